//! One pass over the words of a paragraph.

use super::patterns::{Patterns, first};
use super::tokens::{Token, of_parts, of_phrase};
use super::{AgendaItem, Event, Meeting, Named};
use crate::language::events::SessionKind;
use crate::language::{Language, Tag, alphabets};
use crate::model::Session;
use crate::text::Span;

/// No more are named in a row.
const MOST: usize = 20;

/// How many Chinese numerals a number may have.
const LONGEST: usize = 6;

/// How far before an ordinal "resumed" may stand, in words.
const RESUMED_REACH: usize = 3;

/// What the parts of a paragraph name.
pub(super) fn read(text: &str, parts: &[Span], language: &Language) -> Vec<Named> {
    let tokens = of_parts(text, parts);
    let reader = Reader {
        tokens: &tokens,
        language,
        patterns: Patterns::of(language),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = reader.here(at, &mut found).unwrap_or(at + 1);
    }
    found
}

struct Reader<'a> {
    tokens: &'a [Token],
    language: &'a Language,
    patterns: &'a Patterns,
}

/// A number and the tokens that it takes.
type Counted = (u32, usize, usize);

/// An agenda item and the tokens that it takes.
type Numbered = (AgendaItem, usize, usize);

impl Reader<'_> {
    /// What is named from token `at` on, and the token behind it.
    fn here(&self, at: usize, found: &mut Vec<Named>) -> Option<usize> {
        self.items(at, found)
            .or_else(|| self.before(at, found))
            .or_else(|| self.behind(at, found))
    }

    /// "seventy-sixth session", "62nd plenary meeting", "eighty-first and eighty-second sessions".
    fn behind(&self, at: usize, found: &mut Vec<Named>) -> Option<usize> {
        let (numbers, behind, in_figures) = self.ordinals(at)?;
        let meetings = &self.patterns.meetings;
        let meeting = in_figures.then(|| first(meetings, |it| it.0.ends(self.tokens, behind)));
        if let Some(((_, plenary), end)) = meeting.flatten() {
            let event = |number| {
                Event::Meeting(Meeting {
                    number,
                    plenary: *plenary,
                })
            };
            return Some(self.add(&numbers, end, event, found));
        }
        let sessions = &self.patterns.sessions;
        let ((_, kind, resumed), end) = first(sessions, |it| it.0.ends(self.tokens, behind))?;
        let behind = first(&self.patterns.resumed_behind, |it| {
            it.ends(self.tokens, end)
        });
        let end = behind.map_or(end, |(_, end)| end);
        let resumed = *resumed || behind.is_some() || self.resumed_before(at);
        Some(self.add(
            &numbers,
            end,
            |number| session(*kind, number, resumed),
            found,
        ))
    }

    /// The same where the word stands before the numbers.
    fn before(&self, at: usize, found: &mut Vec<Named>) -> Option<usize> {
        let meetings = &self.patterns.meetings_before;
        if let Some(((_, plenary), next)) = first(meetings, |it| it.0.ends(self.tokens, at)) {
            let numbers = self.figures(next);
            if let Some((_, _, end)) = numbers.last().copied() {
                let event = |number| {
                    Event::Meeting(Meeting {
                        number,
                        plenary: *plenary,
                    })
                };
                return Some(self.add_from(at, &numbers, end, event, found));
            }
        }
        let sessions = &self.patterns.sessions_before;
        let ((_, kind, resumed), next) = first(sessions, |it| it.0.ends(self.tokens, at))?;
        let (numbers, behind, _) = self.ordinals(next)?;
        let after = first(&self.patterns.resumed_behind, |it| {
            it.ends(self.tokens, behind)
        });
        let end = after.map_or(behind, |(_, end)| end);
        let resumed = *resumed || after.is_some() || self.resumed_before(at);
        let event = |number| session(*kind, number, resumed);
        Some(self.add_from(at, &numbers, end, event, found))
    }

    fn resumed_before(&self, at: usize) -> bool {
        (at.saturating_sub(RESUMED_REACH)..at).any(|from| {
            let patterns = &self.patterns.resumed_before;
            first(patterns, |it| it.ends(self.tokens, from)).is_some()
        })
    }

    /// Adds what each of the numbers counts; the last goes on to token `end`.
    fn add(
        &self,
        numbers: &[Counted],
        end: usize,
        event: impl Fn(u32) -> Event,
        found: &mut Vec<Named>,
    ) -> usize {
        let last = numbers.len() - 1;
        for (index, &(number, from, to)) in numbers.iter().enumerate() {
            let to = if index == last { end } else { to };
            found.push(Named {
                event: event(number),
                span: self.span(from, to),
            });
        }
        end
    }

    /// The same; the first begins at token `from`.
    fn add_from(
        &self,
        from: usize,
        numbers: &[Counted],
        end: usize,
        event: impl Fn(u32) -> Event,
        found: &mut Vec<Named>,
    ) -> usize {
        let mut numbers = numbers.to_vec();
        numbers[0].1 = from;
        self.add(&numbers, end, event, found)
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.tokens[from].span.start, self.tokens[to - 1].span.end)
    }

    /// Ordinals from token `at` on, the token behind them, and whether all are in figures.
    fn ordinals(&self, at: usize) -> Option<(Vec<Counted>, usize, bool)> {
        let (number, mut end, mut in_figures) = self.ordinal(at, true)?;
        let mut numbers = vec![(number, at, end)];
        while numbers.len() < MOST {
            let Some((number, from, to, figures)) = self.next_ordinal(end) else {
                break;
            };
            numbers.push((number, from, to));
            in_figures &= figures;
            end = to;
        }
        Some((numbers, end, in_figures))
    }

    fn next_ordinal(&self, end: usize) -> Option<(u32, usize, usize, bool)> {
        // "第八十一届和第八十二届会议"
        let skipped = self.language.events().sign.map_or(0, |_| 1);
        [end, end + skipped].into_iter().find_map(|end| {
            let (_, from) = first(&self.patterns.joints, |it| it.ends(self.tokens, end))
                .or_else(|| first(&self.patterns.to, |it| it.ends(self.tokens, end)))
                .or_else(|| {
                    self.is_prefixed(end)
                        .then_some((&self.patterns.joints[0], end))
                })?;
            let (number, to, figures) = self.ordinal(from, false)?;
            Some((number, from, to, figures))
        })
    }

    /// Whether "and" is glued before the word here (Arabic).
    fn is_prefixed(&self, at: usize) -> bool {
        let glued = self.language.tag == Tag::Ar;
        glued
            && self
                .tokens
                .get(at)
                .is_some_and(|token| self.bare(&token.word).is_some())
    }

    /// A word without the "and" glued before it.
    fn bare<'w>(&self, word: &'w str) -> Option<&'w str> {
        let and = self.language.date_words().and.iter();
        let mut letters = and.filter(|and| and.chars().count() == 1);
        letters.find_map(|and| word.strip_prefix(and))
    }

    /// The ordinal at token `at`, the token behind it, and whether it is in figures.
    fn ordinal(&self, at: usize, first: bool) -> Option<(u32, usize, bool)> {
        if let Some(sign) = self.language.events().sign {
            let signed = self.tokens.get(at)?.word == sign;
            let from = if signed { at + 1 } else { at };
            let (number, end) = (signed || !first).then(|| self.counted(from)).flatten()?;
            return Some((number, end, true));
        }
        let token = self.tokens.get(at)?;
        if let Some(number) = token.number {
            let ending = self.ending(at + 1).or_else(|| self.spoilt_ending(at + 1));
            return Some((number, ending?, true));
        }
        let bare = self.bare(&token.word).filter(|_| !first);
        let (number, end) = [Some(token.word.as_str()), bare]
            .into_iter()
            .flatten()
            .find_map(|word| self.spelled(word, at))?;
        Some((number, end, false))
    }

    /// An ordinal in words that begins with `word` at token `at`.
    fn spelled(&self, word: &str, at: usize) -> Option<(u32, usize)> {
        let known = self.patterns.ordinals.get(word)?;
        known.iter().find_map(|(words, number)| {
            let rest = self.tokens.get(at + 1..at + words.len())?;
            let fits = rest.iter().map(|token| &token.word).eq(&words[1..]);
            fits.then_some((*number, at + words.len()))
        })
    }

    /// The token behind the ending of an ordinal in figures, which has to be there in the
    /// languages that have such endings.
    fn ending(&self, at: usize) -> Option<usize> {
        let endings = self.language.events().endings;
        if endings.is_empty() {
            return Some(at);
        }
        let dash = self.tokens.get(at)?.word == "-";
        let at = at + usize::from(dash);
        let token = self.tokens.get(at)?;
        let plain = |ending: &&str| of_phrase(ending).first() == Some(&token.word);
        endings.iter().any(plain).then_some(at + 1)
    }

    /// The token of the word for a single meeting, at `at` or behind what a scanner made of the
    /// ending of an ordinal.
    fn spoilt_ending(&self, at: usize) -> Option<usize> {
        let one = self.language.events().one_meeting;
        let is_one = |at: &usize| {
            let token = self.tokens.get(*at);
            token.is_some_and(|token| one.contains(&token.word.as_str()))
        };
        let mark = self.tokens.get(at)?;
        let short = mark.number.is_none() && mark.word.chars().count() <= 2;
        let ends = [Some(at), short.then_some(at + 1)];
        ends.into_iter().flatten().find(is_one)
    }

    /// A number in figures or Chinese numerals, and the token behind it.
    fn counted(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.tokens.get(at)?.number {
            return Some((number, at + 1));
        }
        let mut numerals = String::new();
        let mut found = None;
        for (next, token) in self.tokens.iter().enumerate().skip(at).take(LONGEST) {
            // Nought has two signs.
            numerals.push_str(&token.word.replace('\u{96f6}', "\u{3007}"));
            // A hundred with a nought behind it is no number yet.
            let value = alphabets::chinese_value(&numerals);
            found = value.map(|value| (value, next + 1)).or(found);
        }
        found
    }

    /// Numbers in figures from token `at` on.
    fn figures(&self, at: usize) -> Vec<Counted> {
        let mut numbers: Vec<Counted> = Vec::new();
        let mut from = at;
        while let Some(number) = self.tokens.get(from).and_then(|token| token.number) {
            numbers.push((number, from, from + 1));
            let joint = first(&self.patterns.joints, |it| it.ends(self.tokens, from + 1));
            let Some((_, next)) = joint.filter(|_| numbers.len() < MOST) else {
                break;
            };
            from = next;
        }
        numbers
    }

    /// "agenda items 13 and 75 (a)", "point 34 b) de l'ordre du jour".
    fn items(&self, at: usize, found: &mut Vec<Named>) -> Option<usize> {
        self.patterns.items.iter().find_map(|(before, behind)| {
            let next = before.ends(self.tokens, at)?;
            let (items, end) = self.numbered(next)?;
            let end = if behind.is_empty() {
                end
            } else {
                first(behind, |it| it.ends(self.tokens, end))?.1
            };
            let last = items.len() - 1;
            for (index, (item, from, to)) in items.into_iter().enumerate() {
                let from = if index == 0 { at } else { from };
                let to = if index == last { end } else { to };
                let event = Event::Item(item);
                let span = self.span(from, to);
                found.push(Named { event, span });
            }
            Some(end)
        })
    }

    /// The numbers of agenda items, with their letters.
    fn numbered(&self, at: usize) -> Option<(Vec<Numbered>, usize)> {
        let mut items: Vec<Numbered> = Vec::new();
        let mut from = at;
        loop {
            let last = items.last().map(|(item, ..)| item.number);
            let number = self.tokens.get(from).and_then(|token| token.number);
            let behind = from + usize::from(number.is_some());
            let letter = self.letter(behind);
            // "71 (a) and (b)"
            let Some(number) = number.or(last.filter(|_| letter.is_some())) else {
                break;
            };
            let end = letter.as_ref().map_or(behind, |(_, end)| *end);
            let letter = letter.map(|(letter, _)| letter);
            items.push((AgendaItem { number, letter }, from, end));
            let joint = first(&self.patterns.joints, |it| it.ends(self.tokens, end));
            let to = || first(&self.patterns.to, |it| it.ends(self.tokens, end));
            let Some((_, next)) = joint.or_else(to).filter(|_| items.len() < MOST) else {
                break;
            };
            from = next;
        }
        let end = items.last()?.2;
        Some((items, end))
    }

    /// `(b)` or `b)` at token `at`, and the token behind it.
    fn letter(&self, at: usize) -> Option<(String, usize)> {
        let is = |at: usize, mark: &str| self.tokens.get(at).is_some_and(|it| it.word == mark);
        let from = at + usize::from(is(at, "("));
        let token = self.tokens.get(from)?;
        let short = token.number.is_none() && token.word.chars().count() <= 3;
        let letters = token.word.chars().all(char::is_alphabetic);
        (short && letters && is(from + 1, ")")).then(|| (token.word.clone(), from + 2))
    }
}

fn session(kind: SessionKind, number: u32, resumed: bool) -> Event {
    let session = match kind {
        SessionKind::Regular => Session::Regular(number),
        SessionKind::Special => Session::Special(format!("S-{number}")),
        SessionKind::Emergency => Session::Special(format!("ES-{number}")),
    };
    Event::Session { session, resumed }
}
