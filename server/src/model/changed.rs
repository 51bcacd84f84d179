//! Which blocks an edit changed.
//!
//! The tree after an edit shares what did not change with the tree before: a node that both have
//! was parsed from the same text in the same state. So the walk over the new blocks begins at one
//! before the edit that is such a node, and ends at one behind it; all outside are taken over. The
//! parser may have looked at the edited bytes for a block well before them (a mark of emphasis is
//! searched for its close): the old tree, told of the edits, knows those, and the walk begins before
//! them.
//! Between, a block that has the place, the kind and the text of one that was there keeps its
//! facts, and only the others are read.

use std::collections::HashSet;

use tree_sitter::{Node, Tree};

use super::block::{Block, Kind, Place};
use super::identity::{Identities, Identity};
use super::walk::Walk;
use crate::language::Language;
use crate::syntax;
use crate::text::Span;

/// Bytes of a text that were replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// Where, in the text before.
    pub span: Span,
    /// How many bytes stand there now.
    pub length: usize,
}

/// How many blocks two texts have in common, moved or not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Common {
    /// At the beginning.
    pub first: usize,
    /// At the end.
    pub last: usize,
}

/// The part of a text that edits changed.
pub(super) struct Changed<'a> {
    edits: &'a [Replaced],
    /// The blocks before.
    old: &'a [Block],
    /// In bytes of the new text.
    span: Span,
    /// How much longer the new text is.
    longer: isize,
}

/// The scanner looks no further ahead than so many bytes: four for each of the characters that it
/// may search for the close of a mark.
const AHEAD: usize = 4 * 4096;

/// How many blocks before the edit the walk tries to begin.
const STEPS_BACK: [usize; 4] = [1, 8, 64, 512];

impl<'a> Changed<'a> {
    /// What `edits` changed in the text with the blocks `old`; `told` is its tree, told of them.
    pub(super) fn new(edits: &'a [Replaced], old: &'a [Block], told: &Tree) -> Self {
        let mut hull: Option<Span> = None;
        let mut longer = 0;
        for edit in edits {
            let by = edit.length as isize - edit.span.len() as isize;
            longer += by;
            let here = Span::new(edit.span.start, edit.span.start + edit.length);
            hull = Some(match hull {
                None => here,
                Some(hull) => {
                    let end = hull.end.max(edit.span.end).saturating_add_signed(by);
                    Span::new(hull.start.min(here.start), end)
                }
            });
        }
        let mut span = hull.unwrap_or_default();
        span.start = looked_ahead(span.start, old, told).unwrap_or(span.start);
        Changed {
            edits,
            old,
            span,
            longer,
        }
    }

    /// The blocks of the new text, whose tree is made from the tree of the old, and how many of
    /// them are those of the old.
    pub(super) fn blocks(
        &self,
        tree: &Tree,
        text: &str,
        language: Option<&'static Language>,
        identities: &mut Identities,
    ) -> (Vec<Block>, Common) {
        let end = self.span.end.saturating_add_signed(-self.longer);
        let before = self
            .old
            .partition_point(|block| block.whole().end < self.span.start);
        let behind = self.old.partition_point(|block| block.whole().start <= end);
        let first = self.anchor(before, tree);
        let mut blocks = Vec::with_capacity(self.old.len() + 8);
        blocks.extend_from_slice(&self.old[..first]);
        let mut kept = [&self.old[first..before], &self.old[behind..]];
        let start = self.old.get(first).map(|block| block.whole().start);
        let mut rest: &[Block] = &[];
        for (node, kind, place) in Walk::new(tree, start.filter(|_| first > 0)) {
            let side = usize::from(syntax::span(node).start > self.span.end);
            let moved = if side == 1 { self.longer } else { 0 };
            match meet(&mut kept[side], moved, node, kind, place) {
                Some(block) if side == 1 && is_stop(block, node) => {
                    rest = kept[1];
                    break;
                }
                Some(block) => blocks.push(block.moved(moved).with_node(node)),
                None => blocks.push(Block::read(node, kind, place, text, language)),
            }
        }
        self.identify(first, rest, &mut blocks, identities);
        blocks.extend(rest.iter().map(|block| block.moved(self.longer)));
        let last = rest.len();
        (blocks, Common { first, last })
    }

    /// Gives the blocks from index `first` on that are new their identities; those of the old text
    /// from there to `rest` that are not among them are gone.
    fn identify(
        &self,
        first: usize,
        rest: &[Block],
        blocks: &mut [Block],
        identities: &mut Identities,
    ) {
        let old = &self.old[first..self.old.len() - rest.len()];
        let none = Identity::default();
        let kept: HashSet<Identity> = blocks[first..].iter().map(|block| block.identity).collect();
        let gone = old.iter().filter(|block| !kept.contains(&block.identity));
        let new = blocks[first..]
            .iter_mut()
            .filter(|block| block.identity == none);
        identities.assign(&gone.collect::<Vec<_>>(), new.collect(), self.edits);
    }

    /// The index of a block, of the `before` before the edit, that is in the new tree too; 0
    /// where none of those looked at is.
    fn anchor(&self, before: usize, tree: &Tree) -> usize {
        let steps = STEPS_BACK.iter();
        let mut tried = steps.filter_map(|back| before.checked_sub(*back));
        let found = tried.find(|at| {
            let block = &self.old[*at];
            let found = Walk::new(tree, Some(block.whole().start)).next();
            found.is_some_and(|(node, kind, place)| {
                block.is_node(node) && block.lies_at(syntax::span(node), kind, place)
            })
        });
        found.unwrap_or(0)
    }
}

/// The block of `kept`, moved by so many bytes, that lies where `node` does; those before it are
/// dropped.
fn meet<'a>(
    kept: &mut &'a [Block],
    moved: isize,
    node: Node,
    kind: Kind,
    place: Place,
) -> Option<&'a Block> {
    let span = syntax::span(node);
    let start = span.start.saturating_add_signed(-moved);
    while kept
        .first()
        .is_some_and(|block| block.whole().start < start)
    {
        *kept = &kept[1..];
    }
    let whole = Span::new(start, span.end.saturating_add_signed(-moved));
    let first = kept.first();
    first.filter(|block| block.lies_at(whole, kind, place))
}

/// Whether all behind this block is as it was: a note or comment may stand in any part.
fn is_stop(block: &Block, node: Node) -> bool {
    let anywhere = matches!(
        block.kind,
        Kind::Footnote | Kind::AsteriskNote | Kind::Comment | Kind::Table
    );
    !anywhere && block.is_node(node)
}

/// Where the first block before `edit` begins for which the parser looked at edited bytes.
fn looked_ahead(edit: usize, old: &[Block], told: &Tree) -> Option<usize> {
    let first = old.partition_point(|block| block.whole().end + AHEAD < edit);
    let start = old.get(first)?.whole().start;
    Walk::new(told, Some(start))
        .map(|(node, ..)| node)
        .take_while(|node| node.start_byte() < edit)
        .find(|node| node.has_changes())
        .map(|node| node.start_byte())
}
