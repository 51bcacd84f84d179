//! Texts whose numbers are scrambled come back byte for byte.

use unres::ide::renumber::{Options, renumber};
use unres::model::{self, Number};
use unres::rules::Draft;
use unres::text::{Edit, apply};
use unres_tests::Choice;
use unres_tests::corpus::files;

use super::texts::{Figure, faults};

/// New values for numbers.
type Scramble = fn(&[&Number], &mut Choice) -> Vec<u32>;

const SCRAMBLES: [(&str, Scramble); 4] = [
    ("any numbers", |numbers, choice| {
        numbers
            .iter()
            .map(|_| 1 + choice.below(199) as u32)
            .collect()
    }),
    ("small numbers", |numbers, choice| {
        numbers.iter().map(|_| 1 + choice.below(9) as u32).collect()
    }),
    ("their own numbers shuffled", |numbers, choice| {
        let mut values: Vec<u32> = numbers.iter().map(|number| number.value).collect();
        for at in (1..values.len()).rev() {
            values.swap(at, choice.below(at + 1));
        }
        values
    }),
    ("one number for all", |numbers, choice| {
        vec![1 + choice.below(9) as u32; numbers.len()]
    }),
];

#[test]
fn scrambled_numbers_come_back() {
    let mut all = Figure::default();
    for (name, scramble) in SCRAMBLES {
        let mut figure = Figure::default();
        for folder in ["seed", "ga", "drafts"] {
            for file in files(folder) {
                let Some(right) = comes_back(&file.name, &file.text, scramble) else {
                    continue;
                };
                if !right {
                    println!("{folder}/{} ({name}): not the text that it was", file.name);
                }
                figure.add(file.held_out, right);
                all.add(file.held_out, right);
            }
        }
        println!("texts that come back after {name}: {figure}");
    }
    println!("texts whose scrambled numbers come back: {all}");
    assert!(all.at_least(1000), "{all}");
}

/// Whether a text comes back; None where its own numbers are not in sequence.
fn comes_back(name: &str, text: &str, scramble: Scramble) -> Option<bool> {
    let reading = model::read(text);
    if faults(text, &reading)
        .iter()
        .any(|finding| finding.code == "paragraph-number")
    {
        return None;
    }
    let operative = reading
        .resolutions
        .iter()
        .flat_map(|resolution| &resolution.operative);
    let numbers: Vec<&Number> = operative.filter_map(|p| p.number.as_ref()).collect();
    let values = scramble(&numbers, &mut Choice::of(name));
    let edits: Vec<Edit> = numbers
        .iter()
        .zip(values)
        .map(|(number, value)| Edit {
            span: number.span,
            text: value.to_string(),
        })
        .collect();
    let scrambled = apply(text, &edits);
    let reading = model::read(&scrambled);
    let draft = Draft::new(&scrambled, &reading);
    let back = renumber(&draft, &Options::default()).ok()?;
    Some(apply(&scrambled, &back) == text)
}
