//! The language of a text as its own words show it.
//!
//! Few blocks are asked. As long as they are the same ones, so is the answer.

use super::block::{Block, Kind, Place};
use super::changed::Common;
use crate::language::{Signals, Tag, detect};

/// Whether the blocks that show the language of a text are those of the other.
pub(super) fn shows_the_same(one: &[Block], other: &[Block], common: Common) -> bool {
    let before = one[..common.first]
        .iter()
        .filter(|block| is_paragraph(block));
    let before = before.take(SHOWN).count();
    // Behind the paragraphs that are looked at, what both have in common shows the same.
    let last = if before < SHOWN { 0 } else { common.last };
    let differing = |blocks: &[Block]| common.first..blocks.len() - last;
    let mut one = showing(&one[differing(one)], before);
    let mut other = showing(&other[differing(other)], before);
    loop {
        match (one.next(), other.next()) {
            (Some(one), Some(other)) if one.is_same(other) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// The blocks that [`language_of`] looks at behind so many paragraphs, and no others.
fn showing(blocks: &[Block], mut paragraphs: usize) -> impl Iterator<Item = &Block> {
    blocks.iter().filter(move |block| match block.kind {
        Kind::EnactingClause
        | Kind::AdoptionLine
        | Kind::Heading
        | Kind::ClosingLines
        | Kind::MastheadLine
        | Kind::SponsorLine => true,
        _ if is_paragraph(block) => {
            paragraphs += 1;
            paragraphs <= SHOWN
        }
        Kind::Paragraph => true,
        _ => false,
    })
}

/// Whether a block is one of the paragraphs of which only some are looked at.
fn is_paragraph(block: &Block) -> bool {
    match block.kind {
        Kind::Paragraph => block.place != Place::Masthead,
        kind => kind == Kind::Numbered,
    }
}

/// So many blocks of a kind show their language.
const SHOWN: usize = 40;

/// The language that the text's own words show.
pub(super) fn language_of(blocks: &[Block], text: &str) -> Option<Tag> {
    let of_kind = |kind: Kind| {
        blocks
            .iter()
            .filter(move |block| block.kind == kind)
            .map(|block| block.of(text))
            .take(SHOWN)
    };
    let paragraphs = blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Paragraph | Kind::Numbered))
        .map(|block| block.words_of(text).trim_start_matches(['*', '_']));
    let decisions = blocks
        .iter()
        .filter(|block| block.place == Place::Masthead && block.facts.may_decide(block.kind))
        .map(|block| block.words_of(text))
        .take(SHOWN);
    detect(&Signals {
        enacting_clauses: of_kind(Kind::EnactingClause).collect(),
        decisions: decisions.collect(),
        adoption_lines: of_kind(Kind::AdoptionLine)
            .chain(of_kind(Kind::Heading))
            .collect(),
        closing_lines: of_kind(Kind::ClosingLines).collect(),
        masthead_lines: of_kind(Kind::MastheadLine)
            .flat_map(str::lines)
            .chain(of_kind(Kind::SponsorLine))
            .collect(),
        paragraphs: paragraphs.take(SHOWN).collect(),
    })
}
