//! Why a call failed.

use std::{fmt, time::Duration};

use reqwest::{Method, StatusCode};
use serde_json::Value;
use thiserror::Error;

use super::{Diagnostics, Outcome, retry::RetryReason};

/// A call that failed: why, and what is known of it.
#[derive(Clone, Debug)]
pub struct GraphError {
    /// What its last try ended with.
    pub failure: Failure,
    /// What support asks for.
    pub diagnostics: Box<Diagnostics>,
    pub(super) history: History,
}

/// What a try of a call ended with when it did not succeed. The texts are short English for developers.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Failure {
    /// No connection; nothing was sent.
    #[error("could not connect to {host}: {cause}")]
    Unreachable {
        /// Where to.
        host: String,
        /// What the system said.
        cause: String,
        /// The environment variable that sends the call through a proxy, which may be at fault. Its value may hold a
        /// password and is not here.
        proxy: Option<&'static str>,
    },
    /// No whole answer within a try's time.
    #[error("no whole answer within {limit:?}")]
    TimedOut {
        /// The time a try has.
        limit: Duration,
    },
    /// The connection broke after the request, or a part of it, was sent.
    #[error("the connection broke: {cause}")]
    Interrupted {
        /// What the system said.
        cause: String,
    },
    /// The service answered with an error.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// The service carried out the request, but what it answered cannot be read.
    #[error("the answer does not fit at {path}: {problem}")]
    DidNotFit {
        /// Where in the JSON; `.` for all of it.
        path: String,
        /// What is wrong there.
        problem: String,
    },
    /// The service, or something in front of it, points elsewhere; the token was not taken there.
    #[error("redirected{}", .to.as_ref().map(|host| format!(" to {host}")).unwrap_or_default())]
    Redirected {
        /// The host it points to, if it names one: a network's sign-in page is a usual one.
        to: Option<String>,
    },
    /// The service carried out the request, but what it answered is longer than any meeting.
    #[error("the answer is longer than {limit} bytes")]
    TooLarge {
        /// The longest that is read, in bytes.
        limit: usize,
    },
}

/// An error as Graph answers one (<https://learn.microsoft.com/graph/errors>). What the service left out, or left
/// empty, is `None` or empty.
#[derive(Clone, Debug, PartialEq, Default, Error)]
#[error(
    "the service answered {status}{}{}",
    .code.as_ref().map(|code| format!(" {code}")).unwrap_or_default(),
    .message.as_ref().map(|message| format!(": {message}")).unwrap_or_default()
)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// What went wrong, for programs: branch on this.
    pub code: Option<String>,
    /// What went wrong, for developers; its wording may change at any time.
    pub message: Option<String>,
    /// What it is about.
    pub target: Option<String>,
    /// More of the same.
    pub details: Vec<RefusalDetail>,
    /// The codes of the inner errors, from the outermost to the most specific.
    pub inner_codes: Vec<String>,
    /// How long the service wants to be left alone.
    pub retry_after: Option<Duration>,
    /// The `WWW-Authenticate` headers as they came: why a token was not good enough, and the claims it should have.
    pub www_authenticate: Vec<String>,
    /// The body in full if it was JSON, else the beginning of its text.
    pub body: Value,
}

/// One of an error's `details`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RefusalDetail {
    /// What went wrong, for programs.
    pub code: Option<String>,
    /// What went wrong, for developers.
    pub message: Option<String>,
    /// What it is about.
    pub target: Option<String>,
}

/// What the tries of one call add up to, whatever the last one said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct History {
    /// The first success that a try was answered with, though the answer may have broken off.
    pub accepted: Option<StatusCode>,
    /// Whether a try may have been carried out without our hearing of it.
    pub lost: bool,
}

impl History {
    /// Takes in a failed try. `heard` is the status it was answered with.
    pub fn add(&mut self, method: &Method, failure: &Failure, heard: Option<u16>) {
        let heard = heard.and_then(|status| StatusCode::from_u16(status).ok());
        self.accepted = self.accepted.or(heard.filter(StatusCode::is_success));
        self.lost |= *method != Method::GET
            && match failure {
                Failure::TimedOut { .. } | Failure::Interrupted { .. } => heard.is_none(),
                // The service, or what stands before it, may have failed after the work was done.
                // 503 is no such case: it refuses before it begins.
                Failure::Refused(refusal) => matches!(refusal.status, 500 | 502 | 504),
                _ => false,
            };
    }
}

impl GraphError {
    /// The HTTP status of the last try; `None` when no answer came.
    pub fn status(&self) -> Option<u16> {
        self.diagnostics.status
    }

    /// The error as the service answered it.
    pub fn refusal(&self) -> Option<&Refusal> {
        match &self.failure {
            Failure::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// Graph's code of the error.
    pub fn code(&self) -> Option<&str> {
        self.refusal()?.code.as_deref()
    }

    /// How long the service wants to be left alone.
    pub fn retry_after(&self) -> Option<Duration> {
        self.refusal()?.retry_after
    }

    /// What support asks for.
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// The challenges of a refused token, as they came.
    pub fn www_authenticate(&self) -> &[String] {
        self.refusal().map_or(&[], |refusal| &refusal.www_authenticate)
    }

    /// Whether the token was not accepted: expired, or meant for something else.
    pub fn is_unauthorized(&self) -> bool {
        self.refusal().is_some_and(|refusal| refusal.status == 401)
    }

    /// Whether the same call may succeed later on.
    pub fn is_retryable(&self) -> bool {
        RetryReason::of(&self.failure).is_some()
    }

    /// The success that the service answered one of the tries with, though the call failed: it was carried out.
    pub fn accepted(&self) -> Option<u16> {
        self.history.accepted.map(|status| status.as_u16())
    }

    /// Of a `createOrGet`: what it did, if the service said so, though the meeting could not be read.
    pub fn outcome(&self) -> Option<Outcome> {
        self.history.accepted.and_then(Outcome::of)
    }

    /// Whether one of the tries was carried out, or may have been.
    pub(super) fn may_have_been_carried_out(&self) -> bool {
        self.history.lost || self.history.accepted.is_some()
    }

    /// Whether one of the tries may have been carried out without an answer. False for calls that change nothing.
    pub fn outcome_unknown(&self) -> bool {
        self.history.lost && self.history.accepted.is_none()
    }
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.failure.fmt(f)?;
        match self.history.accepted {
            Some(status) => write!(f, " (yet the request was carried out: {})", status.as_u16()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for GraphError {}
