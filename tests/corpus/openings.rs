//! What opens each paragraph, against what the print shows: in English the words in italics at its
//! beginning, in all texts the part that it stands in.
//!
//! `SHOW=1` prints the paragraphs whose opening is not recognised, but no held-out one.

use std::collections::BTreeMap;

use regex::Regex;
use unres::language::{Language, Tag};
use unres::model::{self, OpenerKind, Reading};
use unres_tests::corpus::files;

use super::texts::Figure;

/// A paragraph as a reader of the page sees it.
struct Printed<'t> {
    /// Where it begins, in bytes.
    at: usize,
    /// Its words behind the number.
    words: &'t str,
    /// The words in italics that it begins with, without their marks.
    italics: Option<&'t str>,
    kind: OpenerKind,
}

/// Finds paragraphs by the look of their first characters; knows nothing of the grammar.
struct Page {
    clause: Regex,
    end: Regex,
    annex: Regex,
    title: Regex,
    heading: Regex,
    number: Regex,
    italics: Regex,
    /// Whether paragraphs without italics are looked for too.
    plain: bool,
}

impl Page {
    fn new(plain: bool) -> Self {
        let regex = |pattern: &str| Regex::new(pattern).unwrap();
        Page {
            clause: regex(
                r"^\*{0,2}(The General\*? Assembly|The Security Council|L['’]Assemblée générale|Le Conseil de sécurité)\*{0,2},?\*{0,2},?\s*$",
            ),
            end: regex(r"^(Adoptée |\*?\d+(th|st|nd|rd) (plenary )?meeting|\d+\^?e séance)"),
            annex: regex(r"^\*{0,2}(Annexe?|ANNEXE?|Appendi(x|ce))\b"),
            title: regex(r"^\*{0,2}(Résolution \d+ \(|\d+/\d+)"),
            heading: regex(r"^(\*\*.*\*\*|\*?[IVX]+\.?\*?|[A-Z])$"),
            number: regex(r"^\d{1,3}\\?\.[ \u{a0}\n]\s*"),
            italics: regex(r"^\*([^*\s][^*]*)\*"),
            plain,
        }
    }

    fn paragraphs<'t>(&self, text: &'t str) -> Vec<Printed<'t>> {
        let mut found = Vec::new();
        let (mut inside, mut annexed, mut numbered) = (false, false, false);
        for (at, block) in blocks(text) {
            annexed = (annexed || self.annex.is_match(block)) && !self.title.is_match(block);
            if self.clause.is_match(block) && !annexed {
                (inside, numbered) = (true, false);
            } else if annexed || self.end.is_match(block) {
                inside = false;
            } else if !inside {
            } else if self.heading.is_match(block) {
                numbered = false;
            } else {
                let number = self.number.find(block).map(|found| found.end());
                if number.is_none() && numbered {
                    continue;
                }
                numbered |= number.is_some();
                let words = &block[number.unwrap_or(0)..];
                let italics = self.italics.captures(words);
                let italics = italics.map(|found| found.get(1).unwrap().as_str());
                let kind = match number.is_some() || ends_as_an_act(block) {
                    true => OpenerKind::Operative,
                    false => OpenerKind::Preambular,
                };
                // What a page break cut off begins with a capital too where it is a name, and
                // a quoted list has numbers too.
                let begins =
                    italics.is_some() || (self.plain && words.starts_with(char::is_uppercase));
                if begins {
                    found.push(Printed {
                        at,
                        words,
                        italics,
                        kind,
                    });
                }
            }
        }
        found
    }
}

/// The blocks between blank lines, with their places.
fn blocks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split("\n\n").filter_map(move |block| {
        let lead = block.len() - block.trim_start().len();
        let found = (at + lead, block.trim());
        at += block.len() + 2;
        (!found.1.is_empty()).then_some(found)
    })
}

/// Whether an unnumbered block ends as an operative paragraph does.
fn ends_as_an_act(block: &str) -> bool {
    let words = block.trim_end_matches(|c: char| c.is_numeric() || "*)]”» ".contains(c));
    words.ends_with(['.', ';', ':'])
}

