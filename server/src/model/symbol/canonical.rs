//! The one way in which a resolution's symbol is written, and the session that it names.

use super::cursor::folded;
use super::number::{Form, Parts, parts_at, roman, to_roman};
use super::{Session, symbol_at};
use crate::language::Organ;

/// What a number numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A resolution, or a decision whose number no resolution has.
    Resolution,
    /// A decision, by the word before it.
    Decision,
}

/// The canonical symbol of `number`, a resolution number or a symbol as typed, where `organ`
/// is the organ it is a number of.
///
/// A symbol is only tidied. Numbers that only decisions have (`77/548` of the General Assembly)
/// are those of decisions. A shape that `organ` does not use is read as that of the organ that
/// does, and none is given where nobody can tell.
pub fn canonical(number: &str, organ: Option<Organ>) -> Option<String> {
    canonical_of(number, organ, Kind::Resolution)
}

/// [`canonical`] for a number that the text calls a resolution's or a decision's.
pub fn canonical_of(number: &str, organ: Option<Organ>, kind: Kind) -> Option<String> {
    let number = number.trim().trim_end_matches('*').trim_end_matches('\\');
    if symbol_at(number, 0) == Some(number.len()) {
        return Some(tidy(&folded(number)));
    }
    let (end, parts) = parts_at(number, 0)?;
    if end < number.len() {
        return None;
    }
    of_parts(&parts, organ, kind)
}

/// The symbol of a number taken apart.
pub(in crate::model) fn of_parts(
    parts: &Parts,
    organ: Option<Organ>,
    kind: Kind,
) -> Option<String> {
    match parts.form {
        Form::Year => Some(format!("S/RES/{} ({})", parts.number, parts.session)),
        Form::Ecosoc => by_year(parts, organ, kind),
        Form::Roman => by_roman(parts, organ),
        Form::Session | Form::Special => by_session(parts, organ, kind),
    }
}

fn by_year(parts: &Parts, organ: Option<Organ>, kind: Kind) -> Option<String> {
    // Decisions are numbered from 201 (Council) and 101 (Commission) in each year.
    let (series, first_decision) = match organ {
        Some(Organ::COMMISSION_ON_HUMAN_RIGHTS) => ("E/CN.4", 101),
        Some(Organ::Other(_)) => return None,
        _ => ("E", 201),
    };
    let series_kind = res_or_dec(parts.number >= first_decision || kind == Kind::Decision);
    Some(format!(
        "{series}/{series_kind}/{}/{}",
        parts.session, parts.number
    ))
}

fn by_roman(parts: &Parts, organ: Option<Organ>) -> Option<String> {
    // The Assembly's sessions were written in roman figures up to the thirtieth.
    let series = match organ {
        _ if !parts.prefix.is_empty() => "A",
        Some(Organ::EconomicAndSocialCouncil) => "E",
        Some(Organ::TrusteeshipCouncil) => "T",
        Some(Organ::Other(_)) => return None,
        _ if parts.session <= 30 => "A",
        _ => return None,
    };
    let letter = letter(parts);
    let session = to_roman(parts.session);
    Some(format!(
        "{series}/RES/{}{letter} ({}{session})",
        parts.number, parts.prefix
    ))
}

fn by_session(parts: &Parts, organ: Option<Organ>, kind: Kind) -> Option<String> {
    let Parts {
        prefix,
        session,
        number,
        ..
    } = parts;
    let letter = letter(parts);
    let emergency = *prefix == "ES-";
    match organ {
        Some(Organ::HumanRightsCouncil) if !emergency => {
            let kind = res_or_dec(kind == Kind::Decision || *number > 100);
            Some(format!("A/HRC/{kind}/{prefix}{session}/{number}{letter}"))
        }
        Some(Organ::ENVIRONMENT_ASSEMBLY)
            if kind == Kind::Resolution && prefix.is_empty() && *session <= 30 =>
        {
            Some(format!("UNEP/EA.{session}/Res.{number}"))
        }
        Some(Organ::Other(_)) => None,
        // Before its thirty-first session the Assembly wrote the number first.
        _ if prefix.is_empty() && *session <= 30 => None,
        _ => {
            let kind = res_or_dec(is_assembly_decision(parts, kind));
            Some(format!("A/{kind}/{prefix}{session}/{number}{letter}"))
        }
    }
}

