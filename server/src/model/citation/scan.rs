//! One pass over a block, from which the citations fall out.
//!
//! Words like "resolution" open a claim on the numbers behind them in the same sentence; the
//! claim is *close* while only a few words stand between, and only a close claim makes a
//! citation of a shape that also means other things.

use super::phrase::{is_ideograph, is_spaced_letter};
use super::tail::{Tail, after_blank, after_link, letter_after_link, read_date, tail};
use super::whose::{Claim, symbol};
use super::{Citation, Context};
use crate::language::citations::{Body, CitationWords, words};
use crate::language::{Organ, Tag};
use crate::model::Date;
use crate::model::symbol::cursor::fold;
use crate::model::symbol::{Form, Kind, Parts, Symbol, parts_at};
use crate::text::Span;

/// How many words may stand between a claim, or the last number, and the next number.
pub(super) const CLOSE: usize = 4;

/// The citations in `parts` of `text`, which are read as one sentence goes on from the one to the
/// next.
pub(super) fn scan(text: &str, parts: &[Span], context: &Context) -> Vec<Citation> {
    let mut scan = Scan {
        text,
        at: 0,
        context,
        words: words(context.language),
        found: Vec::new(),
        claim: None,
        named: None,
        before: ["", ""],
        date: None,
        label: None,
        sentence: 0,
        before_range: None,
    };
    for part in parts {
        let Some(until) = text
            .get(..part.end)
            .filter(|_| text.is_char_boundary(part.start))
        else {
            continue;
        };
        scan.text = until;
        scan.at = part.start;
        scan.label = None;
        scan.date = None;
        while scan.at < until.len() {
            scan.step();
        }
    }
    scan.found.sort_by_key(|citation| citation.span);
    scan.found
}

/// What a number is where nothing claims it.
const FREE: Claim = Claim {
    kind: Kind::Resolution,
    body: None,
    own: false,
};

/// A claim that is open.
pub(super) struct Open {
    pub claim: Claim,
    /// Words since it was made or since its last number.
    pub gap: usize,
    /// Its numbers whose organ may still be named.
    pub numbers: Vec<Number>,
    /// How many citations there were before its first.
    pub first: usize,
    /// Whether it had any number.
    pub used: bool,
}

/// A number that was read.
pub(super) struct Number {
    /// Where it stands among the citations.
    pub index: usize,
    pub parts: Parts,
    /// The body that its sentence named last before it.
    pub named: Option<Body>,
}

/// The last organ that the sentence named.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub body: Body,
    pub end: usize,
    /// Whether a claim took it.
    pub used: bool,
}

