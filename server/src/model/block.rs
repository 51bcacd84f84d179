//! The blocks of a text in document order, with what the model needs of each.
//!
//! What a block's own text says ([`Facts`]) is read once and kept for as long as that text stays;
//! its spans count from the block's start, so that a block may move. Where it stands, and in which
//! part of the document, is the block's.

use std::sync::{Arc, Mutex, PoisonError};

use tree_sitter::Node;

pub(super) use super::walk::{Kind, Place};
use super::{Citation, Mark, Opener, ends, opener};
use crate::language::{Language, Organ};
use crate::syntax::span;
use crate::text::Span;

/// A block of the text.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub kind: Kind,
    pub place: Place,
    start: usize,
    /// With the blanks after it that are its own.
    length: usize,
    /// The node it was read from: the same in two trees where they share it.
    node: usize,
    facts: Arc<Facts>,
}

/// What a block's text says; spans from the block's start.
#[derive(Debug)]
struct Facts {
    /// Without the blanks after it.
    span: Span,
    /// Where its words begin, behind number, label or mark.
    words: usize,
    emphasis: Option<Span>,
    mark: Option<Span>,
    suffix: Option<Span>,
    calls: Vec<Mark>,
    comments: Vec<Span>,
    symbol: Option<Span>,
    /// Where its words end, before calls, quotation marks and brackets.
    end: usize,
    running_head: bool,
    opener: Option<Opener>,
    cited: Mutex<Option<Cited>>,
}

/// The citations of a block, and the organ that they were read for.
#[derive(Debug)]
struct Cited {
    organ: Option<Organ>,
    citations: Arc<[Citation]>,
}

impl Facts {
    /// The phrase that opens a paragraph with these facts; `own` is its text.
    fn opening(&self, own: &str, language: Option<&'static Language>) -> Option<Opener> {
        opener::of(own, self.span, self.words, self.emphasis, language)
    }
}

/// Whether a phrase opens blocks of this kind.
fn opens(kind: Kind) -> bool {
    matches!(kind, Kind::Paragraph | Kind::Numbered | Kind::Labelled)
}

impl Block {
    /// Reads the block of a node.
    pub(super) fn read(
        node: Node,
        kind: Kind,
        place: Place,
        text: &str,
        language: Option<&'static Language>,
    ) -> Block {
        let whole = span(node);
        let own = whole.of(text);
        let mut facts = Facts {
            span: Span::new(0, own.trim_end().len()),
            words: 0,
            emphasis: None,
            mark: None,
            suffix: None,
            calls: Vec::new(),
            comments: Vec::new(),
            symbol: None,
            end: 0,
            running_head: false,
            opener: None,
            cited: Mutex::default(),
        };
        if kind == Kind::Comment {
            facts.comments.push(facts.span);
        } else {
            read_inline(node, own, &mut facts);
        }
        let calls = facts.calls.last().map(|call| call.span);
        facts.end = ends::words_end(facts.span.of(own), calls);
        facts.running_head = ends::is_running_head(facts.span.of(own), facts.symbol);
        if opens(kind) {
            facts.opener = facts.opening(own, language);
        }
        Block {
            kind,
            place,
            start: whole.start,
            length: whole.len(),
            node: node.id(),
            facts: Arc::new(facts),
        }
    }

    /// Reads again what its words say in a language; `text` is the whole text.
    pub(super) fn read_in(&mut self, language: Option<&'static Language>, text: &str) {
        let facts = &*self.facts;
        let own = self.whole().of(text);
        self.facts = Arc::new(Facts {
            opener: opens(self.kind)
                .then(|| facts.opening(own, language))
                .flatten(),
            calls: facts.calls.clone(),
            comments: facts.comments.clone(),
            cited: Mutex::default(),
            ..*facts
        });
    }

    /// Without the blanks after it.
    pub(super) fn span(&self) -> Span {
        self.facts.span.moved(self.start)
    }

    /// All of it, blanks after it too.
    pub(super) fn whole(&self) -> Span {
        Span::new(self.start, self.start + self.length)
    }

