//! Paragraphs cut by a page break, paragraphs without numbers, several resolutions, annexes.

use unres::language::Organ;
use unres::model;
use unres::text::Span;

use super::drafts::{languages, read};

#[test]
fn a_plain_draft_is_read_in_its_language() {
    for words in &languages() {
        let text = words.text(&words.draft());
        let reading = model::read(&text);
        assert_eq!(reading.language, Some(words.tag));
        assert_eq!(
            reading.resolutions[0].organ,
            Some(Organ::GeneralAssembly),
            "{text}"
        );
        assert_eq!(read(&text), "1 1 | 1 2 3", "{text}");
        let opened = |p: &model::Paragraph| p.opener.is_some();
        assert!(
            reading.resolutions[0].preambular.iter().all(opened),
            "{text}"
        );
        assert!(
            reading.resolutions[0].operative.iter().all(opened),
            "{text}"
        );
        let all = Span::new(0, text.len());
        let citations = reading.citations(&text, all);
        let citation = &citations[0];
        assert_eq!(citation.symbol.as_deref(), Some("A/RES/79/200"), "{text}");
        assert_eq!(
            citation.date.map(model::Date::iso).as_deref(),
            Some("2024-12-19"),
            "{text}"
        );
    }
}

/// A text cut between two characters in the middle of its last word but some.
fn cut(text: &str) -> (String, String) {
    let characters: Vec<char> = text.chars().collect();
    let middle = characters.len() * 2 / 3;
    let blank = (middle..characters.len()).find(|&at| characters[at] == ' ');
    let at = blank.unwrap_or(middle);
    let first: String = characters[..at].iter().collect();
    let second: String = characters[at..].iter().collect();
    (first, second.trim_start().to_string())
}

#[test]
fn a_paragraph_cut_by_a_page_break_is_one() {
    for words in &languages() {
        let between = ["¹ A/81/12.", "* A/81/13.", "A/RES/81/402 3/7", "___"];
        for break_ in between {
            let mut blocks = words.draft();
            let (first, second) = cut(&blocks[2]);
            blocks.splice(2..3, [first, break_.to_string(), second]);
            let (first, second) = cut(&blocks[5]);
            blocks.splice(5..6, [first, break_.to_string(), second]);
            let text = words.text(&blocks);
            assert_eq!(read(&text), "1 2 | 1+ 2 3", "{text}");
        }
    }
}

#[test]
fn a_single_paragraph_has_no_number_and_is_operative() {
    for words in &languages() {
        let operative = format!("{}{}", words.operative[2], words.stop);
        let text = words.text(&[words.opening(), words.preambular(0), operative]);
        assert_eq!(read(&text), "1 | -", "{text}");
    }
}

#[test]
fn annexes_have_numbers_of_their_own() {
    for words in &languages() {
        let mut blocks = words.draft();
        blocks.push(format!("**{}**", words.annex));
        blocks.push(words.numbered("1", 0));
        blocks.push(words.labelled("c"));
        let text = words.text(&blocks);
        assert_eq!(read(&text), "1 1 | 1 2 3", "{text}");
        let reading = model::read(&text);
        assert_eq!(
            reading.resolutions[0].annexes[0].label.as_deref(),
            Some(words.annex.as_str())
        );
    }
}

#[test]
fn a_second_heading_with_its_clause_starts_another_resolution() {
    for words in &languages() {
        let mut blocks = vec!["81/1. A".to_string()];
        blocks.extend(words.draft());
        blocks.push("81/2. B".to_string());
        blocks.extend(words.draft());
        let text = words.text(&blocks);
        assert_eq!(read(&text), "1 1 | 1 2 3 || 1 1 | 1 2 3", "{text}");
        let reading = model::read(&text);
        let symbols: Vec<_> = reading
            .resolutions
            .iter()
            .filter_map(|r| r.symbol.clone())
            .collect();
        assert_eq!(symbols, ["A/RES/81/1", "A/RES/81/2"], "{text}");
    }
}

#[test]
fn two_languages_in_one_text_are_none() {
    let all = languages();
    for (first, second) in all.iter().zip(&all[1..]) {
        let text = first.text(&first.draft()) + "\n" + &second.text(&second.draft());
        assert_eq!(model::read(&text).language, None, "{text}");
        let said = format!("---\nlang: {}\n---\n\n{text}", second.tag.code());
        assert_eq!(model::read(&said).language, Some(second.tag), "{said}");
    }
}

#[test]
fn a_citation_whose_organ_stands_before_the_page_break_is_the_organs() {
    let text = "*The General Assembly*,\n\n*Recalling* the Human Rights Council resolutions\n\n\
                \u{b9} A/81/12.\n\n53/11 of 12 July 2023 and 54/2 of 11 October 2023,\n\n1. *Decides* to act.\n";
    let reading = model::read(text);
    let symbols: Vec<_> = reading
        .citations(text, Span::new(0, text.len()))
        .iter()
        .filter_map(|c| c.symbol.clone())
        .collect();
    assert_eq!(symbols, ["A/81/12", "A/HRC/RES/53/11", "A/HRC/RES/54/2"]);
}
