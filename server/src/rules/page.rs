//! A rule's page: its sentences and its examples, read from the Markdown beside the rule.
//!
//! Code holds no sentence: a rule names a case and fills the slots of the page's message.

use crate::language::Tag;

/// A page, read once.
#[derive(Debug)]
pub struct Page {
    /// The heading.
    pub title: &'static str,
    /// The sentence under the heading *What*.
    pub what: &'static str,
    text: &'static str,
    messages: Vec<Message>,
}

#[derive(Debug)]
struct Message {
    case: &'static str,
    language: Tag,
    template: &'static str,
}

/// A faulty draft and what it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The draft, each fault between `[|` and `|]`.
    pub wrong: &'static str,
    /// The draft without fault: what the fixes make of the other where all faults have one.
    pub right: &'static str,
}

impl Page {
    /// Reads a page; headings that are not there read as empty.
    pub fn read(text: &'static str) -> Page {
        let title = text
            .lines()
            .find_map(|line| line.strip_prefix("# "))
            .unwrap_or_default();
        let messages = section(text, "Message")
            .lines()
            .filter_map(message)
            .collect();
        Page {
            title,
            what: section(text, "What").trim(),
            text,
            messages,
        }
    }

    /// The sentence for `case`, its slots filled: French for a French draft, English for all
    /// others.
    pub fn message(&self, case: &str, language: Tag, slots: &[(&str, &str)]) -> Option<String> {
        let of = |language| {
            self.messages
                .iter()
                .find(|m| m.case == case && m.language == language)
        };
        let template = of(language).or_else(|| of(Tag::En))?.template;
        Some(fill(template, slots))
    }

    /// What the rule asks, why, and by which source, in Markdown.
    pub fn reasons(&self) -> String {
        let [why, source] = ["Why", "Source"].map(|heading| section(self.text, heading).trim());
        format!("**{}**\n\n{}\n\n{why}\n\n*{source}*", self.title, self.what)
    }

    /// The examples, in order: the first Wrong block with the first Right block, and so on.
    pub fn examples(&self) -> Vec<Example> {
        let wrong = blocks(section(self.text, "Wrong"));
        let right = blocks(section(self.text, "Right"));
        wrong
            .into_iter()
            .zip(right)
            .map(|(wrong, right)| Example { wrong, right })
            .collect()
    }
}

/// The text under a heading, to the next one of the same rank.
fn section(text: &'static str, heading: &str) -> &'static str {
    let mut parts = text.split("\n## ");
    let body = parts.find_map(|part| part.strip_prefix(heading)?.strip_prefix('\n'));
    body.unwrap_or_default()
}

/// `- case, en: sentence`.
fn message(line: &'static str) -> Option<Message> {
    let (head, template) = line.strip_prefix("- ")?.split_once(": ")?;
    let (case, tag) = head.split_once(", ")?;
    let language = if tag == "fr" { Tag::Fr } else { Tag::En };
    Some(Message {
        case,
        language,
        template,
    })
}

fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            break;
        };
        match slots.iter().find(|(slot, _)| *slot == name) {
            Some((_, value)) => text.push_str(value),
            None => text.extend(["{", name, "}"]),
        }
        rest = tail;
    }
    text + rest
}

/// The fenced blocks of a section, without their fences.
fn blocks(section: &'static str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut rest = section;
    while let Some((_, opened)) = rest.split_once("```unres\n") {
        let Some((block, after)) = opened.split_once("```\n") else {
            break;
        };
        found.push(block);
        rest = after;
    }
    found
}
