//! Questions about a draft and their answers as plain data, one file a question.

pub mod folding;
pub mod outline;
pub mod renumber;
