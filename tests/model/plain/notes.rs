//! Forms of notes, where they may stand, and which belong together.

use unres::model;

use super::drafts::languages;

/// Labels of calls and of notes, a scope after the other.
fn marks(text: &str) -> String {
    let reading = model::read(text);
    let scopes = reading
        .resolutions
        .iter()
        .flat_map(|resolution| &resolution.scopes);
    let labels = |labels: Vec<u32>| {
        labels
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    scopes
        .map(|scope| {
            let calls = labels(scope.calls.iter().map(|call| call.label).collect());
            let notes = labels(scope.notes.iter().map(|note| note.mark.label).collect());
            format!("{calls} > {notes}")
        })
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn every_form_of_note_is_read() {
    for words in &languages() {
        let forms = [
            ("¹", "²", "¹ A/81/1.", "² A/81/2."),
            ("^1^", "^2^", "^1^ A/81/1.", "^2^ A/81/2."),
            ("[^1]", "[^2]", "[^1]: A/81/1.", "[^2]: A/81/2."),
        ];
        for (first, second, one, two) in forms {
            let mut blocks = words.draft();
            blocks[1] = format!("{}{first}{}", words.preamble[0], words.comma);
            blocks[2] = format!("{}{second}{}", words.preamble[1], words.comma);
            // Two definitions on lines that follow one another, in the middle of the text.
            blocks.insert(4, format!("{one}\n{two}"));
            let text = words.text(&blocks);
            assert_eq!(marks(&text), "1 2 > 1 2", "{text}");
        }
    }
}

#[test]
fn several_calls_may_stand_at_one_place_and_asterisks_are_apart() {
    for words in &languages() {
        let mut blocks = words.draft();
        blocks[1] = format!("{}³⁴³,³⁴⁴*{}", words.preamble[0], words.comma);
        blocks.push("* A/81/1.".to_string());
        blocks.push("³⁴³ A/81/2.".to_string());
        blocks.push("³⁴⁴ A/81/3.".to_string());
        let text = words.text(&blocks);
        assert_eq!(marks(&text), "343 344 > 343 344", "{text}");
    }
}

#[test]
fn an_annex_is_in_the_scope_and_the_next_resolution_where_it_starts_again() {
    for words in &languages() {
        let one = |number: &str| {
            let mut blocks = vec![format!("81/{number}. A")];
            blocks.extend(words.draft());
            blocks[2] = format!("{}¹{}", words.preamble[0], words.comma);
            blocks.push(format!("**{}**", words.annex));
            blocks.push(format!("{}²{}", words.item, words.stop));
            blocks.push("¹ A/81/1.".to_string());
            blocks.push("² A/81/2.".to_string());
            blocks
        };
        let text = words.text(&[one("1"), one("2")].concat());
        assert_eq!(marks(&text), "1 2 > 1 2 | 1 2 > 1 2", "{text}");
    }
}
