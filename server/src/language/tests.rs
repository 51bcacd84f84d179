//! Organs, sessions and openings in six languages.

use super::*;

#[test]
fn every_organ_speaks_in_every_language() {
    for tag in Tag::ALL {
        let language = tag.language();
        for words in language.organs {
            assert_eq!(
                language.enacting(words.clause),
                Some(words.organ),
                "{tag:?}"
            );
            assert_eq!(
                language.organ_named(words.name),
                Some(words.organ),
                "{tag:?}"
            );
        }
        assert_eq!(language.organs.len(), 12);
    }
}

#[test]
fn sessions_are_read_from_the_masthead() {
    let cases = [
        (Tag::En, "Seventy-eighth session", 78),
        (Tag::Fr, "Soixante-quinzième session", 75),
        (Tag::Es, "Octogésimo primer período de sesiones", 81),
        (Tag::Ru, "Семьдесят восьмая сессия", 78),
        (Tag::Zh, "第七十八届会议", 78),
        (Tag::Ar, "الدورة الثامنة والسبعون", 78),
    ];
    for (tag, line, number) in cases {
        assert_eq!(tag.language().session(line), Some(number), "{line}");
    }
    assert_eq!(Tag::En.language().session("First Committee"), None);
    let special = Tag::En
        .language()
        .special_session("Tenth emergency special session");
    assert_eq!(special.as_deref(), Some("ES-10"));
    let special = Tag::Fr
        .language()
        .special_session("Dixième session extraordinaire");
    assert_eq!(special.as_deref(), Some("S-10"));
}

#[test]
fn openings_take_their_adverbs_and_leave_prose() {
    let cases = [
        (
            Tag::En,
            "Strongly condemns all attacks",
            "Strongly condemns",
            OpeningKind::Operative,
        ),
        (
            Tag::En,
            "Recalling also its resolution",
            "Recalling also",
            OpeningKind::Preambular,
        ),
        (
            Tag::Fr,
            "Se félicitant également des",
            "Se félicitant également",
            OpeningKind::Preambular,
        ),
        (
            Tag::Fr,
            "Prend également note du",
            "Prend également note du",
            OpeningKind::Operative,
        ),
        (
            Tag::Es,
            "Recordando también su",
            "Recordando también",
            OpeningKind::Preambular,
        ),
        (
            Tag::Ru,
            "ссылаясь также на свою",
            "ссылаясь также на",
            OpeningKind::Preambular,
        ),
        (
            Tag::Ar,
            "وإذ تشير إلى كل ما سبق",
            "وإذ تشير إلى",
            OpeningKind::Preambular,
        ),
    ];
    for (tag, text, phrase, kind) in cases {
        let opening = tag.language().opening(text);
        let found = opening.map(|opening| (&text[..opening.len], opening.kind));
        assert!(
            found.is_some_and(|(found, of)| phrase.starts_with(found) && of == Some(kind)),
            "{text}: {found:?}"
        );
    }
    for (tag, text) in [
        (Tag::En, "Nations peace operations"),
        (Tag::En, "Article 5 of the Charter"),
        (Tag::Fr, "Nations Unies et les États"),
        (Tag::Ru, "Организация Объединенных Наций"),
    ] {
        assert_eq!(tag.language().opening(text), None, "{text}");
    }
    assert!(Tag::Zh.language().opening("又回顾其决议").is_some());
}
