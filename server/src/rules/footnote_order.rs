//! A first call that is lower than one before it.

use super::{Draft, Report, Rule, Severity};
use crate::language::alphabets;
use crate::text::Edit;

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "footnote-order",
    severity: Severity::Warning,
    page: include_str!("footnote_order.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for call in draft.notes().iter().flat_map(|f| &f.order) {
        let span = call.mark.span;
        let found = call.mark.label.to_string();
        if let Some(meant) = call.meant {
            let slots = [("found", &*found), ("expected", &*meant.to_string())];
            let text = alphabets::figures_like(meant, span.of(draft.text));
            report.find_fixable("mistyped", span, &slots, vec![Edit { span, text }]);
            continue;
        }
        match call.before.filter(|&before| before > call.mark.label) {
            Some(before) => {
                let slots = [("found", &*found), ("previous", &*before.to_string())];
                report.find("lower", span, &slots);
            }
            None => report.find("higher", span, &[("found", &found)]),
        }
    }
}
