//! What stands around the body: organ, symbol, session, title, date of adoption.

use super::block::{Block, Kind, Place};
use super::facts::{Printed, Told};
use super::{Date, Event, Meeting, Resolution, date, event, opener, symbol};
use crate::language::{Language, Organ, Tag};
use crate::text::Span;

/// What the front matter says; it wins over the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub language: Option<Tag>,
    pub symbol: Option<String>,
}

/// Reads the front matter's `key: value` lines.
pub(super) fn front_matter(words: &str) -> FrontMatter {
    let mut front = FrontMatter::default();
    for line in words.lines() {
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let value = value.trim().trim_matches(['"', '\'']);
        match key.trim() {
            "lang" => front.language = Tag::parse(value),
            "symbol" if !value.is_empty() => front.symbol = Some(value.to_string()),
            _ => {}
        }
    }
    front
}

/// The front matter of a text.
pub(super) fn front_of(blocks: &[Block]) -> FrontMatter {
    let mut top = blocks
        .iter()
        .take_while(|block| block.place == Place::Masthead);
    let block = top.find(|block| block.kind == Kind::FrontMatter);
    match block.and_then(|block| block.facts.printed.as_deref()) {
        Some(Printed::Front(front)) => front.clone(),
        _ => FrontMatter::default(),
    }
}

/// The document symbol that lines of the masthead are and nothing else, as printed.
pub(super) fn symbol_alone(symbol: Option<Span>, words: &str) -> Option<&str> {
    let symbol = symbol?;
    let printed = symbol.of(words);
    let alone = words.len() - symbol.len() <= 4;
    (alone && printed.starts_with(|c: char| c.is_ascii_uppercase())).then_some(printed)
}

/// Reads what lines of the masthead name: the first organ, the first session, the agenda items, a
/// date.
pub(super) fn masthead(told: &mut Told, words: &str, language: &'static Language) {
    let mut lines = words.lines().map(opener::one_line);
    told.organ = lines.find_map(|line| language.organ_named(&line));
    let whole = Span::new(0, words.len());
    let mut items = Vec::new();
    for named in event::named(words, &[whole], language.tag) {
        match named.event {
            Event::Session { session, .. } if told.session.is_none() => {
                told.session = Some(Box::new(session));
            }
            Event::Item(item) => items.push(item),
            _ => {}
        }
    }
    told.items = items.into();
    told.date = date::find(words, language).map(|(date, _)| date);
}

/// The first meeting that lines around the body name.
pub(super) fn meeting(words: &str, language: &'static Language) -> Option<Meeting> {
    let whole = Span::new(0, words.len());
    let named = event::named(words, &[whole], language.tag);
    named.into_iter().find_map(|named| match named.event {
        Event::Meeting(meeting) => Some(meeting),
        _ => None,
    })
}

/// Fills in what the blocks around the body say.
pub(super) fn read(resolution: &mut Resolution, blocks: &[Block], front: &FrontMatter) {
    let around: Vec<&Block> = blocks
        .iter()
        .filter(|block| is_around(block.kind))
        .collect();
    let around = around.as_slice();
    // A draft decision without a clause of its own may follow: its heading is not the resolution's.
    let heading = around
        .iter()
        .copied()
        .take_while(|block| block.kind != Kind::EnactingClause || block.place == Place::Annex)
        .find(|block| block.kind == Kind::Heading);
    let (number, title) = match heading.and_then(|block| block.facts.printed.as_deref()) {
        Some(Printed::Heading(number, title)) => (number.as_deref(), title.clone()),
        _ => (None, None),
    };
    resolution.organ = organ(around, blocks);
    resolution.symbol = front
        .symbol
        .as_deref()
        .and_then(|printed| symbol::canonical(printed, resolution.organ))
        .or_else(|| printed_symbol(blocks, resolution.organ))
        .or_else(|| symbol::canonical(number?, resolution.organ));
    resolution.session = resolution
        .symbol
        .as_deref()
        .and_then(symbol::session_of)
        .or_else(|| {
            masthead_lines(around).find_map(|block| block.facts.told.session.as_deref().cloned())
        });
    let titled = match title {
        Some(title) => heading.map(|block| (block, title)),
        None => last_title(around),
    };
    resolution.heading = heading
        .or(titled.as_ref().map(|(block, _)| *block))
        .map(Block::span);
    resolution.title = titled.map(|(_, title)| title);
    resolution.adopted = adopted(around, blocks);
    resolution.meeting = meeting_of(around);
    let masthead = around
        .iter()
        .take_while(|block| block.kind != Kind::EnactingClause);
    let items = masthead.flat_map(|block| &block.facts.told.items);
    resolution.agenda_items = items.cloned().collect();
}

