//! Whose resolution a bare number is: by the organ named with it, by "its", by its shape.

use crate::language::Organ;
use crate::language::citations::Body;
use crate::model::symbol::{Form, Kind, Parts, of_parts};

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

/// The symbol of the number `parts`, in a text of `host` whose sentence last named the body
/// `named`.
pub(super) fn symbol(
    parts: &Parts,
    claim: Claim,
    host: Option<Organ>,
    named: Option<Body>,
) -> Option<String> {
    // The Assembly has no sessions 1 to 30 in this shape: the number is of the body that the
    // sentence is about.
    let small = parts.form == Form::Session && parts.session <= 30;
    let body = claim
        .body
        .or(if small && !claim.own { named } else { None });
    let organ = match body {
        Some(Body::Named(organ)) => Some(organ),
        Some(Body::Council) => Some(council(parts.form, host)),
        None if claim.own || small => host,
        None => by_shape(parts, host),
    };
    of_parts(parts, organ, claim.kind)
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
