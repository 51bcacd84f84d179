//! The other forms in which a language prints numbers, labels, calls and figures: a draft that is
//! typed in them says the same.

use regex::{Captures, Regex};
use unres::language::alphabets::{chinese, figures_like};

use unres_tests::changes;

use super::facts::{SAMPLES, said};

/// A draft, what is looked for in each of its lines, and what takes its place.
type Form = (&'static str, &'static str, fn(&Captures) -> String);

const FORMS: [Form; 16] = [
    ("long-en", r"^(\d+)\. ", |it| format!("{}\\. ", &it[1])),
    ("long-en", r"^\(([a-z]+)\) ", |it| {
        format!("\\({}\\) ", &it[1])
    }),
    ("long-en", r"^(\d+)\. \*", |it| format!("{}*. ", &it[1])),
    ("long-ar", r"^(\d+) - ", |it| {
        format!("{} - ", arabic(&it[1]))
    }),
    ("long-ar", r"^(\d+) - ", |it| format!("{}. ", &it[1])),
    ("long-ar", r"(\d+) (\S+/\S+) (\d{4})\b", |it| {
        format!("{} {} {}", arabic(&it[1]), &it[2], arabic(&it[3]))
    }),
    ("long-ar", r"^(\d+) - ", |it| format!("{}- ", &it[1])),
    ("long-zh", r"^(\d+)\. ", |it| {
        format!("{}、", chinese(it[1].parse().unwrap()).unwrap())
    }),
    ("long-zh", r"^(\d+)\. ", |it| format!("{}．", wide(&it[1]))),
    ("long-zh", r"^\((\S+)\) ", |it| format!("（{}）", &it[1])),
    ("long-zh", r"^(\d+)\. ", |it| format!("{}.", &it[1])),
    ("long-ar", r"^\*\*(\S+) - (\S+)", |it| {
        format!("**{}\n{}", &it[1], &it[2])
    }),
    ("short-fr", r"^([a-z]+)\) ", |it| format!("({}) ", &it[1])),
    ("short-fr", r"\x{a0}", |_| " ".to_owned()),
    ("short-es", r"^([a-z]+)\) ", |it| format!("*{}*) ", &it[1])),
    ("short-ru", r"^(\d+\. )\*([^*]+)\*", |it| {
        it[1].to_owned() + &it[2]
    }),
];

fn arabic(figures: &str) -> String {
    figures_like(figures.parse().unwrap(), "٠")
}

fn wide(figures: &str) -> String {
    figures_like(figures.parse().unwrap(), "０")
}

#[test]
fn other_forms_say_the_same() {
    for (name, pattern, form) in FORMS {
        let sample = SAMPLES.iter().find(|sample| sample.name == name).unwrap();
        let pattern = Regex::new(&format!("(?m){pattern}")).unwrap();
        let text = sample.text();
        let typed = pattern.replace_all(&text, form);
        assert_ne!(typed, text, "{name}: {pattern}");
        let (now, right) = (said(&typed), (sample.facts)());
        let [shown, expected] = [&now, &right].map(|facts| format!("{facts:#?}"));
        assert!(
            now == right,
            "{name}: {pattern}\n{}",
            changes(&expected, &shown)
        );
    }
}
