//! Words about documents and the parts of a draft, in English and French: what an editor shows
//! beside a text. A text in another language is spoken of in English.
//!
//! Sources of the names: the Library's guide to document symbols (research.un.org/en/docs/symbols),
//! issued documents and the Editorial Manual. What is known from memory alone is marked so: such a
//! piece of a symbol is read, and shown without a name.

use super::ordinals::word;
use super::{Affix, DateShape, Tag};

mod faults;
mod sentences;
mod terms;

pub use faults::fault;
pub use sentences::{Sentences, sentences};
pub use terms::{
    Counted, DIVISIONS, DocumentType, Family, Role, Term, element, head, heads, series,
};

/// The language to speak to the reader of a text in: French for French, English for all others.
pub const fn spoken(language: Option<Tag>) -> Tag {
    match language {
        Some(Tag::Fr) => Tag::Fr,
        _ => Tag::En,
    }
}

/// The ordinal of a session, which is feminine in French: `seventy-fifth`, `première`. Figures
/// with an ending beyond the ninetieth.
pub fn session_ordinal(number: u32, spoken: Tag) -> String {
    word(spoken, number).map_or_else(|| figures(number, spoken), str::to_owned)
}

/// The ordinal of a paragraph, which is masculine in French: `third`, `premier`.
pub fn paragraph_ordinal(number: u32, spoken: Tag) -> String {
    if (spoken, number) == (Tag::Fr, 1) {
        return "premier".to_owned();
    }
    session_ordinal(number, spoken)
}

fn figures(number: u32, spoken: Tag) -> String {
    let ending = match (spoken, number % 10, number % 100) {
        (Tag::Fr, ..) => "e",
        (_, 1, hundred) if hundred != 11 => "st",
        (_, 2, hundred) if hundred != 12 => "nd",
        (_, 3, hundred) if hundred != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// A day as a text prints it: `2 December 2026`, `1er décembre 2026`; month from 1.
pub fn written_day(year: u16, month: u8, day: u8, spoken: Tag) -> String {
    let language = spoken.language();
    let names = language.months[usize::from(month.clamp(1, 12)) - 1];
    let name = names.first().copied().unwrap_or_default();
    let ending = match &language.date {
        DateShape::DayMonthYear { ordinal, .. } if spoken == Tag::Fr && day == 1 => {
            ordinal.first().copied().unwrap_or_default()
        }
        _ => "",
    };
    let name = if spoken == Tag::En {
        capital(name)
    } else {
        name.to_owned()
    };
    format!("{day}{ending} {name} {year}")
}

/// The text with a capital at its head.
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// A sentence with its `{slots}` filled; a slot without a value stays as it is.
pub fn filled(template: &str, slots: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        match slots.iter().find(|(slot, _)| *slot == name) {
            Some((_, value)) => text.push_str(value),
            None => text.extend(["{", name, "}"]),
        }
        rest = tail;
    }
    text + rest
}

/// `session` behind its ordinal, as the language's table has it.
pub fn session_words(ordinal: &str, spoken: Tag) -> String {
    match &spoken.language().session {
        Affix::After(words) => format!("{ordinal}{}", words.first().copied().unwrap_or_default()),
        _ => ordinal.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_and_days_are_written_out() {
        assert_eq!(session_ordinal(81, Tag::En), "eighty-first");
        assert_eq!(session_ordinal(1, Tag::Fr), "première");
        assert_eq!(paragraph_ordinal(1, Tag::Fr), "premier");
        assert_eq!(paragraph_ordinal(102, Tag::En), "102nd");
        assert_eq!(paragraph_ordinal(111, Tag::En), "111th");
        assert_eq!(paragraph_ordinal(101, Tag::Fr), "101e");
        assert_eq!(written_day(2026, 12, 1, Tag::Fr), "1er décembre 2026");
        assert_eq!(written_day(2026, 12, 1, Tag::En), "1 December 2026");
        let session = session_ordinal(81, Tag::Fr);
        assert_eq!(
            session_words(&session, Tag::Fr),
            "quatre-vingt-unième session"
        );
    }

    #[test]
    fn slots_are_filled() {
        assert_eq!(filled("{a} and {b}", &[("a", "1")]), "1 and {b}");
        assert_eq!(capital("été"), "Été");
    }
}
