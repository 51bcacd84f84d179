//! Symbols of every series and numbers of every shape.

use super::*;
use crate::language::Organ;

/// The byte after the symbol at `at`.
fn symbol_at(text: &str, at: usize) -> Option<usize> {
    Symbol::read(text, at).map(|(_, end)| end)
}

#[test]
fn what_only_looks_like_a_symbol_is_none() {
    for text in [
        "and/or",
        "1/2",
        "24/7",
        "2019/20",
        "A/",
        "S/he",
        "A/B",
        "A/HRC",
        "A/H1N1",
        "A/RES/",
        "GA/12345",
        "SG/SM/1234",
        "A//1",
        "A/75/",
        "TCP/IP",
        "A/\n1",
    ] {
        assert_eq!(symbol_at(text, 0), None, "{text}");
    }
    for (text, at) in [
        ("https://undocs.org/A/75/1", 19),
        ("NSA/75/1", 2),
        ("x-A/75/1", 2),
        ("\u{e9}A/75/1", 2),
    ] {
        assert_eq!(symbol_at(text, at), None, "{text}");
    }
    assert_eq!(symbol_at("A/75/L.78.", 0), Some(9));
    assert_eq!(symbol_at("A/C.1/80/L.23*", 0), Some(13));
    assert_eq!(symbol_at("A/78/1 (see below)", 0), Some(6));
    assert_eq!(symbol_at("A/RES/68/247 A report", 0), Some(14));
    assert_eq!(symbol_at("A/78/247 A report", 0), Some(8));
}

/// A number, its shape, the organ around it and the canonical symbol.
const NUMBERS: &[(&str, Form, Option<Organ>, Option<&str>)] = &[
    ("59/50", Form::Session, None, Some("A/RES/59/50")),
    ("65/122", Form::Session, None, Some("A/RES/65/122")),
    ("68/247 B", Form::Session, None, Some("A/RES/68/247 B")),
    ("S-30/1", Form::Special, None, Some("A/RES/S-30/1")),
    ("ES-11/1", Form::Special, None, Some("A/RES/ES-11/1")),
    ("217 A (III)", Form::Roman, None, Some("A/RES/217 A (III)")),
    ("3201 (S-VI)", Form::Roman, None, Some("A/RES/3201 (S-VI)")),
    ("2252 (ES-V)", Form::Roman, None, Some("A/RES/2252 (ES-V)")),
    (
        "2200 A (XXI)",
        Form::Roman,
        None,
        Some("A/RES/2200 A (XXI)"),
    ),
    ("1631 (2005)", Form::Year, None, Some("S/RES/1631 (2005)")),
    ("242 (1967)", Form::Year, None, Some("S/RES/242 (1967)")),
    ("2009/20", Form::Ecosoc, None, Some("E/RES/2009/20")),
    ("48/13", Form::Session, Some(HRC), Some("A/HRC/RES/48/13")),
    ("S-9/1", Form::Special, Some(HRC), Some("A/HRC/RES/S-9/1")),
    ("48/101", Form::Session, Some(HRC), Some("A/HRC/DEC/48/101")),
    ("48/13", Form::Session, Some(GA), Some("A/RES/48/13")),
    ("5/1", Form::Session, Some(HRC), Some("A/HRC/RES/5/1")),
    ("5/1", Form::Session, None, None),
    (
        "2005/20",
        Form::Ecosoc,
        Some(CHR),
        Some("E/CN.4/RES/2005/20"),
    ),
    (
        "2009/254",
        Form::Ecosoc,
        Some(ECOSOC),
        Some("E/DEC/2009/254"),
    ),
    (
        "1503 (XLVIII)",
        Form::Roman,
        Some(ECOSOC),
        Some("E/RES/1503 (XLVIII)"),
    ),
    ("1503 (XLVIII)", Form::Roman, None, None),
    (
        "2200 (LXI)",
        Form::Roman,
        Some(TC),
        Some("T/RES/2200 (LXI)"),
    ),
    ("5/14", Form::Session, Some(UNEA), Some("UNEP/EA.5/Res.14")),
    ("77/548 B", Form::Session, Some(GA), Some("A/DEC/77/548 B")),
    (
        "1631(2005)",
        Form::Year,
        Some(GA),
        Some("S/RES/1631 (2005)"),
    ),
    (
        "1631 \\(2005\\)",
        Form::Year,
        None,
        Some("S/RES/1631 (2005)"),
    ),
    ("1631\n(2005)", Form::Year, None, Some("S/RES/1631 (2005)")),
    (
        "217A(III)",
        Form::Roman,
        Some(GA),
        Some("A/RES/217 A (III)"),
    ),
    ("68/247B", Form::Session, None, Some("A/RES/68/247 B")),
    ("75/276", Form::Session, Some(SC), Some("A/RES/75/276")),
    ("64/1", Form::Session, Some(CND), None),
    ("S\u{2011}30/1", Form::Special, None, Some("A/RES/S-30/1")),
    (
        "1631\u{ff08}2005\u{ff09}",
        Form::Year,
        None,
        Some("S/RES/1631 (2005)"),
    ),
    (
        "\u{666}\u{665}/\u{661}\u{662}\u{662}",
        Form::Session,
        Some(GA),
        Some("A/RES/65/122"),
    ),
];

