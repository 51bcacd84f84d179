//! The tree-sitter grammar of United Nations resolutions in plain text.
//!
//! ```
//! let mut parser = tree_sitter::Parser::new();
//! parser.set_language(&tree_sitter_unres::LANGUAGE.into())?;
//! let text = "*The General Assembly*,\n\n1. *Decides* to act.\n";
//! let tree = parser.parse(text, None).ok_or("no tree")?;
//! let resolution = tree.root_node().named_child(0).ok_or("no resolution")?;
//! assert_eq!(resolution.kind(), "resolution");
//! # Ok::<(), Box<dyn std::error::Error>>(())
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

/// What is highlighted how, in Neovim's names.
pub const HIGHLIGHTS_QUERY: &str = include_str!("../../queries/highlights.scm");

/// What can be folded: Neovim's `@fold`.
pub const FOLDS_QUERY: &str = include_str!("../../queries/folds.scm");

/// Which lines keep the indentation of the line before, in nvim-treesitter's names.
pub const INDENTS_QUERY: &str = include_str!("../../queries/indents.scm");

/// What is written in another language: the front matter, in YAML.
pub const INJECTIONS_QUERY: &str = include_str!("../../queries/injections.scm");

/// Parts, paragraphs and sub-paragraphs, in the names of nvim-treesitter-textobjects and of Helix.
pub const TEXTOBJECTS_QUERY: &str = include_str!("../../queries/textobjects.scm");

/// What a text defines and what it cites, for code navigation.
pub const TAGS_QUERY: &str = include_str!("../../queries/tags.scm");
