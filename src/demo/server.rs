//! The HTTP side: connections, limits, the check of `Host`, faults, the record, and the demo's own doors.

use std::{convert::Infallible, io, pin::Pin, sync::Arc, task::Context, task::Poll, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::Utc;
use http_body::Frame;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    answer::{Answer, Ids, Refusal},
    call::Call,
    exchange::Log,
    faults::{Fault, FaultBody, FaultSpec, Faults, When},
    service::Service,
    sign_in::SignInControl,
    state::Store,
    wire::{CuttableListener, Cutter},
};

/// No request of Graph that the demo knows is near this size, in bytes.
const LARGEST_BODY: usize = 1024 * 1024;

/// A service on a port.
pub(super) struct Server {
    pub service: Service,
    pub faults: Faults,
    pub log: Log,
    /// The values of `Host` that are ours.
    hosts: [String; 2],
    closing: CancellationToken,
}

/// What comes of a request.
enum End {
    Answer(Answer),
    /// Only the first half of the body is sent.
    HalfAnswer(Answer),
    Reset,
}

/// Serves until the server is told to close, and then until the last request is answered.
pub(super) async fn run(listener: TcpListener, server: Arc<Server>) {
    let closing = server.closing.clone();
    let app = Router::new()
        .fallback(handle)
        .with_state(server)
        .into_make_service_with_connect_info::<Cutter>();
    let serving = axum::serve(CuttableListener(listener), app);
    // Accepting is tried again when it fails, so this does not end with an error.
    serving
        .with_graceful_shutdown(async move { closing.cancelled().await })
        .await
        .ok();
}

/// One connection in memory to a new organization at port 80 with this seed and this token of the main user, on which
/// `requests` arrive and then nothing more. Gives all that was answered. For fuzzing.
#[doc(hidden)]
pub async fn feed(requests: &[u8], seed: Uuid, token: &str) -> io::Result<Vec<u8>> {
    let store = Store::open(None, Some(seed))?;
    let service = Service::new(80, None, Some(token.to_owned()), store);
    // A delay ends at once, as it does when the server is closed.
    let closing = CancellationToken::new();
    closing.cancel();
    let server = Arc::new(Server::new(service, 80, closing));
    let (client, here) = tokio::io::duplex(LARGEST_BODY);
    let (mut reading, mut writing) = tokio::io::split(client);
    let answering = service_fn(|request: hyper::Request<Incoming>| {
        let answer = handle(
            State(Arc::clone(&server)),
            ConnectInfo(Cutter::default()),
            request.map(Body::new),
        );
        async move { Ok::<_, Infallible>(answer.await) }
    });
    let connection = http1::Builder::new()
        .half_close(true)
        .serve_connection(TokioIo::new(here), answering);
    let write = async {
        // It may have hung up long before the end.
        writing.write_all(requests).await.ok();
        writing.shutdown().await.ok();
    };
    let mut answered = Vec::new();
    let (_, (), _) = tokio::join!(connection, write, reading.read_to_end(&mut answered));
    Ok(answered)
}

async fn handle(
    State(server): State<Arc<Server>>,
    ConnectInfo(cutter): ConnectInfo<Cutter>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, LARGEST_BODY).await;
    let is_too_large = body.is_err();
    let call = Call::new(head.method, &head.uri, head.headers, body.unwrap_or_default());
    let end = if is_too_large {
        End::Answer(refused(&call, StatusCode::PAYLOAD_TOO_LARGE))
    } else {
        server.end_of(&call).await
    };
    match end {
        End::Answer(answer) => response(answer.status, answer.headers, answer.body.into()),
        End::HalfAnswer(mut answer) => {
            answer
                .headers
                .insert(header::CONTENT_LENGTH, HeaderValue::from(answer.body.len()));
            let half = answer.body.slice(..answer.body.len() / 2);
            response(answer.status, answer.headers, Body::new(Half::Unsent(half)))
        }
        End::Reset => {
            // What is returned here is never written.
            cutter.cut();
            Response::default()
        }
    }
}

impl Server {
    pub fn new(service: Service, port: u16, closing: CancellationToken) -> Self {
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        Self {
            service,
            faults: Faults::default(),
            log: Log::default(),
            hosts,
            closing,
        }
    }

