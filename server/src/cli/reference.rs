//! The pages of docs/ that are made from the program: the manual of the command line and the
//! schemas of the JSON forms. Tests compare them with what is committed.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::{OneOrAll, check, inspect, outline};

/// The manual of the command line, Markdown.
pub fn manual() -> String {
    let mut page = String::from(
        "# The command line\n\nThis page is what `unres --help` and the help of each command \
         print; a test keeps it current.\n",
    );
    let mut root = super::command()
        .term_width(90)
        .color(clap::ColorChoice::Never);
    root.build();
    section(&mut page, "unres", &mut root.clone());
    for command in root
        .get_subcommands_mut()
        .filter(|command| command.get_name() != "help")
    {
        let name = format!("unres {}", command.get_name());
        section(&mut page, &name, command);
    }
    page
}

fn section(page: &mut String, name: &str, command: &mut clap::Command) {
    let help = command.render_long_help().to_string();
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    page.push_str(&format!(
        "\n## {name}\n\n```text\n{}\n```\n",
        lines.join("\n").trim_end()
    ));
}

/// The schemas by the name of their file: what each JSON form holds.
pub fn schemas() -> [(&'static str, String); 3] {
    [
        (
            "check.schema.json",
            schema::<check::Document>("unres check --format json"),
        ),
        (
            "inspect.schema.json",
            schema::<OneOrAll<inspect::Document>>("unres inspect"),
        ),
        (
            "outline.schema.json",
            schema::<OneOrAll<outline::Document>>("unres outline --format json"),
        ),
    ]
}

fn schema<T: JsonSchema>(title: &str) -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    // A schema is plain JSON: writing it cannot fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
