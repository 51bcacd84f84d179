//! The one way in which a resolution's symbol is written.

use super::Symbol;
use super::number::{Form, Parts, parts_at, to_roman};
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
    if let Some(symbol) = Symbol::of(number) {
        return Some(symbol.as_str().to_owned());
    }
    let number = number.trim().trim_end_matches('*').trim_end_matches('\\');
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
