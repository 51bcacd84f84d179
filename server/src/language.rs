//! Six tables of a language's words and marks, kept complete by the compiler: a field without a
//! value does not compile.
//!
//! Sources: issued documents of each language and the Editorial Manual; what a table does not
//! know for certain is marked ([`Confidence`]) and never makes an error or a warning.

pub mod alphabets;
pub mod citations;
pub mod dates;
mod detect;
pub mod documents;
pub mod events;
mod lines;
pub mod mentions;
mod openings;
pub mod ordinals;
mod organs;
pub mod words;

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

pub use detect::{Signals, detect};
pub use openings::{Opening, OpeningKind};
use organs::folded;

/// What one language brings to a resolution.
#[derive(Debug)]
pub struct Language {
    /// Which language it is.
    pub tag: Tag,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// The organs, each with its name and the line with which it speaks.
    pub organs: &'static [OrganWords],
    /// "Annex" and "appendix".
    pub annexes: [&'static str; 2],
    /// Each month's names, the one of dates first, lower case.
    pub months: [&'static [&'static str]; 12],
    /// How a date is written.
    pub date: DateShape,
    /// Words for "session" that stand behind the ordinal, or before it (Arabic).
    pub session: Affix,
    /// Words that may stand before the line with which an organ speaks, lower case.
    pub lead_in: &'static [&'static str],
    /// How an adoption line begins or ends, lower case.
    pub adoption: &'static [Formula],
    /// How the line of a draft's sponsors ends, or begins, lower case.
    pub draft: &'static [Formula],
    /// How the line of the meeting that closes a resolution is written.
    pub closing: Closing,
    /// What stands behind the number of an operative paragraph.
    pub number_mark: &'static str,
    /// Adverbs of sequence and degree that an opening phrase may have, lower case.
    pub adverbs: &'static [&'static str],
    /// How a phrase says that it is the second or the third with its verb: in the preamble, in
    /// the operative part.
    pub sequence: [Sequence; 2],
    /// How a phrase may go beyond the tables.
    pub phrasing: Phrasing,
    /// Words that may stand behind the mark of the last but one item of a list.
    pub conjunctions: &'static [&'static str],
    /// Labels of sub-paragraphs, by level, as issued texts print them.
    pub labels: [LabelStyle; 2],
    /// Labels of the levels below those, where they are known.
    pub deeper_labels: &'static [LabelStyle],
    /// Marks of punctuation.
    pub marks: Marks,
    /// Letters that no other of the six languages has so often, to tell the script.
    pub is_letter: fn(char) -> bool,
}

/// How certain a table is of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Read in an issued text.
    Attested,
    /// Follows from what was read.
    Inferred,
    /// From memory: never more than a hint.
    Unconfirmed,
}

/// An organ's names in one language.
#[derive(Debug)]
pub struct OrganWords {
    /// The organ.
    pub organ: Organ,
    /// Its name, as the masthead prints it.
    pub name: &'static str,
    /// The line with which it speaks, without the comma.
    pub clause: &'static str,
    /// The gender that its participles take; none where the language has no such forms.
    pub gender: Option<Gender>,
    /// How certain the names are.
    pub confidence: Confidence,
}

/// Feminine or masculine, as the participles after an organ are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// As "Assembly" in French.
    Feminine,
    /// As "Council" in French.
    Masculine,
}

/// Set words, and how certain they are.
#[derive(Debug)]
pub struct Formula {
    /// The words, lower case; `{n}` for a number.
    pub words: &'static str,
    /// How certain they are.
    pub confidence: Confidence,
}

const fn attested(words: &'static str) -> Formula {
    let confidence = Confidence::Attested;
    Formula { words, confidence }
}

const fn unconfirmed(words: &'static str) -> Formula {
    let confidence = Confidence::Unconfirmed;
    Formula { words, confidence }
}

/// How phrases with one verb follow each other; `{p}` for the verb.
#[derive(Debug)]
pub struct Sequence {
    /// The second ("also").
    pub second: Formula,
    /// The third ("further").
    pub third: Formula,
}

/// What may be added to the phrases of the tables, or left off.
#[derive(Debug)]
pub struct Phrasing {
    /// Words of degree that may stand within a phrase or behind its noun ("its deep concern").
    pub degrees: &'static [&'static str],
    /// Prepositions at a phrase's end that are not set in italics with it.
    pub outside: &'static [&'static str],
    /// Phrases of which only the words before `|` are set in italics.
    pub set_apart: &'static [&'static str],
    /// Possessives of the organ that speaks; behind a verb that the tables have with one, any of
    /// their nouns may stand ("Renews its support").
    pub possessives: &'static [&'static str],
    /// Words that join a second phrase to the first; none where they are part of its first word
    /// (Arabic).
    pub joining: &'static [&'static str],
    /// Adverbs that behind a verb of the operative part may be adjectives of its object, each
    /// with the words before which they are adverbs ("Decides further to", not "Encourages
    /// further efforts").
    pub adjectives: &'static [(&'static str, &'static [&'static str])],
    /// Prepositions and conjunctions that lead on to the object: a phrase may end before them.
    pub leads_on: &'static [&'static str],
    /// Auxiliaries that open a preambular paragraph with a past participle after them.
    pub auxiliaries: &'static [&'static str],
    /// Endings of past participles, and whole ones that have none of these.
    pub participles: &'static [&'static str],
    /// Beginnings in which a noun looks like the verb of a phrase.
    pub prose: &'static [&'static str],
}

