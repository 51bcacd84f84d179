//! The letters of a paragraph as a reader sees them: without Markdown marks, calls of notes and
//! what a page break put between, each with its place in the text.

use crate::language::alphabets::{narrow, value};
use crate::text::{Span, is_superscript};

/// A letter of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// As it is compared: lower case, figures and marks in their ordinary form, one blank for
    /// any run of blanks.
    pub low: char,
    /// As typed, but for full width.
    pub raw: char,
    /// Its bytes.
    pub span: Span,
}

/// The letters of the parts of a paragraph.
pub(super) struct Letters<'t> {
    text: &'t str,
    parts: Vec<Span>,
    pub all: Vec<Letter>,
}

impl<'t> Letters<'t> {
    /// Reads the parts of `text`, which lie on the bounds of letters; others are left out.
    pub(super) fn read(text: &'t str, parts: &[Span]) -> Self {
        let sound = |part: &&Span| text.get(part.start..part.end).is_some();
        let parts: Vec<Span> = parts.iter().filter(sound).copied().collect();
        let mut letters = Letters {
            text,
            parts: Vec::new(),
            all: Vec::new(),
        };
        for part in &parts {
            letters.blank(Span::new(part.start, part.start));
            letters.part(*part);
        }
        letters.parts = parts;
        letters
    }

    /// The bytes from one letter to before another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.all.get(from).map_or(0, |letter| letter.span.start);
        let last = to.checked_sub(1).and_then(|last| self.all.get(last));
        Span::new(
            start,
            last.map_or(start, |letter| letter.span.end).max(start),
        )
    }

    /// The text of these bytes, without what stands between the parts.
    pub(super) fn typed(&self, span: Span) -> String {
        let pieces: Vec<&str> = self
            .parts
            .iter()
            .filter_map(|part| {
                let (start, end) = (part.start.max(span.start), part.end.min(span.end));
                (start < end).then(|| self.text[start..end].trim())
            })
            .collect();
        pieces.join(" ")
    }

    fn part(&mut self, part: Span) {
        let text = &self.text[..part.end];
        let mut at = part.start;
        while let Some(next) = text[at..].chars().next() {
            let span = Span::new(at, at + next.len_utf8());
            at = self.letter(text, next, span);
        }
    }

    /// Takes a letter, or the mark that begins here, and says where to go on.
    fn letter(&mut self, text: &str, next: char, span: Span) -> usize {
        let rest = &text[span.end..];
        match next {
            '-' if rest.starts_with(['\n', '\r']) => {
                // A word broken at the end of a line.
                return text.len() - rest.trim_start().len();
            }
            ']' if rest.starts_with('(') => {
                let line = rest.find(['\n', ')', '[']);
                let closed = line.filter(|&at| rest[at..].starts_with(')'));
                return span.end + closed.map_or(0, |at| at + 1);
            }
            '^' | '[' => return span.end + call(&text[span.start..]).map_or(0, |it| it - 1),
            next if next.is_whitespace() => self.blank(span),
            next if is_superscript(next) || is_mark(next) => {}
            next => self.all.push(Letter {
                low: low(next),
                raw: narrow(next),
                span,
            }),
        }
        span.end
    }

    fn blank(&mut self, span: Span) {
        if self.all.last().is_some_and(|last| last.low != ' ') {
            self.all.push(Letter {
                low: ' ',
                raw: ' ',
                span,
            });
        }
    }
}

/// The length of a call of a note, `[^1]` or `^1^`.
fn call(text: &str) -> Option<usize> {
    let (open, close) = if text.starts_with("[^") {
        (2, ']')
    } else {
        (1, '^')
    };
    let figures = text.get(open..)?;
    let count = figures.bytes().take_while(u8::is_ascii_digit).count();
    (count > 0 && figures[count..].starts_with(close)).then_some(open + count + 1)
}

/// Marks of Markdown, and what is not seen.
fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '*' | '_' | '\\' | ']' | '{' | '}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}'
            | '\u{640}' | '\u{64b}'..='\u{652}'
    )
}

/// A letter as it is compared.
fn low(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    if letter.is_numeric()
        && let Some(figure) = value(letter.encode_utf8(&mut [0; 4])).filter(|it| *it < 10)
        && !is_numeral(letter)
    {
        return char::from_digit(figure, 10).unwrap_or(letter);
    }
    let letter = match letter {
        '\u{3001}' | '\u{60c}' => ',',
        '\u{3002}' => '.',
        '\u{61b}' => ';',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        letter => narrow(letter),
    };
    plain(letter.to_lowercase().next().unwrap_or(letter))
}

/// The alefs are one letter, as are the Cyrillic e and io.
pub(super) fn plain(letter: char) -> char {
    match letter {
        '\u{622}' | '\u{623}' | '\u{625}' => '\u{627}',
        '\u{451}' => '\u{435}',
        letter => letter,
    }
}

/// A Chinese numeral, which is a letter here.
fn is_numeral(letter: char) -> bool {
    matches!(letter, '\u{3007}' | '\u{4e00}'..='\u{9fff}')
}
