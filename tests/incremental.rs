//! A tree made from an older one by an edit is the tree that a fresh parse gives.
//!
//! The seed of a walk is the name of its text: the same edits on every machine, and a text's edits
//! do not depend on its neighbours.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write;

use tree_sitter::{InputEdit, Parser, Point, Tree, TreeCursor};
use unres::model::{self, Read, Reading, Replaced};
use unres::text::Span;
use unres_tests::corpus::files;
use unres_tests::hostile::hostile;
use unres_tests::{Choice, changes, parser, samples};

/// Texts are cut to so many bytes: a step is quick, and there are many steps.
const PIECE: usize = 6_000;
const STEPS: usize = 60;
/// Steps in a text of hundreds of blocks, where the grammar's groups of groups begin.
const LONG_STEPS: usize = 120;
const LONG_PARAGRAPHS: usize = 700;

const INSERTED: [&str; 42] = [
    "x",
    " ",
    ".",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\n\n1. *Decides* to act;\n\n",
    "\n\n**II. Premises**\n\n",
    "\n\n8. *Decides* (a) to act;\n\n9. *Requests* all:\n\n(a) To act;\n\n(b) To go on.\n\n",
    "---\nlang: fr\n---\n\n",
    "(a) ",
    "\n\n(i) At once;\n\n",
    "\u{b9}",
    "\u{b9}\u{b2},\u{b3}",
    "^1^",
    "[^1]",
    "[^1]: ",
    "\n\n\u{b9} A/81/214.\n\n",
    "*",
    "**",
    "***",
    "_",
    "[",
    "]",
    "](#)",
    "[59/50](#)",
    "\\",
    "<!--",
    "-->",
    "---\n",
    "```\n",
    "|",
    "\n\n| a | b |\n| 1 | 2 |\n\n",
    "75/276",
    "A/RES/75/",
    "**Annex**\n\n",
    "*The General Assembly*,\n\n",
    "**75/1. Title**\n\n",
    "\u{5927}\u{4f1a}\u{ff0c}",
    "\u{641}\u{64a} \u{627}\u{644}",
];

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

fn boundary(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Bytes of a text and what takes their place.
struct Change {
    start: usize,
    end: usize,
    inserted: String,
}

impl Change {
    /// Mostly a key or two; now and then a page cut out or a part of the text pasted elsewhere.
    fn any(choice: &mut Choice, text: &str) -> Self {
        let start = boundary(text, choice.below(text.len() + 1));
        let most = match choice.below(20) {
            0 => 2_000,
            1 => 400,
            2..8 => 4,
            _ => 1,
        };
        let end = boundary(text, start + choice.below(most)).max(start);
        let inserted = match choice.below(20) {
            0 => {
                let from = boundary(text, choice.below(text.len() + 1));
                let to = boundary(text, from + choice.below(2_000)).max(from);
                text[from..to].to_string()
            }
            1..5 => String::new(),
            _ => choice.one(&INSERTED).unwrap().to_string(),
        };
        Change {
            start,
            end,
            inserted,
        }
    }

    fn applied(&self, text: &str) -> String {
        [&text[..self.start], &self.inserted, &text[self.end..]].concat()
    }

    /// The tree of the changed text, parsed from the tree of the text before.
    fn reparsed(&self, parser: &mut Parser, before: &str, tree: &Tree, after: &str) -> Tree {
        let new_end = self.start + self.inserted.len();
        let mut old = tree.clone();
        old.edit(&InputEdit {
            start_byte: self.start,
            old_end_byte: self.end,
            new_end_byte: new_end,
            start_position: point(before, self.start),
            old_end_position: point(before, self.end),
            new_end_position: point(after, new_end),
        });
        parser.parse(after, Some(&old)).unwrap()
    }
}

fn walk(name: &str, text: &str, steps: usize) -> usize {
    let mut parser = parser();
    let mut choice = Choice::of(name);
    let mut text = text.to_string();
    let mut tree = parser.parse(&text, None).unwrap();
    let mut read = Read::new(&text, None);
    let mut unread = Vec::new();
    for step in 0..steps {
        let change = Change::any(&mut choice, &text);
        let after = change.applied(&text);
        let incremental = change.reparsed(&mut parser, &text, &tree, &after);
        let fresh = parser.parse(&after, None).unwrap();
        assert!(
            !fresh.root_node().has_error(),
            "seed {name:?}, step {step}: an error node"
        );
        if let Some(difference) = difference(&incremental, &fresh) {
            let alone = smallest(&mut parser, text, change);
            panic!("seed {name:?}, step {step}: {difference}\n{alone}");
        }
        unread.push(Replaced {
            span: Span::new(change.start, change.end),
            length: change.inserted.len(),
        });
        // Several edits may pass before anybody asks.
        if choice.below(3) > 0 {
            read = read.edited(&after, &unread);
            let (now, right) = (
                said(&read.reading, &after),
                said(&model::read(&after), &after),
            );
            assert!(
                now == right,
                "seed {name:?}, step {step}, {unread:?}\n{}\n{after:?}",
                changes(&right, &now)
            );
            unread.clear();
        }
        (text, tree) = (after, incremental);
    }
    steps
}

/// All that a reading says, and all that is asked of it.
fn said(reading: &Reading, text: &str) -> String {
    let cited = reading.citations(text, Span::new(0, text.len()));
    format!(
        "{:#?}\n{:#?}\n{:#?}\n{:#?}",
        reading.language, reading.resolutions, reading.ignores, cited
    )
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

fn point(text: &str, at: usize) -> Point {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Point::new(text[..at].matches('\n').count(), at - line)
}

/// The first node in which two trees differ: kind, place, field, or what is below it.
fn difference(one: &Tree, other: &Tree) -> Option<String> {
    let (mut one, mut other) = (one.walk(), other.walk());
    loop {
        let (a, b) = (one.node(), other.node());
        let fields = (one.field_name(), other.field_name());
        if a.kind_id() != b.kind_id() || a.range() != b.range() || fields.0 != fields.1 {
            return Some(format!(
                "{:?} {} {:?}, fresh {:?} {} {:?}",
                fields.0,
                a.kind(),
                a.range(),
                fields.1,
                b.kind(),
                b.range()
            ));
        }
        let (down, fresh_down) = (one.goto_first_child(), other.goto_first_child());
        if down != fresh_down {
            return Some(format!("children of {} {:?}", a.kind(), a.range()));
        }
        if !down && !next(&mut one, &mut other)? {
            return Some(format!("siblings of {} {:?}", a.kind(), a.range()));
        }
    }
}

/// To the next node of both trees; whether both have one at the same place. None at the end.
fn next(one: &mut TreeCursor, other: &mut TreeCursor) -> Option<bool> {
    loop {
        let (along, fresh) = (one.goto_next_sibling(), other.goto_next_sibling());
        if along != fresh {
            return Some(false);
        }
        if along {
            return Some(true);
        }
        let (up, fresh) = (one.goto_parent(), other.goto_parent());
        if up != fresh {
            return Some(false);
        }
        if !up {
            return None;
        }
    }
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
