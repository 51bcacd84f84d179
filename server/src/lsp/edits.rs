//! Changes of a text, as the client takes them: of one version, in one step, each with its reason
//! where reasons are shown.

use std::collections::HashMap;

use tower_lsp::ls_types::{
    AnnotatedTextEdit, ChangeAnnotation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, WorkspaceEdit,
};

use super::convert::Ranges;
use super::world::{Open, World};
use crate::text::Edit;

/// The changes `edits` of an open document, named `label`.
pub fn of(world: &World, open: &Open, edits: &[Edit], label: &str) -> WorkspaceEdit {
    let ranges = Ranges {
        rope: open.document.rope(),
        encoding: world.abilities.encoding,
    };
    let plain = edits.iter().map(|edit| ranges.edit(edit));
    if !world.abilities.versioned_edits {
        let changes = HashMap::from([(open.uri.clone(), plain.collect())]);
        return WorkspaceEdit::new(changes);
    }
    let annotated = world.abilities.annotations;
    let edits = plain.map(|text_edit| match annotated {
        true => OneOf::Right(AnnotatedTextEdit {
            text_edit,
            annotation_id: ANNOTATION.to_owned(),
        }),
        false => OneOf::Left(text_edit),
    });
    let change = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier {
            uri: open.uri.clone(),
            version: Some(open.document.version),
        },
        edits: edits.collect(),
    };
    let annotation = ChangeAnnotation {
        label: label.to_owned(),
        needs_confirmation: Some(false),
        description: None,
    };
    WorkspaceEdit {
        changes: None,
        document_changes: Some(DocumentChanges::Edits(vec![change])),
        change_annotations: annotated.then(|| HashMap::from([(ANNOTATION.to_owned(), annotation)])),
    }
}

const ANNOTATION: &str = "unres";
