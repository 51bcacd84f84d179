//! `unres renumber`: bytes, files and links.

use crate::{Folder, RIGHT, wrong};

#[test]
fn the_new_text_goes_to_standard_output_and_the_file_stays() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    let run = folder.run(&["renumber", "a.unres"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out, RIGHT);
    assert_eq!(folder.read("a.unres"), wrong().as_bytes());
}

#[test]
fn no_other_byte_changes() {
    let folder = Folder::new();
    let odd = |text: &str| {
        let text = text
            .replace('\n', "\r\n")
            .replace("Member States", "Member\0States  ");
        format!("\u{feff}{text}\u{a0}")
    };
    let run = folder.run_with(&["renumber", "-"], odd(&wrong()).as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.out, odd(RIGHT));
}

#[test]
fn check_lists_what_would_change() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    folder.write("b.unres", RIGHT);
    let run = folder.run(&["renumber", "--check", "a.unres", "b.unres"]);
    assert_eq!((run.code, run.out.as_str()), (1, "a.unres\n"));
    let run = folder.run(&["renumber", "--check", "b.unres"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(folder.read("a.unres"), wrong().as_bytes());
}

#[test]
fn diff_shows_the_lines() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    let run = folder.run(&["renumber", "--diff", "a.unres"]);
    assert_eq!(run.code, 0);
    assert!(
        run.out
            .starts_with("--- a.unres\n+++ a.unres\n@@ -6,6 +6,6 @@\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("\n-7. *Invites*") && run.out.contains("\n+2. *Invites*"));
    assert_eq!(
        folder
            .run(&["renumber", "--diff", "--check", "a.unres"])
            .code,
        1
    );
}

#[test]
fn several_texts_need_to_be_told_where_they_go() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    folder.write("b.unres", wrong());
    let run = folder.run(&["renumber", "."]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("--write, --check or --diff"),
        "{}",
        run.err
    );
    assert_eq!(folder.run(&["renumber"]).code, 2);
}

#[test]
fn write_puts_the_text_in_its_place() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    folder.write("b.unres", RIGHT);
    let run = folder.run(&["renumber", "--write", "."]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "a.unres: 1 place changed\n")
    );
    assert_eq!(folder.read("a.unres"), RIGHT.as_bytes());
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        2,
        "nothing left aside"
    );
    assert_eq!(folder.run(&["renumber", "--check", "."]).code, 0);
}

#[cfg(unix)]
#[test]
fn write_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    let path = folder.write("real/a.unres", wrong());
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).unwrap();
    symlink("real/a.unres", folder.path().join("link.unres")).unwrap();
    std::fs::hard_link(&path, folder.path().join("other.unres")).unwrap();
    let run = folder.run(&["renumber", "--write", "link.unres"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(folder.path().join("link.unres").is_symlink());
    assert_eq!(folder.read("real/a.unres"), RIGHT.as_bytes());
    assert_eq!(folder.read("other.unres"), RIGHT.as_bytes());
    assert_eq!(
        std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o664
    );
}

#[test]
fn write_is_all_or_nothing() {
    let folder = Folder::new();
    folder.write("a.unres", wrong());
    folder.write("b.unres", b"1. \xFF");
    let run = folder.run(&["renumber", "--write", "a.unres", "b.unres"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.ends_with("nothing was written\n"), "{}", run.err);
    assert_eq!(folder.read("a.unres"), wrong().as_bytes());
    let run = folder.run_with(&["renumber", "--write", "-"], wrong().as_bytes());
    assert_eq!(run.code, 2);
}

#[test]
fn an_orphaned_note_is_refused_at_its_place() {
    let folder = Folder::new();
    let text = RIGHT.replace("30 June 2023,", "30 June 2023,\u{b9}");
    folder.write("a.unres", &text);
    let run = folder.run(&["renumber", "--notes", "--write", "a.unres"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("a.unres:5:51\n"), "{}", run.err);
    assert!(run.err.contains("not renumbered"), "{}", run.err);
    assert_eq!(folder.read("a.unres"), text.as_bytes());
    assert_eq!(
        folder.run(&["renumber", "a.unres"]).code,
        0,
        "numbers alone are no matter of notes"
    );
}

#[test]
fn options_that_exclude_each_other_are_refused() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    for options in [
        ["--write", "--check"],
        ["--write", "--diff"],
        ["--start", "5"],
    ] {
        let run = folder.run(&["renumber", "a.unres", options[0], options[1]]);
        assert_eq!(run.code, 2, "{options:?}");
    }
    assert_eq!(
        folder
            .run(&["renumber", "--no-references", "--absorb-bis", "a.unres"])
            .code,
        0
    );
}
