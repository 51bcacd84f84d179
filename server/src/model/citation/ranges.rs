//! Part letters and ranges: "76/247 A to C", "75/1 to 75/4". Each document has a citation.

use super::phrase::phrase_at;
use super::scan::{Number, Scan};
use super::tail::{after_blank, after_comma, after_marks};
use super::{Citation, whose::Claim};
use crate::language::citations::{ARABIC_LETTERS, CitationWords};
use crate::model::symbol::{Form, Parts};
use crate::text::Span;

/// The most documents between the ends of a range; more are no range of documents.
const MOST_INNER: u32 = 50;

/// The most citations that a sentence may have before "that resolution".
const MOST_BEFORE: usize = 16;

/// A part letter behind another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub letter: char,
    pub span: Span,
    /// Whether it ends a range that began with the letter before.
    pub ends_range: bool,
}

/// The part letters behind that which ends at byte `at`, and the byte after them.
pub(super) fn letters_behind(text: &str, at: usize, words: &CitationWords) -> (Vec<Letter>, usize) {
    let mut found: Vec<Letter> = Vec::new();
    let mut end = at;
    loop {
        let start = after_comma(text, end);
        let comma = text[end..start].trim().len();
        let link = |links: &[&str]| links.iter().find_map(|link| phrase_at(text, start, link));
        let (letter_at, ends_range) = if let Some(next) = link(words.range) {
            (after_blank(text, next), true)
        } else if let Some(next) = link(words.letters_to).or_else(|| link(words.and)) {
            (after_blank(text, next), false)
        } else if let Some(next) = words
            .glued_and
            .filter(|and| text[start..].starts_with(*and))
        {
            (start + next.len_utf8(), false)
        } else if comma > 0 {
            (start, false)
        } else {
            return (found, end);
        };
        let Some((letter, after)) = letter_at_byte(text, letter_at) else {
            return (found, end);
        };
        end = after;
        found.push(Letter {
            letter,
            span: Span::new(letter_at, end),
            ends_range,
        });
    }
}

/// The part letter at byte `at`, Latin or by its Arabic name, and the byte after it.
fn letter_at_byte(text: &str, at: usize) -> Option<(char, usize)> {
    let named = ('A'..='Z').zip(ARABIC_LETTERS);
    let mut arabic = named.filter_map(|(letter, name)| Some((letter, phrase_at(text, at, name)?)));
    if let Some(found) = arabic.next() {
        return Some(found);
    }
    let mut rest = text[at..].chars();
    let letter = rest.next().filter(char::is_ascii_uppercase)?;
    let alone = rest
        .next()
        .is_none_or(|next| !next.is_alphanumeric() && !matches!(next, '.' | '/' | '-'));
    alone.then_some((letter, at + 1))
}

impl Scan<'_, '_> {
    /// Adds the documents of part letters behind the number `first`, each in turn given its symbol
    /// by `claim`; they have its date.
    pub(super) fn add_letters(&mut self, first: &Parts, claim: Claim, letters: &[Letter]) {
        let Some(cited) = self.found.last().cloned() else {
            return;
        };
        let mut before = first.letter;
        for letter in letters {
            let range = Span::new(cited.span.start, letter.span.end);
            let inner = before.filter(|_| letter.ends_range);
            let between = inner.map_or('B'..'B', |before| {
                char::from_u32(u32::from(before) + 1).unwrap_or(before)..letter.letter
            });
            for middle in between {
                self.add_part(first, middle, range, true, &cited, claim);
            }
            self.add_part(first, letter.letter, letter.span, false, &cited, claim);
            before = Some(letter.letter);
        }
    }

    fn add_part(
        &mut self,
        first: &Parts,
        letter: char,
        span: Span,
        inner: bool,
        cited: &Citation,
        claim: Claim,
    ) {
        let parts = Parts {
            letter: Some(letter),
            ..first.clone()
        };
        self.add_found(parts, span, inner, cited, claim);
    }

