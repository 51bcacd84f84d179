//! Numbers put in sequence, and not one other byte changed.

use proptest::prelude::*;
use unres::ide::renumber::{Cause, Options, Refusal, renumber};
use unres::language::alphabets::figures_like;
use unres::language::words::action_words;
use unres::model::{Reading, Resolution};
use unres::rules::{Draft, check};
use unres::text::{Span, apply};

use crate::draft::read;

fn try_with(text: &str, options: Options) -> Result<String, Refusal> {
    let reading = read(text, None);
    let edits = renumber(&Draft::new(text, &reading), &options)?;
    Ok(apply(text, &edits))
}

fn renumbered(text: &str) -> String {
    try_with(text, Options::default()).unwrap()
}

fn with_notes(text: &str, start: u32) -> Result<String, Refusal> {
    try_with(
        text,
        Options {
            notes: true,
            start,
            ..Options::default()
        },
    )
}

#[test]
fn numbers_run_from_one_in_each_run() {
    assert_eq!(renumbered("4. a\n9. a\n9. a"), "1. a\n2. a\n3. a");
    assert_eq!(
        renumbered("2. a\n5. a\n=\n7. a\n1. a"),
        "1. a\n2. a\n=\n1. a\n2. a"
    );
    assert_eq!(renumbered("1. a\n! Decides\n4. a"), "1. a\n! Decides\n2. a");
}

#[test]
fn figures_keep_their_style() {
    assert_eq!(renumbered("٤. a\n٩. a"), "١. a\n٢. a");
    assert_eq!(renumbered("４. a\n９. a"), "１. a\n２. a");
    assert_eq!(renumbered("四. a\n九. a"), "一. a\n二. a");
}

#[test]
fn a_suffix_follows_its_base_or_is_absorbed() {
    let text = "1. a\n3. a\n3 bis. a\n3 *ter*. a\n4. a";
    assert_eq!(renumbered(text), "1. a\n2. a\n2 bis. a\n2 *ter*. a\n3. a");
    let absorb = Options {
        absorb_bis: true,
        ..Options::default()
    };
    assert_eq!(
        try_with(text, absorb).unwrap(),
        "1. a\n2. a\n3. a\n4. a\n5. a"
    );
    let blanks = "1. a\n1\u{a0}bis. a\n2. a";
    assert_eq!(try_with(blanks, absorb).unwrap(), "1. a\n2. a\n3. a");
    assert_eq!(renumbered(blanks), blanks);
}

#[test]
fn labels_follow_their_list() {
    assert_eq!(
        renumbered("1. a\n(a) b\n(c) b\n(i) c\n(iii) c\n(d) b"),
        "1. a\n(a) b\n(b) b\n(i) c\n(ii) c\n(c) b"
    );
    assert_eq!(
        renumbered("1. a\n(y) b\n(z) b\n(aa) b"),
        "1. a\n(a) b\n(b) b\n(c) b"
    );
    assert_eq!(renumbered("1. a\n(а) b\n(в) b"), "1. a\n(а) b\n(б) b");
    assert_eq!(renumbered("1. a\n(一) b\n(三) b"), "1. a\n(一) b\n(二) b");
}

#[test]
fn an_order_that_is_not_certain_stays() {
    let arabic = "1. a\n(أ) b\n(د) b";
    assert_eq!(renumbered(arabic), arabic);
    let unknown = "1. a\n(и) b\n(й) b\n(к) b";
    assert_eq!(renumbered(unknown), unknown);
}

#[test]
fn notes_follow_their_first_calls() {
    let text = "a{3} a{1} a{3} a{2}\nnote 1\nnote 2\nnote 3";
    let right = "a{1} a{2} a{1} a{3}\nnote 2\nnote 3\nnote 1";
    assert_eq!(with_notes(text, 1).unwrap(), right);
    assert_eq!(renumbered(text), text);
    assert_eq!(
        with_notes("a{⁴} a{9}\nnote ⁴\nnote 9", 11).unwrap(),
        "a{¹¹} a{12}\nnote ¹¹\nnote 12"
    );
    let scopes = "a{5}\nnote 5\n---\na{7}\nnote 7";
    assert_eq!(
        with_notes(scopes, 1).unwrap(),
        "a{1}\nnote 1\n---\na{1}\nnote 1"
    );
}

