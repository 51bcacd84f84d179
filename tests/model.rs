//! What a draft says: every promise of the text format, in all six languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod model {
    mod blocks;
    mod citations;
    mod dates;
    mod decisions;
    mod events;
    mod forms;
    mod header;
    mod joins;
    mod labels;
    mod layout;
    mod lists;
    mod notes;
    mod numbers;
    mod openings;
    mod outline;
    mod plain;
    mod symbols;
    mod words;
}
