//! A small notation of drafts, read without the grammar, so that the rules can be tried on
//! plain data.
//!
//! A line is a block. `1. words` is an operative paragraph, `(a) words` a sub-paragraph of the
//! paragraph before, `=` begins a new run, `---` a new scope of notes, `note 3` is a note, any
//! other line a preambular paragraph. `{3}` in a line is a call.

use unres::language::Tag;
use unres::model::numbering::{Item, place};
use unres::model::{
    Identity, Label, List, Mark, Note, NoteScope, Number, Paragraph, Reading, Resolution,
};
use unres::rules::{Draft, Finding, check};
use unres::text::{Lines, Span};

/// The reading of a text in the small notation.
pub fn read(text: &str, language: Option<Tag>) -> Reading {
    let mut resolution = Resolution {
        span: Span::new(0, text.len()),
        ..Resolution::default()
    };
    let mut scope = NoteScope::default();
    let mut run = 0;
    let mut labels: Vec<(Span, Span)> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        let words = span.of(text);
        scope.calls.extend(calls(words, span.start));
        if words == "=" {
            run += 1;
        } else if words == "---" {
            resolution.scopes.push(std::mem::take(&mut scope));
        } else if let Some(figures) = words.strip_prefix("note ") {
            let mark = mark(figures, span.start + 5);
            scope.notes.push(Note { mark, span });
        } else if let Some((label, _)) = words.strip_prefix('(').and_then(|w| w.split_once(')')) {
            labels.push((
                Span::new(span.start + 1, span.start + 1 + label.len()),
                span,
            ));
        } else if !words.is_empty() {
            hang(&mut resolution, &mut labels, text);
            let paragraph = paragraph(words, span, run);
            if paragraph.number.is_some() || words.starts_with('!') {
                resolution.operative.push(paragraph);
            } else {
                resolution.preambular.push(paragraph);
            }
        }
    }
    hang(&mut resolution, &mut labels, text);
    resolution.scopes.push(scope);
    let mut reading = Reading::default();
    reading.language = language;
    reading.resolutions = vec![resolution];
    reading
}

/// What the rules say of a text in the small notation: code, marked text, message.
pub fn findings(text: &str) -> Vec<Finding> {
    let reading = read(text, Some(Tag::En));
    check(&Draft::new(text, &reading))
}

/// Code, place in the line order and marked text of each finding, on one line each.
pub fn told(text: &str) -> Vec<String> {
    let lines = Lines::new(text);
    let tell = |f: &Finding| {
        let line = lines.position(text, f.span.start).line;
        format!("{line}:{} {}", f.code, f.span.of(text))
    };
    findings(text).iter().map(tell).collect()
}

fn calls(words: &str, at: usize) -> Vec<Mark> {
    let starts = words.match_indices('{').map(|(start, _)| start + 1);
    let call = |start: usize| {
        let figures = words[start..].split('}').next().unwrap_or_default();
        mark(figures, at + start)
    };
    starts.map(call).collect()
}

fn mark(figures: &str, start: usize) -> Mark {
    let label = unres::language::alphabets::value(figures).unwrap_or_default();
    Mark {
        label,
        span: Span::new(start, start + figures.len()),
    }
}

fn paragraph(words: &str, span: Span, run: usize) -> Paragraph {
    let number = words.split_once('.').and_then(|(number, _)| {
        let figures = number.split([' ', '\u{a0}', '*']).next()?;
        let suffix = number[figures.len()..]
            .trim_matches([' ', '\u{a0}', '*'])
            .to_lowercase();
        Some(Number {
            value: unres::language::alphabets::value(figures)?,
            suffix: Some(suffix).filter(|suffix| !suffix.is_empty()),
            span: Span::new(span.start, span.start + figures.len()),
        })
    });
    Paragraph {
        id: Identity::default(),
        span,
        parts: vec![span].into(),
        number,
        opener: None,
        lists: Vec::new(),
        run,
        section: None,
    }
}

/// Hangs the labels met so far under the last paragraph.
fn hang(resolution: &mut Resolution, labels: &mut Vec<(Span, Span)>, text: &str) {
    let labels = std::mem::take(labels);
    let paragraph = match resolution.operative.last_mut() {
        Some(paragraph) => Some(paragraph),
        None => resolution.preambular.last_mut(),
    };
    if let (Some(paragraph), Some(last)) = (paragraph, labels.last()) {
        paragraph.span.end = last.1.end;
        paragraph.lists = lists(&labels, text);
    }
}

fn lists(labels: &[(Span, Span)], text: &str) -> Vec<List> {
    let texts: Vec<&str> = labels.iter().map(|(label, _)| label.of(text)).collect();
    let placed = place(&texts, &vec![true; texts.len()]);
    let mut lists = Vec::new();
    for (&(span, block), placed) in labels.iter().zip(placed) {
        let mut level: &mut Vec<List> = &mut lists;
        for _ in 0..placed.depth {
            level = &mut level.last_mut().unwrap().items.last_mut().unwrap().lists;
        }
        if placed.opens {
            level.push(List {
                scheme: placed.scheme,
                start: placed.start,
                items: Vec::new(),
            });
        }
        let label = Label {
            span,
            text: span.of(text).to_owned(),
            position: placed.position,
        };
        let item = Item {
            id: Identity::default(),
            label,
            span: block,
            parts: vec![block].into(),
            lists: Vec::new(),
        };
        level.last_mut().unwrap().items.push(item);
    }
    widen(&mut lists);
    lists
}

/// An item reaches to the end of the last item nested in it.
fn widen(lists: &mut [List]) {
    for item in lists.iter_mut().flat_map(|list| &mut list.items) {
        widen(&mut item.lists);
        let inner = item.lists.last().and_then(|list| list.items.last());
        item.span.end = inner.map_or(item.span.end, |inner| inner.span.end);
    }
}
