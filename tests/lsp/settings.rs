//! Settings: of the editor, of `unres.toml`, and what becomes of mistakes in them.

use std::path::Path;

use serde_json::{Value, json};

use super::client::{Client, able};

const TEXT: &str = "*The General Assembly*,\n\n1. *Decides* to act;\n\n3. *Decides* to wait.\n";

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The severity of the one finding; none where there is none.
fn severity(client: &mut Client, uri: &str) -> Option<u64> {
    client.findings(uri)[0]["severity"].as_u64()
}

fn level(level: &str) -> Value {
    json!({ "rules": { "paragraph-number": level } })
}

#[test]
fn the_editor_says_how_much_a_rule_weighs_at_once_and_later() {
    let uri = "untitled:Untitled-1";
    let (mut client, _) = Client::with_options(able("utf-16"), level("hint"));
    client.open(uri, TEXT);
    assert_eq!(severity(&mut client, uri), Some(4));
    for (said, severity_then) in [("off", None), ("error", Some(1)), ("warning", Some(2))] {
        let settings = json!({ "settings": { "unres": level(said) } });
        client.tell("workspace/didChangeConfiguration", settings);
        assert_eq!(severity(&mut client, uri), severity_then, "{said}");
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn an_editor_that_reads_its_settings_out_is_asked() {
    let uri = "untitled:Untitled-1";
    let mut abilities = able("utf-16");
    abilities["workspace"]["configuration"] = json!(true);
    abilities["workspace"]["diagnostics"] = json!({ "refreshSupport": true });
    let mut client = Client::start(abilities);
    client.open(uri, TEXT);
    let asked = client.asked("workspace/configuration");
    assert_eq!(asked["params"]["items"], json!([{ "section": "unres" }]));
    client.reply(&asked, json!([level("information")]));
    let refresh = client.asked("workspace/diagnostic/refresh");
    client.reply(&refresh, Value::Null);
    assert_eq!(severity(&mut client, uri), Some(3));
    // It tells that something changed and not what.
    client.tell(
        "workspace/didChangeConfiguration",
        json!({ "settings": null }),
    );
    let asked = client.asked("workspace/configuration");
    client.reply(&asked, json!([level("off")]));
    let refresh = client.asked("workspace/diagnostic/refresh");
    client.reply(&refresh, Value::Null);
    assert_eq!(severity(&mut client, uri), None);
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_setting_that_cannot_be_used_is_told_and_the_others_hold() {
    let uri = "untitled:Untitled-1";
    let mut client = Client::start(able("utf-16"));
    client.open(uri, TEXT);
    let said = json!({ "rules": { "paragraph-number": "hint", "no-such-rule": "off" },
                       "language": "tlh", "server": { "path": "unres" } });
    client.tell(
        "workspace/didChangeConfiguration",
        json!({ "settings": { "unres": said } }),
    );
    assert_eq!(severity(&mut client, uri), Some(4));
    for wrong in ["tlh", "no-such-rule"] {
        let message = client.wait(|message| {
            let text = message["params"]["message"].as_str();
            message["method"] == "window/showMessage" && text.unwrap_or("").contains(wrong)
        });
        assert_eq!(message["params"]["type"], 2);
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn the_settings_file_goes_before_the_editor_and_is_read_again_when_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("unres.toml");
    std::fs::write(&file, "[rules]\nparagraph-number = 'information'\n").unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    let uri = uri(&inner.join("draft.unres"));
    let mut abilities = able("utf-16");
    let watching = json!({ "dynamicRegistration": true });
    abilities["workspace"]["didChangeWatchedFiles"] = watching;
    let (mut client, _) = Client::with_options(abilities, level("hint"));
    let asked = client.asked("client/registerCapability");
    assert!(asked.to_string().contains("**/unres.toml"), "{asked}");
    client.reply(&asked, Value::Null);
    client.open(&uri, TEXT);
    assert_eq!(severity(&mut client, &uri), Some(3));
    for (text, then) in [("rules.paragraph-number = 'off'", None), ("", Some(4))] {
        std::fs::write(&file, text).unwrap();
        told(&mut client, &file);
        // The files are read again by and by.
        wait_for(&mut client, &uri, then);
    }
    assert_eq!(client.leave(), 0);
}

fn told(client: &mut Client, file: &Path) {
    let changes = json!({ "changes": [{ "uri": uri(file), "type": 2 }] });
    client.tell("workspace/didChangeWatchedFiles", changes);
}

fn wait_for(client: &mut Client, uri: &str, wanted: Option<u64>) {
    for _ in 0..500 {
        if severity(client, uri) == wanted {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the finding never had the severity {wanted:?}");
}

#[test]
fn without_a_watching_editor_the_server_watches_itself() {
    let folder = tempfile::tempdir().unwrap();
    let uri = uri(&folder.path().join("draft.unres"));
    let mut client = Client::start(able("utf-16"));
    client.open(&uri, TEXT);
    assert_eq!(severity(&mut client, &uri), Some(1));
    let file = folder.path().join("unres.toml");
    std::fs::write(&file, "rules.paragraph-number = 'hint'").unwrap();
    wait_for(&mut client, &uri, Some(4));
    std::fs::remove_file(&file).unwrap();
    wait_for(&mut client, &uri, Some(1));
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_mistake_in_the_settings_file_is_a_finding_in_that_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("unres.toml");
    std::fs::write(&file, "[rules]\n\nparagraph-nummer = 'off'\n").unwrap();
    let draft = uri(&folder.path().join("draft.unres"));
    let mut client = Client::start(able("utf-16"));
    client.open(&draft, TEXT);
    let of_file = |message: &Value| {
        let told = message["params"]["uri"].as_str().unwrap_or("");
        message["method"] == "textDocument/publishDiagnostics" && told.ends_with("/unres.toml")
    };
    let told = client.wait(of_file);
    let finding = &told["params"]["diagnostics"][0];
    assert_eq!(
        finding["range"]["start"],
        json!({ "line": 2, "character": 0 })
    );
    assert!(
        finding["message"]
            .as_str()
            .unwrap()
            .contains("paragraph-nummer")
    );
    // Mended: taken back.
    std::fs::write(&file, "[rules]\nparagraph-number = 'off'\n").unwrap();
    self::told(&mut client, &file);
    let told = client.wait(|message| {
        of_file(message)
            && message["params"]["diagnostics"]
                .as_array()
                .unwrap()
                .is_empty()
    });
    assert_eq!(told["params"]["diagnostics"], json!([]));
    wait_for(&mut client, &draft, None);
    assert_eq!(client.leave(), 0);
}

#[test]
fn the_language_may_be_set_where_the_text_does_not_say_it() {
    let uri = "untitled:Untitled-1";
    let text = TEXT;
    let mut client = Client::start(able("utf-16"));
    client.open(uri, text);
    for (language, word) in [
        ("fr", "paragraphe"),
        ("en", "paragraph "),
        ("fr", "paragraphe"),
    ] {
        let settings = json!({ "settings": { "unres": { "language": language } } });
        client.tell("workspace/didChangeConfiguration", settings);
        let findings = client.findings(uri);
        let message = findings[0]["message"]
            .as_str()
            .unwrap_or_else(|| panic!("{findings}"));
        assert!(message.contains(word), "{language}: {message}");
    }
    // What the text says of itself goes before.
    client.edit(uri, 2, (0, 0), (0, 0), "---\nlang: en\n---\n\n");
    let message = client.findings(uri)[0]["message"].to_string();
    assert!(message.contains("paragraph "), "{message}");
    assert_eq!(client.leave(), 0);
}

#[test]
fn options_that_cannot_be_used_are_told_after_the_handshake() {
    let options = json!({ "language": "tlh", "rules": { "paragraph-number": "hint" } });
    let (mut client, _) = Client::with_options(able("utf-16"), options);
    let message = client.asked("window/showMessage");
    assert!(message.to_string().contains("tlh"), "{message}");
    client.open("untitled:Untitled-1", TEXT);
    assert_eq!(severity(&mut client, "untitled:Untitled-1"), Some(4));
    assert_eq!(client.leave(), 0);
}
