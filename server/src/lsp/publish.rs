//! Findings for editors that do not ask for them, and those in settings files.
//!
//! One task sends them. It looks at the newest text only, and once more at the moment of
//! sending: findings older than the text are thrown away, and a row of edits is answered once.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::json;
use tokio::sync::{Notify, oneshot};
use tower_lsp::Client;
use tower_lsp::jsonrpc::Request;
use tower_lsp::ls_types::{Diagnostic, MessageType, ProgressToken, PublishDiagnosticsParams, Uri};

use super::diagnostics;
use super::transport::Outbox;
use super::uri::{self, Key};
use super::world::{Open, Shared, World, lock};
use crate::store::{SettingsFile, Watcher};

/// Tells the publishing task what changed.
#[derive(Debug, Clone, Default)]
pub struct Publisher(Arc<State>);

#[derive(Debug, Default)]
struct State {
    changed: Mutex<Changed>,
    wake: Notify,
}

#[derive(Debug, Default)]
struct Changed {
    documents: BTreeSet<Key>,
    settings: bool,
    /// What cannot be used of the editor's settings.
    problems: Vec<String>,
}

/// Reading a text of so many bytes takes a moment that a reader sees.
const LARGE: usize = 4 << 20;

impl Publisher {
    /// A document was opened, edited or closed.
    pub fn changed(&self, key: Key) {
        self.tell(|changed| _ = changed.documents.insert(key));
    }

    /// Settings say something else than before: every finding is looked at again, and `problems`
    /// with the editor's are told.
    pub fn settings_changed(&self, problems: Vec<String>) {
        self.hold(problems);
        self.tell(|changed| changed.settings = true);
    }

    /// Keeps problems with settings until messages may be sent ([`Publisher::speak`]).
    pub fn hold(&self, problems: Vec<String>) {
        self.changes().problems.extend(problems);
    }

    /// Tells what is kept.
    pub fn speak(&self) {
        self.0.wake.notify_one();
    }

    fn tell(&self, what: impl FnOnce(&mut Changed)) {
        what(&mut self.changes());
        self.speak();
    }

    fn changes(&self) -> MutexGuard<'_, Changed> {
        let changed = self.0.changed.lock();
        changed.unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends findings for as long as the server lives.
    pub async fn run(self, world: Shared, outbox: Outbox, client: Client) {
        let mut mistaken = Vec::new();
        let mut shown = HashMap::new();
        let mut watcher = None;
        loop {
            self.0.wake.notified().await;
            let changed = std::mem::take(&mut *self.changes());
            let mut documents = changed.documents;
            let now = lock(&world).clone();
            if changed.settings {
                documents.extend(now.documents.keys().cloned());
            }
            let refresh = changed.settings && now.abilities.pulls;
            tokio::spawn(tell(client.clone(), changed.problems, refresh));
            self.watch(&documents, &world, &mut watcher);
            for key in documents {
                self.publish(key, &world, &outbox, &client, &mut shown)
                    .await;
            }
            mistakes(&world, &outbox, &mut mistaken);
        }
    }

    /// Watches the settings of open documents where the editor cannot.
    fn watch(&self, keys: &BTreeSet<Key>, world: &Shared, watcher: &mut Option<Watcher>) {
        let now = lock(world).clone();
        if now.abilities.watches {
            return;
        }
        let open = keys.iter().filter_map(|key| now.documents.get(key));
        for path in open.filter_map(|open| uri::path(&open.uri)) {
            let Some(folder) = path.parent() else {
                continue;
            };
            if watcher.is_none() {
                let (publisher, world) = (self.clone(), world.clone());
                let made = Watcher::new(move || {
                    lock(&world).forget_files();
                    publisher.settings_changed(Vec::new());
                });
                *watcher = made
                    .inspect_err(|error| tracing::warn!("settings are not watched: {error}"))
                    .ok();
            }
            if let Some(watcher) = watcher {
                watcher.watch(folder);
            }
        }
    }

