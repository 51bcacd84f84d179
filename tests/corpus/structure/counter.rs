//! A count of a text's parts by regular expressions and a walk over its lines.
//!
//! It is written apart from the grammar and the model and uses nothing of them, so that the two
//! may be compared. It knows what a reader sees: enacting clauses, headings, notes at the foot of
//! a page, closing lines, annexes, and lists that a paragraph quotes. As the text format has it,
//! blank lines part blocks, so that a number or label counts where a block begins; those that only
//! begin a line are counted apart.

use regex::Regex;

use super::{Entry, Structure, levels};

/// Where in a document a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the enacting clause, or behind a heading.
    Outside,
    /// Behind a decision that is a sentence with a colon at its end: its sub-paragraphs may follow.
    Decision,
    Body,
    Annex,
}

/// What a line may be.
pub struct Counter {
    clause: Regex,
    decision: Regex,
    heading: Regex,
    closing: Regex,
    annex: Regex,
    section: Regex,
    page: Regex,
    number: Regex,
    label: Regex,
    note: Regex,
    call: Regex,
}

/// What is known at a line.
struct Walk {
    state: State,
    found: Structure,
    /// The last number of the paragraphs counted so far; 0 where they may begin again.
    last: u32,
    /// A list that a paragraph quotes is being passed.
    quoting: bool,
    /// A text is being passed that the resolution adopts: its title stood behind a colon.
    adopted: bool,
    /// How many numbers were found before this resolution.
    numbered: usize,
    /// Paragraphs open in italics here, so that one without is not the text's own.
    italic: bool,
    /// The last line of words.
    before: String,
    /// The line before is blank.
    blank: bool,
    /// The block is of notes, which need no blank lines between them.
    noted: bool,
    /// A heading that may begin another resolution was passed.
    headed: bool,
    /// A paragraph has begun, to which sub-paragraphs may belong.
    owned: bool,
    /// How many labels were found before that paragraph.
    labelled: usize,
}

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

impl Counter {
    pub fn new() -> Self {
        let regex = |pattern: &str| Regex::new(pattern).unwrap();
        Counter {
            clause: regex(
                r"^\*{0,2}(The (General|Security|Economic and Social)\*? (Assembly|Council)|L['’]Assemblée générale|Le Conseil de sécurité),?\*{0,2},?$",
            ),
            decision: regex(r"^\*?(The General Assembly|L['’]Assemblée générale)\b.*:$"),
            heading: regex(
                r"^\**(\d{1,3}/\d+[. ]|(Resolution|Résolution|RESOLUTION) \d+ \(|\d+ \(\d{4}\)\.|(Draft resolution|Projet de résolution) [IVX]+\b)",
            ),
            closing: regex(
                r"^\*?(\d+(st|nd|rd|th|e) .*(meeting|séance)|Adopt(ed|ée) (at|à|unanimously)|Adopted\b)",
            ),
            annex: regex(r"^\**((?i:annexe?|appendix|appendice)( [IVX]+| [A-Z0-9])?)\**$"),
            section: regex(r"^(\*\*.*\*\*|\**([IVX]+|[A-Z])\.?\**)$"),
            page: regex(r"^\**(\d+/\d+|[AES]/[A-Z0-9./]+|[\d-]{8,} )\**$"),
            number: regex(r"^\[?(\d{1,3})( bis| ter| quater)?(\*?\\?[.．]\*?|\*?)(\*?)( \*?|$)"),
            label: regex(r"^\*?\\?\(?([a-z]{1,2}|[ivxlc]{3,5}|[A-Z]|\d{1,2})\\?\)\*?[ .]"),
            note: regex(&format!("^([{RAISED}]+)(\\s|$)")),
            call: regex(&format!("(\\bk?m)?([{RAISED}]+)")),
        }
    }

    pub fn count(&self, text: &str) -> Structure {
        let mut walk = Walk {
            state: State::Outside,
            found: Structure::default(),
            last: 0,
            quoting: false,
            adopted: false,
            numbered: 0,
            italic: self.is_italic(text),
            before: String::new(),
            blank: true,
            noted: false,
            headed: false,
            owned: false,
            labelled: 0,
        };
        for (at, line) in text.lines().enumerate() {
            self.line(at + 1, line.trim(), &mut walk);
        }
        walk.own();
        walk.found
    }

    /// Whether most numbered lines go on in italics.
    fn is_italic(&self, text: &str) -> bool {
        let numbered = || text.lines().filter_map(|line| self.number.captures(line));
        let dotted = numbered().filter(|found| found[3].contains('.')).count();
        numbered().filter(opens_in_italics).count() * 2 > dotted
    }

    fn line(&self, at: usize, line: &str, walk: &mut Walk) {
        if line.is_empty() {
            walk.blank = true;
            walk.noted = false;
            return;
        }
        let begins = walk.blank || walk.noted;
        walk.noted = self.marks(at, line, begins, walk) || walk.noted;
        if walk.noted || self.page.is_match(line) {
            walk.blank = false;
            return;
        }
        if self.heading.is_match(line) && walk.blank {
            walk.headed = true;
            walk.state = State::Outside;
        } else if self.clause.is_match(line) && (walk.state != State::Annex || walk.headed) {
            walk.begin();
        } else if let Some(found) = self.annex.captures(line).filter(|_| walk.blank) {
            walk.found.annexes.push(Entry::new(at, annex(&found[1])));
            walk.state = State::Annex;
            walk.headed = false;
        } else if walk.state == State::Body {
            self.body(at, line, walk);
        } else if walk.state != State::Annex {
            self.outside(at, line, walk);
        }
        walk.before = line.to_string();
        walk.blank = false;
    }

