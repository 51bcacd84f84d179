//! What the drafts say, counted by hand, and the same read from a text.

use std::fmt::Write;

use unres::language::Tag;
use unres::model::{Event, List, OpenerKind, Reading, Resolution, Session, read};
use unres::text::Span;
use unres_tests::project;

/// What a draft says, whatever its language.
#[derive(Debug, PartialEq)]
pub struct Facts {
    /// Symbol and day of adoption, where it has them.
    pub named: [String; 2],
    /// How many preambular paragraphs, and how many of those open as such. (Chinese verbs open
    /// both kinds: there it is enough that the phrase is known.)
    pub preambular: [usize; 2],
    /// How many operative paragraphs, and how many of those open as such.
    pub operative: [usize; 2],
    /// Numbers of paragraphs with sub-paragraphs, and the positions of their labels.
    pub lists: Vec<String>,
    /// The first operative paragraph of each section.
    pub sections: Vec<u32>,
    /// Annexes, and the notes that stand in each.
    pub annexes: Vec<usize>,
    /// The numbers of calls in document order.
    pub calls: Vec<u32>,
    /// The numbers of notes in document order.
    pub notes: Vec<u32>,
    /// Paragraphs that a page break cut: `p10` in the preamble, `12` in the operative part.
    pub cut: Vec<String>,
    /// Symbol and date of each citation, in document order.
    pub citations: Vec<String>,
    /// The days and ranges of days that the paragraphs name, in document order.
    pub dates: Vec<String>,
    /// The session of the draft, the items of its agenda, and the sessions that paragraphs name.
    pub sessions: String,
}

/// A draft with its language and what it says.
pub struct Sample {
    pub name: &'static str,
    pub tag: Tag,
    pub facts: fn() -> Facts,
}

/// All drafts.
pub const SAMPLES: [Sample; 6] = [
    sample("long-en", Tag::En, long),
    sample("long-ar", Tag::Ar, long),
    sample("long-zh", Tag::Zh, long),
    sample("short-fr", Tag::Fr, short),
    sample("short-es", Tag::Es, short),
    sample("short-ru", Tag::Ru, short),
];

const fn sample(name: &'static str, tag: Tag, facts: fn() -> Facts) -> Sample {
    Sample { name, tag, facts }
}

impl Sample {
    /// Its text.
    pub fn text(&self) -> String {
        let path = project("tests/drafts").join(format!("{}.unres", self.name));
        std::fs::read_to_string(path).unwrap()
    }
}

/// What the resolution on community radio says.
fn long() -> Facts {
    Facts {
        named: ["A/RES/81/436", "2026-12-18"].map(String::from),
        preambular: [20, 20],
        operative: [64, 64],
        lists: owned(&[
            "3: 1 2 3 4",
            "10: 1 2(1 2 3) 3",
            "16: 1 2 3 4 5 6 7 8 9 10",
            "22: 1 2 3",
            "25: 1(1 2) 2(1 2)",
            "33: 1 2 3",
            "40: 1 2 3",
            "47: 1(1 2) 2(1 2 3) 3",
            "56: 1 2 3",
        ]),
        sections: vec![1, 9, 21, 35, 45, 55],
        annexes: vec![2],
        calls: (1..=14).collect(),
        notes: (1..=14).collect(),
        cut: owned(&["p10", "12", "27"]),
        citations: owned(&[
            "A/81/463/Add.4",
            "A/RES/79/361 2024-12-19",
            "A/RES/80/214 2025-12-15",
            "A/RES/70/1 2015-09-25",
            "A/HRC/RES/44/12 2020-07-16",
            "E/RES/2025/18 2025-07-23",
            "S/RES/2222 (2015) 2015-05-27",
            "A/RES/69/283",
            "A/RES/217 A (III)",
            "A/81/231",
            "A/CONF.261/4",
            "A/RES/79/361",
            "A/81/231",
            "A/81/231",
            "A/RES/64/200",
            "A/RES/80/214",
            "A/81/231",
            "A/RES/69/313",
            "A/CONF.261/4",
            "A/HRC/RES/51/9 2022-10-06",
        ]),
        dates: owned(&[
            "2024-12-19",
            "2025-12-15",
            "2015-09-25",
            "2020-07-16",
            "2025-07-23",
            "2015-05-27",
            "2026-05-04/2026-05-08",
            "2026-05-08",
            "2027-06-30",
            "2027-12-31",
            "2029-05-08",
            "2028-11-30",
            "2022-10-06",
        ]),
        sessions: "81, item 19, meeting 68: 83 83 83".to_owned(),
    }
}

/// What the draft on traditional boats says.
fn short() -> Facts {
    Facts {
        named: ["A/81/L.52", ""].map(String::from),
        preambular: [8, 8],
        operative: [18, 18],
        lists: owned(&["4: 1 2(1 2) 3", "9: 1 2 3", "14: 1 2"]),
        sections: vec![1, 8],
        annexes: vec![1],
        calls: (1..=5).collect(),
        notes: (1..=5).collect(),
        cut: owned(&["p6"]),
        citations: owned(&[
            "A/RES/79/233 2024-12-18",
            "A/RES/70/1 2015-09-25",
            "A/81/219",
            "A/RES/79/233",
            "A/81/219",
            "A/81/219",
        ]),
        dates: owned(&[
            "2024-12-18",
            "2015-09-25",
            "2026-05-03/2026-05-07",
            "2027-06-30",
        ]),
        sessions: "81, item 14, meeting 0: 83 83".to_owned(),
    }
}

