//! `unres outline`: the parts of each text at a glance.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use anyhow::Result;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthChar;

use super::Outcome;
use super::check::Format;
use super::document::Bytes;
use super::position::Positions;
use super::screen::Screen;
use super::texts::{self, Options};
use crate::ide::outline::{self, Entry, Kind};
use crate::rules::Draft;
use crate::settings::Settings;
use crate::store::Source;

/// Prints the parts of texts: title, paragraphs, sub-paragraphs, sections, annexes and notes.
///
/// Exit code: 0, or 2 where a text could not be read.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres outline draft.unres
  unres outline --format json draft.unres    for programs; docs/json.md says what it holds")]
pub(super) struct Arguments {
    /// Files, folders, patterns, or - for standard input; this folder where none is named.
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// For a person, or for a program.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    texts: Options,
}

/// What `unres outline --format json` prints of one text.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The file, as named or as found in the folder named.
    pub file: String,
    /// Its parts, in document order.
    pub outline: Vec<Part>,
}

/// A part of a text.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// What it is, such as `operative-paragraph`.
    pub kind: String,
    /// What it is called, such as its number and opening phrase.
    pub name: String,
    /// How it goes on, or null.
    pub detail: Option<String>,
    /// All of it.
    pub span: Bytes,
    /// The words that name it.
    pub selection: Bytes,
    /// The line of its beginning, from 1.
    pub line: usize,
    /// The parts in it.
    pub children: Vec<Part>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, screen: &mut Screen) -> Result<Outcome> {
    let results = texts::each(&arguments.paths, &arguments.texts, screen, document);
    let outcome = super::done_or_failed(screen);
    let printed = match arguments.format {
        Format::Human => print(&results.done, results.asked > 1, screen),
        Format::Json => super::print_one_or_all(results, screen),
    };
    super::unless_unread(printed, outcome)
}

fn document(source: &Source, draft: &Draft, _: &Settings) -> Document {
    let mut positions = Positions::new(draft.text);
    let entries = outline::outline(draft).into_iter();
    let outline = entries.map(|entry| part(entry, &mut positions)).collect();
    Document {
        file: source.name.clone(),
        outline,
    }
}

fn part(entry: Entry, positions: &mut Positions) -> Part {
    let children = entry.children.into_iter();
    Part {
        kind: kind(entry.kind).to_owned(),
        name: entry.name,
        detail: entry.detail,
        span: entry.span.into(),
        selection: entry.selection.into(),
        line: positions.of(entry.selection.start).line,
        children: children.map(|child| part(child, positions)).collect(),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Resolution => "resolution",
        Kind::Masthead => "masthead",
        Kind::Preamble => "preamble",
        Kind::PreambularParagraph => "preambular-paragraph",
        Kind::OperativeParagraph => "operative-paragraph",
        Kind::SubParagraph => "sub-paragraph",
        Kind::Section => "section",
        Kind::Annex => "annex",
        Kind::Notes => "notes",
    }
}

fn print(documents: &[Document], names: bool, screen: &mut Screen) -> Result<()> {
    let bold = Style::new().bold();
    for (index, document) in documents.iter().enumerate() {
        if names {
            let gap = if index > 0 { "\n" } else { "" };
            screen.print(&format!("{gap}{bold}{}{bold:#}\n", document.file))?;
        }
        print_parts(&document.outline, usize::from(names), screen)?;
    }
    Ok(())
}

fn print_parts(parts: &[Part], depth: usize, screen: &mut Screen) -> Result<()> {
    let grey = AnsiColor::BrightBlack.on_default();
    for part in parts {
        let room = WIDTH.saturating_sub(depth * 2);
        let (name, room) = fitted(&part.name, room);
        screen.print(&format!("{:1$}{name}", "", depth * 2))?;
        let (detail, _) = fitted(part.detail.as_deref().unwrap_or_default(), room);
        if !detail.is_empty() {
            screen.print(&format!(" {grey}{detail}{grey:#}"))?;
        }
        screen.print("\n")?;
        print_parts(&part.children, depth + 1, screen)?;
    }
    Ok(())
}

/// Columns of a terminal that a line of the outline takes at most; it is for a glance.
const WIDTH: usize = 100;
/// What stands for the words that are left out, and its columns.
const CUT: &str = "...";

/// As much of `text` as fits into `room` columns, and the room that is left. A text may hold
/// control characters that would drive the terminal; they are left out.
fn fitted(text: &str, room: usize) -> (String, usize) {
    let mut fitted = String::new();
    let mut left = room;
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        let width = letter.width().unwrap_or_default();
        if width + CUT.len() > left {
            fitted.push_str(CUT);
            return (fitted, 0);
        }
        left -= width;
        fitted.push(letter);
    }
    (fitted, left)
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn what_does_not_fit_is_cut() {
        assert_eq!(fitted("Re\u{1b}quests", 20), ("Requests".to_owned(), 12));
        assert_eq!(fitted("Requests the", 10), ("Request...".to_owned(), 0));
        assert_eq!(
            fitted("\u{5927}\u{4f1a}\u{5927}\u{4f1a}", 8).0,
            "\u{5927}\u{4f1a}..."
        );
    }
}
