//! Lines with set words: who adopted a resolution, and at which meeting.
//!
//! A meeting's number may carry any ending and a scanner's mistakes ("322`"), so only the words
//! before and behind it are compared.

use super::{Formula, Language, folded};

/// How far a number may stand behind the words that lead to it, in characters.
const LEAD: usize = 40;

/// How much may stand between a number and the word for what is counted, in characters: an
/// ending, "(resumed)".
const ENDING: usize = 14;

impl Language {
    /// Whether a text says by whom and when a resolution was adopted.
    pub fn adoption_line(&self, text: &str) -> bool {
        begins_or_ends(self.adoption, text)
    }

    /// Whether a text names the meeting that adopted a resolution, with its date or without, or
    /// says how the vote went, as the lines under a resolution do.
    pub fn closing_line(&self, text: &str) -> bool {
        let line = bare(text);
        let meeting = self.closing.lines.iter().any(|words| {
            line_rest(&line, words).is_some_and(|rest| is_date_or_nothing(rest, self))
        });
        let mut votes = self.closing.votes.iter();
        meeting || votes.any(|vote| rest(&line, vote.words).is_some())
    }

    /// Whether a line says that what follows is a draft resolution or decision.
    pub(super) fn draft_line(&self, text: &str) -> bool {
        begins_or_ends(self.draft, text)
    }
}

fn begins_or_ends(formulas: &[Formula], text: &str) -> bool {
    let text = folded(text);
    formulas
        .iter()
        .any(|formula| text.starts_with(formula.words) || text.ends_with(formula.words))
}

/// A line folded, without marks of emphasis, raised letters and brackets.
fn bare(text: &str) -> String {
    folded(&text.replace(['*', '_', '^', '{', '}', '[', ']', '\\'], ""))
}

/// What stands behind the words of a line that has to begin with its number or with its words.
fn line_rest<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    let (before, _) = words.split_once("{n}")?;
    let behind = line.strip_prefix(before)?;
    behind.starts_with(is_figure).then(|| rest(line, words))?
}

/// What stands behind the words, `{n}` for any number.
fn rest<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    let Some((before, behind)) = words.split_once("{n}") else {
        return line.strip_prefix(words);
    };
    let line = line.strip_prefix(before.trim_end())?;
    let number = position(line, is_figure, LEAD)?;
    // The ending of the table is one of several.
    let counted = behind
        .split_once(' ')
        .map_or(behind, |(_, counted)| counted);
    // A scanner may have cut the number in two; where nothing is counted behind it, figures that
    // follow are a date's.
    let cut = !counted.is_empty();
    let line = line[number..].trim_start_matches(|c| is_figure(c) || (cut && c == ' '));
    let (ending, rest) = line.split_at(line.find(counted)?);
    let stray = |c| is_figure(c) || matches!(c, '.' | ',' | ';' | ':');
    let is_ending = ending.chars().count() <= ENDING && !ending.contains(stray);
    is_ending.then(|| &rest[counted.len()..])
}

/// Where the first character of a kind stands, among the first few.
fn position(line: &str, is: fn(char) -> bool, most: usize) -> Option<usize> {
    let mut characters = line.char_indices().take(most);
    characters
        .find(|(_, character)| is(*character))
        .map(|(at, _)| at)
}

fn is_figure(character: char) -> bool {
    character.is_numeric()
}

/// Whether nothing but a full stop and a date stands there.
fn is_date_or_nothing(rest: &str, language: &Language) -> bool {
    let rest = rest.trim_start_matches(['.', ',', '\u{60c}', '\u{ff0c}', '\u{3002}', ' ']);
    let month = || {
        language
            .months
            .iter()
            .flat_map(|names| *names)
            .any(|name| rest.contains(name))
    };
    rest.is_empty() || (rest.starts_with(is_figure) && rest.chars().count() <= 40 && month())
}

