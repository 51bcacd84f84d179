//! `unres renumber`: numbers in sequence and not one other byte changed.
//!
//! With `--write` it is all or nothing: where one text cannot be read or renumbered, no file is
//! touched.

use std::path::PathBuf;
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use anyhow::{Result, bail};
use similar::{ChangeTag, TextDiff};

use super::Outcome;
use super::position::Positions;
use super::screen::Screen;
use super::snippet::{self, Remark};
use super::texts;
use crate::ide::renumber::{self, Options, Refusal};
use crate::language::words::action_words;
use crate::rules::{Draft, Severity};
use crate::settings::Settings;
use crate::store::{self, Source};
use crate::text::apply;

/// Puts paragraph numbers and sub-paragraph labels in sequence; nothing else changes.
///
/// The whole new text goes to standard output; --write, --check and --diff do something else
/// with it, and one of them is needed for more than one file. Annexes, quoted texts, tables and
/// notes keep their numbers.
///
/// Exit code: 0 where it is done; 1 with --check where something would change; 2 where it could
/// not be done for some text, and then nothing is written.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres renumber draft.unres > new.unres
  unres renumber --diff draft.unres            what would change
  unres renumber --write draft.unres           in the file itself
  unres renumber --notes --write draft.unres   footnotes too, from 1
  unres renumber --check drafts                for a script: exit code 1 where numbers are off")]
pub struct Arguments {
    /// Files, folders, patterns, or - for standard input.
    #[arg(value_name = "FILE", required = true)]
    paths: Vec<PathBuf>,
    /// Number the footnotes too, in the order of their first calls.
    #[arg(long)]
    notes: bool,
    /// The number of the first footnote.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "notes",
          value_parser = clap::value_parser!(u32).range(1..))]
    start: u32,
    /// Make ordinary numbers of `6 bis` and the like.
    #[arg(long)]
    absorb_bis: bool,
    /// Keep to the numbers: leave mentions of paragraphs in the sentences as they are.
    #[arg(long)]
    no_references: bool,
    /// Write into the files themselves.
    #[arg(long, conflicts_with_all = ["check", "diff"])]
    write: bool,
    /// Only list the texts that would change.
    #[arg(long)]
    check: bool,
    /// Only show what would change.
    #[arg(long)]
    diff: bool,
    #[command(flatten)]
    texts: texts::Options,
}

/// A text before and after.
struct Renumbered {
    name: String,
    path: Option<PathBuf>,
    old: String,
    new: String,
    places: usize,
}

impl Renumbered {
    fn is_changed(&self) -> bool {
        self.old != self.new
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments, screen: &mut Screen) -> Result<Outcome> {
    let options = Options {
        paragraphs: true,
        notes: arguments.notes,
        start: arguments.start,
        absorb_bis: arguments.absorb_bis,
        references: !arguments.no_references,
    };
    let work = |source: &Source, draft: &Draft, _: &Settings| renumber(source, draft, &options);
    let results = texts::each(&arguments.paths, &arguments.texts, screen, work);
    let is_narrow = !(arguments.write || arguments.check || arguments.diff);
    if is_narrow && results.asked > 1 {
        bail!("more than one text: say --write, --check or --diff");
    }
    let mut texts = Vec::new();
    for result in results.done {
        match result {
            Ok(text) => texts.push(text),
            Err(told) => screen.refusal(&told),
        }
    }
    if arguments.write {
        return write(&texts, screen);
    }
    let outcome = match super::done_or_failed(screen) {
        Outcome::Clean if arguments.check && texts.iter().any(Renumbered::is_changed) => {
            Outcome::Findings
        }
        outcome => outcome,
    };
    super::unless_unread(print(&texts, arguments, screen), outcome)
}

fn renumber(source: &Source, draft: &Draft, options: &Options) -> Result<Renumbered, String> {
    let edits = renumber::renumber(draft, options).map_err(|why| told(source, draft, &why))?;
    Ok(Renumbered {
        name: source.name.clone(),
        path: source.path.clone(),
        // The original and not the draft's text, in which U+0000 is a blank.
        new: apply(source.original(), &edits),
        old: source.original().to_owned(),
        places: edits.len(),
    })
}

fn told(source: &Source, draft: &Draft, refusal: &Refusal) -> String {
    let why = refusal.reason(action_words(draft.reading.language));
    let remark = Remark {
        name: &source.name,
        severity: Severity::Error,
        code: None,
        message: &format!("not renumbered: {why}"),
        span: refusal.span(),
        at: Positions::new(source.original()).of(refusal.span().start),
    };
    snippet::render(source.original(), &remark)
}

fn print(texts: &[Renumbered], arguments: &Arguments, screen: &mut Screen) -> Result<()> {
    for text in texts {
        if arguments.diff {
            print_difference(text, screen)?;
        } else if arguments.check {
            if text.is_changed() {
                screen.print(&format!("{}\n", text.name))?;
            }
        } else {
            screen.print_exactly(&text.new)?;
        }
    }
    Ok(())
}

/// How long the shortest difference is looked for; after that a longer one will do.
const PATIENCE: Duration = Duration::from_secs(5);

fn print_difference(text: &Renumbered, screen: &mut Screen) -> Result<()> {
    if !text.is_changed() {
        return Ok(());
    }
    let difference = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(text.old.as_str(), text.new.as_str());
    let bold = Style::new().bold();
    screen.print(&format!(
        "{bold}--- {0}{bold:#}\n{bold}+++ {0}{bold:#}\n",
        text.name
    ))?;
    for hunk in difference.unified_diff().iter_hunks() {
        let cyan = AnsiColor::Cyan.on_default();
        screen.print(&format!("{cyan}{}{cyan:#}\n", hunk.header()))?;
        for change in hunk.iter_changes() {
            let style = match change.tag() {
                ChangeTag::Delete => AnsiColor::Red.on_default(),
                ChangeTag::Insert => AnsiColor::Green.on_default(),
                ChangeTag::Equal => Style::new(),
            };
            screen.print(&format!("{style}{}", change.tag()))?;
            screen.print_exactly(change.value())?;
            screen.print(&format!("{style:#}"))?;
            if change.missing_newline() {
                screen.print("\n\\ No newline at end of file\n")?;
            }
        }
    }
    Ok(())
}

fn write(texts: &[Renumbered], screen: &mut Screen) -> Result<Outcome> {
    if texts.iter().any(|text| text.path.is_none()) {
        bail!("--write cannot write to standard input: leave it out, and the text is printed");
    }
    if screen.failures() > 0 {
        screen.tell("nothing was written\n");
        return Ok(Outcome::Failed);
    }
    for text in texts.iter().filter(|text| text.is_changed()) {
        let Some(path) = &text.path else { continue };
        match store::replace(path, &text.old, &text.new) {
            Ok(()) => {
                let places = if text.places == 1 { "place" } else { "places" };
                screen.print(&format!(
                    "{}: {} {places} changed\n",
                    text.name, text.places
                ))?;
            }
            Err(why) => screen.error(&format!("{}: {why}", text.name)),
        }
    }
    Ok(super::done_or_failed(screen))
}
