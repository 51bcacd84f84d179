//! The program `unres`: everything is in the library, the doors are in [`unres::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    unres::cli::main()
}
