//! The machine form of what is read in a text.
//!
//! These types are apart from the model, so that the one can change while the other stays.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Span;

/// What `unres inspect` prints of one text.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The file, as named or as found in the folder named.
    pub file: String,
    /// What the whole file holds; organ, symbol, session, meeting, agenda items, title and date are
    /// those of its first resolution.
    #[serde(flatten)]
    pub whole: Record,
    /// Its resolutions one by one, where it holds several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolutions: Option<Vec<Record>>,
}

/// What a resolution, or a whole file, holds.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// `ar`, `en`, `es`, `fr`, `ru` or `zh`; null where the text is mixed or in another language.
    pub language: Option<String>,
    /// The organ that speaks, by its English name.
    pub organ: Option<String>,
    /// The canonical document symbol, such as `A/RES/75/276`.
    pub symbol: Option<String>,
    /// The session: a number, or a string such as `S-30` for a special one.
    pub session: Option<Session>,
    /// The meeting at which it was adopted.
    pub meeting: Option<Meeting>,
    /// The agenda items under which it stands.
    pub agenda_items: Vec<AgendaItem>,
    /// The title on one line.
    pub title: Option<String>,
    /// The day of adoption, as `2021-04-28`.
    pub adopted: Option<String>,
    /// The preambular paragraphs in document order.
    pub preambular: Vec<Preambular>,
    /// The operative paragraphs in document order.
    pub operative: Vec<Operative>,
    /// The sections of the body.
    pub sections: Vec<Section>,
    /// The annexes.
    pub annexes: Vec<Section>,
    /// The numbered notes: one for each definition, and one for each label that is called and
    /// not defined.
    pub footnotes: Vec<Footnote>,
    /// The resolutions and documents that the text names, in document order.
    pub citations: Vec<Citation>,
    /// The mentions of paragraphs, sub-paragraphs, sections and annexes, of this text and of
    /// others, in document order.
    pub mentions: Vec<Mention>,
    /// The sessions that the text names, in document order.
    pub sessions: Vec<NamedSession>,
    /// The days, and ranges of days, that the text names, in document order.
    pub dates: Vec<Dated>,
    /// How many places the grammar could not read; 0 unless it has a fault.
    pub syntax_errors: usize,
}

/// A range of bytes of the file: `start` included, `end` not, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Bytes {
    /// The first byte.
    pub start: usize,
    /// The first byte after.
    pub end: usize,
}

impl From<Span> for Bytes {
    fn from(span: Span) -> Self {
        Bytes {
            start: span.start,
            end: span.end,
        }
    }
}

/// A session of an organ.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Session {
    /// A regular session by its number.
    Regular(u32),
    /// A special one, such as `S-30`.
    Special(String),
}

/// A meeting of an organ.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// Its number.
    pub number: u32,
    /// Whether it is a plenary meeting.
    pub plenary: bool,
}

/// An item of an agenda.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaItem {
    /// Its number.
    pub number: u32,
    /// The letter of a sub-item without brackets, or null.
    pub letter: Option<String>,
}

/// A session that the text names.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NamedSession {
    /// As printed, on one line.
    pub text: String,
    /// Its number, or a string such as `S-30` for a special one; whose it is, is not told.
    pub session: Session,
    /// Whether it is said to be resumed.
    pub resumed: bool,
    /// The ordinal, with the word for "session" where it stands beside it.
    pub span: Bytes,
}

/// A day, or the days from one to another, that the text names.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Dated {
    /// The day, or the first, as `2021-04-28`.
    pub first: String,
    /// The last day; the same where only one is named.
    pub last: String,
    /// Where it stands: of "28 and 29 April 2021" the first day is `28` alone.
    pub span: Bytes,
}

/// A preambular paragraph.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Preambular {
    /// From the beginning of its first part to the end of its last.
    pub span: Bytes,
    /// The blocks it is printed in: several where a page break cut it.
    pub parts: Vec<Bytes>,
    /// Its opening phrase, or null.
    pub opener: Option<String>,
    /// What the tables know of that phrase, or null where there is none.
    pub opening: Option<Opening>,
}

