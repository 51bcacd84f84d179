//! What an editor shows when the pointer rests on a place: Markdown of a few lines.

use super::navigate::mentions;
use super::place::{self, Place};
use crate::language::Tag;
use crate::language::documents::{Sentences, sentences, spoken};
use crate::rules::Draft;
use crate::text::Span;

mod document;
mod notes;
mod paragraphs;

/// How to speak to the reader.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The reader's language; with none, that of the draft. English for all but French.
    pub language: Option<Tag>,
}

/// What is shown at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// What it is said of, in bytes.
    pub span: Span,
    /// What is said, in Markdown.
    pub markdown: String,
}

/// In which language it is said.
#[derive(Clone, Copy)]
struct Voice {
    tag: Tag,
    say: &'static Sentences,
}

/// What is to be said of the place at byte `offset`; none where nothing is.
pub fn hover(draft: &Draft, offset: usize, options: &Options) -> Option<Hover> {
    let tag = spoken(options.language.or(draft.reading.language));
    let voice = Voice {
        tag,
        say: sentences(tag),
    };
    let Some(place) = place::at(draft, offset) else {
        return mentioned(draft, offset, voice);
    };
    let (span, markdown) = match place {
        Place::Call(scope, call) => (call.span, notes::called(draft, scope, call, voice)?),
        Place::Note(scope, note) => (note.mark.span, notes::calls(draft, scope, note, voice)),
        Place::Citation(citation) => (citation.span, document::page(draft, &citation, voice)),
        Place::Number(of) => {
            let number = of.paragraph.number.as_ref()?;
            (number.span, paragraphs::numbered(of, voice))
        }
        Place::Label(of, path) => {
            let (_, item) = path.last()?;
            (item.label.span, paragraphs::labelled(of, &path, voice))
        }
        Place::Opener(of) => {
            let opener = of.paragraph.opener.as_ref()?;
            (opener.span, paragraphs::opened(draft, of, opener, voice))
        }
    };
    Some(Hover { span, markdown })
}

/// The most parts that are shown of those that a mention means.
const MOST_PARTS: usize = 4;

/// What the mention here means.
fn mentioned(draft: &Draft, offset: usize, voice: Voice) -> Option<Hover> {
    let mention = mentions::at(draft, offset)?;
    let resolution = draft.reading.resolution_at(offset)?;
    let meant = mentions::meant(draft, &mention, offset);
    let shown: Vec<String> = meant
        .into_iter()
        .take(MOST_PARTS)
        .map(|meant| paragraphs::meant(draft, resolution, meant, voice))
        .collect();
    (!shown.is_empty()).then(|| Hover {
        span: mention.span,
        markdown: shown.join("\n\n"),
    })
}
