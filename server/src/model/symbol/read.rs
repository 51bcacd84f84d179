//! Reads a symbol from a place in a text and writes it in its canonical form.
//!
//! It is read by shape, from the table of series, without a list of documents: a symbol that was
//! never issued is a symbol all the same. What is read is bounded, so that the time does not grow
//! with the text.

use super::cursor::{Cursor, ends};
use super::number::{self, roman, to_roman};
use crate::language::documents::{DIVISIONS, head};

/// The most segments of a symbol.
const MOST_SEGMENTS: usize = 14;
/// The most figures of a number.
const MOST_FIGURES: usize = 7;
/// The most letters of a word between two strokes.
const MOST_LETTERS: usize = 10;
/// Words in small letters that make a segment without a number: `S/Agenda/1`, `-/Summary`.
const WORDS: [&str; 6] = ["Agenda", "Summary", "Res", "Dec", "Sub", "Hg"];

/// One symbol or two that are joined, in canonical form, and where they end.
pub(super) struct Printed {
    pub first: String,
    pub second: Option<String>,
    pub end: usize,
}

/// What begins at `cursor`, which stands where a symbol may begin.
pub(super) fn printed(mut cursor: Cursor) -> Option<Printed> {
    let first = single(&mut cursor)?;
    let mut second = None;
    let mut ahead = cursor;
    let dash = ahead.take(|next| matches!(next, '-' | '\u{2013}'));
    if dash.is_some() {
        ahead.line_break();
        let other = single(&mut ahead).filter(|_| ends(ahead));
        if let Some(other) = other.filter(|other| !counts_on(&first, other)) {
            second = Some(other);
            cursor = ahead;
        }
    }
    ends(cursor).then_some(Printed {
        first,
        second,
        end: cursor.at,
    })
}

/// Whether `second` only ends a range that `first` begins: they differ in the last number alone.
fn counts_on(first: &str, second: &str) -> bool {
    let stem = |symbol: &str| {
        let figures = symbol.trim_end_matches(|last: char| last.is_ascii_digit());
        figures.len()
    };
    first[..stem(first)] == second[..stem(second)]
}

/// A symbol of one series, as it is read.
struct Single {
    out: String,
    /// Whether it has any number.
    numbered: bool,
    /// Whether it has been said to be a resolution or decision.
    resolution: bool,
    /// Whether brackets with a year, session or part have been read.
    bracketed: bool,
    /// How many plain numbers or sessions stand behind `RES`.
    numbers: usize,
}

fn single(cursor: &mut Cursor) -> Option<String> {
    let mut read = Single {
        out: series(cursor)?,
        numbered: false,
        resolution: false,
        bracketed: false,
        numbers: 0,
    };
    read.series_tail(cursor);
    let mut segments = 0;
    while let Some((after, broken)) = stroke(*cursor, segments) {
        *cursor = after;
        read.out.push('/');
        read.segment(cursor)?;
        if broken && is_paragraph_number(&read.out, *cursor) {
            return None;
        }
        segments += 1;
        if segments > MOST_SEGMENTS {
            return None;
        }
        read.letter(cursor);
        read.brackets(cursor);
    }
    (segments > 0 && read.numbered).then_some(read.out)
}

/// Whether the figures that `out` ends with, at the head of a line, number a paragraph.
fn is_paragraph_number(out: &str, cursor: Cursor) -> bool {
    let last = out.rsplit('/').next().unwrap_or_default();
    let mut ahead = cursor;
    last.bytes().all(|figure| figure.is_ascii_digit()) && ahead.eat('.') && ahead.peek().is_some()
}

/// Behind the next stroke, and whether a line was broken at it.
fn stroke(mut cursor: Cursor, segments: usize) -> Option<(Cursor, bool)> {
    if segments > 0 && cursor.line_break() {
        // A line begins with a stroke only where it goes on with a change of the document.
        let mut ahead = cursor;
        let goes_on = ahead.eat('/') && is_modifier(ahead.letters());
        cursor.eat('/');
        return goes_on.then_some((cursor, false));
    }
    if !cursor.eat('/') {
        return None;
    }
    let broken = segments > 0 && cursor.line_break();
    Some((cursor, broken))
}

