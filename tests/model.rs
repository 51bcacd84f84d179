//! What a draft says: every promise of the text format, in all six languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod model {
    mod blocks;
    mod citations;
    mod dates;
    mod events;
    mod header;
    mod joins;
    mod labels;
    mod layout;
    mod notes;
    mod numbers;
    mod outline;
    mod plain;
    mod symbols;
    mod words;
}
