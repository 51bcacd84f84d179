//! Document symbols and resolution numbers: where one ends, how it is rightly written, which
//! session it belongs to.
//!
//! They are read by shape, from a table of series, without a list of documents: a symbol that
//! was never issued is a symbol all the same.

mod canonical;
pub(super) mod cursor;
mod number;
pub mod pieces;
pub mod sessions;
#[cfg(test)]
mod tests;

pub(super) use canonical::of_parts;
pub use canonical::{Kind, canonical, canonical_of, session_of};
use cursor::{Cursor, begins, ends};
pub use number::{Form, number_at, roman};
pub(super) use number::{Parts, parts_at};

/// A session of an organ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    /// A regular session by its number.
    Regular(u32),
    /// A special or emergency special session: `S-30`, `ES-11`.
    Special(String),
}

/// What the symbols of a series begin with, as far as the first `/`, `.` or bracket.
const SERIES: &[&str] = &[
    "A", "APLC", "AT", "BWC", "CAC", "CAT", "CBD", "CCM", "CCPR", "CCW", "CD", "CED", "CEDAW",
    "CERD", "CLCS", "CMW", "CRC", "CRPD", "CTOC", "DP", "E", "ECA", "ECE", "ECLAC", "ESCAP",
    "ESCWA", "FCCC", "GC", "GOV", "HRI", "HS", "HSP", "ICC-ASP", "ICCD", "ID", "IDB", "INFCIRC",
    "ISBA", "JIU", "LC", "NPT", "PBC", "PCNICC", "S", "SAICM", "SPLOS", "ST", "T", "TD", "TPNW",
    "UNCTAD", "TRADE", "TRANS", "UNEP", "UNFPA", "UNW", "WFP",
];

/// Words that make a segment without a number: `S/Agenda/1`, `-/Summary`.
const WORDS: [&str; 4] = ["Agenda", "Summary", "Res", "Sub"];

/// The byte after the document symbol that begins at byte `at` of `text`; none where none does.
///
/// A `*` behind it, the mark of a reissue, is no part of it.
pub fn symbol_at(text: &str, at: usize) -> Option<usize> {
    let mut cursor = Cursor::new(text, at)?;
    if !begins(text, at) {
        return None;
    }
    single(&mut cursor)?;
    let mut ahead = cursor;
    // The same document issued in two series.
    if ahead
        .take(|next| matches!(next, '-' | '\u{2013}'))
        .is_some()
        && single(&mut ahead).is_some()
    {
        cursor = ahead;
    }
    ends(cursor).then_some(cursor.at)
}

/// A symbol of one series.
fn single(cursor: &mut Cursor) -> Option<()> {
    let series = series(cursor)?;
    let mut numbered = false;
    let mut resolution = false;
    let mut bracketed = series_tail(cursor, series, &mut numbered);
    let mut segments = 0;
    while cursor.peek().is_some_and(|(next, _)| next == '/') {
        let mut ahead = *cursor;
        ahead.eat('/');
        let word = segment(&mut ahead, &mut numbered)?;
        resolution |= matches!(word, "RES" | "DEC");
        *cursor = ahead;
        segments += 1;
        if resolution && numbered {
            number::part_letter(cursor);
        }
        bracketed = bracketed || brackets(cursor, resolution);
    }
    (segments > 0 && numbered).then_some(())
}

fn series(cursor: &mut Cursor) -> Option<&'static str> {
    // The longest first: `ST` before `S`.
    let mut matching: Option<(&'static str, Cursor)> = None;
    for &series in SERIES {
        let mut ahead = *cursor;
        let whole = ahead.eat_all(series)
            && ahead
                .peek()
                .is_some_and(|(next, _)| matches!(next, '/' | '.' | '('));
        if whole {
            matching = Some((series, ahead));
            break;
        }
    }
    let (series, after) = matching?;
    *cursor = after;
    Some(series)
}

/// The number that some series carry before the first `/`: `IDB.48/5`, `GC(60)/RES/12`.
fn series_tail(cursor: &mut Cursor, series: &str, numbered: &mut bool) -> bool {
    if !matches!(series, "IDB" | "GC") {
        return false;
    }
    let mut ahead = *cursor;
    let tail = (ahead.eat('.') && ahead.number(3).is_some()) || glued_brackets(&mut ahead);
    if tail {
        *cursor = ahead;
        *numbered = true;
    }
    false
}

