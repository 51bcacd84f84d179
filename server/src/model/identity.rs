//! The identity of blocks, which paragraphs have from the first of theirs: the same as long as a
//! text is edited, whatever becomes of its place, its number and its words.
//!
//! A block that an edit leaves alone is taken over with its identity. What is read anew is
//! looked for among the blocks that are gone: by its words, where no others are like them, so that
//! a block may be moved and renumbered; by the bytes that edits left of it, so that it may be typed
//! in, split (the first part keeps the identity) and joined (the first part's is kept); and by
//! words that several have, in their order. Last it is looked for among the blocks lost before.

use std::collections::{HashMap, VecDeque};

use super::Replaced;
use super::block::Block;
use crate::text::Span;

/// Which paragraph it is, in one text while it is edited: no two of a reading have the same.
/// Another text, or the same text read from the beginning, has identities of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Identity(u64);

/// Says nothing of which it is: readings of one text are shown alike, however they came about.
impl std::fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Identity")
    }
}

/// So many blocks that went away are remembered, to be known when they come back.
const LOST_MAX: usize = 256;

/// The identities that a text has given.
#[derive(Debug, Clone, Default)]
pub(super) struct Identities {
    last: u64,
    /// Of blocks that went away, with their words: they come back where they are pasted, or where
    /// the deletion is undone.
    lost: Vec<(u64, Identity)>,
}

impl Identities {
    /// Gives the blocks that were read anew the identities of those that are `gone`, or others;
    /// `edits` made the text of the ones from that of the others.
    pub(super) fn assign(&mut self, gone: &[&Block], mut new: Vec<&mut Block>, edits: &[Replaced]) {
        let mut left: Vec<Option<&Block>> = gone.iter().copied().map(Some).collect();
        by_words(&mut left, &mut new, true);
        by_bytes(&mut left, &mut new, edits);
        by_words(&mut left, &mut new, false);
        for block in new {
            block.identity = self.found(block.facts.likeness);
        }
        let lost = left.into_iter().flatten();
        self.lost
            .extend(lost.map(|block| (block.facts.likeness, block.identity)));
        let over = self.lost.len().saturating_sub(LOST_MAX);
        self.lost.drain(..over);
    }

    /// The identity that was last lost by a block of these words, or a new one.
    fn found(&mut self, likeness: u64) -> Identity {
        let known = self.lost.iter().rposition(|(lost, _)| *lost == likeness);
        if let Some(at) = known {
            return self.lost.remove(at).1;
        }
        self.last += 1;
        Identity(self.last)
    }
}

/// Gives blocks the identities of those with the same words; where several have them, in their
/// order or, if it must be `alone`, not at all.
fn by_words(left: &mut [Option<&Block>], new: &mut Vec<&mut Block>, alone: bool) {
    let mut known: HashMap<u64, (VecDeque<usize>, usize)> = HashMap::new();
    for (at, block) in left.iter().enumerate() {
        if let Some(block) = block {
            known
                .entry(block.facts.likeness)
                .or_default()
                .0
                .push_back(at);
        }
    }
    for block in &*new {
        if let Some((_, count)) = known.get_mut(&block.facts.likeness) {
            *count += 1;
        }
    }
    known.retain(|_, (old, count)| !alone || (old.len() == 1 && *count == 1));
    new.retain_mut(|block| {
        let known = known.get_mut(&block.facts.likeness);
        let at = known.and_then(|(old, _)| old.pop_front());
        !inherits(block, at.and_then(|at| left[at].take()))
    });
}

/// Gives each block the identity of the first of which it has bytes.
fn by_bytes(left: &mut [Option<&Block>], new: &mut Vec<&mut Block>, edits: &[Replaced]) {
    if new.is_empty() {
        return;
    }
    let mut pieces: Vec<(Span, usize)> = Vec::new();
    for (at, block) in left.iter().enumerate() {
        let spans = block.map(|block| surviving(block.span(), edits));
        pieces.extend(spans.into_iter().flatten().map(|span| (span, at)));
    }
    pieces.sort_unstable();
    new.retain_mut(|block| {
        let span = block.span();
        let from = pieces.partition_point(|(piece, _)| piece.end <= span.start);
        let mut inside = pieces[from..]
            .iter()
            .take_while(|(piece, _)| piece.start < span.end);
        let old = inside.find_map(|(_, at)| left[*at].take());
        !inherits(block, old)
    });
}

fn inherits(block: &mut Block, old: Option<&Block>) -> bool {
    if let Some(old) = old {
        block.identity = old.identity;
    }
    old.is_some()
}

/// What `edits` left of a span, in bytes of the text after them.
fn surviving(span: Span, edits: &[Replaced]) -> Vec<Span> {
    let mut pieces = vec![span];
    for edit in edits {
        let behind = edit.span.start + edit.length;
        let halves = |piece: Span| {
            let before = Span::new(piece.start, piece.end.min(edit.span.start));
            let start = piece.start.max(edit.span.end);
            let moved = |at: usize| at - edit.span.end + behind;
            let after = (start < piece.end).then(|| Span::new(moved(start), moved(piece.end)));
            [
                Some(before).filter(|before| before.start < before.end),
                after,
            ]
        };
        pieces = pieces.into_iter().flat_map(halves).flatten().collect();
    }
    pieces
}
