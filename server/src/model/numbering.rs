//! Labels of sub-paragraphs: their schemes and the lists they form.
//!
//! A label alone does not say how it counts: `(i)` is a letter or a roman figure. Its place in
//! the sequence decides, so that [`place`] reads a paragraph's labels together.

use super::{Identity, Parts};
use crate::language::alphabets::{self, ARABIC, CYRILLIC, LATIN};
use crate::text::Span;

pub mod nest;

pub use nest::{Placed, Seen, place, place_seen};

/// A run of sub-paragraphs on one level.
#[derive(Debug, Clone)]
pub struct List {
    /// How its labels count.
    pub scheme: Scheme,
    /// The position that the first item should have: 1, or more where the list began inline.
    pub start: u32,
    /// Its items, at least one.
    pub items: Vec<Item>,
}

/// A sub-paragraph.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which sub-paragraph it is, wherever edits move it and whatever they make of it.
    pub id: Identity,
    /// Its label.
    pub label: Label,
    /// From its label to the end of its last nested item.
    pub span: Span,
    /// The blocks it is printed in.
    pub parts: Parts,
    /// The lists nested in it.
    pub lists: Vec<List>,
}

/// The label of a sub-paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The letters or figures alone, without brackets, in bytes.
    pub span: Span,
    /// The same as text.
    pub text: String,
    /// Its position in the list's scheme, from 1; 0 where the scheme does not have it.
    pub position: u32,
}

/// How labels count. All positions are from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// a … z, aa, bb, cc.
    LatinLower,
    /// A … Z, AA, BB.
    LatinUpper,
    /// i, ii, iii, iv.
    RomanLower,
    /// I, II, III.
    RomanUpper,
    /// а, б, в … without ё and й.
    Cyrillic,
    /// أ, ب, ج, د: abjad order.
    Arabic,
    /// 一, 二, 三.
    Chinese,
    /// 1, 2, 3, in the figures of the text.
    Figures,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Scheme; 8] = [
        Scheme::LatinLower,
        Scheme::LatinUpper,
        Scheme::RomanLower,
        Scheme::RomanUpper,
        Scheme::Cyrillic,
        Scheme::Arabic,
        Scheme::Chinese,
        Scheme::Figures,
    ];

    /// The label at `position`, from 1, in its usual form; none beyond the scheme's end.
    pub fn label(self, position: u32) -> Option<String> {
        match self {
            Scheme::LatinLower => letters(LATIN, position),
            Scheme::LatinUpper => letters(LATIN, position).map(|label| label.to_uppercase()),
            Scheme::RomanLower => roman(position),
            Scheme::RomanUpper => roman(position).map(|label| label.to_uppercase()),
            Scheme::Cyrillic => letters(CYRILLIC, position),
            Scheme::Arabic => letters(ARABIC, position).filter(|l| l.chars().count() == 1),
            Scheme::Chinese => alphabets::chinese(position),
            Scheme::Figures => (position > 0).then(|| position.to_string()),
        }
    }

    /// The label at `position` in the style of `sample`: capitals, full width, its figures.
    pub fn label_like(self, position: u32, sample: &str) -> Option<String> {
        if self == Scheme::Figures {
            return (position > 0).then(|| alphabets::figures_like(position, sample));
        }
        let label = self.label(position)?;
        let upper = self == Scheme::Cyrillic && sample.chars().all(char::is_uppercase);
        let label = if upper { label.to_uppercase() } else { label };
        let wide = sample.chars().any(|c| alphabets::narrow(c) != c);
        Some(if wide {
            label.chars().map(alphabets::wide).collect()
        } else {
            label
        })
    }

    /// The position of a label without its brackets, from 1; none where it is not of the
    /// scheme.
    pub fn position(self, text: &str) -> Option<u32> {
        let ascii = || text.chars().map(alphabets::narrow).collect::<String>();
        match self {
            Scheme::LatinLower => letters_position(LATIN, &ascii()),
            Scheme::LatinUpper => lower(&ascii()).and_then(|text| letters_position(LATIN, &text)),
            Scheme::RomanLower => roman_position(&ascii()),
            Scheme::RomanUpper => lower(&ascii()).and_then(|text| roman_position(&text)),
            Scheme::Cyrillic => letters_position(CYRILLIC, &text.to_lowercase()),
            Scheme::Arabic => letters_position(
                ARABIC,
                alphabets::arabic_letter(text)?.encode_utf8(&mut [0; 4]),
            ),
            Scheme::Chinese => alphabets::chinese_value(text),
            Scheme::Figures if alphabets::chinese_value(text).is_some() => None,
            Scheme::Figures => {
                alphabets::value(text).filter(|&value| (1..=FIGURES_MAX).contains(&value))
            }
        }
    }

    /// Whether the order of its labels is attested, so that a label out of it is a fault and a
    /// renumbering may write it: not the abjad.
    pub const fn certain(self) -> bool {
        !matches!(self, Scheme::Arabic)
    }
}

/// Highest label in figures: a larger number is none.
const FIGURES_MAX: u32 = 9_999;

/// Longest label in letters: after zz and zzz no list goes on.
const LETTERS_MAX: usize = 3;

/// Highest roman label, so that `(d)` and `(m)` are never more than letters in a list.
const ROMAN_MAX: u32 = 399;

fn letters(alphabet: &str, position: u32) -> Option<String> {
    let size = alphabet.chars().count();
    let index = usize::try_from(position.checked_sub(1)?).ok()?;
    let repeat = index / size + 1;
    let letter = alphabet.chars().nth(index % size)?;
    (repeat <= LETTERS_MAX).then(|| std::iter::repeat_n(letter, repeat).collect())
}

fn letters_position(alphabet: &str, text: &str) -> Option<u32> {
    let first = text.chars().next()?;
    let index = alphabet.chars().position(|letter| letter == first)?;
    let repeat = text.chars().count();
    let same = repeat <= LETTERS_MAX && text.chars().all(|letter| letter == first);
    same.then(|| ((repeat - 1) * alphabet.chars().count() + index + 1) as u32)
}

/// `text` in small letters, if it is all capitals.
fn lower(text: &str) -> Option<String> {
    text.bytes()
        .all(|b| b.is_ascii_uppercase())
        .then(|| text.to_ascii_lowercase())
}

const ROMAN: [(u32, &str); 9] = [
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

fn roman(mut number: u32) -> Option<String> {
    if number == 0 || number > ROMAN_MAX {
        return None;
    }
    let mut text = String::new();
    for (value, figure) in ROMAN {
        while number >= value {
            text.push_str(figure);
            number -= value;
        }
    }
    Some(text)
}

/// Only what [`roman`] writes is a roman figure: `iiii` and `vx` are none.
fn roman_position(text: &str) -> Option<u32> {
    let mut rest = text;
    let mut number = 0;
    for (value, figure) in ROMAN {
        while let Some(after) = rest.strip_prefix(figure) {
            rest = after;
            number += value;
            if number > ROMAN_MAX {
                return None;
            }
        }
    }
    (rest.is_empty() && roman(number).as_deref() == Some(text)).then_some(number)
}
