//! Forms of resolutions that are seldom met: each in every language in which it differs.

use unres::language::Tag;
use unres::model::read;

use super::outline::{numbers, outline};
use super::words::{ALL, of, text};

/// A word with a capital.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The labels and titles of the annexes of all resolutions.
fn annexes(text: &str) -> Vec<String> {
    let reading = read(text);
    let annexes = reading.resolutions.iter().flat_map(|it| &it.annexes);
    let told = annexes.map(|annex| {
        let [label, title] = [&annex.label, &annex.title].map(|it| it.as_deref().unwrap_or("-"));
        format!("{label}: {title}")
    });
    told.collect()
}

#[test]
fn an_adopted_text_with_words_before_its_first_number_is_not_the_preamble() {
    let texts = [
        (
            Tag::En,
            "*Adopts* the following Declaration:",
            "Declaration on Lighthouses",
            "We, the Heads of State, assembled at Valletta, declare that:",
            "*Conscious* of the sea,",
        ),
        (
            Tag::Fr,
            "*Adopte* la déclaration suivante :",
            "Déclaration sur les phares",
            "Nous, chefs d’État, réunis à La Valette, déclarons ce qui suit :",
            "*Conscients* de la mer,",
        ),
        (
            Tag::Es,
            "*Aprueba* la siguiente declaración:",
            "Declaración sobre los Faros",
            "Nosotros, los Jefes de Estado, reunidos en La Valeta, declaramos:",
            "*Conscientes* del mar,",
        ),
        (
            Tag::Ru,
            "*принимает* следующую декларацию:",
            "Декларация о маяках",
            "Мы, главы государств, собравшись в Валлетте, заявляем:",
            "*сознавая* значение моря,",
        ),
    ];
    for (tag, adopts, title, speakers, recital) in texts {
        let words = of(tag);
        for headings in [vec![title], vec![title, "I"]] {
            let mut blocks = vec![adopts.to_owned()];
            blocks.extend(headings.iter().map(|heading| format!("**{heading}**")));
            blocks.extend([speakers, recital].map(str::to_owned));
            blocks.push(format!("1. {};", words.items[0]));
            blocks.push(format!("2. {}:", words.items[1]));
            blocks.push(words.item("(a)", 2));
            let text = words.draft(&blocks);
            let told = outline(&text);
            assert_eq!(told.len(), 2, "{told:?} {text}");
            assert!(told[1].starts_with("- "), "{told:?} {text}");
        }
    }
}

#[test]
fn an_annex_has_sections_numbers_and_appendices_of_its_own() {
    for words in &ALL {
        let appendix = capital(words.tag.language().annexes[1]);
        let text = words.draft(&[
            words.numbered(1, 0),
            words.last(2, 1),
            format!("**{}**", words.annex()),
            format!("**{}**", words.items[0]),
            "**I**".to_owned(),
            format!("1. {}.", words.items[1]),
            words.item("(a)", 2),
            "**II**".to_owned(),
            format!("2. {}.", words.items[1]),
            format!("**{} II**", words.annex()),
            format!("**{}**", words.items[3]),
            format!("1. {}.", words.items[2]),
            format!("**{}**", appendix),
            format!("**{}**", words.items[2]),
            format!("1. {}.", words.items[1]),
        ]);
        assert_eq!(numbers(&text), "1 2", "{text}");
        assert_eq!(outline(&text).len(), 3, "{text}");
        let expected = [
            format!("{}: {}", words.annex(), words.items[0]),
            format!("{} II: {}", words.annex(), words.items[3]),
            format!("{appendix}: {}", words.items[2]),
        ];
        assert_eq!(annexes(&text), expected, "{text}");
        assert!(read(&text).resolutions[0].sections.is_empty(), "{text}");
    }
}

#[test]
fn a_resolution_after_an_annex_begins_anew() {
    for words in &ALL {
        let body = words.draft(&[words.numbered(1, 0), words.last(2, 1)]);
        let text = text(&[
            format!("**81/17. {}**", words.items[0]),
            body.clone(),
            format!("**{}**", words.annex()),
            format!("1. {}.", words.items[1]),
            format!("**81/18. {}**", words.items[2]),
            body,
        ]);
        assert_eq!(numbers(&text), "1 2 == 1 2", "{text}");
    }
}

