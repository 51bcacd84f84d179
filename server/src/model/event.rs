//! Sessions, meetings and agenda items, as mastheads, closing lines and paragraphs name them.

mod patterns;
mod read;
mod tokens;

use super::Session;
use crate::language::Tag;
use crate::text::Span;

/// A session, a meeting or an agenda item that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What is named.
    pub event: Event,
    /// Where, in bytes: of several in a row each by itself, the last with the word for all.
    pub span: Span,
}

/// What a text may name by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A session; whose it is, is not told.
    Session {
        /// Its number and kind.
        session: Session,
        /// Whether it is said to be resumed.
        resumed: bool,
    },
    /// A meeting.
    Meeting(Meeting),
    /// An item of an agenda.
    Item(AgendaItem),
}

/// A meeting of an organ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// Its number: of the Assembly within its session, of the Security Council since 1946.
    pub number: u32,
    /// Whether it is a plenary meeting.
    pub plenary: bool,
}

/// An item of an agenda, or a sub-item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its number.
    pub number: u32,
    /// The letter of the sub-item, lower case, without brackets.
    pub letter: Option<String>,
}

/// What the `parts` of one paragraph of `text` name, in the order of the text, Markdown marks
/// passed over; what a page break cut is read as one. The time grows with the parts alone.
pub fn named(text: &str, parts: &[Span], language: Tag) -> Vec<Named> {
    read::read(text, parts, language.language())
}
