//! The requests: each takes its snapshot, asks a plain function of `ide` and turns the answer into
//! the protocol's types.

use serde_json::Value;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::*;
use tower_lsp::{Client, LanguageServer};

use super::client::Abilities;
use super::convert::Ranges;
use super::ingress::compute;
use super::publish::Publisher;
use super::uri::{self, Key};
use super::world::{Open, Shared, World, lock};
use super::{actions, capabilities, commands, diagnostics, folding, hover, symbols, tokens, watch};
use crate::ide::links::{Link, links};
use crate::ide::navigate::{Highlight, Kind, Target, definition, highlights, references};
use crate::ide::selection::selections;
use crate::rules::Draft;
use crate::text::Span;

/// The language server.
#[derive(Debug)]
pub struct Backend {
    /// The editor.
    pub client: Client,
    /// The state.
    pub world: Shared,
    /// Who sends findings.
    pub publisher: Publisher,
    /// The semantic tokens that the editor has.
    pub tokens: tokens::Sent,
}

/// A question about an open document.
struct Question<'a> {
    open: &'a Open,
    draft: Draft<'a>,
    ranges: Ranges<'a>,
    world: &'a World,
}

/// Runs `ask` on the open document at `uri`; None where none is open there.
async fn about<R: Send + 'static>(
    uri: Uri,
    ask: impl FnOnce(Question) -> Option<R> + Send + 'static,
) -> Result<Option<R>> {
    compute(move |world, _| {
        let open = world.document(&uri)?;
        ask(Question {
            open,
            draft: world.analysis(open).draft(),
            ranges: world.ranges(open),
            world,
        })
    })
    .await
}

impl Question<'_> {
    fn location(&self, span: Span) -> Location {
        Location::new(self.open.uri.clone(), self.ranges.range(span))
    }

    /// Places to go to, with what leads there where the client shows it.
    fn places(&self, targets: &[Target]) -> GotoDefinitionResponse {
        if !self.world.abilities.link_support {
            let places = targets.iter().map(|target| self.location(target.selection));
            return GotoDefinitionResponse::Array(places.collect());
        }
        let links = targets.iter().map(|target| LocationLink {
            origin_selection_range: Some(self.ranges.range(target.origin)),
            target_uri: self.open.uri.clone(),
            target_range: self.ranges.range(target.span),
            target_selection_range: self.ranges.range(target.selection),
        });
        GotoDefinitionResponse::Link(links.collect())
    }
}

