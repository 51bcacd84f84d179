//! Headings of sections and annexes: what is label and what is title.

use super::block::{Block, Kind};
use super::facts::Printed;
use super::opener::{none_if_empty, one_line};
use super::{Scheme, Section};
use crate::language::alphabets::section_label;

/// A heading of a section or annex, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// `II`, `Annex I`.
    label: Option<String>,
    /// The words behind the label.
    title: Option<String>,
    /// All of it on one line.
    line: String,
}

/// The section that begins with a block.
fn section(block: &Block) -> Section {
    let (label, title) = match block.facts.printed.as_deref() {
        Some(Printed::Section(heading)) => (heading.label.clone(), heading.title.clone()),
        _ => (None, None),
    };
    Section::new(label, title, block.span())
}

/// Adds a section; a heading directly below one that is a label alone is its title.
pub(super) fn add(sections: &mut Vec<Section>, block: &Block) {
    let section = section(block);
    if section.label.is_none()
        && let Some(last) = sections.last_mut()
        && last.span == last.heading
        && last.title.is_none()
    {
        last.title = section.title;
        last.heading.end = section.span.end;
        last.span.end = section.span.end;
        return;
    }
    sections.push(section);
}

/// Adds an annex.
pub(super) fn add_annex(annexes: &mut Vec<Section>, block: &Block) {
    annexes.push(section(block));
}

/// Takes a block into the last annex; a heading directly below the word "Annex" is its title.
pub(super) fn extend_annex(annexes: &mut [Section], block: &Block) {
    let Some(annex) = annexes.last_mut() else {
        return;
    };
    let untitled = annex.title.is_none() && annex.span == annex.heading;
    let end = block.span().end;
    if untitled
        && block.kind == Kind::SectionHeading
        && let Some(Printed::Section(heading)) = block.facts.printed.as_deref()
    {
        annex.title = Some(heading.line.clone());
        annex.heading.end = end;
    }
    annex.span.end = end;
}

/// The label and title of a section heading: `II` and `Credentials` of `**II. Credentials**`.
pub(super) fn heading(words: &str) -> Heading {
    let line = one_line(words);
    if let Some((label, title)) = section_label(&line) {
        return Heading {
            label: Some(label.to_string()),
            title: none_if_empty(title),
            line,
        };
    }
    let (first, rest) = line.split_once(' ').unwrap_or((&line, ""));
    let label = first.trim_end_matches('.');
    let dotted = first.len() > label.len();
    // "A" may be an article: a label stands on a line of its own or has a full stop.
    let alone = rest.is_empty() || dotted || first_line_is(label, words);
    let (label, title) = if alone && is_section_label(label) {
        (Some(label.to_string()), none_if_empty(rest))
    } else {
        (None, none_if_empty(&line))
    };
    Heading { label, title, line }
}

fn first_line_is(label: &str, words: &str) -> bool {
    let first = words.lines().next().unwrap_or("");
    first.trim_matches(|c: char| c == '*' || c == '#' || c.is_whitespace()) == label
}

fn is_section_label(label: &str) -> bool {
    let roman = !label.is_empty() && label.chars().all(|c| "IVXLC".contains(c));
    let single = label.chars().count() == 1 && label.chars().all(|c| c.is_alphabetic());
    roman || single || Scheme::Chinese.position(label).is_some() || section_label(label).is_some()
}

/// The label and title of an annex heading: its first line, and the lines after it.
pub(super) fn annex_heading(words: &str) -> Heading {
    let end = words.find(['\n', '\r']).unwrap_or(words.len());
    Heading {
        label: none_if_empty(&one_line(&words[..end])),
        title: none_if_empty(&one_line(&words[end..])),
        line: String::new(),
    }
}
