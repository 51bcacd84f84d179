//! The package of the grammar: what its files say of it agrees, what is packed is all that is
//! needed, and a C program that takes it as a library runs.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use unres_tests::project;

const PACKAGE: &str = "tree-sitter-unres";

fn read(path: &str) -> String {
    std::fs::read_to_string(project(PACKAGE).join(path)).expect(path)
}

/// What a command prints; fails with what it says where it fails.
fn output(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{said}");
    String::from_utf8(output.stdout).unwrap()
}

fn cargo(arguments: &[&str]) -> String {
    output(
        Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(project(PACKAGE)),
    )
}

/// What Cargo knows of the package.
fn manifest() -> Value {
    let all = cargo(&[
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]);
    let all: Value = serde_json::from_str(&all).unwrap();
    let mut packages = all["packages"].as_array().unwrap().iter();
    packages
        .find(|package| package["name"] == PACKAGE)
        .unwrap()
        .clone()
}

/// Names of the files of a folder with an ending, with the folder before them, in their order.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(project(PACKAGE).join(folder)).unwrap();
    let names = entries
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap());
    let mut found: Vec<String> = names
        .filter(|name| name.ends_with(ending))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    found.sort();
    found
}

#[test]
fn the_files_that_describe_the_package_agree() {
    let manifest = manifest();
    let described: Value = serde_json::from_str(&read("tree-sitter.json")).unwrap();
    let (grammar, metadata) = (&described["grammars"][0], &described["metadata"]);
    for key in ["version", "license"] {
        assert_eq!(metadata[key], manifest[key], "{key}");
    }
    let description = metadata["description"].as_str().unwrap();
    assert_eq!(manifest["description"], format!("{description}."));
    let pc = read("bindings/c/tree-sitter-unres.pc.in");
    assert!(pc.contains(&format!("Description: {description}\n")));
    let version = format!("VERSION := {}\n", metadata["version"].as_str().unwrap());
    assert!(read("Makefile").contains(&version), "{version}");
    let generated: Value = serde_json::from_str(&read("src/grammar.json")).unwrap();
    assert_eq!(grammar["name"], generated["name"]);
    for query in ["highlights", "injections", "tags"] {
        let path = grammar[query].as_str().unwrap();
        assert_eq!(path, format!("queries/{query}.scm"));
        assert!(!read(path).is_empty());
    }
    let headers: Vec<Value> = files("src", ".h").into_iter().map(Value::from).collect();
    assert_eq!(grammar["external-files"], Value::from(headers));
    for (binding, is_there) in described["bindings"].as_object().unwrap() {
        let folder = project(PACKAGE).join("bindings").join(binding);
        assert_eq!(folder.exists(), is_there == true, "{binding}");
    }
}

#[test]
fn what_is_packed_is_what_a_user_needs() {
    let packed = cargo(&["package", "--list", "--allow-dirty", "--offline"]);
    let mut packed: Vec<&str> = packed.lines().collect();
    // Cargo's own.
    packed.retain(|file| !matches!(*file, ".cargo_vcs_info.json" | "Cargo.toml.orig"));
    let mut wanted: Vec<String> = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "Makefile",
        "README.md",
        "bindings/c/tree-sitter-unres.pc.in",
        "bindings/c/tree_sitter/tree-sitter-unres.h",
        "bindings/rust/build.rs",
        "bindings/rust/lib.rs",
        "grammar.js",
        "tree-sitter.json",
    ]
    .map(String::from)
    .to_vec();
    wanted.extend(files("queries", ".scm"));
    for ending in [".c", ".h", ".json"] {
        wanted.extend(files("src", ending));
    }
    wanted.extend(files("src/tree_sitter", ".h"));
    wanted.sort();
    packed.sort_unstable();
    assert_eq!(packed, wanted);
}

/// A program that takes the language from the library and prints what it names; a parse needs the
/// library of tree-sitter too, which is not everywhere.
const PROGRAM: &str = r#"
#include <stdio.h>
#include <tree_sitter/tree-sitter-unres.h>
#include "parser.h"

int main(void) {
    const TSLanguage *language = tree_sitter_unres();
    printf("%s %u\n", language->name, language->abi_version);
    for (unsigned symbol = 0; symbol < language->symbol_count; symbol++) {
        TSSymbolMetadata metadata = language->symbol_metadata[symbol];
        if (metadata.visible && metadata.named) puts(language->symbol_names[symbol]);
    }
    return 0;
}
"#;

#[test]
fn a_c_program_uses_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let install = |prefix: &Path| {
        let mut make = Command::new("make");
        make.current_dir(project(PACKAGE)).arg("install");
        make.arg(format!("BUILD={}", path("build").display()));
        make.arg(format!("PREFIX={}", prefix.display()));
        output(make.env_remove("MAKEFLAGS").env("CFLAGS", "-O0"))
    };
    let prefix = path("installed");
    install(&prefix);
    std::fs::write(path("program.c"), PROGRAM).unwrap();
    let linked = format!("{}/lib/libtree-sitter-unres.a", prefix.display());
    output(
        Command::new(std::env::var("CC").unwrap_or("cc".to_string()))
            .arg(path("program.c"))
            .arg(linked)
            .args(["-Wall", "-Werror", "-o"])
            .arg(path("program"))
            .arg("-I")
            .arg(prefix.join("include"))
            .arg("-I")
            .arg(project("tree-sitter-unres/src/tree_sitter")),
    );
    let said = output(&mut Command::new(path("program")));
    let said: Vec<&str> = said.lines().collect();
    assert_eq!(said[0], "unres 15");
    let types: Value = serde_json::from_str(tree_sitter_unres::NODE_TYPES).unwrap();
    for node in types.as_array().unwrap() {
        let is_there = said.contains(&node["type"].as_str().unwrap());
        assert!(is_there || node["named"] == false, "{node}");
    }
    let pc = std::fs::read_to_string(prefix.join("lib/pkgconfig/tree-sitter-unres.pc")).unwrap();
    assert!(!pc.contains('@'), "{pc}");
    assert!(
        prefix
            .join("share/tree-sitter/queries/unres/highlights.scm")
            .exists()
    );
}

#[test]
fn the_readme_shows_the_tree_of_its_draft() {
    let readme = read("README.md");
    let mut blocks = readme.split("```text\n").skip(1);
    let mut next = || blocks.next().unwrap().split("```").next().unwrap();
    let (draft, shown) = (next(), next());
    let tree = unres_tests::parser().parse(draft, None).unwrap();
    let words: Vec<&str> = shown.split_whitespace().collect();
    assert_eq!(tree.root_node().to_sexp(), words.join(" "));
}
