//! From the tree to the blocks: down through the parts of the document, never into a block.

use tree_sitter::{Node, Tree, TreeCursor};

use super::block::{Kind, Place};

/// The blocks of a tree from a place on, in document order.
pub(super) struct Walk<'tree> {
    cursor: TreeCursor<'tree>,
    /// The place inside each part that is open.
    places: Vec<Place>,
    done: bool,
}

impl<'tree> Walk<'tree> {
    /// The blocks from that on which the byte `from` is in, or all of them.
    pub(super) fn new(tree: &'tree Tree, from: Option<usize>) -> Self {
        let mut walk = Walk {
            cursor: tree.walk(),
            places: vec![Place::Masthead],
            done: false,
        };
        // A byte inside a block: between blocks, the hidden groups that hold them may end there
        // without a block to go to.
        while let Some((from, place)) = from.zip(walk.part()) {
            if walk.cursor.goto_first_child_for_byte(from).is_none() {
                break;
            }
            walk.places.push(place);
        }
        walk
    }

    fn outer(&self) -> Place {
        self.places.last().copied().unwrap_or(Place::Masthead)
    }

    /// The place inside the node that the cursor is at, where that is a part of the document.
    fn part(&self) -> Option<Place> {
        part_of(self.cursor.node().kind(), self.outer())
    }

    /// To the next node that is not inside this one.
    fn onward(&mut self) {
        while !self.cursor.goto_next_sibling() {
            if !self.cursor.goto_parent() {
                self.done = true;
                return;
            }
            self.places.pop();
        }
    }
}

impl<'tree> Iterator for Walk<'tree> {
    type Item = (Node<'tree>, Kind, Place);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let node = self.cursor.node();
            if let Some(place) = self.part() {
                if self.cursor.goto_first_child() {
                    self.places.push(place);
                } else {
                    self.onward();
                }
                continue;
            }
            let place = self.outer();
            self.onward();
            if let Some(kind) = kind_of(node.kind(), place) {
                return Some((node, kind, place));
            }
        }
        None
    }
}

/// The place inside a part of the document; None for a block.
fn part_of(kind: &str, outer: Place) -> Option<Place> {
    Some(match kind {
        "source_file" | "resolution" => outer,
        "masthead" => Place::Masthead,
        "preamble" | "section" => Place::Preamble,
        "operative_part" => Place::Operative,
        "annex" => Place::Annex,
        _ => return None,
    })
}

fn kind_of(kind: &str, place: Place) -> Option<Kind> {
    let in_body = matches!(place, Place::Preamble | Place::Operative);
    Some(match kind {
        "masthead_line" => Kind::MastheadLine,
        "title" => Kind::Title,
        "adoption_line" => Kind::AdoptionLine,
        "reference_line" => Kind::ReferenceLine,
        "sponsor_line" => Kind::SponsorLine,
        "heading" => Kind::Heading,
        "enacting_clause" => Kind::EnactingClause,
        "section_heading" => Kind::SectionHeading,
        "annex_heading" => Kind::AnnexHeading,
        "closing_lines" => Kind::ClosingLines,
        "paragraph" | "preambular_paragraph" => Kind::Paragraph,
        // Its number stands behind a quotation mark.
        "numbered_paragraph" if in_body => Kind::Paragraph,
        "operative_paragraph" | "numbered_paragraph" => Kind::Numbered,
        "sub_paragraph" => Kind::Labelled,
        "footnote_definition" => Kind::Footnote,
        "asterisk_note" => Kind::AsteriskNote,
        "table" => Kind::Table,
        "comment" => Kind::Comment,
        "front_matter" => Kind::FrontMatter,
        _ => return None,
    })
}
