//! The shape of an outline: entries in one row, and entries in one another.

use super::Entry;
use crate::text::Span;

/// All of `entries` in the order of the text, outer before inner, each with the name of the
/// entry around it: what an editor shows where it has no tree.
pub fn flat(entries: &[Entry]) -> Vec<(&Entry, Option<&str>)> {
    let mut row = Vec::new();
    let mut waiting: Vec<(&Entry, Option<&str>)> =
        entries.iter().rev().map(|entry| (entry, None)).collect();
    while let Some((entry, container)) = waiting.pop() {
        row.push((entry, container));
        let inner = entry.children.iter().rev();
        waiting.extend(inner.map(|child| (child, Some(entry.name.as_str()))));
    }
    row
}

/// Puts all entries into one row, outer before inner, those outside `whole` left out.
pub(super) fn flatten(entries: Vec<Entry>, whole: Span, flat: &mut Vec<Entry>) {
    for mut entry in entries {
        let children = std::mem::take(&mut entry.children);
        entry.span = within(entry.span, whole);
        if !entry.span.is_empty() {
            flat.push(entry);
        }
        flatten(children, whole, flat);
    }
}

/// Puts entries that lie inside another under it, and cuts off what runs over.
pub(super) fn nest(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| (entry.span.start, std::cmp::Reverse(entry.span.end)));
    let mut roots = Vec::new();
    let mut open: Vec<Entry> = Vec::new();
    for mut entry in entries {
        while open
            .last()
            .is_some_and(|last| last.span.end <= entry.span.start)
        {
            close(&mut open, &mut roots);
        }
        if let Some(outer) = open.last() {
            entry.span.end = entry.span.end.min(outer.span.end);
        }
        entry.selection = within(entry.selection, entry.span);
        open.push(entry);
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

/// Moves the innermost open entry under the one around it.
fn close(open: &mut Vec<Entry>, roots: &mut Vec<Entry>) {
    let Some(done) = open.pop() else { return };
    let outer = open.last_mut().map_or(roots, |outer| &mut outer.children);
    outer.push(done);
}

fn within(span: Span, outer: Span) -> Span {
    let start = span.start.clamp(outer.start, outer.end);
    Span::new(start, span.end.clamp(start, outer.end))
}
