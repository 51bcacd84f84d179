//! How far a selection grows.

use unres::ide::selection::selections;
use unres::text::Span;
use unres_tests::Choice;
use unres_tests::corpus::files;
use unres_tests::hostile::hostile;

use super::drafts::{ALL, ARABIC, BROKEN, CHINESE, PLAIN, with};

/// The steps from the place that `|` stands at in `around`, as words.
fn told<'a>(text: &'a str, around: &str) -> Vec<&'a str> {
    let cursor = around.find('|').unwrap();
    let start = text.find(&around.replace('|', "")).unwrap();
    let steps = with(text, |draft| selections(draft, start + cursor));
    steps.into_iter().map(|span| span.of(text)).collect()
}

/// The steps shorter than a line.
fn short<'a>(text: &'a str, around: &str) -> Vec<&'a str> {
    let steps = told(text, around).into_iter();
    steps.take_while(|words| !words.contains('\n')).collect()
}

/// What holds at every place of every text.
fn assert_sound(text: &str, offset: usize) -> usize {
    let steps = with(text, |draft| selections(draft, offset));
    assert_eq!(*steps.last().unwrap(), Span::new(0, text.len()));
    let at = text.floor_char_boundary(offset);
    for span in &steps {
        assert!(text.get(span.start..span.end).is_some(), "{span:?}");
        assert!(span.start <= at && at <= span.end, "{span:?} at {at}");
    }
    for pair in steps.windows(2) {
        assert!(pair[1].contains(pair[0]) && pair[0] != pair[1], "{pair:?}");
    }
    steps.len()
}

#[test]
fn a_selection_grows_from_word_to_text() {
    let steps = told(PLAIN, "To keep their fog sig|nals");
    let paragraph = &PLAIN[PLAIN.find("1. *Encourages*").unwrap()..PLAIN.find("\n\n2. ").unwrap()];
    let part =
        &PLAIN[PLAIN.find("1. *Encourages*").unwrap()..PLAIN.find("\n\n\u{b9} The").unwrap()];
    let resolution = PLAIN[PLAIN.find("A/81/L.93").unwrap()..].trim_end();
    assert_eq!(
        steps,
        [
            "signals",
            "To keep their fog signals in working order",
            "(a) To keep their fog signals in working order;",
            paragraph,
            part,
            resolution,
            PLAIN,
        ]
    );
}

#[test]
fn a_nested_sub_paragraph_grows_through_those_around_it() {
    let steps = told(PLAIN, "Its pl|ace");
    let starts: Vec<&str> = steps.iter().map(|words| &words[..3]).collect();
    assert_eq!(
        starts,
        ["pla", "Its", "(i)", "(b)", "1. ", "1. ", "A/8", "---"]
    );
}

#[test]
fn a_citation_grows_to_its_date() {
    assert_eq!(
        short(PLAIN, "80|/66 of"),
        [
            "80/66",
            "80/66 of 9 December 2025",
            "*Recalling* its resolution 80/66 of 9 December 2025",
            "*Recalling* its resolution 80/66 of 9 December 2025,\u{b9}",
        ]
    );
    assert_eq!(
        short(PLAIN, "9 Dec|ember")[..3],
        ["December", "9 December 2025", "80/66 of 9 December 2025"]
    );
    assert_eq!(short(PLAIN, "document A/81/2|14")[0], "A/81/214");
}

#[test]
fn an_opening_phrase_is_one_step() {
    assert_eq!(
        short(PLAIN, "Noting wi|th")[..3],
        [
            "with",
            "Noting with concern",
            "*Noting with concern* that many harbours"
        ]
    );
}

#[test]
fn words_joined_by_hyphen_or_apostrophe_are_two_steps() {
    assert_eq!(
        short(PLAIN, "Secretary-|General")[..2],
        ["General", "Secretary-General"]
    );
    let text = "L'Assemblée générale rappelle la co\u{301}te d\u{2019}argent \u{2013} vis-à-vis.";
    assert_eq!(short(text, "Assem|blée")[..2], ["Assemblée", "L'Assemblée"]);
    assert_eq!(short(text, "|co\u{301}te")[..1], ["co\u{301}te"]);
    assert_eq!(
        short(text, "d\u{2019}argent|")[..2],
        ["argent", "d\u{2019}argent"]
    );
    assert_eq!(short(text, "vis-|à-vis")[..2], ["à", "vis-à-vis"]);
}

#[test]
fn a_call_is_no_part_of_the_word_before_it() {
    let text =
        "*The General Assembly*,\n\n*Recalling* the bells\u{b9} of harbours,\n\n\u{b9} A/81/1.\n";
    assert_eq!(
        short(text, "bel|ls\u{b9}")[..2],
        ["bells", "*Recalling* the bells\u{b9} of harbours"]
    );
    assert_eq!(
        short(text, "\u{b9} A/81|/1.")[..2],
        ["A/81/1", "\u{b9} A/81/1."]
    );
}

#[test]
fn a_broken_draft_grows_through_the_parts_of_a_paragraph() {
    let steps = told(BROKEN, "pilot li|ves");
    assert_eq!(
        steps[..3],
        [
            "lives",
            "pilot lives have fallen silent",
            "pilot lives have fallen silent,\u{b2} *",
        ]
    );
    assert!(steps[3].starts_with("*Noting") && steps[3].ends_with("silent,\u{b2} *"));
}

#[test]
fn arabic_grows_by_its_own_marks() {
    assert_eq!(
        short(ARABIC, "صيانة أجراس الموا|نئ"),
        ["الموانئ", "صيانة أجراس الموانئ", "(أ) صيانة أجراس الموانئ؛"]
    );
    assert_eq!(
        short(ARABIC, "9 كانون ال|أول")[..2],
        ["الأول", "9 كانون الأول/ديسمبر 2025"]
    );
}

#[test]
fn chinese_grows_from_ideographs_to_the_clause() {
    assert_eq!(
        short(CHINESE, "维修港|口的钟"),
        ["维修港口的钟", "（一）维修港口的钟，使其完好；"]
    );
    assert_eq!(
        short(CHINESE, "第8|0/66号")[..3],
        [
            "80/66",
            "2025年12月9日第80/66",
            "*回顾*其2025年12月9日第80/66号决议"
        ]
    );
}

#[test]
fn there_is_a_selection_at_every_place() {
    assert_eq!(with("", |draft| selections(draft, 0)), [Span::new(0, 0)]);
    assert_eq!(with("", |draft| selections(draft, 7)), [Span::new(0, 0)]);
    let mut most = 0;
    for text in ALL {
        for text in [
            text.to_owned(),
            text.replace('\n', "\r\n"),
            text.replace('\n', "\r"),
        ] {
            for offset in 0..=text.len() + 2 {
                most = most.max(assert_sound(&text, offset));
            }
        }
    }
    assert!(most > 6);
    for hostile in hostile() {
        let text = hostile.text(2000);
        for offset in [0, 1, 2, 3, 1000, 1001, 1002, text.len() - 1, text.len()] {
            assert_sound(&text, offset);
        }
    }
}

#[test]
fn selections_of_real_texts_grow() {
    let (mut places, mut steps) = (0, 0);
    for file in files("ga") {
        let mut choice = Choice::of(&file.name);
        for _ in 0..20 {
            places += 1;
            steps += assert_sound(&file.text, choice.below(file.text.len()));
        }
    }
    println!("{places} places, {steps} steps");
}
