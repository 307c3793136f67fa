//! The client: how every call is sent, and tried again.

use std::{env, fmt, sync::Arc};

use reqwest::{
    Method, Response, StatusCode,
    header::{self, HeaderMap, HeaderName, HeaderValue},
    redirect::Policy,
};
use serde_json::Value;
use thiserror::Error;
use url::Url;
use uuid::Uuid;

use super::{
    AccessToken, Acting, ApiVersion, Diagnostics, GraphError, GraphUrl, Listed, Pace, Refusal, RetryPolicy, Wait,
    Watch, diagnostics,
    error::{Failure, History},
    retry,
    wire::{self, Unfit},
};

/// The longest answer that is read, in bytes: a meeting with 750 attendees has some 300 KiB.
pub(super) const BODY_LIMIT: usize = 4 * 1024 * 1024;

/// The most pages of a collection that are read.
const PAGES: usize = 50;

/// What a client needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientOptions {
    /// Where Graph is.
    pub graph_url: GraphUrl,
    /// Which version of it.
    pub api_version: ApiVersion,
    /// For whom.
    pub acting: Acting,
    /// How often and how long.
    pub retry: RetryPolicy,
    /// The language of `joinInformation`, as an `Accept-Language` header has it: `de-CH, de;q=0.8`.
    pub accept_language: Option<String>,
}

/// Why there is no client.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ClientError {
    /// The language cannot stand in a header.
    #[error("the language cannot stand in a header")]
    AcceptLanguage,
    /// The HTTP library, or TLS under it, could not be set up.
    #[error("could not set up HTTP: {0}")]
    Http(String),
}

/// A client of one Graph, for one acting user. Cloning is cheap and shares the connections. Every call takes the token
/// anew, which goes to the host of `graph_url` and nowhere else; dropping a call's future cancels it.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    options: Arc<ClientOptions>,
    pace: Option<Arc<Pace>>,
    /// What every try is answered with, instead of asking anybody.
    answer: Option<Arc<(StatusCode, HeaderMap, Vec<u8>)>>,
}

/// One call: what does not change from try to try.
pub(super) struct Call<'a> {
    method: Method,
    /// Which version of Graph; `None`: the connection's.
    version: Option<ApiVersion>,
    /// Whether the path begins with the acting user.
    acting: bool,
    /// The path after the acting user, or after the version.
    path: &'a [&'a str],
    query: Option<String>,
    /// A header of this call.
    header: Option<(&'static str, &'static str)>,
    /// JSON.
    body: Option<String>,
    /// Our ID of the first try, if it is made already.
    client_request_id: Option<Uuid>,
}

/// A success: its status, its body, and what is known of the call.
pub(super) struct Answer {
    pub status: StatusCode,
    pub diagnostics: Diagnostics,
    pub history: History,
    body: Vec<u8>,
}

impl Client {
    /// A client that has not connected yet.
    pub fn new(options: ClientOptions) -> Result<Self, ClientError> {
        let http = http_client(&options)?;
        Ok(Self {
            http,
            options: Arc::new(options),
            pace: None,
            answer: None,
        })
    }

    /// The same client, for calls that are made at the same time as others: when the service asks one of them for patience, all
    /// with this pace wait, and none fails by it as long as others are answered.
    #[must_use]
    pub fn in_step(&self, pace: Arc<Pace>) -> Self {
        Self {
            pace: Some(pace),
            ..self.clone()
        }
    }

