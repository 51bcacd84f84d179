//! Drafts with the cursor in them.

use unres::model::read;
use unres::rules::Draft;
use unres::text::Span;

/// Takes the cursor `$0` out of a draft and asks `question` with the place where it was.
pub fn at<T>(marked: &str, question: impl FnOnce(&Draft, usize) -> T) -> T {
    let offset = marked.find("$0").unwrap();
    let text = marked.replacen("$0", "", 1);
    let reading = read(&text);
    let draft = Draft::new(&text, &reading);
    question(&draft, offset)
}

/// Asks `question` of a draft without a cursor.
pub fn of<T>(text: &str, question: impl FnOnce(&Draft) -> T) -> T {
    let reading = read(text);
    question(&Draft::new(text, &reading))
}

/// The text with `[|` and `|]` around each of the spans, which do not overlap.
pub fn marked(text: &str, spans: &[Span]) -> String {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let mut shown = text.to_owned();
    for span in spans.iter().rev() {
        shown.insert_str(span.end, "|]");
        shown.insert_str(span.start, "[|");
    }
    shown
}
