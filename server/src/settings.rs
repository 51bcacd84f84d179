//! What `unres.toml` and an editor's settings say: plain data, so that every layer may read it;
//! `store` finds the file.
//!
//! An unknown key is an error: a mistyped setting that is silently ignored costs more time than
//! one that is refused.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use toml::Spanned;

use crate::language::Tag;
use crate::text::Span;

/// The name of the settings file.
pub const FILE_NAME: &str = "unres.toml";

/// The settings of a folder and everything below it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Files that are drafts besides `*.unres` and `*.unres.md`, as patterns of a `.gitignore`
    /// relative to the folder of the settings file; `!` before a pattern takes files out.
    pub include: Vec<String>,
    /// The language of texts that do not name one in their front matter; "auto" tells it from
    /// the text.
    pub language: Choice,
    /// How much the findings of a rule weigh, by its code, or "off".
    pub rules: BTreeMap<String, Level>,
    /// What is shown when the pointer rests on something.
    pub hover: Hover,
}

/// Settings of what is shown when the pointer rests on something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Hover {
    /// The language of explanations; "auto" takes the text's, or English.
    pub language: Spoken,
}

/// A language in which the program explains.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Spoken {
    /// French for French texts, English for all others.
    #[default]
    Auto,
    /// English.
    En,
    /// French.
    Fr,
}

impl Spoken {
    /// The language chosen; none where the text decides.
    pub const fn tag(self) -> Option<Tag> {
        match self {
            Spoken::Auto => None,
            Spoken::En => Some(Tag::En),
            Spoken::Fr => Some(Tag::Fr),
        }
    }
}

/// A language, or the one that the text shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// As the text shows.
    #[default]
    Auto,
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

impl Choice {
    /// The language chosen; none where the text decides.
    pub const fn tag(self) -> Option<Tag> {
        Some(match self {
            Choice::Auto => return None,
            Choice::Ar => Tag::Ar,
            Choice::En => Tag::En,
            Choice::Es => Tag::Es,
            Choice::Fr => Tag::Fr,
            Choice::Ru => Tag::Ru,
            Choice::Zh => Tag::Zh,
        })
    }
}

/// How much the findings of a rule weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// They are not shown.
    Off,
    /// A preference.
    Hint,
    /// Something to know.
    Information,
    /// A written rule is broken.
    Warning,
    /// The text cannot stand as a resolution.
    Error,
}

/// What is wrong in a settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where, in bytes of the file.
    pub span: Span,
    /// What, and what to do.
    pub message: String,
}

impl Settings {
    /// Reads the text of a settings file; the error says the line and what is wrong there.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// These settings where `over` says nothing else.
    #[must_use]
    pub fn under(&self, over: &Settings) -> Settings {
        fn chosen<T: Default + PartialEq>(own: T, over: T) -> T {
            if over == T::default() { own } else { over }
        }
        let mut rules = self.rules.clone();
        rules.extend(
            over.rules
                .iter()
                .map(|(code, level)| (code.clone(), *level)),
        );
        Settings {
            include: [&self.include[..], &over.include].concat(),
            language: chosen(self.language, over.language),
            rules,
            hover: Hover {
                language: chosen(self.hover.language, over.hover.language),
            },
        }
    }
}

/// The text of a settings file with the rule `code` switched off, all else kept as it is; None
/// where the file cannot be read.
pub fn silenced(text: &str, code: &str) -> Option<String> {
    let mut file: toml_edit::DocumentMut = text.parse().ok()?;
    let rules = file.entry("rules").or_insert_with(toml_edit::table);
    rules
        .as_table_like_mut()?
        .insert(code, toml_edit::value("off"));
    Some(file.to_string())
}

/// What is wrong in the text of a settings file whose rules may have the codes `known`: what
/// keeps it from being read, else each code that no rule has.
pub fn mistakes(text: &str, known: &[&str]) -> Vec<Mistake> {
    if let Err(error) = Settings::parse(text) {
        return vec![Mistake {
            span: error.span().map_or_else(Span::default, Span::from),
            message: error.message().to_owned(),
        }];
    }
    let codes = toml::from_str::<Codes>(text).map_or_else(|_| Vec::new(), |codes| codes.rules);
    let unknown = codes
        .into_iter()
        .filter(|code| !known.contains(&code.get_ref().as_str()));
    unknown
        .map(|code| Mistake {
            span: code.span().into(),
            message: format!(
                "no rule has the code {}; the codes are {}",
                code.get_ref(),
                known.join(", ")
            ),
        })
        .collect()
}

/// The codes of rules that a settings file names, with their places.
#[derive(Deserialize)]
struct Codes {
    #[serde(default, deserialize_with = "keys")]
    rules: Vec<Spanned<String>>,
}

fn keys<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<Spanned<String>>, D::Error> {
    struct Keys;
    impl<'de> serde::de::Visitor<'de> for Keys {
        type Value = Vec<Spanned<String>>;
        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("a table of rules")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Self::Value, A::Error> {
            let mut found = Vec::new();
            while let Some((key, _)) = map.next_entry::<_, serde::de::IgnoredAny>()? {
                found.push(key);
            }
            Ok(found)
        }
    }
    reader.deserialize_map(Keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn include_is_a_list_of_patterns() {
        let settings = Settings::parse("include = ['*.md', '!notes.md']").unwrap();
        assert_eq!(settings.include, ["*.md", "!notes.md"]);
        assert_eq!(Settings::parse("").unwrap(), Settings::default());
    }

    #[test]
    fn a_mistyped_key_is_refused() {
        let error = Settings::parse("includes = ['*.md']")
            .unwrap_err()
            .to_string();
        assert!(error.contains("includes"), "{error}");
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        for (text, place) in [
            ("language = 'fr'\n[rules]\nfootnote-gap = 'of'", "'of'"),
            ("[rules]\nfootnote-gap = 'off'\nfotnote = 'off'", "fotnote"),
            ("langage = 'fr'", "langage"),
            ("include = [", ""),
        ] {
            let found = mistakes(text, &["footnote-gap"]);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert!(found[0].span.of(text).contains(place), "{text}: {found:?}");
        }
        let right = "language = 'fr'\ninclude = ['*.md']\n[rules]\nfootnote-gap = 'off'";
        assert!(mistakes(right, &["footnote-gap"]).is_empty());
    }

    #[test]
    fn a_rule_is_switched_off_beside_what_the_file_says() {
        for (text, silent) in [
            ("", "[rules]\nx = \"off\"\n"),
            (
                "# Ours.\nlanguage = 'fr'\n",
                "# Ours.\nlanguage = 'fr'\n\n[rules]\nx = \"off\"\n",
            ),
            (
                "[rules]\nx = 'hint'\ny = 'off' # why\n",
                "[rules]\nx = \"off\"\ny = 'off' # why\n",
            ),
        ] {
            assert_eq!(silenced(text, "x").as_deref(), Some(silent));
        }
        assert_eq!(silenced("[rules", "x"), None);
        assert_eq!(silenced("rules = 7", "x"), None);
    }

    #[test]
    fn what_the_file_says_goes_before_what_the_editor_says() {
        let parse = |text| Settings::parse(text).unwrap();
        let editor = parse("language = 'fr'\n[rules]\na = 'off'\nb = 'hint'");
        let file = parse("hover.language = 'en'\n[rules]\nb = 'error'");
        let both = editor.under(&file);
        assert_eq!(both.language, Choice::Fr);
        assert_eq!(both.hover.language, Spoken::En);
        assert_eq!(both.rules["a"], Level::Off);
        assert_eq!(both.rules["b"], Level::Error);
    }
}
