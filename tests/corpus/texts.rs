//! What the tests on real texts share: figures for both parts, and a repeatable choice.

use unres::model::{self, Reading};
use unres::rules::{self, Draft, Finding, Severity};

/// A figure counted apart for the texts that rules were made from and for those held out.
#[derive(Default, Clone, Copy)]
pub struct Figure {
    pub right: [usize; 2],
    pub all: [usize; 2],
}

impl Figure {
    pub fn add(&mut self, held_out: bool, right: bool) {
        self.all[usize::from(held_out)] += 1;
        self.right[usize::from(held_out)] += usize::from(right);
    }

    /// Whether at least so many in a thousand are right, in both parts.
    pub fn at_least(&self, thousandths: usize) -> bool {
        (0..2).all(|part| self.right[part] * 1000 >= self.all[part] * thousandths)
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Figure { right, all } = self;
        write!(
            f,
            "{} of {}, held out {} of {}",
            right[0], all[0], right[1], all[1]
        )
    }
}

/// The findings at warning or above.
pub fn faults(text: &str, reading: &Reading) -> Vec<Finding> {
    let draft = Draft::new(text, reading);
    rules::check(&draft)
        .into_iter()
        .filter(|f| f.severity >= Severity::Warning)
        .collect()
}

/// Reads a text and finds its faults at warning or above.
pub fn check(text: &str) -> Vec<Finding> {
    faults(text, &model::read(text))
}
