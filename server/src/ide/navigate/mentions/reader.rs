//! A place in a text, and what can be taken from it.

use crate::language::alphabets::{narrow, value};
use crate::model::symbol::roman;
use crate::text::{Span, is_superscript};

/// A place in a text that is read up to a bound.
#[derive(Clone, Copy)]
pub(in crate::ide::navigate) struct Reader<'t> {
    text: &'t str,
    /// The byte that is read next.
    pub at: usize,
}

/// The longest label: `xviii`.
const LONGEST_LABEL: usize = 5;
/// The most figures of a paragraph's number.
const MOST_FIGURES: usize = 4;

impl<'t> Reader<'t> {
    /// At the start of `within`; nothing behind its end is read.
    pub(in crate::ide::navigate) fn new(text: &'t str, within: Span) -> Self {
        Reader {
            text: text.get(..within.end).unwrap_or(text),
            at: within.start,
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek().is_some_and(|next| narrow(next) == wanted);
        if found {
            self.at += self.peek().map_or(0, char::len_utf8);
        }
        found
    }

    /// To the next place where a word may begin.
    pub(in crate::ide::navigate) fn next_word(&mut self) {
        let in_word = self.peek().is_some_and(is_spaced);
        let mut rest = self.rest().char_indices().skip(1);
        let next = rest.find(|(_, next)| !(in_word && is_spaced(*next)));
        self.at += next.map_or(self.rest().len(), |(at, _)| at);
    }

    /// Takes blanks, at most one end of a line among them.
    pub(in crate::ide::navigate) fn blank(&mut self) {
        let mut broken = false;
        while let Some(next) = self.peek().filter(|next| next.is_whitespace()) {
            if next == '\n' {
                if broken {
                    return;
                }
                broken = true;
            }
            self.at += next.len_utf8();
        }
    }

    /// Takes the first of `words` that stands here whole, whatever its case; a blank in it is
    /// any run of blanks.
    pub(in crate::ide::navigate) fn word(&mut self, words: &[&str]) -> bool {
        let found = words.iter().find_map(|word| {
            let mut ahead = *self;
            let whole = word.chars().all(|wanted| ahead.take_like(wanted));
            let ends = ahead.peek().is_none_or(|next| !next.is_alphabetic());
            (whole && ends).then_some(ahead.at)
        });
        self.at = found.unwrap_or(self.at);
        found.is_some()
    }

    fn take_like(&mut self, wanted: char) -> bool {
        if wanted == ' ' {
            let before = self.at;
            self.blank();
            return self.at > before;
        }
        let alike = |next: char| next == wanted || next.to_lowercase().eq([wanted]);
        // A hyphen that does not break.
        let alike = |next: char| alike(next) || (wanted == '-' && next == '\u{2011}');
        let found = self.peek().filter(|next| alike(*next));
        self.at += found.map_or(0, char::len_utf8);
        found.is_some()
    }

    /// Takes `sign` where it stands here.
    pub(in crate::ide::navigate) fn sign(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    /// Takes a number in figures of any script.
    pub(in crate::ide::navigate) fn number(&mut self) -> Option<u32> {
        let rest = self.rest();
        let counts =
            |next: char| !is_superscript(next) && value(next.encode_utf8(&mut [0; 4])).is_some();
        let mut length = 0;
        for next in rest.chars().take_while(|next| counts(*next)) {
            length += next.len_utf8();
        }
        let figures = &rest[..length];
        if figures.chars().count() > MOST_FIGURES {
            return None;
        }
        let number = value(figures)?;
        self.at += length;
        Some(number)
    }

    /// Takes `bis` and the like behind a number.
    pub(in crate::ide::navigate) fn suffix(&mut self, suffixes: &[&str]) -> Option<String> {
        let mut ahead = *self;
        ahead.blank();
        ahead.eat('*');
        let start = ahead.at;
        if !ahead.word(suffixes) {
            return None;
        }
        let suffix = Span::new(start, ahead.at).of(self.text).to_lowercase();
        ahead.eat('*');
        self.at = ahead.at;
        Some(suffix)
    }

    /// Takes the number of an annex: a roman one, or any figures.
    pub(in crate::ide::navigate) fn annex_number(&mut self) -> Option<u32> {
        if let Some(number) = self.number() {
            return Some(number);
        }
        let mut ahead = *self;
        while ahead.peek().is_some_and(|next| next.is_ascii_uppercase()) {
            ahead.at += 1;
        }
        let number = roman(Span::new(self.at, ahead.at).of(self.text))?;
        self.at = ahead.at;
        Some(number)
    }

    /// Takes all labels that follow.
    pub(in crate::ide::navigate) fn labels(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        loop {
            let mut ahead = *self;
            ahead.blank();
            let Some(label) = ahead.label(false) else {
                return found;
            };
            self.at = ahead.at;
            found.push(label);
        }
    }

    /// Takes `(a)`, `a)`, or with `bare` a letter alone.
    pub(in crate::ide::navigate) fn label(&mut self, bare: bool) -> Option<String> {
        let mut ahead = *self;
        ahead.eat('\\');
        let opened = ahead.eat('(');
        ahead.mark();
        let start = ahead.at;
        while ahead.peek().is_some_and(char::is_alphabetic) {
            ahead.at += ahead.peek().map_or(0, char::len_utf8);
        }
        let label = Span::new(start, ahead.at).of(self.text);
        ahead.mark();
        let length = label.chars().count();
        if !(1..=LONGEST_LABEL).contains(&length) {
            return None;
        }
        let mut closed = ahead;
        closed.eat('\\');
        if closed.eat(')') {
            closed.mark();
            self.at = closed.at;
            return Some(label.to_owned());
        }
        if bare && !opened && length == 1 {
            self.at = ahead.at;
            return Some(label.to_owned());
        }
        None
    }

    /// Takes a mark of italics.
    fn mark(&mut self) {
        if !self.eat('*') {
            self.eat('_');
        }
    }
}

/// Whether a letter belongs to a word that blanks part from others; a Chinese sign is a word.
fn is_spaced(letter: char) -> bool {
    letter.is_alphanumeric() && !('\u{2e80}'..='\u{9fff}').contains(&letter)
}
