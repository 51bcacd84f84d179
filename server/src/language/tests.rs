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
    for (tag, line) in [
        (Tag::Fr, "Session"),
        (Tag::Es, "Quinto período"),
        (Tag::Ru, "сессия"),
        (Tag::Zh, "第会议"),
        (Tag::Ar, "الدورة"),
    ] {
        assert_eq!(tag.language().session(line), None, "{line}");
    }
}

#[test]
fn an_organ_is_heard_in_its_own_line_alone() {
    let heard = [
        (
            Tag::En,
            "Therefore the Security Council,",
            Organ::SecurityCouncil,
        ),
        (Tag::En, "the  General\nAssembly", Organ::GeneralAssembly),
        (
            Tag::Fr,
            "L\u{2019}Assemblée générale",
            Organ::GeneralAssembly,
        ),
        (Tag::Zh, "安全理事会，", Organ::SecurityCouncil),
        (Tag::Ar, "إن مجلس الأمن،", Organ::SecurityCouncil),
    ];
    for (tag, clause, organ) in heard {
        assert_eq!(tag.language().enacting(clause), Some(organ), "{clause}");
    }
    let unheard = [
        (Tag::En, "The President of the General Assembly,"),
        (Tag::En, "The Board of Trustees,"),
        (Tag::Fr, "Le Président de l'Assemblée générale,"),
        (Tag::Es, "El Presidente de la Asamblea General,"),
        (Tag::Ru, "Председатель: Генеральная Ассамблея,"),
        (Tag::Zh, "世界地名大会，"),
        (Tag::Ar, "إن رئيس الجمعية العامة،"),
    ];
    for (tag, clause) in unheard {
        assert_eq!(tag.language().enacting(clause), None, "{clause}");
    }
}

#[test]
fn genders_follow_the_organ() {
    for tag in Tag::ALL {
        let has_gender = !matches!(tag, Tag::En | Tag::Zh);
        let organs = tag.language().organs;
        assert!(
            organs
                .iter()
                .all(|words| words.gender.is_some() == has_gender)
        );
        if has_gender {
            assert_eq!(organs[0].gender, Some(Gender::Feminine), "{tag:?}");
            assert_eq!(organs[1].gender, Some(Gender::Masculine), "{tag:?}");
        }
    }
    assert_eq!(
        Organ::COMMISSION_ON_HUMAN_RIGHTS.name(),
        "Commission on Human Rights"
    );
}

#[test]
fn codes_are_read_in_any_case_and_with_a_region() {
    for code in ["fr", "FR", "fr-CA", "fr_FR", " fr "] {
        assert_eq!(Tag::parse(code), Some(Tag::Fr), "{code}");
    }
    for code in ["", "de", "french", "f"] {
        assert_eq!(Tag::parse(code), None, "{code}");
    }
}
