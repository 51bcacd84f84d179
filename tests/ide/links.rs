//! Links to official pages.

use unres::ide::links::{address, links};
use unres::language::Tag;
use unres::text::Span;

use super::draft::{marked, of};

/// The text with its links marked, and their addresses.
fn linked(text: &str) -> (String, Vec<String>) {
    of(text, |draft| {
        let found = links(draft, Span::new(0, text.len()));
        let spans: Vec<Span> = found.iter().map(|link| link.span).collect();
        let pages = found.iter().map(|link| link.url.clone());
        (marked(text, &spans), pages.collect())
    })
}

/// A link for each mark in `expected`, all to `pages`.
fn check(expected: &str, pages: &[&str]) {
    let text = expected.replace("[|", "").replace("|]", "");
    let (shown, found) = linked(&text);
    assert_eq!(shown, expected);
    assert_eq!(found, pages);
}

#[test]
fn citations_and_links_without_an_address_lead_to_pages() {
    check(
        "*L’Assemblée générale*,\n\n*Rappelant* ses résolutions [|79/158|] et [[|80/41|]](#), \
         [[|la résolution 2998 \\(2026\\)|]]() et [[|la résolution 2997 (2026)|]](#),¹\n\n\
         ¹ Voir [|A/81/345-S/2026/898|].\n",
        &[
            "https://docs.un.org/fr/A/RES/79/158",
            "https://docs.un.org/fr/A/RES/80/41",
            "https://docs.un.org/fr/S/RES/2998(2026)",
            "https://docs.un.org/fr/S/RES/2997(2026)",
            "https://docs.un.org/fr/A/81/345",
        ],
    );
}

#[test]
fn links_with_an_address_are_left_alone() {
    check(
        "*The General Assembly*,\n\n*Recalling* its resolutions \
         [79/158](https://docs.un.org/en/A/RES/79/158) and [|80/41|] (page 3), \
         [resolution 2998 \\(2026\\)](https://docs.un.org/en/S/RES/2998(2026)) and \
         <https://docs.un.org/en/A/RES/78/1>,\n",
        &["https://docs.un.org/en/A/RES/80/41"],
    );
}

#[test]
fn a_label_with_two_documents_leads_to_both() {
    let (_, pages) =
        linked("*The General Assembly*,\n\n*Recalling* [resolutions 79/158 and 80/41](#),\n");
    assert_eq!(
        pages,
        [
            "https://docs.un.org/en/A/RES/79/158",
            "https://docs.un.org/en/A/RES/80/41"
        ]
    );
    check(
        "*The General Assembly*,\n\n*Recalling* [[|resolutions 79/158 and |][|80/41|]](#),\n",
        &[
            "https://docs.un.org/en/A/RES/79/158",
            "https://docs.un.org/en/A/RES/80/41",
        ],
    );
}

#[test]
fn every_language_has_its_pages() {
    check(
        "*إن الجمعية العامة*،\n\n*إذ تشير* إلى قرارها [[|79/158|]](#)،\n",
        &["https://docs.un.org/ar/A/RES/79/158"],
    );
    check(
        "*大会*，\n\n*回顾*其第[|79/158|]号决议，\n",
        &["https://docs.un.org/zh/A/RES/79/158"],
    );
    check(
        "1. Lorem [|A/81/12|] ipsum;\n",
        &["https://docs.un.org/en/A/81/12"],
    );
}

#[test]
fn broken_links_do_not_reach_over_their_block() {
    check(
        "*The General Assembly*,\n\n*Recalling* resolution [[|79/158|], and more\n\n\
         [|A/81/12|]](# and\n\n*Noting* [|A/81/13|](https://example.org)\n",
        &[
            "https://docs.un.org/en/A/RES/79/158",
            "https://docs.un.org/en/A/81/12",
            "https://docs.un.org/en/A/81/13",
        ],
    );
}

#[test]
fn only_what_is_asked_for_is_linked() {
    let text = "*The General Assembly*,\n\n*Recalling* resolution 79/158,\n\n\
                *Recalling also* resolution 80/41,\n";
    of(text, |draft| {
        let second = text.find("*Recalling also").unwrap();
        let found = links(draft, Span::new(second, text.len()));
        let symbols: Vec<&str> = found.iter().map(|link| link.symbol.as_str()).collect();
        assert_eq!(symbols, ["A/RES/80/41"]);
    });
}

#[test]
fn addresses_follow_the_symbol() {
    let cases = [
        ("A/RES/217 (III)", Some("A/RES/217(III)")),
        ("A/RES/217 A (III)", Some("A/RES/217(III)")),
        ("A/RES/68/247 B", Some("A/RES/68/247B")),
        ("A/RES/3201 (S-VI)", Some("A/RES/3201(S-VI)")),
        ("S/RES/1631 (2005)", Some("S/RES/1631(2005)")),
        ("A/RES/S-30/1", Some("A/RES/S-30/1")),
        ("E/CN.4/1995/2-E/CN.4/Sub.2/1994/56", Some("E/CN.4/1995/2")),
        ("A/68/49 (Vol. I)", Some("A/68/49(Vol.I)")),
        ("A/DEC/77/548", None),
        ("GOV/2006/14", None),
    ];
    for (symbol, page) in cases {
        let expected = page.map(|page| format!("https://docs.un.org/es/{page}"));
        assert_eq!(address(symbol, Tag::Es), expected, "{symbol}");
    }
}
