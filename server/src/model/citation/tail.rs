//! What may follow a number and belongs to it: part letters, the organ, the date.

use super::Context;
use super::phrase::phrase_at;
use super::ranges::{Letter, letters_behind};
use crate::language::citations::{Body, CitationWords, words};
use crate::model::Date;
use crate::model::symbol::cursor::fold;
use crate::text::is_superscript;

/// What follows a number.
#[derive(Debug, Default)]
pub(super) struct Tail {
    /// The organ named after it.
    pub body: Option<Body>,
    /// The date after it; several where more follow at once: "of 2 March 2010 and 6 May 2011".
    pub dates: Vec<Date>,
    /// The part letters behind the first: "A to C".
    pub letters: Vec<Letter>,
    /// The byte after all that belongs to the number.
    pub end: usize,
}

/// How much of the text a date may take, in bytes.
const LONGEST_DATE: usize = 160;
/// The longest run of note calls and emphasis marks behind a number, in bytes.
const LONGEST_MARKS: usize = 64;

/// Reads what follows the number that ends at byte `at`; `lettered` if it ends in a part letter.
pub(super) fn tail(text: &str, at: usize, lettered: bool, context: &Context) -> Tail {
    let mut tail = Tail {
        end: at,
        ..Tail::default()
    };
    let mut at = after_marks(text, at);
    for words in words(context.language) {
        if lettered {
            let (letters, end) = letters_behind(text, at, words);
            if !letters.is_empty() {
                tail.letters = letters;
                tail.end = end;
            }
            at = end;
        }
        organ(text, &mut at, &mut tail, words);
        dates(text, &mut at, &mut tail, words, context);
        if !tail.dates.is_empty() {
            organ(text, &mut at, &mut tail, words);
        }
        if !tail.dates.is_empty() || tail.body.is_some() {
            break;
        }
    }
    tail
}

/// Takes "of the General Assembly", with or without a comma.
fn organ(text: &str, at: &mut usize, tail: &mut Tail, words: &CitationWords) {
    if tail.body.is_some() {
        return;
    }
    let names = if words.organs_after.is_empty() {
        words.organs
    } else {
        words.organs_after
    };
    let start = after_comma(text, *at);
    let found = words.of_organ.iter().find_map(|link| {
        let name_at = after_blank(text, phrase_at(text, start, link)?);
        names
            .iter()
            .find_map(|(name, body)| Some((*body, phrase_at(text, name_at, name)?)))
    });
    if let Some((body, end)) = found {
        tail.body = Some(body);
        tail.end = end;
        *at = after_marks(text, end);
    }
}

/// Takes "of 2 March 2010", and "and of 6 May 2011" behind it.
fn dates(text: &str, at: &mut usize, tail: &mut Tail, words: &CitationWords, context: &Context) {
    let linked = |start: usize| {
        words.dated.iter().find_map(|link| {
            let date_at = after_blank(text, phrase_at(text, start, link)?);
            read_date(text, date_at, context)
        })
    };
    let mut next = linked(after_comma(text, *at));
    while let Some((date, end)) = next {
        tail.dates.push(date);
        tail.end = end;
        *at = after_marks(text, end);
        let comma = after_comma(text, *at);
        let link = words
            .and
            .iter()
            .find_map(|link| phrase_at(text, comma, link));
        next = link.and_then(|end| {
            let start = after_blank(text, end);
            read_date(text, start, context).or_else(|| linked(start))
        });
    }
}

/// The date at byte `at` and the byte after it.
pub(super) fn read_date(text: &str, at: usize, context: &Context) -> Option<(Date, usize)> {
    let mut limit = text.len().min(at + LONGEST_DATE);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let (date, length) = (context.read_date)(&text[at..limit])?;
    (length > 0).then_some((date, at + length))
}

/// Behind the end of a link, note calls and emphasis marks.
pub(super) fn after_marks(text: &str, mut at: usize) -> usize {
    let limit = at + LONGEST_MARKS;
    while at < limit {
        let next = after_link(text, at).or_else(|| after_call(text, at));
        match next {
            Some(next) => at = next,
            None => return at,
        }
    }
    at
}

/// The part letter that a converter left behind the link of its number, and the byte after it:
/// `[53/77](#) Q`.
pub(super) fn letter_after_link(text: &str, at: usize) -> Option<(char, usize)> {
    let letter_at = after_blank(text, after_link(text, at)?);
    let mut rest = text[letter_at..].chars();
    let letter = rest.next().filter(char::is_ascii_uppercase)?;
    let alone = rest
        .next()
        .is_none_or(|next| !next.is_alphanumeric() && next != '\u{2019}');
    alone.then_some((letter, letter_at + 1))
}

fn after_call(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let next = rest.chars().next()?;
    if is_superscript(next) || matches!(next, '*' | '_') {
        return Some(at + next.len_utf8());
    }
    let (opening, closing) = if rest.starts_with("[^") {
        ("[^", ']')
    } else {
        ("^", '^')
    };
    let figures = rest.strip_prefix(opening)?;
    let count = figures
        .bytes()
        .take(6)
        .take_while(u8::is_ascii_digit)
        .count();
    (count > 0 && figures[count..].starts_with(closing)).then_some(at + opening.len() + count + 1)
}

/// The byte after `](address)` at `at`, which closes a link's label.
pub(super) fn after_link(text: &str, at: usize) -> Option<usize> {
    let destination = text[at..].strip_prefix("](")?;
    let start = text.len() - destination.len();
    let mut depth = 0usize;
    for (offset, byte) in destination.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(start + offset + 1),
            b')' => depth -= 1,
            // A bracket cannot stand in an address: the next link must not be swallowed, nor
            // read over and over.
            b'[' | b']' | b'\n' | b'\r' => return None,
            _ => {}
        }
    }
    None
}

/// Behind blanks, at most one line break among them.
pub(super) fn after_blank(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut broken = false;
    for next in text[at..].chars().take(LONGEST_MARKS) {
        let breaks = next == '\n';
        if !(fold(next) == ' ' || matches!(next, '\t' | '\r' | '\n')) || (breaks && broken) {
            break;
        }
        broken |= breaks;
        end += next.len_utf8();
    }
    end
}

/// Behind an optional comma and blanks.
pub(super) fn after_comma(text: &str, at: usize) -> usize {
    let comma = after_blank(text, at);
    match text[comma..].chars().next() {
        Some(next @ (',' | '\u{60c}' | '\u{ff0c}')) => after_blank(text, comma + next.len_utf8()),
        _ => comma,
    }
}
