//! Which numbers are those of the operative paragraphs, and where they start again.

use super::outline::{numbers, outline};
use super::words::{ALL, Words, text};

#[test]
fn every_style_of_number_is_one() {
    let styles = [
        ["1.", "2."],
        ["1\\.", "2\\."],
        ["1 -", "2 -"],
        ["1\u{a0}-", "2\u{a0}-"],
        ["١ -", "٢ -"],
        ["1．", "2．"],
        ["１．", "２．"],
        ["一、", "二、"],
    ];
    for words in &ALL {
        for [first, second] in styles {
            let text = words.draft(&[
                format!("{first} {};", words.verb(0)),
                format!("{second} {}.", words.verb(1)),
            ]);
            let expected = [
                format!("P {}", words.preambular[0].0),
                format!("1 {}", words.operative[0].0),
                format!("2 {}", words.operative[1].0),
            ];
            assert_eq!(outline(&text), expected, "{text}");
        }
    }
}

#[test]
fn figures_of_two_scripts_are_one_number() {
    for words in &ALL {
        let before = (1..11).map(|number| words.numbered(number, 1));
        let mixed = ["١1", "1٢"].map(|figures| words.numbered(figures, 0));
        let text = words.draft(&before.chain(mixed).collect::<Vec<_>>());
        assert_eq!(numbers(&text), "1 2 3 4 5 6 7 8 9 10 11 12", "{text}");
    }
}

#[test]
fn a_full_stop_in_the_italics_or_a_bracket_before_hides_no_number() {
    for words in &ALL {
        let (phrase, rest) = words.operative[0];
        for odd in [
            format!("6*. {phrase}* {rest};"),
            format!("[6. *{phrase}* {rest};]"),
            format!("6.\n*{phrase}* {rest};"),
        ] {
            let before = (1..6).map(|number| words.numbered(number, 1));
            let after = [odd, words.last(7, 2)];
            let text = words.draft(&before.chain(after).collect::<Vec<_>>());
            assert_eq!(numbers(&text), "1 2 3 4 5 6 7", "{text}");
        }
    }
}

#[test]
fn bis_is_a_suffix() {
    for words in &ALL {
        let (phrase, rest) = words.operative[1];
        for (odd, suffix) in [
            (format!("1 bis. *{phrase}* {rest};"), "bis"),
            (format!("1 *bis*. *{phrase}* {rest};"), "bis"),
            (format!("1 ter. *{phrase}* {rest};"), "ter"),
        ] {
            let text = words.draft(&[words.numbered(1, 0), odd, words.last(2, 2)]);
            assert_eq!(numbers(&text), format!("1 1 {suffix} 2"), "{text}");
        }
    }
}

#[test]
fn a_single_operative_paragraph_has_no_number() {
    for words in &ALL {
        let text = words.draft(&[
            words.recital(1),
            format!("{}{}", words.verb(2), words.marks[2]),
        ]);
        let expected = [
            format!("P {}", words.preambular[0].0),
            format!("P {}", words.preambular[1].0),
            format!("- {}", words.operative[2].0),
        ];
        assert_eq!(outline(&text), expected, "{text}");
    }
}

#[test]
fn a_chapeau_is_no_paragraph_beside_those_it_leads_in() {
    let chapeaux = [
        (
            "*The General Assembly*,",
            "*Recalling* its resolution 79/200,",
            "*Resolves* that:",
        ),
        (
            "*L’Assemblée générale*,",
            "*Rappelant* sa résolution 79/200,",
            "*Décide* que :",
        ),
        (
            "*La Asamblea General*,",
            "*Recordando* su resolución 79/200,",
            "*Decide* que:",
        ),
    ];
    for (clause, recital, chapeau) in chapeaux {
        let text = text(&[
            clause,
            recital,
            chapeau,
            "1. A register of lighthouses shall be kept;",
            "2. The register shall be public.",
        ]);
        assert_eq!(numbers(&text), "1 2", "{text}");
    }
}

/// Sections with a title each, and in each two paragraphs from these numbers.
fn sections(words: &Words, starts: &[u32], own_preamble: bool) -> String {
    let mut blocks = Vec::new();
    for (start, label) in starts.iter().zip(["I", "II", "III", "IV"]) {
        blocks.push(format!("**{label}**"));
        if own_preamble {
            blocks.push(words.recital(1));
        }
        blocks.push(words.numbered(start, 0));
        blocks.push(words.numbered(start + 1, 1));
    }
    words.draft(&blocks)
}

