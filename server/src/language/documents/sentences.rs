//! What an editor says of a place in a draft; `{slots}` are filled by the caller.

use super::Tag;

/// The sentences of one language.
#[derive(Debug)]
pub struct Sentences {
    /// A special session: `{nth}`.
    pub special_session: &'static str,
    /// An emergency special session: `{nth}`.
    pub emergency_session: &'static str,
    /// The year of a document.
    pub year: &'static str,
    /// The year of a resolution's adoption.
    pub year_of_adoption: &'static str,
    /// The number of a document.
    pub number: &'static str,
    /// The letter of one of several texts.
    pub letter: &'static str,
    /// A volume or part in brackets.
    pub division: &'static str,
    /// A meeting that was resumed.
    pub resumption: &'static str,
    /// An element's `{name}` with its number `{n}`.
    pub numbered: &'static str,
    /// A joint symbol.
    pub joint: &'static str,
    /// A symbol that cannot be told.
    pub unknown: &'static str,
    /// A decision of the Assembly, which has no page of its own.
    pub no_page: &'static str,
    /// The `{date}` that the text gives.
    pub date: &'static str,
    /// The date lies in the `{session}` from `{first}` to `{last}`.
    pub within: &'static str,
    /// The date lies in the `{session}`, which opened on `{first}`.
    pub since: &'static str,
    /// Too early: the `{session}` opened on `{day}`.
    pub early_opened: &'static str,
    /// Too early: the `{session}` closed on `{day}`.
    pub early_closed: &'static str,
    /// Too late: the `{session}` opened on `{day}`.
    pub late_opened: &'static str,
    /// Too late: the `{session}` closed on `{day}`.
    pub late_closed: &'static str,
    /// The date is not in the `{year}` of the symbol.
    pub other_year: &'static str,
    /// Note `{n}`.
    pub note: &'static str,
    /// Calls of a note: none, one, `{n}`.
    pub calls: [&'static str; 3],
    /// The `{nth}` preambular paragraph.
    pub preambular: &'static str,
    /// The `{nth}` operative paragraph.
    pub operative: &'static str,
    /// Behind it: of section `{label}`.
    pub of_section: &'static str,
    /// Behind it: of the section headed `{title}`.
    pub of_titled: &'static str,
    /// The `{nth}` sub-paragraph.
    pub item: &'static str,
    /// Behind it: of paragraph `{path}`.
    pub of_paragraph: &'static str,
    /// Behind it: of the `{nth}` preambular paragraph.
    pub of_preambular: &'static str,
    /// How many sub-paragraphs: one, `{n}`.
    pub items: [&'static str; 2],
    /// How many notes: one, `{n}`.
    pub notes: [&'static str; 2],
    /// What stands between the parts of a line.
    pub join: &'static str,
    /// The `{phrase}` opens preambular paragraphs.
    pub opens_preambular: &'static str,
    /// The `{phrase}` opens operative paragraphs.
    pub opens_operative: &'static str,
    /// The `{phrase}` opens both.
    pub opens_both: &'static str,
    /// The phrase is known from memory alone.
    pub unconfirmed: &'static str,
}

/// The sentences of French, or for any other language the English ones.
pub const fn sentences(spoken: Tag) -> &'static Sentences {
    match spoken {
        Tag::Fr => &FR,
        _ => &EN,
    }
}

static EN: Sentences = Sentences {
    special_session: "{nth} special session",
    emergency_session: "{nth} emergency special session",
    year: "year",
    year_of_adoption: "year of adoption",
    number: "number",
    letter: "one of several texts under this number",
    division: "volume, part or supplement",
    resumption: "resumed meeting",
    numbered: "{name}, No. {n}",
    joint: "Joint symbol: one document, issued in two series.",
    unknown: "It cannot be told which organ’s number this is.",
    no_page: "Decisions of the Assembly are not issued one by one: they stand in the volume of the session.",
    date: "Date in the text: {date}.",
    within: "It lies in the {session} ({first} to {last}).",
    since: "It lies in the {session} (from {first}).",
    early_opened: "That is too early: the {session} opened on {day}.",
    early_closed: "That is too early: the {session} closed on {day}.",
    late_opened: "That is too late: the {session} opened on {day}.",
    late_closed: "That is too late: the {session} closed on {day}.",
    other_year: "It is not in {year}, the year of the symbol.",
    note: "Note {n}",
    calls: ["no call", "1 call", "{n} calls"],
    preambular: "{nth} preambular paragraph",
    operative: "{nth} operative paragraph",
    of_section: " of section {label}",
    of_titled: " of the section “{title}”",
    item: "{nth} sub-paragraph",
    of_paragraph: " of paragraph {path}",
    of_preambular: " of the {nth} preambular paragraph",
    items: ["1 sub-paragraph", "{n} sub-paragraphs"],
    notes: ["1 note", "{n} notes"],
    join: "; ",
    opens_preambular: "*{phrase}* opens preambular paragraphs.",
    opens_operative: "*{phrase}* opens operative paragraphs.",
    opens_both: "*{phrase}* opens preambular and operative paragraphs.",
    unconfirmed: "No issued text is known here that opens a paragraph with it.",
};

static FR: Sentences = Sentences {
    special_session: "{nth} session extraordinaire",
    emergency_session: "{nth} session extraordinaire d’urgence",
    year: "année",
    year_of_adoption: "année d’adoption",
    number: "numéro",
    letter: "un des textes adoptés sous ce numéro",
    division: "volume, partie ou supplément",
    resumption: "reprise de séance",
    numbered: "{name}, n° {n}",
    joint: "Cote double : un seul document, publié dans deux séries.",
    unknown: "On ne saurait dire de quel organe est ce numéro.",
    no_page: "Les décisions de l’Assemblée ne sont pas publiées une à une : elles figurent dans le volume de la session.",
    date: "Date donnée par le texte : {date}.",
    within: "Elle est comprise dans la {session} (du {first} au {last}).",
    since: "Elle est comprise dans la {session} (depuis le {first}).",
    early_opened: "C’est trop tôt : la {session} s’est ouverte le {day}.",
    early_closed: "C’est trop tôt : la {session} a pris fin le {day}.",
    late_opened: "C’est trop tard : la {session} s’est ouverte le {day}.",
    late_closed: "C’est trop tard : la {session} a pris fin le {day}.",
    other_year: "Elle n’est pas de {year}, année que donne la cote.",
    note: "Note {n}",
    calls: ["aucun appel", "1 appel", "{n} appels"],
    preambular: "{nth} alinéa du préambule",
    operative: "{nth} paragraphe du dispositif",
    of_section: " de la section {label}",
    of_titled: " de la section « {title} »",
    item: "{nth} alinéa",
    of_paragraph: " du paragraphe {path}",
    of_preambular: " du {nth} alinéa du préambule",
    items: ["1 alinéa", "{n} alinéas"],
    notes: ["1 note", "{n} notes"],
    join: " ; ",
    opens_preambular: "*{phrase}* ouvre des alinéas du préambule.",
    opens_operative: "*{phrase}* ouvre des paragraphes du dispositif.",
    opens_both: "*{phrase}* ouvre des alinéas du préambule et des paragraphes du dispositif.",
    unconfirmed: "Aucun texte publié n’est connu ici qui ouvre ainsi un paragraphe.",
};
