//! Words and clauses, by the characters alone.

use crate::text::{Span, is_superscript};

/// What a character may be in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    /// Chinese words are not parted: a row of them is taken as one.
    Ideograph,
    /// The figures of a note's call.
    Raised,
    Other,
}

fn class(character: char) -> Class {
    match character {
        _ if is_superscript(character) => Class::Raised,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => {
            Class::Ideograph
        }
        '\u{20000}'..='\u{3ffff}' => Class::Ideograph,
        // Accents of their own, the soft hyphen, and what joins letters or parts them unseen.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' => Class::Letter,
        _ if character.is_alphanumeric() => Class::Letter,
        _ => Class::Other,
    }
}

/// The word at byte `at`, and the one that hyphens and apostrophes make of it and its neighbours;
/// a symbol is one word.
pub(super) fn at(text: &str, at: usize) -> Vec<Span> {
    let symbol = run(text, at, |c| c.is_ascii_alphanumeric() || "/.-".contains(c));
    let words = symbol.of(text);
    let end = words.trim_end_matches(['.', '-', '/']).len();
    let start = words.len() - words.trim_start_matches(['.', '-', '/']).len();
    let bare = Span::new(symbol.start + start, symbol.start + end.max(start));
    let inside = bare.start <= at && at <= bare.end;
    let is_symbol =
        |words: &str| words.contains('/') && words.contains(|c: char| c.is_ascii_digit());
    if inside && is_symbol(bare.of(text)) {
        return vec![bare];
    }
    let of = |character: Option<char>| character.map_or(Class::Other, class);
    let after = of(text[at..].chars().next());
    let before = of(text[..at].chars().next_back());
    let kind = if after == Class::Other { before } else { after };
    if kind == Class::Other {
        return Vec::new();
    }
    let word = run(text, at, |c| class(c) == kind);
    let mut whole = word;
    if kind == Class::Letter {
        whole.start -= joined(text[..word.start].chars().rev());
        whole.end += joined(text[word.end..].chars());
    }
    vec![word, whole]
}

/// The row of characters of a kind around byte `at`; empty where there is none.
fn run(text: &str, at: usize, is: impl Fn(char) -> bool) -> Span {
    let (before, after) = text.split_at(at);
    let start = before.trim_end_matches(&is).len();
    let end = text.len() - after.trim_start_matches(&is).len();
    Span::new(start, end)
}

/// How many bytes of letters hang on a word by hyphens and apostrophes.
fn joined(characters: impl Iterator<Item = char>) -> usize {
    let (mut length, mut sure, mut joint) = (0, 0, true);
    for (number, character) in characters.enumerate() {
        let joins = matches!(character, '-' | '\'' | '\u{2019}' | '\u{2010}' | '\u{2011}');
        let letter = class(character) == Class::Letter;
        if (!joins && !letter) || (joins && joint && number > 0) || (number == 0 && letter) {
            break;
        }
        length += character.len_utf8();
        joint = joins;
        if letter {
            sure = length;
        }
    }
    sure
}

/// The lines around byte `at` that no blank line parts, without the blanks around them.
pub(super) fn block(text: &str, at: usize) -> Option<Span> {
    let (mut start, mut end) = (at, at);
    let head = |end: usize| {
        let line = text[..end].rfind(['\n', '\r']).map_or(0, |it| it + 1);
        Span::new(line, end)
    };
    let tail = |start: usize| {
        let rest = &text[start..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        Span::new(start, start + length)
    };
    let here = Span::new(head(at).start, tail(at).end);
    if here.of(text).trim().is_empty() {
        return None;
    }
    let mut line = here;
    while !line.of(text).trim().is_empty() {
        start = line.start;
        let before = &text[..line.start];
        let before = before
            .strip_suffix("\r\n")
            .or(before.strip_suffix(['\n', '\r']));
        let Some(before) = before else { break };
        line = head(before.len());
    }
    let mut line = here;
    while !line.of(text).trim().is_empty() {
        end = line.end;
        let after = &text[line.end..];
        let rest = after
            .strip_prefix("\r\n")
            .or(after.strip_prefix(['\n', '\r']));
        let Some(rest) = rest else { break };
        line = tail(text.len() - rest.len());
    }
    let words = &text[start..end];
    let blanks = words.len() - words.trim_start().len();
    Some(Span::new(start + blanks, start + words.trim_end().len()))
}

/// The words of `within` around byte `at` that no mark of punctuation parts.
pub(super) fn clause(text: &str, within: Span, at: usize) -> Option<Span> {
    if at < within.start || at > within.end {
        return None;
    }
    let parts = |(offset, character): (usize, char)| parts(text, within.start + offset, character);
    let words = within.of(text);
    let (before, after) = words.split_at(at - within.start);
    let mut marks = before.char_indices().rev();
    let start = marks.find(|&mark| parts(mark));
    let start = start.map_or(0, |(offset, c)| offset + c.len_utf8());
    let split = before.len();
    let mut marks = after.char_indices().map(|(offset, c)| (split + offset, c));
    let end = marks.find(|&mark| parts(mark));
    let end = end.map_or(words.len(), |(offset, _)| offset);
    let clause = &words[start..end];
    let lead = |c: char| c.is_whitespace() || matches!(c, '.' | ')' | '-' | '\\' | '\u{ff09}');
    let start = start + clause.len() - clause.trim_start_matches(lead).len();
    let end = end - (clause.len() - clause.trim_end().len());
    let clause = Span::new(within.start + start, within.start + end.max(start));
    (clause.start <= at && at <= clause.end).then_some(clause)
}

/// Whether the character at byte `at` parts two clauses.
fn parts(text: &str, at: usize, character: char) -> bool {
    match character {
        // Not within a number, a time, an abbreviation or a symbol.
        ',' | '.' | ':' | ';' => {
            let next = text[at + 1..].chars().next();
            !next.is_some_and(|next| class(next) == Class::Letter)
        }
        '\u{60c}' | '\u{61b}' | '\u{3001}' | '\u{3002}' => true,
        '\u{ff0c}' | '\u{ff0e}' | '\u{ff1a}' | '\u{ff1b}' => true,
        _ => false,
    }
}