const GA: Organ = Organ::GeneralAssembly;
const SC: Organ = Organ::SecurityCouncil;
const ECOSOC: Organ = Organ::EconomicAndSocialCouncil;
const HRC: Organ = Organ::HumanRightsCouncil;
const TC: Organ = Organ::TrusteeshipCouncil;
const CHR: Organ = Organ::COMMISSION_ON_HUMAN_RIGHTS;
const UNEA: Organ = Organ::ENVIRONMENT_ASSEMBLY;
const CND: Organ = Organ::COMMISSION_ON_NARCOTIC_DRUGS;

#[test]
fn numbers_are_read_whole_and_given_their_symbol() {
    for (number, form, organ, symbol) in NUMBERS {
        assert_eq!(
            number_at(number, 0),
            Some((number.len(), *form)),
            "{number}"
        );
        assert_eq!(
            canonical(number, *organ).as_deref(),
            *symbol,
            "{number} {organ:?}"
        );
        let sentence = format!("resolutions {number}, annex, and {number}.");
        assert_eq!(
            number_at(&sentence, 12),
            Some((12 + number.len(), *form)),
            "{number}"
        );
    }
    assert_eq!(
        canonical_of("33/301", Some(GA), Kind::Decision).as_deref(),
        Some("A/DEC/33/301")
    );
    assert_eq!(
        canonical_of("S-25/21", None, Kind::Decision).as_deref(),
        Some("A/DEC/S-25/21")
    );
}

#[test]
fn arabic_letters_and_sessions() {
    for (number, symbol) in [
        ("217 ألف (د-3)", "A/RES/217 A (III)"),
        ("3201 (د إ-6)", "A/RES/3201 (S-VI)"),
        ("2252 (دإط-5)", "A/RES/2252 (ES-V)"),
        ("68/247 باء", "A/RES/68/247 B"),
        ("دإ-30/1", "A/RES/S-30/1"),
        ("دإط-11/1", "A/RES/ES-11/1"),
    ] {
        assert_eq!(canonical(number, None).as_deref(), Some(symbol), "{number}");
    }
    assert_eq!(number_at("68/247 بشأن", 0), Some((6, Form::Session)));
}

#[test]
fn what_only_looks_like_a_number_is_none() {
    for text in [
        "1 (2005)",
        "4 (2005)",
        "9\u{2013}11",
        "31/12/2010",
        "1/CP.21",
        "2019/20-21",
        "75/0",
        "0/5",
        "65/05",
        "2004/05",
        "75/276x",
        "12345 (2005)",
        "10 (IIII)",
        "10 (C)",
        "5 (b)",
        "300/5",
        "75 / 276",
        "242 (3000)",
        "75/1234",
        "1/2.5",
        "50/50%",
    ] {
        assert_eq!(number_at(text, 0), None, "{text}");
    }
    assert_eq!(number_at("A/75/276", 2), None);
    assert_eq!(number_at("1275/276", 2), None);
    assert_eq!(number_at("68/247 Bis", 0), Some((6, Form::Session)));
    assert_eq!(number_at("65/122\u{b2} of", 0), Some((6, Form::Session)));
    assert_eq!(
        number_at("\u{7b2c}65/122\u{53f7}", 3),
        Some((9, Form::Session))
    );
}

#[test]
fn roman_figures_are_read_strictly() {
    for value in 1..=3999 {
        assert_eq!(roman(&number::to_roman(value)), Some(value));
    }
    for text in ["", "IIII", "VX", "IC", "xii", "XIX ", "ABC", "IIV", "MMMM"] {
        assert_eq!(roman(text), None, "{text}");
    }
}

#[test]
fn a_symbol_names_its_session() {
    let regular = |number| Some(Session::Regular(number));
    let special = |session: &str| Some(Session::Special(session.to_owned()));
    for (symbol, session) in [
        ("A/RES/75/276", regular(75)),
        ("A/RES/68/247 B", regular(68)),
        ("A/DEC/77/548", regular(77)),
        ("A/RES/217 A (III)", regular(3)),
        ("A/RES/S-30/1", special("S-30")),
        ("A/RES/ES-11/1", special("ES-11")),
        ("A/RES/3201 (S-VI)", special("S-6")),
        ("A/RES/2252 (ES-V)", special("ES-5")),
        ("A/75/L.78", regular(75)),
        ("A/75/345-S/2020/898", regular(75)),
        ("A/C.3/80/L.1", regular(80)),
        ("A/HRC/RES/48/13", regular(48)),
        ("A/HRC/RES/S-9/1", special("S-9")),
        ("A/HRC/48/L.23/Rev.1", regular(48)),
        ("A/HRC/S-9/L.1", special("S-9")),
        ("A/BUR/54/1", regular(54)),
        ("A/INF/71/1", regular(71)),
        ("A/S-27/20", special("S-27")),
        ("A/ES-10/273", special("ES-10")),
        ("A/59/2005/Add.2", regular(59)),
        ("UNEP/EA.5/Res.14", regular(5)),
        ("E/RES/1503 (XLVIII)", regular(48)),
        ("S/RES/1631 (2005)", None),
        ("S/2006/249", None),
        ("E/RES/2009/20", None),
        ("E/2009/28", None),
        ("A/520/Rev.15", None),
        ("A/2170", None),
        ("A/AC.105/1137", None),
        ("A/CONF.157/24 (Part I)", None),
        ("", None),
    ] {
        assert_eq!(session_of(symbol), session, "{symbol}");
    }
}

