//! Document symbols and resolution numbers.

/// A session of an organ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    /// A regular session by its number.
    Regular(u32),
    /// A special or emergency special session: `S-30`, `ES-11`.
    Special(String),
}
