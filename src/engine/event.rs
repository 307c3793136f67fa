//! Everything that comes back.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::{Failure, JobId};
use crate::graph::{ApiVersion, Cloud, Diagnostics, EntityId, RetryReason};
use crate::meeting::{ChannelSupport, FieldProblem, Meeting, MeetingRequest, Remark};
use crate::settings::{Settings, SignIn};

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
    /// Ready to work.
    Ready(Account),
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
            Self::Connecting { connection } | Self::NeedsToken { connection, .. } | Self::Failed { connection, .. } => {
                Some(connection)
            }
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
}

/// How far a job is.
#[derive(Clone, Debug)]
pub enum Progress {
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
