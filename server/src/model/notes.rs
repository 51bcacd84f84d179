//! The scopes of footnote numbers.
//!
//! A scope is one resolution with its annexes. The next resolution, or an annex, begins a new one
//! only where its notes start again at a number that the scope has already defined.

use super::block::{Block, Kind};
use super::{NoteScope, Resolution};

/// Distributes the file's calls and notes over the scopes of its resolutions.
pub(super) fn assign(resolutions: &mut [Resolution], blocks: &[Block]) {
    let Some(last) = resolutions.len().checked_sub(1) else {
        return;
    };
    let mut owner = 0;
    // The resolution in which the scope began: numbers may run on into the next one.
    let mut scope_owner = 0;
    let mut scope = NoteScope::default();
    for (index, block) in blocks.iter().enumerate() {
        let next = owner < last && block.start >= resolutions[owner + 1].span.start;
        owner += usize::from(next);
        let may_begin = next || block.kind == Kind::AnnexHeading;
        if may_begin && starts_again(&scope, &blocks[index..]) {
            resolutions[scope_owner]
                .scopes
                .push(std::mem::take(&mut scope));
        }
        if scope.calls.is_empty() && scope.notes.is_empty() {
            scope_owner = owner;
        }
        if block.noted {
            scope.calls.extend(block.calls());
            scope.notes.extend(block.note());
        }
    }
    if !(scope.calls.is_empty() && scope.notes.is_empty()) {
        resolutions[scope_owner].scopes.push(scope);
    }
}

/// Whether the notes of what follows start again: its first note has the scope's first number
/// and a call of its own there.
fn starts_again(scope: &NoteScope, following: &[Block]) -> bool {
    let Some(lowest) = scope.notes.iter().map(|note| note.mark.label).min() else {
        return false;
    };
    let first = following
        .iter()
        .filter(|block| block.kind == Kind::Footnote)
        .find_map(|block| block.facts.note);
    let called = following
        .iter()
        .filter(|block| block.noted)
        .flat_map(|block| &block.facts.calls)
        .next()
        .is_some_and(|call| call.label == lowest);
    called && first.is_some_and(|mark| mark.label == lowest)
}
