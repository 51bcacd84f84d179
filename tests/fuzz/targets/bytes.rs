//! Any text: it parses, and some edits of it give the tree and the reading of a fresh text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unres::syntax::readable;
use unres_fuzz::{costs_in_proportion, parses};
use unres_tests::Choice;
use unres_tests::edits::{Change, Edited};

/// Edits of each text.
const EDITS: usize = 3;
/// One text in so many is tried for what it costs, since that takes long.
const COSTED: usize = 64;

fuzz_target!(|bytes: &[u8]| {
    // What is not UTF-8 becomes U+FFFD, so that every change of an input is worth something.
    let text = String::from_utf8_lossy(bytes);
    let text = readable(&text);
    parses(&text);
    // The edits come from the text: an input is all that is needed to see a fault again.
    let mut choice = Choice::of(&text);
    if choice.below(COSTED) == 0 {
        costs_in_proportion(&text);
    }
    let mut edited = Edited::new(&text);
    for _ in 0..EDITS {
        let change = Change::any(&mut choice, &edited.text);
        let before = edited.text.clone();
        if let Err(difference) = edited.change(&change).and_then(|()| edited.ask()) {
            panic!("{difference}\n{change:?} of {before:?}");
        }
        parses(&edited.text);
    }
});
