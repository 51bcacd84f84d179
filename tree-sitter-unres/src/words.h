// The words that the structure of a resolution hinges on, in the six languages: the only words
// that the grammar knows. All are lower case, with straight apostrophes; a list ends with NULL.
// Source: the headings and formulas of issued documents, as the language tables of the server
// have them (a test holds the two together).

#ifndef TREE_SITTER_UNRES_WORDS_H_
#define TREE_SITTER_UNRES_WORDS_H_

// How an enacting clause begins.
static const char *const CLAUSE_OPENINGS[] = {
    "the ",
    "l'assemblée ", "le conseil ", "la commission ", "la conférence ", "le comité ",
    "le congrès ", "la réunion ", "la sous-commission ", "le forum ", "les états parties",
    "la asamblea ", "el consejo ", "la comisión ", "la conferencia ", "el comité ",
    "el congreso ", "la reunión ", "la subcomisión ", "la junta ", "el foro ", "los estados partes",
    "генеральная ассамблея", "генеральная конференция", "совет ", "экономический и социальный совет",
    "комиссия ", "конференция ", "комитет ", "всемирная ассамблея", "ассамблея ",
    "полномочная конференция", "исполнительный ", "подготовительный ", "подготовительная ",
    "руководящий ", "специальный ", "межправительственн", "совещание ",
    "إن ", "الجمعية العامة", "مجلس الأمن", "المجلس الاقتصادي والاجتماعي",
    "therefore the ",
    NULL,
};

// One of these stands in the clause.
static const char *const ORGANS[] = {
    "assembly", "council", "commission", "conference", "committee", "congress", "meeting", "board",
    "states parties", "forum", "summit", "court", "cabinet", "senate", "parliament",
    "assemblée", "conseil", "conférence", "comité", "congrès", "réunion",
    "états parties",
    "asamblea", "consejo", "comisión", "conferencia", "comité", "congreso", "reunión",
    "subcomisión", "junta", "foro", "estados partes",
    "ассамблея", "совет", "комиссия", "конференция", "комитет", "совещание",
    "الأطراف", "المنتدى", "منتدى", "الاجتماع", "اجتماع",
    "الجمعية", "جمعية", "مجلس", "المجلس", "لجنة", "اللجنة", "المؤتمر", "مؤتمر",
    NULL,
};

// How a clause ends in Chinese, where it begins with the organ's name.
static const char *const CHINESE_ORGANS[] = {
    "大会", "理事会", "委员会", "会议", "执行局", "论坛", "法院", "缔约国", NULL,
};

// Organs as the masthead names them, which may be printed in bold: all of the line, or followed by
// one of BELONGING.
static const char *const MASTHEAD_NAMES[] = {
    "united nations", "general assembly", "security council", "economic and social council",
    "human rights council", "trusteeship council", "united nations environment assembly",
    "united nations habitat assembly", "world health assembly", "general conference",
    "commission on human rights", "commission on narcotic drugs",
    "commission on the status of women",
    "nations unies", "assemblée générale", "conseil de sécurité",
    "conseil économique et social", "conseil des droits de l'homme", "conseil de tutelle",
    "assemblée des nations unies pour l'environnement", "assemblée mondiale de la santé",
    "assemblée des nations unies pour l'habitat", "conférence générale",
    "commission des droits de l'homme", "commission des stupéfiants",
    "commission de la condition de la femme",
    "naciones unidas", "asamblea general", "consejo de seguridad",
    "consejo económico y social", "consejo de derechos humanos",
    "consejo de administración fiduciaria",
    "asamblea de las naciones unidas sobre el medio ambiente",
    "asamblea de las naciones unidas sobre los asentamientos humanos",
    "asamblea mundial de la salud", "conferencia general", "comisión de derechos humanos",
    "comisión de estupefacientes", "comisión de la condición jurídica y social de la mujer",
    "организация объединенных наций", "генеральная ассамблея", "совет безопасности",
    "экономический и социальный совет", "совет по правам человека", "совет по опеке",
    "ассамблея организации объединенных наций по окружающей среде", "ассамблея оон-хабитат",
    "всемирная ассамблея здравоохранения", "генеральная конференция",
    "комиссия по правам человека", "комиссия по наркотическим средствам",
    "комиссия по положению женщин",
    "联合国", "大会", "安全理事会", "经济及社会理事会", "人权理事会", "托管理事会",
    "联合国环境大会", "联合国环境规划署联合国环境大会", "联合国人居大会", "教科文组织大会",
    "世界卫生大会", "人权委员会", "麻醉药品委员会", "妇女地位委员会",
    "الأمم المتحدة", "الجمعية العامة", "مجلس الأمن", "المجلس الاقتصادي والاجتماعي",
    "مجلس حقوق الإنسان", "مجلس الوصاية", "جمعية الأمم المتحدة للبيئة",
    "جمعية الأمم المتحدة للموئل", "جمعية الصحة العالمية", "المؤتمر العام", "لجنة حقوق الإنسان",
    "لجنة المخدرات", "لجنة وضع المرأة",
    NULL,
};

