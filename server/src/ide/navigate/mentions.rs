//! Mentions of the text's own paragraphs: "paragraph 4 (a) above".

use crate::ide::place::{block_around, boundary};
use crate::language::Tag;
use crate::language::alphabets::{self, arabic_letter};
use crate::language::documents::{Direction, MentionWords, SUFFIXES, mention_words};
use crate::model::numbering::Item;
use crate::model::{List, Paragraph, Resolution};
use crate::rules::Draft;
use crate::text::Span;

pub(super) mod reader;

use reader::Reader;

/// A mention of a paragraph by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// From the word for the paragraph to the last of number and labels, in bytes.
    pub span: Span,
    /// The same with the word of position.
    pub whole: Span,
    /// The number.
    pub number: u32,
    /// `bis`, `ter`…, in lower case.
    pub suffix: Option<String>,
    /// The labels behind it, outermost first.
    pub labels: Vec<String>,
    /// Which way it points, where it says so.
    pub direction: Option<Direction>,
}

/// What a mention means.
#[derive(Debug, Clone, Copy)]
pub struct Meant<'d> {
    /// The paragraph.
    pub paragraph: &'d Paragraph,
    /// The sub-paragraph, where labels name one.
    pub item: Option<&'d Item>,
}

/// How far to either side of a place a mention may reach, in bytes.
const REACH: usize = 160;

/// The mention that byte `offset` stands in.
pub fn at(draft: &Draft, offset: usize) -> Option<Mention> {
    let offset = boundary(draft.text, offset)?;
    let around = block_around(draft.text, Span::new(offset, offset), REACH);
    mentions(draft, around)
        .into_iter()
        .find(|mention| mention.whole.start <= offset && offset <= mention.whole.end)
}

/// The mentions in `within`, in the order of the text.
pub fn mentions(draft: &Draft, within: Span) -> Vec<Mention> {
    let languages = match &draft.reading.language {
        Some(tag) => std::slice::from_ref(tag),
        None => &Tag::ALL[..],
    };
    let mut found = Vec::new();
    for language in languages {
        let words = mention_words(*language);
        let mut reader = Reader::new(draft.text, within);
        while reader.at < within.end {
            match mention(reader, words) {
                Some(mention) => {
                    reader.at = mention.whole.end;
                    found.push(mention);
                }
                None => reader.next_word(),
            }
        }
    }
    found.sort_by_key(|mention| mention.span);
    found
}

/// The paragraph that a mention means; none where the resolution has no such number or several,
/// where it stands on the other side, or where the mention stands in an annex or a quoted text.
pub fn meant<'d>(draft: &'d Draft, mention: &Mention) -> Option<Meant<'d>> {
    let at = mention.span.start;
    let resolution = draft.reading.resolution_at(at)?;
    if is_apart(resolution, at) {
        return None;
    }
    let mut same = resolution.operative.iter().filter(|paragraph| {
        let number = paragraph.number.as_ref();
        number.is_some_and(|it| it.value == mention.number && it.suffix == mention.suffix)
    });
    let paragraph = same.next().filter(|_| same.next().is_none())?;
    let fits = match mention.direction {
        None => true,
        Some(Direction::Above) => paragraph.span.start <= at,
        Some(Direction::Below) => paragraph.span.end > at,
    };
    let item = item(&paragraph.lists, &mention.labels);
    let found = mention.labels.is_empty() || item.is_some();
    (fits && found).then_some(Meant { paragraph, item })
}

/// Whether a place has paragraphs of its own around it.
fn is_apart(resolution: &Resolution, at: usize) -> bool {
    let annexes = resolution.annexes.iter().map(|annex| annex.span);
    let mut apart = annexes.chain(resolution.quoted.iter().copied());
    apart.any(|span| span.start <= at && at < span.end)
}

/// The only item that these labels lead to.
fn item<'d>(lists: &'d [List], labels: &[String]) -> Option<&'d Item> {
    let (first, rest) = labels.split_first()?;
    let mut same = lists
        .iter()
        .flat_map(|list| &list.items)
        .filter(|item| is_same(&item.label.text, first));
    let only = same.next().filter(|_| same.next().is_none())?;
    if rest.is_empty() {
        Some(only)
    } else {
        item(&only.lists, rest)
    }
}

fn is_same(one: &str, other: &str) -> bool {
    let letter = |label: &str| arabic_letter(label);
    let narrow = |label: &str| label.chars().map(alphabets::narrow).collect::<String>();
    narrow(one) == narrow(other) || (letter(one).is_some() && letter(one) == letter(other))
}

/// The mention that begins where the reader stands.
fn mention(reader: Reader, words: &MentionWords) -> Option<Mention> {
    let start = reader.at;
    if let Some(around) = words.around {
        return chinese(reader, words, around);
    }
    let mut ahead = reader;
    if ahead.word(words.item) {
        ahead.blank();
        let label = ahead.label(true)?;
        ahead.blank();
        if !words.of.is_empty() && !ahead.word(&[words.of]) {
            return None;
        }
        ahead.blank();
        return ahead
            .word(words.paragraph)
            .then(|| numbered(ahead, words, start, Some(label)))?;
    }
    let mut ahead = reader;
    ahead
        .word(words.paragraph)
        .then(|| numbered(ahead, words, start, None))?
}

/// Number, labels and the word of position behind "paragraph".
fn numbered(
    mut reader: Reader,
    words: &MentionWords,
    start: usize,
    label: Option<String>,
) -> Option<Mention> {
    reader.blank();
    let number = reader.number()?;
    let suffix = reader.suffix(&SUFFIXES);
    let mut labels: Vec<String> = label.into_iter().collect();
    labels.extend(reader.labels());
    let span = Span::new(start, reader.at);
    reader.blank();
    let direction = words
        .behind
        .iter()
        .find(|(cue, _)| reader.word(&[cue]))
        .map(|(_, direction)| *direction)?;
    Some(Mention {
        span,
        whole: Span::new(start, reader.at),
        number,
        suffix,
        labels,
        direction,
    })
}

/// The word of position, and the number with its labels between two signs.
fn chinese(mut reader: Reader, words: &MentionWords, around: (&str, &str)) -> Option<Mention> {
    let whole = reader.at;
    let (_, direction) = words.before.iter().find(|(cue, _)| reader.sign(cue))?;
    reader.blank();
    let start = reader.at;
    if !reader.sign(around.0) {
        return None;
    }
    reader.blank();
    let number = reader.number()?;
    let labels = reader.labels();
    reader.blank();
    if !reader.sign(around.1) {
        return None;
    }
    Some(Mention {
        span: Span::new(start, reader.at),
        whole: Span::new(whole, reader.at),
        number,
        suffix: None,
        labels,
        direction: *direction,
    })
}
