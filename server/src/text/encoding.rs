//! Positions as editors count them: lines from 0, and columns in the code units of an encoding.
//!
//! A line ends at LF, CR LF or a lone CR. Whatever an editor sends becomes a place in the text:
//! beyond the end of a line it is that end, beyond the last line the end of the text, inside a
//! character its beginning.

use ropey::Rope;

/// In what an editor counts columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of two bytes: what every editor understands.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

/// A line and a column, both from 0, the column in the units of an [`Encoding`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 0.
    pub line: u32,
    /// Column, from 0.
    pub column: u32,
}

impl Encoding {
    /// The byte offset of `position` in `rope`, put into the text where it lies outside.
    pub fn offset(self, rope: &Rope, position: Position) -> usize {
        let line = position.line as usize;
        if line >= rope.len_lines() {
            return rope.len_bytes();
        }
        let start = rope.line_to_char(line);
        let column = position.column as usize;
        let character = match self {
            Encoding::Utf8 => {
                let byte = rope.char_to_byte(start).saturating_add(column);
                rope.byte_to_char(byte.min(rope.len_bytes()))
            }
            Encoding::Utf16 => {
                let unit = rope.char_to_utf16_cu(start).saturating_add(column);
                rope.utf16_cu_to_char(unit.min(rope.len_utf16_cu()))
            }
            Encoding::Utf32 => start.saturating_add(column),
        };
        rope.char_to_byte(character.min(line_end(rope, line)))
    }

    /// The position of a byte offset of `rope`, which is put into the text where it lies outside.
    pub fn position(self, rope: &Rope, offset: usize) -> Position {
        let character = rope.byte_to_char(offset.min(rope.len_bytes()));
        let line = rope.char_to_line(character);
        let start = rope.line_to_char(line);
        let column = match self {
            Encoding::Utf8 => rope.char_to_byte(character) - rope.char_to_byte(start),
            Encoding::Utf16 => rope.char_to_utf16_cu(character) - rope.char_to_utf16_cu(start),
            Encoding::Utf32 => character - start,
        };
        Position {
            line: count(line),
            column: count(column),
        }
    }

    /// How many units a piece of text takes.
    pub fn length(self, text: &str) -> u32 {
        count(match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.encode_utf16().count(),
            Encoding::Utf32 => text.chars().count(),
        })
    }
}

/// Texts of more than 4 GB are not opened.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The character at which the line's words end and its line break begins.
fn line_end(rope: &Rope, line: usize) -> usize {
    let slice = rope.line(line);
    let length = slice.len_chars();
    let last = |back: usize| (length >= back).then(|| slice.char(length - back));
    let ending = match (last(2), last(1)) {
        (Some('\r'), Some('\n')) => 2,
        (_, Some('\r' | '\n')) => 1,
        _ => 0,
    };
    rope.line_to_char(line) + length - ending
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    fn at(line: u32, column: u32) -> Position {
        Position { line, column }
    }

    #[test]
    fn columns_are_counted_in_the_units_of_the_encoding() {
        // One, two, three and four bytes.
        let rope = Rope::from_str("a\u{e9}\u{5927}\u{20bb7}b");
        let end = [11, 6, 5];
        for (encoding, column) in ALL.into_iter().zip(end) {
            assert_eq!(encoding.position(&rope, 11), at(0, column), "{encoding:?}");
            assert_eq!(encoding.offset(&rope, at(0, column)), 11, "{encoding:?}");
        }
        // Inside a character: its beginning.
        assert_eq!(Encoding::Utf16.offset(&rope, at(0, 4)), 6);
        assert_eq!(Encoding::Utf8.offset(&rope, at(0, 8)), 6);
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line_and_no_other_character_does() {
        let rope = Rope::from_str("a\r\nb\rc\nd\u{2028}e\u{b}f\u{85}g");
        assert_eq!(rope.len_lines(), 4);
        for encoding in ALL {
            assert_eq!(encoding.offset(&rope, at(1, 0)), 3);
            assert_eq!(encoding.offset(&rope, at(2, 0)), 5);
            assert_eq!(encoding.offset(&rope, at(3, 0)), 7);
        }
    }

    #[test]
    fn what_lies_outside_is_put_into_the_text() {
        let rope = Rope::from_str("one\r\ntwo");
        for encoding in ALL {
            assert_eq!(encoding.offset(&rope, at(0, u32::MAX)), 3);
            assert_eq!(encoding.offset(&rope, at(1, 99)), 8);
            assert_eq!(encoding.offset(&rope, at(u32::MAX, 0)), 8);
            assert_eq!(encoding.position(&rope, usize::MAX), at(1, 3));
            assert_eq!(encoding.offset(&Rope::new(), at(3, 3)), 0);
        }
    }

    #[test]
    fn a_position_leads_back_to_its_offset() {
        let text = "\u{feff}*\u{627}\u{644}*\r\u{5927}\u{4f1a}\r\n\u{20bb7}\n";
        let rope = Rope::from_str(text);
        for (offset, _) in text
            .char_indices()
            .filter(|(at, _)| !text[..*at].ends_with('\r') || !text[*at..].starts_with('\n'))
        {
            for encoding in ALL {
                let position = encoding.position(&rope, offset);
                assert_eq!(encoding.offset(&rope, position), offset, "{position:?}");
            }
        }
    }
}