// How the other lines begin: the distribution, the languages, the agenda item before its number.
static const char *const DOCUMENT_LINES[] = {
    "distr", "original", "оригинал", "原文", "الأصل", "limited distribution",
    "agenda item ", "agenda items ", "item ", "point ", "points ", "tema ", "temas ", "пункт ",
    "пункты ", "议程项目", "البند ", "البنود ",
    NULL,
};

// Whose organ it is, behind its name.
static const char *const BELONGING[] = {
    " of the united nations", " des nations unies", " du programme des nations unies",
    " de las naciones unidas", " del programa de las naciones unidas",
    " организации объединенных наций", " программы организации объединенных наций",
    "联合国", " للأمم المتحدة", " التابعة ",
    NULL,
};

// The line of the session, or of a Main Committee, ends with one of these. It has few words.
static const char *const SESSION_ENDS[] = {
    " session", " committee",
    " commission", " extraordinaire", " extraordinaire d'urgence",
    " sesiones", " sesiones de emergencia", " comisión",
    " сессия", " комитет",
    "届会议", "届会", "特别会议", "委员会",
    NULL,
};

// Words of a title that ends as such a line does.
static const char *const TITLE_WORDS[] = {
    "report of", "of the", "rapport", "informe", "доклад", "报告", "تقرير", NULL,
};

// The line of the session begins with one of these where the number or the year follows.
static const char *const SESSION_STARTS[] = {
    "session of ", "session de ", "período de sesiones de ", "сессия ",
    "الدورة ", "دورة ", "اللجنة ",
    NULL,
};

// "Annex" and "appendix", alone on a line or before a number.
static const char *const ANNEXES[] = {
    "annex", "appendix",
    "annexe", "appendice",
    "anexo", "apéndice",
    "приложение", "добавление", "дополнение",
    "附件", "附录", "附文",
    "المرفق", "مرفق", "التذييل", "تذييل", "الملحق", "ملحق",
    NULL,
};

// "Part", "section", "chapter", "article", before a number alone on a line.
static const char *const SECTION_WORDS[] = {
    "part", "section", "chapter", "article", "rule",
    "partie", "chapitre", "règle",
    "parte", "sección", "capítulo", "artículo", "regla",
    "часть", "раздел", "глава", "статья", "правило",
    "الجزء", "القسم", "الفرع", "الفصل", "الباب", "المادة", "القاعدة",
    NULL,
};

// How the ordinal behind an Arabic heading begins: with the article, or the name of a letter.
static const char *const ARABIC_ORDINALS[] = {
    "ال", "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", NULL,
};

// What a Chinese part is, behind its number: 第一章.
static const char *const CHINESE_SECTIONS[] = {
    "部分", "编", "章", "节", "条", NULL,
};

// Numbers in words, behind "part" or "article".
static const char *const NUMBER_WORDS[] = {
    " one", " two", " three", " four", " five", " six",
    " premier", " première", " primero", " primera", " первая", " вторая", " третья",
    NULL,
};

// Ordinals and letters with which an Arabic or Chinese section is marked: "firstly", "A".
static const char *const SECTION_MARKS[] = {
    "أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا",
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء",
    "甲", "乙", "丙", "丁", "戊",
    NULL,
};

// "Resolution" and "decision", before a number in a heading.
static const char *const RESOLUTIONS[] = {
    "resolution", "résolution", "resolución", "резолюция", "القرار", "قرار",
    "decision", "décision", "decisión", "решение", "المقرر", "مقرر",
    NULL,
};

