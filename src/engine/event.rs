//! Everything that comes back.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::{Failure, JobId, ListNumber, ManyDone, ManyProgress, NewRow};
use crate::crash::CrashReport;
use crate::graph::{self, ApiVersion, Channel, Cloud, Diagnostics, EntityId, Listed, Outgoing, RetryReason, Team};
use crate::identity::{AccountKey, Keeping, SignedIn};
use crate::ledger::{
    self, Batch, BatchId, ImportReport, Key, LedgerNotice, MeetingRow, NearMiss, RecentChannel, Request, RequestId,
    RequestState, Rows,
};
use crate::meeting::{
    ChannelSupport, Difference, Draft, FieldProblem, KnownPerson, Meeting, MeetingRequest, Remark, Resolved, Row, Sheet,
};
use crate::settings::{Settings, SignIn, SystemSettings};

/// Something happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The settings are these.
    Settings(Box<SettingsView>),
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
    /// What was typed in the form when it was kept last; told once, soon after the start.
    Form(Box<Draft>),
    /// No form was kept, or none can be read; told in its place.
    NoForm,
    /// The requests that did not finish, the oldest first; told soon after the start and whenever they change.
    Unfinished(Vec<Request>),
    /// The batches that are not whole and that no job is working on, the oldest first; told soon after the start and whenever
    /// they change.
    Batches(Vec<Batch>),
    /// A stretch of the list that was asked for with this number.
    Meetings(ListNumber, Result<Rows, Box<Failure>>),
    /// What is kept of meetings has changed; these connections and organizers have some.
    MeetingsChanged(Vec<ledger::Account>),
    /// Something about the file of meetings that the person should know.
    Ledger(LedgerNotice),
    /// The file of meetings can't be used; meetings can be made, but nothing is kept. Told at the start and whenever a wish
    /// that is no job fails by it.
    LedgerFailed(Box<Failure>),
    /// A request that waited was sent by itself, and this became of it.
    SentByItself(Key, Result<How, Box<Failure>>),
    /// The people found by the search of this number; they take the place of those told before.
    People(u64, People),
    /// Whose an address or user ID is, which stands here as it was asked for.
    Resolved(String, Result<Resolved, Missing>),
    /// The teams that the account is in.
    Teams(Result<Listed<Team>, Missing>),
    /// The channels of the team with this ID.
    Channels(String, Result<Listed<Channel>, Missing>),
    /// The channels of the latest meetings, the last first.
    RecentChannels(Vec<RecentChannel>),
    /// A panic left this report: one in the background just now, or one of an earlier run that the person does not know of.
    Crashed(Box<CrashReport>),
}

/// People to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// Everybody once: first those who were asked to the latest meetings, then those whom the acting user works with, then
    /// others of the directory. Groups are among them, marked as such, so that nobody wonders.
    pub people: Vec<KnownPerson>,
    /// Whether that is all.
    pub state: PeopleState,
}

/// Whether people who were found are all there are.
#[derive(Clone, Debug, PartialEq)]
pub enum PeopleState {
    /// These are known here; the service is being asked.
    Searching,
    /// That is all that was asked for.
    Complete,
    /// Something could not be asked.
    Incomplete(Missing),
}

/// Why something was not looked up. Everything works without it: addresses can be typed, and a channel's link pasted.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// No connection is ready.
    NotConnected,
    /// Nobody has allowed it yet. A person allows it by signing in with
    /// [`Permission::Directory`](crate::identity::Permission::Directory) or
    /// [`Permission::Channels`](crate::identity::Permission::Channels); for an app or a pasted token an administrator does.
    NotAllowedYet,
    /// This way of signing in has no such thing: an app works with nobody and is in no team.
    DoesNotApply,
    /// It was asked, and failed.
    Failed(Box<Failure>),
}

