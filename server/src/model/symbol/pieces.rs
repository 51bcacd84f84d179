//! A canonical symbol taken to pieces: organ, body, session or year, kind, number.
//!
//! Source: the elements of symbols in the Library's guide to document symbols
//! (research.un.org/en/docs/symbols). They are told by shape; what the words for them are,
//! [`crate::language::documents`] says.

use super::{Session, roman, session_of, symbol_at};

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

/// The symbols that a joint symbol joins (`A/75/345-S/2020/898`), as many as one or two.
pub fn joined(symbol: &str) -> Vec<&str> {
    let whole = |part: &str| symbol_at(part, 0) == Some(part.len());
    let joint = symbol.match_indices('-').find(|(at, mark)| {
        let (first, second) = (&symbol[..*at], &symbol[at + mark.len()..]);
        whole(first) && whole(second)
    });
    match joint {
        Some((at, mark)) => vec![&symbol[..at], &symbol[at + mark.len()..]],
        None => vec![symbol],
    }
}

/// The pieces of one canonical symbol, in its order; a joint symbol is first [`joined`].
pub fn pieces(symbol: &str) -> Vec<Piece<'_>> {
    let mut walk = Walk {
        session: session_of(symbol),
        placed: false,
        numbered: false,
        series: String::new(),
    };
    let (body, brackets) = match symbol.split_once(" (") {
        Some((body, rest)) => (body, rest.strip_suffix(')')),
        None => (symbol, None),
    };
    let segments: Vec<&str> = body.split('/').collect();
    let mut found = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        let (segment, letter) = match segment.split_once(' ') {
            Some((segment, letter)) => (segment, Some(letter)),
            None => (*segment, None),
        };
        found.push(walk.piece(segment, segments.get(index + 1).copied()));
        found.extend(letter.map(|letter| walk.plain(letter, Meaning::Letter)));
    }
    found.extend(brackets.map(|held| walk.bracket(held)));
    found
}

/// What is known of a symbol at one of its strokes.
struct Walk {
    session: Option<Session>,
    /// Whether the session or year has been met.
    placed: bool,
    /// Whether the document's number has been met.
    numbered: bool,
    series: String,
}

