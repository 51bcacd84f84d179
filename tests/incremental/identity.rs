//! Paragraphs keep their identity whatever edits do around them, and to them.

use std::collections::HashSet;

use unres::model::numbering::List;
use unres::model::{Identity, Paragraph, Read, Reading, Replaced};
use unres::text::Span;
use unres_tests::Choice;
use unres_tests::edits::Change;

use crate::{STEPS, texts};

#[test]
fn what_an_edit_does_not_touch_keeps_its_identity() {
    let (mut same, mut steps) = (0, 0);
    for (name, text) in texts() {
        let mut choice = Choice::of(&name);
        let mut draft = Draft::new(&text);
        for _ in 0..STEPS {
            let changes: Vec<Change> = (0..=choice.below(2))
                .map(|_| {
                    let change = Change::any(&mut choice, &draft.text);
                    draft.change(change.start..change.end, &change.inserted);
                    change
                })
                .collect();
            let before = first_parts(&draft.read.reading);
            draft.ask();
            assert_unique(&draft.read.reading);
            let after = first_parts(&draft.read.reading);
            for (span, numbered, id) in before {
                let Some(span) = untouched(span, &changes) else {
                    continue;
                };
                let now = after.iter().find(|it| (it.0, it.1) == (span, numbered));
                if let Some((.., now)) = now {
                    assert!(*now == id, "{name}: {span:?} in {:?}", draft.text);
                    same += 1;
                }
            }
            steps += 1;
        }
    }
    println!("{same} paragraphs are the same after {steps} edits that did not touch them");
    assert!(same > 10_000);
}

/// Where a span stands after changes, none of which reaches it.
fn untouched(span: Span, changes: &[Change]) -> Option<Span> {
    changes.iter().try_fold(span, |span, change| {
        if span.end < change.start {
            return Some(span);
        }
        let moved = |at: usize| at - change.end + change.start + change.inserted.len();
        (change.end < span.start).then(|| Span::new(moved(span.start), moved(span.end)))
    })
}

/// The first block of each paragraph, whether it has a number, and which paragraph it is.
fn first_parts(reading: &Reading) -> Vec<(Span, bool, Identity)> {
    let told = |it: &Paragraph| (it.parts[0], it.number.is_some(), it.id);
    paragraphs(reading).map(told).collect()
}

fn paragraphs(reading: &Reading) -> impl Iterator<Item = &Paragraph> {
    reading
        .resolutions
        .iter()
        .flat_map(|it| it.preambular.iter().chain(&it.operative))
}

/// No two paragraphs or sub-paragraphs have the same identity, and all have one.
fn assert_unique(reading: &Reading) {
    let mut seen = HashSet::from([Identity::default()]);
    for paragraph in paragraphs(reading) {
        assert!(seen.insert(paragraph.id));
        let mut lists: Vec<&List> = paragraph.lists.iter().collect();
        while let Some(list) = lists.pop() {
            for item in &list.items {
                assert!(seen.insert(item.id));
                lists.extend(&item.lists);
            }
        }
    }
}

/// A text as an editor holds it.
struct Draft {
    text: String,
    read: Read,
    unread: Vec<Replaced>,
}

impl Draft {
    fn new(text: &str) -> Self {
        Draft {
            text: text.to_string(),
            read: Read::new(text, None),
            unread: Vec::new(),
        }
    }

    fn change(&mut self, range: std::ops::Range<usize>, new: &str) {
        self.unread.push(Replaced {
            span: Span::new(range.start, range.end),
            length: new.len(),
        });
        self.text.replace_range(range, new);
    }

    /// Edits the text where `old` stands in it.
    fn replace(&mut self, old: &str, new: &str) -> &mut Self {
        let at = self.text.find(old).unwrap();
        self.change(at..at + old.len(), new);
        self
    }

    fn ask(&mut self) {
        self.read = self.read.edited(&self.text, &self.unread);
        self.unread.clear();
    }

    /// Which paragraph begins with words.
    fn of(&self, words: &str) -> Identity {
        let mut all = paragraphs(&self.read.reading);
        let found = all.find(|it| it.parts[0].of(&self.text).contains(words));
        found
            .unwrap_or_else(|| panic!("no {words:?} in {:?}", self.text))
            .id
    }
}

const TEXT: &str = "*The General Assembly*,\n\n*Recalling* its plan for the harbours,\n\n\
                    1. *Decides* to light the lamps;\n\n\
                    2. *Requests* the keepers to report: to the harbour, and to the town;\n\n\
                    3. *Invites* the towns to pay.\n";

/// Which paragraphs those are that begin with words, before edits and after.
fn kept(edits: impl Fn(&mut Draft), words: &[(&str, &str)]) -> Vec<bool> {
    let mut draft = Draft::new(TEXT);
    let before: Vec<Identity> = words.iter().map(|(before, _)| draft.of(before)).collect();
    edits(&mut draft);
    draft.ask();
    assert_unique(&draft.read.reading);
    let pairs = words.iter().zip(before);
    pairs
        .map(|((_, after), id)| draft.of(after) == id)
        .collect()
}