#[test]
fn numbers_run_on_through_sections() {
    for words in &ALL {
        for own in [false, true] {
            let text = sections(words, &[1, 3, 5], own);
            assert_eq!(numbers(&text), "1 2 3 4 5 6", "{text}");
        }
    }
}

#[test]
fn numbers_start_again_where_they_do() {
    for words in &ALL {
        for own in [false, true] {
            let text = sections(words, &[1, 1, 1], own);
            assert_eq!(numbers(&text), "1 2 1@1 2@1 1@2 2@2", "{text}");
        }
    }
}

#[test]
fn the_form_of_sections_tells_where_scrambled_numbers_do_not() {
    for words in &ALL {
        let text = sections(words, &[7, 23, 14], true);
        assert_eq!(numbers(&text), "7 8 23@1 24@1 14@2 15@2", "{text}");
        let text = sections(words, &[7, 23, 14], false);
        assert_eq!(numbers(&text), "7 8 23 24 14 15", "{text}");
    }
}

#[test]
fn the_numbers_of_an_annex_are_its_own() {
    for words in &ALL {
        let text = words.draft(&[
            words.numbered(1, 0),
            words.last(2, 1),
            format!("**{}**", words.annex()),
            format!("**{}**", words.items[0]),
            format!("1. {}.", words.items[1]),
            format!("2. {}.", words.items[2]),
            format!("3. {}.", words.items[3]),
        ]);
        assert_eq!(numbers(&text), "1 2", "{text}");
        let reading = unres::model::read(&text);
        let annexes = &reading.resolutions[0].annexes;
        let told: Vec<&str> = annexes.iter().flat_map(|it| it.title.as_deref()).collect();
        assert_eq!(told, [words.items[0]], "{text}");
        assert!(
            annexes[0]
                .span
                .of(&text)
                .ends_with(&format!("{}.", words.items[3]))
        );
    }
}

#[test]
fn a_quoted_list_after_a_colon_is_not_operative() {
    for words in &ALL {
        let list = ["“1. {};", "2. {};", "3. {};”"];
        let list = (0..)
            .zip(list)
            .map(|(at, line)| line.replace("{}", words.items[at]));
        let mut blocks = vec![words.numbered(1, 0), words.leading(2, 1)];
        blocks.extend(list);
        blocks.extend((3..6).map(|number| words.numbered(number, 2)));
        let text = words.draft(&blocks);
        assert_eq!(numbers(&text), "1 2 3 4 5", "{text}");
        let text = text.replace(['“', '”'], "");
        assert_eq!(numbers(&text), "1 2 3 4 5", "{text}");
    }
}

#[test]
fn an_instrument_adopted_in_the_text_keeps_its_numbers() {
    for words in &ALL {
        let text = words.draft(&[
            format!("{}{}", words.verb(0), words.marks[3]),
            format!("1. {}.", words.items[0]),
            format!("2. {}.", words.items[1]),
            format!("3. {}.", words.items[2]),
        ]);
        // In Chinese one verb serves both parts, and a colon tells neither.
        if words.tag == unres::language::Tag::Zh {
            continue;
        }
        assert_eq!(numbers(&text), "-", "{text}");
    }
}

#[test]
fn instructions_of_an_amendment_are_not_operative() {
    let texts = [
        text(&[
            "A/81/L.52",
            "**Amendment to draft resolution A/81/L.47**",
            "1. Operative paragraph 3 should read:",
            "“3. *Invites* Member States to keep their lighthouses in repair;”",
            "2. Delete operative paragraph 5.",
        ]),
        text(&[
            "A/81/L.52",
            "**Amendement au projet de résolution A/81/L.47**",
            "1. Le paragraphe 3 du dispositif doit se lire comme suit :",
            "« 3. *Invite* les États Membres à entretenir leurs phares ; »",
            "2. Supprimer le paragraphe 5 du dispositif.",
        ]),
    ];
    for text in texts {
        assert_eq!(numbers(&text), "", "{text}");
    }
}
