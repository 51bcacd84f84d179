//! Shared by the tests: the real texts, files that tests keep current, the parser.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

pub mod edits;
pub mod hostile;
pub mod trees;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A path of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join(path)
}

/// Whether files that tests keep current are to be rewritten.
pub fn updates() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// Compares a file of the project with what it should hold; `UPDATE_EXPECT=1` rewrites it.
pub fn expect_file(path: &str, current: &str) {
    let file = project(path);
    if updates() {
        std::fs::write(&file, current).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed == current,
        "{path} is out of date: UPDATE_EXPECT=1 cargo test -p unres-tests renews it\n{}",
        changes(&committed, current)
    );
}

/// The lines in which two texts differ (`-` the first, `+` the second), the first sixty of them.
pub fn changes(one: &str, other: &str) -> String {
    // A generated parser has a hundred thousand lines: near enough will do for a message.
    let difference = similar::TextDiff::configure()
        .timeout(std::time::Duration::from_secs(2))
        .diff_lines(one, other);
    let shown = difference.unified_diff().context_radius(2).to_string();
    let lines: Vec<&str> = shown.lines().take(60).collect();
    lines.join("\n")
}

/// A parser of resolutions.
pub fn parser() -> tree_sitter::Parser {
    let mut parser = tree_sitter::Parser::new();
    parser
        .set_language(&tree_sitter_unres::LANGUAGE.into())
        .unwrap();
    parser
}

/// The program, built once for all tests, in the profile of the tests.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--package", "unres", "--bin", "unres"]);
        cargo.args(["--message-format", "json", "--quiet"]);
        if !cfg!(debug_assertions) {
            cargo.arg("--release");
        }
        let output = cargo
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let messages = output.stdout.split(|&byte| byte == b'\n');
        let message = |line| serde_json::from_slice::<serde_json::Value>(line).ok();
        let programs = messages.filter_map(message);
        let mut paths = programs.filter_map(|it| it["executable"].as_str().map(PathBuf::from));
        paths.next().expect("cargo names the program that it built")
    })
}

/// The drafts of the samples folder, in the order of their paths.
pub fn samples() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![project("samples")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push((entry.path(), std::fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A xorshift generator: the same choices on every machine.
pub struct Choice(u64);

impl Choice {
    /// Seeded by a name, so that a text's choices do not depend on its neighbours.
    pub fn of(name: &str) -> Self {
        Choice(fnv(name) | 1)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.bits() % limit as u64) as usize
    }

    /// One of the items, or none of an empty list.
    pub fn one<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        (!items.is_empty()).then(|| &items[self.below(items.len())])
    }
}

fn fnv(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The real texts, which the project does not contain.
pub mod corpus {
    use std::path::PathBuf;

    /// A real text.
    pub struct CorpusFile {
        /// File name.
        pub name: String,
        /// Where it lies.
        pub path: PathBuf,
        /// Its words.
        pub text: String,
        /// No rule, table or exception is made from it.
        pub held_out: bool,
    }

    /// The texts of a folder in the order of their names; none where `UNRES_CORPUS` is unset,
    /// which is said in one line.
    pub fn files(folder: &str) -> Vec<CorpusFile> {
        let Some(corpus) = std::env::var_os("UNRES_CORPUS") else {
            println!("UNRES_CORPUS is unset: the tests on real texts are skipped");
            return Vec::new();
        };
        let folder = PathBuf::from(corpus).join(folder);
        let Ok(entries) = std::fs::read_dir(&folder) else {
            panic!("UNRES_CORPUS has no folder {}", folder.display());
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.into_iter().filter_map(read).collect()
    }

    /// One file; empty where `UNRES_CORPUS` is unset, which is said in one line.
    pub fn text(path: &str) -> String {
        let Some(corpus) = std::env::var_os("UNRES_CORPUS") else {
            println!("UNRES_CORPUS is unset: the tests on real texts are skipped");
            return String::new();
        };
        std::fs::read_to_string(PathBuf::from(corpus).join(path)).unwrap()
    }

    fn read(path: PathBuf) -> Option<CorpusFile> {
        let text = std::fs::read_to_string(&path).ok()?;
        let name = path.file_name()?.to_str()?.to_string();
        let held_out = is_held_out(&name);
        Some(CorpusFile {
            name,
            path,
            text,
            held_out,
        })
    }

    /// A third of the names, by FNV-1a.
    pub fn is_held_out(name: &str) -> bool {
        super::fnv(name).is_multiple_of(3)
    }
}
