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
        note: after_see(letters, words),
        before: before(letters, found, words),
    };
    let mut scopes: Vec<(Scope, Ground)> = Vec::new();
    let mut governed = Vec::new();
    let mut last_external = None;
    for (at, mention) in found.iter().enumerate() {
        let follows = last_external.is_some_and(|it| it >= sentence.before[at].start);
        governed.push(follows || sentence.is_governed(mention, at));
        let scope = match mention.verdict {
            Verdict::Internal(_) if sentence.before[at].quoted => external(),
            Verdict::Internal(_) => (Scope::Internal, Ground::Said),
            Verdict::External => external(),
            Verdict::Open => sentence.open(mention, governed[at]),
        };
        if scope.0 == Scope::External {
            last_external = Some(mention.start);
        }
        scopes.push(scope);
    }
    // What claims several stands behind the last, or before the first.
    for at in (0..found.len().saturating_sub(1)).rev() {
        if !has_lead(&found[at + 1]) {
            sentence.claim(found, &mut scopes, &governed, at, at + 1);
        }
    }
    for at in 1..found.len() {
        if has_lead(&found[at - 1]) {
            sentence.claim(found, &mut scopes, &governed, at, at - 1);
        }
    }
    scopes
}

/// Whether the words that tell whose it is stand before it.
fn has_lead(mention: &Found) -> bool {
    mention.whole.0 < mention.start
}

/// What stands before a mention.
struct Before {
    /// The letter that its sentence begins with.
    start: usize,
    /// Whether a quotation is open.
    quoted: bool,
    /// Whether the sentence names an instrument that is not the text itself.
    named: bool,
}

/// What stands before each mention, in one pass.
fn before(letters: &[Letter], found: &[Found], words: &MentionWords) -> Vec<Before> {
    let mut all = Vec::new();
    let (mut start, mut depth, mut plain, mut named) = (0, 0i32, false, false);
    let mut reader = Reader::new(letters, 0);
    let mut behind_own = 0;
    for mention in found {
        while reader.at < mention.start.min(letters.len()) {
            let here = reader.at;
            if ends_sentence(letters, here) {
                (start, named) = (here + 1, false);
            }
            match letters[here].raw {
                '\u{201c}' | '\u{ab}' | '\u{300c}' => depth += 1,
                '\u{201d}' | '\u{bb}' | '\u{300d}' => depth = (depth - 1).max(0),
                '"' => plain = !plain,
                _ => {}
            }
            let begins = reader.is_word_start() || is_opening(reader.peek());
            if !named && begins && here >= behind_own {
                let mut ahead = reader;
                if ahead.any_beginning(words.itself) {
                    behind_own = ahead.at;
                } else {
                    named = words.instruments.iter().any(|it| names(reader, it));
                }
            }
            reader.at += 1;
        }
        all.push(Before {
            start,
            quoted: depth > 0 || plain,
            named,
        });
    }
    all
}

/// Whether a sentence ends with the letter `here`.
fn ends_sentence(letters: &[Letter], here: usize) -> bool {
    let next = |by: usize| letters.get(here + by);
    match letters[here].low {
        ';' => true,
        '.' => match (next(1), next(2)) {
            (Some(blank), Some(letter)) if blank.low == ' ' => letter.raw.is_uppercase(),
            (Some(letter), _) => is_ideograph(letter.low),
            _ => false,
        },
        _ => false,
    }
}

/// The letter behind the word with which a note sends the reader somewhere.
fn after_see(letters: &[Letter], words: &MentionWords) -> Option<usize> {
    let first = letters
        .iter()
        .position(|letter| letter.low.is_alphabetic())?;
    let mut reader = Reader::new(letters, first);
    let sent = reader.any(words.see);
    reader.blank();
    sent.then_some(reader.at)
}

const fn external() -> (Scope, Ground) {
    (Scope::External, Ground::Said)
}

struct Sentence<'p> {
    letters: &'p [Letter],
    words: &'p MentionWords,
    setting: Setting,
    amends: bool,
    /// The letter behind "See" at the head of a note.
    note: Option<usize>,
    before: Vec<Before>,
}

impl Sentence<'_> {
    /// Gives the open mention `at` the scope of its neighbour, if one word claims both.
    fn claim(
        &self,
        found: &[Found],
        scopes: &mut [(Scope, Ground)],
        governed: &[bool],
        at: usize,
        by: usize,
    ) {
        let (first, second) = (&found[at.min(by)], &found[at.max(by)]);
        let open = found[at].verdict == Verdict::Open && found[by].verdict != Verdict::Open;
        let own = scopes[by].0 == Scope::Internal;
        if open && !(own && governed[at]) && self.is_coordinated(first.whole.1, second.whole.0) {
            scopes[at] = scopes[by];
        }
    }

    /// Whether the sentence names another instrument before a mention, or quotes it.
    fn is_governed(&self, mention: &Found, at: usize) -> bool {
        let before = &self.before[at];
        before.named || before.quoted || self.points_back(mention.start)
    }

    /// The scope of a mention that no word beside it tells.
    fn open(&self, mention: &Found, governed: bool) -> (Scope, Ground) {
        let sent = self.note == Some(mention.start);
        if self.setting == Setting::Note && mention.short && sent {
            return (Scope::Internal, Ground::Said);
        }
        let own = self.setting == Setting::Operative
            && !mention.short
            && !self.amends
            && names_paragraphs(mention)
            && !governed;
        let scope = if own {
            Scope::Internal
        } else {
            Scope::External
        };
        (scope, Ground::Silence)
    }

    /// Whether "its" or "in particular" stands right before.
    fn points_back(&self, at: usize) -> bool {
        let reader = Reader::new(self.letters, at);
        let mut phrases = self.words.possessive.iter().chain(self.words.particular);
        phrases.any(|phrase| reader.ends_before(at, phrase).is_some())
    }

    /// Whether nothing but "and" and a few small words stands between.
    fn is_coordinated(&self, from: usize, to: usize) -> bool {
        if from > to {
            return false;
        }
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
                Some(next) if is_spaced(next) && words < COORDINATED => {
                    words += 1;
                    while reader.peek().is_some_and(is_spaced) {
                        reader.at += 1;
                    }
                }
                Some(' ' | '\'') => reader.at += 1,
                _ => return false,
            }
        }
        true
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
