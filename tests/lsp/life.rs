//! How a server begins and ends.

use std::process::Command;

use serde_json::{Value, json};

use super::client::{Client, able, about};

const URI: &str = "file:///drafts/life.unres";

#[test]
fn it_says_who_it_is_and_what_it_can_do() {
    let (client, said) = Client::with_options(able("utf-8"), Value::Null);
    assert_eq!(said["serverInfo"]["name"], "unres");
    assert_eq!(said["serverInfo"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(said["capabilities"]["positionEncoding"], "utf-8");
    assert_eq!(client.leave(), 0);
}

#[test]
fn leaving_without_a_word_is_a_failure() {
    let mut client = Client::start(able("utf-16"));
    client.tell("exit", Value::Null);
    assert_eq!(client.code(), 1);
    let mut client = Client::start(able("utf-16"));
    client.hang_up();
    assert_eq!(client.code(), 1);
    // Before the handshake too.
    let mut client = Client::spawn(&[]);
    client.tell("exit", Value::Null);
    assert_eq!(client.code(), 1);
}

#[test]
fn it_ends_when_its_parent_does() {
    let mut parent = Command::new("sleep").arg("1").spawn().unwrap();
    let mut client = Client::spawn(&[]);
    let hello = json!({ "processId": parent.id(), "rootUri": null, "capabilities": {} });
    client.ask("initialize", hello);
    client.tell("initialized", json!({}));
    parent.wait().unwrap();
    assert_eq!(client.code(), 1);
}

#[test]
fn a_message_that_cannot_be_read_does_not_end_it() {
    let mut client = Client::start(able("utf-16"));
    client.open(
        URI,
        "*The General Assembly*,\n\n1. *Decides* to act;\n\n3. *Decides* to wait.\n",
    );
    for (body, code) in [
        (&b"{bad}"[..], -32700),
        (b"\xff\xfe\xfd", -32700),
        (b"[]", -32600),
        (b"7", -32600),
        (br#"{"jsonrpc":"2.0","id":"a","method":7}"#, -32600),
    ] {
        client.bytes(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        client.bytes(body);
        let answer = client.wait(|message| message.get("error").is_some());
        assert_eq!(answer["error"]["code"], code, "{answer}");
    }
    // A header of another kind, and parameters that do not fit.
    client.bytes(b"Nonsense\r\n");
    client.tell("textDocument/didChange", json!({ "textDocument": 7 }));
    client.tell("textDocument/didOpen", json!([]));
    let answer = client.whole_answer("textDocument/hover", json!({ "position": 3 }));
    assert!(answer.get("error").is_some(), "{answer}");
    let answer = client.whole_answer("no/such", json!({}));
    assert_eq!(answer["error"]["code"], -32601);
    assert_eq!(client.findings(URI).as_array().unwrap().len(), 1);
    assert_eq!(client.leave(), 0);
}

#[test]
fn before_the_handshake_and_after_the_goodbye_nothing_is_answered() {
    let mut client = Client::spawn(&[]);
    client.open(URI, "1. *Decides*");
    let answer = client.whole_answer("textDocument/documentSymbol", about(URI));
    assert_eq!(answer["error"]["code"], -32002, "{answer}");
    client.ask(
        "initialize",
        json!({ "processId": null, "rootUri": null, "capabilities": {} }),
    );
    client.tell("initialized", json!({}));
    client.ask("shutdown", Value::Null);
    let answer = client.whole_answer("textDocument/documentSymbol", about(URI));
    assert_eq!(answer["error"]["code"], -32600, "{answer}");
    client.tell("exit", Value::Null);
    assert_eq!(client.code(), 0);
}

#[test]
fn the_log_goes_to_a_file_where_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("server.log");
    let mut client = Client::spawn(&["--log-file", path.to_str().unwrap(), "-vv"]);
    client.ask(
        "initialize",
        json!({ "processId": null, "rootUri": null, "capabilities": {} }),
    );
    client.tell("exit", Value::Null);
    client.code();
    assert_eq!(client.log(), "");
    assert!(!std::fs::read_to_string(path).unwrap().is_empty());
}

#[test]
fn progress_is_shown_while_a_large_text_is_read() {
    let mut abilities = able("utf-16");
    abilities["window"] = json!({ "workDoneProgress": true });
    let mut client = Client::start(abilities);
    let paragraph = "1. *Decides* to plant a row of trees along the northern wall;\n\n";
    client.open(URI, &paragraph.repeat((5 << 20) / paragraph.len()));
    let asked = client.asked("window/workDoneProgress/create");
    client.reply(&asked, Value::Null);
    for kind in ["begin", "end"] {
        let told = client.wait(|message| {
            message["method"] == "$/progress" && message["params"]["value"]["kind"] == kind
        });
        assert_eq!(told["params"]["token"], asked["params"]["token"]);
    }
    assert_eq!(client.leave(), 0);
}
