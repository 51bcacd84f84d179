//! Reads, checks, outlines and renumbers United Nations resolutions.
//!
//! The modules are the layers of the program, lowest first; each uses only those above it in
//! this list (`tests/architecture.rs` holds them to it).

pub mod text;

pub mod language;
pub mod syntax;

pub mod model;

pub mod rules;

pub mod ide;

pub mod settings;

pub mod workspace;

pub mod store;

pub mod lsp;

pub mod cli;
