//! The blocks of a text in document order: small, with what their text says held once for every
//! reading that they come up in ([`Facts`]).

use std::sync::Arc;

use tree_sitter::Node;

use super::facts::{Facts, Told};
use super::identity::Identity;
use super::{Mark, Note, Number, Opener};
use crate::language::Language;
use crate::syntax;
use crate::text::Span;

/// A block of the text. A copy costs no more than a count.
#[derive(Debug, Clone)]
pub struct Block {
    /// Its first byte.
    pub(super) start: usize,
    /// Which block it is, whatever edits made of it.
    pub(super) identity: Identity,
    /// The node it was read from: the same in two trees where they share it.
    node: usize,
    pub(super) kind: Kind,
    pub(super) place: Place,
    /// Whether it is a numbered note or has calls of such: most blocks need not be asked further.
    pub(super) noted: bool,
    /// Whether a comment in it silences a rule.
    pub(super) silences: bool,
    /// What its text says, all places counted from its start.
    pub(super) facts: Arc<Facts>,
}

impl Block {
    /// Reads the block of a node in a language.
    pub(super) fn read(
        node: Node,
        kind: Kind,
        place: Place,
        text: &str,
        language: Option<&'static Language>,
    ) -> Block {
        let whole = syntax::span(node);
        let facts = Facts::read(node, kind, place, whole.of(text), language);
        Block {
            start: whole.start,
            identity: Identity::default(),
            node: node.id(),
            kind,
            place,
            noted: facts.note.is_some() || !facts.calls.is_empty(),
            silences: !facts.ignored.is_empty(),
            facts: Arc::new(facts),
        }
    }

    /// Reads again what its words say, in another language; `text` is the whole text.
    pub(super) fn read_in(&mut self, language: Option<&'static Language>, text: &str) {
        let told = Told::of(&self.facts, self.kind, self.place, self.of(text), language);
        Arc::make_mut(&mut self.facts).told = told;
    }

    /// What kind of block it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The part of the document that it stands in.
    pub const fn place(&self) -> Place {
        self.place
    }

    /// Its bytes, without the blanks after it.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + self.facts.len)
    }

    /// The figures or letters of its number, label or note mark, in bytes.
    pub fn mark(&self) -> Option<Span> {
        self.facts.mark.map(|mark| self.here(mark))
    }

    /// The calls of numbered notes in it, in order.
    pub fn calls(&self) -> impl Iterator<Item = Mark> {
        self.facts.calls.iter().map(|call| self.mark_here(*call))
    }

    /// All of it, blanks after it too.
    pub(super) fn whole(&self) -> Span {
        Span::new(self.start, self.start + self.facts.whole)
    }

    /// The same block `by` bytes further on.
    pub(super) fn moved(&self, by: isize) -> Block {
        Block {
            start: self.start.saturating_add_signed(by),
            ..self.clone()
        }
    }

    /// The same block as `node` of another tree.
    pub(super) fn with_node(mut self, node: Node) -> Block {
        self.node = node.id();
        self
    }

    /// Whether it was read from this node, of this tree or of one that shares it.
    pub(super) fn is_node(&self, node: Node) -> bool {
        self.node == node.id()
    }

    /// Whether `other` was read from the same text in a place of the same kind: the one is the
    /// other, moved or not.
    pub(super) fn is_same(&self, other: &Block) -> bool {
        Arc::ptr_eq(&self.facts, &other.facts) && self.place == other.place
    }

    /// Whether a node with this span in this place may be this block.
    pub(super) fn lies_at(&self, whole: Span, kind: Kind, place: Place) -> bool {
        self.whole() == whole && self.kind == kind && self.place == place
    }

    /// All that is known of it but its node.
    #[cfg(test)]
    pub(super) fn shown(&self) -> String {
        format!("{:?}", (self.kind, self.place, self.start, &self.facts))
    }

    /// Its words in `text`, the text that it was read in.
    pub(super) fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span().of(text)
    }

    /// Its words, behind number, label or mark; `text` is the whole text.
    pub(super) fn words_of<'t>(&self, text: &'t str) -> &'t str {
        &self.of(text)[self.facts.words..]
    }

    /// The comments in it, in order.
    pub(super) fn comments(&self) -> impl Iterator<Item = Span> {
        self.facts
            .comments
            .iter()
            .map(|comment| self.here(*comment))
    }

    /// A span counted from its start, counted from that of the text.
    pub(super) const fn here(&self, span: Span) -> Span {
        Span::new(self.start + span.start, self.start + span.end)
    }

    fn mark_here(&self, mark: Mark) -> Mark {
        Mark {
            span: self.here(mark.span),
            ..mark
        }
    }

    /// The phrase that opens it.
    pub(super) fn opener(&self) -> Option<Opener> {
        let opener = self.facts.told.opener.as_ref()?;
        Some(opener.moved(self.start))
    }

    /// Its number, where it is a numbered paragraph with a number that can be read.
    pub(super) fn number(&self) -> Option<Number> {
        let number = self.facts.number.as_ref()?;
        Some(Number {
            span: self.here(number.span),
            ..number.clone()
        })
    }

    /// The note that it is, where it is a numbered one.
    pub(super) fn note(&self) -> Option<Note> {
        let mark = self.mark_here(self.facts.note?);
        let span = self.span();
        Some(Note { mark, span })
    }
}

/// Kinds of blocks, by the names of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lines of the masthead.
    MastheadLine,
    /// The title.
    Title,
    /// By whom and when the resolution was adopted.
    AdoptionLine,
    /// The report or draft on which it was adopted.
    ReferenceLine,
    /// The States that put a draft forward.
    SponsorLine,
    /// Number and title of an adopted resolution.
    Heading,
    /// The line in which the organ speaks.
    EnactingClause,
    /// The heading of a section.
    SectionHeading,
    /// The heading of an annex.
    AnnexHeading,
    /// The meeting and its date, the vote.
    ClosingLines,
    /// A block of words without number or label.
    Paragraph,
    /// A block that begins with a number.
    Numbered,
    /// A block that begins with a label in letters or brackets.
    Labelled,
    /// The text of a numbered note.
    Footnote,
    /// A note on the document itself.
    AsteriskNote,
    /// A table in pipe form.
    Table,
    /// A comment between blocks.
    Comment,
    /// Keys at the top of the file.
    FrontMatter,
}

/// The part of the document that a block stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What stands before the organ speaks.
    Masthead,
    /// From the enacting clause or a section heading to the first operative paragraph.
    Preamble,
    /// From the first operative paragraph on.
    Operative,
    /// An annex, from its heading on.
    Annex,
}
