//! A canonical symbol taken to pieces: organ, body, session or year, kind, number.
//!
//! Source: the elements of symbols in the Library's guide to document symbols
//! (research.un.org/en/docs/symbols). They are told by shape and by the table of
//! [`crate::language::documents`], which also has the words for them.

use super::Session;
use super::number::roman;
use super::read::is_modifier;
use crate::language::documents::{Counted, Role, element, series};

/// One piece of a symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'s> {
    /// As the symbol has it, without the stroke before it.
    pub text: &'s str,
    /// The symbol up to and with this piece, as tables of series have it: the session or year is
    /// `{}`, and the number of an element is left off (`A/{}/L`).
    pub series: String,
    /// What it is.
    pub meaning: Meaning,
}

/// What a piece of a symbol is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The organ or programme that the symbol begins with, or a word after it: `A`, `HRC`.
    Series,
    /// A kind of body or document, and its number: `L.78`, `AC.105`, `RES`.
    Element {
        /// The letters before the full stop.
        key: String,
        /// What stands behind it.
        number: Option<String>,
    },
    /// The session of an organ.
    Session(Session),
    /// A year: of the document, or of a resolution's adoption.
    Year(u32),
    /// The number of the document.
    Number,
    /// The letter of one of several texts under one number.
    Letter,
    /// A volume, part or meeting in brackets.
    Division,
}

/// The pieces of one canonical symbol, in its order.
pub(super) fn pieces(symbol: &str) -> Vec<Piece<'_>> {
    let mut walk = Walk::default();
    let mut found = Vec::new();
    let mut segments = symbol.split('/').peekable();
    while let Some(segment) = segments.next() {
        let (segment, held) = match segment.split_once(" (") {
            Some((segment, held)) => (segment, held.strip_suffix(')')),
            None => (segment, None),
        };
        let (segment, letter) = match segment.split_once(' ') {
            Some((segment, letter)) => (segment, Some(letter)),
            None => (segment, None),
        };
        found.push(walk.piece(segment, segments.peek().copied()));
        found.extend(letter.map(|letter| walk.plain(letter, Meaning::Letter)));
        found.extend(held.map(|held| walk.bracket(held)));
    }
    found
}

/// What is known of a symbol at one of its strokes.
#[derive(Default)]
struct Walk {
    series: String,
    /// The series as far as the last body: what counts the sessions or years.
    body: String,
    /// Whether the session or year has been met.
    placed: bool,
    /// Whether the document's number has been met.
    numbered: bool,
}

impl Walk {
    fn piece<'s>(&mut self, segment: &'s str, next: Option<&str>) -> Piece<'s> {
        if self.series.is_empty() {
            let (name, number) = numbered_head(segment);
            self.named(segment, name, Meaning::Series);
            self.body.push_str(name);
            self.numbered = number.is_some();
            return self.plain(segment, Meaning::Series);
        }
        if let Some(meaning) = self.place(segment, next) {
            self.placed = true;
            return self.named(segment, "{}", meaning);
        }
        if segment.bytes().any(|byte| byte.is_ascii_digit()) && !starts_with_letter(segment) {
            self.numbered = true;
            return self.plain(segment, Meaning::Number);
        }
        let (key, number) = match segment.split_once('.') {
            Some((key, number)) => (key, Some(number.to_owned())),
            None => (segment, None),
        };
        let role = element(key).map(|term| term.role);
        let known_body = matches!(role, Some(Role::Body));
        let kind = matches!(role, Some(Role::Type(_) | Role::Modifier));
        if number.is_none() && !(kind || key == "PC") {
            self.go_down(segment);
            return self.named(segment, segment, Meaning::Series);
        }
        // A body's number is part of its name, a document's is not.
        let name = if known_body { segment } else { key };
        if known_body {
            self.go_down(segment);
        }
        let key = key.to_owned();
        self.numbered |= !known_body && number.is_some();
        self.named(segment, name, Meaning::Element { key, number })
    }

    /// The session or year that this segment names.
    fn place(&self, segment: &str, next: Option<&str>) -> Option<Meaning> {
        if self.placed {
            return None;
        }
        if segment.starts_with("S-") || segment.starts_with("ES-") {
            return Some(Meaning::Session(Session::Special(segment.to_owned())));
        }
        let value: u32 = segment.parse().ok()?;
        if self.numbered || !leads_on(next) {
            return None;
        }
        let role = series(&self.body).map(|term| term.role);
        let sessions = matches!(role, Some(Role::Series(_, Some(Counted::Sessions))));
        if sessions && (1..=LAST_SESSION).contains(&value) {
            return Some(Meaning::Session(Session::Regular(value)));
        }
        (segment.len() == 4 && YEARS.contains(&value)).then_some(Meaning::Year(value))
    }

    /// A body of the body so far.
    fn go_down(&mut self, segment: &str) {
        if !self.placed && !self.numbered {
            self.body.push('/');
            self.body.push_str(segment);
        }
    }

    fn bracket<'s>(&mut self, held: &'s str) -> Piece<'s> {
        self.placed = true;
        let meaning = match held.parse::<u32>() {
            Ok(year) => Meaning::Year(year),
            Err(_) => roman_session(held).map_or(Meaning::Division, Meaning::Session),
        };
        self.plain(held, meaning)
    }

    fn named<'s>(&mut self, text: &'s str, name: &str, meaning: Meaning) -> Piece<'s> {
        if !self.series.is_empty() {
            self.series.push('/');
        }
        self.series.push_str(name);
        self.plain(text, meaning)
    }

    fn plain<'s>(&self, text: &'s str, meaning: Meaning) -> Piece<'s> {
        Piece {
            text,
            series: self.series.clone(),
            meaning,
        }
    }
}

/// The highest session of an organ that a symbol may name; well above any held so far.
const LAST_SESSION: u32 = 200;
/// The years that documents are numbered by.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1946..=2100;

fn starts_with_letter(segment: &str) -> bool {
    segment.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Whether a segment goes on with what a session or year counts: anything but a change of the
/// text.
fn leads_on(next: Option<&str>) -> bool {
    next.is_some_and(|next| !is_modifier(next.split('.').next().unwrap_or(next)))
}

/// A head and the number that it carries: `IDB.48`, `GC(60)`.
fn numbered_head(segment: &str) -> (&str, Option<&str>) {
    let at = segment.find(['.', '(']).unwrap_or(segment.len());
    let number = segment[at..].trim_matches(['.', '(', ')']);
    let counts =
        number.starts_with(|first: char| first.is_ascii_digit()) || roman(number).is_some();
    (&segment[..at], counts.then_some(number))
}

/// The session that a segment with a number of its own names: `EA.5`, `COP(15)`, `IDB.48`.
pub(super) fn session_in(segment: &str) -> Option<Session> {
    let number = match numbered_head(segment) {
        ("EA" | "IDB" | "GC", Some(number)) => number,
        (_, Some(number)) if segment.contains('(') => number,
        _ => return None,
    };
    number
        .parse()
        .ok()
        .or_else(|| roman(number))
        .map(Session::Regular)
}

/// The session in the brackets of `217 A (III)` or `3201 (S-VI)`.
fn roman_session(held: &str) -> Option<Session> {
    for prefix in ["ES-", "S-"] {
        if let Some(figures) = held.strip_prefix(prefix) {
            return Some(Session::Special(format!("{prefix}{}", roman(figures)?)));
        }
    }
    roman(held).map(Session::Regular)
}
