//! Why a symbol is not well formed, in the words of an editor; `{1}` and `{2}` are its slots.

use super::Tag;

/// The sentence for a case of a fault in a symbol; none for a case that does not exist.
pub fn fault(case: &str, spoken: Tag) -> Option<&'static str> {
    let (_, en, fr) = FAULTS.iter().find(|(known, ..)| *known == case)?;
    Some(match spoken {
        Tag::Fr => fr,
        _ => en,
    })
}

const FAULTS: [(&str, &str, &str); 18] = [
    ("empty", "There is no symbol.", "Il n’y a pas de cote."),
    (
        "no-series",
        "It does not begin as document symbols do.",
        "Elle ne commence pas comme une cote.",
    ),
    (
        "unknown-series",
        "No known series begins with “{1}”.",
        "Aucune série connue ne commence par « {1} ».",
    ),
    (
        "unknown-piece",
        "“{1}” is not known as a part of a symbol.",
        "« {1} » n’est pas connu comme élément d’une cote.",
    ),
    (
        "number-missing",
        "It breaks off before its number.",
        "Elle s’arrête avant le numéro.",
    ),
    (
        "number-zero",
        "Its number is 0: documents are numbered from 1.",
        "Le numéro est 0 : les documents sont numérotés à partir de 1.",
    ),
    (
        "year-missing",
        "The year is missing: symbols of this series name it.",
        "L’année manque : les cotes de cette série la donnent.",
    ),
    (
        "year-outside",
        "In {1} no documents of this series were numbered by year.",
        "En {1}, aucun document de cette série n’était numéroté par année.",
    ),
    (
        "session-missing",
        "The session is missing: symbols of this series name it.",
        "La session manque : les cotes de cette série la donnent.",
    ),
    (
        "session-twice",
        "It names its session twice, before the number and in brackets.",
        "Elle donne la session deux fois, avant le numéro et entre parenthèses.",
    ),
    (
        "roman-too-high",
        "Sessions after {2} are not written in roman figures, as {1} is here.",
        "Les sessions après {2} ne s’écrivent pas en chiffres romains, comme ici {1}.",
    ),
    (
        "session-wants-roman",
        "Session {1} is written in roman figures in brackets behind the number.",
        "La session {1} s’écrit en chiffres romains, entre parenthèses après le numéro.",
    ),
    (
        "modifier-order",
        "“{1}” belongs before the revision, addendum or corrigendum.",
        "« {1} » se place avant la révision, l’additif ou le rectificatif.",
    ),
    (
        "strokes-together",
        "Two strokes have nothing between them.",
        "Il n’y a rien entre deux barres.",
    ),
    (
        "bracket-open",
        "A bracket is opened and not closed.",
        "Une parenthèse est ouverte et n’est pas fermée.",
    ),
    (
        "blank",
        "It has blanks where none belong.",
        "Elle contient des espaces de trop.",
    ),
    (
        "small-letters",
        "Its letters are small: symbols have capitals.",
        "Elle est en minuscules : les cotes ont des majuscules.",
    ),
    (
        "behind",
        "“{1}” behind it is no part of a symbol.",
        "« {1} » n’appartient pas à une cote.",
    ),
];
