//! A paragraph that a page break cut is one paragraph.

use unres::language::Tag;

use super::outline::outline;
use super::words::{ALL, Words};

/// What the outline says of the recital that every draft begins with, and of one more.
fn recitals(words: &Words, index: usize, parts: &str) -> Vec<String> {
    let phrase = |index: usize| words.preambular[index].0;
    vec![
        format!("P {}", phrase(0)),
        format!("P {}{parts}", phrase(index)),
    ]
}

/// A recital cut in two, with blocks between.
fn cut_recital(words: &Words, cut: [&str; 2], between: &[&str]) -> String {
    let mut blocks = vec![format!(
        "*{}*{}{}",
        words.preambular[1].0, words.blank, cut[0]
    )];
    blocks.extend(between.iter().map(|block| (*block).to_owned()));
    blocks.push(format!("{}{}", cut[1], words.marks[0]));
    words.draft(&blocks)
}

#[test]
fn a_recital_cut_before_the_final_mark_is_one() {
    for words in &ALL {
        for cut in [words.cut, words.cut_at_name, words.cut_at_figure] {
            let text = cut_recital(words, cut, &[]);
            assert_eq!(outline(&text), recitals(words, 1, " +1"), "{text}");
        }
    }
}

#[test]
fn what_stands_at_a_page_break_does_not_part_a_paragraph() {
    let between: [&[&str]; 8] = [
        &["¹ A/79/391."],
        &["¹ A/79/391.\n² A/79/392."],
        &["¹ A/79/391.", "² A/79/392."],
        &["[^1]: A/79/391."],
        &["\\* A/79/391."],
        &["* Second meeting."],
        &["A/RES/81/17"],
        &["¹ A/79/391.", "A/RES/81/17", "2/4"],
    ];
    for words in &ALL {
        for between in between {
            for cut in [words.cut, words.cut_at_name, words.cut_at_figure] {
                let text = cut_recital(words, cut, between);
                assert_eq!(outline(&text), recitals(words, 1, " +1"), "{text}");
            }
        }
    }
}

#[test]
fn an_operative_paragraph_cut_in_three_is_one() {
    for words in &ALL {
        let phrase = words.operative[1].0;
        let text = words.draft(&[
            words.numbered(1, 0),
            format!(
                "2{} *{phrase}*{}{}",
                words.number_mark, words.blank, words.cut[0]
            ),
            words.cut[1].to_owned(),
            format!("{}{}", words.cut_at_figure[1], words.marks[1]),
            words.last(3, 2),
        ]);
        let expected = [
            format!("P {}", words.preambular[0].0),
            format!("1 {}", words.operative[0].0),
            format!("2 {phrase} +2"),
            format!("3 {}", words.operative[2].0),
        ];
        assert_eq!(outline(&text), expected, "{text}");
    }
}

#[test]
fn an_item_cut_in_two_is_one() {
    for words in &ALL {
        let text = words.draft(&[
            words.leading(1, 0),
            words.item("(a)", 0),
            format!("(b) {}", words.cut[0]),
            format!("{}{}", words.cut[1], words.marks[1]),
            words.item("(c)", 2),
            words.last(2, 1),
        ]);
        let expected = [
            format!("P {}", words.preambular[0].0),
            format!("1 {}", words.operative[0].0),
            "1.a".to_owned(),
            "1.b +1".to_owned(),
            "1.c".to_owned(),
            format!("2 {}", words.operative[1].0),
        ];
        assert_eq!(outline(&text), expected, "{text}");
    }
}

/// An outline without opening phrases: without italics, the tables tell how long they are.
fn shape(outline: Vec<String>) -> Vec<String> {
    let told = |line: String| {
        let first = line.split(' ').next().unwrap_or_default();
        let parts = line.rsplit(' ').next().filter(|it| it.starts_with('+'));
        format!("{first}{}", parts.unwrap_or_default())
    };
    outline.into_iter().map(told).collect()
}

