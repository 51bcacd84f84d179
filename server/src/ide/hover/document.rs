//! A document: its symbol piece by piece, the date that the text gives it, its page.

use super::Voice;
use crate::ide::links::address;
use crate::ide::place::link_language;
use crate::language::documents::{element, filled, series};
use crate::language::documents::{session_ordinal, session_words, written_day};
use crate::model::symbol::pieces::{Meaning, Piece, joined, pieces};
use crate::model::symbol::session_of;
use crate::model::symbol::sessions::{Bound, Fit, fit};
use crate::model::{Citation, Date, Session};
use crate::rules::Draft;

/// All that is said of a citation.
pub(super) fn page(draft: &Draft, citation: &Citation, voice: Voice) -> String {
    let Some(symbol) = &citation.symbol else {
        return format!("**{}**\n\n{}", citation.text, voice.say.unknown);
    };
    let mut paragraphs = vec![format!("**{symbol}**")];
    let parts = joined(symbol);
    if parts.len() > 1 {
        paragraphs.push(voice.say.joint.to_owned());
    }
    for part in &parts {
        if parts.len() > 1 {
            paragraphs.push(format!("`{part}`"));
        }
        let lines = pieces(part).into_iter().filter_map(|it| line(&it, voice));
        let list = lines.collect::<Vec<_>>().join("\n");
        paragraphs.extend(Some(list).filter(|list| !list.is_empty()));
    }
    paragraphs.extend(citation.date.map(|date| dated(symbol, date, voice)));
    match address(symbol, link_language(draft)) {
        Some(url) => paragraphs.push(format!("<{url}>")),
        None if symbol.starts_with("A/DEC/") => paragraphs.push(voice.say.no_page.to_owned()),
        None => {}
    }
    paragraphs.join("\n\n")
}

/// A piece and what it means; none where no source tells.
fn line(piece: &Piece, voice: Voice) -> Option<String> {
    let say = voice.say;
    let meaning = match &piece.meaning {
        Meaning::Series => series(&piece.series)
            .or_else(|| element(piece.text))?
            .name(voice.tag)
            .to_owned(),
        Meaning::Element { key, number } => named(piece, key, number.as_deref(), voice)?,
        Meaning::Session(session) => session_name(session, voice),
        Meaning::Year(_) if piece.series.ends_with("{}") => say.year.to_owned(),
        Meaning::Year(_) => say.year_of_adoption.to_owned(),
        Meaning::Number => match series(&piece.series).filter(|_| piece.series.ends_with("{}")) {
            Some(kind) => filled(
                say.numbered,
                &[("name", kind.name(voice.tag)), ("n", piece.text)],
            ),
            None => say.number.to_owned(),
        },
        Meaning::Letter => say.letter.to_owned(),
        Meaning::Division if piece.text.starts_with("Resumption") => say.resumption.to_owned(),
        Meaning::Division => say.division.to_owned(),
    };
    Some(format!("- `{}`: {meaning}", piece.text))
}

fn named(piece: &Piece, key: &str, number: Option<&str>, voice: Voice) -> Option<String> {
    let own = series(&piece.series);
    let name = own.or_else(|| element(key))?.name(voice.tag);
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
fn dated(symbol: &str, date: Date, voice: Voice) -> String {
    let mut line = filled(voice.say.date, &[("date", &day(date, voice))]);
    let judged = judged_by_session(symbol, date, voice).or_else(|| other_year(symbol, date, voice));
    if let Some(judged) = judged {
        line.push(' ');
        line.push_str(&judged);
    }
    line
}

/// How the date of a resolution or decision of the Assembly lies to its session.
fn judged_by_session(symbol: &str, date: Date, voice: Voice) -> Option<String> {
    let own = ["A/RES/", "A/DEC/"]
        .iter()
        .any(|series| symbol.starts_with(series));
    let session = session_of(symbol).filter(|_| own)?;
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
fn other_year(symbol: &str, date: Date, voice: Voice) -> Option<String> {
    let number = symbol.strip_prefix("S/RES/")?;
    let year = number.split_once('(')?.1.strip_suffix(')')?;
    let differs = year.parse::<u16>().is_ok_and(|year| year != date.year);
    differs.then(|| filled(voice.say.other_year, &[("year", year)]))
}

fn day(date: Date, voice: Voice) -> String {
    written_day(date.year, date.month, date.day, voice.tag)
}
