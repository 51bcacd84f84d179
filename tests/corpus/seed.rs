//! The text that this project started from, 75/276 in French: every fact that is read in it.

use unres::ide::renumber::{Options, renumber};
use unres::language::{Organ, Tag};
use unres::model::{self, Session};
use unres::rules::Draft;
use unres::text::Span;
use unres_tests::corpus::files;

use super::texts::faults;

#[test]
fn every_fact_of_the_seed_is_read() {
    for file in files("seed") {
        let text = &file.text;
        let reading = model::read(text);
        assert_eq!(reading.language, Some(Tag::Fr));
        assert_eq!(reading.syntax_errors, 0);
        let [resolution] = &reading.resolutions[..] else {
            panic!("one resolution")
        };
        assert_eq!(resolution.organ, Some(Organ::GeneralAssembly));
        assert_eq!(resolution.symbol.as_deref(), Some("A/RES/75/276"));
        assert_eq!(resolution.session, Some(Session::Regular(75)));
        assert_eq!(
            resolution.adopted.map(model::Date::iso).as_deref(),
            Some("2021-04-28")
        );
        assert_eq!(resolution.preambular.len(), 15);
        let cut: Vec<usize> = resolution
            .preambular
            .iter()
            .map(|p| p.parts.len())
            .collect();
        assert_eq!(cut, [1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        let numbers: Vec<u32> = resolution
            .operative
            .iter()
            .filter_map(|paragraph| paragraph.number.as_ref())
            .map(|number| number.value)
            .collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        let paragraphs = resolution.preambular.iter().chain(&resolution.operative);
        let openings: Vec<&str> = paragraphs
            .filter_map(|paragraph| paragraph.opener.as_ref())
            .map(|opener| &*opener.phrase)
            .collect();
        assert_eq!(openings.len(), 24, "{openings:?}");
        assert_eq!(openings[2], "Rappelant \u{e9}galement");
        assert_eq!(openings[15], "Accueille avec satisfaction");
        let [scope] = &resolution.scopes[..] else {
            panic!("one scope")
        };
        let calls: Vec<u32> = scope.calls.iter().map(|call| call.label).collect();
        let notes: Vec<u32> = scope.notes.iter().map(|note| note.mark.label).collect();
        assert_eq!((calls, notes), ((1..=7).collect(), (1..=7).collect()));
        assert_eq!(resolution.closing.len(), 1);
        assert!(faults(text, &reading).is_empty());
        let draft = Draft::new(text, &reading);
        assert_eq!(renumber(&draft, &Options::default()).unwrap(), []);
    }
}

#[test]
fn every_citation_of_the_seed_is_read() {
    let expected = [
        ("A/75/L.78", None),
        ("A/75/L.78/Add.1", None),
        ("A/RES/59/50", Some("2004-12-02")),
        ("A/RES/64/256", Some("2010-03-02")),
        ("A/RES/65/122", Some("2010-12-13")),
        ("A/RES/67/6", Some("2012-11-19")),
        ("A/RES/69/12", Some("2014-11-11")),
        ("A/RES/71/12", Some("2016-11-21")),
        ("A/RES/73/331", Some("2019-07-25")),
        ("S/RES/1631 (2005)", Some("2005-10-17")),
        ("A/75/345-S/2020/898", None),
        ("A/RES/49/57", None),
        ("S/PRST/2010/1", None),
        ("S/INF/65", None),
        ("S/PRST/2013/12", None),
        ("S/INF/69", None),
        ("A/RES/60/288", None),
        ("E/2009/28", None),
        ("A/RES/S-30/1", None),
    ];
    for file in files("seed") {
        let reading = model::read(&file.text);
        let all = Span::new(0, file.text.len());
        let citations = reading.citations(&file.text, all).into_iter();
        let read: Vec<(String, Option<String>)> = citations
            .map(|c| {
                (
                    c.symbol.clone().unwrap_or_default(),
                    c.date.map(model::Date::iso),
                )
            })
            .collect();
        let expected: Vec<(String, Option<String>)> = expected
            .iter()
            .map(|(symbol, date)| ((*symbol).to_string(), date.map(str::to_string)))
            .collect();
        assert_eq!(read, expected);
    }
}
