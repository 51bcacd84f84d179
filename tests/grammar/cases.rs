//! Runs tree-sitter-unres/test/corpus: texts with the trees that they give.
//!
//! A file holds cases: a title between two lines of `=`, the text, a line of six dashes (three
//! may stand in a text), the tree. The blank lines around a text are no part of it.

use tree_sitter::TreeCursor;
use unres_tests::{expect_file, parser, project};

const FOLDER: &str = "tree-sitter-unres/test/corpus";
const RULE: &str = "==================";
const DIVIDER: &str = "\n------\n";

#[test]
fn every_case_gives_its_tree() {
    let mut names: Vec<String> = std::fs::read_dir(project(FOLDER))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut count = 0;
    for name in names {
        let path = format!("{FOLDER}/{name}");
        let file = std::fs::read_to_string(project(&path)).unwrap();
        let mut written = String::new();
        for (title, text) in cases(&file) {
            count += 1;
            let tree = parser().parse(&text, None).unwrap();
            assert!(!tree.root_node().has_error(), "{name}: {title}");
            let mut printed = String::new();
            print(&mut tree.walk(), 0, &mut printed);
            written += &format!("{RULE}\n{title}\n{RULE}\n{text}{DIVIDER}\n{printed}\n");
        }
        expect_file(&path, &written);
    }
    println!("{count} cases");
    assert!(count > 40);
}

/// Titles and texts of a file's cases, the text with the line ends around it.
fn cases(file: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let line = format!("{RULE}\n");
    let mut pieces = file.split(&line);
    pieces.next();
    while let (Some(title), Some(body)) = (pieces.next(), pieces.next()) {
        let (text, _) = body.split_once(DIVIDER).unwrap();
        found.push((title.trim().to_string(), text.to_string()));
    }
    found
}

/// Named nodes with their fields, one a line.
fn print(cursor: &mut TreeCursor, depth: usize, out: &mut String) {
    let node = cursor.node();
    if node.is_named() {
        let field = cursor
            .field_name()
            .map_or(String::new(), |name| format!("{name}: "));
        *out += &format!("{}{field}({})\n", "  ".repeat(depth), node.kind());
    }
    if cursor.goto_first_child() {
        loop {
            print(cursor, depth + 1, out);
            if !cursor.goto_next_sibling() {
                break;
            }
        }
        cursor.goto_parent();
    }
}
