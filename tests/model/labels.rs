//! Labels of sub-paragraphs: nested by their sequence.

use unres::language::Tag;

use super::outline::outline;
use super::words::{ALL, Words, text};

/// The items of the first operative paragraph, without `1.` before them.
fn items(words: &Words, labels: &[&str]) -> Vec<String> {
    let mut blocks = vec![words.leading(1, 0)];
    blocks.extend(
        (0..)
            .zip(labels)
            .map(|(index, label)| words.item(label, index)),
    );
    blocks.push(words.last(2, 1));
    let text = words.draft(&blocks);
    let lines = outline(&text);
    let ends = [&lines[1], lines.last().unwrap()].map(|line| line.split(' ').next().unwrap());
    assert_eq!(ends, ["1", "2"], "{text}");
    let inner = lines[2..lines.len() - 1].iter();
    inner
        .map(|line| line.trim_start_matches("1.").to_owned())
        .collect()
}

#[test]
fn roman_labels_go_a_level_down() {
    for words in &ALL {
        let expected = ["a", "b", "b.i", "b.ii", "b.iii", "c"];
        for style in ["({})", "{})", "\\({}\\)", "（{}）"] {
            let labels = ["a", "b", "i", "ii", "iii", "c"].map(|it| style.replace("{}", it));
            let labels = labels.each_ref().map(String::as_str);
            assert_eq!(
                items(words, &labels),
                expected,
                "{} {style}",
                words.tag.code()
            );
        }
    }
}

#[test]
fn i_between_h_and_j_is_a_letter() {
    for words in &ALL {
        let letters: Vec<String> = ('a'..='k').map(|letter| format!("({letter})")).collect();
        let labels: Vec<&str> = letters.iter().map(String::as_str).collect();
        let expected: Vec<String> = ('a'..='k').map(String::from).collect();
        assert_eq!(items(words, &labels), expected);
    }
}

#[test]
fn i_after_h_before_ii_is_a_level_down() {
    for words in &ALL {
        let mut labels: Vec<String> = ('a'..='h').map(|letter| format!("({letter})")).collect();
        labels.extend(["(i)", "(ii)", "(i)", "(j)"].map(String::from));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let mut expected: Vec<String> = ('a'..='h').map(String::from).collect();
        expected.extend(["h.i", "h.ii", "i", "j"].map(String::from));
        assert_eq!(items(words, &labels), expected);
    }
}

#[test]
fn aa_follows_z() {
    for words in &ALL {
        let mut labels: Vec<String> = ('a'..='z').map(|letter| format!("({letter})")).collect();
        labels.extend(["(aa)", "(bb)", "(cc)"].map(String::from));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let mut expected: Vec<String> = ('a'..='z').map(String::from).collect();
        expected.extend(["aa", "bb", "cc"].map(String::from));
        assert_eq!(items(words, &labels), expected);
    }
}

#[test]
fn each_script_has_labels_of_its_own() {
    let of = |tag: Tag| ALL.iter().find(|words| words.tag == tag).unwrap();
    let arabic = items(of(Tag::Ar), &["(أ)", "(ب)", "‘1’", "‘2’", "(ج)"]);
    assert_eq!(arabic, ["أ", "ب", "ب.1", "ب.2", "ج"]);
    let heh = items(of(Tag::Ar), &["(أ)", "(ب)", "(ج)", "(د)", "(هـ)", "(و)"]);
    assert_eq!(heh, ["أ", "ب", "ج", "د", "هـ", "و"]);
    let russian = items(of(Tag::Ru), &["а)", "б)", "i)", "ii)", "в)"]);
    assert_eq!(russian, ["а", "б", "б.i", "б.ii", "в"]);
    let latin = items(of(Tag::Ru), &["a)", "b)", "i)", "ii)", "c)"]);
    assert_eq!(latin, ["a", "b", "b.i", "b.ii", "c"]);
    let chinese = items(of(Tag::Zh), &["(a)", "(b)", "(一)", "(二)", "(c)"]);
    assert_eq!(chinese, ["a", "b", "b.一", "b.二", "c"]);
    let wide = items(of(Tag::Zh), &["（一）", "（二）", "（三）"]);
    assert_eq!(wide, ["一", "二", "三"]);
}

/// The position that the first list of the first operative paragraph starts at.
fn start(text: &str) -> u32 {
    unres::model::read(text).resolutions[0].operative[0].lists[0].start
}

#[test]
fn a_list_that_begins_inline_goes_on_in_its_blocks() {
    for words in &ALL {
        let lead = words.numbered(1, 0);
        let lead = lead.trim_end_matches(words.marks[1]);
        let text = words.draft(&[
            format!("{lead} (a) {}{}", words.items[0], words.marks[1]),
            words.item("(b)", 1),
            words.item("(c)", 2),
            words.last(2, 1),
        ]);
        let lines = outline(&text);
        assert_eq!(lines[2..4], ["1.b", "1.c"], "{text}");
        assert_eq!(start(&text), 2, "{text}");
        let text = text.replace(" (a) ", " ");
        assert_eq!(start(&text), 1, "{text}");
    }
}

#[test]
fn a_recital_has_sub_paragraphs_too() {
    let text = text(&[
        "*The General Assembly*,",
        "*Recalling*:",
        "(a) Its resolution 79/200;",
        "(b) Its resolution 80/12;",
        "*Noting* the reports received,",
        "1. *Decides* to remain seized of the matter.",
    ]);
    let expected = ["P Recalling", "P.a", "P.b", "P Noting", "1 Decides"];
    assert_eq!(outline(&text), expected, "{text}");
}
