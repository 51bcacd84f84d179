//! `unres config`: what settings there are, and which hold.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::screen::Screen;
use super::{Outcome, reference};
use crate::settings::Settings;
use crate::store::settings_of;

/// Shows the settings that hold for a draft, or what may stand in unres.toml.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres config show drafts/a.unres      the settings that hold there, and their file
  unres config schema > unres.schema.json    for editors: what may stand in unres.toml")]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Prints the settings that hold for a file or folder, as unres.toml.
    Show {
        /// The file or folder.
        #[arg(value_name = "PATH", default_value = ".")]
        path: PathBuf,
    },
    /// Prints the JSON schema of unres.toml.
    Schema,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, screen: &mut Screen) -> Result<Outcome> {
    let printed = match &arguments.what {
        What::Schema => reference::settings_schema(),
        What::Show { path } => show(path)?,
    };
    super::unless_unread(
        screen.print_exactly(&printed).map_err(Into::into),
        Outcome::Clean,
    )
}

fn show(path: &Path) -> Result<String> {
    let full = path
        .canonicalize()
        .with_context(|| format!("{}: no such file or folder", path.display()))?;
    let (named, settings) = match settings_of(&full) {
        Some(file) if !file.mistakes.is_empty() => {
            let said: Vec<&str> = file.mistakes.iter().map(|it| it.message.trim()).collect();
            bail!("{}: {}", file.path.display(), said.join("; "));
        }
        Some(file) => (format!("# {}\n", file.path.display()), file.settings),
        None => (
            "# no unres.toml here or above\n".to_owned(),
            Settings::default(),
        ),
    };
    Ok(named + &toml::to_string(&settings)?)
}
