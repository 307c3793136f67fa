//! HTTP as signing in wants it.

use std::{future::Future, pin::Pin, time::Duration};

use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::{NoProxy, Request, Response, StatusCode, header::HeaderMap, redirect::Policy};

use super::{Problem, SignInError};
use crate::graph::{proxy_variable, root_cause};

/// The longest answer that is read, in bytes: tokens have some KiB.
const BODY_LIMIT: usize = 1024 * 1024;
/// How long a connection may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a request may take, up to the end of its answer.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Sends the requests of signing in. Redirections are not followed, and nothing but https is spoken, unless the service
/// is on this very computer. Cloning is cheap and shares the connections.
#[derive(Clone)]
pub struct Http {
    client: reqwest::Client,
    proxy: Proxy,
    /// What every request is answered with, instead of asking anybody.
    answer: Option<HttpResponse>,
}

/// What stands between this computer and others.
#[derive(Clone, PartialEq, Eq)]
pub enum Proxy {
    /// What the environment (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`) or the system says.
    System,
    /// Nothing.
    None,
    /// A proxy.
    Manual {
        /// Its address; a user name and a password may be in it.
        url: String,
        /// Hosts that are reached without it, as `NO_PROXY` lists them.
        except: String,
        /// What says so, for people: the name of a setting.
        source: &'static str,
    },
}

/// Without an answer, which may hold tokens.
impl std::fmt::Debug for Http {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Http")
            .field("proxy", &self.proxy)
            .finish_non_exhaustive()
    }
}

/// The address is left out, since a password may be in it.
impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::System => f.write_str("System"),
            Self::None => f.write_str("None"),
            Self::Manual { source, .. } => write!(f, "Manual({source})"),
        }
    }
}

impl Http {
    /// With the system's proxy. `loopback` says whether the service is on this very computer
    /// ([`AuthorityUrl::is_loopback`](super::AuthorityUrl::is_loopback)).
    pub fn new(loopback: bool) -> Result<Self, SignInError> {
        Self::through(Proxy::System, loopback)
    }

    /// With a proxy of the person's own choice, which stays out of the way of what is on this very computer.
    pub fn through(proxy: Proxy, loopback: bool) -> Result<Self, SignInError> {
        let proxy = if loopback { Proxy::None } else { proxy };
        let not_set_up = |error| SignInError::because(Problem::NoHttp, &root_cause(error));
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("convene/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
            .https_only(!loopback);
        match &proxy {
            Proxy::System => {}
            Proxy::None => builder = builder.no_proxy(),
            Proxy::Manual { url, except, .. } => {
                let manual = reqwest::Proxy::all(url).map_err(not_set_up)?;
                builder = builder.proxy(manual.no_proxy(NoProxy::from_string(except)));
            }
        }
        let client = builder.build().map_err(not_set_up)?;
        Ok(Self {
            client,
            proxy,
            answer: None,
        })
    }

    /// The same, but every request is answered with this, and nobody is asked. For fuzzing.
    #[doc(hidden)]
    #[must_use]
    pub fn answered_with(self, status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> Self {
        let mut answer = HttpResponse::new(body);
        *answer.status_mut() = status;
        *answer.headers_mut() = headers;
        Self {
            answer: Some(answer),
            ..self
        }
    }

    /// Sends a request once. An answer of any status is an answer; what can be read of one that is no success is enough.
    ///
    /// An error has a status in its details if the answer was a success that broke off or was too long: whatever was
    /// asked for was done.
    pub(super) async fn send(&self, request: HttpRequest) -> Result<HttpResponse, SignInError> {
        let request =
            Request::try_from(request).map_err(|error| SignInError::because(Problem::NoHttp, &root_cause(error)))?;
        let host = request.url().host_str().unwrap_or_default().to_owned();
        let sent = match &self.answer {
            None => self.client.execute(request).await,
            Some(answer) => Ok(answer.clone().into()),
        };
        let mut response = sent.map_err(|error| self.failed(error, host))?;
        let mut body = Vec::new();
        if let Err(error) = read(&mut response, &mut body).await
            && response.status().is_success()
        {
            return Err(error);
        }
        let mut answer = HttpResponse::new(body);
        *answer.status_mut() = response.status();
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        Ok(answer)
    }

    fn failed(&self, error: reqwest::Error, host: String) -> SignInError {
        let timed_out = error.is_timeout();
        let mut cause = root_cause(error);
        // The libraries below have no types for these two that reach up here; tests hold their wording.
        if cause.contains("UnknownIssuer") {
            return SignInError::because(Problem::UntrustedCertificate { host }, &cause);
        }
        let proxy_refused = cause.contains("proxy authorization required");
        if timed_out {
            cause = format!("no whole answer within {} seconds", TIMEOUT.as_secs());
        }
        let proxy = match self.proxy {
            Proxy::System => proxy_variable(),
            Proxy::None => None,
            Proxy::Manual { source, .. } => Some(source),
        };
        let problem = Problem::Unreachable {
            host,
            proxy,
            proxy_refused,
        };
        SignInError::because(problem, &cause)
    }
}

/// Reads a body as far as it goes.
async fn read(response: &mut Response, body: &mut Vec<u8>) -> Result<(), SignInError> {
    let broken = |status: reqwest::StatusCode, cause: &str| {
        let mut error = SignInError::because(Problem::Unreadable, cause);
        error.details.status = Some(status.as_u16());
        error
    };
    loop {
        match response.chunk().await {
            Ok(None) => return Ok(()),
            Ok(Some(chunk)) if body.len() + chunk.len() > BODY_LIMIT => {
                return Err(broken(response.status(), "longer than 1 MiB"));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Err(error) => return Err(broken(response.status(), &root_cause(error))),
        }
    }
}

/// The protocol library's way to HTTP. Answers other than a success stop here, as errors that are ours.
pub(super) struct Adapter<'h>(pub &'h Http);

impl<'c> AsyncHttpClient<'c> for Adapter<'_> {
    type Error = SignInError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, SignInError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move { super::wire::success(self.0.send(request).await?) })
    }
}
