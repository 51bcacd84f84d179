//! Questions about a draft and their answers as plain data, one file a question.

pub mod actions;
mod blocks;
mod dates;
pub mod folding;
pub mod hover;
pub mod links;
pub mod navigate;
pub mod outline;
pub mod place;
pub mod renumber;
pub mod selection;
pub mod tokens;
