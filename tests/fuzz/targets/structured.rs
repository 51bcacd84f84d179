//! Drafts put together from real blocks, and edits such as people make: each gives the tree and the
//! reading of a fresh text.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use unres_fuzz::{blocks, parses};
use unres_tests::edits::{Change, Edited, INSERTED, boundary};

/// Blocks of a draft, and edits of it, at most.
const BLOCKS: usize = 60;
const EDITS: usize = 12;

#[derive(Arbitrary, Debug)]
struct Plan {
    parts: Vec<(Part, Gap)>,
    edits: Vec<(Edit, bool)>,
}

/// What stands in a draft.
#[derive(Arbitrary, Debug)]
enum Part {
    /// A block of the texts that are at hand.
    Block(u16),
    /// The same kind of block again and again, as in a long list.
    Row(u16, u8),
    /// A piece that somebody may type.
    Piece(u8),
    Letters(String),
}

/// What stands behind it.
#[derive(Arbitrary, Debug)]
enum Gap {
    BlankLine,
    LineEnd,
    Nothing,
    BlankLineOfWindows,
    Spaces,
    Lines(u8),
}

/// Places are fractions of the text's length.
#[derive(Arbitrary, Debug)]
enum Edit {
    Type {
        at: u16,
        piece: u8,
    },
    Letters {
        at: u16,
        letters: String,
    },
    Delete {
        at: u16,
        length: u8,
    },
    Replace {
        at: u16,
        length: u8,
        part: Part,
    },
    /// Blank lines around it, as one pastes a paragraph.
    Insert {
        at: u16,
        part: Part,
    },
    CutBlocks {
        at: u16,
        count: u8,
    },
    MoveBlocks {
        at: u16,
        count: u8,
        to: u16,
    },
    CopyBlocks {
        at: u16,
        count: u8,
        to: u16,
    },
    Split {
        at: u16,
    },
    /// The blank line behind a place goes.
    Join {
        at: u16,
    },
    DeleteToEnd {
        at: u16,
    },
    /// The last change is taken back.
    Undo,
}

impl Part {
    fn text(&self) -> String {
        let blocks = blocks();
        let block = |index: &u16| blocks[usize::from(*index) % blocks.len()].clone();
        match self {
            Part::Block(index) => block(index),
            Part::Row(index, times) => {
                let block = block(index);
                let times = (usize::from(*times) % 40).min(4_000 / block.len());
                vec![block; times].join("\n\n")
            }
            Part::Piece(index) => INSERTED[usize::from(*index) % INSERTED.len()].to_string(),
            Part::Letters(letters) => unres::syntax::readable(letters).into_owned(),
        }
    }
}

impl Gap {
    fn text(&self) -> String {
        match self {
            Gap::BlankLine => "\n\n".to_string(),
            Gap::LineEnd => "\n".to_string(),
            Gap::Nothing => String::new(),
            Gap::BlankLineOfWindows => "\r\n\r\n".to_string(),
            Gap::Spaces => " \n \t\n ".to_string(),
            Gap::Lines(count) => "\n".repeat(usize::from(count % 9)),
        }
    }
}

impl Edit {
    /// The changes of the text that it is, one after the other.
    fn changes(&self, text: &str, undo: &mut Vec<Change>) -> Vec<Change> {
        let change = |start: usize, end: usize, inserted: String| Change {
            start,
            end,
            inserted,
        };
        match self {
            Edit::Type { at, piece } => {
                let at = place(text, *at);
                vec![change(at, at, Part::Piece(*piece).text())]
            }
            Edit::Letters { at, letters } => {
                // Key by key.
                let mut at = place(text, *at);
                let letters = unres::syntax::readable(letters);
                let mut key = |letter: char| {
                    at += letter.len_utf8();
                    let start = at - letter.len_utf8();
                    change(start, start, letter.to_string())
                };
                letters.chars().take(8).map(&mut key).collect()
            }
            Edit::Delete { at, length } => {
                let (start, end) = range(text, *at, *length);
                vec![change(start, end, String::new())]
            }
            Edit::Replace { at, length, part } => {
                let (start, end) = range(text, *at, *length);
                vec![change(start, end, part.text())]
            }
            Edit::Insert { at, part } => {
                let at = block_start(text, place(text, *at));
                vec![change(at, at, part.text() + "\n\n")]
            }
            Edit::CutBlocks { at, count } => {
                let (start, end) = run(text, *at, *count);
                vec![change(start, end, String::new())]
            }
            Edit::MoveBlocks { at, count, to } => {
                let (start, end) = run(text, *at, *count);
                let moved = text[start..end].to_string();
                let rest = [&text[..start], &text[end..]].concat();
                let to = block_start(&rest, place(&rest, *to));
                vec![change(start, end, String::new()), change(to, to, moved)]
            }
            Edit::CopyBlocks { at, count, to } => {
                let (start, end) = run(text, *at, *count);
                let to = block_start(text, place(text, *to));
                vec![change(to, to, text[start..end].to_string())]
            }
            Edit::Split { at } => {
                let at = place(text, *at);
                vec![change(at, at, "\n\n".to_string())]
            }
            Edit::Join { at } => {
                let at = place(text, *at);
                let gap = text[at..].find("\n\n").map(|gap| at + gap);
                gap.map(|gap| change(gap, gap + 2, " ".to_string()))
                    .into_iter()
                    .collect()
            }
            Edit::DeleteToEnd { at } => {
                vec![change(place(text, *at), text.len(), String::new())]
            }
            Edit::Undo => undo.pop().into_iter().collect(),
        }
    }
}

/// The byte at a fraction of the text, at the boundary of a character.
fn place(text: &str, fraction: u16) -> usize {
    boundary(text, (text.len() + 1) * usize::from(fraction) >> 16)
}

fn range(text: &str, at: u16, length: u8) -> (usize, usize) {
    let start = place(text, at);
    (
        start,
        boundary(text, start + usize::from(length)).max(start),
    )
}

/// Where the block at a byte begins.
fn block_start(text: &str, at: usize) -> usize {
    text[..at].rfind("\n\n").map_or(0, |gap| gap + 2)
}

/// Some blocks in a row.
fn run(text: &str, at: u16, count: u8) -> (usize, usize) {
    let start = block_start(text, place(text, at));
    let mut end = start;
    for _ in 0..=count % 40 {
        end = text[end..]
            .find("\n\n")
            .map_or(text.len(), |gap| end + gap + 2);
    }
    (start, end)
}

fuzz_target!(|plan: Plan| {
    let parts = plan.parts.iter().take(BLOCKS);
    let text: String = parts.map(|(part, gap)| part.text() + &gap.text()).collect();
    parses(&text);
    let mut edited = Edited::new(&text);
    let mut undo = Vec::new();
    for (edit, is_asked) in plan.edits.iter().take(EDITS) {
        for change in edit.changes(&edited.text, &mut undo) {
            let before = edited.text.clone();
            if let Err(difference) = edited.change(&change) {
                panic!("{difference}\n{change:?} of {before:?}");
            }
            if !matches!(edit, Edit::Undo) {
                undo.push(Change {
                    start: change.start,
                    end: change.start + change.inserted.len(),
                    inserted: before[change.start..change.end].to_string(),
                });
            }
        }
        if *is_asked && let Err(difference) = edited.ask() {
            panic!("{difference}");
        }
    }
    if let Err(difference) = edited.ask() {
        panic!("{difference}");
    }
    parses(&edited.text);
});
