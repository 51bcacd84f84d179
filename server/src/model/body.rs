//! The preamble and the operative part: paragraphs joined, numbered ones told from those of other
//! texts, sub-paragraphs gathered.

mod embedded;

use self::embedded::Embedded;
use super::block::{Block, Kind, Place};
use super::joins;
use super::labels::Labels;
use super::{Number, Opener, OpenerKind, Paragraph, Resolution, opener, runs, sections};
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
pub(super) struct Body<'a> {
    text: &'a str,
    language: Option<&'static Language>,
    italic_preamble: bool,
    resolution: Resolution,
    /// Whether a run of numbers may start again before each operative paragraph.
    boundaries: Vec<bool>,
    labels: Labels,
    last: Option<Block>,
    target: Target,
    /// The operative part has begun: sub-paragraphs belong to operative paragraphs.
    operative: bool,
    boundary: bool,
    /// The section heading before was led in by a colon.
    led_in: bool,
    embedded: Option<Embedded>,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        text: &'a str,
        language: Option<&'static Language>,
        blocks: &[Block],
    ) -> Self {
        Body {
            text,
            language,
            italic_preamble: joins::has_italic_preamble(blocks),
            resolution: Resolution::default(),
            boundaries: Vec::new(),
            labels: Labels::default(),
            last: None,
            target: Target::Nothing,
            operative: false,
            boundary: true,
            led_in: false,
            embedded: None,
        }
    }

    /// Takes the next block in document order.
    pub(super) fn push(&mut self, block: &Block) {
        match (block.kind, block.place) {
            (Kind::AnnexHeading, _) => self.annex(block),
            (_, Place::Annex) => {
                sections::extend_annex(&mut self.resolution.annexes, block, self.text)
            }
            (Kind::EnactingClause, _) => self.end_paragraph(true),
            (Kind::SectionHeading, _) => self.section(block),
            (Kind::ClosingLines, _) => {
                self.end_paragraph(false);
                self.embedded = None;
                self.resolution.closing.push(block.span());
            }
            (Kind::Paragraph, Place::Masthead) => self.decision(block),
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

    fn section(&mut self, block: &Block) {
        self.led_in = self.follows_colon() && self.target == Target::Operative;
        let chapeau = self.is_chapeau();
        self.end_paragraph(true);
        self.led_in &= !chapeau;
        if self.embedded != Some(Embedded::Instrument) {
            self.embedded = None;
        }
        self.operative = block.place == Place::Operative && self.operative;
        sections::add(&mut self.resolution.sections, block, self.text);
    }

    fn annex(&mut self, block: &Block) {
        self.end_paragraph(false);
        sections::add_annex(&mut self.resolution.annexes, block, self.text);
    }

    fn extend_section(&mut self, end: usize) {
        if let Some(section) = self.resolution.sections.last_mut() {
            section.span.end = section.span.end.max(end);
        }
    }

    fn section_index(&self) -> Option<usize> {
        self.resolution.sections.len().checked_sub(1)
    }

    /// A draft decision: organ, grounds and decision in one sentence before any enacting clause.
    fn decision(&mut self, block: &Block) {
        let Some(language) = self.language else {
            return;
        };
        if self.target == Target::Operative && self.continues(block, None) {
            self.join(block);
            return;
        }
        let speaker = opener::speaker(block.words_of(self.text));
        if speaker.is_some_and(|speaker| language.enacting(speaker).is_some()) {
            self.add_operative(block, None, None);
        }
    }

    /// Whether a block is the rest of what stands before it.
    fn continues(&self, block: &Block, opening: Option<&Opener>) -> bool {
        self.last.as_ref().is_some_and(|last| {
            joins::continues(
                last,
                block,
                opening,
                self.text,
                self.language,
                self.italic_preamble,
            )
        })
    }

    fn paragraph(&mut self, block: &Block) {
        if block.is_running_head() {
            return;
        }
        let opening = block.opener();
        if self.target != Target::Nothing && self.continues(block, opening.as_ref()) {
            self.join(block);
            return;
        }
        self.flush_labels_unless_operative(block.place);
        let operative = opening.as_ref().is_some_and(|opener| match opener.kind {
            Some(OpenerKind::Operative) => !joins::ends_as_preamble(block, self.text),
            Some(OpenerKind::Preambular) => false,
            // The same verb may open both, as in Chinese: the end tells.
            None => joins::ends_with_full_stop(block, self.text),
        });
        // Under a section heading stand loose lines too: of tables, of lists without labels.
        let in_section = !self.resolution.sections.is_empty();
        let is_paragraph = !in_section
            || opening.as_ref().is_some_and(|opener| opener.kind.is_some())
            || joins::ends_as_preamble(block, self.text);
        if block.place == Place::Preamble && self.embedded.is_none() && is_paragraph {
            if operative {
                self.add_operative(block, None, opening);
            } else if !self.operative || !self.has_unnumbered_operative() {
                self.add_preambular(block, opening);
            } else {
                self.loose(block);
            }
            return;
        }
        if joins::quotes_number(block, self.text)
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
        let last = self.last.as_ref();
        last.is_some_and(|last| joins::ends_with_colon(last, self.text))
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

    fn loose(&mut self, block: &Block) {
        self.labels.interrupt();
        self.extend_section(block.span().end);
        self.last = Some(block.clone());
        self.target = Target::Loose;
    }

    fn numbered(&mut self, block: &Block) {
        let opening = block.opener();
        self.extend_section(block.span().end);
        if self.is_embedded(opening.as_ref()) {
            self.quote(block.span());
            self.labels.close();
            self.last = Some(block.clone());
            self.target = Target::Loose;
            return;
        }
        self.flush_labels();
        let number = block
            .mark()
            .and_then(|span| Number::read(span, block.suffix(), self.text));
        self.drop_chapeau();
        self.add_operative(block, number, opening);
    }

    fn labelled(&mut self, block: &Block) {
        self.extend_section(block.span().end);
        let Some(mark) = block.mark() else { return };
        if self.embedded.is_some() {
            self.quote(block.span());
        }
        if self.embedded.is_some() || (self.target == Target::Nothing && !self.has_owner()) {
            self.last = Some(block.clone());
            self.target = Target::Loose;
            return;
        }
        self.labels.push(mark, block.span());
        self.last = Some(block.clone());
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
    fn join(&mut self, block: &Block) {
        self.extend_section(block.span().end);
        match self.target {
            Target::Item => self.labels.join(block.span()),
            Target::Preambular | Target::Operative => {
                if let Some(paragraph) = self.owner() {
                    paragraph.parts.push(block.span());
                    paragraph.span.end = block.span().end;
                }
            }
            Target::Loose | Target::Nothing => {}
        }
        self.decide_cut(block);
        let mut last = block.clone();
        // What the whole paragraph is decides how it may end.
        if let Some(before) = &self.last {
            last.kind = before.kind;
            last.place = before.place;
        }
        self.last = Some(last);
    }

    /// A paragraph without a number that was cut behind a comma is operative after all where its
    /// verb and its end are.
    fn decide_cut(&mut self, block: &Block) {
        let operative = |paragraph: &Paragraph| {
            let kind = paragraph.opener.as_ref().and_then(|opener| opener.kind);
            kind == Some(OpenerKind::Operative)
        };
        if self.target == Target::Preambular
            && !joins::ends_as_preamble(block, self.text)
            && self.resolution.preambular.last().is_some_and(operative)
            && let Some(paragraph) = self.resolution.preambular.pop()
        {
            self.resolution.operative.push(paragraph);
            self.boundaries.push(std::mem::take(&mut self.boundary));
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

    fn add_preambular(&mut self, block: &Block, opening: Option<Opener>) {
        self.extend_section(block.span().end);
        let section = self.section_index();
        self.resolution
            .preambular
            .push(Paragraph::new(block.span(), None, opening, section));
        self.operative = false;
        self.last = Some(block.clone());
        self.target = Target::Preambular;
    }

    fn add_operative(&mut self, block: &Block, number: Option<Number>, opening: Option<Opener>) {
        self.extend_section(block.span().end);
        let section = self.section_index();
        self.resolution
            .operative
            .push(Paragraph::new(block.span(), number, opening, section));
        self.boundaries.push(std::mem::take(&mut self.boundary));
        self.operative = true;
        self.last = Some(block.clone());
        self.target = Target::Operative;
    }

    fn flush_labels(&mut self) {
        let labels = std::mem::take(&mut self.labels);
        let text = self.text;
        if let Some(paragraph) = self.owner() {
            labels.into_lists(paragraph, text);
        }
    }
}
