//! A call without a note in its scope.

use super::{Draft, Report, Rule, Severity, footnotes};

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "footnote-undefined",
    severity: Severity::Error,
    page: include_str!("footnote_undefined.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for undefined in draft.notes().iter().flat_map(|f| &f.undefined) {
        footnotes::report_misread(draft, report, undefined);
    }
}
