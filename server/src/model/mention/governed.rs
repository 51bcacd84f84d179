//! Whose a mention is that no word beside it claims: what its sentence names before it governs
//! it.

use super::letters::Letter;
use super::reader::{Reader, is_ideograph, is_spaced};
use super::scan::{Found, Verdict};
use super::{Base, Ground, Scope, Setting, Unit};
use crate::language::mentions::MentionWords;

/// The most words between two mentions that one word claims: "and in".
const COORDINATED: usize = 3;

/// The scope of each mention, and what tells it.
pub(super) fn scopes(
    letters: &[Letter],
    found: &[Found],
    words: &MentionWords,
    setting: Setting,
) -> Vec<(Scope, Ground)> {
    let sentence = Sentence {
        letters,
        words,
        setting,
        amends: setting == Setting::Amendment || amends(letters, words),
    };
    let mut scopes: Vec<(Scope, Ground)> = Vec::new();
    for (at, mention) in found.iter().enumerate() {
        let scope = match mention.verdict {
            Verdict::Internal(_) if sentence.is_quoted(mention.start) => external(),
            Verdict::Internal(_) => (Scope::Internal, Ground::Said),
            Verdict::External => external(),
            Verdict::Open => sentence.open(found, &scopes, at),
        };
        scopes.push(scope);
    }
    // What claims several stands behind the last, or before the first.
    for at in (0..found.len().saturating_sub(1)).rev() {
        if !has_lead(&found[at + 1]) {
            sentence.claim(found, &mut scopes, at, at + 1);
        }
    }
    for at in 1..found.len() {
        if has_lead(&found[at - 1]) {
            sentence.claim(found, &mut scopes, at, at - 1);
        }
    }
    scopes
}

/// Whether the words that tell whose it is stand before it.
fn has_lead(mention: &Found) -> bool {
    mention.whole.0 < mention.start
}

const fn external() -> (Scope, Ground) {
    (Scope::External, Ground::Said)
}

struct Sentence<'p> {
    letters: &'p [Letter],
    words: &'p MentionWords,
    setting: Setting,
    amends: bool,
}

