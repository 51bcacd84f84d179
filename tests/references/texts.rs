//! Mentions and citations in the real texts: how many of the internal mentions mean a part that the
//! text has, how many citations have an organ and a date. `SHOW=lost`, `bare`, `said`, `external` or
//! `parts` prints those of the texts that are not held out.

use unres::model::mention::{Ground, Scope};
use unres::model::{Citation, Mention, Reading, read};
use unres::text::Span;
use unres_tests::corpus::{CorpusFile, files};

const FOLDERS: [&str; 5] = ["seed", "ga", "drafts", "sc", "scfr"];

/// Prints what was asked for, with the words around it.
fn show(file: &CorpusFile, what: &str, span: Span, said: &str) {
    if file.held_out || !std::env::var("SHOW").is_ok_and(|it| it == what) {
        return;
    }
    let from = file
        .text
        .floor_char_boundary(span.start.saturating_sub(120));
    let to = file
        .text
        .floor_char_boundary((span.end + 80).min(file.text.len()));
    let before = &file.text[from..span.start];
    let words = format!(
        "{before}[|{}|]{}",
        span.of(&file.text),
        &file.text[span.end..to]
    );
    println!(
        "{} {what}: {said}: {}",
        file.name,
        words.replace('\n', " / ")
    );
}

#[derive(Default)]
struct Mentions {
    all: usize,
    internal: usize,
    bare: usize,
    resolved: usize,
}

impl Mentions {
    fn add(&mut self, file: &CorpusFile, reading: &Reading, mention: &Mention) {
        let targets: Vec<String> = mention.targets.iter().map(ToString::to_string).collect();
        let targets = targets.join(" ");
        self.all += 1;
        if mention.scope == Scope::External {
            show(file, "external", mention.span, &targets);
            return;
        }
        self.internal += 1;
        let bare = mention.ground == Ground::Silence;
        self.bare += usize::from(bare);
        show(
            file,
            if bare { "bare" } else { "said" },
            mention.span,
            &targets,
        );
        let means = |target| !reading.resolve(&file.text, mention, target).is_empty();
        if mention.targets.iter().all(means) {
            self.resolved += 1;
        } else {
            show(file, "lost", mention.span, &targets);
        }
    }
}

#[test]
fn internal_mentions_mean_parts_that_the_texts_have() {
    for folder in FOLDERS {
        let mut figures = [Mentions::default(), Mentions::default()];
        for file in files(folder) {
            let reading = read(&file.text);
            let whole = Span::new(0, file.text.len());
            for mention in reading.mentions(&file.text, whole) {
                figures[usize::from(file.held_out)].add(&file, &reading, &mention);
            }
        }
        for (part, it) in ["known", "held out"].into_iter().zip(figures) {
            println!(
                "{folder} ({part}): {} mentions, {} external, {} internal ({} bare), {} resolve",
                it.all,
                it.all - it.internal,
                it.internal,
                it.bare,
                it.resolved
            );
            // Annexes that are not printed, numbers that a scan has spoilt.
            assert!(it.resolved + 2 >= it.internal, "{folder} ({part})");
        }
    }
}

#[derive(Default)]
struct Citations {
    all: usize,
    symbol: usize,
    numbers: usize,
    organ: usize,
    date: usize,
    parts: usize,
    note: usize,
    inner: usize,
}

impl Citations {
    fn add(&mut self, file: &CorpusFile, citation: &Citation) {
        self.all += 1;
        self.symbol += usize::from(citation.symbol.is_some());
        if citation
            .text
            .starts_with(|first: char| first.is_ascii_digit())
        {
            self.numbers += 1;
            self.organ += usize::from(citation.organ.is_some());
        }
        self.date += usize::from(citation.date.is_some());
        self.parts += usize::from(!citation.parts.is_empty());
        self.note += usize::from(citation.note.is_some());
        self.inner += usize::from(citation.inner);
        if !citation.parts.is_empty() {
            let parts: Vec<String> = citation.parts.iter().map(ToString::to_string).collect();
            show(file, "parts", citation.span, &parts.join(" "));
        }
    }
}

#[test]
fn bare_numbers_have_their_organ() {
    for folder in FOLDERS {
        let mut figures = [Citations::default(), Citations::default()];
        for file in files(folder) {
            let reading = read(&file.text);
            let whole = Span::new(0, file.text.len());
            for citation in reading.citations(&file.text, whole) {
                figures[usize::from(file.held_out)].add(&file, &citation);
            }
        }
        for (part, it) in ["known", "held out"].into_iter().zip(figures) {
            println!(
                "{folder} ({part}): {} citations, {} with a symbol, {} bare numbers, {} of these \
                 with an organ, {} with a date, {} with parts, {} in notes, {} inside a range",
                it.all, it.symbol, it.numbers, it.organ, it.date, it.parts, it.note, it.inner
            );
            assert!(it.organ * 100 >= it.numbers * 99, "{folder} ({part})");
        }
    }
}
