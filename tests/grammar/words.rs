//! The few words that the grammar knows are those of the language tables.

use unres::language::Tag;
use unres_tests::parser;

/// The kind of the first block of `kinds` in a text.
fn first(text: &str, kind: &str) -> bool {
    let tree = parser().parse(text, None).unwrap();
    tree.root_node().to_sexp().contains(&format!("({kind}"))
}

#[test]
fn every_organ_of_the_tables_is_heard() {
    for tag in Tag::ALL {
        let comma = match tag {
            Tag::Zh => "\u{ff0c}",
            Tag::Ar => "\u{60c}",
            _ => ",",
        };
        for organ in tag.language().organs {
            let clause = format!("{}{comma}\n", organ.clause);
            assert!(first(&clause, "enacting_clause"), "{clause}");
            let italic = format!("*{}*{comma}\n", organ.clause);
            assert!(first(&italic, "enacting_clause"), "{italic}");
        }
    }
}

#[test]
fn an_organ_in_bold_is_no_title() {
    for tag in Tag::ALL {
        for organ in tag.language().organs {
            let line = format!("**{}**\n", organ.name);
            assert!(first(&line, "masthead_line"), "{line}");
        }
    }
}

#[test]
fn formulas_of_the_tables_are_heard() {
    for tag in Tag::ALL {
        let language = tag.language();
        let organ = &language.organs[0];
        for formula in language.adoption {
            let line = match tag {
                Tag::Zh => format!("{}2027\u{5e74}3\u{6708}1{}", organ.name, formula.words),
                _ => format!("{} {}", capital(formula.words), organ.name),
            };
            assert!(first(&format!("**{line}**\n"), "adoption_line"), "{line}");
        }
        for formula in language.draft {
            let line = match tag {
                _ if formula.words.starts_with([':', '\u{ff1a}']) => {
                    format!("Fiji{}", formula.words)
                }
                Tag::Zh => format!("\u{6590}\u{6d4e}{}", formula.words),
                _ => format!("{} Fiji", capital(formula.words)),
            };
            assert!(first(&format!("**{line}**\n"), "sponsor_line"), "{line}");
        }
        for formula in language.closing.votes {
            let comma = language.marks.preambular_end;
            let line = capital(&formula.words.replace("{n}", "43"));
            let text = format!("{}{comma}\n\n1. X.\n\n{line}\n", organ.clause);
            assert!(first(&text, "closing_lines"), "{text}");
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[test]
fn every_annex_word_of_the_tables_opens_an_annex() {
    for tag in Tag::ALL {
        for word in tag.language().annexes {
            let heading = format!("**{}**\n", capital(word));
            assert!(first(&heading, "annex_heading"), "{heading}");
        }
    }
}

#[test]
fn numbers_and_closing_lines_of_the_tables_are_read() {
    for tag in Tag::ALL {
        let language = tag.language();
        let clause = language.organs[0].clause;
        let comma = language.marks.preambular_end;
        for line in language.closing.lines {
            let line = line.replace("{n}", "43");
            let body = format!("1{} \u{645}", language.number_mark);
            let text = format!("{clause}{comma}\n\n{body}\n\n*{line}*\n");
            assert!(first(&text, "operative_paragraph"), "{text}");
            assert!(first(&text, "closing_lines"), "{text}");
        }
    }
}

#[test]
fn labels_of_the_tables_are_read() {
    for tag in Tag::ALL {
        for style in &tag.language().labels {
            let text = format!("{}{}{} words\n", style.open, style.first, style.close);
            assert!(first(&text, "sub_paragraph"), "{text}");
        }
    }
}