fn owned(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_string()).collect()
}

/// What `text` says, which has a single resolution.
pub fn said(text: &str) -> Facts {
    let reading = read(text);
    assert_eq!(reading.resolutions.len(), 1);
    let resolution = &reading.resolutions[0];
    let kinds = |kind, paragraphs: &[unres::model::Paragraph]| {
        let openers = paragraphs.iter().filter_map(|p| p.opener.as_ref());
        // In Chinese some verbs open both: their kind is then not told.
        let both = reading.language == Some(Tag::Zh);
        let is_right = |found: Option<_>| found == Some(kind) || (both && found.is_none());
        let right = openers.filter(|opener| is_right(opener.kind)).count();
        [paragraphs.len(), right]
    };
    let scopes = &resolution.scopes;
    let notes = || scopes.iter().flat_map(|scope| &scope.notes);
    let within = |span: Span| notes().filter(|note| span.contains(note.span)).count();
    Facts {
        named: [
            resolution.symbol.clone().unwrap_or_default(),
            resolution.adopted.map(|day| day.iso()).unwrap_or_default(),
        ],
        preambular: kinds(OpenerKind::Preambular, &resolution.preambular),
        operative: kinds(OpenerKind::Operative, &resolution.operative),
        lists: lists_of(resolution),
        sections: sections_of(resolution),
        annexes: resolution
            .annexes
            .iter()
            .map(|it| within(it.span))
            .collect(),
        calls: scopes
            .iter()
            .flat_map(|it| &it.calls)
            .map(|it| it.label)
            .collect(),
        notes: notes().map(|note| note.mark.label).collect(),
        cut: cut(resolution),
        citations: citations(&reading, text),
        dates: dates(&reading, text),
        sessions: sessions(&reading, text),
    }
}

fn number(paragraph: &unres::model::Paragraph) -> u32 {
    paragraph.number.as_ref().map_or(0, |number| number.value)
}

fn lists_of(resolution: &Resolution) -> Vec<String> {
    let with = resolution
        .operative
        .iter()
        .filter(|it| !it.lists.is_empty());
    with.map(|it| format!("{}: {}", number(it), positions(&it.lists)))
        .collect()
}

/// `1 2(1 2 3) 3`.
fn positions(lists: &[List]) -> String {
    let mut told = String::new();
    for item in lists.iter().flat_map(|list| &list.items) {
        let blank = if told.is_empty() { "" } else { " " };
        write!(told, "{blank}{}", item.label.position).unwrap();
        if !item.lists.is_empty() {
            write!(told, "({})", positions(&item.lists)).unwrap();
        }
    }
    told
}

fn sections_of(resolution: &Resolution) -> Vec<u32> {
    (0..resolution.sections.len())
        .map(|section| {
            let mut operative = resolution.operative.iter();
            operative
                .find(|it| it.section == Some(section))
                .map_or(0, number)
        })
        .collect()
}

fn cut(resolution: &Resolution) -> Vec<String> {
    let preambular = resolution.preambular.iter().enumerate();
    let preambular = preambular.map(|(at, it)| (format!("p{}", at + 1), it));
    let operative = resolution.operative.iter();
    let operative = operative.map(|it| (number(it).to_string(), it));
    preambular
        .chain(operative)
        .filter(|(_, paragraph)| paragraph.parts.len() > 1)
        .map(|(name, _)| name)
        .collect()
}

fn citations(reading: &Reading, text: &str) -> Vec<String> {
    let cited = reading.citations(text, Span::new(0, text.len()));
    cited
        .into_iter()
        .map(|citation| {
            let symbol = citation.symbol.unwrap_or(citation.text);
            match citation.date {
                Some(day) => format!("{symbol} {}", day.iso()),
                None => symbol,
            }
        })
        .collect()
}

fn dates(reading: &Reading, text: &str) -> Vec<String> {
    let named = reading.dates(text, Span::new(0, text.len()));
    named.into_iter().map(|day| day.iso()).collect()
}

/// Letters of sub-items are left out: they are another in each script.
fn sessions(reading: &Reading, text: &str) -> String {
    let resolution = &reading.resolutions[0];
    let name = |session: &Session| match session {
        Session::Regular(number) => number.to_string(),
        Session::Special(name) => name.clone(),
    };
    let own = resolution.session.as_ref().map(name).unwrap_or_default();
    let items = resolution.agenda_items.iter();
    let items: Vec<String> = items.map(|item| item.number.to_string()).collect();
    let meeting = resolution.meeting.map_or(0, |meeting| meeting.number);
    let named = reading.named(text, Span::new(0, text.len()));
    let named = named.iter().filter_map(|one| match &one.event {
        Event::Session { session, .. } => Some(name(session)),
        _ => None,
    });
    let named: Vec<String> = named.collect();
    let items = items.join(" ");
    format!(
        "{own}, item {items}, meeting {meeting}: {}",
        named.join(" ")
    )
}
