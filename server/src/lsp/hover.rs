//! What is shown at a position: what stands there, and the page of a finding that is there.

use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

use super::convert::Ranges;
use super::diagnostics;
use super::world::{Open, World};
use crate::ide::hover::{Options, hover};
use crate::rules::{self, Draft};
use crate::text::{Span, plain};

/// What is shown at a position of an open document.
pub fn of(
    world: &World,
    open: &Open,
    draft: &Draft,
    ranges: Ranges,
    at: Position,
) -> Option<Hover> {
    let offset = ranges.offset(at);
    let settings = world.configuration.of(&open.uri);
    let language = settings.hover.language.tag();
    let here = hover(draft, offset, &Options { language });
    let findings = diagnostics::findings(world, open);
    let found = findings.iter().find(|finding| {
        finding.span.start <= offset && offset < finding.span.end.max(finding.span.start + 1)
    });
    let page = found.and_then(|finding| rules::page(finding.code));
    let span = here
        .as_ref()
        .map(|here| here.span)
        .or(found.map(|finding| finding.span))?;
    let parts: Vec<String> = [
        here.map(|here| here.markdown),
        page.map(rules::Page::reasons),
    ]
    .into_iter()
    .flatten()
    .collect();
    let (kind, value) = if world.abilities.markdown {
        (MarkupKind::Markdown, parts.join("\n\n---\n\n"))
    } else {
        (MarkupKind::PlainText, unmarked(&parts.join("\n\n")))
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value }),
        range: Some(ranges.range(span)),
    })
}

/// Markdown without its marks, line by line.
fn unmarked(markdown: &str) -> String {
    let lines = markdown
        .lines()
        .map(|line| plain(line, Span::new(0, line.len()), usize::MAX));
    lines.collect::<Vec<_>>().join("\n")
}
