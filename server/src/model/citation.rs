//! Citations of resolutions and documents.

use super::Date;
use crate::text::Span;

/// A document or resolution that the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// As typed, on one line, escapes and link marks taken off.
    pub text: String,
    /// The canonical symbol, where it can be told.
    pub symbol: Option<String>,
    /// The number or symbol alone, in bytes.
    pub span: Span,
    /// The date that the text gives it.
    pub date: Option<Date>,
}
