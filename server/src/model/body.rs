//! The preamble and the operative part: paragraphs joined, numbered ones told from those of other
//! texts, sub-paragraphs gathered.

mod decision;
mod embedded;

use self::embedded::Embedded;
use super::block::{Block, Kind, Place};
use super::facts::FEW;
use super::joins::{self, Last};
use super::labels::Labels;
use super::{Number, OpenerKind, Paragraph, Resolution, runs, sections};
use crate::language::Language;

/// What the last words belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Nothing,
    Preambular,
    Operative,
    /// The last sub-paragraph.
    Item,
    /// A paragraph that is no paragraph of the resolution: quoted, embedded, unnumbered.
    Loose,
}

/// Builds a resolution's paragraphs from its blocks.
pub(super) struct Body<'b> {
    language: Option<&'static Language>,
    italic_preamble: bool,
    resolution: Resolution,
    /// Whether a run of numbers may start again before each operative paragraph.
    boundaries: Vec<bool>,
    labels: Labels<'b>,
    /// The blocks that the last preambular and the last operative paragraph are printed in.
    parts: [Vec<&'b Block>; 2],
    /// How many operative paragraphs have an opening phrase.
    opened: usize,
    /// How many words the last operative paragraph has behind its opening phrase.
    behind_opener: usize,
    last: Option<Last<'b>>,
    target: Target,
    /// The operative part has begun: sub-paragraphs belong to operative paragraphs.
    operative: bool,
    boundary: bool,
    /// The section heading before was led in by a colon.
    led_in: bool,
    embedded: Option<Embedded>,
    /// A quoted or adopted text has labels of its own.
    quoted_label: bool,
}

impl<'b> Body<'b> {
    pub(super) fn new(language: Option<&'static Language>, blocks: &'b [Block]) -> Self {
        let numbered = blocks
            .iter()
            .filter(|block| block.kind == Kind::Numbered && block.place == Place::Operative)
            .count();
        Body {
            language,
            italic_preamble: joins::has_italic_preamble(blocks),
            resolution: Resolution {
                operative: Vec::with_capacity(numbered),
                ..Resolution::default()
            },
            boundaries: Vec::with_capacity(numbered),
            labels: Labels::default(),
            parts: [Vec::new(), Vec::new()],
            opened: 0,
            behind_opener: FEW,
            last: None,
            target: Target::Nothing,
            operative: false,
            boundary: true,
            led_in: false,
            embedded: None,
            quoted_label: false,
        }
    }

    /// Takes the next block in document order.
    pub(super) fn push(&mut self, block: &'b Block) {
        match (block.kind, block.place) {
            (Kind::AnnexHeading, _) => self.annex(block),
            (_, Place::Annex) => sections::extend_annex(&mut self.resolution.annexes, block),
            (Kind::EnactingClause, _) => self.end_paragraph(true),
            (Kind::SectionHeading, _) => self.section(block),
            (Kind::ClosingLines, _) => {
                self.end_paragraph(false);
                self.embedded = None;
                self.resolution.closing.push(block.span());
            }
            (Kind::Paragraph, Place::Masthead) => self.decision(block),
            (Kind::MastheadLine, Place::Masthead) if block.facts.told.decides => {
                self.decision(block);
            }
            (Kind::Title | Kind::Heading, Place::Masthead) => self.end_paragraph(true),
            (Kind::Labelled, Place::Masthead) if self.lists() => self.labelled(block),
            (Kind::Paragraph, _) => self.paragraph(block),
            (Kind::Numbered, Place::Preamble | Place::Operative) => self.numbered(block),
            (Kind::Labelled, Place::Preamble | Place::Operative) => self.labelled(block),
            (Kind::Table, _) => self.last = None,
            _ => {}
        }
    }

    /// The resolution's body; its header is read elsewhere.
    pub(super) fn finish(mut self) -> Resolution {
        self.flush_labels();
        let boundaries = runs::boundaries(&self.resolution, &self.boundaries);
        runs::assign(&mut self.resolution.operative, &boundaries);
        self.resolution
    }

    fn end_paragraph(&mut self, boundary: bool) {
        self.flush_labels();
        self.last = None;
        self.target = Target::Nothing;
        self.boundary |= boundary;
    }

