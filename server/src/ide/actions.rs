//! What an editor may offer to do at a place: fixes, renumbering, silence.

mod ignore;

use std::collections::BTreeMap;

use super::renumber::{Options, renumber};
use crate::language::words::{ActionWords, action_words};
use crate::rules::{Draft, Finding};
use crate::text::{Edit, Span};

/// Something that an editor may do to a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What it does, in French for a French draft and in English for all others.
    pub title: String,
    /// What kind of change it is.
    pub kind: ActionKind,
    /// The change, in bytes of the text, in its order, without overlap. Empty where the change is
    /// not in the text, or where the action is disabled.
    pub edits: Vec<Edit>,
    /// The code of the rule that it answers.
    pub code: Option<&'static str>,
    /// The finding that it answers, in bytes.
    pub finding: Option<Span>,
    /// Whether it is the one to take where several answer a finding.
    pub preferred: bool,
    /// Why it cannot be done now, in a sentence.
    pub disabled: Option<String>,
}

/// Kinds of actions. The kind of the Language Server Protocol that fits is named with each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActionKind {
    /// Puts one finding right (`quickfix`).
    QuickFix,
    /// Puts paragraphs or notes in sequence (`refactor.rewrite.renumber`).
    Renumber,
    /// Puts right all findings that have a fix (`source.fixAll.unres`).
    FixAll,
    /// Silences a rule for one block by a comment (`quickfix`).
    Ignore,
    /// Silences a rule for the file by a comment (`quickfix`).
    IgnoreInFile,
    /// Silences a rule for all files: the door writes the settings (`quickfix`).
    IgnoreInWorkspace,
}

/// What may be done at `range`, in bytes: first the fixes of the `findings` that it touches, then
/// how to silence them, then what concerns the whole draft. `findings` are those of the draft.
pub fn actions(draft: &Draft, range: Span, findings: &[Finding]) -> Vec<Action> {
    let words = action_words(draft.reading.language);
    let touched: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.span.start <= range.end && range.start <= finding.span.end)
        .collect();
    let mut found: Vec<Action> = touched.iter().filter_map(|it| quick_fix(it)).collect();
    found.extend(ignore::actions(draft, &touched, words));
    found.extend(renumber_paragraphs(draft, words));
    found.extend(renumber_notes(draft, words));
    found.extend(fix_all(findings, words));
    found
}

impl Action {
    fn new(title: &str, kind: ActionKind, edits: Vec<Edit>) -> Self {
        Action {
            title: title.to_owned(),
            kind,
            edits,
            code: None,
            finding: None,
            preferred: false,
            disabled: None,
        }
    }

    /// The same as an answer to `finding`.
    fn answering(mut self, finding: &Finding) -> Self {
        self.title = self.title.replace("{code}", finding.code);
        self.code = Some(finding.code);
        self.finding = Some(finding.span);
        self
    }
}

fn quick_fix(finding: &Finding) -> Option<Action> {
    let fix = finding.fix.as_ref()?;
    let mut action = Action::new(&fix.title, ActionKind::QuickFix, fix.edits.clone());
    action.preferred = true;
    Some(action.answering(finding))
}

/// None where all numbers and labels are in sequence.
fn renumber_paragraphs(draft: &Draft, words: &ActionWords) -> Option<Action> {
    // Only notes are ever refused.
    let edits = renumber(draft, &Options::default()).unwrap_or_default();
    let action = Action::new(words.renumber_paragraphs, ActionKind::Renumber, edits);
    (!action.edits.is_empty()).then_some(action)
}

/// None where all notes are in sequence; disabled where one of them is in doubt.
fn renumber_notes(draft: &Draft, words: &ActionWords) -> Option<Action> {
    let options = Options {
        paragraphs: false,
        notes: true,
        ..Options::default()
    };
    let mut action = Action::new(words.renumber_notes, ActionKind::Renumber, Vec::new());
    match renumber(draft, &options) {
        Ok(edits) => action.edits = edits,
        Err(refusal) => action.disabled = Some(refusal.reason(words)),
    }
    (action.disabled.is_some() || !action.edits.is_empty()).then_some(action)
}

/// None where no finding has a fix. Of two fixes of one place the first is taken, the other is
/// left to the next time.
fn fix_all(findings: &[Finding], words: &ActionWords) -> Option<Action> {
    let mut taken = Taken::default();
    let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
    for fix in fixes {
        taken.take(&fix.edits);
    }
    let edits = taken.edits();
    let action = Action::new(words.fix_all, ActionKind::FixAll, edits);
    (!action.edits.is_empty()).then_some(action)
}

/// Edits that do not overlap.
#[derive(Default)]
struct Taken {
    edits: BTreeMap<Span, String>,
}

impl Taken {
    /// Takes all of `edits`, or none where one of them is in the way of an edit taken before.
    fn take(&mut self, edits: &[Edit]) {
        if edits.iter().any(|edit| self.is_in_the_way(edit)) {
            return;
        }
        let new = edits.iter().map(|edit| (edit.span, edit.text.clone()));
        self.edits.extend(new);
    }

    /// An edit is not in the way of itself.
    fn is_in_the_way(&self, edit: &Edit) -> bool {
        let Span { start, end } = edit.span;
        let behind = Span::new(end.max(start + 1), 0);
        let before = self.edits.range(..behind).next_back();
        before.is_some_and(|(span, text)| {
            let same = *span == edit.span && *text == edit.text;
            !same && (span.end > start || span.start == start)
        })
    }

    fn edits(self) -> Vec<Edit> {
        let edits = self.edits.into_iter();
        edits.map(|(span, text)| Edit { span, text }).collect()
    }
}
