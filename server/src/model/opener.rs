//! Opening phrases of paragraphs, and the words of a block on one line.

use super::{Opener, OpenerKind};
use crate::language::{Language, OpeningKind, Tag};
use crate::text::{Span, plain};

/// Longest phrase that italics at a paragraph's beginning can be, in words.
const LONGEST_PHRASE: usize = 12;

/// The phrase that opens a block: what stands in italics at its beginning, else what the tables of
/// the language know. `block` is the block's text, `words` where its words begin in it.
pub(super) fn of(
    block: &str,
    span: Span,
    words: usize,
    emphasis: Option<Span>,
    language: Option<&'static Language>,
) -> Option<Opener> {
    let block = span.of(block);
    if let Some(emphasis) = emphasis.filter(|emphasis| !emphasis.is_empty()) {
        let phrase = trimmed(emphasis, block);
        let count = phrase.of(block).split_whitespace().count();
        let whole = block.len().saturating_sub(emphasis.end) <= 2;
        if (1..=LONGEST_PHRASE).contains(&count) && !whole {
            let kind = language.and_then(|language| kind(language, phrase, block));
            return Some(opener(phrase, kind, block));
        }
    }
    let rest = block[words..].trim_start_matches(['*', '_']);
    let language = language?;
    // In running text the same verbs stand in lower case; Russian paragraphs begin with it.
    if language.tag != Tag::Ru && rest.starts_with(char::is_lowercase) {
        return None;
    }
    let opening = language.opening(rest)?;
    let start = block.len() - rest.len();
    let phrase = Span::new(start, start + opening.len);
    Some(opener(phrase, opening.kind.map(convert), block))
}

fn opener(span: Span, kind: Option<OpenerKind>, block: &str) -> Opener {
    Opener {
        span,
        phrase: one_line(span, block).into(),
        kind,
    }
}

/// The kind of a phrase in italics: it alone, or with the words after it where only the whole is
/// in the tables.
fn kind(language: &Language, phrase: Span, block: &str) -> Option<OpenerKind> {
    let alone = language.opening(phrase.of(block));
    let opening = alone.or_else(|| {
        let whole = block[phrase.start..].chars().take(120);
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

/// The words before a block's first comma: the organ, where a decision is one sentence. `words` are
/// those of the block.
pub(super) fn speaker(words: &str) -> Option<&str> {
    let comma = words.find([',', '\u{60c}', '\u{ff0c}'])?;
    (comma <= LONGEST_SPEAKER).then(|| words[..comma].trim_matches(['*', '_']))
}

pub(super) fn none_if_empty(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_string())
}
