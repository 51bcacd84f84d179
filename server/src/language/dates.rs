//! Words that join dates, and years in Chinese numerals.
//!
//! Sources: issued documents of each language; forms in words of the Editorial Manual's examples.

use super::{Language, Tag, alphabets};

/// The words that join dates in a language.
#[derive(Debug, Clone, Copy)]
pub struct DateWords {
    /// "and", the longest first, with the articles that follow it.
    pub and: &'static [&'static str],
    /// Commas.
    pub comma: &'static [&'static str],
    /// "to", and dashes.
    pub to: &'static [&'static str],
    /// Words behind a year ("года").
    pub after_year: &'static [&'static str],
    /// Whether the month may stand before the day.
    pub month_first: bool,
    /// Whether a word may stand before a figure without a blank.
    pub joined: bool,
}

impl Language {
    /// The words that join dates.
    pub const fn date_words(&self) -> DateWords {
        match self.tag {
            Tag::Ar => AR,
            Tag::En => EN,
            Tag::Es => ES,
            Tag::Fr => FR,
            Tag::Ru => RU,
            Tag::Zh => ZH,
        }
    }
}

const EN: DateWords = DateWords {
    and: &["and on", "and from", "and", "or", "&"],
    comma: &[","],
    to: &["to", "through", "until", "-", "–", "—"],
    after_year: &[],
    month_first: true,
    joined: false,
};

const FR: DateWords = DateWords {
    and: &["et du", "et le", "et les", "et des", "et", "ou"],
    comma: &[","],
    to: &["au", "à", "jusqu'au", "jusqu’au", "-", "–", "—"],
    after_year: &[],
    month_first: false,
    joined: false,
};

const ES: DateWords = DateWords {
    and: &["y del", "y de", "y el", "y", "o"],
    comma: &[","],
    to: &["al", "a", "hasta el", "-", "–", "—"],
    after_year: &[],
    month_first: false,
    joined: false,
};

const RU: DateWords = DateWords {
    and: &["и от", "и с", "и", "или"],
    comma: &[","],
    to: &["по", "до", "-", "–", "—"],
    after_year: &["года", "году", "год", "г."],
    month_first: false,
    joined: false,
};

const AR: DateWords = DateWords {
    and: &["وفي", "و", "أو"],
    comma: &["،"],
    to: &["إلى", "حتى", "-", "–", "—"],
    after_year: &[],
    month_first: false,
    joined: true,
};

const ZH: DateWords = DateWords {
    and: &["和", "及", "以及", "与", "、"],
    comma: &["，"],
    to: &["至", "到", "-", "–", "—", "－", "～"],
    after_year: &[],
    month_first: false,
    joined: true,
};

/// The Chinese numerals of a year, one for each figure; the signs that stand for nought are three.
const YEAR_FIGURES: [&[char]; 10] = [
    &['〇', '○', '零'],
    &['一'],
    &['二'],
    &['三'],
    &['四'],
    &['五'],
    &['六'],
    &['七'],
    &['八'],
    &['九'],
];

/// The year of four Chinese numerals at the beginning of `text`, and its length in bytes.
pub fn chinese_year(text: &str) -> Option<(u32, usize)> {
    let mut value = 0;
    let mut length = 0;
    for character in text.chars().take(4) {
        let figure = YEAR_FIGURES
            .iter()
            .position(|signs| signs.contains(&character))?;
        value = value * 10 + u32::try_from(figure).ok()?;
        length += character.len_utf8();
    }
    (value >= 1000).then_some((value, length))
}

/// The number in Chinese numerals at the beginning of `text`, from 1 to 99, and its length in
/// bytes.
pub fn chinese_number(text: &str) -> Option<(u32, usize)> {
    let ends = text.char_indices().map(|(at, next)| at + next.len_utf8());
    let values = ends.take(3).filter_map(|end| {
        let value = alphabets::chinese_value(&text[..end])?;
        Some((value, end))
    });
    values.last()
}