    /// Shows progress while a large document is read; until the sender is dropped.
    fn progress(open: &Open, world: &World, client: &Client) -> Option<oneshot::Sender<()>> {
        if !is_large(open) || open.document.is_read() || !world.abilities.progress {
            return None;
        }
        let (working, done) = oneshot::channel::<()>();
        let name = open.uri.path().as_str().rsplit('/').next();
        let title = format!("Reading {}", name.unwrap_or_default());
        let token = ProgressToken::String(format!("unres:{}", open.uri.as_str()));
        let client = client.clone();
        tokio::spawn(async move {
            if client
                .create_work_done_progress(token.clone())
                .await
                .is_ok()
            {
                let shown = client.progress(token, title).begin().await;
                // The sender is dropped when the work ends, which is what is waited for.
                _ = done.await;
                shown.finish().await;
            }
        });
        Some(working)
    }

    async fn publish(
        &self,
        key: Key,
        world: &Shared,
        outbox: &Outbox,
        client: &Client,
        shown: &mut HashMap<Key, Uri>,
    ) {
        let snapshot = lock(world).clone();
        let open = snapshot.documents.get(&key);
        let _working = open.and_then(|open| Self::progress(open, &snapshot, client));
        if snapshot.abilities.pulls {
            let done = |open: &Open| snapshot.configuration.has_read(&open.uri) && !is_large(open);
            if open.is_none_or(done) {
                return;
            }
            // Its settings are read here too, so that mistakes in them are told; a large text
            // before anyone asks about it, so that progress is shown.
            _ = tokio::task::spawn_blocking(move || {
                let open = snapshot.documents.get(&key)?;
                snapshot.configuration.of(&open.uri);
                is_large(open).then(|| snapshot.analysis(open))
            })
            .await;
            return;
        }
        let work = {
            let key = key.clone();
            move || {
                let open = snapshot.documents.get(&key)?;
                Some((open.clone(), diagnostics::of(&snapshot, open)))
            }
        };
        match tokio::task::spawn_blocking(work).await {
            Ok(Some((open, found))) => {
                shown.insert(key.clone(), open.uri.clone());
                self.send_if_new(key, &open, found, world, outbox);
            }
            // It is closed: what was said of it is taken back.
            Ok(None) => {
                if let Some(uri) = shown.remove(&key) {
                    send(outbox, uri, Vec::new(), None);
                }
            }
            Err(error) => tracing::error!("findings could not be made: {error}"),
        }
    }

    fn send_if_new(
        &self,
        key: Key,
        open: &Open,
        found: Vec<Diagnostic>,
        world: &Shared,
        outbox: &Outbox,
    ) {
        let now = lock(world);
        match now.documents.get(&key) {
            Some(newest) if Arc::ptr_eq(&newest.document, &open.document) => {
                send(outbox, open.uri.clone(), found, Some(open.document.version));
            }
            Some(_) => self.changed(key),
            None => {}
        }
    }
}

/// Sends the mistakes of the settings files in use, and takes back those that are mended.
fn mistakes(world: &Shared, outbox: &Outbox, told: &mut Vec<Arc<SettingsFile>>) {
    let now = lock(world).clone();
    let encoding = now.abilities.encoding;
    let found = now.configuration.mistakes();
    for file in told.iter() {
        if !found.iter().any(|other| other.path == file.path) {
            send_file(outbox, &file.path, Vec::new());
        }
    }
    for file in found.iter().filter(|file| !told.contains(file)) {
        let findings = file
            .mistakes
            .iter()
            .map(|mistake| diagnostics::of_settings(&file.text, mistake, encoding));
        send_file(outbox, &file.path, findings.collect());
    }
    *told = found;
}

fn is_large(open: &Open) -> bool {
    open.document.rope().len_bytes() >= LARGE
}

fn send_file(outbox: &Outbox, path: &Path, found: Vec<Diagnostic>) {
    if let Some(uri) = Uri::from_file_path(path) {
        send(outbox, uri, found, None);
    }
}

/// Tells what cannot be used of the editor's settings, and that findings may have changed.
async fn tell(client: Client, problems: Vec<String>, refresh: bool) {
    for problem in problems {
        tracing::warn!("{problem}");
        client.show_message(MessageType::WARNING, problem).await;
    }
    if refresh {
        // An editor that cannot do it after all asks again by itself.
        _ = client.workspace_diagnostic_refresh().await;
    }
}

fn send(outbox: &Outbox, uri: Uri, found: Vec<Diagnostic>, version: Option<i32>) {
    let parameters = PublishDiagnosticsParams::new(uri, found, version);
    let message = Request::build("textDocument/publishDiagnostics").params(json!(parameters));
    outbox.send(&message.finish());
}
