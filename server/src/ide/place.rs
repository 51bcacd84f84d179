//! What stands at a place of a draft: a note's call, a citation, a number, an opening phrase.

use crate::language::Tag;
use crate::model::citation::{self, Citation};
use crate::model::numbering::Item;
use crate::model::symbol::{canonical, number_at};
use crate::model::{List, Mark, Note, NoteScope, Paragraph, Resolution, date};
use crate::rules::Draft;
use crate::text::Span;

/// What stands at a place.
#[derive(Debug, Clone)]
pub enum Place<'d> {
    /// A note's call, in the scope of its number.
    Call(&'d NoteScope, Mark),
    /// The mark that a note begins with, in its scope.
    Note(&'d NoteScope, Note),
    /// A citation, or a symbol in the masthead or heading.
    Citation(Citation),
    /// The number of an operative paragraph.
    Number(Of<'d>),
    /// The label of a sub-paragraph: the items that lead to it, outermost first, each with its
    /// place in its list from 0.
    Label(Of<'d>, Vec<(usize, &'d Item)>),
    /// The phrase that opens a paragraph.
    Opener(Of<'d>),
}

/// A paragraph and where it is found.
#[derive(Debug, Clone, Copy)]
pub struct Of<'d> {
    /// The resolution it belongs to.
    pub resolution: &'d Resolution,
    /// The paragraph.
    pub paragraph: &'d Paragraph,
    /// Whether it is operative.
    pub operative: bool,
}

/// What stands at byte `offset`; what ends right before it only where nothing begins there.
pub fn at<'d>(draft: &'d Draft, offset: usize) -> Option<Place<'d>> {
    let offset = boundary(draft.text, offset)?;
    let inside = |span: Span| span.start <= offset && offset < span.end;
    let touching = |span: Span| span.start <= offset && offset <= span.end;
    found(draft, offset, &inside)
        .or_else(|| found(draft, offset, &touching))
        .or_else(|| marked(draft, offset))
}

/// The call or note whose marks (`[^`) begin here.
fn marked<'d>(draft: &'d Draft, offset: usize) -> Option<Place<'d>> {
    let rest = draft.text.get(offset..)?;
    let marks = rest.len() - rest.trim_start_matches(['[', '^', '(']).len();
    let figures = offset + marks;
    let begins = |span: Span| span.start == figures;
    (1..=LONGEST_MARKS)
        .contains(&marks)
        .then(|| note(draft, figures, &begins))?
}

/// The most marks before the figures of a note: `([^`.
const LONGEST_MARKS: usize = 3;

/// The start of the character that byte `offset` is in; none behind the text.
pub fn boundary(text: &str, offset: usize) -> Option<usize> {
    (offset <= text.len()).then(|| text.floor_char_boundary(offset))
}

/// The span of the block of lines around `span`: to the empty lines, at most `most` bytes to
/// either side.
pub fn block_around(text: &str, span: Span, most: usize) -> Span {
    let mut start = span.start.saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut end = span.end.saturating_add(most).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[start..span.start];
    let first = ["\n\n", "\n\r\n"]
        .iter()
        .filter_map(|gap| before.rfind(gap).map(|at| at + gap.len()))
        .max();
    let after = &text[span.end..end];
    let last = ["\n\n", "\n\r\n"]
        .iter()
        .filter_map(|gap| after.find(gap))
        .min();
    Span::new(
        start + first.unwrap_or(0),
        last.map_or(end, |last| span.end + last),
    )
}

type Hit<'a> = &'a dyn Fn(Span) -> bool;

fn found<'d>(draft: &'d Draft, offset: usize, hit: Hit) -> Option<Place<'d>> {
    note(draft, offset, hit)
        .or_else(|| citation_at(draft, offset, hit).map(Place::Citation))
        .or_else(|| paragraph(draft, offset, hit))
}

fn note<'d>(draft: &'d Draft, offset: usize, hit: Hit) -> Option<Place<'d>> {
    let scopes = draft.reading.resolutions.iter().flat_map(|it| &it.scopes);
    for scope in scopes {
        let after = scope
            .calls
            .partition_point(|call| call.span.start <= offset);
        let call = last_two(&scope.calls, after)
            .iter()
            .rev()
            .find(|call| hit(call.span));
        if let Some(call) = call {
            return Some(Place::Call(scope, *call));
        }
        let after = scope
            .notes
            .partition_point(|note| note.mark.span.start <= offset);
        let note = last_two(&scope.notes, after)
            .iter()
            .rev()
            .find(|note| hit(note.mark.span));
        if let Some(note) = note {
            return Some(Place::Note(scope, *note));
        }
    }
    None
}

/// The last two items before `after`: one that begins at a place and one that ends there.
fn last_two<T>(items: &[T], after: usize) -> &[T] {
    &items[after.saturating_sub(2)..after]
}

