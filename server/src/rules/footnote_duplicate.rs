//! Two notes with the same number in one scope.

use super::{Draft, Report, Rule, Severity, footnotes};
use crate::model::Mark;

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "footnote-duplicate",
    severity: Severity::Error,
    page: include_str!("footnote_duplicate.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for duplicate in draft.notes().iter().flat_map(|f| &f.duplicate) {
        footnotes::report_misread(draft, report, duplicate);
        if let Some(first) = first(draft, duplicate.mark) {
            let found = duplicate.mark.label.to_string();
            report.relate(first.span, &[("found", &found)]);
        }
    }
}

/// The mark of the first note with the same number in its scope, where that is before it.
fn first(draft: &Draft, mark: Mark) -> Option<Mark> {
    let resolutions = draft.reading.resolutions.iter();
    let mut scopes = resolutions.flat_map(|resolution| &resolution.scopes);
    let scope = scopes.find(|scope| scope.notes.iter().any(|note| note.mark == mark))?;
    let mut marks = scope.notes.iter().map(|note| note.mark);
    let first = marks.find(|other| other.label == mark.label);
    first.filter(|first| *first != mark)
}
