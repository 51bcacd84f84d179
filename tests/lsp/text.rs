//! What the server takes a document's text for: edits, positions, encodings, addresses.

use serde_json::{Value, json};

use super::client::{Client, able, about, change};

const URI: &str = "file:///drafts/text.unres";
const CLAUSE: &str = "*The General Assembly*,\n\n";

/// The numbers of the operative paragraphs that the outline shows.
fn numbers(client: &mut Client, uri: &str) -> Vec<String> {
    let outline = client.ask("textDocument/documentSymbol", about(uri));
    let mut found = Vec::new();
    let mut waiting = vec![outline];
    while let Some(entries) = waiting.pop() {
        for entry in entries.as_array().into_iter().flatten() {
            let name = entry["name"].as_str().unwrap();
            if name.starts_with(|c: char| c.is_ascii_digit()) {
                found.push(name.to_owned());
            }
            waiting.push(entry["children"].clone());
        }
    }
    found
}

/// Line and column of where a finding begins and of where it ends.
fn places(findings: &Value) -> Vec<[u64; 4]> {
    let place = |range: &Value| {
        let [start, end] = [&range["start"], &range["end"]];
        [
            &start["line"],
            &start["character"],
            &end["line"],
            &end["character"],
        ]
        .map(|number| number.as_u64().unwrap())
    };
    let all = findings.as_array().unwrap().iter();
    all.map(|finding| place(&finding["range"])).collect()
}

#[test]
fn changes_of_one_notification_apply_one_after_the_other_and_versions_may_skip() {
    let mut client = Client::start(able("utf-16"));
    client.open(URI, &format!("{CLAUSE}1. *Decides* to act.\n"));
    let changes = json!([
        change((2, 0), (2, 1), "22"),
        // After the change before, the number has two figures.
        change((2, 1), (2, 2), ""),
        change((3, 0), (3, 0), "\n3. *Requests* all to act.\n"),
        change((4, 0), (4, 1), "4"),
    ]);
    client.change(URI, 90, changes);
    assert_eq!(numbers(&mut client, URI), ["2. Decides", "4. Requests"]);
    client.change(
        URI,
        4_000,
        json!([{ "text": format!("{CLAUSE}7. *Notes* the report.\n") }]),
    );
    assert_eq!(numbers(&mut client, URI), ["7. Notes"]);
    assert_eq!(client.leave(), 0);
}

#[test]
fn positions_outside_the_text_are_put_into_it() {
    let mut client = Client::start(able("utf-16"));
    client.open(URI, &format!("{CLAUSE}1. *Decides* to act;"));
    client.edit(URI, 2, (90, 7), (99, 9), "\n\n2. *Decides* to wait.");
    client.edit(URI, 3, (2, 0), (2, 1), "5");
    client.edit(URI, 4, (2, 4_000), (2, 5_000), " at once");
    // An end before the beginning.
    client.edit(URI, 5, (4, 1), (4, 0), "0");
    client.edit(URI, 6, (u32::MAX, u32::MAX), (u32::MAX, u32::MAX), " ");
    assert_eq!(numbers(&mut client, URI), ["5. Decides", "20. Decides"]);
    for (line, column) in [(0, u32::MAX), (u32::MAX, 0), (1, 1)] {
        client.ask("textDocument/hover", super::client::at(URI, line, column));
    }
    assert_eq!(client.leave(), 0);
}

/// A draft with characters of one to four bytes before a number that is wrong.
fn wide(end: &str) -> String {
    let note = "\u{ab}\u{a0}\u{e9}t\u{e9}\u{a0}\u{bb} \u{20bb7}\u{5927}\u{4f1a} \u{1f30a}";
    [
        "*L'Assembl\u{e9}e g\u{e9}n\u{e9}rale*,",
        "",
        &format!("1. *D\u{e9}cide* d'agir {note}\u{b9},\u{b2};"),
        "",
        "\u{b9} Voir A/81/12.",
        "",
    ]
    .join(end)
}

