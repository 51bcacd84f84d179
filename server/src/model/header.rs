//! What stands around the body: organ, symbol, session, title, date of adoption.

use super::block::{Block, Kind, Place};
use super::{Resolution, Session, date, opener, symbol};
use crate::language::{Language, Organ, Tag};
use crate::text::Span;

/// What the front matter says; it wins over the text.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    pub language: Option<Tag>,
    pub symbol: Option<String>,
}

/// Reads the front matter's `key: value` lines.
pub(super) fn front_matter(blocks: &[Block], text: &str) -> FrontMatter {
    let mut front = FrontMatter::default();
    let Some(block) = blocks.iter().find(|block| block.kind == Kind::FrontMatter) else {
        return front;
    };
    for line in block.span().of(text).lines() {
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

/// Fills in what the blocks around the body say.
pub(super) fn read(
    resolution: &mut Resolution,
    blocks: &[Block],
    text: &str,
    language: Option<&'static Language>,
    front: &FrontMatter,
) {
    let heading = blocks.iter().find(|block| block.kind == Kind::Heading);
    resolution.organ = organ(blocks, text, language);
    resolution.symbol = front
        .symbol
        .as_deref()
        .and_then(|printed| symbol::canonical(printed, resolution.organ))
        .or_else(|| printed_symbol(blocks, text, resolution.organ))
        .or_else(|| symbol::canonical(heading?.symbol()?.of(text), resolution.organ));
    resolution.session = resolution
        .symbol
        .as_deref()
        .and_then(symbol::session_of)
        .or_else(|| session(blocks, text, language));
    let titled = titled(blocks, text, heading);
    resolution.heading = heading
        .or(titled.as_ref().map(|(block, _)| *block))
        .map(Block::span);
    resolution.title = titled.map(|(_, title)| title);
    resolution.adopted = adopted(blocks, text, language);
}

/// The organ of the enacting clause, else that of the masthead.
fn organ(blocks: &[Block], text: &str, language: Option<&'static Language>) -> Option<Organ> {
    let language = language?;
    let clause = blocks
        .iter()
        .filter(|block| block.kind == Kind::EnactingClause && block.place == Place::Preamble)
        .find_map(|block| language.enacting(&opener::one_line(block.span(), text)));
    clause
        .or_else(|| masthead_lines(blocks, text).find_map(|(_, line)| language.organ_named(&line)))
}

/// The lines of the masthead, marks taken off.
fn masthead_lines<'a>(
    blocks: &'a [Block],
    text: &'a str,
) -> impl Iterator<Item = (&'a Block, String)> {
    blocks
        .iter()
        .filter(|block| block.kind == Kind::MastheadLine)
        .flat_map(move |block| {
            block.span().of(text).lines().map(move |line| {
                let start = block.span().start
                    + (line.as_ptr() as usize - block.span().of(text).as_ptr() as usize);
                (
                    block,
                    opener::one_line(Span::new(start, start + line.len()), text),
                )
            })
        })
}

/// A line of the masthead that is a document symbol and nothing else.
fn printed_symbol(blocks: &[Block], text: &str, organ: Option<Organ>) -> Option<String> {
    blocks
        .iter()
        .take_while(|block| block.place == Place::Masthead || block.kind == Kind::Heading)
        .filter(|block| block.kind == Kind::MastheadLine)
        .find_map(|block| {
            let symbol = block.symbol()?;
            let rest = block.span().of(text).len() - symbol.len();
            let printed = symbol.of(text);
            (rest <= 4 && printed.starts_with(|c: char| c.is_ascii_uppercase()))
                .then(|| symbol::canonical(printed, organ))?
        })
}

fn session(blocks: &[Block], text: &str, language: Option<&'static Language>) -> Option<Session> {
    let language = language?;
    masthead_lines(blocks, text).find_map(|(_, line)| {
        let special = language.special_session(&line).map(Session::Special);
        special.or_else(|| language.session(&line).map(Session::Regular))
    })
}

/// The heading's title, else the last title before the organ speaks, with its block.
fn titled<'b>(
    blocks: &'b [Block],
    text: &str,
    heading: Option<&'b Block>,
) -> Option<(&'b Block, String)> {
    let of_heading = heading.and_then(|block| Some((block, heading_title(block, text)?)));
    of_heading.or_else(|| {
        let before = blocks
            .iter()
            .take_while(|block| block.kind != Kind::EnactingClause);
        let block = before.filter(|block| block.kind == Kind::Title).last()?;
        Some((block, opener::one_line(block.span(), text)))
    })
}

/// The date of the adoption line, of the heading, or of the closing lines.
fn adopted(
    blocks: &[Block],
    text: &str,
    language: Option<&'static Language>,
) -> Option<super::Date> {
    let language = language?;
    let dated = |kind: Kind| {
        blocks
            .iter()
            .filter(|block| block.kind == kind && block.place != Place::Annex)
            .find_map(|block| date::find(&opener::one_line(block.span(), text), language))
            .map(|(date, _)| date)
    };
    let of_heading_line = || {
        // Volumes print the date on the line after the heading.
        let heading = blocks
            .iter()
            .position(|block| block.kind == Kind::Heading)?;
        let next = blocks
            .get(heading + 1)
            .filter(|block| block.kind == Kind::MastheadLine)?;
        date::find(next.span().of(text), language).map(|(date, _)| date)
    };
    dated(Kind::AdoptionLine)
        .or_else(|| dated(Kind::Heading))
        .or_else(of_heading_line)
        .or_else(|| dated(Kind::ClosingLines))
}

/// The title of a resolution's heading, its number taken off; None where it has only a number.
fn heading_title<'a>(block: &Block, text: &'a str) -> Option<String> {
    debug_assert!(block.kind == Kind::Heading);
    let after = block.symbol()?.end;
    let rest = text[after..block.span().end].trim_start_matches(['*', '\\', ' ']);
    let dash = |rest: &'a str| {
        rest.strip_prefix("- ")
            .or_else(|| rest.strip_prefix("\u{2013} "))
    };
    let rest = rest
        .strip_prefix(['.', '\u{ff0e}', '\u{3002}'])
        .or_else(|| dash(rest))?;
    let start = block.span().end - rest.len();
    opener::none_if_empty(&opener::one_line(Span::new(start, block.span().end), text))
}
