//! Phrases that begin alike share their words.

use std::collections::HashMap;

use super::OpeningKind;
use crate::language::Confidence;

/// The words that may follow those behind, and what ends there.
pub(super) struct Tree<T> {
    next: HashMap<String, Tree<T>>,
    /// The phrase that ends here.
    pub(super) entry: Option<T>,
    /// Phrases that go on further down the sentence (`以……为指导`).
    pub(super) gapped: Vec<T>,
}

/// A phrase of the tables.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// None where the tables have it in both parts.
    pub(super) kind: Option<OpeningKind>,
    pub(super) confidence: Confidence,
    /// As the tables write it.
    pub(super) term: &'static str,
    /// How many of its words are set in italics: not the preposition at its end.
    pub(super) set: usize,
    /// Its words behind the gap, where it has one.
    pub(super) tail: Option<&'static str>,
    /// Whether this is all of it, not its form without the preposition at its end.
    pub(super) is_whole: bool,
}

impl<T> Default for Tree<T> {
    fn default() -> Self {
        Tree {
            next: HashMap::new(),
            entry: None,
            gapped: Vec::new(),
        }
    }
}

impl<T> Tree<T> {
    /// The place behind these words, made if need be.
    pub(super) fn at(&mut self, words: &[String]) -> &mut Tree<T> {
        let mut tree = self;
        for word in words {
            tree = tree.next.entry(word.clone()).or_default();
        }
        tree
    }

    /// Adds an entry; one of the same words gives way.
    pub(super) fn add(&mut self, words: &[String], entry: T) {
        self.at(words).entry = Some(entry);
    }

    /// The place behind one more word.
    pub(super) fn next(&self, word: &str) -> Option<&Tree<T>> {
        self.next.get(word)
    }

    /// Whether nothing goes on from here.
    pub(super) fn is_end(&self) -> bool {
        self.next.is_empty()
    }

    /// The same words with other entries.
    pub(super) fn map<U>(self, change: fn(T) -> U) -> Tree<U> {
        let next = self.next.into_iter();
        Tree {
            next: next.map(|(word, tree)| (word, tree.map(change))).collect(),
            entry: self.entry.map(change),
            gapped: self.gapped.into_iter().map(change).collect(),
        }
    }

    /// The entry of most of these words, with how many they are.
    pub(super) fn longest<'w>(
        &self,
        words: impl Iterator<Item = &'w String>,
    ) -> Option<(usize, &T)> {
        let (mut tree, mut found) = (self, None);
        for (position, word) in words.enumerate() {
            let Some(next) = tree.next(word) else { break };
            tree = next;
            found = tree.entry.as_ref().map(|it| (position + 1, it)).or(found);
        }
        found
    }
}

impl Tree<Entry> {
    /// Adds an entry here: a whole phrase goes before a shortened one, then the first stays; what
    /// both parts have is of neither.
    pub(super) fn merge(&mut self, entry: Entry) {
        let Some(kept) = self.entry else {
            self.entry = Some(entry);
            return;
        };
        let first = if entry.is_whole && !kept.is_whole {
            entry
        } else {
            kept
        };
        let same = entry.kind == kept.kind || entry.is_whole != kept.is_whole;
        self.entry = Some(Entry {
            kind: first.kind.filter(|_| same),
            confidence: entry.confidence.min(kept.confidence),
            ..first
        });
    }
}
