//! Reading a text, and reading it again after an edit.
//!
//! There is one way: the tree's blocks, the language, what each block says in it, and all of them
//! together ([`fold`]). A first reading has no blocks to take over; one after edits takes over those
//! that did not change ([`Changed`]).

use tree_sitter::Tree;

use super::block::Block;
use super::changed::{Changed, Common, Replaced};
use super::evidence::{language_of, shows_the_same};
use super::fold::fold;
use super::identity::Identities;
use super::walk::Walk;
use super::{Reading, header};
use crate::language::{Language, Tag};
use crate::syntax;

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
    identities: Identities,
    /// The language in which a text that does not name its own is read.
    chosen: Option<Tag>,
}

impl Read {
    /// Reads `text`, in the language `chosen` where it does not name its own.
    pub fn new(text: &str, chosen: Option<Tag>) -> Read {
        let tree = syntax::parse(text, None);
        let language = chosen.map(Tag::language);
        let nodes = tree.iter().flat_map(|tree| Walk::new(tree, None));
        let mut blocks: Vec<Block> = nodes
            .map(|(node, kind, place)| Block::read(node, kind, place, text, language))
            .collect();
        let mut identities = Identities::default();
        identities.assign(&[], blocks.iter_mut().collect(), &[]);
        Read::of(text, tree, blocks, identities, language, chosen, None)
    }

    /// Reads `text`, which came from the text read before by `edits`, one after the other, each
    /// in bytes of the text after those before it. What is said is what [`Read::new`] says; the
    /// work is that of the blocks that changed, and one pass over the others.
    pub fn edited(&self, text: &str, edits: &[Replaced]) -> Read {
        let Some(mut old) = self.tree.clone() else {
            return Read::new(text, self.chosen);
        };
        for edit in edits {
            syntax::edit(&mut old, edit.span, edit.length);
        }
        let Some(tree) = syntax::parse(text, Some(&old)) else {
            return Read::new(text, self.chosen);
        };
        let changed = Changed::new(edits, &self.reading.blocks, &old);
        let language = self.reading.language.map(Tag::language);
        let mut identities = self.identities.clone();
        let (blocks, common) = changed.blocks(&tree, text, language, &mut identities);
        Read::of(
            text,
            Some(tree),
            blocks,
            identities,
            language,
            self.chosen,
            Some((&self.reading, common)),
        )
    }

    /// The reading of blocks whose facts were read in `language`; `before` is the reading that
    /// some of them come from, and how many.
    fn of(
        text: &str,
        tree: Option<Tree>,
        mut blocks: Vec<Block>,
        identities: Identities,
        language: Option<&'static Language>,
        chosen: Option<Tag>,
        before: Option<(&Reading, Common)>,
    ) -> Read {
        let front = header::front_of(&blocks);
        let named = front.language.or(chosen);
        let known = || {
            let (before, common) = before?;
            let same = shows_the_same(&before.blocks, &blocks, common);
            before.seen.filter(|_| same)
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
        let reading = Reading {
            language: tag,
            seen,
            syntax_errors: tree.as_ref().map_or(0, syntax::errors),
            ..fold(blocks, &front, tag, text.len())
        };
        Read {
            reading,
            tree,
            identities,
            chosen,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

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
