//! Runs of operative numbers: where numbering starts again.
//!
//! Numbers run on through sections unless restarts are unmistakable. At a boundary (section
//! heading or enacting clause) the numbers after it fit a new start or a running on; they decide
//! where they explain two thirds of the resolution's numbers. Where numbers tell nothing, sections that
//! have preambles of their own start again.

use std::collections::HashSet;

use super::{Paragraph, Resolution, symbol};

/// What stands before an operative paragraph: a section heading or an enacting clause.
#[derive(Clone, Copy)]
pub(super) struct Boundary {
    /// Whether numbers start again here as far as the sections' form tells.
    pub restarts: bool,
    /// Whether the heading has a label: below one without, a single 1 is no proof.
    pub labelled: bool,
}

/// What stands before each operative paragraph, given where a boundary does. Sections that have
/// preambles of their own number their paragraphs from 1, and so do their like: those labelled in
/// the same way.
pub(super) fn boundaries(resolution: &Resolution, found: &[bool]) -> Vec<Option<Boundary>> {
    let sections = &resolution.sections;
    let own: HashSet<usize> = resolution
        .preambular
        .iter()
        .filter_map(|paragraph| paragraph.section)
        .collect();
    let style = |index: usize| {
        sections[index]
            .label
            .as_deref()
            .map(|label| symbol::roman(label).is_some())
    };
    let styles: HashSet<bool> = own.iter().filter_map(|&index| style(index)).collect();
    let restarts = |section: Option<usize>| {
        section.is_some_and(|index| {
            own.contains(&index) || style(index).is_some_and(|style| styles.contains(&style))
        })
    };
    let paragraphs = resolution.operative.iter().zip(found);
    paragraphs
        .map(|(paragraph, found)| {
            found.then(|| Boundary {
                restarts: restarts(paragraph.section),
                labelled: paragraph
                    .section
                    .is_none_or(|index| sections[index].label.is_some()),
            })
        })
        .collect()
}

/// Sets [`Paragraph::run`]; `boundaries` has an entry for each paragraph.
pub(super) fn assign(operative: &mut [Paragraph], boundaries: &[Option<Boundary>]) {
    let boundary = |index: usize| boundaries.get(index).copied().flatten();
    let starts: Vec<usize> = (0..operative.len())
        .filter(|&index| index == 0 || boundary(index).is_some())
        .collect();
    // One run: that of index 0, which all have already.
    if starts.len() <= 1 {
        return;
    }
    let ends = starts.iter().skip(1).copied().chain([operative.len()]);
    let sections: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    let numbered = operative
        .iter()
        .filter(|paragraph| counts(paragraph))
        .count();
    let trusted = explained(operative, &sections) * 3 >= numbered * 2;
    let mut run = 0;
    let mut before = Before::default();
    for (start, end) in sections {
        let section = &operative[start..end];
        let fit = Fit::of(section, before);
        let again = match boundary(start) {
            Some(boundary) if trusted => fit.restarts(boundary),
            Some(boundary) => boundary.restarts,
            None => false,
        };
        if start > 0 && again {
            run += 1;
            before = Before::default();
        }
        before.pass(section);
        for paragraph in &mut operative[start..end] {
            paragraph.run = run;
        }
    }
}

/// What stands before a section in its run.
#[derive(Clone, Copy, Default)]
struct Before {
    /// How many numbers.
    count: u32,
    /// The last of them: more than the count where a paragraph was left out.
    last: u32,
}

impl Before {
    fn pass(&mut self, section: &[Paragraph]) {
        for paragraph in section.iter().filter(|paragraph| counts(paragraph)) {
            self.count += 1;
            self.last = paragraph
                .number
                .as_ref()
                .map_or(self.last, |number| number.value);
        }
    }
}

/// Whether a paragraph takes a number of its own: those with a suffix follow their base.
fn counts(paragraph: &Paragraph) -> bool {
    paragraph
        .number
        .as_ref()
        .is_some_and(|number| number.suffix.is_none())
}

/// How many numbers of a section are right if numbering starts again there, or runs on.
struct Fit {
    anew: usize,
    on: usize,
}

impl Fit {
    fn of(section: &[Paragraph], before: Before) -> Self {
        let (mut anew, mut counted, mut on) = (0, 0, 0);
        let numbers = section.iter().filter(|paragraph| counts(paragraph));
        for (position, paragraph) in (1u32..).zip(numbers) {
            let value = paragraph.number.as_ref().map_or(0, |number| number.value);
            anew += usize::from(value == position);
            counted += usize::from(value == before.count + position);
            on += usize::from(value == before.last.saturating_add(position));
        }
        Fit {
            anew,
            on: on.max(counted),
        }
    }

    fn restarts(&self, boundary: Boundary) -> bool {
        match self.anew.cmp(&self.on) {
            std::cmp::Ordering::Greater => self.anew > 1 || boundary.labelled || boundary.restarts,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => boundary.restarts,
        }
    }
}

/// How many numbers are right where each section is read as it fits best.
fn explained(operative: &[Paragraph], sections: &[(usize, usize)]) -> usize {
    let mut before = Before::default();
    let mut right = 0;
    for &(start, end) in sections {
        let section = &operative[start..end];
        let fit = Fit::of(section, before);
        if fit.anew > fit.on {
            before = Before::default();
        }
        right += fit.anew.max(fit.on);
        before.pass(section);
    }
    right
}
