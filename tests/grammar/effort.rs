//! A parse costs in proportion to the text's length, whatever the text, and an edit costs the same
//! in a long text as in a short one.
//!
//! Effort is counted, not timed: a count is the same on every machine, however busy.

use tree_sitter::{InputEdit, Parser, Point};
use unres_tests::hostile::hostile;
use unres_tests::parser;
use unres_tests::trees::counted;

#[test]
fn hostile_texts_cost_in_proportion_to_their_length() {
    let (short, times) = (20_000, 8);
    let mut parser = parser();
    let mut worst = (0.0, String::new());
    for text in hostile() {
        let mut cost = |bytes| {
            let text = text.text(bytes);
            let (tree, cost) = counted(&mut parser, &text, None);
            assert!(!tree.root_node().has_error(), "{}", &text[..20]);
            assert!(tree.root_node().end_byte() <= text.len());
            cost as f64
        };
        let growth = cost(short * times) / cost(short) / times as f64;
        assert!(growth < 1.5, "{growth} for {}", text.name());
        if growth > worst.0 {
            worst = (growth, text.name());
        }
    }
    let (growth, name) = worst;
    println!("{times} times the text, at most {growth:.2} times that cost: {name}");
}

#[test]
fn two_megabytes_on_a_line_parse() {
    let mut parser = parser();
    for piece in ["word ", "[", "*a ", "\u{5927}\u{4f1a}"] {
        let text = piece.repeat((2 << 20) / piece.len());
        let tree = parser.parse(&text, None).unwrap();
        assert!(!tree.root_node().has_error(), "{piece:?}");
    }
}

#[test]
fn a_key_costs_the_same_in_a_long_text() {
    let mut parser = parser();
    let costs = [1_000, 16_000].map(|paragraphs| {
        // The dearest of some places: the groups of a text are of unequal size.
        let cost = |tenth| typed(&mut parser, &resolution(paragraphs), tenth);
        (1..10).map(cost).max().unwrap()
    });
    println!(
        "one key: {} in a text, {} in one 16 times as long",
        costs[0], costs[1]
    );
    assert!(costs[1] < 3 * costs[0]);
}

fn resolution(paragraphs: usize) -> String {
    let paragraph =
        |number| format!("{number}. *Requests* the keeper of station {number} to act;\n\n");
    let head = "*The General Assembly*,\n\n*Recalling* its decisions,\n\n".to_string();
    head + &(1..=paragraphs).map(paragraph).collect::<String>()
}

/// What it costs to type a letter into a word, so many tenths down the text.
fn typed(parser: &mut Parser, text: &str, tenth: usize) -> usize {
    let at = text.len() / 10 * tenth;
    let at = at + text[at..].find("keeper").unwrap();
    let point = Point::new(
        text[..at].matches('\n').count(),
        at - text[..at].rfind('\n').unwrap() - 1,
    );
    let mut old = parser.parse(text, None).unwrap();
    old.edit(&InputEdit {
        start_byte: at,
        old_end_byte: at,
        new_end_byte: at + 1,
        start_position: point,
        old_end_position: point,
        new_end_position: Point::new(point.row, point.column + 1),
    });
    let typed = [&text[..at], "x", &text[at..]].concat();
    counted(parser, &typed, Some(&old)).1
}
