//! The entry of a resolution's footnotes.
//!
//! Notes may stand anywhere, at the foot of each page; an outline has one entry for all, where the
//! longest row of them stands between other entries, or inside a paragraph that a page break cut.

use super::{Entry, Kind};
use crate::model::Resolution;
use crate::text::Span;

/// A row of notes: the indices that lead to the entry which it stands in, and its notes.
struct Row {
    path: Vec<usize>,
    notes: Vec<Span>,
}

/// Puts the entry `name` for the notes of `resolution` among `entries`, or under one of them.
pub(super) fn add(resolution: &Resolution, name: &str, entries: &mut Vec<Entry>) {
    let notes = resolution.scopes.iter().flat_map(|scope| &scope.notes);
    let mut notes: Vec<Span> = notes.map(|note| note.span).collect();
    let count = notes.len();
    notes.retain(|note| resolution.span.contains(*note) && !note.is_empty());
    notes.sort_unstable();
    let Some(row) = longest(entries, &notes, Vec::new()) else {
        return;
    };
    let mut siblings = entries;
    for at in row.path {
        siblings = &mut siblings[at].children;
    }
    let end = row.notes.iter().map(|note| note.end).max();
    let Some((first, end)) = row.notes.first().zip(end) else {
        return;
    };
    siblings.push(Entry {
        kind: Kind::Notes,
        name: name.to_owned(),
        detail: Some(count.to_string()),
        span: Span::new(first.start, end),
        selection: *first,
        children: Vec::new(),
    });
    siblings.sort_by_key(|entry| entry.span);
}

/// The longest row of `notes` that stands free among `entries` or inside one of them; of two
/// equally long the outer one.
fn longest(entries: &[Entry], notes: &[Span], path: Vec<usize>) -> Option<Row> {
    let after = |note: &Span| entries.partition_point(|entry| entry.span.start < note.end);
    // The entry that a note lies in or runs into.
    let around = |note: &Span| {
        let last = after(note).checked_sub(1)?;
        (entries[last].span.end > note.start).then_some(last)
    };
    let free: Vec<Span> = notes
        .iter()
        .copied()
        .filter(|note| around(note).is_none())
        .collect();
    let rows = free.chunk_by(|a, b| after(a) == after(b) && is_next(*a, *b));
    let own = rows.max_by_key(|row| row.len()).map(|row| Row {
        path: path.clone(),
        notes: row.to_vec(),
    });
    let inner = notes.chunk_by(|a, b| around(a) == around(b));
    let inner = inner.filter_map(|row| {
        let at = around(row.first()?)?;
        let inside = |note: &&Span| entries[at].span.contains(**note);
        let inside: Vec<Span> = row.iter().filter(inside).copied().collect();
        longest(&entries[at].children, &inside, [&path[..], &[at]].concat())
    });
    let rows: Vec<Row> = own.into_iter().chain(inner).collect();
    rows.into_iter().rev().max_by_key(|row| row.notes.len())
}

/// Whether nothing but a blank line stands between two notes.
fn is_next(note: Span, next: Span) -> bool {
    const BLANKS: usize = 8;
    next.start.saturating_sub(note.end) <= BLANKS
}
