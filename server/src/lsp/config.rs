//! The settings that hold for a document: those of the editor, and over them those of the
//! nearest `unres.toml`, which a team shares.
//!
//! Files are read when a document is first asked about, never on the wire's own thread, and again
//! after one of them changed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use tower_lsp::ls_types::Uri;

use super::uri;
use crate::rules::codes;
use crate::settings::Settings;
use crate::store::{SettingsFile, settings_of};

/// What the editor says, and what was read of the files.
#[derive(Debug, Default)]
pub struct Configuration {
    editor: Arc<Settings>,
    folders: Mutex<HashMap<PathBuf, Folder>>,
}

#[derive(Debug, Clone)]
struct Folder {
    settings: Arc<Settings>,
    file: Option<Arc<SettingsFile>>,
}

/// Settings of an editor's extension that the server has no use for.
const OTHERS: [&str; 2] = ["server", "trace"];

impl Configuration {
    /// The settings that hold for the document at `uri`.
    pub fn of(&self, uri: &Uri) -> Arc<Settings> {
        match uri::path(uri).as_deref().and_then(Path::parent) {
            Some(folder) => self.folder(folder).settings,
            None => self.editor.clone(),
        }
    }

    fn folder(&self, folder: &Path) -> Folder {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = folders.get(folder) {
            return known.clone();
        }
        let file = settings_of(folder).map(Arc::new);
        let settings = match &file {
            Some(file) => Arc::new(self.editor.under(&file.settings)),
            None => self.editor.clone(),
        };
        let found = Folder { settings, file };
        folders.insert(folder.to_owned(), found.clone());
        found
    }

    /// Whether the settings of the document at `uri` have been read.
    pub fn has_read(&self, uri: &Uri) -> bool {
        let folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let path = uri::path(uri);
        let folder = path.as_deref().and_then(Path::parent);
        folder.is_none_or(|folder| folders.contains_key(folder))
    }

    /// The settings file that holds for the document at `uri`.
    pub fn file_of(&self, uri: &Uri) -> Option<Arc<SettingsFile>> {
        self.folder(uri::path(uri)?.parent()?).file
    }

    /// The settings files in use that have mistakes.
    pub fn mistakes(&self) -> Vec<Arc<SettingsFile>> {
        let folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let files = folders.values().filter_map(|folder| folder.file.clone());
        let mut found: Vec<_> = files.filter(|file| !file.mistakes.is_empty()).collect();
        found.sort_by(|one, other| one.path.cmp(&other.path));
        found.dedup_by(|one, other| one.path == other.path);
        found
    }

    /// The same settings of the editor, with no file read yet.
    pub fn read_again(&self) -> Self {
        Configuration {
            editor: self.editor.clone(),
            folders: Mutex::default(),
        }
    }

    /// With other settings of the editor: the object under its key `unres`. What cannot be used
    /// is left out and told.
    pub fn with_editor(said: &Value) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let mut used = serde_json::Map::new();
        for (key, value) in said.as_object().into_iter().flatten() {
            if OTHERS.contains(&key.as_str()) || value.is_null() {
                continue;
            }
            let alone = Value::Object([(key.clone(), value.clone())].into_iter().collect());
            match serde_json::from_value::<Settings>(alone) {
                Ok(_) => _ = used.insert(key.clone(), value.clone()),
                Err(error) => problems.push(format!("the setting unres.{key}: {error}")),
            }
        }
        let editor: Settings = serde_json::from_value(Value::Object(used)).unwrap_or_default();
        let known = codes();
        let unknown = editor
            .rules
            .keys()
            .filter(|code| !known.contains(&code.as_str()));
        problems.extend(
            unknown.map(|code| format!("the setting unres.rules: no rule has the code {code}")),
        );
        let configuration = Configuration {
            editor: Arc::new(editor),
            folders: Mutex::default(),
        };
        (configuration, problems)
    }
}
