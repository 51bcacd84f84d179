//! A part, and the greater parts that it is said to lie in: "alinéa b) du paragraphe 4",
//! "section II, paragraph 4", "paragraph 1 of the annex".

use super::list::{self, item, list, number};
use super::reader::Reader;
use super::{Address, Base, Target, Unit};
use crate::language::mentions::{Head, MentionWords};
use crate::text::Span;

/// The most parts that one mention names.
const MOST_TARGETS: usize = 256;

/// What a chain of names and numbers says.
#[derive(Debug)]
pub(super) struct Chain {
    /// The letter that it begins with, and the one after its last number.
    pub start: usize,
    pub end: usize,
    /// The smallest unit named.
    pub unit: Unit,
    /// What it names, in an annex where one is named.
    pub targets: Vec<Target>,
    /// The annex at its end, where that is mentioned for itself.
    pub annex: Option<Annex>,
    /// The greatest unit named.
    pub outer: Unit,
    /// Whether its name is the short form of notes.
    pub short: bool,
    /// Whether it lies in "this paragraph".
    pub this: bool,
    /// Whether the operative part is named with it.
    pub operative: bool,
}

/// An annex that a chain ends with.
#[derive(Debug)]
pub(super) struct Annex {
    pub start: usize,
    pub end: usize,
    pub numbers: Vec<Target>,
}

/// One name with its numbers.
struct Group {
    start: usize,
    unit: Unit,
    targets: Vec<Target>,
    short: bool,
}

/// The chain that begins where the reader stands, which then stands behind it.
pub(super) fn chain(reader: &mut Reader, words: &MentionWords) -> Option<Chain> {
    let start = reader.at;
    let mut ahead = *reader;
    let operative = ahead.any(words.operative_before) && ahead.blank();
    if !operative {
        ahead = *reader;
    }
    let first = group(&mut ahead, words)?;
    if operative && first.unit != Unit::Paragraph {
        return None;
    }
    let start = if operative { start } else { first.start };
    let mut chain = Chain {
        start,
        end: ahead.at,
        unit: first.unit,
        outer: first.unit,
        targets: first.targets,
        annex: None,
        short: first.short,
        this: false,
        operative,
    };
    if first.unit == Unit::Annex {
        chain.annex = Some(Annex {
            start,
            end: ahead.at,
            numbers: std::mem::take(&mut chain.targets),
        });
    }
    while inward(&mut ahead, words, &mut chain) || outward(&mut ahead, words, &mut chain) {}
    *reader = ahead;
    let mut behind = ahead;
    behind.blank();
    if behind.any(words.operative_behind) {
        chain.operative = true;
        *reader = behind;
    }
    Some(chain)
}

/// "section II, paragraph 4": takes the smaller part behind the greater.
fn inward(reader: &mut Reader, words: &MentionWords, chain: &mut Chain) -> bool {
    let mut ahead = *reader;
    ahead.eat(',');
    ahead.blank();
    let Some(next) = group(&mut ahead, words).filter(|next| {
        (next.unit, chain.unit) == (Unit::Paragraph, Unit::Section)
            || (next.unit, chain.unit) == (Unit::Paragraph, Unit::Annex)
            || (next.unit, chain.unit) == (Unit::Section, Unit::Annex)
            || (next.unit, chain.unit) == (Unit::Item, Unit::Paragraph)
    }) else {
        return false;
    };
    // The annex is part of this mention, and none of its own.
    let greater = match chain.annex.take() {
        Some(annex) => annex.numbers,
        None => std::mem::take(&mut chain.targets),
    };
    chain.targets = within(&next.targets, &greater);
    chain.unit = next.unit;
    chain.short |= next.short;
    chain.end = ahead.at;
    *reader = ahead;
    true
}

/// "paragraph 4 of section II": takes the greater part behind the smaller.
fn outward(reader: &mut Reader, words: &MentionWords, chain: &mut Chain) -> bool {
    if chain.outer == Unit::Annex {
        return false;
    }
    let mut ahead = *reader;
    ahead.blank();
    let of = words.of.iter().chain(words.of_close).find_map(|of| {
        let mut behind = ahead;
        let linked = behind.phrase(of);
        behind.blank();
        let next = linked.then(|| article(&mut behind, words)).flatten()?;
        let nested = next.unit == Unit::Item && chain.unit == Unit::Item;
        let wider = next.unit > chain.outer || nested && chain.outer == Unit::Item;
        let few = next.targets.len() * chain.targets.len().max(1) <= MOST_TARGETS;
        (wider && few).then_some((behind, next))
    });
    let Some((behind, next)) = of else {
        return false;
    };
    *reader = behind;
    chain.targets = within(&chain.targets, &next.targets);
    chain.outer = next.unit;
    chain.this |= next.targets.iter().any(|it| it.from.base == Base::This);
    if next.unit == Unit::Annex {
        chain.annex = Some(Annex {
            start: next.start,
            end: behind.at,
            numbers: next.targets,
        });
    } else {
        chain.end = behind.at;
    }
    true
}

