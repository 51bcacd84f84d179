//! A small draft in each language, and a line that says what is read in one. No paragraph opens
//! in italics: what is read must not hang on them.

use unres::language::Tag;
use unres::model::{self, List, Reading};

use crate::model::words::{self, ALL};

/// The words of a draft in one language, its italics lost.
pub struct Words {
    pub tag: Tag,
    pub clause: String,
    /// Two preambular paragraphs, without their final mark; the first cites 79/200.
    pub preamble: [String; 2],
    /// Three operative ones.
    pub operative: [String; 3],
    /// A sub-paragraph.
    pub item: &'static str,
    pub annex: String,
    pub comma: &'static str,
    pub semicolon: &'static str,
    pub stop: &'static str,
    pub colon: &'static str,
    /// What stands behind a number.
    pub mark: String,
}

/// All six.
pub fn languages() -> Vec<Words> {
    ALL.iter().map(Words::of).collect()
}

impl Words {
    fn of(words: &'static words::Words) -> Self {
        let plain = |(phrase, rest): (&str, &str)| format!("{phrase}{}{rest}", words.blank);
        let [comma, semicolon, stop, colon] = words.marks;
        let clause = words.clause.replace('*', "");
        let [first, second, _] = words.preambular;
        let [one, two, three, _] = words.operative;
        Words {
            tag: words.tag,
            clause: clause.strip_suffix(comma).unwrap().to_string(),
            preamble: [plain(first), plain(second)],
            operative: [plain(one), plain(two), plain(three)],
            item: words.items[0],
            annex: words.annex(),
            comma,
            semicolon,
            stop,
            colon,
            mark: format!("{} ", words.number_mark),
        }
    }

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
