//! A document: its text as an editor edits it, and what the model says of it, read when first
//! asked for.
//!
//! An edit makes a new document and costs what a rope's edit costs. The reading of the document
//! before it, where there was time for one, goes along with the edits since, so that the next
//! reading looks only at what changed. A row of edits nobody asked about is read once.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use ropey::Rope;

use crate::language::Tag;
use crate::model::{self, Reading};
use crate::rules::Draft;
use crate::syntax;
use crate::text::{Encoding, Position, Span};

/// A text at one moment.
#[derive(Debug)]
pub struct Document {
    /// The version that the editor gave it.
    pub version: i32,
    rope: Rope,
    analysis: OnceLock<Arc<Analysis>>,
}

/// A change of a text: what stands between two positions is replaced, or all of it.
#[derive(Debug, Clone)]
pub struct Change {
    /// Where, in the text before the change; none for the whole text.
    pub range: Option<(Position, Position)>,
    /// What stands there afterwards.
    pub text: String,
}

/// What a text says.
#[derive(Debug)]
pub struct Analysis {
    /// The text, with blanks for U+0000 and a byte-order mark: offsets are those of the rope.
    pub text: String,
    /// What the model reads in it.
    pub reading: Reading,
}

impl Document {
    /// A document with this text.
    pub fn new(version: i32, text: &str) -> Self {
        Document {
            version,
            rope: Rope::from_str(text),
            analysis: OnceLock::new(),
        }
    }

    /// The document after `changes`, one after the other; positions outside the text are put
    /// into it.
    pub fn changed(&self, version: i32, changes: Vec<Change>, encoding: Encoding) -> Self {
        let mut rope = self.rope.clone();
        for change in changes {
            let span = match change.range {
                Some((start, end)) => {
                    let start = encoding.offset(&rope, start);
                    Span::new(start, encoding.offset(&rope, end).max(start))
                }
                None => Span::new(0, rope.len_bytes()),
            };
            replace(&mut rope, span, &change.text);
        }
        Document {
            version,
            rope,
            analysis: OnceLock::new(),
        }
    }

    /// The text.
    pub fn rope(&self) -> &Rope {
        &self.rope
    }

    /// What the text says, read as a text in `language` where that is given and the text does
    /// not name its own; read on the first call.
    pub fn analysis(&self, _language: Option<Tag>) -> &Arc<Analysis> {
        self.analysis.get_or_init(|| {
            let text = readable(&self.rope);
            let reading = model::read(&text);
            Arc::new(Analysis { text, reading })
        })
    }
}

impl Analysis {
    /// What rules and features read.
    pub fn draft(&self) -> Draft<'_> {
        Draft {
            text: &self.text,
            reading: &self.reading,
        }
    }
}

fn replace(rope: &mut Rope, span: Span, text: &str) {
    let (start, end) = (rope.byte_to_char(span.start), rope.byte_to_char(span.end));
    rope.remove(start..end);
    rope.insert(start, text);
}

/// The text as the grammar can take it.
fn readable(rope: &Rope) -> String {
    let mut text = String::from(rope);
    if let Cow::Owned(readable) = syntax::readable(&text) {
        text = readable;
    }
    if text.starts_with('\u{feff}') {
        text.replace_range(..3, "   ");
    }
    text
}
