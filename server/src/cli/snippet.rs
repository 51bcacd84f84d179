//! A finding as a person reads it: what is wrong, where, and the line with the mark underlined.
//!
//! A paragraph is one line of up to thousands of characters, so only a window around the mark is
//! quoted; the line and column told are those of the whole line.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;

use unicode_width::UnicodeWidthChar;

use crate::rules::Severity;
use crate::text::{LineColumn, Lines, Span};

/// Columns of a terminal quoted before a mark, and from its beginning on.
const BEFORE: usize = 36;
const AFTER: usize = 44;
/// What stands for the part of a line that is not quoted.
const CUT: &str = "... ";

/// What is to be shown.
pub struct Remark<'a> {
    /// The file's name.
    pub name: &'a str,
    /// How much it weighs.
    pub severity: Severity,
    /// The rule's code, where it comes from a rule.
    pub code: Option<&'a str>,
    /// What is wrong.
    pub message: &'a str,
    /// The mark.
    pub span: Span,
}

/// The remark as styled lines, an empty one at the end.
pub fn render(text: &str, lines: &Lines, remark: &Remark) -> String {
    let at = lines.position(text, remark.span.start);
    let quote = quote(text, remark.span);
    let level = match remark.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO.with_name("information"),
        Severity::Hint => Level::HELP.with_name("hint"),
    };
    let title = level.clone().primary_title(remark.message);
    let title = match remark.code {
        Some(code) => title.id(code),
        None => title,
    };
    let LineColumn { line, column } = at;
    let snippet = Snippet::source(quote.line.as_str())
        .line_start(line)
        .fold(false)
        .annotation(AnnotationKind::Primary.span(quote.mark.start..quote.mark.end));
    let origin = Origin::path(remark.name).line(line).char_column(column);
    let group = title.element(origin).element(snippet);
    without_gap(&Renderer::styled().render(&[group]))
}

/// The renderer marks a quotation that stands apart from its origin with `:::`; here the two
/// belong together.
fn without_gap(rendered: &str) -> String {
    let mut result = String::with_capacity(rendered.len());
    for line in rendered
        .lines()
        .filter(|line| strip_str(line).to_string().trim() != ":::")
    {
        result.push_str(line);
        result.push('\n');
    }
    result.push('\n');
    result
}

struct Quote {
    line: String,
    mark: Span,
}

/// The window of the line around the mark; a mark that runs over the line's end is cut there.
fn quote(text: &str, span: Span) -> Quote {
    let is_end = |c: char| c == '\n' || c == '\r';
    let start = text[..span.start].rfind(is_end).map_or(0, |at| at + 1);
    let end = text[span.start..]
        .find(is_end)
        .map_or(text.len(), |at| span.start + at);
    let from = start + before(&text[start..span.start]);
    let to = span.start + after(&text[span.start..end]);
    let mut line = String::new();
    if from > start {
        line.push_str(CUT);
    }
    let shift = line.len();
    line.push_str(&text[from..to]);
    if to < end {
        line.push(' ');
        line.push_str(CUT.trim_end());
    }
    let moved = |offset: usize| offset.clamp(from, to) - from + shift;
    Quote {
        line,
        mark: Span::new(moved(span.start), moved(span.end)),
    }
}

/// Where the quotation of `line`, which ends at the mark, begins: at a word where there are any.
fn before(line: &str) -> usize {
    let Some(at) = reach(line.char_indices().rev(), BEFORE) else {
        return 0;
    };
    let at = at + line[at..].chars().next().map_or(0, char::len_utf8);
    line[at..].find(' ').map_or(at, |blank| at + blank + 1)
}

/// Where the quotation of `line`, which begins at the mark, ends.
fn after(line: &str) -> usize {
    let Some(at) = reach(line.char_indices(), AFTER) else {
        return line.len();
    };
    line[..at].rfind(' ').unwrap_or(at)
}

/// The first character that does not fit into `columns` of a terminal any more.
fn reach(letters: impl Iterator<Item = (usize, char)>, columns: usize) -> Option<usize> {
    let mut used = 0;
    for (at, letter) in letters {
        used += letter.width().unwrap_or(1);
        if used > columns {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::quote;
    use crate::text::Span;

    #[test]
    fn a_short_line_is_quoted_whole() {
        let quote = quote("one\r\n2. Two;\r\n", Span::new(5, 6));
        assert_eq!(
            (quote.line.as_str(), quote.mark),
            ("2. Two;", Span::new(0, 1))
        );
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let text = format!("{}MARK{}", "a".repeat(1000), "b".repeat(1000));
        let quote = quote(&text, Span::new(1000, 1004));
        assert_eq!(quote.mark.of(&quote.line), "MARK");
        assert_eq!(
            quote.line,
            format!("... {}MARK{} ...", "a".repeat(36), "b".repeat(40))
        );
    }

    #[test]
    fn windows_fall_between_characters() {
        let text = "\u{5927}\u{4f1a}".repeat(500);
        let quote = quote(&text, Span::new(1500, 1503));
        assert_eq!(quote.mark.of(&quote.line), "\u{5927}");
    }
}
