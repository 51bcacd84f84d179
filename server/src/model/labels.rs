//! Sub-paragraphs of one paragraph: gathered flat, nested at its end.

use smallvec::smallvec;

use super::block::Block;
use super::memo::Memo;
use super::numbering::{Item, Label, List, Placed, Seen, place_seen};
use super::{Paragraph, Parts, Scheme};
use crate::text::Span;

/// The places of sub-paragraphs, as their labels, the shapes of these and whether each goes on from
/// the one before tell them. Kept with the first of them, since telling takes longer than all else
/// about a paragraph.
pub(super) type Nested = Memo<Box<[Told]>, Placed>;

type Told = (Box<str>, u8, bool);

/// The sub-paragraphs met so far in the current paragraph.
#[derive(Default)]
pub(super) struct Labels<'b> {
    items: Vec<Flat>,
    /// The blocks of all of them.
    blocks: Vec<&'b Block>,
    /// Room for the lists that are not at their end.
    open: Vec<List>,
    /// Another block stands between the last sub-paragraph and the next.
    interrupted: bool,
    /// What follows belongs to no list any more.
    closed: bool,
}

struct Flat {
    label: Span,
    parts: Parts,
    /// Index of the first of its blocks; it has as many as parts.
    first: usize,
    continues: bool,
}

impl<'b> Labels<'b> {
    /// Adds a sub-paragraph with its label's letters and its block.
    pub(super) fn push(&mut self, label: Span, block: &'b Block) {
        if self.closed {
            return;
        }
        let continues = !self.items.is_empty() && !std::mem::take(&mut self.interrupted);
        self.items.push(Flat {
            label,
            parts: smallvec![block.span()],
            first: self.blocks.len(),
            continues,
        });
        self.blocks.push(block);
    }

