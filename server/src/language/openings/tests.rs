//! Phrases met in odd forms, in six languages, and prose that looks like them.

use super::*;
use crate::language::Tag;
use OpeningKind::{Operative, Preambular};

/// The phrase at the beginning of a text.
fn phrase(tag: Tag, text: &str) -> Option<(&str, Option<OpeningKind>)> {
    let opening = tag.language().opening(text)?;
    Some((&text[..opening.span.end], opening.kind))
}

#[test]
fn breaks_blanks_and_apostrophes_make_no_difference() {
    let cases = [
        (
            Tag::En,
            "Taking\nnote of the plan",
            "Taking\nnote",
            Preambular,
        ),
        (
            Tag::En,
            "Bearing\u{a0}in  mind that",
            "Bearing\u{a0}in  mind",
            Preambular,
        ),
        (
            Tag::Fr,
            "S\u{2019}inquiétant de la sécheresse",
            "S\u{2019}inquiétant",
            Preambular,
        ),
        (
            Tag::Fr,
            "S'inquiétant\nde la sécheresse",
            "S'inquiétant",
            Preambular,
        ),
        (
            Tag::Es,
            "Tomando\nnota del plan",
            "Tomando\nnota",
            Preambular,
        ),
        (
            Tag::Ru,
            "принимая\nво внимание план",
            "принимая\nво внимание",
            Preambular,
        ),
        (
            Tag::Ar,
            "وإذ\nتضع في اعتبارها الخطة",
            "وإذ\nتضع في اعتبارها",
            Preambular,
        ),
    ];
    for (tag, text, expected, kind) in cases {
        let (found, of) = phrase(tag, text).unwrap();
        assert!(found.starts_with(expected), "{text}: {found}");
        assert_eq!(of, Some(kind), "{text}");
    }
}

#[test]
fn assemblies_and_councils_speak_in_their_own_genders() {
    let cases = [
        (
            Tag::Fr,
            "Préoccupée par la sécheresse",
            "Préoccupé par la sécheresse",
        ),
        (
            Tag::Fr,
            "Convaincue que les puits",
            "Convaincu que les puits",
        ),
        (
            Tag::Es,
            "Profundamente preocupada por la sequía",
            "Profundamente preocupado por la sequía",
        ),
        (
            Tag::Ru,
            "будучи убеждена в том, что",
            "будучи убежден в том, что",
        ),
        (Tag::Ar, "وإذ تؤكد أهمية الآبار", "وإذ يؤكد أهمية الآبار"),
    ];
    for (tag, feminine, masculine) in cases {
        for text in [feminine, masculine] {
            let kind = phrase(tag, text).and_then(|(_, kind)| kind);
            assert_eq!(kind, Some(Preambular), "{text}");
        }
    }
}

#[test]
fn adverbs_stand_before_between_and_behind() {
    let cases = [
        (
            Tag::En,
            "Once again strongly urges the parties",
            "Once again strongly urges",
            Operative,
        ),
        (
            Tag::En,
            "Having also carefully reviewed the map",
            "",
            Preambular,
        ),
        (
            Tag::En,
            "Deeply concerned that wells run dry",
            "Deeply concerned",
            Preambular,
        ),
        (
            Tag::Fr,
            "Prie en outre le Secrétaire général",
            "Prie en outre",
            Operative,
        ),
        (
            Tag::Fr,
            "Demande de nouveau aux États",
            "Demande de nouveau",
            Operative,
        ),
        (
            Tag::Fr,
            "Rappelant de même le plan",
            "Rappelant de même",
            Preambular,
        ),
        (
            Tag::Es,
            "Solicita una vez más al Comité",
            "Solicita una vez más",
            Operative,
        ),
        (Tag::Ru, "просит далее Комитет", "просит далее", Operative),
        (Tag::Ar, "تقرر أيضا الأخذ بالخطة", "تقرر أيضا", Operative),
    ];
    for (tag, text, expected, kind) in cases {
        if expected.is_empty() {
            assert_eq!(phrase(tag, text), None, "{text}");
        } else {
            assert_eq!(phrase(tag, text), Some((expected, Some(kind))), "{text}");
        }
    }
    let chinese = phrase(Tag::Zh, "还请秘书长提交报告").unwrap();
    assert_eq!(chinese, ("还请", Some(Operative)));
    let both = phrase(Tag::Zh, "又回顾其计划").unwrap();
    assert_eq!(both, ("又回顾", None));
}

