//! All the places that name one thing: a note, a document, a paragraph.

use super::mentions::{self, Mention};
use crate::ide::place::{self, Place, body_start, line_at, own_names};
use crate::model::numbering::Item;
use crate::model::{NoteScope, Paragraph, Resolution};
use crate::rules::Draft;
use crate::text::Span;

/// Places that belong together.
#[derive(Debug, Default)]
pub(super) struct Family {
    /// Where the thing is given.
    pub declared: Vec<Span>,
    /// Where it is mentioned.
    pub uses: Vec<Span>,
}

/// The family of what stands at byte `offset`.
pub(super) fn family(draft: &Draft, offset: usize) -> Family {
    match place::at(draft, offset) {
        Some(Place::Call(scope, call)) => of_note(scope, call.label),
        Some(Place::Note(scope, note)) => of_note(scope, note.mark.label),
        Some(Place::Citation(citation)) => citation
            .symbol
            .map(|symbol| of_document(draft, &symbol))
            .unwrap_or_default(),
        Some(Place::Number(of)) => of_paragraph(draft, of.resolution, of.paragraph, None),
        Some(Place::Label(of, path)) => {
            let item = path.last().map(|(_, item)| *item);
            of_paragraph(draft, of.resolution, of.paragraph, item)
        }
        _ => mentioned(draft, offset).unwrap_or_default(),
    }
}

fn of_note(scope: &NoteScope, label: u32) -> Family {
    let notes = scope.notes.iter().map(|note| note.mark);
    let same = |mark: &crate::model::Mark| mark.label == label;
    Family {
        declared: notes.filter(same).map(|mark| mark.span).collect(),
        uses: scope
            .calls
            .iter()
            .copied()
            .filter(same)
            .map(|mark| mark.span)
            .collect(),
    }
}

fn of_document(draft: &Draft, symbol: &str) -> Family {
    let whole = Span::new(0, draft.text.len());
    let cited = draft.reading.citations(draft.text, whole);
    let uses = cited
        .into_iter()
        .filter(|it| it.symbol.as_deref() == Some(symbol))
        .map(|it| it.span);
    let own = draft.reading.resolutions.iter();
    let own = own.filter(|it| it.symbol.as_deref() == Some(symbol));
    Family {
        declared: own.flat_map(|it| declared(draft, it, symbol)).collect(),
        uses: uses.collect(),
    }
}

/// Where the lines above the body of `resolution` print `symbol`.
pub(super) fn declared(draft: &Draft, resolution: &Resolution, symbol: &str) -> Vec<Span> {
    let end = body_start(resolution).min(resolution.span.end);
    let mut found = Vec::new();
    let mut at = resolution.span.start;
    while at < end {
        let line = line_at(draft.text, at);
        let names = own_names(draft, resolution, line).into_iter();
        let same = names.filter(|name| name.symbol.as_deref() == Some(symbol));
        found.extend(same.map(|name| name.span));
        at = line.end + 1;
    }
    found
}

/// The mentions of a paragraph, or of one of its items.
fn of_paragraph(
    draft: &Draft,
    resolution: &Resolution,
    paragraph: &Paragraph,
    item: Option<&Item>,
) -> Family {
    let Some(number) = &paragraph.number else {
        return Family::default();
    };
    let means = |mention: &Mention| {
        mention.number == number.value
            && mentions::meant(draft, mention).is_some_and(|meant| {
                let same_item = item.is_none_or(|item| {
                    meant
                        .item
                        .is_some_and(|meant| meant.label.span == item.label.span)
                });
                meant.paragraph.span == paragraph.span && same_item
            })
    };
    let found = mentions::mentions(draft, resolution.span);
    Family {
        declared: vec![item.map_or(number.span, |item| item.label.span)],
        uses: found
            .iter()
            .filter(|it| means(it))
            .map(|it| it.span)
            .collect(),
    }
}

/// The family of the paragraph that is mentioned here.
fn mentioned(draft: &Draft, offset: usize) -> Option<Family> {
    let mention = mentions::at(draft, offset)?;
    let meant = mentions::meant(draft, &mention)?;
    let resolution = draft.reading.resolution_at(offset)?;
    Some(of_paragraph(draft, resolution, meant.paragraph, meant.item))
}
