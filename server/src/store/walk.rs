//! From what was named on the command line to the files that are read.
//!
//! A file is read whatever its ending; of a folder only drafts are, and what its ignore files
//! leave out is left out.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use ignore::{Match, WalkBuilder};

use super::source::problem_of;
use super::{Failure, Problem, pattern, settings_of, told};

/// The endings of files that are drafts wherever they lie.
const ENDINGS: [&str; 2] = [".unres", ".unres.md"];

/// Where a text is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Standard input, named `-`.
    StandardInput,
    /// A file.
    File(PathBuf),
}

/// What [`find`] found.
#[derive(Debug, Default)]
pub struct Found {
    /// The places to read, in the order named, each file once, a folder's in order of name.
    pub places: Vec<Place>,
    /// What could not be used.
    pub failures: Vec<Failure>,
    seen: HashSet<PathBuf>,
}

/// Finds the texts that `arguments` name: files, folders, patterns, or `-`. `include` holds
/// patterns of a `.gitignore`, relative to each folder, of files that are drafts besides
/// `*.unres`, `*.unres.md` and those of the folder's settings.
pub fn find(arguments: &[PathBuf], include: &[String]) -> Found {
    let mut found = Found::default();
    for argument in arguments {
        found.argument(argument, include);
    }
    found
}

impl Found {
    fn argument(&mut self, argument: &Path, include: &[String]) {
        if argument.as_os_str() == "-" {
            if !self.places.contains(&Place::StandardInput) {
                self.places.push(Place::StandardInput);
            }
            return;
        }
        match argument.metadata() {
            Ok(metadata) if metadata.is_dir() => self.folder(argument, include),
            Ok(_) => self.file(argument),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                match argument
                    .to_str()
                    .filter(|_| argument.symlink_metadata().is_err())
                {
                    Some(text) if pattern::is_pattern(text) => self.pattern(text, include),
                    _ => self.fail(argument, problem_of(argument, error)),
                }
            }
            Err(error) => self.fail(argument, problem_of(argument, error)),
        }
    }

    fn file(&mut self, path: &Path) {
        let identity = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if self.seen.insert(identity) {
            self.places.push(Place::File(path.to_owned()));
        }
    }

    fn fail(&mut self, path: &Path, problem: Problem) {
        self.failures
            .push(Failure::new(path.display().to_string(), problem));
    }

    /// The files that match; folders only where no file does, as in `drafts/*` of subfolders.
    fn pattern(&mut self, text: &str, include: &[String]) {
        let matches = match pattern::expand(text) {
            Ok(matches) => matches,
            Err(why) => return self.fail(Path::new(text), Problem::BadPattern(why)),
        };
        for (path, problem) in matches.unreadable {
            self.fail(&path, problem);
        }
        if matches.files.is_empty() && matches.folders.is_empty() {
            self.fail(Path::new(text), Problem::NoMatch);
        }
        matches.files.iter().for_each(|path| self.file(path));
        if matches.files.is_empty() {
            matches
                .folders
                .iter()
                .for_each(|path| self.folder(path, include));
        }
    }

    fn folder(&mut self, folder: &Path, include: &[String]) {
        let choice = match Choice::new(folder, include) {
            Ok(choice) => choice,
            Err(failure) => {
                self.failures.push(failure);
                Choice::default()
            }
        };
        let before = self.failures.len();
        let mut is_empty = true;
        for entry in walk(folder) {
            match entry {
                Ok(path) if choice.takes(&path) => {
                    self.file(&shortened(folder, path));
                    is_empty = false;
                }
                Ok(_) => (),
                Err((path, _)) if is_dangling(&path) && !choice.takes(&path) => (),
                Err((path, problem)) => self.fail(&shortened(folder, path), problem),
            }
        }
        if is_empty && self.failures.len() == before {
            self.fail(folder, Problem::NothingToRead(choice.endings));
        }
    }
}

/// `check .` names the files as a person would, without `./`.
fn shortened(folder: &Path, path: PathBuf) -> PathBuf {
    match path.strip_prefix(".") {
        Ok(rest) if folder == Path::new(".") => rest.to_owned(),
        _ => path,
    }
}

fn is_dangling(path: &Path) -> bool {
    path.symlink_metadata()
        .is_ok_and(|metadata| metadata.is_symlink())
        && matches!(path.metadata(), Err(error) if error.kind() == ErrorKind::NotFound)
}

/// The files below `folder` in order of name, and what could not be looked into.
fn walk(folder: &Path) -> impl Iterator<Item = Result<PathBuf, (PathBuf, Problem)>> {
    let mut builder = WalkBuilder::new(folder);
    builder
        .follow_links(true)
        .require_git(false)
        .sort_by_file_name(OsStr::cmp);
    let folder = folder.to_owned();
    builder.build().filter_map(move |entry| match entry {
        Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => None,
        Ok(entry) => Some(Ok(entry.into_path())),
        Err(error) => Some(Err(told(error, &folder))),
    })
}

/// Which files of a folder are drafts.
struct Choice {
    /// The folder as named and in full: patterns are relative to full names.
    folder: (PathBuf, PathBuf),
    /// The last word first: patterns of the command line, then those of the settings.
    patterns: Vec<Gitignore>,
    /// What is taken, for a person to read.
    endings: Vec<String>,
}

impl Default for Choice {
    fn default() -> Self {
        let endings = ENDINGS.iter().map(|ending| format!("*{ending}")).collect();
        Choice {
            folder: Default::default(),
            patterns: Vec::new(),
            endings,
        }
    }
}

impl Choice {
    fn new(folder: &Path, include: &[String]) -> Result<Self, Failure> {
        let full = folder.canonicalize().map_err(|error| {
            Failure::new(folder.display().to_string(), problem_of(folder, error))
        })?;
        let mut choice = Choice::default();
        choice
            .add(&full, include)
            .map_err(|why| Failure::new("--include", why))?;
        if let Some(file) = settings_of(&full) {
            let told = |why| Failure::new(file.path.display().to_string(), why);
            if let Some(mistake) = file.mistakes.first() {
                return Err(told(Problem::BadSettings(mistake.message.clone())));
            }
            let root = file.path.parent().unwrap_or(&full);
            choice.add(root, &file.settings.include).map_err(told)?;
        }
        choice.folder = (folder.to_owned(), full);
        Ok(choice)
    }

    fn add(&mut self, root: &Path, patterns: &[String]) -> Result<(), Problem> {
        if patterns.is_empty() {
            return Ok(());
        }
        let bad = |error: ignore::Error| Problem::BadPattern(error.to_string());
        let mut builder = GitignoreBuilder::new(root);
        for pattern in patterns {
            builder.add_line(None, pattern).map_err(bad)?;
        }
        self.patterns.push(builder.build().map_err(bad)?);
        let taken = patterns.iter().filter(|pattern| !pattern.starts_with('!'));
        self.endings.extend(taken.cloned());
        Ok(())
    }

    fn takes(&self, path: &Path) -> bool {
        let full = match path.strip_prefix(&self.folder.0) {
            Ok(rest) => self.folder.1.join(rest),
            Err(_) => path.to_owned(),
        };
        for patterns in &self.patterns {
            let Ok(relative) = full.strip_prefix(patterns.path()) else {
                continue;
            };
            match patterns.matched_path_or_any_parents(relative, false) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => (),
            }
        }
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        ENDINGS.iter().any(|ending| name.ends_with(ending))
    }
}
