//! What the editor at the other end can do.

use tower_lsp::ls_types::{
    ClientCapabilities, MarkupKind, PositionEncodingKind, ResourceOperationKind,
};

use crate::text::Encoding;

/// The editor's abilities, as far as an answer depends on them.
#[derive(Debug, Clone, Default)]
pub struct Abilities {
    /// In what columns are counted.
    pub encoding: Encoding,
    /// It asks for findings, and again when told that settings changed; else they are sent.
    pub pulls: bool,
    /// It takes an outline with levels.
    pub nested_symbols: bool,
    /// It shows Markdown when hovering.
    pub markdown: bool,
    /// It takes a definition with its origin.
    pub link_support: bool,
    /// It folds whole lines only.
    pub folds_lines: bool,
    /// It takes the edits of an action when the action is chosen.
    pub resolves_edits: bool,
    /// It shows why an action cannot be done.
    pub disabled_actions: bool,
    /// It takes edits with the version of the document.
    pub versioned_edits: bool,
    /// It lets changes be looked at before they are made.
    pub annotations: bool,
    /// It makes files that an edit asks for.
    pub creates_files: bool,
    /// It reads its settings out when asked.
    pub configuration: bool,
    /// It tells when a setting changed, once that is asked for.
    pub configuration_changes: bool,
    /// It watches files.
    pub watches: bool,
    /// It shows progress that the server begins.
    pub progress: bool,
    /// Where it shows the pages of rules: an address to which a rule's code and `.md` are added.
    pub rule_pages: Option<String>,
}

impl Abilities {
    /// Reads what the client says of itself.
    pub fn read(all: &ClientCapabilities) -> Self {
        let text = all.text_document.clone().unwrap_or_default();
        let space = all.workspace.clone().unwrap_or_default();
        let edits = space.workspace_edit.unwrap_or_default();
        let actions = text.code_action.unwrap_or_default();
        let yes = |ability: Option<bool>| ability.unwrap_or(false);
        Abilities {
            encoding: encoding(all),
            pulls: text.diagnostic.is_some()
                && space
                    .diagnostics
                    .is_some_and(|diagnostics| yes(diagnostics.refresh_support)),
            nested_symbols: text
                .document_symbol
                .is_some_and(|s| yes(s.hierarchical_document_symbol_support)),
            markdown: text
                .hover
                .and_then(|hover| hover.content_format)
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            link_support: text.definition.is_some_and(|d| yes(d.link_support)),
            folds_lines: text.folding_range.is_some_and(|f| yes(f.line_folding_only)),
            resolves_edits: actions
                .resolve_support
                .is_some_and(|support| support.properties.iter().any(|name| name == "edit")),
            disabled_actions: yes(actions.disabled_support),
            versioned_edits: yes(edits.document_changes),
            annotations: edits.change_annotation_support.is_some(),
            creates_files: edits
                .resource_operations
                .is_some_and(|kinds| kinds.contains(&ResourceOperationKind::Create)),
            configuration: yes(space.configuration),
            configuration_changes: space
                .did_change_configuration
                .is_some_and(|change| yes(change.dynamic_registration)),
            watches: space
                .did_change_watched_files
                .is_some_and(|watch| yes(watch.dynamic_registration)),
            progress: all
                .window
                .as_ref()
                .is_some_and(|window| yes(window.work_done_progress)),
            rule_pages: None,
        }
    }
}

/// The first encoding offered that we know; UTF-16 where none is.
fn encoding(all: &ClientCapabilities) -> Encoding {
    let general = all.general.as_ref();
    let offered = general.and_then(|general| general.position_encodings.as_ref());
    let known = offered.into_iter().flatten().find_map(|kind| {
        [
            (PositionEncodingKind::UTF8, Encoding::Utf8),
            (PositionEncodingKind::UTF16, Encoding::Utf16),
            (PositionEncodingKind::UTF32, Encoding::Utf32),
        ]
        .into_iter()
        .find_map(|(name, encoding)| (name == *kind).then_some(encoding))
    });
    known.unwrap_or_default()
}

/// The protocol's name of an encoding.
pub fn encoding_name(encoding: Encoding) -> PositionEncodingKind {
    match encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    }
}
