//! The manual: its links lead somewhere, and its drafts are right.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use unres::model;
use unres::rules::{Draft, Severity, check};
use unres_tests::project;

/// The Markdown files that a reader of the project sees.
fn pages() -> Vec<PathBuf> {
    let folders = [
        "",
        "docs",
        "editors",
        "tree-sitter-unres",
        "server/src/rules",
    ];
    let mut found: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(project(folder)).unwrap().flatten())
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    found.sort();
    assert!(found.len() > 15);
    found
}

/// Targets of `[words](target)` outside fences and code, those on the web left out.
fn targets(page: &str) -> Vec<String> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in page.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        // Every second piece between backquotes is code.
        let prose: String = line.split('`').step_by(2).collect();
        found.extend(
            prose
                .split("](")
                .skip(1)
                .filter_map(|rest| rest.split_once(')'))
                .map(|(target, _)| target.to_string())
                .filter(|target| !target.contains("://")),
        );
    }
    found
}

#[test]
fn links_lead_to_files() {
    let mut count = 0;
    for path in pages() {
        let page = std::fs::read_to_string(&path).unwrap();
        for target in targets(&page) {
            let file = target.split('#').next().unwrap();
            let folder = path.parent().unwrap_or(Path::new(""));
            assert!(
                file.is_empty() || folder.join(file).exists(),
                "{}: {target} is not there",
                path.display()
            );
            count += 1;
        }
    }
    println!("{count} links");
    assert!(count > 20);
}

/// The texts between ```` ```unres ```` fences.
fn drafts(page: &str) -> Vec<&str> {
    page.split("\n```unres\n")
        .skip(1)
        .filter_map(|rest| rest.split("\n```").next())
        .collect()
}

#[test]
fn drafts_of_the_manual_have_no_faults() {
    for (page, least) in [("README.md", 1), ("docs/language.md", 5)] {
        let page_text = std::fs::read_to_string(project(page)).unwrap();
        let drafts = drafts(&page_text);
        assert!(drafts.len() >= least, "{page}: {} drafts", drafts.len());
        for text in drafts {
            let reading = model::read(text);
            assert_eq!(reading.syntax_errors, 0, "{page}: {text}");
            let draft = Draft::new(text, &reading);
            let mut faults = check(&draft);
            faults.retain(|finding| finding.severity >= Severity::Warning);
            assert!(faults.is_empty(), "{page}: {text}\n{faults:?}");
        }
    }
}

#[test]
fn the_paragraph_that_a_page_cuts_is_one_in_the_manual_too() {
    let page = std::fs::read_to_string(project("docs/language.md")).unwrap();
    let drafts = drafts(&page);
    let cut: Vec<_> = drafts
        .iter()
        .map(|text| model::read(text))
        .filter_map(|reading| reading.resolutions.into_iter().next())
        .flat_map(|resolution| resolution.preambular)
        .filter(|paragraph| paragraph.parts.len() > 1)
        .collect();
    assert_eq!(cut.len(), 1, "{cut:?}");
}
