//! How far a selection grows at a place: word, phrase, clause, sub-paragraph, paragraph, part,
//! resolution, text.

mod words;

use super::dates::{REACH, date_span};
use super::{blocks, folding};
use crate::rules::Draft;
use crate::text::Span;

/// What a selection at byte `offset` of `draft` grows to, innermost first, each strictly larger
/// than the one before and around it. The last is the whole text, so that there is always one.
pub fn selections(draft: &Draft, offset: usize) -> Vec<Span> {
    let text = draft.text;
    let at = text.floor_char_boundary(offset);
    let mut found = words::at(text, at);
    found.extend(phrases(draft, at));
    found.extend(clause(draft, at));
    let parts = folding::parts(draft).into_iter();
    found.extend(parts.map(|(_, span)| trimmed(text, span)));
    let resolutions = draft.reading.resolutions.iter();
    found.extend(resolutions.map(|it| trimmed(text, it.span)));
    found.retain(|span| !span.is_empty() && holds(*span, at));
    let whole = Span::new(0, text.len());
    found.sort_by_key(|span| span.len());
    let mut grown: Vec<Span> = Vec::new();
    for span in found.into_iter().filter(|span| *span != whole) {
        let last = grown.last();
        if last.is_none_or(|last| span.contains(*last) && span != *last) {
            grown.push(span);
        }
    }
    grown.push(whole);
    grown
}

const fn holds(span: Span, at: usize) -> bool {
    span.start <= at && at <= span.end
}

fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + words.len() - words.trim_start().len();
    Span::new(start, (span.start + words.trim_end().len()).max(start))
}

/// Opening phrases, and citations with their dates.
fn phrases(draft: &Draft, at: usize) -> Vec<Span> {
    let text = draft.text;
    let resolutions = draft.reading.resolutions.iter();
    let paragraphs = resolutions.flat_map(|it| it.preambular.iter().chain(&it.operative));
    let openers = paragraphs.filter_map(|it| it.opener.as_ref());
    let mut found: Vec<Span> = openers
        .map(|opener| opener.span)
        .filter(|span| holds(*span, at))
        .collect();
    let near = Span::new(
        text.floor_char_boundary(at.saturating_sub(REACH)),
        text.floor_char_boundary(at.saturating_add(REACH)),
    );
    let cited = draft.reading.citations(text, near).into_iter();
    for citation in cited.filter(|citation| !citation.inner) {
        found.push(citation.span);
        if let Some(date) = date_span(draft, &citation) {
            let start = citation.span.start.min(date.start);
            found.push(date);
            found.push(Span::new(start, citation.span.end.max(date.end)));
        }
    }
    found
}

/// The block of words around a place, and the clause in it.
fn clause(draft: &Draft, at: usize) -> Vec<Span> {
    let text = draft.text;
    let block = blocks::around(draft, Span::new(at, at));
    let (block, start) = match block {
        Some(block) => (Some(block.span), block.mark_end),
        None => {
            let block = words::block(text, at);
            (block, block.map_or(at, |block| block.start))
        }
    };
    let clause = block.and_then(|block| words::clause(text, Span::new(start, block.end), at));
    block.into_iter().chain(clause).collect()
}
