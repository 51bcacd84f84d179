//! The queries, run on texts whose captures are written below them, and on every real text.
//!
//! A file of tree-sitter-unres/test/queries is a draft; below it, under a line of six dashes,
//! stands for each query a line with its name, and a line for each capture in the order of the
//! text: the lines of the draft, the capture, and the words that it takes, of several lines the
//! first.

use std::collections::BTreeSet;
use std::fmt::Write;

use tree_sitter::{Query, QueryCursor, StreamingIterator, Tree};
use tree_sitter_unres as grammar;
use unres_tests::corpus::files;
use unres_tests::{expect_file, parser, project, samples};

const FOLDER: &str = "tree-sitter-unres/test/queries";
const DIVIDER: &str = "\n------\n";

const QUERIES: [(&str, &str); 6] = [
    ("highlights", grammar::HIGHLIGHTS_QUERY),
    ("folds", grammar::FOLDS_QUERY),
    ("indents", grammar::INDENTS_QUERY),
    ("injections", grammar::INJECTIONS_QUERY),
    ("textobjects", grammar::TEXTOBJECTS_QUERY),
    ("tags", grammar::TAGS_QUERY),
];

fn compiled() -> Vec<(&'static str, Query)> {
    let language = grammar::LANGUAGE.into();
    let compiled = |(name, query)| (name, Query::new(&language, query).expect(name));
    QUERIES.into_iter().map(compiled).collect()
}

#[test]
fn captures_take_the_words_that_are_meant() {
    let queries = compiled();
    let mut seen = BTreeSet::new();
    for entry in std::fs::read_dir(project(FOLDER)).unwrap().flatten() {
        let file = std::fs::read_to_string(entry.path()).unwrap();
        let (text, _) = file.split_once(DIVIDER).unwrap();
        let mut written = format!("{text}{DIVIDER}");
        let tree = parser().parse(text, None).unwrap();
        for (name, query) in &queries {
            writeln!(written, "{name}").unwrap();
            for (capture, line) in captures(query, &tree, text) {
                writeln!(written, "{line}").unwrap();
                seen.insert((*name, capture));
            }
        }
        let name = entry.file_name().into_string().unwrap();
        expect_file(&format!("{FOLDER}/{name}"), &written);
    }
    for (name, query) in &queries {
        for capture in query.capture_names() {
            assert!(
                seen.contains(&(name, *capture)),
                "{name}: @{capture} is not tried"
            );
        }
    }
}

/// The name of each capture, and a line that tells what it takes.
fn captures<'q>(query: &'q Query, tree: &Tree, text: &str) -> Vec<(&'q str, String)> {
    let mut cursor = QueryCursor::new();
    let mut found = Vec::new();
    let mut all = cursor.captures(query, tree.root_node(), text.as_bytes());
    while let Some((one, index)) = all.next() {
        let capture = one.captures()[*index];
        let name = query.capture_names()[capture.index as usize];
        let words = text[capture.node.byte_range()].lines().next().unwrap_or("");
        let lines = (
            capture.node.start_position().row + 1,
            capture.node.end_position().row + 1,
        );
        let lines = match lines {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}-{last}"),
        };
        found.push((name, format!("{lines} @{name} {words}")));
    }
    found
}

#[test]
fn every_query_of_the_package_is_here() {
    let mut there: Vec<String> = std::fs::read_dir(project("tree-sitter-unres/queries"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let mut here: Vec<String> = QUERIES
        .iter()
        .map(|(name, _)| format!("{name}.scm"))
        .collect();
    there.sort();
    here.sort();
    assert_eq!(there, here);
}

#[test]
fn what_is_injected_has_a_language() {
    let (_, query) = compiled().remove(3);
    let languages: Vec<_> = (0..query.pattern_count())
        .flat_map(|pattern| query.property_settings(pattern))
        .map(|setting| (&*setting.key, setting.value.as_deref().unwrap()))
        .collect();
    assert_eq!(
        languages,
        [
            ("injection.language", "yaml"),
            ("injection.language", "comment")
        ]
    );
}

#[test]
fn every_query_runs_on_every_text() {
    let queries = compiled();
    let mut texts: Vec<String> = samples().into_iter().map(|(_, text)| text).collect();
    for folder in ["seed", "ga", "drafts", "scfr", "sc"] {
        texts.extend(files(folder).into_iter().map(|file| file.text));
    }
    let mut counts = vec![0; queries.len()];
    for text in &texts {
        let tree = parser().parse(text, None).unwrap();
        for ((name, query), count) in queries.iter().zip(&mut counts) {
            let mut cursor = QueryCursor::new();
            let mut matches = cursor.matches(query, tree.root_node(), text.as_bytes());
            while let Some(one) = matches.next() {
                *count += one.captures().len();
            }
            assert!(!cursor.did_exceed_match_limit(), "{name}");
        }
    }
    for ((name, _), count) in queries.iter().zip(counts) {
        println!("{name}: {count} captures in {} texts", texts.len());
        assert!(count > 0, "{name}");
    }
}
