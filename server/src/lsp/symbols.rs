//! The outline as document symbols.

use tower_lsp::ls_types::{
    DocumentSymbol, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind, Uri,
};

use super::convert::Ranges;
use crate::ide::outline::{Entry, Kind, flat, outline};
use crate::rules::Draft;

/// The outline of a draft: with levels where the client takes them, else in one row.
pub fn of(draft: &Draft, ranges: Ranges, nested: bool, uri: &Uri) -> DocumentSymbolResponse {
    let entries = outline(draft);
    if nested {
        DocumentSymbolResponse::Nested(entries.iter().map(|entry| symbol(entry, ranges)).collect())
    } else {
        let row = flat(&entries).into_iter();
        let row = row
            .map(|(entry, container)| in_row(entry, container, ranges, uri))
            .collect();
        DocumentSymbolResponse::Flat(row)
    }
}

#[allow(
    deprecated,
    reason = "the type has a field that the protocol has given up"
)]
fn symbol(entry: &Entry, ranges: Ranges) -> DocumentSymbol {
    let children: Vec<_> = entry
        .children
        .iter()
        .map(|child| symbol(child, ranges))
        .collect();
    DocumentSymbol {
        name: entry.name.clone(),
        detail: entry.detail.clone(),
        kind: kind(entry.kind),
        tags: None,
        deprecated: None,
        range: ranges.range(entry.span),
        selection_range: ranges.range(entry.selection),
        children: (!children.is_empty()).then_some(children),
    }
}

#[allow(
    deprecated,
    reason = "the type has a field that the protocol has given up"
)]
fn in_row(entry: &Entry, container: Option<&str>, ranges: Ranges, uri: &Uri) -> SymbolInformation {
    SymbolInformation {
        name: entry.name.clone(),
        kind: kind(entry.kind),
        tags: None,
        deprecated: None,
        location: Location::new(uri.clone(), ranges.range(entry.span)),
        container_name: container.map(str::to_owned),
    }
}

/// The protocol has no names for the parts of a resolution: these give each its own picture.
fn kind(kind: Kind) -> SymbolKind {
    match kind {
        Kind::Resolution => SymbolKind::MODULE,
        Kind::Masthead => SymbolKind::PROPERTY,
        Kind::Preamble => SymbolKind::NAMESPACE,
        Kind::PreambularParagraph => SymbolKind::STRING,
        Kind::OperativeParagraph => SymbolKind::FUNCTION,
        Kind::SubParagraph => SymbolKind::FIELD,
        Kind::Section => SymbolKind::CLASS,
        Kind::Annex => SymbolKind::PACKAGE,
        Kind::Notes => SymbolKind::ARRAY,
    }
}
