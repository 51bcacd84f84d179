//! The outline of a draft: resolutions, sections, paragraphs, sub-paragraphs, annexes, notes.
//!
//! The entries form a tree whose ranges nest: whatever the draft looks like, a child lies
//! inside its parent and siblings never overlap, as an editor needs it.

mod nest;
mod notes;

pub use nest::flat;

use self::nest::{flatten, nest};
use super::renumber::suffix_end;
use crate::language::words::{PartWords, part_words};
use crate::model::numbering::Item;
use crate::model::{List, Paragraph, Resolution, Section};
use crate::rules::Draft;
use crate::text::{Span, plain};

/// A line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it stands for.
    pub kind: Kind,
    /// What a reader sees first: a symbol, a number with its opening phrase. Never empty.
    pub name: String,
    /// The words after that.
    pub detail: Option<String>,
    /// All that belongs to it, in bytes.
    pub span: Span,
    /// The place to go to, inside `span`.
    pub selection: Span,
    /// What it contains, in the order of the text.
    pub children: Vec<Entry>,
}

/// What an entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A resolution, draft or decision.
    Resolution,
    /// All that stands before its first paragraph.
    Masthead,
    /// Preambular paragraphs in a row.
    Preamble,
    /// One of them.
    PreambularParagraph,
    /// An operative paragraph.
    OperativeParagraph,
    /// A sub-paragraph.
    SubParagraph,
    /// A section of the body.
    Section,
    /// An annex or appendix.
    Annex,
    /// Footnotes.
    Notes,
}

/// The outline of `draft`, one entry a resolution.
pub fn outline(draft: &Draft) -> Vec<Entry> {
    let words = part_words(draft.reading.language);
    let resolutions = draft.reading.resolutions.iter();
    let entries = resolutions.map(|resolution| whole(draft.text, resolution, words));
    let mut entries: Vec<Entry> = entries.collect();
    name_all(draft.text, &mut entries);
    entries
}

/// Gives a name to each entry that has none but marks, since editors refuse an empty one: its
/// marks as typed.
fn name_all(text: &str, entries: &mut [Entry]) {
    for entry in entries {
        if entry.name.trim().is_empty() {
            let marks = text.get(entry.span.start..entry.span.end);
            let marks = marks.and_then(|words| words.split_whitespace().next());
            let marks: String = marks.unwrap_or_default().chars().take(WORDS_MAX).collect();
            entry.name = if marks.is_empty() {
                ELLIPSIS.to_owned()
            } else {
                marks
            };
        }
        name_all(text, &mut entry.children);
    }
}

fn whole(text: &str, resolution: &Resolution, words: &PartWords) -> Entry {
    let mut parts = preambles(
        text,
        words.preamble,
        &resolution.preambular,
        &resolution.operative,
    );
    parts.extend(
        resolution
            .operative
            .iter()
            .map(|paragraph| operative(text, paragraph)),
    );
    parts.extend(
        resolution
            .sections
            .iter()
            .map(|s| section(text, s, Kind::Section)),
    );
    parts.extend(
        resolution
            .annexes
            .iter()
            .map(|s| section(text, s, Kind::Annex)),
    );
    let mut flat = Vec::new();
    flatten(parts, resolution.span, &mut flat);
    let mut children = nest(flat);
    notes::add(resolution, words.notes, &mut children);
    children.extend(masthead(text, resolution, &children));
    children.sort_by_key(|child| child.span);
    let title = resolution.title.clone();
    let (name, detail) = match (&resolution.symbol, title) {
        (Some(symbol), title) => (symbol.clone(), title),
        (None, Some(title)) => (title, None),
        (None, None) => (first_words(text, resolution.span), None),
    };
    let selection = children
        .first()
        .map_or(resolution.span, |first| first.selection);
    Entry {
        kind: Kind::Resolution,
        name,
        detail,
        span: resolution.span,
        selection,
        children,
    }
}

/// Preambular paragraphs, grouped where no operative one and no section boundary is between.
fn preambles(
    text: &str,
    name: &str,
    preambular: &[Paragraph],
    operative: &[Paragraph],
) -> Vec<Entry> {
    let mut groups: Vec<Entry> = Vec::new();
    let mut of_last = None;
    for paragraph in preambular {
        let after = operative.partition_point(|o| o.span.start < paragraph.span.start);
        let group = (paragraph.section, after);
        let child = entry(text, paragraph, Kind::PreambularParagraph);
        match groups.last_mut().filter(|_| of_last == Some(group)) {
            Some(last) => {
                last.span.end = last.span.end.max(child.span.end);
                last.children.push(child);
            }
            None => groups.push(Entry {
                kind: Kind::Preamble,
                name: name.to_owned(),
                detail: None,
                span: child.span,
                selection: child.selection,
                children: vec![child],
            }),
        }
        of_last = Some(group);
    }
    groups
}

fn operative(text: &str, paragraph: &Paragraph) -> Entry {
    entry(text, paragraph, Kind::OperativeParagraph)
}