/// One segment: `75`, `247B`, `S-30`, `L.78`, `Sub.2`, `OzL.Pro.28`, `COP(15)`, `PRST`.
fn segment<'t>(cursor: &mut Cursor<'t>, numbered: &mut bool) -> Option<&'t str> {
    let mut ahead = *cursor;
    if (ahead.eat_all("ES-") || ahead.eat_all("S-")) && ahead.number(2).is_some() {
        *numbered = true;
        *cursor = ahead;
        return Some("");
    }
    if cursor.take(|next| next.is_ascii_digit()).is_some() {
        while cursor.take(|next| next.is_ascii_digit()).is_some() {}
        *numbered = true;
        glued_letter(cursor);
        return Some("");
    }
    let word = cursor.letters();
    hyphened(cursor);
    let dotted = dots(cursor, numbered);
    let glued = !dotted && glued_brackets(cursor);
    *numbered |= glued;
    let upper = word.bytes().all(|letter| letter.is_ascii_uppercase());
    let possible = dotted || upper || WORDS.contains(&word);
    let begins_upper = word.starts_with(|first: char| first.is_ascii_uppercase());
    (begins_upper && word.len() <= 10 && possible).then_some(word)
}

/// The second half of `COP-MOP`.
fn hyphened(cursor: &mut Cursor) {
    let mut ahead = *cursor;
    if ahead.eat('-') && !ahead.letters().is_empty() && ahead.peek().is_some_and(|(c, _)| c == '/')
    {
        *cursor = ahead;
    }
}

/// A part letter glued to its number: `247B`.
fn glued_letter(cursor: &mut Cursor) {
    let mut ahead = *cursor;
    if ahead.take(|next| next.is_ascii_uppercase()).is_some()
        && ahead
            .peek()
            .is_none_or(|(next, _)| !next.is_ascii_alphanumeric())
    {
        *cursor = ahead;
    }
}

/// `.78`, `.A`, `.Pro.28`, `.IX`.
fn dots(cursor: &mut Cursor, numbered: &mut bool) -> bool {
    let mut any = false;
    loop {
        let mut ahead = *cursor;
        if !ahead.eat('.') {
            return any;
        }
        let word = ahead.letters();
        let figures = ahead.number(6).is_some();
        if word.is_empty() && !figures {
            return any;
        }
        *numbered |= figures || roman(word).is_some();
        *cursor = ahead;
        any = true;
    }
}

/// A number in brackets glued to letters: `COP(15)`.
fn glued_brackets(cursor: &mut Cursor) -> bool {
    let mut ahead = *cursor;
    let whole = ahead.eat('(') && ahead.number(3).is_some() && ahead.eat(')');
    if whole {
        *cursor = ahead;
    }
    whole
}

/// What brackets hold after a symbol: the year or session of a resolution, the volume, part or
/// section of a document.
fn brackets(cursor: &mut Cursor, resolution: bool) -> bool {
    let mut ahead = *cursor;
    ahead.blank();
    if !ahead.eat('(') {
        return false;
    }
    let held = if resolution {
        year_or_session(&mut ahead)
    } else {
        division(&mut ahead)
    };
    let whole = held.is_some() && ahead.eat(')');
    if whole {
        *cursor = ahead;
    }
    whole
}

fn year_or_session(cursor: &mut Cursor) -> Option<()> {
    if let Some(year) = cursor.number(4) {
        return (year > 1900).then_some(());
    }
    if !cursor.eat_all("ES-") {
        cursor.eat_all("S-");
    }
    roman(cursor.letters()).map(|_| ())
}

/// `Vol. I`, `Part II`, `Parts I and II`, `Sect. 3`, `Income sect. 1`, `SUPP`, `Resumption 1`.
fn division(cursor: &mut Cursor) -> Option<()> {
    const NUMBERED: [&str; 11] = [
        "Vol.",
        "Vols.",
        "Parts",
        "Part",
        "Sects.",
        "Sect.",
        "Income sect.",
        "Prog.",
        "Resumption",
        "Suppl.",
        "Chap.",
    ];
    if cursor.eat_all("SUPP") || cursor.eat_all("Introduction") {
        return Some(());
    }
    NUMBERED.iter().find(|word| cursor.eat_all(word))?;
    loop {
        cursor.blank();
        if cursor.number(3).is_none() {
            roman(cursor.letters())?;
        }
        let mut ahead = *cursor;
        ahead.blank();
        if !(ahead.eat_all("and") || ahead.eat('-') || ahead.eat('\u{2013}') || ahead.eat(',')) {
            return Some(());
        }
        *cursor = ahead;
    }
}
