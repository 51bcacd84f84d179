//! What a draft says: every promise of the text format, in all six languages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod model {
    mod blocks;
    mod citations;
    mod dates;
<<<<<<< HEAD
    mod events;
=======
    mod decisions;
    mod forms;
>>>>>>> 919bc90 (model: decisions with sub-paragraphs and short ones; labels that close otherwise are a level down; what stands before the first number of an adopted text is its own; a wrong label stays between its neighbours)
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
