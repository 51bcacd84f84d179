//! The blocks of a text in document order, with what the model needs of each.
//!
//! What is said here of a block depends on the block's own text and place alone.

use tree_sitter::{Node, Tree};

use super::Mark;
use crate::syntax::span;
use crate::text::Span;

/// A block of the text.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub kind: Kind,
    pub place: Place,
    /// Without the blanks after it.
    pub span: Span,
    /// Where its words begin, behind number, label or mark.
    pub words: usize,
    /// Its first words in italics or bold, without the marks, where it begins with such.
    pub emphasis: Option<Span>,
    /// Its number, label or note mark: the figures or letters alone.
    pub mark: Option<Span>,
    /// The number's suffix (`bis`).
    pub suffix: Option<Span>,
    /// Calls of numbered notes.
    pub calls: Vec<Mark>,
    /// `unres:` comments in it.
    pub comments: Vec<Span>,
    /// The first resolution number or document symbol in it.
    pub symbol: Option<Span>,
}

/// Kinds of blocks, by the names of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    MastheadLine,
    Title,
    AdoptionLine,
    ReferenceLine,
    SponsorLine,
    Heading,
    EnactingClause,
    SectionHeading,
    AnnexHeading,
    ClosingLines,
    Paragraph,
    Numbered,
    Labelled,
    Footnote,
    AsteriskNote,
    Table,
    Comment,
    FrontMatter,
}

/// The part of the document that a block stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Masthead,
    Preamble,
    Operative,
    Annex,
}

/// All blocks of the tree.
pub(super) fn blocks(tree: &Tree, text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut cursor = tree.walk();
    let mut places = vec![Place::Masthead];
    // Down through the parts of the document to the blocks, never into them.
    loop {
        let node = cursor.node();
        let part = part_of(
            node.kind(),
            places.last().copied().unwrap_or(Place::Masthead),
        );
        if let Some(place) = part {
            if cursor.goto_first_child() {
                places.push(place);
                continue;
            }
        } else if let Some(kind) = kind_of(node.kind()) {
            found.push(block(
                node,
                kind,
                places.last().copied().unwrap_or(Place::Masthead),
                text,
            ));
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return found;
            }
            places.pop();
        }
    }
}

/// The place inside a part of the document; None for a block.
fn part_of(kind: &str, outer: Place) -> Option<Place> {
    Some(match kind {
        "source_file" | "resolution" => outer,
        "masthead" => Place::Masthead,
        "preamble" | "section" => Place::Preamble,
        "operative_part" => Place::Operative,
        "annex" => Place::Annex,
        _ => return None,
    })
}

fn kind_of(kind: &str) -> Option<Kind> {
    Some(match kind {
        "masthead_line" => Kind::MastheadLine,
        "title" => Kind::Title,
        "adoption_line" => Kind::AdoptionLine,
        "reference_line" => Kind::ReferenceLine,
        "sponsor_line" => Kind::SponsorLine,
        "heading" => Kind::Heading,
        "enacting_clause" => Kind::EnactingClause,
        "section_heading" => Kind::SectionHeading,
        "annex_heading" => Kind::AnnexHeading,
        "closing_lines" => Kind::ClosingLines,
        "paragraph" | "preambular_paragraph" => Kind::Paragraph,
        "operative_paragraph" | "numbered_paragraph" => Kind::Numbered,
        "sub_paragraph" => Kind::Labelled,
        "footnote_definition" => Kind::Footnote,
        "asterisk_note" => Kind::AsteriskNote,
        "table" => Kind::Table,
        "comment" => Kind::Comment,
        "front_matter" => Kind::FrontMatter,
        _ => return None,
    })
}

fn block(node: Node, kind: Kind, place: Place, text: &str) -> Block {
    let whole = span(node);
    let end = whole.start + whole.of(text).trim_end().len();
    let mut block = Block {
        kind,
        place,
        span: Span::new(whole.start, end),
        words: whole.start,
        emphasis: None,
        mark: None,
        suffix: None,
        calls: Vec::new(),
        comments: Vec::new(),
        symbol: None,
    };
    if kind == Kind::Comment {
        block.comments.push(block.span);
        return block;
    }
    read_inline(node, text, &mut block);
    block
}

fn read_inline(node: Node, text: &str, block: &mut Block) {
    let mut cursor = node.walk();
    if !cursor.goto_first_child() {
        return;
    }
    let mut depth = 1;
    loop {
        let child = cursor.node();
        let here = span(child);
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
