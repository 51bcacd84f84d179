//! The dates that stand beside citations: the model knows the day, an editor its place.

use crate::model::{Citation, date};
use crate::rules::Draft;
use crate::text::Span;

/// How far from a number its date may stand, in bytes.
pub(super) const REACH: usize = 200;

/// Where the date of `citation` stands: after it, as in most languages, or before it, as in
/// Chinese. None where it has none.
pub(super) fn date_span(draft: &Draft, citation: &Citation) -> Option<Span> {
    let text = draft.text;
    let wanted = citation.date?;
    let language = draft.reading.language?.language();
    let Span { start, end } = citation.span;
    let after = Span::new(end, text.floor_char_boundary(end.saturating_add(REACH)));
    let after = first_block(text, after);
    let found = date::find(after.of(text), language)
        .filter(|(day, _)| *day == wanted)
        .map(|(_, span)| Span::new(end + span.start, end + span.end));
    found.or_else(|| {
        let mut from = text.floor_char_boundary(start.saturating_sub(REACH));
        let mut last = None;
        while let Some((day, span)) = date::find(&text[from..start], language) {
            last = Some((day, Span::new(from + span.start, from + span.end)));
            from += span.end;
        }
        last.filter(|(day, _)| *day == wanted).map(|(_, span)| span)
    })
}

/// The part of a span before its first blank line.
fn first_block(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let breaks = ["\n\n", "\n\r\n", "\r\r"];
    let end = breaks.iter().filter_map(|blank| words.find(blank)).min();
    Span::new(span.start, span.start + end.unwrap_or(words.len()))
}
