//! Why a text is no well-formed symbol.

use super::pieces::{Meaning, Piece, YEARS};
use super::{Family, Session, Symbol};
use crate::language::documents::{Role, element, head};

/// Why a text is no well-formed symbol. A session or year that is still to come is no fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no text.
    Empty,
    /// It does not begin as symbols do.
    NoSeries,
    /// It begins with letters that no known series has: unknown, which is not wrong.
    UnknownSeries(String),
    /// A piece of it has a form that is not known: unknown, which is not wrong.
    UnknownPiece(String),
    /// It breaks off before its number.
    NumberMissing,
    /// Its number is 0.
    NumberZero,
    /// The year of adoption is missing.
    YearMissing,
    /// This year is none in which such documents were numbered by year.
    YearOutside(u32),
    /// The session is missing.
    SessionMissing,
    /// It names its session twice: before the number and in brackets.
    SessionTwice,
    /// Sessions after `last` are not written in roman figures.
    RomanTooHigh {
        /// The session that it names, `XXXI`.
        session: String,
        /// The last session in roman figures.
        last: &'static str,
    },
    /// This session is written in roman figures behind the number.
    SessionWantsRoman(String),
    /// This piece stands behind a change (`Rev.1`) and belongs before it.
    ModifierOrder(String),
    /// Two strokes have nothing between them.
    StrokesTogether,
    /// A bracket is opened and not closed.
    BracketOpen,
    /// It has blanks where none belong.
    Blank,
    /// It is in small letters.
    SmallLetters,
    /// What stands behind the symbol is no part of one.
    Behind(String),
}

impl Fault {
    /// The name of the case, by which the tables of words have its sentence.
    pub const fn case(&self) -> &'static str {
        match self {
            Fault::Empty => "empty",
            Fault::NoSeries => "no-series",
            Fault::UnknownSeries(_) => "unknown-series",
            Fault::UnknownPiece(_) => "unknown-piece",
            Fault::NumberMissing => "number-missing",
            Fault::NumberZero => "number-zero",
            Fault::YearMissing => "year-missing",
            Fault::YearOutside(_) => "year-outside",
            Fault::SessionMissing => "session-missing",
            Fault::SessionTwice => "session-twice",
            Fault::RomanTooHigh { .. } => "roman-too-high",
            Fault::SessionWantsRoman(_) => "session-wants-roman",
            Fault::ModifierOrder(_) => "modifier-order",
            Fault::StrokesTogether => "strokes-together",
            Fault::BracketOpen => "bracket-open",
            Fault::Blank => "blank",
            Fault::SmallLetters => "small-letters",
            Fault::Behind(_) => "behind",
        }
    }

    /// What its sentence names: the first and the second slot.
    pub fn slots(&self) -> [String; 2] {
        let one = |text: &str| [text.to_owned(), String::new()];
        match self {
            Fault::YearOutside(year) => one(&year.to_string()),
            Fault::RomanTooHigh { session, last } => [session.clone(), (*last).to_owned()],
            Fault::UnknownSeries(text)
            | Fault::UnknownPiece(text)
            | Fault::SessionWantsRoman(text)
            | Fault::ModifierOrder(text)
            | Fault::Behind(text) => one(text),
            _ => one(""),
        }
    }

    /// Whether it is certainly wrong; false where it is only unknown.
    pub const fn is_certain(&self) -> bool {
        !matches!(self, Fault::UnknownSeries(_) | Fault::UnknownPiece(_))
    }
}

