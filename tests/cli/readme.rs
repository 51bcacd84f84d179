//! What the README shows is what the program prints.

use std::process::Command;

use unres_tests::project;

use crate::program;

#[test]
fn the_readme_shows_what_check_prints() {
    let output = Command::new(program())
        .args(["check", "samples"])
        .current_dir(project(""))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let printed = String::from_utf8(output.stdout).unwrap();
    let places: Vec<&str> = printed
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("--> "))
        .collect();
    assert_eq!(places.len(), 4, "{printed}");
    assert!(places.iter().all(|place| place.contains("faults.unres:")));

    let readme = std::fs::read_to_string(project("README.md")).unwrap();
    let shown: Vec<&str> = readme
        .split("```text\n")
        .skip(1)
        .filter_map(|rest| rest.split("\n```").next())
        .flat_map(|block| block.split("\n\n"))
        .filter(|block| block.contains("-->"))
        .collect();
    assert_eq!(shown.len(), 2);
    for finding in shown {
        assert!(printed.contains(finding), "{finding}\n\n{printed}");
    }
}