    /// Adds the rest of the last sub-paragraph, which a page break cut.
    pub(super) fn join(&mut self, part: &'b Block) {
        if let Some(last) = self.items.last_mut() {
            last.parts.push(part.span());
            self.blocks.push(part);
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

    /// Tells that what follows belongs to the lists after all.
    pub(super) fn reopen(&mut self) {
        self.closed = false;
    }

    /// Whether a label is the next after that of some sub-paragraph before it.
    pub(super) fn goes_on(&self, label: &str) -> bool {
        let next = |scheme: Scheme| {
            let before = scheme.position(label)?.checked_sub(1)?;
            Some((scheme, before))
        };
        let mut next = Scheme::ALL.into_iter().filter_map(next);
        next.any(|(scheme, before)| {
            let mut seen = self.seen();
            seen.any(|seen| scheme.position(seen.text) == Some(before))
        })
    }

    /// Whether nothing was gathered.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Forgets what was gathered, and keeps the room for it.
    pub(super) fn clear(&mut self) {
        self.items.clear();
        self.blocks.clear();
        self.interrupted = false;
        self.closed = false;
    }

    /// Nests what was gathered into the paragraph's lists; `parts` are the blocks that the
    /// paragraph itself is printed in.
    pub(super) fn nest(&mut self, paragraph: &mut Paragraph, parts: &[&'b Block]) {
        let Some(&first) = self.blocks.first() else {
            return;
        };
        let placed = first.facts.nested.get(
            |key| self.is_told_by(key),
            || (self.key().collect(), self.place()),
        );
        let end = self.blocks.iter().map(|block| block.span().end).max();
        let mut builder = Builder {
            done: Vec::new(),
            open: std::mem::take(&mut self.open),
            left: self.items.len(),
            before: parts,
        };
        for (item, placed) in self.items.iter().zip(&*placed) {
            builder.add(item, self.blocks_of(item), placed);
        }
        (paragraph.lists, self.open) = builder.finish();
        paragraph.span.end = paragraph.span.end.max(end.unwrap_or(0));
    }

    fn blocks_of(&self, item: &Flat) -> &[&'b Block] {
        let after = item.first + item.parts.len();
        self.blocks.get(item.first..after).unwrap_or_default()
    }

    /// What tells where each belongs.
    fn seen(&self) -> impl Iterator<Item = Seen<'b>> {
        self.items.iter().map(|item| {
            let facts = self.blocks.get(item.first).map(|block| &block.facts);
            Seen {
                text: facts.map_or("", |facts| &*facts.label),
                shape: facts.map_or(0, |facts| facts.shape),
                continues: item.continues,
                inline: false,
            }
        })
    }

    fn key(&self) -> impl Iterator<Item = Told> {
        self.seen()
            .map(|seen| (seen.text.into(), seen.shape, seen.continues))
    }

    fn is_told_by(&self, key: &[Told]) -> bool {
        let same = |(seen, (text, shape, continues)): (Seen, &Told)| {
            *seen.text == **text && seen.shape == *shape && seen.continues == *continues
        };
        key.len() == self.items.len() && self.seen().zip(key).all(same)
    }

    fn place(&self) -> Vec<Placed> {
        place_seen(&self.seen().collect::<Vec<_>>())
    }
}

/// How the label closes that stands before `rest`: `(a)` and `a)` alike, `a.` and `‘1’` not.
pub(super) fn shape(rest: &str) -> u8 {
    match rest.trim_start_matches(['\\', '*']).chars().next() {
        Some('.') => 1,
        Some('\'' | '\u{2018}' | '\u{2019}') => 2,
        _ => 0,
    }
}

/// Most lists have no more items.
const SHORT: usize = 4;

/// Builds the tree of lists: one open list a level.
struct Builder<'i, 'b> {
    done: Vec<List>,
    open: Vec<List>,
    /// How many sub-paragraphs are still to come.
    left: usize,
    /// The blocks of what stands before the next sub-paragraph.
    before: &'i [&'b Block],
}

impl<'i, 'b> Builder<'i, 'b> {
    fn add(&mut self, flat: &Flat, blocks: &'i [&'b Block], placed: &Placed) {
        let depth = placed.depth.min(self.open.len());
        while self.open.len() > depth + 1 {
            self.close();
        }
        if placed.opens && self.open.len() == depth + 1 {
            self.close();
        }
        let Some(block) = blocks.first() else { return };
        let label = Label {
            span: flat.label,
            text: String::from(&*block.facts.label),
            position: placed.position,
        };
        let first = flat.parts.first().copied().unwrap_or(flat.label);
        let last = flat.parts.last().copied().unwrap_or(first);
        let span = Span::new(first.start, last.end);
        if self.open.len() == depth {
            let start = self.start(placed.scheme, placed.position);
            self.open.push(List {
                scheme: placed.scheme,
                start,
                items: Vec::with_capacity(self.left.min(SHORT)),
            });
        }
        if let Some(list) = self.open.last_mut() {
            list.items.push(Item {
                id: block.identity,
                label,
                span,
                parts: flat.parts.clone(),
                lists: Vec::new(),
            });
        }
        self.before = blocks;
        self.left -= 1;
    }

    /// The position that a list's first block should have: after the labels that stand in the
    /// words before it ("in (a) preventing …"), else the first.
    fn start(&self, scheme: Scheme, position: u32) -> u32 {
        let before = position.checked_sub(1).filter(|&before| before > 0);
        let label = before.and_then(|before| scheme.label(before));
        let mut inline = self.before.iter().flat_map(|block| &block.facts.inline);
        let inline = label.is_some_and(|label| inline.any(|inline| **inline == *label));
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

    /// The lists of the paragraph, and room for the next one's.
    fn finish(mut self) -> (Vec<List>, Vec<List>) {
        while !self.open.is_empty() {
            self.close();
        }
        (self.done, self.open)
    }
}

/// The labels in brackets that stand in the words themselves.
pub(super) fn inline(words: &str) -> Box<[Box<str>]> {
    let mut found: Vec<Box<str>> = Vec::new();
    for piece in words.split(')').filter(|piece| !piece.is_empty()) {
        let piece = piece.trim_end_matches('\\');
        let start = piece.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
            at + piece[at..].chars().next().map_or(0, char::len_utf8)
        });
        let label = &piece[start..];
        if !label.is_empty() && label.chars().count() <= 5 {
            found.push(label.into());
        }
    }
    found.into()
}
