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
    let draft = Draft { text, reading };
    rules::check(&draft)
        .into_iter()
        .filter(|f| f.severity >= Severity::Warning)
        .collect()
}

/// Reads a text and finds its faults at warning or above.
pub fn check(text: &str) -> Vec<Finding> {
    faults(text, &model::read(text))
}

/// A xorshift generator: the same choices on every machine.
pub struct Choice(u64);

impl Choice {
    /// Seeded by a name, so that a text's choices do not depend on its neighbours.
    pub fn of(name: &str) -> Self {
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Choice(hash | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// One of the items, or none of an empty list.
    pub fn one<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        (!items.is_empty()).then(|| &items[self.below(items.len())])
    }
}
