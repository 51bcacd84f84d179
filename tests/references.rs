//! What a text refers to: mentions of its own parts and of those of others, and citations with
//! what belongs to them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod references {
    mod cited;
    mod rows;
    mod sentences;
    mod texts;
}
