//! What opens a paragraph, in six languages: our own sentences with the entry of the tables that
//! each begins with, the adverbs it has there and the phrases joined to it.
//!
//! A line of `openings/xx.tsv` is kind, entry, adverbs, further entries and sentence; `\n` is a
//! line break, `both` a verb that opens paragraphs of both parts.

use unres::language::Tag;
use unres::model::{self, Opener, OpenerKind};

use super::words::{ALL, Words, text};

const SENTENCES: [(Tag, &str); 6] = [
    (Tag::Ar, include_str!("openings/ar.tsv")),
    (Tag::En, include_str!("openings/en.tsv")),
    (Tag::Es, include_str!("openings/es.tsv")),
    (Tag::Fr, include_str!("openings/fr.tsv")),
    (Tag::Ru, include_str!("openings/ru.tsv")),
    (Tag::Zh, include_str!("openings/zh.tsv")),
];

/// A sentence and what is expected of it.
struct Case {
    tag: Tag,
    kind: Option<OpenerKind>,
    term: &'static str,
    adverbs: Vec<&'static str>,
    further: Vec<&'static str>,
    sentence: String,
}

fn cases() -> Vec<Case> {
    let case = |tag: Tag, line: &'static str| {
        let [kind, term, adverbs, further, sentence] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let list = |cell: &'static str| cell.split('|').filter(|it| !it.is_empty()).collect();
        Case {
            tag,
            kind: match kind {
                "preambular" => Some(OpenerKind::Preambular),
                "operative" => Some(OpenerKind::Operative),
                _ => None,
            },
            term,
            adverbs: list(adverbs),
            further: list(further),
            sentence: sentence.replace("\\n", "\n"),
        }
    };
    let lines = |(tag, table): (Tag, &'static str)| table.lines().map(move |line| case(tag, line));
    SENTENCES.into_iter().flat_map(lines).collect()
}

impl Case {
    /// Whether the sentence stands in the preamble: its last mark tells.
    fn is_recital(&self) -> bool {
        self.sentence.ends_with([',', '،', '，'])
    }

    /// A draft in which the sentence is a paragraph, and what opens it.
    fn opener(&self, sentence: &str) -> Option<Opener> {
        let words: &Words = ALL.iter().find(|words| words.tag == self.tag).unwrap();
        let reading = if self.is_recital() {
            let last = words.last(1, 0);
            model::read(&text(&[words.clause, sentence, &last]))
        } else {
            let numbered = format!("1{} {sentence}", words.number_mark);
            let last = words.last(2, 0);
            model::read(&text(&[words.clause, &words.recital(0), &numbered, &last]))
        };
        assert_eq!(reading.language, Some(self.tag), "{sentence}");
        let resolution = &reading.resolutions[0];
        let paragraphs = match self.is_recital() {
            true => &resolution.preambular,
            false => &resolution.operative,
        };
        paragraphs[0].opener.clone()
    }

    fn agrees(&self, opener: Option<&Opener>) -> Result<(), String> {
        let opener = opener.ok_or_else(|| format!("{}: no opening", self.sentence))?;
        let further: Vec<&str> = opener.further().filter_map(|it| it.term).collect();
        let found = (opener.kind, opener.term, &*opener.adverbs, further);
        let wanted = (
            self.kind,
            Some(self.term),
            &*self.adverbs,
            self.further.clone(),
        );
        match found == wanted {
            true => Ok(()),
            false => Err(format!("{}: {found:?}, not {wanted:?}", self.sentence)),
        }
    }
}

/// All that do not agree, in one message.
fn none_of(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn sentences_in_six_languages_open_as_their_tables_say() {
    let agrees = |case: &Case| case.agrees(case.opener(&case.sentence).as_ref());
    let all = cases();
    let faults = all.iter().filter_map(|case| agrees(case).err());
    none_of(&faults.collect::<Vec<_>>());
}

#[test]
fn italics_change_nothing_but_the_marks() {
    let mut faults = Vec::new();
    for case in cases() {
        let Some(plain) = case.opener(&case.sentence) else {
            continue;
        };
        let italics = case.opener(&in_italics(&case.sentence, &plain));
        if let Err(fault) = case.agrees(italics.as_ref()) {
            faults.push(fault);
        } else if italics.is_some_and(|italics| italics.phrase != plain.phrase) {
            faults.push(format!("{}: another phrase in italics", case.sentence));
        }
    }
    none_of(&faults);
}

/// The sentence with its first phrase and those joined to it in italics, each by itself.
fn in_italics(sentence: &str, opener: &Opener) -> String {
    let mut text = sentence.to_owned();
    let start = opener.span.start;
    let first = sentence.find(|c: char| c.is_alphabetic()).unwrap();
    let all = opener.further().map(|it| it.span).rev();
    for span in all.chain([opener.span]) {
        text.insert(span.end - start + first, '*');
        text.insert(span.start - start + first, '*');
    }
    text
}

#[test]
fn there_are_thirty_sentences_of_each_part_in_each_language() {
    for tag in Tag::ALL {
        for recital in [true, false] {
            let cases = cases();
            let of_part = |case: &&Case| case.tag == tag && case.is_recital() == recital;
            let count = cases.iter().filter(of_part).count();
            assert!(count >= 30, "{tag:?}, preamble {recital}: {count}");
        }
    }
}

#[test]
fn two_phrases_in_one_pair_of_italics_are_two() {
    let draft = "The General Assembly,\n\n*Recalling* the plan,\n\n1. *Welcomes and endorses* the plan, and *encourages* the crews, *Treaty Series*, *once again urges* all;\n";
    let reading = model::read(draft);
    let opener = reading.resolutions[0].operative[0].opener.clone().unwrap();
    assert_eq!(&*opener.phrase, "Welcomes");
    assert_eq!(opener.span.of(draft), "Welcomes");
    let further: Vec<(&str, &str)> = opener
        .further()
        .map(|it| (it.span.of(draft), it.term.unwrap()))
        .collect();
    let wanted = [
        ("endorses", "Endorses"),
        ("encourages", "Encourages"),
        ("once again urges", "Urges"),
    ];
    assert_eq!(further, wanted);
    assert_eq!(*opener.further().nth(2).unwrap().adverbs, ["once again"]);
}

#[test]
fn a_call_a_break_and_blanks_are_no_part_of_a_phrase() {
    let cases = [
        ("Taking¹ note of the plan", "Taking note"),
        ("Taking[^1] note of the plan", "Taking note"),
        ("Taking^12^ note of the plan", "Taking note"),
        ("Taking\u{a0}note of the plan", "Taking note"),
        ("*Taking*\n*note* of the plan", "Taking note"),
        ("TAKING NOTE of the plan", "Taking note"),
        ("Recalling5 the plan", "Recalling"),
        ("*Recallin*g the plan", "Recalling"),
    ];
    for (words, term) in cases {
        let text = format!("The General Assembly,\n\n{words},\n\n1. *Urges* all.\n");
        let reading = model::read(&text);
        let opener = reading.resolutions[0].preambular[0].opener.as_ref();
        assert_eq!(opener.and_then(|it| it.term), Some(term), "{words}");
    }
}
