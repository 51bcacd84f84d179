//! The blocks that a reading lists: all of a text's, in order, each where it stands.

use unres::model::block::{Kind, Place};
use unres::model::{Block, read};

use super::words::{ALL, text};

#[test]
fn every_block_is_listed_with_its_kind_and_place() {
    let text = text(&[
        "A/RES/81/17",
        "*The General Assembly*,",
        "*Recalling* its plan,\u{b9}",
        "1. *Requests* all keepers:",
        "(a) To watch;\u{b2}",
        "\u{b9} A/80/391.",
        "\u{b2} A/80/392.",
        "**Annex**",
        "1. Lamps are lit at dusk.",
    ]);
    let reading = read(&text);
    let told = |block: &Block| {
        let mark = block.mark().map_or("", |mark| mark.of(&text)).to_owned();
        let calls: Vec<u32> = block.calls().map(|call| call.label).collect();
        assert!(block.calls().all(|call| block.span().contains(call.span)));
        (block.kind(), block.place(), mark, calls)
    };
    let block =
        |kind, place, mark: &str, calls: &[u32]| (kind, place, mark.to_owned(), calls.to_vec());
    let expected = [
        block(Kind::MastheadLine, Place::Masthead, "", &[]),
        block(Kind::EnactingClause, Place::Preamble, "", &[]),
        block(Kind::Paragraph, Place::Preamble, "", &[1]),
        block(Kind::Numbered, Place::Operative, "1", &[]),
        block(Kind::Labelled, Place::Operative, "a", &[2]),
        block(Kind::Footnote, Place::Operative, "\u{b9}", &[]),
        block(Kind::Footnote, Place::Operative, "\u{b2}", &[]),
        block(Kind::AnnexHeading, Place::Annex, "", &[]),
        block(Kind::Numbered, Place::Annex, "1", &[]),
    ];
    let listed: Vec<_> = reading.blocks().iter().map(told).collect();
    assert_eq!(listed, expected);
}

#[test]
fn blocks_are_the_words_between_the_blank_lines() {
    for words in &ALL {
        let text = words.draft(&[words.last(1, 0)]);
        let reading = read(&text);
        let listed: Vec<&str> = reading
            .blocks()
            .iter()
            .map(|block| block.span().of(&text))
            .collect();
        let typed: Vec<&str> = text.trim_end().split("\n\n").collect();
        assert_eq!(listed, typed);
    }
}
