//! Each draft is read as it was written, and gives no finding.

use unres::model::read;
use unres::rules::{Draft, check};

use unres_tests::changes;

use super::facts::{SAMPLES, said};

#[test]
fn drafts_say_what_was_written() {
    for sample in SAMPLES {
        let (now, right) = (said(&sample.text()), (sample.facts)());
        let [shown, expected] = [&now, &right].map(|facts| format!("{facts:#?}"));
        assert!(
            now == right,
            "{}\n{}",
            sample.name,
            changes(&expected, &shown)
        );
    }
}

#[test]
fn their_language_is_told_by_their_words() {
    for sample in SAMPLES {
        let reading = read(&sample.text());
        assert_eq!(reading.language, Some(sample.tag), "{}", sample.name);
        assert_eq!(reading.syntax_errors, 0, "{}", sample.name);
    }
}

#[test]
fn operative_paragraphs_are_numbered_in_one_run() {
    for sample in SAMPLES {
        let text = sample.text();
        let reading = read(&text);
        let operative = &reading.resolutions[0].operative;
        let numbers = operative.iter().filter_map(|it| it.number.as_ref());
        assert!(
            numbers.map(|it| it.value).eq(1..=operative.len() as u32),
            "{}",
            sample.name
        );
        assert!(operative.iter().all(|it| it.run == 0), "{}", sample.name);
    }
}

#[test]
fn no_rule_finds_anything() {
    for sample in SAMPLES {
        let text = sample.text();
        let reading = read(&text);
        let findings = check(&Draft::new(&text, &reading));
        assert!(findings.is_empty(), "{}: {findings:?}", sample.name);
    }
}

#[test]
fn sections_have_labels() {
    let labels = [
        ("long-en", "I II III IV V VI"),
        ("long-ar", "أولا ثانيا ثالثا رابعا خامسا سادسا"),
        ("long-zh", "一 二 三 四 五 六"),
        ("short-fr", "I II"),
        ("short-es", "I II"),
        ("short-ru", "I II"),
    ];
    for (sample, (name, right)) in SAMPLES.iter().zip(labels) {
        assert_eq!(sample.name, name);
        let reading = read(&sample.text());
        let sections = reading.resolutions[0].sections.iter();
        let found: Vec<String> = sections.filter_map(|it| it.label.clone()).collect();
        assert_eq!(found.join(" "), right, "{name}");
    }
}

#[test]
fn sections_and_annexes_have_titles() {
    for sample in SAMPLES {
        let reading = read(&sample.text());
        let resolution = &reading.resolutions[0];
        for part in resolution.sections.iter().chain(&resolution.annexes) {
            let title = part.title.as_deref().unwrap_or_default();
            assert!(title.chars().count() > 1, "{}: {part:?}", sample.name);
        }
    }
}
