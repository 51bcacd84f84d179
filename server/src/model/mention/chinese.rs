//! Chinese mentions, which go from the greater part to the smaller: 本决议附件第1和2段.

use super::chain::within;
use super::list::{item, list, number, numeral};
use super::reader::{Reader, is_ideograph_numeral};
use super::scan::{Found, Verdict};
use super::{Address, Base, Target, Unit};
use crate::language::alphabets::chinese_value;
use crate::language::mentions::MentionWords;
use crate::text::Span;

/// The mark before a number, those behind that of a paragraph, a section and a sub-paragraph, the
/// name of an annex and the mark of a paragraph put in, as the words of no other language need
/// them.
const MARKS: Marks = Marks {
    nth: '\u{7b2c}',
    paragraph: '\u{6bb5}',
    section: '\u{8282}',
    item: "\u{5206}\u{6bb5}",
    entry: '\u{9879}',
    annex: "\u{9644}\u{4ef6}",
    bis: "\u{4e4b}\u{4e8c}",
    this: "\u{672c}\u{6bb5}",
};

struct Marks {
    nth: char,
    paragraph: char,
    section: char,
    item: &'static str,
    entry: char,
    annex: &'static str,
    bis: &'static str,
    this: &'static str,
}

/// The mentions that begin where the reader stands, which then stands behind them.
pub(super) fn mentions(reader: &mut Reader, words: &MentionWords) -> Option<Vec<Found>> {
    let whole = reader.at;
    let mut ahead = *reader;
    let cue = words
        .before
        .iter()
        .filter_map(|(cue, direction)| {
            let mut behind = *reader;
            behind.beginning(cue).then_some((behind.at, *direction))
        })
        .max_by_key(|(end, _)| *end);
    if let Some((end, _)) = cue {
        ahead.at = end;
    }
    ahead.blank();
    let verdict = match cue {
        Some((_, direction)) => Verdict::Internal(direction),
        None => Verdict::Open,
    };
    let this = ahead.beginning(MARKS.this);
    let found = |start, end, unit, targets, verdict| Found {
        start,
        end,
        whole: (whole, end),
        unit,
        targets,
        verdict,
        short: false,
    };
    let annex_at = ahead.at;
    let annex = annex(&mut ahead, words);
    let annex_end = ahead.at;
    let mut all = Vec::new();
    let mut parts = parts(&mut ahead, words);
    match (&annex, &mut parts) {
        (Some(annex), Some(parts)) => parts.targets = within(&parts.targets, annex),
        (None, None) => return None,
        _ => {}
    }
    if let Some(parts) = parts {
        let verdict = if parts.unit == Unit::Item && this {
            Verdict::Internal(None)
        } else {
            verdict
        };
        let end = ahead.at;
        let start = if this { whole } else { parts.start };
        all.push(found(start, end, parts.unit, parts.targets, verdict));
    }
    if let Some(annex) = annex {
        let numbered = annex.iter().any(|it| it.from.annex.as_deref() != Some(""));
        let start = if numbered || cue.is_none() {
            annex_at
        } else {
            whole
        };
        all.insert(0, found(start, annex_end, Unit::Annex, annex, verdict));
    }
    if all.is_empty() {
        return None;
    }
    reader.at = ahead.at.max(annex_end);
    Some(all)
}

/// An annex, with its number where it has one.
fn annex(reader: &mut Reader, words: &MentionWords) -> Option<Vec<Target>> {
    let mut ahead = *reader;
    let start = ahead.at;
    if !ahead.beginning(MARKS.annex) {
        return None;
    }
    let address = |number: String| Address {
        annex: Some(number),
        ..Address::of(Base::Whole)
    };
    *reader = ahead;
    let named = Span::new(start, ahead.at);
    ahead.blank();
    let member = |reader: &mut Reader, _: Option<&Address>| Some(address(numeral(reader, words)?));
    let numbers = list(&mut ahead, words, true, &member);
    if numbers.is_some() {
        *reader = ahead;
    }
    Some(numbers.unwrap_or_else(|| vec![Target::of(address(String::new()), None, named)]))
}