#[test]
fn a_paragraph_that_is_typed_in_or_renumbered_is_the_same() {
    let typed = |draft: &mut Draft| {
        draft.replace("the lamps", "all lamps");
    };
    assert_eq!(
        kept(typed, &[("light", "light"), ("Recalling", "Recalling")]),
        [true, true]
    );
    let begun = |draft: &mut Draft| {
        draft.replace("*Recalling*", "*Bearing in mind*");
    };
    assert_eq!(kept(begun, &[("Recalling", "Bearing")]), [true]);
    let renumbered = |draft: &mut Draft| {
        draft
            .replace("3. ", "4. ")
            .replace("2. ", "3. ")
            .replace("1. ", "2. ");
    };
    let words = [
        ("light", "light"),
        ("keepers", "keepers"),
        ("towns", "towns"),
    ];
    assert_eq!(kept(renumbered, &words), [true; 3]);
}

const LAMPS: &str = "1. *Decides* to light the lamps;\n\n";

#[test]
fn a_paragraph_that_is_moved_is_the_same() {
    let words = [
        ("light", "light"),
        ("keepers", "keepers"),
        ("towns", "towns"),
    ];
    // As an editor moves lines: one edit for all that changes place.
    let (from, to) = (TEXT.find("1. ").unwrap(), TEXT.find("3. ").unwrap());
    let swapped = &TEXT[from..to];
    let (one, two) = swapped.split_at(LAMPS.len());
    let at_once = |draft: &mut Draft| draft.change(from..to, &[two, one].concat());
    assert_eq!(kept(at_once, &words), [true; 3]);
    // Cut here and pasted there, in one batch of edits or with a reading between them.
    let cut_and_pasted = |between: bool| {
        move |draft: &mut Draft| {
            draft.replace(LAMPS, "");
            if between {
                draft.ask();
            }
            draft.replace("3. ", "2. *Decides* to light the lamps;\n\n3. ");
            draft.replace("2. *Requests*", "1. *Requests*");
        }
    };
    assert_eq!(kept(cut_and_pasted(false), &words), [true; 3]);
    assert_eq!(kept(cut_and_pasted(true), &words), [true; 3]);
}

#[test]
fn a_copy_is_another_paragraph() {
    let mut draft = Draft::new(TEXT);
    let lamps = draft.of("light");
    draft
        .replace("2. *Req", "2. *Decides* to light the lamps;\n\n3. *Req")
        .ask();
    assert_unique(&draft.read.reading);
    assert_eq!(draft.of("1. *Decides*"), lamps);
}

#[test]
fn the_first_part_of_a_split_and_the_first_of_a_join_are_the_same() {
    let mut draft = Draft::new(TEXT);
    let (lamps, keepers, towns) = (draft.of("light"), draft.of("keepers"), draft.of("towns"));
    draft
        .replace(" to the harbour, and", "\n\n3. *Requests* them to report")
        .ask();
    assert_unique(&draft.read.reading);
    assert_eq!(draft.of("keepers"), keepers);
    let second = draft.of("them");
    assert!(![lamps, keepers, towns].contains(&second));
    draft.replace("\n\n3. *Requests* them", " and").ask();
    assert_eq!(draft.of("keepers"), keepers);
    draft
        .replace(";\n\n2. *Requests* the keepers", " and the keepers")
        .ask();
    assert_eq!(draft.of("keepers"), lamps);
    assert_eq!(draft.of("towns"), towns);
}

#[test]
fn what_is_deleted_and_brought_back_is_the_same() {
    let mut draft = Draft::new(TEXT);
    let lamps = draft.of("light");
    draft.replace(LAMPS, "").ask();
    draft.replace("plan", "plans").ask();
    draft.replace("2. ", &[LAMPS, "2. "].concat()).ask();
    assert_eq!(draft.of("light"), lamps);
}

#[test]
fn a_sub_paragraph_has_an_identity_too() {
    let text =
        "*The General Assembly*,\n\n1. *Requests* all keepers:\n\n(a) To watch;\n\n(b) To act.\n";
    let mut draft = Draft::new(text);
    let id = |draft: &Draft, at: usize| {
        draft.read.reading.resolutions[0].operative[0].lists[0].items[at].id
    };
    let (watch, act) = (id(&draft, 0), id(&draft, 1));
    draft.replace("(b) To act.", "(c) To act.").ask();
    draft.replace("(c)", "(b) To rest;\n\n(c)").ask();
    assert_eq!((id(&draft, 0), id(&draft, 2)), (watch, act));
    assert!(![watch, act].contains(&id(&draft, 1)));
}
