//! A client that does only what a test tells it.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use unres_tests::program;

/// Longer than any answer takes, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server and what it has said that nobody has asked for yet.
pub struct Client {
    pub child: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// Messages passed over while waiting for another.
    pub seen: Vec<Value>,
    last_id: u64,
    /// Whether messages are left in the pipe.
    deaf: Arc<AtomicBool>,
}

/// Abilities of a client that asks for findings and takes everything as it is best.
pub fn able(encoding: &str) -> Value {
    json!({
        "general": { "positionEncodings": [encoding] },
        "textDocument": {
            "diagnostic": {},
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "hover": { "contentFormat": ["markdown"] },
            "definition": { "linkSupport": true },
            "codeAction": { "resolveSupport": { "properties": ["edit"] }, "disabledSupport": true,
                            "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } }
        },
        "workspace": { "workspaceEdit": { "documentChanges": true }, "applyEdit": true,
                       "diagnostics": { "refreshSupport": true } }
    })
}

impl Client {
    /// A server that has said hello to a client with these abilities.
    pub fn start(abilities: Value) -> Client {
        Client::with_options(abilities, Value::Null).0
    }

    /// The same, with options; what the server says of itself too.
    pub fn with_options(abilities: Value, options: Value) -> (Client, Value) {
        let mut client = Client::spawn(&[]);
        let hello = json!({
            "processId": null, "rootUri": null, "capabilities": abilities,
            "initializationOptions": options,
        });
        let said = client.ask("initialize", hello);
        client.tell("initialized", json!({}));
        (client, said)
    }

    /// A server that has been told nothing yet.
    pub fn spawn(arguments: &[&str]) -> Client {
        let mut child = Command::new(program())
            .arg("lsp")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        let deaf = Arc::new(AtomicBool::new(false));
        let stopped = deaf.clone();
        std::thread::spawn(move || {
            read(output, |message| {
                while stopped.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(5));
                }
                sender.send(message).is_ok()
            });
        });
        Client {
            input: child.stdin.take(),
            child,
            messages,
            seen: Vec::new(),
            last_id: 0,
            deaf,
        }
    }

    /// Leaves what the server says in the pipe, or reads it again.
    pub fn deaf(&self, deaf: bool) {
        self.deaf.store(deaf, Ordering::Relaxed);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    pub fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.bytes(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub fn tell(&mut self, method: &str, parameters: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    /// Sends a request and does not wait; its id.
    pub fn begin(&mut self, method: &str, parameters: Value) -> u64 {
        self.last_id += 1;
        let id = self.last_id;
        let mut request = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        if !parameters.is_null() {
            request["params"] = parameters;
        }
        self.send(&request);
        id
    }

    /// The result of a request.
    pub fn ask(&mut self, method: &str, parameters: Value) -> Value {
        let answer = self.whole_answer(method, parameters);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The answer to a request, result or error.
    pub fn whole_answer(&mut self, method: &str, parameters: Value) -> Value {
        let id = self.begin(method, parameters);
        self.answer(id)
    }

    /// The answer to the request with this id.
    pub fn answer(&mut self, id: u64) -> Value {
        self.wait(|message| message["id"] == id && message.get("method").is_none())
    }

    /// The next message, of those passed over and those to come, that is wanted.
    pub fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        let found = self.wait_within(PATIENCE, &wanted);
        found.unwrap_or_else(|| panic!("no such message; seen: {:#?}", self.seen))
    }

    pub fn wait_within(
        &mut self,
        time: Duration,
        wanted: &impl Fn(&Value) -> bool,
    ) -> Option<Value> {
        if let Some(at) = self.seen.iter().position(wanted) {
            return Some(self.seen.remove(at));
        }
        let end = Instant::now() + time;
        loop {
            match self
                .messages
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(message) if wanted(&message) => return Some(message),
                Ok(message) => self.seen.push(message),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// The request of the server for `method`, once it comes.
    pub fn asked(&mut self, method: &str) -> Value {
        self.wait(|message| message["method"] == method)
    }

    /// Answers a request of the server.
    pub fn reply(&mut self, request: &Value, result: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "id": request["id"], "result": result }));
    }

    pub fn open(&mut self, uri: &str, text: &str) {
        let document = json!({ "uri": uri, "languageId": "unres", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Puts `text` between two positions (line, column).
    pub fn edit(&mut self, uri: &str, version: i64, from: (u32, u32), to: (u32, u32), text: &str) {
        self.change(uri, version, json!([change(from, to, text)]));
    }

    pub fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let document = json!({ "uri": uri, "version": version });
        let parameters = json!({ "textDocument": document, "contentChanges": changes });
        self.tell("textDocument/didChange", parameters);
    }

    pub fn close(&mut self, uri: &str) {
        self.tell("textDocument/didClose", about(uri));
    }

    /// The findings of an open document.
    pub fn findings(&mut self, uri: &str) -> Value {
        self.ask("textDocument/diagnostic", about(uri))["items"].clone()
    }

    /// Says goodbye; the exit code.
    pub fn leave(mut self) -> i32 {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.code()
    }

    /// The exit code, once the server ends by itself.
    pub fn code(&mut self) -> i32 {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().expect("ended by a signal");
            }
            assert!(Instant::now() < end, "the server does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Closes the server's input.
    pub fn hang_up(&mut self) {
        self.input = None;
    }

    /// All that stands in the log, once the server has ended.
    pub fn log(mut self) -> String {
        let mut log = String::new();
        let mut errors = self.child.stderr.take().unwrap();
        errors.read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // It may have ended by itself.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

pub fn about(uri: &str) -> Value {
    json!({ "textDocument": { "uri": uri } })
}

pub fn at(uri: &str, line: u32, column: u32) -> Value {
    json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": column } })
}

pub fn change(from: (u32, u32), to: (u32, u32), text: &str) -> Value {
    let place = |(line, character): (u32, u32)| json!({ "line": line, "character": character });
    json!({ "range": { "start": place(from), "end": place(to) }, "text": text })
}

fn read(mut output: impl BufRead, mut take: impl FnMut(Value) -> bool) {
    let mut line = String::new();
    loop {
        let mut length = 0;
        loop {
            line.clear();
            if output.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            if let Some(said) = line.strip_prefix("Content-Length: ") {
                length = said.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        if output.read_exact(&mut body).is_err() || !take(serde_json::from_slice(&body).unwrap()) {
            return;
        }
    }
}
