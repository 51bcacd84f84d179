//! The words that claim numbers: "resolution", "its", the names of organs.

use super::phrase::{is_ideograph, is_spaced_letter, phrase_at, stem_at};
use super::scan::{CLOSE, Named, Open, Scan};
use super::whose::Claim;
use crate::language::Organ;
use crate::language::citations::{Body, CitationWords};
use crate::model::symbol::{Kind, parts_at};

/// How far before "its resolution" the name of the organ may stand, in bytes.
const NEAR: usize = 80;
/// How far before "resolution" the name may stand with nothing but marks between, in bytes.
const ADJACENT: usize = 8;

impl Scan<'_, '_> {
    /// Gives the organ named after them to the numbers that had none.
    pub(super) fn name_after(&mut self, body: Body) {
        self.named = Some(Named {
            body,
            end: self.at,
            used: true,
        });
        let Some(open) = self.claim.as_mut().filter(|open| open.claim.body.is_none()) else {
            return;
        };
        let claim = Claim {
            body: Some(body),
            ..open.claim
        };
        for number in std::mem::take(&mut open.numbers) {
            self.give_symbol(&number, claim);
        }
    }

    pub(super) fn word(&mut self, after: usize) {
        let initial = self.text[self.at..]
            .chars()
            .next()
            .and_then(|c| c.to_lowercase().next());
        let known = self.words.iter().any(|words| {
            self.meant_again(words, initial)
                || self.ordinal(words, after)
                || self.organ(words, initial)
                || self.claim_word(words, initial)
        });
        if known {
            return;
        }
        let start = self.at;
        if self.text[start..].chars().next().is_some_and(is_ideograph) {
            self.at = after;
        } else {
            self.skip_run(is_spaced_letter);
        }
        self.before = [&self.text[start..self.at], self.before[0]];
        if let Some(open) = &mut self.claim {
            open.gap += 1;
        }
    }

    /// The mark before figures that makes them a number; it continues a claim or opens one.
    fn ordinal(&mut self, words: &CitationWords, after: usize) -> bool {
        let Some((mark, _)) = words.ordinal else {
            return false;
        };
        if !self.text[self.at..].starts_with(mark) || parts_at(self.text, after).is_none() {
            return false;
        }
        match &mut self.claim {
            Some(open) if open.used => open.gap = 0,
            _ => {
                let own = is_one_of(words.own, self.before[0]);
                let body = self.take_named(NEAR);
                self.open(Claim {
                    kind: Kind::Resolution,
                    body,
                    own,
                });
            }
        }
        self.at = after;
        true
    }

    /// A name of an organ.
    fn organ(&mut self, words: &CitationWords, initial: Option<char>) -> bool {
        let found = words
            .organs
            .iter()
            .filter(|(name, _)| name.chars().next() == initial)
            .find_map(|(name, body)| phrase_at(self.text, self.at, name).map(|end| (*body, end)));
        let Some((body, end)) = found else {
            return false;
        };
        self.at = end;
        if let Some(open) = &mut self.claim
            && !open.used
            && open.claim.body.is_none()
            && open.gap <= CLOSE
        {
            open.claim.body = Some(body);
        }
        self.named = Some(Named {
            body,
            end,
            used: false,
        });
        self.before = ["", ""];
        true
    }

    /// A word for a resolution or decision.
    fn claim_word(&mut self, words: &CitationWords, initial: Option<char>) -> bool {
        let find = |stems: &[&str]| {
            stems
                .iter()
                .filter(|stem| stem.chars().next() == initial)
                .find_map(|stem| stem_at(self.text, self.at, stem))
        };
        let (kind, end) = match (find(words.resolution), find(words.decision)) {
            (Some(end), _) => (Kind::Resolution, end),
            (None, Some(end)) => (Kind::Decision, end),
            (None, None) => return false,
        };
        if words.ordinal.is_some() && self.close_ordinal(kind, end) {
            return true;
        }
        let word = &self.text[self.at..end];
        let own = self.is_own(words)
            || words
                .own_endings
                .iter()
                .any(|ending| word.ends_with(ending));
        let claim = self.claim_here(words, kind, own);
        self.open(claim);
        self.at = end;
        self.before = ["", ""];
        true
    }

    /// The word that closes numbers before it (Chinese) and says what they number.
    fn close_ordinal(&mut self, kind: Kind, end: usize) -> bool {
        let Some(open) = self
            .claim
            .as_mut()
            .filter(|open| open.used && open.gap <= 2)
        else {
            return false;
        };
        let claim = Claim { kind, ..open.claim };
        for number in std::mem::take(&mut open.numbers) {
            self.give_symbol(&number, claim);
        }
        self.claim = None;
        self.at = end;
        true
    }

    /// The claim that the word here makes: of the body named right before it, or of the one that
    /// acts "in its resolution".
    fn claim_here(&mut self, words: &CitationWords, kind: Kind, own: bool) -> Claim {
        let acts = own
            && self
                .before
                .iter()
                .any(|word| is_one_of(words.own_of_named, word));
        let distinct = self.named.is_some_and(|named| is_distinct(named.body));
        let body = if (acts && distinct) || (!own && self.named_right_before()) {
            self.take_named(NEAR)
        } else {
            None
        };
        // A commission that acts is not the host, though its name alone proves little.
        let own = own && !(acts && !distinct && self.take_named(NEAR).is_some());
        Claim { kind, body, own }
    }

    /// Whether the organ last named stands right before the word here.
    fn named_right_before(&self) -> bool {
        let Some(end) = self.named.map(|named| named.end) else {
            return false;
        };
        let direct = |between: &str| {
            !between
                .trim_matches(['\'', '\u{2019}', 's'])
                .contains(is_spaced_letter)
        };
        self.at.saturating_sub(end) <= ADJACENT && self.text.get(end..self.at).is_some_and(direct)
    }

    /// The organ last named, if no claim took it and it stands within `reach` bytes.
    fn take_named(&mut self, reach: usize) -> Option<Body> {
        let named = self.named.as_mut().filter(|named| !named.used)?;
        if self.at.saturating_sub(named.end) > reach {
            return None;
        }
        named.used = true;
        Some(named.body)
    }

    /// Whether one of the last two words means "its".
    fn is_own(&self, words: &CitationWords) -> bool {
        self.before.iter().any(|word| is_one_of(words.own, word))
    }

    fn open(&mut self, claim: Claim) {
        self.claim = Some(Open {
            claim,
            gap: 0,
            numbers: Vec::new(),
            used: false,
            first: self.found.len(),
        });
    }
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter()
        .any(|entry| phrase_at(word, 0, entry) == Some(word.len()))
}

/// Whether a name means one organ wherever it stands: conferences and commissions are named for
/// many other reasons than that they act.
fn is_distinct(body: Body) -> bool {
    !matches!(
        body,
        Body::Named(Organ::Other(
            "Conference" | "Commission" | "Executive Board"
        ))
    )
}