/// The line of the meeting at which a resolution was adopted.
#[derive(Debug)]
pub struct Closing {
    /// For a plenary meeting and for another, `{n}` for its number.
    pub lines: [&'static str; 2],
    /// How certain these are.
    pub confidence: Confidence,
    /// Beginnings of a line that says how the vote went.
    pub votes: &'static [Formula],
}

/// Where a word stands beside the one that it belongs to.
#[derive(Debug)]
pub enum Affix {
    /// Behind it.
    After(&'static [&'static str]),
    /// Before it.
    Before(&'static [&'static str]),
    /// Around it.
    Around(&'static str, &'static [&'static str]),
}

/// The order of a date's parts and the words between them.
#[derive(Debug)]
pub enum DateShape {
    /// `2 March 2010`; the words that may stand between are passed over, an ordinal ending
    /// behind the day is.
    DayMonthYear {
        /// Words between the parts ("de").
        between: &'static [&'static str],
        /// Endings of the first day ("er").
        ordinal: &'static [&'static str],
    },
    /// `2010年3月2日`.
    YearMonthDay {
        /// The signs behind year, month and day.
        signs: [char; 3],
    },
}

/// How a label is printed.
#[derive(Debug)]
pub struct LabelStyle {
    /// What stands before it.
    pub open: &'static str,
    /// What stands behind it.
    pub close: &'static str,
    /// Its first label.
    pub first: &'static str,
    /// How certain that is.
    pub confidence: Confidence,
}

/// Punctuation.
#[derive(Debug)]
pub struct Marks {
    /// Ends a preambular paragraph.
    pub preambular_end: char,
    /// Ends an operative paragraph that is not the last.
    pub operative_end: char,
    /// Ends the last one.
    pub final_end: char,
    /// Leads in a list.
    pub colon: char,
    /// Opening and closing quotation marks.
    pub quotation: [char; 2],
    /// Whether a note's call stands behind the mark of punctuation.
    pub call_after_mark: bool,
}

/// A language of the United Nations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

/// An organ that adopts resolutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Organ {
    /// General Assembly.
    GeneralAssembly,
    /// Security Council.
    SecurityCouncil,
    /// Economic and Social Council.
    EconomicAndSocialCouncil,
    /// Human Rights Council.
    HumanRightsCouncil,
    /// Trusteeship Council.
    TrusteeshipCouncil,
    /// Another organ, by its English name.
    Other(&'static str),
}

impl Organ {
    /// Commission on Human Rights.
    pub const COMMISSION_ON_HUMAN_RIGHTS: Organ = Organ::Other("Commission on Human Rights");
    /// Commission on Narcotic Drugs.
    pub const COMMISSION_ON_NARCOTIC_DRUGS: Organ = Organ::Other("Commission on Narcotic Drugs");
    /// Commission on the Status of Women.
    pub const COMMISSION_ON_THE_STATUS_OF_WOMEN: Organ =
        Organ::Other("Commission on the Status of Women");
    /// United Nations Environment Assembly.
    pub const ENVIRONMENT_ASSEMBLY: Organ = Organ::Other("United Nations Environment Assembly");
    /// United Nations Habitat Assembly.
    pub const HABITAT_ASSEMBLY: Organ = Organ::Other("United Nations Habitat Assembly");
    /// General Conference of a specialized agency.
    pub const GENERAL_CONFERENCE: Organ = Organ::Other("General Conference");
    /// World Health Assembly.
    pub const WORLD_HEALTH_ASSEMBLY: Organ = Organ::Other("World Health Assembly");

    /// Its English name.
    pub const fn name(self) -> &'static str {
        match self {
            Organ::GeneralAssembly => "General Assembly",
            Organ::SecurityCouncil => "Security Council",
            Organ::EconomicAndSocialCouncil => "Economic and Social Council",
            Organ::HumanRightsCouncil => "Human Rights Council",
            Organ::TrusteeshipCouncil => "Trusteeship Council",
            Organ::Other(name) => name,
        }
    }
}

impl Tag {
    /// All six, in the order of their codes.
    pub const ALL: [Tag; 6] = [Tag::Ar, Tag::En, Tag::Es, Tag::Fr, Tag::Ru, Tag::Zh];

    /// The language of a code such as `fr`, `FR` or `fr-CA`; None for another language.
    pub fn parse(code: &str) -> Option<Tag> {
        let primary = code.split(['-', '_']).next()?.trim();
        Tag::ALL
            .into_iter()
            .find(|tag| tag.code().eq_ignore_ascii_case(primary))
    }

    /// Its ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Tag::Ar => "ar",
            Tag::En => "en",
            Tag::Es => "es",
            Tag::Fr => "fr",
            Tag::Ru => "ru",
            Tag::Zh => "zh",
        }
    }

    /// Its table.
    pub const fn language(self) -> &'static Language {
        match self {
            Tag::Ar => &ar::AR,
            Tag::En => &en::EN,
            Tag::Es => &es::ES,
            Tag::Fr => &fr::FR,
            Tag::Ru => &ru::RU,
            Tag::Zh => &zh::ZH,
        }
    }
}

impl Language {
    /// The opening phrase at the beginning of `text`, with its length in bytes; the caller has
    /// taken off number, label and emphasis marks. None for ordinary prose.
    pub fn opening(&self, text: &str) -> Option<Opening> {
        openings::opening(self, text)
    }
}

#[cfg(test)]
mod tests;
