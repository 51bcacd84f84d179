//! Citations in sentences of all six languages.

use super::{Citation, Context, citations, citations_in_parts};
use crate::language::{Organ, Tag};
use crate::model::Date;
use crate::text::Span;

const GA: Option<Organ> = Some(Organ::GeneralAssembly);
const SC: Option<Organ> = Some(Organ::SecurityCouncil);
const ECOSOC: Option<Organ> = Some(Organ::EconomicAndSocialCouncil);
const HRC: Option<Organ> = Some(Organ::HumanRightsCouncil);

/// The months that the sentences here name.
const MONTHS: &[(&str, u8)] = &[
    ("March", 3),
    ("December", 12),
    ("mars", 3),
    ("décembre", 12),
    ("octobre", 10),
    ("de marzo de", 3),
    ("de diciembre de", 12),
    ("марта", 3),
    ("декабря", 12),
    ("آذار/مارس", 3),
    ("كانون الأول/ديسمبر", 12),
];

/// Reads the dates of the sentences here: day, month, year, or the Chinese order.
fn read_date(text: &str) -> Option<(Date, usize)> {
    let (first, rest) = figures(text)?;
    if let Some(rest) = rest.strip_prefix('年') {
        let (month, rest) = figures(rest)?;
        let (day, rest) = figures(rest.strip_prefix('月')?)?;
        let rest = rest.strip_prefix('日')?;
        let date = Date {
            year: first,
            month: month as u8,
            day: day as u8,
        };
        return Some((date, text.len() - rest.len()));
    }
    let rest = rest.trim_start();
    let (name, month) = MONTHS.iter().find(|(name, _)| rest.starts_with(name))?;
    let (year, rest) = figures(rest[name.len()..].trim_start())?;
    let rest = rest.strip_prefix(" года").unwrap_or(rest);
    Some((
        Date {
            year,
            month: *month,
            day: first as u8,
        },
        text.len() - rest.len(),
    ))
}

fn figures(text: &str) -> Option<(u16, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text[..length].parse().ok()?, &text[length..]))
}

fn read(text: &str, organ: Option<Organ>, language: Option<Tag>) -> Vec<Citation> {
    let context = Context {
        organ,
        language,
        read_date: &read_date,
    };
    citations(text, Span::new(0, text.len()), &context)
}

/// `text>symbol@date` for each citation, `-` where there is none.
fn shown(text: &str, organ: Option<Organ>, language: Tag) -> Vec<String> {
    let with_tag = read(text, organ, Some(language));
    for citation in &with_tag {
        assert!(text.is_char_boundary(citation.span.start) && citation.span.end <= text.len());
    }
    with_tag.iter().map(show).collect()
}

fn show(citation: &Citation) -> String {
    let symbol = citation.symbol.as_deref().unwrap_or("-");
    match citation.date {
        Some(Date { year, month, day }) => {
            format!("{}>{symbol}@{year}-{month:02}-{day:02}", citation.text)
        }
        None => format!("{}>{symbol}", citation.text),
    }
}

#[track_caller]
fn check(language: Tag, organ: Option<Organ>, text: &str, expected: &[&str]) {
    assert_eq!(shown(text, organ, language), expected, "{text}");
}

