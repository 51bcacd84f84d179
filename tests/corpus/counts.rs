//! Paragraphs and notes against a count by regular expressions that knows nothing of the grammar.

use regex::Regex;
use unres::model;
use unres_tests::corpus::files;

use super::texts::Figure;

/// Files in which the simple count is wrong, each with the reason.
const COUNTED_WRONG: [(&str, &str); 2] = [
    (
        "A_RES_78_223.md",
        "the agenda of a congress, numbered, is quoted in a paragraph",
    ),
    (
        "A_RES_78_248.md",
        "an article of regulations, numbered, is quoted in a paragraph",
    ),
];

struct Counter {
    clause: Regex,
    annex: Regex,
    number: Regex,
    note: Regex,
    call: Regex,
}

impl Counter {
    fn new() -> Self {
        let regex = |pattern: &str| Regex::new(pattern).unwrap();
        Counter {
            clause: regex(r"(?m)^\*?(The General\*? Assembly|L'Assemblée générale),?\*?,?$"),
            annex: regex(r"(?m)^\*\*Annex"),
            number: regex(r"(?m)^\d{1,3}\*?\.[ \n]"),
            note: regex(r"(?m)^[⁰¹²³⁴⁵⁶⁷⁸⁹]+ "),
            call: regex(r"[^\n⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]+"),
        }
    }

    /// Operative numbers, notes and calls.
    fn count(&self, text: &str) -> (usize, usize, usize) {
        let start = self
            .clause
            .find(text)
            .map_or(text.len(), |found| found.end());
        let end = self
            .annex
            .find_at(text, start)
            .map_or(text.len(), |found| found.start());
        let numbers = self.number.find_iter(&text[start..end]).count();
        (
            numbers,
            self.note.find_iter(text).count(),
            self.call.find_iter(text).count(),
        )
    }
}

#[test]
fn numbers_notes_and_calls_equal_an_independent_count() {
    let counter = Counter::new();
    let mut figure = Figure::default();
    for file in files("ga").iter().chain(&files("seed")) {
        let reading = model::read(&file.text);
        let resolutions = || reading.resolutions.iter();
        let scopes = || resolutions().flat_map(|resolution| &resolution.scopes);
        let read = (
            resolutions()
                .flat_map(|r| &r.operative)
                .filter(|p| p.number.is_some())
                .count(),
            scopes().map(|scope| scope.notes.len()).sum(),
            scopes().map(|scope| scope.calls.len()).sum(),
        );
        let counted = counter.count(&file.text);
        let excused = COUNTED_WRONG.iter().find(|(name, _)| *name == file.name);
        if read != counted {
            let reason = excused.map_or("unexplained", |(_, reason)| reason);
            println!(
                "{}: read {read:?}, counted {counted:?} ({reason})",
                file.name
            );
        }
        figure.add(file.held_out, read == counted);
    }
    println!("texts whose numbers, notes and calls equal the count: {figure}");
    assert!(figure.at_least(990), "{figure}");
}

/// Preambles in which the simple count is wrong.
const PREAMBLE_COUNTED_WRONG: [(&str, &str); 7] = [
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
    let counter = Counter::new();
    let italic = Regex::new(r"(?m)^\*[A-Z]").unwrap();
    for folder in ["ga", "drafts"] {
        let mut figure = Figure::default();
        for file in files(folder) {
            let reading = model::read(&file.text);
            let Some(clause) = counter.clause.find(&file.text) else {
                continue;
            };
            let Some(first) = counter.number.find_at(&file.text, clause.end()) else {
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
                let excused = PREAMBLE_COUNTED_WRONG
                    .iter()
                    .find(|(name, _)| *name == file.name);
                let reason = excused.map_or("unexplained", |(_, reason)| reason);
                println!("{}: read {read}, counted {counted} ({reason})", file.name);
            }
            figure.add(file.held_out, read == counted);
        }
        println!("{folder}: preambles that equal the count: {figure}");
        assert!(figure.at_least(950), "{figure}");
    }
}
