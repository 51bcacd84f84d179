//! Operative numbers out of sequence.

use unres::language::Tag;
use unres::model::Ignore;
use unres::rules::{Draft, check};
use unres::text::{Lines, Span, apply};

use crate::draft::{findings, read, told};

fn draft(numbers: &str) -> String {
    let line = |number: &str| format!("{}. Requests\n", number.replace('_', " "));
    numbers.split(' ').map(line).collect()
}

/// Line and number of each finding, and the numbers after its fix.
fn misfits(numbers: &str) -> Vec<String> {
    let text = draft(numbers);
    let told = findings(&text);
    let lines = Lines::new(&text);
    let tell = |f: &unres::rules::Finding| {
        assert!(!f.message.contains('{'), "{}", f.message);
        let fix = f
            .fix
            .as_ref()
            .map(|fix| format!(" -> {}", fix.edits[0].text));
        format!(
            "{}:{}{}",
            lines.position(&text, f.span.start).line,
            f.span.of(&text),
            fix.unwrap_or_default()
        )
    };
    told.iter().map(tell).collect()
}

#[test]
fn numbers_in_sequence_are_silent() {
    for numbers in [
        "1",
        "1 2 3 4",
        "1 2 2_bis 3",
        "1 2 2_bis 2_ter 3",
        "1 1_bis",
    ] {
        assert_eq!(misfits(numbers), [""; 0], "{numbers}");
    }
    assert_eq!(told("Recalling\n! Decides"), [""; 0]);
    assert_eq!(told("1. Requests\n2. Decides\n=\n1. Requests"), [""; 0]);
}

#[test]
fn a_mistyped_number_is_one_finding_with_its_fix() {
    assert_eq!(misfits("1 2 8 4 5"), ["3:8 -> 3"]);
    assert_eq!(misfits("7 2 3 4"), ["1:7 -> 1"]);
    assert_eq!(misfits("1 2 3 9"), ["4:9 -> 4"]);
    assert_eq!(misfits("1 1 3 4"), ["2:1 -> 2"]);
    assert_eq!(misfits("2 2 3 4"), ["1:2 -> 1"]);
    assert_eq!(misfits("1 2 4 4 5"), ["3:4 -> 3"]);
    assert_eq!(misfits("1 2 2 4 5"), ["3:2 -> 3"]);
    assert_eq!(misfits("1 2 3 3"), ["4:3 -> 4"]);
    assert_eq!(misfits("1 2 3 1"), ["4:1 -> 4"]);
    assert_eq!(misfits("7 2"), ["1:7 -> 1"]);
    assert_eq!(misfits("1 9 3 4 9 6"), ["2:9 -> 2", "5:9 -> 5"]);
    assert_eq!(misfits("1 8 9 4 5"), ["2:8 -> 2", "3:9 -> 3"]);
}

#[test]
fn the_highest_number_is_a_number() {
    assert_eq!(misfits("1 4294967295 3"), ["2:4294967295 -> 2"]);
    assert_eq!(misfits("1 2 4294967295"), ["3:4294967295 -> 3"]);
    assert_eq!(misfits("4294967295 4294967295 1 1").len(), 3);
}

#[test]
fn a_skipped_number_is_one_finding_on_the_next() {
    assert_eq!(misfits("1 2 4 5 6 7"), ["3:4"]);
    assert_eq!(misfits("2 3 4"), ["1:2"]);
    assert_eq!(misfits("3 4 5 6"), ["1:3"]);
    assert_eq!(misfits("1 2 3 5"), ["4:5"]);
    assert_eq!(misfits("1 2 5 6 9 10"), ["3:5", "5:9"]);
    assert_eq!(misfits("1 3"), ["2:3"]);
    assert_eq!(misfits("2"), ["1:2"]);
}

