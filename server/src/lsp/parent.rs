//! The server ends when the program that started it does.

use std::time::Duration;

/// How often the parent is looked for. The end of standard input tells sooner where the parent
/// was its only writer.
const EVERY: Duration = Duration::from_secs(2);

/// Ends this process, with code 1, when the process `parent` is gone.
pub fn follow(parent: Option<u32>) {
    let Some(parent) = parent else { return };
    std::thread::spawn(move || {
        while lives(parent) {
            std::thread::sleep(EVERY);
        }
        tracing::warn!("the editor is gone");
        std::process::exit(1);
    });
}

#[cfg(unix)]
fn lives(process: u32) -> bool {
    use rustix::process::{Pid, test_kill_process};
    let known = i32::try_from(process).ok().and_then(Pid::from_raw);
    // Any other error than "no such process" comes from one that is there.
    known.is_none_or(|pid| test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn lives(_: u32) -> bool {
    // Its end of standard input closes with it.
    true
}
