//! The highlight query, run on texts whose captures are written below them.
//!
//! A file of tree-sitter-unres/test/highlight is a draft; below it, under a line of six dashes,
//! stands a line for each capture in the order of the text: the line of the draft, the capture,
//! and the words that it takes, of several lines the first.

use std::collections::BTreeSet;
use std::fmt::Write;

use tree_sitter::{Query, QueryCursor, StreamingIterator};
use unres_tests::{expect_file, parser, project};

const FOLDER: &str = "tree-sitter-unres/test/highlight";
const DIVIDER: &str = "\n------\n";

#[test]
fn captures_take_the_words_that_are_meant() {
    let language = tree_sitter_unres::LANGUAGE.into();
    let query = Query::new(&language, tree_sitter_unres::HIGHLIGHTS_QUERY).unwrap();
    let mut seen = BTreeSet::new();
    for entry in std::fs::read_dir(project(FOLDER)).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let file = std::fs::read_to_string(entry.path()).unwrap();
        let (text, _) = file.split_once(DIVIDER).unwrap();
        let mut written = format!("{text}{DIVIDER}");
        for (line, capture, words) in captures(&query, text) {
            writeln!(written, "{line} @{capture} {words}").unwrap();
            seen.insert(capture);
        }
        expect_file(&format!("{FOLDER}/{name}"), &written);
    }
    let names = query.capture_names().iter().copied().collect();
    assert_eq!(seen, names, "every capture is tried");
}

/// Line, name and first line of what is captured.
fn captures<'q>(query: &'q Query, text: &str) -> Vec<(usize, &'q str, String)> {
    let tree = parser().parse(text, None).unwrap();
    let mut cursor = QueryCursor::new();
    let mut found = Vec::new();
    let mut all = cursor.captures(query, tree.root_node(), text.as_bytes());
    while let Some((one, index)) = all.next() {
        let capture = one.captures()[*index];
        let words = text[capture.node.byte_range()].lines().next().unwrap_or("");
        found.push((
            capture.node.start_position().row + 1,
            query.capture_names()[capture.index as usize],
            words.to_string(),
        ));
    }
    found
}
