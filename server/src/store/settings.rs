//! The settings file that holds for a folder: the nearest one in it or above it.

use std::path::{Path, PathBuf};

use crate::rules::codes;
use crate::settings::{FILE_NAME, Mistake, Settings, mistakes};
use crate::text::Span;

/// A settings file as it was read.
#[derive(Debug, PartialEq, Eq)]
pub struct SettingsFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its text, empty where it could not be read.
    pub text: String,
    /// What it says; nothing where it cannot be used.
    pub settings: Settings,
    /// What is wrong in it.
    pub mistakes: Vec<Mistake>,
}

/// The settings file that holds for what lies in `folder`.
pub fn settings_of(folder: &Path) -> Option<SettingsFile> {
    let path = folder
        .ancestors()
        .map(|folder| folder.join(FILE_NAME))
        .find(|path| path.is_file())?;
    let (text, mistakes) = match std::fs::read_to_string(&path) {
        Ok(text) => {
            let found = mistakes(&text, &codes());
            (text, found)
        }
        Err(error) => {
            let message = format!("cannot be read: {error}");
            (
                String::new(),
                vec![Mistake {
                    span: Span::default(),
                    message,
                }],
            )
        }
    };
    let settings = Settings::parse(&text).unwrap_or_default();
    Some(SettingsFile {
        path,
        text,
        settings,
        mistakes,
    })
}
