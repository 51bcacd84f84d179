//! Changes of a text, whose tree and reading must be those of a fresh text.

use tree_sitter::{InputEdit, Parser, Point, Tree};
use unres::model::{self, Read, Replaced};
use unres::text::Span;

use crate::trees::{difference, said};
use crate::{Choice, changes, parser};

/// What is typed or pasted: letters, line ends, whole blocks, marks alone.
pub const INSERTED: [&str; 42] = [
    "x",
    " ",
    ".",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\n\n1. *Decides* to act;\n\n",
    "\n\n**II. Premises**\n\n",
    "\n\n8. *Decides* (a) to act;\n\n9. *Requests* all:\n\n(a) To act;\n\n(b) To go on.\n\n",
    "---\nlang: fr\n---\n\n",
    "(a) ",
    "\n\n(i) At once;\n\n",
    "\u{b9}",
    "\u{b9}\u{b2},\u{b3}",
    "^1^",
    "[^1]",
    "[^1]: ",
    "\n\n\u{b9} A/81/214.\n\n",
    "*",
    "**",
    "***",
    "_",
    "[",
    "]",
    "](#)",
    "[59/50](#)",
    "\\",
    "<!--",
    "-->",
    "---\n",
    "```\n",
    "|",
    "\n\n| a | b |\n| 1 | 2 |\n\n",
    "75/276",
    "A/RES/75/",
    "**Annex**\n\n",
    "*The General Assembly*,\n\n",
    "**75/1. Title**\n\n",
    "\u{5927}\u{4f1a}\u{ff0c}",
    "\u{641}\u{64a} \u{627}\u{644}",
];

/// Bytes of a text and what takes their place.
#[derive(Debug)]
pub struct Change {
    /// The first byte that goes.
    pub start: usize,
    /// The byte after the last that goes.
    pub end: usize,
    /// What comes.
    pub inserted: String,
}

impl Change {
    /// Mostly a key or two; now and then a page cut out or a part of the text pasted elsewhere.
    pub fn any(choice: &mut Choice, text: &str) -> Self {
        let start = boundary(text, choice.below(text.len() + 1));
        let most = match choice.below(20) {
            0 => 2_000,
            1 => 400,
            2..8 => 4,
            _ => 1,
        };
        let end = boundary(text, start + choice.below(most)).max(start);
        let inserted = match choice.below(20) {
            0 => {
                let from = boundary(text, choice.below(text.len() + 1));
                let to = boundary(text, from + choice.below(2_000)).max(from);
                text[from..to].to_string()
            }
            1..5 => String::new(),
            _ => choice.one(&INSERTED).unwrap().to_string(),
        };
        Change {
            start,
            end,
            inserted,
        }
    }

    /// The changed text.
    pub fn applied(&self, text: &str) -> String {
        [&text[..self.start], &self.inserted, &text[self.end..]].concat()
    }

    /// The tree of the changed text, parsed from the tree of the text before.
    pub fn reparsed(&self, parser: &mut Parser, before: &str, tree: &Tree, after: &str) -> Tree {
        let new_end = self.start + self.inserted.len();
        let mut old = tree.clone();
        old.edit(&InputEdit {
            start_byte: self.start,
            old_end_byte: self.end,
            new_end_byte: new_end,
            start_position: point(before, self.start),
            old_end_position: point(before, self.end),
            new_end_position: point(after, new_end),
        });
        parser.parse(after, Some(&old)).unwrap()
    }
}

/// The nearest boundary of a character at or before a byte.
pub fn boundary(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn point(text: &str, at: usize) -> Point {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Point::new(text[..at].matches('\n').count(), at - line)
}

/// A text under edits. Its tree and its reading are carried along as an editor does.
pub struct Edited {
    /// The text as it is now.
    pub text: String,
    parser: Parser,
    tree: Tree,
    read: Read,
    unread: Vec<Replaced>,
}

impl Edited {
    /// A text that nobody has edited yet.
    pub fn new(text: &str) -> Self {
        let mut parser = parser();
        let tree = parser.parse(text, None).unwrap();
        Edited {
            text: text.to_string(),
            parser,
            tree,
            read: Read::new(text, None),
            unread: Vec::new(),
        }
    }

    /// Edits the text; an error tells where its tree is not that of a fresh parse.
    pub fn change(&mut self, change: &Change) -> Result<(), String> {
        let after = change.applied(&self.text);
        let tree = change.reparsed(&mut self.parser, &self.text, &self.tree, &after);
        let fresh = self.parser.parse(&after, None).unwrap();
        if fresh.root_node().has_error() {
            return Err("an error node".to_string());
        }
        if let Some(difference) = difference(&tree, &fresh) {
            return Err(difference);
        }
        self.unread.push(Replaced {
            span: Span::new(change.start, change.end),
            length: change.inserted.len(),
        });
        (self.text, self.tree) = (after, tree);
        Ok(())
    }

    /// Reads the text with the edits since it was read last; an error has the lines in which the
    /// reading is not that of a fresh text.
    pub fn ask(&mut self) -> Result<(), String> {
        self.read = self.read.edited(&self.text, &self.unread);
        let fresh = model::read(&self.text);
        let now = said(&self.read.reading, &self.text);
        let right = said(&fresh, &self.text);
        if format!("{now:?}") != format!("{right:?}") {
            let changes = changes(&format!("{right:#?}"), &format!("{now:#?}"));
            return Err(format!("{:?}\n{changes}\n{:?}", self.unread, self.text));
        }
        self.unread.clear();
        Ok(())
    }
}
