//! Six tables of a language's words and marks, kept complete by the compiler: a field without a
//! value does not compile.
//!
//! Sources: issued documents of each language and the Editorial Manual; what a table does not
//! know for certain is marked ([`Confidence`]) and never makes an error or a warning.

pub mod alphabets;
pub mod citations;
mod detect;
mod openings;
mod ordinals;

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

pub use detect::{Signals, detect};
pub use openings::{Opening, OpeningKind};

use ar::{ALEFS as ARABIC_ALEFS, AND as ARABIC_AND};

/// What one language brings to a resolution.
#[derive(Debug)]
pub struct Language {
    /// Which language it is.
    pub tag: Tag,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// The organs, each with its name and the line with which it speaks.
    pub organs: &'static [OrganWords],
    /// "Annex" and "appendix".
    pub annexes: [&'static str; 2],
    /// Each month's names, the one of dates first, lower case.
    pub months: [&'static [&'static str]; 12],
    /// How a date is written.
    pub date: DateShape,
    /// Words for "session" that stand behind the ordinal, or before it (Arabic).
    pub session: Affix,
    /// Words that make a session special, and emergency special.
    pub special_session: [&'static [&'static str]; 2],
    /// How an adoption line begins or ends, lower case.
    pub adoption: &'static [&'static str],
    /// How the line of the meeting that closes a resolution is written.
    pub closing: Closing,
    /// What stands behind the number of an operative paragraph.
    pub number_mark: &'static str,
    /// Adverbs of sequence and degree that an opening phrase may have, lower case.
    pub adverbs: &'static [&'static str],
    /// Words that may stand behind the mark of the last but one item of a list.
    pub conjunctions: &'static [&'static str],
    /// Labels of sub-paragraphs, by level, as issued texts print them.
    pub labels: [LabelStyle; 2],
    /// Marks of punctuation.
    pub marks: Marks,
    /// Letters that no other of the six languages has so often, to tell the script.
    pub is_letter: fn(char) -> bool,
}

/// How certain a table is of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Read in an issued text.
    Attested,
    /// Follows from what was read.
    Inferred,
    /// From memory: never more than a hint.
    Unconfirmed,
}

/// An organ's names in one language.
#[derive(Debug)]
pub struct OrganWords {
    /// The organ.
    pub organ: Organ,
    /// Its name, as the masthead prints it.
    pub name: &'static str,
    /// The line with which it speaks, without the comma.
    pub clause: &'static str,
    /// How certain the names are.
    pub confidence: Confidence,
}

/// The line of the meeting at which a resolution was adopted.
#[derive(Debug)]
pub struct Closing {
    /// For a plenary meeting and for another, `{n}` for its number.
    pub lines: [&'static str; 2],
    /// How certain the words are.
    pub confidence: Confidence,
}

/// Where a word stands beside the one that it belongs to.
#[derive(Debug)]
pub enum Affix {
    /// Behind it.
    After(&'static [&'static str]),
    /// Before it.
    Before(&'static [&'static str]),
    /// Around it.
    Around(&'static str, &'static [&'static str]),
}

/// The order of a date's parts and the words between them.
#[derive(Debug)]
pub enum DateShape {
    /// `2 March 2010`; the words that may stand between are passed over, an ordinal ending
    /// behind the day is.
    DayMonthYear {
        /// Words between the parts ("de").
        between: &'static [&'static str],
        /// Endings of the first day ("er").
        ordinal: &'static [&'static str],
    },
    /// `2010年3月2日`.
    YearMonthDay {
        /// The signs behind year, month and day.
        signs: [char; 3],
    },
}

/// How a label is printed.
#[derive(Debug)]
pub struct LabelStyle {
    /// What stands before it.
    pub open: &'static str,
    /// What stands behind it.
    pub close: &'static str,
    /// Its first label.
    pub first: &'static str,
    /// How certain that is.
    pub confidence: Confidence,
}

/// Punctuation.
#[derive(Debug)]
pub struct Marks {
    /// Ends a preambular paragraph.
    pub preambular_end: char,
    /// Ends an operative paragraph that is not the last.
    pub operative_end: char,
    /// Ends the last one.
    pub final_end: char,
    /// Leads in a list.
    pub colon: char,
    /// Opening and closing quotation marks.
    pub quotation: [char; 2],
    /// Whether a note's call stands behind the mark of punctuation.
    pub call_after_mark: bool,
}

/// A language of the United Nations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

/// An organ that adopts resolutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Organ {
    /// General Assembly.
    GeneralAssembly,
    /// Security Council.
    SecurityCouncil,
    /// Economic and Social Council.
    EconomicAndSocialCouncil,
    /// Human Rights Council.
    HumanRightsCouncil,
    /// Trusteeship Council.
    TrusteeshipCouncil,
    /// Another organ, by its English name.
    Other(&'static str),
}

