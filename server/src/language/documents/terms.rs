//! What the beginnings and the pieces of a symbol are, and what they are called: `symbols.tsv`,
//! which names its sources.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Tag;

/// Whose documents a series has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// The General Assembly and its subsidiary organs.
    Assembly,
    /// The Security Council.
    Council,
    /// The Economic and Social Council and its commissions.
    Ecosoc,
    /// The Trusteeship Council.
    Trusteeship,
    /// The Secretariat.
    Secretariat,
    /// A body that a human rights treaty set up.
    TreatyBody,
    /// A conference, or the parties to a convention.
    Conference,
    /// A programme or fund.
    Programme,
    /// A regional commission, in a series of its own.
    RegionalCommission,
    /// Another organization: the pages of the United Nations do not hold its documents.
    Agency,
    /// Any other body.
    Other,
}

/// What the figures behind the beginning of a series count, where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Sessions.
    Sessions,
    /// Years.
    Years,
}

/// What kind of document a symbol names, as far as its form tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentType {
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A statement by the president.
    PresidentialStatement,
    /// A text of limited distribution: a draft resolution or decision, an amendment.
    Draft,
    /// The verbatim record of a meeting.
    VerbatimRecord,
    /// The summary record of a meeting.
    SummaryRecord,
    /// Minutes.
    Minutes,
    /// A document of the information series.
    Information,
    /// A statement by a non-governmental organization.
    NonGovernmentalStatement,
    /// A petition.
    Petition,
    /// A conference room paper.
    ConferenceRoomPaper,
    /// A working paper.
    WorkingPaper,
    /// A document of restricted distribution.
    Restricted,
    /// The record of a round table.
    RoundTable,
    /// A provisional agenda.
    Agenda,
    /// A bulletin of the Secretary-General.
    Bulletin,
    /// An administrative instruction.
    Instruction,
    /// An information circular.
    Circular,
    /// A document of a series of publications.
    Publication,
    /// Concluding observations of a treaty body.
    ConcludingObservations,
    /// A general comment or general recommendation of a treaty body.
    GeneralComment,
    /// A report, a letter, a note: what a plain number does not tell apart.
    Document,
}

impl DocumentType {
    /// Its name in the machine forms: lower case, with hyphens.
    pub const fn name(self) -> &'static str {
        match self {
            DocumentType::Resolution => "resolution",
            DocumentType::Decision => "decision",
            DocumentType::PresidentialStatement => "presidential-statement",
            DocumentType::Draft => "draft",
            DocumentType::VerbatimRecord => "verbatim-record",
            DocumentType::SummaryRecord => "summary-record",
            DocumentType::Minutes => "minutes",
            DocumentType::Information => "information",
            DocumentType::NonGovernmentalStatement => "non-governmental-statement",
            DocumentType::Petition => "petition",
            DocumentType::ConferenceRoomPaper => "conference-room-paper",
            DocumentType::WorkingPaper => "working-paper",
            DocumentType::Restricted => "restricted",
            DocumentType::RoundTable => "round-table",
            DocumentType::Agenda => "agenda",
            DocumentType::Bulletin => "bulletin",
            DocumentType::Instruction => "instruction",
            DocumentType::Circular => "circular",
            DocumentType::Publication => "publication",
            DocumentType::ConcludingObservations => "concluding-observations",
            DocumentType::GeneralComment => "general-comment",
            DocumentType::Document => "document",
        }
    }

    /// All of them.
    const ALL: [DocumentType; 22] = [
        DocumentType::Resolution,
        DocumentType::Decision,
        DocumentType::PresidentialStatement,
        DocumentType::Draft,
        DocumentType::VerbatimRecord,
        DocumentType::SummaryRecord,
        DocumentType::Minutes,
        DocumentType::Information,
        DocumentType::NonGovernmentalStatement,
        DocumentType::Petition,
        DocumentType::ConferenceRoomPaper,
        DocumentType::WorkingPaper,
        DocumentType::Restricted,
        DocumentType::RoundTable,
        DocumentType::Agenda,
        DocumentType::Bulletin,
        DocumentType::Instruction,
        DocumentType::Circular,
        DocumentType::Publication,
        DocumentType::ConcludingObservations,
        DocumentType::GeneralComment,
        DocumentType::Document,
    ];
}

/// What a row of the table tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A series of a family.
    Series(Family, Option<Counted>),
    /// A body, with its number: `C.3`.
    Body,
    /// A kind of document.
    Type(DocumentType),
    /// A change to a document, or a form of it: `Add.1`.
    Modifier,
}

/// A row of the table.
#[derive(Debug)]
pub struct Term {
    /// What it tells.
    pub role: Role,
    en: &'static str,
    fr: &'static str,
    attested: bool,
}

impl Term {
    /// The name in French or, for any other language, in English; none where it is known from
    /// memory alone.
    pub fn name(&self, spoken: Tag) -> Option<&'static str> {
        let name = match spoken {
            Tag::Fr => self.fr,
            _ => self.en,
        };
        self.attested.then_some(name)
    }
}

