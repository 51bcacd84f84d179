//! The outline as editors need it: nested, named, each paragraph once.

use proptest::prelude::*;
use unres::ide::outline::{Entry, Kind, flat, outline};
use unres::rules::Draft;
use unres::text::Span;
use unres_tests::corpus::files;
use unres_tests::hostile::hostile;

use super::drafts::{ALL, BROKEN, PLAIN, with};

/// What holds for the outline of every text.
fn assert_sound(draft: &Draft) -> usize {
    let entries = outline(draft);
    assert_nested(&entries, Span::new(0, draft.text.len()), draft.text);
    let row = flat(&entries);
    let spans: Vec<usize> = row.iter().map(|(entry, _)| entry.span.start).collect();
    assert!(spans.is_sorted(), "{spans:?}");
    let paragraphs = draft
        .reading
        .resolutions
        .iter()
        .map(|it| (it.preambular.len(), it.operative.len()))
        .fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let of = |kind| row.iter().filter(|(entry, _)| entry.kind == kind).count();
    let told = (of(Kind::PreambularParagraph), of(Kind::OperativeParagraph));
    assert_eq!(told, paragraphs, "each paragraph is told once");
    row.len()
}

fn assert_nested(entries: &[Entry], outer: Span, text: &str) {
    for entry in entries {
        assert!(!entry.name.trim().is_empty(), "{entry:?}");
        assert!(!entry.name.contains(['\n', '\r']), "{entry:?}");
        assert!(outer.contains(entry.span), "{entry:?} outside {outer:?}");
        assert!(entry.span.contains(entry.selection), "{entry:?}");
        assert!(text.get(entry.span.start..entry.span.end).is_some());
        assert!(
            text.get(entry.selection.start..entry.selection.end)
                .is_some()
        );
        assert_nested(&entry.children, entry.span, text);
    }
    for pair in entries.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
    }
}

#[test]
fn flat_entries_name_what_is_around_them() {
    with(PLAIN, |draft| {
        let entries = outline(draft);
        let row = flat(&entries);
        let told: Vec<String> = row
            .iter()
            .map(|(entry, container)| format!("{} < {}", entry.name, container.unwrap_or("-")))
            .collect();
        assert_eq!(
            told,
            [
                "A/81/L.93 < -",
                "Harbour bells < A/81/L.93",
                "Preamble < A/81/L.93",
                "Recalling < Preamble",
                "Noting with concern < Preamble",
                "1. Encourages < A/81/L.93",
                "(a) < 1. Encourages",
                "(b) < 1. Encourages",
                "(i) < (b)",
                "(ii) < (b)",
                "2. Requests < A/81/L.93",
                "3. Decides < A/81/L.93",
                "Notes < A/81/L.93",
                "Annex < A/81/L.93",
            ]
        );
    });
}

#[test]
fn a_paragraph_that_a_page_cut_is_told_once() {
    with(BROKEN, |draft| {
        let entries = outline(draft);
        let row = flat(&entries);
        let cut: Vec<&Entry> = row
            .iter()
            .map(|(entry, _)| *entry)
            .filter(|entry| entry.kind == Kind::PreambularParagraph)
            .collect();
        assert_eq!(cut.len(), 1);
        assert!(cut[0].span.of(BROKEN).ends_with("silent,\u{b2} *"));
    });
}

#[test]
fn no_text_gives_an_outline_that_an_editor_refuses() {
    for text in ALL {
        with(text, assert_sound);
    }
    for text in [
        "",
        "\n",
        "*",
        "* *\n\n1.\n\n(a)\n\n**Annex**\n",
        "\u{feff}",
        "1. *\n\n2. **\n",
    ] {
        with(text, assert_sound);
    }
    for hostile in hostile() {
        with(&hostile.text(3000), assert_sound);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_in_any_order_give_a_sound_outline(
        picks in prop::collection::vec((0..4usize, 0..40usize), 0..30),
    ) {
        let block = |(text, at): (usize, usize)| {
            let blocks: Vec<&str> = ALL[text].split("\n\n").collect();
            blocks[at % blocks.len()].to_owned()
        };
        let text = picks.into_iter().map(block).collect::<Vec<_>>().join("\n\n");
        with(&text, assert_sound);
    }
}

#[test]
fn real_texts_have_a_sound_outline() {
    let mut entries = 0;
    let texts = files("ga");
    for file in &texts {
        entries += with(&file.text, assert_sound);
    }
    println!("{} texts, {entries} entries", texts.len());
}
