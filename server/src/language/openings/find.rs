//! Finds the phrase in the first words of a paragraph.

use super::tree::{Entry, Tree};
use super::words::{AND, OF, WHEREAS, Word};
use super::{Index, Opening, OpeningKind};
use crate::language::{Confidence, Tag};
use crate::text::Span;

/// A phrase met in a text.
struct Met {
    entry: Entry,
    /// How many words it has of the tables.
    length: usize,
    /// How many words of the text it takes, what stands between them included.
    count: usize,
    /// How many of these are set in italics.
    set: usize,
    adverbs: Vec<&'static str>,
}

/// The words of a phrase that are behind, while it is looked for.
#[derive(Clone, Copy)]
struct Behind<'p> {
    /// Words of the text.
    count: usize,
    /// Words of the phrase.
    length: usize,
    /// How many words of the text were behind with each word of the phrase before.
    before: Option<&'p Behind<'p>>,
}

impl Behind<'_> {
    /// How many words of the text the first words of the phrase take.
    fn count_of(&self, length: usize) -> usize {
        let mut here = self;
        while here.length > length
            && let Some(before) = here.before
        {
            here = before;
        }
        here.count
    }
}

/// The most words that adverbs before a verb have.
const MOST_ADVERBS: usize = 6;

impl Index {
    /// The phrase that the words begin with, and those joined to it.
    pub(super) fn opening(&self, words: &[Word]) -> Option<Opening> {
        let (mut first, mut count) = self.one(&self.phrases, words)?;
        while let Some((more, joined)) = self.joined(&first, &words[count..]) {
            first.joined.push(joined);
            count += more;
        }
        Some(first)
    }

    /// One phrase, with the number of its words.
    fn one(&self, phrases: &Tree<Entry>, words: &[Word]) -> Option<(Opening, usize)> {
        // Adverbs may stand before the verb ("Strongly condemns").
        let mut adverbs = Vec::new();
        let mut first = 0;
        while first <= MOST_ADVERBS {
            let rest = words.get(first..)?;
            let start = Behind {
                count: 0,
                length: 0,
                before: None,
            };
            let met = self.phrase(phrases, rest, start);
            let met = met.filter(|met| !self.is_prose(met, words));
            if let Some(met) = met {
                adverbs.extend(&met.adverbs);
                let (more, end) = self.behind(&met, rest, &mut adverbs);
                let opening = Opening {
                    span: Span::new(words[0].start, end),
                    kind: met.entry.kind,
                    confidence: met.entry.confidence,
                    term: Some(met.entry.term),
                    adverbs,
                    joined: Vec::new(),
                };
                return Some((opening, first + more));
            }
            if let Some((count, between)) = self.compound(rest) {
                adverbs.extend(between);
                let opening = Opening {
                    span: Span::new(words[0].start, rest[count - 1].end),
                    kind: Some(OpeningKind::Preambular),
                    confidence: Confidence::Inferred,
                    term: None,
                    adverbs,
                    joined: Vec::new(),
                };
                return Some((opening, first + count));
            }
            let (count, adverb) = self.adverb(rest)?;
            adverbs.push(adverb);
            first += count;
        }
        None
    }

    /// Takes the adverbs behind a phrase: how many words it has with them, and where in the text
    /// that ends which is set in italics.
    fn behind(&self, met: &Met, words: &[Word], adverbs: &mut Vec<&'static str>) -> (usize, usize) {
        let (mut count, mut set) = (met.count, met.set);
        while set < count
            && let Some((more, _)) = self.adverb(&words[set..])
        {
            set += more;
        }
        let is_set_whole = set >= count;
        while self.tag != Tag::Zh
            && let Some((more, adverb)) = self.adverb_behind(met, &words[count..])
        {
            // Between commas it is said of the sentence, and is no part of the phrase.
            if words[count].is_behind_comma {
                let next = words.get(count + more);
                let is_alone = next.is_none_or(|next| next.is_behind_comma);
                adverbs.extend(is_alone.then_some(adverb));
                break;
            }
            adverbs.push(adverb);
            count += more;
            if is_set_whole {
                set = count;
            }
        }
        (count, words[set - 1].end)
    }

