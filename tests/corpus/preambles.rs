//! Preambular paragraphs against a count of the blocks that begin in italics.

use regex::Regex;
use unres::model;
use unres_tests::corpus::files;

use super::texts::Figure;

/// Preambles in which the simple count is wrong.
const COUNTED_WRONG: [(&str, &str); 7] = [
    ("A_RES_78_1.md", "its only paragraph is operative"),
    ("A_RES_78_3.md", "its only paragraph is operative"),
    ("A_RES_78_4.md", "its only paragraph is operative"),
    ("A_RES_78_5.md", "its only paragraph is operative"),
    ("A_80_L.5.md", "its only paragraph is operative"),
    (
        "A_RES_78_256.md",
        "the chapeau of the numbered paragraphs is no preamble",
    ),
    (
        "A_RES_78_263.md",
        "the first paragraph has lost its italics",
    ),
];

/// Preambular paragraphs are the blocks that begin in italics before the first number; where a
/// page break cuts one, its rest does not.
#[test]
fn preambles_equal_an_independent_count() {
    let regex = |pattern: &str| Regex::new(pattern).unwrap();
    let clause = regex(r"(?m)^\*?(The General\*? Assembly|L'Assemblée générale),?\*?,?$");
    let number = regex(r"(?m)^\d{1,3}\*?\.[ \n]");
    let italic = regex(r"(?m)^\*[A-Z]");
    for folder in ["ga", "drafts"] {
        let mut figure = Figure::default();
        for file in files(folder) {
            let reading = model::read(&file.text);
            let Some(clause) = clause.find(&file.text) else {
                continue;
            };
            let Some(first) = number.find_at(&file.text, clause.end()) else {
                continue;
            };
            // Sections have preambles of their own.
            if reading
                .resolutions
                .iter()
                .any(|resolution| !resolution.sections.is_empty())
            {
                continue;
            }
            let read: usize = reading.resolutions.iter().map(|r| r.preambular.len()).sum();
            let counted = italic
                .find_iter(&file.text[clause.end()..first.start()])
                .count();
            if read != counted {
                let excused = COUNTED_WRONG.iter().find(|(name, _)| *name == file.name);
                let reason = excused.map_or("unexplained", |(_, reason)| reason);
                println!("{}: read {read}, counted {counted} ({reason})", file.name);
            }
            figure.add(file.held_out, read == counted);
        }
        println!("{folder}: preambles that equal the count: {figure}");
        assert!(figure.at_least(950), "{figure}");
    }
}
