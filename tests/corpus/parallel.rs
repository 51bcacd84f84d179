//! Openings of the same clauses in six languages: where English has one, the others have one.

use unres::language::Tag;

use super::texts::Figure;

/// Columns of the table of aligned clauses.
const COLUMNS: [(Tag, usize); 5] = [
    (Tag::Ar, 3),
    (Tag::Es, 5),
    (Tag::Fr, 6),
    (Tag::Ru, 7),
    (Tag::Zh, 8),
];
const ENGLISH: usize = 4;

#[test]
fn aligned_clauses_open_alike() {
    let table = unres_tests::corpus::text("parallel/resolution-segments.tsv");
    let mut all = Figure::default();
    for (tag, column) in COLUMNS {
        let mut figure = Figure::default();
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let opens = |tag: Tag, cell: &str| {
                let words = cell.trim_start_matches(|c: char| !c.is_alphabetic());
                tag.language().opening(words).is_some()
            };
            let (Some(english), Some(cell)) = (cells.get(ENGLISH), cells.get(column)) else {
                continue;
            };
            if english.starts_with(char::is_uppercase) && opens(Tag::En, english) {
                let right = opens(tag, cell);
                figure.add(false, right);
                all.add(false, right);
                if !right && std::env::var_os("SHOW").is_some() {
                    println!("{tag:?}: {}", cell.chars().take(70).collect::<String>());
                }
            }
        }
        println!("{tag:?}: clauses that open as their English counterpart does: {figure}");
    }
    assert!(all.at_least(970), "{all}");
}
