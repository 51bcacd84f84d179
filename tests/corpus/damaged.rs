//! What converters do to a text does not change what it says: italics lost, paragraphs cut.

use regex::Regex;
use unres::model::{self, Reading};
use unres::text::{Edit, Span, apply};
use unres_tests::Choice;
use unres_tests::corpus::files;

use super::texts::{Figure, check};

/// How many paragraphs of each kind, and which numbers.
fn counts(reading: &Reading) -> (usize, Vec<Option<u32>>) {
    let resolutions = || reading.resolutions.iter();
    let numbers = resolutions().flat_map(|resolution| &resolution.operative);
    (
        resolutions()
            .map(|resolution| resolution.preambular.len())
            .sum(),
        numbers
            .map(|paragraph| paragraph.number.as_ref().map(|number| number.value))
            .collect(),
    )
}

#[test]
fn lost_italics_change_nothing() {
    let italics = Regex::new(r"(?m)^((?:\d+\. )?)\*([A-ZÀ-Ý][^*\n]*)\*").unwrap();
    for folder in ["ga", "drafts", "scfr"] {
        let mut figure = Figure::default();
        for file in files(folder) {
            let plain = italics.replace_all(&file.text, "$1$2");
            let right = counts(&model::read(&plain)) == counts(&model::read(&file.text));
            if !right {
                println!("{folder}/{}: read otherwise without italics", file.name);
            }
            figure.add(file.held_out, right);
        }
        println!("{folder}: texts read alike without italics: {figure}");
        assert!(figure.at_least(990), "{figure}");
    }
}

/// A cut between two words of a paragraph of the body, with blank lines or a page number there.
fn cut(text: &str, reading: &Reading, choice: &mut Choice) -> Option<Edit> {
    const BREAKS: [&str; 3] = ["\n\n", "\n\n\n\n", "\n\n3/7\n\n"];
    let parts: Vec<Span> = reading
        .resolutions
        .iter()
        .flat_map(|resolution| resolution.preambular.iter().chain(&resolution.operative))
        .flat_map(|paragraph| paragraph.parts.clone())
        .collect();
    let part = choice.one(&parts)?;
    let blanks: Vec<usize> = part
        .of(text)
        .match_indices(' ')
        .map(|(at, _)| part.start + at)
        .collect();
    // Behind the opening phrase, since a page ends with a full line.
    let at = *choice.one(blanks.get(6..)?)?;
    let span = Span::new(at, at + 1);
    Some(Edit {
        span,
        text: (*choice.one(&BREAKS)?).to_string(),
    })
}

#[test]
fn cut_paragraphs_are_joined() {
    for folder in ["ga", "drafts", "scfr"] {
        let mut figure = Figure::default();
        for file in files(folder) {
            let reading = model::read(&file.text);
            let before = check(&file.text).len();
            let mut choice = Choice::of(&file.name);
            for _ in 0..4 {
                let Some(edit) = cut(&file.text, &reading, &mut choice) else {
                    continue;
                };
                let place = edit.span.start;
                let text = apply(&file.text, &[edit]);
                let right =
                    counts(&model::read(&text)) == counts(&reading) && check(&text).len() == before;
                if !right {
                    println!("{folder}/{}: not joined at {place}", file.name);
                }
                figure.add(file.held_out, right);
            }
        }
        println!("{folder}: cuts that are joined: {figure}");
        assert!(figure.at_least(980), "{figure}");
    }
}
