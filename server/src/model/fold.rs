//! From blocks to resolutions: what the draft says.
//!
//! One pass over the blocks of each resolution; what needs the whole of it (runs of numbers, the
//! nesting of labels, the scopes of notes) is settled at its end. Only the blocks' facts are read
//! here, never the text.

use super::block::{Block, Kind, Place};
use super::body::Body;
use super::header::{self, FrontMatter};
use super::{Ignore, Reading, Resolution, notes};
use crate::language::{Language, Tag};
use crate::text::Span;

/// What blocks in `language` say together, those of a text of this many bytes.
pub(super) fn fold(
    blocks: Vec<Block>,
    front: &FrontMatter,
    language: Option<Tag>,
    length: usize,
) -> Reading {
    let table = language.map(Tag::language);
    let resolutions = split(&blocks)
        .into_iter()
        .map(|range| resolution(&blocks[range], table, front))
        .collect::<Vec<_>>();
    let mut reading = Reading {
        language,
        resolutions,
        ignores: ignores(&blocks, length),
        blocks,
        ..Reading::default()
    };
    notes::assign(&mut reading.resolutions, &reading.blocks);
    reading
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
    language: Option<&'static Language>,
    front: &FrontMatter,
) -> Resolution {
    let mut body = Body::new(language, blocks);
    for block in blocks {
        body.push(block);
    }
    let mut resolution = body.finish();
    let printed = blocks.iter().find(|block| block.kind != Kind::FrontMatter);
    if let (Some(first), Some(last)) = (printed, blocks.last()) {
        resolution.span = Span::new(first.start, last.span().end);
    }
    header::read(&mut resolution, blocks, front);
    resolution
}

/// Comments that silence rules, each for the block that it precedes or stands in, or for the text
/// of `length` bytes.
fn ignores(blocks: &[Block], length: usize) -> Vec<Ignore> {
    let mut found = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if !block.silences {
            continue;
        }
        let mut own = block.span();
        if block.kind == Kind::Comment {
            // A row of comments precedes the block behind all of them.
            let mut behind = blocks[index + 1..].iter();
            let next = behind.find(|block| block.kind != Kind::Comment);
            own.end = next.map_or(own.end, |next| next.span().end);
        }
        found.extend(block.facts.ignored.iter().map(|ignored| Ignore {
            code: ignored.code.to_string(),
            span: if ignored.in_file {
                Span::new(0, length)
            } else {
                own
            },
        }));
    }
    found
}
