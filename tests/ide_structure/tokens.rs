//! What an editor colours.

use std::collections::{BTreeMap, BTreeSet};

use unres::ide::tokens::{Kind, Token, tokens};
use unres::text::Span;
use unres_tests::corpus::files;
use unres_tests::hostile::hostile;
use unres_tests::samples;

use super::drafts::{ALL, ARABIC, BROKEN, CHINESE, PLAIN, with};

fn of(text: &str) -> Vec<Token> {
    with(text, |draft| tokens(draft, None))
}

/// The words of each kind.
fn told(text: &str) -> Vec<String> {
    let mut words: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for token in of(text) {
        let kind = format!("{:?}", token.kind);
        words.entry(kind).or_default().push(token.span.of(text));
    }
    let tell = |(kind, words): (String, Vec<&str>)| format!("{kind}: {}", words.join(" | "));
    words.into_iter().map(tell).collect()
}

/// What holds for the tokens of every text.
fn assert_sound(text: &str) -> usize {
    let found = of(text);
    let mut end = 0;
    for token in &found {
        assert!(token.span.start >= end, "{token:?} behind {end}");
        let words = token.span.of(text);
        assert!(
            !words.is_empty() && !words.contains(['\n', '\r']),
            "{words:?}"
        );
        assert_eq!(words.trim(), words);
        end = token.span.end;
    }
    found.len()
}

#[test]
fn each_mark_of_a_draft_has_its_colour() {
    assert_eq!(
        told(PLAIN),
        [
            "AnnexHeading: Annex | Form of the record",
            "Call: \u{b9}",
            "Citation: 80/66 | A/81/214 | A/81/214",
            "Date: 9 December 2025",
            "Heading: Harbour bells",
            "Label: a | b | i | ii",
            "NoteMark: \u{b9} | \u{b2}",
            "Number: 1 | 2 | 3",
            "OperativeOpening: Encourages | Requests | Decides",
            "PreambularOpening: Recalling | Noting with concern",
        ]
    );
}

#[test]
fn a_broken_draft_has_the_marks_that_it_has() {
    assert_eq!(
        told(BROKEN),
        [
            "Call: \u{b2}",
            "Citation: A/81/520",
            "Label: a | c",
            "NoteMark: \u{b2}",
            "Number: 2 | 4",
            "OperativeOpening: Encourages | Decides",
            "PreambularOpening: Noting with concern",
        ]
    );
}

#[test]
fn arabic_marks_are_found_where_they_stand() {
    assert_eq!(
        told(ARABIC),
        [
            "Citation: 80/66",
            "Date: 9 كانون الأول/ديسمبر 2025",
            "Label: أ | ب",
            "Number: ١ | ٣",
            "OperativeOpening: تشجع | تطلب",
            "PreambularOpening: إذ تشير",
        ]
    );
}

#[test]
fn in_chinese_the_date_stands_before_the_number() {
    assert_eq!(
        told(CHINESE),
        [
            "Citation: 80/66",
            "Date: 2025年12月9日",
            "Label: 一 | 二",
            "Number: １ | ３",
            "OperativeOpening: 鼓励 | 请",
            "PreambularOpening: 回顾",
        ]
    );
}

#[test]
fn each_of_two_dates_is_found_with_its_number() {
    let text = "*The General Assembly*,\n\n*Recalling* its resolutions 79/1 of 3 May 2024 and\n\
                80/2 of 4 June\n2025, and its decisions 80/501 and 80/502 of 5 July 2026,\n\n\
                1. *Decides* to act.\n";
    let dates: Vec<&str> = of(text)
        .into_iter()
        .filter(|token| token.kind == Kind::Date)
        .map(|token| token.span.of(text))
        .collect();
    assert_eq!(dates, ["3 May 2024", "4 June", "2025", "5 July 2026"]);
}

#[test]
fn a_heading_has_its_number_and_gives_way_to_a_call() {
    let text = "**81/402. Harbour\nbells\u{b9}**\n\n*The General Assembly*,\n\n**II. Horns**\n\n\
                *Recalling* the bells,\n\n1 *bis*. *Decides* to act.\n\n\u{b9} A/81/1.\n";
    let told: Vec<(Kind, &str)> = of(text)
        .into_iter()
        .map(|token| (token.kind, token.span.of(text)))
        .collect();
    assert_eq!(
        told,
        [
            (Kind::Heading, "81/402. Harbour"),
            (Kind::Heading, "bells"),
            (Kind::Call, "\u{b9}"),
            (Kind::SectionHeading, "II. Horns"),
            (Kind::PreambularOpening, "Recalling"),
            (Kind::Number, "1 *bis*"),
            (Kind::OperativeOpening, "Decides"),
            (Kind::NoteMark, "\u{b9}"),
            (Kind::Citation, "A/81/1"),
        ]
    );
}

