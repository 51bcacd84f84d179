//! What an editor may colour: the marks that the structure of a draft hangs on.

mod headings;

use super::dates::{REACH, date_span};
use super::renumber::suffix_end;
use crate::model::numbering::Item;
use crate::model::{Paragraph, Resolution};
use crate::rules::Draft;
use crate::text::Span;

/// A mark on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes; no line ends in it.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a token is. The type of the Language Server Protocol that fits it is named with each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The heading or title of a resolution (`class`).
    Heading,
    /// The heading of a section of the body (`namespace`).
    SectionHeading,
    /// The heading of an annex or appendix (`namespace`).
    AnnexHeading,
    /// The phrase that opens a preambular paragraph (`modifier`).
    PreambularOpening,
    /// The phrase that opens an operative paragraph (`keyword`).
    OperativeOpening,
    /// The number of an operative paragraph with its suffix (`number`).
    Number,
    /// The label of a sub-paragraph without its brackets (`enumMember`).
    Label,
    /// The symbol or number of a document that the text cites (`type`).
    Citation,
    /// The date of a citation (`string`).
    Date,
    /// The call of a footnote, its figures (`decorator`).
    Call,
    /// The mark that a footnote begins with, its figures (`decorator`, modifier `declaration`).
    NoteMark,
}

impl Kind {
    /// Every kind, in the order of a legend.
    pub const ALL: [Kind; 11] = [
        Kind::Heading,
        Kind::SectionHeading,
        Kind::AnnexHeading,
        Kind::PreambularOpening,
        Kind::OperativeOpening,
        Kind::Number,
        Kind::Label,
        Kind::Citation,
        Kind::Date,
        Kind::Call,
        Kind::NoteMark,
    ];
}

/// The tokens of `draft` that touch `within`, or all of them: in the order of the text, none over
/// another or over the end of a line.
pub fn tokens(draft: &Draft, within: Option<Span>) -> Vec<Token> {
    let text = draft.text;
    let within = within.unwrap_or(Span::new(0, text.len()));
    let mut marks = Row::new(text, within);
    let mut headings = Row::new(text, within);
    for resolution in &draft.reading.resolutions {
        if touch(resolution.span, within) {
            headings.push_all(headings::of(text, resolution));
        }
        for paragraph in &resolution.preambular {
            marks.paragraph(paragraph, Kind::PreambularOpening);
        }
        for paragraph in &resolution.operative {
            marks.paragraph(paragraph, Kind::OperativeOpening);
        }
        marks.notes(resolution);
    }
    // A number outside may have its date inside.
    let near = Span::new(
        text.floor_char_boundary(within.start.saturating_sub(REACH)),
        text.floor_char_boundary(within.end.saturating_add(REACH)),
    );
    let cited = draft.reading.citations(text, near).into_iter();
    for citation in cited.filter(|citation| !citation.inner) {
        marks.push(citation.span, Kind::Citation);
        if let Some(date) = date_span(draft, &citation) {
            marks.push(date, Kind::Date);
        }
    }
    let marks = marks.sorted();
    // A call in a heading keeps its colour.
    let mut all = headings.without(&marks);
    all.tokens.extend(marks);
    all.sorted()
}

/// Tokens as they are found.
struct Row<'a> {
    text: &'a str,
    within: Span,
    tokens: Vec<Token>,
}

impl<'a> Row<'a> {
    const fn new(text: &'a str, within: Span) -> Self {
        Row {
            text,
            within,
            tokens: Vec::new(),
        }
    }

    /// Adds a token, a piece for each line.
    fn push(&mut self, span: Span, kind: Kind) {
        let Some(words) = self.text.get(span.start..span.end) else {
            return;
        };
        let mut start = span.start;
        for line in words.split_inclusive(['\n', '\r']) {
            let blanks = line.len() - line.trim_start().len();
            let piece = Span::new(start + blanks, start + line.trim_end().len().max(blanks));
            if !piece.is_empty() && touch(piece, self.within) {
                self.tokens.push(Token { span: piece, kind });
            }
            start += line.len();
        }
    }

    fn push_all(&mut self, spans: impl IntoIterator<Item = (Span, Kind)>) {
        for (span, kind) in spans {
            self.push(span, kind);
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, opening: Kind) {
        if !touch(paragraph.span, self.within) {
            return;
        }
        if let Some(number) = &paragraph.number {
            let end = suffix_end(self.text, number).unwrap_or(number.span.end);
            self.push(Span::new(number.span.start, end), Kind::Number);
        }
        if let Some(opener) = &paragraph.opener {
            self.push(opener.span, opening);
        }
        let mut waiting: Vec<&Item> = paragraph.lists.iter().flat_map(|it| &it.items).collect();
        while let Some(item) = waiting.pop() {
            self.push(item.label.span, Kind::Label);
            waiting.extend(item.lists.iter().flat_map(|it| &it.items));
        }
    }

    fn notes(&mut self, resolution: &Resolution) {
        for scope in &resolution.scopes {
            let calls = scope.calls.iter();
            self.push_all(calls.map(|call| (call.span, Kind::Call)));
            let notes = scope.notes.iter();
            self.push_all(notes.map(|note| (note.mark.span, Kind::NoteMark)));
        }
    }

    /// In the order of the text; of two that overlap the second begins behind the first.
    fn sorted(mut self) -> Vec<Token> {
        self.tokens
            .sort_by_key(|token| (token.span.start, std::cmp::Reverse(token.span.end)));
        let mut end = 0;
        self.tokens.retain_mut(|token| {
            token.span.start = token.span.start.max(end);
            let left = token.span.start < token.span.end;
            if left {
                end = token.span.end;
            }
            left
        });
        self.tokens
    }

    /// The same without the places that `marks` cover, which are in the order of the text.
    fn without(self, marks: &[Token]) -> Row<'a> {
        let mut row = Row::new(self.text, self.within);
        for token in &self.tokens {
            let mut start = token.span.start;
            let first = marks.partition_point(|mark| mark.span.end <= start);
            for mark in &marks[first..] {
                if mark.span.start >= token.span.end {
                    break;
                }
                row.push(Span::new(start, mark.span.start.max(start)), token.kind);
                start = mark.span.end;
            }
            row.push(Span::new(start, token.span.end.max(start)), token.kind);
        }
        row
    }
}

/// Whether two spans have a byte or an end in common.
const fn touch(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}
