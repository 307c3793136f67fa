//! Answers and refusals in Graph's form.

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use chrono::Utc;
use serde_json::{Value, json};
use uuid::Uuid;

use super::call::Call;

/// A whole answer.
pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// Why a request is not carried out: what becomes Graph's error object
/// (<https://learn.microsoft.com/graph/errors>).
#[derive(Debug)]
pub(super) struct Refusal {
    pub status: StatusCode,
    pub code: &'static str,
    pub message: String,
    headers: Vec<(&'static str, String)>,
}

/// What Graph calls its JSON.
const JSON: &str = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

impl Answer {
    /// JSON with a status.
    pub fn json(status: StatusCode, body: &Value) -> Self {
        Self::with_body(status, JSON, body.to_string())
    }

    /// A status and nothing else.
    pub fn empty(status: StatusCode) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body: Bytes::new(),
        }
    }

    /// A page of HTML that may load and run nothing.
    pub fn html(status: StatusCode, page: String) -> Self {
        let mut answer = Self::with_body(status, "text/html;charset=utf-8", page);
        for (name, value) in [
            (
                "content-security-policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            ),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
        ] {
            answer.headers.insert(name, HeaderValue::from_static(value));
        }
        answer
    }

    /// A text of some content type.
    pub fn with_body(status: StatusCode, content_type: &'static str, body: String) -> Self {
        let mut answer = Self {
            status,
            headers: HeaderMap::new(),
            body: body.into(),
        };
        answer
            .headers
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        answer
    }

    /// Sets a header; a value that cannot be one is left out.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = value.parse() {
            self.headers.insert(name, value);
        }
        self
    }
}

impl Refusal {
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            headers: Vec::new(),
        }
    }

    /// With a header on its answer.
    pub fn with_header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BadRequest", message)
    }

    /// What the service says to almost anything it does not take.
    pub fn unexplained() -> Self {
        Self::bad_request("An error has occurred.")
    }

    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "Forbidden", message)
    }

    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NotFound", message)
    }

    /// A refusal known by its status alone.
    pub fn of_status(status: StatusCode) -> Self {
        let (code, message) = match status.as_u16() {
            401 => ("InvalidAuthenticationToken", "Access token validation failure."),
            403 => ("Forbidden", "An error has occurred."),
            404 => ("NotFound", "An error has occurred."),
            413 => (
                "RequestEntityTooLarge",
                "The body of the request is larger than the demo takes.",
            ),
            421 => (
                "MisdirectedRequest",
                "The demo answers only requests to its own address.",
            ),
            429 => ("TooManyRequests", "Too many requests."),
            500 => ("InternalServerError", "Internal Server Error"),
            502 => ("BadGateway", "An error has occurred."),
            503 => ("ServiceUnavailable", "Try again later."),
            504 => ("GatewayTimeout", "An error has occurred."),
            _ => ("BadRequest", "An error has occurred."),
        };
        Self::new(status, code, message)
    }

    /// The answer that carries this refusal. `ids` are the ones in its headers.
    pub fn into_answer(self, ids: &Ids) -> Answer {
        let Self {
            status,
            code,
            message,
            headers,
        } = self;
        let body = json!({
            "error": {
                "code": code,
                "message": message,
                "innerError": {
                    // The real service sends this time without an offset too.
                    "date": Utc::now().format("%Y-%m-%dT%H:%M:%S").to_string(),
                    "request-id": ids.request,
                    "client-request-id": ids.client,
                }
            }
        });
        headers
            .iter()
            .fold(Answer::json(status, &body), |answer, (name, value)| {
                answer.header(name, value)
            })
    }
}

/// The two IDs under which a request can be found again in a log.
pub(super) struct Ids {
    request: String,
    client: String,
}

impl Ids {
    /// A fresh one of our own, and the client's, for which ours stands in when it sent none.
    pub fn of(call: &Call) -> Self {
        let request = Uuid::new_v4().to_string();
        let client = call
            .header("client-request-id")
            .map_or_else(|| request.clone(), str::to_owned);
        Self { request, client }
    }

    /// Puts them, and the diagnostics Microsoft's support asks for, on an answer.
    pub fn stamp(&self, answer: Answer) -> Answer {
        answer
            .header("request-id", &self.request)
            .header("client-request-id", &self.client)
            .header(
                "x-ms-ags-diagnostic",
                r#"{"ServerInfo":{"DataCenter":"Convene demo on this computer"}}"#,
            )
    }
}
