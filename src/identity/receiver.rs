//! The loopback receiver, where the browser brings the answer after signing in.
//!
//! RFC 8252, section 7.3. The answer comes as a form (`response_mode=form_post`), so that no code is in an address.

mod attempt;

use std::{
    convert::Infallible,
    io,
    net::{Ipv4Addr, Ipv6Addr},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use secrecy::SecretString;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::{AbortHandle, JoinSet},
    time::{sleep, timeout},
};

use crate::settings::Language;
use attempt::Attempt;

/// How many ports are tried until one is free on both addresses.
const TRIES: usize = 5;
/// How many connections are open at once. Browsers open some that never speak.
const CONNECTIONS: usize = 32;
/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 8 * 1024;
/// How long nothing is accepted after accepting failed, as it does when a process has too many files open.
const AFTER_A_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// A port of this computer on which the answer of one sign-in is awaited.
///
/// `localhost` may mean 127.0.0.1 or `::1`, and Chromium goes to `::1` first, so both are held: on the one left free
/// another program could wait for the answer.
#[derive(Debug)]
pub struct Receiver {
    v4: TcpListener,
    /// Missing on a computer without IPv6.
    v6: Option<TcpListener>,
    port: u16,
    limits: Limits,
    language: Language,
}

/// How long a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Until its head is there, from the connection on.
    pub head: Duration,
    /// Until it is answered, from the connection on.
    pub whole: Duration,
}

/// What marks the answer that is awaited.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The `state` of this attempt: never empty, and never used before.
    pub state: SecretString,
    /// The issuer that must have answered if the answer names one (RFC 9207); `None` when it isn't known.
    pub issuer: Option<String>,
}

/// How a sign-in in the browser ended. Each had the right `state`.
#[derive(Clone, Debug)]
pub enum BrowserAnswer {
    /// With a code, to be exchanged for tokens. It is visible ASCII.
    Code(SecretString),
    /// With an error. These are the server's words as they came, of at most 64 KiB together: not safe to show.
    Error {
        /// What decides (RFC 6749, section 4.1.2.1).
        error: String,
        /// Words for developers.
        description: Option<String>,
        /// A page about the error.
        uri: Option<String>,
    },
    /// It came in the address of a page, which is kept in the browser's history, so it is not used.
    Unsafe,
    /// Another issuer than the expected one answered, so it is not used.
    WrongIssuer,
}

/// The connections that are open.
#[derive(Default)]
struct Connections {
    tasks: JoinSet<Option<BrowserAnswer>>,
    /// In the order of their coming, with whether the head of a request has arrived.
    open: Vec<(AbortHandle, Arc<AtomicBool>)>,
}

impl Receiver {
    /// Takes a free port of 127.0.0.1, and the same of `::1` where there is IPv6. What the browser shows at the end is in
    /// `language`.
    ///
    /// The error is the one of 127.0.0.1, or that the port was taken on `::1` five times.
    pub async fn bind(language: Language) -> io::Result<Self> {
        Self::bind_with(language, Limits::default()).await
    }

    /// As [`Self::bind`], with limits other than the usual ones.
    pub async fn bind_with(language: Language, limits: Limits) -> io::Result<Self> {
        bind(language, limits, async |port| {
            TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await
        })
        .await
    }

    /// Where the browser is to bring the answer: `http://localhost:{port}`, without a path.
    pub fn redirect_uri(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Waits until a browser brings the answer, for as long as it takes. Whatever else arrives is answered and ignored.
    ///
    /// The browser has its page before this returns. Then, and also when the future is dropped, port and connections
    /// are closed.
    pub async fn answer(self, expected: &Expected) -> BrowserAnswer {
        let attempt = Arc::new(Attempt::new(self.port, expected.clone(), self.language));
        let mut connections = Connections::default();
        loop {
            tokio::select! {
                accepted = self.accept() => match accepted {
                    Ok(stream) => connections.open(stream, &attempt, self.limits),
                    Err(_) => sleep(AFTER_A_FAILED_ACCEPT).await,
                },
                Some(ended) = connections.tasks.join_next() => {
                    if let Ok(Some(answer)) = ended {
                        return answer;
                    }
                }
            }
        }
    }

    async fn accept(&self) -> io::Result<TcpStream> {
        let accepted = match &self.v6 {
            None => self.v4.accept().await,
            Some(v6) => tokio::select! {
                accepted = self.v4.accept() => accepted,
                accepted = v6.accept() => accepted,
            },
        };
        accepted.map(|(stream, _)| stream)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(5),
            whole: Duration::from_secs(10),
        }
    }
}

impl Connections {
    /// Serves one more. At the limit, the oldest that has not yet said what it wants makes room; if all have, the new one
    /// is closed.
    fn open(&mut self, stream: TcpStream, attempt: &Arc<Attempt>, limits: Limits) {
        self.open.retain(|(task, _)| !task.is_finished());
        if self.open.len() >= CONNECTIONS {
            let Some(silent) = self.open.iter().position(|(_, heard)| !heard.load(Ordering::Relaxed)) else {
                return;
            };
            self.open.remove(silent).0.abort();
        }
        let heard = Arc::new(AtomicBool::new(false));
        let task = self
            .tasks
            .spawn(converse(stream, Arc::clone(attempt), limits, Arc::clone(&heard)));
        self.open.push((task, heard));
    }
}

