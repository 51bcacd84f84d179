//! The promises of the text format, each in all six languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod promises {
    mod drafts;
    mod layout;
    mod notes;
    mod numbers;
    mod paragraphs;
}
