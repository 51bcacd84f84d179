//! What `unres.toml` says: plain data, so that every layer may read it; `store` finds the file.
//!
//! An unknown key is an error: a mistyped setting that is silently ignored costs more time than
//! one that is refused.

use serde::Deserialize;

/// The name of the settings file.
pub const FILE_NAME: &str = "unres.toml";

/// The settings of a folder and everything below it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Files that are drafts besides `*.unres` and `*.unres.md`, as patterns of a `.gitignore`
    /// relative to the folder of the settings file; `!` before a pattern takes files out.
    pub include: Vec<String>,
}

impl Settings {
    /// Reads the text of a settings file; the error says the line and what is wrong there.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

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
}
