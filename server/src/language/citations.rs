//! The words around a citation: what is called a resolution, whose it is, and what leads to
//! its date.
//!
//! Every entry is in lower case; a blank stands for any run of blanks and a straight
//! apostrophe for a curly one too.

use super::{Organ, Tag};

/// The body that a name in running text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// An organ by its name.
    Named(Organ),
    /// "the Council": which one, the context and the number's shape must tell.
    Council,
}

/// Names of bodies.
pub type Names = &'static [(&'static str, Body)];

/// The words of one language.
#[derive(Debug)]
pub struct CitationWords {
    /// Beginnings of the words for a resolution, in every form.
    pub resolution: &'static [&'static str],
    /// Beginnings of the words for a decision.
    pub decision: &'static [&'static str],
    /// Endings of those words that mean "its" (Arabic).
    pub own_endings: &'static [&'static str],
    /// Words for "its" that stand before them.
    pub own: &'static [&'static str],
    /// Words before "its" by which it is that of the organ just named.
    pub own_of_named: &'static [&'static str],
    /// Names of organs, the longer before the shorter that it begins with.
    pub organs: Names,
    /// What stands between a number and the name of its organ after it.
    pub of_organ: &'static [&'static str],
    /// The names after a number, where their form differs from that in other places (Russian:
    /// genitive); otherwise empty.
    pub organs_after: Names,
    /// What leads from a number to its date.
    pub dated: &'static [&'static str],
    /// What stands between part letters: "76/247 A to C".
    pub letters_to: &'static [&'static str],
    /// What stands between the ends of a range: "75/1 to 75/4".
    pub range: &'static [&'static str],
    /// "And" where it is written with the word behind it (Arabic).
    pub glued_and: Option<char>,
    /// "That resolution", by which the one cited before is meant again.
    pub that: &'static [&'static str],
    /// What makes such words mean something else, behind them: "that resolution of the dispute".
    pub not_that: &'static [&'static str],
    /// "and" between dates.
    pub and: &'static [&'static str],
    /// The mark that makes the figures behind it a number, and the one that closes them
    /// (Chinese).
    pub ordinal: Option<(&'static str, &'static str)>,
    /// Whether the date stands before the number.
    pub date_before: bool,
    /// What stands before a title between the two, and behind it (Chinese: `题为“…”的`).
    pub title: Option<(&'static str, &'static [&'static str])>,
}

impl CitationWords {
    /// What stands between a date and its number, without the title there.
    pub fn without_title<'t>(&self, between: &'t str) -> &'t str {
        let rest = self.title.and_then(|(before, behind)| {
            let title = between.strip_prefix(before)?;
            let mut ends = behind.iter();
            ends.find_map(|end| Some(title.split_once(end)?.1))
        });
        rest.unwrap_or(between)
    }
}

/// The words of `language`, or of all six where it is not known.
pub fn words(language: Option<Tag>) -> &'static [CitationWords] {
    let at = match language {
        None => return &WORDS,
        Some(Tag::Ar) => 0,
        Some(Tag::En) => 1,
        Some(Tag::Es) => 2,
        Some(Tag::Fr) => 3,
        Some(Tag::Ru) => 4,
        Some(Tag::Zh) => 5,
    };
    &WORDS[at..=at]
}

static WORDS: [CitationWords; 6] = [AR, EN, ES, FR, RU, ZH];

const GA: Body = Body::Named(Organ::GeneralAssembly);
const SC: Body = Body::Named(Organ::SecurityCouncil);
const ECOSOC: Body = Body::Named(Organ::EconomicAndSocialCouncil);
const HRC: Body = Body::Named(Organ::HumanRightsCouncil);
const TC: Body = Body::Named(Organ::TrusteeshipCouncil);
const UNEA: Body = Body::Named(Organ::ENVIRONMENT_ASSEMBLY);
const HABITAT: Body = Body::Named(Organ::HABITAT_ASSEMBLY);
const WHA: Body = Body::Named(Organ::WORLD_HEALTH_ASSEMBLY);
const CHR: Body = Body::Named(Organ::COMMISSION_ON_HUMAN_RIGHTS);
const CND: Body = Body::Named(Organ::COMMISSION_ON_NARCOTIC_DRUGS);
const CSW: Body = Body::Named(Organ::COMMISSION_ON_THE_STATUS_OF_WOMEN);
const GOVERNING: Body = other("Governing Council");
const COMMISSION: Body = other("Commission");
const CONFERENCE: Body = other("Conference");
const BOARD: Body = other("Executive Board");

