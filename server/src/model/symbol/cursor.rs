//! A place in a text, read as if backslash escapes and direction marks were not there.
//!
//! Figures, blanks, hyphens and brackets of other scripts are read as their ASCII counterparts,
//! so that the readers of symbols and numbers know one shape of each.

use crate::language::alphabets::digit;
use crate::text::{is_direction_mark, is_superscript};

/// A place in a text; a copy of it is a place to come back to.
#[derive(Debug, Clone, Copy)]
pub(in crate::model) struct Cursor<'t> {
    text: &'t str,
    /// Where it stands, in bytes.
    pub at: usize,
}

/// The longest run of blanks that is read as one.
const LONGEST_BLANK: usize = 64;
/// The most marks without a width that are passed over in one place.
const MOST_MARKS: usize = 8;
/// The most letters that are read as one word of a symbol.
const MOST_LETTERS: usize = 16;

impl<'t> Cursor<'t> {
    /// A cursor at byte `at` of `text`; none inside a character or past the end.
    pub fn new(text: &'t str, at: usize) -> Option<Self> {
        text.is_char_boundary(at).then_some(Cursor { text, at })
    }

    /// The next character, folded, and the byte after it.
    pub fn peek(self) -> Option<(char, usize)> {
        let mut at = self.at;
        for _ in 0..=MOST_MARKS {
            let next = self.text[at..].chars().next()?;
            let after = at + next.len_utf8();
            let escapes = next == '\\'
                && self
                    .text
                    .as_bytes()
                    .get(after)
                    .is_some_and(u8::is_ascii_punctuation);
            if !escapes && !is_direction_mark(next) {
                return Some((fold(next), after));
            }
            at = after;
        }
        None
    }

    /// Takes the next character where it passes `test`.
    pub fn take(&mut self, test: impl Fn(char) -> bool) -> Option<char> {
        let (next, after) = self.peek()?;
        test(next).then(|| {
            self.at = after;
            next
        })
    }

    /// Takes `wanted`, and says whether it stood there.
    pub fn eat(&mut self, wanted: char) -> bool {
        self.take(|next| next == wanted).is_some()
    }

    /// Takes `wanted`, an ASCII text, whole or not at all.
    pub fn eat_all(&mut self, wanted: &str) -> bool {
        let mut ahead = *self;
        let whole = wanted.chars().all(|next| ahead.eat(next));
        if whole {
            *self = ahead;
        }
        whole
    }

    /// Takes a number of at most `most` figures that does not begin with 0; none where more
    /// figures follow.
    pub fn number(&mut self, most: usize) -> Option<u32> {
        let mut ahead = *self;
        let mut value = 0;
        let mut length = 0;
        while let Some(figure) = ahead.take(|next| next.is_ascii_digit()) {
            length += 1;
            if length > most || (length == 2 && value == 0) {
                return None;
            }
            value = value * 10 + figure.to_digit(10)?;
        }
        if value == 0 {
            return None;
        }
        *self = ahead;
        Some(value)
    }

    /// Takes the ASCII letters that stand together and says which, at most [`MOST_LETTERS`]: what
    /// is longer is no part of a symbol.
    pub fn letters(&mut self) -> &'t str {
        let start = match self.peek() {
            Some((first, after)) if first.is_ascii_alphabetic() => after - 1,
            _ => return "",
        };
        let rest = &self.text.as_bytes()[start..];
        let letters = rest.iter().take(MOST_LETTERS);
        let length = letters
            .take_while(|next| next.is_ascii_alphabetic())
            .count();
        self.at = start + length;
        &self.text[start..self.at]
    }

    /// Takes blanks, at most one line break among them, and says whether there were any.
    pub fn blank(&mut self) -> bool {
        let start = self.at;
        let mut ahead = *self;
        let mut broken = false;
        while let Some(next) = ahead.take(|next| matches!(next, ' ' | '\t' | '\n' | '\r')) {
            let breaks = next == '\n' || (next == '\r' && !self.text[ahead.at..].starts_with('\n'));
            if (breaks && broken) || ahead.at - start > LONGEST_BLANK {
                return false;
            }
            broken |= breaks;
        }
        self.at = ahead.at;
        self.at > start
    }

    /// Takes a line break with the blanks around it, and says whether there was one.
    pub fn line_break(&mut self) -> bool {
        let mut ahead = *self;
        let breaks = ahead.blank() && self.text[self.at..ahead.at].contains(['\n', '\r']);
        if breaks {
            *self = ahead;
        }
        breaks
    }

    /// Takes one to `most` figures as they are, zeros at their head too, and adds them to
    /// `out`; none where there are more or fewer.
    pub fn figures(&mut self, most: usize, out: &mut String) -> bool {
        let mut ahead = *self;
        let before = out.len();
        while let Some(figure) = ahead.take(|next| next.is_ascii_digit()) {
            out.push(figure);
            if out.len() - before > most {
                break;
            }
        }
        let some = (1..=most).contains(&(out.len() - before));
        if some {
            *self = ahead;
        } else {
            out.truncate(before);
        }
        some
    }
}

/// `character`, or the ASCII one that means the same in a symbol or number.
pub(in crate::model) fn fold(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    match character {
        '\u{ff08}' => '(',
        '\u{ff09}' => ')',
        '\u{ff0f}' => '/',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => ' ',
        _ => digit(character)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(character),
    }
}

/// Whether a symbol or number may begin at `at`: it is no part of a longer word, number,
/// address or path.
pub(super) fn begins(text: &str, at: usize) -> bool {
    let mut before = text[..at]
        .chars()
        .rev()
        .take(MOST_MARKS + 1)
        .skip_while(|&mark| is_direction_mark(mark) || mark == '\\');
    let Some(last) = before.next() else {
        return true;
    };
    let joins = matches!(fold(last), '/' | '.' | '-' | '@' | '#' | '$');
    // Chinese and Arabic set numbers against words without a blank.
    let letter = last.is_alphanumeric() && last < '\u{590}' && !is_superscript(last);
    !joins && !letter
}

/// Whether a symbol or number may end where `cursor` stands.
pub(super) fn ends(cursor: Cursor) -> bool {
    // Nothing can be joined to a bracket: figures behind it are a note call.
    if cursor.text[..cursor.at].ends_with([')', '\u{ff09}']) {
        return true;
    }
    let Some((next, after)) = cursor.peek() else {
        return true;
    };
    let follows = Cursor {
        at: after,
        ..cursor
    }
    .peek()
    .map(|(next, _)| next);
    match next {
        '/' | '%' => false,
        '.' | ',' => !follows.is_some_and(|next| next.is_ascii_digit()),
        _ => !next.is_alphanumeric() || next >= '\u{590}' || is_superscript(next),
    }
}
