//! A note that nothing calls.

use super::{Draft, Report, Rule, Severity, footnotes};

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "footnote-uncalled",
    severity: Severity::Warning,
    page: include_str!("footnote_uncalled.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for uncalled in draft.notes().iter().flat_map(|f| &f.uncalled) {
        footnotes::report_misread(draft, report, uncalled);
    }
}
