//! `unres check`: the findings of each text.

use std::path::PathBuf;

use anstyle::AnsiColor;
use anyhow::Result;
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::position::Positions;
use super::screen::Screen;
use super::snippet::{self, Remark};
use super::texts::{self, Options};
use crate::rules::{self, Draft, Finding, Severity};
use crate::settings::Settings;
use crate::store::{Source, nul};
use crate::text::LineColumn;

/// Says what is wrong with the paragraph numbers and footnotes of texts.
///
/// Exit code: 0 where nothing is wrong (information and hints do not count), 1 where something
/// is, 2 where a text could not be checked; the others are checked all the same.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres check                           every draft in this folder
  unres check draft.unres other.txt     two files, whatever their endings
  unres check 'drafts/**/*.md'          a pattern
  unres check --include '*.md' drafts   a folder, *.md files in it too
  pandoc draft.docx -t markdown | unres check -    what another program prints
  unres check --format json drafts      for programs; docs/json.md says what it holds")]
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

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a person to read.
    Human,
    /// For a program to read.
    Json,
}

/// What `unres check --format json` prints.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// All findings, in the order of the files named and of the places in each.
    pub findings: Vec<Record>,
}

/// A finding.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// The file, as named or as found in the folder named.
    pub file: String,
    /// The code of the rule; `unres explain` takes it.
    pub code: String,
    /// How much it weighs.
    pub severity: Weight,
    /// What is wrong, why and what to do.
    pub message: String,
    /// The mark that is wrong.
    pub span: super::document::Bytes,
    /// The line of its beginning, from 1.
    pub line: usize,
    /// The column of its beginning, from 1, in characters.
    pub column: usize,
    /// Whether the program knows for certain how to put it right.
    pub fixable: bool,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// The text cannot stand as a resolution.
    Error,
    /// A written rule is broken.
    Warning,
    /// Something to know.
    Information,
    /// A preference.
    Hint,
}

impl From<Severity> for Weight {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Weight::Error,
            Severity::Warning => Weight::Warning,
            Severity::Information => Weight::Information,
            Severity::Hint => Weight::Hint,
        }
    }
}

/// What one text gave.
struct Checked {
    findings: Vec<Record>,
    shown: String,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, screen: &mut Screen) -> Result<Outcome> {
    let format = arguments.format;
    let work = |source: &Source, draft: &Draft, settings: &Settings| {
        check(source, draft, settings, format)
    };
    let results = texts::each(&arguments.paths, &arguments.texts, screen, work);
    let weighs = |record: &Record| matches!(record.severity, Weight::Error | Weight::Warning);
    let has_faults = results
        .done
        .iter()
        .any(|text| text.findings.iter().any(weighs));
    let outcome = match (screen.failures(), has_faults) {
        (0, false) => Outcome::Clean,
        (0, true) => Outcome::Findings,
        _ => Outcome::Failed,
    };
    let printed = match format {
        Format::Human => print(&results.done, screen),
        Format::Json => print_json(results.done, screen),
    };
    super::unless_unread(printed, outcome)
}

fn check(source: &Source, draft: &Draft, settings: &Settings, format: Format) -> Checked {
    let mut findings = rules::weigh(rules::check(draft), &settings.rules);
    if let Some(finding) = nul::finding(source, draft.reading.language) {
        let at = findings.partition_point(|other| other.span <= finding.span);
        findings.insert(at, finding);
    }
    let mut positions = Positions::new(source.original());
    let mut checked = Checked {
        findings: Vec::new(),
        shown: String::new(),
    };
    for finding in &findings {
        let at = positions.of(finding.span.start);
        if format == Format::Human {
            checked.shown.push_str(&show(source, finding, at));
        }
        checked.findings.push(record(source, finding, at));
    }
    checked
}

fn show(source: &Source, finding: &Finding, at: LineColumn) -> String {
    let remark = Remark {
        name: &source.name,
        severity: finding.severity,
        code: Some(finding.code),
        message: &finding.message,
        span: finding.span,
        at,
    };
    snippet::render(source.original(), &remark)
}

fn record(source: &Source, finding: &Finding, at: LineColumn) -> Record {
    Record {
        file: source.name.clone(),
        code: finding.code.to_owned(),
        severity: finding.severity.into(),
        message: finding.message.clone(),
        span: finding.span.into(),
        line: at.line,
        column: at.column,
        fixable: finding.fix.is_some(),
    }
}

fn print_json(done: Vec<Checked>, screen: &mut Screen) -> Result<()> {
    let findings = done.into_iter().flat_map(|text| text.findings).collect();
    super::print_json(&Document { findings }, screen)
}

fn print(done: &[Checked], screen: &mut Screen) -> Result<()> {
    for text in done {
        screen.print(&text.shown)?;
    }
    if !done.is_empty() {
        screen.print(&format!("{}\n", summary(done)))?;
    }
    Ok(())
}

/// `2 errors, 1 warning in 3 texts`, or that there is nothing.
fn summary(done: &[Checked]) -> String {
    let texts = counted(done.len(), "text", "texts");
    let of = |weight: Weight| {
        let all = done.iter().flat_map(|text| &text.findings);
        all.filter(|record| record.severity == weight).count()
    };
    let red = AnsiColor::Red.on_default().bold();
    let yellow = AnsiColor::Yellow.on_default().bold();
    let blue = AnsiColor::BrightBlue.on_default().bold();
    let counts = [
        (of(Weight::Error), "error", "errors", red),
        (of(Weight::Warning), "warning", "warnings", yellow),
        (of(Weight::Information), "information", "information", blue),
        (of(Weight::Hint), "hint", "hints", blue),
    ];
    let parts: Vec<String> = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many, style)| format!("{style}{}{style:#}", counted(*count, one, many)))
        .collect();
    if parts.is_empty() {
        let green = AnsiColor::Green.on_default().bold();
        return format!("{green}No findings{green:#} in {texts}.");
    }
    format!("{} in {texts}.", parts.join(", "))
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
