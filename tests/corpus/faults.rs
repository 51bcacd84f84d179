//! Every error and warning in issued texts is a fault of the file itself.

use unres_tests::corpus::files;

use super::texts::{Figure, check};

/// Faults that the files have: file, code, the mark that is wrong, evidence.
const KNOWN: [(&str, &str, &str, &str); 4] = [
    (
        "A_RES_78_129.md",
        "footnote-uncalled",
        "12",
        "the conversion lost the call",
    ),
    (
        "A_RES_78_222.md",
        "footnote-uncalled",
        "8",
        "the conversion lost the call",
    ),
    (
        "A_C.3_80_L.10.md",
        "footnote-uncalled",
        "1",
        "the conversion lost the call",
    ),
    (
        "A_C.3_80_L.18.md",
        "footnote-uncalled",
        "18",
        "the conversion lost the call",
    ),
];

fn plain(mark: &str) -> String {
    mark.chars()
        .map(|c| {
            "⁰¹²³⁴⁵⁶⁷⁸⁹"
                .chars()
                .position(|s| s == c)
                .map_or(c, |v| char::from(b'0' + v as u8))
        })
        .collect()
}

#[test]
fn issued_texts_come_out_clean() {
    for folder in ["seed", "ga", "drafts"] {
        let mut clean = Figure::default();
        let mut unexpected = Vec::new();
        for file in files(folder) {
            let found = check(&file.text);
            clean.add(file.held_out, found.is_empty());
            for finding in found {
                let mark = plain(finding.span.of(&file.text));
                let known = KNOWN.iter().any(|(name, code, known, _)| {
                    *name == file.name && *code == finding.code && *known == mark
                });
                if !known {
                    unexpected.push(format!("{}: {} {mark}", file.name, finding.code));
                }
            }
        }
        println!("{folder}: texts without an error or warning: {clean}");
        assert!(unexpected.is_empty(), "{unexpected:#?}");
    }
}

/// In volumes read by machine, paragraph numbers and labels may be misread; more than one text in
/// fifty must not have such a finding that is not the file's own fault.
const MISREAD: [(&str, &str, &str); 2] = [
    ("S_RES_1237_1999.fr.md", "j", "f) was misread as j)"),
    ("S_RES_1479_2003.fr.md", "cl", "d) was misread as cl)"),
];

#[test]
fn volumes_have_no_false_numbers_or_labels() {
    let mut clean = Figure::default();
    for file in files("scfr") {
        let mut right = true;
        for finding in check(&file.text) {
            if !matches!(finding.code, "paragraph-number" | "sub-paragraph-label") {
                continue;
            }
            let mark = finding.span.of(&file.text);
            let own = MISREAD
                .iter()
                .any(|(name, known, _)| *name == file.name && *known == mark);
            if !own {
                println!("{}: {} {mark}", file.name, finding.code);
                right = false;
            }
        }
        clean.add(file.held_out, right);
    }
    println!("scfr: texts without a false number or label: {clean}");
    assert!(clean.at_least(980), "{clean}");
}
