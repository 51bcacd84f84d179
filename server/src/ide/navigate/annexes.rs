//! Mentions of the text's own annexes: "annex II to the present resolution".

use super::mentions::reader::Reader;
use crate::ide::place::{block_around, boundary};
use crate::language::Tag;
use crate::language::alphabets::value;
use crate::language::documents::{MentionWords, mention_words};
use crate::model::Section;
use crate::model::symbol::roman;
use crate::rules::Draft;
use crate::text::Span;

/// How far to either side of a place a mention may reach, in bytes.
const REACH: usize = 120;

/// The annex that the mention at byte `offset` means, and the mention; none where it names none
/// of the resolution's annexes, or does not tell which of several.
pub(super) fn at<'d>(draft: &'d Draft, offset: usize) -> Option<(Span, &'d Section)> {
    let offset = boundary(draft.text, offset)?;
    let around = block_around(draft.text, Span::new(offset, offset), REACH);
    let words = mention_words(draft.reading.language.unwrap_or(Tag::En));
    let mut reader = Reader::new(draft.text, around);
    while reader.at <= offset && reader.at < around.end {
        let start = reader.at;
        match mention(&mut reader, words) {
            Some((span, number)) if offset <= span.end => {
                return annex(draft, offset, number).map(|annex| (span, annex));
            }
            Some(_) => {}
            None => {
                reader.at = start;
                reader.next_word();
            }
        }
    }
    None
}

/// A mention that begins here, and the number in it.
fn mention(reader: &mut Reader, words: &MentionWords) -> Option<(Span, Option<u32>)> {
    let start = reader.at;
    // Chinese says whose annex it is first.
    let before = words.around.is_some();
    let signs = |reader: &mut Reader, signs: &[&str]| signs.iter().any(|sign| reader.sign(sign));
    if before {
        let named = signs(reader, words.annex_cues) && signs(reader, words.annex);
        let number = reader.annex_number();
        return named.then(|| (Span::new(start, reader.at), number));
    }
    if !reader.word(words.annex) {
        return None;
    }
    reader.blank();
    let number = reader.annex_number();
    reader.blank();
    reader
        .word(words.annex_cues)
        .then(|| (Span::new(start, reader.at), number))
}

/// The annex with this number, or the only one where it has none.
fn annex<'d>(draft: &'d Draft, offset: usize, number: Option<u32>) -> Option<&'d Section> {
    let annexes = &draft.reading.resolution_at(offset)?.annexes;
    let numbered = |section: &&Section| number_of(section) == number;
    let mut same = annexes.iter().filter(numbered);
    same.next().filter(|_| same.next().is_none())
}

/// The number in the label of an annex.
fn number_of(section: &Section) -> Option<u32> {
    let label = section.label.as_deref()?;
    let last = label.split_whitespace().next_back()?;
    let figures = last.trim_start_matches(|next: char| {
        !next.is_ascii() && value(next.encode_utf8(&mut [0; 4])).is_none()
    });
    value(figures).or_else(|| roman(figures))
}