    /// An adverb, or a word of degree behind a noun, that stands behind the phrase.
    fn adverb_behind(&self, met: &Met, words: &[Word]) -> Option<(usize, &'static str)> {
        let adverb = self.adverb(words).filter(|(count, adverb)| {
            let before = self.adjectives.iter().find(|(word, _)| word == adverb);
            let next = words.get(*count);
            before.is_none_or(|(_, before)| {
                met.entry.kind == Some(OpeningKind::Preambular)
                    || next.is_none_or(|next| before.contains(&next.folded.as_str()))
            })
        });
        // Adjectives stand behind their nouns in these languages, and so behind the phrase.
        let degree = || {
            let (count, degree) = self.degrees.longest(folded(words))?;
            let is_noun_behind = matches!(self.tag, Tag::Fr | Tag::Es | Tag::Ar)
                && met.length > 1
                && met.set == met.count;
            (is_noun_behind && !words[0].is_behind_comma).then_some((count, *degree))
        };
        adverb.or_else(degree)
    }

    /// The longest phrase that goes on from a place of the tree; adverbs between its words are
    /// passed over, and so are insertions between commas where it cannot end before them.
    fn phrase(&self, tree: &Tree<Entry>, words: &[Word], behind: Behind) -> Option<Met> {
        let Behind { count, length, .. } = behind;
        let rest = words.get(count..)?;
        let mut found = tree.entry.map(|entry| Met {
            entry,
            length,
            count,
            set: behind.count_of(entry.set),
            adverbs: Vec::new(),
        });
        let mut take = |other: Option<Met>| {
            let rank = |met: &Met| (met.length, std::cmp::Reverse(met.count));
            if let Some(other) = other
                && found.as_ref().is_none_or(|it| rank(&other) > rank(it))
            {
                found = Some(other);
            }
        };
        take(gapped(tree, rest, behind));
        let inserted = length > 0 && rest.first().is_some_and(|word| word.is_behind_comma);
        if inserted && tree.entry.is_some_and(|entry| entry.is_whole) {
            return found;
        }
        // "Demande à nouveau à": the adverb goes before a phrase that takes less of it.
        let between = self.between(rest).filter(|_| length > 0);
        let least = length + between.map_or(0, |(more, _)| more);
        if let Some(next) = rest.first().and_then(|word| tree.next(&word.folded)) {
            let before = Some(&behind);
            let on = self.phrase(
                next,
                words,
                Behind {
                    count: count + 1,
                    length: length + 1,
                    before,
                },
            );
            take(on.filter(|met| met.length >= least));
        }
        take(self.owned(tree, rest, behind));
        if length == 0 || tree.is_end() {
            return found;
        }
        // A phrase that ends before its adverbs takes them at the end.
        let more = between.map(|(more, _)| more);
        if let Some(more) = more.or_else(|| insertion(rest).filter(|_| inserted)) {
            let past = Behind {
                count: count + more,
                ..behind
            };
            let met = self.phrase(tree, words, past);
            take(met.filter(|met| met.length > length).map(|mut met| {
                met.adverbs.splice(0..0, between.map(|(_, adverb)| adverb));
                met
            }));
        }
        found
    }

    /// A verb with a noun of the tables that it does not have there ("Renews its support").
    fn owned(&self, tree: &Tree<Entry>, words: &[Word], behind: Behind) -> Option<Met> {
        let entry = tree.entry.filter(|entry| entry.is_whole)?;
        let owner = words.first()?;
        let mut owners = self.possessives.iter();
        if !self.possessives.contains(&owner.folded) || !owners.any(|it| tree.next(it).is_some()) {
            return None;
        }
        let mut adverbs = Vec::new();
        let mut count = 1;
        while let Some((more, degree)) = self.between(&words[count..]) {
            adverbs.push(degree);
            count += more;
        }
        self.nouns.contains(&words.get(count)?.folded).then(|| Met {
            entry,
            length: behind.length + 2,
            count: behind.count + count + 1,
            set: behind.count + count + 1,
            adverbs,
        })
    }

