//! The headings of a resolution, of its sections and of its annexes.

use super::Kind;
use crate::model::Resolution;
use crate::text::Span;

/// Its heading or title, and the headings of its sections and annexes, a piece for each line.
pub(super) fn of(text: &str, resolution: &Resolution) -> Vec<(Span, Kind)> {
    let own = resolution.heading.map(|span| (span, Kind::Heading));
    let sections = resolution.sections.iter();
    let sections = sections.map(|it| (it.heading, Kind::SectionHeading));
    let annexes = resolution.annexes.iter();
    let annexes = annexes.map(|it| (it.heading, Kind::AnnexHeading));
    let all = own.into_iter().chain(sections).chain(annexes);
    all.flat_map(|(span, kind)| bare_lines(text, span).map(move |line| (line, kind)))
        .collect()
}

/// The lines of a span without the marks of emphasis around their words.
fn bare_lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mark = |c: char| matches!(c, '*' | '_' | '#') || c.is_whitespace();
    let mut at = span.start;
    let lines = span.of(text).split_inclusive(['\n', '\r']);
    lines.map(move |line| {
        let start = at + line.len() - line.trim_start_matches(mark).len();
        let end = at + line.trim_end_matches(mark).len();
        at += line.len();
        Span::new(start, end.max(start))
    })
}
