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
    "le congrès ", "la réunion ",
    "la asamblea ", "el consejo ", "la comisión ", "la conferencia ", "el comité ",
    "el congreso ", "la reunión ",
    "генеральная ассамблея", "генеральная конференция", "совет ", "экономический и социальный совет",
    "комиссия ", "конференция ", "комитет ", "всемирная ассамблея", "ассамблея ",
    "полномочная конференция",
    "إن ",
    "therefore the ",
    NULL,
};

// One of these stands in the clause.
static const char *const ORGANS[] = {
    "assembly", "council", "commission", "conference", "committee", "congress", "meeting", "board",
    "assemblée", "conseil", "conférence", "comité", "congrès", "réunion",
    "asamblea", "consejo", "comisión", "conferencia", "comité", "congreso", "reunión",
    "ассамблея", "совет", "комиссия", "конференция", "комитет",
    "الجمعية", "جمعية", "مجلس", "المجلس", "لجنة", "اللجنة", "المؤتمر", "مؤتمر",
    NULL,
};

// How a clause ends in Chinese, where it begins with the organ's name.
static const char *const CHINESE_ORGANS[] = {
    "大会", "理事会", "委员会", "会议", NULL,
};

// Lines of the masthead that may be printed in bold; the line begins with one of these.
static const char *const MASTHEAD_STARTS[] = {
    "united nations", "general assembly", "security council", "economic and social council",
    "human rights council", "trusteeship council",
    "nations unies", "assemblée générale", "conseil de sécurité",
    "conseil économique et social", "conseil des droits de l'homme",
    "naciones unidas", "asamblea general", "consejo de seguridad",
    "consejo económico y social", "consejo de derechos humanos",
    "организация объединенных наций", "генеральная ассамблея", "совет безопасности",
    "экономический и социальный совет", "совет по правам человека",
    "联合国", "大会", "安全理事会", "经济及社会理事会", "人权理事会",
    "الأمم المتحدة", "الجمعية العامة", "مجلس الأمن", "المجلس الاقتصادي والاجتماعي",
    "مجلس حقوق الإنسان",
    NULL,
};

// The line of the session, or of a Main Committee, ends with one of these.
static const char *const SESSION_ENDS[] = {
    " session", " committee",
    " commission", " extraordinaire",
    " sesiones", " comisión",
    " сессия", " комитет",
    "届会议", "委员会",
    NULL,
};

// The line of the session begins with one of these where the number follows.
static const char *const SESSION_STARTS[] = {
    "الدورة ", "اللجنة ", NULL,
};

// "Annex" and "appendix", alone on a line or before a number.
static const char *const ANNEXES[] = {
    "annex", "appendix",
    "annexe", "appendice",
    "anexo", "apéndice",
    "приложение", "добавление",
    "附件", "附录",
    "المرفق", "مرفق", "التذييل", "تذييل",
    NULL,
};

// "Resolution", before a number in a heading.
static const char *const RESOLUTIONS[] = {
    "resolution", "résolution", "resolución", "резолюция", "القرار", "قرار", NULL,
};

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

// How a line on the adoption begins that closes a resolution.
static const char *const ADOPTED[] = {
    "adopted ", "adoptée ", "adopté ", "aprobada ", "принята ", "اتخذ ", "اعتمد ", NULL,
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
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", NULL,
};

#endif
