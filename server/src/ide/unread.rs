//! What the model does not hold since it is not read: comments and the front matter. Found as the
//! scanner of the grammar finds them.

use memchr::memchr2_iter;

use crate::text::Span;

/// Longest comment, in characters.
const LONGEST_COMMENT: usize = 65_536;
/// Longest front matter, in characters.
const LONGEST_FRONT_MATTER: usize = 16_384;

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// The keys at the top of `text`, with the lines around them.
pub(super) fn front_matter(text: &str) -> Option<Span> {
    let body = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let start = text.len() - body.len();
    let limit = body.char_indices().nth(LONGEST_FRONT_MATTER);
    let body = &body[..limit.map_or(body.len(), |(at, _)| at)];
    let mut at = start;
    for (number, line) in body.split_inclusive(['\n', '\r']).enumerate() {
        let fence = line.trim_end() == "---";
        if number == 0 && !fence {
            return None;
        }
        if number > 0 && fence {
            return Some(Span::new(start, at + 3));
        }
        at += line.len();
    }
    None
}

/// The comments of `text` from byte `from` on, each closed.
pub(super) fn comments(text: &str, from: usize) -> Vec<Span> {
    let Some(body) = text.get(from..) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut opened = None;
    for at in memchr2_iter(b'<', b'>', body.as_bytes()) {
        if body[at..].starts_with(OPEN) {
            // A mark after which another opens is none.
            opened = Some(at);
        } else if body[..=at].ends_with(CLOSE)
            && let Some(open) = opened.take_if(|open| *open + OPEN.len() + CLOSE.len() <= at + 1)
            && body[open..at].chars().count() < LONGEST_COMMENT
        {
            found.push(Span::new(from + open, from + at + 1));
        }
    }
    found
}