/// Whether the Assembly's number is a decision's: these are numbered from 401 in a regular
/// session (from 301 in the thirty-first to thirty-third), resolutions from 1.
fn is_assembly_decision(parts: &Parts, kind: Kind) -> bool {
    match parts.form {
        Form::Session => parts.number > 400 || (kind == Kind::Decision && parts.number > 300),
        _ => kind == Kind::Decision,
    }
}

fn res_or_dec(decision: bool) -> &'static str {
    if decision { "DEC" } else { "RES" }
}

fn letter(parts: &Parts) -> String {
    parts
        .letter
        .map_or_else(String::new, |letter| format!(" {letter}"))
}

/// A folded symbol with one blank before its part letter and its brackets.
fn tidy(symbol: &str) -> String {
    let mut result = String::with_capacity(symbol.len() + 2);
    let resolution = symbol.contains("/RES/") || symbol.contains("/DEC/");
    for (at, next) in symbol.char_indices() {
        let figure_before = result.ends_with(|last: char| last.is_ascii_digit());
        let detached = match next {
            // `COP(15)`: a number in brackets belongs to the letters before it.
            '(' => {
                symbol[at..]
                    .chars()
                    .nth(1)
                    .is_some_and(|next| next.is_ascii_alphabetic())
                    || figure_before
                    || result.ends_with(char::is_alphabetic) && year_follows(&symbol[at..])
            }
            'A'..='Z' => resolution && figure_before,
            _ => false,
        };
        if detached && !result.ends_with(' ') {
            result.push(' ');
        }
        result.push(next);
    }
    result
}

fn year_follows(bracket: &str) -> bool {
    bracket
        .bytes()
        .skip(1)
        .take_while(u8::is_ascii_digit)
        .count()
        == 4
}

/// The session that `symbol`, a canonical one, was issued in; none for organs whose documents
/// are numbered by year or straight on.
pub fn session_of(symbol: &str) -> Option<Session> {
    let symbol = symbol.split("-S/").next()?;
    let segments: Vec<&str> = symbol.split('/').collect();
    match segments[..] {
        [_, "RES" | "DEC", last] => in_brackets(last),
        ["A", "RES" | "DEC" | "BUR" | "INF" | "HRC", session, _, ..]
            if session != "RES" && session != "DEC" =>
        {
            written(session)
        }
        ["A", "HRC", "RES" | "DEC" | "PRST" | "NGO", session, _, ..] => written(session),
        ["A", committee, session, _, ..] if committee.starts_with("C.") => written(session),
        ["UNEP", session, _, ..] => written(session.strip_prefix("EA.")?),
        ["A", session, rest, ..] if !is_modifier(rest) => written(session),
        _ => None,
    }
}

fn is_modifier(segment: &str) -> bool {
    ["Add.", "Corr.", "Rev.", "Amend."]
        .iter()
        .any(|start| segment.starts_with(start))
}

/// `75`, `S-30`, `ES-11`.
fn written(session: &str) -> Option<Session> {
    let figures = session
        .strip_prefix("ES-")
        .or_else(|| session.strip_prefix("S-"));
    let number: u32 = figures.unwrap_or(session).parse().ok()?;
    match figures {
        Some(_) => Some(Session::Special(session.to_owned())),
        None => (1..=200)
            .contains(&number)
            .then_some(Session::Regular(number)),
    }
}

/// The session in `217 A (III)` or `3201 (S-VI)`.
fn in_brackets(segment: &str) -> Option<Session> {
    let (_, rest) = segment.split_once('(')?;
    let session = rest.strip_suffix(')')?;
    for prefix in ["ES-", "S-"] {
        if let Some(figures) = session.strip_prefix(prefix) {
            return Some(Session::Special(format!("{prefix}{}", roman(figures)?)));
        }
    }
    roman(session).map(Session::Regular)
}