    fn section(&mut self, block: &'b Block) {
        // The title of a text that is led in may stand over several headings.
        let again = self.led_in && self.target == Target::Nothing;
        let first = self.follows_colon() && self.target == Target::Operative;
        self.led_in = again || (first && !self.is_chapeau());
        self.end_paragraph(true);
        if self.embedded != Some(Embedded::Instrument) {
            self.embedded = None;
        }
        self.operative = block.place == Place::Operative && self.operative;
        sections::add(&mut self.resolution.sections, block);
    }

    fn annex(&mut self, block: &'b Block) {
        self.end_paragraph(false);
        sections::add_annex(&mut self.resolution.annexes, block);
    }

    fn extend_section(&mut self, end: usize) {
        if let Some(section) = self.resolution.sections.last_mut() {
            section.span.end = section.span.end.max(end);
        }
    }

    fn section_index(&self) -> Option<usize> {
        self.resolution.sections.len().checked_sub(1)
    }

    /// Whether a block is the rest of what stands before it.
    fn continues(&self, block: &Block) -> bool {
        self.last
            .is_some_and(|last| joins::continues(last, block, self.language, self.italic_preamble))
    }

    fn paragraph(&mut self, block: &'b Block) {
        let ends = block.facts.ends;
        if ends.running_head {
            return;
        }
        if self.target != Target::Nothing && self.continues(block) {
            self.join(block);
            return;
        }
        if self.led_in && self.has_unnumbered_operative() {
            // What stands before the first number of an adopted text is of that text.
            self.embedded = Some(Embedded::Instrument);
        }
        self.flush_labels_unless_operative(block.place);
        let opening = block.facts.told.opener.as_ref();
        let operative = opening.is_some_and(|opener| match opener.kind {
            Some(OpenerKind::Operative) => !ends.as_preamble(),
            Some(OpenerKind::Preambular) => false,
            // The same verb may open both, as in Chinese: the end tells.
            None => ends.with_full_stop(),
        });
        // Under a section heading stand loose lines too: of tables, of lists without labels.
        let in_section = !self.resolution.sections.is_empty();
        let is_paragraph = !in_section
            || opening.is_some_and(|opener| opener.kind.is_some())
            || ends.as_preamble();
        if block.place == Place::Preamble && self.embedded.is_none() && is_paragraph {
            if operative {
                self.add_operative(block, None);
            } else if !self.operative || !self.has_unnumbered_operative() {
                self.add_preambular(block);
            } else {
                self.loose(block);
            }
            return;
        }
        if ends.quotes_number
            && self.target == Target::Operative
            && self.has_opened_paragraphs()
            && self.follows_colon()
        {
            self.embedded.get_or_insert(Embedded::Quoted);
            self.quote(block.span());
        }
        self.loose(block);
    }

    /// Whether what stands before leads in what follows.
    fn follows_colon(&self) -> bool {
        self.last.is_some_and(|last| last.facts.ends.with_colon())
    }

    /// Whether the operative part so far is one of paragraphs without numbers.
    fn has_unnumbered_operative(&self) -> bool {
        self.resolution
            .operative
            .last()
            .is_some_and(|paragraph| paragraph.number.is_none())
    }

    fn flush_labels_unless_operative(&mut self, place: Place) {
        if place == Place::Preamble {
            self.flush_labels();
        }
    }

    fn loose(&mut self, block: &'b Block) {
        self.labels.interrupt();
        self.extend_section(block.span().end);
        self.last = Some(Last::of(block));
        self.target = Target::Loose;
    }

    fn numbered(&mut self, block: &'b Block) {
        self.extend_section(block.span().end);
        if self.is_embedded(block.facts.told.opener.is_some()) {
            self.quote(block.span());
            self.labels.close();
            self.last = Some(Last::of(block));
            self.target = Target::Loose;
            return;
        }
        self.flush_labels();
        self.drop_chapeau();
        self.add_operative(block, block.number());
    }