fn entry(text: &str, paragraph: &Paragraph, kind: Kind) -> Entry {
    let body = paragraph.parts.first().copied().unwrap_or(paragraph.span);
    let after = |end: usize| Span::new(end.clamp(body.start, body.end), body.end);
    let number_end = paragraph
        .number
        .as_ref()
        .map(|number| suffix_end(text, number).unwrap_or(number.span.end));
    let unnumbered = number_end.map_or(body, after);
    let (phrase, detail) = match &paragraph.opener {
        Some(opener) => (
            opener.phrase.to_string(),
            some_words(text, after(opener.span.end)),
        ),
        None => (first_words(text, unnumbered), None),
    };
    let name = match &paragraph.number {
        Some(number) => match &number.suffix {
            Some(suffix) => format!("{} {suffix}. {phrase}", number.value),
            None => format!("{}. {phrase}", number.value),
        },
        None => phrase,
    };
    let opener = paragraph.opener.as_ref().map(|opener| opener.span);
    let selection = paragraph
        .number
        .as_ref()
        .map(|number| number.span)
        .or(opener);
    Entry {
        kind,
        name: name.trim_end().to_owned(),
        detail,
        span: paragraph.span,
        selection: selection.unwrap_or(body),
        children: items(text, &paragraph.lists),
    }
}

fn items(text: &str, lists: &[List]) -> Vec<Entry> {
    let all = lists.iter().flat_map(|list| &list.items);
    let entries = all.map(|item| {
        let body = item.parts.first().copied().unwrap_or(item.span);
        let words = Span::new(label_end(text, item).clamp(body.start, body.end), body.end);
        Entry {
            kind: Kind::SubParagraph,
            name: label(text, body, item),
            detail: some_words(text, words),
            span: item.span,
            selection: item.label.span,
            children: items(text, &item.lists),
        }
    });
    entries.collect()
}

/// The label as printed, escapes and emphasis marks taken off.
fn label(text: &str, body: Span, item: &Item) -> String {
    let printed = plain(
        text,
        Span::new(body.start, label_end(text, item)),
        WORDS_MAX,
    );
    if printed.contains(&item.label.text) {
        printed
    } else {
        item.label.text.clone()
    }
}

/// Behind the bracket or full stop that closes a label.
fn label_end(text: &str, item: &Item) -> usize {
    let end = item.label.span.end;
    let rest = text.get(end..item.span.end.max(end)).unwrap_or_default();
    let closed = rest
        .trim_start_matches('\\')
        .trim_start_matches([')', '.', '\u{ff09}', '\u{2019}']);
    end + rest.len() - closed.len()
}

fn section(text: &str, section: &Section, kind: Kind) -> Entry {
    let (name, detail) = match (&section.label, &section.title) {
        (Some(label), title) => (label.clone(), title.clone()),
        (None, Some(title)) => (title.clone(), None),
        (None, None) => (first_words(text, section.heading), None),
    };
    let children = Vec::new();
    Entry {
        kind,
        name,
        detail,
        span: section.span,
        selection: section.heading,
        children,
    }
}

/// What stands before the first of `children`.
fn masthead(text: &str, resolution: &Resolution, children: &[Entry]) -> Option<Entry> {
    let start = resolution.span.start;
    let first = children.iter().map(|child| child.span.start).min();
    let end = first.unwrap_or(resolution.span.end);
    let body = text.get(start..end)?.trim_end();
    let span = Span::new(start, start + body.len());
    let title = resolution
        .title
        .clone()
        .or_else(|| resolution.symbol.clone());
    let name = title.unwrap_or_else(|| first_words(text, span));
    let line = body.lines().next().map_or(0, str::len);
    let selection = Span::new(start, start + line);
    let children = Vec::new();
    let entry = Entry {
        kind: Kind::Masthead,
        name,
        detail: None,
        span,
        selection,
        children,
    };
    (!span.is_empty()).then_some(entry)
}

/// How many characters of a paragraph an outline shows.
const WORDS_MAX: usize = 60;

/// What stands for words that are not shown.
const ELLIPSIS: &str = "\u{2026}";

fn some_words(text: &str, span: Span) -> Option<String> {
    Some(first_words(text, span)).filter(|words| !words.is_empty())
}

/// What a number, a label or an opening phrase leaves before the words behind it.
const BEFORE_WORDS: [char; 11] = [
    '.', ')', '-', ' ', ',', ':', '\u{2013}', '\u{2019}', '\u{60c}', '\u{ff09}', '\u{ff0c}',
];

/// The first words of a span on one line, without marks and the signs that a label or number
/// leaves behind it; an ellipsis tells that there are more.
fn first_words(text: &str, span: Span) -> String {
    let words = plain(text, span, WORDS_MAX);
    let words = words.trim_start_matches(BEFORE_WORDS);
    if words.chars().count() <= WORDS_MAX {
        return words.to_owned();
    }
    // Chinese has no blanks to cut at.
    let end = words
        .rfind(' ')
        .filter(|end| end * 2 > words.len())
        .unwrap_or(words.len());
    words[..end].to_owned() + ELLIPSIS
}