impl Backend {
    /// Asks the editor for its settings.
    async fn ask_settings(&self) {
        if !lock(&self.world).abilities.configuration {
            return;
        }
        let item = ConfigurationItem {
            scope_uri: None,
            section: Some("unres".to_owned()),
        };
        match self.client.configuration(vec![item]).await {
            Ok(said) => {
                if let Some(said) = said.first().filter(|said| said.is_object()) {
                    let problems = lock(&self.world).configure(said);
                    self.publisher.settings_changed(problems);
                }
            }
            Err(error) => tracing::warn!("the editor does not tell its settings: {error}"),
        }
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, said: InitializeParams) -> Result<InitializeResult> {
        let mut abilities = Abilities::read(&said.capabilities);
        let options = said.initialization_options.unwrap_or_default();
        abilities.rule_pages = options
            .get("rulePages")
            .and_then(Value::as_str)
            .map(str::to_owned);
        let result = InitializeResult {
            capabilities: capabilities::of(&abilities),
            server_info: Some(ServerInfo {
                name: "unres".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            ..InitializeResult::default()
        };
        super::parent::follow(said.process_id);
        let folders = said.workspace_folders.unwrap_or_default();
        #[allow(deprecated, reason = "older editors name their one folder so")]
        let folder = said.root_uri;
        let folders = folders.into_iter().map(|folder| folder.uri).chain(folder);
        let mut folders: Vec<_> = folders.filter_map(|folder| uri::path(&folder)).collect();
        folders.dedup();
        let mut world = lock(&self.world);
        world.folders = folders.into();
        world.abilities = abilities.into();
        let problems = world.configure(&without(options, "rulePages"));
        world.initialized = true;
        drop(world);
        self.publisher.hold(problems);
        Ok(result)
    }

    async fn initialized(&self, _: InitializedParams) {
        let abilities = lock(&self.world).abilities.clone();
        self.publisher.speak();
        watch::start(&self.client, &abilities).await;
        self.ask_settings().await;
    }

    async fn shutdown(&self) -> Result<()> {
        lock(&self.world).shut_down = true;
        Ok(())
    }

    async fn did_change_configuration(&self, _: DidChangeConfigurationParams) {
        // The settings themselves did not come with it, else the ingress would have taken them.
        self.ask_settings().await;
    }

    async fn execute_command(&self, asked: ExecuteCommandParams) -> Result<Option<Value>> {
        commands::execute(&self.client, asked).await.map(|()| None)
    }

    async fn diagnostic(
        &self,
        asked: DocumentDiagnosticParams,
    ) -> Result<DocumentDiagnosticReportResult> {
        let previous = asked.previous_result_id;
        let found = about(asked.text_document.uri, |question| {
            Some(diagnostics::of(question.world, question.open))
        });
        Ok(diagnostics::report(
            found.await?.unwrap_or_default(),
            previous.as_deref(),
        ))
    }

    async fn code_action(&self, asked: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        about(asked.text_document.uri.clone(), move |question| {
            let Question {
                world, open, draft, ..
            } = question;
            Some(actions::of(world, open, &draft, &asked))
        })
        .await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        compute(move |world, _| actions::resolve(world, action)).await?
    }

    async fn hover(&self, asked: HoverParams) -> Result<Option<Hover>> {
        let asked = asked.text_document_position_params;
        about(asked.text_document.uri, move |question| {
            let Question {
                world,
                open,
                draft,
                ranges,
                ..
            } = question;
            hover::of(world, open, &draft, ranges, asked.position)
        })
        .await
    }

    async fn goto_definition(
        &self,
        asked: GotoDefinitionParams,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let asked = asked.text_document_position_params;
        about(asked.text_document.uri, move |question| {
            let offset = question.ranges.offset(asked.position);
            let targets = definition(&question.draft, offset);
            (!targets.is_empty()).then(|| question.places(&targets))
        })
        .await
    }

    async fn references(&self, asked: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = asked.text_document_position;
        about(at.text_document.uri, move |question| {
            let offset = question.ranges.offset(at.position);
            let found = references(&question.draft, offset, asked.context.include_declaration);
            let place = |span: &Span| question.location(*span);
            (!found.is_empty()).then(|| found.iter().map(place).collect())
        })
        .await
    }

    async fn document_highlight(
        &self,
        asked: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let asked = asked.text_document_position_params;
        about(asked.text_document.uri, move |question| {
            let found = highlights(&question.draft, question.ranges.offset(asked.position));
            let highlight = |found: &Highlight| DocumentHighlight {
                range: question.ranges.range(found.span),
                kind: Some(match found.kind {
                    Kind::Definition => DocumentHighlightKind::WRITE,
                    Kind::Read => DocumentHighlightKind::READ,
                }),
            };
            (!found.is_empty()).then(|| found.iter().map(highlight).collect())
        })
        .await
    }

    async fn document_link(&self, asked: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        about(asked.text_document.uri, |question| {
            let all = Span::new(0, question.draft.text.len());
            let link = |link: Link| DocumentLink {
                range: question.ranges.range(link.span),
                target: link.url.parse().ok(),
                tooltip: Some(link.symbol),
                data: None,
            };
            Some(links(&question.draft, all).into_iter().map(link).collect())
        })
        .await
    }

    async fn folding_range(&self, asked: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        about(asked.text_document.uri, |question| {
            let lines = question.world.abilities.folds_lines;
            Some(folding::of(&question.draft, question.ranges, lines))
        })
        .await
    }

    async fn selection_range(
        &self,
        asked: SelectionRangeParams,
    ) -> Result<Option<Vec<SelectionRange>>> {
        about(asked.text_document.uri, move |question| {
            let at = asked.positions.iter();
            let ranges = question.ranges;
            Some(
                at.map(|at| selected(&question.draft, ranges, *at))
                    .collect(),
            )
        })
        .await
    }

    async fn semantic_tokens_full(
        &self,
        asked: SemanticTokensParams,
    ) -> Result<Option<SemanticTokensResult>> {
        let sent = self.tokens.clone();
        about(asked.text_document.uri, move |question| {
            let tokens = tokens::of(&question.draft, question.ranges, None);
            let key = Key::new(&question.open.uri);
            sent.keep(key, &tokens, |key| {
                question.world.documents.contains_key(key)
            });
            Some(SemanticTokensResult::Tokens(tokens))
        })
        .await
    }

    async fn semantic_tokens_full_delta(
        &self,
        asked: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        let sent = self.tokens.clone();
        about(asked.text_document.uri, move |question| {
            let tokens = tokens::of(&question.draft, question.ranges, None);
            let key = Key::new(&question.open.uri);
            let since = sent.since(&key, &asked.previous_result_id, &tokens);
            sent.keep(key, &tokens, |key| {
                question.world.documents.contains_key(key)
            });
            Some(since.unwrap_or(SemanticTokensFullDeltaResult::Tokens(tokens)))
        })
        .await
    }

    async fn semantic_tokens_range(
        &self,
        asked: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        about(asked.text_document.uri, move |question| {
            let within = question.ranges.span(asked.range);
            let tokens = tokens::of(&question.draft, question.ranges, Some(within));
            Some(SemanticTokensRangeResult::Tokens(tokens))
        })
        .await
    }

    async fn document_symbol(
        &self,
        asked: DocumentSymbolParams,
    ) -> Result<Option<DocumentSymbolResponse>> {
        about(asked.text_document.uri, |question| {
            let nested = question.world.abilities.nested_symbols;
            Some(symbols::of(
                &question.draft,
                question.ranges,
                nested,
                &question.open.uri,
            ))
        })
        .await
    }
}

/// What is selected as a selection at a position grows.
fn selected(draft: &Draft, ranges: Ranges, at: Position) -> SelectionRange {
    let spans = selections(draft, ranges.offset(at));
    let grown = spans.iter().rev().fold(None, |parent, span| {
        Some(SelectionRange {
            range: ranges.range(*span),
            parent: parent.map(Box::new),
        })
    });
    grown.unwrap_or(SelectionRange {
        range: Range::new(at, at),
        parent: None,
    })
}

/// An object without one of its keys.
fn without(mut object: Value, key: &str) -> Value {
    if let Some(object) = object.as_object_mut() {
        object.remove(key);
    }
    object
}
