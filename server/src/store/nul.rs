//! The character U+0000, the one thing in a text that the parser cannot be given: it is read as
//! a blank, and the first one is a finding.

use memchr::{memchr, memchr_iter};

use crate::language::Tag;
use crate::rules::{Draft, Finding, Page, Report, Rule, Severity};
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

/// The finding on the first U+0000 of `source`, where it has one, in `language` where the page
/// knows that language.
pub fn finding(source: &Source, language: Option<Tag>) -> Option<Finding> {
    let bytes = source.original().as_bytes();
    let start = memchr(0, bytes)?;
    let others = memchr_iter(0, bytes).count() - 1;
    let case = if others == 0 { "one" } else { "several" };
    let slots = [("others", others.to_string())];
    let slots = slots
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let page = Page::read(RULE.page);
    let message = page.message(case, language.unwrap_or(Tag::En), &slots);
    Some(Finding {
        code: RULE.code,
        severity: RULE.severity,
        span: Span::new(start, start + 1),
        message: message.unwrap_or_else(|| page.title.to_owned()),
        fix: None,
        related: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::finding;
    use crate::language::Tag;
    use crate::store::read_from;

    #[test]
    fn the_first_is_told_in_the_language_of_the_draft() {
        let found = |text: &str, language| {
            let source = read_from(text.as_bytes(), "x", 100).unwrap();
            finding(&source, language).map(|finding| (finding.span.start, finding.message))
        };
        assert_eq!(found("ab", None), None);
        let (start, message) = found("a\0b\0\0", None).unwrap();
        assert_eq!(start, 1);
        assert!(
            message.contains("stands here and 2 times more"),
            "{message}"
        );
        let (_, message) = found("a\0", Some(Tag::Fr)).unwrap();
        assert!(message.contains("figure ici"), "{message}");
    }
}