#[test]
fn lists_with_dates_in_six_languages() {
    let expected = [
        "64/256>A/RES/64/256@2010-03-02",
        "65/122>A/RES/65/122@2010-12-13",
        "73/331>A/RES/73/331",
    ];
    check(
        Tag::En,
        GA,
        "*Recalling* its resolutions [64/256](#) of 2 March 2010, [65/122](#)¹ of 13 December 2010 and 73/331,",
        &expected,
    );
    check(
        Tag::Fr,
        GA,
        "Rappelant ses résolutions [64/256](#) du 2 mars 2010, 65/122, en date du 13 décembre 2010, et 73/331,",
        &expected,
    );
    check(
        Tag::Es,
        GA,
        "*Recordando* sus resoluciones 64/256, de 2 de marzo de 2010, [65/122](#), de 13 de diciembre de 2010, y 73/331,",
        &expected,
    );
    check(
        Tag::Ru,
        GA,
        "*ссылаясь* на свои резолюции 64/256 от 2 марта 2010 года, 65/122 от 13 декабря 2010 года и 73/331,",
        &expected,
    );
    check(
        Tag::Zh,
        GA,
        "*回顾*其2010年3月2日第64/256号、2010年12月13日第65/122号和第73/331号决议，",
        &expected,
    );
    check(
        Tag::Ar,
        GA,
        "*إذ تشير* إلى قراراتها 64/256 المؤرخ 2 آذار/مارس 2010 و 65/122 المؤرخ 13 كانون الأول/ديسمبر 2010 و 73/331،",
        &expected,
    );
}

#[test]
fn the_organ_named_with_the_number() {
    let expected = [
        "1631 (2005)>S/RES/1631 (2005)@2005-12-17",
        "53/11>A/HRC/RES/53/11",
        "2009/20>E/RES/2009/20",
    ];
    check(
        Tag::En,
        GA,
        "Security Council resolution 1631 (2005) of 17 December 2005, Human Rights Council resolution 53/11 and Economic and Social Council resolution 2009/20",
        &expected,
    );
    check(
        Tag::Fr,
        GA,
        "la résolution 1631 (2005) du Conseil de sécurité, en date du 17 décembre 2005, la résolution 53/11 du Conseil des droits de l’homme et la résolution 2009/20 du Conseil économique et social",
        &expected,
    );
    check(
        Tag::Es,
        GA,
        "la resolución 1631 (2005) del Consejo de Seguridad, de 17 de diciembre de 2005, la resolución 53/11 del Consejo de Derechos Humanos y la resolución 2009/20 del Consejo Económico y Social",
        &expected,
    );
    check(
        Tag::Ru,
        GA,
        "резолюцию 1631 (2005) Совета Безопасности от 17 декабря 2005 года, резолюцию 53/11 Совета по правам человека и резолюцию 2009/20 Экономического и Социального Совета",
        &expected,
    );
    check(
        Tag::Zh,
        GA,
        "安全理事会2005年12月17日第1631(2005)号决议、人权理事会第53/11号决议和经济及社会理事会第2009/20号决议",
        &[
            "1631(2005)>S/RES/1631 (2005)@2005-12-17",
            expected[1],
            expected[2],
        ],
    );
    check(
        Tag::Ar,
        GA,
        "قرار مجلس الأمن 1631 (2005) المؤرخ 17 كانون الأول/ديسمبر 2005 وقرار مجلس حقوق الإنسان 53/11 وقرار المجلس الاقتصادي والاجتماعي 2009/20",
        &expected,
    );
}

#[test]
fn its_is_the_host_s_unless_another_organ_acts() {
    check(
        Tag::En,
        HRC,
        "Recalling its resolution 53/11 and resolution 60/251,",
        &["53/11>A/HRC/RES/53/11", "60/251>A/RES/60/251"],
    );
    check(
        Tag::En,
        HRC,
        "as the General Assembly decided in its resolution 60/251,",
        &["60/251>A/RES/60/251"],
    );
    check(
        Tag::En,
        GA,
        "as decided by the Human Rights Council in its resolution 53/11,",
        &["53/11>A/HRC/RES/53/11"],
    );
    check(
        Tag::En,
        GA,
        "Recalling the establishment of the Human Rights Council and its resolution 60/251,",
        &["60/251>A/RES/60/251"],
    );
    check(
        Tag::Fr,
        HRC,
        "Rappelant sa résolution 53/11 et la résolution 60/251 de l'Assemblée générale,",
        &["53/11>A/HRC/RES/53/11", "60/251>A/RES/60/251"],
    );
    check(
        Tag::Zh,
        HRC,
        "回顾其第53/11号决议和大会第60/251号决议，",
        &["53/11>A/HRC/RES/53/11", "60/251>A/RES/60/251"],
    );
    check(
        Tag::Ar,
        HRC,
        "وإذ يشير إلى قراره 53/11 وقرار الجمعية العامة 60/251،",
        &["53/11>A/HRC/RES/53/11", "60/251>A/RES/60/251"],
    );
    check(
        Tag::Ru,
        HRC,
        "ссылаясь на свою резолюцию 53/11 и резолюцию 60/251 Генеральной Ассамблеи",
        &["53/11>A/HRC/RES/53/11", "60/251>A/RES/60/251"],
    );
    check(
        Tag::En,
        ECOSOC,
        "Recalling its resolution 1503 (XLVIII) and Council resolution 5/1,",
        &["1503 (XLVIII)>E/RES/1503 (XLVIII)", "5/1>A/HRC/RES/5/1"],
    );
}

