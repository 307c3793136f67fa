//! The loopback receiver: whatever arrives, only the answer that is awaited ends the wait, and nothing is echoed.
//!
//! Requests are written by hand, byte by byte, since half of them are such as no client would send.

mod answers;
mod corpus;
mod hostile;
mod ports;

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    time::Duration,
};

use convene::identity::{BrowserAnswer, Expected, Limits, Receiver};
use convene::settings::Language;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinHandle,
    time::timeout,
};

const STATE: &str = "6f1d0c7a-the-state-of-this-attempt";
const CODE: &str = "0.AXoA_the-code.of~this-attempt";
/// What is long enough for anything here that ends at all.
const LONG: Duration = Duration::from_mins(1);
const V4: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const V6: IpAddr = IpAddr::V6(Ipv6Addr::LOCALHOST);

/// A receiver at work.
struct Waiting {
    port: u16,
    answer: JoinHandle<BrowserAnswer>,
}

/// All that came back on a connection.
#[derive(Debug)]
struct Reply(String);

async fn waiting() -> Waiting {
    waiting_with(Limits::default(), None).await
}

async fn waiting_with(limits: Limits, issuer: Option<&str>) -> Waiting {
    let receiver = Receiver::bind_with(Language::English, limits).await.unwrap();
    let port = port(&receiver);
    let expected = expected(issuer);
    let answer = tokio::spawn(async move { receiver.answer(&expected).await });
    Waiting { port, answer }
}

fn expected(issuer: Option<&str>) -> Expected {
    Expected {
        state: SecretString::from(STATE),
        issuer: issuer.map(str::to_owned),
    }
}

fn port(receiver: &Receiver) -> u16 {
    let uri = receiver.redirect_uri();
    uri.strip_prefix("http://localhost:").unwrap().parse().unwrap()
}

impl Waiting {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect((V4, self.port)).await.unwrap()
    }

    /// Sends bytes, and waits for all that comes back.
    async fn send(&self, request: impl AsRef<[u8]>) -> Reply {
        exchange(self.connect().await, request.as_ref()).await
    }

    /// A form as a browser posts it.
    fn form(&self, body: &str) -> String {
        self.form_with("application/x-www-form-urlencoded", body)
    }

    fn form_with(&self, content_type: &str, body: &str) -> String {
        format!(
            "POST / HTTP/1.1\r\nHost: localhost:{}\r\nOrigin: null\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )
    }

    /// A request without a body.
    fn bare(&self, method: &str, target: &str) -> String {
        format!("{method} {target} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port)
    }

    async fn post(&self, body: &str) -> Reply {
        self.send(self.form(body)).await
    }

    async fn end(self) -> BrowserAnswer {
        timeout(LONG, self.answer).await.unwrap().unwrap()
    }

    /// Asserts that nothing so far has ended the wait: the right answer still does.
    async fn stays_open(self) {
        assert!(!self.answer.is_finished(), "the attempt has ended");
        assert_eq!(self.post(&right()).await.status(), 200);
        assert_code(&self.end().await);
    }
}

impl Reply {
    /// 0 when there was no answer.
    fn status(&self) -> u16 {
        self.0
            .strip_prefix("HTTP/1.1 ")
            .map_or(0, |rest| rest[..3].parse().unwrap())
    }

    fn head(&self) -> &str {
        self.0.split_once("\r\n\r\n").unwrap().0
    }

    fn page(&self) -> &str {
        self.0.split_once("\r\n\r\n").unwrap().1
    }

    /// A header's only value.
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head().lines().skip(1);
        let mut values = lines
            .filter_map(|line| line.split_once(": "))
            .filter(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value);
        let value = values.next();
        assert_eq!(values.next(), None, "{name} is there twice");
        value
    }
}

/// The body of the answer that is awaited.
fn right() -> String {
    format!("code={CODE}&state={STATE}&session_state=1")
}

#[track_caller]
fn assert_code(answer: &BrowserAnswer) {
    match answer {
        BrowserAnswer::Code(code) => assert_eq!(code.expose_secret(), CODE),
        other => panic!("{other:?}"),
    }
}

/// Writes all that the other side takes, and reads until it closes.
async fn exchange(mut stream: TcpStream, request: &[u8]) -> Reply {
    // A receiver that hangs up in the middle is one of the outcomes.
    stream.write_all(request).await.ok();
    rest(stream).await
}

async fn rest(mut stream: TcpStream) -> Reply {
    let mut bytes = Vec::new();
    timeout(LONG, stream.read_to_end(&mut bytes)).await.unwrap().ok();
    Reply(String::from_utf8(bytes).unwrap())
}

/// Whether anybody listens there.
async fn is_open(address: IpAddr, port: u16) -> bool {
    TcpStream::connect((address, port)).await.is_ok()
}

/// Whether this computer has IPv6 at all.
async fn has_ipv6() -> bool {
    tokio::net::TcpListener::bind((V6, 0)).await.is_ok()
}
