//! The letters and figures that paragraphs, sub-paragraphs and notes are counted with.
//!
//! An alphabet is a word list of a language, so it stands here; how labels count is decided in
//! [`crate::model::numbering`].

/// The letters of English, French and Spanish labels.
pub const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// The letters of Russian labels: without ё and й, and without the three that open no word.
///
/// Inferred from Russian editions; a list that uses й or ё is left as it is.
pub const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";

/// The letters of Arabic labels in abjad order, an order that no source here confirms.
pub const ARABIC: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

const CHINESE_DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CHINESE_TEN: char = '十';
const CHINESE_HUNDRED: char = '百';

const SUPERSCRIPT: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The ten figures of each script that a text may count in.
const FIGURES: [[char; 10]; 5] = [
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'],
    ['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹'],
    ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'],
    SUPERSCRIPT,
];

/// The value of a figure: an ordinary, Arabic, Persian or full-width one, not a raised one.
pub fn digit(figure: char) -> Option<u32> {
    let from = |zero: char| Some(u32::from(figure) - u32::from(zero));
    match figure {
        '٠'..='٩' => from('٠'),
        '۰'..='۹' => from('۰'),
        '０'..='９' => from('０'),
        _ => figure.to_digit(10),
    }
}

/// The number that figures of any script write, Chinese numerals to 999 included.
pub fn value(text: &str) -> Option<u32> {
    // A text may mix its own figures with ordinary ones, as Arabic ones do: "٢1". A raised figure
    // behind one is a call.
    let (plain, raised) = FIGURES.split_at(FIGURES.len() - 1);
    let scripts = if text.starts_with(SUPERSCRIPT) {
        raised
    } else {
        plain
    };
    let digit = |c: char| {
        let mut found = scripts
            .iter()
            .map(|digits| digits.iter().position(|&d| d == c));
        found.find_map(|place| place)
    };
    if !text.starts_with(|c| digit(c).is_some()) {
        return chinese_value(text);
    }
    text.chars().try_fold(0u32, |value, c| {
        value.checked_mul(10)?.checked_add(digit(c)? as u32)
    })
}

/// `number` in the figures that `sample` is written in; ordinary ones where it has none.
pub fn figures_like(number: u32, sample: &str) -> String {
    let first = sample.chars().next().unwrap_or('0');
    if FIGURES.iter().all(|digits| !digits.contains(&first)) && chinese_value(sample).is_some() {
        return chinese(number).unwrap_or_else(|| number.to_string());
    }
    let digits = FIGURES
        .iter()
        .find(|digits| digits.contains(&first))
        .unwrap_or(&FIGURES[0]);
    number
        .to_string()
        .bytes()
        .map(|digit| digits[usize::from(digit - b'0')])
        .collect()
}

/// `number` in Chinese numerals, from 1 to 999.
pub fn chinese(number: u32) -> Option<String> {
    let digit = |d: u32| CHINESE_DIGITS[d as usize];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    if number == 0 || hundreds > 9 {
        return None;
    }
    let mut text = String::new();
    if hundreds > 0 {
        text.extend([digit(hundreds), CHINESE_HUNDRED]);
    }
    match tens {
        0 if hundreds > 0 && ones > 0 => text.push(CHINESE_DIGITS[0]),
        0 => {}
        1 if hundreds == 0 => text.push(CHINESE_TEN),
        _ => text.extend([digit(tens), CHINESE_TEN]),
    }
    if ones > 0 {
        text.push(digit(ones));
    }
    Some(text)
}

/// The number that Chinese numerals write, if written as [`chinese`] does.
pub fn chinese_value(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut digit = None;
    for c in text.chars() {
        if c == CHINESE_TEN || c == CHINESE_HUNDRED {
            let unit = if c == CHINESE_TEN { 10 } else { 100 };
            value += digit.take().unwrap_or(1) * unit;
        } else {
            digit = Some(CHINESE_DIGITS.iter().position(|&d| d == c)? as u32);
        }
        if value > 999 {
            return None;
        }
    }
    value += digit.unwrap_or(0);
    (chinese(value).as_deref() == Some(text)).then_some(value)
}

/// What Arabic texts count sections with: "first", "second", and the names of the letters.
///
/// Source: headings of issued texts; those from the eleventh on by the rules of the language.
const ARABIC_SECTIONS: [[&str; 12]; 2] = [
    [
        "أولا",
        "ثانيا",
        "ثالثا",
        "رابعا",
        "خامسا",
        "سادسا",
        "سابعا",
        "ثامنا",
        "تاسعا",
        "عاشرا",
        "حادي عشر",
        "ثاني عشر",
    ],
    [
        "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام",
    ],
];

/// The label of a section's heading on one line and the title behind it, in the forms of Arabic
/// and Chinese: `أولا - المبادئ`, `一、原则`. None for any other heading.
pub fn section_label(line: &str) -> Option<(&str, &str)> {
    if let Some((label, title)) = line.split_once('、') {
        return chinese_value(label).map(|_| (label, title));
    }
    let dash = line.find(['-', '–', '—']).unwrap_or(line.len());
    let (label, title) = line.split_at(dash);
    let label = label.trim_end();
    // The sign of the doubled ending is often left out, and may stand on either letter.
    let bare: String = label.chars().filter(|c| *c != '\u{64b}').collect();
    let known = ARABIC_SECTIONS.iter().flatten().any(|word| *word == bare);
    known.then(|| (label, title.trim_start_matches(['-', '–', '—', ' '])))
}

/// A Latin letter or figure of full width as its ordinary form, any other character as it is.
pub fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// An ordinary letter or figure in full width, any other character as it is.
pub fn wide(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The letter that an Arabic label stands for: its isolated form, without the stroke that
/// lengthens it (ه, هـ and ﻫ are one); none where the label has several letters.
pub fn arabic_letter(label: &str) -> Option<char> {
    let mut letters = label.chars().filter(|&c| c != 'ـ');
    let letter = match letters.next()? {
        'ا' | 'إ' | 'آ' | 'ﺃ' | 'ﺍ' => 'أ',
        'ﻩ' | 'ﻪ' | 'ﻫ' | 'ﻬ' => 'ه',
        'ى' => 'ي',
        c => c,
    };
    letters.next().is_none().then_some(letter)
}

/// A lower-case letter in the form that it is compared in, where it is often written otherwise:
/// the alefs, ё, and accents that a typist leaves off.
pub const fn plain_letter(letter: char) -> char {
    match letter {
        'إ' | 'أ' | 'آ' => 'ا',
        'ё' => 'е',
        'à' | 'â' | 'á' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'î' | 'í' => 'i',
        'ó' => 'o',
        'û' | 'ú' => 'u',
        letter => letter,
    }
}