impl Walk {
    fn piece<'s>(&mut self, segment: &'s str, next: Option<&str>) -> Piece<'s> {
        if let Some(session) = self.session_here(segment) {
            self.placed = true;
            return self.named(segment, "{}", Meaning::Session(session));
        }
        if let Ok(value) = segment.parse::<u32>() {
            if !self.placed && !self.numbered && is_year(segment, value) && leads_on(next) {
                self.placed = true;
                return self.named(segment, "{}", Meaning::Year(value));
            }
            self.numbered = true;
            return self.plain(segment, Meaning::Number);
        }
        let (key, number) = match segment.split_once('.') {
            Some((key, number)) => (key, Some(number.to_owned())),
            None => (segment, None),
        };
        if self.series.is_empty() || (number.is_none() && !is_kind(key)) {
            return self.named(segment, segment, Meaning::Series);
        }
        // A body's number is part of its name, a document's is not.
        let held = is_body(key);
        let name = if held { segment } else { key };
        let key = key.to_owned();
        self.numbered |= !held && number.is_some();
        self.named(segment, name, Meaning::Element { key, number })
    }

    /// The symbol's session, where this segment names it.
    fn session_here(&self, segment: &str) -> Option<Session> {
        if self.placed || self.series.is_empty() {
            return None;
        }
        match self.session.as_ref()? {
            Session::Regular(number) => segment.parse() == Ok(*number),
            Session::Special(session) => session == segment,
        }
        .then(|| self.session.clone())?
    }

    fn bracket<'s>(&mut self, held: &'s str) -> Piece<'s> {
        let session = held.trim_start_matches("ES-").trim_start_matches("S-");
        let meaning = match held.parse::<u32>() {
            Ok(year) => Meaning::Year(year),
            Err(_) if roman(session).is_none() => Meaning::Division,
            Err(_) => self
                .session
                .clone()
                .or_else(|| roman(held).map(Session::Regular))
                .map_or(Meaning::Division, Meaning::Session),
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

/// The years that documents are numbered by.
fn is_year(segment: &str, value: u32) -> bool {
    segment.len() == 4 && (1946..=2100).contains(&value)
}

/// Whether a segment goes on with what a year counts: anything but a change of the text.
fn leads_on(next: Option<&str>) -> bool {
    let changes = ["Add.", "Corr.", "Rev.", "Amend."];
    next.is_some_and(|next| !changes.iter().any(|change| next.starts_with(change)))
}

/// Elements that stand without a number of their own.
fn is_kind(key: &str) -> bool {
    matches!(
        key,
        "RES" | "DEC" | "PRST" | "INF" | "NGO" | "PET" | "Summary" | "PC"
    )
}

/// Elements that name a body.
fn is_body(key: &str) -> bool {
    matches!(
        key,
        "C" | "AC" | "CN" | "CONF" | "GC" | "PC" | "SC" | "Sub" | "WG" | "EA"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text=what` of each piece.
    fn told(symbol: &str) -> String {
        let tell = |piece: &Piece| {
            let what = match &piece.meaning {
                Meaning::Series => "series".to_owned(),
                Meaning::Element { key, number } => {
                    format!("{key}:{}", number.as_deref().unwrap_or("-"))
                }
                Meaning::Session(Session::Regular(session)) => format!("session {session}"),
                Meaning::Session(Session::Special(session)) => format!("special {session}"),
                Meaning::Year(year) => format!("year {year}"),
                Meaning::Number => "number".to_owned(),
                Meaning::Letter => "letter".to_owned(),
                Meaning::Division => "division".to_owned(),
            };
            format!("{}={what}", piece.text)
        };
        let told: Vec<String> = pieces(symbol).iter().map(tell).collect();
        told.join(" ")
    }

    #[test]
    fn each_piece_is_told_by_its_place() {
        let cases = [
            (
                "A/RES/81/402",
                "A=series RES=RES:- 81=session 81 402=number",
            ),
            (
                "A/RES/81/402 B",
                "A=series RES=RES:- 81=session 81 402=number B=letter",
            ),
            (
                "A/RES/402 A (IV)",
                "A=series RES=RES:- 402=number A=letter IV=session 4",
            ),
            (
                "A/RES/3402 (S-VI)",
                "A=series RES=RES:- 3402=number S-VI=special S-6",
            ),
            (
                "E/RES/1402 (LI)",
                "E=series RES=RES:- 1402=number LI=session 51",
            ),
            (
                "S/RES/2998 (2026)",
                "S=series RES=RES:- 2998=number 2026=year 2026",
            ),
            (
                "A/81/L.61/Add.1",
                "A=series 81=session 81 L.61=L:61 Add.1=Add:1",
            ),
            ("A/S-33/L.2", "A=series S-33=special S-33 L.2=L:2"),
            (
                "A/HRC/RES/61/4",
                "A=series HRC=series RES=RES:- 61=session 61 4=number",
            ),
            (
                "S/PRST/2026/3",
                "S=series PRST=PRST:- 2026=year 2026 3=number",
            ),
            ("S/2026/317", "S=series 2026=year 2026 317=number"),
            ("S/21883", "S=series 21883=number"),
            (
                "A/AC.105/2026/CRP.1",
                "A=series AC.105=AC:105 2026=year 2026 CRP.1=CRP:1",
            ),
            ("A/AC.105/1957", "A=series AC.105=AC:105 1957=number"),
            (
                "A/81/2005/Add.2",
                "A=series 81=session 81 2005=number Add.2=Add:2",
            ),
            (
                "S/PV.9568 (Resumption 1)",
                "S=series PV.9568=PV:9568 Resumption 1=division",
            ),
            ("UNEP/EA.7/Res.3", "UNEP=series EA.7=EA:7 Res.3=Res:3"),
        ];
        for (symbol, expected) in cases {
            assert_eq!(told(symbol), expected, "{symbol}");
        }
    }

    #[test]
    fn a_joint_symbol_is_two() {
        assert_eq!(joined("A/81/345-S/2026/898"), ["A/81/345", "S/2026/898"]);
        assert_eq!(joined("A/S-33/4"), ["A/S-33/4"]);
        assert_eq!(joined("A/RES/ES-12/1"), ["A/RES/ES-12/1"]);
    }

    #[test]
    fn series_are_written_as_the_tables_have_them() {
        let last = |symbol| pieces(symbol).pop().map(|piece| piece.series);
        assert_eq!(last("A/81/L.61").as_deref(), Some("A/{}/L"));
        assert_eq!(last("E/CN.4/Sub.2").as_deref(), Some("E/CN.4/Sub.2"));
        assert_eq!(last("S/2026/31").as_deref(), Some("S/{}"));
    }
}
