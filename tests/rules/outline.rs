//! The outline, whose ranges always nest.

use proptest::prelude::*;
use unres::ide::outline::{Entry, Kind, outline};
use unres::model::{Opener, Reading, Section};
use unres::rules::Draft;
use unres::text::Span;

use crate::draft::read;

fn entries(text: &str, reading: &Reading) -> Vec<Entry> {
    outline(&Draft::new(text, reading))
}

/// One line an entry, indented.
fn shown(entries: &[Entry], depth: usize) -> String {
    let line = |entry: &Entry| {
        let detail = entry
            .detail
            .as_deref()
            .map(|d| format!(" / {d}"))
            .unwrap_or_default();
        let own = format!(
            "{}{:?} {}{detail}\n",
            "  ".repeat(depth),
            entry.kind,
            entry.name
        );
        own + &shown(&entry.children, depth + 1)
    };
    entries.iter().map(line).collect()
}

fn assert_nested(entries: &[Entry], outer: Span) {
    for entry in entries {
        assert!(outer.contains(entry.span), "{entry:?} outside {outer:?}");
        assert!(entry.span.contains(entry.selection), "{entry:?}");
        assert_nested(&entry.children, entry.span);
    }
    for pair in entries.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
    }
}

const TEXT: &str = "\
Recalling its *resolution* [59/50](#) of 2 December 2004
Noting the report¹²
1. Requests the Secretary-General to report{1}
(a) First
(i) Deeper
(b) Second
note 1
2 bis. Decides
note 2
";

#[test]
fn a_draft_is_its_parts() {
    let mut reading = read(TEXT, None);
    let resolution = &mut reading.resolutions[0];
    resolution.symbol = Some("A/RES/59/99".to_owned());
    resolution.title = Some("Rivers".to_owned());
    let mut opener = Opener::default();
    opener.span = Span::new(0, 9);
    opener.phrase = "Recalling".into();
    resolution.preambular[0].opener = Some(opener);
    let shown = shown(&entries(TEXT, &reading), 0);
    assert_eq!(
        shown,
        "\
Resolution A/RES/59/99 / Rivers
  Preamble Preamble
    PreambularParagraph Recalling / its resolution 59/50 of 2 December 2004
    PreambularParagraph Noting the report
  OperativeParagraph 1. Requests the Secretary-General to report{1}
    SubParagraph (a) / First
      SubParagraph (i) / Deeper
    SubParagraph (b) / Second
  OperativeParagraph 2 bis. Decides
  Notes Notes / 2
"
    );
}

#[test]
fn sections_contain_their_paragraphs() {
    let text = "I\nRecalling\n1. Requests\nII\n2. Decides\nAnnex\n";
    let mut reading = read(text, None);
    let resolution = &mut reading.resolutions[0];
    resolution
        .preambular
        .retain(|paragraph| paragraph.span.of(text) == "Recalling");
    let section = |label: &str, start: usize, end: usize| Section {
        label: Some(label.to_owned()),
        title: None,
        span: Span::new(start, end),
        heading: Span::new(start, start + label.len()),
    };
    resolution.sections = vec![section("I", 0, 23), section("II", 24, 38)];
    resolution.annexes = vec![section("Annex", 38, text.len())];
    let entries = entries(text, &reading);
    assert_nested(&entries, Span::new(0, text.len()));
    let kinds: Vec<Kind> = entries[0].children.iter().map(|child| child.kind).collect();
    assert_eq!(kinds, [Kind::Section, Kind::Section, Kind::Annex]);
    let inside: Vec<Kind> = entries[0].children[0]
        .children
        .iter()
        .map(|c| c.kind)
        .collect();
    assert_eq!(inside, [Kind::Preamble, Kind::OperativeParagraph]);
}

#[test]
fn right_to_left_and_chinese_drafts() {
    let arabic = "١. تطلب إلى الأمين العام\n(أ) تقريرا\n٢. تقرر";
    let shown_arabic = shown(&entries(arabic, &read(arabic, None)), 0);
    assert!(
        shown_arabic.contains("OperativeParagraph 1. تطلب إلى الأمين العام"),
        "{shown_arabic}"
    );
    let chinese = "回顾其决议\n１. 请秘书长\n（一）";
    let shown_chinese = shown(&entries(chinese, &read(chinese, None)), 0);
    assert!(
        shown_chinese.contains("OperativeParagraph 1. 请秘书长"),
        "{shown_chinese}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ranges_nest_whatever_the_model_says(
        spans in prop::collection::vec((0..90usize, 0..60usize, 0..5u8), 0..14),
    ) {
        let text = "a*b [c](#) \u{a0}d".repeat(12);
        let mut reading = read("1. a\nb", None);
        let resolution = &mut reading.resolutions[0];
        let (one, two) = (resolution.operative.remove(0), resolution.preambular.remove(0));
        resolution.span = Span::new(5, 100);
        for (start, length, kind) in spans {
            let span = Span::new(start, start + length);
            let section = Section { span, heading: span, ..Section::default() };
            let mut paragraph = if kind == 0 { one.clone() } else { two.clone() };
            paragraph.span = span;
            paragraph.parts = vec![span].into();
            match kind {
                0 => resolution.operative.push(paragraph),
                1 => resolution.preambular.push(paragraph),
                2 => resolution.sections.push(section),
                3 => resolution.annexes.push(section),
                _ => resolution.scopes[0].notes.push(unres::model::Note {
                    mark: unres::model::Mark { label: 1, span },
                    span,
                }),
            }
        }
        assert_nested(&entries(&text, &reading), Span::new(0, text.len()));
    }
}
