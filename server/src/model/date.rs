//! Days as resolutions print them, alone and in series: "28 and 29 April", "3 to 7 May 2021".

mod reader;
mod series;
#[cfg(test)]
mod tests;

use self::reader::Reader;
use crate::language::alphabets::digit;
use crate::language::{DateShape, Language};
use crate::text::Span;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, four figures.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

/// A day, or the days from one to another, that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The day, or the first.
    pub first: Date,
    /// The last day: the first again where a single one is named.
    pub last: Date,
    /// Where it stands, in bytes: of "28 and 29 April 2021" the first day is `28` alone.
    pub span: Span,
}

impl Date {
    /// `2021-04-28`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The day, if the calendar has it and the Organization could have adopted a text on it.
    fn checked(year: u32, month: usize, day: u32) -> Option<Date> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if !(1800..=2999).contains(&year) || day == 0 || day > days {
            return None;
        }
        Some(Date {
            year: u16::try_from(year).ok()?,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }
}

impl Dated {
    /// `2021-04-28`, or `2021-05-03/2021-05-07`.
    pub fn iso(self) -> String {
        if self.first == self.last {
            return self.first.iso();
        }
        format!("{}/{}", self.first.iso(), self.last.iso())
    }
}

/// The date at the beginning of `text` and its length in bytes; soft line breaks, no-break
/// blanks and raised endings are passed over. None for a day without its month and year.
pub fn read(text: &str, language: &Language) -> Option<(Date, usize)> {
    let mut reader = Reader::new(text, language);
    let part = reader.part(None)?;
    let date = Date::checked(part.year?, part.month?, part.day)?;
    part.closed.then_some((date, part.end))
}

/// The first date of `text` and where it stands, in bytes.
pub fn find(text: &str, language: &Language) -> Option<(Date, Span)> {
    starts(text, language).find_map(|at| {
        let (date, length) = read(&text[at..], language)?;
        Some((date, Span::new(at, at + length)))
    })
}

/// Every day and range of days in `text` whose year it gives, in the order of the text. In a
/// series the year, and the month, may be given once for all.
///
/// The time grows with the length of the text alone.
pub fn all(text: &str, language: &Language) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    let mut end = 0;
    for at in starts(text, language) {
        if at < end || !stands_apart(&text[..at], language) {
            continue;
        }
        let Some((series, length)) = series::read(&text[at..], language) else {
            continue;
        };
        end = at + length;
        found.extend(series.into_iter().map(|dated| Dated {
            span: dated.span.moved(at),
            ..dated
        }));
    }
    found
}

/// Where a date may begin: at the first of some figures, or at a month where it may come first.
fn starts<'t>(text: &'t str, language: &'t Language) -> impl Iterator<Item = usize> + 't {
    let month_first = language.date_words().month_first;
    let mut before = None;
    text.char_indices().filter_map(move |(at, character)| {
        let last = before.replace(character);
        let is_figure = |character: char| digit(character).is_some();
        let numeral = reader::is_numeral(character, language);
        let starts = match () {
            () if is_figure(character) => !last.is_some_and(is_figure),
            () if numeral => !last.is_some_and(|last| reader::is_numeral(last, language)),
            () => month_first && character.is_uppercase() && !last.is_some_and(char::is_alphabetic),
        };
        starts.then_some(at)
    })
}

/// Whether what stands before a date leaves it a date: no part of a symbol, a number, a word.
fn stands_apart(before: &str, language: &Language) -> bool {
    let mut last = before.chars().rev();
    let Some(next) = last.next() else {
        return true;
    };
    let joined = matches!(next, '/' | '.' | '_' | '-' | '\u{2011}' | '\u{2013}')
        && last.next().is_some_and(char::is_alphanumeric);
    let spaced = matches!(language.date, DateShape::DayMonthYear { .. }) && !language.right_to_left;
    let within_word = spaced && next.is_alphanumeric();
    !(joined || within_word || digit(next).is_some())
}