async fn bind(
    language: Language,
    limits: Limits,
    v6: impl AsyncFn(u16) -> io::Result<TcpListener>,
) -> io::Result<Receiver> {
    // Kept until the end, so that no port comes up twice.
    let mut useless = Vec::new();
    for _ in 0..TRIES {
        let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = v4.local_addr()?.port();
        match v6(port).await {
            // Windows says the latter when the other program wants to be alone there.
            Err(error) if matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied) => {
                useless.push(v4);
            }
            // Without IPv6 nobody else can listen there either.
            v6 => {
                return Ok(Receiver {
                    v4,
                    v6: v6.ok(),
                    port,
                    limits,
                    language,
                });
            }
        }
    }
    Err(io::ErrorKind::AddrInUse.into())
}

/// Serves one request, and gives the answer that it settled the attempt with, if it did.
async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    attempt: Arc<Attempt>,
    limits: Limits,
    heard: Arc<AtomicBool>,
) -> Option<BrowserAnswer> {
    // Beside the connection, since a browser may be gone before it has its page.
    let settled = Mutex::new(None);
    let service = service_fn(async |request| {
        heard.store(true, Ordering::Relaxed);
        let (response, answer) = attempt.respond(request).await;
        *settled.lock().unwrap_or_else(PoisonError::into_inner) = answer;
        Ok::<_, Infallible>(response)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(LARGEST_HEAD)
        .keep_alive(false)
        .half_close(true)
        .serve_connection(TokioIo::new(stream), service);
    // How a connection fails matters to nobody.
    timeout(limits.whole, connection).await.ok();
    settled.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// One connection in memory, to port 80, on which `request` arrives and then nothing more. Gives all that was answered,
/// and what the attempt was settled with. For fuzzing.
#[doc(hidden)]
pub async fn feed(request: &[u8], expected: &Expected) -> (Vec<u8>, Option<BrowserAnswer>) {
    let attempt = Arc::new(Attempt::new(80, expected.clone(), Language::English));
    let (client, server) = tokio::io::duplex(LARGEST_HEAD);
    let (mut reading, mut writing) = tokio::io::split(client);
    let mut answered = Vec::new();
    let write = async {
        // It may have hung up long before the end.
        writing.write_all(request).await.ok();
        writing.shutdown().await.ok();
    };
    let conversation = converse(server, attempt, Limits::default(), Arc::default());
    let (settled, (), _) = tokio::join!(conversation, write, reading.read_to_end(&mut answered));
    (answered, settled)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")]
mod tests {
    use super::*;

    async fn real(port: u16) -> io::Result<TcpListener> {
        TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await
    }

    async fn has_ipv6() -> bool {
        real(0).await.is_ok()
    }

    #[tokio::test]
    async fn a_port_that_is_occupied_on_ipv6_is_given_up_for_another() {
        if !has_ipv6().await {
            return;
        }
        let occupied = Mutex::new(Vec::new());
        let receiver = bind(Language::English, Limits::default(), async |port| {
            if occupied.lock().unwrap().len() < TRIES - 1 {
                let occupant = real(port).await?;
                occupied.lock().unwrap().push(occupant);
            }
            real(port).await
        })
        .await
        .unwrap();
        let occupied: Vec<_> = occupied.lock().unwrap().iter().map(TcpListener::local_addr).collect();
        assert_eq!(occupied.len(), TRIES - 1);
        assert_eq!(
            receiver.v6.as_ref().unwrap().local_addr().unwrap().port(),
            receiver.port
        );
        assert!(
            occupied
                .iter()
                .all(|other| other.as_ref().unwrap().port() != receiver.port)
        );
    }

    #[tokio::test]
    async fn ipv6_that_is_occupied_on_every_port_is_an_error_after_five_tries() {
        for kind in [io::ErrorKind::AddrInUse, io::ErrorKind::PermissionDenied] {
            let tried = Mutex::new(Vec::new());
            let error = bind(Language::English, Limits::default(), async |port| {
                tried.lock().unwrap().push(port);
                Err(kind.into())
            })
            .await
            .unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
            let mut tried = tried.into_inner().unwrap();
            assert_eq!(tried.len(), TRIES);
            tried.sort_unstable();
            tried.dedup();
            assert_eq!(tried.len(), TRIES, "each time another port");
        }
    }

    #[tokio::test]
    async fn without_ipv6_the_answer_comes_on_ipv4() {
        for kind in [io::ErrorKind::AddrNotAvailable, io::ErrorKind::Unsupported] {
            let receiver = bind(Language::English, Limits::default(), async |_| Err(kind.into()))
                .await
                .unwrap();
            let port = receiver.port;
            let expected = Expected {
                state: SecretString::from("state"),
                issuer: None,
            };
            let body = "code=code&state=state";
            let form = format!(
                "POST / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: {}\r\n\r\n{body}",
                body.len()
            );
            let browser = async {
                let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
                stream.write_all(form.as_bytes()).await.unwrap();
                let mut page = String::new();
                stream.read_to_string(&mut page).await.unwrap();
                page
            };
            let (answer, page) = tokio::join!(receiver.answer(&expected), browser);
            assert!(matches!(answer, BrowserAnswer::Code(_)));
            assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        }
    }
}
