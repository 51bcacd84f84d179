//! From a mention to what it means in its own resolution.

use super::block::{Block, Kind, Place};
use super::mention::{Address, Base, Direction, Mention, Scope, Target, Unit, has_numeral, latin};
use super::numbering::Item;
use super::{List, Number, Paragraph, Reading, Resolution, Section};
use crate::language::alphabets::narrow;
use crate::text::Span;

/// A part of a resolution that a mention means.
#[derive(Debug, Clone, Copy)]
pub enum Meant<'r> {
    /// An operative or preambular paragraph.
    Paragraph(&'r Paragraph),
    /// A sub-paragraph, and the paragraph that it is in.
    Item(&'r Paragraph, &'r Item),
    /// A section of the body.
    Section(&'r Section),
    /// An annex.
    Annex(&'r Section),
    /// A paragraph, sub-paragraph or section of an annex.
    InAnnex {
        /// All of its block.
        span: Span,
        /// Its number, label or heading.
        mark: Span,
    },
}

impl Meant<'_> {
    /// All of it, in bytes.
    pub fn span(&self) -> Span {
        match self {
            Meant::Paragraph(paragraph) => paragraph.span,
            Meant::Item(_, item) => item.span,
            Meant::Section(section) | Meant::Annex(section) => section.span,
            Meant::InAnnex { span, .. } => *span,
        }
    }

    /// Its number, label or heading, in bytes; where it has none, its first part.
    pub fn mark(&self) -> Span {
        match self {
            Meant::Paragraph(paragraph) => match (&paragraph.number, paragraph.parts.first()) {
                (Some(number), _) => number.span,
                (None, Some(part)) => *part,
                (None, None) => paragraph.span,
            },
            Meant::Item(_, item) => item.label.span,
            Meant::Section(section) | Meant::Annex(section) => section.heading,
            Meant::InAnnex { mark, .. } => *mark,
        }
    }
}

impl Reading {
    /// What a target of `mention` means in the resolution that the mention stands in; of a range,
    /// every paragraph of it. Nothing where the mention is not internal, where the resolution has
    /// no such part or several, and where it stands on the other side than the mention says.
    pub fn resolve(&self, text: &str, mention: &Mention, target: &Target) -> Vec<Meant<'_>> {
        let at = mention.span.start;
        let Some(resolution) = self
            .resolution_at(at)
            .filter(|_| mention.scope == Scope::Internal)
        else {
            return Vec::new();
        };
        let place = Around {
            reading: self,
            resolution,
            text,
            at,
            unit: mention.unit,
            in_body: mention.whole != mention.span && mention.direction.is_none(),
        };
        let Some(first) = place.one(&target.from).filter(|it| fits(it, mention)) else {
            return Vec::new();
        };
        let Some(to) = &target.to else {
            return vec![first];
        };
        match place.one(to).filter(|it| fits(it, mention)) {
            Some(last) => between(resolution, first, last),
            None => Vec::new(),
        }
    }
}

/// Whether it stands where the mention says.
fn fits(meant: &Meant, mention: &Mention) -> bool {
    match mention.direction {
        None => true,
        Some(Direction::Above) => meant.span().start <= mention.span.start,
        Some(Direction::Below) => meant.span().end > mention.span.start,
    }
}

/// The ends of a range and, of paragraphs, all between them.
fn between<'r>(resolution: &'r Resolution, first: Meant<'r>, last: Meant<'r>) -> Vec<Meant<'r>> {
    let (Meant::Paragraph(from), Meant::Paragraph(to)) = (first, last) else {
        return vec![first, last];
    };
    let (from, to) = (from.span.start, to.span.start);
    let inside = |it: &&Paragraph| from <= it.span.start && it.span.start <= to;
    let all = resolution.operative.iter().chain(&resolution.preambular);
    all.filter(inside).map(Meant::Paragraph).collect()
}

/// The place of a mention.
#[derive(Clone, Copy)]
struct Around<'r, 't> {
    reading: &'r Reading,
    resolution: &'r Resolution,
    text: &'t str,
    at: usize,
    unit: Unit,
    /// Whether the text as a whole is named: in an annex, its body is meant.
    in_body: bool,
}

