//! A failure as a face shows it: what kind, and the fine print.

use std::time::Duration;

use crate::graph::{self, Diagnostics, GraphError};
use crate::settings::ReadError;

/// Why something did not happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What kind of failure; the sentence for the person is chosen by it.
    pub kind: FailureKind,
    /// Whether the service may have done the work without the program hearing of it.
    pub may_be_done: bool,
    /// The fine print, to be folded away and copied.
    pub details: Details,
}

/// The kinds of failure.
#[derive(Clone, Debug, PartialEq)]
pub enum FailureKind {
    /// No connection is ready.
    NotConnected,
    /// A meeting is being made already.
    Busy,
    /// The host could not be reached.
    Unreachable {
        /// The host.
        host: String,
        /// The environment variable that names a proxy, if one is set.
        proxy: Option<&'static str>,
    },
    /// No answer came in time.
    TimedOut,
    /// The connection broke.
    Interrupted,
    /// The service refused the token (401).
    TokenRefused,
    /// The service does not allow it (403).
    Forbidden {
        /// Graph's code.
        code: Option<String>,
    },
    /// There is no such meeting or user (404).
    NotFound,
    /// The service asks for patience (429).
    Throttled {
        /// For how long.
        retry_after: Option<Duration>,
    },
    /// The service refused the request (another 4xx).
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// The service failed (5xx).
    ServiceFailed {
        /// The HTTP status.
        status: u16,
        /// How long it wants to be left alone.
        retry_after: Option<Duration>,
    },
    /// The service carried out the request, but its answer could not be read.
    AnswerUnreadable,
    /// The service sent the program elsewhere, where a token must not go.
    Redirected {
        /// Where to, if it said.
        host: Option<String>,
    },
    /// The cloud of the connection has no `createOrGet`.
    CloudHasNoCreateOrGet,
    /// The demo organisation could not start.
    DemoFailed,
    /// A file could not be written.
    File {
        /// Which.
        path: std::path::PathBuf,
    },
    /// A file of that name is there already.
    FileExists {
        /// Which.
        path: std::path::PathBuf,
    },
    /// The settings cannot be understood, so they are not written over.
    SettingsUnreadable(ReadError),
    /// The link is not one that the program hands out.
    LinkNotAllowed,
    /// The system could not open the link.
    LinkNotOpened,
    /// A mistake in the program.
    Panic,
}

/// The fine print of a failure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// What a library or the service said, in its own words.
    pub said: Option<String>,
    /// Graph's error code.
    pub code: Option<String>,
    /// Of the call, if one was made.
    pub diagnostics: Option<Diagnostics>,
}

impl From<FailureKind> for Failure {
    fn from(kind: FailureKind) -> Self {
        Self {
            kind,
            may_be_done: false,
            details: Details::default(),
        }
    }
}

impl Failure {
    /// With what a library said.
    pub fn saying(kind: FailureKind, said: &dyn std::fmt::Display) -> Self {
        Self {
            details: Details {
                said: Some(said.to_string()),
                ..Details::default()
            },
            ..kind.into()
        }
    }
}

impl From<GraphError> for Failure {
    fn from(error: GraphError) -> Self {
        use graph::Failure as Why;

        let kind = match &error.failure {
            Why::Unreachable { host, proxy, .. } => FailureKind::Unreachable {
                host: host.clone(),
                proxy: *proxy,
            },
            Why::TimedOut { .. } => FailureKind::TimedOut,
            Why::Interrupted { .. } => FailureKind::Interrupted,
            Why::Refused(refusal) => refused(refusal),
            Why::DidNotFit { .. } | Why::TooLarge { .. } => FailureKind::AnswerUnreadable,
            Why::Redirected { to } => FailureKind::Redirected { host: to.clone() },
        };
        Self {
            kind,
            may_be_done: error.outcome_unknown() || error.accepted().is_some(),
            details: Details {
                said: Some(error.to_string()),
                code: error.code().map(str::to_owned),
                diagnostics: Some(error.diagnostics().clone()),
            },
        }
    }
}

fn refused(refusal: &graph::Refusal) -> FailureKind {
    match refusal.status {
        401 => FailureKind::TokenRefused,
        403 => FailureKind::Forbidden {
            code: refusal.code.clone(),
        },
        404 => FailureKind::NotFound,
        429 => FailureKind::Throttled {
            retry_after: refusal.retry_after,
        },
        status @ 500.. => FailureKind::ServiceFailed {
            status,
            retry_after: refusal.retry_after,
        },
        status => FailureKind::Refused { status },
    }
}
