//! Two notes with the same number in one scope.

use super::{Draft, Report, Rule, Severity, footnotes};

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
    }
}
