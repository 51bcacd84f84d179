//! Words as they are compared: without what a typist, an old book or a scanner writes otherwise.

use crate::language::Tag;
use crate::language::ar::{ALEFS, AND};

/// A word of a text.
pub(super) struct Word {
    /// As it is compared.
    pub(super) folded: String,
    /// Where it ends, in bytes.
    pub(super) end: usize,
}

/// Longest phrase in words, adverbs included.
const MOST_WORDS: usize = 16;

/// Longest Chinese phrase in characters.
const MOST_CHARACTERS: usize = 24;

/// The first words of a text; they end at punctuation, since a phrase has none.
pub(super) fn split(text: &str, tag: Tag) -> Vec<Word> {
    if tag == Tag::Zh {
        return characters(text);
    }
    let mut words: Vec<Word> = Vec::with_capacity(MOST_WORDS);
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = character.is_alphanumeric() || is_inside(character);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                let mut folded = folded(&text[begin..at], tag);
                if words.is_empty() {
                    folded = without_and(folded, tag);
                }
                words.push(Word { folded, end: at });
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

/// The first characters of a Chinese text, blanks passed over.
fn characters(text: &str) -> Vec<Word> {
    let marks = |character: &(usize, char)| {
        !character.1.is_whitespace() && !matches!(character.1, '*' | '_')
    };
    let characters = text.char_indices().filter(marks).take(MOST_CHARACTERS);
    let word = |(at, character): (usize, char)| Word {
        folded: String::from(character),
        end: at + character.len_utf8(),
    };
    characters.map(word).collect()
}

/// Marks that words have inside them: apostrophes, hyphens, Arabic vowel signs and stretching.
const fn is_inside(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '-' | '\u{2010}' | '\u{2011}') || is_dropped(character)
}

const fn is_dropped(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{640}' | '\u{64b}'..='\u{652}')
}

/// Lower case, straight apostrophes and hyphens, and one form of the letters that are written in
/// several: ё and е, the alefs, an accent on the first letter (left off capitals).
pub(super) fn folded(word: &str, tag: Tag) -> String {
    let letters = word.chars().filter(|letter| !is_dropped(*letter));
    let mut word = String::with_capacity(word.len());
    for letter in letters.flat_map(char::to_lowercase) {
        word.push(match (letter, tag) {
            ('\u{2019}', _) => '\'',
            ('\u{2010}' | '\u{2011}', _) => '-',
            ('ё', Tag::Ru) => 'е',
            ('إ' | 'أ' | 'آ', Tag::Ar) => 'ا',
            ('é' | 'è' | 'ê', Tag::Fr | Tag::Es) if word.is_empty() => 'e',
            ('à', Tag::Fr) if word.is_empty() => 'a',
            _ => letter,
        });
    }
    word
}

/// Every paragraph of an Arabic preamble but the first takes "and" before its first word.
fn without_and(word: String, tag: Tag) -> String {
    match word.strip_prefix(AND) {
        Some(rest) if tag == Tag::Ar && rest.starts_with(ALEFS) => rest.to_owned(),
        _ => word,
    }
}