const fn other(name: &'static str) -> Body {
    Body::Named(Organ::Other(name))
}

/// How Arabic texts mark sessions in numbers, `217 ألف (د-3)` and `دإ-30/1`, and the Latin
/// prefix for the same; from general knowledge but for the regular sessions.
pub const ARABIC_SESSIONS: [(&str, &str); 5] = [
    ("دإط-", "ES-"),
    ("د إ ط-", "ES-"),
    ("دإ-", "S-"),
    ("د إ-", "S-"),
    ("د-", ""),
];

/// The names of the Arabic letters that stand for the part letters A to Z.
pub const ARABIC_LETTERS: [&str; 26] = [
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم",
    "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد",
];

const AR: CitationWords = CitationWords {
    resolution: &[
        "قرار",
        "القرار",
        "وقرار",
        "والقرار",
        "بقرار",
        "بالقرار",
        "لقرار",
        "للقرار",
        "وبقرار",
        "وبالقرار",
        "ولقرار",
        "وللقرار",
        "فقرار",
        "كقرار",
    ],
    decision: &[
        "مقرر",
        "المقرر",
        "ومقرر",
        "والمقرر",
        "بمقرر",
        "بالمقرر",
        "لمقرر",
        "للمقرر",
        "وبمقرر",
        "وبالمقرر",
        "ولمقرر",
        "وللمقرر",
    ],
    own_endings: &["ها", "ه"],
    own: &[],
    own_of_named: &["في", "بموجب", "وفي"],
    organs: &[
        ("الجمعية العامة", GA),
        ("للجمعية العامة", GA),
        ("مجلس الأمن", SC),
        ("لمجلس الأمن", SC),
        ("المجلس الاقتصادي والاجتماعي", ECOSOC),
        ("للمجلس الاقتصادي والاجتماعي", ECOSOC),
        ("مجلس حقوق الإنسان", HRC),
        ("لمجلس حقوق الإنسان", HRC),
        ("مجلس الوصاية", TC),
        (
            "جمعية الأمم المتحدة للبيئة التابعة لبرنامج الأمم المتحدة للبيئة",
            UNEA,
        ),
        ("جمعية الأمم المتحدة للبيئة", UNEA),
        ("جمعية الأمم المتحدة للموئل", HABITAT),
        ("جمعية الصحة العالمية", WHA),
        ("لجنة حقوق الإنسان", CHR),
        ("لجنة المخدرات", CND),
        ("لجنة وضع المرأة", CSW),
        ("المؤتمر العام", CONFERENCE),
        ("مؤتمر الأطراف", CONFERENCE),
        ("المجلس التنفيذي", BOARD),
        ("مجلس الإدارة", GOVERNING),
        ("المجلس", Body::Council),
        ("الجمعية", GA),
        ("اللجنة", COMMISSION),
        ("لجنة", COMMISSION),
    ],
    of_organ: &["", "الصادر عن", "الذي اتخذته", "الذي اتخذه"],
    organs_after: &[
        ("للجمعية العامة", GA),
        ("لمجلس الأمن", SC),
        ("للمجلس الاقتصادي والاجتماعي", ECOSOC),
        ("لمجلس حقوق الإنسان", HRC),
    ],
    dated: &[
        "المؤرخ في",
        "المؤرخ",
        "المؤرخة",
        "المؤرخين",
        "المؤرختين",
        "الصادر في",
        "المتخذ في",
    ],
    letters_to: &["إلى", "و"],
    range: &["إلى"],
    glued_and: Some('و'),
    that: &["ذلك القرار", "القرار المذكور", "القرار نفسه"],
    not_that: &[],
    and: &["و"],
    ordinal: None,
    date_before: false,
    title: None,
};

