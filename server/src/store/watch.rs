//! Settings files watched for an editor that cannot watch files itself.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::settings::FILE_NAME;

/// Watches the folders in which a settings file would hold for a draft.
#[derive(Debug)]
pub struct Watcher {
    watcher: RecommendedWatcher,
    folders: HashSet<PathBuf>,
}

impl Watcher {
    /// A watcher that calls `changed`, on a thread of its own, when a settings file appears,
    /// changes or goes. Fails where the system has no more watchers to give.
    pub fn new(changed: impl Fn() + Send + 'static) -> notify::Result<Self> {
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| is_change(&event)) {
                changed();
            }
        })?;
        Ok(Watcher {
            watcher,
            folders: HashSet::new(),
        })
    }

    /// Watches `folder` and those above it, each without what lies below. A folder that cannot be
    /// watched is passed over: its settings are then read when a draft is opened.
    pub fn watch(&mut self, folder: &Path) {
        for folder in folder.ancestors() {
            if !self.folders.insert(folder.to_owned()) {
                return;
            }
            if let Err(error) = self.watcher.watch(folder, RecursiveMode::NonRecursive) {
                tracing::debug!("{} is not watched: {error}", folder.display());
            }
        }
    }
}

fn is_change(event: &Event) -> bool {
    let named = |path: &PathBuf| path.file_name().is_some_and(|name| name == FILE_NAME);
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(named)
}
