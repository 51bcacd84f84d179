//! Which blocks an edit changed.
//!
//! A block is taken over where neither its text nor the structure of the tree around it changed:
//! it lies wholly before or wholly behind what was edited and what the two trees have different
//! (tree-sitter's changed ranges, which tell every place whose ancestors are others too). Between,
//! the blocks are read from the tree; the walk goes on until it meets a block that was there.

use tree_sitter::Tree;

use super::block::Block;
use super::read::Replaced;
use super::walk::Walk;
use crate::language::Language;
use crate::syntax;
use crate::text::Span;

/// The part of a text that has to be read again.
pub(super) struct Changed {
    /// In bytes of the new text.
    span: Span,
    /// How much longer the new text is.
    longer: isize,
}

impl Changed {
    /// What `edits` changed; `old` is the tree before, with the edits applied to it.
    pub(super) fn new(edits: &[Replaced], old: &Tree, new: &Tree) -> Self {
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
        for range in old.changed_ranges(new) {
            span.start = span.start.min(range.start_byte);
            span.end = span.end.max(range.end_byte);
        }
        Changed { span, longer }
    }

    /// The blocks of the new text, given those of the old.
    pub(super) fn blocks(
        &self,
        old: &[Block],
        tree: &Tree,
        text: &str,
        language: Option<&'static Language>,
    ) -> Vec<Block> {
        let before = old.partition_point(|block| block.whole().end < self.span.start);
        // What follows a block may decide where it ends: the last one is looked at again.
        let before = &old[..before.saturating_sub(1)];
        let last = before.last().map(Block::whole);
        let end = self.span.end.saturating_add_signed(-self.longer);
        let mut rest = old.partition_point(|block| block.whole().start <= end);
        let mut blocks = Vec::with_capacity(old.len() + 8);
        blocks.extend_from_slice(before);
        for (node, kind, place) in Walk::new(tree, last.map(|last| last.start)) {
            let span = syntax::span(node);
            if last.is_some_and(|last| span.start < last.end) {
                continue;
            }
            if span.start > self.span.end {
                let moved = |at: usize| Some(old.get(at)?.moved(self.longer));
                while moved(rest).is_some_and(|block| block.whole().start < span.start) {
                    rest += 1;
                }
                if moved(rest).is_some_and(|block| block.lies_at(span, kind, place)) {
                    blocks.extend(old[rest..].iter().map(|block| block.moved(self.longer)));
                    return blocks;
                }
            }
            blocks.push(Block::read(node, kind, place, text, language));
        }
        blocks
    }
}
