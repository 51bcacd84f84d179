//! Opening phrases of paragraphs, and the words of a block on one line.

use super::facts::Facts;
use super::{Opener, OpenerKind};
use crate::language::{Language, OpeningKind, Tag};
use crate::text::{Span, plain};

/// Longest phrase that italics at a paragraph's beginning can be, in words.
const LONGEST_PHRASE: usize = 12;

/// The phrase that opens a block of these facts and words: what stands in italics at its beginning,
/// else what the tables of the language know. Places are counted from the block's start.
pub(super) fn of(
    facts: &Facts,
    words: &str,
    language: Option<&'static Language>,
) -> Option<Opener> {
    if let Some(emphasis) = facts.emphasis.filter(|span| !span.is_empty()) {
        let span = trimmed(emphasis, words);
        let count = span.of(words).split_whitespace().count();
        let whole = words.len().saturating_sub(emphasis.end) <= 2;
        if (1..=LONGEST_PHRASE).contains(&count) && !whole {
            let kind = language.and_then(|language| kind(language, span, words));
            return Some(Opener {
                span,
                phrase: one_line(span.of(words)).into(),
                kind,
            });
        }
    }
    let rest = words[facts.words..].trim_start_matches(['*', '_']);
    let language = language?;
    // In running text the same verbs stand in lower case; Russian paragraphs begin with it.
    if language.tag != Tag::Ru && rest.starts_with(char::is_lowercase) {
        return None;
    }
    let opening = language.opening(rest)?;
    let span = opening.span.moved(words.len() - rest.len());
    Some(Opener {
        span,
        phrase: one_line(span.of(words)).into(),
        kind: opening.kind.map(convert),
    })
}

/// The kind of a phrase in italics: it alone, or with the words after it where only the whole is
/// in the tables.
fn kind(language: &Language, phrase: Span, words: &str) -> Option<OpenerKind> {
    let alone = language.opening(phrase.of(words));
    let opening = alone.or_else(|| {
        let whole = words[phrase.start..].chars().take(120);
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

/// Words on one line, without marks and note calls.
pub(super) fn one_line(words: &str) -> String {
    plain(words, Span::new(0, words.len()), usize::MAX)
}

/// The title of a resolution's heading, its number, at `symbol`, taken off; None where it has only
/// a number. A draft among several (`Draft resolution II`) has its title on the lines below.
pub(super) fn heading_title(symbol: Option<Span>, words: &str) -> Option<String> {
    let Some(symbol) = symbol else {
        return none_if_empty(&one_line(words.split_once('\n')?.1));
    };
    let rest = words[symbol.end..].trim_start_matches(['*', '\\', ' ']);
    let dash = || {
        rest.strip_prefix("- ")
            .or_else(|| rest.strip_prefix("\u{2013} "))
    };
    let title = rest
        .strip_prefix(['.', '\u{ff0e}', '\u{3002}'])
        .or_else(dash)?;
    none_if_empty(&one_line(title))
}

pub(super) fn none_if_empty(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_string())
}