/// The pass, at one place of the text.
pub(super) struct Scan<'t, 'c> {
    pub text: &'t str,
    pub at: usize,
    pub context: &'c Context<'c>,
    pub words: &'static [CitationWords],
    pub found: Vec<Citation>,
    pub claim: Option<Open>,
    pub named: Option<Named>,
    /// The last word and the one before it.
    pub before: [&'t str; 2],
    /// A date and the byte after it, where dates stand before numbers.
    pub date: Option<(Date, usize)>,
    /// Where the label of a link begins.
    pub label: Option<usize>,
    /// How many citations there were before this sentence.
    pub sentence: usize,
    /// The number before, with the byte after it, which may begin a range.
    pub before_range: Option<(usize, Parts)>,
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
            _ if is_spaced_letter(next) || is_ideograph(next) => {
                // Arabic numbers of special sessions begin with letters.
                if !('\u{620}'..='\u{64a}').contains(&next) || !self.number() {
                    self.word(after);
                }
            }
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
            self.sentence = self.found.len();
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

    pub(super) fn skip_run(&mut self, test: impl Fn(char) -> bool) {
        let rest = &self.text[self.at..];
        let length = rest.find(|next| !test(next)).unwrap_or(rest.len());
        self.at += length.max(rest.chars().next().map_or(1, char::len_utf8));
    }

    fn symbol(&mut self) -> bool {
        let Some((symbol, end)) = Symbol::read(self.text, self.at) else {
            return false;
        };
        self.add(end, Some(symbol.as_str().to_owned()), false);
        true
    }

    /// Takes the number that begins here, if it is certainly one.
    fn number(&mut self) -> bool {
        let Some((mut end, mut parts)) = parts_at(self.text, self.at) else {
            return false;
        };
        if !self.is_label(end) && !self.is_certain(&parts) {
            return false;
        }
        if parts.form == Form::Session
            && parts.letter.is_none()
            && let Some((letter, after)) = letter_after_link(self.text, end)
        {
            parts.letter = Some(letter);
            end = after;
        }
        let tail = self.add(end, None, parts.letter.is_some());
        let index = self.found.len() - 1;
        let number = Number {
            index,
            parts: parts.clone(),
            named: self.named.map(|named| named.body),
        };
        let claim = self.claim.as_ref().map_or(FREE, |open| open.claim);
        let claim = Claim {
            body: tail.body.or(claim.body),
            ..claim
        };
        self.give_symbol(&number, claim);
        if let Some(open) = &mut self.claim {
            open.numbers.push(number);
        }
        self.fill_range(&parts, claim);
        self.before_range = Some((end, parts.clone()));
        self.add_letters(&parts, claim, &tail.letters);
        if let Some(body) = tail.body {
            self.name_after(body);
        }
        true
    }

    /// Gives a number the symbol that follows from `claim`.
    pub(super) fn give_symbol(&mut self, number: &Number, claim: Claim) {
        let citation = &mut self.found[number.index];
        let host = self.context.organ;
        (citation.symbol, citation.organ) =
            symbol(&number.parts, claim, host, number.named, citation.date);
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

    /// Adds the citation from here to `end`, reads on behind it, and says what stands there.
    fn add(&mut self, end: usize, symbol: Option<String>, lettered: bool) -> Tail {
        let span = Span::new(self.at, end);
        let tail = tail(self.text, end, lettered, self.context);
        let before = self.date.take().filter(|(_, end)| self.date_reaches(*end));
        self.found.push(Citation {
            date: tail.dates.first().copied().or(before.map(|(date, _)| date)),
            ..Citation::new(one_line(span.of(self.text)), symbol, span)
        });
        self.share_dates(&tail.dates);
        if let Some(open) = &mut self.claim {
            open.gap = 0;
            open.used = true;
        }
        self.before = ["", ""];
        self.at = tail.end;
        tail
    }

    /// Gives the dates "of D and E" to as many numbers "N and M", where those have none.
    fn share_dates(&mut self, dates: &[Date]) {
        let first = self
            .claim
            .as_ref()
            .map_or(self.found.len(), |open| open.first);
        let Some(start) = self
            .found
            .len()
            .checked_sub(dates.len())
            .filter(|&at| at >= first)
        else {
            return;
        };
        let (last, before) = match self.found[start..].split_last_mut() {
            Some((last, before)) if !before.is_empty() => (last, before),
            _ => return,
        };
        if before.iter().all(|citation| citation.date.is_none()) {
            for (citation, date) in before.iter_mut().zip(dates) {
                citation.date = Some(*date);
            }
            last.date = dates.last().copied();
        }
    }

    /// Whether a date that ends at `end` stands right before the number here.
    fn date_reaches(&self, end: usize) -> bool {
        let between = self.text.get(end..self.at).map_or("-", str::trim);
        self.words.iter().any(|words| {
            let between = words.without_title(between);
            let ordinal = words.ordinal.map(|(mark, _)| mark);
            between.is_empty() || ordinal == Some(between)
        })
    }
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

/// `raw` as one line, without escapes and the end of a link.
pub(super) fn one_line(raw: &str) -> String {
    let mut result = String::with_capacity(raw.len());
    let mut at = 0;
    while let Some(next) = raw[at..].chars().next() {
        let rest = &raw[at + next.len_utf8()..];
        if let Some(after) = after_link(raw, at) {
            at = after;
        } else if matches!(next, '\n' | '\r') {
            result.truncate(result.trim_end().len());
            result.push(' ');
            at = raw.len() - rest.trim_start().len();
        } else {
            at = raw.len() - rest.len();
            if next != '\\' || !rest.starts_with(|next: char| next.is_ascii_punctuation()) {
                result.push(next);
            }
        }
    }
    result
}
