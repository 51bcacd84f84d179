//! What a mention names, and the notation for it.

use std::fmt;

use crate::text::Span;

/// A part of a text, or several from one to another.
///
/// Its notation is `4`, `3-5`, `4(b)`, `8(a)-8(c)`, `6(b)(iii)`, `2 bis`, `IV.12`, `II/4` for
/// paragraph 4 of section II, `annex`, `annex II`, `annex/1`, `pp3` for the third preambular
/// paragraph, `prev`, `next`, `this` and `this(b)`. Labels and numerals of all scripts are in
/// Latin letters by their order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    /// The part, or the first.
    pub from: Address,
    /// The last, where it is a range.
    pub to: Option<Address>,
    /// Its own numbers or labels among those of the mention, in bytes.
    pub span: Span,
}

/// The way to one part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The annex that it lies in; an empty number where the text has but one.
    pub annex: Option<String>,
    /// The section that it lies in.
    pub section: Option<String>,
    /// The paragraph.
    pub base: Base,
    /// The labels of sub-paragraphs, outermost first.
    pub labels: Vec<String>,
}

/// A paragraph, or the whole of a section or annex.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Base {
    /// No paragraph: the section or annex.
    Whole,
    /// A paragraph by its number, and `bis` or the like.
    Number(u32, Option<String>),
    /// A number in parts, as other instruments have: `IV.12`.
    Parts(String),
    /// A preambular paragraph by its place, from 1.
    Preambular(u32),
    /// The one before.
    Previous,
    /// The one after.
    Next,
    /// The one that the mention stands in.
    This,
}

impl Address {
    /// A paragraph without a section or labels.
    pub(super) fn of(base: Base) -> Address {
        Address {
            annex: None,
            section: None,
            base,
            labels: Vec::new(),
        }
    }
}

impl Target {
    /// The parts from one to another, or one.
    pub(super) fn of(from: Address, to: Option<Address>, span: Span) -> Target {
        Target { from, to, span }
    }

    /// The same with its span changed.
    pub(crate) fn with_span(mut self, change: impl Fn(Span) -> Span) -> Target {
        self.span = change(self.span);
        self
    }

    /// Both ends, or the one.
    pub(super) fn ends(&mut self) -> impl Iterator<Item = &mut Address> {
        std::iter::once(&mut self.from).chain(self.to.as_mut())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.from.fmt(out)?;
        match &self.to {
            Some(to) => write!(out, "-{to}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        if let Some(annex) = &self.annex {
            parts.push(format!("annex {annex}").trim_end().to_owned());
        }
        parts.extend(self.section.clone());
        let labels: String = self.labels.iter().map(|it| format!("({it})")).collect();
        let base = self.base.to_string() + &labels;
        if !base.is_empty() {
            parts.push(base);
        }
        out.write_str(&parts.join("/"))
    }
}

impl fmt::Display for Base {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Base::Whole => Ok(()),
            Base::Number(number, None) => write!(out, "{number}"),
            Base::Number(number, Some(suffix)) => write!(out, "{number} {suffix}"),
            Base::Parts(parts) => out.write_str(parts),
            Base::Preambular(number) => write!(out, "pp{number}"),
            Base::Previous => out.write_str("prev"),
            Base::Next => out.write_str("next"),
            Base::This => out.write_str("this"),
        }
    }
}
