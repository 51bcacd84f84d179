//! Line ends, marks of order, blanks of all kinds, comments and tables change nothing.

use unres::model;

use super::drafts::{Words, languages, read, summary};

fn plain(words: &Words) -> String {
    words.text(&words.draft())
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    for words in &languages() {
        let text = plain(words);
        for other in [
            text.replace('\n', "\r\n"),
            text.replace('\n', "\r"),
            format!("\u{feff}{text}"),
            text.trim_end().to_string(),
            text.replace("\n\n", "\n \t\n"),
        ] {
            assert_eq!(read(&other), "1 1 | 1 2 3", "{other:?}");
        }
    }
}

#[test]
fn invisible_marks_and_other_blanks_change_nothing() {
    for words in &languages() {
        let text = plain(words);
        for other in [
            text.replace("\n\n", "\n\n\u{200f}"),
            text.replace("\n\n", "\n\n   "),
            text.replace(' ', "\u{a0}"),
            text.replace("; ", "\u{202f};"),
        ] {
            let reading = model::read(&other);
            assert_eq!(summary(&reading), "1 1 | 1 2 3", "{other:?}");
        }
    }
}

#[test]
fn spans_lie_on_characters_inside_the_text() {
    for words in &languages() {
        let text = plain(words);
        let reading = model::read(&text);
        for resolution in &reading.resolutions {
            let paragraphs = resolution.preambular.iter().chain(&resolution.operative);
            for paragraph in paragraphs {
                assert!(text.get(paragraph.span.start..paragraph.span.end).is_some());
                assert!(
                    paragraph
                        .parts
                        .iter()
                        .all(|part| paragraph.span.contains(*part))
                );
            }
        }
    }
}

#[test]
fn comments_and_tables_stand_between_paragraphs() {
    for words in &languages() {
        let mut blocks = words.draft();
        blocks[3] = format!("<!-- unres: ignore paragraph-number -->\n{}", blocks[3]);
        blocks.insert(5, "| 1 | 2 |\n|---|---|\n| 3 | 4 |".to_string());
        let text = words.text(&blocks);
        let reading = model::read(&text);
        assert_eq!(summary(&reading), "1 1 | 1 2 3", "{text}");
        assert_eq!(reading.ignores.len(), 1, "{text}");
        let first = reading.resolutions[0].operative[0].span;
        assert!(reading.ignores[0].span.contains(first), "{text}");
    }
}
