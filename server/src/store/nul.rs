//! The character U+0000, the one thing in a text that the parser cannot be given: it is read as
//! a blank, and the first one is a finding.

use crate::rules::{Draft, Finding, Report, Rule, Severity};
use crate::text::Span;

use super::Source;

/// The rule; its fault is found where a file is read, since the draft no longer shows it.
pub static RULE: Rule = Rule {
    code: "nul-character",
    severity: Severity::Error,
    page: include_str!("nul.md"),
    check: unseen,
};

fn unseen(_: &Draft, _: &mut Report) {}

/// The finding on the first U+0000 of `source`, where it has one.
pub fn finding(source: &Source) -> Option<Finding> {
    let start = memchr::memchr(0, source.original().as_bytes())?;
    let count = memchr::memchr_iter(0, source.original().as_bytes()).count();
    let others = match count - 1 {
        0 => String::new(),
        more => format!(" There are {more} more in this file."),
    };
    Some(Finding {
        code: RULE.code,
        severity: RULE.severity,
        span: Span::new(start, start + 1),
        message: format!(
            "The character U+0000 stands here, which no text may hold; it is read as a blank. \
             Delete it, or put the letter that was lost.{others}"
        ),
        fix: None,
    })
}
