//! What the program does: a face sends [`Command`]s, work runs in the background, [`Event`]s come back.
//!
//! The only room that brings settings, identity, Graph and the demo organisation together.

mod clipboard;
mod connecting;
mod directory;
mod errands;
mod event;
mod failure;
mod jobs;
pub mod links;
mod main_loop;
mod many;
mod meetings;
mod records;
mod sheets;
mod signing_in;
mod testing;

use std::ffi::OsString;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use tokio::sync::mpsc as async_mpsc;

use crate::crash::CrashReports;
use crate::graph::{AccessToken, ApiVersion, EntityId, RetryPolicy};
use crate::identity::{AccountKey, KeyStore, Permission};
use crate::ledger::{BatchId, Key, Query, RequestId};
use crate::meeting::{CalendarEvent, DateOrder, Draft, Preset, Reading, RowsHow, Sheet};
use crate::profile::Profile;
use crate::settings::{Connection, Preference, SettingsFile, SystemSettings, WindowPlace};
pub use clipboard::{Clipboard, RichText};
pub use errands::{Errand, OwnFile};
pub use event::{
    Account, AccountState, Check, Checked, Event, FollowUp, Found, Gone, How, MeetingAnswer, Missing, NotKnown,
    Outcome, People, PeopleState, Prepared, Progress, Refreshed, SettingsView, Since,
};
pub use failure::{Details, Failure, FailureKind, read_pasted_error};
pub use many::{ManyDone, ManyProgress, NewBatch, NewRow, RowState};

/// The number of a job, given by the face that asks for it; an answer with another number is for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub u64);

