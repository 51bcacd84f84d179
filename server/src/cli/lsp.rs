//! `unres lsp`: the language server for an editor.

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::ColorChoice;
use tracing_subscriber::EnvFilter;

use super::screen::Screen;

/// Serves an editor: findings, outline, explanations and renumbering as you type.
///
/// An editor starts it and speaks the Language Server Protocol with it over standard input and
/// output. It never uses the network.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
What is logged: warnings and errors, to standard error; -v logs more, and UNRES_LOG chooses by
module (UNRES_LOG=unres::lsp=trace).

Exit code: 0 where the editor said that it would leave, else 1.")]
pub(super) struct Arguments {
    /// Logs to this file.
    #[arg(long, value_name = "FILE")]
    log_file: Option<PathBuf>,
    /// Logs more; twice logs every message.
    #[arg(short, long, action = clap::ArgAction::Count)]
    verbose: u8,
    /// Taken for editors that name the way of speaking; it is the only one.
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Runs the server until the editor leaves.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    match log(arguments).and_then(|()| Ok(crate::lsp::run()?)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            Screen::new(ColorChoice::Auto).error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn log(arguments: &Arguments) -> Result<()> {
    let level = match arguments.verbose {
        0 => "warn",
        1 => "unres=debug,warn",
        _ => "trace",
    };
    let filter = EnvFilter::try_from_env("UNRES_LOG").unwrap_or_else(|_| EnvFilter::new(level));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false);
    match &arguments.log_file {
        Some(path) => {
            let file = File::create(path)
                .with_context(|| format!("the log file {} cannot be written", path.display()))?;
            log.with_writer(std::sync::Mutex::new(file)).init();
        }
        None => log.with_writer(std::io::stderr).init(),
    }
    Ok(())
}
