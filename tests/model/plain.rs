//! The same promises for drafts that have lost their italics.

mod drafts;
mod layout;
mod notes;
mod numbers;
mod paragraphs;
