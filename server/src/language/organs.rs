//! Which organ speaks in a clause or sentence, and which a line names.

use super::{Language, Organ, OrganWords};

/// No organ's name has more characters, marks included.
const LONGEST_NAME: usize = 160;

impl Language {
    /// The organ that speaks in an enacting clause, its comma there or not; None for an organ
    /// that the table does not know.
    pub fn enacting(&self, clause: &str) -> Option<Organ> {
        let clause = folded(clause);
        let clause = clause.trim_end_matches([',', '\u{60c}', '\u{ff0c}', ' ']);
        let spoken = |clause: &str| {
            let found = self
                .organs
                .iter()
                .find(|words| folded(words.clause) == clause);
            found.map(|words| words.organ)
        };
        // "Therefore the Security Council"
        let led_in = || {
            let after = self
                .lead_in
                .iter()
                .find_map(|word| clause.strip_prefix(word));
            after.and_then(|after| spoken(after.trim_start()))
        };
        spoken(clause).or_else(led_in)
    }

    /// The organ that speaks in the sentence that `text` begins with, as in a decision: its name,
    /// then a comma, a colon or the verb; in Chinese, which parts no words, not the verb.
    pub fn speaker(&self, text: &str) -> Option<Organ> {
        let marked = text.chars().take(LONGEST_NAME);
        let bare: String = marked.filter(|c| !matches!(c, '*' | '_')).collect();
        let sentence = folded(&bare);
        let speaks = |words: &&OrganWords| {
            let rest = sentence.strip_prefix(&folded(words.clause));
            let next = rest.and_then(|rest| rest.chars().next());
            next.is_some_and(|next| !next.is_alphanumeric())
        };
        self.organs.iter().find(speaks).map(|words| words.organ)
    }

    /// The organ whose name is all of `line`.
    pub fn organ_named(&self, line: &str) -> Option<Organ> {
        let line = folded(line);
        self.organs
            .iter()
            .find(|words| folded(words.name) == line)
            .map(|words| words.organ)
    }
}

/// Lower case, straight apostrophes, blanks run together.
pub(super) fn folded(text: &str) -> String {
    let straight = text.to_lowercase().replace('\u{2019}', "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}
