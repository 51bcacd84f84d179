//! A document: its symbol piece by piece, the date that the text gives it, its page.

use super::Voice;
use crate::ide::place::link_language;
use crate::language::documents::{element, fault, filled, series};
use crate::language::documents::{session_ordinal, session_words, written_day};
use crate::model::symbol::pieces::{Meaning, Piece};
use crate::model::symbol::sessions::{Bound, Fit, fit};
use crate::model::symbol::{DocumentType, Fault, Single, Symbol};
use crate::model::{Citation, Date, Session};
use crate::rules::Draft;

/// All that is said of a citation.
pub(super) fn page(draft: &Draft, citation: &Citation, voice: Voice) -> String {
    let Some(symbol) = &citation.symbol else {
        return format!("**{}**\n\n{}", citation.text, voice.say.unknown);
    };
    let mut paragraphs = vec![format!("**{symbol}**")];
    let Some(symbol) = Symbol::of(symbol) else {
        return paragraphs.concat();
    };
    let parts: Vec<&Single> = symbol.parts().collect();
    if parts.len() > 1 {
        paragraphs.push(voice.say.joint.to_owned());
    }
    for part in &parts {
        if parts.len() > 1 {
            paragraphs.push(format!("`{}`", part.text));
        }
        let pieces = part.pieces();
        let lines = pieces.iter().filter_map(|piece| line(piece, voice));
        let list = lines.collect::<Vec<_>>().join("\n");
        paragraphs.extend(Some(list).filter(|list| !list.is_empty()));
    }
    paragraphs.extend(symbol.fault().and_then(|fault| wrong(fault, voice)));
    let date = citation.date;
    paragraphs.extend(date.map(|date| dated(symbol.first(), date, voice)));
    match symbol.address(link_language(draft)) {
        Some(url) => paragraphs.push(format!("<{url}>")),
        None if symbol.as_str().starts_with("A/DEC/") => {
            paragraphs.push(voice.say.no_page.to_owned());
        }
        None => {}
    }
    paragraphs.join("\n\n")
}

/// Why a symbol is not well formed.
fn wrong(reason: &Fault, voice: Voice) -> Option<String> {
    let [first, second] = reason.slots();
    let sentence = fault(reason.case(), voice.tag)?;
    Some(filled(sentence, &[("1", &first), ("2", &second)]))
}

/// The name of a series, where a source has it.
fn named_series(key: &str, voice: Voice) -> Option<&'static str> {
    series(key)?.name(voice.tag)
}

/// The name of an element by its letters, where a source has it.
fn named_element(key: &str, voice: Voice) -> Option<&'static str> {
    element(key)?.name(voice.tag)
}

/// A piece and what it means; none where no source tells.
fn line(piece: &Piece, voice: Voice) -> Option<String> {
    let say = voice.say;
    let meaning = match &piece.meaning {
        Meaning::Series => named_series(&piece.series, voice)
            .or_else(|| named_element(piece.text, voice))?
            .to_owned(),
        Meaning::Element { key, number } => named(piece, key, number.as_deref(), voice)?,
        Meaning::Session(session) => session_name(session, voice),
        Meaning::Year(_) if piece.series.ends_with("{}") => say.year.to_owned(),
        Meaning::Year(_) => say.year_of_adoption.to_owned(),
        Meaning::Number => {
            let kind = named_series(&piece.series, voice).filter(|_| piece.series.ends_with("{}"));
            match kind {
                Some(name) => filled(say.numbered, &[("name", name), ("n", piece.text)]),
                None => say.number.to_owned(),
            }
        }
        Meaning::Letter => say.letter.to_owned(),
        Meaning::Division if piece.text.starts_with("Resumption") => say.resumption.to_owned(),
        Meaning::Division => say.division.to_owned(),
    };
    Some(format!("- `{}`: {meaning}", piece.text))
}

fn named(piece: &Piece, key: &str, number: Option<&str>, voice: Voice) -> Option<String> {
    let own = named_series(&piece.series, voice);
    let name = own.or_else(|| named_element(key, voice))?;
    // A body known by its number needs it no more.
    let known = own.is_some() && piece.series.ends_with(piece.text);
    let number = number.filter(|_| !known);
    Some(match number {
        Some(n) => filled(voice.say.numbered, &[("name", name), ("n", n)]),
        None => name.to_owned(),
    })
}

fn session_name(session: &Session, voice: Voice) -> String {
    let special = |template: &str, figures: &str| {
        let number = figures.parse().unwrap_or_default();
        filled(template, &[("nth", &session_ordinal(number, voice.tag))])
    };
    match session {
        Session::Regular(number) => session_words(&session_ordinal(*number, voice.tag), voice.tag),
        Session::Special(name) => match name.strip_prefix("ES-") {
            Some(figures) => special(voice.say.emergency_session, figures),
            None => special(
                voice.say.special_session,
                name.strip_prefix("S-").unwrap_or(name),
            ),
        },
    }
}

/// The date, and whether the symbol allows it.
fn dated(symbol: &Single, date: Date, voice: Voice) -> String {
    let mut line = filled(voice.say.date, &[("date", &day(date, voice))]);
    let judged = judged_by_session(symbol, date, voice).or_else(|| other_year(symbol, date, voice));
    if let Some(judged) = judged {
        line.push(' ');
        line.push_str(&judged);
    }
    line
}

/// How the date of a resolution or decision of the Assembly lies to its session.
fn judged_by_session(symbol: &Single, date: Date, voice: Voice) -> Option<String> {
    let own = symbol.body == "A" && is_resolution(symbol);
    let session = symbol.session.clone().filter(|_| own)?;
    let of = |bound: Option<u32>| bound.map_or_else(|| session.clone(), Session::Regular);
    let bound = |bound: Bound, templates: [&str; 2]| {
        let (template, other, limit) = match bound {
            Bound::Opened(other, limit) => (templates[0], other, limit),
            Bound::Closed(other, limit) => (templates[1], other, limit),
        };
        let name = session_name(&of(other), voice);
        filled(template, &[("session", &name), ("day", &day(limit, voice))])
    };
    let say = voice.say;
    Some(match fit(&session, date)? {
        Fit::Early(limit) => bound(limit, [say.early_opened, say.early_closed]),
        Fit::Late(limit) => bound(limit, [say.late_opened, say.late_closed]),
        Fit::Within(first, last) => {
            let name = session_name(&session, voice);
            let last = last.map(|last| day(last, voice));
            filled(
                last.as_ref().map_or(say.since, |_| say.within),
                &[
                    ("session", &name),
                    ("first", &day(first, voice)),
                    ("last", last.as_deref().unwrap_or_default()),
                ],
            )
        }
    })
}

/// Says so where a Security Council resolution has another year in its symbol.
fn other_year(symbol: &Single, date: Date, voice: Voice) -> Option<String> {
    let year = symbol
        .year
        .filter(|_| symbol.body == "S" && is_resolution(symbol))?;
    let differs = year != u32::from(date.year);
    differs.then(|| filled(voice.say.other_year, &[("year", &year.to_string())]))
}

const fn is_resolution(symbol: &Single) -> bool {
    matches!(
        symbol.kind,
        DocumentType::Resolution | DocumentType::Decision
    )
}

fn day(date: Date, voice: Voice) -> String {
    written_day(date.year, date.month, date.day, voice.tag)
}
