//! The order of the wire.
//!
//! tower-lsp runs handlers side by side, and the first `.await` gives up the order in which
//! messages came. So changes of state are made here, in `call`, which runs in the order of the
//! wire and cannot wait: a request takes its snapshot of the world in the same place, and sees
//! every edit before it and none after. Analysis is never run here.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde::de::DeserializeOwned;
use tower_lsp::ExitedError;
use tower_lsp::jsonrpc::{Error, ErrorCode, Request, Response, Result};
use tower_lsp::ls_types::{
    DidChangeTextDocumentParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, TextDocumentContentChangeEvent, WorkspaceFolder,
};
use tower_service::Service;

use super::convert;
use super::publish::Publisher;
use super::uri::{self, Key};
use super::world::{Open, Shared, World, lock};
use crate::workspace::{Change, Document};

tokio::task_local! {
    /// The world as it was when the request came.
    static SNAPSHOT: World;
}

/// The service around tower-lsp's that keeps the order.
#[derive(Debug)]
pub struct Ordered<S> {
    inner: S,
    world: Shared,
    publisher: Publisher,
}

impl<S> Ordered<S> {
    /// Puts the order around `inner`.
    pub fn new(inner: S, world: Shared, publisher: Publisher) -> Self {
        Ordered {
            inner,
            world,
            publisher,
        }
    }

    /// Makes the change that a notification tells; false where it is none of these.
    fn apply(&self, request: &Request) -> bool {
        let mut world = lock(&self.world);
        if !world.initialized {
            return false;
        }
        match request.method() {
            "textDocument/didOpen" => told(request, |told| open(&mut world, told)),
            "textDocument/didChange" => told(request, |told| change(&mut world, told)),
            "textDocument/didClose" => told(request, |told| close(&mut world, told)),
            "textDocument/didSave" => None,
            "workspace/didChangeWatchedFiles" => {
                world.forget_files();
                self.publisher.settings_changed(Vec::new());
                None
            }
            "workspace/didChangeWorkspaceFolders" => {
                told(request, |told| move_folders(&mut world, told))
            }
            "workspace/didChangeConfiguration" => {
                let settings = request
                    .params()
                    .and_then(|told| told.pointer("/settings/unres"));
                let Some(said) = settings.filter(|said| said.is_object()) else {
                    return false;
                };
                self.publisher.settings_changed(world.configure(said));
                None
            }
            _ => return false,
        }
        .into_iter()
        .for_each(|key| self.publisher.changed(key));
        true
    }
}

/// Hands the parameters of a notification to `apply`.
fn told<P: DeserializeOwned>(
    request: &Request,
    apply: impl FnOnce(P) -> Option<Key>,
) -> Option<Key> {
    let parameters = request.params()?;
    match P::deserialize(parameters) {
        Ok(parameters) => apply(parameters),
        Err(error) => {
            tracing::error!("{} cannot be read: {error}", request.method());
            None
        }
    }
}

fn documents(world: &mut World) -> &mut HashMap<Key, Open> {
    Arc::make_mut(&mut world.documents)
}

fn open(world: &mut World, told: DidOpenTextDocumentParams) -> Option<Key> {
    let item = told.text_document;
    let key = Key::new(&item.uri);
    let document = Arc::new(Document::new(item.version, &item.text));
    let uri = item.uri;
    documents(world).insert(key.clone(), Open { uri, document });
    Some(key)
}

fn change(world: &mut World, told: DidChangeTextDocumentParams) -> Option<Key> {
    let key = Key::new(&told.text_document.uri);
    let encoding = world.abilities.encoding;
    let Some(open) = documents(world).get_mut(&key) else {
        tracing::warn!("a change of a document that is not open: {key:?}");
        return None;
    };
    let changes = told.content_changes.into_iter().map(change_of).collect();
    let version = told.text_document.version;
    open.document = Arc::new(open.document.changed(version, changes, encoding));
    Some(key)
}

fn change_of(event: TextDocumentContentChangeEvent) -> Change {
    Change {
        range: event
            .range
            .map(|range| (convert::place(range.start), convert::place(range.end))),
        text: event.text,
    }
}

fn close(world: &mut World, told: DidCloseTextDocumentParams) -> Option<Key> {
    let key = Key::new(&told.text_document.uri);
    documents(world).remove(&key).map(|_| key)
}

fn move_folders(world: &mut World, told: DidChangeWorkspaceFoldersParams) -> Option<Key> {
    let folders = Arc::make_mut(&mut world.folders);
    let paths = |folders: &[WorkspaceFolder]| -> Vec<PathBuf> {
        let paths = folders.iter().filter_map(|folder| uri::path(&folder.uri));
        paths.collect()
    };
    let removed = paths(&told.event.removed);
    folders.retain(|folder| !removed.contains(folder));
    folders.extend(paths(&told.event.added));
    None
}

impl<S> Service<Request> for Ordered<S>
where
    S: Service<Request, Response = Option<Response>, Error = ExitedError>,
    S::Future: Send + 'static,
{
    type Response = Option<Response>;
    type Error = ExitedError;
    type Future = BoxFuture<'static, std::result::Result<Option<Response>, ExitedError>>;

    fn poll_ready(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<std::result::Result<(), ExitedError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let id = request.id().cloned();
        if id.is_none() && self.apply(&request) {
            return Box::pin(std::future::ready(Ok(None)));
        }
        let snapshot = lock(&self.world).clone();
        let method = request.method().to_owned();
        let answer = AssertUnwindSafe(self.inner.call(request)).catch_unwind();
        Box::pin(SNAPSHOT.scope(snapshot, async move {
            answer.await.unwrap_or_else(|panic| {
                let message = message_of(&*panic);
                tracing::error!("{method} panicked: {message}");
                Ok(id.map(|id| Response::from_error(id, internal(&message))))
            })
        }))
    }
}

fn internal(message: &str) -> Error {
    Error {
        code: ErrorCode::InternalError,
        message: format!("internal error: {message}").into(),
        data: None,
    }
}

fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// Whether a request still wants its answer; work that takes long asks now and then.
#[derive(Debug, Clone)]
pub struct Wanted(Weak<()>);

impl Wanted {
    /// False once the request is cancelled.
    pub fn still(&self) -> bool {
        self.0.strong_count() > 0
    }
}

/// Runs `work` on the request's snapshot, on a thread where it may take its time. Work that has
/// not begun when the request is cancelled is not done.
pub async fn compute<R: Send + 'static>(
    work: impl FnOnce(&World, &Wanted) -> R + Send + 'static,
) -> Result<R> {
    let world = SNAPSHOT.get();
    // Dropped with this future, which a cancelled request is.
    let alive = Arc::new(());
    let wanted = Wanted(Arc::downgrade(&alive));
    let done = tokio::task::spawn_blocking(move || wanted.still().then(|| work(&world, &wanted)));
    match done.await {
        Ok(Some(answer)) => Ok(answer),
        Ok(None) => Err(Error::request_cancelled()),
        Err(error) => Err(internal(&match error.try_into_panic() {
            Ok(panic) => message_of(&*panic),
            Err(error) => error.to_string(),
        })),
    }
}
