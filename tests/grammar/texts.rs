//! Every real text and every sample parses without an ERROR or MISSING node.

use unres_tests::corpus::files;
use unres_tests::{parser, samples};

#[test]
fn no_text_gives_an_error_node() {
    let mut parser = parser();
    let mut has_error = |text: &str| parser.parse(text, None).unwrap().root_node().has_error();
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
fn hostile_texts_parse() {
    let many = |piece: &str, times: usize| piece.repeat(times);
    let texts = [
        many("word ", 400_000),
        many("[", 50_000),
        many("[[", 25_000) + &many("]]", 25_000),
        many("*", 200_000),
        many("**", 100_000),
        many("*a ", 50_000),
        many("[a", 100_000),
        many("<!-- ", 50_000),
        many("\u{b9}", 100_000),
        many("A/", 100_000),
        many("1 (", 50_000),
        many("*[a](b", 20_000),
        many("*A [b* ", 20_000),
        many("\n", 500_000),
        "---\n".to_string() + &many("a: b\n", 50_000),
        many("\u{b9} x\n", 50_000),
        many("(a) x\n\n", 50_000),
        many("A\n", 100_000),
        many("\r", 100_000),
        String::new(),
        "\u{feff}".to_string(),
    ];
    let mut parser = parser();
    for text in texts {
        let tree = parser.parse(&text, None).unwrap();
        let begins: String = text.chars().take(20).collect();
        assert!(!tree.root_node().has_error(), "{begins:?}");
        assert!(tree.root_node().end_byte() <= text.len(), "{begins:?}");
    }
}
