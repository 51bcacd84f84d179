//! Paragraphs: which one it is, what it holds, what its opening phrase opens.

use super::Voice;
use crate::ide::place::Of;
use crate::language::Confidence;
use crate::language::documents::{capital, filled, paragraph_ordinal};
use crate::model::numbering::Item;
use crate::model::{List, Mark, Meant, Opener, OpenerKind, Resolution};
use crate::rules::Draft;
use crate::text::{Span, plain};

/// Which operative paragraph it is, and what it holds.
pub(super) fn numbered(of: Of, voice: Voice) -> String {
    let mut parts = vec![which(of, voice)];
    parts.extend(held(of, &of.paragraph.lists, of.paragraph.span, voice));
    parts.join(voice.say.join)
}

/// Which sub-paragraph it is, and what it holds; `path` leads to it.
pub(super) fn labelled(of: Of, path: &[(usize, &Item)], voice: Voice) -> String {
    let Some((&(at, item), outer)) = path.split_last() else {
        return numbered(of, voice);
    };
    let say = voice.say;
    let nth = ordinal(at, voice);
    let own = filled(say.item, &[("nth", &nth)]);
    let style = &voice.tag.language().labels[0];
    let labels: String = outer
        .iter()
        .map(|(_, item)| format!(" {}{}{}", style.open, item.label.text, style.close))
        .collect();
    let behind = match &of.paragraph.number {
        Some(number) if of.operative => {
            let suffix = number.suffix.as_ref().map(|it| format!(" {it}"));
            let path = format!("{}{}{labels}", number.value, suffix.unwrap_or_default());
            filled(say.of_paragraph, &[("path", &path)])
        }
        _ => {
            let nth = ordinal(place(of), voice);
            filled(say.of_preambular, &[("nth", &nth)]) + &labels
        }
    };
    let mut parts = vec![capital(&(own + &behind))];
    parts.extend(held(of, &item.lists, item.span, voice));
    parts.join(say.join)
}

/// What a phrase opens, and which paragraph this is.
pub(super) fn opened(draft: &Draft, of: Of, opener: &Opener, voice: Voice) -> String {
    let template = match opener.kind {
        Some(OpenerKind::Preambular) => Some(voice.say.opens_preambular),
        Some(OpenerKind::Operative) => Some(voice.say.opens_operative),
        None => None,
    };
    let known = draft
        .reading
        .language
        .and_then(|tag| tag.language().opening(&opener.phrase));
    let template = template.or(known.as_ref().map(|_| voice.say.opens_both));
    let mut shown = template.map_or_else(String::new, |template| {
        filled(template, &[("phrase", &opener.phrase)])
    });
    if known.is_some_and(|known| known.confidence == Confidence::Unconfirmed) {
        shown.push(' ');
        shown.push_str(voice.say.unconfirmed);
    }
    if !shown.is_empty() {
        shown.push_str("\n\n");
    }
    shown + &numbered(of, voice)
}

/// How much of a paragraph is shown where it is mentioned, in characters.
const MOST_WORDS: usize = 240;

/// Which part a mention means, and its first words; of a section or annex, those of its heading.
pub(super) fn meant(draft: &Draft, resolution: &Resolution, meant: Meant, voice: Voice) -> String {
    let (paragraph, parts) = match meant {
        Meant::Paragraph(paragraph) => (Some(paragraph), paragraph.parts.first()),
        Meant::Item(paragraph, item) => (Some(paragraph), item.parts.first()),
        Meant::Section(section) | Meant::Annex(section) => (None, Some(&section.heading)),
        Meant::InAnnex { .. } => (None, None),
    };
    let first = parts.copied().unwrap_or(meant.span());
    let words = plain(draft.text, first, MOST_WORDS);
    let more = if words.chars().count() > MOST_WORDS {
        "\u{2026}"
    } else {
        ""
    };
    let quoted = format!("> {words}{more}");
    let Some(paragraph) = paragraph else {
        return quoted;
    };
    let of = Of {
        resolution,
        paragraph,
        operative: resolution
            .operative
            .iter()
            .any(|it| it.span == paragraph.span),
    };
    format!("{}\n\n{quoted}", numbered(of, voice))
}

/// "Third operative paragraph of section II".
fn which(of: Of, voice: Voice) -> String {
    let say = voice.say;
    let template = if of.operative {
        say.operative
    } else {
        say.preambular
    };
    let nth = ordinal(place(of), voice);
    let section = of
        .paragraph
        .section
        .and_then(|at| of.resolution.sections.get(at));
    let behind = match section.map(|section| (&section.label, &section.title)) {
        Some((Some(label), _)) => filled(say.of_section, &[("label", label)]),
        Some((None, Some(title))) => filled(say.of_titled, &[("title", title)]),
        _ => String::new(),
    };
    capital(&(filled(template, &[("nth", &nth)]) + &behind))
}

/// The place of a paragraph among those of its kind and section, from 0.
fn place(of: Of) -> usize {
    let all = if of.operative {
        &of.resolution.operative
    } else {
        &of.resolution.preambular
    };
    all.iter()
        .take_while(|it| it.span.start < of.paragraph.span.start)
        .filter(|it| it.section == of.paragraph.section)
        .count()
}

/// How many sub-paragraphs and notes a part of a paragraph has; none where it has neither.
fn held(of: Of, lists: &[List], span: Span, voice: Voice) -> Option<String> {
    let items = lists.iter().map(|list| list.items.len()).sum();
    let notes = notes_in(of, span);
    let counts: Vec<String> = [(items, voice.say.items), (notes, voice.say.notes)]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, templates)| {
            let template = templates[usize::from(count > 1)];
            filled(template, &[("n", &count.to_string())])
        })
        .collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// How many notes are called in `span`, each counted once.
fn notes_in(of: Of, span: Span) -> usize {
    let mut labels: Vec<u32> = Vec::new();
    for scope in &of.resolution.scopes {
        let first = scope
            .calls
            .partition_point(|call| call.span.start < span.start);
        let inside = |call: &&Mark| call.span.start < span.end;
        labels.extend(
            scope.calls[first..]
                .iter()
                .take_while(inside)
                .map(|it| it.label),
        );
    }
    labels.sort_unstable();
    labels.dedup();
    labels.len()
}

fn ordinal(index: usize, voice: Voice) -> String {
    let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
    paragraph_ordinal(number, voice.tag)
}