#[test]
fn brackets_and_alternatives_hide_no_number() {
    for words in &ALL {
        let [first, second, third] = [0, 1, 2].map(|index| words.verb(index));
        let dot = words.number_mark;
        // Behind a dash a bracket hides an Arabic number.
        let alternatives = match words.tag {
            Tag::Ar => format!("{first} [{second}]"),
            _ => format!("[{first}] [{second}]"),
        };
        let text = words.draft(&[
            words.numbered(1, 3),
            format!("[2{dot} {first};]"),
            format!("[2 bis{dot} {second};]"),
            format!("[3{dot} {alternatives};]"),
            format!("\\[4{dot} {third}.\\]"),
        ]);
        assert_eq!(numbers(&text), "1 2 2 bis 3 4", "{text}");
    }
}

#[test]
fn a_table_has_no_numbers() {
    for words in &ALL {
        let text = words.draft(&[
            words.leading(1, 0),
            format!(
                "| {} | 2 |\n|---|---|\n| 2. {} | 4 |\n| (a) {} | 5 |",
                words.items[0], words.items[1], words.items[2]
            ),
            words.last(2, 1),
        ]);
        assert_eq!(outline(&text).len(), 3, "{text}");
    }
}

#[test]
fn amendments_to_the_preamble_and_to_lists_are_no_paragraphs() {
    let texts = [
        [
            "**Amendment to draft resolution A/81/L.47**",
            "After the third preambular paragraph, insert a new paragraph reading:",
            "“*Noting* that lighthouses decay,”",
            "After operative paragraph 5, insert two new paragraphs reading:",
            "“6. *Invites* Member States:",
            "“(a) To repair their lighthouses;",
        ],
        [
            "**Amendement au projet de résolution A/81/L.47**",
            "Après le troisième alinéa du préambule, insérer l’alinéa suivant :",
            "« *Notant* que les phares se délabrent, »",
            "Après le paragraphe 5, insérer deux paragraphes libellés comme suit :",
            "« 6. *Invite* les États Membres :",
            "« a) À réparer leurs phares ;",
        ],
        [
            "**Enmienda al proyecto de resolución A/81/L.47**",
            "Después del tercer párrafo del preámbulo, insértese el siguiente:",
            "“*Observando* que los faros se deterioran,”",
            "Después del párrafo 5, insértense dos párrafos que digan:",
            "“6. *Invita* a los Estados Miembros:",
            "“a) A reparar sus faros;",
        ],
        [
            "**Поправка к проекту резолюции A/81/L.47**",
            "После третьего пункта преамбулы включить новый пункт следующего содержания:",
            "«*отмечая*, что маяки ветшают,»",
            "После пункта 5 включить следующие пункты:",
            "«6. *предлагает* государствам-членам:",
            "«a) ремонтировать свои маяки;",
        ],
    ];
    for blocks in texts {
        let text = text(&[&["A/81/L.52"], &blocks[..]].concat());
        assert_eq!(outline(&text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn notes_begin_at_any_number_and_stand_behind_the_annex() {
    for words in &ALL {
        let stop = words.marks[2];
        let text = words.draft(&[
            words
                .recital(1)
                .replace(words.marks[0], &format!("⁵{}", words.marks[0])),
            words.last(1, 0),
            format!("**{}**", words.annex()),
            format!("1. {}⁶{stop}", words.items[0]),
            format!("⁵ A/80/1{stop}"),
            format!("⁶ A/80/2{stop}"),
        ]);
        let reading = read(&text);
        let scopes = &reading.resolutions[0].scopes;
        let told: Vec<(Vec<u32>, Vec<u32>)> = scopes
            .iter()
            .map(|scope| {
                let notes = scope.notes.iter().map(|note| note.mark.label).collect();
                (scope.calls.iter().map(|call| call.label).collect(), notes)
            })
            .collect();
        assert_eq!(told.len(), 1, "{text}");
        assert!(
            told[0].0.ends_with(&[6]) && told[0].0.contains(&5),
            "{text}"
        );
        assert_eq!(told[0].1, [5, 6], "{text}");
    }
}

#[test]
fn parts_a_and_b_without_closing_lines_start_again() {
    for words in &ALL {
        let body = words.draft(&[words.numbered(1, 0), words.last(2, 1)]);
        let text = text(&[
            &format!("**81/17. {}**", words.items[0]),
            "**A**",
            &format!("**{}**", words.items[1]),
            &body,
            "**B**",
            &format!("**{}**", words.items[2]),
            &body,
        ]);
        let told = numbers(&text);
        assert!(
            told == "1 2 1@1 2@1" || told == "1 2 == 1 2",
            "{told} {text}"
        );
    }
}
