//! How long a whole parse takes, and each kind of edit in the middle of a text.
//!
//! The figures of one machine are worth nothing on another; the ratio of two is. What an edit costs
//! in instructions, `costs.rs` counts.

#![allow(missing_docs, reason = "criterion's macros write functions")]
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use texts::{Kind, LARGE, SMALL, told};
use unres::model::{self, Read};
use unres::rules::{Draft, check};
use unres::syntax;

mod texts;

const SIZES: [(&str, usize); 2] = [("10 KB", SMALL), ("1 MB", LARGE)];

const KINDS: [(&str, Kind); 7] = [
    ("one letter typed", Kind::Letter),
    ("a line ended", Kind::Newline),
    ("a paragraph added", Kind::Paragraph),
    ("a section deleted", Kind::Section),
    ("a page pasted", Kind::Page),
    ("a comment begun", Kind::Comment),
    ("a rule drawn", Kind::Rule),
];

fn benches(criterion: &mut Criterion) {
    for (name, size) in SIZES {
        let text = texts::one(size);
        let read = Read::new(&text, None);
        let tree = syntax::parse(&text, None).unwrap();
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        for (what, kind) in KINDS {
            let (after, edit) = kind.edited(&text, text.floor_char_boundary(text.len() / 2));
            let edited = told(&tree, edit);
            group.bench_function(format!("{what}, re-parsed"), |bencher| {
                bencher.iter_batched(
                    || edited.clone(),
                    |old| syntax::parse(black_box(&after), Some(&old)),
                    BatchSize::PerIteration,
                );
            });
            group.bench_function(format!("{what}, read"), |bencher| {
                bencher.iter(|| read.edited(black_box(&after), &[edit]));
            });
        }
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("parsed", |bencher| {
            bencher.iter(|| syntax::parse(black_box(&text), None));
        });
        group.bench_function("parsed and read", |bencher| {
            bencher.iter(|| model::read(black_box(&text)));
        });
        group.bench_function("checked", |bencher| {
            bencher.iter(|| check(&Draft::new(black_box(&text), &read.reading)));
        });
        group.finish();
    }
}

criterion_group!(all, benches);
criterion_main!(all);
