//! Silence for a rule: in a block, in the file, in all files.

use std::collections::HashSet;

use super::{Action, ActionKind};
use crate::ide::blocks;
use crate::language::words::ActionWords;
use crate::rules::{Draft, Finding};
use crate::text::{Edit, Span};

/// A menu that is longer helps nobody.
const MOST: usize = 32;

/// How to silence each of the first of `findings`; what is the same for two of them is offered
/// once.
pub(super) fn actions(draft: &Draft, findings: &[&Finding], words: &ActionWords) -> Vec<Action> {
    let findings = &findings[..findings.len().min(MOST)];
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for finding in findings {
        let edit = here(draft, finding);
        if seen.insert((finding.code, edit.span)) {
            let action = Action::new(words.ignore_here, ActionKind::Ignore, vec![edit]);
            found.push(action.answering(finding));
        }
    }
    let mut codes = HashSet::new();
    for finding in findings.iter().filter(|it| codes.insert(it.code)) {
        let edits = vec![in_file(draft, finding.code)];
        let in_file = Action::new(words.ignore_in_file, ActionKind::IgnoreInFile, edits);
        let title = words.ignore_in_workspace;
        let everywhere = Action::new(title, ActionKind::IgnoreInWorkspace, Vec::new());
        found.push(in_file.answering(finding));
        found.push(everywhere.answering(finding));
    }
    found
}

/// A comment on a line of its own before the block that the finding is in.
fn here(draft: &Draft, finding: &Finding) -> Edit {
    let text = draft.text;
    let code = finding.code;
    let Some(block) = blocks::around(draft, finding.span) else {
        return loose(text, finding);
    };
    let lead = text[..block.span.start].trim_end_matches([' ', '\t']);
    let end = line_end(text);
    let alone = lead.is_empty() || lead.ends_with("\n\n") || lead.ends_with("\n\r\n");
    let alone = alone || lead.ends_with("\r\r") || !lead.ends_with(['\n', '\r']);
    // A comment in the line after a note would be part of the note.
    let gap = if alone { "" } else { end };
    Edit {
        span: Span::new(block.span.start, block.span.start),
        text: format!("{gap}<!-- unres: ignore {code} -->{end}"),
    }
}

/// A comment behind the line of a finding that is in no block of the body: which lines are a block
/// there only the grammar knows, and within one the comment is in it.
fn loose(text: &str, finding: &Finding) -> Edit {
    let at = finding.span.end;
    let rest = &text[at..];
    let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    let at = at + line.trim_end().len();
    Edit {
        span: Span::new(at, at),
        text: format!(" <!-- unres: ignore {} -->", finding.code),
    }
}

/// A comment before all else but the front matter.
fn in_file(draft: &Draft, code: &str) -> Edit {
    let text = draft.text;
    let front = draft.reading.front_matter();
    let start = front.map_or(0, |front| front.end);
    let blanks = |c: char| c.is_whitespace() || c == '\u{feff}';
    let body = text[start..].trim_start_matches(blanks);
    let at = text.len() - body.len();
    let end = line_end(text);
    Edit {
        span: Span::new(at, at),
        text: format!("<!-- unres: ignore-file {code} -->{end}{end}"),
    }
}

/// How the first line of `text` ends.
fn line_end(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}