#[test]
fn a_number_too_many_is_one_finding() {
    assert_eq!(misfits("1 2 2 3 4 5"), ["3:2"]);
    assert_eq!(misfits("1 2 3 2 4 5"), ["4:2"]);
    assert_eq!(misfits("1 2 3 12 4 5 6"), ["4:12"]);
    assert_eq!(misfits("1 2 4 3 5 6"), ["4:3"]);
    assert_eq!(misfits("1 6 2 3 4 5 7"), ["2:6"]);
    assert_eq!(misfits("2 1 3 4"), ["2:1"]);
}

#[test]
fn a_suffix_follows_its_base() {
    assert_eq!(misfits("1 2 3 2_bis 4"), ["4:2"]);
    assert_eq!(misfits("1 2 2_bis 2_bis 3"), ["4:2"]);
    assert_eq!(misfits("1 7 2_bis 3 4"), ["2:7 -> 2"]);
    assert_eq!(misfits("1_bis 1 2"), ["1:1"]);
}

#[test]
fn messages_tell_the_case() {
    let message = |numbers: &str| findings(&draft(numbers))[0].message.clone();
    assert!(message("1 2 8 4").starts_with("Paragraph 8 stands where paragraph 3 should"));
    assert!(message("1 2 4 5 6").contains("number 3 is missing"));
    assert!(message("1 2 6 7 8").contains("numbers 3 to 5 are missing"));
    assert!(message("3 4 5").starts_with("The numbers begin with 3"));
    assert!(message("1 2 2 3").starts_with("Number 2 stands a second time"));
    assert!(message("1 2 12 3 4").starts_with("Paragraph 12 is out of sequence"));
}

#[test]
fn french_drafts_are_told_in_french() {
    let text = draft("1 2 4 5");
    let say = |language| {
        let reading = read(&text, language);
        check(&Draft::new(&text, &reading))[0].message.clone()
    };
    assert!(say(Some(Tag::Fr)).starts_with("Le paragraphe 4 suit le paragraphe 2"));
    assert!(say(Some(Tag::Ru)).starts_with("Paragraph 4 follows paragraph 2"));
    assert_eq!(say(None), say(Some(Tag::En)));
}

#[test]
fn a_comment_silences_one_rule_in_its_block() {
    let text = draft("1 2 4 5 5");
    let mut reading = read(&text, None);
    let span = reading.resolutions[0].operative[2].span;
    let ignore = |code: &str, span| Ignore {
        code: code.to_owned(),
        span,
    };
    reading.ignores = vec![
        ignore("footnote-gap", Span::new(0, text.len())),
        ignore("paragraph-number", span),
    ];
    let left: Vec<usize> = check(&Draft::new(&text, &reading))
        .iter()
        .map(|f| f.span.start)
        .collect();
    assert_eq!(left, [reading.resolutions[0].operative[4].span.start]);
}

#[test]
fn fixes_write_the_figures_of_the_text() {
    let cases = [
        ("1. a\n2. a\n9. a\n4. a", "1. a\n2. a\n3. a\n4. a"),
        ("١. a\n٢. a\n٩. a\n٤. a", "١. a\n٢. a\n٣. a\n٤. a"),
        ("１. a\n２. a\n９. a\n４. a", "１. a\n２. a\n３. a\n４. a"),
        ("一. a\n二. a\n九. a\n四. a", "一. a\n二. a\n三. a\n四. a"),
    ];
    for (wrong, right) in cases {
        let edits: Vec<_> = findings(wrong)
            .into_iter()
            .filter_map(|f| f.fix)
            .flat_map(|f| f.edits)
            .collect();
        assert_eq!(apply(wrong, &edits), right);
    }
}

#[test]
fn fifty_thousand_wrong_numbers_take_no_time() {
    let numbers = |f: fn(usize) -> usize| {
        (0..50_000)
            .map(|n| f(n).to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(!misfits(&numbers(|n| n * 7919 % 50_021)).is_empty());
    assert_eq!(misfits(&numbers(|_| 1)).len(), 49_999);
    assert_eq!(misfits(&numbers(|n| 50_000 - n)).len(), 49_999);
}
