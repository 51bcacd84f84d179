//! Tests of the rules and of what stands on the same numbering: every rule's page is run as a
//! test, sequences of labels and numbers are tried one by one, and renumbering and outline are
//! tried on drafts of all kinds.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "rules/draft.rs"]
mod draft;
#[path = "rules/labels.rs"]
mod labels;
#[path = "rules/notes.rs"]
mod notes;
#[path = "rules/numbers.rs"]
mod numbers;
#[path = "rules/outline.rs"]
mod outline;
#[path = "rules/pages.rs"]
mod pages;
#[path = "rules/renumber.rs"]
mod renumber;
