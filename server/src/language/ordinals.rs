//! Sessions: the line of the masthead that names one, and the ordinals that it spells out.

use super::alphabets;
use super::{Affix, Language, Tag, folded};

mod ar;
mod en;
mod es;
mod fr;
mod ru;

impl Language {
    /// The number of a regular session that a line of the masthead spells out.
    pub fn session(&self, line: &str) -> Option<u32> {
        ordinal(self.tag, &self.session_word(line, &[])?)
    }

    /// A special session as symbols have it: `S-10`, `ES-10`.
    pub fn special_session(&self, line: &str) -> Option<String> {
        let line = folded(line);
        let has = |words: &[&str]| words.iter().any(|word| line.contains(word));
        let [special, emergency] = self.special_session;
        let (prefix, words) = if has(emergency) {
            ("ES", [emergency, special].concat())
        } else if has(special) {
            ("S", special.to_vec())
        } else {
            return None;
        };
        let number = ordinal(self.tag, &self.session_word(&line, &words)?)?;
        Some(format!("{prefix}-{number}"))
    }

    /// The ordinal beside the word for "session".
    fn session_word(&self, line: &str, without: &[&str]) -> Option<String> {
        let mut line = folded(line);
        for word in without {
            line = line.replace(word, "");
        }
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = match &self.session {
            Affix::After(words) => words.iter().find_map(|word| line.strip_suffix(word)),
            Affix::Before(words) => words.iter().find_map(|word| line.strip_prefix(word)),
            Affix::Around(before, words) => words
                .iter()
                .find_map(|word| line.strip_suffix(word))
                .and_then(|rest| rest.strip_prefix(before)),
        };
        found.map(|word| word.trim().to_string())
    }
}

/// The ordinal word of a session's number, from 1 to 90, lower case; none beyond, and none in
/// Chinese, which counts in numerals.
pub(super) fn word(tag: Tag, number: u32) -> Option<&'static str> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    words(tag)?.get(at).copied()
}

/// The number of an ordinal word, 1 to 90, in lower case and without the word for "session";
/// Chinese in numerals. None for anything else.
fn ordinal(tag: Tag, word: &str) -> Option<u32> {
    let Some(table) = words(tag) else {
        return alphabets::chinese_value(word);
    };
    let position = table.iter().position(|ordinal| *ordinal == word)?;
    u32::try_from(position + 1).ok()
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
