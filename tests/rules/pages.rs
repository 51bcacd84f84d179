//! Every rule's page is its test: a Wrong block gives the marked findings and no other, its
//! fixes make it the Right block, and the Right block is silent.

use std::path::Path;

use unres::language::Tag;
use unres::rules::{Draft, Finding, RULES, Severity, check, page};
use unres::text::{Edit, Span, apply};

fn findings(text: &str) -> Vec<Finding> {
    let reading = unres::model::read(text);
    check(&Draft::new(text, &reading))
}

/// The text without `[|` and `|]`, and the spans between them.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (at, piece) in marked.split("[|").enumerate() {
        let start = text.len();
        match piece.split_once("|]") {
            Some((inside, after)) if at > 0 => {
                text += inside;
                spans.push(Span::new(start, text.len()));
                text += after;
            }
            _ => text += piece,
        }
    }
    (text, spans)
}

#[test]
fn wrong_and_right_blocks() {
    for rule in RULES {
        let examples = page(rule.code).unwrap().examples();
        assert!(!examples.is_empty(), "{} has no example", rule.code);
        for example in examples {
            let (wrong, marked) = unmark(example.wrong);
            let found = findings(&wrong);
            assert!(
                found.iter().all(|f| f.code == rule.code),
                "{}: {found:#?}",
                rule.code
            );
            let spans: Vec<Span> = found.iter().map(|finding| finding.span).collect();
            assert_eq!(
                spans, marked,
                "{}\n{}\n{found:#?}",
                rule.code, example.wrong
            );
            assert_fixed(rule.code, &wrong, &found, example.right);
            let silent = findings(example.right);
            assert!(
                silent.is_empty(),
                "{}\n{}\n{silent:#?}",
                rule.code,
                example.right
            );
        }
    }
}

/// Where every finding has a fix, the fixes make the Right block.
fn assert_fixed(code: &str, wrong: &str, found: &[Finding], right: &str) {
    if found.iter().all(|finding| finding.fix.is_some()) {
        let fixes = found.iter().filter_map(|finding| finding.fix.as_ref());
        let edits: Vec<Edit> = fixes.flat_map(|fix| fix.edits.clone()).collect();
        assert_eq!(apply(wrong, &edits), right, "{code}");
    }
}

#[test]
fn pages_have_their_headings_in_order() {
    for rule in RULES {
        let headings: Vec<&str> = rule
            .page
            .lines()
            .filter_map(|line| line.strip_prefix("## "))
            .collect();
        let expected = ["What", "Why", "Source", "Message", "Wrong", "Right"];
        assert_eq!(headings, expected, "{}", rule.code);
        let page = page(rule.code).unwrap();
        assert!(
            !page.title.is_empty() && !page.what.is_empty(),
            "{}",
            rule.code
        );
        let blocks = rule.page.matches("```unres\n").count();
        assert_eq!(page.examples().len() * 2, blocks, "{}", rule.code);
    }
}

#[test]
fn every_message_is_there_in_both_languages() {
    for rule in RULES {
        let message = |language: &str| {
            let cases = rule.page.lines().filter_map(|line| line.strip_prefix("- "));
            let heads = cases
                .filter_map(|line| line.split_once(": "))
                .map(|(head, _)| head);
            let cases = heads
                .filter_map(|head| head.strip_suffix(language))
                .collect::<Vec<_>>();
            assert!(!cases.is_empty(), "{}", rule.code);
            cases
        };
        assert_eq!(message(", en"), message(", fr"), "{}", rule.code);
        for case in message(", en") {
            let page = page(rule.code).unwrap();
            let slots = |language| slots(&page.message(case, language, &[]).unwrap());
            assert_eq!(slots(Tag::En), slots(Tag::Fr), "{} {case}", rule.code);
        }
    }
}

/// The slots of a template, sorted.
fn slots(template: &str) -> Vec<String> {
    let parts = template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'));
    let mut slots: Vec<String> = parts.map(|(slot, _)| slot.to_owned()).collect();
    slots.sort();
    slots.dedup();
    slots
}

#[test]
fn a_rule_is_two_files_named_after_its_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src/rules");
    let mut pages = 0;
    for file in folder.read_dir().unwrap() {
        pages += usize::from(
            file.unwrap()
                .path()
                .extension()
                .is_some_and(|ext| ext == "md"),
        );
    }
    assert_eq!(pages, RULES.len());
    for rule in RULES {
        let name = rule.code.replace('-', "_");
        assert!(
            folder.join(&name).with_extension("rs").is_file(),
            "{name}.rs"
        );
        let text = std::fs::read_to_string(folder.join(&name).with_extension("md")).unwrap();
        assert_eq!(text, rule.page);
    }
    assert!(RULES.is_sorted_by_key(|rule| rule.code));
}

#[test]
fn the_index_of_rules_is_current() {
    let mut index = String::from(
        "# Rules\n\nWritten from the pages of the rules; `UPDATE_EXPECT=1 cargo test -p unres-tests` renews \
         it.\n\n| code | severity | says |\n|---|---|---|\n",
    );
    for rule in RULES {
        let (code, what) = (rule.code, page(rule.code).unwrap().what);
        let file = code.replace('-', "_");
        let severity = match rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
            Severity::Hint => "hint",
        };
        let link = format!("[`{code}`](../server/src/rules/{file}.md)");
        index += &format!("| {link} | {severity} | {what} |\n");
    }
    unres_tests::expect_file("docs/rules.md", &index);
}

#[test]
fn a_finding_about_a_second_mark_names_the_first() {
    for (text, second, first) in [
        (
            "*The General Assembly*,\n\n1. *Notes* it;\n\n2. *Decides* it;\n\n2. *Asks* all;\n\n3. *Ends* it;\n\n4. *Sees* it.\n",
            "2. *Asks",
            "2. *Decides",
        ),
        (
            "*The General Assembly*,\n\nRecalling\u{b9} and\u{b2} and,\n\n\u{b9} A/81/1.\n\n\u{b2} A/81/2.\n\n\u{b2} A/81/3.\n",
            "\u{b2} A/81/3",
            "\u{b2} A/81/2",
        ),
        (
            "*The General Assembly*,\n\n1. *Asks* all:\n\n(a) To go;\n\n(b) To act;\n\n(b) To see;\n\n(c) To end;\n\n(d) To rest.\n",
            "b) To see",
            "b) To act",
        ),
    ] {
        let found = findings(text);
        let at = |words: &str| text.find(words).unwrap();
        let finding = found
            .iter()
            .find(|finding| finding.span.start == at(second));
        let related = &finding
            .unwrap_or_else(|| panic!("{text}: {found:#?}"))
            .related;
        assert_eq!(related.len(), 1, "{text}");
        assert_eq!(related[0].span.start, at(first), "{text}");
    }
}
