//! Which phrase opens a paragraph: the longest of the tables at its beginning, adverbs of
//! sequence and degree between its words allowed.
//!
//! A phrase is found by its first word, so that the cost does not grow with the tables. Beyond
//! the tables a phrase may end before the preposition that leads on to its object, and an
//! auxiliary with any past participle ("Having reviewed") opens a preambular paragraph.

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

struct Phrase {
    /// Its words, folded.
    words: Vec<String>,
    kind: Option<OpeningKind>,
    confidence: Confidence,
}

/// What one language knows of phrases, all words folded.
struct Index {
    /// By their first word (Chinese: first character), the longest first.
    phrases: HashMap<String, Vec<Phrase>>,
    adverbs: Vec<Vec<String>>,
    auxiliaries: Vec<String>,
    participles: &'static [&'static str],
    prose: Vec<Vec<String>>,
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
    let index = &INDEXES[language.tag as usize];
    if language.tag == Tag::Zh {
        index.chinese(text)
    } else {
        index.worded(&split(text, language.tag))
    }
}

impl Index {
    fn new(language: &Language, lists: Lists) -> Index {
        let tag = language.tag;
        let phrasing = &language.phrasing;
        let each = |list: &[&str]| list.iter().map(|word| folded(word, tag)).collect();
        let words = |list: &[&str]| list.iter().map(|words| phrase_words(tag, words)).collect();
        let mut index = Index {
            phrases: HashMap::new(),
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
            for phrase in list {
                let words = phrase_words(tag, phrase);
                index.add(shortened(&words, &leads_on), kind, position % 3, true);
                index.add(Some(words), kind, position % 3, false);
            }
        }
        for list in index.phrases.values_mut() {
            list.sort_by_key(|phrase| {
                let length = phrase.words.iter().map(String::len).sum::<usize>();
                (std::cmp::Reverse(length), phrase.confidence)
            });
        }
        index
    }

    fn add(
        &mut self,
        words: Option<Vec<String>>,
        kind: Option<OpeningKind>,
        rank: usize,
        derived: bool,
    ) {
        let Some(words) = words else { return };
        let Some(first) = words.first() else { return };
        let confidence = match (rank, derived) {
            (0, false) => Confidence::Attested,
            (0 | 1, _) => Confidence::Inferred,
            _ => Confidence::Unconfirmed,
        };
        let key = if kind.is_none() {
            first_character(first)
        } else {
            first
        };
        self.phrases
            .entry(key.to_owned())
            .or_default()
            .push(Phrase {
                words,
                kind,
                confidence,
            });
    }

    /// Chinese has no blanks: the longest phrase, adverbs of sequence before it taken off.
    fn chinese(&self, text: &str) -> Option<Opening> {
        let mut prose = self.prose.iter().filter_map(|words| words.first());
        if prose.any(|words| text.starts_with(words)) {
            return None;
        }
        let mut start = 0;
        for _ in 0..3 {
            let rest = &text[start..];
            let list = self.phrases.get(first_character(rest));
            let found = list.into_iter().flatten().find_map(|phrase| {
                let word = phrase.words.first()?;
                rest.starts_with(word).then_some((phrase, word.len()))
            });
            if let Some((phrase, length)) = found {
                return Some(Opening {
                    len: start + length,
                    kind: phrase.kind,
                    confidence: phrase.confidence,
                });
            }
            let mut adverbs = self.adverbs.iter().filter_map(|words| words.first());
            start += adverbs.find(|adverb| rest.starts_with(*adverb))?.len();
        }
        None
    }

    fn worded(&self, words: &[Word]) -> Option<Opening> {
        // Adverbs may stand before the verb ("Strongly condemns").
        let mut first = 0;
        while first <= MOST_ADVERBS {
            let rest = words.get(first..)?;
            let found = self.phrase(rest);
            if let Some((count, phrase)) = found.filter(|(_, phrase)| !self.is_prose(phrase, words))
            {
                let count = count + self.adverbs(&rest[count..]);
                return Some(Opening {
                    len: rest[count - 1].end,
                    kind: phrase.kind,
                    confidence: phrase.confidence,
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

    /// The longest phrase at the beginning of the words, and how many of them it takes.
    fn phrase(&self, words: &[Word]) -> Option<(usize, &Phrase)> {
        let list = self.phrases.get(&words.first()?.folded)?;
        list.iter()
            .filter_map(|phrase| Some((self.matched(phrase, words)?, phrase)))
            .max_by_key(|(count, phrase)| (phrase.words.len(), std::cmp::Reverse(*count)))
    }

    /// How many of the words the phrase takes, adverbs between its words passed over.
    fn matched(&self, phrase: &Phrase, words: &[Word]) -> Option<usize> {
        let mut at = 0;
        for (position, wanted) in phrase.words.iter().enumerate() {
            while position > 0 && words.get(at)?.folded != *wanted {
                at += self.adverb(&words[at..])?;
            }
            if words.get(at)?.folded != *wanted {
                return None;
            }
            at += 1;
        }
        Some(at)
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
    fn is_prose(&self, phrase: &Phrase, words: &[Word]) -> bool {
        let mut longer = self
            .prose
            .iter()
            .filter(|prose| prose.len() > phrase.words.len());
        longer.any(|prose| begin(words, prose))
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
fn shortened(words: &[String], leads_on: &[String]) -> Option<Vec<String>> {
    let count = words.iter().rposition(|word| !leads_on.contains(word))? + 1;
    (count < words.len()).then(|| words[..count].to_vec())
}

/// The words of a phrase as those of a text are compared with it.
fn phrase_words(tag: Tag, phrase: &str) -> Vec<String> {
    if tag == Tag::Zh {
        return vec![phrase.to_owned()];
    }
    let mut words: Vec<String> = phrase.split(' ').map(|word| folded(word, tag)).collect();
    // A preposition of one Arabic letter is joined to the word after it.
    if tag == Tag::Ar && words.len() > 1 && words.last().is_some_and(|w| w.chars().count() == 1) {
        words.pop();
    }
    words
}

fn first_character(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    &text[..text.len() - characters.as_str().len()]
}

#[cfg(test)]
mod tests;
