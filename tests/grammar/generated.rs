//! The committed parser is what the generator writes from grammar.js, and its nodes have names
//! that the glossary explains.

use std::collections::BTreeSet;
use std::path::Path;

use tree_sitter_generate::{OptLevel, generate_parser_in_directory};
use unres_tests::{expect_file, project};

const FILES: [&str; 6] = [
    "parser.c",
    "grammar.json",
    "node-types.json",
    "tree_sitter/alloc.h",
    "tree_sitter/array.h",
    "tree_sitter/parser.h",
];

#[test]
fn the_parser_is_current() {
    let folder = tempfile::tempdir().unwrap();
    let repository = project("tree-sitter-unres");
    generate(&repository, folder.path());
    for file in FILES {
        let written = std::fs::read_to_string(folder.path().join(file)).unwrap();
        expect_file(&format!("tree-sitter-unres/src/{file}"), &written);
    }
    let parser = std::fs::read_to_string(repository.join("src/parser.c")).unwrap();
    assert!(parser.contains("#define LANGUAGE_VERSION 15"));
}

fn generate(repository: &Path, out: &Path) {
    let mut diagnostics = Vec::new();
    generate_parser_in_directory(
        repository,
        Some(out),
        Some(&repository.join("grammar.js")),
        15,
        None,
        Some("native"),
        true,
        OptLevel::default(),
        &mut diagnostics,
    )
    .unwrap();
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
}

/// The named nodes and the fields of the grammar.
fn names() -> BTreeSet<String> {
    let types: serde_json::Value = serde_json::from_str(tree_sitter_unres::NODE_TYPES).unwrap();
    let mut found = BTreeSet::new();
    for node in types.as_array().unwrap() {
        if node["named"] == true {
            found.insert(node["type"].as_str().unwrap().to_string());
        }
        let fields = node["fields"].as_object();
        found.extend(fields.into_iter().flat_map(|fields| fields.keys().cloned()));
    }
    found
}

/// The names that stand in the grammar's column of the glossary.
fn explained() -> BTreeSet<String> {
    let glossary = std::fs::read_to_string(project("docs/glossary.md")).unwrap();
    let mut found = BTreeSet::new();
    let mut column = None;
    for line in glossary.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let is_head = cells.contains(&"what it is");
        if is_head {
            column = cells.iter().position(|cell| *cell == "grammar");
        }
        if let Some(cell) = column.and_then(|column| cells.get(column)) {
            // Every second piece between backquotes is a name.
            found.extend(cell.split('`').skip(1).step_by(2).map(str::to_string));
        }
    }
    found
}

#[test]
fn the_glossary_explains_every_node_and_field_and_no_other() {
    let (names, explained) = (names(), explained());
    let lacks: Vec<_> = names.difference(&explained).collect();
    assert!(lacks.is_empty(), "docs/glossary.md lacks {lacks:?}");
    let unknown: Vec<_> = explained.difference(&names).collect();
    assert!(unknown.is_empty(), "the grammar has no {unknown:?}");
}
