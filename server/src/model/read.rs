//! From blocks to resolutions: what the draft says.
//!
//! One pass over the blocks of each resolution; what needs the whole of it (runs of numbers, the
//! nesting of labels, the scopes of notes) is settled at its end.

use tree_sitter::{InputEdit, Point, Tree};

use super::block::{Block, Kind, Place};
use super::body::Body;
use super::changed::{Changed, Replaced};
use super::walk::Walk;
use super::{Ignore, Reading, Resolution, header, notes, opener};
use crate::language::{Language, Signals, Tag, detect};
use crate::syntax;
use crate::text::Span;

/// Reads a text; never fails, and takes time in proportion to its length. U+0000 is read as a
/// blank if the caller put one there ([`syntax::readable`]).
pub fn read(text: &str) -> Reading {
    Read::new(text, None).reading
}

/// A text that was read, with what the reading of the text after an edit can take over.
#[derive(Debug)]
pub struct Read {
    /// What the text says.
    pub reading: Reading,
    tree: Option<Tree>,
    /// The language in which a text that does not name its own is read.
    chosen: Option<Tag>,
}

impl Read {
    /// Reads `text`, in the language `chosen` where it does not name its own.
    pub fn new(text: &str, chosen: Option<Tag>) -> Read {
        let tree = syntax::parse(text, None);
        let language = chosen.map(Tag::language);
        let nodes = tree.iter().flat_map(|tree| Walk::new(tree, None));
        let blocks = nodes
            .map(|(node, kind, place)| Block::read(node, kind, place, text, language))
            .collect();
        Read::of(text, tree, blocks, language, chosen, None)
    }

    /// Reads `text`, which came from the text read before by `edits`, one after the other, each
    /// in bytes of the text after those before it. What is said is what [`Read::new`] says; the
    /// work is that of the blocks that changed, and one pass over the others.
    pub fn edited(&self, text: &str, edits: &[Replaced]) -> Read {
        let Some(mut old) = self.tree.clone() else {
            return Read::new(text, self.chosen);
        };
        for edit in edits {
            old.edit(&input_edit(edit));
        }
        let Some(tree) = syntax::parse(text, Some(&old)) else {
            return Read::new(text, self.chosen);
        };
        let changed = Changed::new(edits, &self.reading.blocks, &old);
        let language = self.reading.language.map(Tag::language);
        let blocks = changed.blocks(&tree, text, language);
        Read::of(
            text,
            Some(tree),
            blocks,
            language,
            self.chosen,
            Some(&self.reading),
        )
    }

    /// The reading of blocks whose facts were read in `language`; `before` is the reading that
    /// some of them come from.
    fn of(
        text: &str,
        tree: Option<Tree>,
        mut blocks: Vec<Block>,
        language: Option<&'static Language>,
        chosen: Option<Tag>,
        before: Option<&Reading>,
    ) -> Read {
        let front = header::front_matter(&blocks, text);
        let named = front.language.or(chosen);
        let known = || {
            before
                .filter(|before| shows_the_same(&before.blocks, &blocks))?
                .seen
        };
        let look = || known().unwrap_or_else(|| language_of(&blocks, text));
        let seen = named.is_none().then(look);
        let tag = named.or(seen.flatten());
        let right = tag.map(Tag::language);
        if tag != language.map(|table| table.tag) {
            for block in &mut blocks {
                block.read_in(right, text);
            }
        }
        let resolutions = split(&blocks)
            .into_iter()
            .map(|range| resolution(&blocks[range], text, right, &front))
            .collect::<Vec<_>>();
        let mut reading = Reading {
            language: tag,
            seen,
            resolutions,
            ignores: ignores(&blocks, text),
            syntax_errors: tree.as_ref().map_or(0, syntax::errors),
            blocks,
        };
        notes::assign(&mut reading.resolutions, &reading.blocks, text);
        Read {
            reading,
            tree,
            chosen,
        }
    }
}

