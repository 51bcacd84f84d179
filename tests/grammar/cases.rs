//! Runs tree-sitter-unres/test/corpus: texts with the trees that they give.
//!
//! A file holds cases: a title between two lines of `=`, the text, a line of six dashes (three
//! may stand in a text), the tree. The blank lines around a text are no part of it.

use std::fmt::Write;

use tree_sitter::TreeCursor;
use unres_tests::{changes, expect_file, parser, project, updates};

const FOLDER: &str = "tree-sitter-unres/test/corpus";
const RULE: &str = "==================";
const DIVIDER: &str = "\n------\n";

#[test]
fn every_case_gives_its_tree() {
    let (mut count, mut wrong) = (0, String::new());
    for (name, file) in files() {
        let cases = cases(&name, &file);
        count += cases.len();
        let trees: Vec<String> = cases.iter().map(|case| tree(&name, case)).collect();
        for (case, tree) in cases.iter().zip(&trees) {
            let differs = case.tree.trim() != tree.trim();
            if differs && !updates() {
                let changes = changes(case.tree.trim(), tree.trim());
                writeln!(wrong, "{name}: {}\n{changes}", case.title).unwrap();
            }
        }
        if wrong.is_empty() {
            expect_file(&format!("{FOLDER}/{name}"), &written(&cases, &trees));
        }
    }
    assert!(
        wrong.is_empty(),
        "trees differ (- committed, + parsed):\n{wrong}"
    );
    println!("{count} cases");
    assert!(count > 50);
}

#[test]
fn line_ends_make_no_difference() {
    for (name, file) in files() {
        for case in cases(&name, &file) {
            let wanted = tree(&name, &case);
            for end in ["\r\n", "\r"] {
                let text = &case.text.replace('\n', end);
                let found = tree(&name, &Case { text, ..case });
                assert_eq!(wanted, found, "{name}: {} with {end:?}", case.title);
            }
        }
    }
}

/// Names and contents of the files of cases.
fn files() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = std::fs::read_dir(project(FOLDER))
        .unwrap()
        .flatten()
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), text)
        })
        .collect();
    found.sort();
    found
}

#[derive(Clone, Copy)]
struct Case<'t> {
    title: &'t str,
    text: &'t str,
    tree: &'t str,
}

fn cases<'t>(name: &str, file: &'t str) -> Vec<Case<'t>> {
    let mut found = Vec::new();
    let mut pieces = file.split(RULE).skip(1);
    while let (Some(title), Some(body)) = (pieces.next(), pieces.next()) {
        let title = title.trim();
        let (text, tree) = body
            .split_once(DIVIDER)
            .unwrap_or_else(|| panic!("{name}: {title}: no line of six dashes"));
        let text = text.strip_prefix('\n').unwrap_or(text);
        found.push(Case { title, text, tree });
    }
    found
}

fn written(cases: &[Case], trees: &[String]) -> String {
    let mut file = String::new();
    for (Case { title, text, .. }, tree) in cases.iter().zip(trees) {
        file += &format!("{RULE}\n{title}\n{RULE}\n{text}{DIVIDER}\n{tree}\n");
    }
    file
}

/// The tree that the grammar gives today.
fn tree(name: &str, case: &Case) -> String {
    let tree = parser().parse(case.text, None).unwrap();
    assert!(!tree.root_node().has_error(), "{name}: {}", case.title);
    let mut printed = String::new();
    print(&mut tree.walk(), 0, &mut printed);
    printed
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
