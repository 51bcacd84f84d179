//! The drafts at hand: immutable documents, replaced whole by each edit.

mod document;

pub use document::{Analysis, Change, Document};
