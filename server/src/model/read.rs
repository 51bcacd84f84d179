//! From blocks to resolutions: what the draft says.
//!
//! One pass over the blocks of each resolution; what needs the whole of it (runs of numbers, the
//! nesting of labels, the scopes of notes) is settled at its end.

use super::block::{self, Block, Kind, Place};
use super::body::Body;
use super::{Ignore, Reading, Resolution, header, notes, opener};
use crate::language::{Language, Signals, Tag, detect};
use crate::syntax;
use crate::text::Span;

/// Reads a text; never fails, and takes time in proportion to its length. U+0000 is read as a
/// blank if the caller put one there ([`syntax::readable`]).
pub fn read(text: &str) -> Reading {
    let Some(tree) = syntax::parse(text, None) else {
        return Reading::default();
    };
    let blocks = block::blocks(&tree, text);
    let front = header::front_matter(&blocks, text);
    let language = front.language.or_else(|| language_of(&blocks, text));
    let table = language.map(Tag::language);
    let resolutions = split(&blocks)
        .into_iter()
        .map(|range| resolution(&blocks[range], text, table, &front))
        .collect::<Vec<_>>();
    let mut reading = Reading {
        language,
        resolutions,
        ignores: ignores(&blocks, text),
        syntax_errors: syntax::errors(&tree),
    };
    notes::assign(&mut reading.resolutions, &blocks, text);
    reading
}

/// So many paragraphs show their language.
const SHOWN: usize = 40;

/// The language that the text's own words show.
fn language_of(blocks: &[Block], text: &str) -> Option<Tag> {
    let of_kind = |kind: Kind| {
        blocks
            .iter()
            .filter(move |block| block.kind == kind)
            .map(|block| block.span.of(text))
    };
    let paragraphs = blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Paragraph | Kind::Numbered))
        .map(|block| text[block.words..block.span.end].trim_start_matches(['*', '_']));
    let decisions = blocks
        .iter()
        .filter(|block| block.kind == Kind::Paragraph && block.place == Place::Masthead)
        .filter_map(|block| opener::speaker(block, text))
        .take(SHOWN);
    detect(&Signals {
        enacting_clauses: of_kind(Kind::EnactingClause).chain(decisions).collect(),
        adoption_lines: of_kind(Kind::AdoptionLine)
            .chain(of_kind(Kind::Heading))
            .collect(),
        closing_lines: of_kind(Kind::ClosingLines).collect(),
        masthead_lines: of_kind(Kind::MastheadLine)
            .flat_map(str::lines)
            .chain(of_kind(Kind::SponsorLine))
            .collect(),
        paragraphs: paragraphs.take(SHOWN).collect(),
    })
}

/// The blocks of each resolution. A heading with an enacting clause after it begins one; so does
/// an enacting clause after closing lines or after a letter alone (composite resolutions).
fn split(blocks: &[Block]) -> Vec<std::ops::Range<usize>> {
    let mut starts = vec![0];
    let mut heading = None;
    let mut spoken = false;
    let mut closed = None;
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            Kind::Heading => heading = Some(index),
            Kind::SectionHeading if closed.is_some() => closed = closed.or(Some(index)),
            Kind::ClosingLines if spoken && block.place != Place::Annex => closed = Some(index + 1),
            Kind::EnactingClause if block.place == Place::Preamble => {
                if let Some(start) = heading.or(closed).filter(|_| spoken) {
                    starts.push(start);
                }
                spoken = true;
                heading = None;
                closed = None;
            }
            _ => {}
        }
    }
    let ends = starts
        .iter()
        .skip(1)
        .copied()
        .chain([blocks.len()])
        .collect::<Vec<_>>();
    starts
        .into_iter()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

fn resolution(
    blocks: &[Block],
    text: &str,
    language: Option<&'static Language>,
    front: &header::FrontMatter,
) -> Resolution {
    let mut body = Body::new(text, language, blocks);
    for block in blocks {
        body.push(block);
    }
    let mut resolution = body.finish();
    let printed = blocks.iter().find(|block| block.kind != Kind::FrontMatter);
    if let (Some(first), Some(last)) = (printed, blocks.last()) {
        resolution.span = Span::new(first.span.start, last.span.end);
    }
    header::read(&mut resolution, blocks, text, language, front);
    resolution
}

/// Comments that silence rules, each for the block that it precedes or stands in, or for the file.
fn ignores(blocks: &[Block], text: &str) -> Vec<Ignore> {
    let mut found = Vec::new();
    // From the end on, since the block that a row of comments precedes is behind all of them.
    let mut next = None;
    for block in blocks.iter().rev() {
        let mut span = block.span;
        if block.kind == Kind::Comment {
            span.end = next.unwrap_or(span.end);
        } else {
            next = Some(span.end);
        }
        for comment in block.comments.iter().rev() {
            let (codes, span) = ignored(comment.of(text), span, text);
            let codes = codes.rsplit([',', ' ']).filter(|code| !code.is_empty());
            found.extend(codes.map(|code| Ignore {
                code: code.to_string(),
                span,
            }));
        }
    }
    found.reverse();
    found
}

/// The codes that a comment names, and where they are silent; `own` is the place of one that
/// speaks of a block.
fn ignored<'a>(comment: &'a str, own: Span, text: &str) -> (&'a str, Span) {
    let words = comment
        .trim_start_matches("<!--")
        .trim_end_matches("-->")
        .trim();
    if let Some(codes) = words.strip_prefix("unres: ignore-file ") {
        return (codes, Span::new(0, text.len()));
    }
    let codes = words.strip_prefix("unres: ignore ");
    (codes.unwrap_or_default(), own)
}
