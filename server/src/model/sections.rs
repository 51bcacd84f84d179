//! Headings of sections and annexes: what is label and what is title.

use super::block::{Block, Kind};
use super::opener::{none_if_empty, one_line};
use super::{Scheme, Section};
use crate::text::Span;

/// Adds a section; a heading directly below one that is a label alone is its title.
pub(super) fn add(sections: &mut Vec<Section>, block: &Block, text: &str) {
    let (label, title) = heading(block, text);
    if label.is_none()
        && let Some(last) = sections.last_mut()
        && last.span == last.heading
        && last.title.is_none()
    {
        last.title = title;
        last.heading.end = block.span().end;
        last.span.end = block.span().end;
        return;
    }
    sections.push(Section::new(label, title, block.span()));
}

/// Adds an annex.
pub(super) fn add_annex(annexes: &mut Vec<Section>, block: &Block, text: &str) {
    let (label, title) = annex_heading(block, text);
    annexes.push(Section::new(label, title, block.span()));
}

/// Takes a block into the last annex; a heading directly below the word "Annex" is its title.
pub(super) fn extend_annex(annexes: &mut [Section], block: &Block, text: &str) {
    let Some(annex) = annexes.last_mut() else {
        return;
    };
    let untitled = annex.title.is_none() && annex.span == annex.heading;
    if untitled && block.kind == Kind::SectionHeading {
        annex.title = Some(one_line(block.span(), text));
        annex.heading.end = block.span().end;
    }
    annex.span.end = block.span().end;
}

/// The label and title of a section heading: `II` and `Credentials` of `**II. Credentials**`.
fn heading(block: &Block, text: &str) -> (Option<String>, Option<String>) {
    let line = one_line(block.span(), text);
    let (first, rest) = line.split_once(' ').unwrap_or((&line, ""));
    let label = first.trim_end_matches('.');
    let dotted = first.len() > label.len();
    // "A" may be an article: a label stands on a line of its own or has a full stop.
    let alone = rest.is_empty() || dotted || first_line_is(label, block, text);
    if alone && is_section_label(label) {
        return (Some(label.to_string()), none_if_empty(rest));
    }
    (None, none_if_empty(&line))
}

fn first_line_is(label: &str, block: &Block, text: &str) -> bool {
    let first = block.span().of(text).lines().next().unwrap_or("");
    first.trim_matches(|c: char| c == '*' || c == '#' || c.is_whitespace()) == label
}

fn is_section_label(label: &str) -> bool {
    let roman = !label.is_empty() && label.chars().all(|c| "IVXLC".contains(c));
    let single = label.chars().count() == 1 && label.chars().all(|c| c.is_alphabetic());
    roman || single || Scheme::Chinese.position(label).is_some()
}

/// The label and title of an annex heading: its first line, and the lines after it.
fn annex_heading(block: &Block, text: &str) -> (Option<String>, Option<String>) {
    let words = block.span().of(text);
    let end = words
        .find(['\n', '\r'])
        .map_or(block.span().end, |at| block.span().start + at);
    let label = one_line(Span::new(block.span().start, end), text);
    let title = one_line(Span::new(end, block.span().end), text);
    (none_if_empty(&label), none_if_empty(&title))
}
