//! Everything that comes back.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::{Failure, JobId};
use crate::graph::{ApiVersion, Cloud, Diagnostics, EntityId, RetryReason};
use crate::identity::{AccountKey, Keeping, SignedIn};
use crate::meeting::{ChannelSupport, FieldProblem, Meeting, MeetingRequest, Remark};
use crate::settings::{Settings, SignIn, SystemSettings};

/// Something happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The settings are these.
    Settings(SettingsView),
    /// The account is this.
    Account(AccountState),
    /// A job goes on.
    Progress(JobId, Progress),
    /// A job has ended; nothing more comes of it.
    Done(JobId, Outcome),
    /// A wish that is no job could not be carried out.
    Refused(Failure),
    /// Whether sign-ins outlast the program; told at the start and whenever it changes.
    Keeping(Keeping),
    /// The file of sign-ins could not be used and was set aside; people must sign in again.
    SetAside {
        /// Where it is now.
        path: PathBuf,
    },
    /// The account is signed out here; the service's own page can end the browser's session too.
    SignedOut {
        /// Who it was.
        who: Option<String>,
        /// The page, to be opened with [`Command::OpenLink`](super::Command::OpenLink).
        page: Option<String>,
    },
    /// A person signed in as somebody else than the one that was asked for. Nothing is replaced until
    /// [`Command::TakeOtherAccount`](super::Command::TakeOtherAccount).
    OtherAccount {
        /// Who was asked for.
        expected: Option<String>,
        /// Who signed in.
        got: Option<String>,
    },
}

/// The settings in force and what became of the file.
#[derive(Clone, Debug, Default)]
pub struct SettingsView {
    /// In force.
    pub settings: Settings,
    /// The file.
    pub path: PathBuf,
    /// Why the file could not be read; it is untouched, and the settings are those of an empty file.
    pub unread: Option<crate::settings::ReadError>,
    /// What an administrator set.
    pub system: SystemSettings,
}

/// Who works where.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum AccountState {
    /// Nothing has been chosen.
    #[default]
    None,
    /// The connection is being opened.
    Connecting {
        /// Its name.
        connection: String,
    },
    /// The connection needs an access token.
    NeedsToken {
        /// Its name.
        connection: String,
        /// Whether the service refused the last one (it may have expired).
        refused: bool,
    },
    /// A person must sign in.
    NeedsSignIn {
        /// The name of the connection.
        connection: String,
        /// The way that the connection names.
        sign_in: SignIn,
        /// Whose sign-in has ended; `None`: nobody has signed in yet.
        who: Option<String>,
        /// Why it has ended.
        failure: Option<Box<Failure>>,
    },
    /// The app's secret must be typed.
    NeedsSecret {
        /// The name of the connection.
        connection: String,
        /// Why the last one is no good.
        failure: Option<Box<Failure>>,
    },
    /// Ready to work.
    Ready(Box<Account>),
    /// The connection cannot be used.
    Failed {
        /// Its name.
        connection: String,
        /// Why.
        failure: Failure,
    },
}

impl AccountState {
    /// The account, when it is ready to work.
    pub fn ready(&self) -> Option<&Account> {
        match self {
            Self::Ready(account) => Some(account),
            _ => None,
        }
    }

    /// The name of the connection that was chosen.
    pub fn connection(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Ready(account) => Some(&account.connection),
            Self::Connecting { connection }
            | Self::NeedsToken { connection, .. }
            | Self::NeedsSignIn { connection, .. }
            | Self::NeedsSecret { connection, .. }
            | Self::Failed { connection, .. } => Some(connection),
        }
    }
}

