//! Links from the documents that a draft names to their official pages.

use super::place::link_language;
use crate::language::Tag;
use crate::model::symbol::pieces::joined;
use crate::rules::Draft;
use crate::text::Span;

/// A place that leads to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words that lead there: all of a link's label, or the symbol or number, in bytes.
    pub span: Span,
    /// The address of the page.
    pub url: String,
    /// The canonical symbol of the document.
    pub symbol: String,
}

/// The links that `within` touches, in the order of the text: citations, alone or in a link
/// without an address. A link that has an address is left to it.
pub fn links(draft: &Draft, within: Span) -> Vec<Link> {
    let language = link_language(draft);
    let mut found: Vec<Link> = Vec::new();
    let cited = draft.reading.citations(draft.text, within).into_iter();
    for citation in cited.filter(|citation| !citation.inner) {
        let Some(symbol) = citation.symbol else {
            continue;
        };
        let Some(url) = address(&symbol, language) else {
            continue;
        };
        let span = match label(draft.text, citation.span) {
            None => citation.span,
            Some(label) if label.addressed => continue,
            // A label with two documents in it leads to each from its own number.
            Some(label)
                if found
                    .last()
                    .is_some_and(|last| overlaps(last.span, label.span)) =>
            {
                if let Some(last) = found.last_mut() {
                    last.span.end = last.span.end.min(citation.span.start);
                }
                citation.span
            }
            Some(label) => label.span,
        };
        found.push(Link { span, url, symbol });
    }
    found
}

/// Series of documents that the Organization's pages do not hold: those of the International
/// Atomic Energy Agency.
const ELSEWHERE: [&str; 3] = ["GOV/", "GC(", "INFCIRC/"];

/// The address of the official page of a canonical symbol in a language; none for decisions of
/// the Assembly, which are not issued one by one, and for series of other organizations.
///
/// Source of the pattern: docs.un.org, with a symbol without blanks (`S/RES/1631(2005)`). Of a
/// joint symbol the first is taken. A part of an old resolution (`217 A (III)`) is printed in
/// the document of the whole.
pub fn address(symbol: &str, language: Tag) -> Option<String> {
    let elsewhere = ELSEWHERE.iter().any(|series| symbol.starts_with(series));
    if symbol.starts_with("A/DEC/") || elsewhere {
        return None;
    }
    let first = joined(symbol).first().copied().unwrap_or(symbol);
    let mut page = String::with_capacity(first.len());
    let parts: Vec<&str> = first.split(' ').collect();
    for (at, part) in parts.iter().enumerate() {
        let letter = part.len() == 1 && parts.get(at + 1).is_some_and(|it| it.starts_with('('));
        if !letter {
            page.push_str(part);
        }
    }
    Some(format!("https://docs.un.org/{}/{page}", language.code()))
}

const fn overlaps(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// The label of a link.
struct Label {
    span: Span,
    /// Whether the link leads anywhere.
    addressed: bool,
}

/// How far a label reaches to either side of a citation, in bytes.
const LONGEST_LABEL: usize = 400;

/// The label of the link that `span` stands in, without its brackets.
fn label(text: &str, span: Span) -> Option<Label> {
    let start = opening(text, span.start)?;
    let end = closing(text, span.end)?;
    let rest = text[end..].strip_prefix("](")?;
    let address = rest[..rest.find([')', '\n'])?].trim();
    Some(Label {
        span: Span::new(start, end),
        addressed: !(address.is_empty() || address == "#"),
    })
}

/// Behind the bracket that opens around byte `at`.
fn opening(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let first = at.saturating_sub(LONGEST_LABEL);
    let mut next = at;
    while next > first {
        next -= 1;
        let escaped = next > 0 && bytes[next - 1] == b'\\';
        match bytes[next] {
            b'[' if !escaped => return Some(next + 1),
            b']' if !escaped => return None,
            b'\n' if bytes.get(next + 1) == Some(&b'\n') => return None,
            _ => {}
        }
    }
    None
}

/// The bracket that closes behind byte `at`.
fn closing(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let last = at.saturating_add(LONGEST_LABEL).min(text.len());
    for next in at..last {
        let escaped = next > 0 && bytes[next - 1] == b'\\';
        match bytes[next] {
            b']' if !escaped => return Some(next),
            b'[' if !escaped => return None,
            b'\n' if bytes.get(next + 1) == Some(&b'\n') => return None,
            _ => {}
        }
    }
    None
}
