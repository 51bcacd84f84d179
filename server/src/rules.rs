//! Faults of a draft. A rule is two files, `name.rs` (how the fault is found) and `name.md`
//! (what it says, why, wrong and right), and one line in [`RULES`].

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use crate::language::Tag;
use crate::model::{Ignore, Reading};
use crate::settings::Level;
use crate::text::{Edit, Span};

pub mod footnotes;
pub mod page;
pub mod sequence;

mod footnote_duplicate;
mod footnote_gap;
mod footnote_order;
mod footnote_uncalled;
mod footnote_undefined;
mod footnotes_not_printed;
mod paragraph_number;
mod sub_paragraph_label;

use sequence::{Misfit, misfits};

pub use page::Page;
pub use sequence::Memory;

/// Every rule, in the order of its code.
pub static RULES: &[Rule] = &[
    footnote_duplicate::RULE,
    footnote_gap::RULE,
    footnote_order::RULE,
    footnote_uncalled::RULE,
    footnote_undefined::RULE,
    footnotes_not_printed::RULE,
    paragraph_number::RULE,
    sub_paragraph_label::RULE,
];

/// The pages of [`RULES`], in the same order, each read once.
static PAGES: LazyLock<Vec<Page>> =
    LazyLock::new(|| RULES.iter().map(|rule| Page::read(rule.page)).collect());

/// What a rule reads.
pub struct Draft<'a> {
    /// The text, U+0000 replaced by blanks.
    pub text: &'a str,
    /// What it says.
    pub reading: &'a Reading,
    notes: OnceCell<Vec<footnotes::Faults>>,
    memory: Option<&'a Memory>,
}

impl<'a> Draft<'a> {
    /// A draft of `text` as it was read.
    pub const fn new(text: &'a str, reading: &'a Reading) -> Self {
        Draft {
            text,
            reading,
            notes: OnceCell::new(),
            memory: None,
        }
    }

    /// The same draft with what was found in the text before an edit.
    pub fn with_memory(self, memory: &'a Memory) -> Self {
        Draft {
            memory: Some(memory),
            ..self
        }
    }

    /// The misfits of a sequence, searched for only where the numbers changed.
    fn misfits(&self, numbers: &[Option<u32>], start: u32) -> Arc<[Misfit]> {
        match self.memory {
            Some(memory) => memory.misfits(numbers, start),
            None => misfits(numbers, start).into(),
        }
    }

    /// What is wrong with its notes; looked for once, since several rules tell it.
    fn notes(&self) -> &[footnotes::Faults] {
        self.notes.get_or_init(|| footnotes::faults(self.reading))
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A preference.
    Hint,
    /// Something to know.
    Information,
    /// A written rule is broken.
    Warning,
    /// The text cannot stand as a resolution.
    Error,
}

/// A rule: its code, its page and its check.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, names the subject, never changes meaning once released.
    pub code: &'static str,
    /// Its severity before settings.
    pub severity: Severity,
    /// Its page, Markdown with fixed headings.
    pub page: &'static str,
    /// Finds its faults.
    pub check: fn(&Draft, &mut Report),
}

/// A fault at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code.
    pub code: &'static str,
    /// Its severity.
    pub severity: Severity,
    /// The mark that is wrong, in bytes.
    pub span: Span,
    /// What is wrong, why and what to do, in the draft's language.
    pub message: String,
    /// How to put it right, where that is certain.
    pub fix: Option<Fix>,
    /// Other places that it is about.
    pub related: Vec<Related>,
}

/// Another place that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The mark there, in bytes.
    pub span: Span,
    /// What stands there, in the draft's language.
    pub message: String,
}

/// A change that puts a finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in a few words.
    pub title: String,
    /// The change.
    pub edits: Vec<Edit>,
}

