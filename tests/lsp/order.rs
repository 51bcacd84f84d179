//! The order of the wire: what a request sees, and that nothing waits for what cannot come.

use std::time::Duration;

use serde_json::{Value, json};

use super::client::{Client, able, about};

const URI: &str = "file:///drafts/order.unres";

/// A draft whose operative paragraphs have these numbers.
fn draft(numbers: impl IntoIterator<Item = u32>) -> String {
    let paragraphs = numbers
        .into_iter()
        .map(|number| format!("{number}. *Decides* to plant trees;\n\n"));
    format!(
        "*The General Assembly*,\n\n{}",
        paragraphs.collect::<String>()
    )
}

fn names(outline: &Value) -> Vec<String> {
    let mut names = Vec::new();
    for entry in outline.as_array().into_iter().flatten() {
        names.push(entry["name"].as_str().unwrap().to_owned());
        names.extend(self::names(&entry["children"]));
    }
    names
}

#[test]
fn a_request_sees_every_edit_before_it_and_none_after() {
    let mut client = Client::start(able("utf-16"));
    client.open(URI, &draft([1]));
    let mut asked = Vec::new();
    // The number of the one paragraph is typed anew, 200 times, with a request after each.
    for number in 2..202_u32 {
        let before = (number - 1).to_string().len() as u32;
        client.edit(
            URI,
            i64::from(number),
            (2, 0),
            (2, before),
            &number.to_string(),
        );
        asked.push((
            number,
            client.begin("textDocument/documentSymbol", about(URI)),
        ));
    }
    for (number, id) in asked {
        let found = names(&client.answer(id)["result"]);
        let name = format!("{number}. Decides");
        assert!(found.contains(&name), "{found:?} should have {name}");
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_panic_is_answered_and_the_server_lives() {
    let mut client = Client::start(able("utf-16"));
    client.open(URI, &draft([1, 2, 4]));
    let answer = client.whole_answer("unres/trial/panic", Value::Null);
    assert_eq!(answer["error"]["code"], -32603, "{answer}");
    assert_eq!(client.findings(URI).as_array().unwrap().len(), 1);
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_cancelled_request_is_answered_and_its_work_stops() {
    let mut client = Client::start(able("utf-16"));
    let id = client.begin("unres/trial/work", Value::Null);
    assert!(
        client
            .wait_within(Duration::from_millis(300), &|m| m["id"] == id)
            .is_none()
    );
    client.tell("$/cancelRequest", json!({ "id": id }));
    assert_eq!(client.answer(id)["error"]["code"], -32800);
    // A request that is answered already, or was never made, cannot be cancelled.
    client.tell("$/cancelRequest", json!({ "id": id }));
    client.tell("$/cancelRequest", json!({ "id": "no such" }));
    std::thread::sleep(Duration::from_millis(300));
    client.ask("shutdown", Value::Null);
    client.tell("exit", Value::Null);
    assert_eq!(client.code(), 0);
    assert!(client.log().contains("the work stopped"));
}

#[test]
fn handlers_that_wait_for_the_client_do_not_keep_edits_waiting() {
    let mut client = Client::start(able("utf-16"));
    client.open(URI, &draft([1, 3]));
    let command = json!({ "command": "unres.renumberParagraphs", "arguments": [URI] });
    let ids: Vec<u64> = (0..4)
        .map(|_| client.begin("workspace/executeCommand", command.clone()))
        .collect();
    for version in 2..152 {
        client.edit(URI, version, (0, 0), (0, 0), "x");
    }
    client.edit(URI, 152, (0, 0), (0, 150), "");
    for id in ids {
        client.answer(id);
    }
    // None of the four changes has been answered by now.
    assert_eq!(client.findings(URI).as_array().unwrap().len(), 1);
    for _ in 0..4 {
        let request = client.asked("workspace/applyEdit");
        client.reply(&request, json!({ "applied": true }));
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_slow_reader_does_not_stall_the_input() {
    let mut client = Client::start(able("utf-16"));
    client.open(URI, &draft(1..400));
    client.deaf(true);
    // Answers of megabytes, which no pipe holds, and more input than one holds after them.
    let ids: Vec<u64> = (0..60)
        .map(|_| client.begin("textDocument/documentSymbol", about(URI)))
        .collect();
    for version in 2..2_000 {
        client.edit(URI, version, (2, 0), (2, 1), "7");
    }
    let findings = client.begin("textDocument/diagnostic", about(URI));
    client.deaf(false);
    assert!(
        !client.answer(findings)["result"]["items"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    for id in ids {
        assert_eq!(names(&client.answer(id)["result"]).len(), 401);
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_burst_of_edits_is_published_once_or_twice() {
    let mut abilities = able("utf-16");
    abilities["textDocument"]["diagnostic"] = Value::Null;
    let mut client = Client::start(abilities);
    client.open(URI, &draft(1..300));
    let of_version = |version: i64| {
        move |message: &Value| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["version"] == version
        }
    };
    client.wait(of_version(1));
    let mut burst = Vec::new();
    for version in 2..52 {
        let document = json!({ "uri": URI, "version": version });
        let changes = json!([super::client::change((2, 0), (2, 1), "7")]);
        let parameters = json!({ "textDocument": document, "contentChanges": changes });
        let message =
            json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": parameters });
        let body = message.to_string();
        burst.extend(format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes());
    }
    client.bytes(&burst);
    client.wait(of_version(51));
    let published = client
        .seen
        .iter()
        .filter(|m| m["method"] == "textDocument/publishDiagnostics");
    let published = published.count() + 1;
    println!("50 edits, {published} times published");
    assert!(published <= 3, "{published}");
    assert_eq!(client.leave(), 0);
}
