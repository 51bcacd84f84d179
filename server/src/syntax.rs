//! Parsing and re-parsing: the tree of a text.
//!
//! The grammar takes every text without U+0000; [`readable`] puts a blank in its place.

use std::borrow::Cow;
use std::cell::RefCell;

use tree_sitter::{InputEdit, Node, Parser, Point, Tree};

use crate::text::Span;

thread_local! {
    static PARSER: RefCell<Parser> = RefCell::new(new_parser());
}

fn new_parser() -> Parser {
    let mut parser = Parser::new();
    // Fails only where grammar and library differ in ABI, which the tests would show.
    let accepted = parser.set_language(&tree_sitter_unres::LANGUAGE.into());
    debug_assert!(accepted.is_ok());
    parser
}

/// The tree of `text`, built on `old` where that is the tree of an earlier text with the edits
/// since then applied to it. None only where the parser was built without its grammar.
pub fn parse(text: &str, old: Option<&Tree>) -> Option<Tree> {
    PARSER.with_borrow_mut(|parser| parser.parse(text, old))
}

/// Tells `tree` that bytes of its text gave way to `length` others. Rows and columns are wrong from
/// then on: nothing asks for them.
pub fn edit(tree: &mut Tree, replaced: Span, length: usize) {
    let Span { start, end } = replaced;
    let new = start + length;
    tree.edit(&InputEdit {
        start_byte: start,
        old_end_byte: end,
        new_end_byte: new,
        start_position: Point::new(0, start),
        old_end_position: Point::new(0, end),
        new_end_position: Point::new(0, new),
    });
}

/// `text` as the grammar can take it: every U+0000 is a blank, offsets stay.
pub fn readable(text: &str) -> Cow<'_, str> {
    if memchr::memchr(0, text.as_bytes()).is_some() {
        Cow::Owned(text.replace('\0', " "))
    } else {
        Cow::Borrowed(text)
    }
}

/// Number of ERROR and MISSING nodes.
pub fn errors(tree: &Tree) -> usize {
    let mut count = 0;
    let mut waiting = vec![tree.root_node()];
    while let Some(node) = waiting.pop() {
        count += usize::from(node.is_error() || node.is_missing());
        if node.has_error() {
            waiting.extend(node.children(&mut node.walk()));
        }
    }
    count
}

/// What `read` says of the name of each kind of node, by the kind's number.
pub fn by_kind<T>(read: impl Fn(&str) -> T) -> Vec<T> {
    let language = tree_sitter::Language::new(tree_sitter_unres::LANGUAGE);
    let count = u16::try_from(language.node_kind_count()).unwrap_or(u16::MAX);
    (0..count)
        .map(|id| read(language.node_kind_for_id(id).unwrap_or_default()))
        .collect()
}

/// The bytes of a node.
pub fn span(node: Node) -> Span {
    Span::new(node.start_byte(), node.end_byte())
}
