//! Lists in lists, in every script.

use unres::language::Tag;

use super::outline::{numbers, outline};
use super::words::{ALL, Words, of};

/// The paths of the first operative paragraph's items, without its number.
fn paths(text: &str) -> Vec<String> {
    let lines = outline(text).into_iter();
    let paths = lines.filter_map(|line| line.strip_prefix("1.").map(str::to_owned));
    paths.collect()
}

/// A list below the first of two operative paragraphs.
fn listed(words: &Words, labels: &[&str]) -> String {
    let items = (0..).zip(labels);
    let items = items.map(|(index, label)| words.item(label, index));
    let all = std::iter::once(words.leading(1, 0)).chain(items);
    words.draft(&all.chain([words.last(2, 1)]).collect::<Vec<_>>())
}

#[test]
fn labels_nest_to_four_levels_in_every_script() {
    let latin = [
        "a", "a.i", "a.i.a", "a.i.b", "a.i.b.1", "a.i.b.2", "a.i.c", "a.ii", "b",
    ];
    for words in &ALL {
        let labels = ["(a)", "(i)", "a.", "b.", "(1)", "(2)", "c.", "(ii)", "(b)"];
        let text = listed(words, &labels);
        assert_eq!(paths(&text), latin, "{text}");
        let labels = [
            "(a)", "(i)", "(A)", "(B)", "(1)", "(2)", "(C)", "(ii)", "(b)",
        ];
        let text = listed(words, &labels);
        let upper = latin.map(|path| {
            let (outer, inner) = path.split_at(path.len().min(4));
            let inner = inner.replace(['a', 'b', 'c'], "?");
            format!("{outer}{inner}")
        });
        let told = paths(&text)
            .into_iter()
            .map(|path| path.replace(['A', 'B', 'C'], "?"));
        assert_eq!(told.collect::<Vec<_>>(), upper, "{text}");
    }
    let text = listed(of(Tag::Ar), &["(أ)", "‘1’", "أ -", "(ب)"]);
    assert!(paths(&text).len() >= 3, "{text}");
    let text = listed(of(Tag::Ar), &["(أ)", "‘1’", "‘2’", "(ب)", "‘1’", "(ج)"]);
    assert_eq!(paths(&text), ["أ", "أ.1", "أ.2", "ب", "ب.1", "ج"], "{text}");
    let text = listed(of(Tag::Ru), &["a)", "i)", "а)", "б)", "ii)", "b)"]);
    assert_eq!(
        paths(&text),
        ["a", "a.i", "a.i.а", "a.i.б", "a.ii", "b"],
        "{text}"
    );
    let text = listed(
        of(Tag::Zh),
        &["（一）", "（1）", "（2）", "（a）", "（3）", "（二）"],
    );
    assert_eq!(
        paths(&text),
        ["一", "一.1", "一.2", "一.2.a", "一.3", "二"],
        "{text}"
    );
}

#[test]
fn a_wrong_label_stays_between_its_neighbours() {
    for words in &ALL {
        for (wrong, expected) in [("(6)", "6"), ("(x)", "x"), ("(B)", "B")] {
            let text = listed(words, &["(a)", wrong, "(c)", "(i)", "(ii)", "(d)"]);
            assert_eq!(
                paths(&text),
                ["a", expected, "c", "c.i", "c.ii", "d"],
                "{text}"
            );
        }
    }
}

#[test]
fn recitals_have_lists_of_two_levels() {
    for words in &ALL {
        let comma = words.marks[0];
        let recital = words.recital(1);
        let recital = recital.trim_end_matches(comma);
        let text = words.draft(&[
            format!("{recital}{}", words.marks[3]),
            words.item("(a)", 0),
            words.item("(i)", 1),
            words.item("(ii)", 2),
            format!("(b) {}{comma}", words.items[3]),
            words.recital(2),
            words.last(1, 0),
        ]);
        let told = outline(&text);
        let lists: Vec<&str> = told
            .iter()
            .map(String::as_str)
            .filter(|line| line.starts_with("P."))
            .collect();
        assert_eq!(lists, ["P.a", "P.a.i", "P.a.ii", "P.b"], "{text}");
        assert_eq!(told.len(), 8, "{text}");
    }
}

#[test]
fn a_list_in_a_list_goes_on_behind_a_numbered_one() {
    let words = of(Tag::Zh);
    let text = words.draft(&[
        format!("一、{}：", words.verb(0)),
        words.item("（一）", 0),
        format!("（二）{}：", words.items[1]),
        format!("1. {}；", words.items[2]),
        format!("2. {}；", words.items[3]),
        words.item("（三）", 0),
        format!("二、{}。", words.verb(1)),
    ]);
    assert_eq!(numbers(&text), "1 2", "{text}");
    let lists = outline(&text);
    assert!(lists.contains(&"1.三".to_owned()), "{lists:?} {text}");
}
