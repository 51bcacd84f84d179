//! Sessions, meetings, agenda items and days of adoption of the real texts, against a search of
//! their lines that knows nothing of the grammar.

use regex::Regex;
use unres::model::{Resolution, Session, read};
use unres_tests::corpus::{CorpusFile, files};

use super::texts::Figure;

/// What a text prints of itself, searched for by lines.
struct Printed {
    session: Option<u32>,
    meeting: Option<u32>,
    items: Option<Vec<String>>,
    adopted: bool,
}

/// Lines that a text may have.
struct Search {
    session: Regex,
    meeting: Regex,
    items: Regex,
    item: Regex,
    adopted: Regex,
    named: Regex,
}

impl Search {
    fn new() -> Search {
        let regex = |pattern: &str| Regex::new(pattern).unwrap();
        Search {
            session: regex(r"(?m)^\W*[A-Z][a-z]+(-[a-z]+)? session\W*$"),
            meeting: regex(
                r"(?m)^\W*(\d+)\W{0,3}(?:st|nd|rd|th)\W{0,3} (?:\W*resumed\W+)?plenary meeting|(?m)^\W*Adoptée .{0,60}à la (\d+)\W{0,2}[a-zA-Z]{0,2}\s?séance",
            ),
            items: regex(r"(?m)^\W*Agenda items? (\d.*)$"),
            item: regex(r"(\d+)(?: \(\W*([a-z]+)\W*\))?"),
            adopted: regex(
                r"(?m)^\W*Resolution adopted by the General Assembly\s+on\s+\d|\A\W*Résolution.*\n+\W*(?:en date )?du \d",
            ),
            named: regex(r"_(\d+)_"),
        }
    }

    fn printed(&self, file: &CorpusFile) -> Printed {
        let text = file.text.as_str();
        let number = |found: regex::Captures| {
            let figures = found.get(1).or(found.get(2));
            figures.and_then(|it| it.as_str().parse().ok())
        };
        // The file's name has the session.
        let session = self.named.captures(&file.name).and_then(number);
        let items = self.items.captures(text).map(|line| {
            let items = self.item.captures_iter(line.get(1).unwrap().as_str());
            let item = |it: regex::Captures| {
                format!(
                    "{}{}",
                    &it[1],
                    it.get(2).map_or("", |letter| letter.as_str())
                )
            };
            items.map(item).collect()
        });
        Printed {
            session: session.filter(|_| self.session.is_match(text)),
            // Of several resolutions in a file the last closes it.
            meeting: self.meeting.captures_iter(text).last().and_then(number),
            items,
            adopted: self.adopted.is_match(text),
        }
    }
}

fn items(resolution: &Resolution) -> Vec<String> {
    let items = resolution.agenda_items.iter();
    items
        .map(|it| format!("{}{}", it.number, it.letter.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn what_texts_print_of_themselves_is_read() {
    let search = Search::new();
    for folder in ["ga", "drafts", "scfr"] {
        let mut figures = [(); 4].map(|()| Figure::default());
        let mut texts = Figure::default();
        for file in files(folder) {
            texts.add(file.held_out, true);
            let printed = search.printed(&file);
            let reading = read(&file.text);
            let Some(first) = reading.resolutions.first() else {
                continue;
            };
            let closed = reading
                .resolutions
                .iter()
                .filter_map(|it| it.meeting)
                .next_back();
            let right = [
                printed
                    .session
                    .map(|wanted| first.session == Some(Session::Regular(wanted))),
                printed
                    .meeting
                    .map(|wanted| closed.is_some_and(|meeting| meeting.number == wanted)),
                printed.items.map(|wanted| items(first) == wanted),
                printed.adopted.then(|| first.adopted.is_some()),
            ];
            for (at, right) in right.into_iter().enumerate() {
                let Some(right) = right else { continue };
                figures[at].add(file.held_out, right);
                if !right && !file.held_out {
                    println!("{folder}/{}: {}", file.name, NAMES[at]);
                }
            }
        }
        println!(
            "{folder}: {} texts, held out {}",
            texts.all[0], texts.all[1]
        );
        for (name, figure) in NAMES.iter().zip(figures) {
            println!("{folder}: {name} read, of those printed: {figure}");
            let missed = (0..2).map(|part| figure.all[part] - figure.right[part]);
            assert!(missed.max() <= Some(2), "{folder}, {name}: {figure}");
        }
    }
}

const NAMES: [&str; 4] = ["session", "meeting", "agenda items", "day of adoption"];
