//! The real texts as judge: structure against an independent count, findings against the faults
//! that the files have of their own, renumbering against scrambled numbers, rules against seeded
//! faults. Every figure is printed for the texts that rules were made from and for those held out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod corpus {
    mod damaged;
    mod faults;
    mod inspected;
    mod mastheads;
    mod openings;
    mod parallel;
    mod preambles;
    mod scrambled;
    mod seed;
    mod seeded;
    mod structure;
    mod symbols;
    mod texts;
}