#[test]
fn forms_beyond_the_tables_are_derived() {
    let cases = [
        (
            Tag::En,
            "Having inspected the wells",
            "Having inspected",
            Preambular,
        ),
        (Tag::En, "Calling the attention", "Calling", Preambular),
        (
            Tag::Fr,
            "Ayant visité les puits",
            "Ayant visité",
            Preambular,
        ),
        (
            Tag::Fr,
            "S'étant également penché sur",
            "S'étant également penché",
            Preambular,
        ),
        (Tag::Fr, "Se félicite des progrès", "Se félicite", Operative),
        (
            Tag::Es,
            "Habiendo visitado los pozos",
            "Habiendo visitado",
            Preambular,
        ),
        (Tag::Es, "Alienta al Comité a que", "Alienta", Operative),
        (
            Tag::Ru,
            "ссылаясь в этой связи на план",
            "ссылаясь в этой связи",
            Preambular,
        ),
        (Tag::Ar, "تطلب من اللجنة", "تطلب", Operative),
    ];
    for (tag, text, expected, kind) in cases {
        assert_eq!(phrase(tag, text), Some((expected, Some(kind))), "{text}");
    }
    let derived = Tag::Es.language().opening("Alienta al Comité").unwrap();
    assert!(derived.confidence > Confidence::Attested);
}

#[test]
fn letters_left_bare_and_letters_of_several_forms_are_read() {
    let cases = [
        (Tag::Ru, "подтверждая своё решение"),
        (Tag::Fr, "Etant consciente du risque"),
        (Tag::Ar, "وإذْ تُشير إلى الخطة"),
        (Tag::Ar, "واذ تشير الى الخطة"),
    ];
    for (tag, text) in cases {
        let kind = phrase(tag, text).and_then(|(_, kind)| kind);
        assert_eq!(kind, Some(Preambular), "{text}");
    }
}

#[test]
fn prose_opens_nothing() {
    let cases = [
        (Tag::En, "Nations peace operations"),
        (Tag::En, "The Assembly recalls its plan"),
        (Tag::En, "Notes by the Secretariat"),
        (Tag::En, "Recallingly spoken"),
        (Tag::En, "Having a map of the wells"),
        (Tag::Fr, "Note du Secrétariat sur les puits"),
        (Tag::Fr, "Représentant spécial du Secrétaire général"),
        (Tag::Fr, "Le Comité prie les États"),
        (Tag::Es, "El Comité solicita a los Estados"),
        (Tag::Es, "Estado de los pozos"),
        (Tag::Ru, "Комитет просит государства"),
        (Tag::Ru, "состояние колодцев"),
        (Tag::Zh, "通过议程"),
        (Tag::Zh, "委员会请各国提交报告"),
        (Tag::Ar, "اللجنة الخاصة المعنية بالآبار"),
        (Tag::Ar, "المادة 5"),
    ];
    for (tag, text) in cases {
        assert_eq!(phrase(tag, text), None, "{text}");
    }
    for tag in Tag::ALL {
        for text in ["", " ", "*", ",", "1", "\u{301}", "وإ", "\u{64b}"] {
            assert_eq!(phrase(tag, text), None, "{tag:?} {text:?}");
        }
    }
}

#[test]
fn every_phrase_of_the_tables_is_found_by_its_own_words() {
    let lists = [
        ar::LISTS,
        en::LISTS,
        es::LISTS,
        fr::LISTS,
        ru::LISTS,
        zh::LISTS,
    ];
    for (tag, lists) in Tag::ALL.into_iter().zip(lists) {
        for phrase in lists.into_iter().flatten() {
            let text = phrase.replace(words::GAP, "水井");
            // A preposition of one letter is joined to the word after it.
            let text = match text.strip_suffix('\u{640}') {
                Some(text) => format!("{text}الآبار"),
                None => text,
            };
            let found = tag.language().opening(&text);
            let term = found.and_then(|found| found.term);
            assert_eq!(term, Some(*phrase), "{tag:?}");
        }
    }
}

#[test]
fn sequences_of_the_tables_are_openings() {
    let verbs = [
        (Tag::Ar, "إذ تؤكد", "تقرر"),
        (Tag::En, "Recalling", "Decides"),
        (Tag::Es, "Recordando", "Decide"),
        (Tag::Fr, "Rappelant", "Décide"),
        (Tag::Ru, "подчеркивая", "просит"),
        (Tag::Zh, "回顾", "请"),
    ];
    for (tag, preambular, operative) in verbs {
        let [first, second] = &tag.language().sequence;
        for (sequence, verb) in [(first, preambular), (second, operative)] {
            for formula in [&sequence.second, &sequence.third] {
                let text = formula.words.replace("{p}", verb);
                let found = phrase(tag, &text).map(|(found, _)| found);
                assert_eq!(found, Some(text.as_str()));
            }
        }
    }
}
