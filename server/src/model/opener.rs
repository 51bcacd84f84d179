//! Opening phrases of paragraphs, and the words of a block on one line.

use super::block::{Block, Kind};
use super::{Opener, OpenerKind};
use crate::language::{Language, OpeningKind, Tag};
use crate::text::{Span, plain};

/// Longest phrase that italics at a paragraph's beginning can be, in words.
const LONGEST_PHRASE: usize = 12;

/// The phrase that opens a block: what stands in italics at its beginning, else what the tables
/// of the language know.
pub(super) fn of(block: &Block, text: &str, language: Option<&'static Language>) -> Option<Opener> {
    if let Some(emphasis) = block.emphasis.filter(|span| !span.is_empty()) {
        let span = trimmed(emphasis, text);
        let words = span.of(text).split_whitespace().count();
        let whole = block.span.end.saturating_sub(emphasis.end) <= 2;
        if (1..=LONGEST_PHRASE).contains(&words) && !whole {
            let kind = language.and_then(|language| kind(language, span, block, text));
            return Some(Opener {
                span,
                phrase: one_line(span, text),
                kind,
            });
        }
    }
    let words = &text[block.words..block.span.end];
    let start = block.words + words.len() - words.trim_start_matches(['*', '_']).len();
    let language = language?;
    // In running text the same verbs stand in lower case; Russian paragraphs begin with it.
    if language.tag != Tag::Ru && text[start..block.span.end].starts_with(char::is_lowercase) {
        return None;
    }
    let opening = language.opening(&text[start..block.span.end])?;
    let span = Span::new(start, start + opening.len);
    Some(Opener {
        span,
        phrase: one_line(span, text),
        kind: opening.kind.map(convert),
    })
}

/// The kind of a phrase in italics: it alone, or with the words after it where only the whole is
/// in the tables.
fn kind(language: &Language, phrase: Span, block: &Block, text: &str) -> Option<OpenerKind> {
    let alone = language.opening(phrase.of(text));
    let opening = alone.or_else(|| {
        let whole = text[phrase.start..block.span.end].chars().take(120);
        let words: String = whole.filter(|character| *character != '*').collect();
        language.opening(&words)
    });
    opening.and_then(|opening| opening.kind).map(convert)
}

fn convert(kind: OpeningKind) -> OpenerKind {
    match kind {
        OpeningKind::Preambular => OpenerKind::Preambular,
        OpeningKind::Operative => OpenerKind::Operative,
    }
}

/// The span without the punctuation and blanks at its ends.
fn trimmed(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let start = words.len()
        - words
            .trim_start_matches(|c: char| !c.is_alphanumeric())
            .len();
    let end = words.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    if start >= end {
        span
    } else {
        Span::new(span.start + start, span.start + end)
    }
}

/// A span's words on one line, without marks and note calls.
pub(super) fn one_line(span: Span, text: &str) -> String {
    plain(text, span, usize::MAX)
}

/// Longest name of an organ, in bytes.
const LONGEST_SPEAKER: usize = 400;

/// The words before a block's first comma: the organ, where a decision is one sentence.
pub(super) fn speaker<'a>(block: &Block, text: &'a str) -> Option<&'a str> {
    let words = &text[block.words..block.span.end];
    let comma = words.find([',', '\u{60c}', '\u{ff0c}'])?;
    (comma <= LONGEST_SPEAKER).then(|| words[..comma].trim_matches(['*', '_']))
}

/// The title of a resolution's heading, its number taken off; None where it has only a number.
pub(super) fn heading_title<'a>(block: &Block, text: &'a str) -> Option<String> {
    debug_assert!(block.kind == Kind::Heading);
    let after = block.symbol?.end;
    let rest = text[after..block.span.end].trim_start_matches(['*', '\\', ' ']);
    let dash = |rest: &'a str| {
        rest.strip_prefix("- ")
            .or_else(|| rest.strip_prefix("\u{2013} "))
    };
    let rest = rest
        .strip_prefix(['.', '\u{ff0e}', '\u{3002}'])
        .or_else(|| dash(rest))?;
    let start = block.span.end - rest.len();
    none_if_empty(&one_line(Span::new(start, block.span.end), text))
}

pub(super) fn none_if_empty(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_string())
}
