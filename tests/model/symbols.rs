//! Symbols of all series: their types, parts and canonical forms.

use std::path::PathBuf;

use unres::language::Organ;
use unres::model::symbol::{
    Family, Form, Kind, Modifier, Session, Symbol, canonical, canonical_of, number_at,
};

mod ends;
mod faults;
mod grammar;
mod rows;

use rows::SYMBOLS;

#[test]
fn symbols_have_their_type_and_canonical_form() {
    assert!(SYMBOLS.len() >= 150);
    for (printed, canonical, kind) in SYMBOLS {
        // What a text prints behind direction marks begins behind them.
        let printed = printed.trim_start_matches('\u{200f}');
        let symbol = Symbol::parse(printed).unwrap_or_else(|fault| panic!("{printed}: {fault:?}"));
        assert_eq!(symbol.as_str(), *canonical, "{printed}");
        assert_eq!(symbol.first().kind.name(), *kind, "{printed}");
        let again = Symbol::parse(canonical).unwrap();
        assert_eq!(again, symbol, "{printed}");
        for sentence in [
            format!("See {printed}, annex."),
            format!("({printed}*)."),
            format!("см. {printed}."),
            format!("见{printed}号文件"),
            format!("انظر {printed}؛"),
            format!("[{printed}](#)"),
        ] {
            let at = sentence.find(printed).unwrap();
            let read = Symbol::read(&sentence, at).map(|(read, end)| (read, &sentence[at..end]));
            assert_eq!(read, Some((symbol.clone(), printed)), "{sentence}");
        }
    }
}

#[test]
fn a_symbol_is_told_part_by_part() {
    let symbol = Symbol::parse("A/C.3/81/L.4/Rev.1/Add.2-E/2026/12 (Vol. II)").unwrap();
    let parts: Vec<_> = symbol.parts().collect();
    assert_eq!(parts.len(), 2);
    let first = parts[0];
    assert_eq!(
        (first.family, first.body.as_str()),
        (Family::Assembly, "A/C.3")
    );
    assert_eq!(first.session, Some(Session::Regular(81)));
    assert_eq!(
        (first.number, first.year, first.letter),
        (Some(4), None, None)
    );
    assert_eq!(
        first.modifiers,
        [Modifier::Revision(1), Modifier::Addendum(2)]
    );
    let second = parts[1];
    assert_eq!((second.family, second.body.as_str()), (Family::Ecosoc, "E"));
    assert_eq!((second.year, second.number), (Some(2026), Some(12)));
    assert_eq!(second.division.as_deref(), Some("Vol. II"));
}

type Told = (&'static str, Family, &'static str, Option<u32>, Option<u32>);

/// A symbol and the family, body, number and year that it names.
const TOLD: &[Told] = &[
    ("A/RES/217 A (III)", Family::Assembly, "A", Some(217), None),
    ("A/HRC/RES/61/4", Family::Assembly, "A/HRC", Some(4), None),
    (
        "A/AC.292/2026/INF/5",
        Family::Assembly,
        "A/AC.292",
        Some(5),
        Some(2026),
    ),
    (
        "S/RES/1631 (2005)",
        Family::Council,
        "S",
        Some(1631),
        Some(2005),
    ),
    ("S/PRST/2026/3", Family::Council, "S", Some(3), Some(2026)),
    ("S/21883", Family::Council, "S", Some(21883), None),
    (
        "E/CN.4/Sub.2/1994/56",
        Family::Ecosoc,
        "E/CN.4/Sub.2",
        Some(56),
        Some(1994),
    ),
    (
        "E/ESCAP/82/27",
        Family::RegionalCommission,
        "E/ESCAP",
        Some(27),
        None,
    ),
    (
        "T/RES/2200 (LXI)",
        Family::Trusteeship,
        "T",
        Some(2200),
        None,
    ),
    (
        "ST/SGB/2026/1",
        Family::Secretariat,
        "ST/SGB",
        Some(1),
        Some(2026),
    ),
    ("CRC/C/GC/14", Family::TreatyBody, "CRC/C", Some(14), None),
    (
        "FCCC/CP/2015/10",
        Family::Conference,
        "FCCC/CP",
        Some(10),
        Some(2015),
    ),
    (
        "UNEP/EA.5/Res.14",
        Family::Programme,
        "UNEP/EA.5",
        Some(14),
        None,
    ),
    ("GOV/2026/14", Family::Agency, "GOV", Some(14), Some(2026)),
    (
        "JIU/REP/2026/1",
        Family::Other,
        "JIU/REP",
        Some(1),
        Some(2026),
    ),
];

