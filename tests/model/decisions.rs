//! Draft decisions: a sentence of the organ, with or without sub-paragraphs.

use unres::language::Tag;
use unres::model::read;

use super::outline::{numbers, outline};
use super::words::{of, text};

#[test]
fn a_decision_is_one_sentence_or_a_list_behind_a_colon() {
    let organs = [
        (
            Tag::Ar,
            "إن الجمعية العامة",
            "، إذ تشير إلى قرارها 79/200، تقرر:",
        ),
        (
            Tag::En,
            "The General Assembly",
            ", recalling its resolution 79/200, decides:",
        ),
        (
            Tag::Es,
            "La Asamblea General",
            ", recordando su resolución 79/200, decide:",
        ),
        (
            Tag::Fr,
            "L’Assemblée générale",
            ", rappelant sa résolution 79/200, décide :",
        ),
        (
            Tag::Ru,
            "Генеральная Ассамблея",
            ", ссылаясь на свою резолюцию 79/200, постановляет:",
        ),
        (Tag::Zh, "大会", "，回顾其第79/200号决议，决定："),
    ];
    for (tag, organ, rest) in organs {
        let words = of(tag);
        for sentence in [
            format!("{organ}{rest}"),
            format!("{organ}{}", words.marks[3]),
        ] {
            for mark in ["", "*"] {
                let sentence = sentence.replacen(organ, &format!("{mark}{organ}{mark}"), 1);
                let text = text(&[
                    "A/81/L.30".to_owned(),
                    format!("**{}**", words.items[3]),
                    sentence,
                    words.item("(a)", 0),
                    words.item("(b)", 1),
                ]);
                assert_eq!(outline(&text), ["-", "-.a", "-.b"], "{text}");
                let reading = read(&text);
                assert_eq!(reading.language, Some(tag), "{text}");
                assert!(reading.resolutions[0].organ.is_some(), "{text}");
            }
        }
    }
}

#[test]
fn a_short_decision_is_one_too() {
    for (words, sentence) in [
        (
            of(Tag::En),
            "The General Assembly decides to keep its lighthouses.",
        ),
        (
            of(Tag::Fr),
            "L’Assemblée générale décide d’entretenir ses phares.",
        ),
        (
            of(Tag::Es),
            "La Asamblea General decide mantener sus faros.",
        ),
        (
            of(Tag::Ru),
            "Генеральная Ассамблея постановляет сохранить свои маяки.",
        ),
        (
            of(Tag::En),
            "The General Assembly, recalling its resolution 79/200, takes note of the report.",
        ),
    ] {
        let text = text(&["A/81/L.30".to_owned(), sentence.to_owned()]);
        assert_eq!(numbers(&text), "-", "{} {text}", words.tag.code());
    }
}
