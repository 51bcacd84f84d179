//! Writing a text back: beside the file first, then in its place in one step, so that a crash
//! or a full disk leaves either the old text or the new one.

use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Why a text was not written; the file is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// Someone else wrote to the file after it was read.
    Changed,
    /// The file is marked read-only.
    ReadOnly,
    /// The system refuses.
    Refused(io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Changed => f.write_str(
                "not written: the file changed after it was read; run the command again",
            ),
            WriteError::ReadOnly => {
                f.write_str("not written: the file is read-only; make it writable first")
            }
            WriteError::Refused(error) => write!(f, "not written: {error}"),
        }
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        WriteError::Refused(error)
    }
}

/// Puts `new` in the place of `old` in the file at `path`, which must still hold `old`.
///
/// A symbolic link stays and what it leads to is written; permissions stay; a file that has
/// other names (hard links) keeps them.
pub fn replace(path: &Path, old: &str, new: &str) -> Result<(), WriteError> {
    let target = fs::canonicalize(path)?;
    let metadata = fs::metadata(&target)?;
    if metadata.permissions().readonly() {
        return Err(WriteError::ReadOnly);
    }
    let aside = write_aside(&target, &metadata, new)?;
    if fs::read(&target)? != old.as_bytes() {
        return Err(WriteError::Changed);
    }
    if has_other_names(&metadata) {
        return overwrite(&target, new);
    }
    aside.persist(&target).map_err(|error| error.error)?;
    sync_folder(&target);
    Ok(())
}

fn write_aside(target: &Path, metadata: &Metadata, new: &str) -> io::Result<NamedTempFile> {
    let folder = target.parent().map_or_else(PathBuf::new, Path::to_owned);
    let mut aside = tempfile::Builder::new()
        .prefix(".unres-")
        .suffix(".tmp")
        .tempfile_in(folder)?;
    aside.write_all(new.as_bytes())?;
    keep_owner(aside.path(), metadata);
    aside.as_file().set_permissions(metadata.permissions())?;
    aside.as_file().sync_all()?;
    Ok(aside)
}

/// A rename would leave the other names with the old text, so such a file is written in place,
/// while the copy beside it still holds the new text.
fn overwrite(target: &Path, new: &str) -> Result<(), WriteError> {
    let mut file = File::options().write(true).truncate(true).open(target)?;
    file.write_all(new.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

#[cfg(unix)]
fn has_other_names(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn has_other_names(_: &Metadata) -> bool {
    false
}

/// Only an administrator may give files away; for everyone else the owner is right already.
#[cfg(unix)]
fn keep_owner(path: &Path, metadata: &Metadata) {
    use std::os::unix::fs::{MetadataExt, chown};
    let _ = chown(path, Some(metadata.uid()), Some(metadata.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &Metadata) {}

/// The text is safe by now; that the new name outlives a crash is asked of systems that can.
fn sync_folder(target: &Path) {
    if let Some(folder) = target.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::{WriteError, replace};
    use std::fs;

    #[test]
    fn the_new_text_stands_in_the_old_place_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.unres");
        fs::write(&path, "old").unwrap();
        replace(&path, "old", "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.unres");
        fs::write(&path, "someone else's").unwrap();
        let error = replace(&path, "old", "new").unwrap_err();
        assert!(matches!(error, WriteError::Changed));
        assert_eq!(fs::read_to_string(&path).unwrap(), "someone else's");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_symbolic_and_hard_links_stay() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [path, link, other] = ["a.unres", "link", "other"].map(|n| folder.path().join(n));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("a.unres", &link).unwrap();
        replace(&link, "old", "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o640);

        fs::hard_link(&path, &other).unwrap();
        replace(&path, "new", "newer").unwrap();
        assert_eq!(fs::read_to_string(&other).unwrap(), "newer");
        assert_eq!(fs::metadata(&path).unwrap().nlink(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_read_only_file_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.unres");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(
            replace(&path, "old", "new"),
            Err(WriteError::ReadOnly)
        ));
    }
}
