//! Actions applied, and what is found after them.

use unres::ide::actions::{Action, ActionKind, actions};
use unres::rules::{Finding, check};
use unres::text::{Edit, Span, apply};

use super::drafts::with;

/// What the rules find.
pub fn findings(text: &str) -> Vec<Finding> {
    with(text, check)
}

/// All actions of a text, wherever they are offered.
pub fn offered(text: &str) -> Vec<Action> {
    at(text, Span::new(0, text.len()))
}

pub fn at(text: &str, range: Span) -> Vec<Action> {
    with(text, |draft| actions(draft, range, &check(draft)))
}

pub fn of_kind(actions: Vec<Action>, kind: ActionKind) -> Vec<Action> {
    actions.into_iter().filter(|it| it.kind == kind).collect()
}

/// Code and place, in bytes of the text before the edits, of each finding after them.
pub fn places(text: &str, edits: &[Edit]) -> Vec<(&'static str, usize)> {
    let found = findings(&apply(text, edits));
    let mut places: Vec<_> = found
        .iter()
        .map(|it| (it.code, back(it.span.start, edits)))
        .collect();
    places.sort_unstable();
    places
}

/// Where an offset of the text after `edits` stood before them.
pub fn back(place: usize, edits: &[Edit]) -> usize {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut grown: isize = 0;
    for edit in edits {
        let start = edit.span.start.checked_add_signed(grown).unwrap();
        if place < start {
            break;
        }
        if place < start + edit.text.len() {
            return edit.span.start;
        }
        grown += edit.text.len() as isize - edit.span.len() as isize;
    }
    place.checked_add_signed(-grown).unwrap()
}

/// What holds for the actions of every text; how many of them were tried.
pub fn assert_sound(text: &str) -> usize {
    let before = places(text, &[]);
    let all = offered(text);
    for action in &all {
        assert!(
            !action.title.is_empty() && !action.title.contains('{'),
            "{action:?}"
        );
        let spans: Vec<Span> = action.edits.iter().map(|edit| edit.span).collect();
        assert!(
            spans.is_sorted_by(|a, b| a.end <= b.start && a != b),
            "{action:?}"
        );
        let place = (action.code, action.finding.map(|it| it.start));
        let after = places(text, &action.edits);
        let told = || format!("{action:?}\nbefore {before:?}\nafter {after:?}");
        match action.kind {
            ActionKind::QuickFix | ActionKind::FixAll | ActionKind::Renumber => {
                let fixed = |it: &(&str, usize)| place != (Some(it.0), Some(it.1));
                assert!(after.iter().all(fixed), "{}", told());
            }
            // Others of the rule in this block are silent too.
            ActionKind::Ignore => assert_eq!(
                after
                    .iter()
                    .filter(|it| Some(it.0) != action.code)
                    .collect::<Vec<_>>(),
                before
                    .iter()
                    .filter(|it| Some(it.0) != action.code)
                    .collect::<Vec<_>>(),
                "{}",
                told()
            ),
            ActionKind::IgnoreInFile => {
                let kept = before.iter().filter(|it| Some(it.0) != action.code);
                assert_eq!(after, kept.copied().collect::<Vec<_>>(), "{}", told());
            }
            ActionKind::IgnoreInWorkspace => assert!(action.edits.is_empty()),
        }
        if action.kind == ActionKind::Ignore {
            let of_place = |it: &(&str, usize)| place == (Some(it.0), Some(it.1));
            assert!(!after.iter().any(of_place), "{}", told());
            assert!(after.iter().all(|it| before.contains(it)), "{}", told());
        }
        if matches!(action.kind, ActionKind::QuickFix | ActionKind::FixAll) {
            assert!(after.iter().all(|it| before.contains(it)), "{}", told());
        }
        if action.kind == ActionKind::Renumber && action.disabled.is_none() {
            assert!(!action.edits.is_empty());
            let again = offered(&apply(text, &action.edits));
            assert!(
                again.iter().all(|it| it.title != action.title),
                "{}",
                told()
            );
        }
    }
    all.len()
}
