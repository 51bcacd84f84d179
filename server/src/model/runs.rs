//! Runs of operative numbers: where numbering starts again.
//!
//! Numbers run on through sections unless restarts are unmistakable. A boundary (section heading
//! or enacting clause) is judged by the numbers after it: whether more of them fit a new start or
//! a running on. Where the numbers tell nothing, sections with preambles of their own start again.

use super::Paragraph;

/// Sets [`Paragraph::run`]; `boundaries` tells for each paragraph whether a boundary precedes it.
pub(super) fn assign(operative: &mut [Paragraph], boundaries: &[bool], own_preambles: bool) {
    let starts: Vec<usize> = (0..operative.len())
        .filter(|&index| index == 0 || boundaries.get(index).copied().unwrap_or(false))
        .collect();
    let mut run = 0;
    let mut counted = 0;
    for (position, &start) in starts.iter().enumerate() {
        let end = starts.get(position + 1).copied().unwrap_or(operative.len());
        if start > 0 && restarts(&operative[start..end], counted, own_preambles) {
            run += 1;
            counted = 0;
        }
        for paragraph in &mut operative[start..end] {
            paragraph.run = run;
            counted += u32::from(counts(paragraph));
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

fn restarts(section: &[Paragraph], before: u32, own_preambles: bool) -> bool {
    let numbers = section.iter().filter(|paragraph| counts(paragraph));
    let (mut anew, mut on) = (0, 0);
    for (position, paragraph) in (1u32..).zip(numbers) {
        let value = paragraph.number.as_ref().map_or(0, |number| number.value);
        anew += usize::from(value == position);
        on += usize::from(value == before + position);
    }
    match anew.cmp(&on) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => own_preambles,
    }
}
