//! A small draft in each language, and a line that says what is read in one.

use unres::language::Tag;
use unres::model::{self, List, Reading};

/// The words of a draft in one language.
pub struct Words {
    pub tag: Tag,
    pub clause: &'static str,
    /// Two preambular paragraphs, without their final mark.
    pub preamble: [&'static str; 2],
    /// Three operative ones.
    pub operative: [&'static str; 3],
    /// A sub-paragraph.
    pub item: &'static str,
    pub annex: &'static str,
    pub comma: &'static str,
    pub semicolon: &'static str,
    pub stop: &'static str,
    pub colon: &'static str,
    /// What stands behind a number.
    pub mark: &'static str,
}

pub const LANGUAGES: [Words; 6] = [
    Words {
        tag: Tag::Ar,
        clause: "إن الجمعية العامة",
        preamble: [
            "إذ تشير إلى قرارها 80/17 المؤرخ 4 كانون الأول/ديسمبر 2025",
            "وإذ تلاحظ عمل المراصد الساحلية",
        ],
        operative: [
            "تطلب إلى الأمين العام أن يقدم تقريرا",
            "تدعو الدول الأعضاء إلى المشاركة",
            "تقرر أن تبقي المسألة قيد النظر",
        ],
        item: "المراصد القائمة",
        annex: "المرفق",
        comma: "،",
        semicolon: "؛",
        stop: ".",
        colon: ":",
        mark: " - ",
    },
    Words {
        tag: Tag::En,
        clause: "The General Assembly",
        preamble: [
            "Recalling its resolution 80/17 of 4 December 2025",
            "Noting the work of the coastal observatories",
        ],
        operative: [
            "Requests the Secretary-General to report",
            "Invites Member States to take part",
            "Decides to remain seized of the matter",
        ],
        item: "The observatories at work",
        annex: "Annex",
        comma: ",",
        semicolon: ";",
        stop: ".",
        colon: ":",
        mark: ". ",
    },
    Words {
        tag: Tag::Es,
        clause: "La Asamblea General",
        preamble: [
            "Recordando su resolución 80/17, de 4 de diciembre de 2025",
            "Tomando nota de la labor de los observatorios costeros",
        ],
        operative: [
            "Solicita al Secretario General que presente un informe",
            "Invita a los Estados Miembros a participar",
            "Decide seguir ocupándose de la cuestión",
        ],
        item: "Los observatorios en servicio",
        annex: "Anexo",
        comma: ",",
        semicolon: ";",
        stop: ".",
        colon: ":",
        mark: ". ",
    },
    Words {
        tag: Tag::Fr,
        clause: "L’Assemblée générale",
        preamble: [
            "Rappelant sa résolution 80/17 du 4 décembre 2025",
            "Prenant note du travail des observatoires côtiers",
        ],
        operative: [
            "Prie le Secrétaire général de lui faire rapport",
            "Invite les États Membres à y prendre part",
            "Décide de rester saisie de la question",
        ],
        item: "Les observatoires en service",
        annex: "Annexe",
        comma: ",",
        semicolon: " ;",
        stop: ".",
        colon: " :",
        mark: ". ",
    },
    Words {
        tag: Tag::Ru,
        clause: "Генеральная Ассамблея",
        preamble: [
            "ссылаясь на свою резолюцию 80/17 от 4 декабря 2025 года",
            "принимая к сведению работу прибрежных обсерваторий",
        ],
        operative: [
            "просит Генерального секретаря представить доклад",
            "предлагает государствам-членам принять участие",
            "постановляет продолжать заниматься этим вопросом",
        ],
        item: "действующие обсерватории",
        annex: "Приложение",
        comma: ",",
        semicolon: ";",
        stop: ".",
        colon: ":",
        mark: ". ",
    },
    Words {
        tag: Tag::Zh,
        clause: "大会",
        preamble: [
            "回顾其2025年12月4日第80/17号决议",
            "注意到各沿海观测站的工作",
        ],
        operative: ["请秘书长提交报告", "邀请会员国参加", "决定继续处理此案"],
        item: "现有观测站",
        annex: "附件",
        comma: "，",
        semicolon: "；",
        stop: "。",
        colon: "：",
        mark: ". ",
    },
];

impl Words {
    /// Blocks with blank lines between them.
    pub fn text(&self, blocks: &[String]) -> String {
        blocks.join("\n\n") + "\n"
    }

    pub fn opening(&self) -> String {
        format!("{}{}", self.clause, self.comma)
    }

    pub fn preambular(&self, index: usize) -> String {
        format!("{}{}", self.preamble[index], self.comma)
    }

    /// An operative paragraph with this number; the third ends the text.
    pub fn numbered(&self, number: &str, index: usize) -> String {
        let end = if index == 2 {
            self.stop
        } else {
            self.semicolon
        };
        format!("{number}{}{}{end}", self.mark, self.operative[index])
    }

    pub fn labelled(&self, label: &str) -> String {
        format!("({label}) {}{}", self.item, self.semicolon)
    }

    /// The plain draft: two preambular paragraphs, three operative ones.
    pub fn draft(&self) -> Vec<String> {
        vec![
            self.opening(),
            self.preambular(0),
            self.preambular(1),
            self.numbered("1", 0),
            self.numbered("2", 1),
            self.numbered("3", 2),
        ]
    }
}

/// What is read: parts of preambular paragraphs, numbers of operative ones with their parts and
/// labels, one resolution after the other.
pub fn read(text: &str) -> String {
    summary(&model::read(text))
}

pub fn summary(reading: &Reading) -> String {
    let one = |resolution: &model::Resolution| {
        let preamble: Vec<String> = resolution
            .preambular
            .iter()
            .map(|p| p.parts.len().to_string())
            .collect();
        let operative: Vec<String> = resolution.operative.iter().map(paragraph).collect();
        format!("{} | {}", preamble.join(" "), operative.join(" "))
    };
    reading
        .resolutions
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(" || ")
}

fn paragraph(paragraph: &model::Paragraph) -> String {
    let number = paragraph.number.as_ref().map_or("-".to_string(), |number| {
        format!("{}{}", number.value, number.suffix.as_deref().unwrap_or(""))
    });
    let cut = if paragraph.parts.len() > 1 { "+" } else { "" };
    format!("{number}{cut}{}", lists(&paragraph.lists))
}

fn lists(lists: &[List]) -> String {
    let list = |list: &List| {
        let items: Vec<String> = list
            .items
            .iter()
            .map(|item| format!("{}{}", item.label.text, self::lists(&item.lists)))
            .collect();
        format!("({})", items.join(" "))
    };
    lists.iter().map(list).collect()
}
