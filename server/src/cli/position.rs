//! Lines and columns of places asked for in document order.
//!
//! A paragraph is one line, and a hostile text may be one line of megabytes with a finding on
//! every other letter: counting on from the last place keeps the whole in one pass.

use crate::text::LineColumn;

/// Counts lines and columns from place to place of one text.
pub struct Positions<'a> {
    text: &'a str,
    offset: usize,
    at: LineColumn,
}

impl<'a> Positions<'a> {
    /// Begins at the beginning of `text`.
    pub fn new(text: &'a str) -> Self {
        Positions {
            text,
            offset: 0,
            at: LineColumn { line: 1, column: 1 },
        }
    }

    /// The line and column of a byte offset; one past the end is the last position. Asking for
    /// a place before the last one begins anew.
    pub fn of(&mut self, offset: usize) -> LineColumn {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.offset {
            *self = Positions::new(self.text);
        }
        let rest = &self.text[self.offset..];
        for (at, letter) in rest.char_indices() {
            if self.offset + at >= offset {
                break;
            }
            let is_end = letter == '\n' || letter == '\r' && !rest[at + 1..].starts_with('\n');
            self.at = match is_end {
                true => LineColumn {
                    line: self.at.line + 1,
                    column: 1,
                },
                false => LineColumn {
                    column: self.at.column + 1,
                    ..self.at
                },
            };
        }
        self.offset = offset;
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::Positions;
    use crate::text::Lines;

    #[test]
    fn it_agrees_with_the_line_index_in_any_order() {
        let text = "\u{feff}one\r\ntwo \u{5927}\u{4f1a}\r\rfour\n\nsix\n";
        let lines = Lines::new(text);
        let mut positions = Positions::new(text);
        let offsets = (0..=text.len()).filter(|&at| text.is_char_boundary(at));
        for offset in offsets.chain([3, 20, 7]) {
            assert_eq!(
                positions.of(offset),
                lines.position(text, offset),
                "{offset}"
            );
        }
    }
}
