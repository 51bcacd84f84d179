//! `unres check`: exit codes, what is printed, standard input.

use crate::{Folder, RIGHT, wrong};

#[test]
fn a_right_text_is_exit_0_and_says_so() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    let run = folder.run(&["check", "a.unres"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out, "No findings in 1 text.\n");
}

#[test]
fn a_fault_is_exit_1_with_the_line_quoted_and_the_mark_underlined() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    let run = folder.run(&["check", "a.unres"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(
        run.out.starts_with("error[paragraph-number]: "),
        "{}",
        run.out
    );
    assert!(run.out.contains("--> a.unres:9:1\n"), "{}", run.out);
    assert!(
        run.out.contains("\n9 | 7. *Invites* Member States"),
        "{}",
        run.out
    );
    assert!(run.out.contains("\n  | ^\n"), "{}", run.out);
    assert!(run.out.ends_with("\n1 error in 1 text.\n"), "{}", run.out);
    assert!(!run.out.contains('\x1b'), "no colours in a pipe");
}

#[test]
fn colours_are_there_when_asked_for() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    let coloured = folder.run(&["check", "a.unres", "--color", "always"]);
    let plain = folder.run(&["check", "a.unres", "--color", "never"]);
    assert!(coloured.out.contains("\x1b["));
    assert!(!plain.out.contains("\x1b["));
}

#[test]
fn a_long_line_is_cut_around_the_mark() {
    let folder = Folder::new();
    let long = "the seed banks and all those who work in them, ".repeat(60);
    folder.write(
        "a.unres",
        wrong().replace("Member States", &format!("Member States, {long}")),
    );
    let run = folder.run(&["check", "a.unres"]);
    let longest = run
        .out
        .lines()
        .skip(1)
        .map(|line| line.chars().count())
        .max();
    assert!(longest < Some(100), "{}", run.out);
    assert!(run.out.contains("--> a.unres:9:1\n"), "{}", run.out);
}

#[test]
fn an_ending_says_nothing_about_a_file_that_is_named() {
    let folder = Folder::new();
    folder.write("a.txt", wrong());
    folder.write("b", RIGHT);
    let run = folder.run(&["check", "a.txt", "b"]);
    assert_eq!(run.code, 1);
    assert!(run.out.ends_with("1 error in 2 texts.\n"), "{}", run.out);
}

#[test]
fn a_file_named_twice_is_checked_once() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    let run = folder.run(&["check", "a.unres", "./a.unres", "."]);
    assert!(run.out.ends_with("1 error in 1 text.\n"), "{}", run.out);
}

#[test]
fn standard_input_is_a_text_with_a_name() {
    let folder = Folder::new();
    let run = folder.run_with(
        &["check", "-", "--stdin-name", "typed.md"],
        wrong().as_bytes(),
    );
    assert_eq!(run.code, 1);
    assert!(run.out.contains("--> typed.md:9:1\n"), "{}", run.out);
    let run = folder.run_with(&["check", "-"], RIGHT.as_bytes());
    assert_eq!(run.code, 0);
}

#[test]
fn an_empty_file_has_no_findings() {
    let folder = Folder::new();
    folder.write("a.unres", "");
    let run = folder.run(&["check", "a.unres"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "No findings in 1 text.\n")
    );
}

#[test]
fn a_nul_is_one_error_at_its_place() {
    let folder = Folder::new();
    folder.write(
        "a.unres",
        RIGHT
            .replace("report on", "report\0on")
            .replace("work of", "work\0of"),
    );
    let run = folder.run(&["check", "a.unres"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("error[nul-character]"), "{}", run.out);
    assert!(run.out.contains("--> a.unres:7:46\n"), "{}", run.out);
    assert!(run.out.ends_with("\n1 error in 1 text.\n"), "{}", run.out);
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    for number in 0..200 {
        folder.write(&format!("{number}.unres"), wrong());
    }
    let mut child = Command::new(crate::program())
        .args(["check", "."])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(1));
}
