//! The citations of a reading: found when they are asked for, and kept with the block that they
//! stand in.

use std::collections::HashMap;

use super::block::{Block, Kind};
use super::memo::Memo;
use super::{Citation, List, Reading, Resolution, citation, date};
use crate::language::{Organ, Tag};
use crate::text::Span;

/// The citations of a block, for the language and the organ that they were read for; spans from the
/// block's start.
pub(super) type Cited = Memo<(Option<Tag>, Option<Organ>), Citation>;

impl Reading {
    /// The citations of `text` that `within` touches, in document order, notes included; `text`
    /// is the one that was read. Those in which the document names itself are left out.
    pub fn citations(&self, text: &str, within: Span) -> Vec<Citation> {
        let mut found: Vec<Citation> = Vec::new();
        let mut cuts = Cuts::default();
        for block in self.touched(within).filter(|block| !names_itself(block)) {
            let resolution = self.resolution_at(block.span().start);
            let parts = cuts.parts(resolution, block);
            let organ = resolution.and_then(|resolution| resolution.organ);
            let note = block.note().map(|note| note.mark.label);
            let cited = self.of_block(block, organ, parts, text).into_iter();
            found.extend(cited.map(|citation| Citation { note, ..citation }));
        }
        found.retain(|citation| {
            citation.span.start <= within.end && within.start <= citation.span.end
        });
        found.sort_by_key(|citation| citation.span);
        found
    }

    /// The blocks that `within` touches.
    pub(super) fn touched(&self, within: Span) -> impl Iterator<Item = &Block> {
        let from = self
            .blocks
            .partition_point(|block| block.whole().end < within.start);
        let blocks = self.blocks[from..].iter();
        blocks.take_while(move |block| block.whole().start <= within.end)
    }

    /// A sentence that a page break cut is read through: its organ or "resolutions" may stand in
    /// the first part and its numbers in the second.
    fn of_block(
        &self,
        block: &Block,
        organ: Option<Organ>,
        cut: Option<&[Span]>,
        text: &str,
    ) -> Vec<Citation> {
        let language = self.language.map(Tag::language);
        let read_date = |words: &str| language.and_then(|language| date::read(words, language));
        let context = citation::Context {
            organ,
            language: self.language,
            read_date: &read_date,
        };
        let span = block.span();
        if let Some(parts) = cut {
            let all = citation::citations_in_parts(text, parts, &context);
            let here = |citation: &Citation| span.contains(citation.span);
            return all.into_iter().filter(here).collect();
        }
        let start = block.start;
        let key = (self.language, organ);
        let read = || citation::citations(text, span, &context).into_iter();
        let back = |it: Citation| it.with_spans(|span| span.back(start));
        let cited = &block.facts.cited;
        let cited = cited.get(|of| *of == key, || (key, read().map(back).collect()));
        let moved = |it: &Citation| it.clone().with_spans(|span| span.moved(start));
        cited.iter().map(moved).collect()
    }
}

pub(super) fn names_itself(block: &Block) -> bool {
    matches!(
        block.kind,
        Kind::MastheadLine | Kind::Heading | Kind::FrontMatter | Kind::Comment
    )
}

/// The paragraphs that page breaks cut, gathered once for the blocks of a resolution in a row.
#[derive(Default)]
pub(super) struct Cuts<'r> {
    of: Option<&'r Resolution>,
    parts: HashMap<Span, &'r [Span]>,
}

impl<'r> Cuts<'r> {
    /// The parts of the paragraph that a block of `resolution` is one of; None where it is whole.
    pub(super) fn parts(
        &mut self,
        resolution: Option<&'r Resolution>,
        block: &Block,
    ) -> Option<&'r [Span]> {
        let resolution = resolution?;
        if self.of.is_none_or(|of| !std::ptr::eq(of, resolution)) {
            self.of = Some(resolution);
            self.parts = cut_paragraphs(resolution);
        }
        self.parts.get(&block.span()).copied()
    }
}

/// The parts of paragraphs and sub-paragraphs that are printed in several, by each part.
fn cut_paragraphs(resolution: &Resolution) -> HashMap<Span, &[Span]> {
    let mut found: HashMap<Span, &[Span]> = HashMap::new();
    for paragraph in resolution.preambular.iter().chain(&resolution.operative) {
        cut(&paragraph.parts, &mut found);
        let mut lists: Vec<&List> = paragraph.lists.iter().collect();
        while let Some(list) = lists.pop() {
            for item in &list.items {
                cut(&item.parts, &mut found);
                lists.extend(&item.lists);
            }
        }
    }
    found
}

fn cut<'a>(parts: &'a [Span], found: &mut HashMap<Span, &'a [Span]>) {
    if parts.len() > 1 {
        found.extend(parts.iter().map(|part| (*part, parts)));
    }
}
