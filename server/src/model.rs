//! What a draft says: plain data with byte spans, read from the tree by [`read`].
//!
//! The grammar yields flat blocks; joining paragraphs that a page break cut, nesting labels by
//! their sequence and telling one resolution's notes from another's is done here.

use std::sync::Arc;

use smallvec::{SmallVec, smallvec};

use crate::language::{Organ, Tag};
use crate::text::Span;

pub mod block;
mod body;
mod changed;
pub mod citation;
mod cited;
pub mod date;
mod dated;
pub mod event;
mod evidence;
mod facts;
mod fold;
mod header;
mod identity;
mod joins;
mod labels;
mod meant;
mod memo;
pub mod mention;
mod mentioned;
mod notes;
pub mod numbering;
mod opener;
mod read;
mod runs;
mod sections;
pub mod symbol;
mod walk;

pub use block::Block;
pub use changed::Replaced;
pub use citation::Citation;
pub use date::{Date, Dated};
pub use event::{AgendaItem, Event, Meeting, Named};
pub use identity::Identity;
pub use meant::Meant;
pub use mention::Mention;
pub use numbering::{Label, List, Scheme};
pub use read::{Read, read};
pub use symbol::Session;

/// The spans of the blocks that a paragraph is printed in, in document order: nearly always one.
pub type Parts = SmallVec<[Span; 1]>;

/// Everything that one file says.
#[derive(Debug, Default)]
pub struct Reading {
    /// The language of the text, or none where it is mixed or unknown.
    pub language: Option<Tag>,
    /// The resolutions in document order; a file without a recognisable one has a single entry.
    pub resolutions: Vec<Resolution>,
    /// Comments `<!-- unres: ignore CODE -->` and `<!-- unres: ignore-file CODE -->`, in document
    /// order.
    pub ignores: Vec<Ignore>,
    /// Number of ERROR and MISSING nodes in the tree: always 0 unless the grammar has a bug.
    pub syntax_errors: usize,
    /// The language that the text's words show, if any; not looked for where one is named.
    seen: Option<Option<Tag>>,
    /// Every block of the text, in document order.
    blocks: Vec<Block>,
}

/// One resolution, draft or decision, with its annexes.
#[derive(Debug, Default)]
pub struct Resolution {
    /// From its heading or masthead to the end of its last annex.
    pub span: Span,
    /// The organ that speaks.
    pub organ: Option<Organ>,
    /// The canonical document symbol, printed or derived from organ and heading.
    pub symbol: Option<String>,
    /// The session, where the organ has numbered sessions.
    pub session: Option<Session>,
    /// The meeting at which it was adopted.
    pub meeting: Option<Meeting>,
    /// The items of the agenda under which it stands.
    pub agenda_items: Vec<AgendaItem>,
    /// The title, on one line, without marks and note calls.
    pub title: Option<String>,
    /// The block that gives its number and title, or its title alone.
    pub heading: Option<Span>,
    /// The day of adoption.
    pub adopted: Option<Date>,
    /// Preambular paragraphs in document order, through all sections.
    pub preambular: Vec<Paragraph>,
    /// Operative paragraphs in document order, through all sections.
    pub operative: Vec<Paragraph>,
    /// Sections of the body.
    pub sections: Vec<Section>,
    /// Annexes and appendices.
    pub annexes: Vec<Section>,
    /// Footnote marks in the scopes in which their numbers are unique.
    pub scopes: Vec<NoteScope>,
    /// Texts quoted or adopted in the body, whose numbers and labels are their own.
    pub quoted: Vec<Span>,
    /// Closing lines (meeting, date, vote).
    pub closing: Vec<Span>,
}

/// A preambular or operative paragraph, joined where a page break cut it.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Which paragraph it is, wherever edits move it and whatever they make of it.
    pub id: Identity,
    /// From the first to the last of its parts, sub-paragraphs included.
    pub span: Span,
    /// The blocks it is printed in, at least one, sub-paragraphs not included unless they
    /// were cut with it.
    pub parts: Parts,
    /// Its number, where it has one.
    pub number: Option<Number>,
    /// Its opening phrase.
    pub opener: Option<Opener>,
    /// Its lists of sub-paragraphs, in order.
    pub lists: Vec<List>,
    /// The run of operative numbers it belongs to, from 0: a new run begins where numbers
    /// start again. Meaningless for preambular paragraphs.
    pub run: usize,
    /// The index in [`Resolution::sections`] of the section that it stands in.
    pub section: Option<usize>,
}

