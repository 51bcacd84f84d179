//! Which numbers of a sequence do not fit, told with the fewest findings.
//!
//! Numbers that rise by one are kept; what lies between two kept ones is explained: as many
//! numbers as are missing there are mistyped, more of them are repeated or out of place, fewer
//! leave a gap. The explanation with the fewest findings is chosen, so that one skipped number
//! is one finding and not one on every number after it.

use std::collections::{HashSet, VecDeque};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// A number that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misfit {
    /// Its index in the sequence.
    pub at: usize,
    /// What is wrong with it.
    pub fault: Fault,
    /// The number that should stand there.
    pub expected: u32,
    /// The last number missing before it; `expected` where none or one is.
    pub last: u32,
    /// The number before it, where one fits.
    pub previous: Option<u32>,
    /// Whether putting `expected` there makes the sequence right.
    pub certain: bool,
}

/// How a number does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It stands where another should.
    Mistyped,
    /// One or more numbers before it are missing.
    Missing,
    /// It stands a second time.
    Repeated,
    /// It belongs elsewhere in the sequence.
    Misplaced,
}

impl Misfit {
    /// The case of the message that tells it.
    pub fn case(&self) -> &'static str {
        match (self.fault, self.previous) {
            (Fault::Mistyped, _) => "mistyped",
            (Fault::Missing, None) if self.last == self.expected => "begins-one",
            (Fault::Missing, None) => "begins",
            (Fault::Missing, Some(_)) if self.last == self.expected => "missing-one",
            (Fault::Missing, Some(_)) => "missing",
            (Fault::Repeated, _) => "repeated",
            (Fault::Misplaced, _) => "misplaced",
        }
    }
}

/// The misfits of `numbers`, which should begin at `start` and rise by one, in order; a number
/// that cannot be read is none and never a misfit.
pub fn misfits(numbers: &[Option<u32>], start: u32) -> Vec<Misfit> {
    if rises(numbers, start) {
        return Vec::new();
    }
    let mut telling = Telling {
        numbers,
        seen: HashSet::new(),
        found: Vec::new(),
    };
    let mut before = Kept {
        at: None,
        value: start.saturating_sub(1),
    };
    for at in kept(numbers, start) {
        let Some(value) = numbers[at] else { continue };
        telling.seen.insert(before.value);
        telling.explain(before, at, value);
        before = Kept {
            at: Some(at),
            value,
        };
    }
    telling.explain_rest(before);
    telling.merge_moved();
    telling.found
}

/// The misfits of the sequences that were looked at last, so that an edit that changes no number
/// costs no search.
#[derive(Debug, Default)]
pub struct Memory(Mutex<VecDeque<Remembered>>);

#[derive(Debug)]
struct Remembered {
    numbers: Vec<Option<u32>>,
    start: u32,
    misfits: Arc<[Misfit]>,
}

/// Shorter sequences are searched faster than remembered.
const SHORT: usize = 64;

/// More runs of paragraphs than this have a fault in few drafts.
const REMEMBERED: usize = 8;

impl Memory {
    /// What [`misfits`] says.
    pub fn misfits(&self, numbers: &[Option<u32>], start: u32) -> Arc<[Misfit]> {
        if numbers.len() < SHORT || rises(numbers, start) {
            return misfits(numbers, start).into();
        }
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |it: &&Remembered| it.start == start && it.numbers == numbers;
        if let Some(remembered) = known.iter().find(same) {
            return remembered.misfits.clone();
        }
        let found: Arc<[Misfit]> = misfits(numbers, start).into();
        known.truncate(REMEMBERED - 1);
        known.push_front(Remembered {
            numbers: numbers.to_vec(),
            start,
            misfits: found.clone(),
        });
        found
    }
}

/// Whether the numbers rise by one from `start`.
fn rises(numbers: &[Option<u32>], start: u32) -> bool {
    let right = (start..).map(Some).take(numbers.len());
    numbers.iter().copied().eq(right)
}

/// How far apart two neighbours among the kept numbers may stand: keeps the search linear.
const REACH: usize = 48;

/// Findings, then how early the numbers stand that are not kept: the later is the fault.
type Cost = (usize, usize);

/// A kept number; no index for the one before the first.
#[derive(Debug, Clone, Copy)]
struct Kept {
    at: Option<usize>,
    value: u32,
}

/// Indices of the numbers kept by the cheapest explanation.
fn kept(numbers: &[Option<u32>], start: u32) -> Vec<usize> {
    let loose = Loose::new(numbers);
    let origin = Kept {
        at: None,
        value: start.saturating_sub(1),
    };
    let mut best: Vec<Option<(Cost, Option<usize>)>> = Vec::with_capacity(numbers.len());
    for at in 0..numbers.len() {
        let cheapest = numbers[at].and_then(|value| {
            let from_start = (at < REACH)
                .then(|| loose.step(origin, at, value))
                .flatten();
            let from_others = (at.saturating_sub(REACH)..at).filter_map(|from| {
                let (so_far, _) = best[from]?;
                let kept = Kept {
                    at: Some(from),
                    value: numbers[from]?,
                };
                Some((add(so_far, loose.step(kept, at, value)?), Some(from)))
            });
            let cheapest = from_others.chain(from_start.map(|cost| (cost, None)));
            // A row of unreadable numbers longer than the reach: what is before it is lost.
            cheapest
                .min_by_key(|&(cost, _)| cost)
                .or(Some((loose.between(0, at), None)))
        });
        best.push(cheapest);
    }
    let ends = (0..numbers.len()).rev().filter_map(|at| {
        let (so_far, _) = best[at]?;
        Some((add(so_far, loose.between(at + 1, numbers.len())), at))
    });
    let end = ends.take(REACH).min().map(|(_, at)| at);
    let mut chain: Vec<usize> =
        std::iter::successors(end, |&at| best[at].and_then(|(_, from)| from)).collect();
    chain.reverse();
    chain
}

