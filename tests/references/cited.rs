//! Citations of our own sentences: whose each is, its date, and the parts of it that are named
//! beside it.

use unres::language::{Organ, Tag};
use unres::model::citation::{Context, citations};
use unres::model::{Citation, Date, date};
use unres::text::Span;

const SENTENCES: [(Tag, &str); 6] = [
    (Tag::Ar, include_str!("cited/ar.txt")),
    (Tag::En, include_str!("cited/en.txt")),
    (Tag::Es, include_str!("cited/es.txt")),
    (Tag::Fr, include_str!("cited/fr.txt")),
    (Tag::Ru, include_str!("cited/ru.txt")),
    (Tag::Zh, include_str!("cited/zh.txt")),
];

fn read(sentence: &str, tag: Tag) -> Vec<String> {
    let (organ, text) = match sentence.split_once(": ") {
        Some(("HRC", text)) => (Organ::HumanRightsCouncil, text),
        Some(("SC", text)) => (Organ::SecurityCouncil, text),
        Some(("note", text)) => (Organ::GeneralAssembly, text),
        _ => (Organ::GeneralAssembly, sentence),
    };
    let context = Context {
        organ: Some(organ),
        language: Some(tag),
        read_date: &|words| date::read(words, tag.language()),
    };
    let found = citations(text, Span::new(0, text.len()), &context);
    found.iter().map(shown).collect()
}

/// Text, symbol, organ, date and parts.
fn shown(citation: &Citation) -> String {
    let or_none = |it: Option<String>| it.unwrap_or_else(|| "-".to_owned());
    let parts: Vec<String> = citation.parts.iter().map(ToString::to_string).collect();
    let parts = (!parts.is_empty()).then(|| parts.join(" "));
    [
        citation.text.clone(),
        or_none(citation.symbol.clone()),
        or_none(citation.organ.map(|organ| organ.name().to_owned())),
        or_none(citation.date.map(Date::iso)),
        or_none(parts),
    ]
    .join(", ")
}

#[test]
fn citations_have_their_organ_date_and_parts_in_six_languages() {
    let mut wrong = Vec::new();
    for (tag, rows) in SENTENCES {
        let mut rows = rows.lines().peekable();
        while let Some(sentence) = rows.next() {
            let mut wanted = Vec::new();
            while let Some(row) = rows.next_if(|row| row.starts_with("= ")) {
                wanted.push(row[2..].to_owned());
            }
            let found = read(sentence, tag);
            if found != wanted {
                wrong.push(format!(
                    "{sentence}\n  found  {found:?}\n  wanted {wanted:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
