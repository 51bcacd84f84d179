//! `unres explain`: the page of a rule.

use anstyle::{AnsiColor, Style};
use anyhow::{Result, bail};

use super::Outcome;
use super::screen::Screen;
use crate::rules::{self, RULES, Rule};
use crate::store::nul;

/// Explains a code: what is wrong, why, and what to do about it.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  unres explain                       all codes
  unres explain footnote-undefined    one of them")]
pub struct Arguments {
    /// The code that stands with a finding; all codes are listed where it is left out.
    code: Option<String>,
}

/// Runs the command.
pub fn run(arguments: &Arguments, screen: &mut Screen) -> Result<Outcome> {
    let printed = match &arguments.code {
        None => list(screen),
        Some(code) => match find(code) {
            Some(rule) => page(rule, screen),
            None => bail!(unknown(code)),
        },
    };
    super::unless_unread(printed, Outcome::Clean)
}

/// Every rule, with the one that `store` holds because a draft cannot show its fault.
fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().chain([&nul::RULE])
}

fn find(code: &str) -> Option<&'static Rule> {
    rules::find(code).or_else(|| all().find(|rule| rule.code == code))
}

fn page(rule: &Rule, screen: &mut Screen) -> Result<()> {
    if screen.is_watched() {
        screen.print(&styled(rule.page))?;
    } else {
        screen.print_exactly(rule.page)?;
    }
    Ok(())
}

fn list(screen: &mut Screen) -> Result<()> {
    let bold = Style::new().bold();
    let width = all().map(|rule| rule.code.len()).max().unwrap_or_default();
    for rule in all() {
        let title = rule
            .page
            .lines()
            .next()
            .unwrap_or_default()
            .trim_start_matches(['#', ' ']);
        screen.print(&format!("{bold}{:width$}{bold:#}  {title}\n", rule.code))?;
    }
    Ok(())
}

/// How alike two codes must be, of 1, for the one to be taken for a mistyped other.
const ALIKE: f64 = 0.75;

fn unknown(code: &str) -> String {
    let alike = |rule: &&Rule| strsim::jaro_winkler(&code.to_lowercase(), rule.code);
    let mut near: Vec<&Rule> = all().filter(|rule| alike(rule) >= ALIKE).collect();
    near.sort_by(|a, b| alike(b).total_cmp(&alike(a)));
    let mut message = format!("no rule has the code {code}");
    if !near.is_empty() {
        let names: Vec<&str> = near.iter().take(3).map(|rule| rule.code).collect();
        message.push_str(&format!("; did you mean {}?", names.join(" or ")));
    }
    let codes: Vec<&str> = all().map(|rule| rule.code).collect();
    message.push_str(&format!("\nThe codes are:\n  {}", codes.join("\n  ")));
    message
}

/// Headings, strong words and code of a page in the colours of a terminal, without the templates
/// of its messages: whoever asks has just read one.
fn styled(page: &str) -> String {
    let heading = AnsiColor::Green.on_default().bold();
    let quoted = AnsiColor::Cyan.on_default();
    let mut in_block = false;
    let mut result = String::new();
    let mut is_hidden = false;
    for line in page.lines() {
        is_hidden = line == "## Message" || is_hidden && !line.starts_with('#');
        if is_hidden {
            continue;
        }
        if line.starts_with("```") {
            in_block = !in_block;
        } else if in_block {
            result.push_str(&format!("    {quoted}{line}{quoted:#}\n"));
        } else if line.starts_with('#') {
            let words = line.trim_start_matches(['#', ' ']);
            result.push_str(&format!("{heading}{words}{heading:#}\n"));
        } else {
            result.push_str(&inline(line));
            result.push('\n');
        }
    }
    result
}

fn inline(line: &str) -> String {
    let strong = alternate(line, "**", Style::new().bold());
    alternate(&strong, "`", AnsiColor::Cyan.on_default())
}

/// Puts what stands between pairs of `mark` in `style`; a mark without its pair stays.
fn alternate(line: &str, mark: &str, style: Style) -> String {
    let parts: Vec<&str> = line.split(mark).collect();
    let mut result = String::new();
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        match index % 2 {
            0 => result.push_str(part),
            _ if is_last => result.push_str(&format!("{mark}{part}")),
            _ => result.push_str(&format!("{style}{part}{style:#}")),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{inline, unknown};

    #[test]
    fn a_mark_without_its_pair_stays() {
        let plain = anstream::adapter::strip_str(&inline("**What.** a `b` ** c")).to_string();
        assert_eq!(plain, "What. a b ** c");
    }

    #[test]
    fn a_mistyped_code_finds_its_neighbour() {
        assert!(unknown("paragraph-numbers").contains("did you mean paragraph-number"));
        assert!(!unknown("zzz").contains("did you mean"));
    }
}