#[test]
fn a_heading_is_found_among_other_lines() {
    let text = "United Nations\n24 (2027). Harbour\nbells\n[S/268]\n\nThe Security Council,\n\n\
                Recalling the bells,\n\n1. Decides to act.\n";
    let headings: Vec<&str> = of(text)
        .into_iter()
        .filter(|token| token.kind == Kind::Heading)
        .map(|token| token.span.of(text))
        .collect();
    let title = with(text, |draft| draft.reading.resolutions[0].title.clone());
    assert_eq!(title.as_deref(), Some("Harbour bells"));
    assert_eq!(headings, ["24 (2027). Harbour", "bells"]);
}

#[test]
fn samples_of_all_languages_have_all_marks() {
    let mut languages = BTreeSet::new();
    for (path, text) in samples() {
        let kinds: BTreeSet<String> = of(&text)
            .iter()
            .map(|it| format!("{:?}", it.kind))
            .collect();
        // A resolution of the Council has a heading with its number and no title.
        let (headed, titled, noted) = with(&text, |draft| {
            let first = &draft.reading.resolutions[0];
            (
                first.heading.is_some() || first.title.is_some(),
                first.title.is_some(),
                first.scopes.iter().any(|it| !it.calls.is_empty()),
            )
        });
        assert_eq!(kinds.contains("Heading"), headed, "{}", path.display());
        assert_eq!(kinds.contains("Call") && kinds.contains("NoteMark"), noted);
        for kind in [
            Kind::PreambularOpening,
            Kind::OperativeOpening,
            Kind::Number,
            Kind::Label,
        ] {
            assert!(
                kinds.contains(&format!("{kind:?}")),
                "{kind:?} in {}",
                path.display()
            );
        }
        let dated = kinds.contains("Citation") && kinds.contains("Date");
        assert!(dated || !titled, "{}", path.display());
        languages.extend(with(&text, |draft| draft.reading.language));
    }
    assert_eq!(languages.len(), 6);
}

#[test]
fn a_part_has_the_tokens_that_the_whole_has_there() {
    for text in ALL {
        let all = of(text);
        let bounds: Vec<usize> = (0..=text.len())
            .filter(|&at| text.is_char_boundary(at))
            .collect();
        for pair in bounds.windows(20).step_by(7) {
            let within = Span::new(pair[0], pair[19]);
            let part = with(text, |draft| tokens(draft, Some(within)));
            let touching =
                |token: &&Token| token.span.start <= within.end && within.start <= token.span.end;
            let expected: Vec<Token> = all.iter().filter(touching).copied().collect();
            assert_eq!(part, expected, "{within:?}");
        }
    }
}

#[test]
fn tokens_are_sorted_whatever_the_text() {
    for text in ALL {
        assert!(assert_sound(text) > 5);
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(assert_sound(&crlf), of(text).len());
        assert_sound(&text.replace('\n', "\r"));
    }
    assert!(of("").is_empty());
    for hostile in hostile() {
        assert_sound(&hostile.text(3000));
    }
}

#[test]
fn tokens_of_real_texts_are_sorted() {
    let texts = files("ga");
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let (mut dated, mut placed, mut titled, mut headed) = (0, 0, 0, 0);
    for file in &texts {
        assert_sound(&file.text);
        for token in of(&file.text) {
            *counts.entry(format!("{:?}", token.kind)).or_default() += 1;
        }
        with(&file.text, |draft| {
            for resolution in &draft.reading.resolutions {
                let cited = draft.reading.citations(&file.text, resolution.span);
                dated += cited.iter().filter(|it| it.date.is_some()).count();
                titled += usize::from(resolution.title.is_some());
            }
            let found = tokens(draft, None);
            placed += found.iter().filter(|it| it.kind == Kind::Date).count();
            headed += usize::from(found.iter().any(|it| it.kind == Kind::Heading));
        });
    }
    println!("{} texts, {counts:?}", texts.len());
    println!(
        "{dated} citations with a date, {placed} pieces of dates; {titled} titles, {headed} texts with one found"
    );
    if !texts.is_empty() {
        assert!(headed * 10 >= titled * 9);
    }
}
