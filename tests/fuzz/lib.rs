//! What must be true of every text, and of every edit of it.

use std::sync::OnceLock;

use tree_sitter::Parser;
use unres_tests::corpus::files;
use unres_tests::edits::INSERTED;
use unres_tests::hostile::hostile;
use unres_tests::trees::{counted, covered};
use unres_tests::{parser, project};

unsafe extern "C" {
    fn __wrap___sanitizer_cov_trace_pc();
}

/// Keeps the counters among what is linked: only C code calls them.
#[used]
static COUNTERS: unsafe extern "C" fn() = __wrap___sanitizer_cov_trace_pc;

/// A text that is repeated to two lengths may cost so much more than in proportion.
const GROWTH: f64 = 1.5;
const SHORT: usize = 20_000;
const TIMES: usize = 4;

/// Fails where the tree of a text has an ERROR or MISSING node or leaves words out.
pub fn parses(text: &str) {
    let tree = parser()
        .parse(text, None)
        .expect("the parser has its grammar");
    assert!(!tree.root_node().has_error(), "an error node in {text:?}");
    if let Err(fault) = covered(&tree, text) {
        panic!("{fault} in {text:?}");
    }
}

/// Fails where the text, repeated to two lengths, costs much more than in proportion to them.
pub fn costs_in_proportion(text: &str) {
    if text.is_empty() {
        return;
    }
    let mut parser = parser();
    let short = cost(&mut parser, &text.repeat(SHORT / text.len() + 1));
    let long = cost(&mut parser, &text.repeat((SHORT / text.len() + 1) * TIMES));
    let growth = long / short / TIMES as f64;
    assert!(growth < GROWTH, "{growth} times in proportion: {text:?}");
}

fn cost(parser: &mut Parser, text: &str) -> f64 {
    counted(parser, text, None).1 as f64
}

/// Longer blocks of real texts are left out: an input is to be quick.
const LONGEST_BLOCK: usize = 3_000;
/// One real text in so many.
const EVERY: usize = 5;

/// Blocks of our own texts, and of the real ones where `UNRES_CORPUS` names them, those held out
/// excepted.
pub fn blocks() -> &'static [String] {
    static BLOCKS: OnceLock<Vec<String>> = OnceLock::new();
    BLOCKS.get_or_init(|| {
        let mut texts: Vec<String> = INSERTED.iter().map(|piece| piece.to_string()).collect();
        texts.extend(hostile().iter().map(|text| text.text(300)));
        for folder in ["tests/fuzz/seeds", "tests/editors/drafts"] {
            texts.extend(texts_of(folder));
        }
        texts.extend(unres_tests::samples().into_iter().map(|(_, text)| text));
        if std::env::var_os("UNRES_CORPUS").is_some() {
            for folder in ["seed", "ga", "drafts", "scfr", "sc"] {
                let open = files(folder).into_iter().filter(|file| !file.held_out);
                texts.extend(open.step_by(EVERY).map(|file| file.text));
            }
        }
        let blocks = texts.iter().flat_map(|text| text.split("\n\n"));
        let mut blocks: Vec<String> = blocks
            .filter(|block| !block.is_empty() && block.len() <= LONGEST_BLOCK)
            .map(|block| unres::syntax::readable(block).into_owned())
            .collect();
        blocks.sort();
        blocks.dedup();
        blocks
    })
}

/// The texts of a folder of the project, in the order of their names.
fn texts_of(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(project(folder)).expect("the folder is there");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let text = |path| std::fs::read_to_string(path).expect("a text of our own");
    paths.into_iter().map(text).collect()
}
