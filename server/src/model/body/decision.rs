//! Decisions: no enacting clause, no preamble, and sub-paragraphs where the sentence ends in a colon.

use super::{Body, Target};
use crate::model::block::Block;

impl<'b> Body<'b> {
    /// A draft decision: organ, grounds and decision in one sentence before any enacting clause.
    pub(super) fn decision(&mut self, block: &'b Block) {
        if self.language.is_none() || block.facts.ends.running_head {
            return;
        }
        if self.lists() && self.continues(block) {
            self.join(block);
        } else if block.facts.told.decides {
            self.flush_labels();
            self.add_operative(block, None);
        } else {
            self.end_paragraph(false);
        }
    }

    /// Whether sub-paragraphs may follow, as they do behind "decides:".
    pub(super) fn lists(&self) -> bool {
        matches!(self.target, Target::Operative | Target::Item)
    }
}
