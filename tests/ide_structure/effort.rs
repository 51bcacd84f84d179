//! No text makes an answer slow.

use std::time::{Duration, Instant};

use unres::ide::actions::actions;
use unres::ide::folding::folds;
use unres::ide::outline::outline;
use unres::ide::selection::selections;
use unres::ide::tokens::tokens;
use unres::rules::check;
use unres::text::Span;
use unres_tests::hostile::hostile;

use super::drafts::with;

/// A hundred times what the slowest answer takes on a quiet machine: what grows with the square
/// of the text takes longer.
const LONGEST: Duration = Duration::from_secs(3);

/// Puts every question to a text.
fn assert_quick(name: &str, text: &str) {
    with(text, |draft| {
        let found = check(draft);
        let all = Span::new(0, text.len());
        let middle = text.floor_char_boundary(text.len() / 2);
        let begun = Instant::now();
        let answers = [
            outline(draft).len(),
            folds(draft).len(),
            tokens(draft, None).len(),
            selections(draft, middle).len(),
            actions(draft, all, &found).len(),
        ];
        let taken = begun.elapsed();
        assert!(taken < LONGEST, "{name}: {taken:?} for {answers:?}");
    });
}

#[test]
fn hostile_texts_are_answered_soon() {
    for hostile in hostile() {
        assert_quick(&hostile.name(), &hostile.text(200_000));
    }
}

#[test]
fn a_megabyte_with_a_thousand_faults_is_answered_soon() {
    let mut text = "*The General Assembly*,\n\n".to_owned();
    for number in 1..=10_000 {
        let wrong = number % 10 == 0;
        text += &format!(
            "{}. *Requests* a report on resolution 75/{number} of 9 December 2020;\n\n(a) To \
             act;\n\n(b) To wait,\nand to see;\n\n",
            if wrong { number + 2 } else { number }
        );
    }
    let faults = with(&text, check).len();
    assert!(faults > 900, "{faults}");
    assert_quick("a thousand faults", &text);
}
