//! `unres inspect`: everything that is read in a text, as JSON.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::Outcome;
pub use super::document::Document;
use super::document::{
    AgendaItem, Bytes, Citation, Dated, Footnote, Item, Meeting, Mention, NamedSession, Opening,
    Operative, Part, Preambular, Record, Scope, Section, Session,
};
use super::screen::Screen;
use super::texts::{self, Options};
use crate::ide::place::link_language;
use crate::language::Tag;
use crate::model::mention::{Address, Base, Target};
use crate::model::symbol::Symbol;
use crate::model::{self, Date, List, NoteScope, OpenerKind, Resolution};
use crate::rules::Draft;
use crate::settings::Settings;
use crate::store::Source;
use crate::text::plain;
use anyhow::Result;

/// Prints what is read in texts, as JSON: for programs, and to see how a text is understood.
///
/// One object for one text, an array of them for several; docs/json.md says what they hold.
///
/// Exit code: 0, or 2 where a text could not be read.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres inspect draft.unres
  unres inspect draft.unres | jq '.operative[].number'")]
pub(super) struct Arguments {
    /// Files, folders, patterns, or - for standard input; this folder where none is named.
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    texts: Options,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, screen: &mut Screen) -> Result<Outcome> {
    let results = texts::each(&arguments.paths, &arguments.texts, screen, document);
    let outcome = super::done_or_failed(screen);
    super::unless_unread(super::print_one_or_all(results, screen), outcome)
}

/// What `source` holds.
fn document(source: &Source, draft: &Draft, _: &Settings) -> Document {
    let reading = draft.reading;
    let records = || reading.resolutions.iter().enumerate();
    let one = |(index, resolution)| record(draft, index, resolution);
    let resolutions = (reading.resolutions.len() > 1).then(|| records().map(one).collect());
    Document {
        file: source.name.clone(),
        whole: whole(draft),
        resolutions,
    }
}

fn whole(draft: &Draft) -> Record {
    let nothing = Resolution::default();
    let mut records = draft
        .reading
        .resolutions
        .iter()
        .enumerate()
        .map(|(at, one)| record(draft, at, one));
    let mut whole = records.next().unwrap_or_else(|| record(draft, 0, &nothing));
    for record in records {
        whole.preambular.extend(record.preambular);
        whole.operative.extend(record.operative);
        whole.sections.extend(record.sections);
        whole.annexes.extend(record.annexes);
        whole.footnotes.extend(record.footnotes);
        whole.citations.extend(record.citations);
        whole.mentions.extend(record.mentions);
        whole.sessions.extend(record.sessions);
        whole.dates.extend(record.dates);
    }
    whole
}

fn record(draft: &Draft, scope: usize, resolution: &Resolution) -> Record {
    let reading = draft.reading;
    let citations = reading.citations(draft.text, resolution.span);
    let mentions = reading.mentions(draft.text, resolution.span);
    Record {
        language: reading.language.map(|tag| tag.code().to_owned()),
        organ: resolution.organ.map(|organ| organ.name().to_owned()),
        symbol: resolution.symbol.clone(),
        session: resolution.session.as_ref().map(session),
        meeting: resolution.meeting.map(|meeting| Meeting {
            number: meeting.number,
            plenary: meeting.plenary,
        }),
        agenda_items: resolution.agenda_items.iter().map(agenda_item).collect(),
        title: resolution.title.clone(),
        adopted: resolution.adopted.map(Date::iso),
        preambular: resolution.preambular.iter().map(preambular).collect(),
        operative: resolution.operative.iter().map(operative).collect(),
        sections: resolution.sections.iter().map(section).collect(),
        annexes: resolution.annexes.iter().map(section).collect(),
        footnotes: resolution
            .scopes
            .iter()
            .flat_map(|notes| footnotes(notes, scope))
            .collect(),
        citations: citations
            .iter()
            .map(|it| citation(it, link_language(draft)))
            .collect(),
        mentions: mentions.iter().map(mention).collect(),
        sessions: sessions(draft, resolution),
        dates: reading
            .dates(draft.text, resolution.span)
            .iter()
            .map(dated)
            .collect(),
        syntax_errors: reading.syntax_errors,
    }
}

fn session(session: &model::Session) -> Session {
    match session {
        model::Session::Regular(number) => Session::Regular(*number),
        model::Session::Special(name) => Session::Special(name.clone()),
    }
}

fn agenda_item(item: &model::AgendaItem) -> AgendaItem {
    AgendaItem {
        number: item.number,
        letter: item.letter.clone(),
    }
}

fn sessions(draft: &Draft, resolution: &Resolution) -> Vec<NamedSession> {
    let named = draft.reading.named(draft.text, resolution.span);
    let one = |named: model::Named| match named.event {
        model::Event::Session {
            session: name,
            resumed,
        } => Some(NamedSession {
            text: plain(draft.text, named.span, usize::MAX),
            session: session(&name),
            resumed,
            span: named.span.into(),
        }),
        _ => None,
    };
    named.into_iter().filter_map(one).collect()
}

