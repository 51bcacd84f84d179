//! The command line, run as a person runs it: the real program, real files, real pipes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use unres_tests::program;

mod cli {
    mod bad_input;
    mod check;
    mod explain;
    mod folders;
    mod generated;
    mod json;
    mod readme;
    mod renumber;
}

/// A draft in which nothing is wrong.
const RIGHT: &str = "\
**78/900. Seed banks of small islands**

*The General Assembly*,

*Recalling* its resolution 77/301 of 30 June 2023,

1. *Requests* the Secretary-General to report on the seed banks of small islands;

2. *Invites* Member States to take part in the work of the seed banks;

3. *Decides* to remain seized of the matter.
";

/// The same with one number mistyped.
fn wrong() -> String {
    RIGHT.replace("\n2. ", "\n7. ")
}

/// What a run of the program gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

/// A folder for one test, gone when the test is.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Folder(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path().join(name)).unwrap()
    }

    fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Run {
        self.run_with(arguments, b"")
    }

    /// Runs the program in this folder with `input` on its standard input.
    fn run_with<S: AsRef<OsStr>>(&self, arguments: &[S], input: &[u8]) -> Run {
        let mut child = Command::new(program())
            .args(arguments)
            .current_dir(self.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let input = input.to_owned();
        // A program that never reads its input closes the pipe: no fault of the test.
        let writer = std::thread::spawn(move || pipe.write_all(&input).ok());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Run {
            code: output.status.code().expect("ended by a signal"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
