//! Rules silenced by the comments that an editor offers.

use unres::ide::actions::ActionKind;
use unres::text::apply;

use super::drafts::PLAIN;
use super::tried::{assert_sound, findings, of_kind, offered};

/// A draft in which note 7 is called at `place` alone, and has no text.
fn called(place: &str) -> String {
    let call = |at: &str| if at == place { "\u{2077}" } else { "" };
    format!(
        "United Nations\nA/81/L.1{masthead}\n\n**Bells\nand horns**{title}\n\n*The General \
         Assembly*,\n\n**I**\n\n**Bells**{heading}\n\n*Recalling* the{preamble} bells,\n\n\u{b9} A/81/1.\n\u{b2} \
         A/81/2{note}.\n\nand the horns{cut},\u{b9}\n\n1. *Decides*\u{b2}{paragraph}:\n\n(a) To act;\n\n(b) \
         To wait{item};\n\n| a | b |\n|---|---|\n| c{table} | d |\n\n2. *Decides* to listen.\n\n\
         **Annex{annex}**\n\nWords{inside}.\n",
        masthead = call("masthead"),
        title = call("title"),
        heading = call("heading"),
        preamble = call("preamble"),
        note = call("note"),
        cut = call("cut"),
        paragraph = call("paragraph"),
        item = call("item"),
        table = call("table"),
        annex = call("annex"),
        inside = call("inside"),
    )
}

#[test]
fn a_rule_can_be_silenced_wherever_it_speaks() {
    for place in [
        "masthead",
        "title",
        "heading",
        "preamble",
        "note",
        "cut",
        "paragraph",
        "item",
        "table",
        "annex",
        "inside",
    ] {
        for ends in ["\n", "\r\n", "\r"] {
            let text = called(place).replace('\n', ends);
            let ignore = of_kind(offered(&text), ActionKind::Ignore);
            assert!(!ignore.is_empty(), "{place}");
            assert_sound(&text);
            for action in ignore {
                assert!(action.edits.iter().all(|edit| edit.span.is_empty()));
                let added = action.edits[0].text.replace(ends, "");
                assert!(!added.contains(['\n', '\r']), "{added:?}");
            }
        }
    }
}

#[test]
fn a_second_rule_is_silenced_beside_the_first() {
    let text = "*The General Assembly*,\n\n*Recalling* the bells,\n\n\
                2. *Decides*\u{2077} to act;\n\n3. *Decides* to wait.\n";
    let mut text = text.to_owned();
    for left in (0..findings(&text).len()).rev() {
        let ignore = of_kind(offered(&text), ActionKind::Ignore);
        text = apply(&text, &ignore[0].edits);
        assert_eq!(findings(&text).len(), left, "{text}");
    }
    assert_eq!(text.matches("<!-- unres: ignore ").count(), 2, "{text}");
}

#[test]
fn a_comment_for_the_file_stands_behind_the_front_matter() {
    let text = PLAIN.replace("3. *Decides*", "4. *Decides*");
    let ignore = of_kind(offered(&text), ActionKind::IgnoreInFile);
    let after = apply(&text, &ignore[0].edits);
    assert!(
        after.starts_with("---\nlang: en\n---\n\n<!-- unres: ignore-file "),
        "{after}"
    );
    assert_sound(&text);
}

#[test]
fn a_comment_for_the_file_may_stand_anywhere() {
    let text = "*The General Assembly*,\n\n*Recalling* the bells\u{2077},\n\n\
                2. *Decides* to act;\n\n3. *Decides* to wait.\n";
    assert_eq!(findings(text).len(), 2);
    for (comment, left) in [
        ("<!-- unres: ignore-file paragraph-number -->", 1),
        (
            "<!-- unres: ignore-file paragraph-number, footnote-undefined -->",
            0,
        ),
        ("<!-- unres: ignore-files paragraph-number -->", 2),
        ("<!-- unres: ignore paragraph-number -->", 2),
    ] {
        let inside = text.replace("to wait.", &format!("to wait. {comment}"));
        for text in [format!("{text}\n{comment}\n"), inside] {
            assert_eq!(findings(&text).len(), left, "{text}");
        }
    }
}

#[test]
fn a_row_of_comments_speaks_to_the_block_after_it() {
    let text = "*The General Assembly*,\n\n*Recalling* the bells,\n\n\
                <!-- unres: ignore paragraph-number -->\n<!-- ask the secretariat -->\n\n\
                <!-- unres: ignore footnote-undefined -->\n\
                2. *Decides*\u{2077} to act;\n\n3. *Decides*\u{2078} to wait.\n";
    let left: Vec<&str> = findings(text).iter().map(|it| it.code).collect();
    assert_eq!(left, ["footnote-undefined"]);
}
