//! Styles of numbers, suffixes, sections, quoted lists, labels.

use super::drafts::{languages, read};

#[test]
fn every_style_of_number_is_read() {
    for words in &languages() {
        for style in ["{}. ", "{}\\. ", "[{}. ", "{}．", "{} - *"] {
            let mut blocks = words.draft();
            for (index, block) in blocks[3..].iter_mut().enumerate() {
                let mark = style.replace("{}", &(index + 1).to_string());
                let close = if style.ends_with('*') { "*" } else { "" };
                *block = format!("{mark}{}{close}{}", words.operative[index], words.stop);
            }
            let text = words.text(&blocks);
            assert_eq!(read(&text), "1 1 | 1 2 3", "{text}");
        }
    }
}

#[test]
fn figures_of_other_scripts_are_numbers() {
    for words in &languages() {
        for figures in [["١", "٢", "٣"], ["１", "２", "３"]] {
            let mut blocks = words.draft();
            for (index, figure) in figures.into_iter().enumerate() {
                let mark = if figure == "１" || index > 0 {
                    ". "
                } else {
                    &words.mark
                };
                blocks[3 + index] =
                    format!("{figure}{mark}{}{}", words.operative[index], words.stop);
            }
            let text = words.text(&blocks);
            assert_eq!(read(&text), "1 1 | 1 2 3", "{text}");
        }
    }
}

#[test]
fn a_suffix_follows_its_number() {
    for words in &languages() {
        let mut blocks = words.draft();
        blocks.insert(
            5,
            format!("2 bis. {}{}", words.operative[1], words.semicolon),
        );
        let text = words.text(&blocks);
        assert_eq!(read(&text), "1 1 | 1 2 2bis 3", "{text}");
    }
}

#[test]
fn labels_nest_by_their_sequence() {
    for words in &languages() {
        let mut blocks = words.draft();
        blocks[3] = format!("1{}{}{}", words.mark, words.operative[0], words.colon);
        let labels = ["a", "i", "ii", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        let items: Vec<String> = labels.iter().map(|label| words.labelled(label)).collect();
        blocks.splice(4..4, items);
        let text = words.text(&blocks);
        assert_eq!(
            read(&text),
            "1 1 | 1(a(i ii) b c d e f g h i j) 2 3",
            "{text}"
        );
    }
}

#[test]
fn sections_run_on_or_start_again() {
    for words in &languages() {
        for (second, runs) in [("1", [0, 0, 1]), ("3", [0, 0, 0])] {
            let mut blocks = words.draft();
            blocks.insert(5, "II".to_string());
            blocks.insert(3, "I".to_string());
            let last = blocks.len() - 1;
            blocks[last] = words.numbered(second, 2);
            let text = words.text(&blocks);
            let reading = unres::model::read(&text);
            let found: Vec<usize> = reading.resolutions[0]
                .operative
                .iter()
                .map(|p| p.run)
                .collect();
            assert_eq!(found, runs, "{text}");
            assert_eq!(reading.resolutions[0].sections.len(), 2, "{text}");
        }
    }
}

#[test]
fn a_list_quoted_behind_a_colon_is_not_the_resolutions() {
    for words in &languages() {
        let mut blocks = words.draft();
        blocks[4] = format!("2{}{}{}", words.mark, words.operative[1], words.colon);
        for number in 1..=3 {
            blocks.insert(
                4 + number,
                format!("{number}. {}{}", words.item, words.semicolon),
            );
        }
        let text = words.text(&blocks);
        assert_eq!(read(&text), "1 1 | 1 2 3", "{text}");
    }
}
