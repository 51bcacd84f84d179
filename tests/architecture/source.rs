//! The server's own sources as the tests of this crate read them: code without comments and
//! without unit tests, each byte at its place.

use std::path::Path;
use std::sync::OnceLock;

use unres_tests::project;

/// A source file of the server.
pub struct Source {
    /// Path below `server/src`.
    pub path: String,
    /// The code, its strings among it.
    pub code: String,
    /// The code with blanks for what strings and characters say.
    pub bare: String,
    /// How many lines the file has, comments and tests too.
    pub lines: usize,
}

/// All sources of the server; unit tests in files of their own are no part of the layers.
pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        let root = project("server/src");
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    found.push(read(&root, &path));
                }
            }
        }
        assert!(found.len() > 30);
        found.retain(|source| !source.path.ends_with("tests.rs"));
        found
    })
}

fn read(root: &Path, path: &Path) -> Source {
    let text = std::fs::read_to_string(path).unwrap();
    let name = path.strip_prefix(root).unwrap().to_str().unwrap();
    Source::of(&name.replace('\\', "/"), &text)
}

impl Source {
    /// A source of this path and text.
    pub fn of(path: &str, text: &str) -> Self {
        let (mut code, mut bare) = stripped(text.as_bytes());
        let mut from = 0;
        while let Some(test) = unit_test(&bare, from) {
            code.replace_range(test.clone(), &blanks(&text.as_bytes()[test.clone()]));
            bare.replace_range(test.clone(), &blanks(&text.as_bytes()[test.clone()]));
            from = test.end;
        }
        Source {
            path: path.to_string(),
            code,
            bare,
            lines: text.lines().count(),
        }
    }

    /// The module of the top level that it belongs to.
    pub fn module(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }
}

/// The bytes of the next item that is compiled for unit tests only.
fn unit_test(bare: &str, from: usize) -> Option<std::ops::Range<usize>> {
    let start = from + bare[from..].find("#[cfg(test)]")?;
    let mut depth = 0;
    for (at, byte) in bare.bytes().enumerate().skip(start) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(byte, b'}' | b';') {
            return Some(start..at + 1);
        }
    }
    Some(start..bare.len())
}

fn blanks(bytes: &[u8]) -> String {
    let blank = |&byte: &u8| if byte == b'\n' { '\n' } else { ' ' };
    bytes.iter().map(blank).collect()
}

/// What stands at a byte of a source.
enum Piece {
    Comment,
    Literal,
    Code,
}

/// The code with its literals, and without them.
fn stripped(text: &[u8]) -> (String, String) {
    let (mut code, mut bare) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < text.len() {
        let (piece, length) = piece(&text[at..]);
        let bytes = &text[at..(at + length).min(text.len())];
        let blank = blanks(bytes);
        match piece {
            Piece::Comment => code.extend(blank.bytes()),
            _ => code.extend(bytes),
        }
        match piece {
            Piece::Code => bare.extend(bytes),
            _ => bare.extend(blank.bytes()),
        }
        at += length;
    }
    let string = |bytes| String::from_utf8(bytes).unwrap();
    (string(code), string(bare))
}

fn piece(text: &[u8]) -> (Piece, usize) {
    match text {
        [b'/', b'/', ..] => (Piece::Comment, find(text, b"\n")),
        [b'/', b'*', ..] => (Piece::Comment, block_comment(text)),
        [b'"', ..] => (Piece::Literal, quoted(text, b'"')),
        [b'r', b'"' | b'#', ..] => match raw_string(text) {
            Some(length) => (Piece::Literal, length),
            None => (Piece::Code, 1),
        },
        [b'b', b'r', b'"' | b'#', ..] if raw_string(&text[1..]).is_some() => (Piece::Code, 1),
        [b'\'', b'\\', ..] => (Piece::Literal, quoted(text, b'\'')),
        [b'\'', ..] if is_character(text) => (Piece::Literal, quoted(text, b'\'')),
        // A name that ends in r opens no raw string.
        [first, ..] if first.is_ascii_alphanumeric() || *first == b'_' => {
            let name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_';
            (Piece::Code, text.iter().take_while(name).count())
        }
        _ => (Piece::Code, 1),
    }
}

/// Bytes up to `mark`, or all of them.
fn find(text: &[u8], mark: &[u8]) -> usize {
    let found = text.windows(mark.len()).position(|window| window == mark);
    found.unwrap_or(text.len())
}

fn block_comment(text: &[u8]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        match &text[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(text: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < text.len() && text[at] != quote {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

fn raw_string(text: &[u8]) -> Option<usize> {
    let hashes = text[1..].iter().take_while(|byte| **byte == b'#').count();
    (text.get(1 + hashes) == Some(&b'"')).then(|| {
        let close = [b"\"".as_slice(), &text[1..=hashes]].concat();
        let body = 2 + hashes;
        body + find(&text[body..], &close) + close.len()
    })
}

/// Whether a quote opens a character, and no lifetime.
fn is_character(text: &[u8]) -> bool {
    let rest = std::str::from_utf8(&text[1..text.len().min(5)]);
    let rest = rest.or_else(|error| std::str::from_utf8(&text[1..1 + error.valid_up_to()]));
    let mut characters = rest.unwrap_or("").chars();
    characters.next().is_some() && characters.next() == Some('\'')
}

#[test]
fn comments_strings_and_unit_tests_are_told_from_code() {
    let source = Source::of(
        "x.rs",
        "a /* b /* c */ d */ e // f\n\"http://g \\\" h\" r#\"i\"j\"# 'k' '\\'' '\u{e9}' l<'m>\n\
         #[cfg(test)]\nmod tests {\n fn n() { \"}\" }\n}\n#[cfg(test)]\nmod o;\np br\"q\\\" r s",
    );
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(&source.bare), "a e l<'m> p b r s");
    assert_eq!(
        words(&source.code),
        "a e \"http://g \\\" h\" r#\"i\"j\"# 'k' '\\'' '\u{e9}' l<'m> p br\"q\\\" r s"
    );
    assert_eq!(source.bare.len(), source.code.len());
    assert_eq!(source.lines, 9);
}