#[test]
fn every_family_is_told() {
    for (text, family, body, number, year) in TOLD {
        let symbol = Symbol::parse(text).unwrap();
        let first = symbol.first();
        let told = (first.family, first.body.as_str(), first.number, first.year);
        assert_eq!(told, (*family, *body, *number, *year), "{text}");
    }
}

#[test]
fn the_organ_is_told_by_the_body() {
    for (text, organ) in [
        ("A/RES/80/402", Some(Organ::GeneralAssembly)),
        ("A/C.3/81/L.4", Some(Organ::GeneralAssembly)),
        ("A/HRC/61/L.2", Some(Organ::HumanRightsCouncil)),
        ("A/CONF.213/1", None),
        ("S/2026/317", Some(Organ::SecurityCouncil)),
        ("E/2026/31", Some(Organ::EconomicAndSocialCouncil)),
        (
            "E/CN.4/RES/2005/20",
            Some(Organ::COMMISSION_ON_HUMAN_RIGHTS),
        ),
        ("E/CN.7/2026/9", Some(Organ::COMMISSION_ON_NARCOTIC_DRUGS)),
        ("E/CN.15/2026/9", Some(Organ::EconomicAndSocialCouncil)),
        ("T/RES/2200 (LXI)", Some(Organ::TrusteeshipCouncil)),
        ("UNEP/EA.5/Res.14", Some(Organ::ENVIRONMENT_ASSEMBLY)),
        ("UNEP/GC.22/1", None),
        ("CRC/C/GC/14", None),
    ] {
        let symbol = Symbol::parse(text).unwrap();
        assert_eq!(symbol.first().organ(), organ, "{text}");
    }
}

/// The rows of a table of facts beside the real texts; none where `UNRES_CORPUS` is unset.
fn domain(table: &str) -> Vec<Vec<String>> {
    let Some(corpus) = std::env::var_os("UNRES_CORPUS") else {
        println!("UNRES_CORPUS is unset: {table} is skipped");
        return Vec::new();
    };
    let path = PathBuf::from(corpus).join("../domain").join(table);
    let text = std::fs::read_to_string(&path).unwrap();
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().skip(1).map(cells).collect()
}

#[test]
fn the_table_of_symbols_passes() {
    let rows = domain("symbol_tests.tsv");
    for row in &rows {
        let (text, kind, expected) = (&row[0], &row[1], &row[3]);
        let whole = |form: Form| assert_eq!(number_at(text, 0), Some((text.len(), form)), "{text}");
        match kind.as_str() {
            "symbol" => assert_eq!(Symbol::parse(text).unwrap().as_str(), expected),
            "GA_MODERN" => whole(Form::Session),
            "GA_SPECIAL" | "GA_EMERGENCY" => whole(Form::Special),
            "GA_OLD" => whole(Form::Roman),
            "SC" => whole(Form::Year),
            "ECOSOC" => whole(Form::Ecosoc),
            "negative(symbol)" => {
                for (at, _) in text.char_indices() {
                    assert_eq!(Symbol::read(text, at), None, "{text}");
                }
            }
            other => panic!("{other} is no kind of row"),
        }
        if !kind.starts_with("negative") {
            assert_eq!(canonical(text, None).as_ref(), Some(expected), "{text}");
        }
    }
    println!("symbol_tests.tsv: {} rows pass", rows.len());
}

#[test]
fn the_table_of_citations_passes() {
    for row in domain("citation_to_symbol.tsv") {
        let number = row[0].trim_end_matches(" (decision)");
        let organ = match row[1].as_str() {
            "GA" => Organ::GeneralAssembly,
            "SC" => Organ::SecurityCouncil,
            "ECOSOC" => Organ::EconomicAndSocialCouncil,
            "HRC" => Organ::HumanRightsCouncil,
            "CHR" => Organ::COMMISSION_ON_HUMAN_RIGHTS,
            "UNEA" => Organ::ENVIRONMENT_ASSEMBLY,
            other => panic!("{other}"),
        };
        // A statement is cited by its date alone, from which no symbol follows.
        if number.starts_with("statement") {
            continue;
        }
        let kind = if number == row[0] {
            Kind::Resolution
        } else {
            Kind::Decision
        };
        let symbol = canonical_of(number, Some(organ), kind);
        assert_eq!(symbol.as_ref(), Some(&row[2]), "{number}");
    }
}