fn citation_at(draft: &Draft, offset: usize, hit: Hit) -> Option<Citation> {
    let here = Span::new(offset, offset);
    let cited = draft.reading.citations(draft.text, here).into_iter();
    cited
        .filter(|citation| hit(citation.span) && !citation.inner)
        .min_by_key(|citation| citation.span.len())
        .or_else(|| named_above(draft, offset, hit))
}

/// A symbol in the lines above the body, in which the document names itself.
fn named_above(draft: &Draft, offset: usize, hit: Hit) -> Option<Citation> {
    let resolution = draft
        .reading
        .resolution_at(offset)
        .or_else(|| draft.reading.resolutions.first())
        .filter(|resolution| offset < body_start(resolution))?;
    let line = line_at(draft.text, offset);
    own_names(draft, resolution, line)
        .into_iter()
        .find(|citation| hit(citation.span))
}

/// The symbols and numbers in a line above the body of `resolution`, with its own number among
/// them.
pub fn own_names(draft: &Draft, resolution: &Resolution, line: Span) -> Vec<Citation> {
    let language = draft.reading.language;
    let read_date = |words: &str| language.and_then(|tag| date::read(words, tag.language()));
    let context = citation::Context {
        organ: resolution.organ,
        language,
        read_date: &read_date,
    };
    let mut found = citation::citations(draft.text, line, &context);
    if found.is_empty() {
        found.extend(own_number(draft.text, resolution, line));
    }
    found
}

/// So many bytes of a heading hold its number.
const HEADING_NUMBER: usize = 60;

/// The number of a heading, which is the resolution's own.
fn own_number(text: &str, resolution: &Resolution, line: Span) -> Option<Citation> {
    let symbol = resolution.symbol.as_ref()?;
    let head = line.of(text);
    for (at, _) in head.char_indices().take(HEADING_NUMBER) {
        let start = line.start + at;
        let Some((end, _)) = number_at(text, start).filter(|(end, _)| *end <= line.end) else {
            continue;
        };
        let number = &text[start..end];
        if canonical(number, resolution.organ).as_ref() == Some(symbol) {
            let span = Span::new(start, end);
            let own = Citation::new(number.to_owned(), Some(symbol.clone()), span);
            return Some(Citation {
                date: resolution.adopted,
                ..own
            });
        }
    }
    None
}

/// Where the first paragraph or section begins; the end where there is none.
pub fn body_start(resolution: &Resolution) -> usize {
    let first = |paragraphs: &[Paragraph]| paragraphs.first().map(|paragraph| paragraph.span.start);
    let section = resolution.sections.first().map(|it| it.heading.start);
    let starts = [
        first(&resolution.preambular),
        first(&resolution.operative),
        section,
    ];
    starts
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(resolution.span.end + 1)
}

/// The line that byte `offset` stands in, without its end.
pub fn line_at(text: &str, offset: usize) -> Span {
    let bytes = text.as_bytes();
    let start = memchr::memrchr(b'\n', &bytes[..offset]).map_or(0, |at| at + 1);
    let end = memchr::memchr(b'\n', &bytes[offset..]).map_or(text.len(), |at| offset + at);
    Span::new(start, end)
}

fn paragraph<'d>(draft: &'d Draft, offset: usize, hit: Hit) -> Option<Place<'d>> {
    let resolution = draft.reading.resolution_at(offset)?;
    for (paragraphs, operative) in [
        (&resolution.operative, true),
        (&resolution.preambular, false),
    ] {
        let after = paragraphs.partition_point(|paragraph| paragraph.span.start <= offset);
        let Some(paragraph) = after.checked_sub(1).and_then(|at| paragraphs.get(at)) else {
            continue;
        };
        let of = Of {
            resolution,
            paragraph,
            operative,
        };
        let number = paragraph.number.as_ref().map(|number| number.span);
        if number.is_some_and(hit) {
            return Some(Place::Number(of));
        }
        let mut path = Vec::new();
        if paragraph.span.start <= offset
            && offset <= paragraph.span.end
            && label(&paragraph.lists, offset, hit, &mut path)
        {
            return Some(Place::Label(of, path));
        }
        let opener = paragraph.opener.as_ref().map(|opener| opener.span);
        if opener.is_some_and(hit) {
            return Some(Place::Opener(of));
        }
    }
    None
}

/// Whether a label of these lists is hit; `path` then leads to it.
fn label<'d>(
    lists: &'d [List],
    offset: usize,
    hit: Hit,
    path: &mut Vec<(usize, &'d Item)>,
) -> bool {
    for list in lists {
        let after = list.items.partition_point(|item| item.span.start <= offset);
        let Some(at) = after.checked_sub(1) else {
            continue;
        };
        let item = &list.items[at];
        path.push((at, item));
        if hit(item.label.span) || label(&item.lists, offset, hit, path) {
            return true;
        }
        path.pop();
    }
    false
}

/// The language that a link to a document has.
pub fn link_language(draft: &Draft) -> Tag {
    draft.reading.language.unwrap_or(Tag::En)
}
