//! The ordinals of sessions, in words.

use super::alphabets;
use super::{Affix, Language, Tag, folded};

mod ar;
mod en;
mod es;
mod fr;
mod ru;

/// The last ordinal that is known in words.
const LAST: u32 = 130;

impl Language {
    /// The number of a regular session that is all of a line of the masthead.
    pub fn session(&self, line: &str) -> Option<u32> {
        let line = folded(line);
        let word = match &self.session {
            Affix::After(words) => words.iter().find_map(|word| line.strip_suffix(word)),
            Affix::Before(words) => words.iter().find_map(|word| line.strip_prefix(word)),
            Affix::Around(before, words) => words
                .iter()
                .find_map(|word| line.strip_suffix(word))
                .and_then(|rest| rest.strip_prefix(before)),
        };
        ordinal(self.tag, word?.trim())
    }
}

/// The ordinal word of a session's number, from 1 to 90, lower case; none beyond, and none in
/// Chinese, which counts in numerals.
pub(super) fn word(tag: Tag, number: u32) -> Option<&'static str> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    words(tag)?.get(at).copied()
}

/// The number of an ordinal word in lower case and without the word for "session"; Chinese in
/// numerals. None for anything else.
fn ordinal(tag: Tag, word: &str) -> Option<u32> {
    if words(tag).is_none() {
        return alphabets::chinese_value(word);
    }
    (1..=LAST).find(|number| spelled(tag, *number).iter().any(|known| known == word))
}

/// The ordinals of sessions from the first to the hundred and thirtieth, in every form that they
/// take beside the word for "session", with their numbers; none for Chinese.
pub fn forms(tag: Tag) -> Vec<(String, u32)> {
    let mut forms = Vec::new();
    for number in 1..=LAST {
        for word in spelled(tag, number) {
            forms.extend(inflected(tag, &word).map(|form| (form, number)));
        }
    }
    forms
}

/// The ordinal as the masthead has it; beyond the table by the language's rules, some in two
/// ways.
fn spelled(tag: Tag, number: u32) -> Vec<String> {
    if let Some(word) = word(tag, number) {
        return vec![word.to_string()];
    }
    let below = |by: u32| word(tag, number.checked_sub(by)?);
    let behind =
        |head: &str, by: u32, between: &str| below(by).map(|word| format!("{head}{between}{word}"));
    let words = match (tag, number) {
        (Tag::En, 91..=99) => vec![behind("ninety", 90, "-")],
        (Tag::En, 100) => ["hundredth", "one hundredth"].map(own).to_vec(),
        (Tag::En, _) => vec![
            behind("one hundred and", 100, " "),
            behind("hundred and", 100, " "),
        ],
        (Tag::Fr, 91..=99) => vec![behind("quatre-vingt", 80, "-")],
        (Tag::Fr, 100) => vec![own("centième")],
        (Tag::Fr, 101) => vec![own("cent unième"), own("cent-unième")],
        (Tag::Fr, _) => vec![behind("cent", 100, " "), behind("cent", 100, "-")],
        (Tag::Es, 91..=99) => vec![behind("nonagésimo", 90, " ")],
        (Tag::Es, 100) => vec![own("centésimo")],
        (Tag::Es, _) => vec![behind("centésimo", 100, " ")],
        (Tag::Ru, 91..=99) => vec![behind("девяносто", 90, " ")],
        (Tag::Ru, 100) => vec![own("сотая")],
        (Tag::Ru, _) => vec![behind("сто", 100, " ")],
        (Tag::Ar, 91..=99) => vec![below(10).map(|word| word.replace("الثمانون", "التسعون"))],
        (Tag::Ar, 100) => vec![own("المائة"), own("المئة")],
        (Tag::Ar, _) => vec![
            below(100).map(|word| format!("{word} بعد المائة")),
            below(100).map(|word| format!("{word} بعد المئة")),
        ],
        (Tag::Zh, _) => Vec::new(),
    };
    words.into_iter().flatten().collect()
}

fn own(word: &str) -> Option<String> {
    Some(word.to_string())
}

/// An ordinal of the masthead in its other genders and cases.
fn inflected(tag: Tag, word: &str) -> impl Iterator<Item = String> {
    let endings: &[(&str, &[&str])] = match tag {
        Tag::Fr => &[
            ("première", &["premier"]),
            ("deuxième", &["seconde", "second"]),
        ],
        Tag::Es => &[
            ("primer", &["primero", "primera"]),
            ("tercer", &["tercero", "tercera"]),
            ("o", &["a"]),
        ],
        Tag::Ru => &[("третья", &["третьей", "третью"]), ("ая", &["ой", "ую"])],
        Tag::Ar => &[("ون", &["ين"]), ("ون بعد المائة", &["ين بعد المائة"])],
        Tag::En | Tag::Zh => &[],
    };
    let found = endings
        .iter()
        .find_map(|(ending, others)| Some((word.strip_suffix(ending)?, *others)));
    let others = found
        .into_iter()
        .flat_map(|(stem, others)| others.iter().map(move |other| format!("{stem}{other}")));
    let others: Vec<String> = others.collect();
    // A hyphen is easily left out.
    let spaced = word.contains('-').then(|| word.replace('-', " "));
    [word.to_string()].into_iter().chain(others).chain(spaced)
}

/// The ordinals of sessions, from the first; none for Chinese.
const fn words(tag: Tag) -> Option<&'static [&'static str]> {
    Some(match tag {
        Tag::Ar => &ar::ORDINALS,
        Tag::En => &en::ORDINALS,
        Tag::Es => &es::ORDINALS,
        Tag::Fr => &fr::ORDINALS,
        Tag::Ru => &ru::ORDINALS,
        Tag::Zh => return None,
    })
}
