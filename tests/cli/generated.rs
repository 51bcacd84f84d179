//! docs/cli.md and docs/schemas/ are made from the program; `UPDATE_EXPECT=1` rewrites them.

use std::path::Path;

fn compare(name: &str, current: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../docs")
        .join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, current).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == current,
        "docs/{name} is out of date: run with UPDATE_EXPECT=1"
    );
}

#[test]
fn the_manual_is_current() {
    compare("cli.md", &unres::cli::reference::manual());
}

#[test]
fn the_schemas_are_current() {
    for (name, schema) in unres::cli::reference::schemas() {
        compare(&format!("schemas/{name}"), &schema);
    }
}
