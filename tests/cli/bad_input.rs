//! Input that cannot be used: a clear line that names the file, the others still checked, exit
//! code 2, nothing written.

use std::time::Instant;

use crate::{Folder, RIGHT, Run, wrong};

/// Checks `name` beside a file that has a fault: that one must still be found.
fn check_beside(folder: &Folder, name: &str) -> Run {
    folder.write("beside.unres", wrong());
    let run = folder.run(&["check", name, "beside.unres"]);
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    assert!(run.out.contains("--> beside.unres:9:1"), "{}", run.out);
    assert!(run.err.contains(&format!("error: {name}: ")), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    run
}

#[test]
fn a_missing_file() {
    let run = check_beside(&Folder::new(), "nothing.unres");
    assert!(run.err.contains("no such file"), "{}", run.err);
}

#[test]
fn bytes_that_are_not_utf8_are_told_with_their_offset() {
    let folder = Folder::new();
    folder.write("latin.unres", b"1. R\xE9affirme sa r\xE9solution;\n");
    let run = check_beside(&folder, "latin.unres");
    assert!(
        run.err.contains("offset 4 (0xE9, on line 1)"),
        "{}",
        run.err
    );
    folder.write("cut.unres", b"1. Recalls\n\xE5\xA4");
    let run = check_beside(&folder, "cut.unres");
    assert!(
        run.err.contains("offset 11 (0xE5, on line 2)"),
        "{}",
        run.err
    );
}

#[test]
fn a_binary_is_told_by_what_it_is() {
    let folder = Folder::new();
    folder.write("a.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n");
    assert!(check_beside(&folder, "a.pdf").err.contains("PDF"));
    folder.write("a.docx", b"PK\x03\x04\x14\0\x06\0\x08\0");
    assert!(check_beside(&folder, "a.docx").err.contains("Word"));
    folder.write("a.bin", [0u8, 1, 2, 3, 4, 5, 6, 7].repeat(500));
    assert!(check_beside(&folder, "a.bin").err.contains("binary"));
}

#[test]
fn a_file_over_the_limit() {
    let folder = Folder::new();
    folder.write("big.unres", RIGHT);
    folder.write("beside.unres", wrong());
    let run = folder.run(&["check", "--max-size", "100", "big.unres"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("big.unres") && run.err.contains("--max-size"),
        "{}",
        run.err
    );
    let run = folder.run(&["check", "--max-size", "1kB", "big.unres"]);
    assert_eq!(run.code, 0);
    let run = folder.run_with(&["check", "--max-size", "100", "-"], RIGHT.as_bytes());
    assert_eq!(run.code, 2);
}

#[test]
fn more_than_64_megabytes_are_refused_unread() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.path().join("huge.unres")).unwrap();
    file.set_len(64_000_001).unwrap();
    let run = check_beside(&folder, "huge.unres");
    assert!(run.err.contains("64000001 bytes"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_is_told_and_not_followed() {
    let folder = Folder::new();
    folder.write("drafts/a.unres", wrong());
    std::os::unix::fs::symlink("../drafts", folder.path().join("drafts/again")).unwrap();
    std::os::unix::fs::symlink("itself", folder.path().join("itself")).unwrap();
    let run = folder.run(&["check", "drafts"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .contains("drafts/again: a link that leads back to drafts"),
        "{}",
        run.err
    );
    assert!(run.out.ends_with("1 error in 1 text.\n"), "{}", run.out);
    assert!(check_beside(&folder, "itself").err.contains("leads back"));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_matters_where_it_is_a_draft() {
    let folder = Folder::new();
    folder.write("drafts/a.unres", RIGHT);
    std::os::unix::fs::symlink("nowhere", folder.path().join("drafts/other")).unwrap();
    assert_eq!(folder.run(&["check", "drafts"]).code, 0);
    std::os::unix::fs::symlink("nowhere", folder.path().join("drafts/b.unres")).unwrap();
    let run = folder.run(&["check", "drafts"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("drafts/b.unres: "), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let path = folder.write("secret.unres", RIGHT);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        println!("skipped: an administrator may read every file");
        return;
    }
    assert!(
        check_beside(&folder, "secret.unres")
            .err
            .contains("permission")
    );
}

#[test]
fn every_command_that_reads_fails_the_same_way() {
    let folder = Folder::new();
    folder.write("a.unres", RIGHT);
    for command in ["outline", "inspect"] {
        let run = folder.run(&[command, "a.unres", "nothing"]);
        assert_eq!(run.code, 2);
        assert!(
            run.err.contains("error: nothing: no such file"),
            "{}",
            run.err
        );
        assert!(run.out.contains("Seed banks"), "{}", run.out);
    }
    let run = folder.run(&["renumber", "nothing"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
}

#[test]
fn hostile_texts_end_in_time_and_without_panic() {
    let folder = Folder::new();
    let texts = [
        ("line.unres", format!("1. {}", "word ".repeat(400_000))),
        ("brackets.unres", "[".repeat(50_000) + &"]".repeat(50_000)),
        ("marks.unres", "*_^[(1.".repeat(10_000)),
        ("superscripts.unres", "\u{b9}\u{b2}, ".repeat(20_000)),
        ("numbers.unres", "1. x\n\n".repeat(5_000)),
    ];
    for (name, text) in texts {
        folder.write(name, text);
        for command in ["check", "inspect", "outline", "renumber"] {
            let began = Instant::now();
            let run = folder.run(&[command, name]);
            assert!(run.code <= 1, "{command} {name}: {}", run.err);
            assert!(began.elapsed().as_secs() < 60, "{command} {name}");
        }
    }
}
