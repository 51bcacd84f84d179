//! Links from the documents that a draft names to their official pages.

use super::place::link_language;
use crate::language::Tag;
use crate::model::symbol::Symbol;
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

/// The address of the official page of a canonical symbol in a language; none where the document
/// has none ([`Symbol::address`]).
pub fn address(symbol: &str, language: Tag) -> Option<String> {
    Symbol::of(symbol)?.address(language)
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
