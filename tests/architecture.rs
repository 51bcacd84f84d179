//! The layers: `use` lines point down only, and each thing is done in one place.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use unres_tests::project;

/// The modules of the server, lowest first. Modules of one rank do not see each other.
const LAYERS: [&[&str]; 8] = [
    &["text"],
    &["settings", "language", "syntax"],
    &["model"],
    &["rules"],
    &["ide"],
    &["store"],
    &["cli"],
    &["main", "lib"],
];

/// Files whose tables may be longer than a file of code.
const TABLES: &str = "language/";
const LONGEST_FILE: usize = 400;

struct File {
    /// Path below `server/src`.
    path: String,
    /// The code without comments and without unit tests.
    code: String,
    lines: usize,
}

impl File {
    fn module(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }
}

fn files() -> Vec<File> {
    let root = project("server/src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(read(&root, path));
            }
        }
    }
    assert!(found.len() > 30);
    // Unit tests in files of their own are no part of the layers.
    found.retain(|file| !file.path.ends_with("tests.rs"));
    found
}

fn read(root: &Path, path: PathBuf) -> File {
    let text = std::fs::read_to_string(&path).unwrap();
    let name = path
        .strip_prefix(root)
        .unwrap()
        .to_str()
        .unwrap()
        .replace('\\', "/");
    let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap();
    let code: Vec<&str> = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect();
    File {
        path: name,
        code: code.join("\n"),
        lines: text.lines().count(),
    }
}

fn rank(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|layer| layer.contains(&module))
        .unwrap_or_else(|| panic!("the module {module} has no layer: put it into LAYERS"))
}

#[test]
fn arrows_point_down() {
    let mut upward = Vec::new();
    for file in files() {
        let from = file.module().to_string();
        for used in file.code.split("crate::").skip(1) {
            let name = used
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap();
            let names: Vec<&str> = match name {
                // `use crate::{a::B, c::D}`
                "" => used
                    .trim_start_matches('{')
                    .split(',')
                    .map(|part| {
                        part.trim()
                            .split(|c: char| !c.is_alphanumeric() && c != '_')
                            .next()
                            .unwrap()
                    })
                    .collect(),
                name => vec![name],
            };
            for name in names
                .into_iter()
                .filter(|name| LAYERS.concat().contains(name))
            {
                if name != from && rank(name) >= rank(&from) {
                    upward.push(format!("{} uses {name}", file.path));
                }
            }
        }
    }
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn only_the_doors_and_the_store_touch_the_world() {
    const WORLD: [&str; 8] = [
        "std::fs",
        "std::io",
        "std::env",
        "std::process",
        "println!",
        "eprintln!",
        "print!",
        "std::net",
    ];
    for file in files() {
        if ["cli", "store", "main"].contains(&file.module()) {
            continue;
        }
        for word in WORLD {
            assert!(!file.code.contains(word), "{} has {word}", file.path);
        }
    }
}

#[test]
fn protocol_names_stay_in_the_wire() {
    for file in files() {
        for word in ["tower_lsp", "lsp_types", "ls_types"] {
            let allowed = file.module() == "lsp";
            assert!(
                allowed || !file.code.contains(word),
                "{} has {word}",
                file.path
            );
        }
    }
}

#[test]
fn words_of_a_language_stay_in_its_table() {
    for file in files() {
        // What the doors print is theirs; the drafts' words are the tables'.
        if file.path.starts_with(TABLES) || file.path == "language.rs" || file.module() == "cli" {
            continue;
        }
        for (number, line) in file.code.lines().enumerate() {
            assert!(line.is_ascii(), "{}:{}: {line}", file.path, number + 1);
        }
    }
}

#[test]
fn files_have_one_subject() {
    for file in files() {
        assert!(!file.path.ends_with("mod.rs"), "{}", file.path);
        let table = file.path.starts_with(TABLES);
        assert!(
            table || file.lines <= LONGEST_FILE,
            "{}: {} lines",
            file.path,
            file.lines
        );
    }
}
