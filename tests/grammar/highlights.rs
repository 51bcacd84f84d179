//! The highlight query, run on texts whose captures are written beside them.
//!
//! A file of tree-sitter-unres/test/highlight is a draft; after it, under a line of six dashes,
//! each line names a capture and the words that it must take.

use std::collections::BTreeSet;

use tree_sitter::{Query, QueryCursor, StreamingIterator};
use unres_tests::{parser, project};

const FOLDER: &str = "tree-sitter-unres/test/highlight";

#[test]
fn captures_take_the_words_that_are_meant() {
    let language = tree_sitter_unres::LANGUAGE.into();
    let query = Query::new(&language, tree_sitter_unres::HIGHLIGHTS_QUERY).unwrap();
    let mut seen = BTreeSet::new();
    for entry in std::fs::read_dir(project(FOLDER)).unwrap().flatten() {
        let file = std::fs::read_to_string(entry.path()).unwrap();
        let (text, wanted) = file.split_once("\n------\n").unwrap();
        let captured = captures(&query, text);
        for line in wanted.lines().filter(|line| !line.is_empty()) {
            let (name, words) = line.split_once(' ').unwrap();
            let name = name.trim_start_matches('@').to_string();
            let found = captured
                .iter()
                .any(|(of, taken)| *of == name && taken.starts_with(words));
            assert!(
                found,
                "{}: @{name} does not take {words:?}",
                entry.path().display()
            );
            seen.insert(name);
        }
    }
    let names: BTreeSet<String> = query
        .capture_names()
        .iter()
        .map(|name| (*name).to_string())
        .collect();
    assert_eq!(seen, names, "every capture is tried");
}

fn captures(query: &Query, text: &str) -> Vec<(String, String)> {
    let tree = parser().parse(text, None).unwrap();
    let mut cursor = QueryCursor::new();
    let mut matches = cursor.matches(query, tree.root_node(), text.as_bytes());
    let mut found = Vec::new();
    while let Some(one) = matches.next() {
        for capture in one.captures() {
            let name = query.capture_names()[capture.index as usize].to_string();
            found.push((name, text[capture.node.byte_range()].to_string()));
        }
    }
    found
}
