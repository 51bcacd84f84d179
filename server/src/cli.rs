//! The command line: one file a command, and this one that reads the arguments.
//!
//! Results go to standard output, what stood in the way to standard error; the exit code says
//! which of the two a script has to look at.

use std::process::ExitCode;

use anyhow::Result;
use clap::builder::styling::{AnsiColor, Styles};
use clap::{ColorChoice, CommandFactory, Parser, Subcommand};
use schemars::JsonSchema;
use serde::Serialize;

pub mod check;
mod config;
mod document;
mod explain;
pub mod inspect;
mod lsp;
pub mod outline;
mod position;
mod progress;
pub mod reference;
mod renumber;
mod screen;
mod snippet;
mod texts;

use screen::Screen;
use texts::Results;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Reads, checks, outlines and renumbers United Nations resolutions.
///
/// A resolution or draft resolution is a plain text file, as one types it or as a converter
/// makes it from an issued document, in any of the six official languages.
#[derive(Debug, Parser)]
#[command(name = "unres", version, styles = STYLES, max_term_width = 100, after_help = EXAMPLES)]
struct Arguments {
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  unres check draft.unres               what is wrong with the numbers and the notes
  unres outline draft.unres             its paragraphs, sections and annexes at a glance
  unres renumber --write draft.unres    put paragraphs and sub-paragraphs in sequence
  unres explain paragraph-number        what a finding means and what to do about it

Every command has its own help: unres check --help";

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Outline(outline::Arguments),
    Renumber(renumber::Arguments),
    Explain(explain::Arguments),
    Inspect(inspect::Arguments),
    Lsp(lsp::Arguments),
    Config(config::Arguments),
    Completions(Completions),
}

/// Prints what makes a shell complete the commands and options of unres.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres completions bash > ~/.local/share/bash-completion/completions/unres
  unres completions zsh > ~/.zfunc/_unres
  unres completions fish > ~/.config/fish/completions/unres.fish")]
struct Completions {
    /// The shell.
    shell: clap_complete::Shell,
}

/// What the run came to, as an exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// 0: the work is done, nothing to report.
    Clean,
    /// 1: there are findings, or something would change.
    Findings,
    /// 2: it could not be done for some file.
    Failed,
}

/// Runs the program with the arguments that it was started with.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Command::Lsp(server) = &arguments.command {
        // Standard output is the protocol's alone, and no screen may hold it.
        return lsp::run(server);
    }
    let mut screen = Screen::new(arguments.color);
    let mut outcome = run(&arguments.command, &mut screen).unwrap_or_else(|error| {
        screen.error(&format!("{error:#}"));
        Outcome::Failed
    });
    if let Err(error) = unless_unread(screen.flush().map_err(Into::into), outcome) {
        screen.error(&format!("{error:#}"));
        outcome = Outcome::Failed;
    }
    ExitCode::from(outcome as u8)
}

/// The outcome of a run whose output was `printed`. Whoever reads it may stop early (`| head`):
/// that is no failure of the run.
fn unless_unread(printed: Result<()>, outcome: Outcome) -> Result<Outcome> {
    match printed {
        Err(error) if !screen::is_broken_pipe(&error) => {
            Err(error.context("the results could not be written"))
        }
        _ => Ok(outcome),
    }
}

fn run(command: &Command, screen: &mut Screen) -> Result<Outcome> {
    match command {
        Command::Check(arguments) => check::run(arguments, screen),
        Command::Outline(arguments) => outline::run(arguments, screen),
        Command::Renumber(arguments) => renumber::run(arguments, screen),
        Command::Explain(arguments) => explain::run(arguments, screen),
        Command::Inspect(arguments) => inspect::run(arguments, screen),
        Command::Config(arguments) => config::run(arguments, screen),
        Command::Lsp(_) => Ok(Outcome::Failed),
        Command::Completions(arguments) => {
            let mut script = Vec::new();
            clap_complete::generate(arguments.shell, &mut self::command(), "unres", &mut script);
            unless_unread(
                screen
                    .print_exactly(&String::from_utf8_lossy(&script))
                    .map_err(Into::into),
                Outcome::Clean,
            )
        }
    }
}

/// The command line as clap knows it.
fn command() -> clap::Command {
    Arguments::command()
}

/// The outcome of a command that finds no fault in any text.
fn done_or_failed(screen: &Screen) -> Outcome {
    if screen.failures() > 0 {
        Outcome::Failed
    } else {
        Outcome::Clean
    }
}

/// One object for one text; an array for several, empty where none could be read.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum OneOrAll<T> {
    /// The one text that was named.
    One(T),
    /// Those of the several named that could be read.
    All(Vec<T>),
}

fn print_one_or_all<T: Serialize>(results: Results<T>, screen: &mut Screen) -> Result<()> {
    let mut all = results.done;
    let document = match all.pop() {
        Some(one) if results.asked == 1 => OneOrAll::One(one),
        last => {
            all.extend(last);
            OneOrAll::All(all)
        }
    };
    print_json(&document, screen)
}

fn print_json(document: &impl Serialize, screen: &mut Screen) -> Result<()> {
    let mut text = serde_json::to_string_pretty(document)?;
    text.push('\n');
    screen.print_exactly(&text)?;
    Ok(())
}
