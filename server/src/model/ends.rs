//! Where the words of a block end, and whether it has any.

use crate::text::{Span, is_superscript};

/// Where the words of a block end, given its text and its last call: before the note calls,
/// quotation marks, brackets and emphasis at its end.
pub(super) fn words_end(block: &str, last_call: Option<Span>) -> usize {
    let mut words = block;
    loop {
        let before = words.len();
        words = words.trim_end().trim_end_matches(is_behind_final_mark);
        // The comma between two calls.
        if let Some(first) = words.strip_suffix(',')
            && first.ends_with(is_call)
            && block[words.len()..].starts_with(is_call)
        {
            words = first;
        }
        if let Some(call) = last_call {
            let end = words.len();
            if call.start < end && end.saturating_sub(call.end) <= 2 {
                let rest = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '^');
                words = rest.trim_end_matches(['[', '^']);
            }
        }
        if let Some(open) = words.strip_suffix(')') {
            // Brackets after the final mark: `...; (see below)` has none inside to look at.
            let inner = open.trim_end();
            if inner.ends_with(['.', ';', ':', '\u{3002}', '\u{ff1b}']) {
                words = inner;
            }
        }
        if words.len() == before {
            return words.len();
        }
    }
}

/// Whether a block, given its text and the symbol in it, is only what a page begins or ends with:
/// a symbol, a page number, a rule.
pub(super) fn is_running_head(words: &str, symbol: Option<Span>) -> bool {
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
