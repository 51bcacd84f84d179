//! Words for drafts in the six languages: one short resolution on lighthouses, in pieces.

use unres::language::Tag;

/// The pieces of a resolution in one language, final marks not included.
pub struct Words {
    pub tag: Tag,
    /// The organ's name.
    pub organ: &'static str,
    /// The line with which it speaks.
    pub clause: &'static str,
    /// Opening phrase and rest of preambular paragraphs.
    pub preambular: [(&'static str, &'static str); 3],
    /// Opening phrase and rest of operative paragraphs.
    pub operative: [(&'static str, &'static str); 4],
    /// Sub-paragraphs.
    pub items: [&'static str; 4],
    /// The rest of a paragraph, cut by a page break in two.
    pub cut: [&'static str; 2],
    /// A capital, or a script without case, at the beginning of the next page.
    pub cut_at_name: [&'static str; 2],
    /// A year or number at the beginning of the next page.
    pub cut_at_figure: [&'static str; 2],
    /// What follows an operative paragraph's number.
    pub number_mark: &'static str,
    /// What stands between an opening phrase and the words after it.
    pub blank: &'static str,
    /// End of a preambular paragraph, of an operative one, of the last, and before a list.
    pub marks: [&'static str; 4],
}

pub const ALL: [Words; 6] = [AR, EN, ES, FR, RU, ZH];

impl Words {
    /// A preambular paragraph, opening in italics.
    pub fn recital(&self, index: usize) -> String {
        let (phrase, rest) = self.preambular[index];
        self.recital_of(phrase, rest)
    }

    /// A preambular paragraph of these words.
    pub fn recital_of(&self, phrase: &str, rest: &str) -> String {
        format!("*{phrase}*{}{rest}{}", self.blank, self.marks[0])
    }

    /// An operative paragraph with a number, ending as one that is not the last.
    pub fn numbered(&self, number: impl std::fmt::Display, index: usize) -> String {
        self.numbered_with(number, index, self.marks[1])
    }

    /// The last operative paragraph.
    pub fn last(&self, number: impl std::fmt::Display, index: usize) -> String {
        self.numbered_with(number, index, self.marks[2])
    }

    /// An operative paragraph that leads in a list.
    pub fn leading(&self, number: impl std::fmt::Display, index: usize) -> String {
        self.numbered_with(number, index, self.marks[3])
    }

    fn numbered_with(&self, number: impl std::fmt::Display, index: usize, end: &str) -> String {
        format!("{number}{} {}{end}", self.number_mark, self.verb(index))
    }

    /// An operative paragraph without number and final mark.
    pub fn verb(&self, index: usize) -> String {
        let (phrase, rest) = self.operative[index];
        format!("*{phrase}*{}{rest}", self.blank)
    }

    /// A sub-paragraph with its label as printed.
    pub fn item(&self, label: &str, index: usize) -> String {
        format!("{label} {}{}", self.items[index % 4], self.marks[1])
    }

    /// The word for an annex, as its heading has it.
    pub fn annex(&self) -> String {
        let mut letters = self.tag.language().annexes[0].chars();
        let capital = letters.next().into_iter().flat_map(char::to_uppercase);
        capital.chain(letters).collect()
    }

    /// The whole text: enacting clause, one recital, then the blocks.
    pub fn draft(&self, blocks: &[String]) -> String {
        let mut all = vec![self.clause.to_owned(), self.recital(0)];
        all.extend_from_slice(blocks);
        text(&all)
    }
}

/// Those of one language.
pub fn of(tag: Tag) -> &'static Words {
    ALL.iter().find(|words| words.tag == tag).unwrap()
}

/// Blocks with blank lines between them.
pub fn text(blocks: &[impl AsRef<str>]) -> String {
    let blocks: Vec<&str> = blocks.iter().map(AsRef::as_ref).collect();
    blocks.join("\n\n") + "\n"
}

const AR: Words = Words {
    tag: Tag::Ar,
    organ: "الجمعية العامة",
    clause: "*إن الجمعية العامة*،",
    preambular: [
        (
            "إذ تشير",
            "إلى قرارها 79/200 المؤرخ 19 كانون الأول/ديسمبر 2024",
        ),
        ("وإذ تلاحظ مع القلق", "أن كثيرا من المنارات قد هجرت"),
        ("وإذ تسلم", "بفائدة الضوء لكل ملاح"),
    ],
    operative: [
        ("تدعو", "الدول الأعضاء إلى صيانة مناراتها"),
        ("تشجع", "الموانئ على تبادل خبراتها"),
        ("تطلب", "إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار"),
        ("تقرر", "أن تنظر في المسألة في دورتها المقبلة"),
    ],
    items: [
        "حصر المنارات القائمة",
        "ترميم ما تهدم منها",
        "تدريب القائمين عليها",
        "نشر قوائم الإشارات",
    ],
    cut: ["أن كثيرا من المنارات", "قد هجرها القائمون عليها"],
    cut_at_name: ["إلى العمل الذي تضطلع به", "الأمم المتحدة في الموانئ"],
    cut_at_figure: ["إلى الاجتماع الذي عقد في عام", "2026 في الإسكندرية"],
    number_mark: " -",
    blank: " ",
    marks: ["،", "؛", ".", ":"],
};

const EN: Words = Words {
    tag: Tag::En,
    organ: "General Assembly",
    clause: "*The General Assembly*,",
    preambular: [
        ("Recalling", "its resolution 79/200 of 19 December 2024"),
        (
            "Noting with concern",
            "that many lighthouses have been left to decay",
        ),
        ("Recognizing", "that a light serves every sailor"),
    ],
    operative: [
        (
            "Invites",
            "Member States to keep their lighthouses in repair",
        ),
        ("Encourages", "ports to share what they have learned"),
        (
            "Requests",
            "the Secretary-General to report on the implementation of the present resolution",
        ),
        ("Decides", "to consider the matter at its next session"),
    ],
    items: [
        "To count the lighthouses that still stand",
        "To repair those that have fallen",
        "To train their keepers",
        "To publish lists of signals",
    ],
    cut: [
        "that many lighthouses have lost",
        "their keepers and their lamps",
    ],
    cut_at_name: ["the work done by the United", "Nations in the harbours"],
    cut_at_figure: ["the meeting held on 3 May", "2026 in Valletta"],
    number_mark: ".",
    blank: " ",
    marks: [",", ";", ".", ":"],
};

const ES: Words = Words {
    tag: Tag::Es,
    organ: "Asamblea General",
    clause: "*La Asamblea General*,",
    preambular: [
        (
            "Recordando",
            "su resolución 79/200, de 19 de diciembre de 2024",
        ),
        (
            "Observando con preocupación",
            "que muchos faros han quedado abandonados",
        ),
        ("Reconociendo", "que una luz sirve a todo navegante"),
    ],
    operative: [
        (
            "Invita",
            "a los Estados Miembros a mantener sus faros en buen estado",
        ),
        ("Alienta", "a los puertos a intercambiar sus experiencias"),
        (
            "Solicita",
            "al Secretario General que le presente un informe sobre la aplicación de la presente resolución",
        ),
        (
            "Decide",
            "examinar la cuestión en su próximo período de sesiones",
        ),
    ],
    items: [
        "Contar los faros que siguen en pie",
        "Reparar los que se han derrumbado",
        "Capacitar a los fareros",
        "Publicar listas de señales",
    ],
    cut: [
        "que muchos faros han perdido",
        "a sus fareros y sus lámparas",
    ],
    cut_at_name: [
        "la labor que realizan las Naciones",
        "Unidas en los puertos",
    ],
    cut_at_figure: ["la reunión celebrada el 3 de mayo de", "2026 en La Coruña"],
    number_mark: ".",
    blank: " ",
    marks: [",", ";", ".", ":"],
};

const FR: Words = Words {
    tag: Tag::Fr,
    organ: "Assemblée générale",
    clause: "*L’Assemblée générale*,",
    preambular: [
        ("Rappelant", "sa résolution 79/200 du 19 décembre 2024"),
        (
            "Notant avec préoccupation",
            "que de nombreux phares sont laissés à l’abandon",
        ),
        ("Consciente", "qu’une lumière sert à tout marin"),
    ],
    operative: [
        ("Invite", "les États Membres à entretenir leurs phares"),
        ("Encourage", "les ports à échanger leur expérience"),
        (
            "Prie",
            "le Secrétaire général de lui faire rapport sur l’application de la présente résolution",
        ),
        ("Décide", "d’examiner la question à sa prochaine session"),
    ],
    items: [
        "De dénombrer les phares encore debout",
        "De relever ceux qui sont tombés",
        "De former leurs gardiens",
        "De publier des listes de signaux",
    ],
    cut: [
        "que de nombreux phares ont perdu",
        "leurs gardiens et leurs lampes",
    ],
    cut_at_name: [
        "l’action menée par l’Organisation des Nations",
        "Unies dans les ports",
    ],
    cut_at_figure: ["la réunion tenue le 3 mai", "2026 à Brest"],
    number_mark: ".",
    blank: " ",
    marks: [",", " ;", ".", " :"],
};

const RU: Words = Words {
    tag: Tag::Ru,
    organ: "Генеральная Ассамблея",
    clause: "*Генеральная Ассамблея*,",
    preambular: [
        (
            "ссылаясь",
            "на свою резолюцию 79/200 от 19 декабря 2024 года",
        ),
        ("отмечая с озабоченностью", "что многие маяки заброшены"),
        ("признавая", "что свет нужен каждому моряку"),
    ],
    operative: [
        (
            "предлагает",
            "государствам-членам содержать свои маяки в исправности",
        ),
        ("рекомендует", "портам обмениваться опытом"),
        (
            "просит",
            "Генерального секретаря представить доклад об осуществлении настоящей резолюции",
        ),
        (
            "постановляет",
            "рассмотреть этот вопрос на своей следующей сессии",
        ),
    ],
    items: [
        "сосчитать сохранившиеся маяки",
        "восстановить разрушенные",
        "обучить их смотрителей",
        "издать перечни сигналов",
    ],
    cut: [
        "что многие маяки потеряли",
        "своих смотрителей и свои лампы",
    ],
    cut_at_name: [
        "работу, которую ведет в портах Организация",
        "Объединенных Наций",
    ],
    cut_at_figure: ["совещание, состоявшееся 3 мая", "2026 года в Севастополе"],
    number_mark: ".",
    blank: " ",
    marks: [",", ";", ".", ":"],
};

const ZH: Words = Words {
    tag: Tag::Zh,
    organ: "大会",
    clause: "*大会*，",
    preambular: [
        ("回顾", "其2024年12月19日第79/200号决议"),
        ("关切地注意到", "许多灯塔已经荒废"),
        ("认识到", "灯光对每一位海员都有用"),
    ],
    operative: [
        ("邀请", "会员国维护本国的灯塔"),
        ("鼓励", "各港口交流经验"),
        ("请", "秘书长报告本决议的执行情况"),
        ("决定", "在下届会议审议这一问题"),
    ],
    items: [
        "清点现存的灯塔",
        "修复倒塌的灯塔",
        "培训灯塔看守人",
        "公布信号一览表",
    ],
    cut: ["许多灯塔已经失去了", "看守人和灯具"],
    cut_at_name: ["港口工作者同联合国", "人员所开展的工作"],
    cut_at_figure: ["在瓦莱塔举行的会议于", "2026年5月通过的建议"],
    number_mark: ".",
    blank: "",
    marks: ["，", "；", "。", "："],
};
