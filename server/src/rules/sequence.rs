//! Which numbers of a sequence do not fit, told with the fewest findings.
//!
//! Numbers that rise by one are kept; what lies between two kept ones is explained: as many
//! numbers as are missing there are mistyped, more of them are repeated or out of place, fewer
//! leave a gap. The explanation with the fewest findings is chosen, so that one skipped number
//! is one finding and not one on every number after it.

use std::collections::HashSet;

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
    let kept = kept(numbers, start);
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut before = Kept {
        at: None,
        value: start.saturating_sub(1),
    };
    for at in kept {
        let Some(value) = numbers[at] else { continue };
        explain(
            numbers,
            before,
            Kept {
                at: Some(at),
                value,
            },
            &mut seen,
            &mut found,
        );
        before = Kept {
            at: Some(at),
            value,
        };
    }
    explain_rest(numbers, before, &mut seen, &mut found);
    merge_moved(numbers, &mut found);
    found
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

/// Explains the numbers between two kept ones, and the second of these.
fn explain(
    numbers: &[Option<u32>],
    from: Kept,
    to: Kept,
    seen: &mut HashSet<u32>,
    found: &mut Vec<Misfit>,
) {
    let Some(at) = to.at else { return };
    let first = from.at.map_or(0, |at| at + 1);
    let previous = from.at.map(|_| from.value);
    seen.insert(from.value);
    if to.value <= from.value {
        let fault = if seen.contains(&to.value) {
            Fault::Repeated
        } else {
            Fault::Misplaced
        };
        let expected = from.value.saturating_add(1);
        found.push(Misfit {
            at,
            fault,
            expected,
            last: expected,
            previous,
            certain: false,
        });
        return;
    }
    let missing = (to.value - from.value - 1) as usize;
    let places = at - first;
    let mut spare = places.saturating_sub(missing);
    let mut expected = from.value + 1;
    for between in first..at {
        let value = numbers[between];
        let repeated = value.is_some_and(|value| seen.contains(&value) || value == to.value);
        let unfit = value.is_some_and(|value| value > to.value || value < from.value);
        if spare > 0 && (repeated || expected >= to.value || (missing == 0 && unfit)) {
            spare -= 1;
            let fault = if repeated {
                Fault::Repeated
            } else {
                Fault::Misplaced
            };
            push(
                found,
                value,
                Misfit {
                    at: between,
                    fault,
                    expected,
                    last: expected,
                    previous,
                    certain: false,
                },
            );
        } else {
            let certain = places <= missing && missing == places;
            let fault = Fault::Mistyped;
            let previous = expected.checked_sub(1).filter(|_| between > 0);
            push(
                found,
                value,
                Misfit {
                    at: between,
                    fault,
                    expected,
                    last: expected,
                    previous,
                    certain,
                },
            );
            expected += 1;
        }
    }
    if missing > places {
        let last = at > 0 && numbers.len() == at + 1 && places == 0 && missing > 1;
        let fault = if last {
            Fault::Mistyped
        } else {
            Fault::Missing
        };
        let previous = Some(expected - 1).filter(|_| at > 0);
        let gap_end = to.value - 1;
        found.push(Misfit {
            at,
            fault,
            expected,
            last: gap_end,
            previous,
            certain: last,
        });
    }
}

/// Explains the numbers after the last kept one.
fn explain_rest(
    numbers: &[Option<u32>],
    from: Kept,
    seen: &mut HashSet<u32>,
    found: &mut Vec<Misfit>,
) {
    let first = from.at.map_or(0, |at| at + 1);
    seen.insert(from.value);
    let mut expected = from.value.saturating_add(1);
    for at in first..numbers.len() {
        let repeated = numbers[at].is_some_and(|value| seen.contains(&value));
        let fault = if repeated {
            Fault::Repeated
        } else {
            Fault::Mistyped
        };
        let previous = Some(expected - 1).filter(|_| at > 0);
        push(
            found,
            numbers[at],
            Misfit {
                at,
                fault,
                expected,
                last: expected,
                previous,
                certain: true,
            },
        );
        expected = expected.saturating_add(1);
    }
}

fn push(found: &mut Vec<Misfit>, value: Option<u32>, misfit: Misfit) {
    if value.is_some() {
        found.push(misfit);
    }
}

/// A number that is missing in one place and stands in another was moved: one cause, told on
/// the number that moved.
fn merge_moved(numbers: &[Option<u32>], found: &mut Vec<Misfit>) {
    let moved: HashSet<u32> = found
        .iter()
        .filter(|misfit| matches!(misfit.fault, Fault::Misplaced))
        .filter_map(|misfit| numbers[misfit.at])
        .collect();
    found.retain(|misfit| match misfit.fault {
        Fault::Missing if (misfit.last - misfit.expected) as usize <= moved.len() => {
            !(misfit.expected..=misfit.last).all(|value| moved.contains(&value))
        }
        _ => true,
    });
}
