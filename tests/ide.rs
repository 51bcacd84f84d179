//! Answers to questions about a place in a draft.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod ide {
    mod corpus;
    mod draft;
    mod everywhere;
    mod hover;
    mod links;
    mod navigate;
}