#[test]
fn one_organ_for_the_numbers_of_a_list() {
    check(
        Tag::Fr,
        GA,
        "les résolutions 5/1 et 53/11 du Conseil des droits de l'homme, et les résolutions 2009/20 et 2010/21",
        &[
            "5/1>A/HRC/RES/5/1",
            "53/11>A/HRC/RES/53/11",
            "2009/20>E/RES/2009/20",
            "2010/21>E/RES/2010/21",
        ],
    );
    check(
        Tag::En,
        GA,
        "Human Rights Council resolutions 5/1, on institution-building of that body, and 5/2, on the code of conduct,",
        &["5/1>A/HRC/RES/5/1", "5/2>A/HRC/RES/5/2"],
    );
    check(
        Tag::En,
        GA,
        "United Nations Environment Assembly resolution 5/14 and World Health Assembly resolution 64/1,",
        &["5/14>UNEP/EA.5/Res.14", "64/1>-"],
    );
}

#[test]
fn decisions() {
    check(
        Tag::En,
        GA,
        "its decisions 77/548 B of 13 December 2023 and 33/301,",
        &["77/548 B>A/DEC/77/548 B@2023-12-13", "33/301>A/DEC/33/301"],
    );
    check(
        Tag::Zh,
        GA,
        "大会第77/548号决定和第77/1号决议",
        &["77/548>A/DEC/77/548", "77/1>A/RES/77/1"],
    );
    check(
        Tag::Ru,
        GA,
        "решение 77/548 и решения 33/301",
        &["77/548>A/DEC/77/548", "33/301>A/DEC/33/301"],
    );
    check(Tag::Ar, GA, "المقرر 77/548", &["77/548>A/DEC/77/548"]);
}

#[test]
fn part_letters_and_a_shared_date() {
    let text = "resolutions 76/245, 76/246 A, 76/247 A to C and 76/248 of 24 December 2021,";
    check(
        Tag::En,
        GA,
        text,
        &[
            "76/245>A/RES/76/245",
            "76/246 A>A/RES/76/246 A",
            "76/247 A>A/RES/76/247 A",
            "76/247 A to C>A/RES/76/247 B",
            "C>A/RES/76/247 C",
            "76/248>A/RES/76/248@2021-12-24",
        ],
    );
    check(
        Tag::En,
        GA,
        "resolution 76/247 A to C of 24 December 2021",
        &[
            "76/247 A>A/RES/76/247 A@2021-12-24",
            "76/247 A to C>A/RES/76/247 B@2021-12-24",
            "C>A/RES/76/247 C@2021-12-24",
        ],
    );
}

#[test]
fn arabic_sessions() {
    check(
        Tag::Ar,
        GA,
        "قراراتها 217 ألف (د-3) المؤرخ 10 كانون الأول/ديسمبر 1948 و دإ-30/1 وقرار المجلس الاقتصادي والاجتماعي 1503 (د-48)",
        &[
            "217 ألف (د-3)>A/RES/217 A (III)@1948-12-10",
            "دإ-30/1>A/RES/S-30/1",
            "1503 (د-48)>E/RES/1503 (XLVIII)",
        ],
    );
}

