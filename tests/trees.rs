//! Whether two trees or two readings are alike, and what a tree costs.

use std::fmt::Debug;
use std::ops::{ControlFlow, Range};

use tree_sitter::{Node, ParseOptions, Parser, Tree, TreeCursor};
use unres::model::Reading;
use unres::text::Span;

/// All that a reading says, and all that is asked of it.
pub fn said<'a>(reading: &'a Reading, text: &str) -> impl Debug + use<'a> {
    let whole = Span::new(0, text.len());
    let asked = (
        reading.citations(text, whole),
        reading.mentions(text, whole),
        reading.dates(text, whole),
        reading.named(text, whole),
    );
    let Reading {
        language,
        resolutions,
        ignores,
        ..
    } = reading;
    (language, resolutions, ignores, asked)
}

/// The first node in which two trees differ: kind, place, field, or what is below it.
pub fn difference(one: &Tree, other: &Tree) -> Option<String> {
    let (mut one, mut other) = (one.walk(), other.walk());
    loop {
        let (a, b) = (one.node(), other.node());
        let fields = (one.field_name(), other.field_name());
        if a.kind_id() != b.kind_id() || a.range() != b.range() || fields.0 != fields.1 {
            return Some(format!(
                "{:?} {} {:?}, fresh {:?} {} {:?}",
                fields.0,
                a.kind(),
                a.range(),
                fields.1,
                b.kind(),
                b.range()
            ));
        }
        let (down, fresh_down) = (one.goto_first_child(), other.goto_first_child());
        if down != fresh_down {
            return Some(format!("children of {} {:?}", a.kind(), a.range()));
        }
        if !down && !next(&mut one, &mut other)? {
            return Some(format!("siblings of {} {:?}", a.kind(), a.range()));
        }
    }
}

/// To the next node of both trees; whether both have one at the same place. None at the end.
fn next(one: &mut TreeCursor, other: &mut TreeCursor) -> Option<bool> {
    loop {
        let (along, fresh) = (one.goto_next_sibling(), other.goto_next_sibling());
        if along != fresh {
            return Some(false);
        }
        if along {
            return Some(true);
        }
        let (up, fresh) = (one.goto_parent(), other.goto_parent());
        if up != fresh {
            return Some(false);
        }
        if !up {
            return None;
        }
    }
}

/// Bytes handed to the parser at a time: it comes back for a piece as often as it reads it.
const PIECE: usize = 16;
/// The parser tells of its progress after so many steps.
const STEPS: usize = 100;

/// A tree, and how much it cost: pieces of the text read, and steps of the parser. A count is the
/// same on every machine.
pub fn counted(parser: &mut Parser, text: &str, old: Option<&Tree>) -> (Tree, usize) {
    let bytes = text.as_bytes();
    let (mut pieces, mut steps) = (0, 0);
    let mut progress = |_: &_| {
        steps += STEPS;
        ControlFlow::Continue(())
    };
    let tree = parser
        .parse_with_options(
            &mut |at, _| {
                pieces += 1;
                &bytes[at.min(bytes.len())..(at + PIECE).min(bytes.len())]
            },
            old,
            Some(ParseOptions::new().progress_callback(&mut progress)),
        )
        .unwrap();
    (tree, pieces + steps)
}

/// Nodes that hold blocks; between their children stand blanks only.
const HOLDERS: [&str; 7] = [
    "source_file",
    "masthead",
    "resolution",
    "preamble",
    "operative_part",
    "section",
    "annex",
];

/// An error tells where nodes do not nest in order, or where words are in no block.
pub fn covered(tree: &Tree, text: &str) -> Result<(), String> {
    let root = tree.root_node();
    // Tree-sitter passes over a byte order mark.
    let mark = text.starts_with('\u{feff}').then_some(3);
    if root.byte_range() != (mark.unwrap_or(0)..text.len()) {
        return Err(format!("the root is {:?}", root.byte_range()));
    }
    let mut waiting = vec![root];
    while let Some(node) = waiting.pop() {
        let holds = HOLDERS.contains(&node.kind());
        let mut at = node.start_byte();
        for child in node.children(&mut node.walk()) {
            between(node, at..child.start_byte(), holds, text)?;
            at = child.end_byte();
            waiting.push(child);
        }
        if node.child_count() > 0 {
            between(node, at..node.end_byte(), holds, text)?;
        }
    }
    Ok(())
}

/// The bytes between two children of a node.
fn between(node: Node, bytes: Range<usize>, blank: bool, text: &str) -> Result<(), String> {
    let place = || format!("{} {:?}, {bytes:?}", node.kind(), node.byte_range());
    let words = text
        .get(bytes.clone())
        .ok_or_else(|| format!("children of {} overlap or cut a character", place()))?;
    if blank && !words.trim_matches('\u{feff}').trim().is_empty() {
        return Err(format!("{words:?} in no block of {}", place()));
    }
    Ok(())
}
