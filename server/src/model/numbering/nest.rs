//! The nesting of flat labels, found from their sequence.
//!
//! Each label may be read in several schemes and put on several levels. Every such move has a
//! cost, the cheapest is taken, and a look at the labels that follow settles the few cases that
//! a label and those before it leave open: `(i)` after `(h)`, a fresh `(a)`, `(v)` after `(iv)`
//! or `(u)`. Each look ends at the next label of the same text or at the end of its sequence,
//! so that the whole takes time that grows with the number of labels alone.

use super::Scheme;

/// A label as it stands in a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen<'a> {
    /// Its letters or figures, without brackets.
    pub text: &'a str,
    /// Its brackets: equal for `(a)` and `(b)`, different for `a)` and `a.`.
    pub shape: u8,
    /// Whether it stands directly after the label before, with no other block between.
    pub continues: bool,
    /// Whether it stands inside a line and so begins no sub-paragraph, but the blocks after it
    /// go on from it.
    pub inline: bool,
}

/// Where a label belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Levels above it; never more than one deeper than the label before.
    pub depth: usize,
    /// How its list counts.
    pub scheme: Scheme,
    /// Its position in that scheme, from 1; 0 where the scheme does not have it.
    pub position: u32,
    /// Whether it is the first block of a list.
    pub opens: bool,
    /// The position that its list should begin at: more than 1 where it began inline.
    pub start: u32,
}

/// The place of each label of one paragraph, given without brackets; `continues` tells of each
/// whether it stands directly after the one before.
pub fn place(labels: &[&str], continues: &[bool]) -> Vec<Placed> {
    let continues = continues.iter().copied().chain(std::iter::repeat(true));
    let label = |(&text, continues)| Seen {
        text,
        shape: 0,
        continues,
        inline: false,
    };
    let seen: Vec<Seen> = labels.iter().zip(continues).map(label).collect();
    place_seen(&seen)
}

/// The place of each label of one paragraph, inline ones too; brackets tell lists apart.
pub fn place_seen(seen: &[Seen]) -> Vec<Placed> {
    let mut levels = Vec::new();
    (0..seen.len())
        .map(|at| step(seen, at, &mut levels))
        .collect()
}

/// Deeper lists than these are read as lists on the last level.
const DEPTH_MAX: usize = 8;

/// No list a level down begins at a higher position: `(cl)` in a list of letters is no 150.
const OPENING_MAX: u32 = 20;

/// A list that may still go on.
struct Level {
    scheme: Scheme,
    shape: u8,
    /// Position of its last label.
    last: u32,
    /// Position its first block should have.
    start: u32,
    /// Whether it has a block.
    listed: bool,
}

/// One way to read a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Move {
    cost: u32,
    depth: usize,
    scheme: Scheme,
    position: u32,
    fresh: bool,
}

fn step(seen: &[Seen], at: usize, levels: &mut Vec<Level>) -> Placed {
    let chosen = choose(seen, at, levels);
    levels.truncate(chosen.depth + 1);
    if chosen.fresh {
        levels.truncate(chosen.depth);
        levels.push(Level {
            scheme: chosen.scheme,
            shape: seen[at].shape,
            last: 0,
            start: 1,
            listed: false,
        });
    }
    let position = chosen.position;
    let mut placed = Placed {
        depth: chosen.depth,
        scheme: chosen.scheme,
        position,
        opens: false,
        start: 1,
    };
    if let Some(level) = levels.last_mut() {
        if position > 0 {
            level.last = position;
        }
        if seen[at].inline {
            level.start = if level.listed {
                level.start
            } else {
                position + 1
            };
        } else {
            placed.opens = !level.listed;
            level.listed = true;
        }
        placed.start = level.start;
    }
    placed
}

fn choose(seen: &[Seen], at: usize, levels: &[Level]) -> Move {
    let moves = moves(seen[at], levels);
    let settled = letter_or_roman(seen, at, &moves, levels)
        .or_else(|| fresh_or_nested(seen, at, &moves, levels))
        .or_else(|| inner_or_outer(seen, at, &moves))
        .or_else(|| mistyped(seen, at, &moves, levels));
    let best = || moves.iter().min_by_key(|m| m.cost).copied();
    settled.or_else(best).unwrap_or(match levels.last() {
        // A label of no scheme stays where the text is.
        Some(level) => Move {
            cost: 0,
            depth: levels.len() - 1,
            scheme: level.scheme,
            position: 0,
            fresh: false,
        },
        None => Move {
            cost: 0,
            depth: 0,
            scheme: Scheme::LatinLower,
            position: 0,
            fresh: true,
        },
    })
}

fn moves(label: Seen, levels: &[Level]) -> Vec<Move> {
    let mut moves = Vec::new();
    for scheme in Scheme::ALL {
        let Some(position) = scheme.position(label.text) else {
            continue;
        };
        let mut known = false;
        for (depth, level) in levels.iter().enumerate().rev() {
            if level.scheme == scheme {
                let same_shape = level.shape == label.shape;
                known |= same_shape || position > 1;
                let cost = go_on_cost(level, position, same_shape) + (levels.len() - depth) as u32;
                let fresh = position == 1 && level.last >= 1;
                moves.push(Move {
                    cost,
                    depth,
                    scheme,
                    position,
                    fresh,
                });
            }
        }
        let plausible = position <= OPENING_MAX || levels.is_empty();
        if !known && plausible && levels.len() < DEPTH_MAX {
            moves.push(open(levels, scheme, position));
        }
    }
    moves
}