#[test]
fn letters_behind_the_link_of_their_number() {
    let text = "resolutions [53/77](#) Q of 2 March 1998 and [54/54](#) A.";
    check(
        Tag::En,
        GA,
        text,
        &["53/77 Q>A/RES/53/77 Q@1998-03-02", "54/54 A>A/RES/54/54 A"],
    );
    let found = read(text, GA, Some(Tag::En));
    assert_eq!(found[0].span.of(text), "53/77](#) Q");
}

#[test]
fn as_many_dates_as_numbers() {
    let expected = [
        "50/70 B>A/RES/50/70 B@1995-12-12",
        "52/38 J>A/RES/52/38 J@1997-12-09",
    ];
    check(
        Tag::Fr,
        SC,
        "les résolutions 50/70 B et 52/38 J de l'Assemblée générale, en date du 12 décembre 1995 et du 9 décembre 1997, et",
        &expected,
    );
    check(
        Tag::En,
        SC,
        "General Assembly resolutions 50/70 B and 52/38 J, of 12 December 1995 and 9 December 1997,",
        &expected,
    );
    check(
        Tag::Ru,
        SC,
        "резолюции 50/70 B и 52/38 J Генеральной Ассамблеи от 12 декабря 1995 года и 9 декабря 1997 года",
        &expected,
    );
}

#[test]
fn a_number_of_another_time_is_of_the_body_just_named() {
    check(
        Tag::En,
        GA,
        "adopted by the Economic and Social Commission for Asia and the Pacific, of resolution 72/7 of 2 March 2016 on connectivity",
        &["72/7>-@2016-03-02"],
    );
    check(
        Tag::En,
        GA,
        "decided by the Human Rights Council, and resolution 48/13 of 2 March 2021",
        &["48/13>A/HRC/RES/48/13@2021-03-02"],
    );
    check(
        Tag::En,
        GA,
        "the Human Rights Council and its resolution 60/251 of 2 March 2006",
        &["60/251>A/RES/60/251@2006-03-02"],
    );
    check(
        Tag::En,
        GA,
        "through its resolution 54/18 of 2 March 2023",
        &["54/18>A/HRC/RES/54/18@2023-03-02"],
    );
    check(
        Tag::En,
        GA,
        "by the Commission for Asia and the Pacific in its resolution 73/8 of 2 March 2017",
        &["73/8>-@2017-03-02"],
    );
    check(
        Tag::En,
        GA,
        "the Conference, as mandated in its resolution 77/245 of 2 December 2022",
        &["77/245>A/RES/77/245@2022-12-02"],
    );
}

#[test]
fn escapes_line_breaks_and_links() {
    let text = "la résolution [1631\n\\(2005\\)](https://docs.un.org/fr/S/RES/1631(2005)) du 17 octobre 2005 ([A/75/L.78](#)\\*)";
    check(
        Tag::Fr,
        GA,
        text,
        &[
            "1631 (2005)>S/RES/1631 (2005)@2005-10-17",
            "A/75/L.78>A/75/L.78",
        ],
    );
    let found = read(text, GA, Some(Tag::Fr));
    assert_eq!(found[0].span.of(text), "1631\n\\(2005\\)");
    check(
        Tag::En,
        GA,
        "as in [75/276](#), [217 A \\(III\\)](#) and [2401](#)",
        &["75/276>A/RES/75/276", "217 A (III)>A/RES/217 A (III)"],
    );
    check(
        Tag::En,
        GA,
        "¹ See A/75/345‑S/2020/898*, S/PRST/2010/1 and (S/INF/65).",
        &[
            "A/75/345‑S/2020/898>A/75/345-S/2020/898",
            "S/PRST/2010/1>S/PRST/2010/1",
            "S/INF/65>S/INF/65",
        ],
    );
    check(
        Tag::En,
        GA,
        "see https://undocs.org/A/75/1 and www.un.org/en/ga/65/122",
        &[],
    );
}

