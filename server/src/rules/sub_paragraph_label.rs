//! A sub-paragraph label that is missing, repeated or out of sequence.

use super::sequence::{Fault, Misfit, misfits};
use super::{Draft, Report, Rule, Severity};
use crate::model::{Label, List, Scheme};
use crate::text::Edit;

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "sub-paragraph-label",
    severity: Severity::Warning,
    page: include_str!("sub_paragraph_label.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for resolution in &draft.reading.resolutions {
        for paragraph in resolution.preambular.iter().chain(&resolution.operative) {
            check_lists(&paragraph.lists, report);
        }
    }
}

fn check_lists(lists: &[List], report: &mut Report) {
    for list in lists {
        // A finding about an order that the tables do not know for certain would be a guess.
        if list.scheme.certain() {
            check_list(list, report);
        }
        for item in &list.items {
            check_lists(&item.lists, report);
        }
    }
}

fn check_list(list: &List, report: &mut Report) {
    let positions: Vec<Option<u32>> = list
        .items
        .iter()
        .map(|item| position(list.scheme, &item.label))
        .collect();
    for misfit in misfits(&positions, list.start) {
        let label = &list.items[misfit.at].label;
        report_misfit(list.scheme, label, &misfit, report);
        let mut before = list.items[..misfit.at].iter().map(|item| &item.label);
        let first = before.find(|it| it.position == label.position);
        if let Some(first) = first.filter(|_| misfit.fault == Fault::Repeated) {
            report.relate(first.span, &[("found", &label.text)]);
        }
    }
}

/// The position of a label; of one that is no label at all a position that fits nowhere; none
/// where it may be right, such as a letter that some alphabets leave out, or `a bis`.
fn position(scheme: Scheme, label: &Label) -> Option<u32> {
    let bare = label.text.bytes().all(|b| b.is_ascii_alphabetic());
    let unreadable = (bare && scheme != Scheme::Cyrillic).then_some(u32::MAX);
    Some(label.position)
        .filter(|&position| position > 0)
        .or(unreadable)
}

fn report_misfit(scheme: Scheme, label: &Label, misfit: &Misfit, report: &mut Report) {
    let text = |position: u32| scheme.label_like(position, &label.text).unwrap_or_default();
    let case = misfit.case();
    let previous = misfit.previous.map_or_else(String::new, text);
    let (expected, last) = (text(misfit.expected), text(misfit.last));
    let slots = [
        ("found", &*label.text),
        ("expected", &*expected),
        ("previous", &*previous),
        ("last", &*last),
    ];
    if misfit.certain && !expected.is_empty() {
        let edit = Edit {
            span: label.span,
            text: expected.clone(),
        };
        report.find_fixable(case, label.span, &slots, vec![edit]);
    } else {
        report.find(case, label.span, &slots);
    }
}
