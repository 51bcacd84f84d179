//! Opening phrases of paragraphs, and the words of a block on one line.

use std::sync::Arc;

use super::facts::Facts;
use super::{Opener, OpenerKind};
use crate::language::{Language, Opening, OpeningKind, Tag};
use crate::text::{Span, plain};

/// Longest phrase that italics at a paragraph's beginning can be, in words.
const LONGEST_PHRASE: usize = 12;

/// The phrase that opens a block of these facts and words: what stands in italics at its beginning,
/// else what the tables of the language know. Places are counted from the block's start.
pub(super) fn of(
    facts: &Facts,
    words: &str,
    language: Option<&'static Language>,
) -> Option<Opener> {
    let italics = italics(facts, words);
    let start = italics.map_or_else(|| first_letter(facts, words), |span| span.start);
    let rest = &words[start..];
    // In running text the same verbs stand in lower case; Russian paragraphs begin with it.
    let may_open = |tag| italics.is_some() || tag == Tag::Ru || !begins_small(rest);
    let language = language.filter(|language| may_open(language.tag));
    let alone = |language: &Language| language.opening(italics?.of(words));
    let told = language.and_then(|language| language.opening(rest).or_else(|| alone(language)));
    let Some(told) = told else {
        return italics.map(|span| Opener {
            span,
            phrase: one_line(span.of(words)).into(),
            ..Opener::default()
        });
    };
    let mut opener = one(&told, start, words);
    if let Some(italics) = italics {
        // Italics of two phrases are cut behind the first.
        let joined = told.joined.first().map(|joined| joined.span.start + start);
        let end = match joined.is_some_and(|joined| joined < italics.end) {
            true => opener.span.end,
            false => italics.end,
        };
        opener.span = Span::new(italics.start, end);
        opener.phrase = one_line(opener.span.of(words)).into();
    }
    let further = further(&told, &opener, start, words, language).into_iter();
    opener.further = further
        .map(|other| Opener {
            span: other.span.back(opener.span.start),
            ..other
        })
        .collect();
    Some(opener)
}

/// The italics at a block's beginning, where they may be a phrase: a few words, not the whole.
fn italics(facts: &Facts, words: &str) -> Option<Span> {
    let emphasis = facts.emphasis.filter(|span| !span.is_empty())?;
    let span = trimmed(emphasis, words);
    let count = span.of(words).split_whitespace().count();
    let whole = words.len().saturating_sub(emphasis.end) <= 2;
    ((1..=LONGEST_PHRASE).contains(&count) && !whole).then_some(span)
}

/// Where the words begin behind marks of emphasis.
fn first_letter(facts: &Facts, words: &str) -> usize {
    let rest = words[facts.words..].trim_start_matches(['*', '_']);
    words.len() - rest.len()
}

fn begins_small(words: &str) -> bool {
    words.starts_with(char::is_lowercase)
}

/// A phrase found by the tables `start` bytes behind the block's start.
fn one(told: &Opening, start: usize, words: &str) -> Opener {
    let span = told.span.moved(start);
    Opener {
        span,
        phrase: one_line(span.of(words)).into(),
        kind: told.kind.map(convert),
        term: told.term,
        adverbs: told.adverbs.clone().into(),
        further: Arc::default(),
    }
}

/// The phrases behind the first: those that "and" joins to it, then those in italics.
fn further(
    told: &Opening,
    first: &Opener,
    start: usize,
    words: &str,
    language: Option<&'static Language>,
) -> Vec<Opener> {
    let joined = told.joined.iter();
    let mut found: Vec<Opener> = joined.map(|it| one(it, start, words)).collect();
    let mut at = found.last().unwrap_or(first).span.end;
    while let Some(italics) = next_italics(at, words) {
        let text = italics.of(words);
        let opening = language.and_then(|language| language.opening(text));
        let whole = |opening: &Opening| {
            let last = opening.joined.last().unwrap_or(opening);
            last.span.end >= trimmed(Span::new(0, text.len()), text).end
        };
        let same = |opening: &Opening| opening.kind.map(convert) == first.kind;
        if let Some(opening) = opening.filter(|it| whole(it) && same(it)) {
            let all = std::iter::once(&opening).chain(&opening.joined);
            found.extend(all.map(|it| one(it, italics.start, words)));
        }
        at = italics.end + 1;
    }
    found
}

/// What stands between the next two marks of emphasis behind `at`.
fn next_italics(at: usize, words: &str) -> Option<Span> {
    let mut open = at;
    loop {
        open += words.get(open..)?.find('*')? + 1;
        let rest = &words[open..];
        // The close of italics before, or bold.
        if rest.starts_with(|next: char| next.is_alphabetic()) {
            return Some(Span::new(open, open + rest.find('*')?));
        }
    }
}

const fn convert(kind: OpeningKind) -> OpenerKind {
    match kind {
        OpeningKind::Preambular => OpenerKind::Preambular,
        OpeningKind::Operative => OpenerKind::Operative,
    }
}

/// The span without the punctuation and blanks at its ends.
fn trimmed(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let start = words.len()
        - words
            .trim_start_matches(|c: char| !c.is_alphanumeric())
            .len();
    let end = words.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    if start >= end {
        span
    } else {
        Span::new(span.start + start, span.start + end)
    }
}

/// Words on one line, without marks and note calls.
pub(super) fn one_line(words: &str) -> String {
    plain(words, Span::new(0, words.len()), usize::MAX)
}

/// The title of a resolution's heading, its number, at `symbol`, taken off; None where it has only
/// a number. A draft among several (`Draft resolution II`) has its title on the lines below.
pub(super) fn heading_title(symbol: Option<Span>, words: &str) -> Option<String> {
    let Some(symbol) = symbol else {
        return none_if_empty(&one_line(words.split_once('\n')?.1));
    };
    let rest = words[symbol.end..].trim_start_matches(['*', '\\', ' ']);
    let dash = || {
        rest.strip_prefix("- ")
            .or_else(|| rest.strip_prefix("\u{2013} "))
    };
    let title = rest
        .strip_prefix(['.', '\u{ff0e}', '\u{3002}'])
        .or_else(dash)?;
    none_if_empty(&one_line(title))
}

pub(super) fn none_if_empty(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_string())
}
