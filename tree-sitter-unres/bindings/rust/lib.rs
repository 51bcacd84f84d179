//! The tree-sitter grammar of United Nations resolutions in plain text.
//!
//! ```
//! # struct Parser;
//! let language: tree_sitter_language::LanguageFn = tree_sitter_unres::LANGUAGE;
//! # let _ = language;
//! ```

use tree_sitter_language::LanguageFn;

#[allow(unsafe_code)]
unsafe extern "C" {
    fn tree_sitter_unres() -> *const ();
}

/// The grammar, for `tree_sitter::Parser::set_language`.
#[allow(unsafe_code)]
// SAFETY: `tree_sitter_unres` is the language function of the parser compiled beside this file.
pub const LANGUAGE: LanguageFn = unsafe { LanguageFn::from_raw(tree_sitter_unres) };

/// Node and field names, as tree-sitter writes them.
pub const NODE_TYPES: &str = include_str!("../../src/node-types.json");

/// Captures for highlighting.
pub const HIGHLIGHTS_QUERY: &str = include_str!("../../queries/highlights.scm");