/// Only bytes matter: nothing asks the tree for lines.
fn input_edit(edit: &Replaced) -> InputEdit {
    let Span { start, end } = edit.span;
    let new = start + edit.length;
    InputEdit {
        start_byte: start,
        old_end_byte: end,
        new_end_byte: new,
        start_position: Point::new(0, start),
        old_end_position: Point::new(0, end),
        new_end_position: Point::new(0, new),
    }
}

/// Whether the blocks that show the language of a text are those of the other.
fn shows_the_same(one: &[Block], other: &[Block]) -> bool {
    let (mut one, mut other) = (showing(one), showing(other));
    loop {
        match (one.next(), other.next()) {
            (Some(one), Some(other)) if one.is_same(other) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// The blocks that [`language_of`] looks at, and no others.
fn showing(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    let mut paragraphs = 0;
    blocks.iter().filter(move |block| match block.kind {
        Kind::EnactingClause
        | Kind::AdoptionLine
        | Kind::Heading
        | Kind::ClosingLines
        | Kind::MastheadLine
        | Kind::SponsorLine => true,
        Kind::Paragraph if block.place == Place::Masthead => true,
        Kind::Paragraph | Kind::Numbered => {
            paragraphs += 1;
            paragraphs <= SHOWN
        }
        _ => false,
    })
}

/// So many paragraphs show their language.
const SHOWN: usize = 40;

/// The language that the text's own words show.
fn language_of(blocks: &[Block], text: &str) -> Option<Tag> {
    let of_kind = |kind: Kind| {
        blocks
            .iter()
            .filter(move |block| block.kind == kind)
            .map(|block| block.span().of(text))
    };
    let paragraphs = blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Paragraph | Kind::Numbered))
        .map(|block| block.words_of(text).trim_start_matches(['*', '_']));
    let decisions = blocks
        .iter()
        .filter(|block| block.kind == Kind::Paragraph && block.place == Place::Masthead)
        .filter_map(|block| opener::speaker(block.words_of(text)))
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
        resolution.span = Span::new(first.span().start, last.span().end);
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
        let mut span = block.span();
        if block.kind == Kind::Comment {
            span.end = next.unwrap_or(span.end);
        } else {
            next = Some(span.end);
        }
        for comment in block.comments().rev() {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks whose close is searched for far ahead, and what ends the search.
    const PIECES: [&str; 18] = [
        "**",
        "*",
        "_",
        "[",
        "](#)",
        "^1^",
        "\u{b9}",
        "A",
        "b,",
        " ",
        "\n",
        "\n\n",
        "\n\n",
        "\n\n",
        "**Annex**",
        "1. ",
        "(a) ",
        "*The General Assembly*,\n\n",
    ];

    #[test]
    fn blocks_far_before_an_edit_are_read_again_where_it_changes_them() {
        let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut choose = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % limit as u64) as usize
        };
        for _ in 0..6_000 {
            let length = 10 + choose(60);
            let text: String = (0..length).map(|_| PIECES[choose(PIECES.len())]).collect();
            let boundary = |at: usize| {
                (0..=at.min(text.len()))
                    .rev()
                    .find(|at| text.is_char_boundary(*at))
            };
            let start = boundary(choose(text.len() + 1)).unwrap();
            let end = boundary(start + choose(4)).unwrap().max(start);
            let inserted = PIECES[choose(PIECES.len())];
            let after = [&text[..start], inserted, &text[end..]].concat();
            let replaced = Replaced {
                span: Span::new(start, end),
                length: inserted.len(),
            };
            let edited = Read::new(&text, None).edited(&after, &[replaced]);
            let shown = |read: &Read| -> Vec<String> {
                read.reading.blocks.iter().map(Block::shown).collect()
            };
            assert_eq!(
                shown(&edited),
                shown(&Read::new(&after, None)),
                "{text:?} {replaced:?} {inserted:?}"
            );
        }
    }
}
