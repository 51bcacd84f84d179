//! A text that is printed without its notes.

use super::{Draft, Report, Rule, Severity, footnotes};

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "footnotes-not-printed",
    severity: Severity::Information,
    page: include_str!("footnotes_not_printed.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    let Some(unprinted) = footnotes::unprinted(draft.reading) else {
        return;
    };
    let [lacking, called] = [unprinted.lacking, unprinted.called].map(|n| n.to_string());
    report.find(
        "text",
        unprinted.mark.span,
        &[("lacking", &lacking), ("called", &called)],
    );
}
