//! Messages in and out.
//!
//! tower-lsp's own loop ends at the first message that it cannot read, and stops reading while
//! its reader is slow. Here a thread reads frames and another writes them, with queues between
//! that have no bound, so that neither side ever waits for the other.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc;

use futures_util::future::poll_fn;
use futures_util::{SinkExt, StreamExt};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::{ClientSocket, ExitedError};
use tower_service::Service;

/// A message of the client.
#[derive(Deserialize)]
#[serde(untagged)]
enum Incoming {
    // First, since a request may lack all but its method, and even that.
    Response(Response),
    Request(Request),
}

/// Where messages for the client go; never waits.
#[derive(Debug, Clone)]
pub struct Outbox(mpsc::Sender<Out>);

#[derive(Debug)]
enum Out {
    Message(Vec<u8>),
    /// Everything before it has been written when the other side of this is dropped.
    End(#[allow(dead_code, reason = "dropping it is the signal")] mpsc::Sender<()>),
}

impl Outbox {
    /// Puts a message into the queue.
    pub fn send(&self, message: &impl Serialize) {
        match serde_json::to_vec(message) {
            // Fails only at the end, when nobody reads any more.
            Ok(body) => _ = self.0.send(Out::Message(body)),
            Err(error) => tracing::error!("an answer cannot be written as JSON: {error}"),
        }
    }

    /// Waits until all messages are written, or a second.
    pub fn flush(&self) {
        let (end, ended) = mpsc::channel();
        if self.0.send(Out::End(end)).is_ok() {
            _ = ended.recv_timeout(std::time::Duration::from_secs(1));
        }
    }
}

/// Starts the thread that writes to standard output.
pub fn outbox() -> Outbox {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut output = io::stdout().lock();
        for out in receiver {
            let Out::Message(body) = out else { continue };
            let head = format!("Content-Length: {}\r\n\r\n", body.len());
            let written = output
                .write_all(&[head.as_bytes(), &body].concat())
                .and_then(|()| output.flush());
            if let Err(error) = written {
                tracing::warn!("the client does not read any more: {error}");
                return;
            }
        }
    });
    Outbox(sender)
}

/// Starts the thread that reads standard input. The queue ends where the input does.
fn inbox() -> UnboundedReceiver<Vec<u8>> {
    let (sender, receiver) = unbounded_channel();
    std::thread::spawn(move || {
        if let Err(error) = read(&mut io::stdin().lock(), &sender) {
            tracing::error!("the input cannot be read: {error}");
        }
    });
    receiver
}

fn read(input: &mut impl BufRead, sender: &UnboundedSender<Vec<u8>>) -> io::Result<()> {
    while let Some(length) = head(input)? {
        let mut body = Vec::new();
        let read = input.by_ref().take(length).read_to_end(&mut body)?;
        if (read as u64) < length || sender.send(body).is_err() {
            break;
        }
    }
    Ok(())
}

/// The length that a message's head gives; lines that are no head are passed over. None at the
/// end of the input.
fn head(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        match text.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok();
            }
            _ if text.is_empty() && length.is_some() => return Ok(length),
            _ => {}
        }
    }
}

/// Passes messages between the client and `service` until the input ends or the client says
/// `exit`. Requests are answered side by side; they reach the service in the order of the wire.
pub async fn serve<S>(mut service: S, socket: ClientSocket, outbox: Outbox)
where
    S: Service<Request, Response = Option<Response>, Error = ExitedError>,
    S::Future: Send + 'static,
{
    let (mut requests, mut responses) = socket.split();
    let to_client = outbox.clone();
    tokio::spawn(async move {
        while let Some(request) = requests.next().await {
            to_client.send(&request);
        }
    });
    let mut inbox = inbox();
    while let Some(body) = inbox.recv().await {
        let request = match serde_json::from_slice(&body) {
            Ok(Incoming::Request(request)) => request,
            Ok(Incoming::Response(response)) => {
                _ = responses.send(response).await;
                continue;
            }
            Err(error) => {
                refuse(&body, &error, &outbox);
                continue;
            }
        };
        if poll_fn(|context| service.poll_ready(context))
            .await
            .is_err()
        {
            return;
        }
        let exit = request.method() == "exit";
        // Nothing may pass the handshake.
        let wait = request.method() == "initialize" || exit;
        let answer = service.call(request);
        let outbox = outbox.clone();
        let answer = async move {
            if let Ok(Some(response)) = answer.await {
                outbox.send(&response);
            }
        };
        if wait {
            answer.await;
        } else {
            tokio::spawn(answer);
        }
        if exit {
            return;
        }
    }
}

/// Answers what is no message: with its id, where it has one.
fn refuse(body: &[u8], error: &serde_json::Error, outbox: &Outbox) {
    tracing::warn!("a message that cannot be read: {error}");
    let message = serde_json::from_slice::<serde_json::Value>(body).ok();
    let id = message
        .as_ref()
        .and_then(|message| message.get("id"))
        .and_then(|id| serde_json::from_value(id.clone()).ok());
    let mut error = match message {
        Some(_) => Error::invalid_request(),
        None => Error::parse_error(),
    };
    error.data = Some(json!("the message was passed over"));
    outbox.send(&Response::from_error(id.unwrap_or(Id::Null), error));
}
