//! Footnotes: one cause, one finding.

use crate::draft::{findings, told};

/// A text with these calls, one a line, and these notes after them.
fn text(calls: &str, notes: &str) -> String {
    let calls = calls
        .split_whitespace()
        .map(|call| format!("Recalling {{{call}}}\n"));
    let notes = notes
        .split_whitespace()
        .map(|note| format!("note {note}\n"));
    calls.chain(notes).collect()
}

fn faults(calls: &str, notes: &str) -> Vec<String> {
    let text = text(calls, notes);
    for finding in findings(&text) {
        assert!(!finding.message.contains('{'), "{}", finding.message);
    }
    told(&text)
}

#[test]
fn sound_notes_are_silent() {
    assert_eq!(faults("1 2 3", "1 2 3"), [""; 0]);
    assert_eq!(faults("1 2 1 3 2", "1 2 3"), [""; 0]);
    assert_eq!(faults("343 344 345", "345 343 344"), [""; 0]);
    assert_eq!(faults("", ""), [""; 0]);
}

#[test]
fn a_deleted_call_is_an_uncalled_note() {
    assert_eq!(faults("1 2 4 5", "1 2 3 4 5"), ["7:footnote-uncalled 3"]);
    assert_eq!(faults("2 3", "1 2 3"), ["3:footnote-uncalled 1"]);
    assert_eq!(faults("1 2", "1 2 3"), ["5:footnote-uncalled 3"]);
    assert_eq!(faults("1 2 4 4 5", "1 2 3 4 5"), ["8:footnote-uncalled 3"]);
}

#[test]
fn a_deleted_note_is_an_undefined_call() {
    assert_eq!(faults("1 2 3 4", "1 3 4"), ["2:footnote-undefined 2"]);
    assert_eq!(faults("1 2 3 2", "1 3"), ["2:footnote-undefined 2"]);
    assert_eq!(faults("1 2 3", "1 2"), ["3:footnote-undefined 3"]);
    assert_eq!(faults("1", ""), ["1:footnote-undefined 1"]);
}

#[test]
fn a_doubled_note_is_a_duplicate() {
    assert_eq!(faults("1 2 3", "1 2 2 3"), ["6:footnote-duplicate 2"]);
    assert_eq!(faults("1 2 3", "1 2 3 1"), ["7:footnote-duplicate 1"]);
}

#[test]
fn exchanged_calls_are_one_misplaced_call() {
    assert_eq!(faults("4 6 5 7", "4 5 6 7"), ["3:footnote-order 5"]);
    assert_eq!(faults("4 7 6 5 8", "4 5 6 7 8"), ["4:footnote-order 5"]);
    assert_eq!(faults("2 1", "1 2"), ["2:footnote-order 1"]);
    assert_eq!(faults("1 5 2 3 4 6", "1 2 3 4 5 6"), ["2:footnote-order 5"]);
    assert_eq!(
        faults("1 2 3 5 6 7 4", "1 2 3 4 5 6 7"),
        ["7:footnote-order 4"]
    );
}

#[test]
fn a_number_that_nothing_uses_is_a_gap() {
    assert_eq!(faults("1 2 4 5", "1 2 4 5"), ["3:footnote-gap 4"]);
    assert_eq!(faults("1 2 6 7", "1 2 6 7"), ["3:footnote-gap 6"]);
    assert_eq!(
        faults("1 3 5", "1 3 5"),
        ["2:footnote-gap 3", "3:footnote-gap 5"]
    );
}

#[test]
fn a_mistyped_mark_is_one_finding_with_its_fix() {
    let fixed = |calls: &str, notes: &str| {
        let text = text(calls, notes);
        let findings = findings(&text);
        assert_eq!(findings.len(), 1, "{findings:?}");
        let fix = findings[0]
            .fix
            .as_ref()
            .map(|fix| fix.edits[0].text.clone());
        format!(
            "{} {} -> {}",
            findings[0].code,
            findings[0].span.of(&text),
            fix.unwrap()
        )
    };
    assert_eq!(fixed("1 2 9 4", "1 2 3 4"), "footnote-undefined 9 -> 3");
    assert_eq!(fixed("9 2 3", "1 2 3"), "footnote-undefined 9 -> 1");
    assert_eq!(fixed("1 2 9", "1 2 3"), "footnote-undefined 9 -> 3");
    assert_eq!(fixed("1 2 5 4 5", "1 2 3 4 5"), "footnote-order 5 -> 3");
    assert_eq!(fixed("1 2 3 4", "1 2 9 4"), "footnote-uncalled 9 -> 3");
    assert_eq!(fixed("1 2 3 4", "1 2 2 4"), "footnote-duplicate 2 -> 3");
    assert_eq!(fixed("1 2 3 4 5", "1 2 5 4 5"), "footnote-duplicate 5 -> 3");
    assert_eq!(fixed("¹ ² ⁹ ⁴", "¹ ² ³ ⁴"), "footnote-undefined ⁹ -> ³");
}

#[test]
fn a_text_without_its_notes_is_one_information() {
    assert_eq!(faults("1 2 3 4 5", ""), ["1:footnotes-not-printed 1"]);
    assert_eq!(
        faults("1 3 2 4 5 6", "1 1 9"),
        ["2:footnotes-not-printed 3"]
    );
    assert_eq!(faults("1 2 3 4", "").len(), 4);
    let many: Vec<String> = (1..=15).map(|n| n.to_string()).collect();
    assert_eq!(faults(&many.join(" "), &many[5..].join(" ")).len(), 5);
    assert_eq!(
        faults(&many[..14].join(" "), &many[5..14].join(" ")).len(),
        1
    );
}

#[test]
fn a_scope_has_its_own_numbers() {
    let two = text("1 2", "1 2") + "---\n" + &text("1 2 3", "1 2");
    assert_eq!(told(&two), ["8:footnote-undefined 3"]);
}

#[test]
fn many_notes_take_no_time() {
    let marks = |f: fn(u32) -> u32| {
        (0..20_000)
            .map(f)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
    };
    let odd = marks(|n| 2 * n + 1).join(" ");
    assert_eq!(faults(&odd, &odd).len(), 19_999);
    let mixed = marks(|n| n * 7919 % 20_011 + 1).join(" ");
    assert!(!faults(&mixed, &mixed).is_empty());
}
