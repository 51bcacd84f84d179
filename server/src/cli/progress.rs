//! A progress bar for runs that make a person wait; scripts and short runs never see it.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long a run is short.
const PATIENCE: Duration = Duration::from_millis(700);

/// Counts the texts that are done.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
    shown: AtomicBool,
}

impl Progress {
    /// A bar over `count` texts, not shown yet.
    pub fn new(count: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} texts, {eta} left")
        {
            bar.set_style(style.progress_chars("=> "));
        }
        let is_watched = std::io::stderr().is_terminal();
        Progress {
            bar,
            began: Instant::now(),
            shown: AtomicBool::new(!is_watched),
        }
    }

    /// One more text is done.
    pub fn step(&self) {
        self.bar.inc(1);
        if self.began.elapsed() > PATIENCE && !self.shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
