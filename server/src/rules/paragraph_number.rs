//! An operative number that is missing, repeated or out of sequence.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::sequence::{Fault, Misfit};
use super::{Draft, Report, Rule, Severity};
use crate::language::alphabets;
use crate::model::{Number, Resolution};
use crate::text::Edit;

/// Its entry in the list of rules.
pub const RULE: Rule = Rule {
    code: "paragraph-number",
    severity: Severity::Error,
    page: include_str!("paragraph_number.md"),
    check,
};

fn check(draft: &Draft, report: &mut Report) {
    for resolution in &draft.reading.resolutions {
        for run in runs(resolution).values() {
            check_run(draft, run, report);
        }
    }
}

/// The numbers of each run, in order.
fn runs(resolution: &Resolution) -> BTreeMap<usize, Vec<&Number>> {
    let mut runs: BTreeMap<usize, Vec<&Number>> = BTreeMap::new();
    for paragraph in &resolution.operative {
        if let Some(number) = &paragraph.number {
            runs.entry(paragraph.run).or_default().push(number);
        }
    }
    runs
}

fn check_run(draft: &Draft, run: &[&Number], report: &mut Report) {
    let whole: Vec<&Number> = run.iter().copied().filter(|n| n.suffix.is_none()).collect();
    let values: Vec<Option<u32>> = whole.iter().map(|number| Some(number.value)).collect();
    let misfits = draft.misfits(&values, 1);
    for misfit in misfits.iter() {
        let number = whole[misfit.at];
        report_misfit(draft, number, misfit, report);
        let first = whole[..misfit.at]
            .iter()
            .find(|it| it.value == number.value);
        if let Some(first) = first.filter(|_| misfit.fault == Fault::Repeated) {
            report.relate(first.span, &[("found", &number.value.to_string())]);
        }
    }
    check_suffixed(run, &misfits, report);
}

fn report_misfit(draft: &Draft, number: &Number, misfit: &Misfit, report: &mut Report) {
    let span = number.span;
    let case = misfit.case();
    let previous = misfit
        .previous
        .map_or_else(String::new, |number| number.to_string());
    let [found, expected, last] =
        [number.value, misfit.expected, misfit.last].map(|n| n.to_string());
    let slots = [
        ("found", &*found),
        ("expected", &*expected),
        ("previous", &*previous),
        ("last", &*last),
    ];
    if misfit.certain {
        let text = alphabets::figures_like(misfit.expected, span.of(draft.text));
        report.find_fixable(case, span, &slots, vec![Edit { span, text }]);
    } else {
        report.find(case, span, &slots);
    }
}

/// `6 bis` follows 6, or the number that should be 6, or another paragraph inserted after it.
fn check_suffixed(run: &[&Number], misfits: &[Misfit], report: &mut Report) {
    let meant: HashMap<usize, u32> = misfits.iter().map(|m| (m.at, m.expected)).collect();
    let mut seen = HashSet::new();
    // How many ordinary numbers stand before, and the last of them.
    let (mut before, mut base) = (0, None);
    for number in run {
        let Some(suffix) = &number.suffix else {
            base = Some([number.value, *meant.get(&before).unwrap_or(&number.value)]);
            before += 1;
            continue;
        };
        let found = number.value.to_string();
        let slots = [("found", &*found), ("suffix", &**suffix)];
        if !base.is_some_and(|base| base.contains(&number.value)) {
            report.find("suffix-misplaced", number.span, &slots);
        } else if !seen.insert((number.value, suffix)) {
            report.find("suffix-repeated", number.span, &slots);
        }
    }
}
