//! What an editor offers to do, and what it does.

use unres::ide::actions::{ActionKind, actions};
use unres::rules::Finding;
use unres::text::{Edit, Span, apply};
use unres_tests::hostile::hostile;
use unres_tests::samples;

use super::drafts::{ALL, ARABIC, BROKEN, CHINESE, PLAIN, with};
use super::tried::{assert_sound, at, findings, of_kind, offered};

#[test]
fn a_fix_is_offered_at_its_finding_alone() {
    let text = PLAIN.replace("2. *Requests*", "7. *Requests*");
    let fixes = of_kind(offered(&text), ActionKind::QuickFix);
    let told: Vec<(&str, &str, bool)> = fixes
        .iter()
        .map(|it| (it.code.unwrap(), it.title.as_str(), it.preferred))
        .collect();
    assert_eq!(
        told,
        [("paragraph-number", "Change the number to 2", true),]
    );
    for fix in &fixes {
        let place = fix.finding.unwrap();
        for offset in place.start..=place.end {
            let here = of_kind(at(&text, Span::new(offset, offset)), ActionKind::QuickFix);
            assert_eq!(here, std::slice::from_ref(fix));
        }
        let away = Span::new(place.end + 1, place.end + 1);
        assert!(of_kind(at(&text, away), ActionKind::QuickFix).is_empty());
    }
}

#[test]
fn a_sound_draft_is_offered_nothing() {
    assert_eq!(findings(PLAIN).len(), 1);
    let sound = PLAIN.replace("\u{b2} A/81/214.\n\n", "");
    assert_eq!(offered(&sound), []);
}

#[test]
fn only_figures_change() {
    for (text, wrong, right) in [
        (ARABIC, "٣ - *تطلب*", "٢ - *تطلب*"),
        (CHINESE, "３．*请*", "２．*请*"),
        (BROKEN, "4. *Decides*", "2. *Decides*"),
    ] {
        let renumber = of_kind(offered(text), ActionKind::Renumber);
        let after = apply(text, &renumber[0].edits);
        assert!(text.contains(wrong) && after.contains(right), "{after}");
        let figures = |edit: &Edit| edit.text.chars().all(char::is_alphanumeric);
        assert!(renumber[0].edits.iter().all(figures));
    }
}

#[test]
fn notes_are_renumbered_apart_from_paragraphs() {
    let text = "*The General Assembly*,\n\n*Recalling* the bells\u{b2} and the horns,\u{b9}\n\n\
                2. *Decides* to act.\n\n\u{b9} A/81/1.\n\n\u{b2} A/81/2.\n";
    let renumber = of_kind(offered(text), ActionKind::Renumber);
    let titles: Vec<&str> = renumber.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Renumber paragraphs and sub-paragraphs",
            "Renumber footnotes"
        ]
    );
    assert_eq!(
        apply(text, &renumber[0].edits),
        text.replace("2. *Decides*", "1. *Decides*")
    );
    let swapped = text
        .replace("bells\u{b2}", "bells\u{b9}")
        .replace("horns,\u{b9}", "horns,\u{b2}")
        .replace("\u{b9} A/81/1", "\u{b2} A/81/1")
        .replace("\u{b2} A/81/2", "\u{b9} A/81/2");
    assert_eq!(apply(text, &renumber[1].edits), swapped);
}

#[test]
fn notes_in_doubt_are_refused_with_the_reason() {
    for (clause, call, notes, reason) in [
        (
            "The General Assembly",
            "\u{b2}",
            "",
            "Note 2 is called but is not in the text.",
        ),
        (
            "The General Assembly",
            "",
            "\u{b2} A/81/1.\n",
            "Nothing calls note 2.",
        ),
        (
            "L'Assemblée générale",
            "\u{b2}",
            "",
            "La note 2 est appelée mais ne figure pas",
        ),
        (
            "The General Assembly",
            "\u{b2}",
            "\u{b2} A/81/1.\n\n\u{b2} A/81/2.\n",
            "There are two notes 2.",
        ),
    ] {
        let text =
            format!("*{clause}*,\n\n*Rappelant* the bells{call},\n\n1. *Decides*.\n\n{notes}");
        let renumber = of_kind(offered(&text), ActionKind::Renumber);
        let disabled = renumber[0].disabled.as_deref().unwrap();
        assert!(disabled.starts_with(reason), "{disabled}");
        assert!(renumber[0].edits.is_empty());
    }
}

#[test]
fn all_is_fixed_at_once_and_nothing_twice() {
    let text = "0123456789";
    let finding = |edits: &[(usize, usize, &str)]| Finding {
        code: "paragraph-number",
        severity: unres::rules::Severity::Error,
        span: Span::new(edits[0].0, edits[0].1),
        message: String::new(),
        related: Vec::new(),
        fix: Some(unres::rules::Fix {
            title: "Fix".to_owned(),
            edits: edits
                .iter()
                .map(|&(start, end, text)| Edit {
                    span: Span::new(start, end),
                    text: text.to_owned(),
                })
                .collect(),
        }),
    };
    let found = [
        finding(&[(2, 4, "a")]),
        finding(&[(2, 4, "a"), (8, 9, "b")]),
        finding(&[(3, 5, "c"), (6, 7, "d")]),
        finding(&[(4, 4, "e")]),
        finding(&[(4, 4, "f")]),
        finding(&[(4, 5, "g")]),
        finding(&[(5, 6, "h")]),
        finding(&[(0, 10, "i")]),
    ];
    let all = with(text, |draft| actions(draft, Span::new(0, 0), &found));
    let all = of_kind(all, ActionKind::FixAll);
    assert_eq!(apply(text, &all[0].edits), "01ae4h67b9");
}

#[test]
fn titles_are_french_in_a_french_draft() {
    let text = "*L'Assemblée générale*,\n\n*Rappelant* ses résolutions,\n\n\
                2. *Décide* d'agir ;\n\n2. *Décide* d'attendre.\n";
    let titles: Vec<String> = offered(text).into_iter().map(|it| it.title).collect();
    assert_eq!(
        titles.iter().filter(|it| it.starts_with("Ignorer")).count(),
        3
    );
    assert!(
        titles.contains(&"Renuméroter les paragraphes et les alinéas".to_owned()),
        "{titles:?}"
    );
}

#[test]
fn actions_do_what_they_say_in_every_draft() {
    for text in ALL {
        assert_sound(text);
        assert_sound(&text.replace('\n', "\r\n"));
        assert_sound(&format!("\u{feff}{text}"));
    }
    for (path, text) in samples() {
        println!("{}: {} actions", path.display(), assert_sound(&text));
    }
    assert_eq!(offered(""), []);
    for hostile in hostile() {
        offered(&hostile.text(3000));
    }
}
