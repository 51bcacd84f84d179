//! Folds as folding ranges.

use tower_lsp::ls_types::{FoldingRange, FoldingRangeKind};

use super::convert::Ranges;
use crate::ide::folding::{Fold, Kind, folds};
use crate::rules::Draft;

/// The folding ranges of a draft; `lines` for a client that folds whole lines only.
pub fn of(draft: &Draft, ranges: Ranges, lines: bool) -> Vec<FoldingRange> {
    let all = folds(draft);
    all.iter().map(|fold| range(fold, ranges, lines)).collect()
}

fn range(fold: &Fold, ranges: Ranges, lines: bool) -> FoldingRange {
    let (start, end) = (
        ranges.position(fold.span.start),
        ranges.position(fold.span.end),
    );
    FoldingRange {
        start_line: start.line,
        start_character: (!lines).then_some(start.character),
        end_line: end.line,
        end_character: (!lines).then_some(end.character),
        kind: Some(match fold.kind {
            Kind::Comment => FoldingRangeKind::Comment,
            _ => FoldingRangeKind::Region,
        }),
        collapsed_text: None,
    }
}
