//! Notes: the text behind a call, and the calls of a note.

use super::Voice;
use crate::ide::place::block_around;
use crate::language::documents::filled;
use crate::model::{Mark, Note, NoteScope};
use crate::rules::Draft;
use crate::text::{Span, plain};

/// The text of the notes that a call calls; none where there is no such note.
pub(super) fn called(draft: &Draft, scope: &NoteScope, call: Mark, voice: Voice) -> Option<String> {
    let called: Vec<&str> = scope
        .notes
        .iter()
        .filter(|note| note.mark.label == call.label)
        .map(|note| words(draft.text, note))
        .collect();
    let title = title(call.label, voice);
    (!called.is_empty()).then(|| format!("**{title}**\n\n{}", called.join("\n\n")))
}

/// The note's words as they stand, its mark taken off.
fn words<'t>(text: &'t str, note: &Note) -> &'t str {
    let end = note.mark.span.end.clamp(note.span.start, note.span.end);
    let rest = Span::new(end, note.span.end).of(text).trim_end();
    let marks = ['^', '}', ']', ':', ')', '\u{ff09}'];
    rest.trim_start_matches(marks).trim_start()
}

/// So many calls are shown.
const MOST_CALLS: usize = 12;
/// How much of the line stands before a call and behind it, in characters.
const BEFORE: usize = 80;
const BEHIND: usize = 40;
/// How far the line around a call is looked for, in bytes.
const REACH: usize = 400;

/// The calls of a note, each in the words around it.
pub(super) fn calls(draft: &Draft, scope: &NoteScope, note: Note, voice: Voice) -> String {
    let label = note.mark.label;
    let calls: Vec<&Mark> = scope.calls.iter().filter(|it| it.label == label).collect();
    let count = match calls.len() {
        0 | 1 => voice.say.calls[calls.len()].to_owned(),
        many => filled(voice.say.calls[2], &[("n", &many.to_string())]),
    };
    let mut shown = format!("**{}**{}{count}", title(label, voice), voice.say.join);
    for (at, call) in calls.iter().take(MOST_CALLS).enumerate() {
        shown.push_str(if at == 0 { "\n\n- " } else { "\n- " });
        shown.push_str(&around(draft.text, call));
    }
    if calls.len() > MOST_CALLS {
        shown.push_str("\n- \u{2026}");
    }
    shown
}

/// The words around a call on one line, its figures set off.
fn around(text: &str, call: &Mark) -> String {
    let block = block_around(text, call.span, REACH);
    let before = plain(text, Span::new(block.start, call.span.start), usize::MAX);
    let from = before
        .char_indices()
        .rev()
        .nth(BEFORE)
        .map(|(at, _)| at + before[at..].find(' ').map_or(0, |blank| blank + 1));
    let before = match from {
        Some(at) => format!("\u{2026} {}", &before[at..]),
        None => before,
    };
    let behind = plain(text, Span::new(call.span.end, block.end), BEHIND);
    let behind = behind.trim_start_matches(['^', '}', ']']);
    let cut = if behind.chars().count() >= BEHIND {
        "\u{2026}"
    } else {
        ""
    };
    let before = before.trim_end_matches(['{', '[', '(', '^']);
    let shown = format!("{before} **[{}]** {behind}{cut}", call.label);
    shown.trim_end().to_owned()
}

fn title(label: u32, voice: Voice) -> String {
    filled(voice.say.note, &[("n", &label.to_string())])
}