#[test]
fn columns_are_counted_in_the_encoding_agreed_on() {
    for (encoding, column, length) in [("utf-8", 52, 2), ("utf-16", 36, 1), ("utf-32", 34, 1)] {
        for end in ["\n", "\r\n", "\r"] {
            let mut client = Client::start(able(encoding));
            client.open(URI, &wide(end));
            let found = places(&client.findings(URI));
            assert_eq!(
                found,
                [[2, column, 2, column + length]],
                "{encoding} {end:?}"
            );
            // Mended at that place: the finding is gone.
            let place = |column: u64| (2, column as u32);
            client.edit(URI, 2, place(column - 1), place(column + length), "");
            assert!(
                places(&client.findings(URI)).is_empty(),
                "{encoding} {end:?}"
            );
            assert_eq!(client.leave(), 0);
        }
    }
}

#[test]
fn the_first_encoding_offered_that_we_know_is_taken() {
    for (offered, taken) in [
        (json!(["utf-8", "utf-16"]), "utf-8"),
        (json!(["utf-7", "utf-32", "utf-8"]), "utf-32"),
        (json!(["utf-7"]), "utf-16"),
        (json!([]), "utf-16"),
        (Value::Null, "utf-16"),
    ] {
        let abilities = json!({ "general": { "positionEncodings": offered } });
        let (client, said) = Client::with_options(abilities, Value::Null);
        assert_eq!(said["capabilities"]["positionEncoding"], taken);
        assert_eq!(client.leave(), 0);
    }
}

#[test]
fn a_byte_order_mark_and_a_nul_do_no_harm() {
    let mut client = Client::start(able("utf-16"));
    let text = format!("\u{feff}{CLAUSE}1. *Decides* to\u{0} act;\n\n3. *Decides* to wait.\n");
    client.open(URI, &text);
    assert_eq!(places(&client.findings(URI)), [[4, 0, 4, 1]]);
    // Column 1 is behind the mark.
    client.edit(URI, 2, (0, 1), (0, 1), "\n");
    assert_eq!(places(&client.findings(URI)), [[5, 0, 5, 1]]);
    assert_eq!(client.leave(), 0);
}

#[test]
fn one_document_may_be_named_in_several_ways() {
    let mut client = Client::start(able("utf-16"));
    let text = format!("{CLAUSE}1. *Decides* to act;\n\n3. *Decides* to wait.\n");
    for (opened, asked) in [
        (
            "file:///c%3A/drafts/a%20b.unres",
            "file:///C:/drafts/a%20b.unres",
        ),
        (
            "file:///drafts/%D0%BF%2B.unres",
            "file:///drafts/%d0%bf+.unres",
        ),
        ("untitled:Untitled-1", "untitled:Untitled-1"),
    ] {
        client.open(opened, &text);
        assert_eq!(
            client.findings(asked).as_array().unwrap().len(),
            1,
            "{opened}"
        );
        client.edit(asked, 2, (4, 0), (4, 1), "2");
        assert_eq!(
            client.findings(opened).as_array().unwrap().len(),
            0,
            "{opened}"
        );
        client.close(asked);
        assert_eq!(client.findings(opened), json!([]), "{opened}");
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn the_same_findings_are_not_sent_twice() {
    let mut client = Client::start(able("utf-16"));
    client.open(
        URI,
        &format!("{CLAUSE}1. *Decides* to act;\n\n3. *Decides* to wait.\n"),
    );
    let first = client.ask("textDocument/diagnostic", about(URI));
    assert_eq!(first["kind"], "full");
    let again = |client: &mut Client, id: &Value| {
        let mut asked = about(URI);
        asked["previousResultId"] = id.clone();
        client.ask("textDocument/diagnostic", asked)
    };
    let id = &first["resultId"];
    assert_eq!(
        again(&mut client, id),
        json!({ "kind": "unchanged", "resultId": id })
    );
    // A letter behind the finding leaves it as it is; one before it moves it.
    client.edit(URI, 2, (4, 20), (4, 20), "x");
    assert_eq!(again(&mut client, id)["kind"], "unchanged");
    client.edit(URI, 3, (4, 0), (4, 0), "\n");
    assert_eq!(again(&mut client, id)["kind"], "full");
    assert_eq!(client.leave(), 0);
}
