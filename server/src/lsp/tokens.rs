//! Semantic tokens: whole, in a range, and as what changed since the last time.
//!
//! A result's id is made of its data, so that the same tokens have the same id whenever they are
//! made. Of each document the last answer is kept, to tell the next as a difference.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use tower_lsp::ls_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensDelta,
    SemanticTokensEdit, SemanticTokensFullDeltaResult, SemanticTokensLegend,
};

use super::convert::Ranges;
use super::uri::Key;
use crate::ide::tokens::{Kind, Token, tokens};
use crate::rules::Draft;
use crate::text::Span;

/// The types of tokens in the order of [`Kind::ALL`], each once.
fn types() -> Vec<SemanticTokenType> {
    let mut types: Vec<SemanticTokenType> = Vec::new();
    for kind in Kind::ALL.map(token_type) {
        if !types.contains(&kind) {
            types.push(kind);
        }
    }
    types
}

/// The types of tokens and their modifiers.
pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: types(),
        token_modifiers: vec![SemanticTokenModifier::DECLARATION],
    }
}

fn token_type(kind: Kind) -> SemanticTokenType {
    match kind {
        Kind::Heading => SemanticTokenType::CLASS,
        Kind::SectionHeading | Kind::AnnexHeading => SemanticTokenType::NAMESPACE,
        Kind::PreambularOpening => SemanticTokenType::MODIFIER,
        Kind::OperativeOpening => SemanticTokenType::KEYWORD,
        Kind::Number => SemanticTokenType::NUMBER,
        Kind::Label => SemanticTokenType::ENUM_MEMBER,
        Kind::Citation => SemanticTokenType::TYPE,
        Kind::Date => SemanticTokenType::STRING,
        Kind::Call | Kind::NoteMark => SemanticTokenType::DECORATOR,
    }
}

/// The tokens of a draft that touch `within`, or all.
pub fn of(draft: &Draft, ranges: Ranges, within: Option<Span>) -> SemanticTokens {
    let data = encoded(&tokens(draft, within), draft.text, ranges);
    let mut hasher = DefaultHasher::new();
    for token in &data {
        let place = (token.delta_line, token.delta_start, token.length);
        (place, token.token_type, token.token_modifiers_bitset).hash(&mut hasher);
    }
    SemanticTokens {
        result_id: within
            .is_none()
            .then(|| format!("{:016x}", hasher.finish())),
        data,
    }
}

/// Each token by its distance from the one before.
fn encoded(tokens: &[Token], text: &str, ranges: Ranges) -> Vec<SemanticToken> {
    let (mut line, mut column) = (0, 0);
    let types = types();
    let number = |kind: Kind| {
        let of_kind = token_type(kind);
        types
            .iter()
            .position(|one| *one == of_kind)
            .map_or(0, |at| at as u32)
    };
    let encode = |token: &Token| {
        let start = ranges.position(token.span.start);
        let delta_line = start.line - line;
        let delta_start = start.character - if delta_line == 0 { column } else { 0 };
        (line, column) = (start.line, start.character);
        SemanticToken {
            delta_line,
            delta_start,
            length: ranges.encoding.length(token.span.of(text)),
            token_type: number(token.kind),
            token_modifiers_bitset: u32::from(token.kind == Kind::NoteMark),
        }
    };
    tokens.iter().map(encode).collect()
}

/// The last answers.
#[derive(Debug, Clone, Default)]
pub struct Sent(Arc<Mutex<HashMap<Key, SemanticTokens>>>);

impl Sent {
    /// Keeps the answer about a document, and forgets those about documents that are not `open`.
    pub fn keep(&self, key: Key, tokens: &SemanticTokens, open: impl Fn(&Key) -> bool) {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sent.retain(|key, _| open(key));
        sent.insert(key, tokens.clone());
    }

    /// `tokens` as the difference from the answer `previous`, where that is the one kept.
    pub fn since(
        &self,
        key: &Key,
        previous: &str,
        tokens: &SemanticTokens,
    ) -> Option<SemanticTokensFullDeltaResult> {
        let sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let old = sent.get(key)?;
        let same = old.result_id.as_deref() == Some(previous);
        same.then(|| {
            SemanticTokensFullDeltaResult::TokensDelta(SemanticTokensDelta {
                result_id: tokens.result_id.clone(),
                edits: difference(&old.data, &tokens.data),
            })
        })
    }
}

/// The one edit between what is alike at the beginning and at the end; none where all is.
fn difference(old: &[SemanticToken], new: &[SemanticToken]) -> Vec<SemanticTokensEdit> {
    let same = |(one, other): &(&SemanticToken, &SemanticToken)| one == other;
    let before = old.iter().zip(new).take_while(same).count();
    let ends = old[before..].iter().rev().zip(new[before..].iter().rev());
    let after = ends.take_while(same).count();
    let (removed, put) = (old.len() - before - after, &new[before..new.len() - after]);
    if removed == 0 && put.is_empty() {
        return Vec::new();
    }
    // The protocol counts numbers, five a token.
    vec![SemanticTokensEdit {
        start: before as u32 * 5,
        delete_count: removed as u32 * 5,
        data: Some(put.to_vec()),
    }]
}
