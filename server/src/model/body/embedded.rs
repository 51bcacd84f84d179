//! Numbered paragraphs of another text: quoted in a paragraph, or adopted by the resolution.

use super::{Body, Target};
use crate::language::Tag;
use crate::model::block::Block;
use crate::model::facts::FEW;
use crate::text::Span;

/// Why numbered paragraphs are not the resolution's own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Embedded {
    /// A list or article quoted in a paragraph: ends at the next paragraph with an opening.
    Quoted,
    /// An instrument adopted in the text: ends with the closing lines.
    Instrument,
}

impl Body<'_> {
    /// Adds a block to the quoted text, or begins one.
    pub(super) fn quote(&mut self, block: Span) {
        let goes_on = self.target == Target::Loose;
        match self.resolution.quoted.last_mut().filter(|_| goes_on) {
            Some(quoted) => quoted.end = block.end,
            None => self.resolution.quoted.push(block),
        }
    }

    /// Decides whether a numbered paragraph, which an opening phrase opens or not, belongs to a
    /// quoted or adopted text.
    pub(super) fn is_embedded(&mut self, opens: bool) -> bool {
        if self.embedded == Some(Embedded::Instrument) {
            return true;
        }
        if opens {
            self.embedded = None;
            self.led_in = false;
            return false;
        }
        if self.embedded.is_some() {
            return true;
        }
        self.quoted_label = false;
        if self.led_in {
            // "Adopts the following declaration:", the declaration's title, its paragraphs.
            let whole = self.has_unnumbered_operative();
            self.embedded = Some(if whole {
                Embedded::Instrument
            } else {
                Embedded::Quoted
            });
            return true;
        }
        if !self.follows_colon() {
            return false;
        }
        if self.target == Target::Operative && self.has_unnumbered_operative() {
            // "Resolves that:" is followed by paragraphs, "Adopts the following …:" by a text.
            self.embedded = (!self.is_chapeau()).then_some(Embedded::Instrument);
        } else if self.has_opened_paragraphs() {
            self.embedded = Some(Embedded::Quoted);
        }
        self.embedded.is_some()
    }

    /// Whether a label goes on from the sub-paragraphs before a quoted list of numbers: it is theirs
    /// where that list has no labels.
    pub(super) fn resumes_list(&self, block: &Block) -> bool {
        self.embedded == Some(Embedded::Quoted)
            && !self.quoted_label
            && self.labels.goes_on(&block.facts.label)
    }

    /// Whether the last operative paragraph, which stands right before, only leads in those after
    /// it: its opening and at most two words more ("Resolves that:"), in Russian, which has no
    /// articles, one.
    pub(super) fn is_chapeau(&self) -> bool {
        let last = self.resolution.operative.last();
        let bare = self
            .language
            .is_some_and(|language| language.tag == Tag::Ru);
        let few = FEW - usize::from(bare);
        last.is_some_and(|paragraph| paragraph.opener.is_some()) && self.behind_opener < few
    }

    /// A chapeau ("Resolves that:") is no paragraph beside those that follow it.
    pub(super) fn drop_chapeau(&mut self) {
        if self.target == Target::Operative
            && self.has_unnumbered_operative()
            && self.follows_colon()
        {
            let chapeau = self.resolution.operative.pop();
            let opened = chapeau.is_some_and(|chapeau| chapeau.opener.is_some());
            self.opened -= usize::from(opened);
            self.boundary |= self.boundaries.pop().unwrap_or(false);
        }
    }

    /// Whether most operative paragraphs so far have an opening, so that one without is no
    /// paragraph of the resolution.
    pub(super) fn has_opened_paragraphs(&self) -> bool {
        self.opened * 2 > self.resolution.operative.len()
    }
}
