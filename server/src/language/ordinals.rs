//! Session numbers spelled out.

use super::Tag;
use super::alphabets;

mod ar;
mod en;
mod es;
mod fr;
mod ru;

/// The number of an ordinal word, 1 to 90, in lower case and without the word for "session";
/// Chinese in numerals. None for anything else.
pub(super) fn ordinal(tag: Tag, word: &str) -> Option<u32> {
    let table = match tag {
        Tag::Ar => &ar::ORDINALS,
        Tag::En => &en::ORDINALS,
        Tag::Es => &es::ORDINALS,
        Tag::Fr => &fr::ORDINALS,
        Tag::Ru => &ru::ORDINALS,
        Tag::Zh => return alphabets::chinese_value(word),
    };
    let position = table.iter().position(|ordinal| *ordinal == word)?;
    u32::try_from(position + 1).ok()
}
