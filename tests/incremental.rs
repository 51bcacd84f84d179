//! A tree made from an older one by an edit is the tree that a fresh parse gives.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use tree_sitter::{InputEdit, Point, Tree, TreeCursor};
use unres_tests::corpus::files;
use unres_tests::{Choice, parser, samples};

/// Texts are cut to so many bytes: a step is quick, and there are many steps.
const PIECE: usize = 6_000;
const STEPS: usize = 60;

const INSERTED: [&str; 36] = [
    "x",
    " ",
    ".",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\n\n1. *Decides* to act;\n\n",
    "(a) ",
    "\n\n(i) At once;\n\n",
    "\u{b9}",
    "\u{b9}\u{b2},\u{b3}",
    "^1^",
    "[^1]",
    "[^1]: ",
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
    "|",
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
        steps += walk(&name, &text);
    }
    println!("{steps} edits, each with the tree of a fresh parse");
    assert!(steps > 0);
}

/// Pieces of the samples and of some real texts of each folder.
fn texts() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = samples()
        .into_iter()
        .map(|(path, text)| (path.display().to_string(), text))
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
    all.push((
        "marks".to_string(),
        "*a **b _c [d](e) ^f^ \u{b9}\n\n".repeat(80),
    ));
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

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn walk(name: &str, text: &str) -> usize {
    let mut parser = parser();
    let mut choice = Choice::of(name);
    let mut text = text.to_string();
    let mut tree = parser.parse(&text, None).unwrap();
    for step in 0..STEPS {
        let start = boundary(&text, choice.below(text.len() + 1));
        let most = match choice.below(10) {
            0 => 400,
            1..4 => 4,
            _ => 1,
        };
        let end = boundary(&text, (start + choice.below(most)).min(text.len())).max(start);
        let inserted = if choice.below(5) == 0 {
            ""
        } else {
            choice.one(&INSERTED).unwrap()
        };
        let before = text.clone();
        text.replace_range(start..end, inserted);
        tree.edit(&InputEdit {
            start_byte: start,
            old_end_byte: end,
            new_end_byte: start + inserted.len(),
            start_position: point(&before, start),
            old_end_position: point(&before, end),
            new_end_position: point(&text, start + inserted.len()),
        });
        let incremental = parser.parse(&text, Some(&tree)).unwrap();
        let fresh = parser.parse(&text, None).unwrap();
        let place = format!("{name}, step {step}: {start}..{end} becomes {inserted:?}");
        assert!(!fresh.root_node().has_error(), "{place}: an error node");
        if let Some(difference) = difference(&incremental, &fresh) {
            panic!("{place}: {difference}");
        }
        tree = incremental;
    }
    STEPS
}

fn point(text: &str, at: usize) -> Point {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Point::new(text[..at].matches('\n').count(), at - line)
}

/// The first node in which two trees differ.
fn difference(one: &Tree, other: &Tree) -> Option<String> {
    let (mut one, mut other) = (one.walk(), other.walk());
    loop {
        let (a, b) = (one.node(), other.node());
        if a.kind_id() != b.kind_id() || a.range() != b.range() {
            return Some(format!(
                "{} {:?}, fresh {} {:?}",
                a.kind(),
                a.range(),
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