/// Everything that a person can ask for.
#[derive(Debug)]
pub enum Command {
    /// Use the connection of that name from the settings, and remember it.
    UseConnection(String),
    /// Use the demo organisation; with [`Remember::Yes`] also at the next start.
    UseDemo(Remember),
    /// Add a connection to a service, or replace the one of its name, and use it.
    AddConnection(Box<Connection>, Given),
    /// Use this token for the connection in use.
    GiveToken(AccessToken),
    /// Forget the token of the connection in use, or the secret of its app.
    ForgetToken,
    /// Use this secret for the app of the connection in use; with [`Remember::Yes`] also at the next start.
    GiveSecret(SecretString, Remember),
    /// A job: have a person sign in on the connection in use.
    SignIn(JobId, SignInRequest),
    /// Use the account that signed in although another was asked for, or drop it.
    TakeOtherAccount(bool),
    /// Use another account that has signed in on the connection in use.
    UseAccount(AccountKey),
    /// Forget the account in use and its sign-in. Works without a network.
    SignOut,
    /// A job: find out what works on the connection in use.
    TestConnection(JobId),
    /// Ask the system's keychain again, so that sign-ins outlast the program.
    KeepSignIns,
    /// Take a connection out of the settings.
    RemoveConnection(String),
    /// Change the version of Graph that a connection calls.
    SetApiVersion(String, ApiVersion),
    /// Change what a person likes.
    SetPreference(Preference),
    /// Keep a preset, in place of the one of the name that is given and of the one of its own name.
    PutPreset(Option<String>, Box<Preset>),
    /// Forget the preset of that name.
    RemovePreset(String),
    /// A job: create the meeting of this draft, or get the one with its external ID; after it was created, set in it what
    /// the call can't set.
    CreateOrGet(JobId, Box<Draft>),
    /// A job: send a request that did not finish, again or at last. Of another account than the one in use it is sent only
    /// with [`AsWhom::WhoeverIsSignedIn`].
    Resume(JobId, RequestId, AsWhom),
    /// A job: read a file of many meetings; [`Outcome::Sheet`]. Nothing is asked for.
    ReadSheet(JobId, PathBuf),
    /// A job: read the rows of a sheet; [`Outcome::Rows`]. Nothing is asked for.
    ReadRows(JobId, Arc<Sheet>, Box<RowsHow>, Reading),
    /// A job: make or get the meeting of every row, many at a time: [`Progress::Many`], then [`Outcome::Many`]. The rows are
    /// kept until each has its answer, so a batch that the program or the person ended early goes on later, with
    /// [`Self::ResumeMany`] or by asking for the same rows once more under the same name for the same account.
    /// [`Self::Cancel`] ends it with [`Outcome::Many`] as well.
    CreateMany(JobId, Box<NewBatch>),
    /// A job: go on with a batch, as [`Self::CreateMany`], after [`Progress::ManyRows`]. Another account's goes on only with
    /// [`AsWhom::WhoeverIsSignedIn`]; the rows that have their answer keep it.
    ResumeMany(JobId, BatchId, AsWhom),
    /// Whether the batch of this job is paused: what is under way ends, and nothing new begins.
    PauseMany(JobId, bool),
    /// Forget a batch that is not whole. Its meetings stay, and so do requests of it that did not finish.
    DiscardMany(BatchId),
    /// Forget a request that did not finish.
    Discard(RequestId),
    /// Whether a request that waits is sent by itself as soon as the service can be reached.
    SendWhenOnline(RequestId, bool),
    /// A job: find the meeting that the draft's external ID names, without making one. It may also be a join link or a
    /// numeric meeting ID.
    Check(JobId, Box<Draft>),
    /// A job: give the meeting with this Graph ID what the draft has and it has not, as far as that can be changed.
    ChangeMeeting(JobId, EntityId, Box<Draft>),
    /// A job: delete the meeting with this Graph ID. With its key, the ledger hears of it.
    DeleteMeeting(JobId, EntityId, Option<Key>),
    /// A job: make an event in the signed-in person's own calendar, and invite whoever is in it; [`Outcome::AddedToCalendar`].
    /// Of the same meeting the service makes one event, however often it is asked: see [`CalendarEvent::transaction_id`].
    /// Needs [`Permission::Calendar`], which is never asked for here.
    AddToCalendar(JobId, Box<CalendarEvent>),
    /// A job: what is kept of a meeting; asks nobody.
    ShowMeeting(JobId, Key),
    /// A job: read these meetings again, as far as they are the account's.
    Refresh(JobId, Vec<Key>),
    /// Forget what is kept of a meeting. The service is not told.
    RemoveMeeting(Key),
    /// Send this stretch of the list of meetings as [`Event::Meetings`] with the same number. Of several that wait to be
    /// answered, only the one with the highest number of each kind is.
    ListMeetings(ListNumber, Query, Range<u64>),
    /// Keep the form as it is typed.
    SaveForm(Box<Draft>),
    /// A job: write the list into a file, as its ending says: `.csv` or `.json`. Replaces nothing.
    ExportMeetings(JobId, PathBuf, Query),
    /// A job: take in a file that was exported.
    ImportMeetings(JobId, PathBuf),
    /// A job: write a file, such as a calendar file, replacing nothing.
    SaveFile(JobId, PathBuf, String),
    /// A job: hand a link to the system's browser or to the Teams program.
    OpenLink(JobId, String, OpenWith),
    /// Find people who fit what is being typed; nothing typed finds the usual ones. Answered by [`Event::People`] with the
    /// same number, perhaps twice. A search stops the one before, of which nothing more comes.
    SearchPeople(u64, String),
    /// Find out whose these addresses and user IDs are. Each is answered by one [`Event::Resolved`], in any order, unless
    /// another connection or account comes into use meanwhile.
    ResolvePeople(Vec<String>),
    /// List the teams that the account is in: [`Event::Teams`]. They are asked for once.
    ListTeams,
    /// As [`Self::ListTeams`], asking the service again; for channels too when they are listed next.
    RereadTeams,
    /// List the channels of the team with this ID: [`Event::Channels`]. They are asked for once.
    ListChannels(String),
    /// List the channels of the latest meetings: [`Event::RecentChannels`]. Asks nobody.
    ListRecentChannels,
    /// Stop a job.
    Cancel(JobId),
    /// A job: forget every meeting and request that is kept here. The service is not told.
    ForgetMeetings(JobId),
    /// Keep how the window stands, for the next start.
    KeepWindow(WindowPlace),
    /// A job: what would be sent for this draft; asks nobody.
    Prepare(JobId, Box<Draft>),
    /// A job: see to something outside of the service.
    Errand(JobId, Errand),
    /// The person knows of every crash report there is.
    CrashReportsKnown,
}