    /// Its words, behind number, label or mark; `text` is the whole text.
    pub(super) fn words_of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start + self.facts.words..self.span().end]
    }

    /// Where its words end, before the calls, quotation marks, brackets and emphasis at its end.
    pub(super) fn words_end(&self) -> usize {
        self.start + self.facts.end
    }

    /// Whether its first words are in italics or bold.
    pub(super) fn is_emphatic(&self) -> bool {
        self.facts.emphasis.is_some()
    }

    /// Its number, label or note mark: the figures or letters alone.
    pub(super) fn mark(&self) -> Option<Span> {
        Some(self.facts.mark?.moved(self.start))
    }

    /// The number's suffix (`bis`).
    pub(super) fn suffix(&self) -> Option<Span> {
        Some(self.facts.suffix?.moved(self.start))
    }

    /// Calls of numbered notes.
    pub(super) fn calls(&self) -> impl DoubleEndedIterator<Item = Mark> + '_ {
        let moved = |call: &Mark| Mark {
            label: call.label,
            span: call.span.moved(self.start),
        };
        self.facts.calls.iter().map(moved)
    }

    /// `unres:` comments in it.
    pub(super) fn comments(&self) -> impl DoubleEndedIterator<Item = Span> + '_ {
        let comments = self.facts.comments.iter();
        comments.map(|comment| comment.moved(self.start))
    }

    /// The first resolution number or document symbol in it.
    pub(super) fn symbol(&self) -> Option<Span> {
        Some(self.facts.symbol?.moved(self.start))
    }

    /// The phrase that opens it, where it is a paragraph.
    pub(super) fn opener(&self) -> Option<Opener> {
        let opener = self.facts.opener.as_ref()?;
        Some(Opener {
            span: opener.span.moved(self.start),
            ..opener.clone()
        })
    }

    /// Whether it is only what a page begins or ends with.
    pub(super) fn is_running_head(&self) -> bool {
        self.facts.running_head
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
        format!("{:?}", (self.kind, self.place, self.whole(), &self.facts))
    }

    /// Its citations, read by `read` for a text of `organ` if they are not known yet; spans from
    /// the block's start.
    pub(super) fn cited(
        &self,
        organ: Option<Organ>,
        read: impl FnOnce() -> Vec<Citation>,
    ) -> Arc<[Citation]> {
        let mut cited = self
            .facts
            .cited
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(cited) = cited.as_ref().filter(|cited| cited.organ == organ) {
            return cited.citations.clone();
        }
        let citations: Arc<[Citation]> = read()
            .into_iter()
            .map(|citation| Citation {
                span: citation.span.back(self.start),
                ..citation
            })
            .collect();
        *cited = Some(Cited {
            organ,
            citations: citations.clone(),
        });
        citations
    }
}

/// Reads what stands in a node; `text` is its own.
fn read_inline(node: Node, text: &str, block: &mut Facts) {
    let start = node.start_byte();
    let mut cursor = node.walk();
    if !cursor.goto_first_child() {
        return;
    }
    let mut depth = 1;
    loop {
        let child = cursor.node();
        let here = span(child).back(start);
        match child.kind() {
            "number" | "label" | "footnote_mark" => {
                block.mark = Some(here);
                block.words = after_mark(here.end, block.span.end, text);
            }
            "number_suffix" => {
                block.suffix = Some(here);
                block.words = after_mark(here.end, block.span.end, text);
            }
            "footnote_reference" => block.calls.extend(mark(here, text)),
            "comment" => block.comments.push(here),
            "document_symbol" | "resolution_number" => {
                block.symbol.get_or_insert(here);
            }
            "emphasis" | "strong" if depth == 1 && block.emphasis.is_none() => {
                let before = Span::new(block.words.min(here.start), here.start);
                if !before.of(text).contains(char::is_alphanumeric) {
                    block.emphasis = Some(inner(here, text));
                }
            }
            _ => {}
        }
        if matches!(child.kind(), "emphasis" | "strong" | "link" | "table_row")
            && cursor.goto_first_child()
        {
            depth += 1;
            continue;
        }
        while !cursor.goto_next_sibling() {
            if depth == 1 {
                return;
            }
            cursor.goto_parent();
            depth -= 1;
        }
    }
}

/// Behind the full stop, bracket or dash that ends a number or label, and the blanks after it.
fn after_mark(end: usize, limit: usize, text: &str) -> usize {
    let rest = &text[end..limit];
    let marks = rest.trim_start_matches(|character: char| {
        character.is_ascii_punctuation() && !matches!(character, '*' | '[' | '_' | '(' | '"' | '<')
    });
    let dashes = marks.trim_start();
    let words = dashes.trim_start_matches(|character: char| {
        !character.is_alphanumeric()
            && !character.is_whitespace()
            && !matches!(character, '*' | '[' | '_' | '(' | '"' | '<')
            && !is_opening_quote(character)
    });
    limit - words.trim_start().len()
}

/// Whether a quotation begins with this character.
fn is_opening_quote(character: char) -> bool {
    matches!(
        character,
        '\u{201c}' | '\u{ab}' | '\u{300a}' | '\u{2018}' | '\u{300c}' | '\u{201d}'
    )
}

/// What stands between the emphasis marks.
fn inner(here: Span, text: &str) -> Span {
    let content = here.of(text);
    let start = content.len() - content.trim_start_matches(['*', '_']).len();
    let end = content.trim_end_matches(['*', '_']).len();
    Span::new(here.start + start, here.start + end.max(start))
}

/// The number of a note's mark; None where its figures are too many for a number.
pub(super) fn mark(here: Span, text: &str) -> Option<Mark> {
    let mut label: u32 = 0;
    let mut figures: Option<Span> = None;
    for (at, character) in here.of(text).char_indices() {
        let Some(value) = figure(character) else {
            continue;
        };
        label = label.checked_mul(10)?.checked_add(value)?;
        let start = figures.map_or(here.start + at, |span| span.start);
        figures = Some(Span::new(start, here.start + at + character.len_utf8()));
    }
    figures.map(|span| Mark { label, span })
}

/// The value of a figure, raised or not.
fn figure(character: char) -> Option<u32> {
    let superscript = match character {
        '\u{b9}' => Some(1),
        '\u{b2}' => Some(2),
        '\u{b3}' => Some(3),
        '\u{2070}' => Some(0),
        '\u{2074}'..='\u{2079}' => Some(u32::from(character) - 0x2070),
        _ => None,
    };
    superscript.or_else(|| character.to_digit(10))
}
