//! The phrases of the tables, cut into the words that are compared with a text.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::tokens::{Token, of_phrase};
use crate::language::events::SessionKind;
use crate::language::{Language, Tag, ordinals};

/// The patterns of a language, cut into words.
pub(super) struct Patterns {
    pub ordinals: HashMap<String, Vec<(Vec<String>, u32)>>,
    pub sessions: Vec<(Pattern, SessionKind, bool)>,
    pub sessions_before: Vec<(Pattern, SessionKind, bool)>,
    pub resumed_before: Vec<Pattern>,
    pub resumed_behind: Vec<Pattern>,
    pub meetings: Vec<(Pattern, bool)>,
    pub meetings_before: Vec<(Pattern, bool)>,
    pub items: Vec<(Pattern, Vec<Pattern>)>,
    pub joints: Vec<Pattern>,
    pub to: Vec<Pattern>,
}

static PATTERNS: LazyLock<[Patterns; 6]> =
    LazyLock::new(|| Tag::ALL.map(|tag| Patterns::new(tag.language())));

/// Words of a table; a word may be open at either end.
pub(super) struct Pattern(Vec<PatternWord>);

struct PatternWord {
    word: String,
    before: bool,
    behind: bool,
}

impl Pattern {
    fn new(phrase: &&str) -> Pattern {
        let mut words = Vec::new();
        for typed in phrase.split(' ') {
            let core = of_phrase(typed.trim_matches('*'));
            let last = core.len().saturating_sub(1);
            for (at, word) in core.into_iter().enumerate() {
                words.push(PatternWord {
                    word,
                    before: at == 0 && typed.starts_with('*'),
                    behind: at == last && typed.ends_with('*'),
                });
            }
        }
        Pattern(words)
    }

    /// The token behind the words, if they stand at `at`.
    pub fn ends(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let here = tokens.get(at..at + self.0.len())?;
        let fits = |(token, wanted): (&Token, &PatternWord)| match (wanted.before, wanted.behind) {
            (false, false) => token.word == wanted.word,
            (false, true) => token.word.starts_with(&wanted.word),
            (true, false) => token.word.ends_with(&wanted.word),
            (true, true) => token.word.contains(&wanted.word),
        };
        here.iter()
            .zip(&self.0)
            .all(fits)
            .then_some(at + self.0.len())
    }
}

impl Patterns {
    /// Those of a language.
    pub fn of(language: &Language) -> &'static Patterns {
        &PATTERNS[language.tag as usize]
    }

    fn new(language: &Language) -> Patterns {
        let words = language.events();
        let dates = language.date_words();
        let each = |phrases: &[&str]| phrases.iter().map(Pattern::new).collect();
        let session = |list: &[(&str, SessionKind, bool)]| {
            let cut = |it: &(&str, SessionKind, bool)| (Pattern::new(&it.0), it.1, it.2);
            list.iter().map(cut).collect()
        };
        let meeting =
            |list: &[(&str, bool)]| list.iter().map(|it| (Pattern::new(&it.0), it.1)).collect();
        let mut ordinals: HashMap<String, Vec<(Vec<String>, u32)>> = HashMap::new();
        for (form, number) in ordinals::forms(language.tag) {
            let words = of_phrase(&form);
            let known = ordinals.entry(words[0].clone()).or_default();
            known.push((words, number));
        }
        for known in ordinals.values_mut() {
            known.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        let item = |it: &(&str, &'static [&'static str])| (Pattern::new(&it.0), each(it.1));
        let joints = [dates.and, dates.comma].concat();
        Patterns {
            ordinals,
            sessions: session(words.sessions),
            sessions_before: session(words.sessions_before),
            resumed_before: each(words.resumed_before),
            resumed_behind: each(words.resumed_behind),
            meetings: meeting(words.meetings),
            meetings_before: meeting(words.meetings_before),
            items: words.items.iter().map(item).collect(),
            joints: each(&joints),
            to: each(dates.to),
        }
    }
}

/// The first that fits, with the token behind it.
pub(super) fn first<T>(list: &[T], fits: impl Fn(&T) -> Option<usize>) -> Option<(&T, usize)> {
    list.iter().find_map(|one| Some((one, fits(one)?)))
}
