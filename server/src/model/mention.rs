//! Mentions of paragraphs, sub-paragraphs, sections and annexes: "paragraphs 2 and 4 to 6 above".
//!
//! A mention is internal where the words around it leave no doubt that the text itself is meant:
//! a word of position, "of the present resolution", or, in an operative paragraph, no instrument
//! in the sentence that it could belong to. Everything else is external.

use std::fmt;

use crate::language::Tag;
use crate::language::mentions::mention_words;
pub use crate::language::mentions::{Direction, Unit};
use crate::text::Span;

mod address;
mod chain;
mod chinese;
mod governed;
mod letters;
mod list;
mod reader;
mod relative;
mod scan;

pub use address::{Address, Base, Target};

/// Some words that name parts of the text or of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// As typed, from the name of the part to the last number; what is printed between the parts
    /// of a cut paragraph is left out.
    pub text: String,
    /// The same in bytes.
    pub span: Span,
    /// With the words that tell whose it is, where they stand right beside it.
    pub whole: Span,
    /// Whose the parts are.
    pub scope: Scope,
    /// What tells that.
    pub ground: Ground,
    /// Which way it points, where it says so.
    pub direction: Option<Direction>,
    /// The smallest unit that it names.
    pub unit: Unit,
    /// What it names, in the order of the text.
    pub targets: Vec<Target>,
}

impl Mention {
    /// The same with all its spans changed.
    pub(super) fn with_spans(mut self, change: impl Fn(Span) -> Span) -> Mention {
        self.span = change(self.span);
        self.whole = change(self.whole);
        let targets = self.targets.into_iter();
        self.targets = targets.map(|it| it.with_span(&change)).collect();
        self
    }
}

/// Whose the parts that a mention names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those of the text itself.
    Internal,
    /// Those of another instrument, or not certainly those of the text.
    External,
}

/// What tells the scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Words beside the mention.
    Said,
    /// That nothing in the sentence says otherwise.
    Silence,
}

/// Where a mention stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// In an operative paragraph, where a bare number may be the text's own.
    Operative,
    /// In a preambular paragraph, an annex, a quoted text: a bare number proves nothing.
    Elsewhere,
    /// In a note.
    Note,
    /// In an amendment of another text: only what says so is the text's own.
    Amendment,
}

/// The mentions in the `parts` of one paragraph of `text` (blocks, Markdown marks included), in
/// the order of the text; with no language, the words of all six are known.
///
/// The time grows with the length of the parts.
pub fn mentions(
    text: &str,
    parts: &[Span],
    language: Option<Tag>,
    setting: Setting,
) -> Vec<Mention> {
    let letters = letters::Letters::read(text, parts);
    read(&letters, language, setting, false)
}

/// The parts of other instruments that a paragraph names, with annexes that have no number.
pub(super) fn parts_of_others(text: &str, parts: &[Span], language: Option<Tag>) -> Vec<Mention> {
    let letters = letters::Letters::read(text, parts);
    let mut found = read(&letters, language, Setting::Elsewhere, true);
    found.retain(|mention| mention.scope == Scope::External);
    found
}

fn read(
    letters: &letters::Letters,
    language: Option<Tag>,
    setting: Setting,
    unnumbered: bool,
) -> Vec<Mention> {
    match language {
        Some(tag) => scan::scan(letters, tag, setting, unnumbered),
        None => of_any_language(letters, setting, unnumbered),
    }
}

/// The mentions in a text of no known language: two languages may share a word, and the longer
/// mention is right.
fn of_any_language(letters: &letters::Letters, setting: Setting, unnumbered: bool) -> Vec<Mention> {
    let mut all: Vec<Mention> = Tag::ALL
        .into_iter()
        .flat_map(|tag| scan::scan(letters, tag, setting, unnumbered))
        .collect();
    all.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.whole.end)));
    let mut end = 0;
    all.retain(|mention| {
        let apart = mention.span.start >= end;
        end = end.max(mention.span.end);
        apart
    });
    all
}

/// A label in Latin letters by its place in its alphabet; none where it is no label.
pub(super) fn latin(label: &str) -> Option<String> {
    list::latin(label)
}

/// Whether the label of a section or annex, such as `Annex II`, ends in this numeral, in whatever
/// figures each is written.
pub(super) fn has_numeral(label: &str, numeral: &str, language: Option<Tag>) -> bool {
    let letters = letters::Letters::read(label, &[Span::new(0, label.len())]);
    let tags = match &language {
        Some(tag) => std::slice::from_ref(tag),
        None => &Tag::ALL[..],
    };
    let starts = 0..letters.all.len();
    let mut ends = starts.flat_map(|at| {
        let reader = reader::Reader::new(&letters.all, at);
        let read = move |tag: &Tag| {
            let mut reader = reader;
            let found = list::numeral(&mut reader, mention_words(*tag));
            found.filter(|_| reader.peek().is_none())
        };
        let first = reader.is_numeral_start();
        tags.iter().filter(move |_| first).filter_map(read)
    });
    ends.any(|found| list::in_figures(&found) == list::in_figures(numeral))
}

impl fmt::Display for Scope {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Scope::Internal => "internal",
            Scope::External => "external",
        })
    }
}