/// Whether letters begin a change of a document: `Add.1`.
pub(super) fn is_modifier(letters: &str) -> bool {
    matches!(letters, "Add" | "Corr" | "Rev" | "Amend")
}

/// The letters that the symbols of a series begin with: `A`, `CEDAW`, `ICC-ASP`.
fn series(cursor: &mut Cursor) -> Option<String> {
    let mut ahead = *cursor;
    let mut name = ahead.letters().to_owned();
    let mut known = head(&name).is_some();
    if !known && ahead.eat('-') {
        name.push('-');
        name.push_str(ahead.letters());
        known = head(&name).is_some();
    }
    let goes_on = ahead
        .peek()
        .is_some_and(|(next, _)| matches!(next, '/' | '.' | '('));
    if !known || !goes_on {
        return None;
    }
    *cursor = ahead;
    Some(name)
}

impl Single {
    /// What some series carry before the first stroke: `IDB.48/5`, `GC(60)/RES/12`,
    /// `UNEP(DTIE)/Hg/CONF/4`.
    fn series_tail(&mut self, cursor: &mut Cursor) {
        let mut ahead = *cursor;
        let before = self.out.len();
        let mut numbered = true;
        let tail = match self.out.as_str() {
            "IDB" | "GC" if ahead.eat('.') => {
                self.out.push('.');
                ahead.figures(3, &mut self.out)
            }
            "GC" | "TD" => glued_brackets(&mut ahead, &mut self.out),
            "UNEP" if ahead.eat('(') => {
                numbered = false;
                let letters = ahead.letters();
                self.out.extend(["(", letters, ")"]);
                !letters.is_empty() && ahead.eat(')')
            }
            _ => false,
        };
        if tail {
            *cursor = ahead;
            self.numbered |= numbered;
        } else {
            self.out.truncate(before);
        }
    }

    /// One segment: `75`, `247B`, `S-30`, `L.78`, `Sub.2`, `OzL.Pro.28`, `COP(15)`, `PRST`.
    fn segment(&mut self, cursor: &mut Cursor) -> Option<()> {
        let out = &mut self.out;
        let figures = cursor.figures(MOST_FIGURES, out);
        if figures && !self.resolution {
            glued_letter(cursor, out);
        }
        if figures
            || special_session(cursor, out)
            // `S/AC.44/2004/(02)/1`.
            || (!self.resolution && glued_brackets(cursor, out))
        {
            self.numbered = true;
            self.numbers += usize::from(self.resolution);
            return Some(());
        }
        let word = cursor.letters();
        out.push_str(word);
        hyphened(cursor, out);
        let dotted = dots(cursor, out, &mut self.numbered);
        if !dotted && glued_brackets(cursor, out) {
            self.numbered = true;
        }
        self.resolution |= matches!(word, "RES" | "DEC");
        let upper = word.bytes().all(|letter| letter.is_ascii_uppercase());
        let possible = dotted || upper || WORDS.contains(&word);
        let begins_upper = word.starts_with(|first: char| first.is_ascii_uppercase());
        (begins_upper && word.len() <= MOST_LETTERS && possible).then_some(())
    }

    /// The part letter of a resolution.
    fn letter(&mut self, cursor: &mut Cursor) {
        if self.numbers > 0
            && let Some(letter) = number::part_letter(cursor)
        {
            self.out.extend([' ', letter]);
        }
    }

    /// What brackets hold after a symbol: the year or session of a resolution, the volume, part
    /// or section of a document.
    fn brackets(&mut self, cursor: &mut Cursor) {
        let mut ahead = *cursor;
        ahead.blank();
        if self.bracketed || !ahead.eat('(') {
            return;
        }
        let held = if self.numbers > 0 {
            self.year_or_session(&mut ahead)
        } else {
            division(&mut ahead)
        };
        let Some(held) = held.filter(|_| ahead.eat(')')) else {
            return;
        };
        *cursor = ahead;
        self.bracketed = true;
        // Databases write the letter last: `217(III)A`.
        let mut letter = String::new();
        if self.numbers > 0 {
            glued_letter(cursor, &mut letter);
        }
        if !letter.is_empty() && !self.out.ends_with(|last: char| last.is_ascii_uppercase()) {
            self.out.extend([" ", letter.as_str()]);
        }
        self.out.extend([" (", held.as_str(), ")"]);
    }

