//! How a text mentions one of its own paragraphs: "paragraph 4 above".
//!
//! Only forms in which nothing but the text itself can be meant are here: the word of position,
//! or "of the present resolution", stands right beside the number. Source: Assembly resolutions
//! of the seventy-eighth session and Security Council resolutions, in which all such forms meant
//! the text's own paragraphs; for Spanish *supra* and *infra*, the usage of documents. In Russian,
//! Chinese and Arabic "of the present resolution" is read of annexes; of paragraphs it follows
//! from that.

use crate::language::Tag;

/// Which way a mention points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what stands before it.
    Above,
    /// To what stands after it.
    Below,
}

/// A word of position and where it points; none where it does not say.
pub type Cue = (&'static str, Option<Direction>);

/// The words of one language, in lower case; a blank stands for any run of blanks.
#[derive(Debug)]
pub struct MentionWords {
    /// "Paragraph" in the forms that stand before a single number.
    pub paragraph: &'static [&'static str],
    /// "Sub-paragraph" in the forms that stand before a label.
    pub item: &'static [&'static str],
    /// What stands between the label and "paragraph"; empty where nothing does.
    pub of: &'static str,
    /// Words of position behind the number.
    pub behind: &'static [Cue],
    /// Words of position before it (Chinese).
    pub before: &'static [Cue],
    /// What stands around the number instead of "paragraph" (Chinese).
    pub around: Option<(&'static str, &'static str)>,
    /// "Annex" in the forms that stand before a single number or none.
    pub annex: &'static [&'static str],
    /// What makes an annex the text's own, behind it, or before it in Chinese.
    pub annex_cues: &'static [&'static str],
}

/// What tells a paragraph put in after another, in texts of all languages in Latin letters.
pub const SUFFIXES: [&str; 5] = ["bis", "ter", "quater", "quinquies", "sexies"];

/// The words of `language`.
pub const fn mention_words(language: Tag) -> &'static MentionWords {
    match language {
        Tag::Ar => &AR,
        Tag::En => &EN,
        Tag::Es => &ES,
        Tag::Fr => &FR,
        Tag::Ru => &RU,
        Tag::Zh => &ZH,
    }
}

const ABOVE: Option<Direction> = Some(Direction::Above);
const BELOW: Option<Direction> = Some(Direction::Below);

static EN: MentionWords = MentionWords {
    paragraph: &["paragraph"],
    item: &["subparagraph", "sub-paragraph"],
    of: "of",
    behind: &[
        ("above", ABOVE),
        ("below", BELOW),
        ("of the present resolution", None),
        ("of this resolution", None),
    ],
    before: &[],
    around: None,
    annex: &["annex"],
    annex_cues: &["to the present resolution", "to this resolution"],
};

static FR: MentionWords = MentionWords {
    paragraph: &["paragraphe"],
    item: &["alinéa"],
    of: "du",
    behind: &[
        ("ci-dessus", ABOVE),
        // As a lost hyphen leaves it.
        ("cidessus", ABOVE),
        ("ci-après", BELOW),
        ("ci-dessous", BELOW),
        ("de la présente résolution", None),
    ],
    before: &[],
    around: None,
    annex: &["annexe"],
    annex_cues: &["à la présente résolution", "de la présente résolution"],
};

static ES: MentionWords = MentionWords {
    paragraph: &["párrafo"],
    item: &["apartado"],
    of: "del",
    behind: &[
        ("supra", ABOVE),
        ("infra", BELOW),
        ("de la presente resolución", None),
    ],
    before: &[],
    around: None,
    annex: &["anexo"],
    annex_cues: &["de la presente resolución"],
};

static RU: MentionWords = MentionWords {
    paragraph: &["пунктом", "пункта", "пункту", "пункте", "пункт"],
    item: &[
        "подпунктом",
        "подпункта",
        "подпункту",
        "подпункте",
        "подпункт",
    ],
    of: "",
    behind: &[
        ("выше", ABOVE),
        ("ниже", BELOW),
        ("настоящей резолюции", None),
    ],
    before: &[],
    around: None,
    annex: &[
        "приложению",
        "приложения",
        "приложением",
        "приложении",
        "приложение",
    ],
    annex_cues: &["к настоящей резолюции"],
};

static ZH: MentionWords = MentionWords {
    paragraph: &[],
    item: &[],
    of: "",
    behind: &[],
    before: &[("上文", ABOVE), ("下文", BELOW), ("本决议", None)],
    around: Some(("第", "段")),
    annex: &["附件"],
    annex_cues: &["本决议"],
};

static AR: MentionWords = MentionWords {
    paragraph: &[
        "الفقرة",
        "والفقرة",
        "بالفقرة",
        "وبالفقرة",
        "للفقرة",
        "وللفقرة",
    ],
    item: &[],
    of: "",
    behind: &[("أعلاه", ABOVE), ("أدناه", BELOW), ("من هذا القرار", None)],
    before: &[],
    around: None,
    annex: &["مرفق", "بمرفق", "ومرفق"],
    annex_cues: &["هذا القرار"],
};
