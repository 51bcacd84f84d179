//! What is wrong with the notes of a scope, told once for each cause.
//!
//! All footnote rules read this one account, so that a mistyped call is not also an undefined
//! one, a note that nothing calls, and a gap.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{Draft, Report};
use crate::language::alphabets;
use crate::model::{Mark, NoteScope, Reading};
use crate::text::Edit;

/// The faults of one scope.
#[derive(Debug, Default)]
pub struct Faults {
    /// Calls without a note.
    pub undefined: Vec<Misread>,
    /// Notes that nothing calls.
    pub uncalled: Vec<Misread>,
    /// Notes with the label of another.
    pub duplicate: Vec<Misread>,
    /// Calls out of order.
    pub order: Vec<Misplaced>,
    /// Numbers that nothing uses.
    pub gaps: Vec<Gap>,
}

/// A mark, and the label that it evidently should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misread {
    /// The mark as it stands.
    pub mark: Mark,
    /// The label that its neighbours and the unused marks call for.
    pub meant: Option<u32>,
}

/// A call out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misplaced {
    /// The call.
    pub mark: Mark,
    /// The call before it.
    pub before: Option<u32>,
    /// The label that its neighbours and the unused notes call for.
    pub meant: Option<u32>,
}

/// Numbers that are neither called nor defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first mark after them.
    pub mark: Mark,
    /// The lowest of them.
    pub first: u32,
    /// The highest of them.
    pub last: u32,
}

/// A text that is printed without its notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unprinted {
    /// The first call without a note.
    pub mark: Mark,
    /// How many of the called notes are not there.
    pub lacking: usize,
    /// How many notes are called.
    pub called: usize,
}

/// Fewer missing notes than this are faults, each for itself.
const UNPRINTED_MIN: usize = 5;

/// Whether the whole text is printed without its notes: it lacks five or more of those that it
/// calls, and more than a third of them.
pub fn unprinted(reading: &Reading) -> Option<Unprinted> {
    let mut first = None;
    let (mut lacking, mut called) = (0, 0);
    for scope in scopes(reading) {
        if is_sound(scope) {
            called += scope.notes.len();
            continue;
        }
        let defined: HashSet<u32> = scope.notes.iter().map(|note| note.mark.label).collect();
        for call in first_calls(scope.calls.iter().copied()) {
            called += 1;
            if !defined.contains(&call.label) {
                lacking += 1;
                first = first.or(Some(call));
            }
        }
    }
    let unprinted = lacking >= UNPRINTED_MIN && lacking * 3 > called;
    first.filter(|_| unprinted).map(|mark| Unprinted {
        mark,
        lacking,
        called,
    })
}

/// The faults of each scope; none at all for a text that is printed without its notes.
pub fn faults(reading: &Reading) -> Vec<Faults> {
    if unprinted(reading).is_some() {
        return Vec::new();
    }
    scopes(reading).map(faults_of).collect()
}

fn scopes(reading: &Reading) -> impl Iterator<Item = &NoteScope> {
    reading
        .resolutions
        .iter()
        .flat_map(|resolution| &resolution.scopes)
}

fn faults_of(scope: &NoteScope) -> Faults {
    if is_sound(scope) {
        return Faults::default();
    }
    let account = Account::new(scope);
    let calls = account.mistyped_calls(scope);
    let notes = account.mistyped_notes(scope, &calls);
    let mut faults = Faults::default();
    account.orphans(scope, &calls, &notes, &mut faults);
    faults.order = order(scope, &account, &calls);
    faults.gaps = account.gaps(scope, &calls, &notes);
    faults
}

/// Whether the notes rise by one and each is called first in its turn: nothing to look for.
fn is_sound(scope: &NoteScope) -> bool {
    let Some(first) = scope.notes.first().map(|note| note.mark.label) else {
        return scope.calls.is_empty();
    };
    let rising = (first..).zip(&scope.notes);
    let mut next = first;
    for call in &scope.calls {
        match call.label {
            label if label == next => next = next.saturating_add(1),
            // Called again.
            label if (first..next).contains(&label) => {}
            _ => return false,
        }
    }
    (next - first) as usize == scope.notes.len()
        && rising.fold(true, |sound, (label, note)| {
            sound && note.mark.label == label
        })
}

/// First calls of each label, in order.
fn first_calls(calls: impl Iterator<Item = Mark>) -> Vec<Mark> {
    let mut seen = HashSet::new();
    calls.filter(|call| seen.insert(call.label)).collect()
}

