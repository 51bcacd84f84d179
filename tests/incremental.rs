//! A tree made from an older one by an edit is the tree that a fresh parse gives.
//!
//! The seed of a walk is the name of its text: the same edits on every machine, and a text's edits
//! do not depend on its neighbours.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write;

use tree_sitter::Parser;
use unres_tests::corpus::files;
use unres_tests::edits::{Change, Edited, boundary};
use unres_tests::hostile::hostile;
use unres_tests::trees::difference;
use unres_tests::{Choice, parser, samples};

mod incremental {
    pub mod identity;
}

/// Texts are cut to so many bytes: a step is quick, and there are many steps.
const PIECE: usize = 6_000;
const STEPS: usize = 60;
/// Steps in a text of hundreds of blocks, where the grammar's groups of groups begin.
const LONG_STEPS: usize = 120;
const LONG_PARAGRAPHS: usize = 700;

#[test]
fn an_incremental_tree_equals_a_fresh_one() {
    let mut steps = 0;
    for (name, text) in texts() {
        steps += walk(&name, &text, STEPS);
    }
    println!("{steps} edits, each with the tree of a fresh parse");
    assert!(steps > 2_000);
}

#[test]
fn in_a_long_text_too() {
    let mut steps = walk("long", &long(), LONG_STEPS);
    // The longest of the real texts.
    let mut found = files("ga");
    found.sort_by_key(|file| file.text.len());
    for file in found.iter().rev().take(1) {
        steps += walk(&file.name, &file.text, LONG_STEPS);
    }
    println!("{steps} edits in long texts");
}

/// Pieces of the samples, of hostile texts and of some real texts of each folder.
fn texts() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = samples()
        .into_iter()
        .map(|(path, text)| (path.file_name().unwrap().display().to_string(), text))
        .collect();
    for (folder, every) in [
        ("seed", 1),
        ("ga", 12),
        ("drafts", 8),
        ("scfr", 12),
        ("sc", 20),
    ] {
        let found = files(folder).into_iter().step_by(every);
        all.extend(found.map(|file| (file.name, file.text)));
    }
    all.extend(hostile().iter().map(|text| (text.name(), text.text(PIECE))));
    all.into_iter()
        .map(|(name, text)| (name.clone(), piece(&name, &text)))
        .collect()
}

fn piece(name: &str, text: &str) -> String {
    let start = Choice::of(name).below(text.len().saturating_sub(PIECE) + 1);
    // Some from the beginning, where masthead and preamble are.
    let start = if start.is_multiple_of(2) { 0 } else { start };
    let (start, end) = (
        boundary(text, start),
        boundary(text, (start + PIECE).min(text.len())),
    );
    text[start..end].to_string()
}

/// One resolution of many paragraphs, in sections, with lists and notes.
fn long() -> String {
    let mut text = String::from("*The General Assembly*,\n\n*Recalling* its decisions,\n\n");
    for number in 1..=LONG_PARAGRAPHS {
        if number % 90 == 0 {
            write!(text, "**Section {number}**\n\n").unwrap();
        }
        write!(
            text,
            "{number}. *Requests* the keeper of station {number} to report"
        )
        .unwrap();
        match number % 7 {
            0 => write!(text, ":\n\n(a) In spring;\n\n(b) In year {number};\n\n").unwrap(),
            3 => write!(text, ";\u{b9}\n\n\u{b9} A/81/{number}.\n\n").unwrap(),
            _ => text.push_str(";\n\n"),
        }
    }
    text
}

fn walk(name: &str, text: &str, steps: usize) -> usize {
    let mut choice = Choice::of(name);
    let mut edited = Edited::new(text);
    for step in 0..steps {
        let change = Change::any(&mut choice, &edited.text);
        if let Err(difference) = edited.change(&change) {
            let alone = smallest(&mut parser(), edited.text, change);
            panic!("seed {name:?}, step {step}: {difference}\n{alone}");
        }
        // Several edits may pass before anybody asks.
        if choice.below(3) > 0
            && let Err(difference) = edited.ask()
        {
            panic!("seed {name:?}, step {step}: {difference}");
        }
    }
    steps
}

/// The step by itself, with all blocks taken away that it does not need to go wrong.
fn smallest(parser: &mut Parser, mut text: String, mut change: Change) -> String {
    let mut wrong = |text: &str, change: &Change| {
        let tree = parser.parse(text, None).unwrap();
        let after = change.applied(text);
        let incremental = change.reparsed(parser, text, &tree, &after);
        difference(&incremental, &parser.parse(&after, None).unwrap()).is_some()
    };
    if !wrong(&text, &change) {
        return "only after the steps before it".to_string();
    }
    let mut at = text.len();
    while let Some(start) = text[..at].rfind("\n\n") {
        let end = text[start + 2..].find("\n\n").map(|to| start + 2 + to);
        let end = end.unwrap_or(text.len());
        at = start;
        let before = end <= change.start;
        if !before && start < change.end {
            continue;
        }
        let shorter = [&text[..start], &text[end..]].concat();
        let moved = if before { end - start } else { 0 };
        let same = Change {
            start: change.start - moved,
            end: change.end - moved,
            inserted: change.inserted.clone(),
        };
        if wrong(&shorter, &same) {
            (text, change) = (shorter, same);
        }
    }
    let Change {
        start,
        end,
        inserted,
    } = change;
    format!("alone: {start}..{end} becomes {inserted:?} in {text:?}")
}

/// The comparison sees what the test is about: without this it could never fail.
#[test]
fn different_trees_are_told_apart() {
    let mut parser = parser();
    let mut tree = |text: &str| parser.parse(text, None).unwrap();
    let one = tree("*The General Assembly*,\n\n1. *Decides* to act.\n");
    let same = tree("*The General Assembly*,\n\n1. *Decides* to eat.\n");
    assert_eq!(difference(&one, &same), None);
    for other in [
        "*The General Assembly*,\n\n2 bis. *Decides* to act.\n",
        "*The General Assembly*,\n\n1. *Decides* to act 75/276.\n",
        "*The General Assembly*,\n\nI. *Decides* to act.\n",
        "*The General Assembly*,\n\n\n1. *Decides* to act.\n",
        "",
    ] {
        assert!(difference(&one, &tree(other)).is_some(), "{other:?}");
    }
}