impl Command {
    /// The job that is asked for.
    fn job(&self) -> Option<JobId> {
        match self {
            Self::SignIn(job, ..)
            | Self::TestConnection(job)
            | Self::CreateOrGet(job, ..)
            | Self::Resume(job, ..)
            | Self::Check(job, ..)
            | Self::ChangeMeeting(job, ..)
            | Self::DeleteMeeting(job, ..)
            | Self::AddToCalendar(job, ..)
            | Self::ShowMeeting(job, ..)
            | Self::Refresh(job, ..)
            | Self::ExportMeetings(job, ..)
            | Self::ImportMeetings(job, ..)
            | Self::SaveFile(job, ..)
            | Self::OpenLink(job, ..)
            | Self::ForgetMeetings(job)
            | Self::Prepare(job, ..)
            | Self::Errand(job, ..) => Some(*job),
            _ => None,
        }
    }
}

/// As whom a request that did not finish is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsWhom {
    /// As whom it was asked for.
    TheSame,
    /// As the account in use, where it makes another meeting.
    WhoeverIsSignedIn,
}

/// The number of a list that was asked for, given by the face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListNumber {
    /// Of the list that is searched.
    List(u64),
    /// Of what is coming.
    Coming(u64),
}

/// Whether something is written into the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remember {
    /// It is.
    Yes,
    /// It holds for this run.
    No,
}

/// What opens a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenWith {
    /// The system's browser.
    Browser,
    /// The Teams program.
    TeamsApp,
}

/// What a person gives along with a new connection.
#[derive(Debug)]
pub enum Given {
    /// Nothing: a person signs in, or the certificate is in a file.
    Nothing,
    /// A pasted access token.
    Token(AccessToken),
    /// The app's secret.
    Secret(SecretString, Remember),
}

/// How a person is to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInRequest {
    /// In the browser or with a code.
    pub way: SignInWay,
    /// As whom.
    pub account: WhichAccount,
    /// What else than making meetings is to be allowed.
    pub allow: Vec<Permission>,
}

/// Where a person signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInWay {
    /// In this computer's browser.
    Browser,
    /// In a browser somewhere, with a code.
    DeviceCode,
}

/// Which account is to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichAccount {
    /// The one that was used last; any, when there is none.
    Same,
    /// Any.
    Another,
}

/// What the engine needs from outside.
pub struct EngineOptions {
    /// Where everything is kept.
    pub profile: Profile,
    /// Which connection to begin with.
    pub begin_with: BeginWith,
    /// A token for connections with `sign_in = "token"`.
    pub token: Option<AccessToken>,
    /// How failed calls are tried again.
    pub retry: RetryPolicy,
    /// The present time.
    pub now: fn() -> DateTime<Utc>,
    /// How the person writes dates, where the settings do not say it.
    pub date_order: DateOrder,
    /// The languages that the service should answer in (`Accept-Language`).
    pub accept_language: Option<String>,
    /// The administrator's settings file, if there is one.
    pub system_settings: Option<PathBuf>,
    /// A program that opens links and files, given as its last argument, instead of the system's browser.
    pub browser: Option<OsString>,
    /// A secret for connections whose app signs in with one.
    pub client_secret: Option<SecretString>,
    /// Where the key is kept that seals sign-ins.
    pub key_store: KeyStore,
    /// Whether requests that wait to be sent by themselves are. A program that ends soon leaves them waiting.
    pub sends_waiting: bool,
    /// Where rich texts are copied to.
    pub clipboard: Clipboard,
    /// Where panics leave their reports, when a face tells of them.
    pub crash_reports: Option<CrashReports>,
}

/// Which connection the engine begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BeginWith {
    /// The one that the settings name.
    Settings,
    /// The demo organisation, without remembering it.
    Demo,
    /// The one of this name, without remembering it; none, when the settings have none of that name.
    Connection(String),
    /// None: what is kept is looked at, and nobody is asked.
    Nothing,
}