// "Draft resolution" and "draft decision", alone on a line or before a number, above one of several
// drafts in a document.
static const char *const DRAFT_HEADINGS[] = {
    "draft resolution", "draft decision",
    "projet de résolution", "projet de décision",
    "proyecto de resolución", "proyecto de decisión",
    "проект резолюции", "проект решения",
    "决议草案", "决定草案",
    "مشروع القرار", "مشروع قرار", "مشروع المقرر", "مشروع مقرر",
    NULL,
};

// How a note begins whose figures are in brackets and not raised: "see", "ibid.", a record, a
// resolution or a report cited.
static const char *const NOTE_STARTS[] = {
    "انظر", "ينظر", "المرجع نفسه", "الوثائق الرسمية", "القرار ", "القراران ", "القرارات ", "قرار ",
    "المقرر ", "المقررات ", "تقرير ", "مجموعة ", "المرجع ", "متاح ", "للاطلاع ", "ورد ", "يرد ", "صدر ",
    "منشورات الأمم المتحدة", "الأمم المتحدة،", "الوثيقة ", "وثيقة ",
    "united nations, treaty series",
    NULL,
};

// How a phrase ends that opens a preambular paragraph, in one of its first words (Recalling,
// Rappelant, Recordando, Teniendo).
static const char *const OPENING_ENDS[] = { "ing", "ant", "ando", "endo", NULL };

// How one begins: in Arabic with the conjunction, with "and" or without.
static const char *const OPENING_STARTS[] = { "وإذ ", "إذ ", NULL };

// How an adoption line begins.
static const char *const ADOPTIONS[] = {
    "resolution adopted by", "decision adopted by", "adopted by the",
    "résolution adoptée par", "décision adoptée par", "adoptée par le",
    "adoptée par l'",
    "resolución aprobada por", "decisión aprobada por", "aprobada por",
    "резолюция, принятая", "решение, принятое", "принята ", "принятая ",
    "قرار اتخذ", "قرار اعتمد", "اتخذه", "اعتمده", "الذي اتخذه",
    NULL,
};

// How one ends in Chinese: 大会2021年4月28日决议, 大会…通过的决定, 安全理事会第…次会议通过.
static const char *const CHINESE_ADOPTIONS[] = { "决议", "决定", "会议通过", NULL };

// How a line on the adoption begins that closes a resolution.
static const char *const ADOPTED[] = {
    "adopted ", "adoptée ", "adopté ", "aprobada ", "aprobado ", "принята ", "принято ",
    "اتخذ ", "اعتمد ", "未经表决", "经记录表决",
    NULL,
};

// How it was adopted, where no figures tell.
static const char *const VOTES[] = {
    "without a vote", "without vote", "recorded vote", "unanimously", "by consensus",
    "sans vote", "vote enregistré", "à l'unanimité", "par consensus",
    "sin votación", "votación registrada", "por unanimidad", "por consenso",
    "без голосования", "голосования", "в результате", "единогласно", "консенсус",
    "表决",
    "تصويت", "بتصويت", "بالإجماع", "بتوافق الآراء",
    NULL,
};

// "Meeting" in the line of the meeting that closes a resolution.
static const char *const MEETINGS[] = {
    "plenary meeting", "meeting",
    "séance", "sesión", "заседани", "次会议", "次全体会议", "الجلسة", "جلسة",
    NULL,
};

// "Draft" and "amendment" after the colon of a sponsor line, or at its beginning.
static const char *const DRAFTS[] = {
    "draft resolution", "draft decision", "amendment", "revised draft",
    "projet de résolution", "projet de décision", "amendement",
    "proyecto de resolución", "proyecto de decisión", "enmienda",
    "проект резолюции", "проект решения", "поправк",
    "决议草案", "决定草案", "修正案",
    "مشروع قرار", "مشروع مقرر", "تعديل",
    NULL,
};

// "Submitted by" in a sponsor line without a colon.
static const char *const SUBMITTED[] = {
    "submitted by", "déposé par", "présenté par", "presentado por",
    "представлен", "提交的", "مقدم من",
    NULL,
};

// Suffixes of an inserted paragraph's number.
static const char *const SUFFIXES[] = {
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies",
    // An alternative under negotiation.
    "alt",
    NULL,
};

#endif
