//! How a block begins and ends: what tells whether a page break cut it.

use super::Facts;
use crate::language::Language;
use crate::model::Mark;
use crate::model::block::Kind;
use crate::text::{Span, is_superscript};

/// So many words are told apart by their number; more are many.
pub(in crate::model) const FEW: usize = 3;

/// A block's first and last characters that count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::model) struct Ends {
    /// The first letter, figure or opening quotation mark of its words.
    pub first: Option<char>,
    /// The last character that is no note call, quotation mark, bracket or emphasis.
    pub last: Option<char>,
    /// Whether it begins with a quotation mark and a number: an article or list quoted.
    pub quotes_number: bool,
    /// Whether it is only what a page begins or ends with: a symbol, a page number, a rule.
    pub running_head: bool,
    /// How many words it has, no more than [`FEW`] counted.
    pub words: usize,
}

impl Ends {
    /// The ends of a block of these words; no more than the words of one that is no paragraph.
    pub(super) fn of(text: &str, kind: Kind, facts: &Facts) -> Ends {
        let line = kind == Kind::MastheadLine;
        if !line && !matches!(kind, Kind::Paragraph | Kind::Numbered | Kind::Labelled) {
            return Ends::default();
        }
        Ends {
            first: text[facts.words..]
                .chars()
                .find(|character| character.is_alphanumeric() || is_opening(*character)),
            last: trimmed(text, &facts.calls).chars().next_back(),
            quotes_number: quotes_number(text),
            running_head: kind == Kind::Paragraph && is_running_head(text, facts.symbol),
            words: words(text),
        }
    }

    /// Whether the block ends with a colon: what follows is said by it.
    pub fn with_colon(self) -> bool {
        matches!(self.last, Some(':' | '\u{ff1a}'))
    }

    /// Whether the block ends as a preambular paragraph does.
    pub fn as_preamble(self) -> bool {
        matches!(self.last, Some(',' | '\u{60c}' | '\u{ff0c}'))
    }

    /// Whether the block ends as the last operative paragraph does.
    pub fn with_full_stop(self) -> bool {
        matches!(self.last, Some('.' | '\u{3002}' | '\u{ff0e}'))
    }
}

/// How many words a text has, no more than [`FEW`] counted.
pub(in crate::model) fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .take(FEW)
        .count()
}

/// Whether "and", the conjunction before the last item of a list, stands at the end of a text
/// behind a semicolon, and whether it does behind a comma.
pub(super) fn conjunction(text: &str, calls: &[Mark], language: &Language) -> (bool, bool) {
    let words = trimmed(text, calls);
    let behind = |marks: &[char]| {
        language.conjunctions.iter().any(|conjunction| {
            words
                .strip_suffix(conjunction)
                .is_some_and(|before| before.trim_end().ends_with(marks))
        })
    };
    (
        behind(&[';', '\u{61b}', '\u{ff1b}']),
        behind(&[',', '\u{60c}', '\u{ff0c}']),
    )
}

fn is_opening(character: char) -> bool {
    matches!(character, '\u{201c}' | '\u{ab}' | '\u{300a}' | '"')
}

/// A block's text without the note calls, quotation marks, brackets and emphasis at its end.
fn trimmed<'a>(text: &'a str, calls: &[Mark]) -> &'a str {
    let mut words = text;
    loop {
        let before = words.len();
        words = words.trim_end().trim_end_matches(is_behind_final_mark);
        // The comma between two calls.
        if let Some(first) = words.strip_suffix(',')
            && first.ends_with(is_call)
            && text[words.len()..].starts_with(is_call)
        {
            words = first;
        }
        if let Some(call) = calls.last() {
            let end = words.len();
            if call.span.start < end && end.saturating_sub(call.span.end) <= 2 {
                words = words[..call.span.start].trim_end_matches(['[', '^', '(']);
            }
        }
        if let Some(open) = words.strip_suffix(')') {
            // Brackets after the final mark: `…; (see below)` has none inside to look at.
            let inner = open.trim_end();
            if inner.ends_with(['.', ';', ':', '\u{3002}', '\u{ff1b}']) {
                words = inner;
            }
        }
        if words.len() == before {
            return words;
        }
    }
}

/// What may stand behind a final mark: emphasis, quotation marks, brackets, calls.
fn is_behind_final_mark(character: char) -> bool {
    matches!(
        character,
        '*' | '_'
            | '"'
            | '\''
            | '\u{201d}'
            | '\u{201c}'
            | '\u{2019}'
            | '\u{bb}'
            | '\u{300b}'
            | '\u{300d}'
            | ']'
            | '\\'
    ) || is_superscript(character)
}

/// Whether a call of a note begins or ends with this character.
fn is_call(character: char) -> bool {
    is_superscript(character) || character == '^'
}

/// Whether a block begins with a quotation mark and a number: an article or list quoted.
fn quotes_number(words: &str) -> bool {
    let quoted = words.trim_start_matches(|mark| is_opening(mark) || mark == '\u{201d}');
    quoted.len() < words.len() && quoted.starts_with(char::is_numeric)
}

/// Whether a block, given its text and the symbol in it, is only what a page begins or ends with:
/// a symbol, a page number, a rule.
fn is_running_head(words: &str, symbol: Option<Span>) -> bool {
    if words.len() > 60 {
        return false;
    }
    // A rule drawn over the notes.
    if !words.contains(char::is_alphanumeric) {
        return true;
    }
    let symbol_at = symbol.unwrap_or_default();
    let bare = |part: &str| {
        part.chars().all(|character| {
            character.is_ascii_digit()
                || character.is_whitespace()
                || "/-*[]()#_".contains(character)
        })
    };
    let bare = bare(&words[..symbol_at.start]) && bare(&words[symbol_at.end..]);
    bare && (symbol.is_some() || words.contains('/'))
}