    /// The same client, but every try is answered with this, and nobody is asked. For fuzzing.
    #[doc(hidden)]
    #[must_use]
    pub fn answered_with(self, status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> Self {
        Self {
            answer: Some(Arc::new((status, headers, body))),
            ..self
        }
    }

    /// Sends a call, again and again where the table in [`retry`] says so, up to a success or the last failure.
    pub(super) async fn send(
        &self,
        token: &AccessToken,
        call: &Call<'_>,
        watch: &dyn Watch,
    ) -> Result<Answer, GraphError> {
        self.send_to(&self.url(call), token, call, watch).await
    }

    /// Reads a collection page by page up to `limit` entries (<https://learn.microsoft.com/graph/paging>). Entries that
    /// `read` makes nothing of are left out. A link to the next page is followed only within this very Graph: the token goes
    /// nowhere else.
    pub(super) async fn list<T>(
        &self,
        token: &AccessToken,
        call: &Call<'_>,
        limit: usize,
        read: impl Fn(Value) -> Option<T>,
        watch: &dyn Watch,
    ) -> Result<Listed<T>, GraphError> {
        let mut url = self.url(call);
        let mut listed = Listed::default();
        for _ in 0..PAGES {
            let page = self.send_to(&url, token, call, watch).await?.read(wire::page)?;
            listed.entries.extend(page.entries.into_iter().filter_map(&read));
            listed.has_more = page.next_link.is_some() || listed.entries.len() > limit;
            listed.entries.truncate(limit);
            let next = page.next_link.filter(|_| listed.entries.len() < limit);
            match next.and_then(|link| self.options.graph_url.own(&link)) {
                Some(next) => url = next,
                None => break,
            }
        }
        Ok(listed)
    }

    async fn send_to(
        &self,
        url: &Url,
        token: &AccessToken,
        call: &Call<'_>,
        watch: &dyn Watch,
    ) -> Result<Answer, GraphError> {
        let mut http = self.http.clone();
        let mut history = History::default();
        let mut attempt = 1;
        loop {
            if let Some(pace) = &self.pace {
                pace.turn().await;
            }
            watch.trying(attempt);
            let made_before = call.client_request_id.filter(|_| attempt == 1);
            let client_request_id = made_before.unwrap_or_else(Uuid::new_v4).to_string();
            let mut diagnostics = Diagnostics::of(&call.method, url.path(), attempt, client_request_id);
            let failure = match self.try_once(&http, token, call, url.clone(), &mut diagnostics).await {
                Ok((status, body)) => {
                    history.accepted = history.accepted.or(Some(status));
                    if let Some(pace) = &self.pace {
                        pace.answered();
                    }
                    return Ok(Answer {
                        status,
                        diagnostics,
                        history,
                        body,
                    });
                }
                Err(failure) => failure,
            };
            history.add(&call.method, &failure, diagnostics.status);
            let Some(wait) = self.wait(attempt, &failure) else {
                return Err(GraphError {
                    failure,
                    diagnostics: Box::new(diagnostics),
                    history,
                });
            };
            if wait.reason.asks_for_new_connection()
                && let Ok(fresh) = http_client(&self.options)
            {
                http = fresh;
            }
            watch.waiting(&wait);
            tokio::time::sleep(wait.delay).await;
            attempt = wait.next_attempt;
        }
    }

    /// The pause after the given try failed so; `None` when the call is over.
    fn wait(&self, attempt: u32, failure: &Failure) -> Option<Wait> {
        let policy = &self.options.retry;
        let Some(pace) = &self.pace else {
            return policy.wait(attempt, failure);
        };
        if !retry::asks_for_patience(failure) {
            if matches!(failure, Failure::Refused(refusal) if refusal.status < 500) {
                pace.answered();
            }
            return policy.wait(attempt, failure);
        }
        // What counts is how often all of them were asked to wait.
        let wait = policy.wait(pace.asked_to_wait(), failure)?;
        pace.hold(wait.delay);
        Some(Wait {
            next_attempt: attempt + 1,
            ..wait
        })
    }

    pub(super) fn url(&self, call: &Call<'_>) -> Url {
        let ClientOptions {
            graph_url,
            api_version,
            acting,
            ..
        } = &*self.options;
        let segments = [call.version.unwrap_or(*api_version).as_str()]
            .into_iter()
            .chain(acting.segments().into_iter().filter(|_| call.acting))
            .chain(call.path.iter().copied());
        let mut url = graph_url.join(segments);
        url.set_query(call.query.as_deref());
        url
    }

    /// One try; `diagnostics` takes in the head of the answer as soon as there is one.
    async fn try_once(
        &self,
        http: &reqwest::Client,
        token: &AccessToken,
        call: &Call<'_>,
        url: Url,
        diagnostics: &mut Diagnostics,
    ) -> Result<(StatusCode, Vec<u8>), Failure> {
        let mut request = http
            .request(call.method.clone(), url)
            .header(header::AUTHORIZATION, token.header());
        if let Some(id) = &diagnostics.client_request_id {
            request = request.header("client-request-id", id);
        }
        if let Some((name, value)) = call.header {
            request = request.header(name, value);
        }
        if let Some(body) = &call.body {
            request = request
                .header(header::CONTENT_TYPE, "application/json")
                .body(body.clone());
        }
        let sent = match &self.answer {
            None => request.send().await,
            Some(answer) => request.build().map(|_request| canned(answer)),
        };
        let mut response = sent.map_err(|error| self.broken(error))?;
        let status = response.status();
        diagnostics.hear(status, response.headers());
        let mut body = Vec::new();
        if status.is_success() {
            self.read(&mut response, &mut body).await?;
            Ok((status, body))
        } else if status.is_redirection() {
            Err(redirected(&response))
        } else {
            // What can be read of an error is read; that the rest is missing does not matter beside the status.
            self.read(&mut response, &mut body).await.ok();
            Err(Failure::Refused(Box::new(refusal(
                status,
                response.headers(),
                &body,
                diagnostics,
            ))))
        }
    }

    async fn read(&self, response: &mut Response, body: &mut Vec<u8>) -> Result<(), Failure> {
        while let Some(chunk) = response.chunk().await.map_err(|error| self.broken(error))? {
            if body.len() + chunk.len() > BODY_LIMIT {
                return Err(Failure::TooLarge { limit: BODY_LIMIT });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(())
    }

    /// What a try ended with that got no answer, or only a part of one.
    fn broken(&self, error: reqwest::Error) -> Failure {
        // A request that could not even be built was not sent either.
        if error.is_connect() || error.is_builder() {
            let graph_url = &self.options.graph_url;
            let proxy = if graph_url.is_loopback() {
                None
            } else {
                proxy_variable()
            };
            Failure::Unreachable {
                host: graph_url.host().to_owned(),
                cause: root_cause(error),
                proxy,
            }
        } else if error.is_timeout() {
            Failure::TimedOut {
                limit: self.options.retry.try_timeout,
            }
        } else {
            Failure::Interrupted {
                cause: root_cause(error),
            }
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

impl<'a> Call<'a> {
    /// A call of the path after the acting user.
    pub fn new(method: Method, path: &'a [&'a str]) -> Self {
        Self {
            method,
            version: None,
            acting: true,
            path,
            query: None,
            header: None,
            body: None,
            client_request_id: None,
        }
    }

    /// A call of a path of the whole organization.
    pub fn of_organization(method: Method, path: &'a [&'a str]) -> Self {
        Self {
            acting: false,
            ..Self::new(method, path)
        }
    }

    /// On this version of Graph, whatever the connection's is.
    pub fn on(mut self, version: ApiVersion) -> Self {
        self.version = Some(version);
        self
    }

    /// With a header of its own.
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.header = Some((name, value));
        self
    }

    /// With a JSON body.
    pub fn body(mut self, body: String) -> Self {
        self.body = Some(body);
        self
    }

    /// With our ID of the first try.
    pub fn client_request_id(mut self, id: Option<Uuid>) -> Self {
        self.client_request_id = id;
        self
    }

    /// With a query, percent-encoded already.
    pub fn query(mut self, query: String) -> Self {
        self.query = Some(query);
        self
    }
}

impl Answer {
    /// The body as `read` understands it.
    pub fn read<T>(&self, read: impl FnOnce(Value) -> Result<T, Unfit>) -> Result<T, GraphError> {
        wire::json(&self.body).and_then(read).map_err(|unfit| self.unfit(unfit))
    }

    /// The error for an answer that does not fit.
    pub fn unfit(&self, Unfit { path, problem }: Unfit) -> GraphError {
        GraphError {
            failure: Failure::DidNotFit { path, problem },
            diagnostics: Box::new(self.diagnostics.clone()),
            history: self.history,
        }
    }
}

/// HTTP as every call wants it: no redirects, no retries but ours, no proxy before this very computer.
fn http_client(options: &ClientOptions) -> Result<reqwest::Client, ClientError> {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(
        HeaderName::from_static("prefer"),
        // Without it, roles and scopes younger than the service's first version come back as `unknownFutureValue`.
        HeaderValue::from_static("include-unknown-enum-members"),
    );
    if let Some(language) = &options.accept_language {
        let value = HeaderValue::try_from(language).map_err(|_invalid| ClientError::AcceptLanguage)?;
        headers.insert(header::ACCEPT_LANGUAGE, value);
    }
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("convene/", env!("CARGO_PKG_VERSION")))
        .default_headers(headers)
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .timeout(options.retry.try_timeout)
        .connect_timeout(options.retry.connect_timeout);
    builder = if options.graph_url.is_loopback() {
        builder.no_proxy()
    } else {
        builder.https_only(true)
    };
    builder.build().map_err(|error| ClientError::Http(root_cause(error)))
}

/// A response as it would have come over the network.
fn canned((status, headers, body): &(StatusCode, HeaderMap, Vec<u8>)) -> Response {
    let mut response = hyper::Response::new(body.clone());
    *response.status_mut() = *status;
    *response.headers_mut() = headers.clone();
    response.into()
}

fn redirected(response: &Response) -> Failure {
    let location = diagnostics::text(response.headers(), "location");
    let target = location.and_then(|location| response.url().join(&location).ok());
    Failure::Redirected {
        to: target.and_then(|url| url.host_str().map(str::to_owned)),
    }
}

/// An error answer as the service gave it; `diagnostics` learns from its body what its head did not tell.
fn refusal(status: StatusCode, headers: &HeaderMap, body: &[u8], diagnostics: &mut Diagnostics) -> Refusal {
    let error = wire::ErrorBody::read(body);
    diagnostics.request_id = diagnostics.request_id.take().or(error.request_id);
    diagnostics.date = diagnostics.date.take().or(error.date);
    let challenges = headers.get_all(header::WWW_AUTHENTICATE);
    Refusal {
        status: status.as_u16(),
        retry_after: retry::retry_after(headers),
        www_authenticate: challenges
            .iter()
            .map(|v| String::from_utf8_lossy(v.as_bytes()).into_owned())
            .collect(),
        ..error.refusal
    }
}

/// What lies at the bottom of an error: "Connection refused" rather than what each library says on top of it, and
/// without the URL, whose query is nobody else's business.
pub(crate) fn root_cause(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut cause: &dyn std::error::Error = &error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

/// The variable that sends https through a proxy, in the HTTP library's own order.
pub(crate) fn proxy_variable() -> Option<&'static str> {
    ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]
        .into_iter()
        .find(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