const EN: CitationWords = CitationWords {
    resolution: &["resolution"],
    decision: &["decision"],
    own_endings: &[],
    own: &["its"],
    own_of_named: &["in", "by", "under", "through", "with"],
    organs: &[
        ("general assembly", GA),
        ("security council", SC),
        ("economic and social council", ECOSOC),
        ("human rights council", HRC),
        ("trusteeship council", TC),
        (
            "united nations environment assembly of the united nations environment programme",
            UNEA,
        ),
        ("united nations environment assembly", UNEA),
        ("environment assembly", UNEA),
        ("united nations habitat assembly", HABITAT),
        ("habitat assembly", HABITAT),
        ("world health assembly", WHA),
        ("health assembly", WHA),
        ("governing council", GOVERNING),
        ("commission on human rights", CHR),
        ("commission on narcotic drugs", CND),
        ("commission on the status of women", CSW),
        (
            "commission on crime prevention and criminal justice",
            COMMISSION,
        ),
        ("economic commission for africa", COMMISSION),
        ("general conference", CONFERENCE),
        ("conference of the parties", CONFERENCE),
        ("conference of states parties", CONFERENCE),
        ("conference of the states parties", CONFERENCE),
        ("international conference", CONFERENCE),
        ("executive board", BOARD),
        ("commission", COMMISSION),
        ("conference", CONFERENCE),
        ("assembly", GA),
        ("council", Body::Council),
    ],
    of_organ: &["of the", "adopted by the"],
    organs_after: &[],
    dated: &["of", "dated", "adopted on"],
    letters_to: &["to", "and"],
    range: &["to", "through"],
    glued_and: None,
    that: &[
        "that resolution",
        "the said resolution",
        "the same resolution",
    ],
    not_that: &["of"],
    and: &["and"],
    ordinal: None,
    date_before: false,
    title: None,
};

const ES: CitationWords = CitationWords {
    resolution: &["resolución", "resolucion"],
    decision: &["decisión", "decision"],
    own_endings: &[],
    own: &["su", "sus"],
    own_of_named: &["en", "por", "mediante"],
    organs: &[
        ("asamblea general", GA),
        ("consejo de seguridad", SC),
        ("consejo económico y social", ECOSOC),
        ("consejo de derechos humanos", HRC),
        ("consejo de administración fiduciaria", TC),
        (
            "asamblea de las naciones unidas sobre el medio ambiente del programa de las naciones \
             unidas para el medio ambiente",
            UNEA,
        ),
        (
            "asamblea de las naciones unidas sobre el medio ambiente",
            UNEA,
        ),
        ("asamblea sobre el medio ambiente", UNEA),
        (
            "asamblea de las naciones unidas sobre los asentamientos humanos",
            HABITAT,
        ),
        ("asamblea mundial de la salud", WHA),
        ("consejo de administración", GOVERNING),
        ("junta ejecutiva", BOARD),
        ("comisión de derechos humanos", CHR),
        ("comisión de estupefacientes", CND),
        (
            "comisión de la condición jurídica y social de la mujer",
            CSW,
        ),
        ("conferencia general", CONFERENCE),
        ("conferencia de las partes", CONFERENCE),
        ("conferencia de los estados partes", CONFERENCE),
        ("comisión", COMMISSION),
        ("conferencia", CONFERENCE),
        ("asamblea", GA),
        ("consejo", Body::Council),
    ],
    of_organ: &[
        "de la",
        "del",
        "aprobada por la",
        "aprobada por el",
        "aprobadas por la",
    ],
    organs_after: &[],
    dated: &["de fecha", "de", "del", "aprobada el"],
    letters_to: &["a", "y"],
    range: &["a", "al"],
    glued_and: None,
    that: &["esa resolución", "dicha resolución", "la misma resolución"],
    not_that: &[],
    and: &["y", "e"],
    ordinal: None,
    date_before: false,
    title: None,
};

