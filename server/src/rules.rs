//! Faults of a draft. A rule is two files, `name.rs` (how the fault is found) and `name.md`
//! (what it says, why, wrong and right), and one line in [`RULES`].

use crate::model::Reading;
use crate::text::{Edit, Span};

/// What a rule reads.
pub struct Draft<'a> {
    /// The text, U+0000 replaced by blanks.
    pub text: &'a str,
    /// What it says.
    pub reading: &'a Reading,
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
#[derive(Debug, Clone)]
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
}

/// Where rules put what they find.
#[derive(Debug, Default)]
pub struct Report {
    /// What was found, in the order of finding.
    pub findings: Vec<Finding>,
}

/// A change that puts a finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in a few words.
    pub title: String,
    /// The change.
    pub edits: Vec<Edit>,
}
