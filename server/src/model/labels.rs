//! Sub-paragraphs of one paragraph: gathered flat, nested at its end.

use super::numbering::{Item, Label, List, Placed, place};
use super::{Paragraph, Scheme};
use crate::text::Span;

/// The sub-paragraphs met so far in the current paragraph.
#[derive(Debug, Default)]
pub(super) struct Labels {
    items: Vec<Flat>,
    /// Another block stands between the last sub-paragraph and the next.
    interrupted: bool,
    /// What follows belongs to no list any more.
    closed: bool,
}

#[derive(Debug)]
struct Flat {
    label: Span,
    parts: Vec<Span>,
    continues: bool,
}

impl Labels {
    /// Adds a sub-paragraph with its label's letters and its block.
    pub(super) fn push(&mut self, label: Span, block: Span) {
        if self.closed {
            return;
        }
        let continues = !self.items.is_empty() && !std::mem::take(&mut self.interrupted);
        self.items.push(Flat {
            label,
            parts: vec![block],
            continues,
        });
    }

    /// Adds the rest of the last sub-paragraph, which a page break cut.
    pub(super) fn join(&mut self, part: Span) {
        if let Some(last) = self.items.last_mut() {
            last.parts.push(part);
        }
    }

    /// Tells that another paragraph stands after the last sub-paragraph.
    pub(super) fn interrupt(&mut self) {
        self.interrupted = true;
    }

    /// Tells that a text of another kind follows: its labels are its own.
    pub(super) fn close(&mut self) {
        self.closed = true;
    }

    /// Nests what was gathered into the paragraph's lists.
    pub(super) fn into_lists(self, paragraph: &mut Paragraph, text: &str) {
        if self.items.is_empty() {
            return;
        }
        let labels: Vec<&str> = self.items.iter().map(|item| item.label.of(text)).collect();
        let continues: Vec<bool> = self.items.iter().map(|item| item.continues).collect();
        let placed = place(&labels, &continues);
        let end = self
            .items
            .iter()
            .flat_map(|item| &item.parts)
            .map(|part| part.end)
            .max();
        let mut builder = Builder {
            before: paragraph.parts.clone(),
            ..Builder::default()
        };
        for (item, placed) in self.items.into_iter().zip(placed) {
            builder.add(item, placed, text);
        }
        paragraph.lists = builder.finish();
        paragraph.span.end = paragraph.span.end.max(end.unwrap_or(0));
    }
}

/// Builds the tree of lists: one open list a level.
#[derive(Default)]
struct Builder {
    done: Vec<List>,
    open: Vec<List>,
    /// The blocks of what stands before the next item.
    before: Vec<Span>,
}

impl Builder {
    fn add(&mut self, flat: Flat, placed: Placed, text: &str) {
        let depth = placed.depth.min(self.open.len());
        while self.open.len() > depth + 1 {
            self.close();
        }
        if placed.opens && self.open.len() == depth + 1 {
            self.close();
        }
        let label = Label {
            span: flat.label,
            text: flat.label.of(text).to_string(),
            position: placed.position,
        };
        let first = flat.parts.first().copied().unwrap_or(flat.label);
        let last = flat.parts.last().copied().unwrap_or(first);
        let span = Span::new(first.start, last.end);
        let parts = flat.parts.clone();
        if self.open.len() == depth {
            let start = self.start(placed.scheme, placed.position, text);
            self.open.push(List {
                scheme: placed.scheme,
                start,
                items: Vec::new(),
            });
        }
        if let Some(list) = self.open.last_mut() {
            list.items.push(Item {
                label,
                span,
                parts: flat.parts,
                lists: Vec::new(),
            });
        }
        self.before = parts;
    }

    /// The position that a list's first block should have: after the labels that stand in the
    /// words before it ("in (a) preventing …"), else the first.
    fn start(&self, scheme: Scheme, position: u32, text: &str) -> u32 {
        let before = position.checked_sub(1).filter(|&before| before > 0);
        let label = before.and_then(|before| scheme.label(before));
        let inline = label.is_some_and(|label| inline_labels(&self.before, text).contains(&label));
        if inline { position } else { 1 }
    }

    /// Closes the innermost list and puts it where it belongs.
    fn close(&mut self) {
        let Some(list) = self.open.pop() else { return };
        let end = list.items.last().map_or(0, |item| item.span.end);
        match self
            .open
            .last_mut()
            .and_then(|outer| outer.items.last_mut())
        {
            Some(item) => {
                item.span.end = item.span.end.max(end);
                item.lists.push(list);
            }
            None => self.done.push(list),
        }
    }

    fn finish(mut self) -> Vec<List> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }
}

/// The labels in brackets that stand in the words themselves.
fn inline_labels(parts: &[Span], text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in parts {
        for piece in part.of(text).split(')').filter(|piece| !piece.is_empty()) {
            let piece = piece.trim_end_matches('\\');
            let start = piece.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
                at + piece[at..].chars().next().map_or(0, char::len_utf8)
            });
            let label = &piece[start..];
            if !label.is_empty() && label.chars().count() <= 5 {
                found.push(label.to_string());
            }
        }
    }
    found
}
