//! Numbers and labels at the head of single clauses in six languages.

use regex::Regex;
use unres::language::Tag;

use super::super::texts::Figure;
use super::read;

/// Columns of the table of aligned clauses, and how a resolution begins in each language.
const COLUMNS: [(Tag, usize, &str); 6] = [
    (Tag::Ar, 3, "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 69/1،"),
    (
        Tag::En,
        4,
        "The General Assembly,\n\nRecalling its resolution 69/1,",
    ),
    (
        Tag::Es,
        5,
        "La Asamblea General,\n\nRecordando su resolución 69/1,",
    ),
    (
        Tag::Fr,
        6,
        "L’Assemblée générale,\n\nRappelant sa résolution 69/1,",
    ),
    (
        Tag::Ru,
        7,
        "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 69/1,",
    ),
    (Tag::Zh, 8, "大会，\n\n回顾其第69/1号决议，"),
];

#[test]
fn numbers_and_labels_of_clauses_equal_an_independent_count() {
    let table = unres_tests::corpus::text("parallel/resolution-segments.tsv");
    let number =
        Regex::new(r"^(?:(\d{1,3})(?:\.\s|\.$|\s?- \p{L}|．|、)|([一二三四五六七八九十])[、．])")
            .unwrap();
    let label = Regex::new(r"^[(（]?(\p{L}{1,4})[)）]\s?").unwrap();
    let (mut all, mut marks) = (Figure::default(), 0);
    for (tag, column, beginning) in COLUMNS {
        let mut figure = Figure::default();
        for row in table.lines().skip(1) {
            let Some(clause) = row.split('\t').nth(column) else {
                continue;
            };
            let read = read::read(&format!("{beginning}\n\n{clause}\n"));
            let found = |regex: &Regex| {
                let found = regex.captures(clause)?;
                let mark = found.get(1).or_else(|| found.get(2))?;
                Some(mark.as_str().to_string())
            };
            let first = |entries: &[super::Entry]| entries.first().map(|it| it.text.clone());
            let counted = (found(&number).map(|it| western(&it)), found(&label));
            marks += usize::from(counted != (None, None));
            let right = (first(&read.numbers), first(&read.labels)) == counted;
            if !right {
                println!(
                    "{tag:?}: {:?} {:?} {counted:?} {}",
                    first(&read.numbers),
                    first(&read.labels),
                    clause.chars().take(60).collect::<String>()
                );
            }
            figure.add(false, right);
            all.add(false, right);
        }
        println!(
            "structure parallel {tag:?}: {} of {}",
            figure.right[0], figure.all[0]
        );
    }
    println!(
        "structure parallel: {marks} numbers and labels, {} of {} clauses",
        all.right[0], all.all[0]
    );
    assert!(all.at_least(990), "{all}");
}

/// A number in western figures.
fn western(figures: &str) -> String {
    const CHINESE: &str = "零一二三四五六七八九十";
    let figure = |c: char| match c {
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        _ => c.to_digit(10),
    };
    let western: Option<Vec<u32>> = figures.chars().map(figure).collect();
    let chinese = || CHINESE.chars().position(|c| figures.starts_with(c));
    western.map_or_else(
        || chinese().map_or_else(String::new, |value| value.to_string()),
        |values| values.iter().map(u32::to_string).collect(),
    )
}
