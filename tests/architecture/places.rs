//! What is done in one place only: the disk and the terminal, the protocol, words of a language.

use super::source::{Source, sources};

/// Files whose tables may be longer than a file of code.
const TABLES: &str = "language/";
const LONGEST_FILE: usize = 400;
const WORLD: [&str; 9] = [
    "std::fs",
    "std::io",
    "std::env",
    "std::process",
    "std::net",
    "println!",
    "print!",
    "eprint!",
    "dbg!",
];
const PROTOCOL: [&str; 3] = ["tower_lsp", "lsp_types", "ls_types"];

/// Fails on each word of `words` outside the modules in which it is at home.
fn at_home(words: &[&str], homes: &[&str]) {
    for source in sources() {
        if homes.contains(&source.module()) {
            continue;
        }
        for word in words {
            assert!(!names(source, word), "{} has {word}", source.path);
        }
    }
}

/// Whether a source names `word`; of `use std::{fs, io}` each is named.
fn names(source: &Source, word: &str) -> bool {
    let code: String = source.bare.split_whitespace().collect();
    let grouped = word.strip_prefix("std::").is_some_and(|last| {
        code.split("std::{").skip(1).any(|rest| {
            let group = rest.split(';').next().unwrap_or("");
            let name = |c: char| !c.is_alphanumeric() && c != '_';
            group.split(name).any(|name| name == last)
        })
    });
    code.contains(word) || grouped
}

#[test]
fn only_the_doors_and_the_store_touch_the_world() {
    at_home(&WORLD, &["cli", "lsp", "store", "main"]);
}

#[test]
fn protocol_names_stay_in_the_wire() {
    at_home(&PROTOCOL, &["lsp"]);
}

#[test]
fn a_thing_out_of_place_is_found() {
    for code in [
        "use std::fs;",
        "use std::{collections::BTreeMap, fs};",
        "std :: fs::read(path)",
    ] {
        assert!(names(&Source::of("model.rs", code), "std::fs"), "{code}");
    }
    for code in ["use std::fmt;", "// std::fs", "\"std::fs\"", "use a::{fs};"] {
        assert!(!names(&Source::of("model.rs", code), "std::fs"), "{code}");
    }
}

#[test]
fn words_of_a_language_stay_in_its_table() {
    for source in sources() {
        // What the doors print is theirs; the drafts' words are the tables'.
        let path = source.path.as_str();
        if path.starts_with(TABLES) || path == "language.rs" || source.module() == "cli" {
            continue;
        }
        for (number, line) in source.code.lines().enumerate() {
            assert!(line.is_ascii(), "{path}:{}: {line}", number + 1);
        }
    }
}

#[test]
fn files_have_one_subject() {
    for Source { path, lines, .. } in sources() {
        assert!(!path.ends_with("mod.rs"), "{path}");
        let table = path.starts_with(TABLES);
        assert!(table || *lines <= LONGEST_FILE, "{path}: {lines} lines");
    }
}