fn dated(dated: &model::Dated) -> Dated {
    Dated {
        first: dated.first.iso(),
        last: dated.last.iso(),
        span: dated.span.into(),
    }
}

fn all<T, U: From<T>>(spans: &[T]) -> Vec<U>
where
    T: Copy,
{
    spans.iter().map(|&span| span.into()).collect()
}

fn opening(opener: &model::Opener) -> Opening {
    Opening {
        span: opener.span.into(),
        kind: opener.kind.map(|kind| match kind {
            OpenerKind::Preambular => Part::Preambular,
            OpenerKind::Operative => Part::Operative,
        }),
        term: opener.term.map(str::to_owned),
        adverbs: opener.adverbs.iter().map(|&it| it.to_owned()).collect(),
        further: opener.further().map(|it| opening(&it)).collect(),
    }
}

fn phrase(opener: Option<&model::Opener>) -> Option<String> {
    opener.map(|opener| opener.phrase.to_string())
}

fn preambular(paragraph: &model::Paragraph) -> Preambular {
    Preambular {
        span: paragraph.span.into(),
        parts: all(&paragraph.parts),
        opener: phrase(paragraph.opener.as_ref()),
        opening: paragraph.opener.as_ref().map(opening),
    }
}

fn operative(paragraph: &model::Paragraph) -> Operative {
    let number = paragraph.number.as_ref();
    Operative {
        number: number.map(|number| number.value),
        suffix: number.and_then(|number| number.suffix.clone()),
        span: paragraph.span.into(),
        parts: all(&paragraph.parts),
        opener: phrase(paragraph.opener.as_ref()),
        opening: paragraph.opener.as_ref().map(opening),
        items: items(&paragraph.lists),
    }
}

fn items(lists: &[List]) -> Vec<Item> {
    let all = lists.iter().flat_map(|list| &list.items);
    let item = |item: &model::numbering::Item| Item {
        label: item.label.text.clone(),
        span: item.span.into(),
        items: items(&item.lists),
    };
    all.map(item).collect()
}

fn section(section: &model::Section) -> Section {
    Section {
        label: section.label.clone(),
        title: section.title.clone(),
        span: section.span.into(),
    }
}

/// One for each definition and one for each label called without one, in the order in which the
/// text first shows them; a label defined twice has its calls at the first definition.
fn footnotes(notes: &NoteScope, scope: usize) -> Vec<Footnote> {
    let mut calls: BTreeMap<u32, Vec<Bytes>> = BTreeMap::new();
    for call in &notes.calls {
        calls.entry(call.label).or_default().push(call.span.into());
    }
    let footnote = |label: u32, references, definition| Footnote {
        label: label.to_string(),
        scope,
        references,
        definition,
    };
    let mut result = Vec::new();
    for note in &notes.notes {
        let references = calls.remove(&note.mark.label).unwrap_or_default();
        result.push(footnote(
            note.mark.label,
            references,
            Some(note.span.into()),
        ));
    }
    let orphans = calls.into_iter();
    result.extend(orphans.map(|(label, references)| footnote(label, references, None)));
    result.sort_by_key(|note| {
        note.references
            .first()
            .or(note.definition.as_ref())
            .map(|it| it.start)
    });
    result
}

fn citation(citation: &model::Citation, language: Tag) -> Citation {
    let symbol = citation.symbol.as_deref().and_then(Symbol::of);
    let addresses = || citation.parts.iter().map(|part| &part.from);
    let annex = addresses().find_map(|it| it.annex.as_ref());
    Citation {
        text: citation.text.clone(),
        symbol: citation.symbol.clone(),
        kind: symbol.as_ref().map(|it| it.first().kind.name().to_owned()),
        address: symbol.and_then(|symbol| symbol.address(language)),
        organ: citation.organ.map(|organ| organ.name().to_owned()),
        span: citation.span.into(),
        date: citation.date.map(Date::iso),
        annex: annex.map(|number| format!("annex {number}").trim_end().to_owned()),
        section: addresses().find_map(|it| it.section.clone()),
        paragraph: paragraphs(&citation.parts),
        note: citation.note.map(|number| number.to_string()),
    }
}

/// The paragraphs among some parts, without the section or annex that they lie in.
fn paragraphs(parts: &[Target]) -> Option<String> {
    let plain = |address: &Address| Address {
        annex: None,
        section: None,
        ..address.clone()
    };
    let numbered = parts.iter().filter(|part| part.from.base != Base::Whole);
    let shown: Vec<String> = numbered
        .map(|part| Target {
            from: plain(&part.from),
            to: part.to.as_ref().map(plain),
            span: part.span,
        })
        .map(|part| part.to_string())
        .collect();
    (!shown.is_empty()).then(|| shown.join(", "))
}

fn mention(mention: &model::Mention) -> Mention {
    Mention {
        text: mention.text.clone(),
        span: mention.span.into(),
        scope: match mention.scope {
            model::mention::Scope::Internal => Scope::Internal,
            model::mention::Scope::External => Scope::External,
        },
        targets: mention.targets.iter().map(ToString::to_string).collect(),
    }
}
