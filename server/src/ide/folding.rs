//! What an editor may fold: parts, paragraphs, notes, and what is not read.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::outline::{self, Entry, outline};
use crate::language::Language;
use crate::rules::Draft;
use crate::text::{Lines, Span, plain};

/// A part of a text that covers two lines or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// All of it, in bytes, without the blanks after it; its first line stays in sight.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One of several resolutions in a file.
    Resolution,
    /// All that stands before the organ speaks.
    Masthead,
    /// The preamble, from the line in which the organ speaks.
    Preamble,
    /// Operative paragraphs in a row.
    OperativePart,
    /// A section of the body.
    Section,
    /// An annex or appendix.
    Annex,
    /// A paragraph with its sub-paragraphs.
    Paragraph,
    /// A sub-paragraph with those under it.
    SubParagraph,
    /// Footnotes in a row.
    Notes,
    /// A comment.
    Comment,
    /// The keys at the top of the file.
    FrontMatter,
}

/// The folds of `draft` in the order of the text, outer before inner. Any two lie apart or one
/// in the other, and no two cover the same lines.
pub fn folds(draft: &Draft) -> Vec<Fold> {
    settle(draft.text, parts(draft))
}

/// All parts of `draft`, of whatever length, in no order.
pub(super) fn parts(draft: &Draft) -> Vec<(Kind, Span)> {
    let text = draft.text;
    let mut found = Found {
        text,
        language: draft.reading.language.map(|tag| tag.language()),
        folds: Vec::new(),
    };
    if let Some(span) = draft.reading.front_matter() {
        found.push(Kind::FrontMatter, span);
    }
    for span in draft.reading.comments() {
        found.push(Kind::Comment, span);
    }
    let entries = outline(draft);
    for entry in &entries {
        if entries.len() > 1 {
            found.push(Kind::Resolution, entry.span);
        }
        found.parts(entry);
    }
    found.notes(draft);
    found.folds
}

/// What may be folded, before it is looked at whether it has two lines.
struct Found<'a> {
    text: &'a str,
    language: Option<&'static Language>,
    folds: Vec<(Kind, Span)>,
}

impl Found<'_> {
    fn push(&mut self, kind: Kind, span: Span) {
        self.folds.push((kind, span));
    }

    /// The folds of what `outer` contains.
    fn parts(&mut self, outer: &Entry) {
        self.operative_parts(&outer.children);
        // What stands before a preamble ends here: the line with which the organ speaks is behind.
        let mut before = match outer.kind {
            outline::Kind::Section => outer.selection.end,
            _ => outer.span.start,
        };
        let mut masthead = None;
        for entry in &outer.children {
            match entry.kind {
                outline::Kind::Masthead => masthead = Some(entry.span),
                outline::Kind::Preamble => {
                    let start = self.clause(before, entry.span.start);
                    let start = start.unwrap_or(entry.span.start);
                    self.push(Kind::Preamble, Span::new(start, entry.span.end));
                    masthead = masthead.map(|it| Span::new(it.start, it.end.min(start)));
                }
                outline::Kind::Section => self.push(Kind::Section, entry.span),
                outline::Kind::Annex => self.push(Kind::Annex, entry.span),
                outline::Kind::SubParagraph => self.push(Kind::SubParagraph, entry.span),
                outline::Kind::PreambularParagraph | outline::Kind::OperativeParagraph => {
                    self.push(Kind::Paragraph, entry.span);
                }
                outline::Kind::Resolution | outline::Kind::Notes => {}
            }
            if entry.kind != outline::Kind::Masthead {
                before = entry.span.end;
            }
            self.parts(entry);
        }
        if let Some(span) = masthead {
            self.push(Kind::Masthead, span);
        }
    }

    /// Operative paragraphs with nothing but notes between them.
    fn operative_parts(&mut self, entries: &[Entry]) {
        let mut row: Option<Span> = None;
        for entry in entries {
            match entry.kind {
                outline::Kind::OperativeParagraph => {
                    let start = row.map_or(entry.span.start, |row| row.start);
                    row = Some(Span::new(start, entry.span.end));
                }
                outline::Kind::Notes => {}
                _ => self.folds.extend(row.take().map(operative_part)),
            }
        }
        self.folds.extend(row.map(operative_part));
    }

    /// Where the line begins with which an organ speaks, if it is the last line with words
    /// between two bytes.
    fn clause(&self, from: usize, to: usize) -> Option<usize> {
        let between = self.text.get(from..to)?.trim_end();
        let line = between.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let span = Span::new(from + line, from + between.len());
        let words = plain(self.text, span, usize::MAX);
        self.language?.enacting(&words).map(|_| span.start)
    }

    /// Notes with only blanks between them.
    fn notes(&mut self, draft: &Draft) {
        let scopes = draft.reading.resolutions.iter().flat_map(|it| &it.scopes);
        let notes = scopes.flat_map(|scope| &scope.notes);
        let mut spans: Vec<Span> = notes.map(|note| note.span).collect();
        spans.sort_unstable();
        let near = |one: &Span, next: &Span| {
            let between = self.text.get(one.end..next.start);
            between.is_some_and(|between| between.trim().is_empty())
        };
        for row in spans.chunk_by(near) {
            if let (Some(first), Some(last)) = (row.first(), row.last()) {
                self.folds
                    .push((Kind::Notes, Span::new(first.start, last.end)));
            }
        }
    }
}

const fn operative_part(span: Span) -> (Kind, Span) {
    (Kind::OperativePart, span)
}

/// What has two lines or more, sorted, without what covers the lines of another or runs over its
/// end.
fn settle(text: &str, found: Vec<(Kind, Span)>) -> Vec<Fold> {
    let lines = Lines::new(text);
    let line = |offset| lines.position(text, offset).line;
    let mut folds: Vec<Fold> = Vec::new();
    for (kind, span) in found {
        let body = span.of(text).trim_end();
        let span = Span::new(span.start, span.start + body.len());
        if body.contains(['\n', '\r']) {
            folds.push(Fold { span, kind });
        }
    }
    // The order among equal spans is that in which they were found.
    folds.sort_by_key(|fold| (fold.span.start, Reverse(fold.span.end)));
    let mut seen = HashSet::new();
    let mut ends: Vec<usize> = Vec::new();
    folds.retain(|fold| {
        while ends.last().is_some_and(|&end| end <= fold.span.start) {
            ends.pop();
        }
        let inside = ends.last().is_none_or(|&end| fold.span.end <= end);
        let kept = inside && seen.insert((line(fold.span.start), line(fold.span.end)));
        if kept {
            ends.push(fold.span.end);
        }
        kept
    });
    folds
}
