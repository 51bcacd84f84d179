//! Where a symbol begins and ends, what only looks like one, and any text at any byte.

use proptest::prelude::*;
use unres::model::symbol::Symbol;

/// Texts in which nothing is a symbol.
pub const NONE: &[&str] = &[
    "and/or",
    "or A/B testing",
    "I/O ports",
    "A/C unit",
    "N/A",
    "S/he",
    "Ms./Mr. A/Prof. Smith",
    "on 12/5 or 12/05/2026",
    "the 1/2 and 3/4 of it",
    "24/7",
    "in 2019/20",
    "pages 3/5",
    "(A/",
    "A/",
    "A/RES/",
    "A/\n1",
    "A/81/\n\nL.78 stands in another paragraph",
    "ISO/IEC 27001:2022",
    "ISO 9001/2015",
    "ISO/TS 16949",
    "IEC/TR 61000-3-6",
    "IEEE/ACM 12207",
    "Article 7/2 of the treaty",
    "article VI/3",
    "art. 4/A/1",
    "Tel. 022/917 12 34",
    "+41 22/917",
    "Phone/Fax/E-mail",
    "/usr/A/75/1",
    "https://undocs.org/A/75/1",
    "docs.un.org/en/A/RES/75/276",
    "C:/A/75/1",
    "NSA/75/1",
    "x-A/75/1",
    "éA/75/1",
    "TCP/IP",
    "HIV/AIDS",
    "COVID-19/SARS-CoV-2",
    "A/H1N1",
    "influenza A/H5N1 and A/H3N2",
    "GA/12345",
    "SG/SM/1234",
    "SC/15432",
    "ECOSOC/7000",
    "HR/PUB/10/1",
    "km/h",
    "E/V relation",
    "US$/day",
    "A/75//1",
    "A/75/xyz",
    "A/80/___",
    "the S/N ratio",
    "T/F",
    "CD/DVD",
    "A\u{2044}75",
];

#[test]
fn near_misses_are_none() {
    for text in NONE {
        for (at, _) in text.char_indices() {
            let found =
                Symbol::read(text, at).map(|(symbol, end)| (symbol.as_str().to_owned(), end));
            assert_eq!(found, None, "{text} at {at}");
        }
    }
}

/// A text, and what of it is the symbol that it begins with.
const ENDS: &[(&str, &str)] = &[
    ("A/81/L.78.", "A/81/L.78"),
    ("A/C.1/81/L.23*", "A/C.1/81/L.23"),
    ("A/C.1/81/L.23**, para. 4", "A/C.1/81/L.23"),
    ("A/78/1 (see below)", "A/78/1"),
    ("A/78/1 (A/78/2)", "A/78/1"),
    ("A/78/247 A report", "A/78/247"),
    ("A/RES/75/276 (2021)", "A/RES/75/276"),
    ("A/RES/75/276 Annex", "A/RES/75/276"),
    ("A/81/345-A/81/349", "A/81/345"),
    ("A/81/345 - S/2026/898", "A/81/345"),
    ("A/81/345-page report", "A/81/345"),
    ("S/2026/15/Add.1-34", "S/2026/15/Add.1"),
    ("A/81/345 and Add.1", "A/81/345"),
    ("A/81/345\n/usr", "A/81/345"),
    ("A/81/345\n1. Requests", "A/81/345"),
    ("A/81/345¹ and", "A/81/345"),
    ("S/RES/1631 (2005)12", "S/RES/1631 (2005)"),
    ("A/81/345，附件", "A/81/345"),
];

#[test]
fn a_symbol_ends_where_it_ends() {
    for (text, symbol) in ENDS {
        let read = Symbol::read(text, 0).map(|(_, end)| &text[..end]);
        assert_eq!(read, Some(*symbol), "{text}");
    }
    // The head of the next line numbers a paragraph.
    assert_eq!(Symbol::read("A/81/\n12. Requests", 0), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_read_at_any_byte(text in "\\PC{0,60}", at in 0_usize..80) {
        let _ = Symbol::read(&text, at);
        let _ = Symbol::parse(&text);
    }

    #[test]
    fn what_is_like_a_symbol_is_read_twice_alike(
        text in "[ASET]{1,2}(/(RES|DEC|L\\.[0-9]{1,3}|C\\.[0-9]|[0-9]{1,4}|S-[0-9]{1,2}|Rev\\.[0-9]|\
            Add\\.1|Corr\\.2|HRC|PV\\.[0-9]{1,3}|[A-Z]{1,4}|[A-Z][a-z]?)){1,5}[ \\\\]?[A-C]?[ \n]?\
            (\\((19|20)[0-9][0-9]\\)|\\([IVX]{1,5}\\)|\\(Vol\\. I\\)|\\(S-VI\\))?(-S/2026/1)?[/.*]?"
    ) {
        let _ = Symbol::parse(&text);
        if let Some((symbol, end)) = Symbol::read(&text, 0) {
            prop_assert!(text.is_char_boundary(end));
            let again = Symbol::of(symbol.as_str());
            prop_assert_eq!(again.as_ref().map(Symbol::as_str), Some(symbol.as_str()), "{}", text);
            prop_assert_eq!(again.as_ref(), Some(&symbol), "{}", text);
        }
    }
}

#[test]
fn a_symbol_is_read_from_its_place_in_bounded_time() {
    // What may go on without an end is read no further than a symbol can reach.
    for piece in [
        "/75",
        "/\u{200e}",
        "\\",
        "/A.1.1.1",
        "9",
        "A",
        "-A/1",
        "(I)",
        " ",
        "/Rev.1",
    ] {
        let text = ["A/75/1", &piece.repeat(200_000), "X"].concat();
        let start = std::time::Instant::now();
        for _ in 0..1000 {
            let _ = Symbol::read(&text, 0);
        }
        // A reading of the whole text takes more than a tenth of a millisecond.
        let spent = start.elapsed();
        assert!(spent.as_millis() < 1000, "{piece}: {spent:?}");
    }
}
