//! The samples: faultless ones come out clean and are read in their language, and the draft with
//! faults has exactly those.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use unres::ide::renumber::{Options, renumber};
use unres::model;
use unres::rules::{Draft, Severity, check};
use unres_tests::samples;

#[test]
fn samples_are_read_in_their_language_and_come_out_clean() {
    let mut languages = std::collections::BTreeSet::new();
    for (path, text) in samples() {
        let name = path.display();
        let reading = model::read(&text);
        let draft = Draft {
            text: &text,
            reading: &reading,
        };
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
            resolution.preambular.len() >= 4 && resolution.operative.len() >= 5,
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
