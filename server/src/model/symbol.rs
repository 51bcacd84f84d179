//! Document symbols and resolution numbers: where one ends, what it names, how it is rightly
//! written, and what is wrong with one that is not well formed.
//!
//! [`Symbol`] is the one reading of a symbol; what it reads, it reads by shape and from the table
//! of series. A resolution number without its prefix is read by [`number_at`].

mod address;
mod canonical;
pub(super) mod cursor;
mod fault;
mod number;
pub mod pieces;
mod read;
pub mod sessions;
#[cfg(test)]
mod tests;

pub(super) use canonical::of_parts;
pub use canonical::{Kind, canonical, canonical_of};
use cursor::{Cursor, begins};
pub use fault::Fault;
pub use number::{Form, number_at, roman};
pub(super) use number::{Parts, parts_at};
use pieces::{Meaning, Piece, pieces};

use crate::language::Organ;
pub use crate::language::documents::{DocumentType, Family};
use crate::language::documents::{Role, element, head};

/// A session of an organ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    /// A regular session by its number.
    Regular(u32),
    /// A special or emergency special session: `S-30`, `ES-11`.
    Special(String),
}

/// A document symbol: `A/75/L.78/Add.1`, or the two of one document, `A/75/345-S/2020/898`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    text: String,
    first: Single,
    second: Option<Single>,
}

/// A symbol of one series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Single {
    /// In the canonical form.
    pub text: String,
    /// Whose series it is of.
    pub family: Family,
    /// The body that issued it, as its symbols begin: `A`, `A/C.3`, `E/CN.4/Sub.2`, `CRC/C`.
    pub body: String,
    /// What kind of document it names.
    pub kind: DocumentType,
    /// The session that it was issued in, where its series counts sessions.
    pub session: Option<Session>,
    /// The year that it was issued or adopted in, where it names one.
    pub year: Option<u32>,
    /// Its number.
    pub number: Option<u32>,
    /// The letter of one of several texts under a number.
    pub letter: Option<char>,
    /// What brackets hold behind it: `Vol. I`.
    pub division: Option<String>,
    /// The changes that it names, in order.
    pub modifiers: Vec<Modifier>,
    fault: Option<Fault>,
}

/// A change to a document: `Rev.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modifier {
    /// An addendum and its number.
    Addendum(u32),
    /// A corrigendum and its number.
    Corrigendum(u32),
    /// A revision and its number.
    Revision(u32),
    /// An amendment to an adopted formal text and its number.
    Amendment(u32),
    /// A summarized version.
    Summary,
}

impl Symbol {
    /// The symbol that begins at byte `at` of `text`, and the byte after it; none where none does.
    ///
    /// A `*` behind it, the mark of a reissue, is no part of it. One that is not well formed is
    /// read too where there is no doubt that it is meant as one: [`Symbol::fault`] tells.
    pub fn read(text: &str, at: usize) -> Option<(Symbol, usize)> {
        let cursor = Cursor::new(text, at)?;
        if !begins(text, at) {
            return None;
        }
        let printed = read::printed(cursor)?;
        let first = Single::of(printed.first);
        let second = printed.second.map(Single::of);
        let text = match &second {
            Some(second) => [first.text.as_str(), "-", &second.text].concat(),
            None => first.text.clone(),
        };
        let symbol = Symbol {
            text,
            first,
            second,
        };
        Some((symbol, printed.end))
    }

    /// The symbol that all of `text` is, blanks and marks of a reissue around it left off.
    pub fn of(text: &str) -> Option<Symbol> {
        let text = text.trim().trim_end_matches('*').trim_end_matches('\\');
        Symbol::read(text, 0)
            .filter(|(_, end)| *end == text.len())
            .map(|(symbol, _)| symbol)
    }

    /// The well-formed symbol that all of `text` is, or why it is none.
    ///
    /// # Errors
    ///
    /// The [`Fault`], which may be that something in it is not known.
    pub fn parse(text: &str) -> Result<Symbol, Fault> {
        let symbol = Symbol::of(text).ok_or_else(|| fault::diagnosed(text))?;
        match symbol.fault() {
            Some(fault) => Err(fault.clone()),
            None => Ok(symbol),
        }
    }

    /// Its canonical form: one blank before a part letter and before brackets with a year, a
    /// session or a part.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its one symbol, or the two of a joint one.
    pub fn parts(&self) -> impl Iterator<Item = &Single> {
        std::iter::once(&self.first).chain(&self.second)
    }

    /// The symbol that it begins with; all of it unless it is joint.
    pub const fn first(&self) -> &Single {
        &self.first
    }

    /// Why it is not well formed; none where it is.
    pub fn fault(&self) -> Option<&Fault> {
        self.parts().find_map(|part| part.fault.as_ref())
    }
}

impl Single {
    /// A symbol in canonical form, taken apart.
    fn of(text: String) -> Single {
        let pieces = pieces(&text);
        let letters = text.split(['/', '.', '(']).next().unwrap_or_default();
        let family = head(letters).unwrap_or(Family::Other);
        let mut single = Single {
            text: String::new(),
            family: body_family(&pieces).unwrap_or(family),
            body: body(&pieces).to_owned(),
            kind: kind(&pieces),
            session: session(&pieces),
            year: None,
            number: None,
            letter: None,
            division: None,
            modifiers: Vec::new(),
            fault: fault::found(family, &pieces),
        };
        pieces.iter().for_each(|piece| single.take(piece));
        single.text = text;
        single
    }

