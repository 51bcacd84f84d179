//! The words for sessions, meetings and agenda items.
//!
//! Patterns are in lower case; a star stands for any letters at that end of a word, a blank for
//! any run of blanks. Of several that fit the first is taken, so that the longest stand first.
//! Sources: mastheads, closing lines and paragraphs of issued documents in English and French,
//! clauses aligned in six languages; the cases of Russian and the glued letters of Arabic by the
//! rules of the language.

use super::{Language, Tag};

/// What kind of session an organ holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// A regular session, which is counted by itself.
    Regular,
    /// A special session.
    Special,
    /// An emergency special session.
    Emergency,
}

/// Words for a session, its kind, and whether they say that it is resumed.
pub type SessionPhrase = (&'static str, SessionKind, bool);

/// How a language names sessions, meetings and agenda items.
#[derive(Debug)]
pub struct EventWords {
    /// What stands behind the ordinals of sessions.
    pub sessions: &'static [SessionPhrase],
    /// What stands before them.
    pub sessions_before: &'static [SessionPhrase],
    /// Words at most three words before an ordinal that say that the session is resumed.
    pub resumed_before: &'static [&'static str],
    /// Words right behind a session that say so.
    pub resumed_behind: &'static [&'static str],
    /// The sign that makes the figures behind it an ordinal (Chinese).
    pub sign: Option<&'static str>,
    /// Endings of ordinals in figures.
    pub endings: &'static [&'static str],
    /// What stands behind the ordinals of meetings, and whether it is a plenary one.
    pub meetings: &'static [(&'static str, bool)],
    /// The word for a single meeting: a number right before it is an ordinal, even where a scanner
    /// made something else of its ending ("322` séance").
    pub one_meeting: &'static [&'static str],
    /// What stands before the numbers of meetings.
    pub meetings_before: &'static [(&'static str, bool)],
    /// What stands before the numbers of agenda items, and what has to stand behind them, one of
    /// several or nothing.
    pub items: &'static [(&'static str, &'static [&'static str])],
}

impl Language {
    /// How it names sessions, meetings and agenda items.
    pub const fn events(&self) -> &'static EventWords {
        match self.tag {
            Tag::Ar => &AR,
            Tag::En => &EN,
            Tag::Es => &ES,
            Tag::Fr => &FR,
            Tag::Ru => &RU,
            Tag::Zh => &ZH,
        }
    }
}

use SessionKind::{Emergency, Regular, Special};

const EN: EventWords = EventWords {
    sessions: &[
        ("emergency special session*", Emergency, false),
        ("resumed emergency special session*", Emergency, true),
        ("resumed special session*", Special, true),
        ("special session*", Special, false),
        ("resumed session*", Regular, true),
        ("regular session*", Regular, false),
        ("annual session*", Regular, false),
        ("substantive session*", Regular, false),
        ("organizational session*", Regular, false),
        ("session*", Regular, false),
    ],
    sessions_before: &[],
    resumed_before: &["resumed"],
    resumed_behind: &["( resumed )"],
    sign: None,
    endings: &["st", "nd", "rd", "th"],
    meetings: &[
        ("( resumed ) plenary meeting*", true),
        ("( resumed ) meeting*", false),
        ("plenary meeting*", true),
        ("meeting*", false),
    ],
    one_meeting: &["meeting"],
    meetings_before: &[],
    items: &[
        ("agenda item*", &[]),
        (
            "item*",
            &[
                "of the agenda",
                "of its agenda",
                "of the provisional agenda",
                "of its provisional agenda",
                "on the agenda",
                "on its agenda",
            ],
        ),
    ],
};

const FR: EventWords = EventWords {
    sessions: &[
        ("session* extraordinaire* d' urgence", Emergency, false),
        ("session* extraordinaire*", Special, false),
        ("session*", Regular, false),
    ],
    sessions_before: &[],
    resumed_before: &["reprise"],
    resumed_behind: &["( reprise )", "reprise"],
    sign: None,
    endings: &["er", "ere", "re", "e", "eme", "ieme", "ᵉ"],
    meetings: &[
        ("seance* pleniere*", true),
        ("( reprise ) seance* pleniere*", true),
        ("seance*", false),
        // "5957eséance"
        ("eseance", false),
    ],
    one_meeting: &["seance", "eseance"],
    meetings_before: &[],
    items: &[(
        "point*",
        &[
            "de l' ordre du jour",
            "de son ordre du jour",
            "de l'ordre du jour",
        ],
    )],
};