    fn labelled(&mut self, block: &'b Block) {
        self.extend_section(block.span().end);
        let Some(mark) = block.mark() else { return };
        if self.resumes_list(block) {
            self.embedded = None;
            self.labels.reopen();
        }
        if self.embedded.is_some() {
            self.quote(block.span());
        }
        if self.embedded.is_some() || (self.target == Target::Nothing && !self.has_owner()) {
            self.quoted_label |= self.embedded.is_some();
            self.last = Some(Last::of(block));
            self.target = Target::Loose;
            return;
        }
        if block.facts.inserted && self.target == Target::Item {
            // One inserted behind another (`b bis`) has no place of its own in the sequence.
            self.labels.join(block);
        } else {
            self.labels.push(mark, block);
        }
        self.last = Some(Last::of(block));
        self.target = Target::Item;
    }

    fn has_owner(&self) -> bool {
        if self.operative {
            !self.resolution.operative.is_empty()
        } else {
            !self.resolution.preambular.is_empty()
        }
    }

    /// The rest of a paragraph that a page break cut.
    fn join(&mut self, block: &'b Block) {
        self.extend_section(block.span().end);
        match self.target {
            Target::Item => self.labels.join(block),
            Target::Preambular | Target::Operative => {
                let span = block.span();
                if let Some(paragraph) = self.owner() {
                    paragraph.parts.push(span);
                    paragraph.span.end = span.end;
                }
                self.parts[usize::from(self.operative)].push(block);
                self.behind_opener += block.facts.ends.words;
            }
            Target::Loose | Target::Nothing => {}
        }
        self.decide_cut(block);
        let last = Last::of(block);
        // What the whole paragraph is decides how it may end.
        self.last = Some(match self.last {
            Some(before) => Last {
                facts: last.facts,
                ..before
            },
            None => last,
        });
    }

    /// A paragraph without a number that was cut behind a comma is operative after all where its
    /// verb and its end are.
    fn decide_cut(&mut self, block: &'b Block) {
        let operative = |paragraph: &Paragraph| {
            let kind = paragraph.opener.as_ref().and_then(|opener| opener.kind);
            kind == Some(OpenerKind::Operative)
        };
        if self.target == Target::Preambular
            && !block.facts.ends.as_preamble()
            && self.resolution.preambular.last().is_some_and(operative)
            && let Some(paragraph) = self.resolution.preambular.pop()
        {
            self.resolution.operative.push(paragraph);
            self.boundaries.push(std::mem::take(&mut self.boundary));
            self.opened += 1;
            self.parts.swap(0, 1);
            self.operative = true;
            self.target = Target::Operative;
        }
    }

    fn owner(&mut self) -> Option<&mut Paragraph> {
        if self.operative {
            self.resolution.operative.last_mut()
        } else {
            self.resolution.preambular.last_mut()
        }
    }

    fn add_preambular(&mut self, block: &'b Block) {
        self.begin(block, false);
        let paragraph = Paragraph::new(block, None, self.section_index());
        self.resolution.preambular.push(paragraph);
        self.target = Target::Preambular;
    }

    fn add_operative(&mut self, block: &'b Block, number: Option<Number>) {
        self.begin(block, true);
        let paragraph = Paragraph::new(block, number, self.section_index());
        self.opened += usize::from(paragraph.opener.is_some());
        self.resolution.operative.push(paragraph);
        self.boundaries.push(std::mem::take(&mut self.boundary));
        self.target = Target::Operative;
    }

    /// What a paragraph of either kind changes that begins with `block`.
    fn begin(&mut self, block: &'b Block, operative: bool) {
        self.extend_section(block.span().end);
        let parts = &mut self.parts[usize::from(operative)];
        parts.clear();
        parts.push(block);
        self.operative = operative;
        self.behind_opener = block.facts.told.behind_opener;
        self.last = Some(Last::of(block));
    }

    fn flush_labels(&mut self) {
        if self.labels.is_empty() {
            return self.labels.clear();
        }
        let mut labels = std::mem::take(&mut self.labels);
        let parts = std::mem::take(&mut self.parts[usize::from(self.operative)]);
        if let Some(paragraph) = self.owner() {
            labels.nest(paragraph, &parts);
        }
        labels.clear();
        self.labels = labels;
        self.parts[usize::from(self.operative)] = parts;
    }
}
