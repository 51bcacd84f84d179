//! Mentions in the real texts: how many there are, and how many of the internal ones mean a part
//! that the text has.

use unres::model::mention::{Ground, Scope};
use unres::model::read;
use unres::text::Span;

const FOLDERS: [&str; 5] = ["seed", "ga", "drafts", "sc", "scfr"];

#[derive(Default)]
struct Figures {
    mentions: usize,
    internal: usize,
    bare: usize,
    resolved: usize,
}

#[test]
fn mentions_of_real_texts_mean_what_the_texts_have() {
    for folder in FOLDERS {
        let mut figures = [Figures::default(), Figures::default()];
        for file in unres_tests::corpus::files(folder) {
            let reading = read(&file.text);
            let whole = Span::new(0, file.text.len());
            let part = &mut figures[usize::from(file.held_out)];
            for mention in reading.mentions(&file.text, whole) {
                part.mentions += 1;
                let line = || {
                    let from = file.text[..mention.span.start]
                        .char_indices()
                        .rev()
                        .take(110)
                        .last();
                    let to = file.text[mention.span.end..].char_indices().take(70).last();
                    let before = &file.text[from.map_or(0, |it| it.0)..mention.span.start];
                    let after = &file.text[mention.span.end..][..to.map_or(0, |it| it.0)];
                    let targets: Vec<String> =
                        mention.targets.iter().map(ToString::to_string).collect();
                    format!(
                        "{before}[|{}|]{after} -> {}",
                        mention.text,
                        targets.join(" ")
                    )
                    .replace('\n', " / ")
                };
                let show = |what: &str| {
                    if !file.held_out && std::env::var("SHOW").is_ok_and(|it| it == what) {
                        println!("{folder}/{} {what}: {}", file.name, line());
                    }
                };
                if mention.scope == Scope::External {
                    show("external");
                    if mention.ground == Ground::Silence {
                        show("open");
                    }
                    continue;
                }
                part.internal += 1;
                if mention.ground == Ground::Silence {
                    part.bare += 1;
                    show("bare");
                } else {
                    show("said");
                }
                let resolves = mention
                    .targets
                    .iter()
                    .all(|target| !reading.resolve(&file.text, &mention, target).is_empty());
                if resolves {
                    part.resolved += 1;
                } else {
                    show("lost");
                }
            }
        }
        for (part, figures) in ["known", "held out"].into_iter().zip(figures) {
            println!(
                "{folder} ({part}): {} mentions, {} external, {} internal ({} bare), {} of these resolve",
                figures.mentions,
                figures.mentions - figures.internal,
                figures.internal,
                figures.bare,
                figures.resolved
            );
        }
    }
}

#[derive(Default)]
struct Cited {
    citations: usize,
    symbol: usize,
    numbers: usize,
    organ: usize,
    date: usize,
    parts: usize,
    note: usize,
    inner: usize,
}

#[test]
fn citations_of_real_texts_have_their_organ() {
    for folder in FOLDERS {
        let mut figures = [Cited::default(), Cited::default()];
        for file in unres_tests::corpus::files(folder) {
            let reading = read(&file.text);
            let whole = Span::new(0, file.text.len());
            let part = &mut figures[usize::from(file.held_out)];
            for citation in reading.citations(&file.text, whole) {
                part.citations += 1;
                part.symbol += usize::from(citation.symbol.is_some());
                if citation
                    .text
                    .starts_with(|first: char| first.is_ascii_digit())
                {
                    part.numbers += 1;
                    part.organ += usize::from(citation.organ.is_some());
                }
                part.date += usize::from(citation.date.is_some());
                part.parts += usize::from(!citation.parts.is_empty());
                part.note += usize::from(citation.note.is_some());
                part.inner += usize::from(citation.inner);
                let again = !citation.text.contains(char::is_numeric);
                if !file.held_out
                    && std::env::var("SHOW").is_ok_and(|it| {
                        it == "cited"
                            && (!citation.parts.is_empty()
                                || again
                                || citation.inner
                                || citation.organ.is_none())
                    })
                {
                    let from = file
                        .text
                        .floor_char_boundary(citation.span.start.saturating_sub(120));
                    let to = file
                        .text
                        .floor_char_boundary((citation.span.end + 60).min(file.text.len()));
                    let parts: Vec<String> =
                        citation.parts.iter().map(ToString::to_string).collect();
                    println!(
                        "{folder}/{} cited {:?} {:?} {:?}: {}",
                        file.name,
                        citation.symbol,
                        citation.organ,
                        parts,
                        file.text[from..to].replace('\n', " / ")
                    );
                }
            }
        }
        for (part, it) in ["known", "held out"].into_iter().zip(figures) {
            println!(
                "{folder} ({part}): {} citations, {} with a symbol, {} bare numbers, {} of these with an organ, {} with a date, \
                 {} with parts, {} in notes, {} inside a range",
                it.citations, it.symbol, it.numbers, it.organ, it.date, it.parts, it.note, it.inner
            );
            assert!(it.organ * 100 >= it.numbers * 99, "{folder} ({part})");
        }
    }
}
