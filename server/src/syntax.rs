//! Parsing and re-parsing.
