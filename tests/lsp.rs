//! The language server on its wire: the real program, real pipes, messages as an editor sends
//! them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod lsp {
    mod client;
    mod life;
    mod order;
    mod session;
    mod settings;
    mod text;
}
