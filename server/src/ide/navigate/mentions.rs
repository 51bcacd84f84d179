//! Mentions of the text's own parts: which stands at a place, and what it means.

use crate::ide::place::boundary;
use crate::model::mention::Target;
use crate::model::{Meant, Mention};
use crate::rules::Draft;
use crate::text::Span;

/// The mention that byte `offset` stands in; of two, the one whose numbers it stands in.
pub fn at(draft: &Draft, offset: usize) -> Option<Mention> {
    let offset = boundary(draft.text, offset)?;
    let all = draft
        .reading
        .mentions(draft.text, Span::new(offset, offset));
    let within = |span: Span| span.start <= offset && offset <= span.end;
    let own = all.iter().position(|it| within(it.span));
    let own = own.or_else(|| all.iter().position(|it| within(it.whole)))?;
    all.into_iter().nth(own)
}

/// What a mention means, in the order of its numbers; of a list, what the number at byte `offset`
/// means, where it stands in one. Nothing where it is not certainly of this text, or the text has
/// no such part.
pub fn meant<'d>(draft: &'d Draft, mention: &Mention, offset: usize) -> Vec<Meant<'d>> {
    let here = |target: &&Target| target.span.start <= offset && offset <= target.span.end;
    let targets = match mention.targets.iter().find(here) {
        Some(target) => std::slice::from_ref(target),
        None => &mention.targets,
    };
    let resolve = |target| draft.reading.resolve(draft.text, mention, target);
    targets.iter().flat_map(resolve).collect()
}
