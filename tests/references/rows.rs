//! The sentences of the table of paragraph references.

use unres::language::Tag;
use unres::model::Read;
use unres::text::Span;

/// Text, scope and targets of each mention, in the form of the table.
fn shown(text: &str, tag: Tag) -> Vec<(String, String, Vec<String>)> {
    let read = Read::new(text, Some(tag));
    let whole = Span::new(0, text.len());
    let found = read.reading.mentions(text, whole);
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
        let found = shown(&text, tag);
        if found != expected {
            wrong.push(format!("{text}\n  found {found:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join("\n"));
}