    async fn end_of(&self, call: &Call) -> End {
        // A page elsewhere on the web whose name has been pointed at this computer must not get through.
        if !call
            .header("host")
            .is_some_and(|host| self.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(host)))
        {
            return End::Answer(refused(call, StatusCode::MISDIRECTED_REQUEST));
        }
        if let Some(("_demo", rest)) = call.path().split_first().map(|(first, rest)| (*first, rest)) {
            let ids = Ids::of(call);
            let outcome = self.own_door(call, rest);
            return End::Answer(ids.stamp(outcome.unwrap_or_else(|refusal| refusal.into_answer(&ids))));
        }
        let at = Utc::now();
        let fault = self.faults.draw(call.method.as_str(), &call.path_and_query);
        let end = self.faulty_end_of(call, fault.as_ref()).await;
        let answer = match &end {
            End::Answer(answer) | End::HalfAnswer(answer) => Some(answer),
            End::Reset => None,
        };
        self.log.add(at, call, answer, fault);
        end
    }

    async fn faulty_end_of(&self, call: &Call, fault: Option<&Fault>) -> End {
        let work = || self.service.answer(call);
        match fault {
            None => End::Answer(work()),
            Some(Fault::Delay {
                ms,
                when: When::BeforeWork,
            }) => {
                if self.wait(*ms).await {
                    End::Answer(work())
                } else {
                    End::Reset
                }
            }
            Some(Fault::Delay {
                ms,
                when: When::AfterWork,
            }) => {
                let answer = work();
                if self.wait(*ms).await {
                    End::Answer(answer)
                } else {
                    End::Reset
                }
            }
            Some(Fault::Status {
                status,
                retry_after,
                body,
            }) => {
                let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                let answer = fault_answer(call, status, *body);
                End::Answer(match retry_after {
                    Some(after) => answer.header("retry-after", &after.header()),
                    None => answer,
                })
            }
            Some(Fault::Reset { when: When::BeforeWork }) => End::Reset,
            Some(Fault::Reset { when: When::AfterWork }) => {
                work();
                End::Reset
            }
            Some(Fault::Truncate) => End::HalfAnswer(work()),
        }
    }

    /// Waits; `false` when the server was closed meanwhile.
    async fn wait(&self, ms: u64) -> bool {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(ms)) => true,
            () = self.closing.cancelled() => false,
        }
    }

    /// The doors that Graph does not have. They want the main user's token, so that no page in a browser can open them.
    fn own_door(&self, call: &Call, path: &[&str]) -> Result<Answer, Refusal> {
        let accounts = &self.service.accounts;
        if call.bearer() != Some(accounts.main_token()) {
            return Err(Refusal::of_status(StatusCode::UNAUTHORIZED));
        }
        match (call.method.as_str(), path) {
            ("POST", ["faults"]) => {
                let spec = serde_json::from_value::<FaultSpec>(Value::Object(call.json_object()?));
                self.faults
                    .next(spec.map_err(|error| Refusal::bad_request(error.to_string()))?);
                Ok(Answer::empty(StatusCode::NO_CONTENT))
            }
            ("DELETE", ["faults"]) => {
                self.faults.clear();
                Ok(Answer::empty(StatusCode::NO_CONTENT))
            }
            (_, ["sign-in", rest @ ..]) => SignInControl(&self.service).own_door(call, rest),
            ("GET", ["meetings"]) => {
                let meetings = self.service.kept_meetings();
                Ok(Answer::json(StatusCode::OK, &json!({ "value": meetings })))
            }
            ("GET", ["requests"]) => Ok(Answer::json(StatusCode::OK, &json!({ "value": self.log.all() }))),
            _ => Err(Refusal::of_status(StatusCode::NOT_FOUND)),
        }
    }
}

fn refused(call: &Call, status: StatusCode) -> Answer {
    let ids = Ids::of(call);
    ids.stamp(Refusal::of_status(status).into_answer(&ids))
}

fn fault_answer(call: &Call, status: StatusCode, body: FaultBody) -> Answer {
    let ids = Ids::of(call);
    let answer = match body {
        FaultBody::Graph => Refusal::of_status(status).into_answer(&ids),
        FaultBody::EmptyCode => Refusal::new(status, "", "").into_answer(&ids),
        // As a proxy's page, which knows nothing of Graph's headers.
        FaultBody::Html => {
            let page = "<!DOCTYPE html><html><body><h1>Something in between answered</h1></body></html>";
            return Answer::with_body(status, "text/html", page.to_owned());
        }
        FaultBody::Nothing => Answer::empty(status),
    };
    ids.stamp(answer)
}

fn response(status: StatusCode, headers: axum::http::HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// The first half of a body, and then an error.
enum Half {
    Unsent(Bytes),
    Sent,
    Flushed,
}

impl http_body::Body for Half {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        match std::mem::replace(&mut *self, Self::Sent) {
            Self::Unsent(half) => Poll::Ready(Some(Ok(Frame::data(half)))),
            // Once nothing is ready, what was given so far is flushed. An error at once would take it along.
            Self::Sent => {
                *self = Self::Flushed;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Self::Flushed => Poll::Ready(Some(Err(std::io::ErrorKind::ConnectionAborted.into()))),
        }
    }
}
