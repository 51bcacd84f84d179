//! Words and phrases of a table found in a text, whatever their case, line breaks and
//! apostrophes.

use crate::model::symbol::cursor::fold;

/// The longest ending that a table's beginning of a word may have, in characters.
const LONGEST_ENDING: usize = 5;
/// The longest run of blanks between two words of a phrase, in characters.
const LONGEST_BLANK: usize = 16;

/// The byte after `phrase`, which is in lower case, where it stands at `at` of `text` as whole
/// words.
pub(super) fn phrase_at(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let end = beginning_at(text, at, phrase)?;
    let whole = !phrase.chars().next_back().is_some_and(is_spaced_letter)
        || !text[end..].chars().next().is_some_and(is_spaced_letter);
    whole.then_some(end)
}

/// The byte after the word that begins with `stem` at `at` of `text`.
pub(super) fn stem_at(text: &str, at: usize, stem: &str) -> Option<usize> {
    let end = beginning_at(text, at, stem)?;
    if !stem.chars().next_back().is_some_and(is_spaced_letter) {
        return Some(end);
    }
    let ending = text[end..]
        .chars()
        .take(LONGEST_ENDING + 1)
        .take_while(|&c| is_spaced_letter(c));
    let (count, length) = ending.fold((0, 0), |(n, bytes), c| (n + 1, bytes + c.len_utf8()));
    let after = end + length;
    // "decision-making" is no decision.
    let compound = text[after..]
        .chars()
        .next()
        .is_some_and(|next| fold(next) == '-');
    (count <= LONGEST_ENDING && !compound).then_some(after)
}

fn beginning_at(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let mut rest = text.get(at..)?;
    for wanted in phrase.chars() {
        rest = if wanted == ' ' {
            after_blank(rest)?
        } else {
            after_letter(rest, wanted)?
        };
    }
    Some(text.len() - rest.len())
}

fn after_letter(text: &str, wanted: char) -> Option<&str> {
    let next = text.chars().find(|&next| !is_vowel_mark(next))?;
    let skipped = text.find(next)?;
    let same = next == wanted
        || next.to_lowercase().next() == Some(wanted)
        || (wanted == '\'' && next == '\u{2019}')
        || (wanted == '-' && fold(next) == '-');
    same.then(|| &text[skipped + next.len_utf8()..])
}

fn after_blank(text: &str) -> Option<&str> {
    let length: usize = text
        .chars()
        .take(LONGEST_BLANK)
        .take_while(|next| next.is_whitespace())
        .map(char::len_utf8)
        .sum();
    (length > 0).then(|| &text[length..])
}

/// Whether `character` is a letter of a script that puts blanks between words.
pub(super) fn is_spaced_letter(character: char) -> bool {
    (character.is_alphabetic() && !is_ideograph(character)) || is_vowel_mark(character)
}

/// Whether `character` is Chinese.
pub(super) fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The Arabic marks that are printed or left out at will.
fn is_vowel_mark(character: char) -> bool {
    matches!(character, '\u{640}' | '\u{64b}'..='\u{652}')
}
