//! Files: found, read and written. The only place besides the doors that touches the disk.
//!
//! A file that cannot be read is a [`Failure`], never the end of the run: the others are read
//! all the same.

use std::fmt;
use std::path::{Path, PathBuf};

pub mod nul;
mod pattern;
mod settings;
mod source;
mod walk;
mod watch;
mod write;

pub use settings::{SettingsFile, settings_of};
pub use source::{Source, read, read_from};
pub use walk::{Found, Place, find};
pub use watch::Watcher;
pub use write::{WriteError, replace};

/// A file, folder or pattern that could not be read, and why.
#[derive(Debug)]
pub struct Failure {
    /// As the reader of the message knows it.
    pub name: String,
    /// What stood in the way.
    pub problem: Problem,
}

impl Failure {
    /// The failure of `name`.
    pub fn new(name: impl Into<String>, problem: Problem) -> Self {
        Failure {
            name: name.into(),
            problem,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.problem)
    }
}

/// Why a file, folder or pattern could not be read; displayed with what to do about it.
#[derive(Debug)]
pub enum Problem {
    /// Nothing has this name.
    Missing,
    /// No file matches this pattern.
    NoMatch,
    /// A pattern that cannot be understood.
    BadPattern(String),
    /// The system refuses.
    Unreadable(std::io::Error),
    /// A folder is named where a text is needed.
    Folder,
    /// A link leads back to the folder that it stands in, or to itself.
    Loop(PathBuf),
    /// A folder in which nothing is a draft; holds the endings that would be read.
    NothingToRead(Vec<String>),
    /// A settings file that cannot be used.
    BadSettings(String),
    /// A byte, counted from 0, that is not UTF-8, and its line from 1.
    NotUtf8 {
        /// Offset of the first wrong byte, from 0.
        offset: usize,
        /// Its line, from 1.
        line: usize,
        /// The byte there.
        byte: u8,
    },
    /// Not a text; says what it looks like.
    Binary(&'static str),
    /// Larger than the limit, in bytes.
    TooLarge {
        /// Its size in bytes, where the system tells it.
        size: Option<u64>,
        /// The limit in bytes.
        limit: u64,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Missing => f.write_str("no such file or folder; check the name"),
            Problem::NoMatch => f.write_str("no file matches this pattern; check it"),
            Problem::BadPattern(why) => write!(f, "not a pattern that can be read: {why}"),
            Problem::Unreadable(error) => unreadable(error, f),
            Problem::Folder => f.write_str("is a folder; name a file"),
            Problem::Loop(to) => loops(to, f),
            Problem::NothingToRead(endings) => nothing(endings, f),
            Problem::BadSettings(why) => write!(f, "cannot be used as settings: {why}"),
            Problem::NotUtf8 { offset, line, byte } => write!(
                f,
                "not UTF-8: the byte at offset {offset} (0x{byte:02X}, on line {line}) cannot stand \
                 there; save the file in the encoding UTF-8"
            ),
            Problem::Binary(what) => write!(
                f,
                "not a text but {what}; convert it to plain text or Markdown first"
            ),
            Problem::TooLarge { size, limit } => too_large(*size, *limit, f),
        }
    }
}

fn unreadable(error: &std::io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            f.write_str("may not be read; ask for the permission to read it")
        }
        _ => write!(f, "cannot be read: {error}"),
    }
}

fn loops(to: &Path, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(
        f,
        "a link that leads back to {}: not followed; remove the link",
        to.display()
    )
}

fn nothing(endings: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(
        f,
        "nothing to read in this folder: of a folder, {} are read; name the files, or add their \
         endings with --include or in unres.toml",
        endings.join(", ")
    )
}

fn too_large(size: Option<u64>, limit: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if let Some(size) = size {
        write!(f, "{size} bytes, ")?;
    }
    write!(
        f,
        "more than the limit of {limit} bytes; split it or raise --max-size"
    )
}

/// Takes the wrappings off an error of the walk.
fn told(error: ignore::Error, at: &Path) -> (PathBuf, Problem) {
    use ignore::Error;
    match error {
        Error::WithPath { path, err } => told(*err, &path),
        Error::WithDepth { err, .. } | Error::WithLineNumber { err, .. } => told(*err, at),
        Error::Loop { ancestor, child } => (child, Problem::Loop(ancestor)),
        Error::Io(error) => (at.to_owned(), source::problem_of(at, error)),
        other => (
            at.to_owned(),
            Problem::Unreadable(std::io::Error::other(other.to_string())),
        ),
    }
}