    /// Adds the documents between the number before and `last`, which was just added, where
    /// nothing but the word for a range stands between them.
    pub(super) fn fill_range(&mut self, last: &Parts, claim: Claim) {
        let Some([first, cited]) = self.found.last_chunk::<2>().cloned() else {
            return;
        };
        let Some((start, first_parts)) = self.before_range.take() else {
            return;
        };
        let same = first_parts.form == last.form
            && matches!(last.form, Form::Session | Form::Year)
            && first_parts.session == last.session
            && first_parts.letter.is_none()
            && last.letter.is_none()
            && first_parts.number < last.number
            && last.number - first_parts.number <= MOST_INNER + 1;
        let from = after_blank(self.text, after_marks(self.text, start));
        let linked = self.words.iter().any(|words| {
            let closed = words
                .ordinal
                .and_then(|(_, close)| phrase_at(self.text, from, close));
            let from = closed.unwrap_or(from);
            let links = words.range.iter();
            let mut ends = links.filter_map(|link| phrase_at(self.text, from, link));
            ends.any(|end| self.is_nothing_but_marks(end, cited.span.start, words))
        });
        if !same || !linked || first.span.end != start {
            return;
        }
        let range = Span::new(first.span.start, cited.span.end);
        for number in first_parts.number + 1..last.number {
            let parts = Parts {
                number,
                ..last.clone()
            };
            let undated = Citation {
                date: None,
                ..cited.clone()
            };
            self.add_found(parts, range, true, &undated, claim);
        }
    }

    fn is_nothing_but_marks(&self, from: usize, to: usize, words: &CitationWords) -> bool {
        let between = self.text.get(from..to).map_or("-", str::trim);
        let ordinal = words.ordinal.map_or("", |(mark, _)| mark);
        let rest = between.strip_prefix(ordinal).unwrap_or(between);
        rest.chars()
            .all(|next| matches!(next, '[' | '*' | '_' | ' '))
    }

    fn add_found(&mut self, parts: Parts, span: Span, inner: bool, cited: &Citation, claim: Claim) {
        self.found.push(Citation {
            text: super::scan::one_line(span.of(self.text)),
            span,
            inner,
            ..cited.clone()
        });
        let number = Number {
            index: self.found.len() - 1,
            parts,
            named: self.named.map(|named| named.body),
        };
        self.give_symbol(&number, claim);
        if let Some(open) = &mut self.claim {
            open.numbers.push(number);
        }
    }

    /// The resolution that "that resolution" means: the only one that its sentence names before.
    pub(super) fn meant_again(&mut self, words: &CitationWords, initial: Option<char>) -> bool {
        if self.found.is_empty() {
            return false;
        }
        let ends = words
            .that
            .iter()
            .filter(|that| that.chars().next() == initial)
            .filter_map(|that| phrase_at(self.text, self.at, that));
        let Some(end) = ends.max() else {
            return false;
        };
        let next = after_blank(self.text, end);
        let other = |word: &str| phrase_at(self.text, next, word).is_some();
        let cited = &self.found[self.sentence.min(self.found.len())..];
        if cited.len() > MOST_BEFORE {
            return false;
        }
        let mut cited = cited.iter();
        let Some(first) = cited.next().cloned() else {
            return false;
        };
        let resolution = first
            .symbol
            .as_deref()
            .is_some_and(|it| it.contains("/RES/"));
        let only = cited.all(|it| it.symbol == first.symbol);
        let numbered = self.text[next..].starts_with(|next: char| next.is_numeric());
        if !resolution || !only || numbered || words.not_that.iter().any(|it| other(it)) {
            return false;
        }
        let span = Span::new(self.at, end);
        self.found.push(Citation {
            text: super::scan::one_line(span.of(self.text)),
            span,
            date: None,
            ..first
        });
        self.at = end;
        self.before = ["", ""];
        true
    }
}
