//! Changes of a text, as the client takes them: of one version, in one step, each with its reason
//! where reasons are shown.

use std::collections::HashMap;
use std::path::Path;

use ropey::Rope;
use tower_lsp::ls_types::{
    AnnotatedTextEdit, ChangeAnnotation, CreateFile, CreateFileOptions, DocumentChangeOperation,
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, ResourceOp, TextDocumentEdit,
    TextEdit, Uri, WorkspaceEdit,
};

use super::convert::Ranges;
use super::world::{Open, World};
use crate::text::{Edit, Span};

/// The changes `edits` of an open document, named `label`.
pub fn of(world: &World, open: &Open, edits: &[Edit], label: &str) -> WorkspaceEdit {
    let ranges = world.ranges(open);
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

/// The change of a settings file to `text`: the file is made where there is none.
pub fn of_settings(
    world: &World,
    path: &Path,
    old: Option<&str>,
    text: &str,
) -> Option<WorkspaceEdit> {
    let uri = Uri::from_file_path(path)?;
    let rope = Rope::from_str(old.unwrap_or_default());
    let ranges = Ranges {
        rope: &rope,
        encoding: world.abilities.encoding,
    };
    let whole = Span::new(0, rope.len_bytes());
    let change = TextEdit::new(ranges.range(whole), text.to_owned());
    if !world.abilities.creates_files {
        // A file that is not there cannot be changed.
        old?;
        return Some(WorkspaceEdit::new(HashMap::from([(uri, vec![change])])));
    }
    let make = ResourceOp::Create(CreateFile {
        uri: uri.clone(),
        options: Some(CreateFileOptions {
            overwrite: None,
            ignore_if_exists: Some(true),
        }),
        annotation_id: None,
    });
    let write = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version: None },
        edits: vec![OneOf::Left(change)],
    };
    Some(WorkspaceEdit {
        changes: None,
        document_changes: Some(DocumentChanges::Operations(vec![
            DocumentChangeOperation::Op(make),
            DocumentChangeOperation::Edit(write),
        ])),
        change_annotations: None,
    })
}
