//! The grammar: its samples, its queries, its generated files, its effort, and every real text.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod grammar {
    mod cases;
    mod effort;
    mod generated;
    mod package;
    mod queries;
    mod texts;
    mod words;
}