    /// The adverb or word of degree that the words begin with.
    fn between(&self, words: &[Word]) -> Option<(usize, &'static str)> {
        self.adverb(words).or_else(|| {
            let (count, degree) = self.degrees.longest(folded(words))?;
            Some((count, *degree))
        })
    }

    /// An auxiliary with a past participle, adverbs between them or not.
    fn compound(&self, words: &[Word]) -> Option<(usize, Vec<&'static str>)> {
        let (auxiliary, _) = words.split_first()?;
        if !self.auxiliaries.contains(&auxiliary.folded) {
            return None;
        }
        let (mut count, mut adverbs) = (1, Vec::new());
        while let Some((more, adverb)) = self.adverb(&words[count..]) {
            adverbs.push(adverb);
            count += more;
        }
        let participle = &words.get(count)?.folded;
        let mut endings = self.participles.iter();
        let is_participle = endings.any(|ending| participle.ends_with(ending));
        is_participle.then_some((count + 1, adverbs))
    }

    /// The adverb that the words begin with ("en outre" has two words).
    fn adverb(&self, words: &[Word]) -> Option<(usize, &'static str)> {
        let (count, adverb) = self.adverbs.longest(folded(words))?;
        Some((count, *adverb))
    }

    /// A phrase of the same part that "and" joins to the one before, with the number of words
    /// that both take.
    fn joined(&self, first: &Opening, words: &[Word]) -> Option<(usize, Opening)> {
        let (behind, phrases, words) = if self.tag == Tag::Ar {
            // "And" is written together with the verb; the particle of the preamble is not
            // repeated.
            let verb = words.first()?.without_first_letter(AND)?;
            let phrases = match first.kind {
                Some(OpeningKind::Preambular) => self.phrases.next(WHEREAS)?,
                _ => &self.phrases,
            };
            let words = std::iter::once(verb).chain(words[1..].iter().cloned());
            (0, phrases, words.collect())
        } else {
            let behind = self.joining.longest(folded(words))?.0;
            (behind, &self.phrases, words[behind..].to_vec())
        };
        let words: Vec<Word> = words;
        let (joined, count) = self.one(phrases, &words)?;
        let same = joined.kind.is_none() || first.kind.is_none() || joined.kind == first.kind;
        same.then_some((behind + count, joined))
    }

    /// Whether the words are a noun and more, where the phrase takes the noun for a verb.
    fn is_prose(&self, met: &Met, words: &[Word]) -> bool {
        let prose = self.prose.longest(folded(words));
        prose.is_some_and(|(count, _)| count > met.length)
    }
}

fn folded(words: &[Word]) -> impl Iterator<Item = &String> {
    words.iter().map(|word| &word.folded)
}

/// How many words an insertion has: those up to the next comma.
fn insertion(words: &[Word]) -> Option<usize> {
    let after = words.iter().skip(1).position(|word| word.is_behind_comma)?;
    Some(after + 1)
}

/// A phrase whose end stands further down the sentence, before its first comma; where it follows
/// at once, it is another entry.
fn gapped(tree: &Tree<Entry>, words: &[Word], behind: Behind) -> Option<Met> {
    let clause = words.iter().position(|word| word.is_behind_comma);
    let clause = &words[..clause.unwrap_or(words.len())];
    tree.gapped.iter().find_map(|entry| {
        let tail: Vec<String> = entry.tail?.chars().map(String::from).collect();
        let mut places = clause.windows(tail.len());
        let at = places.position(|place| folded(place).eq(&tail))?;
        if at == 0 {
            return None;
        }
        let count = behind.count + at + tail.len();
        // A noun behind the gap is the verb's object, a verb is of the phrase.
        let is_noun = tail.first().is_some_and(|first| first == OF);
        Some(Met {
            entry: *entry,
            length: behind.length + tail.len(),
            count,
            set: if is_noun { behind.count } else { count },
            adverbs: Vec::new(),
        })
    })
}
