//! Citations of resolutions and documents.
//!
//! A symbol is a citation wherever it stands. A bare number is one where the words before it,
//! its shape or a link around it leave no doubt; what is only likely is left out, since a wrong
//! citation misleads more than a missing one.

mod beside;
mod claims;
mod phrase;
mod ranges;
mod scan;
mod tail;
#[cfg(test)]
mod tests;
mod whose;

use super::Date;
use super::mention::Target;
use crate::language::{Organ, Tag};
use crate::text::Span;

/// A document or resolution that the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// As typed, on one line, escapes and link marks taken off.
    pub text: String,
    /// The canonical symbol, where it can be told.
    pub symbol: Option<String>,
    /// The organ whose resolution, decision or document it is: that named with it, the one that
    /// speaks where it is called "its", or the one that numbers so.
    pub organ: Option<Organ>,
    /// The number or symbol alone, in bytes; of a part letter behind others that letter; of a
    /// document between the ends of a range the whole range; of one that is meant again, the
    /// words that do so ("that resolution").
    pub span: Span,
    /// The date that the text gives it.
    pub date: Option<Date>,
    /// The annexes, sections and paragraphs of it that the text names beside it.
    pub parts: Vec<Target>,
    /// The number of the note that it stands in.
    pub note: Option<u32>,
    /// Whether it stands between the ends of a range, where nothing but them is printed.
    pub inner: bool,
}

impl Citation {
    /// A citation of which nothing is known but what is printed, and its symbol.
    pub fn new(text: String, symbol: Option<String>, span: Span) -> Citation {
        Citation {
            organ: symbol.as_deref().and_then(whose::organ_of),
            text,
            symbol,
            span,
            date: None,
            parts: Vec::new(),
            note: None,
            inner: false,
        }
    }

    /// The same with all its spans changed.
    pub(super) fn with_spans(mut self, change: impl Fn(Span) -> Span) -> Citation {
        self.span = change(self.span);
        let parts = self.parts.into_iter();
        self.parts = parts.map(|it| it.with_span(&change)).collect();
        self
    }
}

/// Reads the date at the beginning of a text, and says how many bytes it takes.
pub type ReadDate<'a> = &'a dyn Fn(&str) -> Option<(Date, usize)>;

/// What is known of the text around a citation.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The organ that speaks.
    pub organ: Option<Organ>,
    /// The language of the text; with none, the words of all six are known.
    pub language: Option<Tag>,
    /// Reads a date in that language.
    pub read_date: ReadDate<'a>,
}

/// The citations in the part `span` of `text` (one block, Markdown marks included), in the
/// order of the text; each mention is one.
///
/// The time grows with the length of the span alone.
pub fn citations(text: &str, span: Span, context: &Context) -> Vec<Citation> {
    citations_in_parts(text, &[span], context)
}

/// The citations in the `parts` of one paragraph, in document order, as [`citations`] gives
/// them: what a page break cut in two is read as one, so that "Human Rights Council resolutions"
/// in one part reaches the numbers in the next.
pub fn citations_in_parts(text: &str, parts: &[Span], context: &Context) -> Vec<Citation> {
    let mut found = scan::scan(text, parts, context);
    beside::attach(text, parts, &mut found, context);
    found
}
