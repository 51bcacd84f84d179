//! The layers: paths point down only, and each thing is done in one place.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod architecture {
    mod paths;
    mod places;
    mod source;
}
