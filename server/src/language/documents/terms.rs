//! What the pieces of a symbol are called.
//!
//! Source: research.un.org/en/docs/symbols for the English names, issued documents of both
//! languages for the rest.

use super::Tag;

/// A name in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// What a symbol has.
    key: &'static str,
    en: &'static str,
    fr: &'static str,
}

impl Term {
    /// The name in French or, for any other language, in English.
    pub const fn name(&self, spoken: Tag) -> &'static str {
        match spoken {
            Tag::Fr => self.fr,
            _ => self.en,
        }
    }
}

/// The name of a series: of a symbol up to one of its strokes, `{}` standing for the session or
/// year (`A/AC.105`, `A/{}/L`). None where no source names it.
pub fn series(key: &str) -> Option<&'static Term> {
    SERIES.iter().find(|term| term.key == key)
}

/// The name of a kind of body or document by its letters (`L`, `Add`); none where no source
/// names it.
pub fn element(key: &str) -> Option<&'static Term> {
    ELEMENTS.iter().find(|term| term.key == key)
}

const fn term(key: &'static str, en: &'static str, fr: &'static str) -> Term {
    Term { key, en, fr }
}

const SERIES: &[Term] = &[
    term("A", "General Assembly", "Assemblée générale"),
    term("S", "Security Council", "Conseil de sécurité"),
    term(
        "E",
        "Economic and Social Council",
        "Conseil économique et social",
    ),
    term("ST", "Secretariat", "Secrétariat"),
    term(
        "A/{}/L",
        "draft resolution, decision or amendment, plenary",
        "projet de résolution ou de décision (plénière)",
    ),
    term(
        "A/{}/PV",
        "verbatim record of a plenary meeting",
        "procès-verbal d’une séance plénière",
    ),
    term("A/{}", "document of the session", "document de la session"),
    term(
        "S/{}",
        "Security Council document",
        "document du Conseil de sécurité",
    ),
    term(
        "E/{}",
        "Economic and Social Council document",
        "document du Conseil économique et social",
    ),
    term("A/BUR", "General Committee", "Bureau de l’Assemblée"),
    term("A/C.3", "Third Committee", "Troisième Commission"),
    term("A/C.5", "Fifth Committee", "Cinquième Commission"),
    term("A/C.6", "Sixth Committee", "Sixième Commission"),
    term(
        "A/AC.105",
        "Committee on the Peaceful Uses of Outer Space",
        "Comité des utilisations pacifiques de l’espace extra-atmosphérique",
    ),
    term(
        "A/AC.109",
        "Special Committee on decolonization (C-24)",
        "Comité spécial de la décolonisation",
    ),
    term(
        "A/HRC",
        "Human Rights Council",
        "Conseil des droits de l’homme",
    ),
    term(
        "S/PRST",
        "statement by the President of the Security Council",
        "déclaration de la présidence du Conseil de sécurité",
    ),
    term(
        "S/PV",
        "verbatim record of a Security Council meeting",
        "procès-verbal d’une séance du Conseil de sécurité",
    ),
    term(
        "S/INF",
        "information series; annual volume of resolutions and decisions",
        "série « Information » ; recueil annuel des résolutions et décisions",
    ),
    term(
        "E/CN.4",
        "Commission on Human Rights (to 2006)",
        "Commission des droits de l’homme (jusqu’en 2006)",
    ),
    term(
        "E/CN.4/Sub.2",
        "Sub-Commission on the Promotion and Protection of Human Rights",
        "Sous-Commission de la promotion et de la protection des droits de l’homme",
    ),
    term(
        "E/{}/L",
        "draft before the Economic and Social Council",
        "projet présenté au Conseil économique et social",
    ),
    term(
        "ST/CS/SER.A",
        "conference services, editorial directives",
        "directives de rédaction",
    ),
    term(
        "ST/LEG",
        "Office of Legal Affairs publications",
        "Bureau des affaires juridiques",
    ),
    term(
        "CRC/C",
        "Committee on the Rights of the Child",
        "Comité des droits de l’enfant",
    ),
    term(
        "DP",
        "United Nations Development Programme",
        "Programme des Nations Unies pour le développement",
    ),
    term(
        "TD",
        "United Nations Conference on Trade and Development",
        "Conférence des Nations Unies sur le commerce et le développement",
    ),
    term(
        "UNEP",
        "United Nations Environment Programme",
        "Programme des Nations Unies pour l’environnement",
    ),
    term(
        "FCCC",
        "United Nations Framework Convention on Climate Change",
        "Convention-cadre des Nations Unies sur les changements climatiques",
    ),
    term(
        "ISBA",
        "International Seabed Authority",
        "Autorité internationale des fonds marins",
    ),
    term(
        "GOV",
        "International Atomic Energy Agency, Board",
        "Agence internationale de l’énergie atomique, Conseil",
    ),
];

const ELEMENTS: &[Term] = &[
    term(
        "C",
        "standing or Main Committee",
        "commission permanente ou grande commission",
    ),
    term("AC", "ad hoc committee", "comité ad hoc"),
    term("CN", "commission", "commission"),
    term("CONF", "conference", "conférence"),
    term("GC", "governing council", "conseil d’administration"),
    term("PC", "preparatory committee", "comité préparatoire"),
    term("SC", "subcommittee", "sous-comité"),
    term("Sub", "subcommission", "sous-commission"),
    term("WG", "working group", "groupe de travail"),
    term("RES", "resolution", "résolution"),
    // Symbols of databases: decisions of the Assembly are no documents of their own.
    term("DEC", "decision", "décision"),
    term(
        "PRST",
        "presidential statement",
        "déclaration de la présidence",
    ),
    term(
        "PV",
        "verbatim record of a meeting",
        "procès-verbal (compte rendu intégral)",
    ),
    term(
        "SR",
        "summary record of a meeting",
        "compte rendu analytique",
    ),
    term(
        "L",
        "limited distribution (drafts)",
        "distribution limitée (projets)",
    ),
    term("R", "restricted distribution", "distribution restreinte"),
    term("INF", "information series", "série « Information »"),
    term("CRP", "conference room paper", "document de séance"),
    term("WP", "working paper", "document de travail"),
    term(
        "NGO",
        "statement by a non-governmental organization",
        "exposé d’une organisation non gouvernementale",
    ),
    term("PET", "petition", "pétition"),
    term("Add", "addendum", "additif"),
    term("Corr", "corrigendum", "rectificatif"),
    term(
        "Rev",
        "revision replacing the earlier text",
        "version révisée",
    ),
    term("Amend", "amendment of an adopted formal text", "amendement"),
    term("Summary", "summarized version", "version résumée"),
    term("RT", "round table record", "table ronde"),
];