    fn year_or_session(&self, cursor: &mut Cursor) -> Option<String> {
        if let Some(year) = cursor.number(4) {
            // Prose says in brackets of what year a resolution of a session is.
            let prose = self.numbers > 1;
            return (year > 1900 && !prose).then(|| year.to_string());
        }
        let (prefix, session) = number::bracketed_session(cursor)?;
        Some(format!("{prefix}{}", to_roman(session)))
    }
}

/// `S-30`, `ES-11`.
fn special_session(cursor: &mut Cursor, out: &mut String) -> bool {
    let before = out.len();
    for prefix in ["ES-", "S-"] {
        let mut ahead = *cursor;
        if ahead.eat_all(prefix) {
            out.push_str(prefix);
            if ahead.figures(2, out) {
                *cursor = ahead;
                return true;
            }
            out.truncate(before);
        }
    }
    false
}

/// The second half of `COP-MOP`.
fn hyphened(cursor: &mut Cursor, out: &mut String) {
    let mut ahead = *cursor;
    if !ahead.eat('-') {
        return;
    }
    let word = ahead.letters();
    if !word.is_empty() && ahead.peek().is_some_and(|(next, _)| next == '/') {
        *cursor = ahead;
        out.extend(["-", word]);
    }
}

/// A letter glued to a number: `247B`.
fn glued_letter(cursor: &mut Cursor, out: &mut String) {
    let mut ahead = *cursor;
    if let Some(letter) = ahead.take(|next| next.is_ascii_uppercase())
        && ahead
            .peek()
            .is_none_or(|(next, _)| !next.is_ascii_alphanumeric())
    {
        *cursor = ahead;
        out.push(letter);
    }
}

/// `.78`, `.A`, `.Pro.28`, `.IX`.
fn dots(cursor: &mut Cursor, out: &mut String, numbered: &mut bool) -> bool {
    const MOST_DOTS: usize = 4;
    let mut any = false;
    for _ in 0..MOST_DOTS {
        let mut ahead = *cursor;
        let before = out.len();
        if !ahead.eat('.') {
            break;
        }
        out.push('.');
        let word = ahead.letters();
        out.push_str(word);
        let figures = ahead.figures(6, out);
        if word.is_empty() && !figures {
            out.truncate(before);
            break;
        }
        *numbered |= figures || roman(word).is_some();
        *cursor = ahead;
        any = true;
    }
    any
}

/// A number or session in brackets glued to letters: `COP(15)`, `MIN(01)`, `GC(XXXIV)`,
/// `B(S-XXVII)`.
fn glued_brackets(cursor: &mut Cursor, out: &mut String) -> bool {
    let mut ahead = *cursor;
    let before = out.len();
    let mut held = ahead.eat('(');
    out.push('(');
    if held && !ahead.figures(4, out) {
        if ahead.eat_all("S-") {
            out.push_str("S-");
        }
        let figures = ahead.letters();
        held = roman(figures).is_some();
        out.push_str(figures);
    }
    out.push(')');
    if held && ahead.eat(')') {
        *cursor = ahead;
        return true;
    }
    out.truncate(before);
    false
}

/// `Vol. I`, `Part II`, `Parts I and II`, `Sect. 3`, `Income sect. 1`, `SUPP`, `Resumption 1`.
fn division(cursor: &mut Cursor) -> Option<String> {
    const MOST_NUMBERS: usize = 8;
    let (_, word) = DIVISIONS
        .iter()
        .find(|(printed, _)| cursor.eat_all(printed))?;
    let mut out = (*word).to_owned();
    if matches!(*word, "SUPP" | "Introduction") {
        return Some(out);
    }
    out.push(' ');
    for _ in 0..MOST_NUMBERS {
        cursor.blank();
        if !cursor.figures(3, &mut out) {
            let figures = cursor.letters();
            roman(figures)?;
            out.push_str(figures);
        }
        let mut ahead = *cursor;
        ahead.blank();
        let joint = if ahead.eat_all("and") {
            " and "
        } else if ahead
            .take(|next| matches!(next, '-' | '\u{2013}'))
            .is_some()
        {
            "-"
        } else if ahead.eat(',') {
            ", "
        } else {
            return Some(out);
        };
        out.push_str(joint);
        *cursor = ahead;
    }
    None
}