/// What it costs to take a label as the next of a list.
fn go_on_cost(level: &Level, position: u32, same_shape: bool) -> u32 {
    let next = level.last + 1;
    let step = match position {
        p if p == next => 0,
        1 => 10,
        p if p > next => 30 + 3 * (p - next).min(100),
        p if p == level.last => 36,
        p => 50 + (next - p).min(100),
    };
    step + if same_shape { 0 } else { 9 }
}

fn open(levels: &[Level], scheme: Scheme, position: u32) -> Move {
    let cost = if position == 1 { 15 } else { 45 + 3 * position };
    Move {
        cost,
        depth: levels.len(),
        scheme,
        position,
        fresh: true,
    }
}

/// `(i)` after `(h)` is a letter unless `(ii)` follows before `(j)`. After `(g)` or `(f)`, where
/// a letter was left out, it is one if `(j)` follows first, or after `(g)` if neither follows: a
/// list of one item is less likely than a lost letter.
fn letter_or_roman(seen: &[Seen], at: usize, moves: &[Move], levels: &[Level]) -> Option<Move> {
    const LEFT_OUT_MAX: u32 = 2;
    let roman = moves
        .iter()
        .filter(|m| m.position == 1 && is_roman(m.scheme))
        .min_by_key(|m| m.cost)?;
    let letter = moves
        .iter()
        .filter(|m| m.position == 9 && !m.fresh)
        .min_by_key(|m| m.cost)?;
    let last = levels.get(letter.depth)?.last;
    let successor = |m: &Move| m.scheme.label(m.position + 1);
    let (ii, j) = (successor(roman)?, successor(letter)?);
    let text = seen[at].text;
    let next = seen[at + 1..]
        .iter()
        .find(|s| s.text == text || s.text == ii || s.text == j);
    let j_first = next.is_some_and(|s| s.text == j);
    let iii = |label: &Seen| roman.scheme.position(label.text) == Some(3);
    let ii_first = next.is_some_and(|s| s.text == ii) || seen.get(at + 1).is_some_and(iii);
    let lost = letter.scheme.label(last + 1)?;
    let alone = !ii_first && seen.get(at + 1).is_none_or(|label| label.text != lost);
    let is_letter = match letter.position.checked_sub(last)? {
        1 => !ii_first,
        2 => j_first || alone,
        left_out => j_first && left_out <= 1 + LEFT_OUT_MAX,
    };
    Some(if is_letter { *letter } else { *roman })
}

const fn is_roman(scheme: Scheme) -> bool {
    matches!(scheme, Scheme::RomanLower | Scheme::RomanUpper)
}

/// `(a)` after `(c)` begins a new list, unless the labels after it show that it stands a level
/// below, or that it is `(d)` mistyped.
fn fresh_or_nested(seen: &[Seen], at: usize, moves: &[Move], levels: &[Level]) -> Option<Move> {
    let fresh = moves
        .iter()
        .find(|m| m.position == 1 && m.fresh && m.depth < levels.len())?;
    let level = levels.get(fresh.depth)?;
    if level.shape != seen[at].shape {
        return None;
    }
    let run = (1u32..)
        .zip(&seen[at..])
        .take_while(|(position, label)| fresh.scheme.position(label.text) == Some(*position))
        .count();
    let after = seen.get(at + run)?.text;
    let resumes = |level: &Level| level.scheme.position(after) == Some(level.last + 1);
    let inner = levels[fresh.depth + 1..].iter().any(resumes);
    if levels.len() < DEPTH_MAX && (inner || (run > 1 && resumes(level))) {
        return Some(open(levels, fresh.scheme, 1));
    }
    let mistyped = run == 1
        && seen[at].continues
        && level.last > 1
        && (resumes(level) || level.scheme.position(after) == Some(level.last + 2));
    mistyped.then_some(Move {
        fresh: false,
        ..*fresh
    })
}

/// Moves that cost no more go on exactly from the label before.
const EXACT_MAX: u32 = DEPTH_MAX as u32;

/// `(v)` goes on from `(iv)`, unless `(w)` follows and it goes on from `(u)`.
fn inner_or_outer(seen: &[Seen], at: usize, moves: &[Move]) -> Option<Move> {
    let after = seen.get(at + 1)?.text;
    let mut exact = moves.iter().filter(|m| m.cost <= EXACT_MAX);
    let first = exact.next()?;
    let second = exact.next()?;
    [first, second]
        .into_iter()
        .find(|m| m.scheme.position(after) == Some(m.position + 1))
        .copied()
}

/// `(x)` between `(b)` and `(d)` is a wrong letter, not a roman figure a level down; `(6)` between
/// `(a)` and `(c)` is no letter at all, as scans have it for `(b)`.
fn mistyped(seen: &[Seen], at: usize, moves: &[Move], levels: &[Level]) -> Option<Move> {
    let after = seen.get(at + 1)?.text;
    let fits = moves.iter().any(|m| m.cost <= EXACT_MAX || m.position == 1);
    let between = |m: &&Move| {
        let level = levels
            .get(m.depth)
            .filter(|_| !m.fresh && m.depth < levels.len());
        level.is_some_and(|level| m.scheme.position(after) == Some(level.last + 2))
    };
    let stranger = || {
        let mut outward = levels.iter().enumerate().rev();
        let (depth, level) = outward.find(|(_, level)| {
            level.shape == seen[at].shape && level.scheme.position(after) == Some(level.last + 2)
        })?;
        Some(Move {
            cost: 0,
            depth,
            scheme: level.scheme,
            position: 0,
            fresh: false,
        })
    };
    let found = moves.iter().find(between).copied();
    found.or_else(stranger).filter(|_| !fits)
}
