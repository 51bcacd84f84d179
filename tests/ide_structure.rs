//! Answers of the editor that follow from the structure of a draft: outline, folds, selections,
//! tokens, actions.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod ide_structure {
    mod actions;
    mod damaged;
    mod drafts;
    mod effort;
    mod folding;
    mod selection;
    mod silence;
    mod symbols;
    mod tokens;
    mod tried;
}