impl<'r> Around<'r, '_> {
    /// The one part that an address means here.
    fn one(self, address: &Address) -> Option<Meant<'r>> {
        let here = |annex: &&Section| annex.span.start <= self.at && self.at < annex.span.end;
        let annex = match &address.annex {
            Some(number) => Some(self.annex(number)?),
            None if self.in_body && matches!(address.base, Base::Number(..)) => None,
            None => self.resolution.annexes.iter().rfind(here),
        };
        if let Some(annex) = annex {
            let whole = address.base == Base::Whole && address.section.is_none();
            return if whole {
                Some(Meant::Annex(annex))
            } else {
                self.in_annex(annex, address)
            };
        }
        let section = match &address.section {
            Some(numeral) => Some(self.section(numeral)?),
            None => None,
        };
        let paragraph = match (&address.base, section) {
            (Base::Whole, section) => {
                return self.resolution.sections.get(section?).map(Meant::Section);
            }
            (Base::Number(number, suffix), section) => {
                self.numbered(*number, suffix.as_deref(), section)?
            }
            (Base::Preambular(nth), _) => {
                let at = usize::try_from(*nth).ok()?.checked_sub(1)?;
                self.resolution.preambular.get(at)?
            }
            (Base::This, _) => self.this()?,
            (Base::Previous, _) => return self.neighbour(-1),
            (Base::Next, _) => return self.neighbour(1),
            (Base::Parts(_), _) => return None,
        };
        if address.labels.is_empty() {
            return Some(Meant::Paragraph(paragraph));
        }
        let item = self.item(paragraph, &address.labels)?;
        Some(Meant::Item(paragraph, item))
    }

    fn annex(self, number: &str) -> Option<&'r Section> {
        let annexes = &self.resolution.annexes;
        let wanted = |annex: &&Section| match number {
            "" => true,
            number => self.is_called(annex, number),
        };
        only(annexes.iter().filter(wanted))
    }

    fn section(self, numeral: &str) -> Option<usize> {
        let same = |(_, section): &(usize, &Section)| self.is_called(section, numeral);
        let sections = self.resolution.sections.iter().enumerate();
        only(sections.filter(same)).map(|(at, _)| at)
    }

    /// Whether the label of a section or annex ends in this numeral.
    fn is_called(self, section: &Section, numeral: &str) -> bool {
        let label = section.label.as_deref();
        label.is_some_and(|label| has_numeral(label, numeral, self.reading.language))
    }

    /// The paragraph with a number: of the same run as the place, or the only one.
    fn numbered(
        self,
        number: u32,
        suffix: Option<&str>,
        section: Option<usize>,
    ) -> Option<&'r Paragraph> {
        let same = |paragraph: &&Paragraph| {
            let own = paragraph.number.as_ref();
            own.is_some_and(|it| it.value == number && it.suffix.as_deref() == suffix)
                && section.is_none_or(|section| paragraph.section == Some(section))
        };
        let all = || self.resolution.operative.iter().filter(same);
        let run = self.this().map(|paragraph| paragraph.run);
        let near = all().filter(|paragraph| section.is_none() && run == Some(paragraph.run));
        match near.clone().count() {
            0 => only(all()),
            _ => only(near),
        }
    }

    /// The paragraph that the place is in.
    fn this(self) -> Option<&'r Paragraph> {
        for all in [&self.resolution.operative, &self.resolution.preambular] {
            let after = all.partition_point(|it| it.span.start <= self.at);
            let last = after.checked_sub(1).and_then(|it| all.get(it));
            if let Some(last) = last.filter(|it| self.at < it.span.end) {
                return Some(last);
            }
        }
        None
    }

    /// The part before or after that which the place is in.
    fn neighbour(self, by: isize) -> Option<Meant<'r>> {
        let this = self.this()?;
        if self.unit == Unit::Item {
            let siblings = self.siblings(this)?;
            let own = siblings.iter().position(|item| self.is_in(item.span))?;
            let item = siblings.get(own.checked_add_signed(by)?)?;
            return Some(Meant::Item(this, item));
        }
        for all in [&self.resolution.operative, &self.resolution.preambular] {
            let own = all.iter().position(|it| it.span == this.span);
            if let Some(own) = own {
                return all.get(own.checked_add_signed(by)?).map(Meant::Paragraph);
            }
        }
        None
    }

    fn is_in(self, span: Span) -> bool {
        span.start <= self.at && self.at < span.end
    }

    /// The items among which the innermost one stands that the place is in.
    fn siblings(self, paragraph: &'r Paragraph) -> Option<&'r [Item]> {
        let mut lists: &[List] = &paragraph.lists;
        let mut found = None;
        while let Some(list) = lists
            .iter()
            .find(|list| list.items.iter().any(|item| self.is_in(item.span)))
        {
            found = Some(list.items.as_slice());
            let own = list.items.iter().find(|item| self.is_in(item.span))?;
            lists = &own.lists;
        }
        found
    }

    /// The item that labels lead to from a paragraph, or, in the same paragraph, from one of the
    /// items around the place.
    fn item(self, paragraph: &'r Paragraph, labels: &[String]) -> Option<&'r Item> {
        let mut levels: Vec<&[List]> = vec![&paragraph.lists];
        let mut around: &[List] = &paragraph.lists;
        while let Some(item) = around
            .iter()
            .flat_map(|list| &list.items)
            .find(|item| self.is_in(item.span))
        {
            around = &item.lists;
            levels.push(around);
        }
        let found = |lists: &&'r [List]| item_in(lists, labels);
        let whole = found(&levels[0]);
        whole.or_else(|| levels.iter().skip(1).find_map(found))
    }

    /// A part of an annex, by its blocks.
    fn in_annex(self, annex: &Section, address: &Address) -> Option<Meant<'r>> {
        let blocks = &self.reading.blocks;
        let from = blocks.partition_point(|block| block.span().start < annex.span.start);
        let until = blocks.partition_point(|block| block.span().start < annex.span.end);
        let blocks = &blocks[from..until.max(from)];
        if address.section.is_some() {
            return None;
        }
        let numbered: Vec<(usize, Number)> = blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| Some((at, self.number(block)?)))
            .collect();
        let own = numbered
            .partition_point(|(at, _)| blocks[*at].span().start <= self.at)
            .checked_sub(1)
            .filter(|_| self.is_in(annex.span));
        let at = match &address.base {
            Base::Number(number, suffix) => {
                let same = |(_, it): &&(usize, Number)| it.value == *number && it.suffix == *suffix;
                // From outside, the numbers that the annex begins with; a form in it has others.
                let near = run_of(&numbered, own.unwrap_or(0));
                let near = only(numbered[near].iter().filter(same));
                near.or_else(|| only(numbered.iter().filter(same)))?.0
            }
            Base::This => numbered.get(own?)?.0,
            Base::Previous => numbered.get(own?.checked_sub(1)?)?.0,
            Base::Next => numbered.get(own? + 1)?.0,
            _ => return None,
        };
        let at = label_block(blocks, at, &address.labels, self.text)?;
        let block = &blocks[at];
        Some(Meant::InAnnex {
            span: block.span(),
            mark: block.mark().unwrap_or(block.span()),
        })
    }

    fn number(self, block: &Block) -> Option<Number> {
        (block.kind == Kind::Numbered && block.place == Place::Annex)
            .then(|| block.number())
            .flatten()
    }
}

