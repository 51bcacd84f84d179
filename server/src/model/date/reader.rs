//! One part of a series of dates: a day, with its month and year where they stand with it.

use crate::language::alphabets::{digit, plain_letter};
use crate::language::dates::{DateWords, chinese_number, chinese_year};
use crate::language::{DateShape, Language};
use crate::text::is_direction_mark;

/// A day with what stands with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub year: Option<u32>,
    pub month: Option<usize>,
    pub day: u32,
    /// Its first byte and the byte after it.
    pub start: usize,
    pub end: usize,
    /// Whether the month stands before the day ("April 28").
    pub month_first: bool,
    /// Whether the day has its sign, where one is needed (日).
    pub closed: bool,
}

/// How two parts are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// "and".
    And,
    /// A comma, which lists dates only before an "and".
    Comma,
    /// "to", a dash.
    To,
}

pub(super) struct Reader<'a> {
    text: &'a str,
    pub at: usize,
    language: &'a Language,
    words: DateWords,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, language: &'a Language) -> Self {
        Reader {
            text,
            at: 0,
            language,
            words: language.date_words(),
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The part that begins here, behind the part `before`; where there is none, nothing is read.
    pub fn part(&mut self, before: Option<&Part>) -> Option<Part> {
        let start = self.at;
        let part = match &self.language.date {
            DateShape::DayMonthYear { between, ordinal } => {
                let month_first = before.is_some_and(|part| part.month_first);
                self.month_day_year(ordinal)
                    .or_else(|| self.day_month_year(between, ordinal, month_first))
            }
            DateShape::YearMonthDay { signs } => self.year_month_day(*signs),
        };
        self.at = part.map_or(start, |part| part.end);
        part
    }

    /// What joins this part with the next; where nothing does, nothing is read.
    pub fn joint(&mut self) -> Option<Joint> {
        let start = self.at;
        self.words_of(self.words.after_year);
        let found = [
            (Joint::To, self.words.to),
            (Joint::And, self.words.and),
            (Joint::Comma, self.words.comma),
        ];
        let joint = found.into_iter().find_map(|(joint, words)| {
            let mut ends = words.iter().filter_map(|word| self.joint_end(word));
            Some((joint, ends.next()?))
        });
        self.at = joint.map_or(start, |(_, end)| end);
        joint.map(|(joint, _)| joint)
    }

    /// Behind the word of a joint and the blanks after it; a word of letters needs blanks, unless
    /// it is a prefix or the script has none.
    fn joint_end(&self, word: &str) -> Option<usize> {
        let rest = skipped(self.rest())?;
        let after = &rest[prefix(rest, word)?..];
        let next = skipped(after)?;
        let open = !word.ends_with(char::is_alphanumeric) || self.words.joined;
        (open || next.len() < after.len()).then(|| self.text.len() - next.len())
    }

    fn day_month_year(
        &mut self,
        between: &[&str],
        ordinal: &[&str],
        month_before: bool,
    ) -> Option<Part> {
        let start = self.at;
        let day = self.number(2)?;
        self.ordinal(ordinal);
        let mut part = Part {
            year: None,
            month: None,
            day,
            start,
            end: self.at,
            month_first: month_before,
            closed: true,
        };
        if month_before {
            part.year = self.year(&[]);
        } else if self.blanks().is_some() {
            self.words_of(between);
            part.month = self.month();
            part.end = part.month.map_or(part.end, |_| self.at);
            part.year = part.month.and_then(|_| self.year(between));
        }
        part.end = part.year.map_or(part.end, |_| self.at);
        Some(part)
    }

    /// `April 28, 2021`, in the languages that have it.
    fn month_day_year(&mut self, ordinal: &[&str]) -> Option<Part> {
        let start = self.at;
        if !self.words.month_first || !self.rest().starts_with(char::is_uppercase) {
            return None;
        }
        let month = self.month()?;
        self.blanks()?;
        let day = self.number(2)?;
        self.ordinal(ordinal);
        let end = self.at;
        let year = self.year(&[]);
        Some(Part {
            year,
            month: Some(month),
            day,
            start,
            end: year.map_or(end, |_| self.at),
            month_first: true,
            closed: true,
        })
    }

    /// A year behind blanks, a comma before it or not.
    fn year(&mut self, between: &[&str]) -> Option<u32> {
        if let Some(after) = self
            .rest()
            .strip_prefix(',')
            .filter(|_| self.words.month_first)
        {
            self.at = self.text.len() - after.len();
        }
        self.blanks()?;
        self.words_of(between);
        self.number(4).filter(|year| *year >= 1000)
    }

    fn year_month_day(&mut self, signs: [char; 3]) -> Option<Part> {
        let [year_sign, month_sign, day_sign] = signs;
        let start = self.at;
        let year = self.counted(year_sign, |reader| {
            reader.number(4).or_else(|| reader.chinese(chinese_year))
        });
        let small = |reader: &mut Self| reader.number(2).or_else(|| reader.chinese(chinese_number));
        let month = self.counted(month_sign, small);
        let day = small(self)?;
        let end = self.at;
        let closed = self.sign(day_sign).is_some();
        Some(Part {
            year,
            month: month.and_then(|month| usize::try_from(month).ok()),
            day,
            start,
            end: if closed { self.at } else { end },
            month_first: false,
            closed,
        })
    }

    /// A number with its sign and the blanks after it; where there is none, nothing is read.
    fn counted(
        &mut self,
        sign: char,
        number: impl FnOnce(&mut Self) -> Option<u32>,
    ) -> Option<u32> {
        let start = self.at;
        let value = number(self).filter(|_| self.sign(sign).is_some());
        self.at = match value {
            Some(_) => self.text.len() - skipped(self.rest()).unwrap_or(self.rest()).len(),
            None => start,
        };
        value
    }

    fn chinese(&mut self, read: fn(&str) -> Option<(u32, usize)>) -> Option<u32> {
        let (value, length) = read(self.rest())?;
        self.at += length;
        Some(value)
    }

    /// Figures of any script, at most so many; none where more follow.
    fn number(&mut self, most: usize) -> Option<u32> {
        let mut value = 0;
        let mut count = 0;
        let mut length = 0;
        for character in self.rest().chars() {
            let Some(figure) = digit(character) else {
                break;
            };
            count += 1;
            length += character.len_utf8();
            if count > most {
                return None;
            }
            value = value * 10 + figure;
        }
        self.at += length;
        (count > 0).then_some(value)
    }

    /// `er`, `^{er}`, a raised `o`, with a blank before it or not.
    fn ordinal(&mut self, endings: &[&str]) {
        let rest = self.rest();
        let marked = rest.trim_start_matches(['^', '{', ' ', '\u{a0}', '\u{202f}']);
        for ending in endings {
            if let Some(after) = marked.strip_prefix(ending) {
                let after = after.strip_prefix(['}', '^']).unwrap_or(after);
                if !after.starts_with(char::is_alphanumeric) {
                    self.at = self.text.len() - after.len();
                    return;
                }
            }
        }
    }

    /// Blanks, at least one; a blank line ends the paragraph, and with it the date.
    fn blanks(&mut self) -> Option<()> {
        let after = skipped(self.rest())?;
        let some = after.len() < self.rest().len();
        self.at = self.text.len() - after.len();
        some.then_some(())
    }

    /// One of these words, where one stands here, with the blanks around it.
    fn words_of(&mut self, words: &[&str]) {
        let Some(rest) = skipped(self.rest()) else {
            return;
        };
        for word in words {
            let Some(length) = prefix(rest, word) else {
                continue;
            };
            let after = &rest[length..];
            if !after.starts_with(char::is_alphanumeric) {
                let after = skipped(after).unwrap_or(after);
                self.at = self.text.len() - after.len();
                return;
            }
        }
    }

    /// A month by one of its names, the longest that stands here, or by two of them with a stroke
    /// between.
    fn month(&mut self) -> Option<usize> {
        let (month, length) = self.named_month(self.rest())?;
        let after = &self.rest()[length..];
        let second = after.trim_start().strip_prefix('/').and_then(|stroke| {
            let again = stroke.trim_start();
            let (same, length) = self.named_month(again)?;
            (same == month).then(|| self.text.len() - again.len() + length)
        });
        let end = second.unwrap_or(self.at + length);
        if self.text[end..].starts_with(char::is_alphabetic) {
            return None;
        }
        self.at = end;
        Some(month + 1)
    }

    fn named_month(&self, rest: &str) -> Option<(usize, usize)> {
        let names = self.language.months.iter().enumerate();
        names
            .flat_map(|(month, names)| names.iter().map(move |name| (month, *name)))
            .filter_map(|(month, name)| Some((month, prefix(rest, name)?)))
            .max_by_key(|(_, length)| *length)
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        let after = skipped(self.rest())?.strip_prefix(sign)?;
        self.at = self.text.len() - after.len();
        Some(())
    }
}

