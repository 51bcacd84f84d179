//! The Arabic table.

use super::{
    Affix, Closing, Confidence, DateShape, LabelStyle, Language, Marks, Organ, OrganWords, Tag,
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
            confidence: Confidence::Attested,
        },
        OrganWords {
            organ: Organ::SecurityCouncil,
            name: "مجلس الأمن",
            clause: "إن مجلس الأمن",
            confidence: Confidence::Attested,
        },
        OrganWords {
            organ: Organ::EconomicAndSocialCouncil,
            name: "المجلس الاقتصادي والاجتماعي",
            clause: "إن المجلس الاقتصادي والاجتماعي",
            confidence: Confidence::Attested,
        },
        OrganWords {
            organ: Organ::HumanRightsCouncil,
            name: "مجلس حقوق الإنسان",
            clause: "إن مجلس حقوق الإنسان",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::TrusteeshipCouncil,
            name: "مجلس الوصاية",
            clause: "إن مجلس الوصاية",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("Commission on Human Rights"),
            name: "لجنة حقوق الإنسان",
            clause: "إن لجنة حقوق الإنسان",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("Commission on Narcotic Drugs"),
            name: "لجنة المخدرات",
            clause: "إن لجنة المخدرات",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("Commission on the Status of Women"),
            name: "لجنة وضع المرأة",
            clause: "إن لجنة وضع المرأة",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("United Nations Environment Assembly"),
            name: "جمعية الأمم المتحدة للبيئة التابعة لبرنامج الأمم المتحدة للبيئة",
            clause: "إن جمعية الأمم المتحدة للبيئة التابعة لبرنامج الأمم المتحدة للبيئة",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("United Nations Habitat Assembly"),
            name: "جمعية الأمم المتحدة للموئل",
            clause: "إن جمعية الأمم المتحدة للموئل",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("General Conference"),
            name: "المؤتمر العام",
            clause: "إن المؤتمر العام",
            confidence: Confidence::Unconfirmed,
        },
        OrganWords {
            organ: Organ::Other("World Health Assembly"),
            name: "جمعية الصحة العالمية",
            clause: "إن جمعية الصحة العالمية",
            confidence: Confidence::Unconfirmed,
        },
    ],
    annexes: ["المرفق", "التذييل"],
    months: [
        &["كانون الثاني/يناير", "كانون الثاني", "يناير"],
        &["شباط/فبراير", "شباط", "فبراير"],
        &["آذار/مارس", "آذار", "مارس"],
        &["نيسان/أبريل", "نيسان", "أبريل"],
        &["أيار/مايو", "أيار", "مايو"],
        &["حزيران/يونيه", "حزيران", "يونيه", "حزيران/يونيو", "يونيو"],
        &["تموز/يوليه", "تموز", "يوليه", "تموز/يوليو", "يوليو"],
        &["آب/أغسطس", "آب", "أغسطس"],
        &["أيلول/سبتمبر", "أيلول", "سبتمبر"],
        &["تشرين الأول/أكتوبر", "تشرين الأول", "أكتوبر"],
        &["تشرين الثاني/نوفمبر", "تشرين الثاني", "نوفمبر"],
        &["كانون الأول/ديسمبر", "كانون الأول", "ديسمبر"],
    ],
    date: DateShape::DayMonthYear {
        between: &[],
        ordinal: &[],
    },
    session: Affix::Before(&["الدورة "]),
    special_session: [&["الاستثنائية"], &["الاستثنائية الطارئة"]],
    adoption: &["قرار اتخذ", "قرار اعتمد", "اتخذه", "اعتمده", "الذي اتخذه"],
    closing: Closing {
        lines: ["الجلسة العامة {n}", "الجلسة {n}"],
        confidence: Confidence::Unconfirmed,
    },
    number_mark: " -",
    adverbs: &["أيضا", "كذلك", "بقوة", "بشدة", "بالغ", "ببالغ", "تماما"],
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
