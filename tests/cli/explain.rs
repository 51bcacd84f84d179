//! `unres explain`, `outline`, `completions` and the help.

use crate::{Folder, RIGHT};

#[test]
fn a_code_is_explained_by_its_page() {
    let folder = Folder::new();
    for rule in unres::rules::RULES {
        let run = folder.run(&["explain", rule.code]);
        assert_eq!((run.code, run.out.as_str()), (0, rule.page));
    }
    let run = folder.run(&["explain", "nul-character"]);
    assert!(run.code == 0 && run.out.contains("U+0000"));
}

#[test]
fn an_unknown_code_names_its_neighbour_and_all_codes() {
    let run = Folder::new().run(&["explain", "paragraf-number"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("did you mean paragraph-number"),
        "{}",
        run.err
    );
    for rule in unres::rules::RULES {
        assert!(
            run.err.contains(&format!("\n  {}\n", rule.code)),
            "{}",
            run.err
        );
    }
}

#[test]
fn without_a_code_all_are_listed() {
    let run = Folder::new().run(&["explain"]);
    assert_eq!(run.code, 0);
    assert_eq!(run.out.lines().count(), unres::rules::RULES.len() + 1);
}

#[test]
fn an_outline_has_a_line_for_each_part() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    folder.write("b.unres", RIGHT);
    let run = folder.run(&["outline", "a.unres"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for words in [
        "Seed banks of small islands",
        "Requests",
        "Invites",
        "Decides",
    ] {
        assert!(run.out.contains(words), "{}", run.out);
    }
    let run = folder.run(&["outline", "."]);
    assert!(run.out.starts_with("a.unres\n  ") && run.out.contains("\n\nb.unres\n  "));
}

#[test]
fn shells_get_completions() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = folder.run(&["completions", shell]);
        assert_eq!(run.code, 0);
        assert!(
            run.out.contains("renumber") && run.out.contains("absorb-bis"),
            "{shell}"
        );
    }
    assert_eq!(folder.run(&["completions", "abacus"]).code, 2);
}

#[test]
fn every_command_has_help_with_examples() {
    let folder = Folder::new();
    for command in [
        "check",
        "outline",
        "renumber",
        "explain",
        "inspect",
        "completions",
    ] {
        let run = folder.run(&[command, "--help"]);
        assert_eq!(run.code, 0);
        assert!(run.out.contains("Examples:"), "{command}");
    }
}
