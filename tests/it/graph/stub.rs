//! A server that gives prepared replies in order and keeps what it received.
//!
//! It writes HTTP/1.1 by hand, since half of what it is for is HTTP that no library would write: bodies that break off,
//! connections that close without a word.

use std::{
    collections::VecDeque,
    fmt::Write as _,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufStream},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What a request gets.
#[derive(Clone, Debug)]
pub enum Reply {
    /// An answer, whole.
    Answer(Answer),
    /// An answer whose body breaks off halfway, with the connection.
    BrokenOff(Answer),
    /// The connection closes without an answer.
    Closed,
    /// Nothing at all, for as long as the client cares to wait.
    Silence,
}

/// An HTTP answer.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Received {
    /// Whence: the same for requests on one connection.
    pub peer: SocketAddr,
    pub method: String,
    /// Path and query.
    pub target: String,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

#[derive(Default)]
struct Script {
    replies: VecDeque<Reply>,
    received: Vec<Received>,
}

/// The server; it stops when dropped.
pub struct Stub {
    address: SocketAddr,
    script: Arc<Mutex<Script>>,
    accepting: JoinHandle<()>,
}

impl Reply {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Answer(Answer {
            status,
            headers: Vec::new(),
            body: body.into(),
        })
    }

    pub fn broken_off(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::BrokenOff(Answer {
            status,
            headers: Vec::new(),
            body: body.into(),
        })
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Self::Answer(answer) | Self::BrokenOff(answer) = &mut self {
            answer.headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }
}

impl Received {
    /// A header's only value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self
            .headers
            .iter()
            .filter(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str());
        let value = values.next();
        assert_eq!(values.next(), None, "{name} is there twice");
        value
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Stub {
    /// Serves these replies, and afterwards only a status 418 that says that the request was not expected.
    pub async fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let script = Arc::new(Mutex::new(Script {
            replies: replies.into_iter().collect(),
            ..Script::default()
        }));
        let shared = Arc::clone(&script);
        let accepting = tokio::spawn(async move {
            while let Ok((stream, peer)) = listener.accept().await {
                tokio::spawn(serve(stream, peer, Arc::clone(&shared)));
            }
        });
        Self {
            address,
            script,
            accepting,
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn push(&self, reply: Reply) {
        self.script.lock().unwrap().replies.push_back(reply);
    }

    /// Every request so far.
    pub fn received(&self) -> Vec<Received> {
        self.script.lock().unwrap().received.clone()
    }

    /// The only request.
    pub fn only(&self) -> Received {
        let received = self.received();
        assert_eq!(received.len(), 1, "{received:?}");
        received[0].clone()
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// A loopback address where nobody listens.
pub async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

async fn serve(stream: TcpStream, peer: SocketAddr, script: Arc<Mutex<Script>>) -> io::Result<()> {
    let mut stream = BufStream::new(stream);
    while let Some(received) = receive(&mut stream, peer).await? {
        let reply = {
            let mut script = script.lock().unwrap();
            let unexpected = || Reply::new(418, format!("unexpected: {} {}", received.method, received.target));
            let reply = script.replies.pop_front().unwrap_or_else(unexpected);
            script.received.push(received);
            reply
        };
        match reply {
            Reply::Answer(answer) => answer_with(&mut stream, &answer, answer.body.len()).await?,
            Reply::BrokenOff(answer) => {
                answer_with(&mut stream, &answer, answer.body.len() / 2).await?;
                break;
            }
            Reply::Closed => break,
            Reply::Silence => std::future::pending().await,
        }
    }
    stream.shutdown().await
}

async fn receive(stream: &mut BufStream<TcpStream>, peer: SocketAddr) -> io::Result<Option<Received>> {
    let mut line = String::new();
    if stream.read_line(&mut line).await? == 0 {
        return Ok(None);
    }
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap().to_owned(), words.next().unwrap().to_owned());
    let mut headers = Vec::new();
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        headers.push((name.to_owned(), value.to_owned()));
    }
    let mut received = Received {
        peer,
        method,
        target,
        headers,
        body: Vec::new(),
    };
    if let Some(length) = received.header("content-length") {
        received.body = vec![0; length.parse().unwrap()];
        stream.read_exact(&mut received.body).await?;
    }
    Ok(Some(received))
}

async fn answer_with(stream: &mut BufStream<TcpStream>, answer: &Answer, length: usize) -> io::Result<()> {
    let Answer { status, headers, body } = answer;
    let mut head = format!("HTTP/1.1 {status} Prepared\r\n");
    // A 204 has no body, and must not tell the length of one.
    if *status != 204 {
        write!(head, "Content-Length: {}\r\n", body.len()).unwrap();
    }
    for (name, value) in headers {
        write!(head, "{name}: {value}\r\n").unwrap();
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).await?;
    stream.write_all(&body[..length]).await?;
    stream.flush().await
}
