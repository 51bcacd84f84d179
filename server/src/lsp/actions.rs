//! What may be done at a place, as code actions. The edits are made when an action is chosen,
//! where the client can wait so long.

use serde::{Deserialize, Serialize};
use serde_json::json;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::{
    CodeAction, CodeActionDisabled, CodeActionKind, CodeActionOrCommand, CodeActionParams,
    CodeActionTriggerKind, Range, Uri, WorkspaceEdit,
};

use super::convert::Ranges;
use super::world::{Open, World};
use super::{diagnostics, edits, uri};
use crate::ide::actions::{Action, ActionKind, actions};
use crate::rules::{Draft, Finding};
use crate::settings::{FILE_NAME, silenced};
use crate::text::Span;

/// Puts paragraphs or notes in sequence.
const RENUMBER: CodeActionKind = CodeActionKind::new("refactor.rewrite.renumber");
/// Puts right all that is certain.
const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.unres");

/// The kinds of all actions.
pub fn kinds() -> Vec<CodeActionKind> {
    vec![CodeActionKind::QUICKFIX, RENUMBER, FIX_ALL]
}

fn kind(kind: ActionKind) -> CodeActionKind {
    match kind {
        ActionKind::QuickFix
        | ActionKind::Ignore
        | ActionKind::IgnoreInFile
        | ActionKind::IgnoreInWorkspace => CodeActionKind::QUICKFIX,
        ActionKind::Renumber => RENUMBER,
        ActionKind::FixAll => FIX_ALL,
    }
}

/// What an action is made from again when it is chosen.
#[derive(Debug, Serialize, Deserialize)]
struct Origin {
    uri: Uri,
    version: i32,
    range: Range,
    title: String,
}

/// The actions at a range, of the kinds asked for.
pub fn of(
    world: &World,
    open: &Open,
    draft: &Draft,
    asked: &CodeActionParams,
) -> Vec<CodeActionOrCommand> {
    let at = At::new(world, open);
    let findings = diagnostics::findings(world, open);
    let found = actions(draft, at.ranges.span(asked.range), &findings);
    // An editor that asks by itself, as the cursor moves, shows a sign where there is something to
    // do here; what concerns the whole draft is none.
    let by_itself = asked.context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC);
    let shown = !by_itself || found.iter().any(|action| action.code.is_some());
    let wanted = |action: &Action| {
        let only = asked.context.only.as_ref();
        only.is_none_or(|kinds| kinds.iter().any(|asked| is_of(&kind(action.kind), asked)))
    };
    let found = found.iter().filter(|action| wanted(action));
    found
        .filter(|_| shown)
        .filter_map(|action| at.code_action(action, &findings, asked.range))
        .map(CodeActionOrCommand::CodeAction)
        .collect()
}

/// Whether a kind is another or lies under it: `a.b` is of `a`.
fn is_of(kind: &CodeActionKind, other: &CodeActionKind) -> bool {
    let rest = kind.as_str().strip_prefix(other.as_str());
    rest.is_some_and(|rest| rest.is_empty() || other.as_str().is_empty() || rest.starts_with('.'))
}

/// The same action with its edits; fails where the text is another by now.
pub fn resolve(world: &World, mut action: CodeAction) -> Result<CodeAction> {
    if action.edit.is_some() || action.disabled.is_some() {
        return Ok(action);
    }
    let origin = action
        .data
        .take()
        .and_then(|data| serde_json::from_value(data).ok());
    let origin: Origin = origin.ok_or_else(|| Error::invalid_params("not an action of unres"))?;
    let open = world.document(&origin.uri);
    let Some(open) = open.filter(|open| open.document.version == origin.version) else {
        return Err(Error {
            code: ErrorCode::ContentModified,
            message: "the text has changed since".into(),
            data: None,
        });
    };
    let at = At::new(world, open);
    let findings = diagnostics::findings(world, open);
    let analysis = world.analysis(open);
    let found = actions(&analysis.draft(), at.ranges.span(origin.range), &findings);
    let kept = action.kind.clone();
    let chosen = found
        .iter()
        .find(|action| action.title == origin.title && Some(kind(action.kind)) == kept);
    action.edit = chosen.and_then(|action| at.edit(action));
    Ok(action)
}

/// A document that actions are made for.
struct At<'a> {
    world: &'a World,
    open: &'a Open,
    ranges: Ranges<'a>,
}

impl<'a> At<'a> {
    fn new(world: &'a World, open: &'a Open) -> Self {
        At {
            world,
            open,
            ranges: world.ranges(open),
        }
    }

    fn code_action(
        &self,
        action: &Action,
        findings: &[Finding],
        range: Range,
    ) -> Option<CodeAction> {
        if action.disabled.is_some() && !self.world.abilities.disabled_actions {
            return None;
        }
        let answered = |finding: &&Finding| {
            Some(finding.code) == action.code && Some(finding.span) == action.finding
        };
        let answered = findings.iter().find(answered).map(|finding| {
            vec![diagnostics::diagnostic(
                self.world,
                self.open,
                self.ranges,
                finding,
            )]
        });
        let lazy = self.world.abilities.resolves_edits;
        // Whether a settings file can be changed is known only by trying.
        let try_now = !lazy || action.kind == ActionKind::IgnoreInWorkspace;
        let edit = (action.disabled.is_none() && try_now).then(|| self.edit(action));
        let edit = match edit {
            // Nothing could be done.
            Some(None) => return None,
            edit => edit.flatten(),
        };
        let origin = Origin {
            uri: self.open.uri.clone(),
            version: self.open.document.version,
            range: action
                .finding
                .map_or(range, |span: Span| self.ranges.range(span)),
            title: action.title.clone(),
        };
        let disabled = action.disabled.clone();
        Some(CodeAction {
            title: action.title.clone(),
            kind: Some(kind(action.kind)),
            diagnostics: answered,
            data: (lazy && disabled.is_none()).then(|| json!(origin)),
            edit,
            is_preferred: action.preferred.then_some(true),
            disabled: disabled.map(|reason| CodeActionDisabled { reason }),
            ..CodeAction::default()
        })
    }

    /// What an action changes: the document, or the settings.
    fn edit(&self, action: &Action) -> Option<WorkspaceEdit> {
        if action.kind == ActionKind::IgnoreInWorkspace {
            return self.silence(action.code?);
        }
        Some(edits::of(
            self.world,
            self.open,
            &action.edits,
            &action.title,
        ))
    }

    /// Switches a rule off in the settings file that holds, or in a new one.
    fn silence(&self, code: &str) -> Option<WorkspaceEdit> {
        if let Some(file) = self.world.configuration.file_of(&self.open.uri) {
            let text = silenced(&file.text, code)?;
            return edits::of_settings(self.world, &file.path, Some(&file.text), &text);
        }
        let draft = uri::path(&self.open.uri)?;
        let folder = self.world.root_of(&draft).cloned();
        let path = folder
            .or_else(|| Some(draft.parent()?.to_owned()))?
            .join(FILE_NAME);
        edits::of_settings(self.world, &path, None, &silenced("", code)?)
    }
}
