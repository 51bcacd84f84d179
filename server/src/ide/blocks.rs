//! The blocks of the body and the notes, as the model has them.

use crate::model::numbering::Item;
use crate::model::{Paragraph, Resolution};
use crate::rules::Draft;
use crate::text::Span;

/// A block of a paragraph, of a sub-paragraph, or a note.
#[derive(Clone, Copy)]
pub(super) struct Block {
    /// All of it, in bytes.
    pub span: Span,
    /// The end of its number, label or mark; its start where it has none.
    pub mark_end: usize,
}

/// The smallest block that `span` lies in.
pub(super) fn around(draft: &Draft, span: Span) -> Option<Block> {
    let resolutions = draft.reading.resolutions.iter();
    let resolutions = resolutions.filter(|it| it.span.contains(span));
    let blocks = resolutions.flat_map(|resolution| of(resolution, span));
    blocks.min_by_key(|block| block.span.len())
}

/// The blocks of `resolution` that `within` lies in.
fn of(resolution: &Resolution, within: Span) -> Vec<Block> {
    let mut found = Vec::new();
    for note in resolution.scopes.iter().flat_map(|scope| &scope.notes) {
        push(&mut found, &[note.span], Some(note.mark.span), within);
    }
    for paragraph in resolution.preambular.iter().chain(&resolution.operative) {
        of_paragraph(&mut found, paragraph, within);
    }
    found
}

fn of_paragraph(found: &mut Vec<Block>, paragraph: &Paragraph, within: Span) {
    let number = paragraph.number.as_ref().map(|number| number.span);
    push(found, &paragraph.parts, number, within);
    let mut items: Vec<&Item> = paragraph.lists.iter().flat_map(|it| &it.items).collect();
    while let Some(item) = items.pop() {
        push(found, &item.parts, Some(item.label.span), within);
        items.extend(item.lists.iter().flat_map(|it| &it.items));
    }
}

fn push(found: &mut Vec<Block>, parts: &[Span], mark: Option<Span>, within: Span) {
    for &span in parts.iter().filter(|part| part.contains(within)) {
        let mark = mark.filter(|mark| span.contains(*mark));
        let mark_end = mark.map_or(span.start, |mark| mark.end);
        found.push(Block { span, mark_end });
    }
}
