//! What `unres inspect` prints of every real text, held to the schema that is promised.

use std::process::Command;

use serde_json::Value;
use unres_tests::corpus::files;
use unres_tests::{program, project};

use super::texts::Figure;

/// So many texts are given to the program at once.
const AT_ONCE: usize = 100;

#[test]
fn every_real_text_gives_the_form_that_the_schema_promises() {
    let schema = std::fs::read_to_string(project("docs/schemas/inspect.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    // The validator is one that can say no.
    assert!(!validator.is_valid(&serde_json::json!({ "file": 1 })));
    for folder in ["seed", "ga", "drafts", "scfr", "sc"] {
        let mut figure = Figure::default();
        for some in files(folder).chunks(AT_ONCE) {
            let output = Command::new(program())
                .arg("inspect")
                .args(some.iter().map(|file| &file.path))
                .output()
                .unwrap();
            assert!(output.status.success(), "{output:?}");
            let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
            let documents = match printed {
                Value::Array(documents) => documents,
                one => vec![one],
            };
            assert_eq!(documents.len(), some.len());
            for (file, document) in some.iter().zip(&documents) {
                for error in validator.iter_errors(document) {
                    println!("{}: {error} at {}", file.name, error.instance_path());
                }
                figure.add(file.held_out, validator.is_valid(document));
            }
        }
        println!("{folder}: texts whose inspection holds what the schema says: {figure}");
        assert!(figure.at_least(1000), "{figure}");
    }
}
