//! Drafts of our own at full length, one in each language: all are held to the same expectations,
//! and those of one resolution say the same in each of its languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "drafts/editing.rs"]
mod editing;
#[path = "drafts/facts.rs"]
mod facts;
#[path = "drafts/forms.rs"]
mod forms;
#[path = "drafts/places.rs"]
mod places;
#[path = "drafts/structure.rs"]
mod structure;
