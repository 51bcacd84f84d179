//! Hover, outline and folding of the drafts: as many answers in each language, in the same places.

use std::collections::BTreeMap;

use unres::ide::folding::folds;
use unres::ide::hover::{Options, hover};
use unres::ide::outline::{Entry, flat, outline};
use unres::model::{Reading, read};
use unres::rules::Draft;
use unres::text::Span;

use super::facts::{SAMPLES, Sample};

fn with<T>(sample: &Sample, ask: impl FnOnce(&Draft, &Reading) -> T) -> T {
    let text = sample.text();
    let reading = read(&text);
    ask(&Draft::new(&text, &reading), &reading)
}

/// Kinds of entries, each with how often it is there.
fn counted<K: std::fmt::Debug>(kinds: impl Iterator<Item = K>) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for kind in kinds {
        *found.entry(format!("{kind:?}")).or_default() += 1;
    }
    found
}

#[test]
fn every_citation_note_and_paragraph_has_a_hover() {
    for sample in SAMPLES {
        with(&sample, |draft, reading| {
            let resolution = &reading.resolutions[0];
            let cited = reading.citations(draft.text, resolution.span);
            let scopes = &resolution.scopes;
            let calls = scopes.iter().flat_map(|scope| &scope.calls);
            let notes = scopes.iter().flat_map(|scope| &scope.notes);
            let numbers = resolution
                .operative
                .iter()
                .filter_map(|it| it.number.as_ref());
            let places = cited.iter().map(|it| it.span);
            let places = places.chain(calls.map(|it| it.span));
            let places = places.chain(notes.map(|it| it.mark.span));
            for place in places.chain(numbers.map(|it| it.span)) {
                let told = hover(draft, place.start, &Options { language: None });
                let told = told.map(|hover| hover.markdown).unwrap_or_default();
                assert!(!told.trim().is_empty(), "{}: {place:?}", sample.name);
            }
        });
    }
}

#[test]
fn a_call_shows_its_note() {
    for sample in SAMPLES {
        with(&sample, |draft, reading| {
            for scope in &reading.resolutions[0].scopes {
                for call in &scope.calls {
                    let note = scope.notes.iter().find(|it| it.mark.label == call.label);
                    let note = note.unwrap();
                    let told = hover(draft, call.span.start, &Options { language: None });
                    let words = Span::new(note.mark.span.end, note.span.end).of(draft.text);
                    let first = words.split_whitespace().next().unwrap();
                    assert!(
                        told.unwrap().markdown.contains(first),
                        "{}: {words}",
                        sample.name
                    );
                }
            }
        });
    }
}

#[test]
fn the_outline_has_every_part() {
    for sample in SAMPLES {
        let facts = (sample.facts)();
        with(&sample, |draft, _| {
            let entries = outline(draft);
            let all: Vec<&Entry> = flat(&entries).into_iter().map(|(entry, _)| entry).collect();
            let kinds = counted(all.iter().map(|entry| entry.kind));
            let of = |kind: &str| kinds.get(kind).copied().unwrap_or_default();
            let name = sample.name;
            assert_eq!(of("PreambularParagraph"), facts.preambular[0], "{name}");
            assert_eq!(of("OperativeParagraph"), facts.operative[0], "{name}");
            assert_eq!(of("Section"), facts.sections.len(), "{name}");
            assert_eq!(of("Annex"), facts.annexes.len(), "{name}");
            assert_eq!(of("SubParagraph"), items(&facts.lists), "{name}");
            assert!(of("Notes") > 0, "{name}");
        });
    }
}

/// Every figure behind a paragraph's number is an item.
fn items(lists: &[String]) -> usize {
    let items = lists.iter().filter_map(|list| list.split_once(": "));
    items
        .map(|(_, items)| items.split([' ', '(']).filter(|it| !it.is_empty()).count())
        .sum()
}

#[test]
fn drafts_of_one_resolution_fold_alike() {
    let of = |sample: &Sample| {
        with(sample, |draft, _| {
            counted(folds(draft).iter().map(|it| it.kind))
        })
    };
    let [english, arabic, chinese] = [&SAMPLES[0], &SAMPLES[1], &SAMPLES[2]].map(of);
    assert!(english["Section"] == 6 && english["Annex"] == 1);
    assert_eq!(english, arabic);
    assert_eq!(english, chinese);
}
