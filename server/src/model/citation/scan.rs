//! One pass over a block, from which the citations fall out.
//!
//! Words like "resolution" open a claim on the numbers behind them in the same sentence; the
//! claim is *close* while only a few words stand between, and only a close claim makes a
//! citation of a shape that also means other things.

use super::phrase::{is_ideograph, is_spaced_letter, phrase_at, stem_at};
use super::tail::{after_blank, after_link, read_date, tail};
use super::whose::{Claim, symbol};
use super::{Citation, Context};
use crate::language::citations::{Body, CitationWords, words};
use crate::language::{Organ, Tag};
use crate::model::Date;
use crate::model::symbol::cursor::fold;
use crate::model::symbol::{Form, Kind, Parts, canonical, parts_at, symbol_at};
use crate::text::Span;

/// How many words may stand between a claim, or the last number, and the next number.
const CLOSE: usize = 4;
/// How far before "its resolution" the name of the organ may stand, in bytes.
const NEAR: usize = 80;

/// The citations from byte `start` to the end of `text`.
pub(super) fn scan(text: &str, start: usize, context: &Context) -> Vec<Citation> {
    let mut scan = Scan {
        text,
        at: start,
        context,
        words: words(context.language),
        found: Vec::new(),
        claim: None,
        named: None,
        before: ["", ""],
        date: None,
        label: None,
    };
    while scan.at < text.len() {
        scan.step();
    }
    scan.found
}

/// A claim that is open.
struct Open {
    claim: Claim,
    /// Words since it was made or since its last number.
    gap: usize,
    /// Its numbers whose organ may still be named, by their index among the citations.
    numbers: Vec<(usize, Parts)>,
    /// Whether it had any number.
    used: bool,
}

/// The last organ that the sentence named.
#[derive(Clone, Copy)]
struct Named {
    body: Body,
    end: usize,
    /// Whether a claim took it.
    used: bool,
}

struct Scan<'t, 'c> {
    text: &'t str,
    at: usize,
    context: &'c Context<'c>,
    words: &'static [CitationWords],
    found: Vec<Citation>,
    claim: Option<Open>,
    named: Option<Named>,
    /// The last word and the one before it.
    before: [&'t str; 2],
    /// A date and the byte after it, where dates stand before numbers.
    date: Option<(Date, usize)>,
    /// Where the label of a link begins.
    label: Option<usize>,
}

impl Scan<'_, '_> {
    fn step(&mut self) {
        let Some(next) = self.text[self.at..].chars().next() else {
            return;
        };
        let after = self.at + next.len_utf8();
        let folded = fold(next);
        match folded {
            '\\' => self.at = after,
            '[' => {
                self.label = Some(after);
                self.at = after;
            }
            ']' => {
                self.label = None;
                self.at = after_link(self.text, self.at).unwrap_or(after);
            }
            '0'..='9' => self.figure(),
            'A'..='Z' if self.symbol() || self.number() => {}
            '(' | ';' => {
                if let Some(open) = &mut self.claim {
                    open.gap += CLOSE + 1;
                }
                self.at = after;
            }
            '.' | '\u{3002}' | '\u{ff1b}' | '\u{61f}' => {
                self.stop(next, after);
                self.at = after;
            }
            _ if is_spaced_letter(next) || is_ideograph(next) => self.word(after),
            _ => self.at = after,
        }
    }

    /// Ends the sentence, unless the full stop marks an abbreviation.
    fn stop(&mut self, mark: char, after: usize) {
        let rest = after_blank(self.text, after);
        let next = self.text[rest..].chars().next();
        let abbreviated = self.before[0].chars().count() <= 4
            && self.text[..self.at].ends_with(self.before[0])
            && !self.before[0].is_empty();
        let ends =
            next.is_none_or(|next| rest > after && !next.is_lowercase() && !next.is_numeric());
        if mark != '.' || (ends && !abbreviated) {
            self.claim = None;
            self.named = None;
            self.before = ["", ""];
        }
    }

    /// A figure: a date where these stand first, a number, or nothing of ours.
    fn figure(&mut self) {
        if self.words.iter().any(|words| words.date_before)
            && self.context.language != Some(Tag::En)
            && let Some((date, end)) = read_date(self.text, self.at, self.context)
        {
            // The organ and "its" reach over the date to the number.
            if let Some(named) = &mut self.named
                && named.end == self.at
            {
                named.end = end;
            }
            self.date = Some((date, end));
            self.at = end;
        } else if !self.number() {
            self.skip_run(char::is_numeric);
        }
    }