/// The settings in force and what became of the file.
#[derive(Clone, Debug, Default)]
pub struct SettingsView {
    /// In force.
    pub settings: Settings,
    /// The file.
    pub path: PathBuf,
    /// The folder where everything else is kept.
    pub data_dir: PathBuf,
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
    /// What names the account's meetings in the ledger, with an external ID.
    pub owner: ledger::Account,
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
    /// The meeting was made, and what `createOrGet` can't set is being set in it.
    FollowUp,
    /// These are the rows of the batch that is gone on with; told first.
    ManyRows(Arc<[NewRow]>),
    /// A batch goes on; told at most ten times a second.
    Many(Box<ManyProgress>),
    /// So many of so many are done.
    Counted {
        /// Done.
        done: u64,
        /// In all.
        total: u64,
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
    /// A meeting, from the service or as it was kept.
    Meeting(Box<MeetingAnswer>),
    /// The meeting was known, and the service says that it is not there.
    Gone(Box<Gone>),
    /// No meeting is known for the external ID; only `createOrGet` could tell, and would make one.
    NotKnown(Box<NotKnown>),
    /// The service has no meeting with this join link or meeting ID for the account.
    NoSuchMeeting,
    /// The request was not answered. It is kept, and can be sent again.
    Unfinished {
        /// Which request.
        request: RequestId,
        /// Waiting when nothing was sent, else unknown.
        state: RequestState,
        /// Why.
        failure: Box<Failure>,
    },
    /// The request is another account's; nothing was sent.
    OtherAccount {
        /// Which request.
        request: RequestId,
        /// Whose meeting it is.
        key: Key,
    },
    /// A file of many meetings, as it was read.
    Sheet {
        /// Which file.
        path: PathBuf,
        /// What is in it.
        sheet: Box<Sheet>,
    },
    /// The rows of a sheet.
    Rows {
        /// In the order of the sheet.
        rows: Vec<Row>,
        /// Whether some date can be read two ways, and nothing in the sheet decides.
        asks_date_order: bool,
    },
    /// The batch is whole, or was ended early.
    Many(Box<ManyDone>),
    /// The batch is another account's; nothing was sent.
    ManyOfOtherAccount {
        /// Which batch.
        batch: BatchId,
        /// For whom its meetings are made.
        account: ledger::Account,
    },
    /// Meetings were read again.
    Refreshed(Refreshed),
    /// The list is in the file.
    Exported {
        /// Which file.
        path: PathBuf,
        /// How many meetings.
        meetings: u64,
    },
    /// The file was taken in.
    Imported(ImportReport),
    /// The draft is not ready to be sent; nothing was.
    NotSent(Vec<FieldProblem>),
    /// The meeting is deleted.
    Deleted(Diagnostics),
    /// The meeting is in the person's own calendar, now or since an earlier time.
    AddedToCalendar {
        /// The page of the event; only one that [`Command::OpenLink`](super::Command::OpenLink) opens.
        web_link: Option<String>,
        /// How many people were invited.
        invited: u64,
    },
    /// The file is written.
    Saved(PathBuf),
    /// The link was handed over.
    Opened,
    /// A person has signed in; what becomes of the account is told by [`Event::Account`] or [`Event::OtherAccount`].
    SignedIn,
    /// What works on the connection.
    Tested(Vec<Check>),
    /// Everything that was kept of meetings is forgotten.
    Forgotten {
        /// How many meetings.
        meetings: u64,
    },
    /// The person cancelled.
    Cancelled,
    /// It failed.
    Failed(Failure),
    /// The text is on the clipboard.
    Copied,
    /// What would be sent.
    Prepared(Box<Prepared>),
}

/// A meeting, and how it comes to be shown.
#[derive(Clone, Debug)]
pub struct MeetingAnswer {
    /// How it comes to be shown.
    pub how: How,
    /// Whether an earlier try of this call, left without an answer, may have made it.
    pub earlier_try_unknown: bool,
    /// As the service holds it, or held it.
    pub meeting: Meeting,
    /// What names it here; `None` for one that was found by its link or meeting ID and never asked for.
    pub key: Option<Key>,
    /// What was asked for, as far as it could be read; the meeting may differ from it.
    pub request: Option<MeetingRequest>,
    /// What is remarkable about what was asked for.
    pub remarks: Vec<Remark>,
    /// What became of the second step.
    pub follow_up: FollowUp,
    /// In what it changed since it was last seen from here; `None` when it was not.
    pub since: Option<Since>,
    /// Other meetings with nearly the same key.
    pub near: Vec<NearMiss>,
    /// Why the answer is not kept.
    pub unrecorded: Option<Box<Failure>>,
    /// The fine print; `None` when nobody was asked.
    pub diagnostics: Option<Diagnostics>,
}

/// How a meeting comes to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// `createOrGet` made it (201).
    Created,
    /// `createOrGet` found it (200).
    Existed,
    /// It was read; nothing was made or changed.
    Read,
    /// It was changed.
    Changed,
    /// The service was not asked.
    Kept {
        /// When the service last answered with it, UTC.
        seen_at: DateTime<Utc>,
    },
}

impl From<graph::Outcome> for How {
    fn from(outcome: graph::Outcome) -> Self {
        match outcome {
            graph::Outcome::Created => Self::Created,
            graph::Outcome::AlreadyExisted => Self::Existed,
        }
    }
}

/// What became of setting in a new meeting what `createOrGet` can't set.
#[derive(Clone, Debug, PartialEq)]
pub enum FollowUp {
    /// There was nothing to set, or the meeting was not new.
    NotNeeded,
    /// It is set.
    Done,
    /// The meeting is there without it; [`Command::ChangeMeeting`](super::Command::ChangeMeeting) tries it again.
    Failed(Box<Failure>),
}

/// What changed in a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// When it was seen before, UTC.
    pub seen_at: DateTime<Utc>,
    /// What differs; `typed` is what it had then.
    pub changes: Vec<Difference>,
}

/// A meeting that is no longer at the service.
#[derive(Clone, Debug)]
pub struct Gone {
    /// What is kept of it.
    pub row: MeetingRow,
    /// The fine print.
    pub diagnostics: Diagnostics,
}

/// A request that could be sent as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// What would be made.
    pub request: MeetingRequest,
    /// What is remarkable about it.
    pub remarks: Vec<Remark>,
    /// What would be sent first.
    pub outgoing: Outgoing,
}

/// What would be sent to find out about an external ID.
#[derive(Clone, Debug)]
pub struct NotKnown {
    /// The request.
    pub prepared: Prepared,
    /// Meetings with nearly the same key.
    pub near: Vec<NearMiss>,
}

/// What became of reading meetings again.
#[derive(Clone, Debug, Default)]
pub struct Refreshed {
    /// How many were read.
    pub read: u64,
    /// How many of those had changed.
    pub changed: u64,
    /// How many are no longer there.
    pub gone: u64,
    /// How many were left out: another account's, or never answered.
    pub left_out: u64,
    /// Why some could not be read, the first of several.
    pub failure: Option<Box<Failure>>,
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
