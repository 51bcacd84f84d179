//! Layout that says nothing: line ends, blanks, marks of direction, comments, tables.

use unres::model::read;
use unres::syntax::readable;

use super::outline::{checked, outline};
use super::words::{ALL, Words};

/// A draft with a cut recital, a list, a note and three numbers.
fn draft(words: &Words) -> String {
    words.draft(&[
        format!("*{}*{}{}", words.preambular[1].0, words.blank, words.cut[0]),
        "¹ A/80/391.".to_owned(),
        format!("{}¹{}", words.cut[1], words.marks[0]),
        words.leading(1, 0),
        words.item("(a)", 0),
        words.item("(b)", 1),
        words.numbered(2, 1),
        words.last(3, 2),
    ])
}

fn expected(words: &Words) -> Vec<String> {
    let operative = |index: usize| words.operative[index].0;
    vec![
        format!("P {}", words.preambular[0].0),
        format!("P {} +1", words.preambular[1].0),
        format!("1 {}", operative(0)),
        "1.a".to_owned(),
        "1.b".to_owned(),
        format!("2 {}", operative(1)),
        format!("3 {}", operative(2)),
    ]
}

/// The outline and the number of calls and notes are as without the change.
fn unchanged(change: impl Fn(&str) -> String) {
    for words in &ALL {
        let text = change(&draft(words));
        assert_eq!(outline(&text), expected(words), "{text:?}");
        let reading = read(&text);
        let scopes = &reading.resolutions[0].scopes;
        let counts: Vec<_> = scopes
            .iter()
            .map(|it| (it.calls.len(), it.notes.len()))
            .collect();
        assert_eq!(counts, [(1, 1)], "{text:?}");
        assert_eq!(reading.language, Some(words.tag), "{text:?}");
    }
}

#[test]
fn every_line_end_is_one() {
    unchanged(str::to_owned);
    unchanged(|text| text.replace('\n', "\r\n"));
    unchanged(|text| text.replace('\n', "\r"));
    unchanged(|text| text.trim_end().to_owned());
    unchanged(|text| format!("{text}\n\n\n"));
    unchanged(|text| format!("\n\n{text}"));
}

#[test]
fn a_byte_order_mark_and_trailing_blanks_say_nothing() {
    unchanged(|text| format!("\u{feff}{text}"));
    unchanged(|text| text.replace('\n', "  \n"));
    unchanged(|text| text.replace('\n', "\t\n"));
    unchanged(|text| text.replace("\n\n", "\n\u{a0}\n"));
    unchanged(|text| text.replace("\n\n", "\n\n\n\n"));
}

#[test]
fn indented_blocks_are_blocks() {
    unchanged(|text| text.replace("\n\n", "\n\n  "));
    unchanged(|text| text.replace("\n\n", "\n\n      "));
    unchanged(|text| text.replace("\n\n", "\n\n\t"));
    unchanged(|text| text.replace("\n\n", "\n\n\u{3000}\u{3000}"));
}

#[test]
fn every_blank_is_one() {
    for blank in ["\u{a0}", "\u{202f}", "  "] {
        unchanged(|text| text.replace(". *", &format!(".{blank}*")));
        unchanged(|text| text.replace("- *", &format!("-{blank}*")));
        unchanged(|text| text.replace(") ", &format!("){blank}")));
        unchanged(|text| text.replace("¹ A/", &format!("¹{blank}A/")));
    }
}

#[test]
fn marks_of_direction_say_nothing() {
    for mark in ["\u{200f}", "\u{200e}", "\u{202b}", "\u{2067}"] {
        unchanged(|text| text.replace("\n\n", &format!("\n\n{mark}")));
        unchanged(|text| text.replace("\n\n", &format!("{mark}\n\n")));
    }
}

#[test]
fn hyphens_that_do_not_break_are_hyphens() {
    unchanged(|text| {
        text.replace('-', "\u{2011}")
            .replace(" \u{2011} ", " - ")
            .replace(" \u{2011}", " -")
    });
}

#[test]
fn a_nul_read_as_a_blank_moves_nothing() {
    for words in &ALL {
        let plain = draft(words);
        let text = plain.replace("\n\n", "\n\n\0");
        let readable = readable(&text);
        assert_eq!(readable.len(), text.len());
        assert_eq!(outline(&readable), expected(words), "{text:?}");
    }
}

#[test]
fn spans_are_in_the_text_wherever_it_ends() {
    for words in &ALL {
        let text = draft(words);
        for (end, _) in text.char_indices() {
            checked(&read(&text[..end]), &text[..end]);
        }
    }
}

#[test]
fn a_comment_silences_the_block_after_it_or_around_it() {
    for words in &ALL {
        let recital = words.recital(1);
        for (block, silent) in [
            (
                format!("<!-- unres: ignore final-mark -->\n\n{recital}"),
                recital.as_str(),
            ),
            (
                format!("<!-- unres: ignore final-mark -->\n{recital}"),
                recital.as_str(),
            ),
            (
                format!("{recital} <!-- unres: ignore final-mark -->"),
                recital.as_str(),
            ),
        ] {
            let text = words.draft(&[block, words.recital(2), words.last(1, 0)]);
            let reading = read(&text);
            let codes: Vec<&str> = reading.ignores.iter().map(|it| it.code.as_str()).collect();
            assert_eq!(codes, ["final-mark"], "{text}");
            let span = reading.ignores[0].span.of(&text);
            assert!(span.contains(silent), "{span} in {text}");
            assert!(!span.contains(&words.recital(2)), "{span} in {text}");
            assert_eq!(reading.resolutions[0].preambular.len(), 3, "{text}");
        }
    }
}

#[test]
fn a_table_stands_between_paragraphs() {
    for words in &ALL {
        let table = "| 1 | 2 |\n|---|---|\n| 3 | 4 |".to_owned();
        let text = words.draft(&[
            words.leading(1, 0),
            table,
            words.numbered(2, 1),
            words.last(3, 2),
        ]);
        let mut lines = expected(words);
        lines.retain(|line| !line.contains(" +1") && !line.starts_with("1."));
        assert_eq!(outline(&text), lines, "{text}");
    }
}