/// The block with the last of `labels`, behind the numbered block `at` and before the next.
fn label_block(blocks: &[Block], mut at: usize, labels: &[String], text: &str) -> Option<usize> {
    for label in labels {
        let own = blocks[at + 1..]
            .iter()
            .take_while(|block| block.kind != Kind::Numbered)
            .position(|block| {
                let mark = block.mark().filter(|_| block.kind == Kind::Labelled);
                mark.is_some_and(|mark| is_label(mark.of(text), label))
            })?;
        at += 1 + own;
    }
    Some(at)
}

/// The numbers around one of them that go up from one to the next.
fn run_of(numbered: &[(usize, Number)], own: usize) -> std::ops::Range<usize> {
    if numbered.is_empty() {
        return 0..0;
    }
    let rises = |at: usize| numbered[at].1.value <= numbered[at + 1].1.value;
    let mut from = own;
    while from > 0 && rises(from - 1) {
        from -= 1;
    }
    let mut to = own;
    while to + 1 < numbered.len() && rises(to) {
        to += 1;
    }
    from..to + 1
}

/// The only item that these labels lead to.
fn item_in<'r>(lists: &'r [List], labels: &[String]) -> Option<&'r Item> {
    let (first, rest) = labels.split_first()?;
    let items = lists.iter().flat_map(|list| &list.items);
    let item = only(items.filter(|item| is_label(&item.label.text, first)))?;
    if rest.is_empty() {
        Some(item)
    } else {
        item_in(&item.lists, rest)
    }
}

/// Whether a label as typed is the one with this notation.
fn is_label(typed: &str, notation: &str) -> bool {
    let narrow: String = typed.chars().map(narrow).collect();
    latin(&narrow).as_deref() == Some(notation)
}

/// The one thing of several, if it is one.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}
