//! Words, numbers and marks of a text, in the form in which they are compared with tables.

use crate::language::alphabets::{digit, narrow, plain_letter, value};
use crate::text::Span;

/// A word in lower case, a number in ordinary figures, or a mark.
#[derive(Debug)]
pub(super) struct Token {
    pub word: String,
    pub span: Span,
    /// Its value, where it is a number in figures.
    pub number: Option<u32>,
}

/// The tokens of the parts of a paragraph.
pub(super) fn of_parts(text: &str, parts: &[Span]) -> Vec<Token> {
    let mut tokens = Vec::new();
    for part in parts {
        add(part.of(text), part.start, &mut tokens);
    }
    tokens
}

/// The words of a table's phrase.
pub(super) fn of_phrase(phrase: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    add(phrase, 0, &mut tokens);
    tokens.into_iter().map(|token| token.word).collect()
}

fn add(text: &str, start: usize, tokens: &mut Vec<Token>) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = token_length(rest, first);
        let (own, after) = rest.split_at(length);
        let at = start + text.len() - rest.len();
        rest = after;
        if first.is_whitespace() || is_mark_of_emphasis(first) || is_direction(first) {
            continue;
        }
        tokens.push(Token {
            word: folded(own),
            span: Span::new(at, at + length),
            number: is_figure(first).then(|| value(own)).flatten(),
        });
    }
}

/// How many bytes the token at the beginning of `rest` takes.
fn token_length(rest: &str, first: char) -> usize {
    if is_figure(first) {
        return rest.find(|c| !is_figure(c)).unwrap_or(rest.len());
    }
    if is_ideograph(first) || !is_letter(first) {
        return first.len_utf8();
    }
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let goes_on = match character {
            // The elided article is a word of its own.
            '\'' | '\u{2019}' => return at + character.len_utf8(),
            '-' | '\u{2010}' | '\u{2011}' | '\u{ad}' => next.is_some_and(is_letter),
            _ => is_letter(character) && !is_ideograph(character),
        };
        if !goes_on {
            return at;
        }
    }
    rest.len()
}

/// A letter, a sign on one, or the star of a table.
fn is_letter(character: char) -> bool {
    let sign = matches!(character, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}');
    character.is_alphabetic() || sign
}

const fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{3007}')
}

/// Figures that numbers are written in; raised ones call notes.
fn is_figure(character: char) -> bool {
    digit(character).is_some()
}

const fn is_mark_of_emphasis(character: char) -> bool {
    matches!(character, '*' | '_' | '^' | '{' | '}' | '\\')
        || matches!(
            character,
            '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{2079}'
        )
}

const fn is_direction(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn folded(own: &str) -> String {
    let mut word = String::with_capacity(own.len());
    for character in own.chars().flat_map(char::to_lowercase) {
        match narrow(character) {
            '\u{2019}' => word.push('\''),
            '\u{2010}' | '\u{2011}' | '\u{2013}' => word.push('-'),
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
            plain => word.push(plain_letter(plain)),
        }
    }
    word
}
