//! The committed parser is what the generator writes from grammar.js, and its nodes have names
//! that the glossary explains.

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

#[test]
fn every_node_is_in_the_glossary() {
    let types: serde_json::Value = serde_json::from_str(tree_sitter_unres::NODE_TYPES).unwrap();
    let glossary = std::fs::read_to_string(project("docs/glossary.md")).unwrap();
    for node in types.as_array().unwrap() {
        let name = node["type"].as_str().unwrap();
        if node["named"] == true {
            assert!(
                glossary.contains(&format!("`{name}`")),
                "docs/glossary.md lacks `{name}`"
            );
        }
    }
}
