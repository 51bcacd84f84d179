//! Folders, patterns, ignore files and `unres.toml`: which files are read.

use crate::{Folder, RIGHT};

/// The names that `check` finds findings in when every file is wrong.
fn read(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let mut all = vec!["check", "--format", "json"];
    all.extend(arguments);
    let run = folder.run(&all);
    let json: serde_json::Value = serde_json::from_str(&run.out).expect(&run.err);
    let findings = json["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| finding["file"].as_str().unwrap().to_owned())
        .collect()
}

fn drafts() -> Folder {
    let folder = Folder::new();
    for name in [
        "b.unres",
        "a.unres.md",
        "c.md",
        "sub/d.unres",
        "sub/deep/e.md",
        ".hidden.unres",
    ] {
        folder.write(name, crate::wrong());
    }
    folder
}

#[test]
fn drafts_are_told_by_their_endings() {
    let folder = drafts();
    assert_eq!(
        read(&folder, &["."]),
        ["a.unres.md", "b.unres", "sub/d.unres"]
    );
    assert_eq!(read(&folder, &[]), ["a.unres.md", "b.unres", "sub/d.unres"]);
    assert_eq!(read(&folder, &["sub"]), ["sub/d.unres"]);
}

#[test]
fn include_adds_files_and_takes_some_out() {
    let folder = drafts();
    let all = [
        "a.unres.md",
        "b.unres",
        "c.md",
        "sub/d.unres",
        "sub/deep/e.md",
    ];
    assert_eq!(read(&folder, &["--include", "*.md", "."]), all);
    let some = ["a.unres.md", "b.unres", "sub/d.unres", "sub/deep/e.md"];
    assert_eq!(read(&folder, &["--include", "sub/**/*.md", "."]), some);
    assert_eq!(
        read(&folder, &["--include", "!*.unres", "."]),
        ["a.unres.md"]
    );
}

#[test]
fn settings_are_found_upward() {
    let folder = drafts();
    folder.write("unres.toml", "include = ['deep/', '!d.unres']");
    assert_eq!(read(&folder, &["sub"]), ["sub/deep/e.md"]);
    assert_eq!(
        read(&folder, &["sub", "--include", "d.unres"]),
        ["sub/d.unres", "sub/deep/e.md"]
    );
}

#[test]
fn settings_that_cannot_be_read_are_told() {
    let folder = drafts();
    folder.write("unres.toml", "inclde = ['*.md']");
    let run = folder.run(&["check", "."]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("unres.toml") && run.err.contains("inclde"),
        "{}",
        run.err
    );
    assert!(
        run.out.contains("b.unres"),
        "the drafts are checked all the same"
    );
}

#[test]
fn ignore_files_are_respected_in_folders_but_not_against_a_name() {
    let folder = drafts();
    folder.write(".gitignore", "b.unres\n");
    folder.write("sub/.ignore", "*\n");
    assert_eq!(read(&folder, &["."]), ["a.unres.md"]);
    assert_eq!(read(&folder, &["b.unres"]), ["b.unres"]);
}

#[test]
fn quoted_patterns_mean_what_they_mean_in_a_shell() {
    let folder = drafts();
    assert_eq!(read(&folder, &["*.md"]), ["a.unres.md", "c.md"]);
    assert_eq!(
        read(&folder, &["**/*.md"]),
        ["a.unres.md", "c.md", "sub/deep/e.md"]
    );
    assert_eq!(read(&folder, &["sub/*"]), ["sub/d.unres"]);
    assert_eq!(read(&folder, &["{b,c}.*"]), ["b.unres", "c.md"]);
    assert_eq!(read(&folder, &["[a-b].*"]), ["a.unres.md", "b.unres"]);
    assert_eq!(read(&folder, &[".h*"]), [".hidden.unres"]);
    let full = folder.path().join("s?b/*.unres");
    let found = folder.path().join("sub/d.unres");
    assert_eq!(
        read(&folder, &[full.to_str().unwrap()]),
        [found.to_str().unwrap()]
    );
}

#[test]
fn a_name_that_looks_like_a_pattern_is_a_name_first() {
    let folder = Folder::new();
    folder.write("draft [2].md", crate::wrong());
    assert_eq!(read(&folder, &["draft [2].md"]), ["draft [2].md"]);
}

#[test]
fn a_pattern_that_matches_nothing_is_told() {
    let folder = drafts();
    let run = folder.run(&["check", "*.docx", "b.unres"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("*.docx: no file matches"), "{}", run.err);
    assert!(run.out.contains("b.unres"));
}

#[test]
fn a_folder_in_which_nothing_is_read_says_what_would_be() {
    let folder = Folder::new();
    folder.write("sub/a.txt", RIGHT);
    let run = folder.run(&["check", "sub", "--include", "*.markdown"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    for ending in [
        "*.unres",
        "*.unres.md",
        "*.markdown",
        "--include",
        "unres.toml",
    ] {
        assert!(run.err.contains(ending), "{}", run.err);
    }
}