struct Parts {
    start: usize,
    unit: Unit,
    targets: Vec<Target>,
}

/// A section, a paragraph, or a paragraph of a section; or a sub-paragraph by its label.
fn parts(reader: &mut Reader, words: &MentionWords) -> Option<Parts> {
    let mut ahead = *reader;
    ahead.blank();
    let start = ahead.at;
    if let Some(targets) = items(&mut ahead, words) {
        *reader = ahead;
        return Some(Parts {
            start,
            unit: Unit::Item,
            targets,
        });
    }
    let names: Vec<&str> = words.preamble.iter().map(|(name, _)| *name).collect();
    if ahead.any_beginning(&names) {
        let targets = numbered(&mut ahead, words, MARKS.paragraph)?;
        *reader = ahead;
        return Some(Parts {
            start,
            unit: Unit::Paragraph,
            targets: targets.into_iter().map(preambular).collect(),
        });
    }
    let section = numbered(&mut ahead, words, MARKS.section);
    let operative = ahead.any_beginning(words.operative_before);
    if section.is_none() {
        // The operative part is named before the number, and belongs to it.
        ahead.at = if operative { ahead.at } else { start };
    }
    let paragraphs = numbered(&mut ahead, words, MARKS.paragraph);
    let found = match (section, paragraphs) {
        (Some(section), Some(paragraphs)) => (Unit::Paragraph, within(&paragraphs, &section)),
        (Some(section), None) => (Unit::Section, section),
        (None, Some(paragraphs)) => (Unit::Paragraph, paragraphs),
        (None, None) => return None,
    };
    *reader = ahead;
    Some(Parts {
        start,
        unit: found.0,
        targets: found.1,
    })
}

/// The same numbers as those of preambular paragraphs.
fn preambular(mut target: Target) -> Target {
    for end in target.ends() {
        if let Base::Number(number, _) = end.base {
            end.base = Base::Preambular(number);
        }
    }
    target
}

/// Labels before the word for sub-paragraphs.
fn items(reader: &mut Reader, words: &MentionWords) -> Option<Vec<Target>> {
    let mut ahead = *reader;
    let label = |reader: &mut Reader, before: Option<&Address>| item(reader, before, false);
    let targets = list(&mut ahead, words, true, &label)?;
    ahead.blank();
    if !ahead.beginning(MARKS.item) && !ahead.eat(MARKS.entry) {
        return None;
    }
    *reader = ahead;
    Some(targets)
}

/// Numbers between the mark before them and `mark`, with that of a paragraph put in.
fn numbered(reader: &mut Reader, words: &MentionWords, mark: char) -> Option<Vec<Target>> {
    let mut ahead = *reader;
    if !ahead.eat(MARKS.nth) {
        return None;
    }
    ahead.blank();
    let member = |reader: &mut Reader, before: Option<&Address>| {
        if before.is_some() && reader.eat(MARKS.nth) {
            reader.blank();
        }
        if mark == MARKS.section {
            return Some(Address {
                section: Some(numeral(reader, words)?),
                ..Address::of(Base::Whole)
            });
        }
        number(reader, before).or_else(|| chinese_number(reader))
    };
    let mut targets = list(&mut ahead, words, true, &member)?;
    ahead.blank();
    if !ahead.eat(mark) {
        return None;
    }
    if mark == MARKS.paragraph
        && ahead.beginning(MARKS.bis)
        && let Some(Base::Number(_, suffix)) = targets.last_mut().map(|it| &mut it.from.base)
    {
        *suffix = Some("bis".to_owned());
    }
    *reader = ahead;
    Some(targets)
}

fn chinese_number(reader: &mut Reader) -> Option<Address> {
    let mut ahead = *reader;
    let number = chinese_value(&ahead.while_raw(is_ideograph_numeral))?;
    *reader = ahead;
    Some(Address::of(Base::Number(number, None)))
}
