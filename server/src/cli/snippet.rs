//! A finding as a person reads it: what is wrong, where, and the line with the mark underlined.
//!
//! A paragraph is one line of up to thousands of characters, so only a window around the mark is
//! quoted; the line and column told are those of the whole line.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;

use unicode_width::UnicodeWidthChar;

use crate::rules::Severity;
use crate::text::{LineColumn, Span};

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
    /// The line and column of its beginning.
    pub at: LineColumn,
}

/// The remark as styled lines, an empty one at the end.
pub fn render(text: &str, remark: &Remark) -> String {
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
    let LineColumn { line, column } = remark.at;
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
    let (from, is_cut) = before(&text[..span.start]);
    let mut line = String::from(if is_cut { CUT } else { "" });
    let shift = line.len();
    let (length, is_cut) = after(&text[span.start..]);
    let to = span.start + length;
    line.push_str(&text[from..to]);
    if is_cut {
        line.push(' ');
        line.push_str(CUT.trim_end());
    }
    let moved = |offset: usize| offset.clamp(from, to) - from + shift;
    Quote {
        line,
        mark: Span::new(moved(span.start), moved(span.end)),
    }
}

/// Where the quotation of `text`, which ends at the mark, begins, and whether the line goes on
/// before it. It begins at a word where that costs less than half of it.
fn before(text: &str) -> (usize, bool) {
    let Some((at, letter)) = reach(text.char_indices().rev(), BEFORE) else {
        return (0, false);
    };
    let at = at + letter.len_utf8();
    if is_end(letter) {
        return (at, false);
    }
    let quoted = &text[at..];
    let word = quoted.find(' ').filter(|blank| blank * 2 < quoted.len());
    (word.map_or(at, |blank| at + blank + 1), true)
}

/// Where the quotation of `text`, which begins at the mark, ends, and whether its line goes on.
/// It ends with a word where that costs less than half of it.
fn after(text: &str) -> (usize, bool) {
    match reach(text.char_indices(), AFTER) {
        None => (text.len(), false),
        Some((at, letter)) if is_end(letter) => (at, false),
        Some((at, _)) => {
            let word = text[..at].rfind(' ').filter(|blank| blank * 2 > at);
            (word.unwrap_or(at), true)
        }
    }
}

/// The first character that ends the line or does not fit into `columns` of a terminal.
fn reach(letters: impl Iterator<Item = (usize, char)>, columns: usize) -> Option<(usize, char)> {
    let mut used = 0;
    // Marks that combine take no column, but a heap of them has to end somewhere too.
    for (count, (at, letter)) in letters.enumerate() {
        used += letter.width().unwrap_or(1);
        if is_end(letter) || used > columns || count > 4 * columns {
            return Some((at, letter));
        }
    }
    None
}

fn is_end(letter: char) -> bool {
    letter == '\n' || letter == '\r'
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

    #[test]
    fn cuts_fall_between_words_where_there_are_any() {
        let text = "word ".repeat(200);
        let cut = quote(&text, Span::new(500, 504));
        assert_eq!(cut.line, format!("... {}...", "word ".repeat(15)));
        let text = format!("3. {}", "\u{5927}".repeat(200));
        let cut = quote(&text, Span::new(0, 1));
        assert_eq!(cut.line, format!("3. {} ...", "\u{5927}".repeat(20)));
    }
}
