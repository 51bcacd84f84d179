//! What the text of one block says.
//!
//! All that the model ever takes from a block's text is taken here, once, with places counted
//! from the block's start: a block that only moved is not read again. It hangs on nothing but the
//! block's own text and nodes, its kind and place, and the language ([`Told`]).

use std::hash::{DefaultHasher, Hash, Hasher};

use tree_sitter::Node;

use super::block::{Kind, Place};
use super::cited::Cited;
use super::labels::Nested;
use super::memo::Memo;
use super::mentioned::Mentioned;
use super::{
    AgendaItem, Date, Dated, Mark, Meeting, Named, Number, Opener, Scheme, Session, date, header,
    labels, opener, sections,
};
use crate::language::{Language, Organ, Tag};
use crate::text::Span;

mod ends;
mod inline;

pub(super) use ends::{Ends, FEW};

/// What a block's text says; places are counted from the block's start.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Facts {
    /// Its length in the tree.
    pub whole: usize,
    /// Its length without the blanks after it.
    pub len: usize,
    /// Where its words begin, behind number, label or mark.
    pub words: usize,
    /// A number that blocks share whose words are the same.
    pub likeness: u64,
    /// Its first words in italics or bold, without the marks, where it begins with such.
    pub emphasis: Option<Span>,
    /// Its number, label or note mark: the figures or letters alone.
    pub mark: Option<Span>,
    /// The same of a sub-paragraph as text.
    pub label: Box<str>,
    /// Its label has a suffix: it was put in behind another.
    pub inserted: bool,
    /// What closes that label: lists of one level close theirs alike.
    pub shape: u8,
    /// The number of a numbered paragraph.
    pub number: Option<Number>,
    /// The mark of a note.
    pub note: Option<Mark>,
    /// Calls of numbered notes.
    pub calls: Vec<Mark>,
    /// The comments in it.
    pub comments: Vec<Span>,
    /// The rules that they silence.
    pub ignored: Vec<Ignored>,
    /// The first resolution number or document symbol in it.
    pub symbol: Option<Span>,
    /// How it begins and ends.
    pub ends: Ends,
    /// Words in front of a closing bracket, which may be labels.
    pub inline: Box<[Box<str>]>,
    /// What is printed around a body.
    pub printed: Option<Box<Printed>>,
    /// What the words mean in the language of the text.
    pub told: Told,
    /// The citations in it, once asked for.
    pub cited: Cited,
    /// The mentions in it, once asked for.
    pub mentioned: Mentioned,
    /// The sessions, meetings and agenda items in it, once asked for.
    pub named: Memo<Tag, Named>,
    /// The dates in it, once asked for.
    pub dated: Memo<Tag, Dated>,
    /// How the sub-paragraphs that begin with it are nested.
    pub nested: Nested,
}

/// A rule that a comment silences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ignored {
    /// The rule's code.
    pub code: Box<str>,
    /// Whether it is silent in the whole text.
    pub in_file: bool,
}

/// What a block around the body prints, as far as the model takes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Printed {
    /// The front matter's keys.
    Front(header::FrontMatter),
    /// The heading of a section or annex.
    Section(sections::Heading),
    /// The title of a resolution.
    Title(String),
    /// The heading of a resolution: its number and its title.
    Heading(Option<String>, Option<String>),
    /// A document symbol and nothing else.
    Symbol(String),
}

/// What a block says in the language of the text; where that is not known, only its first words in
/// italics.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Told {
    /// The phrase that opens it.
    pub opener: Option<Opener>,
    /// How many words stand behind that phrase, no more than [`ends::FEW`] counted.
    pub behind_opener: usize,
    /// Whether a conjunction stands behind a semicolon at its end.
    pub and_behind_semicolon: bool,
    /// Whether one stands behind a comma there.
    pub and_behind_comma: bool,
    /// The organ that speaks in it or is named by it.
    pub organ: Option<Organ>,
    /// Whether it is a decision: organ, grounds and decision in one sentence.
    pub decides: bool,
    /// The session that a line of the masthead names.
    pub session: Option<Box<Session>>,
    /// The date of a line around the body.
    pub date: Option<Date>,
    /// The meeting that a line around the body names.
    pub meeting: Option<Meeting>,
    /// The agenda items that a line of the masthead names.
    pub items: Box<[AgendaItem]>,
}

impl Facts {
    /// What the block of `node` says in a language; `text` is its own, with the blanks after it.
    pub(super) fn read(
        node: Node,
        kind: Kind,
        place: Place,
        text: &str,
        language: Option<&'static Language>,
    ) -> Facts {
        let words = text.trim_end();
        let mut facts = Facts {
            whole: text.len(),
            len: words.len(),
            ..Facts::default()
        };
        if kind == Kind::Comment {
            facts.comments.push(Span::new(0, words.len()));
        } else {
            let suffix = inline::read(node, kind != Kind::Paragraph, words, &mut facts);
            facts.ends = Ends::of(words, kind, &facts);
            facts.read_mark(kind, words, suffix);
            facts.printed = facts.printed(kind, words).map(Box::new);
        }
        facts.likeness = likeness(&words[facts.words..]);
        let comments = facts.comments.iter().map(|comment| comment.of(words));
        facts.ignored = comments.flat_map(ignored).collect();
        facts.told = Told::of(&facts, kind, place, words, language);
        facts
    }

