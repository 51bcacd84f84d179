//! Which phrase opens a paragraph: the longest of the tables at its beginning, adverbs of
//! sequence and degree between its words allowed.
//!
//! A phrase is found by its first word, so that the cost does not grow with the tables.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Confidence, Tag};

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
    Tag::ALL.map(|tag| match tag {
        Tag::Ar => index(
            tag,
            [
                ar::PREAMBULAR_ATTESTED,
                ar::PREAMBULAR_INFERRED,
                ar::PREAMBULAR_UNCONFIRMED,
                ar::OPERATIVE_ATTESTED,
                ar::OPERATIVE_INFERRED,
                ar::OPERATIVE_UNCONFIRMED,
            ],
        ),
        Tag::En => index(
            tag,
            [
                en::PREAMBULAR_ATTESTED,
                en::PREAMBULAR_INFERRED,
                en::PREAMBULAR_UNCONFIRMED,
                en::OPERATIVE_ATTESTED,
                en::OPERATIVE_INFERRED,
                en::OPERATIVE_UNCONFIRMED,
            ],
        ),
        Tag::Es => index(
            tag,
            [
                es::PREAMBULAR_ATTESTED,
                es::PREAMBULAR_INFERRED,
                es::PREAMBULAR_UNCONFIRMED,
                es::OPERATIVE_ATTESTED,
                es::OPERATIVE_INFERRED,
                es::OPERATIVE_UNCONFIRMED,
            ],
        ),
        Tag::Fr => index(
            tag,
            [
                fr::PREAMBULAR_ATTESTED,
                fr::PREAMBULAR_INFERRED,
                fr::PREAMBULAR_UNCONFIRMED,
                fr::OPERATIVE_ATTESTED,
                fr::OPERATIVE_INFERRED,
                fr::OPERATIVE_UNCONFIRMED,
            ],
        ),
        Tag::Ru => index(
            tag,
            [
                ru::PREAMBULAR_ATTESTED,
                ru::PREAMBULAR_INFERRED,
                ru::PREAMBULAR_UNCONFIRMED,
                ru::OPERATIVE_ATTESTED,
                ru::OPERATIVE_INFERRED,
                ru::OPERATIVE_UNCONFIRMED,
            ],
        ),
        Tag::Zh => index(
            tag,
            [
                zh::PREAMBULAR_ATTESTED,
                zh::PREAMBULAR_INFERRED,
                zh::PREAMBULAR_UNCONFIRMED,
                zh::OPERATIVE_ATTESTED,
                zh::OPERATIVE_INFERRED,
                zh::OPERATIVE_UNCONFIRMED,
            ],
        ),
    })
});

/// The opening phrase at the beginning of `text`, emphasis marks already off; None for ordinary
/// prose.
pub(super) fn opening(tag: Tag, adverbs: &'static [&'static str], text: &str) -> Option<Opening> {
    let index = INDEXES
        .iter()
        .zip(Tag::ALL)
        .find(|(_, of)| *of == tag)
        .map(|(index, _)| index)?;
    debug_assert!(std::ptr::eq(index.adverbs, adverbs));
    if tag == Tag::Zh {
        chinese(index, text)
    } else {
        worded(index, tag, text)
    }
}

fn index(tag: Tag, lists: [&[&'static str]; 6]) -> Index {
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
            let Some(first) = words.first() else { continue };
            let key = if tag == Tag::Zh {
                first_character(first)
            } else {
                first
            }
            .to_owned();
            let confidence = CONFIDENCES[position % 3];
            phrases.entry(key).or_default().push(Phrase {
                words,
                kind,
                confidence,
            });
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

fn worded(index: &Index, tag: Tag, text: &str) -> Option<Opening> {
    let words = words(text, tag);
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
        if !is_adverb(&word.folded, index.adverbs) || first > 3 {
            return None;
        }
        first += 1;
    }
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
