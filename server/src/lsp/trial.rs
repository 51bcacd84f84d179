//! Requests with which tests see what becomes of a handler that fails or never ends. Only builds
//! with debug assertions have them.

use std::time::Duration;

use tower_lsp::jsonrpc::Result;

use super::ingress::compute;
use super::server::Backend;

impl Backend {
    /// A handler with a fault.
    #[expect(clippy::panic, reason = "that is what it is for")]
    pub async fn panic(&self) -> Result<()> {
        compute(|_, _| panic!("asked for")).await
    }

    /// A handler with work that ends when nobody wants it any more, and then says so in the log.
    pub async fn work(&self) -> Result<()> {
        compute(|_, wanted| {
            while wanted.still() {
                std::thread::sleep(Duration::from_millis(5));
            }
            tracing::warn!("the work stopped");
        })
        .await
    }
}
