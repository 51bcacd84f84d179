//! A place among the letters, and what can be taken from it.

use super::letters::{Letter, plain};

/// A place among the letters of a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Reader<'p> {
    letters: &'p [Letter],
    /// The letter that is read next.
    pub at: usize,
}

impl<'p> Reader<'p> {
    pub(super) fn new(letters: &'p [Letter], at: usize) -> Self {
        Reader { letters, at }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.letters.get(self.at).map(|letter| letter.low)
    }

    /// The next letter as typed.
    pub(super) fn raw(&self) -> Option<char> {
        self.letters.get(self.at).map(|letter| letter.raw)
    }

    /// The letter before.
    pub(super) fn before(&self) -> Option<char> {
        let before = self.at.checked_sub(1)?;
        self.letters.get(before).map(|letter| letter.low)
    }

    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    pub(super) fn blank(&mut self) -> bool {
        self.eat(' ')
    }

    /// Takes letters while `test` holds of them as typed, and gives them.
    pub(super) fn while_raw(&mut self, test: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(next) = self.raw().filter(|&next| test(next)) {
            taken.push(next);
            self.at += 1;
        }
        taken
    }

    /// Takes `phrase` as whole words; an empty one is taken anywhere.
    pub(super) fn phrase(&mut self, phrase: &str) -> bool {
        let mut ahead = *self;
        if !ahead.beginning(phrase) {
            return false;
        }
        let last = phrase.chars().next_back();
        let cut = last.is_some_and(is_spaced) && ahead.peek().is_some_and(is_spaced);
        if cut {
            return false;
        }
        self.at = ahead.at;
        true
    }

    /// Takes `phrase` where the words here begin with it.
    pub(super) fn beginning(&mut self, phrase: &str) -> bool {
        let mut at = self.at;
        for wanted in phrase.chars() {
            if self
                .letters
                .get(at)
                .is_none_or(|it| it.low != plain(wanted))
            {
                return false;
            }
            at += 1;
        }
        self.at = at;
        true
    }

    /// Takes the longest of `phrases` that stands here.
    pub(super) fn any(&mut self, phrases: &[&str]) -> bool {
        let end = phrases.iter().filter_map(|phrase| {
            let mut ahead = *self;
            ahead.phrase(phrase).then_some(ahead.at)
        });
        let Some(end) = end.max() else {
            return false;
        };
        self.at = end;
        true
    }

    /// Takes the longest of `phrases` that the words here begin with.
    pub(super) fn any_beginning(&mut self, phrases: &[&str]) -> bool {
        let end = phrases.iter().filter_map(|phrase| {
            let mut ahead = *self;
            ahead.beginning(phrase).then_some(ahead.at)
        });
        let end = end.max();
        self.at = end.unwrap_or(self.at);
        end.is_some()
    }

    /// Where `phrase` begins, if it stands right before letter `at`, as whole words.
    pub(super) fn ends_before(&self, at: usize, phrase: &str) -> Option<usize> {
        let count = phrase.chars().count();
        let blank = at.checked_sub(1).and_then(|it| self.letters.get(it));
        let end = at - usize::from(blank.is_some_and(|letter| letter.low == ' '));
        let start = end.checked_sub(count)?;
        let mut there = Reader::new(self.letters, start);
        let cut = there.before().is_some_and(is_spaced) && there.peek().is_some_and(is_spaced);
        (!cut && there.beginning(phrase)).then_some(start)
    }

    /// Whether the word before begins with one of these.
    pub(super) fn follows(&self, beginnings: &[&str]) -> bool {
        let mut at = self.at.saturating_sub(1);
        while at > 0 && self.letters.get(at - 1).is_some_and(|it| is_spaced(it.low)) {
            at -= 1;
        }
        beginnings
            .iter()
            .any(|it| Reader::new(self.letters, at).beginning(it))
    }

    /// Whether a numeral may begin here: not inside a word or a number.
    pub(super) fn is_numeral_start(&self) -> bool {
        let inside = |letter: char| is_spaced(letter) || letter.is_ascii_digit();
        !self.before().is_some_and(inside)
    }

    /// Whether a word may begin here.
    pub(super) fn is_word_start(&self) -> bool {
        let inside = |letter: char| is_spaced(letter) || letter.is_ascii_digit();
        self.peek().is_some_and(is_spaced) && !self.before().is_some_and(inside)
            || self.peek().is_some_and(is_ideograph)
    }
}

/// Whether a letter belongs to a word that blanks part from others.
pub(super) fn is_spaced(letter: char) -> bool {
    letter.is_alphabetic() && !is_ideograph(letter)
}

/// Whether a letter is Chinese.
pub(super) fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3007}' | '\u{3220}'..='\u{3229}' | '\u{3400}'..='\u{9fff}')
}

/// Whether a letter is one of those that Chinese numerals are written with.
pub(super) fn is_ideograph_numeral(letter: char) -> bool {
    crate::language::alphabets::value(letter.encode_utf8(&mut [0; 4])).is_some()
        && is_ideograph(letter)
}
