//! All that requests read: the open documents, the editor's abilities, the settings.
//!
//! Cloning it is cheap and is the snapshot that a request works on: edits after it make a new
//! world and leave the clone as it was.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tower_lsp::ls_types::Uri;

use super::client::Abilities;
use super::config::Configuration;
use super::convert::Ranges;
use super::uri::Key;
use crate::workspace::{Analysis, Document};

/// The state of the server at one moment.
#[derive(Debug, Clone, Default)]
pub struct World {
    /// The open documents.
    pub documents: Arc<HashMap<Key, Open>>,
    /// What the editor can do.
    pub abilities: Arc<Abilities>,
    /// What the editor and the settings files say.
    pub configuration: Arc<Configuration>,
    /// The folders that the editor has open.
    pub folders: Arc<Vec<PathBuf>>,
    /// Whether the handshake is done.
    pub initialized: bool,
    /// Whether the client has said that it will leave.
    pub shut_down: bool,
}

/// A document that an editor has open.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its address, as the editor writes it.
    pub uri: Uri,
    /// Its text.
    pub document: Arc<Document>,
}

impl World {
    /// Takes the editor's settings; what cannot be used of them is returned.
    pub fn configure(&mut self, said: &Value) -> Vec<String> {
        let (configuration, problems) = Configuration::with_editor(said);
        self.configuration = configuration.into();
        problems
    }

    /// Has the settings files read again.
    pub fn forget_files(&mut self) {
        self.configuration = self.configuration.read_again().into();
    }

    /// The folder in which new settings for a draft belong: the innermost open one around it.
    pub fn root_of(&self, draft: &Path) -> Option<&PathBuf> {
        let around = self
            .folders
            .iter()
            .filter(|folder| draft.starts_with(folder));
        around.max_by_key(|folder| folder.components().count())
    }

    /// The spans of an open document as this client counts.
    pub fn ranges<'a>(&self, open: &'a Open) -> Ranges<'a> {
        Ranges {
            rope: open.document.rope(),
            encoding: self.abilities.encoding,
        }
    }

    /// What an open document says, in the language that its settings give it.
    pub fn analysis(&self, open: &Open) -> Arc<Analysis> {
        let settings = self.configuration.of(&open.uri);
        open.document.analysis(settings.language.tag())
    }

    /// The open document at an address.
    pub fn document(&self, uri: &Uri) -> Option<&Open> {
        self.documents.get(&Key::new(uri))
    }
}

/// The world, shared by those who change it.
pub type Shared = Arc<Mutex<World>>;

/// The shared world; a panic of another holder leaves it as good as it was, since each change is
/// one assignment.
pub fn lock(world: &Shared) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}