/// `text=what` of each piece.
fn told(symbol: &str) -> String {
    let tell = |piece: &Piece| {
        let what = match &piece.meaning {
            Meaning::Series => "series".to_owned(),
            Meaning::Element { key, number } => {
                format!("{key}:{}", number.as_deref().unwrap_or("-"))
            }
            Meaning::Session(Session::Regular(session)) => format!("session {session}"),
            Meaning::Session(Session::Special(session)) => format!("special {session}"),
            Meaning::Year(year) => format!("year {year}"),
            Meaning::Number => "number".to_owned(),
            Meaning::Letter => "letter".to_owned(),
            Meaning::Division => "division".to_owned(),
        };
        format!("{}={what}", piece.text)
    };
    let told: Vec<String> = pieces(symbol).iter().map(tell).collect();
    told.join(" ")
}

#[test]
fn each_piece_is_told_by_its_place() {
    let cases = [
        (
            "A/RES/81/402",
            "A=series RES=RES:- 81=session 81 402=number",
        ),
        (
            "A/RES/81/402 B",
            "A=series RES=RES:- 81=session 81 402=number B=letter",
        ),
        (
            "A/RES/402 A (IV)",
            "A=series RES=RES:- 402=number A=letter IV=session 4",
        ),
        (
            "A/RES/3402 (S-VI)",
            "A=series RES=RES:- 3402=number S-VI=special S-6",
        ),
        (
            "E/RES/1402 (LI)",
            "E=series RES=RES:- 1402=number LI=session 51",
        ),
        (
            "S/RES/2998 (2026)",
            "S=series RES=RES:- 2998=number 2026=year 2026",
        ),
        (
            "A/81/L.61/Add.1",
            "A=series 81=session 81 L.61=L:61 Add.1=Add:1",
        ),
        ("A/S-33/L.2", "A=series S-33=special S-33 L.2=L:2"),
        (
            "A/HRC/RES/61/4",
            "A=series HRC=series RES=RES:- 61=session 61 4=number",
        ),
        (
            "S/PRST/2026/3",
            "S=series PRST=PRST:- 2026=year 2026 3=number",
        ),
        ("S/2026/317", "S=series 2026=year 2026 317=number"),
        ("S/21883", "S=series 21883=number"),
        (
            "A/AC.105/2026/CRP.1",
            "A=series AC.105=AC:105 2026=year 2026 CRP.1=CRP:1",
        ),
        ("A/AC.105/1957", "A=series AC.105=AC:105 1957=number"),
        (
            "A/81/2005/Add.2",
            "A=series 81=session 81 2005=number Add.2=Add:2",
        ),
        (
            "S/PV.9568 (Resumption 1)",
            "S=series PV.9568=PV:9568 Resumption 1=division",
        ),
        ("UNEP/EA.7/Res.3", "UNEP=series EA.7=EA:7 Res.3=Res:3"),
    ];
    for (symbol, expected) in cases {
        assert_eq!(told(symbol), expected, "{symbol}");
    }
}

#[test]
fn a_joint_symbol_is_two() {
    let joined = |text: &str| {
        let symbol = Symbol::of(text).unwrap_or_else(|| panic!("{text}"));
        symbol
            .parts()
            .map(|part| part.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(joined("A/81/345-S/2026/898"), ["A/81/345", "S/2026/898"]);
    assert_eq!(
        joined("A/81/345\u{2013}\nS/2026/898"),
        ["A/81/345", "S/2026/898"]
    );
    assert_eq!(joined("A/S-33/4"), ["A/S-33/4"]);
    assert_eq!(joined("A/RES/ES-12/1"), ["A/RES/ES-12/1"]);
    // A range is no joint symbol.
    assert_eq!(symbol_at("A/81/345-A/81/349", 0), Some(8));
}

#[test]
fn series_are_written_as_the_tables_have_them() {
    let last = |symbol| pieces(symbol).pop().map(|piece| piece.series);
    assert_eq!(last("A/81/L.61").as_deref(), Some("A/{}/L"));
    assert_eq!(last("E/CN.4/Sub.2").as_deref(), Some("E/CN.4/Sub.2"));
    assert_eq!(last("S/2026/31").as_deref(), Some("S/{}"));
}
