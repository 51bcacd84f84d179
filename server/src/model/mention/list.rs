//! Numbers, labels and numerals, and the lists that they form.

use super::reader::{Reader, is_spaced};
use super::{Address, Base, Target};
use crate::language::alphabets::{ARABIC, CYRILLIC, LATIN, arabic_letter, chinese_value};
use crate::language::mentions::{MentionWords, SUFFIXES};
use crate::model::Scheme;
use crate::text::Span;

/// The most figures of a paragraph's number.
const MOST_FIGURES: usize = 4;
/// The longest label: `xviii`.
const LONGEST_LABEL: usize = 5;
/// The most labels behind a number, one in the other.
const MOST_LABELS: usize = 6;
/// The most members of a list; what is longer is no list of paragraphs.
const MOST_MEMBERS: usize = 64;

/// Reads a member of a list, which may go on from the one before: "(a) and (b)".
pub(super) type Member<'a> = &'a dyn Fn(&mut Reader, Option<&Address>) -> Option<Address>;

/// Takes a list of members, with their spans in letters; with `many` unset, only labels of the same paragraph follow the
/// first.
pub(super) fn list(
    reader: &mut Reader,
    words: &MentionWords,
    many: bool,
    member: Member,
) -> Option<Vec<Target>> {
    let mut ahead = *reader;
    if ahead.any(words.from) {
        ahead.blank();
    } else {
        ahead = *reader;
    }
    let start = ahead.at;
    let first = member(&mut ahead, None)?;
    *reader = ahead;
    let mut targets = vec![Target::of(first, None, Span::new(start, reader.at))];
    while targets.len() < MOST_MEMBERS {
        let Some(last) = targets.last_mut() else {
            break;
        };
        let before = last.to.as_ref().unwrap_or(&last.from).clone();
        let allowed =
            |next: &Address| many || next.base == before.base && next.labels != before.labels;
        if last.to.is_none()
            && let Some(end) = range_end(reader, words, member, &before, &allowed)
        {
            last.to = Some(end);
            last.span.end = reader.at;
            continue;
        }
        let mut ahead = *reader;
        if !separator(&mut ahead, words) {
            break;
        }
        let start = ahead.at;
        let Some(next) = member(&mut ahead, Some(&before)).filter(allowed) else {
            break;
        };
        *reader = ahead;
        targets.push(Target::of(next, None, Span::new(start, reader.at)));
    }
    Some(targets)
}

fn range_end(
    reader: &mut Reader,
    words: &MentionWords,
    member: Member,
    before: &Address,
    allowed: &dyn Fn(&Address) -> bool,
) -> Option<Address> {
    let mut ahead = *reader;
    ahead.blank();
    if !ahead.eat('-') && !ahead.any(words.to) {
        return None;
    }
    ahead.blank();
    let end = member(&mut ahead, Some(before)).filter(allowed)?;
    *reader = ahead;
    Some(end)
}

/// Takes a comma, an "and", or both.
fn separator(reader: &mut Reader, words: &MentionWords) -> bool {
    reader.blank();
    let comma = reader.eat(',');
    reader.blank();
    let and = reader.any(words.and) || glued_and(reader, words);
    reader.blank();
    let mut ahead = *reader;
    if ahead.any(words.from) && ahead.blank() {
        *reader = ahead;
    }
    comma || and
}

/// The Arabic "and", which is written with the word behind it.
fn glued_and(reader: &mut Reader, words: &MentionWords) -> bool {
    let and = words.glued.first().copied();
    and.is_some_and(|and| reader.eat(and))
}

/// A paragraph's number with its suffix and labels, or labels that go on from those before.
pub(super) fn number(reader: &mut Reader, before: Option<&Address>) -> Option<Address> {
    let mut ahead = *reader;
    if let Some(base) = base(&mut ahead) {
        let labels = labels(&mut ahead);
        *reader = ahead;
        return Some(Address {
            labels,
            ..Address::of(base)
        });
    }
    let before = before.filter(|before| !before.labels.is_empty())?;
    let labels = labels(reader);
    (!labels.is_empty()).then(|| Address {
        labels: go_on(&before.labels, labels),
        ..before.clone()
    })
}

/// The labels that follow others: "(a) (i) and (ii)" goes on in the inner list.
fn go_on(before: &[String], labels: Vec<String>) -> Vec<String> {
    match (before, labels.as_slice()) {
        ([outer @ .., last], [one]) if !outer.is_empty() && is_roman(last) && is_roman(one) => {
            outer.iter().cloned().chain(labels).collect()
        }
        _ => labels,
    }
}

