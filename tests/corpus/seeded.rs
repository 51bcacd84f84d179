//! Faults put into clean texts are found, with the right code at the right place, and nothing
//! else is reported.

use std::collections::HashMap;

use unres::model::numbering::Item;
use unres::model::{self, List, Mark, Note, Reading};
use unres::text::{Edit, Span, apply};
use unres_tests::Choice;
use unres_tests::corpus::{CorpusFile, files};

use super::texts::{Figure, check, faults};

/// A fault: the edits that make it, the code that must be found, and where it may be found, in
/// bytes of the text after the edits.
struct Fault {
    edits: Vec<Edit>,
    code: &'static str,
    places: Vec<usize>,
}

impl Fault {
    /// A fault that is found at one of these places of the text before the edits.
    fn new(edits: Vec<Edit>, code: &'static str, places: &[Span]) -> Self {
        let places = places
            .iter()
            .map(|place| moved(place.start, &edits))
            .collect();
        Fault {
            edits,
            code,
            places,
        }
    }
}

type Seed = fn(&Reading, &str, &mut Choice) -> Option<Fault>;

/// Folders whose texts have all their notes, and folders whose numbers are right.
const NOTES: &[&str] = &["ga", "drafts"];
const NUMBERS: &[&str] = &["ga", "drafts", "scfr"];

const SEEDS: [(&str, Seed, &[&str]); 8] = [
    ("a call deleted", call_deleted, NOTES),
    ("a note deleted", note_deleted, NOTES),
    ("a note doubled", note_doubled, NOTES),
    ("two calls swapped", calls_swapped, NOTES),
    ("a number mistyped", number_mistyped, NUMBERS),
    ("a number repeated", number_repeated, NUMBERS),
    ("a paragraph deleted", paragraph_deleted, NUMBERS),
    ("a label skipped", label_skipped, NUMBERS),
];

#[test]
fn seeded_faults_are_found_and_nothing_else() {
    let mut all = Figure::default();
    for (name, seed, folders) in SEEDS {
        let mut figure = Figure::default();
        for file in folders.iter().flat_map(|folder| files(folder)) {
            let reading = model::read(&file.text);
            if !faults(&file.text, &reading).is_empty() {
                continue;
            }
            let mut choice = Choice::of(&format!("{}{name}", file.name));
            for _ in 0..3 {
                let Some(fault) = seed(&reading, &file.text, &mut choice) else {
                    break;
                };
                let right = is_found(&file, &fault, name);
                figure.add(file.held_out, right);
                all.add(file.held_out, right);
            }
        }
        println!("{name}: found alone {figure}");
    }
    println!("seeded faults found with the right code at the right place, alone: {all}");
    assert!(all.at_least(990), "{all}");
}

fn is_found(file: &CorpusFile, fault: &Fault, name: &str) -> bool {
    let text = apply(&file.text, &fault.edits);
    let found = check(&text);
    let right = !found.is_empty()
        && found
            .iter()
            .all(|f| f.code == fault.code && fault.places.contains(&f.span.start));
    if !right {
        let codes: Vec<_> = found.iter().map(|f| (f.code, f.span.start)).collect();
        println!(
            "{} ({name}): {codes:?}, not {} at {:?}",
            file.name, fault.code, fault.places
        );
    }
    right
}

/// Where an offset of the text before the edits stands after them.
fn moved(offset: usize, edits: &[Edit]) -> usize {
    let mut at = offset;
    for edit in edits {
        if edit.span.end <= offset {
            at = at + edit.text.len() - edit.span.len();
        }
    }
    at
}

fn deleted(spans: &[Span]) -> Vec<Edit> {
    spans
        .iter()
        .map(|&span| Edit {
            span,
            text: String::new(),
        })
        .collect()
}

/// A block with the blank lines after it.
fn with_gap(span: Span, text: &str) -> Span {
    let rest = &text[span.end..];
    let gap = rest.len() - rest.trim_start().len();
    Span::new(span.start, span.end + gap)
}

fn calls(reading: &Reading) -> Vec<Mark> {
    reading
        .resolutions
        .iter()
        .flat_map(|r| &r.scopes)
        .flat_map(|s| s.calls.clone())
        .collect()
}

fn notes(reading: &Reading) -> Vec<Note> {
    reading
        .resolutions
        .iter()
        .flat_map(|r| &r.scopes)
        .flat_map(|s| s.notes.clone())
        .collect()
}

fn counts(calls: &[Mark]) -> HashMap<u32, usize> {
    calls.iter().fold(HashMap::new(), |mut counts, call| {
        *counts.entry(call.label).or_default() += 1;
        counts
    })
}

fn call_deleted(reading: &Reading, text: &str, choice: &mut Choice) -> Option<Fault> {
    let all = calls(reading);
    let counts = counts(&all);
    let once: Vec<Mark> = all
        .into_iter()
        .filter(|call| counts[&call.label] == 1)
        .collect();
    let call = *choice.one(&once)?;
    let note = notes(reading)
        .into_iter()
        .find(|note| note.mark.label == call.label)?;
    // With the comma that parts it from the call before it.
    let before = text[..call.span.start].chars().next_back();
    let comma = before == Some(',')
        && text[..call.span.start - 1].ends_with(|c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c));
    let span = Span::new(call.span.start - usize::from(comma), call.span.end);
    Some(Fault::new(
        deleted(&[span]),
        "footnote-uncalled",
        &[note.mark.span],
    ))
}

