//! Where the headings of a resolution stand: the model tells the words of its title.

use super::Kind;
use crate::model::Resolution;
use crate::text::{Span, plain};

/// Its heading or title, and the headings of its sections and annexes, a piece for each line.
pub(super) fn of(text: &str, resolution: &Resolution) -> Vec<(Span, Kind)> {
    let title = title(text, resolution).map(|span| (span, Kind::Heading));
    let sections = resolution.sections.iter();
    let sections = sections.map(|it| (it.heading, Kind::SectionHeading));
    let annexes = resolution.annexes.iter();
    let annexes = annexes.map(|it| (it.heading, Kind::AnnexHeading));
    let all = title.into_iter().chain(sections).chain(annexes);
    all.flat_map(|(span, kind)| bare_lines(text, span).map(move |line| (line, kind)))
        .collect()
}

/// The block before the body that says the title: the last that says nothing else, or the first
/// that ends with it, as a heading does behind its number, or lines of a block that do so.
fn title(text: &str, resolution: &Resolution) -> Option<Span> {
    let title = resolution.title.as_deref()?;
    let span = resolution.span;
    let bodies = resolution.preambular.iter().chain(&resolution.operative);
    let starts = bodies.map(|paragraph| paragraph.span.start);
    let sections = resolution.sections.iter().chain(&resolution.annexes);
    let first = starts
        .chain(sections.map(|section| section.span.start))
        .min();
    let end = first.unwrap_or(span.end).clamp(span.start, span.end);
    let blocks = blocks(text, Span::new(span.start, end));
    let said: Vec<(Span, String)> = blocks
        .into_iter()
        .map(|block| (block, plain(text, block, usize::MAX)))
        .collect();
    let whole = said.iter().rfind(|(_, words)| words == title);
    let heading = || said.iter().find(|(_, words)| words.ends_with(title));
    let whole = whole.or_else(heading).map(|(block, _)| *block);
    whole.or_else(|| {
        let holding = said.iter().filter(|(_, words)| words.contains(title));
        let mut found = holding.filter_map(|(block, _)| in_lines(text, *block, title));
        found.next()
    })
}

/// A title is printed in so many lines at most.
const MOST_LINES: usize = 16;

/// The fewest lines of a block that end with `title`.
fn in_lines(text: &str, block: Span, title: &str) -> Option<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut at = block.start;
    for line in block.of(text).split_inclusive(['\n', '\r']) {
        lines.push(Span::new(at, at + line.trim_end().len()));
        at += line.len();
        let last = lines.iter().rev().take(MOST_LINES);
        let end = lines.last().map_or(at, |line| line.end);
        let mut spans = last.map(|line| Span::new(line.start, end));
        let says = |span: &Span| plain(text, *span, usize::MAX).ends_with(title);
        if let Some(span) = spans.find(says) {
            return Some(span);
        }
    }
    None
}

/// The parts of a span between blank lines.
fn blocks(text: &str, span: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open = false;
    let mut at = span.start;
    for line in span.of(text).split_inclusive(['\n', '\r']) {
        let end = at + line.trim_end().len();
        // The second half of CR LF is no line.
        if line == "\n" && text[..at].ends_with('\r') {
        } else if line.trim().is_empty() {
            open = false;
        } else if let Some(last) = found.last_mut().filter(|_| open) {
            last.end = end;
        } else {
            found.push(Span::new(at, end));
            open = true;
        }
        at += line.len();
    }
    found
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
