//! What was found out about a block and may be asked for again.

use std::fmt::{Debug, Formatter};
use std::sync::{Arc, Mutex, PoisonError};

/// The last answer about a block, with what it hung on beside the block's own text.
pub(super) struct Memo<K, T>(Mutex<Option<(K, Arc<[T]>)>>);

impl<K, T> Memo<K, T> {
    /// The answer kept, if what it hung on `is_same`; else what `find` finds, with what that hangs
    /// on, which is kept.
    pub(super) fn get(
        &self,
        is_same: impl FnOnce(&K) -> bool,
        find: impl FnOnce() -> (K, Vec<T>),
    ) -> Arc<[T]> {
        // A panic leaves what it holds as it was: whole.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((key, found)) = &*kept
            && is_same(key)
        {
            return found.clone();
        }
        let (key, found) = find();
        let found: Arc<[T]> = found.into();
        *kept = Some((key, found.clone()));
        found
    }
}

impl<K, T> Default for Memo<K, T> {
    fn default() -> Self {
        Memo(Mutex::new(None))
    }
}

/// Facts that are changed are other facts: nothing is kept of them.
impl<K, T> Clone for Memo<K, T> {
    fn clone(&self) -> Self {
        Memo::default()
    }
}

/// What was asked for is no difference between two blocks.
impl<K, T> PartialEq for Memo<K, T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<K, T> Debug for Memo<K, T> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Memo")
    }
}
