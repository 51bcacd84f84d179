//! The Arabic table.

use super::{
    Affix, Closing, Confidence, DateShape, Gender, LabelStyle, Language, Marks, Organ, OrganWords,
    Phrasing, Sequence, Tag, attested, unconfirmed,
};

/// "And", joined to the word after it.
pub(super) const AND: char = 'و';

/// The letters with which a word begins that "and" may be joined to.
pub(super) const ALEFS: [char; 3] = ['ا', 'إ', 'أ'];

/// Arabic.
pub(super) const AR: Language = Language {
    tag: Tag::Ar,
    right_to_left: true,
    organs: &[
        OrganWords {
            organ: Organ::GeneralAssembly,
            name: "الجمعية العامة",
            clause: "إن الجمعية العامة",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Attested,
        },
        OrganWords {
            organ: Organ::SecurityCouncil,
            name: "مجلس الأمن",
            clause: "إن مجلس الأمن",
            gender: Some(Gender::Masculine),
            confidence: Confidence::Attested,
        },
        OrganWords {
            organ: Organ::EconomicAndSocialCouncil,
            name: "المجلس الاقتصادي والاجتماعي",
            clause: "إن المجلس الاقتصادي والاجتماعي",
            gender: Some(Gender::Masculine),
            confidence: Confidence::Attested,
        },
        OrganWords {
            organ: Organ::HumanRightsCouncil,
            name: "مجلس حقوق الإنسان",
            clause: "إن مجلس حقوق الإنسان",
            gender: Some(Gender::Masculine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::TrusteeshipCouncil,
            name: "مجلس الوصاية",
            clause: "إن مجلس الوصاية",
            gender: Some(Gender::Masculine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::COMMISSION_ON_HUMAN_RIGHTS,
            name: "لجنة حقوق الإنسان",
            clause: "إن لجنة حقوق الإنسان",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::COMMISSION_ON_NARCOTIC_DRUGS,
            name: "لجنة المخدرات",
            clause: "إن لجنة المخدرات",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::COMMISSION_ON_THE_STATUS_OF_WOMEN,
            name: "لجنة وضع المرأة",
            clause: "إن لجنة وضع المرأة",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::ENVIRONMENT_ASSEMBLY,
            name: "جمعية الأمم المتحدة للبيئة التابعة لبرنامج الأمم المتحدة للبيئة",
            clause: "إن جمعية الأمم المتحدة للبيئة التابعة لبرنامج الأمم المتحدة للبيئة",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::HABITAT_ASSEMBLY,
            name: "جمعية الأمم المتحدة للموئل",
            clause: "إن جمعية الأمم المتحدة للموئل",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::GENERAL_CONFERENCE,
            name: "المؤتمر العام",
            clause: "إن المؤتمر العام",
            gender: Some(Gender::Masculine),
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::WORLD_HEALTH_ASSEMBLY,
            name: "جمعية الصحة العالمية",
            clause: "إن جمعية الصحة العالمية",
            gender: Some(Gender::Feminine),
            confidence: Confidence::Unconfirmed,
        },
    ],
    annexes: ["المرفق", "التذييل"],
    months: [
        &["كانون الثاني/يناير", "كانون الثاني", "يناير", "جانفي"],
        &["شباط/فبراير", "شباط", "فبراير", "فيفري"],
        &["آذار/مارس", "آذار", "مارس"],
        &["نيسان/أبريل", "نيسان", "أبريل", "إبريل", "أفريل"],
        &["أيار/مايو", "أيار", "مايو", "ماي"],
        &[
            "حزيران/يونيه",
            "حزيران",
            "يونيه",
            "حزيران/يونيو",
            "يونيو",
            "جوان",
        ],
        &[
            "تموز/يوليه",
            "تموز",
            "يوليه",
            "تموز/يوليو",
            "يوليو",
            "جويلية",
            "يوليوز",
        ],
        &["آب/أغسطس", "آب", "أغسطس", "أوت", "غشت"],
        &["أيلول/سبتمبر", "أيلول", "سبتمبر", "شتنبر"],
        &["تشرين الأول/أكتوبر", "تشرين الأول", "أكتوبر"],
        &["تشرين الثاني/نوفمبر", "تشرين الثاني", "نوفمبر", "نونبر"],
        &["كانون الأول/ديسمبر", "كانون الأول", "ديسمبر", "دجنبر"],
    ],
    date: DateShape::DayMonthYear {
        between: &["من"],
        ordinal: &[],
    },
    session: Affix::Before(&["الدورة "]),
    special_session: [&["الاستثنائية"], &["الاستثنائية الطارئة"]],
    lead_in: &[],
    adoption: &[
        unconfirmed("قرار اتخذ"),
        unconfirmed("قرار اعتمد"),
        unconfirmed("اتخذه"),
        unconfirmed("اعتمده"),
        unconfirmed("الذي اتخذه"),
    ],
    draft: &[
        unconfirmed(": مشروع قرار"),
        unconfirmed(": مشروع قرار منقح"),
        unconfirmed(": مشروع مقرر"),
        attested("مشروع قرار مقدم من"),
        unconfirmed("مشروع مقرر مقدم من"),
    ],
    closing: Closing {
        lines: ["الجلسة العامة {n}", "الجلسة {n}"],
        confidence: Confidence::Unconfirmed,
        votes: &[
            unconfirmed("اتخذ بالإجماع في الجلسة {n}"),
            unconfirmed("اتخذ في الجلسة {n}"),
            unconfirmed("اعتمد بدون تصويت"),
            unconfirmed("اعتمد بتصويت مسجل"),
        ],
    },
    number_mark: " -",
    adverbs: &[
        "أيضا",
        "كذلك",
        "مرة أخرى",
        "من جديد",
        "بقوة",
        "بشدة",
        "بالغ",
        "ببالغ",
        "تماما",
    ],
    sequence: [
        Sequence {
            second: attested("{p} أيضا"),
            third: unconfirmed("{p} كذلك"),
        },
        Sequence {
            second: unconfirmed("{p} أيضا"),
            third: unconfirmed("{p} كذلك"),
        },
    ],
    phrasing: Phrasing {
        leads_on: &[
            "إلى", "على", "عن", "في", "من", "أن", "أنه", "بأن", "إزاء", "مع",
        ],
        auxiliaries: &[],
        participles: &[],
        prose: &[],
    },
    conjunctions: &["و", "أو"],
    labels: [
        LabelStyle {
            open: "(",
            close: ")",
            first: "أ",
            confidence: Confidence::Attested,
        },
        LabelStyle {
            open: "‘",
            close: "’",
            first: "1",
            confidence: Confidence::Unconfirmed,
        },
    ],
    deeper_labels: &[],
    marks: Marks {
        preambular_end: '،',
        operative_end: '؛',
        final_end: '.',
        colon: ':',
        quotation: ['”', '“'],
        call_after_mark: false,
    },
    is_letter: |letter| ('\u{600}'..='\u{6ff}').contains(&letter),
};
