//! What the nodes inside a block show: its mark, its calls, its first words in italics.

use std::sync::LazyLock;

use tree_sitter::Node;

use super::Facts;
use crate::language::alphabets::digit;
use crate::model::Mark;
use crate::syntax::{by_kind, span};
use crate::text::Span;

/// What a node inside a block is read for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inline {
    Mark,
    Suffix,
    Call,
    Comment,
    Symbol,
    Emphasis,
    /// Words in brackets: words of the block all the same.
    Brackets,
    /// Who proposes the words in brackets.
    Attribution,
    /// Nothing of its own, but nodes inside it may be.
    Outer,
    Nothing,
}

static INLINES: LazyLock<Vec<Inline>> = LazyLock::new(|| {
    by_kind(|kind| match kind {
        "number" | "label" | "footnote_mark" => Inline::Mark,
        "number_suffix" => Inline::Suffix,
        "footnote_reference" => Inline::Call,
        "comment" => Inline::Comment,
        "document_symbol" | "resolution_number" => Inline::Symbol,
        "emphasis" | "strong" => Inline::Emphasis,
        "bracketed_text" => Inline::Brackets,
        "attribution" => Inline::Attribution,
        "link" | "table_row" => Inline::Outer,
        _ => Inline::Nothing,
    })
});

/// Reads the nodes inside `node`, the block whose own words are `text`, into `facts`; of a block
/// that is not `marked`, a number is one that it quotes. Gives the suffix of its number.
pub(super) fn read(node: Node, marked: bool, text: &str, facts: &mut Facts) -> Option<Span> {
    let start = node.start_byte();
    let mut suffix = None;
    let mut cursor = node.walk();
    if !cursor.goto_first_child() {
        return suffix;
    }
    // `level` counts what is around the words but brackets.
    let (mut depth, mut level) = (1, 1);
    loop {
        let child = cursor.node();
        let here = within(child, start, text);
        let inline = inline(child);
        match inline {
            Inline::Mark if marked => {
                facts.mark = Some(here);
                facts.words = after_mark(here.end, text);
            }
            Inline::Suffix if marked => {
                suffix = Some(here);
                facts.words = after_mark(here.end, text);
            }
            Inline::Call => facts.calls.extend(mark(here, text)),
            Inline::Comment => facts.comments.push(here),
            Inline::Symbol => {
                facts.symbol.get_or_insert(here);
            }
            Inline::Emphasis
                if level == 1 && facts.emphasis.is_none() && is_first(here, facts.words, text) =>
            {
                facts.emphasis = Some(inner(here, text));
            }
            Inline::Attribution if is_first(here, facts.words, text) => {
                facts.words = after_mark(here.end, text);
            }
            _ => {}
        }
        let is_outer = matches!(inline, Inline::Emphasis | Inline::Brackets | Inline::Outer);
        if is_outer && cursor.goto_first_child() {
            depth += 1;
            level += usize::from(inline != Inline::Brackets);
            continue;
        }
        while !cursor.goto_next_sibling() {
            if depth == 1 {
                return suffix;
            }
            cursor.goto_parent();
            depth -= 1;
            level -= usize::from(self::inline(cursor.node()) != Inline::Brackets);
        }
    }
}

fn inline(node: Node) -> Inline {
    let kind = usize::from(node.kind_id());
    INLINES.get(kind).copied().unwrap_or(Inline::Nothing)
}

/// Whether no letter or figure stands between where a block's words begin and this.
fn is_first(here: Span, words: usize, text: &str) -> bool {
    let before = Span::new(words.min(here.start), here.start);
    !before.of(text).contains(char::is_alphanumeric)
}

/// The bytes of a node inside a block, blanks after the block left out.
fn within(node: Node, start: usize, text: &str) -> Span {
    let here = span(node);
    let end = (here.end - start).min(text.len());
    Span::new((here.start - start).min(end), end)
}

/// Behind the full stop, bracket or dash that ends a number or label, and the blanks after it.
fn after_mark(end: usize, text: &str) -> usize {
    let rest = &text[end..];
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
    text.len() - words.trim_start().len()
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
pub(in crate::model) fn mark(here: Span, text: &str) -> Option<Mark> {
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
    match character {
        '\u{b9}' => Some(1),
        '\u{b2}' => Some(2),
        '\u{b3}' => Some(3),
        '\u{2070}' => Some(0),
        '\u{2074}'..='\u{2079}' => Some(u32::from(character) - 0x2070),
        _ => digit(character),
    }
}