    fn take(&mut self, piece: &Piece) {
        match &piece.meaning {
            Meaning::Year(year) => self.year = Some(*year),
            Meaning::Number => self.number = leading_number(piece.text),
            Meaning::Letter => self.letter = piece.text.chars().next(),
            Meaning::Division => self.division = Some(piece.text.to_owned()),
            Meaning::Element { key, number } => {
                let number = number.as_deref().and_then(leading_number);
                match modifier(key, number) {
                    Some(change) => self.modifiers.push(change),
                    None if matches!(role(key), Some(Role::Type(_))) && number.is_some() => {
                        self.number = number;
                    }
                    None => {}
                }
            }
            _ => {}
        }
    }

    /// Its pieces, in its order.
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        pieces(&self.text)
    }

    /// The organ that issues these documents; none for conferences, treaty bodies and programmes.
    ///
    /// Source: the Library's guide to document symbols (research.un.org/en/docs/symbols).
    pub fn organ(&self) -> Option<Organ> {
        let of = |series: &str| {
            let rest = self.body.strip_prefix(series);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
        };
        let found = ORGANS.iter().find(|(series, _)| of(series));
        found.and_then(|(_, organ)| *organ)
    }
}

/// The organs of series, what is longer first.
const ORGANS: [(&str, Option<Organ>); 11] = [
    ("A/HRC", Some(Organ::HumanRightsCouncil)),
    ("A/CONF", None),
    ("A", Some(Organ::GeneralAssembly)),
    ("S", Some(Organ::SecurityCouncil)),
    ("E/CN.4", Some(Organ::COMMISSION_ON_HUMAN_RIGHTS)),
    ("E/CN.6", Some(Organ::COMMISSION_ON_THE_STATUS_OF_WOMEN)),
    ("E/CN.7", Some(Organ::COMMISSION_ON_NARCOTIC_DRUGS)),
    ("E", Some(Organ::EconomicAndSocialCouncil)),
    ("T", Some(Organ::TrusteeshipCouncil)),
    ("UNEP/EA", Some(Organ::ENVIRONMENT_ASSEMBLY)),
    ("HSP/HA", Some(Organ::HABITAT_ASSEMBLY)),
];

/// The session that `symbol` was issued in; none for organs whose documents are numbered by year
/// or straight on.
pub fn session_of(symbol: &str) -> Option<Session> {
    Symbol::of(symbol)?.first.session
}

fn role(key: &str) -> Option<Role> {
    element(key).map(|term| term.role)
}

fn modifier(key: &str, number: Option<u32>) -> Option<Modifier> {
    match (key, number) {
        ("Add", Some(number)) => Some(Modifier::Addendum(number)),
        ("Corr", Some(number)) => Some(Modifier::Corrigendum(number)),
        ("Rev", Some(number)) => Some(Modifier::Revision(number)),
        ("Amend", Some(number)) => Some(Modifier::Amendment(number)),
        ("Summary", None) => Some(Modifier::Summary),
        _ => None,
    }
}

/// The figures that a piece begins with, brackets left off.
fn leading_number(text: &str) -> Option<u32> {
    let text = text.trim_start_matches('(');
    let end = text.find(|next: char| !next.is_ascii_digit());
    text[..end.unwrap_or(text.len())].parse().ok()
}

/// The series of the pieces as far as the last that names a body.
fn body<'p>(pieces: &'p [Piece]) -> &'p str {
    let is_body = |piece: &Piece| match &piece.meaning {
        Meaning::Series => !is_general_comment(&piece.series),
        Meaning::Element { key, .. } => matches!(role(key), Some(Role::Body)),
        _ => false,
    };
    let last = pieces.iter().take_while(|piece| is_body(piece)).last();
    last.map_or("", |piece| &piece.series)
}

/// The family of the longest series in the table that the pieces begin with.
fn body_family(pieces: &[Piece]) -> Option<Family> {
    let known = pieces
        .iter()
        .rev()
        .find_map(|piece| crate::language::documents::series(&piece.series).map(|term| term.role));
    match known {
        Some(Role::Series(family, _)) => Some(family),
        _ => None,
    }
}

fn session(pieces: &[Piece]) -> Option<Session> {
    pieces.iter().find_map(|piece| match &piece.meaning {
        Meaning::Session(session) => Some(session.clone()),
        Meaning::Series | Meaning::Element { .. } => pieces::session_in(piece.text),
        _ => None,
    })
}

/// What the last piece that tells a kind of document tells.
fn kind(pieces: &[Piece]) -> DocumentType {
    let is_change = |piece: &Piece| match &piece.meaning {
        Meaning::Element { key, .. } => matches!(role(key), Some(Role::Modifier)),
        Meaning::Letter | Meaning::Division => true,
        _ => false,
    };
    let changes = pieces.iter().rev().take_while(|piece| is_change(piece));
    let document = &pieces[..pieces.len() - changes.count()];
    let told = document.iter().enumerate().rev().find_map(|(at, piece)| {
        let last = at + 1 == document.len();
        match &piece.meaning {
            // In `WP.29/2026/1` it is a body's name: a document's own number is the last.
            Meaning::Element { key, number } if last || !is_figure(number.as_deref()) => {
                match role(key) {
                    Some(Role::Type(kind)) => Some(kind),
                    _ => None,
                }
            }
            Meaning::Series => kind_of_series(&piece.series),
            _ => None,
        }
    });
    told.unwrap_or(DocumentType::Document)
}

fn is_figure(number: Option<&str>) -> bool {
    number.is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
}

fn kind_of_series(series: &str) -> Option<DocumentType> {
    match series {
        "ST/SGB" => Some(DocumentType::Bulletin),
        "ST/AI" => Some(DocumentType::Instruction),
        "ST/IC" => Some(DocumentType::Circular),
        _ => is_general_comment(series).then_some(DocumentType::GeneralComment),
    }
}

/// Whether a series is that of a treaty body's general comments: `CRC/C/GC`.
fn is_general_comment(series: &str) -> bool {
    series.ends_with("/C/GC")
}