/// Whether a character is a numeral that dates of the language may be written in.
pub(super) fn is_numeral(character: char, language: &Language) -> bool {
    matches!(language.date, DateShape::YearMonthDay { .. })
        && chinese_number(character.encode_utf8(&mut [0; 4])).is_some()
        || digit(character).is_some()
}

/// `text` without the blanks and marks of direction that it begins with; None for a blank line.
fn skipped(text: &str) -> Option<&str> {
    let marks = |c: char| c.is_whitespace() || is_direction_mark(c);
    let after = text.trim_start_matches(marks);
    let blank = &text[..text.len() - after.len()];
    (blank.matches('\n').count() < 2).then_some(after)
}

/// The length in bytes of `name` at the beginning of `text`, capitals and the forms of one letter
/// apart; any run of blanks for a blank, and blanks around a stroke or none.
fn prefix(text: &str, name: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in name.chars() {
        if wanted == ' ' {
            let after = rest.trim_start();
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
            continue;
        }
        if wanted == '/' {
            rest = rest.trim_start().strip_prefix('/')?.trim_start();
            continue;
        }
        let mut characters = rest.chars();
        // Most words differ in their first letter, and most letters are these.
        if let Some(first) = rest.chars().next().filter(char::is_ascii)
            && wanted.is_ascii()
        {
            if first.to_ascii_lowercase() != wanted {
                return None;
            }
            rest = &rest[1..];
            continue;
        }
        let mut met = characters.next()?.to_lowercase().map(plain_letter);
        if !met.by_ref().eq([plain_letter(wanted)]) {
            return None;
        }
        rest = characters.as_str();
    }
    Some(text.len() - rest.len())
}
