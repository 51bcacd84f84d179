//! A number that is neither called nor defined.

use super::{Draft, Report, Rule, Severity};

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "footnote-gap",
    severity: Severity::Warning,
    page: include_str!("footnote_gap.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for gap in draft.notes().iter().flat_map(|f| &f.gaps) {
        let [found, first, last] = [gap.mark.label, gap.first, gap.last].map(|n| n.to_string());
        let case = if first == last { "one" } else { "several" };
        let slots = [("found", &*found), ("first", &*first), ("last", &*last)];
        report.find(case, gap.mark.span, &slots);
    }
}
