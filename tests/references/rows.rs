//! The sentences of the table of paragraph references.

use unres::language::Tag;
use unres::model::mention::{Setting, mentions};
use unres::text::Span;

/// Shows mentions in the form of the table.
fn shown(text: &str, tag: Tag, setting: Setting) -> Vec<(String, String, Vec<String>)> {
    let mut found = Vec::new();
    let mut parts: Vec<Span> = Vec::new();
    let mut at = 0;
    for block in text.split("\n\n") {
        let span = Span::new(at, at + block.len());
        at += block.len() + 2;
        if block.starts_with('\u{2079}') {
            continue;
        }
        if block.starts_with(|c: char| c.is_ascii_digit()) && !parts.is_empty() {
            found.extend(mentions(
                text,
                &std::mem::take(&mut parts),
                Some(tag),
                setting,
            ));
        }
        parts.push(span);
    }
    found.extend(mentions(text, &parts, Some(tag), setting));
    found
        .iter()
        .map(|it| {
            let targets = it.targets.iter().map(ToString::to_string).collect();
            (it.text.clone(), it.scope.to_string(), targets)
        })
        .collect()
}

#[test]
fn the_sentences_of_the_table_give_their_mentions() {
    let table = unres_tests::corpus::text("../domain/paragraph_reference_tests.tsv");
    let mut wrong = Vec::new();
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let text = cells[2].replace("\\n", "\n");
        let tag = Tag::parse(cells[0]).unwrap();
        let expected: serde_json::Value = serde_json::from_str(cells[3]).unwrap();
        let expected: Vec<(String, String, Vec<String>)> = expected
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                let of = |key: &str| it[key].as_str().unwrap().to_owned();
                let targets = it["targets"].as_array().unwrap().iter();
                let targets = targets.map(|it| it.as_str().unwrap().to_owned()).collect();
                (of("text"), of("scope"), targets)
            })
            .collect();
        let found = shown(&text, tag, Setting::Operative);
        if found != expected {
            wrong.push(format!("{text}\n  found {found:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join("\n"));
}
