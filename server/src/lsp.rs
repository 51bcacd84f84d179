//! The language server: the only place that knows the protocol.
//!
//! `transport` reads and writes messages, `ingress` keeps their order, `server` answers requests
//! from snapshots of the `world`, `publish` sends findings to editors that do not ask for them.

mod actions;
mod capabilities;
mod client;
mod commands;
mod config;
mod convert;
mod diagnostics;
mod edits;
mod folding;
mod hover;
mod ingress;
mod parent;
mod publish;
mod server;
mod symbols;
mod tokens;
mod transport;
#[cfg(debug_assertions)]
mod trial;
mod uri;
mod watch;
mod world;

use tower_lsp::LspService;

use ingress::Ordered;
use publish::Publisher;
use server::Backend;
use world::{Shared, lock};

/// Serves an editor over standard input and output until it leaves; whether it said `shutdown`
/// before. Fails where no thread can be started.
pub fn run() -> std::io::Result<bool> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let orderly = runtime.block_on(serve());
    // Work that nobody waits for any more is not waited for here either.
    runtime.shutdown_background();
    Ok(orderly)
}

async fn serve() -> bool {
    let world = Shared::default();
    let publisher = Publisher::default();
    let outbox = transport::outbox();
    let builder = LspService::build(|client| {
        tokio::spawn(
            publisher
                .clone()
                .run(world.clone(), outbox.clone(), client.clone()),
        );
        Backend {
            client,
            world: world.clone(),
            publisher: publisher.clone(),
            tokens: tokens::Sent::default(),
        }
    });
    #[cfg(debug_assertions)]
    let builder = builder
        .custom_method("unres/trial/panic", Backend::panic)
        .custom_method("unres/trial/work", Backend::work);
    let (service, socket) = builder.finish();
    let ordered = Ordered::new(service, world.clone(), publisher);
    transport::serve(ordered, socket, outbox.clone()).await;
    outbox.flush();
    lock(&world).shut_down
}
