//! The dates, sessions, meetings and agenda items of a reading: found when they are asked for, and
//! kept with the block that they stand in.

use super::block::{Block, Kind};
use super::cited::{Cuts, names_itself};
use super::memo::Memo;
use super::{Dated, Named, Reading, date, event};
use crate::language::Tag;
use crate::text::Span;

impl Reading {
    /// The dates of `text` that `within` touches, in document order, notes included; `text` is
    /// the one that was read. The lines around the body are left out: their dates are those of
    /// the document itself.
    pub fn dates(&self, text: &str, within: Span) -> Vec<Dated> {
        self.told(text, within)
    }

    /// The sessions, meetings and agenda items that `within` touches, as [`Reading::dates`] gives
    /// dates.
    pub fn named(&self, text: &str, within: Span) -> Vec<Named> {
        self.told(text, within)
    }

    fn told<T: Told>(&self, text: &str, within: Span) -> Vec<T> {
        let Some(language) = self.language else {
            return Vec::new();
        };
        let mut found: Vec<T> = Vec::new();
        let mut cuts = Cuts::default();
        for block in self.touched(within).filter(|block| !is_around(block)) {
            let span = block.span();
            if let Some(parts) = cuts.parts(self.resolution_at(span.start), block) {
                // What begins in this part, though it ends in the next.
                let here = |one: &T| (span.start..span.end).contains(&one.span().start);
                found.extend(T::read(text, parts, language).into_iter().filter(here));
                continue;
            }
            let back = |one: T| one.with(one.span().back(block.start));
            let read = || T::read(text, &[span], language).into_iter().map(back);
            let kept = T::kept(block).get(|of| *of == language, || (language, read().collect()));
            found.extend(
                kept.iter()
                    .map(|one| one.with(one.span().moved(block.start))),
            );
        }
        found.retain(|one| one.span().start <= within.end && within.start <= one.span().end);
        found.sort_by_key(Told::span);
        found
    }
}

/// Something that a text tells at a place.
trait Told: Sized {
    /// What the parts of a paragraph tell.
    fn read(text: &str, parts: &[Span], language: Tag) -> Vec<Self>;
    /// What is kept of it with a block, spans from the block's start.
    fn kept(block: &Block) -> &Memo<Tag, Self>;
    fn span(&self) -> Span;
    fn with(&self, span: Span) -> Self;
}

impl Told for Dated {
    fn read(text: &str, parts: &[Span], language: Tag) -> Vec<Self> {
        dates_of(text, parts, language)
    }

    fn kept(block: &Block) -> &Memo<Tag, Self> {
        &block.facts.dated
    }

    fn span(&self) -> Span {
        self.span
    }

    fn with(&self, span: Span) -> Self {
        Dated { span, ..*self }
    }
}

impl Told for Named {
    fn read(text: &str, parts: &[Span], language: Tag) -> Vec<Self> {
        event::named(text, parts, language)
    }

    fn kept(block: &Block) -> &Memo<Tag, Self> {
        &block.facts.named
    }

    fn span(&self) -> Span {
        self.span
    }

    fn with(&self, span: Span) -> Self {
        Named {
            span,
            ..self.clone()
        }
    }
}

/// Whether a block says when, where and by whom the document itself was made.
fn is_around(block: &Block) -> bool {
    names_itself(block) || matches!(block.kind, Kind::AdoptionLine | Kind::ClosingLines)
}

/// The dates in the parts of a paragraph, read as one text: a page may end in the middle of one.
fn dates_of(text: &str, parts: &[Span], language: Tag) -> Vec<Dated> {
    let [first, rest @ ..] = parts else {
        return Vec::new();
    };
    let mut joined = first.of(text).to_string();
    // Where each part begins in the joined text.
    let mut starts = vec![0];
    for part in rest {
        joined.push(' ');
        starts.push(joined.len());
        joined.push_str(part.of(text));
    }
    let place = |at: usize| {
        let part = starts.partition_point(|start| *start <= at) - 1;
        parts[part].start + at - starts[part]
    };
    let there = |dated: Dated| {
        // The last byte is in a part; the one behind it may be the blank between two.
        let end = place(dated.span.end.saturating_sub(1)) + 1;
        dated.with(Span::new(place(dated.span.start), end))
    };
    let found = date::all(&joined, language.language());
    found.into_iter().map(there).collect()
}