#[test]
fn notes_that_are_only_a_number() {
    for (language, text) in [
        (Tag::En, "⁷ Resolution S-30/1, annex."),
        (Tag::Fr, "⁷ Résolution S-30/1, annexe."),
        (Tag::Es, "⁷ Resolución S-30/1, anexo."),
        (Tag::Ru, "⁷ Резолюция S-30/1, приложение."),
        (Tag::Zh, "⁷ 第S-30/1号决议，附件。"),
        (Tag::Ar, "⁷ القرار S-30/1، المرفق."),
    ] {
        check(language, GA, text, &["S-30/1>A/RES/S-30/1"]);
        assert_eq!(read(text, GA, None).len(), 1, "{text}");
    }
}

#[test]
fn what_is_not_certain_is_no_citation() {
    for text in [
        "two thirds (2/3) of the members",
        "for the period 2019/20",
        "in Part 4 (2005) of the report",
        "pages 65/122",
        "in 2015 (2016) and law 500 (2010)",
        "sections 12 (IV) and 3 (I)",
        "on a 24/7 basis",
        "its resolution on 50/50 parity",
        "resolution 75/276x",
        "decision-making 65/12",
    ] {
        check(Tag::En, GA, text, &[]);
    }
    check(
        Tag::En,
        GA,
        "approved in resolution 77/315 for the financial period (2023/24)",
        &["77/315>A/RES/77/315"],
    );
    check(
        Tag::En,
        GA,
        "Resolution 59/50 was adopted. A share of 65/122 remains.",
        &["59/50>A/RES/59/50"],
    );
    check(
        Tag::En,
        SC,
        "Reaffirming 1325 (2000) and 242 (1967)",
        &[
            "1325 (2000)>S/RES/1325 (2000)",
            "242 (1967)>S/RES/242 (1967)",
        ],
    );
}

#[test]
fn a_span_is_read_alone() {
    let text = "Resolution 59/50.\n\nSee resolution 65/122.\n\nResolution 67/6.";
    let context = Context {
        organ: GA,
        language: Some(Tag::En),
        read_date: &read_date,
    };
    let found = citations(text, Span::new(19, 41), &context);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span.of(text), "65/122");
    assert!(citations(text, Span::new(5, 500), &context).is_empty());
}

#[test]
fn a_paragraph_that_a_page_break_cut() {
    let text =
        "*Recalling* Human Rights Council resolutions\n\n¹ See A/78/334.\n\n[52/14](#) and 54/18,";
    let context = Context {
        organ: GA,
        language: Some(Tag::En),
        read_date: &read_date,
    };
    let cut = text.find("\n\n").map_or(0, |at| at + 1);
    let resumed = text.find("[52").unwrap_or(0);
    let parts = [Span::new(0, cut), Span::new(resumed, text.len())];
    let found: Vec<String> = citations_in_parts(text, &parts, &context)
        .iter()
        .map(show)
        .collect();
    assert_eq!(found, ["52/14>A/HRC/RES/52/14", "54/18>A/HRC/RES/54/18"]);
}

#[test]
fn long_lines_take_time_by_their_length() {
    let hostile = [
        "](",
        "[",
        "1",
        "9 ",
        "\\",
        "A/",
        "S-",
        "(1",
        "resolution ",
        "General Assembly ",
        "第",
        "1/1 ",
        "resolution 59/50 of ",
        "1\\",
        "a\u{200e}",
        "59/50 (",
        "Conference x resolution ",
        "[^1",
        "1   ",
    ];
    for piece in hostile {
        for language in [None, Some(Tag::Zh)] {
            let cost = |bytes: usize| {
                let text = piece.repeat(bytes / piece.len());
                let start = std::time::Instant::now();
                read(&text, GA, language);
                start.elapsed().as_secs_f64()
            };
            let (short, long) = (cost(20_000), cost(160_000));
            assert!(
                long < 40.0 * short + 0.2,
                "{piece:?}: {short} s, then {long} s"
            );
        }
    }
}