fn note_deleted(reading: &Reading, text: &str, choice: &mut Choice) -> Option<Fault> {
    let note = *choice.one(&notes(reading))?;
    let called = calls(reading)
        .into_iter()
        .filter(|call| call.label == note.mark.label);
    let places: Vec<Span> = called.map(|call| call.span).collect();
    Some(Fault::new(
        deleted(&[with_gap(note.span, text)]),
        "footnote-undefined",
        &places,
    ))
}

fn note_doubled(reading: &Reading, text: &str, choice: &mut Choice) -> Option<Fault> {
    let note = *choice.one(&notes(reading))?;
    let copy = format!("\n\n{}", note.span.of(text));
    let end = Span::new(note.span.end, note.span.end);
    Some(Fault {
        edits: vec![Edit {
            span: end,
            text: copy,
        }],
        code: "footnote-duplicate",
        places: vec![note.span.end + 2],
    })
}

fn calls_swapped(reading: &Reading, text: &str, choice: &mut Choice) -> Option<Fault> {
    let all = calls(reading);
    let counts = counts(&all);
    let pairs: Vec<(Mark, Mark)> = all
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(a, b)| a.label < b.label && counts[&a.label] == 1 && counts[&b.label] == 1)
        .collect();
    let (first, second) = *choice.one(&pairs)?;
    let edit = |at: Mark, from: Mark| Edit {
        span: at.span,
        text: from.span.of(text).to_string(),
    };
    Some(Fault::new(
        vec![edit(first, second), edit(second, first)],
        "footnote-order",
        &[first.span, second.span],
    ))
}

fn numbers(reading: &Reading) -> Vec<(Span, u32, usize)> {
    let paragraphs = reading
        .resolutions
        .iter()
        .flat_map(|resolution| &resolution.operative);
    paragraphs
        .filter_map(|p| {
            p.number
                .as_ref()
                .map(|number| (number.span, number.value, p.run))
        })
        .collect()
}

fn number_mistyped(reading: &Reading, _: &str, choice: &mut Choice) -> Option<Fault> {
    let (span, value, _) = *choice.one(&numbers(reading))?;
    let wrong = value + 2 + choice.below(40) as u32;
    Some(Fault::new(
        vec![Edit {
            span,
            text: wrong.to_string(),
        }],
        "paragraph-number",
        &[span],
    ))
}

fn number_repeated(reading: &Reading, _: &str, choice: &mut Choice) -> Option<Fault> {
    let later: Vec<_> = numbers(reading)
        .into_iter()
        .filter(|(_, value, _)| *value > 1)
        .collect();
    let (span, value, _) = *choice.one(&later)?;
    Some(Fault::new(
        vec![Edit {
            span,
            text: (value - 1).to_string(),
        }],
        "paragraph-number",
        &[span],
    ))
}

fn paragraph_deleted(reading: &Reading, text: &str, choice: &mut Choice) -> Option<Fault> {
    let called = calls(reading);
    let paragraphs: Vec<_> = reading
        .resolutions
        .iter()
        .flat_map(|r| &r.operative)
        .collect();
    let pairs: Vec<_> = paragraphs
        .windows(2)
        .filter(|pair| {
            pair[0].run == pair[1].run
                && pair[0].section == pair[1].section
                && !called.iter().any(|call| pair[0].span.contains(call.span))
        })
        .collect();
    let pair = choice.one(&pairs)?;
    let next = pair[1].number.as_ref()?;
    let mut parts = pair[0].parts.clone();
    for item in items(&pair[0].lists) {
        parts.extend(item.parts.iter().copied());
    }
    let spans: Vec<Span> = parts.iter().map(|part| with_gap(*part, text)).collect();
    Some(Fault::new(
        deleted(&spans),
        "paragraph-number",
        &[next.span],
    ))
}

fn items(lists: &[List]) -> Vec<&Item> {
    let mut found = Vec::new();
    for item in lists.iter().flat_map(|list| &list.items) {
        found.push(item);
        found.extend(items(&item.lists));
    }
    found
}

fn lists<'a>(of: &'a [List], found: &mut Vec<&'a List>) {
    for list in of {
        found.push(list);
        for item in &list.items {
            lists(&item.lists, found);
        }
    }
}

fn label_skipped(reading: &Reading, text: &str, choice: &mut Choice) -> Option<Fault> {
    let called = calls(reading);
    let mut all = Vec::new();
    for resolution in &reading.resolutions {
        for paragraph in resolution.preambular.iter().chain(&resolution.operative) {
            lists(&paragraph.lists, &mut all);
        }
    }
    let pairs: Vec<_> = all
        .iter()
        .flat_map(|list| list.items.windows(2))
        .filter(|pair| {
            pair[0].lists.is_empty() && !called.iter().any(|call| pair[0].span.contains(call.span))
        })
        .collect();
    let pair = choice.one(&pairs)?;
    let spans: Vec<Span> = pair[0]
        .parts
        .iter()
        .map(|part| with_gap(*part, text))
        .collect();
    Some(Fault::new(
        deleted(&spans),
        "sub-paragraph-label",
        &[pair[1].label.span],
    ))
}