    /// Whether it may be a decision: a sentence, or an organ with a colon behind it.
    pub(super) fn may_decide(&self, kind: Kind) -> bool {
        kind == Kind::Paragraph || (kind == Kind::MastheadLine && self.ends.with_colon())
    }

    fn read_mark(&mut self, kind: Kind, words: &str, suffix: Option<Span>) {
        match kind {
            Kind::Numbered => {
                self.number = self.mark.and_then(|span| number(span, suffix, words));
                self.inline = labels::inline(words);
            }
            Kind::Labelled => {
                self.label = self.mark.map_or("", |span| span.of(words)).into();
                self.inserted = suffix.is_some();
                self.shape = self
                    .mark
                    .map_or(0, |span| labels::shape(&words[span.end..]));
                self.inline = labels::inline(words);
            }
            Kind::Paragraph => {
                self.inline = labels::inline(words);
            }
            Kind::Footnote => self.note = self.mark.and_then(|span| inline::mark(span, words)),
            _ => {}
        }
    }

    fn printed(&self, kind: Kind, words: &str) -> Option<Printed> {
        Some(match kind {
            Kind::FrontMatter => Printed::Front(header::front_matter(words)),
            Kind::SectionHeading => Printed::Section(sections::heading(words)),
            Kind::AnnexHeading => Printed::Section(sections::annex_heading(words)),
            Kind::Title => Printed::Title(opener::one_line(words)),
            Kind::Heading => Printed::Heading(
                self.symbol.map(|symbol| symbol.of(words).to_string()),
                opener::heading_title(self.symbol, words),
            ),
            Kind::MastheadLine => Printed::Symbol(header::symbol_alone(self.symbol, words)?.into()),
            _ => return None,
        })
    }
}

impl Told {
    /// What a block of these facts says in `language`; `words` are its own.
    pub(super) fn of(
        facts: &Facts,
        kind: Kind,
        place: Place,
        words: &str,
        language: Option<&'static Language>,
    ) -> Told {
        let mut told = Told::default();
        let in_body = matches!(place, Place::Preamble | Place::Operative);
        if in_body && matches!(kind, Kind::Paragraph | Kind::Numbered) {
            told.opener = opener::of(facts, words, language);
            told.behind_opener = told.opener.as_ref().map_or(0, |opener| {
                ends::words(&words[opener.span.end.min(words.len())..])
            });
        }
        if let Some(language) = language {
            told.read(facts, kind, place, words, language);
        }
        told
    }

    fn read(
        &mut self,
        facts: &Facts,
        kind: Kind,
        place: Place,
        words: &str,
        language: &'static Language,
    ) {
        if matches!(kind, Kind::Paragraph | Kind::Numbered | Kind::Labelled) {
            (self.and_behind_semicolon, self.and_behind_comma) =
                ends::conjunction(words, &facts.calls, language);
        }
        if place == Place::Masthead && facts.may_decide(kind) {
            self.organ = language.speaker(&words[facts.words..]);
            self.decides = self.organ.is_some();
        }
        match kind {
            Kind::EnactingClause => self.organ = language.enacting(&opener::one_line(words)),
            Kind::MastheadLine if !self.decides => header::masthead(self, words, language),
            Kind::AdoptionLine | Kind::Heading | Kind::ClosingLines => {
                self.meeting = header::meeting(words, language);
                let found = date::find(&opener::one_line(words), language);
                self.date = found.map(|(date, _)| date);
            }
            _ => {}
        }
    }
}

fn likeness(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// A number in figures of any script; None for one too large to be meant.
fn number(span: Span, suffix: Option<Span>, words: &str) -> Option<Number> {
    let value = Scheme::Figures
        .position(span.of(words))
        .or_else(|| Scheme::Chinese.position(span.of(words)))?;
    let suffix = suffix.map(|span| span.of(words).trim_matches('*').to_lowercase());
    Some(Number {
        value,
        suffix,
        span,
    })
}

/// The codes that a comment silences.
fn ignored(comment: &str) -> impl Iterator<Item = Ignored> {
    let words = comment
        .trim_start_matches("<!--")
        .trim_end_matches("-->")
        .trim();
    let of_file = words.strip_prefix("unres: ignore-file ");
    let codes = of_file.or_else(|| words.strip_prefix("unres: ignore "));
    let codes = codes.unwrap_or_default().split([',', ' ']);
    let codes = codes.filter(|code| !code.is_empty());
    codes.map(move |code| Ignored {
        code: code.into(),
        in_file: of_file.is_some(),
    })
}
