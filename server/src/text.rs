//! Bytes, lines and edits: where something stands in a text.
//!
//! Every offset in the program is a byte offset into the UTF-8 text; lines and columns are
//! computed at the doors, never stored.

use memchr::memchr2_iter;

pub mod encoding;

pub use encoding::{Encoding, Position};

/// A range of bytes, `start` included, `end` not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// First byte after.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// The text it covers; `text` must be the one that the span was made from.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same span `by` bytes further on.
    pub const fn moved(self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }

    /// The same span counted from `start`, at which or behind which it begins.
    pub const fn back(self, start: usize) -> Span {
        Span::new(self.start - start, self.end - start)
    }

    /// Whether `other` lies inside it.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// The replacement of a span's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in bytes of the text before the edit.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// `text` with `edits` applied; they must not overlap, their order does not matter.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.span);
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in sorted {
        result.push_str(&text[done..edit.span.start]);
        result.push_str(&edit.text);
        done = edit.span.end;
    }
    result.push_str(&text[done..]);
    result
}

/// The words of a span on one line: emphasis marks, escapes, links' addresses, note calls and the
/// parentheses around them taken off, blanks run together. Reads no more than it needs for `most`
/// characters; the last word may then be cut.
pub fn plain(text: &str, span: Span, most: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    let mut characters = text
        .get(span.start..span.end)
        .unwrap_or_default()
        .chars()
        .peekable();
    while let Some(character) = characters.next() {
        match character {
            '*' | '#' => {}
            '^' => push_raised(&mut characters, &mut line),
            '_' if !line.ends_with(char::is_alphanumeric)
                || !characters.peek().is_some_and(|next| next.is_alphanumeric()) => {}
            '[' if characters.peek() == Some(&'^') => skip_to(&mut characters, ']'),
            '[' => {}
            ']' if characters.peek() == Some(&'(') => skip_to(&mut characters, ')'),
            ']' => {}
            ')' if line.ends_with('(') => {
                line.pop();
            }
            '\\' => line.extend(characters.next()),
            _ if is_superscript(character) => {}
            _ if character.is_whitespace() => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            _ => {
                line.push(character);
                count += 1;
            }
        }
        if count > most {
            break;
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Behind a caret: the figures of a note call (`^1^`) are left out, other raised letters
/// (`1^{er}`) are not.
fn push_raised(characters: &mut std::iter::Peekable<std::str::Chars>, line: &mut String) {
    if characters.next_if_eq(&'{').is_some() {
        line.extend(
            characters
                .by_ref()
                .take_while(|character| *character != '}'),
        );
        return;
    }
    let mut figures = String::new();
    while let Some(figure) = characters.next_if(char::is_ascii_digit) {
        figures.push(figure);
    }
    if figures.is_empty() || characters.next_if_eq(&'^').is_none() {
        line.push_str(&figures);
    }
}

fn skip_to(characters: &mut impl Iterator<Item = char>, end: char) {
    for character in characters {
        if character == end {
            return;
        }
    }
}

/// Whether a character only says in which direction text runs, or joins words.
pub const fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
    | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character is a raised figure, as a note's call has it.
pub const fn is_superscript(character: char) -> bool {
    matches!(
        character,
        '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}' | '\u{2074}'..='\u{2079}'
    )
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
}

/// Where the lines of a text begin. A line ends at LF, CR LF or a lone CR, as in LSP.
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Reads the line starts of `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        Lines { starts }
    }

    /// The line and column of a byte offset of `text`; one past the end is the last position.
    pub fn position(&self, text: &str, offset: usize) -> LineColumn {
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        LineColumn {
            line,
            column: text[start..offset.min(text.len())].chars().count() + 1,
        }
    }
}
