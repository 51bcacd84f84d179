//! Whose resolution a bare number is: by the organ named with it, by "its", by its shape.

use crate::language::Organ;
use crate::language::citations::Body;
use crate::model::Date;
use crate::model::symbol::{Form, Kind, Parts, Symbol, of_parts};

/// What the words before a number say about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    /// Resolution or decision.
    pub kind: Kind,
    /// The body named with the number.
    pub body: Option<Body>,
    /// Whether it is called "its".
    pub own: bool,
}

/// The symbol and the organ of the number `parts` of `date`, in a text of `host` whose sentence
/// last named the body `named`.
pub(super) fn symbol(
    parts: &Parts,
    claim: Claim,
    host: Option<Organ>,
    named: Option<Body>,
    date: Option<Date>,
) -> (Option<String>, Option<Organ>) {
    // The Assembly has no sessions 1 to 30 in this shape, and none at another time: such a
    // number is of the body that the sentence is about.
    let small = parts.form == Form::Session && parts.session <= 30;
    let host_has = matches!(host, Some(Organ::HumanRightsCouncil | Organ::Other(_)));
    let of_named = if small {
        !(claim.own && host_has)
    } else {
        let years = years_off(parts, date);
        named != Some(ASSEMBLY) && years > if claim.own { 2 } else { 0 }
    };
    let body = claim.body.or(if of_named { named } else { None });
    let organ = match body {
        Some(Body::Named(organ)) => Some(organ),
        Some(Body::Council) => Some(council(parts.form, host)),
        None if is_human_rights_councils(parts, date) => Some(Organ::HumanRightsCouncil),
        None if claim.own || small => host,
        None => by_shape(parts, host),
    };
    let symbol = of_parts(parts, organ, claim.kind);
    let organ = symbol.as_deref().and_then(organ_of).or(organ);
    (symbol, organ)
}

/// The organ that issues documents with this symbol ([`crate::model::symbol::Single::organ`]).
pub(super) fn organ_of(symbol: &str) -> Option<Organ> {
    Symbol::of(symbol)?.first().organ()
}

const ASSEMBLY: Body = Body::Named(Organ::GeneralAssembly);

/// How many years `date` lies outside the Assembly's session that `parts` names.
fn years_off(parts: &Parts, date: Option<Date>) -> u32 {
    let Some(date) = date else { return 0 };
    if !matches!(parts.form, Form::Session | Form::Roman) || !parts.prefix.is_empty() {
        return 0;
    }
    // Session n opens in September of 1945 + n and closes in September of the next year.
    let opened = 1945 + parts.session;
    let year = u32::from(date.year);
    opened
        .saturating_sub(year)
        .max(year.saturating_sub(opened + 1))
}

/// Whether a number of `date` can only be the Human Rights Council's, which has held three
/// sessions a year since 2006.
fn is_human_rights_councils(parts: &Parts, date: Option<Date>) -> bool {
    let Some(date) = date.filter(|_| parts.form == Form::Session) else {
        return false;
    };
    let expected = 2006 + parts.session / 3;
    parts.number <= 100
        && years_off(parts, Some(date)) > 2
        && expected.abs_diff(date.year.into()) <= 1
}

/// The council that "the Council" is where a number of this shape follows.
fn council(form: Form, host: Option<Organ>) -> Organ {
    match form {
        Form::Session | Form::Special => Organ::HumanRightsCouncil,
        Form::Year => Organ::SecurityCouncil,
        Form::Roman if host == Some(Organ::TrusteeshipCouncil) => Organ::TrusteeshipCouncil,
        Form::Roman | Form::Ecosoc => Organ::EconomicAndSocialCouncil,
    }
}

/// The organ of a number that nothing but its shape tells: the Assembly, unless the session is
/// one of another organ's.
fn by_shape(parts: &Parts, host: Option<Organ>) -> Option<Organ> {
    match (parts.form, host) {
        (Form::Roman, Some(Organ::EconomicAndSocialCouncil | Organ::TrusteeshipCouncil))
            if parts.session > 30 =>
        {
            host
        }
        _ => None,
    }
}
