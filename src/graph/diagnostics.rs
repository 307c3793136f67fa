//! What support asks for when a call went wrong.

use std::fmt;

use reqwest::{Method, StatusCode, header::HeaderMap};

use crate::meeting::text::shortened;

/// How much of a header is kept, in characters.
const HEADER: usize = 1_000;

/// What is known of a call's last try, for a person to copy and send to whoever helps
/// (<https://learn.microsoft.com/graph/best-practices-concept>). No token, no query and no body is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The verb.
    pub method: String,
    /// The path, from the version on or with what stands before it, percent-encoded; without the query.
    pub path: String,
    /// How many tries there were, this one included.
    pub tries: u32,
    /// The HTTP status; `None` when no answer came.
    pub status: Option<u16>,
    /// Graph's ID of the request.
    pub request_id: Option<String>,
    /// Our ID of the request, another for every try.
    pub client_request_id: Option<String>,
    /// When the service says it answered, in its own words.
    pub date: Option<String>,
    /// Which of Graph's machines answered (`x-ms-ags-diagnostic`).
    pub ags_diagnostic: Option<String>,
}

impl Diagnostics {
    pub(super) fn of(method: &Method, path: &str, attempt: u32, client_request_id: String) -> Self {
        Self {
            method: method.to_string(),
            path: path.to_owned(),
            tries: attempt,
            client_request_id: Some(client_request_id),
            ..Self::default()
        }
    }

    /// Takes in the head of an answer.
    pub(super) fn hear(&mut self, status: StatusCode, headers: &HeaderMap) {
        self.status = Some(status.as_u16());
        let kept = |name| text(headers, name).map(|text| shortened(&text, HEADER).into_owned());
        self.request_id = kept("request-id");
        self.date = kept("date");
        self.ags_diagnostic = kept("x-ms-ags-diagnostic");
    }
}

/// A header as text, whatever bytes it has; an empty one counts as absent.
pub(super) fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(name)?.as_bytes()).trim().to_owned();
    Some(value).filter(|value| !value.is_empty())
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            method,
            path,
            tries,
            status,
            request_id,
            client_request_id,
            date,
            ags_diagnostic,
        } = self;
        write!(f, "{method} {path}\ntries: {tries}")?;
        if let Some(status) = status {
            write!(f, "\nstatus: {status}")?;
        }
        for (name, value) in [
            ("request-id", request_id),
            ("client-request-id", client_request_id),
            ("date", date),
            ("x-ms-ags-diagnostic", ags_diagnostic),
        ] {
            if let Some(value) = value {
                write!(f, "\n{name}: {value}")?;
            }
        }
        Ok(())
    }
}
