//! What stands around the body: organ, symbol, session, title, day of adoption, language.

use unres::language::Tag;
use unres::model::{Reading, Resolution, Session, read};

use super::outline::{numbers, outline};
use super::words::{ALL, text};

/// Language, organ, symbol, session, title and day of each resolution, `-` for none.
fn header(text: &str) -> Vec<String> {
    let reading: Reading = read(text);
    let language = reading.language.map_or("-", Tag::code);
    let none = || "-".to_owned();
    let of = |it: &Resolution| {
        let organ = it.organ.map_or("-", |organ| organ.name());
        let symbol = it.symbol.clone().unwrap_or_else(none);
        let session = match &it.session {
            Some(Session::Regular(number)) => number.to_string(),
            Some(Session::Special(number)) => number.clone(),
            None => none(),
        };
        let title = it.title.clone().unwrap_or_else(none);
        let adopted = it.adopted.map_or_else(none, |day| day.iso());
        format!("{language} | {organ} | {symbol} | {session} | {title} | {adopted}")
    };
    reading.resolutions.iter().map(of).collect()
}

/// What each language prints around a resolution.
struct Printed {
    tag: Tag,
    session: &'static str,
    special: &'static str,
    adoption: &'static str,
    closing: &'static str,
    title: &'static str,
    council: &'static str,
    council_clause: &'static str,
    meeting: &'static str,
}

const PRINTED: [Printed; 6] = [
    Printed {
        tag: Tag::Ar,
        session: "الدورة الحادية والثمانون",
        special: "الدورة الاستثنائية العاشرة",
        adoption: "قرار اتخذته الجمعية العامة في 17 كانون الأول/ديسمبر 2026",
        closing: "الجلسة العامة 70\n17 كانون الأول/ديسمبر 2026",
        title: "المنارات",
        council: "مجلس الأمن",
        council_clause: "*إن مجلس الأمن*،",
        meeting: "القرار 2801 (2026)",
    },
    Printed {
        tag: Tag::En,
        session: "Eighty-first session",
        special: "Tenth special session",
        adoption: "Resolution adopted by the General Assembly on 17 December 2026",
        closing: "70th plenary meeting\n17 December 2026",
        title: "Lighthouses",
        council: "Security Council",
        council_clause: "*The Security Council*,",
        meeting: "Resolution 2801 (2026)",
    },
    Printed {
        tag: Tag::Es,
        session: "Octogésimo primer período de sesiones",
        special: "Décimo período extraordinario de sesiones",
        adoption: "Resolución aprobada por la Asamblea General el 17 de diciembre de 2026",
        closing: "70ª sesión plenaria\n17 de diciembre de 2026",
        title: "Los faros",
        council: "Consejo de Seguridad",
        council_clause: "*El Consejo de Seguridad*,",
        meeting: "Resolución 2801 (2026)",
    },
    Printed {
        tag: Tag::Fr,
        session: "Quatre-vingt-unième session",
        special: "Dixième session extraordinaire",
        adoption: "Résolution adoptée par l’Assemblée générale le 17 décembre 2026",
        closing: "70^e séance plénière\n17 décembre 2026",
        title: "Les phares",
        council: "Conseil de sécurité",
        council_clause: "*Le Conseil de sécurité*,",
        meeting: "Résolution 2801 (2026)",
    },
    Printed {
        tag: Tag::Ru,
        session: "Восемьдесят первая сессия",
        special: "Десятая специальная сессия",
        adoption: "Резолюция, принятая Генеральной Ассамблеей 17 декабря 2026 года",
        closing: "70-е пленарное заседание,\n17 декабря 2026 года",
        title: "Маяки",
        council: "Совет Безопасности",
        council_clause: "*Совет Безопасности*,",
        meeting: "Резолюция 2801 (2026)",
    },
    Printed {
        tag: Tag::Zh,
        session: "第八十一届会议",
        special: "第十届特别会议",
        adoption: "大会2026年12月17日决议",
        closing: "第70次全体会议\n2026年12月17日",
        title: "灯塔",
        council: "安全理事会",
        council_clause: "*安全理事会*，",
        meeting: "第2801(2026)号决议",
    },
];

#[test]
fn an_issued_resolution_tells_all_of_it() {
    for (words, printed) in ALL.iter().zip(&PRINTED) {
        let body = words.draft(&[words.last(1, 0)]);
        let text = text(&[
            "A/RES/81/17",
            &format!("**{}**", words.organ),
            &format!("**{}**", printed.session),
            &format!("**{}**", printed.adoption),
            &format!("**81/17. {}**", printed.title),
            &body,
        ]);
        let tag = printed.tag.code();
        let title = printed.title;
        let expected =
            format!("{tag} | General Assembly | A/RES/81/17 | 81 | {title} | 2026-12-17");
        assert_eq!(header(&text), std::slice::from_ref(&expected), "{text}");
        // Without its symbol and session printed, the heading tells them.
        let derived = text
            .replacen("A/RES/81/17\n\n", "", 1)
            .replace(printed.session, "");
        assert_eq!(header(&derived), [expected], "{derived}");
    }
}

#[test]
fn a_resolution_of_the_council_has_no_session() {
    for (words, printed) in ALL.iter().zip(&PRINTED) {
        let draft = words.draft(&[words.last(1, 0)]);
        let body = draft.replace(words.clause, printed.council_clause);
        let text = text(&[
            "S/RES/2801 (2026)",
            &format!("**{}**", printed.council),
            &format!("**{}**", printed.meeting),
            &body,
        ]);
        let tag = printed.tag.code();
        let expected = format!("{tag} | Security Council | S/RES/2801 (2026) | - | - | -");
        assert_eq!(header(&text), std::slice::from_ref(&expected), "{text}");
        let derived = text.replacen("S/RES/2801 (2026)\n\n", "", 1);
        assert_eq!(header(&derived), [expected], "{derived}");
    }
}

