//! What an editor may fold.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unres::ide::folding::{Fold, Kind, folds};
use unres::text::Span;
use unres_tests::corpus::files;
use unres_tests::hostile::hostile;
use unres_tests::{parser, samples};

use super::drafts::{ALL, ARABIC, BROKEN, CHINESE, PLAIN, with};

fn of(text: &str) -> Vec<Fold> {
    with(text, folds)
}

/// Kind, first and last line of each.
fn told(text: &str) -> Vec<String> {
    let line = |offset: usize| text[..offset].matches('\n').count() + 1;
    let tell = |fold: Fold| {
        let (first, last) = (line(fold.span.start), line(fold.span.end));
        format!("{:?} {first}-{last}", fold.kind)
    };
    of(text).into_iter().map(tell).collect()
}

/// What holds for the folds of every text.
fn assert_sound(text: &str) -> usize {
    let found = of(text);
    let mut open: Vec<Span> = Vec::new();
    for fold in &found {
        let words = fold.span.of(text);
        assert!(words.contains(['\n', '\r']), "{fold:?}: {words}");
        assert_eq!(words.trim_end(), words);
        open.retain(|outer| outer.end > fold.span.start);
        assert!(
            open.iter().all(|outer| outer.contains(fold.span)),
            "{fold:?} in {open:?}"
        );
        open.push(fold.span);
    }
    let starts: Vec<usize> = found.iter().map(|fold| fold.span.start).collect();
    assert!(starts.is_sorted(), "{found:?}");
    found.len()
}

#[test]
fn each_part_of_a_draft_folds() {
    assert_eq!(
        told(PLAIN),
        [
            "FrontMatter 1-3",
            "Masthead 5-7",
            "Preamble 9-14",
            "Paragraph 13-14",
            "OperativePart 16-31",
            "Paragraph 16-24",
            "SubParagraph 20-24",
            "Comment 28-29",
            "Notes 33-35",
            "Annex 37-43",
        ]
    );
}

#[test]
fn sections_fold_with_their_parts() {
    let text = "*The General Assembly*,\n\n**I**\n\n**Bells**\n\n*Recalling* the bells,\n\n\
                *Noting* the horns,\n\n1. *Decides* to act;\n\n2. *Decides* to wait;\n\n\
                **II**\n\n**Horns**\n\n3. *Decides* to listen.\n";
    assert_eq!(
        told(text),
        [
            "Section 3-13",
            "Preamble 7-9",
            "OperativePart 11-13",
            "Section 15-19",
        ]
    );
}

#[test]
fn each_of_two_resolutions_folds() {
    let one = |number: u32| {
        format!(
            "**81/{number}. Bells**\n\n*The General Assembly*,\n\n*Recalling* the bells,\n\n\
             1. *Decides* to act.\n\n"
        )
    };
    let told = told(&(one(1) + &one(2)));
    let whole = told.iter().filter(|it| it.starts_with("Resolution"));
    assert_eq!(
        whole.collect::<Vec<_>>(),
        ["Resolution 1-7", "Resolution 9-15"]
    );
}

#[test]
fn a_paragraph_that_a_page_cut_folds_whole() {
    assert_eq!(
        told(BROKEN),
        [
            "Preamble 1-7",
            "Paragraph 3-7",
            "OperativePart 9-15",
            "Paragraph 9-13",
        ]
    );
}

#[test]
fn arabic_and_chinese_drafts_fold() {
    let expected = ["Preamble 1-3", "OperativePart 5-11", "Paragraph 5-9"];
    assert_eq!(told(ARABIC), expected);
    assert_eq!(told(CHINESE), expected);
}

#[test]
fn preambles_of_all_languages_fold_from_the_line_in_which_the_organ_speaks() {
    let mut languages = BTreeSet::new();
    for (path, text) in samples() {
        let (language, found) = with(&text, |draft| (draft.reading.language, folds(draft)));
        let language = language.unwrap().language();
        let preamble = found
            .iter()
            .find(|fold| fold.kind == Kind::Preamble)
            .unwrap();
        let first = preamble
            .span
            .of(&text)
            .lines()
            .next()
            .unwrap()
            .replace('*', "");
        assert!(
            language.enacting(&first).is_some(),
            "{}: {first}",
            path.display()
        );
        assert!(found.iter().any(|fold| fold.kind == Kind::OperativePart));
        languages.insert(language.tag);
    }
    assert_eq!(languages.len(), 6);
}

