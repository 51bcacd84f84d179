//! Six tables of a language's words and marks, kept complete by the compiler.

pub mod alphabets;
pub mod citations;

/// A language of the United Nations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

/// An organ that adopts resolutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Organ {
    /// General Assembly.
    GeneralAssembly,
    /// Security Council.
    SecurityCouncil,
    /// Economic and Social Council.
    EconomicAndSocialCouncil,
    /// Human Rights Council.
    HumanRightsCouncil,
    /// Trusteeship Council.
    TrusteeshipCouncil,
    /// Another organ, by its English name.
    Other(&'static str),
}
