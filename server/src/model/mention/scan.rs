//! One pass over a paragraph, from which the mentions fall out.

use std::sync::OnceLock;

use super::chain::{Annex, Chain, chain};
use super::letters::{Letters, plain};
use super::reader::{Reader, is_spaced};
use super::relative::{Relative, preambular, relative};
use super::{Base, Direction, Ground, Mention, Scope, Setting, Target, Unit, chinese, governed};
use crate::language::Tag;
use crate::language::mentions::{MentionWords, mention_words};
use crate::text::Span;

/// A mention, by its letters.
#[derive(Debug)]
pub(super) struct Found {
    /// The letter that it begins with, and the one after its last.
    pub start: usize,
    pub end: usize,
    /// With the words beside it that tell whose it is.
    pub whole: (usize, usize),
    pub unit: Unit,
    pub targets: Vec<Target>,
    pub verdict: Verdict,
    /// Whether its name is the short form of notes, or that of the operative part of a text that
    /// is spoken about.
    pub short: bool,
}

impl Found {
    /// Whether it says which part it means: an annex without a number may be of anything, unless
    /// it is called the text's own.
    fn is_named(&self) -> bool {
        let empty =
            |it: &Target| it.from.base == Base::Whole && it.from.annex.as_deref() == Some("");
        matches!(self.verdict, Verdict::Internal(_)) || !self.targets.iter().all(empty)
    }
}

/// What the words beside a mention say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The text's own, and which way.
    Internal(Option<Direction>),
    /// Another instrument's.
    External,
    /// Nothing.
    Open,
}

/// The mentions among the letters of a text in one language; with `unnumbered`, annexes without a
/// number too that are not the text's own.
pub(super) fn scan(
    letters: &Letters,
    tag: Tag,
    setting: Setting,
    unnumbered: bool,
) -> Vec<Mention> {
    let words = mention_words(tag);
    let mut found: Vec<Found> = Vec::new();
    let mut reader = Reader::new(&letters.all, 0);
    let starts = starts(tag);
    while reader.peek().is_some() {
        if !reader.is_word_start() && !is_chinese_start(&reader, tag) {
            reader.at += 1;
            continue;
        }
        if !starts.contains(&reader) {
            next_word(&mut reader);
            continue;
        }
        match step(&mut reader, words, tag, setting) {
            Some(mentions) => found.extend(mentions),
            None => next_word(&mut reader),
        }
    }
    found.retain(|it| unnumbered || it.is_named());
    let scopes = governed::scopes(&letters.all, &found, words, setting);
    found
        .into_iter()
        .zip(scopes)
        .map(|(found, scope)| mention(letters, found, scope))
        .collect()
}

/// The first two letters of all words that a mention may begin with: nearly all others are told by
/// these.
struct Starts {
    pairs: Vec<[char; 2]>,
    /// Letters that stand before any of them (Arabic).
    glued: &'static [char],
}

impl Starts {
    fn of(words: &'static MentionWords) -> Starts {
        let heads = words.heads.iter().flat_map(|head| head.words);
        let relatives = [words.this, words.previous, words.next].concat();
        let around = words.preamble.iter().map(|(name, _)| *name);
        let before = words.before.iter().map(|(cue, _)| *cue);
        let phrases = heads
            .chain(words.operative_before)
            .chain(words.ordinals.iter().copied().flatten())
            .copied()
            .chain(relatives.into_iter().map(|(phrase, _)| phrase))
            .chain(around)
            .chain(before)
            .chain(words.marks.iter().copied());
        let pair = |phrase: &str| {
            let mut letters = phrase.chars().map(plain);
            let first = letters.next().unwrap_or(' ');
            [first, letters.next().unwrap_or(' ')]
        };
        let mut pairs: Vec<[char; 2]> = phrases.map(pair).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Starts {
            pairs,
            glued: words.glued,
        }
    }

