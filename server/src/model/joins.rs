//! Paragraphs that a page break cut: whether a block goes on with the one before it.
//!
//! The rule is that of the text format: the second block opens with no number, label, heading or
//! opening phrase, and either the first lacks its final mark or the second begins in lower case
//! or with a figure.

use super::block::{Block, Kind, Place};
use super::{Opener, Paragraph};
use crate::language::{Language, Tag};

/// Whether most paragraphs of the preamble open in italics, as issued ones do; where italics are
/// lost, they tell nothing.
pub(super) fn has_italic_preamble(blocks: &[Block]) -> bool {
    let preamble = blocks
        .iter()
        .filter(|b| b.kind == Kind::Paragraph && b.place == Place::Preamble);
    let (all, italic) = preamble.fold((0, 0), |(all, italic), block| {
        (all + 1, italic + usize::from(block.is_emphatic()))
    });
    italic * 2 > all
}

/// Whether `block` goes on with `last`, which stands before it with notes at most between them.
pub(super) fn continues(
    last: &Block,
    block: &Block,
    opening: Option<&Opener>,
    text: &str,
    language: Option<&'static Language>,
    italic_preamble: bool,
) -> bool {
    let first = block
        .words_of(text)
        .chars()
        .find(|character| character.is_alphanumeric() || is_opening(*character));
    let lower = first.is_some_and(char::is_lowercase)
        && language.is_none_or(|language| language.tag != Tag::Ru);
    // Italics in lower case are a foreign word at which the page broke.
    if opening.is_some_and(|opener| opener.kind.is_some() || !lower) {
        return false;
    }
    let figure = first.is_some_and(|character| character.is_ascii_digit());
    let unopened = last.place == Place::Preamble
        && last.kind == Kind::Paragraph
        && italic_preamble
        && ends_with(last, text, |mark| {
            mark == ',' || mark == '\u{60c}' || mark == '\u{ff0c}'
        });
    lower || figure || !is_complete(last, text, language) || unopened
}

fn is_opening(character: char) -> bool {
    matches!(character, '\u{201c}' | '\u{ab}' | '\u{300a}' | '"')
}

/// The block's text up to where its words end.
fn trimmed<'a>(block: &Block, text: &'a str) -> &'a str {
    &text[block.span().start..block.words_end()]
}

fn ends_with(block: &Block, text: &str, is_mark: impl Fn(char) -> bool) -> bool {
    trimmed(block, text).ends_with(is_mark)
}

/// Whether the block has the mark with which a paragraph of its kind ends.
fn is_complete(block: &Block, text: &str, language: Option<&'static Language>) -> bool {
    let words = trimmed(block, text);
    let comma_ends = block.kind == Kind::Labelled || block.place == Place::Preamble;
    let is_mark = |character: char| {
        matches!(
            character,
            '.' | ';'
                | ':'
                | '\u{3002}'
                | '\u{ff1b}'
                | '\u{ff1a}'
                | '\u{61b}'
                | '!'
                | '?'
                | '\u{61f}'
        ) || (comma_ends && matches!(character, ',' | '\u{60c}' | '\u{ff0c}' | '\u{3001}'))
    };
    if words.ends_with(is_mark) {
        return true;
    }
    // "; and": the conjunction before the last item.
    language.is_some_and(|language| {
        language.conjunctions.iter().any(|conjunction| {
            words.strip_suffix(conjunction).is_some_and(|before| {
                let before = before.trim_end();
                before.ends_with([';', '\u{61b}', '\u{ff1b}'])
                    || (block.kind == Kind::Labelled
                        && before.ends_with([',', '\u{60c}', '\u{ff0c}']))
            })
        })
    })
}

/// Whether the block ends with a colon: what follows is said by it.
pub(super) fn ends_with_colon(block: &Block, text: &str) -> bool {
    ends_with(block, text, |mark| mark == ':' || mark == '\u{ff1a}')
}

/// Whether the block begins with a quotation mark and a number: an article or list quoted.
pub(super) fn quotes_number(block: &Block, text: &str) -> bool {
    let words = block.span().of(text);
    let quoted = words.trim_start_matches(|mark| is_opening(mark) || mark == '\u{201d}');
    quoted.len() < words.len() && quoted.starts_with(char::is_numeric)
}

/// Whether the block ends as a preambular paragraph does.
pub(super) fn ends_as_preamble(block: &Block, text: &str) -> bool {
    ends_with(block, text, |mark| {
        matches!(mark, ',' | '\u{60c}' | '\u{ff0c}')
    })
}

/// Whether the block ends as the last operative paragraph does.
pub(super) fn ends_with_full_stop(block: &Block, text: &str) -> bool {
    ends_with(block, text, |mark| {
        matches!(mark, '.' | '\u{3002}' | '\u{ff0e}')
    })
}

/// Whether an unnumbered paragraph only leads in the numbered ones after it: its opening and at
/// most two words more ("Resolves that:").
pub(super) fn is_chapeau(paragraph: &Paragraph, text: &str) -> bool {
    let Some(opener) = &paragraph.opener else {
        return false;
    };
    let rest = &text[opener.span.end.min(paragraph.span.end)..paragraph.span.end];
    rest.split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .count()
        <= 2
}