/// Whether a block of this kind tells what stands around a body; few do.
fn is_around(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::MastheadLine
            | Kind::Title
            | Kind::AdoptionLine
            | Kind::Heading
            | Kind::EnactingClause
            | Kind::ClosingLines
    )
}

/// The organ of the enacting clause, else that of a decision, else that of the masthead.
fn organ(around: &[&Block], blocks: &[Block]) -> Option<Organ> {
    let clause = around
        .iter()
        .filter(|block| block.kind == Kind::EnactingClause && block.place == Place::Preamble)
        .find_map(|block| block.facts.told.organ);
    let decides = || {
        let mut told = blocks.iter().map(|block| &block.facts.told);
        told.find(|told| told.decides)?.organ
    };
    clause
        .or_else(decides)
        .or_else(|| masthead_lines(around).find_map(|block| block.facts.told.organ))
}

fn masthead_lines<'a>(around: &'a [&Block]) -> impl Iterator<Item = &'a Block> {
    around
        .iter()
        .copied()
        .filter(|block| block.kind == Kind::MastheadLine)
}

/// A line of the masthead that is a document symbol and nothing else.
fn printed_symbol(blocks: &[Block], organ: Option<Organ>) -> Option<String> {
    blocks
        .iter()
        .take_while(|block| block.place == Place::Masthead || block.kind == Kind::Heading)
        .filter(|block| block.kind == Kind::MastheadLine)
        .find_map(|block| match block.facts.printed.as_deref() {
            Some(Printed::Symbol(printed)) => symbol::canonical(printed, organ),
            _ => None,
        })
}

/// The last title before the organ speaks, with its block.
fn last_title<'b>(around: &[&'b Block]) -> Option<(&'b Block, String)> {
    let block = around
        .iter()
        .copied()
        .take_while(|block| block.kind != Kind::EnactingClause)
        .filter(|block| block.kind == Kind::Title)
        .last()?;
    match block.facts.printed.as_deref() {
        Some(Printed::Title(title)) => Some((block, title.clone())),
        _ => None,
    }
}

/// The meeting of the closing lines, of the adoption line, of the heading.
fn meeting_of(around: &[&Block]) -> Option<Meeting> {
    let of_kind = |kind: Kind| {
        let mut blocks = around
            .iter()
            .filter(|block| block.kind == kind && block.place != Place::Annex);
        blocks.find_map(|block| block.facts.told.meeting)
    };
    of_kind(Kind::ClosingLines)
        .or_else(|| of_kind(Kind::AdoptionLine))
        .or_else(|| of_kind(Kind::Heading))
}

/// The date of the adoption line, of the heading, or of the closing lines.
fn adopted(around: &[&Block], blocks: &[Block]) -> Option<Date> {
    let dated = |kind: Kind| {
        around
            .iter()
            .filter(|block| block.kind == kind && block.place != Place::Annex)
            .find_map(|block| block.facts.told.date)
    };
    let of_heading_line = || {
        // Volumes print the date on the line after the heading.
        around.iter().find(|block| block.kind == Kind::Heading)?;
        let heading = blocks
            .iter()
            .position(|block| block.kind == Kind::Heading)?;
        let next = blocks.get(heading + 1)?;
        let date = next.facts.told.date;
        date.filter(|_| next.kind == Kind::MastheadLine)
    };
    dated(Kind::AdoptionLine)
        .or_else(|| dated(Kind::Heading))
        .or_else(of_heading_line)
        .or_else(|| dated(Kind::ClosingLines))
}