    fn contains(&self, reader: &Reader) -> bool {
        let Some(first) = reader.peek() else {
            return false;
        };
        let mut next = *reader;
        next.at += 1;
        let second = next.peek().unwrap_or(' ');
        let known = |pair: [char; 2]| self.pairs.binary_search(&pair).is_ok();
        // A mark that is a word by itself has no second letter.
        known([first, second]) || known([first, ' ']) || first == '(' || self.glued.contains(&first)
    }
}

fn starts(tag: Tag) -> &'static Starts {
    static STARTS: [OnceLock<Starts>; 6] = [const { OnceLock::new() }; 6];
    let at = Tag::ALL.iter().position(|it| *it == tag).unwrap_or(0);
    STARTS[at].get_or_init(|| Starts::of(mention_words(tag)))
}

/// A label in brackets may begin a Chinese mention.
fn is_chinese_start(reader: &Reader, tag: Tag) -> bool {
    tag == Tag::Zh && reader.peek() == Some('(')
}

fn next_word(reader: &mut Reader) {
    let spaced = reader.peek().is_some_and(is_spaced);
    reader.at += 1;
    while spaced && reader.peek().is_some_and(is_spaced) {
        reader.at += 1;
    }
}

/// The mentions that begin at this word.
fn step(
    reader: &mut Reader,
    words: &MentionWords,
    tag: Tag,
    setting: Setting,
) -> Option<Vec<Found>> {
    let start = *reader;
    for glued in 0..=words.glued.len().min(2) {
        let mut ahead = start;
        ahead.at += glued;
        let prefix = (start.at..ahead.at).all(|at| is_glued(&start, at, words));
        if !prefix {
            break;
        }
        let found = at_name(&mut ahead, words, tag, setting);
        if found.is_some() {
            *reader = ahead;
            return found;
        }
    }
    None
}

fn is_glued(reader: &Reader, at: usize, words: &MentionWords) -> bool {
    let mut there = *reader;
    there.at = at;
    there.peek().is_some_and(|next| words.glued.contains(&next))
}

fn at_name(
    reader: &mut Reader,
    words: &MentionWords,
    tag: Tag,
    setting: Setting,
) -> Option<Vec<Found>> {
    if tag != Tag::Zh
        && let Some(found) = preambular(reader, words)
    {
        return Some(vec![by_place(reader, words, found)]);
    }
    let mut ahead = *reader;
    if tag != Tag::Zh
        && let Some(chain) = chain(&mut ahead, words)
    {
        *reader = ahead;
        if is_agenda_item(ahead, words) {
            return None;
        }
        return Some(numbered(reader, words, chain));
    }
    if tag == Tag::Zh
        && let Some(found) = chinese::mentions(&mut ahead, words)
    {
        *reader = ahead;
        return Some(found);
    }
    let mut ahead = *reader;
    if let Some(found) = relative(&mut ahead, words) {
        let next = found.targets.iter().any(|it| it.from.base == Base::Next);
        if next && announces(ahead) {
            return None;
        }
        *reader = ahead;
        let own = setting != Setting::Note;
        let mut found = by_place(reader, words, found);
        if own && found.verdict == Verdict::Open {
            found.verdict = Verdict::Internal(None);
        }
        return Some(vec![found]);
    }
    None
}

fn is_agenda_item(mut reader: Reader, words: &MentionWords) -> bool {
    reader.blank();
    reader.any(words.agenda)
}

/// So many letters behind a mention a colon is looked for.
const COLON_WITHIN: usize = 240;

/// Whether the sentence ends in a colon: what follows is quoted.
fn announces(mut reader: Reader) -> bool {
    let last = reader.at + COLON_WITHIN;
    while let Some(next) = reader.peek().filter(|_| reader.at < last) {
        if matches!(next, ':' | ';' | '.') {
            return next == ':';
        }
        reader.at += 1;
    }
    false
}

fn by_place(reader: &mut Reader, words: &MentionWords, found: Relative) -> Found {
    let verdict = behind(reader, words, found.unit);
    Found {
        start: found.start,
        end: found.end,
        whole: (lead(reader, words, found.start).1, reader.at),
        unit: found.unit,
        targets: found.targets,
        verdict,
        short: false,
    }
}

