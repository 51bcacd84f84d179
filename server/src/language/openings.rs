//! Which phrase opens a paragraph: the longest of the tables at its beginning, adverbs of
//! sequence and degree between its words allowed.
//!
//! Phrases that begin alike share their words in a tree, so that the cost does not grow with the
//! tables. Beyond the tables a phrase may end before the preposition that leads on to its object,
//! and an auxiliary with any past participle ("Having reviewed") opens a preambular paragraph.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Confidence, Language, Tag};
use words::{Word, folded, split};

mod ar;
mod en;
mod es;
mod fr;
mod ru;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Its length in bytes, adverbs included.
    pub len: usize,
    /// The part that it opens paragraphs of; none where one verb serves both (Chinese).
    pub kind: Option<OpeningKind>,
    /// How certain the tables are of the phrase.
    pub confidence: Confidence,
}

/// What one language knows of phrases, all words folded; a Chinese word is one character.
struct Index {
    tag: Tag,
    phrases: Node,
    adverbs: Vec<Vec<String>>,
    auxiliaries: Vec<String>,
    participles: &'static [&'static str],
    prose: Vec<Vec<String>>,
}

/// A word of the phrases that begin alike.
#[derive(Default)]
struct Node {
    next: HashMap<String, Node>,
    /// The phrase that ends here.
    phrase: Option<Phrase>,
}

#[derive(Clone, Copy)]
struct Phrase {
    kind: Option<OpeningKind>,
    confidence: Confidence,
}

/// A phrase met in a text.
#[derive(Clone, Copy)]
struct Met {
    phrase: Phrase,
    /// How many words it has.
    length: usize,
    /// How many words of the text it takes, adverbs included.
    count: usize,
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
        let words = |list: &[&str]| list.iter().map(|words| phrase_words(tag, words)).collect();
        let mut index = Index {
            tag,
            phrases: Node::default(),
            adverbs: words(language.adverbs),
            auxiliaries: each(phrasing.auxiliaries),
            participles: phrasing.participles,
            prose: words(phrasing.prose),
        };
        let leads_on: Vec<String> = each(phrasing.leads_on);
        for (position, list) in lists.into_iter().enumerate() {
            let kind = match (tag, position) {
                (Tag::Zh, _) => None,
                (_, 0..3) => Some(OpeningKind::Preambular),
                _ => Some(OpeningKind::Operative),
            };
            let (whole, short) = match position % 3 {
                0 => (Confidence::Attested, Confidence::Inferred),
                1 => (Confidence::Inferred, Confidence::Inferred),
                _ => (Confidence::Unconfirmed, Confidence::Unconfirmed),
            };
            let phrase = |confidence| Phrase { kind, confidence };
            for words in list.iter().map(|words| phrase_words(tag, words)) {
                if let Some(words) = shortened(&words, &leads_on) {
                    index.phrases.add(words, phrase(short));
                }
                index.phrases.add(&words, phrase(whole));
            }
        }
        index
    }

    fn opening(&self, words: &[Word]) -> Option<Opening> {
        // Adverbs may stand before the verb ("Strongly condemns").
        let mut first = 0;
        while first <= MOST_ADVERBS {
            let rest = words.get(first..)?;
            let found = self.phrase(&self.phrases, rest, 0, 0);
            if let Some(met) = found.filter(|met| !self.is_prose(met, words)) {
                let behind = match self.tag {
                    Tag::Zh => 0,
                    _ => self.adverbs(&rest[met.count..]),
                };
                return Some(Opening {
                    len: rest[met.count + behind - 1].end,
                    kind: met.phrase.kind,
                    confidence: met.phrase.confidence,
                });
            }
            if let Some(count) = self.compound(rest) {
                return Some(Opening {
                    len: rest[count - 1].end,
                    kind: Some(OpeningKind::Preambular),
                    confidence: Confidence::Inferred,
                });
            }
            first += self.adverb(rest)?;
        }
        None
    }

    /// The longest phrase that goes on from a node, `count` words of the text and `length` of the
    /// phrase being behind; adverbs between its words are passed over.
    fn phrase(&self, node: &Node, words: &[Word], count: usize, length: usize) -> Option<Met> {
        let ends = node.phrase.map(|phrase| Met {
            phrase,
            length,
            count,
        });
        let rest = words.get(count..)?;
        let next = rest.first().and_then(|word| node.next.get(&word.folded));
        let on = next.and_then(|next| self.phrase(next, words, count + 1, length + 1));
        let adverb = self
            .adverb(rest)
            .filter(|_| length > 0 && !node.next.is_empty());
        let past = adverb.and_then(|more| self.phrase(node, words, count + more, length));
        // A phrase that ends before its adverbs takes them at the end.
        let past = past.filter(|met| met.length > length);
        let longest = |met: &Met| (met.length, std::cmp::Reverse(met.count));
        [ends, on, past].into_iter().flatten().max_by_key(longest)
    }

    /// How many of the words are an auxiliary with a past participle, adverbs between them or
    /// not.
    fn compound(&self, words: &[Word]) -> Option<usize> {
        let (auxiliary, rest) = words.split_first()?;
        if !self.auxiliaries.contains(&auxiliary.folded) {
            return None;
        }
        let between = self.adverbs(rest);
        let participle = &rest.get(between)?.folded;
        let mut endings = self.participles.iter();
        let is_participle = endings.any(|ending| participle.ends_with(ending));
        is_participle.then_some(between + 2)
    }

    /// How many of the words are adverbs.
    fn adverbs(&self, words: &[Word]) -> usize {
        let mut count = 0;
        while let Some(more) = self.adverb(&words[count..]) {
            count += more;
        }
        count
    }

    /// How many of the words are one adverb ("en outre" has two).
    fn adverb(&self, words: &[Word]) -> Option<usize> {
        let adverbs = self.adverbs.iter().filter(|adverb| begin(words, adverb));
        adverbs.map(Vec::len).max()
    }

    /// Whether the words are a noun and more, where the phrase takes the noun for a verb.
    fn is_prose(&self, met: &Met, words: &[Word]) -> bool {
        let mut longer = self.prose.iter().filter(|prose| prose.len() > met.length);
        longer.any(|prose| begin(words, prose))
    }
}