impl Sentence<'_> {
    /// Gives the open mention `at` the scope of its neighbour, if one word claims both.
    fn claim(&self, found: &[Found], scopes: &mut [(Scope, Ground)], at: usize, by: usize) {
        let (first, second) = (&found[at.min(by)], &found[at.max(by)]);
        let open = found[at].verdict == Verdict::Open && found[by].verdict != Verdict::Open;
        let own = scopes[by].0 == Scope::Internal;
        if open
            && !(own && self.is_governed(found, scopes, at))
            && self.is_coordinated(first.whole.1, second.whole.0)
        {
            scopes[at] = scopes[by];
        }
    }

    /// Whether the sentence names another instrument before a mention, or quotes it.
    fn is_governed(&self, found: &[Found], scopes: &[(Scope, Ground)], at: usize) -> bool {
        let mention = &found[at];
        let start = self.start(mention.start);
        let before = found[..at].iter().zip(scopes);
        let mut same_sentence = before.filter(|(it, _)| it.start >= start);
        same_sentence.any(|(_, (scope, _))| *scope == Scope::External)
            || self.points_back(mention.start)
            || self.is_quoted(mention.start)
            || self.names_instrument(start, mention.start)
    }

    /// The scope of a mention that no word beside it tells.
    fn open(&self, found: &[Found], before: &[(Scope, Ground)], at: usize) -> (Scope, Ground) {
        let mention = &found[at];
        if self.setting == Setting::Note && mention.short && self.is_sent(mention.start) {
            return (Scope::Internal, Ground::Said);
        }
        let own = self.setting == Setting::Operative
            && !mention.short
            && !self.amends
            && names_paragraphs(mention)
            && !self.is_governed(found, before, at);
        if own {
            (Scope::Internal, Ground::Silence)
        } else {
            (Scope::External, Ground::Silence)
        }
    }

    /// Where the sentence begins that letter `at` stands in.
    fn start(&self, at: usize) -> usize {
        let ends = |here: usize| {
            let next = |by: usize| self.letters.get(here + by);
            match self.letters[here].low {
                ';' => true,
                '.' => match (next(1), next(2)) {
                    (Some(blank), Some(letter)) if blank.low == ' ' => letter.raw.is_uppercase(),
                    (Some(letter), _) => is_ideograph(letter.low),
                    _ => false,
                },
                _ => false,
            }
        };
        (0..at.min(self.letters.len()))
            .rev()
            .find(|&here| ends(here))
            .map_or(0, |here| here + 1)
    }

    /// Whether "its" or "in particular" stands right before.
    fn points_back(&self, at: usize) -> bool {
        let reader = Reader::new(self.letters, at);
        let mut phrases = self.words.possessive.iter().chain(self.words.particular);
        phrases.any(|phrase| reader.ends_before(at, phrase).is_some())
    }

    /// Whether the letters between name an instrument that is not the text itself.
    fn names_instrument(&self, from: usize, to: usize) -> bool {
        let mut reader = Reader::new(&self.letters[..to], from);
        while reader.at < to {
            if !reader.is_word_start() && !is_opening(reader.peek()) {
                reader.at += 1;
                continue;
            }
            if self.words.itself.iter().any(|own| reader.beginning(own)) {
                continue;
            }
            if self.words.instruments.iter().any(|it| names(reader, it)) {
                return true;
            }
            reader.at += 1;
            while reader.peek().is_some_and(is_spaced) {
                reader.at += 1;
            }
        }
        false
    }

    /// Whether a quotation is open here.
    fn is_quoted(&self, at: usize) -> bool {
        let mut depth = 0i32;
        let mut plain = false;
        for letter in &self.letters[..at.min(self.letters.len())] {
            match letter.raw {
                '\u{201c}' | '\u{ab}' | '\u{300c}' => depth += 1,
                '\u{201d}' | '\u{bb}' | '\u{300d}' => depth = (depth - 1).max(0),
                '"' => plain = !plain,
                _ => {}
            }
        }
        depth > 0 || plain
    }

    /// Whether a note begins by sending the reader here.
    fn is_sent(&self, at: usize) -> bool {
        let mut reader = Reader::new(self.letters, 0);
        while reader.at < at && !reader.peek().is_some_and(|next| next.is_alphabetic()) {
            reader.at += 1;
        }
        reader.any(self.words.see) && {
            reader.blank();
            reader.at == at
        }
    }

    /// Whether nothing but "and" and a few small words stands between.
    fn is_coordinated(&self, from: usize, to: usize) -> bool {
        let mut reader = Reader::new(&self.letters[..to], from);
        let mut words = 0;
        let comma = reader.eat(',');
        reader.blank();
        let and = reader.any(self.words.and);
        if !and && !comma {
            let glued = reader
                .peek()
                .is_some_and(|next| self.words.glued.contains(&next));
            let adjacent = is_ideograph(reader.peek().unwrap_or(' '));
            if !glued && !adjacent {
                return false;
            }
        }
        reader.blank();
        if reader.any(self.words.particular) {
            reader.blank();
        }
        while reader.at < to {
            match reader.peek() {
                Some(next) if is_spaced(next) => {
                    words += 1;
                    while reader.peek().is_some_and(is_spaced) {
                        reader.at += 1;
                    }
                }
                Some(' ' | '\'') => reader.at += 1,
                Some(next) if is_ideograph(next) => return false,
                _ => return false,
            }
        }
        words <= COORDINATED
    }
}

/// Whether the word here begins as the name of an instrument, with a capital where that has one.
fn names(mut reader: Reader, instrument: &str) -> bool {
    let capital = instrument.starts_with(char::is_uppercase);
    let fits = !capital || reader.raw().is_some_and(char::is_uppercase);
    fits && reader.beginning(&instrument.to_lowercase())
}

/// Whether a mention names paragraphs: bare sections and annexes may be of anything.
fn names_paragraphs(mention: &Found) -> bool {
    let plain = |it: &super::Target| {
        it.from.annex.is_none()
            && it.from.section.is_none()
            && !matches!(it.from.base, Base::Parts(_))
    };
    mention.unit <= Unit::Paragraph && mention.targets.iter().all(plain)
}

/// A mark that opens the title of an instrument.
fn is_opening(letter: Option<char>) -> bool {
    letter == Some('\u{300a}')
}

/// Whether the paragraph begins with an instruction to change a text.
fn amends(letters: &[Letter], words: &MentionWords) -> bool {
    let mut reader = Reader::new(letters, 0);
    while reader.peek().is_some_and(|next| !next.is_alphabetic()) {
        reader.at += 1;
    }
    reader.any(words.amends)
}