const ES: EventWords = EventWords {
    sessions: &[
        (
            "periodo* extraordinario* de sesiones de emergencia",
            Emergency,
            false,
        ),
        ("periodo* extraordinario* de sesiones", Special, false),
        ("periodo* ordinario* de sesiones", Regular, false),
        ("periodo* sustantivo* de sesiones", Regular, false),
        ("periodo* de sesiones extraordinario*", Special, false),
        ("periodo* de sesiones", Regular, false),
    ],
    sessions_before: &[
        ("periodos extraordinarios de sesiones", Special, false),
        ("periodos de sesiones", Regular, false),
    ],
    resumed_before: &["continuacion", "reanudacion", "reanudado"],
    resumed_behind: &["( continuacion )"],
    sign: None,
    endings: &["a", "ª", "º", "o", "er"],
    meetings: &[
        ("sesion plenaria", true),
        ("sesiones plenarias", true),
        ("sesion", false),
        ("sesiones", false),
    ],
    one_meeting: &["sesion"],
    meetings_before: &[],
    items: &[(
        "tema*",
        &[
            "del programa",
            "de la agenda",
            "de su programa",
            "de su agenda",
            "del orden del dia",
        ],
    )],
};

const RU: EventWords = EventWords {
    sessions: &[
        ("чрезвычайн* специальн* сесси*", Emergency, false),
        (
            "возобновленн* чрезвычайн* специальн* сесси*",
            Emergency,
            true,
        ),
        ("возобновленн* специальн* сесси*", Special, true),
        ("специальн* сесси*", Special, false),
        ("возобновленн* сесси*", Regular, true),
        ("очередн* сесси*", Regular, false),
        ("основн* сесси*", Regular, false),
        ("ежегодн* сесси*", Regular, false),
        ("сесси*", Regular, false),
    ],
    sessions_before: &[],
    resumed_before: &["возобновленн*"],
    resumed_behind: &[],
    sign: None,
    endings: &[
        "я", "й", "ю", "ая", "ой", "ую", "е", "м", "го", "ом", "ое", "му",
    ],
    meetings: &[("пленарн* заседани*", true), ("заседани*", false)],
    one_meeting: &[],
    meetings_before: &[],
    items: &[(
        "пункт*",
        &[
            "повестки дня",
            "предварительной повестки дня",
            "своей повестки дня",
            "ее повестки дня",
        ],
    )],
};

const AR: EventWords = EventWords {
    sessions: &[],
    sessions_before: &[
        ("*دورت* الاستثنائي* الطارئ*", Emergency, false),
        ("*دورة الاستثنائية الطارئة", Emergency, false),
        ("*دورت* الاستثنائي*", Special, false),
        ("*دورة الاستثنائية", Special, false),
        ("*دورت* المستأنفة", Regular, true),
        ("*دورة المستأنفة", Regular, true),
        ("*دورت* العادي*", Regular, false),
        ("*دورة العادية", Regular, false),
        ("*دورت*", Regular, false),
        ("*دورة", Regular, false),
    ],
    resumed_before: &[],
    resumed_behind: &["المستأنفة"],
    sign: None,
    endings: &[],
    meetings: &[],
    one_meeting: &[],
    meetings_before: &[("*جلس* العام*", true), ("*جلسة", false), ("*جلست*", false)],
    items: &[
        ("*بند", &["من جدول الأعمال", "من جدول أعمالها"]),
        ("*بند*", &["من جدول الأعمال", "من جدول أعمالها"]),
        ("*بنود", &["من جدول الأعمال", "من جدول أعمالها"]),
    ],
};

const ZH: EventWords = EventWords {
    sessions: &[
        ("届紧急特别会议", Emergency, false),
        ("届特别会议", Special, false),
        ("届会议", Regular, false),
        ("届常会", Regular, false),
        ("届年会", Regular, false),
    ],
    sessions_before: &[],
    resumed_before: &[],
    resumed_behind: &["续会"],
    sign: Some("第"),
    endings: &[],
    meetings: &[("次全体会议", true), ("次会议", false)],
    one_meeting: &[],
    meetings_before: &[],
    items: &[("议程项目", &[])],
};
