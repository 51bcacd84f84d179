//! Which phrase opens a paragraph: the longest of the tables at its beginning, adverbs of
//! sequence and degree between its words allowed.
//!
//! A phrase is found by its first word, so that the cost does not grow with the tables. Beyond
//! the tables a phrase may end before the preposition that leads on to its object, and an
//! auxiliary with any past participle ("Having reviewed") opens a preambular paragraph.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Confidence, Language, Phrasing, Tag};

mod ar;
mod en;
mod es;
mod fr;
mod ru;
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

/// The phrases of one language by their first word (Chinese: first character).
struct Index {
    phrases: HashMap<String, Vec<Phrase>>,
    adverbs: &'static [&'static str],
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
        index(tag, lists)
    })
});

/// A language's phrases: of the preamble, then of the operative part, by falling confidence.
type Lists = [&'static [&'static str]; 6];

/// The opening phrase at the beginning of `text`, emphasis marks already off; None for ordinary
/// prose.
pub(super) fn opening(language: &Language, text: &str) -> Option<Opening> {
    let index = &INDEXES[language.tag as usize];
    if language.tag == Tag::Zh {
        chinese(index, text)
    } else {
        worded(index, language, text)
    }
}

fn index(tag: Tag, lists: Lists) -> Index {
    const CONFIDENCES: [Confidence; 3] = [
        Confidence::Attested,
        Confidence::Inferred,
        Confidence::Unconfirmed,
    ];
    let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
    for (position, list) in lists.into_iter().enumerate() {
        let kind = match (tag, position) {
            (Tag::Zh, _) => None,
            (_, 0..3) => Some(OpeningKind::Preambular),
            _ => Some(OpeningKind::Operative),
        };
        for phrase in list {
            let words = phrase_words(tag, phrase);
            let confidence = CONFIDENCES[position % 3];
            if let Some(words) = shortened(&words, tag.language().phrasing.leads_on) {
                let confidence = confidence.max(Confidence::Inferred);
                add(
                    &mut phrases,
                    tag,
                    Phrase {
                        words,
                        kind,
                        confidence,
                    },
                );
            }
            add(
                &mut phrases,
                tag,
                Phrase {
                    words,
                    kind,
                    confidence,
                },
            );
        }
    }
    for list in phrases.values_mut() {
        list.sort_by_key(|phrase| {
            (
                std::cmp::Reverse(phrase.words.iter().map(|word| word.len()).sum::<usize>()),
                phrase.confidence,
            )
        });
    }
    Index {
        phrases,
        adverbs: tag.language().adverbs,
    }
}

fn add(phrases: &mut HashMap<String, Vec<Phrase>>, tag: Tag, phrase: Phrase) {
    let Some(first) = phrase.words.first() else {
        return;
    };
    let key = if tag == Tag::Zh {
        first_character(first)
    } else {
        first
    };
    phrases.entry(key.to_owned()).or_default().push(phrase);
}

/// The phrase without the words that lead on to its object, which may be run together with an
/// article ("du", "al") or stand behind other words; none where it has no such words.
fn shortened(words: &[String], leads_on: &[&str]) -> Option<Vec<String>> {
    let is_lead = |word: &String| leads_on.contains(&word.as_str());
    let count = words.iter().rposition(|word| !is_lead(word))? + 1;
    (count < words.len()).then(|| words[..count].to_vec())
}

/// The words of a phrase as those of a text are compared with it.
fn phrase_words(tag: Tag, phrase: &str) -> Vec<String> {
    if tag == Tag::Zh {
        return vec![phrase.to_owned()];
    }
    let mut words: Vec<String> = phrase
        .split(' ')
        .map(|word| folded(word, tag, false))
        .collect();
    // A preposition of one Arabic letter is joined to the word after it.
    if tag == Tag::Ar && words.len() > 1 && words.last().is_some_and(|w| w.chars().count() == 1) {
        words.pop();
    }
    words
}

fn first_character(text: &str) -> &str {
    text.chars()
        .next()
        .map_or("", |character| &text[..character.len_utf8()])
}

/// Chinese has no blanks: the longest phrase, adverbs of sequence before it taken off.
fn chinese(index: &Index, text: &str) -> Option<Opening> {
    let mut start = 0;
    for _ in 0..3 {
        let rest = &text[start..];
        let found = index.phrases.get(first_character(rest)).and_then(|list| {
            list.iter().find(|phrase| {
                phrase
                    .words
                    .first()
                    .is_some_and(|word| rest.starts_with(word))
            })
        });
        if let Some(phrase) = found {
            let len = start + phrase.words.first().map_or(0, |word| word.len());
            return Some(Opening {
                len,
                kind: phrase.kind,
                confidence: phrase.confidence,
            });
        }
        let adverb = index
            .adverbs
            .iter()
            .find(|adverb| rest.starts_with(**adverb))?;
        start += adverb.len();
    }
    None
}

