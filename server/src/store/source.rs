//! Reading a text: size, kind and encoding are judged before anyone parses it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Failure, Problem};

/// A text as it was read.
#[derive(Debug)]
pub struct Source {
    /// As the reader of messages knows it.
    pub name: String,
    /// Where it lies, unless it came from standard input.
    pub path: Option<PathBuf>,
    original: String,
    cleaned: Option<String>,
}

impl Source {
    fn new(name: String, path: Option<PathBuf>, original: String) -> Self {
        let has_nul = memchr::memchr(0, original.as_bytes()).is_some();
        let cleaned = has_nul.then(|| original.replace('\0', " "));
        Source {
            name,
            path,
            original,
            cleaned,
        }
    }

    /// The text byte for byte, byte-order mark included.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// The text with a blank for each U+0000; offsets are those of the original.
    pub fn text(&self) -> &str {
        self.cleaned.as_deref().unwrap_or(&self.original)
    }
}

/// Reads the file at `path`, of at most `limit` bytes.
pub fn read(path: &Path, limit: u64) -> Result<Source, Failure> {
    let name = path.display().to_string();
    match bytes_of(path, limit).and_then(decode) {
        Ok(text) => Ok(Source::new(name, Some(path.to_owned()), text)),
        Err(problem) => Err(Failure::new(name, problem)),
    }
}

/// Reads `input` to its end, at most `limit` bytes, under the name `name`.
pub fn read_from(input: impl Read, name: &str, limit: u64) -> Result<Source, Failure> {
    match take(input, limit).and_then(decode) {
        Ok(text) => Ok(Source::new(name.to_owned(), None, text)),
        Err(problem) => Err(Failure::new(name, problem)),
    }
}

fn bytes_of(path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
    let file = File::open(path).map_err(|error| problem_of(path, error))?;
    let metadata = file.metadata().map_err(Problem::Unreadable)?;
    if metadata.is_dir() {
        return Err(Problem::Folder);
    }
    if metadata.len() > limit {
        return Err(Problem::TooLarge {
            size: Some(metadata.len()),
            limit,
        });
    }
    take(file, limit)
}

/// The size is checked again while reading: devices and pipes have none, and files grow.
fn take(input: impl Read, limit: u64) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    input
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(Problem::Unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(Problem::TooLarge { size: None, limit });
    }
    Ok(bytes)
}

/// What an error that the system gave for `path` means.
pub(super) fn problem_of(path: &Path, error: std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound if path.symlink_metadata().is_ok() => {
            Problem::Unreadable(std::io::Error::other("a link that leads nowhere"))
        }
        ErrorKind::NotFound => Problem::Missing,
        kind if is_loop(kind) => Problem::Loop(path.to_owned()),
        _ => Problem::Unreadable(error),
    }
}

/// `ErrorKind::FilesystemLoop` may not be named yet, but systems already give it.
fn is_loop(kind: ErrorKind) -> bool {
    format!("{kind:?}") == "FilesystemLoop"
}

fn decode(bytes: Vec<u8>) -> Result<String, Problem> {
    if let Some(what) = binary(&bytes) {
        return Err(Problem::Binary(what));
    }
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let line = memchr::memchr_iter(b'\n', &bytes[..offset]).count() + 1;
        Problem::NotUtf8 {
            offset,
            line,
            byte: bytes[offset],
        }
    })
}

/// First bytes by which a file says that it is no plain text.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word document or another ZIP file"),
    (
        b"\xD0\xCF\x11\xE0",
        "an old Word document or another OLE file",
    ),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xFF\xD8\xFF", "an image"),
    (b"\x1F\x8B", "a compressed file"),
    (b"\x7FELF", "a program"),
    (b"\xFF\xFE", "a text in UTF-16 (save it in UTF-8)"),
    (b"\xFE\xFF", "a text in UTF-16 (save it in UTF-8)"),
];

/// How many bytes at the start are looked at for control characters.
const SAMPLE: usize = 8192;

/// What the bytes look like, where that is no text. A stray control character does not make a
/// text binary: more than one byte in ten of the sample must be one, and at least eight.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    let signature = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    if let Some((_, what)) = signature {
        return Some(what);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let controls = sample.iter().filter(|&&byte| is_control(byte)).count();
    (controls >= 8 && controls * 10 > sample.len()).then_some("binary data")
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B)
}

#[cfg(test)]
mod tests {
    use super::{Problem, read_from};

    fn problem(bytes: &[u8]) -> Problem {
        read_from(bytes, "x", 100_000).unwrap_err().problem
    }

    #[test]
    fn a_nul_is_a_blank_of_the_same_length() {
        let source = read_from("a\0b\0".as_bytes(), "x", 10).unwrap();
        assert_eq!((source.text(), source.original()), ("a b ", "a\0b\0"));
    }

    #[test]
    fn the_first_wrong_byte_is_named() {
        let Problem::NotUtf8 { offset, line, byte } = problem(b"one\ntwo \xE9\n") else {
            panic!("not told")
        };
        assert_eq!((offset, line, byte), (8, 2, 0xE9));
    }

    #[test]
    fn what_is_no_text_is_said() {
        assert!(matches!(
            problem(b"%PDF-1.7 and so on"),
            Problem::Binary("a PDF file")
        ));
        assert!(matches!(
            problem(&[0, 1, 2, 3].repeat(20)),
            Problem::Binary("binary data")
        ));
        assert!(matches!(problem(b"\xFF\xFEa\0b\0"), Problem::Binary(_)));
    }

    #[test]
    fn the_limit_counts_bytes() {
        assert!(read_from(&[b'a'; 10][..], "x", 10).is_ok());
        let error = read_from(&[b'a'; 11][..], "x", 10).unwrap_err();
        assert!(matches!(
            error.problem,
            Problem::TooLarge {
                size: None,
                limit: 10
            }
        ));
    }
}
