//! Labels of sub-paragraphs: their schemes and the lists they form.

use crate::text::Span;

/// A run of sub-paragraphs on one level.
#[derive(Debug, Clone)]
pub struct List {
    /// How its labels count.
    pub scheme: Scheme,
    /// The position that the first item should have: 1, or more where the list began inline.
    pub start: u32,
    /// Its items, at least one.
    pub items: Vec<Item>,
}

/// A sub-paragraph.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its label.
    pub label: Label,
    /// From its label to the end of its last nested item.
    pub span: Span,
    /// The blocks it is printed in.
    pub parts: Vec<Span>,
    /// The lists nested in it.
    pub lists: Vec<List>,
}

/// The label of a sub-paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The letters or figures alone, without brackets, in bytes.
    pub span: Span,
    /// The same as text.
    pub text: String,
    /// Its position in the list's scheme, from 1; 0 where the scheme does not have it.
    pub position: u32,
}

/// How labels count. All positions are from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// a … z, aa, bb, cc.
    LatinLower,
    /// A … Z, AA, BB.
    LatinUpper,
    /// i, ii, iii, iv.
    RomanLower,
    /// I, II, III.
    RomanUpper,
    /// а, б, в … without ё and й.
    Cyrillic,
    /// أ, ب, ج, د: abjad order.
    Arabic,
    /// 一, 二, 三.
    Chinese,
    /// 1, 2, 3, in the figures of the text.
    Figures,
}
