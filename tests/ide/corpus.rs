//! The answers on real texts: each citation leads to a page, each call to its note.

use regex::Regex;

use unres::ide::hover::{Options, hover};
use unres::ide::links::{address, links};
use unres::ide::navigate::{definition, references};
use unres::language::Tag;
use unres::model::mention::Scope;
use unres::rules::Draft;
use unres::text::Span;
use unres_tests::corpus::{CorpusFile, files};

use super::draft::of;

/// What was asked, and how often the answer was there.
#[derive(Default, Debug)]
struct Counts {
    citations: usize,
    without_symbol: usize,
    without_page: usize,
    links: usize,
    calls: usize,
    mentions: usize,
    mentions_that_lead: usize,
}

#[test]
fn every_citation_has_its_page_and_every_call_its_note() {
    let mut counts = Counts::default();
    let texts = files("ga");
    for file in &texts {
        of(&file.text, |draft| {
            citations(draft, &file.name, &mut counts);
            calls(draft, &file.name, &mut counts);
            paragraphs(draft, file, &mut counts);
        });
    }
    println!("{} texts: {counts:?}", texts.len());
    if !texts.is_empty() {
        assert!(counts.citations > 1000 && counts.calls > 500, "{counts:?}");
        assert!(counts.mentions_that_lead * 100 >= counts.mentions * 80);
    }
}

/// What is shown and linked in the other folders: older texts, and French ones.
#[test]
fn every_citation_of_older_and_french_texts_has_its_page() {
    for folder in ["drafts", "sc", "scfr"] {
        let mut counts = Counts::default();
        for file in files(folder) {
            of(&file.text, |draft| {
                citations(draft, &file.name, &mut counts);
                paragraphs(draft, &file, &mut counts);
            });
        }
        println!("{folder}: {counts:?}");
        assert!(counts.without_symbol * 20 <= counts.citations);
    }
}

fn citations(draft: &Draft, name: &str, counts: &mut Counts) {
    let page = Regex::new(r"^https://docs\.un\.org/[a-z]{2}/[A-Z]+[A-Za-z0-9/.()-]+$").unwrap();
    let whole = Span::new(0, draft.text.len());
    let cited = draft.reading.citations(draft.text, whole).into_iter();
    for citation in cited.filter(|citation| !citation.inner) {
        counts.citations += 1;
        let shown = hover(draft, citation.span.start, &Options::default()).unwrap();
        assert_eq!(shown.span, citation.span, "{name}: {citation:?}");
        let language = draft.reading.language.unwrap_or(Tag::En);
        let Some(symbol) = &citation.symbol else {
            counts.without_symbol += 1;
            continue;
        };
        assert!(shown.markdown.starts_with(&format!("**{symbol}**\n")));
        match address(symbol, language) {
            Some(url) => {
                assert!(page.is_match(&url), "{name}: {url}");
                assert!(shown.markdown.ends_with(&format!("<{url}>")), "{name}");
            }
            None => counts.without_page += 1,
        }
        let named = references(draft, citation.span.start, true);
        assert!(named.contains(&citation.span), "{name}: {citation:?}");
    }
    let found = links(draft, whole);
    let spans: Vec<Span> = found.iter().map(|link| link.span).collect();
    assert!(spans.is_sorted_by(|a, b| a.end <= b.start), "{name}");
    assert!(found.iter().all(|link| page.is_match(&link.url)), "{name}");
    counts.links += found.len();
}

fn calls(draft: &Draft, name: &str, counts: &mut Counts) {
    for scope in draft.reading.resolutions.iter().flat_map(|it| &it.scopes) {
        for call in &scope.calls {
            counts.calls += 1;
            let targets = definition(draft, call.span.start);
            let leads = targets.iter().any(|target| {
                let note = scope
                    .notes
                    .iter()
                    .find(|it| it.mark.span == target.selection);
                note.is_some_and(|note| note.mark.label == call.label)
            });
            assert!(leads, "{name}: call {} {targets:?}", call.label);
            assert!(hover(draft, call.span.start, &Options::default()).is_some());
            let back = definition(draft, targets[0].selection.start);
            assert!(back.iter().any(|target| target.span == call.span));
        }
    }
}

fn paragraphs(draft: &Draft, file: &CorpusFile, counts: &mut Counts) {
    let whole = Span::new(0, draft.text.len());
    let all = draft.reading.mentions(draft.text, whole);
    for mention in all.iter().filter(|it| it.scope == Scope::Internal) {
        counts.mentions += 1;
        let Some(target) = definition(draft, mention.span.start).first().copied() else {
            if std::env::var_os("SHOW").is_some() && !file.held_out {
                let words = mention.whole.of(draft.text);
                println!("{}: leads nowhere: {words:?}", file.name);
            }
            continue;
        };
        counts.mentions_that_lead += 1;
        let named = references(draft, mention.span.start, false);
        let here = |span: &Span| mention.span.contains(*span);
        assert!(named.iter().any(here), "{}: {mention:?}", file.name);
        let marks = references(draft, mention.span.start, true);
        assert!(
            marks.contains(&target.selection),
            "{}: {mention:?}",
            file.name
        );
    }
}
