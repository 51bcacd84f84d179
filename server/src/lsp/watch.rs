//! Settings files are watched, by the editor where it can.

use serde_json::json;
use tower_lsp::Client;
use tower_lsp::ls_types::{
    DidChangeWatchedFilesRegistrationOptions, FileSystemWatcher, GlobPattern, Registration,
};

use super::client::Abilities;
use crate::settings::FILE_NAME;

/// Asks the editor to tell of changes, of settings files and of its own settings.
pub async fn start(client: &Client, abilities: &Abilities) {
    let mut wanted = Vec::new();
    if abilities.watches {
        let watcher = FileSystemWatcher {
            glob_pattern: GlobPattern::String(format!("**/{FILE_NAME}")),
            kind: None,
        };
        let options = DidChangeWatchedFilesRegistrationOptions {
            watchers: vec![watcher],
        };
        wanted.push(registration(
            "workspace/didChangeWatchedFiles",
            json!(options),
        ));
    }
    if abilities.configuration_changes {
        let section = json!({ "section": "unres" });
        wanted.push(registration("workspace/didChangeConfiguration", section));
    }
    if wanted.is_empty() {
        return;
    }
    if let Err(error) = client.register_capability(wanted).await {
        tracing::warn!("the editor does not watch: {error}");
    }
}

fn registration(method: &str, options: serde_json::Value) -> Registration {
    Registration {
        id: method.to_owned(),
        method: method.to_owned(),
        register_options: Some(options),
    }
}
