//! docs/cli.md and docs/schemas/ are made from the program; `UPDATE_EXPECT=1` rewrites them.

use unres_tests::expect_file;

#[test]
fn the_manual_is_current() {
    expect_file("docs/cli.md", &unres::cli::reference::manual());
}

#[test]
fn the_schemas_are_current() {
    for (name, schema) in unres::cli::reference::schemas() {
        expect_file(&format!("docs/schemas/{name}"), &schema);
    }
}