impl Node {
    /// Adds a phrase; of two of the same words the more certain stays.
    fn add(&mut self, words: &[String], phrase: Phrase) {
        let mut node = self;
        for word in words {
            node = node.next.entry(word.clone()).or_default();
        }
        let kept = node
            .phrase
            .filter(|kept| kept.confidence <= phrase.confidence);
        node.phrase = kept.or(Some(phrase));
    }
}

/// The most words that adverbs before a verb have.
const MOST_ADVERBS: usize = 4;

/// Whether the words begin with these.
fn begin(words: &[Word], with: &[String]) -> bool {
    words.len() >= with.len()
        && words
            .iter()
            .zip(with)
            .all(|(word, with)| word.folded == *with)
}

/// The phrase without the words that lead on to its object, which may be run together with an
/// article ("du", "al") or stand behind other words; none where it has no such words.
fn shortened<'a>(words: &'a [String], leads_on: &[String]) -> Option<&'a [String]> {
    let count = words.iter().rposition(|word| !leads_on.contains(word))? + 1;
    (count < words.len()).then(|| &words[..count])
}

/// The words of a phrase as those of a text are compared with it.
fn phrase_words(tag: Tag, phrase: &str) -> Vec<String> {
    if tag == Tag::Zh {
        return phrase.chars().map(String::from).collect();
    }
    let mut words: Vec<String> = phrase.split(' ').map(|word| folded(word, tag)).collect();
    // A preposition of one Arabic letter is joined to the word after it.
    if tag == Tag::Ar && words.len() > 1 && words.last().is_some_and(|w| w.chars().count() == 1) {
        words.pop();
    }
    words
}

#[cfg(test)]
mod tests;
