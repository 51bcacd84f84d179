//! Which phrase opens a paragraph: the longest of the tables at its beginning, adverbs of
//! sequence and degree before, between and behind its words allowed.
//!
//! Phrases that begin alike share their words in a tree, so that the cost does not grow with the
//! tables. Beyond the tables a phrase may end before the preposition that leads on to its object,
//! and an auxiliary with any past participle ("Having reviewed") opens a preambular paragraph.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Confidence, Language, Phrasing, Tag};
use crate::text::Span;
use tree::{Entry, Tree};
use words::{folded, phrase_words, split};

mod ar;
mod en;
mod es;
mod find;
mod fr;
mod ru;
mod tree;
mod words;
mod zh;

/// The part of a resolution whose paragraphs a phrase opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningKind {
    /// A participle or adjective: the preamble.
    Preambular,
    /// A verb in the present: the operative part.
    Operative,
}

/// An opening phrase at the beginning of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Its bytes in the text, adverbs included.
    pub span: Span,
    /// The part that it opens paragraphs of; none where one verb serves both (Chinese).
    pub kind: Option<OpeningKind>,
    /// How certain the tables are of the phrase.
    pub confidence: Confidence,
    /// The entry of the tables that it is, without what was added to it here; none for an
    /// auxiliary with a participle that no table has.
    pub term: Option<&'static str>,
    /// The adverbs that it has here, as the tables write them, in the order of the text.
    pub adverbs: Vec<&'static str>,
    /// The phrases joined to it by "and" ("Welcomes and endorses"), in the order of the text.
    pub joined: Vec<Opening>,
}

/// What one language knows of phrases, all words folded; a Chinese word is one character.
struct Index {
    tag: Tag,
    phrases: Tree<Entry>,
    adverbs: Tree<&'static str>,
    degrees: Tree<&'static str>,
    joining: Tree<()>,
    /// Beginnings in which a noun looks like a verb, with how many words they have.
    prose: Tree<()>,
    possessives: Vec<String>,
    /// What the tables have behind a possessive.
    nouns: HashSet<String>,
    auxiliaries: Vec<String>,
    participles: &'static [&'static str],
    adjectives: &'static [(&'static str, &'static [&'static str])],
}

static INDEXES: LazyLock<[Index; 6]> = LazyLock::new(|| {
    Tag::ALL.map(|tag| {
        let lists = match tag {
            Tag::Ar => ar::LISTS,
            Tag::En => en::LISTS,
            Tag::Es => es::LISTS,
            Tag::Fr => fr::LISTS,
            Tag::Ru => ru::LISTS,
            Tag::Zh => zh::LISTS,
        };
        Index::new(tag.language(), lists)
    })
});

/// A language's phrases: of the preamble, then of the operative part, by falling confidence.
type Lists = [&'static [&'static str]; 6];

/// The opening phrase at the beginning of `text`, emphasis marks already off; None for ordinary
/// prose.
pub(super) fn opening(language: &Language, text: &str) -> Option<Opening> {
    INDEXES[language.tag as usize].opening(&split(text, language.tag))
}

impl Index {
    fn new(language: &Language, lists: Lists) -> Index {
        let tag = language.tag;
        let phrasing = &language.phrasing;
        let each = |list: &[&str]| list.iter().map(|word| folded(word, tag)).collect();
        let mut index = Index {
            tag,
            phrases: Tree::default(),
            adverbs: named(language.adverbs, tag),
            degrees: named(phrasing.degrees, tag),
            joining: named(phrasing.joining, tag).map(|_| ()),
            prose: named(phrasing.prose, tag).map(|_| ()),
            possessives: each(phrasing.possessives),
            nouns: HashSet::new(),
            auxiliaries: each(phrasing.auxiliaries),
            participles: phrasing.participles,
            adjectives: phrasing.adjectives,
        };
        for (position, list) in lists.into_iter().enumerate() {
            let kind = match position {
                0..3 => OpeningKind::Preambular,
                _ => OpeningKind::Operative,
            };
            let confidence = match position % 3 {
                0 => Confidence::Attested,
                1 => Confidence::Inferred,
                _ => Confidence::Unconfirmed,
            };
            for term in list {
                index.add(term, kind, confidence, phrasing);
            }
        }
        index
    }

    /// Adds a phrase, and its form without the words that lead on to the object.
    fn add(
        &mut self,
        term: &'static str,
        kind: OpeningKind,
        confidence: Confidence,
        phrasing: &Phrasing,
    ) {
        let mut entry = Entry {
            kind: Some(kind),
            confidence,
            term,
            set: 0,
            tail: None,
            is_whole: true,
        };
        if let Some((head, tail)) = term.split_once(words::GAP) {
            entry.tail = Some(tail);
            let head = phrase_words(self.tag, head);
            self.phrases.at(&head).gapped.push(entry);
            return;
        }
        let words = phrase_words(self.tag, term);
        let tag = self.tag;
        let within = |list: &[&str], word: &str| list.iter().any(|it| folded(it, tag) == word);
        let bare = without(&words, |word| within(phrasing.leads_on, word));
        entry.set = without(&words, |word| within(phrasing.outside, word)).len();
        if let Some(set) = set_apart(&words, phrasing.set_apart, self.tag) {
            entry.set = set;
        }
        if let [_, owner, .., noun] = bare
            && self.possessives.contains(owner)
        {
            self.nouns.insert(noun.clone());
        }
        if bare.len() < words.len() {
            let short = Entry {
                confidence: confidence.max(Confidence::Inferred),
                set: entry.set.min(bare.len()),
                is_whole: false,
                ..entry
            };
            self.phrases.at(bare).merge(short);
        }
        self.phrases.at(&words).merge(entry);
    }
}

/// A tree of words, each with the entry that ends there.
fn named(list: &'static [&'static str], tag: Tag) -> Tree<&'static str> {
    let mut tree = Tree::default();
    for entry in list {
        tree.add(&phrase_words(tag, entry), *entry);
    }
    tree
}

/// The phrase without such words at its end, which may be run together with an article ("du",
/// "al"); one word stays.
fn without(words: &[String], is_such: impl Fn(&String) -> bool) -> &[String] {
    let last = words.iter().rposition(|word| !is_such(word));
    &words[..last.map_or(words.len(), |last| last + 1)]
}

/// How many words of a phrase are set in italics, where it is one of those whose last are not;
/// `|` stands before these.
fn set_apart(words: &[String], list: &[&str], tag: Tag) -> Option<usize> {
    list.iter().find_map(|entry| {
        let (head, rest) = entry.split_once('|')?;
        let head = phrase_words(tag, head.trim_end());
        let behind = words.strip_prefix(&head[..])?.join(" ");
        (!behind.is_empty() && behind.starts_with(&folded(rest, tag))).then_some(head.len())
    })
}

#[cfg(test)]
mod tests;
