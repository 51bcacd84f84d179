//! From one place of a draft to those that belong to it.

use super::place::{self, Place};
use crate::model::{Citation, Note, Resolution};
use crate::rules::Draft;
use crate::text::Span;

mod family;
pub mod mentions;

use family::{Family, declared, family};

/// A place to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// What leads there, in bytes.
    pub origin: Span,
    /// All that is there.
    pub span: Span,
    /// The mark to go to, inside `span`.
    pub selection: Span,
}

/// A place that belongs to the one that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Highlight {
    /// Where it is, in bytes.
    pub span: Span,
    /// What it does.
    pub kind: Kind,
}

/// What a highlighted place does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It gives the note, the document or the paragraph.
    Definition,
    /// It mentions it.
    Read,
}

/// Where the mark at byte `offset` leads: a call to its note, a note to its calls, a citation to
/// the resolution of this file or the notes that give it, "paragraphs 4 and 6 above" to the
/// paragraphs, "the annex to the present resolution" to the annex.
pub fn definition(draft: &Draft, offset: usize) -> Vec<Target> {
    match place::at(draft, offset) {
        Some(Place::Call(scope, call)) => {
            let notes = scope.notes.iter();
            let called = notes.filter(|note| note.mark.label == call.label);
            called
                .map(|note| target(call.span, note.span, note.mark.span))
                .collect()
        }
        Some(Place::Note(scope, note)) => {
            let calls = scope.calls.iter();
            let own = calls.filter(|call| call.label == note.mark.label);
            own.map(|call| target(note.mark.span, call.span, call.span))
                .collect()
        }
        Some(Place::Citation(citation)) => cited(draft, &citation),
        _ => mentioned(draft, offset),
    }
}

/// All places that name what is named at byte `offset`, in the order of the text: calls of a
/// note, citations of a document, mentions of a paragraph. With `declarations` also the note,
/// the heading or the paragraph's number itself.
pub fn references(draft: &Draft, offset: usize, declarations: bool) -> Vec<Span> {
    let Family { declared, uses } = family(draft, offset);
    let declared = declared.into_iter().filter(|_| declarations);
    let mut found: Vec<Span> = uses.into_iter().chain(declared).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The same places, each with what it does.
pub fn highlights(draft: &Draft, offset: usize) -> Vec<Highlight> {
    let Family { declared, uses } = family(draft, offset);
    let mark = |kind: Kind| move |span: Span| Highlight { span, kind };
    let mut found: Vec<Highlight> = declared
        .into_iter()
        .map(mark(Kind::Definition))
        .chain(uses.into_iter().map(mark(Kind::Read)))
        .collect();
    found.sort_by_key(|highlight| (highlight.span, highlight.kind));
    found.dedup_by_key(|highlight| highlight.span);
    found
}

const fn target(origin: Span, span: Span, selection: Span) -> Target {
    Target {
        origin,
        span,
        selection,
    }
}

/// What the mention here means.
fn mentioned(draft: &Draft, offset: usize) -> Vec<Target> {
    let Some(mention) = mentions::at(draft, offset) else {
        return Vec::new();
    };
    let meant = mentions::meant(draft, &mention, offset).into_iter();
    meant
        .map(|meant| target(mention.span, meant.span(), meant.mark()))
        .collect()
}

/// The resolutions of this file that a citation cites, and the notes that give the document.
fn cited(draft: &Draft, citation: &Citation) -> Vec<Target> {
    let Some(symbol) = &citation.symbol else {
        return Vec::new();
    };
    let resolutions = draft.reading.resolutions.iter();
    let here = |resolution: &Resolution| {
        let printed = declared(draft, resolution, symbol);
        let own = printed
            .first()
            .copied()
            .unwrap_or_else(|| place::line_at(draft.text, resolution.span.start));
        target(citation.span, resolution.span, own)
    };
    let mut targets: Vec<Target> = resolutions
        .filter(|resolution| resolution.symbol.as_ref() == Some(symbol))
        .map(here)
        .filter(|target| target.selection != citation.span)
        .collect();
    let notes = draft.reading.resolutions.iter().flat_map(|it| &it.scopes);
    let giving = notes
        .flat_map(|scope| &scope.notes)
        .filter(|note| !note.span.contains(citation.span) && gives(draft, note, symbol));
    targets.extend(giving.map(|note| target(citation.span, note.span, note.mark.span)));
    targets
}

/// So far behind its mark a note names the document that it gives.
const NOTE_HEAD: usize = 40;

/// Whether a note begins with this document.
fn gives(draft: &Draft, note: &Note, symbol: &str) -> bool {
    let head = Span::new(
        note.mark.span.end,
        note.span.end.min(note.mark.span.end + NOTE_HEAD),
    );
    if head.start > head.end {
        return false;
    }
    let cited = draft.reading.citations(draft.text, head);
    let first = cited.iter().find(|it| note.span.contains(it.span));
    first
        .is_some_and(|first| first.symbol.as_deref() == Some(symbol) && first.span.start < head.end)
}
