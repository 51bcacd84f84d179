//! Days as resolutions print them.

use crate::language::alphabets::plain_letter;
use crate::language::{DateShape, Language};
use crate::text::Span;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, four figures.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Date {
    /// `2021-04-28`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The day, if the calendar has it and the Organization could have adopted a text on it.
    fn checked(year: u32, month: usize, day: u32) -> Option<Date> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if !(1800..=2999).contains(&year) || day == 0 || day > days {
            return None;
        }
        Some(Date {
            year: u16::try_from(year).ok()?,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }
}

/// The date at the beginning of `text` and its length in bytes; soft line breaks, no-break
/// blanks and raised endings are passed over.
pub fn read(text: &str, language: &Language) -> Option<(Date, usize)> {
    let mut reader = Reader { text, at: 0 };
    let date = match &language.date {
        DateShape::DayMonthYear { between, ordinal } => {
            reader.day_month_year(language, between, ordinal)
        }
        DateShape::YearMonthDay { signs } => reader.year_month_day(*signs),
    }?;
    Some((date, reader.at))
}

/// The first date of `text` and where it stands, in bytes.
pub fn find(text: &str, language: &Language) -> Option<(Date, Span)> {
    let mut inside = false;
    for (at, character) in text.char_indices() {
        let figure = digit(character).is_some();
        if figure
            && !inside
            && let Some((date, length)) = read(&text[at..], language)
        {
            return Some((date, Span::new(at, at + length)));
        }
        inside = figure;
    }
    None
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn day_month_year(
        &mut self,
        language: &Language,
        between: &[&str],
        ordinal: &[&str],
    ) -> Option<Date> {
        let day = self.number(2)?;
        self.ordinal(ordinal);
        self.blanks()?;
        self.words(between);
        let month = self.month(language)?;
        self.blanks()?;
        self.words(between);
        let year = self.number(4).filter(|year| *year >= 1000)?;
        Date::checked(year, month, day)
    }

    fn year_month_day(&mut self, signs: [char; 3]) -> Option<Date> {
        let [year_sign, month_sign, day_sign] = signs;
        let year = self.number(4)?;
        self.sign(year_sign)?;
        self.at = self.text.len() - self.rest().trim_start().len();
        let month = self.number(2)?;
        self.sign(month_sign)?;
        self.at = self.text.len() - self.rest().trim_start().len();
        let day = self.number(2)?;
        self.sign(day_sign)?;
        Date::checked(year, usize::try_from(month).ok()?, day)
    }

    /// Figures of any script, at most so many; none where more follow.
    fn number(&mut self, most: usize) -> Option<u32> {
        let mut value = 0;
        let mut count = 0;
        let mut length = 0;
        for character in self.rest().chars() {
            let Some(figure) = digit(character) else {
                break;
            };
            count += 1;
            length += character.len_utf8();
            if count > most {
                return None;
            }
            value = value * 10 + figure;
        }
        self.at += length;
        (count > 0).then_some(value)
    }

    /// `er`, `^{er}`, a raised `o`, with a blank before it or not.
    fn ordinal(&mut self, endings: &[&str]) {
        let rest = self.rest();
        let marked = rest.trim_start_matches(['^', '{', ' ', '\u{a0}', '\u{202f}']);
        for ending in endings {
            if let Some(after) = marked.strip_prefix(ending) {
                let after = after.strip_prefix(['}', '^']).unwrap_or(after);
                if !after.starts_with(char::is_alphanumeric) {
                    self.at = self.text.len() - after.len();
                    return;
                }
            }
        }
    }

    fn blanks(&mut self) -> Option<()> {
        let rest = self.rest();
        let after = rest.trim_start();
        // A blank line ends the paragraph, and with it the date.
        let blank = &rest[..rest.len() - after.len()];
        self.at = self.text.len() - after.len();
        (!blank.is_empty() && blank.matches('\n').count() < 2).then_some(())
    }

    fn words(&mut self, words: &[&str]) {
        for word in words {
            let Some(after) = self.rest().strip_prefix(word) else {
                continue;
            };
            if after.starts_with(char::is_whitespace) {
                self.at = self.text.len() - after.trim_start().len();
                return;
            }
        }
    }

    /// A month's name, the longest that stands here.
    fn month(&mut self, language: &Language) -> Option<usize> {
        let rest = self.rest();
        let names = language.months.iter().enumerate();
        let (month, length) = names
            .flat_map(|(month, names)| names.iter().map(move |name| (month, *name)))
            .filter_map(|(month, name)| Some((month, prefix(rest, name)?)))
            .max_by_key(|(_, length)| *length)?;
        if rest[length..].starts_with(char::is_alphabetic) {
            return None;
        }
        self.at += length;
        Some(month + 1)
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        let after = self.rest().trim_start().strip_prefix(sign)?;
        self.at = self.text.len() - after.len();
        Some(())
    }
}

/// The length in bytes of `name` at the beginning of `text`, capitals and the forms of one letter
/// apart; any run of blanks for a blank, and blanks around a stroke or none.
fn prefix(text: &str, name: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in name.chars() {
        if wanted == ' ' {
            let after = rest.trim_start();
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
            continue;
        }
        if wanted == '/' {
            rest = rest.trim_start().strip_prefix('/')?.trim_start();
            continue;
        }
        let mut characters = rest.chars();
        let mut met = characters.next()?.to_lowercase().map(plain_letter);
        if !met.by_ref().eq([plain_letter(wanted)]) {
            return None;
        }
        rest = characters.as_str();
    }
    Some(text.len() - rest.len())
}

fn digit(character: char) -> Option<u32> {
    match character {
        '\u{660}'..='\u{669}' => Some(u32::from(character) - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(u32::from(character) - 0x6f0),
        '\u{ff10}'..='\u{ff19}' => Some(u32::from(character) - 0xff10),
        _ => character.to_digit(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tag;

    #[test]
    fn dates_are_read_in_six_languages() {
        let cases = [
            (Tag::En, "2 March 2010, when", "2010-03-02"),
            (Tag::En, "2\nMarch 2010", "2010-03-02"),
            (Tag::Fr, "1^{er} août 2009-31 juillet", "2009-08-01"),
            (Tag::Fr, "1er février 2004", "2004-02-01"),
            (Tag::Fr, "28\u{a0}avril 2021", "2021-04-28"),
            (Tag::Es, "2 de marzo de 2010", "2010-03-02"),
            (Tag::Ru, "2 марта 2010 года", "2010-03-02"),
            (Tag::Zh, "2010年3月2日第64/256号", "2010-03-02"),
            (Tag::Ar, "2 آذار/مارس 2010", "2010-03-02"),
            (Tag::Ar, "٢ آذار/مارس ٢٠١٠", "2010-03-02"),
            (Tag::En, "2 MARCH 2010", "2010-03-02"),
            (Tag::En, "29 February 2028", "2028-02-29"),
            (Tag::Fr, "1 er août 2009", "2009-08-01"),
            (Tag::Fr, "1^er^ août 2009", "2009-08-01"),
            (Tag::Fr, "3 aout 2009", "2009-08-03"),
            (Tag::Fr, "3 FÉVRIER 2009", "2009-02-03"),
            (Tag::Es, "2 de marzo\nde 2010", "2010-03-02"),
            (Tag::Es, "1.º de setiembre del 2010", "2010-09-01"),
            (Tag::Es, "2 marzo 2010", "2010-03-02"),
            (Tag::Ru, "3\u{a0}мая 2031 г.", "2031-05-03"),
            (Tag::Zh, "2010 年 3 月 2 日", "2010-03-02"),
            (Tag::Zh, "２０１０年１２月３１日", "2010-12-31"),
            (Tag::Ar, "3 حزيران / يونيو 2010", "2010-06-03"),
            (Tag::Ar, "3 اذار 2010", "2010-03-03"),
            (Tag::Ar, "3 من أوت 2010", "2010-08-03"),
            (Tag::Ar, "3 كانون\nالأول/ديسمبر 2010", "2010-12-03"),
        ];
        for (tag, text, iso) in cases {
            let date = read(text, tag.language()).map(|(date, _)| date.iso());
            assert_eq!(date.as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        let cases = [
            (Tag::En, "March 2010"),
            (Tag::En, "31 April 2010"),
            (Tag::En, "29 February 2030"),
            (Tag::En, "2 March"),
            (Tag::En, "123 March 2010"),
            (Tag::En, "2 Marches 2010"),
            (Tag::En, "2\n\nMarch 2010"),
            (Tag::En, "2 March 20101"),
            (Tag::Fr, "0 mars 2010"),
            (Tag::Fr, "1errata mars 2010"),
            (Tag::Es, "marzo de 2010"),
            (Tag::Ru, "2 мартов 2010"),
            (Tag::Zh, "2010年3月"),
            (Tag::Zh, "2010年13月2日"),
            (Tag::Ar, "آذار/مارس 2010"),
        ];
        for (tag, text) in cases {
            assert_eq!(read(text, tag.language()), None, "{text}");
        }
        for text in [
            "",
            "2",
            "2 ",
            "1^{",
            "99999999999999999999",
            "2 m",
            "\u{661}",
        ] {
            for tag in Tag::ALL {
                assert_eq!(read(text, tag.language()), None, "{text}");
            }
        }
    }

    #[test]
    fn the_length_ends_with_the_year_or_the_sign_of_the_day() {
        let cases = [
            (Tag::En, "2 March 2010, when", "2 March 2010"),
            (Tag::Fr, "1^{er} août 2009-31 juillet", "1^{er} août 2009"),
            (Tag::Zh, "2010年3月2日第64/256号", "2010年3月2日"),
            (Tag::Ar, "٢ آذار/مارس ٢٠١٠، وإذ", "٢ آذار/مارس ٢٠١٠"),
        ];
        for (tag, text, date) in cases {
            let length = read(text, tag.language()).map(|(_, length)| &text[..length]);
            assert_eq!(length, Some(date));
        }
    }

    #[test]
    fn the_first_date_of_a_sentence_is_found() {
        let cases = [
            (Tag::En, "held on 14 and 15 June 2032", "15 June 2032"),
            (Tag::Fr, "la résolution 12 du 3 mai 2031", "3 mai 2031"),
            (
                Tag::Es,
                "aprobada el 3 de mayo de 2031.",
                "3 de mayo de 2031",
            ),
            (Tag::Ru, "резолюция от 3 мая 2031 года", "3 мая 2031"),
            (Tag::Zh, "大会2031年5月3日决议", "2031年5月3日"),
            (Tag::Ar, "المؤرخ 3 أيار/مايو 2031", "3 أيار/مايو 2031"),
        ];
        for (tag, text, date) in cases {
            let found = find(text, tag.language()).map(|(_, span)| span.of(text));
            assert_eq!(found, Some(date));
        }
        assert_eq!(find("in May 2031 and later", Tag::En.language()), None);
    }
}
