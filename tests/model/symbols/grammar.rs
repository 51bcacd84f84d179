//! The grammar's symbols are the model's: the scanner reads the same from the same place.

use tree_sitter::{Node, Tree};
use unres::language::documents::heads;
use unres::model::symbol::Symbol;
use unres_tests::{Choice, corpus, parser, project};

use super::ends::NONE;
use super::rows::SYMBOLS;

/// Where the document symbols of a tree stand, in the order of the text.
fn nodes(tree: &Tree) -> Vec<(usize, usize)> {
    fn walk(node: Node, found: &mut Vec<(usize, usize)>) {
        if node.kind() == "document_symbol" {
            found.push((node.start_byte(), node.end_byte()));
        }
        let mut cursor = node.walk();
        for child in node.children(&mut cursor) {
            walk(child, found);
        }
    }
    let mut found = Vec::new();
    walk(tree.root_node(), &mut found);
    found
}

fn read(text: &str) -> Vec<(usize, usize)> {
    nodes(&parser().parse(text, None).unwrap())
}

/// Forms that only the model reads: names of Arabic sessions.
const MODEL_ONLY: [&str; 1] = ["A/RES/217 (\u{62f}-3)"];

#[test]
fn the_grammar_reads_every_symbol_as_the_model_does() {
    let mut wrong = Vec::new();
    for (printed, ..) in SYMBOLS {
        let printed = printed.trim_start_matches('\u{200f}');
        if MODEL_ONLY.contains(&printed) {
            continue;
        }
        for text in [
            format!("1. *Notes* what {printed}, annex, says;\n"),
            format!("1. *Notes* the report ({printed}*).\n"),
            format!("1. *Notes* {printed}.\n"),
        ] {
            let at = text.find(printed).unwrap();
            let expected = vec![(at, at + printed.len())];
            let found = read(&text);
            if found != expected {
                wrong.push(format!("{text:?}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_grammar_knows_every_series_of_the_table_and_no_other() {
    for head in heads() {
        let text = format!("1. *Notes* {head}/2026/1;\n");
        assert_eq!(read(&text).len(), 1, "{text}");
    }
    let scanner = std::fs::read_to_string(project("tree-sitter-unres/src/series.h")).unwrap();
    let list = scanner.split("SERIES[] = {").nth(1).unwrap();
    let list = list.split("};").next().unwrap();
    let known: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(known.len(), heads().count());
}

#[test]
fn the_ends_of_a_range_are_symbols_of_their_own() {
    for (first, last) in [
        ("A/81/L.7", "A/81/L.9"),
        ("A/81/7", "A/81/9"),
        ("UNEP/OzL.Pro.2", "UNEP/OzL.Pro.4"),
    ] {
        let text = format!("1. *Notes* {first}\u{2013}{last};\n");
        let found: Vec<&str> = read(&text)
            .iter()
            .map(|(start, end)| &text[*start..*end])
            .collect();
        assert_eq!(found, [first, last]);
    }
}

#[test]
fn the_grammar_has_no_symbol_in_near_misses() {
    let found = |text: &&&str| !read(&format!("1. *Notes* that {text} is so;\n")).is_empty();
    let wrong: Vec<&&str> = NONE.iter().filter(found).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_grammar_and_the_model_agree_on_real_texts() {
    for folder in ["seed", "ga", "drafts", "scfr", "sc"] {
        let mut same = [0, 0];
        let mut other = [0, 0];
        for file in corpus::files(folder) {
            let part = usize::from(file.held_out);
            for (start, end) in read(&file.text) {
                let model = Symbol::read(&file.text, start).map(|(_, end)| end);
                if model == Some(end) {
                    same[part] += 1;
                    continue;
                }
                other[part] += 1;
                if !file.held_out {
                    let printed = &file.text[start..end];
                    println!("  {}: {printed:?}, {start}-{end}, not {model:?}", file.name);
                }
            }
        }
        println!(
            "{folder}: {} symbols of the grammar are the model's, {} are not; held out: {}, {}",
            same[0], other[0], same[1], other[1]
        );
        assert_eq!(other[0], 0, "{folder}");
    }
}

/// What symbols are made of, and what only looks so.
const PIECES: [&str; 48] = [
    "/75",
    "/276",
    "/L.78",
    "/Rev.1",
    "/Add.2",
    "/Corr.1",
    "/RES",
    "/DEC",
    "/C.3",
    "/S-30",
    "/ES-11",
    "/PV.9",
    "/PRST",
    "/2026",
    "/INF",
    "/HRC",
    "/COP(15)",
    "/(02)",
    "/247B",
    "/Sub.2",
    "/OzL.Pro.28",
    "/COP-MOP",
    "/xyz",
    "/",
    "//",
    " A",
    " B",
    "A",
    " (III)",
    "(2005)",
    " (S-VI)",
    " (Vol. I)",
    " (Part II)",
    "-S/2026/1",
    "\u{2013}E/1995/6",
    "-A/75/9",
    "\n/Add.1",
    "/\nL.7",
    "/\n12.",
    "\u{a0}B",
    "\\(III\\)",
    "\u{200e}",
    ".",
    ",5",
    "*",
    " report",
    "/Agenda/4",
    "/12345678",
];

#[test]
fn the_grammar_agrees_on_whatever_is_put_together() {
    let mut choice = Choice::of("symbols of the grammar");
    let mut wrong = Vec::new();
    for _ in 0..20_000 {
        let head = choice.one(&[
            "A", "S", "E", "ST", "GC(60)", "IDB.48", "UNEP", "T", "ICC-ASP", "XY",
        ]);
        let mut text = format!("1. *Notes* the {}", head.unwrap());
        let at = "1. *Notes* the ".len();
        for _ in 0..1 + choice.below(5) {
            text.push_str(choice.one(&PIECES).unwrap());
        }
        text.push_str(" here;\n");
        let model = Symbol::read(&text, at).map(|(_, end)| (at, end));
        let grammar = read(&text).into_iter().find(|(start, _)| *start == at);
        // The scanner cannot take back a second symbol that breaks off, nor end one before a stop.
        let breaks_off = model.zip(grammar).is_some_and(|((_, one), (_, other))| {
            text[one.min(other)..].starts_with(['-', '\u{2013}'])
        });
        if model != grammar && !breaks_off {
            wrong.push(format!("{text:?}: {grammar:?}, not {model:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of 20000: {}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}