impl Organ {
    /// Its English name.
    pub const fn name(self) -> &'static str {
        match self {
            Organ::GeneralAssembly => "General Assembly",
            Organ::SecurityCouncil => "Security Council",
            Organ::EconomicAndSocialCouncil => "Economic and Social Council",
            Organ::HumanRightsCouncil => "Human Rights Council",
            Organ::TrusteeshipCouncil => "Trusteeship Council",
            Organ::Other(name) => name,
        }
    }
}

impl Tag {
    /// All six, in the order of their codes.
    pub const ALL: [Tag; 6] = [Tag::Ar, Tag::En, Tag::Es, Tag::Fr, Tag::Ru, Tag::Zh];

    /// The language of a code such as `fr`, `FR` or `fr-CA`; None for another language.
    pub fn parse(code: &str) -> Option<Tag> {
        let primary = code.split(['-', '_']).next()?.trim();
        Tag::ALL
            .into_iter()
            .find(|tag| tag.code().eq_ignore_ascii_case(primary))
    }

    /// Its ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Tag::Ar => "ar",
            Tag::En => "en",
            Tag::Es => "es",
            Tag::Fr => "fr",
            Tag::Ru => "ru",
            Tag::Zh => "zh",
        }
    }

    /// Its table.
    pub const fn language(self) -> &'static Language {
        match self {
            Tag::Ar => &ar::AR,
            Tag::En => &en::EN,
            Tag::Es => &es::ES,
            Tag::Fr => &fr::FR,
            Tag::Ru => &ru::RU,
            Tag::Zh => &zh::ZH,
        }
    }
}

impl Language {
    /// The opening phrase at the beginning of `text`, with its length in bytes; the caller has
    /// taken off number, label and emphasis marks. None for ordinary prose.
    pub fn opening(&self, text: &str) -> Option<Opening> {
        openings::opening(self.tag, self.adverbs, text)
    }

    /// The organ that speaks in an enacting clause, its comma there or not; None for an organ
    /// that the table does not know.
    pub fn enacting(&self, clause: &str) -> Option<Organ> {
        let clause = folded(clause);
        let clause = clause.trim_end_matches([',', '\u{60c}', '\u{ff0c}', ' ']);
        let exact = self
            .organs
            .iter()
            .find(|words| folded(words.clause) == clause);
        exact.map(|words| words.organ).or_else(|| {
            // "Therefore the Security Council": a word before the clause.
            self.organs
                .iter()
                .find(|words| clause.ends_with(&folded(words.clause)))
                .map(|w| w.organ)
        })
    }

    /// The organ whose name is all of `line`.
    pub fn organ_named(&self, line: &str) -> Option<Organ> {
        let line = folded(line);
        self.organs
            .iter()
            .find(|words| folded(words.name) == line)
            .map(|words| words.organ)
    }

    /// The number of a regular session that a line of the masthead spells out.
    pub fn session(&self, line: &str) -> Option<u32> {
        if self
            .special_session
            .iter()
            .flat_map(|words| *words)
            .any(|w| folded(line).contains(w))
        {
            return None;
        }
        ordinals::ordinal(self.tag, &self.session_word(line, &[])?)
    }

    /// A special session as symbols have it: `S-10`, `ES-10`.
    pub fn special_session(&self, line: &str) -> Option<String> {
        let [special, emergency] = self.special_session;
        for (prefix, words) in [("ES", emergency), ("S", special)] {
            if words.iter().any(|word| folded(line).contains(word)) {
                let ordinal = self.session_word(line, words)?;
                return Some(format!(
                    "{prefix}-{}",
                    ordinals::ordinal(self.tag, &ordinal)?
                ));
            }
        }
        None
    }

    /// The ordinal beside the word for "session".
    fn session_word(&self, line: &str, without: &[&str]) -> Option<String> {
        let mut line = folded(line);
        for word in without {
            line = line.replace(word, " ");
        }
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = match &self.session {
            Affix::After(words) => words.iter().find_map(|word| line.strip_suffix(word)),
            Affix::Before(words) => words.iter().find_map(|word| line.strip_prefix(word)),
            Affix::Around(before, words) => words
                .iter()
                .find_map(|word| line.strip_suffix(word))
                .and_then(|rest| rest.strip_prefix(before)),
        };
        found.map(|word| word.trim().to_string())
    }

    /// Whether a text says by whom and when a resolution was adopted.
    pub fn adoption_line(&self, text: &str) -> bool {
        let text = folded(text);
        self.adoption
            .iter()
            .any(|words| text.starts_with(words) || text.ends_with(words))
    }
}

/// Lower case, straight apostrophes, blanks run together.
fn folded(text: &str) -> String {
    let straight = text.to_lowercase().replace('\u{2019}', "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