const FR: CitationWords = CitationWords {
    resolution: &["résolution", "resolution"],
    decision: &["décision", "decision"],
    own_endings: &[],
    own: &["sa", "ses"],
    own_of_named: &["dans", "par"],
    organs: &[
        ("assemblée générale", GA),
        ("conseil de sécurité", SC),
        ("conseil économique et social", ECOSOC),
        ("conseil des droits de l'homme", HRC),
        ("conseil de tutelle", TC),
        (
            "assemblée des nations unies pour l'environnement du programme des nations unies pour \
             l'environnement",
            UNEA,
        ),
        ("assemblée des nations unies pour l'environnement", UNEA),
        ("assemblée pour l'environnement", UNEA),
        ("assemblée des nations unies pour l'habitat", HABITAT),
        ("assemblée mondiale de la santé", WHA),
        ("conseil d'administration", GOVERNING),
        ("conseil exécutif", BOARD),
        ("commission des droits de l'homme", CHR),
        ("commission des stupéfiants", CND),
        ("commission de la condition de la femme", CSW),
        ("conférence générale", CONFERENCE),
        ("conférence des parties", CONFERENCE),
        ("conférence des états parties", CONFERENCE),
        ("commission", COMMISSION),
        ("conférence", CONFERENCE),
        ("assemblée", GA),
        ("conseil", Body::Council),
    ],
    of_organ: &[
        "de l'",
        "du",
        "de la",
        "adoptée par l'",
        "adoptées par l'",
        "adoptée par le",
    ],
    organs_after: &[],
    dated: &["du", "en date du", "en date, du", "datée du", "adoptée le"],
    letters_to: &["à", "et"],
    range: &["à"],
    glued_and: None,
    that: &[
        "ladite résolution",
        "cette résolution",
        "cette dernière résolution",
        "la même résolution",
    ],
    not_that: &[],
    and: &["et"],
    ordinal: None,
    date_before: false,
    title: None,
};

