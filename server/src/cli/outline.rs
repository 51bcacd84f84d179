//! `unres outline`: the parts of each text at a glance.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use anyhow::Result;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::check::Format;
use super::inspect::Bytes;
use super::position::Positions;
use super::screen::Screen;
use super::texts::{self, Options};
use crate::ide::outline::{self, Entry};
use crate::rules::Draft;
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

fn document(source: &Source, draft: &Draft) -> Document {
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
        kind: in_kebab_case(&format!("{:?}", entry.kind)),
        name: entry.name,
        detail: entry.detail,
        span: entry.span.into(),
        selection: entry.selection.into(),
        line: positions.of(entry.selection.start).line,
        children: children.map(|child| part(child, positions)).collect(),
    }
}

/// `OperativeParagraph` as `operative-paragraph`.
fn in_kebab_case(name: &str) -> String {
    let mut result = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !result.is_empty() {
            result.push('-');
        }
        result.push(letter.to_ascii_lowercase());
    }
    result
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
        screen.print(&format!("{:1$}{2}", "", depth * 2, visible(&part.name)))?;
        if let Some(detail) = part.detail.as_deref().filter(|detail| !detail.is_empty()) {
            screen.print(&format!("  {grey}{}{grey:#}", visible(detail)))?;
        }
        screen.print("\n")?;
        print_parts(&part.children, depth + 1, screen)?;
    }
    Ok(())
}

/// A text may hold control characters that would drive the terminal; they are left out.
fn visible(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::in_kebab_case;

    #[test]
    fn kinds_are_words_with_hyphens() {
        assert_eq!(in_kebab_case("OperativeParagraph"), "operative-paragraph");
        assert_eq!(in_kebab_case("Title"), "title");
    }
}
