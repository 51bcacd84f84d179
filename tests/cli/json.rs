//! The machine forms: one document, always, that holds what its schema says.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use unres::cli::{check, inspect, outline};

use crate::{Folder, RIGHT, wrong};

/// Reads `text` as the type that the schema is made from, and proves that nothing was left over.
fn read<T: DeserializeOwned + Serialize>(text: &str) -> T {
    let value: Value = serde_json::from_str(text).expect(text);
    let form: T = serde_json::from_value(value.clone()).expect(text);
    assert_eq!(serde_json::to_value(&form).unwrap(), value);
    form
}

#[test]
fn check_prints_the_form_that_is_promised() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    let run = folder.run(&["check", "--format", "json", "a.unres", "nothing.unres"]);
    assert_eq!(run.code, 2);
    let document: check::Document = read(&run.out);
    let [finding] = &document.findings[..] else {
        panic!("{}", run.out)
    };
    let start = wrong().find("7. ").unwrap();
    assert_eq!((finding.span.start, finding.span.end), (start, start + 1));
    let value: Value = serde_json::from_str(&run.out).unwrap();
    let expected = json!({
        "file": "a.unres", "code": "paragraph-number", "severity": "error",
        "message": finding.message, "span": {"start": start, "end": start + 1},
        "line": 9, "column": 1, "fixable": true,
    });
    assert_eq!(value, json!({ "findings": [expected] }));
}

#[test]
fn columns_count_characters() {
    let folder = Folder::new();
    folder.write("a.unres", "\u{5927}\u{4f1a}\u{ff0c}\0\n");
    let run = folder.run(&["check", "--format", "json", "a.unres"]);
    let document: check::Document = read(&run.out);
    let nul = document
        .findings
        .iter()
        .find(|finding| finding.code == "nul-character")
        .unwrap();
    assert_eq!((nul.line, nul.column, nul.span.start), (1, 4, 9));
}

#[test]
fn nothing_found_is_a_document_too() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    let run = folder.run(&["check", "--format", "json"]);
    assert!(run.code == 0 && read::<check::Document>(&run.out).findings.is_empty());
    let run = folder.run(&["check", "--format", "json", "nothing"]);
    assert!(run.code == 2 && read::<check::Document>(&run.out).findings.is_empty());
}

#[test]
fn inspect_prints_an_object_or_an_array() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    folder.write("b.unres", wrong());
    let run = folder.run(&["inspect", "a.unres"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let document: inspect::Document = read(&run.out);
    let numbers: Vec<_> = document
        .whole
        .operative
        .iter()
        .map(|one| one.number)
        .collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(3)]);
    for paragraph in &document.whole.operative {
        assert_eq!(paragraph.parts.first().unwrap().start, paragraph.span.start);
        assert!(RIGHT[paragraph.span.start..paragraph.span.end].starts_with(char::is_numeric));
    }
    assert_eq!(
        (document.whole.syntax_errors, document.resolutions),
        (0, None)
    );

    let run = folder.run(&["inspect", "."]);
    let documents: Vec<inspect::Document> = read(&run.out);
    let names: Vec<_> = documents
        .iter()
        .map(|document| document.file.as_str())
        .collect();
    assert_eq!((run.code, names), (0, vec!["a.unres", "b.unres"]));

    let run = folder.run(&["inspect", "a.unres", "nothing"]);
    let documents: Vec<inspect::Document> = read(&run.out);
    assert_eq!((run.code, documents.len()), (2, 1));
    let run = folder.run(&["inspect", "nothing"]);
    assert_eq!((run.code, run.out.as_str()), (2, "[]\n"));
}

#[test]
fn inspect_has_every_key_even_where_it_is_null() {
    let folder = Folder::new();
    let run = folder.run_with(&["inspect", "-"], b"");
    let value: Value = serde_json::from_str(&run.out).unwrap();
    let keys = [
        "language",
        "organ",
        "symbol",
        "session",
        "title",
        "adopted",
        "preambular",
        "operative",
        "sections",
        "annexes",
        "footnotes",
        "citations",
        "syntax_errors",
    ];
    for key in keys {
        assert!(value.get(key).is_some(), "{key}");
    }
}

#[test]
fn citations_have_their_type_and_page() {
    let folder = Folder::new();
    let text = "*L’Assemblée générale*,\n\n*Rappelant* sa résolution 80/17 B, sa décision 80/512 et \
                le projet A/C.3/81/L.4/Rev.1,\n";
    let run = folder.run_with(&["inspect", "-"], text.as_bytes());
    let value: Value = serde_json::from_str(&run.out).unwrap();
    let told = |at: usize| {
        let citation = &value["citations"][at];
        (citation["type"].clone(), citation["address"].clone())
    };
    let page = |symbol: &str| Value::from(format!("https://docs.un.org/fr/{symbol}"));
    assert_eq!(told(0), ("resolution".into(), page("A/RES/80/17B")));
    assert_eq!(told(1), ("decision".into(), Value::Null));
    assert_eq!(told(2), ("draft".into(), page("A/C.3/81/L.4/Rev.1")));
}

#[test]
fn outline_prints_parts_with_spans() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    let run = folder.run(&["outline", "--format", "json", "a.unres"]);
    let document: outline::Document = read(&run.out);
    assert!(run.code == 0 && !document.outline.is_empty());
    let mut parts: Vec<&outline::Part> = document.outline.iter().collect();
    while let Some(part) = parts.pop() {
        assert!(part.span.start <= part.selection.start && part.selection.end <= part.span.end);
        assert!(part.span.end <= RIGHT.len());
        parts.extend(&part.children);
    }
}