const RU: CitationWords = CitationWords {
    resolution: &["резолюци"],
    decision: &["решени"],
    own_endings: &[],
    own: &[
        "свою",
        "свои",
        "своей",
        "своих",
        "своими",
        "своим",
        "своя",
        "своего",
        "своему",
        "свое",
        "его",
        "ее",
    ],
    own_of_named: &["в", "во", "согласно"],
    organs: &[
        ("генеральная ассамблея", GA),
        ("генеральной ассамблеи", GA),
        ("генеральной ассамблее", GA),
        ("генеральную ассамблею", GA),
        ("генеральной ассамблеей", GA),
        ("совет безопасности", SC),
        ("совета безопасности", SC),
        ("совету безопасности", SC),
        ("советом безопасности", SC),
        ("совете безопасности", SC),
        ("экономический и социальный совет", ECOSOC),
        ("экономического и социального совета", ECOSOC),
        ("экономическим и социальным советом", ECOSOC),
        ("совет по правам человека", HRC),
        ("совета по правам человека", HRC),
        ("советом по правам человека", HRC),
        ("совет по опеке", TC),
        ("совета по опеке", TC),
        (RU_UNEA_LONG, UNEA),
        (RU_UNEA_LONG_GENITIVE, UNEA),
        (
            "ассамблея организации объединенных наций по окружающей среде",
            UNEA,
        ),
        (RU_UNEA_GENITIVE, UNEA),
        ("всемирная ассамблея здравоохранения", WHA),
        ("всемирной ассамблеи здравоохранения", WHA),
        ("комиссия по правам человека", CHR),
        ("комиссии по правам человека", CHR),
        ("комиссия по наркотическим средствам", CND),
        ("комиссии по наркотическим средствам", CND),
        ("комиссия по положению женщин", CSW),
        ("комиссии по положению женщин", CSW),
        ("генеральной конференции", CONFERENCE),
        ("конференции сторон", CONFERENCE),
        ("конференции участников", CONFERENCE),
        ("конференции государств-участников", CONFERENCE),
        ("исполнительного совета", BOARD),
        ("совета управляющих", GOVERNING),
        ("ассамблея", GA),
        ("ассамблеи", GA),
        ("совет", Body::Council),
        ("совета", Body::Council),
        ("комиссии", COMMISSION),
        ("комиссия", COMMISSION),
        ("комиссией", COMMISSION),
        ("конференции", CONFERENCE),
    ],
    of_organ: &[""],
    organs_after: &[
        ("генеральной ассамблеи", GA),
        ("совета безопасности", SC),
        ("экономического и социального совета", ECOSOC),
        ("совета по правам человека", HRC),
        ("совета по опеке", TC),
        (RU_UNEA_LONG_GENITIVE, UNEA),
        (RU_UNEA_GENITIVE, UNEA),
        ("всемирной ассамблеи здравоохранения", WHA),
        ("комиссии по правам человека", CHR),
        ("комиссии по наркотическим средствам", CND),
        ("комиссии по положению женщин", CSW),
        ("генеральной конференции", CONFERENCE),
        ("конференции сторон", CONFERENCE),
        ("конференции участников", CONFERENCE),
        ("исполнительного совета", BOARD),
        ("совета управляющих", GOVERNING),
        ("ассамблеи", GA),
        ("совета", Body::Council),
        ("комиссии", COMMISSION),
        ("конференции", CONFERENCE),
    ],
    dated: &["от"],
    letters_to: &["-", "–", "и"],
    range: &["-", "–", "по"],
    glued_and: None,
    that: &[
        "этой резолюции",
        "эта резолюция",
        "эту резолюцию",
        "этой резолюцией",
        "указанной резолюции",
        "упомянутой резолюции",
        "той же резолюции",
    ],
    not_that: &[],
    and: &["и"],
    ordinal: None,
    date_before: false,
    title: None,
};

const RU_UNEA_LONG: &str = "ассамблея организации объединенных наций по окружающей среде программы \
                            организации объединенных наций по окружающей среде";
const RU_UNEA_LONG_GENITIVE: &str = "ассамблеи организации объединенных наций по окружающей среде \
                                     программы организации объединенных наций по окружающей среде";
const RU_UNEA_GENITIVE: &str = "ассамблеи организации объединенных наций по окружающей среде";

const ZH: CitationWords = CitationWords {
    resolution: &["决议"],
    decision: &["决定"],
    own_endings: &[],
    own: &["其"],
    own_of_named: &["在"],
    organs: &[
        ("联合国环境规划署联合国环境大会", UNEA),
        ("联合国环境大会", UNEA),
        ("环境大会", UNEA),
        ("联合国人居大会", HABITAT),
        ("人居大会", HABITAT),
        ("世界卫生大会", WHA),
        ("经济及社会理事会", ECOSOC),
        ("经社理事会", ECOSOC),
        ("人权理事会", HRC),
        ("托管理事会", TC),
        ("安全理事会", SC),
        ("安理会", SC),
        ("人权委员会", CHR),
        ("麻醉药品委员会", CND),
        ("妇女地位委员会", CSW),
        ("缔约方会议", CONFERENCE),
        ("缔约国会议", CONFERENCE),
        ("执行局", BOARD),
        ("大会", GA),
        ("理事会", Body::Council),
        ("委员会", COMMISSION),
    ],
    of_organ: &[],
    organs_after: &[],
    dated: &[],
    letters_to: &["至", "和"],
    range: &["至"],
    glued_and: None,
    that: &["该决议", "同一决议"],
    not_that: &[],
    and: &["和", "及"],
    ordinal: Some(("第", "号")),
    date_before: true,
    title: Some(("题为", &["”的", "》的"])),
};
