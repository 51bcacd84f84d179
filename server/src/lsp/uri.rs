//! One name for one document, however an editor writes its address.

use std::path::PathBuf;

use tower_lsp::ls_types::Uri;

/// The name under which a document is kept: two ways to write one address give the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    /// The key of an address: percent-encoding is undone and a drive letter is small in files'
    /// addresses; others, such as `untitled:Untitled-1`, are kept as they are.
    pub fn new(uri: &Uri) -> Self {
        if !is_file(uri) {
            return Key(uri.as_str().to_owned());
        }
        let path = uri.path().decode().to_string_lossy();
        let host = uri.authority().map(|authority| authority.host());
        let host = host.filter(|host| *host != "localhost").unwrap_or_default();
        Key(format!("file://{host}{}", small_drive(&path)))
    }
}

/// The file that an address names, if it names one.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    is_file(uri)
        .then(|| uri.to_file_path())
        .flatten()
        .map(|path| path.into_owned())
}

fn is_file(uri: &Uri) -> bool {
    uri.scheme().as_str().eq_ignore_ascii_case("file")
}

/// `/C:/a` as `/c:/a`.
fn small_drive(path: &str) -> String {
    let mut letters = path.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some('/'), Some(drive), Some(':')) if drive.is_ascii_alphabetic() => {
            format!("/{}:{}", drive.to_ascii_lowercase(), letters.as_str())
        }
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(uri: &str) -> Key {
        Key::new(&uri.parse().unwrap())
    }

    #[test]
    fn one_document_has_one_key() {
        for (one, other) in [
            ("file:///c%3A/a/b.unres", "file:///C:/a/b.unres"),
            ("file:///a/%D0%BF%20x.unres", "file:///a/%d0%bf%20x.unres"),
            ("file:///a/b%2Bc.unres", "file:///a/b+c.unres"),
            ("file://localhost/a.unres", "file:///a.unres"),
            ("FILE:///a.unres", "file:///a.unres"),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
        assert_ne!(key("untitled:Untitled-1"), key("untitled:Untitled-2"));
        assert_ne!(key("file:///a/B.unres"), key("file:///a/b.unres"));
        assert_ne!(key("file://server/a.unres"), key("file:///a.unres"));
    }

    #[test]
    fn only_files_have_paths() {
        assert_eq!(path(&"untitled:Untitled-1".parse().unwrap()), None);
        let found = path(&"file:///a/b%20c.unres".parse().unwrap());
        if cfg!(unix) {
            assert_eq!(found, Some(PathBuf::from("/a/b c.unres")));
        }
    }
}
