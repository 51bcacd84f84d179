//! Where the document that a symbol names is found.

use super::{Family, Single, Symbol};
use crate::language::Tag;

impl Symbol {
    /// The address of its official page in a language; none for decisions of the Assembly, which
    /// are not issued one by one, and for series of other organizations.
    ///
    /// Source of the pattern: docs.un.org, with a symbol without blanks (`S/RES/1631(2005)`). Of a
    /// joint symbol the first is taken. A part of an old resolution (`217 A (III)`) is printed in
    /// the document of the whole.
    pub fn address(&self, language: Tag) -> Option<String> {
        let page = page(&self.first)?;
        Some(format!("https://docs.un.org/{}/{page}", language.code()))
    }
}

fn page(symbol: &Single) -> Option<String> {
    if symbol.text.starts_with("A/DEC/") || symbol.family == Family::Agency {
        return None;
    }
    let mut page = String::with_capacity(symbol.text.len());
    let mut parts = symbol.text.split(' ').peekable();
    while let Some(part) = parts.next() {
        let letter = part.len() == 1 && parts.peek().is_some_and(|next| next.starts_with('('));
        if !letter {
            page.push_str(part);
        }
    }
    Some(page)
}
