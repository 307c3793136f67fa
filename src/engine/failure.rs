//! A failure as a face shows it: what kind, and the fine print.

use std::time::Duration;

use crate::graph::{self, Diagnostics, GraphError};
use crate::identity::{self, ErrorDetails, Problem, SignInError};
use crate::ledger::LedgerError;
use crate::meeting::SheetError;
use crate::settings::ReadError;

/// Why something did not happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What kind of failure; the sentence for the person is chosen by it.
    pub kind: FailureKind,
    /// Whether the service may have done the work without the program hearing of it.
    pub may_be_done: bool,
    /// The fine print, to be folded away and copied.
    pub details: Box<Details>,
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
    /// The service does not allow the app to act for the organizer (403): an application access policy is missing.
    NoAccessPolicy,
    /// The account is a guest in its organisation; the service makes no meetings for guests (403).
    Guest,
    /// The service knows no meetings for personal accounts.
    PersonalAccount,
    /// Signing in failed, or must be done again.
    SignIn(Problem),
    /// The organizer's address could not be turned into an object ID.
    OrganizerUnknown {
        /// The address.
        address: String,
    },
    /// Something is missing that the connection needs.
    ConnectionIncomplete,
    /// The administrator's settings do not allow this connection.
    NotAllowedHere,
    /// An administrator set the connection; only they can change it.
    SetByAdministrator {
        /// Its name.
        connection: String,
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
    /// The service refused a request that had a channel, and did not say why (400): perhaps because of the channel.
    ChannelRefused,
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
    /// A file could not be read.
    FileUnread {
        /// Which.
        path: std::path::PathBuf,
    },
    /// A list of meetings can't have this ending.
    FileEnding {
        /// Of which file.
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
    /// The system has no program for such a file.
    FileNotOpened,
    /// The clipboard did not take the text.
    NotCopied,
    /// The file of meetings refused.
    Ledger(LedgerError),
    /// The file is none that meetings can be taken in from.
    NotAnExport {
        /// Which.
        path: std::path::PathBuf,
    },
    /// The file is no sheet of meetings.
    NotASheet {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        why: SheetError,
    },
    /// What was typed would be read differently now than when it was asked for (another order of dates, another version of
    /// Graph), so it is not sent.
    ReadDifferently,
    /// The request is there no longer.
    NoSuchRequest,
    /// Nobody has allowed it yet to write to the person's calendar.
    CalendarNotAllowed {
        /// Whether a person allows it by signing in with
        /// [`Permission::Calendar`](crate::identity::Permission::Calendar); a pasted token is as it is.
        can_ask: bool,
    },
    /// The account has no calendar that can be written to.
    NoCalendar,
    /// The calendar has, or had, an event of this meeting with another content; no second one is made.
    InCalendarAlready,
    /// An app has no calendar of its own.
    NoOwnCalendar,
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
    /// What the sign-in service said.
    pub sign_in: Option<ErrorDetails>,
}

impl From<FailureKind> for Failure {
    fn from(kind: FailureKind) -> Self {
        Self {
            kind,
            may_be_done: false,
            details: Box::default(),
        }
    }
}

impl Failure {
    /// With what a library said.
    pub fn saying(kind: FailureKind, said: &dyn std::fmt::Display) -> Self {
        Self {
            details: Box::new(Details {
                said: Some(said.to_string()),
                ..Details::default()
            }),
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
        // A question leaves nothing behind, whatever it was answered with.
        let changes_something = error.diagnostics().method != "GET";
        Self {
            kind,
            may_be_done: changes_something && (error.outcome_unknown() || error.accepted().is_some()),
            details: Box::new(Details {
                said: Some(error.to_string()),
                code: error.code().map(str::to_owned),
                diagnostics: Some(error.diagnostics().clone()),
                sign_in: None,
            }),
        }
    }
}

/// What Graph says of an app without an application access policy, today and before 2023.
const NO_ACCESS_POLICY: [&str; 2] = [
    "no application access policy found",
    "is not authorized to create meeting on behalf of user",
];

fn says(refusal: &graph::Refusal, any: [&str; 2]) -> bool {
    let message = refusal.message.as_deref().unwrap_or_default().to_lowercase();
    let code = refusal.code.as_deref().unwrap_or_default().to_lowercase();
    any.iter().any(|text| message.contains(text) || code.contains(text))
}

fn refused(refusal: &graph::Refusal) -> FailureKind {
    match refusal.status {
        401 => FailureKind::TokenRefused,
        403 if says(refusal, NO_ACCESS_POLICY) => FailureKind::NoAccessPolicy,
        403 => FailureKind::Forbidden {
            code: refusal.code.clone(),
        },
        // Seen with personal accounts; its status is not documented.
        _ if refusal.code.as_deref() == Some("AuthenticationError") => FailureKind::PersonalAccount,
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

impl From<SignInError> for Failure {
    fn from(error: SignInError) -> Self {
        Self {
            details: Box::new(Details {
                said: Some(error.to_string()),
                sign_in: Some(*error.details),
                ..Details::default()
            }),
            ..FailureKind::SignIn(error.problem).into()
        }
    }
}

/// What the text of a browser's error page means, as a person copied it.
pub fn read_pasted_error(text: &str) -> Failure {
    identity::read_pasted(text).into()
}
