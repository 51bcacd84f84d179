//! Calls and notes, and the scopes in which a number means one note.

use unres::model::{NoteScope, Resolution, read};

use super::words::{ALL, Words};

/// The scopes of each resolution: `1 2 / 1 2` are calls and notes, `|` parts scopes and `==`
/// resolutions.
fn notes(text: &str) -> String {
    let labels = |labels: Vec<u32>| {
        let labels: Vec<String> = labels.iter().map(u32::to_string).collect();
        labels.join(" ")
    };
    let scope = |scope: &NoteScope| {
        let calls = labels(scope.calls.iter().map(|call| call.label).collect());
        let notes = labels(scope.notes.iter().map(|note| note.mark.label).collect());
        format!("{calls} / {notes}")
    };
    let of = |resolution: &Resolution| {
        let scopes: Vec<String> = resolution.scopes.iter().map(scope).collect();
        scopes.join(" | ")
    };
    let reading = read(text);
    for note in reading.resolutions.iter().flat_map(|it| &it.scopes) {
        for mark in note
            .calls
            .iter()
            .chain(note.notes.iter().map(|note| &note.mark))
        {
            assert!(text.get(mark.span.start..mark.span.end).is_some());
        }
    }
    reading
        .resolutions
        .iter()
        .map(of)
        .collect::<Vec<_>>()
        .join(" == ")
}

/// A recital with a call at its end, before its mark.
fn called(words: &Words, call: &str) -> String {
    let [comma, ..] = words.marks;
    let (phrase, rest) = words.preambular[1];
    format!("*{phrase}*{}{rest}{call}{comma}", words.blank)
}

#[test]
fn every_form_of_call_and_note_counts() {
    for words in &ALL {
        for (calls, notes_as) in [
            (["¹", "²"], "¹ A/80/1.\n² A/80/2."),
            (["¹", "²"], "¹ A/80/1.\n\n² A/80/2."),
            (["(¹)", "(²)"], "¹ A/80/1.\n\n² A/80/2."),
            (["^1^", "^2^"], "^1^ A/80/1.\n\n^2^ A/80/2."),
            (["[^1]", "[^2]"], "[^1]: A/80/1.\n[^2]: A/80/2."),
            (["¹", "²"], "[^1]: A/80/1.\n\n[^2]: A/80/2."),
        ] {
            let text = words.draft(&[
                called(words, calls[0]),
                called(words, calls[1]),
                words.last(1, 0),
                notes_as.to_owned(),
            ]);
            assert_eq!(notes(&text), "1 2 / 1 2", "{text}");
        }
    }
}

#[test]
fn several_calls_stand_at_one_place() {
    for words in &ALL {
        for calls in ["¹,²", "¹, ²", "¹,²,³", "¹²", "^1^,^2^", "[^1][^2]"] {
            let text = words.draft(&[called(words, calls), words.last(1, 0)]);
            let expected = match calls {
                "¹²" => "12 / ",
                "¹,²,³" => "1 2 3 / ",
                _ => "1 2 / ",
            };
            assert_eq!(notes(&text), expected, "{text}");
        }
    }
}

#[test]
fn a_note_stands_anywhere() {
    for words in &ALL {
        let text = words.draft(&[
            "² A/80/2.".to_owned(),
            called(words, "¹"),
            "¹ A/80/1.".to_owned(),
            called(words, "²"),
            words.last(1, 0),
            "³ A/80/3.".to_owned(),
            words.numbered(2, 1),
            called(words, "³"),
        ]);
        assert_eq!(notes(&text), "1 2 3 / 2 1 3", "{text}");
    }
}

#[test]
fn numbers_of_notes_begin_anywhere_and_calls_may_be_repeated() {
    for words in &ALL {
        let text = words.draft(&[
            called(words, "³⁴³"),
            called(words, "³⁴⁴"),
            called(words, "³⁴³"),
            words.last(1, 0),
            "³⁴³ A/80/1.\n³⁴⁴ A/80/2.".to_owned(),
        ]);
        assert_eq!(notes(&text), "343 344 343 / 343 344", "{text}");
    }
}

#[test]
fn a_note_marked_with_an_asterisk_is_none_of_the_numbered() {
    for words in &ALL {
        let text = words.draft(&[
            called(words, "¹"),
            "\\* A/80/9.".to_owned(),
            "¹ A/80/1.".to_owned(),
            "* Reissued for technical reasons.".to_owned(),
            words.last(1, 0),
        ]);
        assert_eq!(notes(&text), "1 / 1", "{text}");
    }
}

#[test]
fn a_note_runs_over_several_lines() {
    for words in &ALL {
        let note = format!("¹ A/80/1,\n{}.", words.items[0]);
        let text = words.draft(&[called(words, "¹"), note.clone(), words.last(1, 0)]);
        let reading = read(&text);
        let spans: Vec<&str> = reading.resolutions[0].scopes[0]
            .notes
            .iter()
            .map(|note| note.span.of(&text))
            .collect();
        assert_eq!(spans, [note.as_str()], "{text}");
    }
}

fn annex(words: &Words) -> String {
    let annex = words.tag.language().annexes[0];
    let first: String = annex.chars().take(1).flat_map(char::to_uppercase).collect();
    let rest: String = annex.chars().skip(1).collect();
    format!("**{first}{rest}**")
}

#[test]
fn a_scope_reaches_through_the_annex() {
    for words in &ALL {
        let text = words.draft(&[
            called(words, "¹"),
            words.last(1, 0),
            annex(words),
            "¹ A/80/1.".to_owned(),
            format!("1. {}².", words.items[0]),
            "² A/80/2.".to_owned(),
        ]);
        assert_eq!(notes(&text), "1 2 / 1 2", "{text}");
    }
}

#[test]
fn an_annex_that_starts_again_has_a_scope_of_its_own() {
    for words in &ALL {
        let text = words.draft(&[
            called(words, "¹"),
            words.last(1, 0),
            "¹ A/80/1.".to_owned(),
            annex(words),
            format!("1. {}¹.", words.items[0]),
            "¹ A/80/2.".to_owned(),
        ]);
        assert_eq!(notes(&text), "1 / 1 | 1 / 1", "{text}");
    }
}

/// Two resolutions in one file, the second with this note.
fn two(words: &Words, second: &str) -> String {
    let one = |number: u32, call: &str| {
        format!(
            "**81/{number}. {}**\n\n{}",
            words.items[0],
            words.draft(&[
                called(words, call),
                words.last(1, 0),
                format!("{call} A/80/{number}.")
            ])
        )
    };
    format!("{}\n{}", one(17, "¹"), one(18, second))
}

#[test]
fn notes_start_again_in_a_second_resolution_or_run_on() {
    for words in &ALL {
        let again = two(words, "¹");
        assert_eq!(notes(&again), "1 / 1 == 1 / 1", "{again}");
        let on = two(words, "²");
        assert_eq!(notes(&on), "1 2 / 1 2 == ", "{on}");
    }
}
