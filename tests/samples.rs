//! The samples: faultless ones come out clean and are read in their language, and the draft with
//! faults has exactly those.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use unres::ide::renumber::{Options, renumber};
use unres::model::{self, List, Resolution};
use unres::rules::{Draft, Severity, check};
use unres_tests::{project, samples};

#[test]
fn samples_are_read_in_their_language_and_come_out_clean() {
    let mut languages = std::collections::BTreeSet::new();
    for (path, text) in samples() {
        let name = path.display();
        let reading = model::read(&text);
        let draft = Draft::new(&text, &reading);
        let faults: Vec<_> = check(&draft)
            .into_iter()
            .filter(|f| f.severity >= Severity::Warning)
            .collect();
        if path.ends_with("faults.unres") {
            let mut codes: Vec<_> = faults.iter().map(|finding| finding.code).collect();
            codes.sort_unstable();
            assert_eq!(
                codes,
                [
                    "footnote-uncalled",
                    "footnote-undefined",
                    "paragraph-number",
                    "sub-paragraph-label"
                ]
            );
            continue;
        }
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let folder = path
            .parent()
            .unwrap()
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_string();
        let language = reading.language.map(|tag| tag.code().to_string());
        assert_eq!(language.as_ref(), Some(&folder), "{name}");
        languages.extend(language);
        let resolution = &reading.resolutions[0];
        assert!(resolution.organ.is_some(), "{name}");
        assert!(
            resolution.preambular.len() >= 5 && resolution.operative.len() >= 6,
            "{name}"
        );
        for paragraph in resolution.preambular.iter().chain(&resolution.operative) {
            let words = paragraph
                .span
                .of(&text)
                .chars()
                .take(40)
                .collect::<String>();
            assert!(paragraph.opener.is_some(), "{name}: no opening in {words}");
        }
        assert_eq!(renumber(&draft, &Options::default()).unwrap(), [], "{name}");
    }
    assert_eq!(languages.len(), 6);
}

/// Symbol, day of adoption, and how many preambular and operative paragraphs, sub-paragraphs of
/// all levels, sections, annexes, notes and citations each sample has, counted by hand.
type Said = (&'static str, &'static str, [usize; 7]);

const SAID: [(&str, Said); 8] = [
    (
        "ar/abar-al-wahat.unres",
        ("A/RES/81/178", "2026-12-17", [5, 6, 5, 0, 0, 2, 6]),
    ),
    (
        "en/coastal-observatories.unres",
        ("A/RES/81/402", "2026-12-14", [8, 10, 6, 0, 1, 5, 9]),
    ),
    (
        "en/model-un-night-trains.unres",
        ("", "", [5, 6, 3, 0, 0, 0, 1]),
    ),
    (
        "es/biblioteca-de-semillas.unres",
        ("A/RES/81/219", "2026-12-18", [5, 6, 5, 0, 0, 3, 6]),
    ),
    (
        "fr/archives-glaciaires.unres",
        ("A/81/L.47", "", [6, 6, 5, 0, 0, 4, 6]),
    ),
    (
        "fr/conseil-fleuve-transfrontiere.unres",
        ("S/RES/3021 (2027)", "2027-03-17", [7, 6, 3, 2, 0, 2, 4]),
    ),
    (
        "ru/pochvy-i-peski.unres",
        ("A/RES/81/233", "2026-12-21", [6, 6, 5, 0, 0, 2, 6]),
    ),
    (
        "zh/shudian-shengjing.unres",
        ("A/RES/81/156", "2026-12-15", [6, 6, 5, 0, 0, 2, 7]),
    ),
];

#[test]
fn samples_are_read_as_they_were_written() {
    for (sample, (symbol, adopted, counts)) in SAID {
        let text = std::fs::read_to_string(project("samples").join(sample)).unwrap();
        let reading = model::read(&text);
        assert_eq!(reading.resolutions.len(), 1, "{sample}");
        let resolution = &reading.resolutions[0];
        let day = resolution.adopted.map(|date| date.iso());
        assert_eq!(
            resolution.symbol.as_deref().unwrap_or(""),
            symbol,
            "{sample}"
        );
        assert_eq!(day.as_deref().unwrap_or(""), adopted, "{sample}");
        let cited = reading.citations(&text, resolution.span).len();
        assert_eq!(counted(resolution, cited), counts, "{sample}");
    }
    assert_eq!(samples().len(), SAID.len() + 1, "the one with faults");
}

fn counted(resolution: &Resolution, cited: usize) -> [usize; 7] {
    let lists = resolution.operative.iter().map(|it| items(&it.lists));
    let notes = resolution.scopes.iter().map(|scope| scope.notes.len());
    [
        resolution.preambular.len(),
        resolution.operative.len(),
        lists.sum(),
        resolution.sections.len(),
        resolution.annexes.len(),
        notes.sum(),
        cited,
    ]
}

fn items(lists: &[List]) -> usize {
    let items = lists.iter().flat_map(|list| &list.items);
    items.map(|item| 1 + self::items(&item.lists)).sum()
}
