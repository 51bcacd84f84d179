//! Every real text and every sample parses without an ERROR or MISSING node, and all their words are
//! in blocks.

use unres_tests::corpus::files;
use unres_tests::trees::covered;
use unres_tests::{parser, samples};

#[test]
fn no_text_gives_an_error_node() {
    let mut parser = parser();
    let mut has_error = |text: &str| {
        let tree = parser.parse(text, None).unwrap();
        assert_eq!(covered(&tree, text), Ok(()));
        tree.root_node().has_error()
    };
    for (path, text) in samples() {
        assert!(!has_error(&text), "{}", path.display());
    }
    for folder in ["seed", "ga", "drafts", "scfr", "sc"] {
        let mut count = [0, 0];
        for file in files(folder) {
            assert!(!has_error(&file.text), "{}", file.path.display());
            count[usize::from(file.held_out)] += 1;
        }
        println!(
            "{folder}: {} texts without an error node, held out {}",
            count[0], count[1]
        );
    }
}

#[test]
fn a_text_of_nothing_parses() {
    let mut parser = parser();
    for text in [
        "", "\u{feff}", " ", "\n", "\r", "\\", "*", "\u{b9}", "---", "---\n---",
    ] {
        let tree = parser.parse(text, None).unwrap();
        assert!(!tree.root_node().has_error(), "{text:?}");
    }
}

/// Without this the comparison could never fail.
#[test]
fn words_outside_of_the_tree_are_found() {
    let tree = parser().parse("One.\n\nTwo.\n", None).unwrap();
    assert_eq!(covered(&tree, "One.\n\nTwo.\n"), Ok(()));
    // The bytes of the first text's blank lines are words in these.
    for text in ["One.xxTwo.\n", "One.\n\nTwo.x", "One.\n\nTwo.\n\n"] {
        assert!(covered(&tree, text).is_err(), "{text:?}");
    }
}