/// A word of the text, folded, and where it ends in bytes.
struct Word {
    folded: String,
    end: usize,
}

/// Longest phrase in words, adverbs included.
const MOST_WORDS: usize = 16;

fn worded(index: &Index, language: &Language, text: &str) -> Option<Opening> {
    let words = words(text, language.tag);
    // Adverbs may stand before the verb ("Strongly condemns").
    let mut first = 0;
    loop {
        let word = words.get(first)?;
        let found = index
            .phrases
            .get(&word.folded)
            .into_iter()
            .flatten()
            .filter_map(|phrase| Some((matched(phrase, &words[first..], index.adverbs)?, phrase)))
            .max_by_key(|(count, phrase)| (phrase.words.len(), std::cmp::Reverse(*count)));
        if let Some((count, phrase)) = found {
            let mut last = first + count;
            while words
                .get(last)
                .is_some_and(|word| is_adverb(&word.folded, index.adverbs))
            {
                last += 1;
            }
            let len = words[last - 1].end;
            return Some(Opening {
                len,
                kind: phrase.kind,
                confidence: phrase.confidence,
            });
        }
        if let Some(count) = compound(&language.phrasing, &words[first..], index.adverbs) {
            return Some(Opening {
                len: words[first + count - 1].end,
                kind: Some(OpeningKind::Preambular),
                confidence: Confidence::Inferred,
            });
        }
        if !is_adverb(&word.folded, index.adverbs) || first > 3 {
            return None;
        }
        first += 1;
    }
}

/// How many of the words are an auxiliary with a past participle, adverbs between them or not.
fn compound(phrasing: &Phrasing, words: &[Word], adverbs: &[&str]) -> Option<usize> {
    let (auxiliary, rest) = words.split_first()?;
    if !phrasing.auxiliaries.contains(&auxiliary.folded.as_str()) {
        return None;
    }
    let between = rest
        .iter()
        .take_while(|word| is_adverb(&word.folded, adverbs))
        .count();
    let participle = &rest.get(between)?.folded;
    let mut endings = phrasing.participles.iter();
    endings
        .any(|ending| participle.ends_with(ending))
        .then_some(between + 2)
}

fn is_adverb(word: &str, adverbs: &[&str]) -> bool {
    adverbs.contains(&word)
}

/// How many of the words the phrase takes, adverbs between its words passed over.
fn matched(phrase: &Phrase, words: &[Word], adverbs: &[&str]) -> Option<usize> {
    let mut at = 0;
    for (position, wanted) in phrase.words.iter().enumerate() {
        while position > 0
            && words
                .get(at)
                .is_some_and(|word| *wanted != word.folded && is_adverb(&word.folded, adverbs))
        {
            at += 1;
        }
        if *wanted != words.get(at)?.folded {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// The first words of a text: lower case, straight apostrophes, marks at their ends off. Ends at
/// punctuation, since a phrase has none.
fn words(text: &str, tag: Tag) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = character.is_alphanumeric()
            || matches!(character, '\'' | '\u{2019}' | '-' | '\u{2011}')
            || matches!(character, '\u{640}' | '\u{64b}'..='\u{652}');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                words.push(Word {
                    folded: folded(&text[begin..at], tag, words.is_empty()),
                    end: at,
                });
                start = None;
            }
            _ => {}
        }
        let breaks = !inside && !character.is_whitespace() && !matches!(character, '*' | '_');
        if words.len() == MOST_WORDS || (breaks && !words.is_empty()) {
            break;
        }
    }
    words
}

/// Lower case, straight apostrophes, Arabic vowel signs and stretching left out.
fn folded(word: &str, tag: Tag, first: bool) -> String {
    let word: String = word
        .chars()
        .filter(|character| !matches!(character, '\u{640}' | '\u{64b}'..='\u{652}'))
        .flat_map(char::to_lowercase)
        .map(|character| {
            if character == '\u{2019}' {
                '\''
            } else {
                character
            }
        })
        .collect();
    // Every paragraph of an Arabic preamble but the first takes "and" before its first word.
    let prefixed = tag == Tag::Ar && first;
    match word.strip_prefix(super::ARABIC_AND) {
        Some(rest) if prefixed && rest.starts_with(super::ARABIC_ALEFS) => rest.to_string(),
        _ => word,
    }
}
