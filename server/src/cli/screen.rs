//! Standard output and standard error: colours only where they are wanted, and a reader that
//! goes away is not an error.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use anstream::AutoStream;
use anstream::adapter::strip_str;
use clap::ColorChoice;

use crate::store::Failure;

/// Where results are printed and failures told.
pub struct Screen {
    out: BufWriter<StdoutLock<'static>>,
    is_styled: bool,
    color: anstream::ColorChoice,
    failures: usize,
}

impl Screen {
    /// The screen of this process.
    pub fn new(color: ColorChoice) -> Self {
        let color = match color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        let choice = match color {
            anstream::ColorChoice::Auto => AutoStream::choice(&io::stdout()),
            other => other,
        };
        let is_styled = choice != anstream::ColorChoice::Never;
        Screen {
            out: BufWriter::new(io::stdout().lock()),
            is_styled,
            color,
            failures: 0,
        }
    }

    /// Prints `styled` with its colours where they are wanted.
    pub fn print(&mut self, styled: &str) -> io::Result<()> {
        if self.is_styled {
            return self.out.write_all(styled.as_bytes());
        }
        write!(self.out, "{}", strip_str(styled))
    }

    /// Prints a text exactly as it is.
    pub fn print_exactly(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Sends what was printed on its way.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Whether a person watches standard output.
    pub fn is_watched(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Tells on standard error what stood in the way of one file.
    pub fn failure(&mut self, failure: &Failure) {
        self.error(&failure.to_string());
    }

    /// Tells on standard error what went wrong; counted.
    pub fn error(&mut self, message: &str) {
        let style = anstyle::AnsiColor::Red.on_default().bold();
        self.failures += 1;
        self.tell(&format!("{style}error{style:#}: {message}\n"));
    }

    /// Tells on standard error, in lines that are styled already, why a text was refused; counted.
    pub fn refusal(&mut self, styled: &str) {
        self.failures += 1;
        self.tell(styled);
    }

    /// Writes to standard error; a standard error that is closed hears nothing.
    pub fn tell(&mut self, styled: &str) {
        let _ = self.out.flush();
        let mut stream = AutoStream::new(io::stderr().lock(), self.color);
        let _ = stream.write_all(styled.as_bytes());
    }

    /// How many errors were told.
    pub fn failures(&self) -> usize {
        self.failures
    }
}

/// Whether `error` says that nobody reads standard output any more.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error
        .chain()
        .any(|cause| cause.downcast_ref().is_some_and(broken))
}
