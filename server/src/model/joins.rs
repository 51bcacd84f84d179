//! Paragraphs that a page break cut: whether a block goes on with the one before it.
//!
//! The rule is that of the text format: the second block opens with no number, label, heading or
//! opening phrase, and either the first lacks its final mark or the second begins in lower case
//! or with a figure.

use super::block::{Block, Kind, Place};
use super::facts::Facts;
use crate::language::{Language, Tag};

/// What stands before a block: the last words met, as the end of a paragraph of some kind.
#[derive(Clone, Copy)]
pub(super) struct Last<'b> {
    /// What the block says.
    pub facts: &'b Facts,
    /// The kind and place of the paragraph whose end it is.
    pub kind: Kind,
    pub place: Place,
}

impl<'b> Last<'b> {
    /// A block that is a paragraph by itself.
    pub(super) fn of(block: &'b Block) -> Self {
        Last {
            facts: &block.facts,
            kind: block.kind,
            place: block.place,
        }
    }
}

/// Whether most paragraphs of the preamble open in italics, as issued ones do; where italics are
/// lost, they tell nothing.
pub(super) fn has_italic_preamble(blocks: &[Block]) -> bool {
    let preamble = blocks
        .iter()
        .filter(|b| b.kind == Kind::Paragraph && b.place == Place::Preamble);
    let (all, italic) = preamble.fold((0, 0), |(all, italic), block| {
        (
            all + 1,
            italic + usize::from(block.facts.emphasis.is_some()),
        )
    });
    italic * 2 > all
}

/// Whether `block` goes on with `last`, which stands before it with notes at most between them.
pub(super) fn continues(
    last: Last,
    block: &Block,
    language: Option<&'static Language>,
    italic_preamble: bool,
) -> bool {
    let first = block.facts.ends.first;
    let lower = first.is_some_and(char::is_lowercase)
        && language.is_none_or(|language| language.tag != Tag::Ru);
    // Italics in lower case are a foreign word at which the page broke.
    let opener = block.facts.told.opener.as_ref();
    if opener.is_some_and(|opener| opener.kind.is_some() || !lower) {
        return false;
    }
    let figure = first.is_some_and(|character| character.is_ascii_digit());
    let unopened = last.place == Place::Preamble
        && last.kind == Kind::Paragraph
        && italic_preamble
        && last.facts.ends.as_preamble();
    lower || figure || !is_complete(last) || unopened
}

/// Whether the block has the mark with which a paragraph of its kind ends.
fn is_complete(last: Last) -> bool {
    let comma_ends = last.kind == Kind::Labelled || last.place == Place::Preamble;
    let is_mark = |character: char| {
        matches!(
            character,
            '.' | ';'
                | ':'
                | '\u{3002}'
                | '\u{ff1b}'
                | '\u{ff1a}'
                | '\u{61b}'
                | '!'
                | '?'
                | '\u{61f}'
        ) || (comma_ends && matches!(character, ',' | '\u{60c}' | '\u{ff0c}' | '\u{3001}'))
    };
    // "; and": the conjunction before the last item.
    last.facts.ends.last.is_some_and(is_mark)
        || last.facts.told.and_behind_semicolon
        || (last.kind == Kind::Labelled && last.facts.told.and_behind_comma)
}