/// How often each label is called and defined.
struct Account {
    called: HashMap<u32, usize>,
    defined: HashMap<u32, usize>,
}

/// Labels that marks evidently should have, by the first byte of the mark.
type Meant = BTreeMap<usize, u32>;

impl Account {
    fn new(scope: &NoteScope) -> Self {
        let mut account = Account {
            called: HashMap::new(),
            defined: HashMap::new(),
        };
        for call in &scope.calls {
            *account.called.entry(call.label).or_default() += 1;
        }
        for note in &scope.notes {
            *account.defined.entry(note.mark.label).or_default() += 1;
        }
        account
    }

    fn called(&self, label: u32) -> usize {
        self.called.get(&label).copied().unwrap_or(0)
    }

    fn defined(&self, label: u32) -> usize {
        self.defined.get(&label).copied().unwrap_or(0)
    }

    /// A first call that stands where an uncalled note should be called, and that either has no
    /// note or is called again where it belongs.
    fn mistyped_calls(&self, scope: &NoteScope) -> Meant {
        let mut meant = Meant::new();
        let mut previous: Option<u32> = None;
        let firsts = first_calls(scope.calls.iter().copied());
        for (at, call) in firsts.iter().enumerate() {
            let expected = match previous {
                Some(label) => label.checked_add(1),
                None => scope.notes.iter().map(|note| note.mark.label).min(),
            };
            let next = firsts.get(at + 1).map(|next| next.label);
            let mistyped = expected.filter(|&expected| {
                let free = self.called(expected) == 0 && self.defined(expected) > 0;
                let goes_on = next.is_some() && next == expected.checked_add(1);
                let early = self.called(call.label) > 1 && next < Some(call.label) && goes_on;
                free && (self.defined(call.label) == 0 || early)
            });
            if let Some(expected) = mistyped {
                meant.insert(call.span.start, expected);
            }
            previous = mistyped.or(Some(call.label));
        }
        meant
    }

    /// A note that stands where the note of an undefined call should, and that is doubled or
    /// called by nothing.
    fn mistyped_notes(&self, scope: &NoteScope, calls: &Meant) -> Meant {
        let mut meant = Meant::new();
        let mut taken: HashSet<u32> = calls.values().copied().collect();
        let lowest = || scope.calls.iter().map(|call| call.label).min();
        let mut previous: Option<u32> = None;
        for note in &scope.notes {
            let label = note.mark.label;
            let expected = previous.map_or_else(lowest, |label| label.checked_add(1));
            let spare = self.called(label) == 0 || self.defined(label) > 1;
            let mistyped = expected.filter(|&expected| {
                let free = self.called(expected) > 0 && self.defined(expected) == 0;
                spare && free && !taken.contains(&label) && taken.insert(expected)
            });
            if let Some(expected) = mistyped {
                meant.insert(note.mark.span.start, expected);
            }
            previous = mistyped.or(Some(label));
        }
        meant
    }

    fn orphans(&self, scope: &NoteScope, calls: &Meant, notes: &Meant, faults: &mut Faults) {
        let defined: HashSet<u32> = notes.values().copied().collect();
        let called: HashSet<u32> = calls.values().copied().collect();
        for call in first_calls(scope.calls.iter().copied()) {
            let meant = calls.get(&call.span.start).copied();
            if self.defined(call.label) == 0 && !defined.contains(&call.label) {
                faults.undefined.push(Misread { mark: call, meant });
            }
        }
        let mut seen = HashSet::new();
        for mark in scope.notes.iter().map(|note| note.mark) {
            let meant = notes.get(&mark.span.start).copied();
            let doubled = self.defined(mark.label) > 1;
            if doubled && meant.is_some() {
                faults.duplicate.push(Misread { mark, meant });
            } else if !seen.insert(mark.label) {
                faults.duplicate.push(Misread { mark, meant: None });
            } else if self.called(mark.label) == 0 && !called.contains(&mark.label) {
                faults.uncalled.push(Misread { mark, meant });
            }
        }
    }

