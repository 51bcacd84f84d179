//! Every byte of every sample may be asked about.

use unres::ide::hover::{Options, hover};
use unres::ide::navigate::{definition, highlights, references};
use unres_tests::samples;

use super::draft::of;

#[test]
fn every_place_of_the_samples_has_an_answer_inside_the_text() {
    let mut told = 0;
    for (path, text) in samples() {
        of(&text, |draft| {
            for offset in 0..=text.len() + 1 {
                let shown = hover(draft, offset, &Options::default());
                if let Some(shown) = &shown {
                    assert!(!shown.markdown.contains(['{', '}']), "{}", shown.markdown);
                    assert!(text.get(shown.span.start..shown.span.end).is_some());
                }
                told += usize::from(shown.is_some());
                for target in definition(draft, offset) {
                    for span in [target.origin, target.span, target.selection] {
                        assert!(
                            text.get(span.start..span.end).is_some(),
                            "{path:?} {offset}"
                        );
                    }
                }
            }
        });
    }
    println!("{told} places of the samples show something");
    assert!(told > 1000);
}

#[test]
fn damaged_samples_are_answered_too() {
    for (_, text) in samples() {
        // Every second line is lost.
        let lines: Vec<&str> = text.lines().step_by(2).collect();
        let damaged = lines.join("\n");
        of(&damaged, |draft| {
            for offset in (0..=damaged.len()).step_by(7) {
                let _ = hover(draft, offset, &Options::default());
                let found = references(draft, offset, true);
                assert!(found.is_sorted());
                assert_eq!(highlights(draft, offset).len(), found.len());
            }
        });
    }
}
