//! The symbols that the real texts print: each is read, and has its type.

use std::collections::BTreeSet;

use regex::Regex;
use unres::model::symbol::Symbol;
use unres_tests::corpus::files;

/// What looks like a symbol of an organ of the United Nations to a reader who knows no more than
/// their letters. Told by form alone, apart from the program's own reading.
const LOOKS: &str = r"(?x)
    (?:^|[\s(\[,;:—–\x{AB}\x{201C}])
    (
      (?:A|S|E|T|ST|HRI|CCPR|CAT|CEDAW|CERD|CRC|CRPD|CMW|CED|DP|TD|UNEP|FCCC|CBD|ICCD|UNW|CD|NPT|BWC
        |CAC|CTOC|SPLOS|ISBA|CLCS|PBC|PCNICC)
      (?:/[A-Z0-9][A-Za-z0-9.]*(?:-[0-9]{1,2})?)*
      /[A-Za-z.]*[0-9]+[A-Z]?
    )
    (?:[\s)\],;:*\\—–]|\.\s|\.?$)";

/// Folders of texts in the project's own form.
const FOLDERS: [&str; 5] = ["seed", "ga", "drafts", "scfr", "sc"];

#[test]
fn every_symbol_printed_has_a_type() {
    let looks = Regex::new(LOOKS).unwrap();
    for folder in FOLDERS {
        // Of the texts that rules are made from, and of those held out.
        let mut typed = [0, 0];
        let mut untyped = [0, 0];
        let mut faulty = [0, 0];
        let mut listed = BTreeSet::new();
        for file in files(folder) {
            let part = usize::from(file.held_out);
            for printed in looks.captures_iter(&file.text) {
                let printed = printed.get(1).unwrap();
                let read = Symbol::read(&file.text, printed.start());
                let whole = read.filter(|(_, end)| *end >= printed.end());
                let fault = whole.as_ref().map(|(symbol, _)| symbol.fault().cloned());
                match &fault {
                    Some(None) => typed[part] += 1,
                    Some(Some(_)) => faulty[part] += 1,
                    None => untyped[part] += 1,
                }
                if !file.held_out && fault != Some(None) {
                    listed.insert(format!("{}: {} {fault:?}", file.name, printed.as_str()));
                }
            }
        }
        println!(
            "{folder}: {} typed, {} not well formed, {} untyped; held out: {}, {}, {}",
            typed[0], faulty[0], untyped[0], typed[1], faulty[1], untyped[1]
        );
        for line in &listed {
            println!("  {line}");
        }
        // What is printed is right, or at most damaged by the converter.
        assert_eq!(faulty, [0, 0], "{folder}");
        for part in [0, 1] {
            assert!(untyped[part] * 100 <= typed[part], "{folder}");
        }
    }
}