/// The draft of a recital cut after a comma, with italics or without.
fn cut_after_comma(words: &Words, rest: &str, italics: bool) -> String {
    let [comma, ..] = words.marks;
    let text = words.draft(&[
        words.recital_of(words.preambular[1].0, words.cut[0]),
        format!("{rest}{comma}"),
        words.recital(2),
        words.last(1, 0),
    ]);
    if italics { text } else { text.replace('*', "") }
}

fn after_comma(words: &Words, joined: bool) -> Vec<String> {
    let [first, second, third] = words.preambular.map(|(phrase, _)| format!("P {phrase}"));
    let mut expected = vec![first];
    match joined {
        true => expected.push(format!("{second} +1")),
        false => expected.extend([second, "P".to_owned()]),
    }
    expected.extend([third, format!("1 {}", words.operative[0].0)]);
    expected
}

#[test]
fn italics_tell_that_a_recital_goes_on_after_a_comma() {
    for words in &ALL {
        for rest in [words.cut[1], words.cut_at_name[1], words.cut_at_figure[1]] {
            let text = cut_after_comma(words, rest, true);
            assert_eq!(outline(&text), after_comma(words, true), "{text}");
        }
    }
}

#[test]
fn without_italics_small_letters_tell_it_but_in_russian() {
    for words in &ALL {
        let lower = words.cut[1].starts_with(char::is_lowercase);
        let text = cut_after_comma(words, words.cut[1], false);
        let joined = lower && words.tag != Tag::Ru;
        assert_eq!(
            shape(outline(&text)),
            shape(after_comma(words, joined)),
            "{text}"
        );
        let text = cut_after_comma(words, words.cut_at_figure[1], false);
        assert_eq!(
            shape(outline(&text)),
            shape(after_comma(words, true)),
            "{text}"
        );
        let text = cut_after_comma(words, words.cut_at_name[1], false);
        assert_eq!(
            shape(outline(&text)),
            shape(after_comma(words, false)),
            "{text}"
        );
    }
}

#[test]
fn a_complete_operative_paragraph_takes_no_capital_after_it() {
    for words in &ALL {
        let text = words.draft(&[
            words.numbered(1, 0),
            format!("{}{}", words.cut_at_name[1], words.marks[1]),
            words.last(2, 1),
        ]);
        let expected = [
            format!("P {}", words.preambular[0].0),
            format!("1 {}", words.operative[0].0),
            format!("2 {}", words.operative[1].0),
        ];
        assert_eq!(outline(&text), expected, "{text}");
    }
}

#[test]
fn calls_quotes_and_brackets_stand_behind_a_final_mark() {
    for words in &ALL {
        let [comma, semicolon, ..] = words.marks;
        for end in ["¹", "¹,²", "^1^", "[^1]", "\u{201d}", "]", "»¹"] {
            let text = words.draft(&[
                format!(
                    "{}{end}",
                    words.recital(1).trim_end_matches(comma).to_owned() + comma
                ),
                format!("1{} {}{semicolon}{end}", words.number_mark, words.verb(0)),
                format!("{}{semicolon}", words.cut_at_name[1]),
                words.last(2, 1),
            ]);
            let expected = [
                format!("P {}", words.preambular[0].0),
                format!("P {}", words.preambular[1].0),
                format!("1 {}", words.operative[0].0),
                format!("2 {}", words.operative[1].0),
            ];
            assert_eq!(outline(&text), expected, "{text}");
        }
    }
}

#[test]
fn a_foreign_word_in_italics_at_a_page_break_opens_nothing() {
    let text = super::words::text(&[
        "*The General Assembly*,",
        "*Recalling* the principle of",
        "*non-refoulement* and its resolution 79/200,",
        "1. *Decides* to remain seized of the matter.",
    ]);
    assert_eq!(outline(&text), ["P Recalling +1", "1 Decides"], "{text}");
}