    /// Adds the note mark and the calls of a line; whether a note begins there.
    fn marks(&self, at: usize, line: &str, begins: bool, walk: &mut Walk) -> bool {
        let note = self.note.captures(line).filter(|_| begins);
        if let Some(found) = &note {
            walk.found.notes.push(Entry::new(at, figures(&found[1])));
        }
        walk.found.run_in += usize::from(self.note.is_match(line) && !begins);
        let start = note.as_ref().map_or(0, |found| found[1].len());
        // "m³" and "km²" are units.
        let calls = self.call.captures_iter(&line[start..]);
        for call in calls.filter(|call| call.get(1).is_none()) {
            walk.found.calls.push(Entry::new(at, figures(&call[2])));
        }
        note.is_some() || begins && line.starts_with("* ")
    }

    fn outside(&self, at: usize, line: &str, walk: &mut Walk) {
        let label = self.label.captures(line);
        match label.filter(|_| walk.state == State::Decision) {
            Some(found) => walk.label(at, &found[1]),
            None if self.decision.is_match(line) => {
                walk.begin();
                walk.state = State::Decision;
                walk.own();
            }
            None => walk.state = State::Outside,
        }
    }

    fn body(&self, at: usize, line: &str, walk: &mut Walk) {
        if self.closing.is_match(line) && walk.blank {
            walk.quoting = false;
            walk.adopted = false;
        } else if self.section.is_match(line) {
            let unnumbered = walk.found.numbers.len() == walk.numbered;
            walk.adopted |= unnumbered && walk.before.ends_with(':');
            walk.last = 0;
            walk.quoting = false;
        } else if let Some(found) = self.number.captures(line) {
            walk.number(at, &found);
        } else if let Some(found) = self.label.captures(line) {
            walk.label(at, &found[1]);
        } else {
            if self.opens(line, walk) {
                walk.own();
            }
            walk.owned = true;
        }
    }

    /// Whether a paragraph without number begins here: not the rest of one that a page cut.
    fn opens(&self, line: &str, walk: &Walk) -> bool {
        let capital = line.trim_start_matches('*').starts_with(char::is_uppercase);
        walk.blank && (line.starts_with('*') || (capital && !walk.italic))
    }
}

fn opens_in_italics(found: &regex::Captures) -> bool {
    found[3].contains('*') || !found[4].is_empty() || found[5].contains('*')
}

/// An annex's number, or nothing: "Annex II" and "ANNEXE II" are both "ii".
fn annex(heading: &str) -> String {
    let mut words = heading.split_whitespace();
    words.next();
    words.next().unwrap_or_default().to_lowercase()
}

fn figures(raised: &str) -> String {
    let figure = |c: char| RAISED.chars().position(|raised| raised == c);
    let figures = raised.chars().filter_map(figure);
    let text: String = figures.map(|figure| figure.to_string()).collect();
    text.trim_start_matches('0').to_string()
}

impl Walk {
    fn begin(&mut self) {
        self.state = State::Body;
        self.last = 0;
        self.quoting = false;
        self.owned = false;
        self.headed = false;
        self.adopted = false;
        self.numbered = self.found.numbers.len();
    }

    /// Takes a line that begins with a number, unless the number belongs to a year or a list that
    /// a paragraph quotes.
    fn number(&mut self, at: usize, found: &regex::Captures) {
        let Ok(value) = found[1].parse::<u32>() else {
            return;
        };
        let italics = opens_in_italics(found);
        let dotted = found[3].contains('.');
        if !(dotted || italics && value == self.last + 1) {
            return;
        }
        if self.adopted && !italics {
            return;
        }
        let next = value == self.last + 1;
        if self.italic && italics || next && !self.quoting {
            self.quoting = false;
        } else if self.italic || self.before.ends_with(':') || self.quoting {
            self.quoting = !next || self.italic;
        }
        if self.quoting {
            return;
        }
        if !self.blank {
            if next {
                self.found.run_in += 1;
                self.last = value;
            }
            return;
        }
        let suffix = found.get(2).map_or("", |suffix| suffix.as_str());
        let number = format!("{value}{suffix}");
        self.found.numbers.push(Entry::new(at, number));
        self.last = value;
        self.own();
    }

    /// Begins a paragraph: the labels since the one before are nested.
    fn own(&mut self) {
        let labels = &self.found.labels[self.labelled..];
        let texts: Vec<&str> = labels.iter().map(|label| label.text.as_str()).collect();
        let depths = levels::depths(&texts).into_iter().zip(labels);
        let levels: Vec<Entry> = depths
            .map(|(depth, label)| Entry::new(label.line, depth.to_string()))
            .collect();
        self.found.levels.extend(levels);
        self.labelled = self.found.labels.len();
        self.owned = true;
    }

    fn label(&mut self, at: usize, label: &str) {
        if self.quoting || self.adopted || !self.owned {
            return;
        }
        if self.blank {
            self.found.labels.push(Entry::new(at, label));
        } else if self.before.ends_with([':', ';']) {
            self.found.run_in += 1;
        }
    }
}