impl EngineOptions {
    /// As the system has it: its clock, its locale, its keychain, nothing from the environment. There is no clipboard:
    /// only a window has one.
    pub fn new(profile: Profile) -> Self {
        let locale = sys_locale::get_locale();
        Self {
            profile,
            begin_with: BeginWith::Settings,
            token: None,
            retry: RetryPolicy::default(),
            now: Utc::now,
            date_order: date_order_of(locale.as_deref()),
            accept_language: locale,
            system_settings: None,
            browser: None,
            client_secret: None,
            key_store: KeyStore::system(),
            sends_waiting: true,
            clipboard: Clipboard::default(),
            crash_reports: None,
        }
    }
}

impl EngineOptions {
    /// How the window stood last.
    pub fn window_place(&self) -> WindowPlace {
        WindowPlace::read(&self.profile.window_file())
    }
}

/// How the person writes dates: as the settings say, else as where the system's language is spoken.
pub fn date_order(profile: Option<&Profile>, system_settings: Option<&Path>) -> DateOrder {
    let system = date_order_of(sys_locale::get_locale().as_deref());
    let set = SystemSettings::read(system_settings);
    // What can't be read is told by whoever needs it.
    let file = profile.and_then(|profile| SettingsFile::read(profile.settings_file(), set).ok());
    file.map_or(system, |file| file.settings().date_order(system))
}

/// How dates are written where this language is spoken, by its BCP 47 tag.
fn date_order_of(locale: Option<&str>) -> DateOrder {
    let locale = locale.unwrap_or_default();
    let language = locale.split(['-', '_']).next().unwrap_or_default();
    match language {
        "en" if locale.ends_with("US") => DateOrder::MonthDayYear,
        // Year first, and wherever nothing is known: it can’t be misread.
        "" | "C" | "POSIX" | "zh" | "ja" | "ko" | "hu" | "lt" | "mn" | "sv" => DateOrder::YearMonthDay,
        _ => DateOrder::DayMonthYear,
    }
}

/// The background of the program. Dropping it ends every job and waits for the demo organisation to close its port.
pub struct Engine {
    commands: Option<async_mpsc::UnboundedSender<Command>>,
    events: mpsc::Receiver<Event>,
    crash_reports: Option<CrashReports>,
    thread: Option<JoinHandle<()>>,
}

impl Engine {
    /// Reads the settings and begins to work. `wake` is called after each event, from another thread.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(options: EngineOptions, wake: impl Fn() + Send + Sync + 'static) -> std::io::Result<Self> {
        let (commands, command_queue) = async_mpsc::unbounded_channel();
        let (event_sender, events) = mpsc::channel();
        let outbox = Outbox {
            events: event_sender,
            wake: Arc::new(wake),
        };
        let crash_reports = options.crash_reports.clone();
        if let Some(reports) = &crash_reports {
            let outbox = outbox.clone();
            reports.listen(move |report| outbox.send(Event::Crashed(Box::new(report))));
        }
        let thread = std::thread::Builder::new()
            .name("engine".to_owned())
            .spawn(move || main_loop::run(options, command_queue, &outbox))?;
        Ok(Self {
            commands: Some(commands),
            events,
            crash_reports,
            thread: Some(thread),
        })
    }

    /// Asks for something; never waits.
    pub fn send(&self, command: Command) {
        if let Some(commands) = &self.commands {
            // The loop ends only when this sender is gone, or by a panic that is reported by the job's event.
            commands.send(command).ok();
        }
    }

    /// For a crash report: the screen in sight, by a name that is no text of a person's.
    pub fn on_screen(&self, screen: &'static str) {
        if let Some(reports) = &self.crash_reports {
            reports.on_screen(screen);
        }
    }

    /// The next event, if one is there; never waits.
    pub fn next_event(&self) -> Option<Event> {
        self.events.try_recv().ok()
    }

    /// The next event; waits for at most `limit`. For faces without a window.
    pub fn wait_for_event(&self, limit: std::time::Duration) -> Option<Event> {
        self.events.recv_timeout(limit).ok()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.commands = None;
        if let Some(thread) = self.thread.take() {
            // A panic in it was reported where it happened.
            thread.join().ok();
        }
    }
}

/// Where events go.
#[derive(Clone)]
struct Outbox {
    events: mpsc::Sender<Event>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Outbox {
    /// First the event, then the call, so that who wakes up finds it.
    fn send(&self, event: Event) {
        // Nobody listens any more when the window is closing.
        self.events.send(event).ok();
        (self.wake)();
    }
}
