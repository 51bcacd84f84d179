//! Resolution numbers without a prefix: `75/276`, `217 A (III)`, `1631 (2005)`.

use super::cursor::{Cursor, begins, ends, fold};
use crate::language::citations::{ARABIC_LETTERS, ARABIC_SESSIONS};

/// The shape of a resolution number, which says in part whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `75/276`, `68/247 B`, `48/13`: session and number.
    Session,
    /// `S-30/1`, `ES-11/1`: special or emergency special session and number.
    Special,
    /// `217 A (III)`, `3201 (S-VI)`, `1503 (XLVIII)`: number and session.
    Roman,
    /// `1631 (2005)`: number and year, the Security Council.
    Year,
    /// `2009/20`: year and number, the Economic and Social Council since 1978.
    Ecosoc,
}

/// A resolution number taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::model) struct Parts {
    pub form: Form,
    /// `S-` or `ES-`, or nothing.
    pub prefix: &'static str,
    /// The session or the year.
    pub session: u32,
    pub number: u32,
    pub letter: Option<char>,
}

/// The highest session of an organ that a number may name; well above any held so far.
const LAST_SESSION: u32 = 200;
/// The highest session written in roman figures (the Council's sessions end at LXIII, those of
/// its commissions somewhat later).
const LAST_ROMAN_SESSION: u32 = 80;
/// The years of the United Nations.
const YEARS: std::ops::RangeInclusive<u32> = 1946..=2100;
/// The last Security Council resolution of two figures is of this year.
const LAST_YEAR_BELOW_100: u32 = 1953;

/// The resolution number that begins at byte `at`: the byte after it, and its shape.
///
/// It looks at the shape alone: whether `2019/20` is a season or a resolution, the words
/// around it must tell.
pub fn number_at(text: &str, at: usize) -> Option<(usize, Form)> {
    parts_at(text, at).map(|(end, parts)| (end, parts.form))
}

/// The number at `at` taken apart, and the byte after it.
pub(in crate::model) fn parts_at(text: &str, at: usize) -> Option<(usize, Parts)> {
    let cursor = Cursor::new(text, at)?;
    if !begins(text, at) {
        return None;
    }
    let (end, parts) = special(cursor).or_else(|| plain(cursor))?;
    ends(end).then_some((end.at, parts))
}

/// `S-30/1`, `ES-11/1 A`.
fn special(mut cursor: Cursor) -> Option<(Cursor, Parts)> {
    let prefix = special_prefix(&mut cursor);
    if prefix.is_empty() {
        return None;
    }
    let session = cursor.number(2)?;
    let number = slash_number(&mut cursor)?;
    let letter = part_letter(&mut cursor);
    Some((
        cursor,
        Parts {
            form: Form::Special,
            prefix,
            session,
            number,
            letter,
        },
    ))
}

fn special_prefix(cursor: &mut Cursor) -> &'static str {
    let latin = [("ES-", "ES-"), ("S-", "S-")];
    let arabic = ARABIC_SESSIONS
        .iter()
        .filter(|(_, prefix)| !prefix.is_empty());
    latin
        .iter()
        .chain(arabic)
        .find(|(mark, _)| cursor.eat_all(mark))
        .map_or("", |found| found.1)
}

/// The session in brackets: `III`, `S-VI`, or in Arabic a letter and figures.
pub(super) fn bracketed_session(cursor: &mut Cursor) -> Option<(&'static str, u32)> {
    if let Some((_, prefix)) = ARABIC_SESSIONS
        .iter()
        .find(|(mark, _)| cursor.eat_all(mark))
    {
        return Some((prefix, cursor.number(2)?));
    }
    let prefix = special_prefix(cursor);
    Some((prefix, roman(cursor.letters())?))
}

fn slash_number(cursor: &mut Cursor) -> Option<u32> {
    cursor.eat('/').then(|| cursor.number(3)).flatten()
}

/// Every shape that begins with a figure.
fn plain(mut cursor: Cursor) -> Option<(Cursor, Parts)> {
    let first = cursor.number(4)?;
    let mut ahead = cursor;
    if let Some(number) = slash_number(&mut ahead) {
        return by_session(ahead, first, number);
    }
    let letter = part_letter(&mut cursor);
    cursor.blank();
    if !cursor.eat('(') {
        return None;
    }
    in_brackets(cursor, first, letter)
}

