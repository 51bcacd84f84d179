//! Findings for editors that do not ask for them, and those in settings files.
//!
//! One task sends them. It looks at the newest text only, and once more at the moment of
//! sending: findings older than the text are thrown away, and a row of edits is answered once.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::json;
use tokio::sync::{Notify, oneshot};
use tower_lsp::Client;
use tower_lsp::jsonrpc::Request;
use tower_lsp::ls_types::{Diagnostic, MessageType, ProgressToken, PublishDiagnosticsParams, Uri};

use super::diagnostics;
use super::transport::Outbox;
use super::uri::{self, Key};
use super::world::{Open, Shared, World, lock};
use crate::store::Watcher;

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
}

/// Reading a text of so many bytes takes a moment that a reader sees.
const LARGE: usize = 4 << 20;

impl Publisher {
    /// A document was opened, edited or closed.
    pub fn changed(&self, key: Key) {
        self.tell(|changed| _ = changed.documents.insert(key));
    }

    /// Settings may say something else than before: every finding is looked at again.
    pub fn settings_changed(&self) {
        self.tell(|changed| changed.settings = true);
    }

    fn tell(&self, what: impl FnOnce(&mut Changed)) {
        what(
            &mut self
                .0
                .changed
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
        self.0.wake.notify_one();
    }

    fn take(&self) -> Changed {
        std::mem::take(
            &mut *self
                .0
                .changed
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// Sends findings for as long as the server lives.
    pub async fn run(self, world: Shared, outbox: Outbox, client: Client) {
        let mut mistaken = HashSet::new();
        let mut shown = HashMap::new();
        let mut watcher = None;
        loop {
            self.0.wake.notified().await;
            let changed = self.take();
            let mut documents = changed.documents;
            if changed.settings {
                let problems = {
                    let now = &mut *lock(&world);
                    let configuration = now.configuration.clone();
                    now.configuration = Arc::new(configuration.read_again());
                    documents.extend(now.documents.keys().cloned());
                    configuration.problems.clone()
                };
                let refreshes = lock(&world).abilities.refreshes_findings;
                tokio::spawn(tell(client.clone(), problems, refreshes));
            }
            self.watch(&documents, &world, &mut watcher);
            for key in documents {
                self.publish(key, &world, &outbox, &client, &mut shown)
                    .await;
            }
            mistakes(&world, &outbox, &mut mistaken).await;
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
                let publisher = self.clone();
                let made = Watcher::new(move || publisher.settings_changed());
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
        let large = open.document.rope().len_bytes() >= LARGE;
        if !large || open.document.is_read() || !world.abilities.progress {
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
            // Its settings are read here too, so that mistakes in them are told; a large text
            // before anyone asks about it, so that progress is shown.
            _ = tokio::task::spawn_blocking(move || {
                let open = snapshot.documents.get(&key)?;
                let settings = snapshot.configuration.of(&open.uri);
                let large = open.document.rope().len_bytes() >= LARGE;
                large.then(|| open.document.analysis(settings.language.tag()))
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
async fn mistakes(world: &Shared, outbox: &Outbox, told: &mut HashSet<PathBuf>) {
    let configuration = lock(world).configuration.clone();
    let encoding = lock(world).abilities.encoding;
    let found = configuration.mistakes();
    let files: HashSet<PathBuf> = found.iter().map(|file| file.path.clone()).collect();
    for path in told.difference(&files) {
        send_file(outbox, path, Vec::new());
    }
    for file in found {
        let findings = file
            .mistakes
            .iter()
            .map(|mistake| diagnostics::of_settings(&file.text, mistake, encoding));
        send_file(outbox, &file.path, findings.collect());
    }
    *told = files;
}

fn send_file(outbox: &Outbox, path: &std::path::Path, found: Vec<Diagnostic>) {
    if let Some(uri) = Uri::from_file_path(path) {
        send(outbox, uri, found, None);
    }
}

/// Tells what cannot be used of the editor's settings, and that findings may have changed.
async fn tell(client: Client, problems: Vec<String>, refreshes: bool) {
    for problem in problems {
        tracing::warn!("{problem}");
        client.show_message(MessageType::WARNING, problem).await;
    }
    if refreshes {
        // An editor that cannot do it after all asks again by itself.
        _ = client.workspace_diagnostic_refresh().await;
    }
}

fn send(outbox: &Outbox, uri: Uri, found: Vec<Diagnostic>, version: Option<i32>) {
    let parameters = PublishDiagnosticsParams::new(uri, found, version);
    let message = Request::build("textDocument/publishDiagnostics").params(json!(parameters));
    outbox.send(&message.finish());
}
