//! Texts whose numbers are scrambled come back byte for byte.

use unres::ide::renumber::{Options, renumber};
use unres::model;
use unres::rules::Draft;
use unres::text::{Edit, apply};
use unres_tests::Choice;
use unres_tests::corpus::files;

use super::texts::{Figure, faults};

#[test]
fn scrambled_numbers_come_back() {
    let mut figure = Figure::default();
    for folder in ["seed", "ga", "drafts"] {
        for file in files(folder) {
            let reading = model::read(&file.text);
            let in_sequence = !faults(&file.text, &reading)
                .iter()
                .any(|finding| finding.code == "paragraph-number");
            if !in_sequence {
                continue;
            }
            let mut choice = Choice::of(&file.name);
            let edits: Vec<Edit> = reading
                .resolutions
                .iter()
                .flat_map(|resolution| &resolution.operative)
                .filter_map(|paragraph| paragraph.number.as_ref())
                .map(|number| Edit {
                    span: number.span,
                    text: (1 + choice.below(199)).to_string(),
                })
                .collect();
            let scrambled = apply(&file.text, &edits);
            let reading = model::read(&scrambled);
            let draft = Draft {
                text: &scrambled,
                reading: &reading,
            };
            let back = renumber(&draft, &Options::default()).map(|edits| apply(&scrambled, &edits));
            let right = back.as_ref().is_ok_and(|back| *back == file.text);
            if !right {
                println!("{folder}/{}: not the text that it was", file.name);
            }
            figure.add(file.held_out, right);
        }
    }
    println!("texts whose scrambled numbers come back: {figure}");
    assert!(figure.at_least(1000), "{figure}");
}