/// Why `text` cannot be read as a symbol from its beginning to its end.
pub(super) fn diagnosed(text: &str) -> Fault {
    let text = text.trim();
    if text.is_empty() {
        return Fault::Empty;
    }
    if text.contains("//") {
        return Fault::StrokesTogether;
    }
    if text.matches('(').count() > text.matches(')').count() {
        return Fault::BracketOpen;
    }
    let bare: String = text.split_whitespace().collect();
    if bare.len() < text.len() && Symbol::of(&bare).is_some() {
        return Fault::Blank;
    }
    let upper = bare.to_ascii_uppercase();
    let small = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    if small && Symbol::of(&upper).is_some() {
        return Fault::SmallLetters;
    }
    let first = text.split(['/', '.', '(']).next().unwrap_or(text);
    let lettered = first
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte == b'-');
    if first.is_empty() || !lettered || !text.contains(['/', '.', '(']) {
        return Fault::NoSeries;
    }
    if head(first).is_none() {
        return Fault::UnknownSeries(first.to_owned());
    }
    if let Some((symbol, end)) = Symbol::read(text, 0) {
        let behind = || Fault::Behind(text[end..].trim().to_owned());
        return symbol.fault().cloned().unwrap_or_else(behind);
    }
    unread(text)
}

/// What of a text of a known series cannot be read.
fn unread(text: &str) -> Fault {
    // The longest beginning that is a symbol ends before a stroke.
    for (at, _) in text.match_indices('/').skip(1) {
        let goes_on = [&text[..at], "/1"].concat();
        if Symbol::of(&goes_on).is_none() {
            let piece = text[..at].rsplit('/').next().unwrap_or_default();
            return Fault::UnknownPiece(piece.to_owned());
        }
    }
    let last = text.rsplit('/').next().unwrap_or_default();
    let word = last.trim_end_matches('.');
    let known = element(word).is_some() || head(word).is_some();
    let upper = word.bytes().all(|byte| byte.is_ascii_uppercase());
    if last.is_empty() || known || upper {
        return Fault::NumberMissing;
    }
    Fault::UnknownPiece(last.to_owned())
}

/// What is wrong with a symbol that could be read.
pub(super) fn found(family: Family, pieces: &[Piece]) -> Option<Fault> {
    of_resolution(pieces)
        .or_else(|| zero(pieces))
        .or_else(|| of_principal_organs(family, pieces))
}

fn zero(pieces: &[Piece]) -> Option<Fault> {
    let number = |piece: &&Piece| piece.meaning == Meaning::Number && piece.text == "0";
    pieces.iter().find(number).map(|_| Fault::NumberZero)
}

fn of_principal_organs(family: Family, pieces: &[Piece]) -> Option<Fault> {
    let principal = matches!(
        family,
        Family::Assembly | Family::Council | Family::Ecosoc | Family::Trusteeship
    );
    if !principal {
        return None;
    }
    misplaced(pieces).or_else(|| bare_element(pieces))
}

/// A piece behind a change of the document that a change cannot have.
fn misplaced(pieces: &[Piece]) -> Option<Fault> {
    let change = pieces.iter().position(|piece| {
        matches!(&piece.meaning, Meaning::Element { key, .. } if super::read::is_modifier(key))
    })?;
    let belongs_before = |piece: &&Piece| match &piece.meaning {
        Meaning::Number | Meaning::Session(_) | Meaning::Year(_) => true,
        Meaning::Element { key, number } => {
            number.is_some()
                && matches!(
                    key.as_str(),
                    "L" | "PV" | "SR" | "WP" | "CRP" | "C" | "AC" | "CN"
                )
        }
        _ => false,
    };
    let wrong = pieces[change + 1..].iter().find(belongs_before)?;
    Some(Fault::ModifierOrder(wrong.text.to_owned()))
}

/// A last piece that wants a number and has none: `A/75/L`, `A/75/INF`.
fn bare_element(pieces: &[Piece]) -> Option<Fault> {
    let last = pieces.last()?;
    let role = element(last.text)?.role;
    let complete = last.text == "Summary" || last.text.len() == 1 && last.text != "L";
    let wants = matches!(role, Role::Type(_) | Role::Modifier | Role::Body) && !complete;
    (wants && last.meaning != Meaning::Letter).then_some(Fault::NumberMissing)
}

