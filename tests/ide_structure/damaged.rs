//! Real texts with a mark put wrong, and what the actions make of them.

use unres::ide::actions::ActionKind;
use unres::text::{Edit, Span, apply};
use unres_tests::Choice;
use unres_tests::corpus::files;

use super::drafts::with;
use super::tried::{assert_sound, findings, of_kind, offered};

/// A text in which a number, a label or a note's mark has the figures of another; None where the
/// two are not of one kind.
fn damaged(text: &str, choice: &mut Choice) -> Option<String> {
    let marks: Vec<Span> = with(text, |draft| {
        let mut marks = Vec::new();
        for resolution in &draft.reading.resolutions {
            let numbers = resolution
                .operative
                .iter()
                .filter_map(|it| it.number.as_ref());
            marks.extend(numbers.map(|number| number.span));
            let items = resolution.operative.iter().flat_map(|it| &it.lists);
            marks.extend(items.flat_map(|it| &it.items).map(|it| it.label.span));
            for scope in &resolution.scopes {
                marks.extend(scope.calls.iter().map(|call| call.span));
                marks.extend(scope.notes.iter().map(|note| note.mark.span));
            }
        }
        marks
    });
    let text_of = choice.one(&marks)?.of(text).to_owned();
    let span = *choice.one(&marks)?;
    let is_word = |text: &str| text.starts_with(char::is_alphanumeric);
    // `[^3]` in the place of a number would make another kind of block.
    let alike = is_word(&text_of) == is_word(span.of(text));
    let edit = Edit {
        span,
        text: text_of,
    };
    alike.then(|| apply(text, &[edit]))
}

#[test]
fn actions_on_damaged_real_texts_do_what_they_say() {
    let (mut drafts, mut faulty, mut tried) = (0, 0, 0);
    for file in files("ga") {
        let mut choice = Choice::of(&file.name);
        for _ in 0..2 {
            let Some(text) = damaged(&file.text, &mut choice) else {
                continue;
            };
            drafts += 1;
            if !findings(&text).is_empty() {
                faulty += 1;
                tried += assert_sound(&text);
            }
        }
    }
    println!("{drafts} damaged texts, {faulty} with findings, {tried} actions tried");
}

#[test]
fn after_renumbering_no_number_is_wrong() {
    let (mut texts, mut renumbered) = (0, 0);
    for file in files("ga") {
        let mut choice = Choice::of(&file.name);
        let Some(text) = damaged(&file.text, &mut choice) else {
            continue;
        };
        texts += 1;
        let renumber = of_kind(offered(&text), ActionKind::Renumber);
        for action in renumber.iter().filter(|it| it.title.contains("paragraphs")) {
            renumbered += 1;
            let found = findings(&apply(&text, &action.edits));
            let wrong = found
                .iter()
                .filter(|it| it.code == "paragraph-number" && it.fix.is_some());
            assert_eq!(wrong.count(), 0, "{}", file.name);
        }
    }
    println!("{texts} damaged texts, {renumbered} renumbered");
}
