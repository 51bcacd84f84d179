//! Words as they are compared: without what a typist, an old book or a scanner writes otherwise.

use crate::language::Tag;
use crate::language::ar::ALEFS;

/// "And" in Arabic, written together with the word after it.
pub(super) const AND: char = crate::language::ar::AND;

/// The particle that opens Arabic preambular paragraphs, as it is compared.
pub(super) const WHEREAS: &str = "اذ";

/// "Of" in Chinese.
pub(super) const OF: &str = "的";

/// What stands in a phrase of the tables for the words that part it in two.
pub(super) const GAP: &str = "……";

/// A word of a text.
#[derive(Clone)]
pub(super) struct Word {
    /// As it is compared.
    pub(super) folded: String,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends, in bytes.
    pub(super) end: usize,
    /// Whether a comma stands before it.
    pub(super) is_behind_comma: bool,
}

impl Word {
    /// The word behind a letter that it begins with; None where it begins otherwise or ends there.
    pub(super) fn without_first_letter(&self, letter: char) -> Option<Word> {
        let rest = self.folded.strip_prefix(letter)?;
        (!rest.is_empty()).then(|| Word {
            folded: rest.to_owned(),
            start: self.start + letter.len_utf8(),
            ..self.clone()
        })
    }
}

/// Longest phrase in words, with adverbs and insertions.
const MOST_WORDS: usize = 16;

/// Longest Chinese phrase in characters, with what stands in its gap.
const MOST_CHARACTERS: usize = 48;

/// The first words of a text. They end at punctuation, since a phrase has none; commas are passed
/// over, and so are note calls and marks of emphasis.
pub(super) fn split(text: &str, tag: Tag) -> Vec<Word> {
    let most = match tag {
        Tag::Zh => MOST_CHARACTERS,
        _ => MOST_WORDS,
    };
    let mut words: Vec<Word> = Vec::with_capacity(MOST_WORDS);
    let (mut at, mut is_behind_comma) = (0, false);
    while words.len() < most
        && let Some(character) = text[at..].chars().next()
    {
        let rest = &text[at..];
        if is_letter(character) || (tag == Tag::Zh && matches!(character, '《' | '》')) {
            let length = match tag {
                Tag::Zh => character.len_utf8(),
                _ => word_length(rest),
            };
            let mut folded = folded(&rest[..length], tag);
            if words.is_empty() {
                folded = without_and(folded, tag);
            }
            let (start, end) = (at, at + length);
            words.push(Word {
                folded,
                start,
                end,
                is_behind_comma,
            });
            is_behind_comma = false;
            at += length;
        } else if let Some(length) = call_length(rest, words.last().is_some_and(|it| it.end == at))
        {
            at += length;
        } else if matches!(character, ',' | '\u{60c}' | '\u{ff0c}') {
            is_behind_comma = !words.is_empty();
            at += character.len_utf8();
        } else if words.is_empty() || character.is_whitespace() || matches!(character, '*' | '_') {
            at += character.len_utf8();
        } else {
            break;
        }
    }
    words
}

/// The length of the word that a text begins with, in bytes.
fn word_length(text: &str) -> usize {
    let letters = |text: &str| {
        let inside = |character: char| is_letter(character) || is_inside(character);
        text.find(|character| !inside(character))
            .unwrap_or(text.len())
    };
    let length = letters(text);
    // Italics may end before the last letters of a word ("*Encourage*s").
    let ending = text[length..].strip_prefix('*').map_or(0, letters);
    match ending {
        1..=LONGEST_ENDING => length + 1 + ending,
        _ => length,
    }
}

/// Longest ending that italics may leave out, in bytes.
const LONGEST_ENDING: usize = 2;

/// A letter, not a figure: those that stand at a word are a note's.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() || is_dropped(character)
}

/// The length of a note's call: raised figures, figures at a word's end, `[^1]`, `^1^`.
fn call_length(text: &str, is_at_word: bool) -> Option<usize> {
    let figures = |text: &str| text.len() - text.trim_start_matches(char::is_numeric).len();
    if let Some(rest) = text.strip_prefix("[^") {
        return rest.find(']').filter(|end| *end < 12).map(|end| end + 3);
    }
    if let Some(rest) = text.strip_prefix('^') {
        let length = figures(rest);
        return (length > 0 && rest[length..].starts_with('^')).then_some(length + 2);
    }
    let length = figures(text);
    let is_raised = text.starts_with(|c: char| c.is_numeric() && c.to_digit(10).is_none());
    (length > 0 && (is_at_word || is_raised)).then_some(length)
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
    let letters = word
        .chars()
        .filter(|letter| !is_dropped(*letter) && *letter != '*');
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

/// The words of a phrase as those of a text are compared with it.
pub(super) fn phrase_words(tag: Tag, phrase: &str) -> Vec<String> {
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
