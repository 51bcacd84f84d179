//! Sentences of our own in six languages, each with its mentions marked in it.

use unres::language::Tag;
use unres::model::mention::{Mention, Setting, mentions};
use unres::text::Span;

const SENTENCES: [(Tag, &str); 6] = [
    (Tag::Ar, include_str!("sentences/ar.txt")),
    (Tag::En, include_str!("sentences/en.txt")),
    (Tag::Es, include_str!("sentences/es.txt")),
    (Tag::Fr, include_str!("sentences/fr.txt")),
    (Tag::Ru, include_str!("sentences/ru.txt")),
    (Tag::Zh, include_str!("sentences/zh.txt")),
];

/// `<i:4 5|paragraphs 4 and 5>`: the scope's first letter, the targets, the words.
fn marked(text: &str, found: &[Mention]) -> String {
    let mut shown = text.to_owned();
    for mention in found.iter().rev() {
        let targets: Vec<String> = mention.targets.iter().map(ToString::to_string).collect();
        let scope = &mention.scope.to_string()[..1];
        shown.insert(mention.span.end, '>');
        let mark = format!("<{scope}:{}|", targets.join(" "));
        shown.insert_str(mention.span.start, &mark);
    }
    shown
}

fn plain(marked: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('<') {
        let (_, words) = after.split_once('|').unwrap();
        let (words, after) = words.split_once('>').unwrap();
        text.extend([before, words]);
        rest = after;
    }
    text + rest
}

#[test]
fn mentions_are_read_in_six_languages() {
    let mut wrong = Vec::new();
    for (tag, rows) in SENTENCES {
        assert!(rows.lines().count() >= 25);
        for row in rows.lines() {
            let (setting, row) = match row.split_once(": ") {
                Some(("note", row)) => (Setting::Note, row),
                Some(("pp", row)) => (Setting::Elsewhere, row),
                _ => (Setting::Operative, row),
            };
            let text = plain(row);
            let whole = [Span::new(0, text.len())];
            // Without a language the words of all six are known, and none is taken for another's.
            for language in [Some(tag), None] {
                let found = marked(&text, &mentions(&text, &whole, language, setting));
                if found != row {
                    wrong.push(format!("{language:?} wanted {row}\n      found {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