fn numbered(reader: &mut Reader, words: &MentionWords, chain: Chain) -> Vec<Found> {
    let (before, whole) = lead(reader, words, chain.start);
    let verdict = match behind(reader, words, chain.outer) {
        Verdict::Open if chain.this => Verdict::Internal(None),
        Verdict::Open => before,
        said => said,
    };
    let short = chain.short || chain.operative && verdict == Verdict::Open;
    let mut all = Vec::new();
    if !chain.targets.is_empty() {
        let end = if chain.annex.is_some() {
            chain.end
        } else {
            reader.at
        };
        all.push(Found {
            start: chain.start,
            end: chain.end,
            whole: (whole, end),
            unit: chain.unit,
            targets: chain.targets,
            verdict,
            short,
        });
    }
    if let Some(named) = chain.annex {
        all.push(annex(named, verdict, reader.at));
    }
    all
}

/// The mention of an annex; where it has no number, with the words that call it the text's own.
fn annex(annex: Annex, verdict: Verdict, end: usize) -> Found {
    let empty = |it: &Target| it.from.annex.as_deref() == Some("");
    let bare = annex.numbers.iter().all(empty);
    let own = matches!(verdict, Verdict::Internal(_));
    Found {
        start: annex.start,
        end: if bare && own { end } else { annex.end },
        whole: (annex.start, end),
        unit: Unit::Annex,
        targets: annex.numbers,
        verdict,
        short: false,
    }
}

/// What the words right before a mention say, and where they begin.
fn lead(reader: &Reader, words: &MentionWords, start: usize) -> (Verdict, usize) {
    for (cue, direction) in words.before {
        if let Some(from) = reader.ends_before(start, cue) {
            return (Verdict::Internal(*direction), from);
        }
    }
    (Verdict::Open, start)
}

/// What the words right behind a mention say; the reader takes those that call it the text's own.
fn behind(reader: &mut Reader, words: &MentionWords, outer: Unit) -> Verdict {
    let mut each = *reader;
    each.eat(',');
    each.blank();
    if each.any(words.each) {
        *reader = each;
    }
    for comma in [false, true] {
        let mut ahead = *reader;
        if comma && !ahead.eat(',') {
            continue;
        }
        ahead.blank();
        let own = [
            (words.above, Verdict::Internal(Some(Direction::Above))),
            (words.below, Verdict::Internal(Some(Direction::Below))),
            (words.own, Verdict::Internal(None)),
        ];
        for (phrases, verdict) in own {
            let mut cue = ahead;
            if cue.any(phrases) {
                *reader = cue;
                return verdict;
            }
        }
        let annexed = outer == Unit::Annex && ahead.any(words.annexed);
        let of =
            !words.of.contains(&"") && ahead.any(words.of) || !comma && ahead.any(words.of_close);
        if annexed || of || ahead.any(words.thereof) || is_of_another(ahead, words, comma) {
            return Verdict::External;
        }
    }
    Verdict::Open
}

/// Whether another instrument is named right behind, in a language that puts nothing between.
fn is_of_another(mut reader: Reader, words: &MentionWords, comma: bool) -> bool {
    if words.others.is_empty() || comma {
        return false;
    }
    let named = words.others.iter().any(|other| reader.beginning(other));
    named || reader.raw().is_some_and(char::is_uppercase)
}

fn mention(letters: &Letters, found: Found, (scope, ground): (Scope, Ground)) -> Mention {
    let span = letters.span(found.start, found.end);
    let (from, to) = found.whole;
    let whole = letters.span(from, to);
    Mention {
        text: letters.typed(span),
        span,
        whole: Span::new(whole.start.min(span.start), whole.end.max(span.end)),
        scope,
        ground,
        direction: match found.verdict {
            Verdict::Internal(direction) => direction,
            _ => None,
        },
        unit: found.unit,
        targets: found
            .targets
            .into_iter()
            .map(|it| it.with_span(|of| letters.span(of.start, of.end)))
            .collect(),
    }
}