/// The row of a series: of a symbol up to one of its strokes, `{}` standing for the session or
/// year (`A/AC.105`, `A/{}/L`).
pub fn series(key: &str) -> Option<&'static Term> {
    TABLE.series.get(key)
}

/// The row of a kind of body or document by its letters (`L`, `Add`).
pub fn element(key: &str) -> Option<&'static Term> {
    TABLE.elements.get(key)
}

/// The family of the series that begin with `head`, the letters before the first stroke; none
/// where no series does.
pub fn head(head: &str) -> Option<Family> {
    TABLE.heads.get(head).copied()
}

/// The letters that the symbols of any series begin with, in no order.
pub fn heads() -> impl Iterator<Item = &'static str> {
    TABLE.heads.keys().copied()
}

/// What stands before a number in the brackets of a document, as printed in the six languages,
/// and in the canonical form, which is English; from general knowledge but for `Vol.`, `Part`,
/// `Resumption` and `Reprise`.
pub const DIVISIONS: [(&str, &str); 20] = [
    ("Vols.", "Vols."),
    ("Vol.", "Vol."),
    ("Parts", "Parts"),
    ("Partie", "Part"),
    ("Parte", "Part"),
    ("Part", "Part"),
    ("Sects.", "Sects."),
    ("Sect.", "Sect."),
    ("Chap.", "Chap."),
    ("Income sect.", "Income sect."),
    ("Prog.", "Prog."),
    ("Suppl.", "Suppl."),
    ("Resumption", "Resumption"),
    ("Reprise", "Resumption"),
    ("Reanudación", "Resumption"),
    ("Возобновление", "Resumption"),
    ("Часть", "Part"),
    ("Том", "Vol."),
    ("Introduction", "Introduction"),
    ("SUPP", "SUPP"),
];

struct Table {
    series: HashMap<&'static str, Term>,
    elements: HashMap<&'static str, Term>,
    heads: HashMap<&'static str, Family>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        series: HashMap::new(),
        elements: HashMap::new(),
        heads: HashMap::new(),
    };
    for line in ROWS.lines() {
        let Some((kind, key, term)) = row(line) else {
            continue;
        };
        if let Role::Series(family, _) = term.role {
            let head = key.split('/').next().unwrap_or(key);
            table.heads.entry(head).or_insert(family);
        }
        match kind {
            "series" => table.series.insert(key, term),
            _ => table.elements.insert(key, term),
        };
    }
    table
});

const ROWS: &str = include_str!("symbols.tsv");

/// The kind of a line, its key and what it tells; none for a line that is no row.
fn row(line: &'static str) -> Option<(&'static str, &'static str, Term)> {
    let columns: Vec<&str> = line.split('\t').collect();
    let &[kind, key, role, counted, en, fr, confidence] = columns.as_slice() else {
        return None;
    };
    let counted = match counted {
        "session" => Some(Counted::Sessions),
        "year" => Some(Counted::Years),
        _ => None,
    };
    let role = match (kind, role) {
        ("series", role) => Role::Series(family(role)?, counted),
        (_, "body") => Role::Body,
        (_, "modifier") => Role::Modifier,
        (_, role) => {
            let mut all = DocumentType::ALL.into_iter();
            Role::Type(all.find(|kind| kind.name() == role)?)
        }
    };
    let attested = confidence == "A";
    Some((
        kind,
        key,
        Term {
            role,
            en,
            fr,
            attested,
        },
    ))
}

fn family(name: &str) -> Option<Family> {
    Some(match name {
        "assembly" => Family::Assembly,
        "council" => Family::Council,
        "ecosoc" => Family::Ecosoc,
        "trusteeship" => Family::Trusteeship,
        "secretariat" => Family::Secretariat,
        "treaty-body" => Family::TreatyBody,
        "conference" => Family::Conference,
        "programme" => Family::Programme,
        "regional-commission" => Family::RegionalCommission,
        "agency" => Family::Agency,
        "other" => Family::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_row_or_a_comment() {
        let mut rows = 0;
        for line in ROWS.lines().filter(|line| !line.starts_with('#')) {
            let (_, key, term) = row(line).unwrap_or_else(|| panic!("{line}"));
            assert!(!term.en.is_empty() && !term.fr.is_empty(), "{key}");
            let confidence = line.rsplit('\t').next();
            assert!(matches!(confidence, Some("A" | "K")), "{key}");
            rows += 1;
        }
        assert_eq!(
            rows,
            TABLE.series.len() + TABLE.elements.len(),
            "a key twice"
        );
    }

    #[test]
    fn names_from_memory_alone_are_not_shown() {
        let name = |key: &str| series(key).and_then(|term| term.name(Tag::En));
        assert_eq!(name("A/C.3"), Some("Third Committee"));
        assert_eq!(name("E/CN.6"), None);
    }
}