/// A group, an article before it passed over, or "this paragraph" as one.
fn article(reader: &mut Reader, words: &MentionWords) -> Option<Group> {
    let mut ahead = *reader;
    let this = words.this.iter().find(|(phrase, unit)| {
        ahead = *reader;
        *unit == Unit::Paragraph && ahead.phrase(phrase)
    });
    if this.is_some() {
        let start = reader.at;
        *reader = ahead;
        return Some(Group {
            start,
            unit: Unit::Paragraph,
            targets: vec![Target::of(
                Address::of(Base::This),
                None,
                Span::new(start, reader.at),
            )],
            short: false,
        });
    }
    let mut ahead = *reader;
    if ahead.phrase("the") {
        ahead.blank();
    } else {
        ahead = *reader;
    }
    let group = group(&mut ahead, words)?;
    *reader = ahead;
    Some(group)
}

/// A name with the numbers behind it; an annex may have none.
fn group(reader: &mut Reader, words: &MentionWords) -> Option<Group> {
    let start = reader.at;
    let (head, mut ahead) = head(*reader, words).filter(|_| !reader.follows(words.other_sense))?;
    let named = ahead;
    ahead.blank();
    let numeral = |reader: &mut Reader, _: Option<&Address>| {
        let numeral = list::numeral(reader, words)?;
        let mut address = Address::of(Base::Whole);
        if head.unit == Unit::Annex {
            address.annex = Some(numeral);
        } else {
            address.section = Some(numeral);
        }
        Some(address)
    };
    let bare =
        |reader: &mut Reader, before: Option<&Address>| item(reader, before, words.bare_labels);
    let found = match head.unit {
        Unit::Paragraph if head.many => list(&mut ahead, words, true, &number),
        Unit::Paragraph => one_or_claimed(&mut ahead, words),
        Unit::Item => list(&mut ahead, words, true, &bare),
        Unit::Section | Unit::Annex => list(&mut ahead, words, head.many, &numeral),
    };
    let targets = match found {
        Some(targets) => targets,
        None if head.unit == Unit::Annex => {
            ahead = named;
            let annex = Address {
                annex: Some(String::new()),
                ..Address::of(Base::Whole)
            };
            vec![Target::of(annex, None, Span::new(start, ahead.at))]
        }
        None => return None,
    };
    *reader = ahead;
    Some(Group {
        start,
        unit: head.unit,
        targets,
        short: head.short,
    })
}

/// The number behind a name in the singular, or several where a word behind them claims all: the
/// plural's ending is easily lost.
fn one_or_claimed(reader: &mut Reader, words: &MentionWords) -> Option<Vec<Target>> {
    let mut ahead = *reader;
    let several = list(&mut ahead, words, true, &number);
    let mut behind = ahead;
    behind.blank();
    let claims = [
        words.above,
        words.below,
        words.own,
        words.of,
        words.of_close,
    ];
    if several.is_some()
        && claims
            .iter()
            .any(|claim| !claim.contains(&"") && behind.any(claim))
    {
        *reader = ahead;
        return several;
    }
    list(reader, words, false, &number)
}

/// The name that stands here, the longest, and the place behind it.
fn head<'p, 'w>(reader: Reader<'p>, words: &'w MentionWords) -> Option<(&'w Head, Reader<'p>)> {
    words
        .heads
        .iter()
        .filter_map(|head| {
            let mut ahead = reader;
            ahead.any(head.words).then_some((head, ahead))
        })
        .max_by_key(|(_, ahead)| ahead.at)
}

/// The smaller parts in each of the greater ones.
pub(super) fn within(smaller: &[Target], greater: &[Target]) -> Vec<Target> {
    let mut found = Vec::new();
    for outer in greater {
        for inner in smaller {
            let mut target = inner.clone();
            for end in target.ends() {
                end.annex = outer.from.annex.clone().or_else(|| end.annex.take());
                end.section = outer.from.section.clone().or_else(|| end.section.take());
                if outer.from.base != Base::Whole {
                    end.base = outer.from.base.clone();
                    let labels = outer.from.labels.iter().chain(&end.labels);
                    end.labels = labels.cloned().collect();
                }
            }
            found.push(target);
        }
    }
    found
}