    fn skip_run(&mut self, test: impl Fn(char) -> bool) {
        let rest = &self.text[self.at..];
        let length = rest.find(|next| !test(next)).unwrap_or(rest.len());
        self.at += length.max(rest.chars().next().map_or(1, char::len_utf8));
    }

    fn symbol(&mut self) -> bool {
        let Some(end) = symbol_at(self.text, self.at) else {
            return false;
        };
        let symbol = canonical(&self.text[self.at..end], None);
        self.add(end, symbol, false);
        true
    }

    /// Takes the number that begins here, if it is certainly one.
    fn number(&mut self) -> bool {
        let Some((end, parts)) = parts_at(self.text, self.at) else {
            return false;
        };
        if !self.is_label(end) && !self.is_certain(&parts) {
            return false;
        }
        let claim = self.standing_claim();
        let named = self.named.map(|named| named.body);
        let symbol = symbol(&parts, claim, self.context.organ, named);
        let index = self.found.len();
        let body = self.add(end, symbol, parts.letter.is_some());
        if let Some(open) = self.claim.as_mut().filter(|open| open.claim.body.is_none()) {
            open.numbers.push((index, parts));
        } else if let Some(body) = body {
            let claim = Claim {
                body: Some(body),
                ..claim
            };
            self.found[index].symbol = super::whose::symbol(&parts, claim, None, None);
        }
        if let Some(body) = body {
            self.name_after(body);
        }
        true
    }

    /// The claim on a number that stands here.
    fn standing_claim(&self) -> Claim {
        let free = Claim {
            kind: Kind::Resolution,
            body: None,
            own: false,
        };
        self.claim
            .as_ref()
            .filter(|open| open.gap <= CLOSE)
            .map_or(free, |open| open.claim)
    }

    /// Whether the label of a link is the text from here to `end`, and no more than marks.
    fn is_label(&self, end: usize) -> bool {
        let rest = &self.text[end..];
        let marks = rest.trim_start_matches(['.', ',', ';', '*', ' ']);
        self.label == Some(self.at) && (marks.starts_with("](") || rest.starts_with(", "))
    }

    fn is_certain(&self, parts: &Parts) -> bool {
        let Some(open) = &self.claim else {
            return is_unmistakable(parts);
        };
        let half_and_half = parts.session == 50 && parts.number == 50;
        if half_and_half && parts.form == Form::Session {
            return open.gap == 0;
        }
        if open.gap <= CLOSE || is_unmistakable(parts) {
            return true;
        }
        match parts.form {
            Form::Session if parts.session > 30 => true,
            // Shapes that fractions and seasons share want a body that uses them.
            Form::Session | Form::Ecosoc => open.claim.body.is_some_and(is_council_or_other),
            _ => false,
        }
    }

    /// Adds the citation from here to `end`, reads on behind it, and says which organ the text
    /// names there.
    fn add(&mut self, end: usize, symbol: Option<String>, lettered: bool) -> Option<Body> {
        let span = Span::new(self.at, end);
        let tail = tail(self.text, end, lettered, self.context);
        let before = self
            .date
            .filter(|(_, end)| self.date_reaches(*end))
            .map(|(date, _)| date);
        self.found.push(Citation {
            text: one_line(span.of(self.text)),
            symbol,
            span,
            date: tail.date.or(before),
        });
        if let Some(open) = &mut self.claim {
            open.gap = 0;
            open.used = true;
        }
        self.date = None;
        self.before = ["", ""];
        self.at = tail.end;
        tail.body
    }

    /// Whether a date that ends at `end` stands right before the number here.
    fn date_reaches(&self, end: usize) -> bool {
        let between = self.text[end..self.at].trim();
        between.is_empty()
            || self
                .words
                .iter()
                .any(|w| w.ordinal.is_some_and(|(mark, _)| mark == between))
    }

