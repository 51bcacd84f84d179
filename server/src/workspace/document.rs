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
use crate::model::{Read, Reading, Replaced};
use crate::rules::{Draft, Memory};
use crate::syntax;
use crate::text::{Encoding, Position, Span};

/// A text at one moment.
#[derive(Debug)]
pub struct Document {
    /// The version that the editor gave it.
    pub version: i32,
    rope: Rope,
    analysis: OnceLock<Arc<Analysis>>,
    before: Option<Before>,
}

/// The last text that was read, and what was replaced in it since, one edit after the other.
#[derive(Debug, Clone)]
struct Before {
    analysis: Arc<Analysis>,
    edits: Vec<Replaced>,
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
    language: Option<Tag>,
    read: Read,
    memory: Arc<Memory>,
}

/// After so many edits that nobody asked about, a text is read anew.
const EDITS_MAX: usize = 4_096;

impl Document {
    /// A document with this text.
    pub fn new(version: i32, text: &str) -> Self {
        Document {
            version,
            rope: Rope::from_str(text),
            analysis: OnceLock::new(),
            before: None,
        }
    }

    /// The document after `changes`, one after the other; positions outside the text are put
    /// into it.
    pub fn changed(&self, version: i32, changes: Vec<Change>, encoding: Encoding) -> Self {
        let mut rope = self.rope.clone();
        let mut before = self.before();
        for change in changes {
            let span = match change.range {
                Some((start, end)) => {
                    let start = encoding.offset(&rope, start);
                    Span::new(start, encoding.offset(&rope, end).max(start))
                }
                None => Span::new(0, rope.len_bytes()),
            };
            replace(&mut rope, span, &change.text);
            if let Some(before) = &mut before {
                let length = change.text.len();
                before.edits.push(Replaced { span, length });
            }
        }
        Document {
            version,
            rope,
            analysis: OnceLock::new(),
            before: before.filter(|before| before.edits.len() <= EDITS_MAX),
        }
    }

    /// What the reading of the next text may begin from.
    fn before(&self) -> Option<Before> {
        let read = self.analysis.get().map(|analysis| Before {
            analysis: analysis.clone(),
            edits: Vec::new(),
        });
        read.or_else(|| self.before.clone())
    }

    /// The text.
    pub fn rope(&self) -> &Rope {
        &self.rope
    }

    /// What the text says, read as a text in `language` where that is given and the text does
    /// not name its own; read on the first call.
    pub fn analysis(&self, language: Option<Tag>) -> Arc<Analysis> {
        let analysis = self.analysis.get_or_init(|| Arc::new(self.read(language)));
        if analysis.language == language {
            return analysis.clone();
        }
        // Asked for in one language and then in another: a setting has just changed.
        Arc::new(Analysis::new(readable(&self.rope), language))
    }

    /// Whether the text has been read.
    pub fn is_read(&self) -> bool {
        self.analysis.get().is_some()
    }

    fn read(&self, language: Option<Tag>) -> Analysis {
        let text = readable(&self.rope);
        match &self.before {
            Some(before) if before.analysis.language == language => Analysis {
                read: before.analysis.read.edited(&text, &before.edits),
                text,
                language,
                memory: before.analysis.memory.clone(),
            },
            _ => Analysis::new(text, language),
        }
    }
}

impl Analysis {
    fn new(text: String, language: Option<Tag>) -> Self {
        Analysis {
            read: Read::new(&text, language),
            text,
            language,
            memory: Arc::default(),
        }
    }

    /// What the text says.
    pub fn reading(&self) -> &Reading {
        &self.read.reading
    }

    /// What rules and features read.
    pub fn draft(&self) -> Draft<'_> {
        Draft::new(&self.text, self.reading()).with_memory(&self.memory)
    }
}

fn replace(rope: &mut Rope, span: Span, text: &str) {
    let (start, end) = (rope.byte_to_char(span.start), rope.byte_to_char(span.end));
    rope.remove(start..end);
    rope.insert(start, text);
}

/// The text as the grammar can take it. A byte-order mark is a blank wherever it stands, so that no
/// edit elsewhere changes what stands for it.
fn readable(rope: &Rope) -> String {
    const MARK: &str = "\u{feff}";
    let mut text = String::from(rope);
    if let Cow::Owned(readable) = syntax::readable(&text) {
        text = readable;
    }
    if memchr::memmem::find(text.as_bytes(), MARK.as_bytes()).is_some() {
        text = text.replace(MARK, "   ");
    }
    text
}
