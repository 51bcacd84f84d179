//! The texts of the benchmarks, and what an editor does to them.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use tree_sitter::Tree;
use unres::model::{self, Replaced};
use unres::syntax;
use unres::text::{Span, is_superscript};

/// 10 KB.
pub const SMALL: usize = 10 << 10;

/// 1 MB.
pub const LARGE: usize = 1 << 20;

/// Paragraphs of issued resolutions have about so many bytes.
const PARAGRAPH: usize = 400;

/// One resolution of this many bytes: the paragraphs of real texts where `UNRES_CORPUS` names
/// some, else those of the samples, joined to the length of real ones; numbered through.
pub fn one(size: usize) -> String {
    resolution(size, |_, _| ())
}

/// The same with a note to every third paragraph and sub-paragraphs to every fifth.
#[allow(dead_code, reason = "one of the two benchmarks asks for it")]
pub fn with_lists(size: usize) -> String {
    resolution(size, |text, number| {
        if number % 3 == 0 {
            let note = number / 3;
            write!(text, "[^{note}]\n\n[^{note}]: A/81/{note}.").unwrap();
        }
        if number % 5 == 0 {
            text.push_str("\n\n(a) In the spring of each year;\n\n(b) In its autumn;");
        }
    })
}

fn resolution(size: usize, follow: impl Fn(&mut String, usize)) -> String {
    let paragraphs = paragraphs();
    let mut words = paragraphs.iter().cycle();
    let mut text = String::from("*The General Assembly*,\n\n*Recalling* its decisions,\n\n");
    for number in 1.. {
        write!(text, "{number}. ").unwrap();
        let end = text.len() + PARAGRAPH;
        while text.len() < end {
            text.extend(
                words
                    .next()
                    .into_iter()
                    .flat_map(|words| [words.as_str(), " "]),
            );
        }
        text.truncate(text.trim_end().len());
        follow(&mut text, number);
        text.push_str("\n\n");
        if text.len() >= size {
            break;
        }
    }
    text
}

/// Resolutions one after the other, of this many bytes together.
#[allow(dead_code, reason = "one of the two benchmarks asks for it")]
pub fn many(size: usize) -> String {
    let mut text = String::new();
    for number in 1.. {
        write!(text, "**81/{number}. Lamps**\n\n{}\n\n", one(8_000)).unwrap();
        if text.len() >= size {
            break;
        }
    }
    text
}

/// The words of operative paragraphs, numbers taken off.
fn paragraphs() -> Vec<String> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/en");
    let corpus = std::env::var_os("UNRES_CORPUS").map(|corpus| PathBuf::from(corpus).join("ga"));
    let folder = corpus.unwrap_or(samples).read_dir().unwrap();
    let mut paths: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(path).unwrap();
        for resolution in model::read(&text).resolutions {
            for paragraph in resolution.operative.iter().filter(|p| p.parts.len() == 1) {
                let words = paragraph.parts[0].of(&text).split_once(". ");
                let words = words.map(|(_, words)| words);
                // Their notes are not here.
                let words = words.filter(|words| !words.contains(is_call));
                found.extend(words.map(str::to_string));
            }
        }
    }
    found
}

fn is_call(character: char) -> bool {
    is_superscript(character) || character == '^'
}

/// What is done to a text.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "one of the two benchmarks asks for each")]
pub enum Kind {
    /// A letter is typed into a word.
    Letter,
    /// A line ends inside a paragraph.
    Newline,
    /// A paragraph is added.
    Paragraph,
    /// Two kilobytes of paragraphs go.
    Section,
    /// Three kilobytes of them are pasted.
    Page,
    /// A comment is begun and not ended.
    Comment,
    /// A line like that above front matter is typed.
    Rule,
}

impl Kind {
    /// The text after an edit of this kind at the first place for it behind byte `from`, and the
    /// edit.
    pub fn edited(self, text: &str, from: usize) -> (String, Replaced) {
        let behind = |from: usize, is_there: &dyn Fn(&str) -> bool| {
            let mut places = text[from..].char_indices().map(|(at, _)| from + at);
            places.find(|&at| is_there(&text[at..])).unwrap()
        };
        let blank = |from: usize| behind(from, &|rest| rest.starts_with("\n\n"));
        let letter = |rest: &str| rest.starts_with(|first: char| first.is_ascii_lowercase());
        let (start, end, typed) = match self {
            Kind::Letter => (behind(from, &letter), None, "x"),
            Kind::Newline => (behind(from, &|rest| rest.starts_with(' ')), None, "\n"),
            Kind::Paragraph => (
                blank(from),
                None,
                "\n\n7. *Requests* all keepers to report;",
            ),
            Kind::Section => (blank(from), Some(blank(from + (2 << 10))), ""),
            Kind::Page => (blank(from), None, &text[blank(0)..blank(3 << 10)]),
            Kind::Comment => (blank(from), None, "\n\n<!-- "),
            Kind::Rule => (blank(from), None, "\n\n---"),
        };
        let span = Span::new(start, end.unwrap_or(start));
        let length = typed.len();
        let edited = [&text[..span.start], typed, &text[span.end..]].concat();
        (edited, Replaced { span, length })
    }

    /// The text with such an edit at each of some places around its middle.
    #[allow(dead_code, reason = "one of the two benchmarks asks for it")]
    pub fn around_the_middle(self, text: &str) -> Vec<(String, Replaced)> {
        let places = [8, 9, 10, 11].into_iter();
        let places = places.map(|twentieths| text.len() / 20 * twentieths);
        places
            .map(|from| self.edited(text, text.floor_char_boundary(from)))
            .collect()
    }
}

/// A tree told of an edit.
pub fn told(tree: &Tree, edit: Replaced) -> Tree {
    let mut tree = tree.clone();
    syntax::edit(&mut tree, edit.span, edit.length);
    tree
}