/// An operative paragraph.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Operative {
    /// Its number; null where it has none.
    pub number: Option<u32>,
    /// `bis`, `ter` and so on, or null.
    pub suffix: Option<String>,
    /// From the beginning of its first part to the end of its last sub-paragraph.
    pub span: Bytes,
    /// The blocks it is printed in: several where a page break cut it.
    pub parts: Vec<Bytes>,
    /// Its opening phrase, or null.
    pub opener: Option<String>,
    /// What the tables know of that phrase, or null where there is none.
    pub opening: Option<Opening>,
    /// Its sub-paragraphs.
    pub items: Vec<Item>,
}

/// What is known of an opening phrase.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Opening {
    /// The bytes of the phrase.
    pub span: Bytes,
    /// The part whose paragraphs it opens; null where it opens those of both, or is not known.
    pub kind: Option<Part>,
    /// The phrase as the tables have it, without adverbs and insertions; null where they do not.
    pub term: Option<String>,
    /// The adverbs that it has here, as the tables write them, in the order of the text.
    pub adverbs: Vec<String>,
    /// The phrases behind it: those that "and" joins to it, then others in italics.
    pub further: Vec<Opening>,
}

/// A part of a resolution.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The preamble.
    Preambular,
    /// The operative part.
    Operative,
}

/// A sub-paragraph.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Its label without brackets.
    pub label: String,
    /// From its label to the end of the last sub-paragraph in it.
    pub span: Bytes,
    /// The sub-paragraphs in it.
    pub items: Vec<Item>,
}

/// A section or an annex.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Its label, such as `IV` or `Annex II`; null for a heading without one.
    pub label: Option<String>,
    /// The words of its heading, or null.
    pub title: Option<String>,
    /// From its heading to its end.
    pub span: Bytes,
}

/// A numbered note.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Footnote {
    /// Its number in ordinary figures.
    pub label: String,
    /// The index of the resolution that it belongs to, from 0.
    pub scope: usize,
    /// Its calls in the text.
    pub references: Vec<Bytes>,
    /// Its definition, or null where the text has none.
    pub definition: Option<Bytes>,
}

/// A resolution or document that the text names.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Citation {
    /// As printed.
    pub text: String,
    /// The canonical symbol, or null where it cannot be told.
    pub symbol: Option<String>,
    /// What kind of document the symbol names, such as `resolution`, `draft` or `document`; null
    /// where there is no symbol.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The address of its official page in the language of the text, or null.
    pub address: Option<String>,
    /// The organ whose resolution, decision or document it is, by its English name; null where it
    /// cannot be told, and for documents of conferences, treaty bodies and programmes.
    pub organ: Option<String>,
    /// The number or symbol alone; of a document between the ends of a range, the range; of one
    /// that is meant again, the words that do so ("that resolution").
    pub span: Bytes,
    /// The day that the text gives it, as `2005-12-23`, or null.
    pub date: Option<String>,
    /// The annex of it that is named beside it: `annex`, `annex II`; null where none is.
    pub annex: Option<String>,
    /// The section of it that is named beside it, such as `II`, or null.
    pub section: Option<String>,
    /// The paragraphs of it that are named beside it, as the targets of a mention are written, with
    /// a comma and a blank between several: `4`, `3, 6-9`; null where none is.
    pub paragraph: Option<String>,
    /// The number of the note that it stands in, in ordinary figures, or null.
    pub note: Option<String>,
}

/// Some words that name parts of this text or of another.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Mention {
    /// As printed, from the name of the part to its last number.
    pub text: String,
    /// The same in bytes.
    pub span: Bytes,
    /// `internal`: parts of this text; `external`: parts of another, or not certainly of this.
    pub scope: Scope,
    /// What it names: `4`, `3-5`, `4(b)`, `8(a)-8(c)`, `2 bis`, `IV.12`, `II/4` for paragraph 4 of
    /// section II, `annex`, `annex II`, `annex/1`, `pp3` for the third preambular paragraph, `prev`,
    /// `next`, `this`, `this(b)`.
    pub targets: Vec<String>,
}

/// Whose parts a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Those of this text.
    Internal,
    /// Those of another, or not certainly of this.
    External,
}
