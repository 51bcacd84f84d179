//! Patterns that reach the program unexpanded, because they were quoted or the shell expands
//! none. They mean what they mean in a shell: ignore files are not asked, and a name that
//! begins with a dot matches only a pattern that says the dot.

use std::path::{Path, PathBuf};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use super::Problem;
use super::told;

/// What a pattern matches, each list in order of name.
#[derive(Debug, Default)]
pub struct Matches {
    /// Files.
    pub files: Vec<PathBuf>,
    /// Folders.
    pub folders: Vec<PathBuf>,
    /// What could not be looked into.
    pub unreadable: Vec<(PathBuf, Problem)>,
}

/// Whether `text` has a character that stands for others.
pub fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '[', '{'])
}

/// What on the disk matches `pattern` (`*`, `?`, `[a-z]`, `{a,b}`, and `**` for folders in
/// folders); the error says why it is no pattern.
pub fn expand(pattern: &str) -> Result<Matches, String> {
    let (base, rest) = split(pattern);
    let glob = GlobBuilder::new(rest).literal_separator(true).build();
    let glob = glob
        .map_err(|error| error.kind().to_string())?
        .compile_matcher();
    let root = if base.is_empty() { "." } else { base };
    let hidden = rest.starts_with('.') || rest.contains("/.");
    let mut matches = Matches::default();
    if !Path::new(root).is_dir() {
        return Ok(matches);
    }
    let mut walk = WalkBuilder::new(root);
    walk.standard_filters(false)
        .hidden(!hidden)
        .follow_links(true)
        .max_depth(depth(rest));
    for entry in walk.sort_by_file_name(std::ffi::OsStr::cmp).build() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                matches.unreadable.push(told(error, Path::new(root)));
                continue;
            }
        };
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        if relative.as_os_str().is_empty() || !glob.is_match(relative) {
            continue;
        }
        let path = Path::new(base).join(relative);
        match entry.file_type() {
            Some(kind) if kind.is_dir() => matches.folders.push(path),
            _ => matches.files.push(path),
        }
    }
    // A folder's other links are none of the pattern's business.
    matches.unreadable.retain(|(path, problem)| {
        let relative = path.strip_prefix(root).unwrap_or(path);
        glob.is_match(relative) || depth(rest).is_none() && !matches!(problem, Problem::Missing)
    });
    Ok(matches)
}

/// The leading folders that are plain names, with their `/`, and the pattern proper.
fn split(pattern: &str) -> (&str, &str) {
    let first = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
    let at = pattern[..first].rfind('/').map_or(0, |slash| slash + 1);
    pattern.split_at(at)
}

/// How many folders deep a match can lie, or no limit.
fn depth(rest: &str) -> Option<usize> {
    (!rest.contains("**")).then(|| rest.matches('/').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::{depth, split};

    #[test]
    fn plain_folders_are_taken_off() {
        assert_eq!(split("a/b/*.md"), ("a/b/", "*.md"));
        assert_eq!(split("/*.md"), ("/", "*.md"));
        assert_eq!(split("../{a/b,c}/x?.md"), ("../", "{a/b,c}/x?.md"));
    }

    #[test]
    fn only_two_stars_go_deeper_than_the_pattern_is_long() {
        assert_eq!(depth("*/x*.md"), Some(2));
        assert_eq!(depth("**/*.md"), None);
    }
}
