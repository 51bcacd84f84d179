//! Numbers, labels and notes put in sequence.
//!
//! The answer is a list of edits, one for each changed mark and nothing else, so that not one
//! other byte of the text moves. What is in sequence already gives no edit.

use std::collections::HashMap;

use crate::language::alphabets;
use crate::language::words::ActionWords;
use crate::model::{List, Mark, NoteScope, Number, Resolution};
use crate::rules::Draft;
use crate::text::{Edit, Span};

/// What to renumber, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Operative paragraphs and the labels of sub-paragraphs.
    pub paragraphs: bool,
    /// Footnotes.
    pub notes: bool,
    /// The number of the first note of each scope.
    pub start: u32,
    /// *bis* paragraphs become ordinary numbers.
    pub absorb_bis: bool,
    /// Mentions of paragraphs follow their numbers; only the numbers change so far.
    pub references: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            paragraphs: true,
            notes: false,
            start: 1,
            absorb_bis: false,
            references: true,
        }
    }
}

/// Why notes cannot be renumbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// The mark that is in the way.
    pub mark: Mark,
    /// What is wrong with it.
    pub cause: Cause,
}

/// What is wrong with a mark that cannot be renumbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A call without a note.
    Undefined,
    /// A note without a call.
    Uncalled,
    /// A second note with the same number.
    Doubled,
}

impl Refusal {
    /// The mark that is in the way, in bytes.
    pub const fn span(&self) -> Span {
        self.mark.span
    }

    /// Why, and what to do.
    pub fn reason(&self, words: &ActionWords) -> String {
        let sentence = match self.cause {
            Cause::Undefined => words.refusals.undefined,
            Cause::Uncalled => words.refusals.uncalled,
            Cause::Doubled => words.refusals.doubled,
        };
        sentence.replace("{label}", &self.mark.label.to_string())
    }
}

/// The edits that put the numbers of `draft` in sequence, in the order of the text; refuses
/// where notes are to be renumbered and one has no call, no text or a double.
pub fn renumber(draft: &Draft, options: &Options) -> Result<Vec<Edit>, Refusal> {
    let mut edits = Vec::new();
    for resolution in &draft.reading.resolutions {
        if options.paragraphs {
            number_paragraphs(draft.text, resolution, options.absorb_bis, &mut edits);
            for paragraph in resolution.preambular.iter().chain(&resolution.operative) {
                label_lists(&paragraph.lists, &mut edits);
            }
        }
        if options.notes {
            for scope in &resolution.scopes {
                number_notes(draft.text, scope, options.start, &mut edits)?;
            }
        }
    }
    edits.sort_by_key(|edit| edit.span);
    Ok(edits)
}

fn number_paragraphs(text: &str, resolution: &Resolution, absorb: bool, edits: &mut Vec<Edit>) {
    let mut last: HashMap<usize, u32> = HashMap::new();
    for paragraph in &resolution.operative {
        let Some(number) = &paragraph.number else {
            continue;
        };
        let last = last.entry(paragraph.run).or_insert(0);
        let suffix = number.suffix.as_deref();
        let absorbed = suffix_end(text, number).filter(|_| absorb);
        match (suffix, absorbed) {
            (Some(_), Some(end)) => {
                *last += 1;
                let span = Span::new(number.span.start, end);
                let figures = number.span.of(text);
                edits.push(Edit {
                    span,
                    text: alphabets::figures_like(*last, figures),
                });
            }
            // Nothing precedes it, so there is no number to follow.
            (Some(_), None) if *last == 0 => {}
            (Some(_), None) => figure(text, number, *last, edits),
            (None, _) => {
                *last += 1;
                figure(text, number, *last, edits);
            }
        }
    }
}

fn figure(text: &str, number: &Number, value: u32, edits: &mut Vec<Edit>) {
    if number.value != value {
        let new = alphabets::figures_like(value, number.span.of(text));
        edits.push(Edit {
            span: number.span,
            text: new,
        });
    }
}

/// Where the suffix of `number` ends in `text`, emphasis marks around it included.
pub(super) fn suffix_end(text: &str, number: &Number) -> Option<usize> {
    const MARKS: [char; 2] = ['*', '_'];
    let suffix = number.suffix.as_deref()?;
    let after = text.get(number.span.end..)?;
    let word = after.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let bare = word.trim_start_matches(MARKS);
    let marks = &word[..word.len() - bare.len()];
    let typed = bare
        .get(..suffix.len())
        .filter(|typed| typed.to_lowercase() == suffix)?;
    let rest = &bare[typed.len()..];
    let rest = rest.strip_prefix(marks).unwrap_or(rest);
    Some(text.len() - rest.len())
}

fn label_lists(lists: &[List], edits: &mut Vec<Edit>) {
    for list in lists {
        let known = list.items.iter().all(|item| item.label.position > 0);
        if list.scheme.certain() && known {
            label_items(list, edits);
        }
        for item in &list.items {
            label_lists(&item.lists, edits);
        }
    }
}

fn label_items(list: &List, edits: &mut Vec<Edit>) {
    for (position, item) in (list.start..).zip(&list.items) {
        let label = &item.label;
        if label.position == position {
            continue;
        }
        if let Some(text) = list.scheme.label_like(position, &label.text) {
            edits.push(Edit {
                span: label.span,
                text,
            });
        }
    }
}

/// Numbers notes in the order of their first calls; a number called again keeps its note.
fn number_notes(
    text: &str,
    scope: &NoteScope,
    start: u32,
    edits: &mut Vec<Edit>,
) -> Result<(), Refusal> {
    let mut numbers: HashMap<u32, u32> = HashMap::new();
    let mut next = start;
    for call in &scope.calls {
        numbers.entry(call.label).or_insert_with(|| {
            next = next.saturating_add(1);
            next - 1
        });
    }
    refuse_orphans(scope, &numbers)?;
    for mark in scope
        .calls
        .iter()
        .chain(scope.notes.iter().map(|note| &note.mark))
    {
        let number = numbers
            .get(&mark.label)
            .filter(|&&number| number != mark.label);
        if let Some(&number) = number {
            let new = alphabets::figures_like(number, mark.span.of(text));
            edits.push(Edit {
                span: mark.span,
                text: new,
            });
        }
    }
    Ok(())
}

fn refuse_orphans(scope: &NoteScope, called: &HashMap<u32, u32>) -> Result<(), Refusal> {
    let mut defined = HashMap::new();
    for note in &scope.notes {
        let mark = note.mark;
        if defined.insert(mark.label, mark).is_some() {
            return Err(Refusal {
                mark,
                cause: Cause::Doubled,
            });
        }
        if !called.contains_key(&mark.label) {
            return Err(Refusal {
                mark,
                cause: Cause::Uncalled,
            });
        }
    }
    match scope
        .calls
        .iter()
        .find(|call| !defined.contains_key(&call.label))
    {
        Some(&mark) => Err(Refusal {
            mark,
            cause: Cause::Undefined,
        }),
        None => Ok(()),
    }
}