#[test]
fn orphans_are_refused() {
    let cause = |text| with_notes(text, 1).unwrap_err();
    let undefined = cause("a{1} a{2}\nnote 1");
    assert_eq!(
        (undefined.cause, undefined.span()),
        (Cause::Undefined, Span::new(7, 8))
    );
    assert_eq!(cause("a{1}\nnote 1\nnote 2").cause, Cause::Uncalled);
    assert_eq!(cause("a{1}\nnote 1\nnote 1").cause, Cause::Doubled);
    assert_eq!(
        undefined.reason(action_words(None)),
        "Note 2 is called but is not in the text. Add the note or delete the call, then renumber."
    );
}

/// All spans that a renumbering may touch.
fn marks(reading: &Reading) -> Vec<Span> {
    let of = |resolution: &Resolution| {
        let numbers = resolution
            .operative
            .iter()
            .filter_map(|p| p.number.as_ref().map(|n| n.span));
        let scopes = resolution.scopes.iter();
        let paragraphs = resolution.preambular.iter().chain(&resolution.operative);
        let notes = scopes.flat_map(|s| s.calls.iter().chain(s.notes.iter().map(|n| &n.mark)));
        let mut spans: Vec<Span> = numbers.chain(notes.map(|mark| mark.span)).collect();
        let mut lists: Vec<_> = paragraphs.flat_map(|p| &p.lists).collect();
        while let Some(list) = lists.pop() {
            spans.extend(list.items.iter().map(|item| item.label.span));
            lists.extend(list.items.iter().flat_map(|item| &item.lists));
        }
        spans
    };
    reading.resolutions.iter().flat_map(of).collect()
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let label = prop::sample::select(vec!["a", "b", "c", "i", "ii", "h", "1", "2", "б", "二"]);
    let line = prop_oneof![
        4 => (1..30u32).prop_map(|n| format!("{n}. Requests")),
        1 => Just(format!("{}. Requests", u32::MAX)),
        1 => Just(format!("({}) words", u32::MAX)),
        1 => Just(format!("Recalling {{{}}}", u32::MAX)),
        1 => Just(format!("note {}", u32::MAX)),
        1 => (1..30u32).prop_map(|n| format!("{n} bis. Requests")),
        4 => label.prop_map(|label| format!("({label}) words")),
        1 => Just("=".to_owned()),
        2 => (1..9u32).prop_map(|n| format!("Recalling {{{n}}}")),
        2 => (1..9u32).prop_map(|n| format!("note {n}")),
    ];
    prop::collection::vec(line, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scrambled_numbers_come_back(
        numbers in prop::collection::vec(1..500u32, 1..40),
        style in prop::sample::select(vec!["1", "١", "１", "一"]),
        bis in 0..40usize,
    ) {
        let write = |numbers: &[u32]| -> String {
            let line = |(at, &n): (usize, &u32)| {
                let suffix = if at == bis { " bis" } else { "" };
                format!("{}{suffix}. Requests\n", figures_like(n, style))
            };
            numbers.iter().enumerate().map(line).collect()
        };
        let whole = |at: usize| (at + 1 - usize::from(bis <= at && bis > 0)) as u32;
        let right: Vec<u32> = (0..numbers.len()).map(whole).collect();
        prop_assume!(bis > 0);
        prop_assert_eq!(renumbered(&write(&numbers)), write(&right));
    }

    #[test]
    fn edits_touch_marks_alone_and_once_is_enough(lines in lines(), notes: bool, absorb_bis: bool) {
        let text = lines.join("\n");
        let reading = read(&text, None);
        let draft = Draft::new(&text, &reading);
        for finding in check(&draft) {
            prop_assert!(!finding.message.contains('{'), "{}", finding.message);
        }
        let options = Options { notes, absorb_bis, ..Options::default() };
        let Ok(edits) = renumber(&Draft::new(&text, &reading), &options) else {
            return Ok(());
        };
        let marks = marks(&reading);
        for edit in &edits {
            let starts = marks.iter().any(|mark| mark.start == edit.span.start);
            prop_assert!(starts && (absorb_bis || marks.contains(&edit.span)));
            prop_assert!(edit.span.of(&text) != edit.text);
        }
        let once = apply(&text, &edits);
        prop_assert_eq!(once.lines().count(), text.lines().count());
        let numbers_only = Options { notes: false, ..options };
        let labels = |text: &str| text.lines().filter(|line| line.starts_with('(')).count();
        if labels(&once) == 0 {
            prop_assert_eq!(try_with(&once, numbers_only).unwrap(), once);
        }
    }
}