/// The findings of all rules in `draft`, without those that a comment silences, in the order
/// of the text and at one place in that of their codes.
pub fn check(draft: &Draft) -> Vec<Finding> {
    let silence = Silence::new(&draft.reading.ignores);
    let language = draft.reading.language.unwrap_or(Tag::En);
    let mut findings = Vec::new();
    for (rule, page) in RULES.iter().zip(PAGES.iter()) {
        let mut report = Report {
            rule,
            page,
            language,
            findings: Vec::new(),
        };
        (rule.check)(draft, &mut report);
        findings.extend(report.findings);
    }
    findings.retain(|finding| !silence.covers(finding.code, finding.span));
    findings.sort_by_key(|finding| (finding.span, finding.code));
    findings
}

/// `findings` as the settings `levels` weigh them; those that are off are left out.
pub fn weigh(mut findings: Vec<Finding>, levels: &BTreeMap<String, Level>) -> Vec<Finding> {
    findings.retain_mut(|finding| {
        finding.severity = match levels.get(finding.code) {
            Some(Level::Off) => return false,
            Some(Level::Hint) => Severity::Hint,
            Some(Level::Information) => Severity::Information,
            Some(Level::Warning) => Severity::Warning,
            Some(Level::Error) => Severity::Error,
            None => finding.severity,
        };
        true
    });
    findings
}

/// The codes of all rules, in the order of [`RULES`].
pub fn codes() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.code).collect()
}

/// The rule with this code.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// The page of the rule with this code, read once.
pub fn page(code: &str) -> Option<&'static Page> {
    RULES
        .iter()
        .position(|rule| rule.code == code)
        .and_then(|at| PAGES.get(at))
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Report {
    rule: &'static Rule,
    page: &'static Page,
    language: Tag,
    findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding: `case` names the message on the rule's page, `slots` fill it.
    pub fn find(&mut self, case: &str, span: Span, slots: &[(&str, &str)]) {
        let message = self.page.message(case, self.language, slots);
        self.findings.push(Finding {
            code: self.rule.code,
            severity: self.rule.severity,
            span,
            message: message.unwrap_or_else(|| self.page.title.to_owned()),
            fix: None,
            related: Vec::new(),
        });
    }

    /// Adds another place to the last finding; the page's message `related` says what stands there.
    pub fn relate(&mut self, span: Span, slots: &[(&str, &str)]) {
        let message = self.page.message("related", self.language, slots);
        let message = message.unwrap_or_else(|| self.page.title.to_owned());
        if let Some(finding) = self.findings.last_mut() {
            finding.related.push(Related { span, message });
        }
    }

    /// Adds a finding that `edits` put right; the page's message `fix` says how.
    pub fn find_fixable(
        &mut self,
        case: &str,
        span: Span,
        slots: &[(&str, &str)],
        edits: Vec<Edit>,
    ) {
        self.find(case, span, slots);
        let title = self.page.message("fix", self.language, slots);
        let title = title.unwrap_or_else(|| self.page.title.to_owned());
        if let Some(finding) = self.findings.last_mut() {
            finding.fix = Some(Fix { title, edits });
        }
    }
}

/// Where the comments of a draft silence which rule.
struct Silence<'a> {
    /// By code: start and greatest end so far, sorted by start.
    places: HashMap<&'a str, Vec<(usize, usize)>>,
}

impl<'a> Silence<'a> {
    fn new(ignores: &'a [Ignore]) -> Self {
        let mut places: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for ignore in ignores {
            let span = ignore.span;
            places
                .entry(&ignore.code)
                .or_default()
                .push((span.start, span.end));
        }
        for places in places.values_mut() {
            places.sort_unstable();
            let mut reached = 0;
            for place in places {
                reached = place.1.max(reached);
                place.1 = reached;
            }
        }
        Silence { places }
    }

    fn covers(&self, code: &str, span: Span) -> bool {
        let places = self.places.get(code).map_or(&[][..], Vec::as_slice);
        let before = places.partition_point(|&(start, _)| start <= span.start);
        before
            .checked_sub(1)
            .is_some_and(|last| places[last].1 >= span.end)
    }
}
