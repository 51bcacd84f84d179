//! What is wrong with symbols that are not well formed.

use unres::language::Tag;
use unres::language::documents::{fault, filled};
use unres::model::symbol::{Fault, Symbol};

/// A text that is meant as a symbol, and the case of its fault.
const FAULTS: &[(&str, &str)] = &[
    ("", "empty"),
    ("   ", "empty"),
    ("75/276", "no-series"),
    ("report", "no-series"),
    ("GA/12345", "unknown-series"),
    ("SG/SM/1234", "unknown-series"),
    ("XYZ/2026/1", "unknown-series"),
    ("A/81/xyz", "unknown-piece"),
    ("A/81/Rapport/1", "unknown-piece"),
    ("A/RES/", "number-missing"),
    ("A/81/", "number-missing"),
    ("A/RES/75/", "number-missing"),
    ("A/81/L.", "number-missing"),
    ("A/81/L", "number-missing"),
    ("A/81/INF", "number-missing"),
    ("A/81/L.61/Add", "number-missing"),
    ("A/HRC", "number-missing"),
    ("S/PRST/", "number-missing"),
    ("E/CN.4/1995/2-E/CN.4/", "behind"),
    ("A/RES/81/0", "number-zero"),
    ("S/RES/1631", "year-missing"),
    ("S/RES/2005/1631", "year-missing"),
    ("S/RES/1631 (III)", "year-missing"),
    ("E/RES/64/1", "year-missing"),
    ("S/RES/1631 (1905)", "year-outside"),
    ("S/RES/1631 (2105)", "year-outside"),
    ("E/RES/1955/3", "year-outside"),
    ("A/RES/217", "session-missing"),
    ("A/RES/217 (1948)", "session-missing"),
    ("A/RES/217 A", "session-missing"),
    ("E/RES/1503", "session-missing"),
    ("A/RES/75/276 (LXXV)", "session-twice"),
    ("A/RES/S-30/1 (S-VI)", "session-twice"),
    ("A/RES/276 (LXXV)", "roman-too-high"),
    ("A/RES/1 (XXXI)", "roman-too-high"),
    ("A/RES/1 (S-VIII)", "roman-too-high"),
    ("A/RES/1 (ES-VI)", "roman-too-high"),
    ("E/RES/1 (LXIV)", "roman-too-high"),
    ("A/RES/3/217", "session-wants-roman"),
    ("A/RES/30/3379", "session-wants-roman"),
    ("A/RES/S-6/3201", "session-wants-roman"),
    ("A/RES/ES-5/2252", "session-wants-roman"),
    ("A/81/Rev.1/L.61", "modifier-order"),
    ("A/Rev.1/81/61", "modifier-order"),
    ("A/C.3/Add.1/81/L.4", "modifier-order"),
    ("E/Corr.1/2026/31", "modifier-order"),
    ("A//81/345", "strokes-together"),
    ("A / RES / 75 / 276", "blank"),
    ("A/ RES/75/276", "blank"),
    ("a/res/75/276", "small-letters"),
    ("s/2026/317", "small-letters"),
    ("A/RES/75/276 (2021)", "behind"),
    ("A/81/345, annex", "behind"),
    ("S/RES/1631 (2005", "bracket-open"),
];

#[test]
fn what_is_not_well_formed_has_its_reason() {
    let wrong: Vec<String> = FAULTS
        .iter()
        .filter(|(text, case)| Symbol::parse(text).err().map(|fault| fault.case()) != Some(*case))
        .map(|(text, case)| format!("{text}: {case}, got {:?}", Symbol::parse(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (text, case) in FAULTS {
        let reason = Symbol::parse(text).expect_err(text);
        let unknown = case.starts_with("unknown");
        assert_eq!(reason.is_certain(), !unknown, "{text}");
    }
}

#[test]
fn every_reason_is_a_sentence_in_both_languages() {
    for (text, _) in FAULTS {
        let reason = Symbol::parse(text).expect_err(text);
        let [first, second] = reason.slots();
        for spoken in [Tag::En, Tag::Fr] {
            let sentence = fault(reason.case(), spoken).unwrap_or_else(|| panic!("{reason:?}"));
            let said = filled(sentence, &[("1", &first), ("2", &second)]);
            assert!(!said.contains(['{', '}']) && said.ends_with('.'), "{said}");
            assert!(!said.contains("““") && !said.contains("“”"), "{said}");
        }
    }
    assert_eq!(
        Symbol::parse("A/RES/276 (LXXV)"),
        Err(Fault::RomanTooHigh {
            session: "LXXV".to_owned(),
            last: "XXX"
        })
    );
    assert_eq!(
        Symbol::parse("A/81/Rev.1/L.61"),
        Err(Fault::ModifierOrder("L.61".to_owned()))
    );
}
