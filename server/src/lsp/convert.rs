//! Between spans in bytes and the protocol's ranges.

use ropey::Rope;
use tower_lsp::ls_types::{self as lsp, Range, TextEdit};

use crate::text::{Edit, Encoding, Position, Span};

/// Spans of a text as ranges in an encoding.
#[derive(Debug, Clone, Copy)]
pub struct Ranges<'a> {
    /// The text.
    pub rope: &'a Rope,
    /// In what the client counts.
    pub encoding: Encoding,
}

impl Ranges<'_> {
    /// The range of a span.
    pub fn range(&self, span: Span) -> Range {
        Range::new(self.position(span.start), self.position(span.end))
    }

    /// The position of a byte offset.
    pub fn position(&self, offset: usize) -> lsp::Position {
        let position = self.encoding.position(self.rope, offset);
        lsp::Position::new(position.line, position.column)
    }

    /// The byte offset of a position.
    pub fn offset(&self, position: lsp::Position) -> usize {
        self.encoding.offset(self.rope, place(position))
    }

    /// The span of a range; one that ends before it begins is empty.
    pub fn span(&self, range: Range) -> Span {
        let start = self.offset(range.start);
        Span::new(start, self.offset(range.end).max(start))
    }

    /// An edit.
    pub fn edit(&self, edit: &Edit) -> TextEdit {
        TextEdit::new(self.range(edit.span), edit.text.clone())
    }
}

/// A position of the protocol as ours.
pub fn place(position: lsp::Position) -> Position {
    Position {
        line: position.line,
        column: position.character,
    }
}
