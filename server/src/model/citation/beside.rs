//! The parts of a resolution or document that the text names beside it: "paragraph 4 of resolution
//! 59/50", "resolution 60/1, annex".

use super::phrase::{is_ideograph, phrase_at, stem_at};
use super::tail::{after_blank, after_comma, tail};
use super::{Citation, Context};
use crate::language::Tag;
use crate::language::citations::{CitationWords, words};
use crate::language::mentions::{MentionWords, mention_words};
use crate::model::mention::{Base, Mention, Target, parts_of_others};
use crate::text::Span;

/// The most words between a part and the number of what it is a part of.
const MOST_WORDS: usize = 8;
/// So many bytes at most stand between a part and the number of what it is a part of.
const FAR: usize = 320;
/// The most characters between a number and a part behind it, in Chinese: "关于…的".
const MOST_SIGNS: usize = 16;

/// Gives each citation in `spans` the parts that are named beside it.
pub(super) fn attach(text: &str, spans: &[Span], found: &mut [Citation], context: &Context) {
    if found.is_empty() {
        return;
    }
    let languages = match &context.language {
        Some(tag) => std::slice::from_ref(tag),
        None => &Tag::ALL[..],
    };
    for mention in parts_of_others(text, spans, context.language) {
        let owner = languages.iter().find_map(|tag| {
            let language = Beside {
                text,
                cited: &words(Some(*tag))[0],
                mentions: mention_words(*tag),
                context,
            };
            language
                .behind(&mention, found)
                .or_else(|| language.before(&mention, found))
        });
        if let Some(owner) = owner {
            found[owner].parts.extend(mention.targets);
        }
    }
    for citation in found {
        let holds = |it: &Target| it.from.base == Base::Whole && it.from.section.is_none();
        let smaller = citation.parts.iter().any(|it| !holds(it));
        // The annex is told by each part in it.
        citation.parts.retain(|it| !smaller || !holds(it));
    }
}

struct Beside<'t> {
    text: &'t str,
    cited: &'static CitationWords,
    mentions: &'static MentionWords,
    context: &'t Context<'t>,
}

impl Beside<'_> {
    /// The citation behind a mention that it is of: "paragraph 4 of its resolution 59/50".
    fn behind(&self, mention: &Mention, found: &[Citation]) -> Option<usize> {
        let at = found.partition_point(|citation| citation.span.start < mention.span.end);
        let citation = found
            .get(at)
            .filter(|it| it.span.start - mention.span.end <= FAR)?;
        let mut next = after_comma(self.text, self.after_calls(mention.span.end));
        for each in self.mentions.each {
            if let Some(end) = phrase_at(self.text, next, each) {
                next = after_comma(self.text, end);
            }
        }
        // "of the annex to": the greater part is a mention of its own.
        let annex = self.after_annex(next);
        let next = annex.unwrap_or(next);
        let leads = [
            self.mentions.of,
            self.mentions.of_close,
            self.mentions.annexed,
        ];
        let lead = leads.concat();
        let links = lead.iter().filter_map(|of| phrase_at(self.text, next, of));
        // Arabic puts nothing between an annex and what it is joined to.
        let mut links = links.chain(annex);
        let named = links.any(|link| {
            let start = after_blank(self.text, link);
            self.is_named(start, citation.span.start)
        });
        named.then_some(at)
    }

    /// Behind "of the annex" where it stands here.
    fn after_annex(&self, at: usize) -> Option<usize> {
        let of = self.mentions.of.iter();
        let start = of.filter_map(|of| phrase_at(self.text, at, of)).max()?;
        let start = after_blank(self.text, start);
        let start =
            phrase_at(self.text, start, "the").map_or(start, |it| after_blank(self.text, it));
        let annex = self.mentions.heads.iter();
        let names = annex
            .filter(|head| head.unit == crate::language::mentions::Unit::Annex)
            .flat_map(|head| head.words);
        let end = names
            .filter_map(|name| phrase_at(self.text, start, name))
            .max()?;
        Some(after_blank(self.text, end))
    }

    /// Whether there is nothing between, or words only, one of which is "resolution" or the like.
    fn is_named(&self, from: usize, to: usize) -> bool {
        let Some(between) = self.text.get(from..to) else {
            return false;
        };
        let marks = ['[', '*', '_', '\'', '\u{2019}', '-'];
        let plain =
            |next: char| next.is_alphabetic() || next.is_whitespace() || marks.contains(&next);
        if between.is_empty() || !between.chars().all(plain) {
            return between.is_empty();
        }
        let stems = self.cited.resolution.iter().chain(self.cited.decision);
        let stems: Vec<&str> = stems.copied().collect();
        let words = between.split_whitespace().count();
        let named = between.char_indices().any(|(at, _)| {
            let whole = at == 0 || !between[..at].ends_with(char::is_alphabetic);
            whole
                && stems
                    .iter()
                    .any(|stem| stem_at(self.text, from + at, stem).is_some())
        });
        words <= MOST_WORDS && named
    }

    /// The citation before a mention that it is of: "resolution 60/1, annex".
    fn before(&self, mention: &Mention, found: &[Citation]) -> Option<usize> {
        let after = found.partition_point(|citation| citation.span.start < mention.span.start);
        let ends = |citation: &Citation| citation.span.end <= mention.span.start && !citation.inner;
        let at = found[..after].iter().rposition(ends)?;
        let citation = &found[at];
        if mention.span.start - citation.span.end > FAR {
            return None;
        }
        let lettered = citation
            .text
            .ends_with(|last: char| last.is_ascii_uppercase());
        let end = tail(self.text, citation.span.end, lettered, self.context).end;
        let end = self.after_calls(end.min(mention.span.start));
        let between = self.text.get(end..mention.span.start)?;
        let apart =
            |next: char| matches!(next, ',' | '(' | ')' | '\u{60c}' | '\u{ff0c}' | '*' | '_');
        let mut rest = between.trim_start_matches(|next: char| next.is_whitespace() || apart(next));
        let separated = rest.len() < between.trim_start().len();
        if let Some((_, close)) = self.cited.ordinal {
            return self.follows_sign(between, close).then_some(at);
        }
        for phrases in [self.mentions.particular, self.mentions.possessive] {
            let ends = phrases.iter().filter_map(|it| phrase_at(rest, 0, it));
            if let Some(end) = ends.max() {
                rest = rest[end..].trim_start();
            }
        }
        (rest.is_empty() && separated).then_some(at)
    }

    /// Chinese: the sign that closes the number, the word for a resolution, and few signs more.
    fn follows_sign(&self, between: &str, close: &str) -> bool {
        let rest = between.trim_start().trim_start_matches([']', ' ']);
        let rest = rest.strip_prefix("(#)").unwrap_or(rest);
        let Some(rest) = rest.trim_start().strip_prefix(close) else {
            return rest.trim_matches(['\u{ff0c}', ',', ' ']).is_empty();
        };
        let words = self.cited.resolution.iter().chain(self.cited.decision);
        let mut named = words.filter_map(|word| rest.trim_start().strip_prefix(word));
        named.next().is_some_and(|rest| {
            let plain = |next: char| is_ideograph(next) || next.is_whitespace();
            rest.chars().count() <= MOST_SIGNS && rest.chars().all(plain)
        })
    }

    fn after_calls(&self, at: usize) -> usize {
        super::tail::after_marks(self.text, at)
    }
}