/// What is wrong with a resolution or decision of a principal organ.
fn of_resolution(pieces: &[Piece]) -> Option<Fault> {
    let [organ, kind, rest @ ..] = pieces else {
        return None;
    };
    if !matches!(kind.text, "RES" | "DEC") {
        return None;
    }
    match organ.text {
        "A" => of_assembly(rest),
        "S" => of_council(rest),
        "E" => of_ecosoc(rest),
        _ => None,
    }
}

/// What stands in the brackets, as printed.
fn in_brackets<'p>(rest: &'p [Piece<'p>]) -> Option<&'p Piece<'p>> {
    let held = |piece: &&Piece| match &piece.meaning {
        Meaning::Year(_) | Meaning::Division => !piece.series.ends_with("{}"),
        Meaning::Session(Session::Regular(_)) => piece.text.parse::<u32>().is_err(),
        Meaning::Session(Session::Special(name)) => name != piece.text,
        _ => false,
    };
    rest.iter().find(held)
}

fn of_assembly(rest: &[Piece]) -> Option<Fault> {
    let first = rest.first()?;
    let twice = rest.len() > 1 && matches!(rest[1].meaning, Meaning::Number);
    let held = in_brackets(rest);
    match (&first.meaning, held) {
        (Meaning::Session(_), Some(_)) => Some(Fault::SessionTwice),
        (Meaning::Session(session), None) => wants_roman(session),
        (Meaning::Number, None) if !twice => Some(Fault::SessionMissing),
        (Meaning::Number, Some(held)) => match &held.meaning {
            Meaning::Session(session) => too_high(session, held.text),
            _ => Some(Fault::SessionMissing),
        },
        _ => None,
    }
}

/// The last special and emergency sessions in roman figures were S-VII and ES-V, the last regular
/// one XXX.
fn wants_roman(session: &Session) -> Option<Fault> {
    let (old, name) = match session {
        Session::Regular(number) => (*number <= 30, number.to_string()),
        Session::Special(name) => (special(name)?.0 <= special(name)?.1, name.clone()),
    };
    old.then_some(Fault::SessionWantsRoman(name))
}

fn too_high(session: &Session, printed: &str) -> Option<Fault> {
    let (high, last) = match session {
        Session::Regular(number) => (*number > 30, "XXX"),
        Session::Special(name) => {
            let (number, last) = special(name)?;
            let name = if name.starts_with('E') {
                "ES-V"
            } else {
                "S-VII"
            };
            (number > last, name)
        }
    };
    let session = printed.to_owned();
    high.then_some(Fault::RomanTooHigh { session, last })
}

/// The number of a special session and the last of its kind in roman figures.
fn special(name: &str) -> Option<(u32, u32)> {
    match name.strip_prefix("ES-") {
        Some(figures) => Some((figures.parse().ok()?, 5)),
        None => Some((name.strip_prefix("S-")?.parse().ok()?, 7)),
    }
}

fn of_council(rest: &[Piece]) -> Option<Fault> {
    match in_brackets(rest).map(|held| &held.meaning) {
        Some(&Meaning::Year(year)) => (!YEARS.contains(&year)).then_some(Fault::YearOutside(year)),
        _ => Some(Fault::YearMissing),
    }
}

/// The Council has numbered by year since 1978; its sessions before ended with the sixty-third.
fn of_ecosoc(rest: &[Piece]) -> Option<Fault> {
    const FIRST_YEAR: u32 = 1978;
    match (&rest.first()?.meaning, in_brackets(rest)) {
        (Meaning::Year(year), None) => (*year < FIRST_YEAR).then_some(Fault::YearOutside(*year)),
        (Meaning::Number, Some(held)) => match &held.meaning {
            Meaning::Session(Session::Regular(number)) => {
                let session = held.text.to_owned();
                let last = "LXIII";
                (*number > 63).then_some(Fault::RomanTooHigh { session, last })
            }
            _ => None,
        },
        (Meaning::Number, None) if rest.len() == 1 => Some(Fault::SessionMissing),
        (Meaning::Number, None) => Some(Fault::YearMissing),
        _ => None,
    }
}