    /// Gives the organ named after them to the numbers that had none.
    fn name_after(&mut self, body: Body) {
        self.named = Some(Named {
            body,
            end: self.at,
            used: true,
        });
        let Some(open) = &mut self.claim else { return };
        let claim = Claim {
            body: Some(body),
            ..open.claim
        };
        for (index, parts) in open.numbers.drain(..) {
            self.found[index].symbol = symbol(&parts, claim, self.context.organ, None);
        }
    }

    fn word(&mut self, after: usize) {
        let known = self
            .words
            .iter()
            .any(|words| self.ordinal(words, after) || self.organ(words) || self.claim_word(words));
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
    fn organ(&mut self, words: &CitationWords) -> bool {
        let found = words
            .organs
            .iter()
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
    fn claim_word(&mut self, words: &CitationWords) -> bool {
        let find = |stems: &[&str]| {
            stems
                .iter()
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
        let body = self.claimed_body(words, own);
        self.open(Claim { kind, body, own });
        self.at = end;
        self.before = ["", ""];
        true
    }

    /// The word that closes numbers before it (Chinese) and says what they number.
    fn close_ordinal(&mut self, kind: Kind, end: usize) -> bool {
        let host = self.context.organ;
        let Some(open) = self
            .claim
            .as_mut()
            .filter(|open| open.used && open.gap <= 2)
        else {
            return false;
        };
        let claim = Claim { kind, ..open.claim };
        for (index, parts) in open.numbers.drain(..) {
            self.found[index].symbol = symbol(&parts, claim, host, None);
        }
        self.claim = None;
        self.at = end;
        true
    }

    /// The body whose resolution the word here claims: the one named right before it, or the
    /// one that acts "in its resolution".
    fn claimed_body(&mut self, words: &CitationWords, own: bool) -> Option<Body> {
        if !own {
            let end = self.named.filter(|named| !named.used)?.end;
            let between = self.text[end..self.at].trim_matches(['\'', '\u{2019}', 's']);
            let direct = !between.contains(is_spaced_letter) && self.at - end <= 8;
            return if direct { self.take_named(NEAR) } else { None };
        }
        let acts = self
            .before
            .iter()
            .any(|word| is_one_of(words.own_of_named, word))
            || is_one_of(words.own_of_named, self.before[1]);
        let distinct = self.named.is_some_and(|named| is_distinct(named.body));
        if acts && distinct {
            self.take_named(NEAR)
        } else {
            None
        }
    }

    /// The organ last named, if no claim took it and it stands within `reach` bytes.
    fn take_named(&mut self, reach: usize) -> Option<Body> {
        let named = self.named.as_mut().filter(|named| !named.used)?;
        if self.at - named.end > reach {
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
        });
    }
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter()
        .any(|entry| phrase_at(word, 0, entry) == Some(word.len()))
}

/// Whether a number needs no word before it.
fn is_unmistakable(parts: &Parts) -> bool {
    match parts.form {
        Form::Session | Form::Ecosoc => false,
        Form::Special => true,
        Form::Roman => parts.number >= 100,
        Form::Year => is_council_number(parts.number, parts.session),
    }
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

/// Whether `body` numbers its resolutions by sessions below 31, or by years.
fn is_council_or_other(body: Body) -> bool {
    let assembly = Body::Named(Organ::GeneralAssembly);
    let council = Body::Named(Organ::SecurityCouncil);
    body != assembly && body != council
}

/// Whether the Security Council can have adopted resolution `number` in `year`, roughly: what
/// no word calls a resolution must at least be possible.
fn is_council_number(number: u32, year: u32) -> bool {
    // Numbers that could be years themselves: these are of 2009 to 2012.
    if (1900..=2100).contains(&number) {
        return (2009..=2012).contains(&year);
    }
    match number {
        0..=99 => false,
        100..=999 => (1953..=1995).contains(&year),
        _ => year >= 1995,
    }
}

/// `raw` as one line, without escapes.
fn one_line(raw: &str) -> String {
    let mut result = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(next) = rest.chars().next() {
        if matches!(next, '\n' | '\r') {
            result.truncate(result.trim_end().len());
            result.push(' ');
            rest = rest.trim_start();
            continue;
        }
        rest = &rest[next.len_utf8()..];
        if next != '\\' || !rest.starts_with(|next: char| next.is_ascii_punctuation()) {
            result.push(next);
        }
    }
    result
}
