//! Long random sessions: whatever was edited and asked before, the answers are those that a
//! server gives which has just opened the same text.

use serde_json::{Value, json};
use unres_tests::{Choice, samples};

use super::client::{Client, able, about, at, change};

const URI: &str = "file:///drafts/session.unres";
/// Edits in each encoding.
const EDITS: usize = 1_000;
/// A text that grew beyond this is replaced.
const LONGEST: usize = 20_000;

const INSERTED: [&str; 26] = [
    "x",
    " ",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{0}",
    "\u{feff}",
    "\u{20bb7}\u{5927}\u{4f1a}\u{ff0c}",
    "\u{641}\u{64a} \u{627}\u{644}",
    "\u{1f30a}",
    "\n\n4. *Decides* to act;\n\n",
    "\n\n(a) To act;\n\n(b) To wait;\n\n",
    "\n\n**II**\n\n*Recalling* its decisions,\n\n",
    "*The General Assembly*,\n\n",
    "**Annex**\n\n",
    "\u{b9},\u{b2}",
    "\n\n\u{b9} A/81/214.\n\n",
    "[^3]",
    " resolution 80/66 of 9 December 2025 ",
    "A/81/L.78",
    "<!-- unres: ignore paragraph-number -->",
    "*",
    "---\nlang: fr\n---\n\n",
    "|a|b|\n|1|2|\n",
];

/// The text as the test keeps it, and how it counts columns.
struct Text {
    words: String,
    encoding: &'static str,
}

impl Text {
    fn width(&self, words: &str) -> u32 {
        let width = match self.encoding {
            "utf-8" => words.len(),
            "utf-16" => words.encode_utf16().count(),
            _ => words.chars().count(),
        };
        width as u32
    }

    /// Line and column of a byte offset, by counting from the beginning.
    fn place(&self, offset: usize) -> (u32, u32) {
        let before = &self.words[..offset];
        let (mut line, mut start) = (0, 0);
        let bytes = self.words.as_bytes();
        for (at, _) in before.match_indices(['\n', '\r']) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                line += 1;
                start = at + 1;
            }
        }
        (line, self.width(&self.words[start..offset]))
    }

    /// A boundary between characters that is not inside a CR LF: no position names that place.
    fn boundary(&self, choice: &mut Choice) -> usize {
        let mut at = choice.below(self.words.len() + 1);
        let inside = |at: usize| {
            !self.words.is_char_boundary(at)
                || (self.words[..at].ends_with('\r') && self.words[at..].starts_with('\n'))
        };
        while inside(at) {
            at -= 1;
        }
        at
    }

    /// A change at random, made in the text too.
    fn changed(&mut self, choice: &mut Choice) -> Value {
        let start = self.boundary(choice);
        let far = self.boundary(choice);
        let end = match choice.below(4) {
            0 => start,
            // Something short, or now and then anything.
            1 if choice.below(8) == 0 => far.max(start),
            _ => self.words.len().min(start + choice.below(30)),
        };
        let end = (start..=end).rev().find(|&at| {
            self.words.is_char_boundary(at)
                && !(self.words[..at].ends_with('\r') && self.words[at..].starts_with('\n'))
        });
        let end = end.unwrap_or(start);
        let inserted = *choice.one(&INSERTED).unwrap();
        let told = change(self.place(start), self.place(end), inserted);
        self.words.replace_range(start..end, inserted);
        told
    }
}

/// All that a client asks, at a place.
fn questions(line: u32, column: u32) -> Vec<(&'static str, Value)> {
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": line, "character": column } });
    let with = |key: &str, value: Value| {
        let mut asked = at(URI, line, column);
        asked[key] = value;
        asked
    };
    vec![
        ("textDocument/diagnostic", about(URI)),
        ("textDocument/documentSymbol", about(URI)),
        ("textDocument/hover", at(URI, line, column)),
        ("textDocument/definition", at(URI, line, column)),
        (
            "textDocument/references",
            with("context", json!({ "includeDeclaration": true })),
        ),
        ("textDocument/documentHighlight", at(URI, line, column)),
        ("textDocument/documentLink", about(URI)),
        ("textDocument/foldingRange", about(URI)),
        (
            "textDocument/selectionRange",
            with("positions", json!([{ "line": line, "character": column }])),
        ),
        ("textDocument/semanticTokens/full", about(URI)),
        (
            "textDocument/semanticTokens/range",
            with("range", whole.clone()),
        ),
        ("textDocument/codeAction", {
            let mut asked = with("range", whole);
            asked["context"] = json!({ "diagnostics": [] });
            asked
        }),
    ]
}

/// An answer without what names a version or a moment.
fn lasting(mut answer: Value) -> Value {
    match &mut answer {
        Value::Object(fields) => {
            fields.remove("version");
            fields.remove("resultId");
            fields.remove("id");
            fields.remove("data");
            for value in fields.values_mut() {
                *value = lasting(value.take());
            }
        }
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| *value = lasting(value.take())),
        _ => {}
    }
    answer
}

fn session(encoding: &'static str) -> usize {
    let mut choice = Choice::of(encoding);
    let samples: Vec<String> = samples().into_iter().map(|(_, text)| text).collect();
    let begin = |choice: &mut Choice| choice.one(&samples).unwrap().clone();
    let mut text = Text {
        words: begin(&mut choice),
        encoding,
    };
    let mut long = Client::start(able(encoding));
    let mut fresh = Client::start(able(encoding));
    long.open(URI, &text.words);
    let mut compared = 0;
    for version in 2..EDITS as i64 + 2 {
        if text.words.len() > LONGEST || choice.below(60) == 0 {
            text.words = begin(&mut choice);
            long.close(URI);
            long.open(URI, &text.words);
        }
        let several = (0..1 + choice.below(3)).map(|_| text.changed(&mut choice));
        let changes: Vec<Value> = several.collect();
        long.change(URI, version * 2, Value::Array(changes));
        if choice.below(10) == 0 {
            let id = long.begin("textDocument/documentSymbol", about(URI));
            long.tell("$/cancelRequest", json!({ "id": id }));
        }
        // Often several edits pass before anything is asked.
        if choice.below(3) == 0 {
            continue;
        }
        fresh.open(URI, &text.words);
        let (line, column) = text.place(text.boundary(&mut choice));
        for (method, asked) in questions(line, column) {
            let of = |client: &mut Client| lasting(client.whole_answer(method, asked.clone()));
            let (answer, right) = (of(&mut long), of(&mut fresh));
            assert_eq!(
                answer, right,
                "{encoding} {method} {line}:{column}\n{:?}",
                text.words
            );
            assert!(
                answer.get("error").is_none(),
                "{encoding} {method} {answer}"
            );
            compared += 1;
        }
        fresh.close(URI);
    }
    assert_eq!((long.leave(), fresh.leave()), (0, 0));
    compared
}

#[test]
fn in_utf_8_no_answer_is_stale() {
    println!(
        "{EDITS} edits, {} answers equal a fresh server's",
        session("utf-8")
    );
}

#[test]
fn in_utf_16_no_answer_is_stale() {
    println!(
        "{EDITS} edits, {} answers equal a fresh server's",
        session("utf-16")
    );
}

#[test]
fn in_utf_32_no_answer_is_stale() {
    println!(
        "{EDITS} edits, {} answers equal a fresh server's",
        session("utf-32")
    );
}
