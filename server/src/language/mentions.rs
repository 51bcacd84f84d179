//! How a text mentions paragraphs, sub-paragraphs, sections and annexes: its own, or those of
//! another instrument.
//!
//! Every entry is in lower case; a blank stands for any run of blanks. Sources: Assembly
//! resolutions of the seventy-eighth session, drafts of the eightieth, Security Council
//! resolutions in English and French, clauses aligned in six languages. What stands in none of
//! these is said to be from general knowledge.

use super::Tag;

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

/// Which way a mention points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what stands before it.
    Above,
    /// To what stands after it.
    Below,
}

/// What a word is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A labelled part of a paragraph.
    Item,
    /// A paragraph.
    Paragraph,
    /// A section.
    Section,
    /// An annex.
    Annex,
}

/// A word that numbers or labels stand behind (in Chinese, before).
#[derive(Debug)]
pub struct Head {
    /// Its forms.
    pub words: &'static [&'static str],
    /// What it names.
    pub unit: Unit,
    /// Whether it may stand before several.
    pub many: bool,
    /// Whether it is the short form that notes use.
    pub short: bool,
}

/// Words that mean a neighbour or the place itself: "this paragraph".
pub type Relatives = &'static [(&'static str, Unit)];

/// The words of one language.
#[derive(Debug)]
pub struct MentionWords {
    /// The names of parts.
    pub heads: &'static [Head],
    /// Marks that a mention may begin with, where it begins with no name (Chinese).
    pub marks: &'static [&'static str],
    /// Letters that may stand glued before a name (Arabic).
    pub glued: &'static [char],
    /// What may stand before a name and belongs to it: "operative paragraph 3".
    pub operative_before: &'static [&'static str],
    /// What may stand between a number and what tells whose it is: "du dispositif".
    pub operative_behind: &'static [&'static str],
    /// What stands between the last two of a list.
    pub and: &'static [&'static str],
    /// What stands between the ends of a range.
    pub to: &'static [&'static str],
    /// What may stand before a range.
    pub from: &'static [&'static str],
    /// Whether labels may stand without brackets behind the name of a sub-paragraph.
    pub bare_labels: bool,
    /// What leads from a part to that which it is a part of; whatever else follows it is another
    /// instrument.
    pub of: &'static [&'static str],
    /// The same, where a comma before it makes it something else: "de" with a verb.
    pub of_close: &'static [&'static str],
    /// What may stand between a list and what tells whose it is: "respectively".
    pub each: &'static [&'static str],
    /// Beginnings of words before a name that give it another sense (Russian: a populated place).
    pub other_sense: &'static [&'static str],
    /// What follows the number of an agenda item, which shares its name (Russian).
    pub agenda: &'static [&'static str],
    /// What leads from an annex to the instrument that it is joined to, besides.
    pub annexed: &'static [&'static str],
    /// Behind a number: the text's own, before this place.
    pub above: &'static [&'static str],
    /// Behind a number: the text's own, after this place.
    pub below: &'static [&'static str],
    /// Behind a number: the text's own.
    pub own: &'static [&'static str],
    /// Before a name: the text's own (Chinese, and French "plus haut").
    pub before: &'static [(&'static str, Option<Direction>)],
    /// Behind a number: of another instrument.
    pub thereof: &'static [&'static str],
    /// Behind a number, in a language without "of": beginnings of words that mean another
    /// instrument.
    pub others: &'static [&'static str],
    /// Right before a name: of another instrument.
    pub possessive: &'static [&'static str],
    /// "In particular", which points back to the instrument before it.
    pub particular: &'static [&'static str],
    /// Beginnings of words that name an instrument; those with a capital name one only with it.
    pub instruments: &'static [&'static str],
    /// Names of the text itself, in which such a word is none.
    pub itself: &'static [&'static str],
    /// "This paragraph".
    pub this: Relatives,
    /// "The preceding paragraph".
    pub previous: Relatives,
    /// "The following paragraph".
    pub next: Relatives,
    /// What stands behind an ordinal, or around it, and makes it that of a preambular paragraph.
    pub preamble: &'static [(&'static str, &'static str)],
    /// The forms of ordinals, or what they begin with, from the first.
    pub ordinals: &'static [&'static [&'static str]],
    /// Their endings, where forms are beginnings.
    pub endings: &'static [&'static str],
    /// What an instruction of an amendment begins with.
    pub amends: &'static [&'static str],
    /// What the title of an amendment says, or begins a word with.
    pub amendments: &'static [&'static str],
    /// What a note begins with that sends the reader to a paragraph of the text itself.
    pub see: &'static [&'static str],
}

/// What tells a paragraph put in after another, in texts of all languages, and its form in
/// Latin letters.
pub const SUFFIXES: [(&str, &str); 7] = [
    ("bis", "bis"),
    ("ter", "ter"),
    ("quater", "quater"),
    ("quinquies", "quinquies"),
    ("sexies", "sexies"),
    ("مكررا", "bis"),
    ("مكرر", "bis"),
];

/// The words of `language`.
pub const fn mention_words(language: Tag) -> &'static MentionWords {
    match language {
        Tag::Ar => &ar::WORDS,
        Tag::En => &en::WORDS,
        Tag::Es => &es::WORDS,
        Tag::Fr => &fr::WORDS,
        Tag::Ru => &ru::WORDS,
        Tag::Zh => &zh::WORDS,
    }
}

const fn one(words: &'static [&'static str], unit: Unit) -> Head {
    Head {
        words,
        unit,
        many: false,
        short: false,
    }
}

const fn many(words: &'static [&'static str], unit: Unit) -> Head {
    Head {
        words,
        unit,
        many: true,
        short: false,
    }
}

const fn short(words: &'static [&'static str]) -> Head {
    Head {
        words,
        unit: Unit::Paragraph,
        many: true,
        short: true,
    }
}