    /// Numbers between the lowest and the highest sound label that no mark has.
    fn gaps(&self, scope: &NoteScope, calls: &Meant, notes: &Meant) -> Vec<Gap> {
        let label = |mark: Mark, meant: &Meant| *meant.get(&mark.span.start).unwrap_or(&mark.label);
        let called: BTreeSet<u32> = scope.calls.iter().map(|&call| label(call, calls)).collect();
        let defined: BTreeSet<u32> = scope
            .notes
            .iter()
            .map(|note| label(note.mark, notes))
            .collect();
        let mut sound = called.intersection(&defined);
        let (Some(&lowest), last) = (sound.next(), sound.last()) else {
            return Vec::new();
        };
        let highest = last.copied().unwrap_or(lowest);
        let used: Vec<u32> = called.union(&defined).copied().collect();
        let used = used
            .iter()
            .filter(|label| (lowest..=highest).contains(label));
        let marks = first_marks(scope, calls);
        let gap = |(&low, &high): (&u32, &u32)| {
            let mark = *marks.get(&high).filter(|_| high - low > 1)?;
            Some(Gap {
                mark,
                first: low + 1,
                last: high - 1,
            })
        };
        used.clone().zip(used.skip(1)).filter_map(gap).collect()
    }
}

/// The first call of each label, or else its note.
fn first_marks(scope: &NoteScope, meant: &Meant) -> HashMap<u32, Mark> {
    let mut marks = HashMap::new();
    for call in &scope.calls {
        let label = *meant.get(&call.span.start).unwrap_or(&call.label);
        marks.entry(label).or_insert(*call);
    }
    for note in &scope.notes {
        marks.entry(note.mark.label).or_insert(note.mark);
    }
    marks
}

/// The calls out of order, and those that are mistyped and have a note of their own.
fn order(scope: &NoteScope, account: &Account, meant: &Meant) -> Vec<Misplaced> {
    let label = |call: &Mark| *meant.get(&call.span.start).unwrap_or(&call.label);
    let read = scope.calls.iter().map(|call| Mark {
        label: label(call),
        span: call.span,
    });
    let defined = read.filter(|call| account.defined(call.label) > 0);
    let firsts = first_calls(defined);
    let mut misplaced: Vec<Misplaced> = misplaced(&firsts)
        .into_iter()
        .map(|at| Misplaced {
            mark: firsts[at],
            before: at.checked_sub(1).map(|before| firsts[before].label),
            meant: None,
        })
        .collect();
    let mistyped = scope
        .calls
        .iter()
        .filter(|call| account.defined(call.label) > 0);
    misplaced.extend(mistyped.filter_map(|call| {
        let meant = *meant.get(&call.span.start)?;
        Some(Misplaced {
            mark: *call,
            before: meant.checked_sub(1),
            meant: Some(meant),
        })
    }));
    misplaced.sort_by_key(|misplaced| misplaced.mark.span);
    misplaced
}

/// Indices of the marks to leave out so that the others rise; of two that stand in each other's
/// place only the second.
fn misplaced(marks: &[Mark]) -> Vec<usize> {
    let mut sorted: Vec<u32> = marks.iter().map(|mark| mark.label).collect();
    sorted.sort_unstable();
    let place = |at: usize| sorted.partition_point(|&label| label < marks[at].label);
    let displaced: Vec<usize> = (0..marks.len()).filter(|&at| place(at) != at).collect();
    if displaced.iter().all(|&at| place(place(at)) == at) {
        return displaced.into_iter().filter(|&at| place(at) < at).collect();
    }
    let rising = rising(marks);
    (0..marks.len()).filter(|at| !rising.contains(at)).collect()
}

/// Indices of the longest rising run of labels; of two equally long ones that which keeps the
/// earlier calls.
fn rising(marks: &[Mark]) -> HashSet<usize> {
    // tails[n]: index of the lowest label that ends a rising run of n + 1, seen from the end,
    // where runs fall; going backwards keeps the earlier of two.
    let mut tails: Vec<usize> = Vec::new();
    let mut next: Vec<Option<usize>> = vec![None; marks.len()];
    for at in (0..marks.len()).rev() {
        let length = tails.partition_point(|&tail| marks[tail].label > marks[at].label);
        next[at] = length.checked_sub(1).map(|before| tails[before]);
        match tails.get_mut(length) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    std::iter::successors(tails.last().copied(), |&at| next[at]).collect()
}

/// Reports an orphaned or doubled mark, with the right label where that is evident.
pub fn report_misread(draft: &Draft, report: &mut Report, misread: &Misread) {
    let span = misread.mark.span;
    let found = misread.mark.label.to_string();
    match misread.meant {
        Some(meant) => {
            let text = alphabets::figures_like(meant, span.of(draft.text));
            let slots = [("found", &*found), ("expected", &*meant.to_string())];
            report.find_fixable("mistyped", span, &slots, vec![Edit { span, text }]);
        }
        None => report.find("text", span, &[("found", &found)]),
    }
}
