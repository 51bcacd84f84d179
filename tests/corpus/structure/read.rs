//! The same parts as the model has them.

use unres::model::numbering::Item;
use unres::model::{self, List, Paragraph, Reading, Section};

use super::{Entry, Structure};

/// The model's account of a text.
pub fn read(text: &str) -> Structure {
    let reading = model::read(text);
    let lines = Lines::of(text);
    let (labels, levels) = labels(&reading, &lines);
    let mut found = Structure {
        numbers: numbers(&reading, &lines),
        labels,
        levels,
        ..Structure::default()
    };
    for resolution in &reading.resolutions {
        for section in &resolution.annexes {
            let entry = lines.entry(section.heading.start, annex(section, text));
            found.annexes.push(entry);
        }
        for scope in &resolution.scopes {
            let calls = scope.calls.iter();
            found
                .calls
                .extend(calls.map(|call| lines.entry(call.span.start, call.label)));
            let marks = scope.notes.iter().map(|note| note.mark);
            found
                .notes
                .extend(marks.map(|mark| lines.entry(mark.span.start, mark.label)));
        }
    }
    // Scopes are of a resolution each: one that runs on gives its marks before the next.
    found.calls.sort_by_key(|entry| entry.line);
    found.notes.sort_by_key(|entry| entry.line);
    found
}

fn numbers(reading: &Reading, lines: &Lines) -> Vec<Entry> {
    let operative = reading.resolutions.iter().flat_map(|r| &r.operative);
    let numbers = operative.filter_map(|paragraph| paragraph.number.as_ref());
    numbers
        .map(|number| {
            let suffix = number.suffix.as_deref().map(|suffix| format!(" {suffix}"));
            let suffix = suffix.unwrap_or_default();
            lines.entry(number.span.start, format!("{}{suffix}", number.value))
        })
        .collect()
}

/// The labels of sub-paragraphs, and how deep each lies, from 1.
fn labels(reading: &Reading, lines: &Lines) -> (Vec<Entry>, Vec<Entry>) {
    let paragraphs = |resolution: &'_ model::Resolution| -> Vec<Paragraph> {
        let all = resolution.preambular.iter().chain(&resolution.operative);
        all.cloned().collect()
    };
    let mut found = Vec::new();
    for paragraph in reading.resolutions.iter().flat_map(paragraphs) {
        for list in &paragraph.lists {
            add(list, 1, lines, &mut found);
        }
    }
    found.sort_by_key(|(entry, _): &(Entry, usize)| entry.line);
    let level = |(entry, depth): &(Entry, usize)| Entry::new(entry.line, depth.to_string());
    let levels = found.iter().map(level).collect();
    (found.into_iter().map(|(entry, _)| entry).collect(), levels)
}

fn add(list: &List, depth: usize, lines: &Lines, found: &mut Vec<(Entry, usize)>) {
    for Item { label, lists, .. } in &list.items {
        found.push((lines.entry(label.span.start, &label.text), depth));
        for list in lists {
            add(list, depth + 1, lines, found);
        }
    }
}

/// An annex's number, or nothing.
fn annex(section: &Section, text: &str) -> String {
    let label = section.label.as_deref().unwrap_or_default();
    let words = if label.is_empty() {
        section.heading.of(text)
    } else {
        label
    };
    let mut words = words.trim_matches('*').split_whitespace();
    words.next();
    words.next().unwrap_or_default().to_lowercase()
}

/// Where lines begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Lines(std::iter::once(0).chain(breaks).collect())
    }

    fn entry(&self, at: usize, text: impl ToString) -> Entry {
        Entry::new(
            self.0.partition_point(|&start| start <= at),
            text.to_string(),
        )
    }
}
