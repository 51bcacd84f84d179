//! The pages of docs/ that are made from the program: the manual of the command line and the
//! schemas of the JSON forms. Tests compare them with what is committed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use serde_json::{Value, json};

use super::{OneOrAll, check, inspect, outline};
use crate::rules::{self, RULES};
use crate::settings::{FILE_NAME, Settings};

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
pub fn schemas() -> [(&'static str, String); 4] {
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
        ("settings.schema.json", settings_schema()),
    ]
}

fn schema<T: JsonSchema>(title: &str) -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    printed(schema.as_value())
}

/// The schema of `unres.toml`, for editors: each rule with its title.
pub fn settings_schema() -> String {
    let settings = SchemaSettings::draft07().for_deserialize();
    let schema = settings.into_generator().into_root_schema_for::<Settings>();
    let mut schema = schema.to_value();
    schema["title"] = FILE_NAME.into();
    let rules = RULES.iter().map(|rule| {
        let title = rules::page(rule.code).map_or("", |page| page.title);
        let level = json!({ "description": title, "allOf": [{ "$ref": "#/definitions/Level" }] });
        (rule.code.to_owned(), level)
    });
    let described = &mut schema["properties"]["rules"];
    described["properties"] = Value::Object(rules.collect());
    described["additionalProperties"] = false.into();
    printed(&schema)
}

/// A schema is plain JSON: writing it cannot fail. Keys are in the order of the alphabet, whatever
/// order other crates make serde_json keep.
fn printed(schema: &Value) -> String {
    let mut text = serde_json::to_string_pretty(&sorted(schema)).unwrap_or_default();
    text.push('\n');
    text
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<_, _> =
                fields.iter().map(|(k, v)| (k.clone(), sorted(v))).collect();
            Value::Object(sorted.into_iter().collect())
        }
        Value::Array(values) => values.iter().map(sorted).collect(),
        other => other.clone(),
    }
}
