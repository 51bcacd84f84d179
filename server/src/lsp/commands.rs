//! The commands that a client may ask for by name; each takes the address of a document.

use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{ExecuteCommandParams, MessageType, Uri, WorkspaceEdit};

use super::edits;
use super::ingress::compute;
use super::world::World;
use crate::ide::renumber::{Options, renumber};
use crate::language::words::action_words;

/// Puts paragraph numbers and labels in sequence.
pub const RENUMBER_PARAGRAPHS: &str = "unres.renumberParagraphs";
/// Puts footnotes in sequence.
pub const RENUMBER_NOTES: &str = "unres.renumberNotes";

/// The names of all commands.
pub const ALL: [&str; 2] = [RENUMBER_PARAGRAPHS, RENUMBER_NOTES];

/// What a command came to.
enum Outcome {
    Change(WorkspaceEdit, &'static str),
    Nothing(&'static str),
    Refused(String),
}

/// Runs a command. What it changes is sent to the client, whose answer nothing here waits for.
pub async fn execute(client: &Client, asked: ExecuteCommandParams) -> Result<()> {
    let options = options(&asked.command)?;
    let uri = address(&asked.arguments)?;
    let outcome = compute(move |world, _| renumbered(world, &uri, &options)).await??;
    let client = client.clone();
    tokio::spawn(async move {
        match outcome {
            Outcome::Change(edit, label) => match client.apply_edit(edit).await {
                Ok(answer) if answer.applied => {}
                Ok(answer) => {
                    let why = answer.failure_reason.unwrap_or_default();
                    let message = format!("{label}: the editor did not make the change. {why}");
                    client.show_message(MessageType::WARNING, message).await;
                }
                Err(error) => tracing::warn!("{label}: {error}"),
            },
            Outcome::Nothing(message) => client.show_message(MessageType::INFO, message).await,
            Outcome::Refused(why) => client.show_message(MessageType::WARNING, why).await,
        }
    });
    Ok(())
}

fn options(command: &str) -> Result<Options> {
    let notes = match command {
        RENUMBER_PARAGRAPHS => false,
        RENUMBER_NOTES => true,
        _ => return Err(Error::invalid_params(format!("no such command: {command}"))),
    };
    Ok(Options {
        paragraphs: !notes,
        notes,
        ..Options::default()
    })
}

/// The address that the first argument is, or has as `uri`.
fn address(arguments: &[Value]) -> Result<Uri> {
    let first = arguments.first().unwrap_or(&Value::Null);
    let text = first.as_str().or_else(|| first.get("uri")?.as_str());
    text.and_then(|text| text.parse().ok())
        .ok_or_else(|| Error::invalid_params("the first argument must be the document's URI"))
}

fn renumbered(world: &World, uri: &Uri, options: &Options) -> Result<Outcome> {
    let Some(open) = world.document(uri) else {
        let message = format!("the document is not open: {}", uri.as_str());
        return Err(Error::invalid_params(message));
    };
    let analysis = world.analysis(open);
    let words = action_words(analysis.reading().language);
    let label = if options.notes {
        words.renumber_notes
    } else {
        words.renumber_paragraphs
    };
    Ok(match renumber(&analysis.draft(), options) {
        Err(refusal) => Outcome::Refused(refusal.reason(words)),
        Ok(found) if found.is_empty() => {
            Outcome::Nothing(words.in_sequence[usize::from(options.notes)])
        }
        Ok(found) => Outcome::Change(edits::of(world, open, &found, label), label),
    })
}