#[test]
fn comments_fold_where_the_grammar_has_one() {
    let kinds = |text: &str| {
        let comments = of(text)
            .into_iter()
            .filter(|fold| fold.kind == Kind::Comment);
        comments
            .map(|fold| fold.span.of(text).to_owned())
            .collect::<Vec<_>>()
    };
    for (text, comments) in [
        ("<!-- a\n\nb -->\n\n1. Decides", vec!["<!-- a\n\nb -->"]),
        ("<!-- a\r\nb --->\r\n", vec!["<!-- a\r\nb --->"]),
        ("1. Decides <!-- a\nb --> to\nact", vec!["<!-- a\nb -->"]),
        // In a paragraph a comment ends with it.
        ("1. Decides <!-- a\n\nb --> to\nact", vec![]),
        ("<!-- a -->\n<!-- b\n\nc -->", vec!["<!-- b\n\nc -->"]),
        ("<!-- a\n<!-- b\n-->", vec!["<!-- b\n-->"]),
        ("<!-->\n-->", vec!["<!-->\n-->"]),
        ("<!-- a\nb", vec![]),
    ] {
        assert_eq!(kinds(text), comments, "{text}");
    }
}

/// The comments of the tree that have two lines.
fn in_tree(text: &str) -> Vec<Span> {
    let tree = parser().parse(text, None).unwrap();
    let mut found = Vec::new();
    let mut waiting = vec![tree.root_node()];
    while let Some(node) = waiting.pop() {
        let span = Span::new(node.start_byte(), node.end_byte());
        if matches!(node.kind(), "comment" | "front_matter") {
            let words = span.of(text).trim_end();
            found.push(Span::new(span.start, span.start + words.len()));
        }
        waiting.extend(node.children(&mut node.walk()));
    }
    found.retain(|span| span.of(text).contains(['\n', '\r']));
    found.sort_unstable();
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_read_is_what_the_grammar_does_not_read(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "<!--", "-->", "-->\n\n", "<!-- ", "\n", "\n\n", "a", " ", "1. b", "---", "---\n",
                "\r\n", "*The General Assembly*,\n\n", "(a) c", "-", ">", "<", "!",
            ]),
            0..16,
        ),
    ) {
        let text = pieces.concat();
        let expected = in_tree(&text);
        let found = of(&text);
        let line = |offset: usize| text[..offset].matches(['\n', '\r']).count();
        for fold in &found {
            let unread = matches!(fold.kind, Kind::Comment | Kind::FrontMatter);
            prop_assert!(!unread || expected.contains(&fold.span), "{fold:?} in {text:?}");
        }
        for span in expected {
            let lines = |span: Span| (line(span.start), line(span.end));
            let folded = found.iter().any(|fold| lines(fold.span) == lines(span));
            prop_assert!(folded, "{span:?} in {text:?}");
        }
    }
}

#[test]
fn folds_nest_whatever_the_text() {
    for text in ALL {
        assert_sound(text);
        assert_sound(&text.replace('\n', "\r\n"));
        assert_sound(&text.replace('\n', "\r"));
    }
    assert!(of("").is_empty());
    for hostile in hostile() {
        assert_sound(&hostile.text(3000));
    }
}

#[test]
fn line_ends_do_not_change_what_folds() {
    let crlf = PLAIN.replace('\n', "\r\n");
    let kinds = |text: &str| of(text).iter().map(|fold| fold.kind).collect::<Vec<_>>();
    assert_eq!(kinds(PLAIN), kinds(&crlf));
}

#[test]
fn folds_of_real_texts_nest() {
    let texts = files("ga");
    let found: usize = texts.iter().map(|file| assert_sound(&file.text)).sum();
    println!("{} texts, {found} folds", texts.len());
}
