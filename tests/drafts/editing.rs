//! Renumbering brings scrambled drafts back, and a key in the middle changes what it should.

use unres::ide::renumber::{Options, renumber};
use unres::language::alphabets::figures_like;
use unres::model::{List, Read, Reading, Replaced, read};
use unres::rules::Draft;
use unres::text::{Edit, Span, apply};
use unres_tests::{Choice, changes};

use super::facts::SAMPLES;

#[test]
fn scrambled_numbers_labels_and_notes_come_back() {
    for sample in SAMPLES {
        let text = sample.text();
        let reading = read(&text);
        let mut choice = Choice::of(sample.name);
        let operative = &reading.resolutions[0].operative;
        let numbers = operative.iter().filter_map(|it| it.number.as_ref());
        let mut edits: Vec<Edit> = numbers
            .map(|number| Edit {
                span: number.span,
                text: figures_like(1 + choice.below(200) as u32, number.span.of(&text)),
            })
            .collect();
        edits.extend(shifted_notes(&text, &reading));
        edits.sort_by_key(|edit| edit.span);
        let scrambled = apply(&text, &edits);
        assert_same(sample.name, &renumbered(&scrambled), &text);
        assert_same(sample.name, &renumbered(&text), &text);
    }
}

fn assert_same(name: &str, now: &str, right: &str) {
    assert!(now == right, "{name}\n{}", changes(right, now));
}

fn renumbered(text: &str) -> String {
    let reading = read(text);
    let options = Options {
        notes: true,
        ..Options::default()
    };
    let edits = renumber(&Draft::new(text, &reading), &options).unwrap();
    apply(text, &edits)
}

/// Every note and its calls get a number that is 40 higher.
fn shifted_notes(text: &str, reading: &Reading) -> Vec<Edit> {
    let scopes = &reading.resolutions[0].scopes;
    let calls = scopes.iter().flat_map(|scope| &scope.calls).copied();
    let notes = scopes.iter().flat_map(|scope| &scope.notes);
    calls
        .chain(notes.map(|note| note.mark))
        .map(|mark| Edit {
            span: mark.span,
            text: figures_like(mark.label + 40, mark.span.of(text)),
        })
        .collect()
}

#[test]
fn a_label_that_is_typed_wrong_comes_back() {
    for sample in SAMPLES {
        let text = sample.text();
        let reading = read(&text);
        let mut lists: Vec<&List> = Vec::new();
        for paragraph in &reading.resolutions[0].operative {
            lists.extend(&paragraph.lists);
        }
        for list in lists.into_iter().filter(|list| list.items.len() > 2) {
            // The second item's label doubled on the third.
            let [_, second, third, ..] = &list.items[..] else {
                continue;
            };
            let edit = Edit {
                span: third.label.span,
                text: second.label.text.clone(),
            };
            let wrong = apply(&text, &[edit]);
            // No source confirms the order of Arabic letters: what is typed stays.
            let after = if list.scheme.certain() { &text } else { &wrong };
            assert_same(sample.name, &renumbered(&wrong), after);
        }
    }
}

#[test]
fn a_reading_after_keys_in_the_middle_is_that_of_a_fresh_text() {
    const TYPED: [&str; 8] = [
        "x",
        "\n\n",
        "(a) ",
        "5. ",
        "¹",
        "，",
        "أ",
        "\n\n**II. New**\n\n",
    ];
    for sample in SAMPLES {
        let mut choice = Choice::of(sample.name);
        let mut text = sample.text();
        let mut known = Read::new(&text, None);
        for _ in 0..40 {
            let middle = text.len() / 4 + choice.below(text.len() / 2);
            let start = text.floor_char_boundary(middle);
            let end = text.ceil_char_boundary(start + choice.below(3));
            let typed = choice.one(&TYPED).unwrap();
            let after = [&text[..start], typed, &text[end..]].concat();
            let replaced = Replaced {
                span: Span::new(start, end),
                length: typed.len(),
            };
            known = known.edited(&after, &[replaced]);
            let (now, fresh) = (all(&known.reading, &after), all(&read(&after), &after));
            assert_same(sample.name, &now, &fresh);
            text = after;
        }
    }
}

fn all(reading: &Reading, text: &str) -> String {
    let cited = reading.citations(text, Span::new(0, text.len()));
    format!(
        "{:#?}\n{:#?}\n{cited:#?}",
        reading.language, reading.resolutions
    )
}
