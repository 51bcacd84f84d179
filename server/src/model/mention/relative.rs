//! Parts that are named by their place: "this paragraph", "the third preambular paragraph".

use super::list::{list, ordinal};
use super::reader::Reader;
use super::{Address, Base, Target, Unit};
use crate::language::mentions::MentionWords;
use crate::text::Span;

/// What a relative name says.
pub(super) struct Relative {
    /// The letter that it begins with, and the one after it.
    pub start: usize,
    pub end: usize,
    pub unit: Unit,
    pub targets: Vec<Target>,
}

/// "This paragraph", "the preceding paragraph", "the following paragraph".
pub(super) fn relative(reader: &mut Reader, words: &MentionWords) -> Option<Relative> {
    let kinds = [
        (words.this, Base::This),
        (words.previous, Base::Previous),
        (words.next, Base::Next),
    ];
    let start = reader.at;
    let (end, unit, base) = kinds
        .into_iter()
        .flat_map(|(phrases, base)| phrases.iter().map(move |it| (it, base.clone())))
        .filter_map(|((phrase, unit), base)| {
            let mut ahead = *reader;
            ahead.phrase(phrase).then_some((ahead.at, *unit, base))
        })
        .max_by_key(|(end, ..)| *end)?;
    reader.at = end;
    Some(Relative {
        start,
        end,
        unit,
        targets: vec![Target::of(Address::of(base), None, Span::new(start, end))],
    })
}

/// "The third preambular paragraph", "preambular paragraph 3", "párrafo tercero del preámbulo".
pub(super) fn preambular(reader: &mut Reader, words: &MentionWords) -> Option<Relative> {
    let start = reader.at;
    let nth = |reader: &mut Reader, _: Option<&Address>| {
        let position = match ordinal(reader, words) {
            Some(position) => position,
            None => figure(reader)?,
        };
        Some(Address::of(Base::Preambular(position)))
    };
    let mut ahead = *reader;
    let ordinals = list(&mut ahead, words, true, &nth).filter(|_| ahead.blank());
    let found = words
        .preamble
        .iter()
        .filter_map(|(name, tail)| {
            let before = || {
                let mut ahead = ahead;
                let targets = ordinals.clone().filter(|_| tail.is_empty())?;
                ahead.phrase(name).then_some((ahead.at, targets))
            };
            let behind = || {
                let mut ahead = *reader;
                if !ahead.phrase(name) || !ahead.blank() {
                    return None;
                }
                let targets = list(&mut ahead, words, true, &nth)?;
                let fits = tail.is_empty() || ahead.blank() && ahead.phrase(tail);
                fits.then_some((ahead.at, targets))
            };
            before().or_else(behind)
        })
        .max_by_key(|(end, _)| *end);
    let (end, targets) = found?;
    reader.at = end;
    Some(Relative {
        start,
        end,
        unit: Unit::Paragraph,
        targets,
    })
}

fn figure(reader: &mut Reader) -> Option<u32> {
    let mut ahead = *reader;
    let address = super::list::number(&mut ahead, None)?;
    let Base::Number(number, None) = address.base else {
        return None;
    };
    reader.at = ahead.at;
    address.labels.is_empty().then_some(number)
}