/// The number of an operative paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Its value.
    pub value: u32,
    /// `bis`, `ter`…, as typed in lower case.
    pub suffix: Option<String>,
    /// The figures alone, in bytes: what a renumbering replaces.
    pub span: Span,
}

/// The phrase that opens a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opener {
    /// Where it stands, without emphasis marks.
    pub span: Span,
    /// The phrase on one line, as typed.
    pub phrase: Arc<str>,
    /// Which part of a resolution it opens paragraphs of, where the tables know.
    pub kind: Option<OpenerKind>,
    /// The entry of the language's tables that it is, without the adverbs and insertions that it
    /// has here.
    pub term: Option<&'static str>,
    /// These adverbs, as the tables write them, in the order of the text.
    pub adverbs: Arc<[&'static str]>,
    /// The phrases behind it, with spans from its start: an edit elsewhere moves none of them.
    further: Arc<[Opener]>,
}

/// The part of a resolution whose paragraphs an opening phrase opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenerKind {
    /// A participle or adjective: the preamble.
    Preambular,
    /// A verb in the present: the operative part.
    Operative,
}

/// A section of the body, or an annex.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// `IV`, `B`, `Annex II`; none for a heading without one.
    pub label: Option<String>,
    /// The heading's words on one line, label and marks taken off.
    pub title: Option<String>,
    /// From its heading to its end.
    pub span: Span,
    /// The heading alone.
    pub heading: Span,
}

/// Numbered notes that belong together: a number means one note here.
#[derive(Debug, Clone, Default)]
pub struct NoteScope {
    /// Calls in document order.
    pub calls: Vec<Mark>,
    /// Definitions in document order.
    pub notes: Vec<Note>,
}

/// A footnote number in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Its value.
    pub label: u32,
    /// Its figures alone, in bytes.
    pub span: Span,
}

/// A footnote's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// The mark that it begins with.
    pub mark: Mark,
    /// The whole definition, mark included.
    pub span: Span,
}

/// A comment that silences a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignore {
    /// The rule's code.
    pub code: String,
    /// The bytes in which its findings are silent: the block after the comment, the block that
    /// the comment stands in, or the whole text.
    pub span: Span,
}

impl Reading {
    /// Every block of the text in document order: those between the resolutions' paragraphs,
    /// such as notes and headings, too.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The keys at the top of the file, with the lines around them, in bytes.
    pub fn front_matter(&self) -> Option<Span> {
        let first = self
            .blocks
            .iter()
            .find(|block| block.kind == block::Kind::FrontMatter);
        first.map(Block::span)
    }

    /// The resolution that byte `offset` lies in.
    pub fn resolution_at(&self, offset: usize) -> Option<&Resolution> {
        let after = self
            .resolutions
            .partition_point(|resolution| resolution.span.start <= offset);
        let last = self.resolutions.get(after.checked_sub(1)?)?;
        (offset <= last.span.end).then_some(last)
    }

    /// The comments, in document order, in bytes.
    pub fn comments(&self) -> impl Iterator<Item = Span> + '_ {
        self.blocks.iter().flat_map(Block::comments)
    }
}

impl Opener {
    /// The phrases behind it: those that "and" joins to it, then others in italics.
    pub fn further(&self) -> impl DoubleEndedIterator<Item = Opener> + '_ {
        let further = self.further.iter();
        further.map(|opener| opener.moved(self.span.start))
    }

    /// The same phrase `by` bytes further on.
    fn moved(&self, by: usize) -> Opener {
        Opener {
            span: self.span.moved(by),
            ..self.clone()
        }
    }
}

impl Paragraph {
    fn new(block: &Block, number: Option<Number>, section: Option<usize>) -> Self {
        let span = block.span();
        Paragraph {
            id: block.identity,
            span,
            parts: smallvec![span],
            number,
            opener: block.opener(),
            lists: Vec::new(),
            run: 0,
            section,
        }
    }
}

impl Section {
    fn new(label: Option<String>, title: Option<String>, heading: Span) -> Self {
        Section {
            label,
            title,
            span: heading,
            heading,
        }
    }
}
