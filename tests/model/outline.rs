//! A reading as short lines, so that a failed comparison shows what was read.

use unres::model::{List, Paragraph, Reading, Resolution, read};

/// The paragraphs of all resolutions, `==` between two: `P Recalling`, `1 Requests`, `1.a.i`.
///
/// ` +1` behind a line: one more part than the first. `@1`: the second run of numbers. An
/// operative paragraph without a number has `-` in its place.
pub fn outline(text: &str) -> Vec<String> {
    let reading = read(text);
    checked(&reading, text);
    let mut lines = Vec::new();
    for (position, resolution) in reading.resolutions.iter().enumerate() {
        if position > 0 {
            lines.push("==".to_owned());
        }
        lines.extend(resolution.preambular.iter().flat_map(|it| told(it, "P")));
        for paragraph in &resolution.operative {
            lines.extend(told(paragraph, &number(paragraph)));
        }
    }
    lines
}

/// The operative numbers alone, on one line.
pub fn numbers(text: &str) -> String {
    let reading = read(text);
    checked(&reading, text);
    let of = |resolution: &Resolution| {
        let numbers: Vec<String> = resolution.operative.iter().map(number).collect();
        numbers.join(" ")
    };
    let all: Vec<String> = reading.resolutions.iter().map(of).collect();
    all.join(" == ")
}

fn number(paragraph: &Paragraph) -> String {
    let number = match &paragraph.number {
        Some(number) => match &number.suffix {
            Some(suffix) => format!("{} {suffix}", number.value),
            None => number.value.to_string(),
        },
        None => "-".to_owned(),
    };
    match paragraph.run {
        0 => number,
        run => format!("{number}@{run}"),
    }
}

fn told(paragraph: &Paragraph, number: &str) -> Vec<String> {
    let phrase = paragraph.opener.as_ref().map_or("", |it| &it.phrase);
    let parts = more(paragraph.parts.len());
    let mut lines = vec![format!("{number} {phrase}{parts}").trim_end().to_owned()];
    items(&paragraph.lists, number, &mut lines);
    lines
}

fn items(lists: &[List], before: &str, lines: &mut Vec<String>) {
    for item in lists.iter().flat_map(|list| &list.items) {
        let path = format!("{before}.{}", item.label.text);
        lines.push(format!("{path}{}", more(item.parts.len())));
        items(&item.lists, &path, lines);
    }
}

fn more(parts: usize) -> String {
    match parts {
        1 => String::new(),
        parts => format!(" +{}", parts - 1),
    }
}

/// What holds for every reading: no fault of the grammar, spans in the text, parts in order.
pub fn checked(reading: &Reading, text: &str) {
    assert_eq!(reading.syntax_errors, 0, "ERROR or MISSING in {text}");
    for resolution in &reading.resolutions {
        let paragraphs = resolution.preambular.iter().chain(&resolution.operative);
        for paragraph in paragraphs {
            let spans: Vec<_> = paragraph.parts.iter().map(|s| (s.start, s.end)).collect();
            assert!(text.get(paragraph.span.start..paragraph.span.end).is_some());
            assert!(spans.iter().all(|&(a, b)| text.get(a..b).is_some()));
            assert!(spans.is_sorted_by(|a, b| a.1 <= b.0), "{spans:?}");
            assert_eq!(spans.first().unwrap().0, paragraph.span.start);
            assert!(spans.last().unwrap().1 <= paragraph.span.end);
        }
    }
}