/// Words that are set in italics behind the phrase by a slip.
const SLIPS: [&str; 13] = [
    "of", "to", "that", "by", "about", "the", "le", "la", "les", "de", "à", "au", "que",
];

/// The phrase in italics, without marks at its end and words that are no part of it.
fn phrase(italics: &str) -> &str {
    let marks = |text: &str| text.trim_end_matches([',', '.', ':', ';', ' ']).len();
    let mut end = marks(italics);
    while let Some((before, last)) = italics[..end].rsplit_once(' ') {
        if !SLIPS.contains(&last) {
            break;
        }
        end = marks(before);
    }
    &italics[..end]
}

/// What the tables know of a paragraph.
struct Told {
    /// The reading has its opening, with its kind, the entry of the tables that it is, and all of
    /// what stands in italics.
    recognised: bool,
    /// The tables alone find the very words that stand in italics.
    alike: Option<bool>,
}

fn told(printed: &Printed, reading: &Reading, language: &Language) -> Told {
    let words: String = printed
        .words
        .chars()
        .filter(|c| *c != '*')
        .take(200)
        .collect();
    let opening = language.opening(&words);
    let end = opening.as_ref().map_or(0, |opening| {
        let last = opening.joined.last().unwrap_or(opening);
        last.span.end
    });
    let italics = printed.italics.map(|italics| phrase(italics).len());
    let resolutions = || reading.resolutions.iter();
    let paragraphs = resolutions().flat_map(|it| it.preambular.iter().chain(&it.operative));
    let mut here = paragraphs.filter(|it| it.parts.iter().any(|part| part.start == printed.at));
    let opener = here.next().and_then(|it| it.opener.as_ref());
    let same = opener
        .zip(opening.as_ref())
        .is_some_and(|(opener, opening)| {
            opener.kind == Some(printed.kind)
                && opener.term.is_some()
                && opener.term == opening.term
        });
    Told {
        recognised: same && italics.is_none_or(|italics| end >= italics),
        alike: italics.map(|italics| end == italics),
    }
}

/// Prints and returns the figure of a folder.
fn measure(folder: &str, tag: Tag) -> Figure {
    let page = Page::new(tag == Tag::Fr);
    let (mut figure, mut alike) = (Figure::default(), Figure::default());
    let mut missed: BTreeMap<String, usize> = BTreeMap::new();
    for file in files(folder) {
        let reading = model::read(&file.text);
        for printed in page.paragraphs(&file.text) {
            let told = told(&printed, &reading, tag.language());
            figure.add(file.held_out, told.recognised);
            if let Some(is_alike) = told.alike {
                alike.add(file.held_out, is_alike);
            }
            if !told.recognised && !file.held_out {
                let first: Vec<&str> = printed.words.split_whitespace().take(5).collect();
                let first = format!("{:?} {}", printed.kind, first.join(" "));
                if std::env::var_os("SHOW").is_some() {
                    println!("{} {}: {first}", file.name, printed.at);
                }
                *missed.entry(first).or_default() += 1;
            }
        }
    }
    println!("{folder}: paragraphs whose opening is recognised: {figure}");
    println!("{folder}: italics that the tables alone find, word for word: {alike}");
    let mut missed: Vec<(String, usize)> = missed.into_iter().collect();
    missed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (words, count) in missed {
        println!("{folder}: not recognised, {count}: {words}");
    }
    figure
}

#[test]
fn openings_equal_what_the_print_shows() {
    let wanted = [
        ("seed", Tag::Fr, 990),
        ("ga", Tag::En, 980),
        ("drafts", Tag::En, 980),
        ("scfr", Tag::Fr, 950),
    ];
    let figures = wanted.map(|(folder, tag, _)| measure(folder, tag));
    for ((folder, _, thousandths), figure) in wanted.into_iter().zip(figures) {
        assert!(figure.at_least(thousandths), "{folder}: {figure}");
    }
}
