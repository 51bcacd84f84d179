//! The mentions of a reading: found when they are asked for, and kept with the block that they
//! stand in.

use super::block::{Block, Kind, Place};
use super::cited::Cuts;
use super::memo::Memo;
use super::mention::{self, Ground, Mention, Scope, Setting};
use super::{Reading, Resolution};
use crate::language::Tag;
use crate::language::mentions::mention_words;
use crate::text::Span;

/// The mentions of a block, for the language and the setting that they were read for; spans from
/// the block's start.
pub(super) type Mentioned = Memo<(Option<Tag>, Setting), Mention>;

impl Reading {
    /// The mentions of `text` that `within` touches, in document order, notes included; `text`
    /// is the one that was read.
    ///
    /// A bare number is the text's own only where the text, if it has its first paragraph, has
    /// such a paragraph.
    pub fn mentions(&self, text: &str, within: Span) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut of_resolution = None;
        let mut cuts = Cuts::default();
        for block in self.touched(within) {
            let resolution = self.resolution_at(block.span().start);
            if !speaks(block, resolution) {
                continue;
            }
            let start = resolution.map(|resolution| resolution.span.start);
            let known = of_resolution.take_if(|it: &mut OfResolution| it.start == start);
            let known =
                of_resolution.insert(known.unwrap_or_else(|| self.of_resolution(resolution, text)));
            let setting = setting(block, resolution, known);
            let parts = cuts.parts(resolution, block);
            let mut mentions = self.mentions_of(block, parts, setting, text);
            for mention in &mut mentions {
                if self.is_not_own(mention, resolution, known, text) {
                    mention.scope = Scope::External;
                }
            }
            found.append(&mut mentions);
        }
        found.retain(|mention| {
            mention.whole.start <= within.end && within.start <= mention.whole.end
        });
        found.sort_by_key(|mention| mention.span);
        found
    }

    /// The mentions of a block as its own words tell them; a sentence that a page break cut is
    /// read through.
    fn mentions_of(
        &self,
        block: &Block,
        cut: Option<&[Span]>,
        setting: Setting,
        text: &str,
    ) -> Vec<Mention> {
        let span = block.span();
        if let Some(parts) = cut {
            let mut all = mention::mentions(text, parts, self.language, setting);
            all.retain(|it| span.start <= it.span.start && it.span.start < span.end);
            return all;
        }
        let start = block.start;
        let key = (self.language, setting);
        let read = || mention::mentions(text, &[span], self.language, setting).into_iter();
        let back = |mention: Mention| mention.with_spans(|span| span.back(start));
        let mentioned = &block.facts.mentioned;
        let mentioned = mentioned.get(|of| *of == key, || (key, read().map(back).collect()));
        let moved = |it: &Mention| it.clone().with_spans(|span| span.moved(start));
        mentioned.iter().map(moved).collect()
    }

    fn of_resolution(&self, resolution: Option<&Resolution>, text: &str) -> OfResolution {
        OfResolution {
            start: resolution.map(|resolution| resolution.span.start),
            amends: resolution.is_some_and(|it| self.amends(it, text)),
            whole: resolution.is_some_and(|it| self.is_whole(it)),
        }
    }

    /// Whether a resolution has its first paragraph: the text may be a part of one.
    fn is_whole(&self, resolution: &Resolution) -> bool {
        let mut numbers = resolution
            .operative
            .iter()
            .filter_map(|it| it.number.as_ref());
        let first = numbers.next().map(|number| number.value);
        let from = self
            .blocks
            .partition_point(|it| it.span().start < resolution.span.start);
        let printed = || self.blocks.get(from..)?.iter().find_map(Block::number);
        first.or_else(|| Some(printed()?.value)) == Some(1)
    }

    /// Whether a document amends another, by its title.
    fn amends(&self, resolution: &Resolution, text: &str) -> bool {
        let heading = resolution.heading.map(|span| span.of(text));
        let titles = [heading, resolution.title.as_deref()];
        let tags = match &self.language {
            Some(tag) => std::slice::from_ref(tag),
            None => &Tag::ALL[..],
        };
        titles.into_iter().flatten().any(|title| {
            let title = title.to_lowercase();
            let has = |tag: &Tag| {
                let amendments = mention_words(*tag).amendments;
                amendments.iter().any(|word| title.contains(word))
            };
            tags.iter().any(has)
        })
    }

    /// Whether what reads as the text's own is that of a quoted text, or a bare number that the
    /// text does not have.
    fn is_not_own(
        &self,
        mention: &Mention,
        resolution: Option<&Resolution>,
        known: &OfResolution,
        text: &str,
    ) -> bool {
        let Some(resolution) = resolution.filter(|_| mention.scope == Scope::Internal) else {
            return false;
        };
        let at = mention.span.start;
        let before = resolution.quoted.partition_point(|it| it.start <= at);
        let quoted = before
            .checked_sub(1)
            .is_some_and(|it| at < resolution.quoted[it].end);
        let lost = |target| self.resolve(text, mention, target).is_empty();
        let bare = mention.ground == Ground::Silence && known.whole;
        quoted || bare && mention.targets.iter().any(lost)
    }
}

/// What holds for all mentions of a resolution.
struct OfResolution {
    start: Option<usize>,
    amends: bool,
    whole: bool,
}

/// In which part of a text a block stands.
fn setting(block: &Block, resolution: Option<&Resolution>, known: &OfResolution) -> Setting {
    if matches!(
        block.kind,
        Kind::Footnote | Kind::AsteriskNote | Kind::ReferenceLine
    ) {
        return Setting::Note;
    }
    let Some(resolution) = resolution else {
        return Setting::Elsewhere;
    };
    if known.amends {
        return Setting::Amendment;
    }
    let at = block.span().start;
    if is_fragment(resolution) {
        // A paragraph by itself: its number tells what it is.
        return if block.kind == Kind::Numbered && block.place != Place::Annex {
            Setting::Operative
        } else {
            Setting::Elsewhere
        };
    }
    let after = resolution
        .operative
        .partition_point(|paragraph| paragraph.span.start <= at);
    let last = after
        .checked_sub(1)
        .and_then(|it| resolution.operative.get(it));
    if block.place != Place::Annex && last.is_some_and(|last| at < last.span.end) {
        Setting::Operative
    } else {
        Setting::Elsewhere
    }
}

/// Whether a text is a paragraph or some, without an enacting clause.
fn is_fragment(resolution: &Resolution) -> bool {
    resolution.operative.is_empty() && resolution.preambular.is_empty()
}

/// Whether a block has sentences in which parts are mentioned.
fn speaks(block: &Block, resolution: Option<&Resolution>) -> bool {
    match block.kind {
        Kind::Paragraph
        | Kind::Numbered
        | Kind::Labelled
        | Kind::Footnote
        | Kind::AsteriskNote
        | Kind::ReferenceLine => true,
        // What stands alone reads as a title.
        Kind::Title | Kind::MastheadLine => resolution.is_none_or(is_fragment),
        _ => false,
    }
}