#[cfg(test)]
mod tests {
    use crate::language::Tag;

    #[test]
    fn meetings_and_votes_close_a_resolution() {
        let cases = [
            (Tag::En, "*43rd (resumed) plenary meeting*\n*15 May 2031*"),
            (Tag::En, "62nd plenary meeting"),
            (Tag::En, "Adopted unanimously at the\n978th meeting."),
            (Tag::En, "Adopted unanimously at the 90 8th meeting"),
            (Tag::En, "[Adopted without a vote.]"),
            (Tag::Fr, "*62^{e} séance plénière*\n*1^{er} avril 2031*"),
            (Tag::Fr, "Adoptée à l\u{2019}unanimité à la 322` séance."),
            (Tag::Fr, "Adoptée à l'unanimité à la 4105eséance."),
            (
                Tag::Fr,
                "Adoptée par 12 voix contre zéro, avec 3 abstentions.",
            ),
            (Tag::Es, "51ª sesión plenaria\n3 de mayo de 2031"),
            (Tag::Es, "Aprobada por unanimidad en la 977ª sesión."),
            (Tag::Ru, "51-е пленарное заседание\n3 мая 2031 года"),
            (Tag::Ru, "Принята единогласно на 977-м заседании."),
            (Tag::Zh, "第51次全体会议\n2031年5月3日"),
            (Tag::Zh, "第977次会议一致通过。"),
            (Tag::Ar, "الجلسة العامة 51\n3 أيار/مايو 2031"),
            (Tag::Ar, "اتخذ بالإجماع في الجلسة ٩٧٧."),
        ];
        for (tag, text) in cases {
            assert!(tag.language().closing_line(text), "{text}");
            assert!(!tag.language().adoption_line(text), "{text}");
        }
    }

    #[test]
    fn prose_about_meetings_closes_nothing() {
        let cases = [
            (Tag::En, "9. The plenary meetings will open at noon."),
            (
                Tag::En,
                "12 plenary meetings shall be held in the town hall",
            ),
            (
                Tag::En,
                "Adopted by the Security Council at its 977th meeting",
            ),
            (
                Tag::Fr,
                "À sa 62e séance plénière, le Conseil a nommé deux membres.",
            ),
            (
                Tag::Fr,
                "Adoptée par le Conseil de sécurité à sa 977e séance",
            ),
            (
                Tag::Es,
                "En su 51ª sesión plenaria, la Asamblea eligió a dos miembros.",
            ),
            (
                Tag::Ru,
                "на 51-м пленарном заседании были избраны два члена",
            ),
            (Tag::Zh, "大会第51次全体会议选出两名成员"),
            (Tag::Ar, "وفي الجلسة العامة 51 انتخبت الجمعية عضوين"),
        ];
        for (tag, text) in cases {
            assert!(!tag.language().closing_line(text), "{text}");
        }
    }

    #[test]
    fn who_adopted_a_resolution_is_told_in_every_language() {
        let cases = [
            (
                Tag::En,
                "Resolution adopted by the General Assembly on 3 May 2031",
            ),
            (
                Tag::Fr,
                "Résolution adoptée par l\u{2019}Assemblée générale le 3 mai 2031",
            ),
            (
                Tag::Es,
                "Resolución aprobada por la Asamblea General el 3 de mayo de 2031",
            ),
            (
                Tag::Ru,
                "Резолюция, принятая Генеральной Ассамблеей 3 мая 2031 года",
            ),
            (Tag::Zh, "大会2031年5月3日决议"),
            (Tag::Zh, "2031年5月3日安全理事会第9977次会议通过"),
            (Tag::Ar, "قرار اتخذته الجمعية العامة في 3 أيار/مايو 2031"),
        ];
        for (tag, text) in cases {
            for other in Tag::ALL {
                let is = other.language().adoption_line(text);
                assert_eq!(is, other == tag, "{other:?}: {text}");
            }
        }
    }
}
