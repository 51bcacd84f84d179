//! What a whole parse of 1 MB costs, and one character typed in the middle of it.
//!
//! The figures of one machine are worth nothing on another; the ratio of the two is.

#![allow(missing_docs, reason = "criterion's macros write functions")]
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::fmt::Write;
use std::hint::black_box;
use std::path::PathBuf;
use tree_sitter::{InputEdit, Parser, Point, Tree};
use unres::model::{self, Read, Replaced};
use unres::rules::{Draft, check};
use unres::text::Span;

const SIZES: [(&str, usize); 2] = [("10 KB", 10 << 10), ("1 MB", 1 << 20)];

fn benches(criterion: &mut Criterion) {
    for (name, size) in SIZES {
        let text = text(size);
        let tree = parser().parse(&text, None).unwrap();
        let (typed, edited) = typed(&text, &tree);
        let reading = model::read(&text);
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        group.bench_function("one character typed, re-parsed", |bencher| {
            let mut parser = parser();
            bencher.iter_batched(
                || edited.clone(),
                |old| parser.parse(black_box(&typed), Some(&old)),
                BatchSize::PerIteration,
            );
        });
        group.bench_function("one character typed, read", |bencher| {
            let read = Read::new(&text, None);
            let at = typed.bytes().zip(text.bytes()).position(|(a, b)| a != b);
            let span = Span::new(at.unwrap(), at.unwrap());
            let edit = [Replaced { span, length: 1 }];
            bencher.iter(|| read.edited(black_box(&typed), &edit));
        });
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("parsed", |bencher| {
            let mut parser = parser();
            bencher.iter(|| parser.parse(black_box(&text), None));
        });
        group.bench_function("parsed and read", |bencher| {
            bencher.iter(|| model::read(black_box(&text)));
        });
        group.bench_function("checked", |bencher| {
            bencher.iter(|| check(&Draft::new(black_box(&text), &reading)));
        });
        group.finish();
    }
}

fn parser() -> Parser {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_unres::LANGUAGE.into())
        .unwrap();
    parser
}

/// One resolution of this many bytes: the paragraphs of real texts where `UNRES_CORPUS` names
/// some, else of the samples, numbered through.
fn text(size: usize) -> String {
    let paragraphs = paragraphs();
    let mut text = String::from("*The General Assembly*,\n\n*Recalling* its decisions,\n\n");
    let mut number = 0;
    while text.len() < size {
        for paragraph in &paragraphs {
            number += 1;
            write!(text, "{number}. {paragraph}\n\n").unwrap();
            if text.len() >= size {
                break;
            }
        }
    }
    text
}

/// The words of operative paragraphs, numbers taken off.
fn paragraphs() -> Vec<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let corpus = std::env::var_os("UNRES_CORPUS").map(|corpus| PathBuf::from(corpus).join("ga"));
    let folder = corpus.unwrap_or_else(|| root.join("../samples/en"));
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(path).unwrap();
        for resolution in model::read(&text).resolutions {
            for paragraph in resolution.operative.iter().filter(|p| p.parts.len() == 1) {
                let words = paragraph.parts[0].of(&text);
                found.extend(words.split_once(". ").map(|(_, words)| words.to_string()));
            }
        }
    }
    found
}

/// The text with a letter typed into a word in its middle, and the tree told of it.
fn typed(text: &str, tree: &Tree) -> (String, Tree) {
    let middle = text.len() / 2;
    let at = middle
        + text.as_bytes()[middle..]
            .iter()
            .position(u8::is_ascii_lowercase)
            .unwrap();
    let mut typed = text.to_string();
    typed.insert(at, 'x');
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let point = Point::new(text[..at].matches('\n').count(), at - line);
    let mut edited = tree.clone();
    edited.edit(&InputEdit {
        start_byte: at,
        old_end_byte: at,
        new_end_byte: at + 1,
        start_position: point,
        old_end_position: point,
        new_end_position: Point::new(point.row, point.column + 1),
    });
    (typed, edited)
}

criterion_group!(all, benches);
criterion_main!(all);
