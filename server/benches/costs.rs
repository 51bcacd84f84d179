//! What parsing, parsing again, reading again and checking cost in instructions, which are the same
//! on every run. What costs more than its limit fails; `.ci/costs` runs this and compares the
//! two sizes.

#![allow(missing_docs, reason = "gungraun's macros write functions")]
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]

use std::hint::black_box;

use gungraun::{
    Callgrind, EventKind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use texts::{Kind, LARGE, SMALL, many, one, told, with_lists};
use tree_sitter::Tree;
use unres::model::{Read, Replaced};
use unres::rules::{Draft, Finding, check};
use unres::syntax;

mod texts;

/// No more than so many thousand instructions.
fn most(thousands: u64) -> LibraryBenchmarkConfig {
    let mut tool = Callgrind::with_args(["--cache-sim=no"]);
    tool.hard_limits([(EventKind::Ir, thousands * 1_000)]);
    LibraryBenchmarkConfig::default().tool(tool).clone()
}

/// Texts after an edit, and the tree of the text before, told of the edit.
fn unparsed(text: String, kind: Kind) -> Vec<(String, Tree)> {
    let tree = syntax::parse(&text, None).unwrap();
    let edited = kind.around_the_middle(&text).into_iter();
    edited
        .map(|(after, edit)| (after, told(&tree, edit)))
        .collect()
}

/// A text that was read, and the text after an edit.
fn unread(text: String, kind: Kind) -> (Read, Vec<(String, Replaced)>) {
    (Read::new(&text, None), kind.around_the_middle(&text))
}

#[library_benchmark]
#[bench::letter_10kb(args = (one(SMALL), Kind::Letter), setup = unparsed, config = most(1_026))]
#[bench::letter_1mb(args = (one(LARGE), Kind::Letter), setup = unparsed, config = most(2_958))]
#[bench::letter_many_1mb(args = (many(LARGE), Kind::Letter), setup = unparsed, config = most(11_855))]
#[bench::letter_lists_1mb(args = (with_lists(LARGE), Kind::Letter), setup = unparsed, config = most(3_748))]
#[bench::newline_10kb(args = (one(SMALL), Kind::Newline), setup = unparsed, config = most(1_026))]
#[bench::newline_1mb(args = (one(LARGE), Kind::Newline), setup = unparsed, config = most(2_958))]
#[bench::paragraph_10kb(args = (one(SMALL), Kind::Paragraph), setup = unparsed, config = most(1_204))]
#[bench::paragraph_1mb(args = (one(LARGE), Kind::Paragraph), setup = unparsed, config = most(3_128))]
#[bench::section_10kb(args = (one(SMALL), Kind::Section), setup = unparsed, config = most(1_245))]
#[bench::section_1mb(args = (one(LARGE), Kind::Section), setup = unparsed, config = most(3_177))]
#[bench::page_10kb(args = (one(SMALL), Kind::Page), setup = unparsed, config = most(5_842))]
#[bench::page_1mb(args = (one(LARGE), Kind::Page), setup = unparsed, config = most(7_771))]
#[bench::comment_10kb(args = (one(SMALL), Kind::Comment), setup = unparsed, config = most(3_185))]
#[bench::comment_1mb(args = (one(LARGE), Kind::Comment), setup = unparsed, config = most(29_350))]
#[bench::rule_10kb(args = (one(SMALL), Kind::Rule), setup = unparsed, config = most(1_104))]
#[bench::rule_1mb(args = (one(LARGE), Kind::Rule), setup = unparsed, config = most(3_027))]
fn parsed_again(texts: Vec<(String, Tree)>) -> Vec<(Option<Tree>, Tree)> {
    let parsed = |(text, old): (String, Tree)| (syntax::parse(black_box(&text), Some(&old)), old);
    texts.into_iter().map(parsed).collect()
}

#[library_benchmark]
#[bench::letter_10kb(args = (one(SMALL), Kind::Letter), setup = unread, config = most(2_913))]
#[bench::letter_1mb(args = (one(LARGE), Kind::Letter), setup = unread, config = most(7_792))]
#[bench::letter_many_1mb(args = (many(LARGE), Kind::Letter), setup = unread, config = most(46_249))]
#[bench::letter_lists_1mb(args = (with_lists(LARGE), Kind::Letter), setup = unread, config = most(13_497))]
#[bench::newline_10kb(args = (one(SMALL), Kind::Newline), setup = unread, config = most(2_914))]
#[bench::newline_1mb(args = (one(LARGE), Kind::Newline), setup = unread, config = most(7_792))]
#[bench::paragraph_10kb(args = (one(SMALL), Kind::Paragraph), setup = unread, config = most(3_186))]
#[bench::paragraph_1mb(args = (one(LARGE), Kind::Paragraph), setup = unread, config = most(8_028))]
#[bench::section_10kb(args = (one(SMALL), Kind::Section), setup = unread, config = most(3_666))]
#[bench::section_1mb(args = (one(LARGE), Kind::Section), setup = unread, config = most(8_499))]
#[bench::page_10kb(args = (one(SMALL), Kind::Page), setup = unread, config = most(9_549))]
#[bench::page_1mb(args = (one(LARGE), Kind::Page), setup = unread, config = most(14_383))]
#[bench::comment_10kb(args = (one(SMALL), Kind::Comment), setup = unread, config = most(5_084))]
#[bench::comment_1mb(args = (one(LARGE), Kind::Comment), setup = unread, config = most(34_168))]
#[bench::rule_10kb(args = (one(SMALL), Kind::Rule), setup = unread, config = most(3_011))]
#[bench::rule_1mb(args = (one(LARGE), Kind::Rule), setup = unread, config = most(7_850))]
fn read_again(before: (Read, Vec<(String, Replaced)>)) -> (Vec<Read>, Vec<(String, Replaced)>) {
    let (read, texts) = before;
    let again = texts
        .iter()
        .map(|(text, edit)| read.edited(black_box(text), &[*edit]));
    (again.collect(), texts)
}

#[library_benchmark]
#[bench::whole_10kb(args = (one(SMALL)), config = most(3_955))]
#[bench::whole_1mb(args = (one(LARGE)), config = most(398_895))]
fn parsed(text: String) -> (Option<Tree>, String) {
    (syntax::parse(black_box(&text), None), text)
}

#[library_benchmark]
#[bench::whole_10kb(args = (one(SMALL)), config = most(5_818))]
#[bench::whole_1mb(args = (one(LARGE)), config = most(556_123))]
fn read(text: String) -> (Read, String) {
    (Read::new(black_box(&text), None), text)
}

/// A text that was read.
fn reading(text: String) -> (Read, String) {
    (Read::new(&text, None), text)
}

#[library_benchmark]
#[bench::whole_10kb(args = (one(SMALL)), setup = reading, config = most(202))]
#[bench::whole_1mb(args = (one(LARGE)), setup = reading, config = most(549))]
fn checked(before: (Read, String)) -> (Vec<Finding>, Read, String) {
    let (read, text) = before;
    (
        check(&Draft::new(black_box(&text), &read.reading)),
        read,
        text,
    )
}

library_benchmark_group!(
    name = costs,
    benchmarks = [parsed_again, read_again, parsed, read, checked]
);

main!(library_benchmark_groups = costs);
