//! All the places that name one thing: a note, a document, a paragraph.

use super::mentions;
use crate::ide::place::{self, Place, body_start, line_at, own_names};
use crate::model::mention::Target;
use crate::model::{Meant, NoteScope, Resolution};
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
        Some(Place::Number(of)) => of_part(draft, of.resolution, Meant::Paragraph(of.paragraph)),
        Some(Place::Label(of, path)) => {
            let item = path.last().map(|(_, item)| Meant::Item(of.paragraph, item));
            let part = item.unwrap_or(Meant::Paragraph(of.paragraph));
            of_part(draft, of.resolution, part)
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

/// The mentions of a part of the resolution; those of a paragraph's items are its own too.
fn of_part(draft: &Draft, resolution: &Resolution, part: Meant) -> Family {
    let mut uses = Vec::new();
    for mention in draft.reading.mentions(draft.text, resolution.span) {
        let means = |target: &&Target| {
            let meant = draft.reading.resolve(draft.text, &mention, target);
            meant.iter().any(|meant| is_in(meant, &part))
        };
        let several = mention.targets.len() > 1;
        let found = mention.targets.iter().filter(means);
        uses.extend(found.map(|target| if several { target.span } else { mention.span }));
    }
    Family {
        declared: vec![part.mark()],
        uses,
    }
}

fn is_in(meant: &Meant, part: &Meant) -> bool {
    let same = meant.mark() == part.mark();
    match (meant, part) {
        (Meant::Item(of, _), Meant::Paragraph(paragraph)) => of.span == paragraph.span || same,
        _ => same,
    }
}

/// The family of the part that is mentioned here.
fn mentioned(draft: &Draft, offset: usize) -> Option<Family> {
    let mention = mentions::at(draft, offset)?;
    let meant = mentions::meant(draft, &mention, offset)
        .into_iter()
        .next()?;
    let resolution = draft.reading.resolution_at(offset)?;
    Some(of_part(draft, resolution, meant))
}
