//! The model's structure against a count that knows nothing of grammar and model: the sequences
//! of operative numbers, notes, calls, annexes and labels of sub-paragraphs, each with its line.

mod clauses;
mod counter;
mod damage;
mod known;
mod levels;
mod read;

use unres_tests::corpus::{CorpusFile, files};

use self::counter::Counter;
use self::known::reason;
use super::texts::Figure;

/// A mark or heading: its line, from 1, and its number or label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    line: usize,
    text: String,
}

impl Entry {
    fn new(line: usize, text: impl Into<String>) -> Self {
        let text = text.into();
        Entry { line, text }
    }
}

/// What is compared, in document order.
#[derive(Debug, Default, Clone)]
pub struct Structure {
    numbers: Vec<Entry>,
    notes: Vec<Entry>,
    calls: Vec<Entry>,
    annexes: Vec<Entry>,
    labels: Vec<Entry>,
    /// How deep each of the labels lies.
    levels: Vec<Entry>,
    /// Numbers and labels that begin a line but no block: the blank line before them is lost.
    run_in: usize,
}

/// The names of what is compared.
const PARTS: [&str; 6] = ["numbers", "notes", "calls", "annexes", "labels", "levels"];

impl Structure {
    fn parts(&self) -> [&[Entry]; 6] {
        [
            &self.numbers,
            &self.notes,
            &self.calls,
            &self.annexes,
            &self.labels,
            &self.levels,
        ]
    }
}

/// Compares the texts of a folder; at least so many in a thousand must agree in each part.
fn compare(folder: &str, thousandths: Option<usize>) {
    let counter = Counter::new();
    let mut figures = [Figure::default(); PARTS.len()];
    let mut marks = [0; PARTS.len()];
    let (mut unexplained, mut run_in) = (0, 0);
    for file in files(folder).iter().filter(|file| is_text(file)) {
        let (read, counted) = (read::read(&file.text), counter.count(&file.text));
        run_in += usize::from(counted.run_in > 0);
        let pairs = read.parts().into_iter().zip(counted.parts());
        for (at, (read, counted)) in pairs.enumerate() {
            figures[at].add(file.held_out, read == counted);
            marks[at] += counted.len();
            if read != counted {
                unexplained += usize::from(!explain(folder, file, PARTS[at], read, counted));
            }
        }
    }
    let shown: Vec<String> = PARTS
        .iter()
        .zip(figures)
        .zip(marks)
        .map(|((part, figure), marks)| format!("{marks} {part} {figure}"))
        .collect();
    println!("structure {folder}: {}", shown.join("; "));
    if run_in > 0 {
        println!(
            "structure {folder}: in {run_in} texts a number or label begins a line but no block"
        );
    }
    assert!(
        unexplained == 0,
        "{folder}: {unexplained} are not explained"
    );
    if let Some(thousandths) = thousandths {
        for (part, figure) in PARTS.iter().zip(figures) {
            let allowed = figure.all[1] * (1000 - thousandths) / 1000 + 2;
            let wrong = figure.all[1] - figure.right[1];
            let share = figure.right[0] * 1000 >= figure.all[0] * thousandths;
            assert!(share, "{folder}: {part} {figure}");
            assert!(wrong <= allowed, "{folder}: {part} {figure}");
        }
    }
}

fn is_text(file: &CorpusFile) -> bool {
    file.name.ends_with(".md") || file.name.ends_with(".txt")
}

/// Prints a disagreement with its reason; whether it has one. What a held-out text says is not
/// shown.
fn explain(folder: &str, file: &CorpusFile, part: &str, read: &[Entry], counted: &[Entry]) -> bool {
    let name = format!("{folder}/{}", file.name);
    if file.held_out {
        println!("{name}: {part} differ (held out)");
        return true;
    }
    let same = read.iter().zip(counted).take_while(|(a, b)| a == b).count();
    let show = |entry: Option<&Entry>| {
        entry.map_or("the end".into(), |e| {
            format!("{} at line {}", e.text, e.line)
        })
    };
    let reason = reason(&name, part);
    println!(
        "{name}: {part}: read {} and counted {} of them: {} against {} ({})",
        read.len(),
        counted.len(),
        show(read.get(same)),
        show(counted.get(same)),
        reason.unwrap_or("unexplained"),
    );
    reason.is_some()
}

#[test]
fn structure_equals_an_independent_count() {
    compare("seed", Some(1000));
    compare("ga", Some(990));
    compare("drafts", Some(980));
    compare("scfr", Some(970));
}

#[test]
fn structure_of_plain_texts_equals_it_too() {
    compare("sc", None);
}