fn is_roman(label: &str) -> bool {
    label
        .chars()
        .all(|letter| matches!(letter, 'i' | 'v' | 'x' | 'l'))
}

/// `4`, `2 bis`, `8.1`, `IV.12`; none for what is the number of a resolution or a date.
fn base(reader: &mut Reader) -> Option<Base> {
    let mut ahead = *reader;
    let roman = ahead.while_raw(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C'));
    if !roman.is_empty() {
        let parts = ahead.eat('.').then(|| figures(&mut ahead)).flatten()?;
        *reader = ahead;
        return Some(Base::Parts(format!("{roman}.{parts}")));
    }
    let number = figures(&mut ahead)?;
    let mut more = ahead;
    if more.eat('.')
        && let Some(part) = figures(&mut more)
    {
        *reader = more;
        return Some(Base::Parts(format!("{number}.{part}")));
    }
    if ahead.peek().is_some_and(|next| matches!(next, '/' | '%')) || is_year(ahead) {
        return None;
    }
    let suffix = suffix(&mut ahead);
    *reader = ahead;
    Some(Base::Number(number, suffix))
}

/// Takes figures; none where a letter of a word follows at once.
fn figures(reader: &mut Reader) -> Option<u32> {
    let mut ahead = *reader;
    let mut number: u32 = 0;
    let mut count = 0;
    while let Some(figure) = ahead.peek().and_then(|next| next.to_digit(10)) {
        number = number.checked_mul(10)?.checked_add(figure)?;
        count += 1;
        ahead.at += 1;
    }
    let glued = ahead
        .peek()
        .is_some_and(|next| is_spaced(next) && next.is_ascii());
    if !(1..=MOST_FIGURES).contains(&count) || glued && !is_label_ahead(ahead) {
        return None;
    }
    *reader = ahead;
    Some(number)
}

/// Whether a label with its bracket follows at once: `5e)`.
fn is_label_ahead(mut reader: Reader) -> bool {
    label(&mut reader).is_some()
}

/// Whether a year in brackets follows: the number is that of a resolution.
fn is_year(mut reader: Reader) -> bool {
    reader.blank();
    reader.eat('(') && {
        let figures = reader.while_raw(|letter| letter.is_ascii_digit());
        figures.len() == 4
    }
}

fn suffix(reader: &mut Reader) -> Option<String> {
    let mut ahead = *reader;
    ahead.blank();
    let (_, suffix) = SUFFIXES.iter().find(|(typed, _)| ahead.phrase(typed))?;
    *reader = ahead;
    Some((*suffix).to_owned())
}

/// Takes all labels that follow in brackets.
fn labels(reader: &mut Reader) -> Vec<String> {
    let mut found = Vec::new();
    while found.len() < MOST_LABELS {
        let mut ahead = *reader;
        ahead.blank();
        let Some(label) = label(&mut ahead) else {
            break;
        };
        *reader = ahead;
        found.push(label);
    }
    found
}

/// Labels alone, behind the name of a sub-paragraph; with `bare`, a letter without brackets too.
pub(super) fn item(reader: &mut Reader, before: Option<&Address>, bare: bool) -> Option<Address> {
    let bracketed = labels(reader);
    let labels = if !bracketed.is_empty() {
        bracketed
    } else if bare {
        vec![bare_label(reader)?]
    } else {
        return None;
    };
    let labels = match before {
        Some(before) => go_on(&before.labels, labels),
        None => labels,
    };
    Some(Address {
        labels,
        ..Address::of(Base::This)
    })
}

/// Takes `a`, `ii`, with quotation marks or without.
fn bare_label(reader: &mut Reader) -> Option<String> {
    let mut ahead = *reader;
    let quoted = ahead.eat('"') || ahead.eat('\u{ab}');
    let label = ahead.while_raw(is_spaced);
    let closed = !quoted || ahead.eat('"') || ahead.eat('\u{bb}');
    let label = latin(&label).filter(|_| closed && ahead.peek() != Some('\''))?;
    *reader = ahead;
    Some(label)
}

/// Takes `(a)`, `a)`, or a numeral in a circle of brackets.
fn label(reader: &mut Reader) -> Option<String> {
    let mut ahead = *reader;
    if let Some(position) = ahead.peek().and_then(enclosed) {
        reader.at += 1;
        return Scheme::RomanLower.label(position);
    }
    ahead.eat('(');
    let label = ahead.while_raw(is_spaced);
    if label.chars().count() > LONGEST_LABEL || !ahead.eat(')') {
        return None;
    }
    let label = latin(&label)?;
    *reader = ahead;
    Some(label)
}

/// The value of a Chinese numeral in brackets that is one character.
fn enclosed(letter: char) -> Option<u32> {
    matches!(letter, '\u{3220}'..='\u{3229}').then(|| u32::from(letter) - 0x321f)
}

/// A label in Latin letters by its place in its alphabet; none where it is no label.
pub(super) fn latin(label: &str) -> Option<String> {
    let low = label.to_lowercase();
    let mut letters = low.chars();
    let first = letters.next()?;
    if first.is_ascii_alphabetic() {
        let doubled = low.len() <= 2 && letters.all(|next| next == first);
        return (doubled || is_roman(&low)).then_some(low);
    }
    if let Some(arabic) = arabic_letter(label).filter(|it| ARABIC.contains(*it)) {
        return nth(ARABIC.chars().position(|letter| letter == arabic)?);
    }
    if letters.next().is_some() {
        return None;
    }
    // Letters that no list reaches are Latin ones typed on another keyboard.
    let twin = match first {
        '\u{43e}' => Some('o'),
        '\u{440}' => Some('p'),
        '\u{441}' => Some('c'),
        '\u{443}' => Some('y'),
        '\u{445}' => Some('x'),
        _ => None,
    };
    match twin {
        Some(twin) => Some(twin.to_string()),
        None => nth(CYRILLIC.chars().position(|letter| letter == first)?),
    }
}

fn nth(position: usize) -> Option<String> {
    LATIN.chars().nth(position).map(String::from)
}

/// The number of a section or annex: `II`, `B`, `1-A`, `4`, a Chinese numeral or an ordinal.
pub(super) fn numeral(reader: &mut Reader, words: &MentionWords) -> Option<String> {
    if let Some(position) = ordinal(reader, words) {
        return Scheme::RomanUpper.label(position);
    }
    let mut ahead = *reader;
    let chinese = ahead.while_raw(super::reader::is_ideograph_numeral);
    if !chinese.is_empty() {
        let label = Scheme::RomanUpper.label(chinese_value(&chinese)?);
        *reader = ahead;
        return label;
    }
    let figures = ahead.while_raw(|letter| letter.is_ascii_digit());
    let capitals = ahead.while_raw(|letter| letter.is_ascii_uppercase());
    let roman = Scheme::RomanUpper.position(&capitals).is_some();
    let fits = match (figures.len(), capitals.len()) {
        (0, 0) => false,
        (0, count) => count == 1 || roman,
        (count, 0) => count <= 2,
        _ => false,
    };
    if !fits {
        return None;
    }
    let mut numeral = figures + &capitals;
    let mut part = ahead;
    if (part.eat('.') || part.eat('-'))
        && let letter = part.while_raw(|letter| letter.is_ascii_uppercase())
        && letter.len() == 1
    {
        let mark = ahead.peek().unwrap_or('.');
        numeral.extend([mark.to_string(), letter]);
        ahead = part;
    }
    let ends = !ahead
        .peek()
        .is_some_and(|next| is_spaced(next) || next.is_ascii_digit() || next == '/');
    if !ends || is_year(ahead) {
        return None;
    }
    *reader = ahead;
    Some(numeral)
}

/// Takes an ordinal word, the longest that stands here.
pub(super) fn ordinal(reader: &mut Reader, words: &MentionWords) -> Option<u32> {
    let mut best: Option<(usize, u32)> = None;
    for (position, forms) in (1..).zip(words.ordinals) {
        for form in *forms {
            let mut ahead = *reader;
            let found = if words.endings.is_empty() {
                ahead.phrase(form)
            } else {
                ahead.beginning(form) && ahead.any(words.endings)
            };
            if found && best.is_none_or(|(at, _)| ahead.at > at) {
                best = Some((ahead.at, position));
            }
        }
    }
    let (at, position) = best?;
    reader.at = at;
    Some(position)
}

/// A numeral in ordinary figures, so that `II`, `2` and a Chinese two are one; letters as they
/// are.
pub(super) fn in_figures(numeral: &str) -> String {
    let position = Scheme::RomanUpper.position(numeral);
    position.map_or_else(|| numeral.to_owned(), |position| position.to_string())
}