fn by_session(mut cursor: Cursor, session: u32, number: u32) -> Option<(Cursor, Parts)> {
    let prefix = "";
    if YEARS.contains(&session) {
        let range = cursor.peek().is_some_and(|(next, _)| next == '-');
        let parts = Parts {
            form: Form::Ecosoc,
            prefix,
            session,
            number,
            letter: None,
        };
        return (!range).then_some((cursor, parts));
    }
    let letter = part_letter(&mut cursor);
    let parts = Parts {
        form: Form::Session,
        prefix,
        session,
        number,
        letter,
    };
    (session <= LAST_SESSION).then_some((cursor, parts))
}

/// The year or session in brackets, from behind the opening one.
fn in_brackets(mut cursor: Cursor, number: u32, letter: Option<char>) -> Option<(Cursor, Parts)> {
    let (form, prefix, session) = match cursor.number(4) {
        Some(year) => (Form::Year, "", year),
        None => {
            let (prefix, session) = bracketed_session(&mut cursor)?;
            (Form::Roman, prefix, session)
        }
    };
    let possible = match form {
        Form::Year if number < 100 => (*YEARS.start()..=LAST_YEAR_BELOW_100).contains(&session),
        Form::Year => YEARS.contains(&session) && letter.is_none(),
        _ => session <= LAST_ROMAN_SESSION,
    };
    (possible && cursor.eat(')')).then_some((
        cursor,
        Parts {
            form,
            prefix,
            session,
            number,
            letter,
        },
    ))
}

/// The capital letter that names one of several texts under a number, with or without a blank.
pub(super) fn part_letter(cursor: &mut Cursor) -> Option<char> {
    let mut ahead = *cursor;
    ahead.blank();
    let letter = ahead
        .take(|next| latin_part(next).is_some())
        .or_else(|| arabic_part(&mut ahead))?;
    let alone = ahead
        .peek()
        .is_none_or(|(next, _)| !next.is_alphanumeric() || next >= '\u{590}')
        && !ahead
            .peek()
            .is_some_and(|(next, _)| matches!(next, '/' | '\'' | '\u{2019}'));
    if !alone {
        return None;
    }
    *cursor = ahead;
    latin_part(letter)
}

/// The Latin letter for the name of an Arabic one, in the order of the abjad.
fn arabic_part(cursor: &mut Cursor) -> Option<char> {
    let letter = ('A'..='Z').zip(ARABIC_LETTERS).find(|(_, name)| {
        let mut ahead = *cursor;
        let whole =
            ahead.eat_all(name) && ahead.peek().is_none_or(|(next, _)| !next.is_alphabetic());
        if whole {
            *cursor = ahead;
        }
        whole
    });
    letter.map(|(letter, _)| letter)
}

/// The Latin part letter that `letter` is, or that a Cyrillic one is printed like.
fn latin_part(letter: char) -> Option<char> {
    match letter {
        'A'..='Z' => Some(letter),
        '\u{410}' => Some('A'),
        '\u{412}' => Some('B'),
        '\u{421}' => Some('C'),
        _ => None,
    }
}

/// The value of a roman numeral in capitals, 1 to 3999; none unless it is written the one
/// right way.
pub fn roman(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 15 {
        return None;
    }
    let mut value = 0;
    let mut highest = 0;
    for letter in text.chars().rev() {
        let worth = match fold(letter) {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            'D' => 500,
            'M' => 1000,
            _ => return None,
        };
        if worth >= highest {
            highest = worth;
            value += worth;
        } else {
            value = u32::checked_sub(value, worth)?;
        }
    }
    (value < 4000 && to_roman(value) == text).then_some(value)
}

/// `value` in roman figures; empty for 0.
pub(super) fn to_roman(mut value: u32) -> String {
    const FIGURES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut result = String::new();
    for (worth, figure) in FIGURES {
        while value >= worth {
            result.push_str(figure);
            value -= worth;
        }
    }
    result
}