const fn add(one: Cost, other: Cost) -> Cost {
    (one.0 + other.0, one.1 + other.1)
}

/// What it costs not to keep the numbers up to each index.
struct Loose {
    sums: Vec<Cost>,
}

impl Loose {
    fn new(numbers: &[Option<u32>]) -> Self {
        let mut sums = vec![(0, 0)];
        let mut sum = (0, 0);
        for (at, number) in numbers.iter().enumerate() {
            sum = add(sum, number.map_or((0, 0), |_| (1, numbers.len() - at)));
            sums.push(sum);
        }
        Loose { sums }
    }

    fn between(&self, from: usize, to: usize) -> Cost {
        let (from, to) = (self.sums[from], self.sums[to]);
        (to.0 - from.0, to.1 - from.1)
    }

    /// What it costs to keep the number `value` at `to` next after `from`.
    fn step(&self, from: Kept, to: usize, value: u32) -> Option<Cost> {
        let first = from.at.map_or(0, |at| at + 1);
        if value <= from.value {
            // The sequence starts again or goes back: told once, on this number.
            return (first == to).then_some((2, 0));
        }
        let missing = (value - from.value - 1) as usize;
        let gap = usize::from(missing > to - first);
        Some(add(self.between(first, to), (gap, 0)))
    }
}

/// The misfits told so far.
struct Telling<'a> {
    numbers: &'a [Option<u32>],
    /// Values kept so far.
    seen: HashSet<u32>,
    found: Vec<Misfit>,
}

impl Telling<'_> {
    fn tell(&mut self, at: usize, fault: Fault, expected: u32, certain: bool) {
        if self.numbers[at].is_some() {
            let previous = expected.checked_sub(1).filter(|_| at > 0);
            self.found.push(Misfit {
                at,
                fault,
                expected,
                last: expected,
                previous,
                certain,
            });
        }
    }

    /// Explains the numbers between a kept one and the next, which stands at `at`, and that one.
    fn explain(&mut self, from: Kept, at: usize, value: u32) {
        let first = from.at.map_or(0, |at| at + 1);
        let next = from.value.saturating_add(1);
        if value < next {
            let again = self.seen.contains(&value);
            let fault = if again {
                Fault::Repeated
            } else {
                Fault::Misplaced
            };
            return self.tell(at, fault, next, false);
        }
        let missing = (value - next) as usize;
        let expected = self.explain_between(first..at, next, value);
        if missing > at - first {
            self.explain_gap(at, expected, value - 1, first == at && missing > 1);
        }
    }

    /// Explains the numbers that are not kept between two that are; `next` is the first number
    /// missing there, `end` the second kept one. Returns the number expected after them.
    fn explain_between(&mut self, places: Range<usize>, next: u32, end: u32) -> u32 {
        let missing = (end - next) as usize;
        let certain = places.len() == missing;
        let mut spare = places.len().saturating_sub(missing);
        let mut expected = next;
        for at in places {
            let is = |test: &dyn Fn(u32) -> bool| self.numbers[at].is_some_and(test);
            let repeated = is(&|value| value == end || self.seen.contains(&value));
            if spare > 0 && (repeated || expected >= end) {
                spare -= 1;
                let fault = if repeated {
                    Fault::Repeated
                } else {
                    Fault::Misplaced
                };
                self.tell(at, fault, expected, false);
            } else {
                self.tell(at, Fault::Mistyped, expected, certain);
                expected += 1;
            }
        }
        expected
    }

    /// Numbers are missing before the one at `at`. A last number that leaves out several is
    /// rather mistyped: nothing after it shows that paragraphs were lost.
    fn explain_gap(&mut self, at: usize, expected: u32, last: u32, several: bool) {
        if several && at > 0 && at + 1 == self.numbers.len() {
            return self.tell(at, Fault::Mistyped, expected, true);
        }
        self.tell(at, Fault::Missing, expected, false);
        if let Some(misfit) = self.found.last_mut() {
            misfit.last = last;
        }
    }

    /// Explains the numbers after the last kept one.
    fn explain_rest(&mut self, from: Kept) {
        let first = from.at.map_or(0, |at| at + 1);
        self.seen.insert(from.value);
        let places = first..self.numbers.len();
        let mut expected = from.value;
        for at in places {
            expected = expected.saturating_add(1);
            let again = self.numbers[at].is_some_and(|value| self.seen.contains(&value));
            let fault = if again {
                Fault::Repeated
            } else {
                Fault::Mistyped
            };
            self.tell(at, fault, expected, true);
        }
    }

    /// A number that is missing in one place and stands in another was moved: one cause, told
    /// on the number that moved.
    fn merge_moved(&mut self) {
        let misplaced = self
            .found
            .iter()
            .filter(|misfit| misfit.fault == Fault::Misplaced);
        let moved: HashSet<u32> = misplaced
            .filter_map(|misfit| self.numbers[misfit.at])
            .collect();
        self.found.retain(|misfit| {
            let few = (misfit.last - misfit.expected) as usize <= moved.len();
            let all_moved = || (misfit.expected..=misfit.last).all(|value| moved.contains(&value));
            misfit.fault != Fault::Missing || !few || !all_moved()
        });
    }
}