#[test]
fn a_draft_has_the_title_of_its_block_and_the_session_of_its_masthead() {
    for (words, printed) in ALL.iter().zip(&PRINTED) {
        let bold = format!("**{}**", printed.session);
        for (session, number) in [(bold.as_str(), "81"), (printed.special, "S-10")] {
            let body = words.draft(&[words.last(1, 0)]);
            let text = text(&[
                &format!("**{}**", words.organ),
                session,
                &format!("**{}**", printed.title),
                &body,
            ]);
            let (tag, title) = (printed.tag.code(), printed.title);
            let expected = format!("{tag} | General Assembly | - | {number} | {title} | -");
            assert_eq!(header(&text), [expected], "{text}");
        }
    }
}

#[test]
fn closing_lines_tell_the_day_where_nothing_before_does() {
    for (words, printed) in ALL.iter().zip(&PRINTED) {
        let body = words.draft(&[words.last(1, 0)]);
        let heading = format!("**81/17. {}**", printed.title);
        let text = text(&[heading.as_str(), body.as_str(), printed.closing]);
        let (tag, title) = (printed.tag.code(), printed.title);
        let expected =
            format!("{tag} | General Assembly | A/RES/81/17 | 81 | {title} | 2026-12-17");
        assert_eq!(header(&text), [expected], "{text}");
        assert_eq!(numbers(&text), "1", "{text}");
    }
}

#[test]
fn front_matter_tells_symbol_and_language_before_the_text() {
    for words in &ALL {
        let body = words.draft(&[words.last(1, 0)]);
        let text = format!("---\nsymbol: A/81/L.9\n---\n\n{body}");
        let tag = words.tag.code();
        let expected = format!("{tag} | General Assembly | A/81/L.9 | 81 | - | -");
        assert_eq!(header(&text), [expected], "{text}");
        for other in Tag::ALL {
            let text = format!("---\nlang: {}\n---\n\n{body}", other.code());
            assert_eq!(read(&text).language, Some(other), "{text}");
        }
    }
}

#[test]
fn every_language_is_told_by_its_own_words() {
    for words in &ALL {
        let clause = words.draft(&[words.last(1, 0)]);
        assert_eq!(read(&clause).language, Some(words.tag), "{clause}");
        let fragment = text(&[words.numbered(1, 0), words.numbered(2, 1), words.last(3, 2)]);
        assert_eq!(read(&fragment).language, Some(words.tag), "{fragment}");
    }
}

#[test]
fn a_mixed_or_wordless_text_has_no_language() {
    for pair in ALL.windows(2) {
        let text = format!(
            "**81/17. A**\n\n{}\n**81/18. B**\n\n{}",
            pair[0].draft(&[pair[0].last(1, 0)]),
            pair[1].draft(&[pair[1].last(1, 0)])
        );
        assert_eq!(read(&text).language, None, "{text}");
    }
    for text in [
        "",
        "\n\n",
        "1.\n\n2.\n",
        "A/RES/81/17\n",
        "Lorem ipsum dolor sit amet.\n",
    ] {
        assert_eq!(read(text).language, None, "{text}");
    }
}

#[test]
fn several_resolutions_in_one_file_are_told_apart() {
    for (words, printed) in ALL.iter().zip(&PRINTED) {
        let body = words.draft(&[words.numbered(1, 0), words.last(2, 1)]);
        let heading = |number: u32| format!("**81/{number}. {}**", printed.title);
        let text = text(&[heading(17), body.clone(), heading(18), body]);
        let (tag, title) = (printed.tag.code(), printed.title);
        let of = |number: u32| {
            format!("{tag} | General Assembly | A/RES/81/{number} | 81 | {title} | -")
        };
        assert_eq!(header(&text), [of(17), of(18)], "{text}");
        assert_eq!(numbers(&text), "1 2 == 1 2", "{text}");
    }
}

#[test]
fn a_composite_resolution_has_parts_a_and_b() {
    for (words, printed) in ALL.iter().zip(&PRINTED) {
        let body = words.draft(&[words.numbered(1, 0), words.last(2, 1)]);
        let text = text(&[
            &format!("**81/17. {}**", printed.title),
            "**A**",
            &body,
            printed.closing,
            "**B**",
            &body,
            printed.closing,
        ]);
        assert_eq!(numbers(&text), "1 2 == 1 2", "{text}");
    }
}

#[test]
fn a_draft_decision_is_one_operative_paragraph() {
    let texts = [
        "The General Assembly, recalling its resolution 79/200 of 19 December 2024, decides to hold a meeting on lighthouses.",
        "L’Assemblée générale, rappelant sa résolution 79/200 du 19 décembre 2024, décide de tenir une réunion sur les phares.",
        "La Asamblea General, recordando su resolución 79/200, de 19 de diciembre de 2024, decide celebrar una reunión sobre los faros.",
        "Генеральная Ассамблея, ссылаясь на свою резолюцию 79/200 от 19 декабря 2024 года, постановляет провести совещание о маяках.",
        "إن الجمعية العامة، إذ تشير إلى قرارها 79/200 المؤرخ 19 كانون الأول/ديسمبر 2024، تقرر أن تعقد اجتماعا بشأن المنارات.",
    ];
    for sentence in texts {
        let lang = read(&text(&[sentence])).language.map_or("-", Tag::code);
        let text = text(&["A/81/L.30", sentence]);
        let told = outline(&text);
        assert_eq!(
            (told.len(), numbers(&text).as_str()),
            (1, "-"),
            "{lang} {told:?} {text}"
        );
    }
}