/// The account in use.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The name of the connection.
    pub connection: String,
    /// How the token is come by.
    pub sign_in: SignIn,
    /// The cloud.
    pub cloud: Cloud,
    /// The version of Graph that is called.
    pub api_version: ApiVersion,
    /// The host that is called.
    pub host: String,
    /// The person's name as the service gives it, else their address; `None` when the token may not ask.
    pub who: Option<String>,
    /// For app-only tokens: in whose name.
    pub acting_for: Option<EntityId>,
    /// Whether meetings can have a channel's thread.
    pub channel: ChannelSupport,
    /// The address that the account signs in with.
    pub username: Option<String>,
    /// The tenant ID of the account's organisation.
    pub tenant: Option<String>,
    /// The account that signed in; `None` for pasted tokens, apps and the demo organisation.
    pub key: Option<AccountKey>,
    /// The other accounts that have signed in on this connection.
    pub others: Vec<SignedIn>,
    /// What the person should see to: renewing the sign-in in the background failed, so that soon they must sign in
    /// again; or the account is a guest's ([`FailureKind::Guest`](super::FailureKind::Guest)), which has no meetings.
    pub attention: Option<Box<Failure>>,
}

/// How far a job is.
#[derive(Clone, Debug)]
pub enum Progress {
    /// A person is to sign in in the browser, which has been opened.
    Browser {
        /// The page, to open again or to copy.
        link: String,
        /// The host of the page.
        site: String,
        /// When waiting ends.
        until: DateTime<Utc>,
        /// Why the browser could not be opened; the person opens the link themselves then.
        not_opened: Option<Box<Failure>>,
    },
    /// A person is to type a code at a page.
    DeviceCode {
        /// The code.
        code: String,
        /// The page.
        page: String,
        /// When the code ends.
        until: DateTime<Utc>,
    },
    /// A try is under way.
    Trying {
        /// Counted from 1.
        attempt: u32,
    },
    /// The last try failed, and the next waits.
    Waiting {
        /// Why the last try failed.
        reason: RetryReason,
        /// The number of the next one.
        next_attempt: u32,
        /// When it begins.
        until: Instant,
        /// How long it waits in all.
        delay: Duration,
    },
}

/// How a job ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The service answered with a meeting.
    Meeting(Box<MeetingAnswer>),
    /// The draft is not ready to be sent; nothing was.
    NotSent(Vec<FieldProblem>),
    /// The meeting is deleted.
    Deleted(Diagnostics),
    /// The file is written.
    Saved(PathBuf),
    /// The link was handed over.
    Opened,
    /// A person has signed in; what becomes of the account is told by [`Event::Account`] or [`Event::OtherAccount`].
    SignedIn,
    /// What works on the connection.
    Tested(Vec<Check>),
    /// The person cancelled.
    Cancelled,
    /// It failed.
    Failed(Failure),
}

/// A meeting that `createOrGet` answered with.
#[derive(Clone, Debug)]
pub struct MeetingAnswer {
    /// Whether it was made now.
    pub outcome: crate::graph::Outcome,
    /// Whether an earlier try of this call, left without an answer, may have made it.
    pub earlier_try_unknown: bool,
    /// As the service holds it.
    pub meeting: Meeting,
    /// What was asked for.
    pub request: MeetingRequest,
    /// What is remarkable about what was asked for.
    pub remarks: Vec<Remark>,
    /// The fine print.
    pub diagnostics: Diagnostics,
}

/// One thing that a test of a connection found out.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What was tried.
    pub what: Checked,
    /// What came of it.
    pub found: Found,
}

/// What a test of a connection tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Who is signed in.
    SignedInAs,
    /// The organisation.
    Organization,
    /// Whether `createOrGet` is permitted. Found out by a question that reads only.
    CreateOrGet,
    /// Whether people can be looked up.
    Directory,
    /// Whether teams and channels can be listed.
    Channels,
}

/// What came of a test.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// It works; with what it is, where there is something to say.
    Works(Option<String>),
    /// It has not been asked for yet, and nothing else needs it.
    NotAllowedYet,
    /// This way of signing in has no such thing.
    DoesNotApply,
    /// It does not work.
    Failed(Box<Failure>),
}
