//! The loop on the engine's thread: takes commands one after another, and never waits for a service itself.

mod accounts;
mod connections;
mod looking_up;

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::task::Poll;
use std::time::Duration;

use secrecy::SecretString;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{OnceCell, watch};
use tokio::task::{AbortHandle, JoinHandle, JoinSet};

use super::connecting::Session;
use super::directory::PATIENCE;
use super::errands::Runner;
use super::jobs::Jobs;
use super::meetings::{Desk, Many, Reporter, Wish};
use super::records::Records;
use super::signing_in::Unconfirmed;
use super::{
    AccountState, BeginWith, Command, EngineOptions, Event, Failure, FailureKind, JobId, OpenWith, Outbox, Outcome,
    Remember, SettingsView, links, links::SafeLink, meetings, sheets, testing,
};
use crate::crash::CrashReports;
use crate::demo::DemoServer;
use crate::graph::Pace;
use crate::identity::{AccountKey, Accounts, Notice, SignInError, Tokens};
use crate::ledger::{RequestId, RequestState};
use crate::meeting::DateOrder;
use crate::settings::{Connection, Language, ReadError, SettingsFile, SystemSettings, WriteError};

/// The name of the demo organisation's connection.
const DEMO_NAME: &str = "Demo organisation";

/// How long the end of the program waits for jobs and the demo organisation.
const GOODBYE: Duration = Duration::from_secs(2);

/// How long a row of many waits for its people to be looked up, which others wait for too.
const PATIENCE_OF_MANY: Duration = Duration::from_mins(2);

/// How often it is looked whether a sign-in should be renewed, and whether the service can be reached again.
const TICK: Duration = Duration::from_mins(1);

/// How many links of sign-ins may still be opened: those of the last few tries.
const ISSUED_LINKS: usize = 8;

/// What background work tells the loop.
pub enum Note {
    /// The sign-ins that were kept have been read.
    Accounts(Accounts, Vec<Notice>),
    /// Whether sign-ins outlast the program may have changed.
    Kept,
    /// A connection was opened, or not. The number tells whether it is still wanted.
    Opened(u64, Result<Box<Session>, Box<AccountState>>),
    /// The connection in use no longer works as it is; this is what it needs.
    Lost(Box<AccountState>),
    /// Renewing an account in the background failed, and only the person can mend it.
    Trouble(AccountKey, SignInError),
    /// A person has signed in on this connection.
    SignedIn(String),
    /// A person has signed in as somebody else than was asked for.
    OtherAccount {
        expected: Option<String>,
        got: Option<String>,
        unconfirmed: Box<Unconfirmed>,
    },
    /// The program made this link, so it may be opened.
    Issued(String),
    /// This was looked up while the connection with that number was in use.
    LookedUp(u64, Box<Event>),
    /// A job has ended.
    JobEnded(JobId),
}

/// Runs until the face is gone.
pub fn run(options: EngineOptions, commands: UnboundedReceiver<Command>, outbox: &Outbox) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("engine-worker")
        .enable_all()
        .build()
        .expect("the system gave this thread, so it gives two more");
    runtime.block_on(Core::new(options, outbox.clone()).run(commands));
}

struct Core {
    options: EngineOptions,
    outbox: Outbox,
    file: SettingsFile,
    unread: Option<ReadError>,
    tokens: Tokens,
    /// Secrets of apps that were typed in this run, by the name of the connection.
    secrets: HashMap<String, SecretString>,
    /// Read from the vault when a connection first needs them.
    accounts: Arc<OnceCell<Accounts>>,
    unconfirmed: Option<Box<Unconfirmed>>,
    issued: VecDeque<String>,
    demo: Option<DemoServer>,
    /// The connection that the person chose, whether it could be opened or not.
    wanted: Option<Connection>,
    session: Option<Arc<Session>>,
    openings: u64,
    /// Opening the connection in use failed because the service could not be reached.
    unreachable: bool,
    creating: Option<JobId>,
    /// The job that makes many meetings, and what is wished of it.
    many: Option<(JobId, watch::Sender<Wish>)>,
    /// Sends by itself what waited.
    sending: Option<JoinHandle<()>>,
    records: Records,
    ledger_thread: std::thread::JoinHandle<()>,
    /// The number of the latest search for people, and what stops it.
    search: u64,
    searching: Option<AbortHandle>,
    /// What looks people, teams and channels up.
    lookups: JoinSet<()>,
    runner: Runner,
    jobs: Jobs,
    notes: UnboundedSender<Note>,
    note_queue: UnboundedReceiver<Note>,
}

impl Core {
    fn new(mut options: EngineOptions, outbox: Outbox) -> Self {
        let (notes, note_queue) = unbounded_channel();
        let data_dir = options.profile.data_dir().to_owned();
        let (records, ledger_thread) = Records::start(data_dir, options.now, outbox.clone());
        let path = options.profile.settings_file();
        let system = SystemSettings::read(options.system_settings.as_deref());
        let (file, unread) = match SettingsFile::read(path, system.clone()) {
            Ok(file) => (file, None),
            Err(error) => (SettingsFile::unread(path, system), Some(error)),
        };
        let runner = Runner {
            clipboard: options.clipboard.clone(),
            browser: options.browser.clone(),
            data_dir: options.profile.data_dir().to_owned(),
            crash_reports: options.crash_reports.clone(),
            own_files: Arc::default(),
        };
        Self {
            file,
            unread,
            tokens: Tokens::new(options.token.take()),
            secrets: HashMap::new(),
            accounts: Arc::default(),
            unconfirmed: None,
            issued: VecDeque::new(),
            demo: None,
            wanted: None,
            session: None,
            openings: 0,
            unreachable: false,
            creating: None,
            many: None,
            sending: None,
            records,
            ledger_thread,
            search: 0,
            searching: None,
            lookups: JoinSet::new(),
            runner,
            jobs: Jobs::new(outbox.clone(), notes.clone()),
            notes,
            note_queue,
            outbox,
            options,
        }
    }

    async fn run(mut self, mut commands: UnboundedReceiver<Command>) {
        self.tell_settings();
        self.tell_crash();
        let begin_with = std::mem::replace(&mut self.options.begin_with, BeginWith::Nothing);
        let settings = self.file.settings();
        let connection = match &begin_with {
            BeginWith::Demo | BeginWith::Nothing => None,
            BeginWith::Settings => settings.starting_connection().cloned(),
            BeginWith::Connection(name) => settings.connection(name).cloned(),
        };
        match (begin_with, connection) {
            (BeginWith::Demo, _) => self.use_demo(Remember::No).await,
            (_, Some(connection)) => self.open(connection).await,
            (_, None) => self.outbox.send(Event::Account(AccountState::None)),
        }
        let mut tick = tokio::time::interval(TICK);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                // What has happened comes before what is wished.
                biased;
                Some(note) = self.note_queue.recv() => outliving_panics(async { self.take_note(note) }).await,
                command = commands.recv() => match command {
                    Some(command) => self.carry_out_or_refuse(command).await,
                    None => break,
                },
                _ = tick.tick() => outliving_panics(async {
                    self.renew();
                    self.send_waiting();
                }).await,
            }
        }
        self.say_goodbye().await;
    }

    /// A mistake in what one command does takes nothing else with it, and its job ends all the same.
    async fn carry_out_or_refuse(&mut self, command: Command) {
        if let Some(reports) = &self.options.crash_reports {
            reports.on_command(&command);
        }
        let job = command.job();
        let mut was_carried_out = false;
        outliving_panics(async {
            self.carry_out(command).await;
            was_carried_out = true;
        })
        .await;
        if let Some(job) = job.filter(|job| !was_carried_out && !self.jobs.has_taken(*job)) {
            self.jobs.refuse(job, FailureKind::Panic);
        }
    }

    async fn carry_out(&mut self, command: Command) {
        match command {
            Command::UseConnection(name) => self.use_connection(&name).await,
            Command::UseDemo(remember) => self.use_demo(remember).await,
            Command::AddConnection(connection, given) => self.add_connection(*connection, given).await,
            Command::GiveToken(token) => self.give_token(token).await,
            Command::GiveSecret(secret, remember) => self.give_secret(secret, remember).await,
            Command::ForgetToken => self.forget_token().await,
            Command::SignIn(job, request) => self.sign_in(job, request),
            Command::TakeOtherAccount(take) => self.take_other_account(take),
            Command::UseAccount(key) => self.use_account(key).await,
            Command::SignOut => self.sign_out().await,
            Command::TestConnection(job) => {
                let Some(session) = self.session_for(job) else { return };
                self.jobs
                    .start(job, async move { Outcome::Tested(testing::test(&session).await) });
            }
            Command::KeepSignIns => self.keep_sign_ins(),
            Command::RemoveConnection(name) => self.remove_connection(&name),
            Command::SetApiVersion(name, version) => self.set_api_version(&name, version).await,
            Command::SetPreference(preference) => {
                let changed = self.file.set_preference(preference);
                self.settings_changed(changed);
            }
            Command::PutPreset(replaced, preset) => {
                let changed = self.file.put_preset(replaced.as_deref(), &preset);
                self.settings_changed(changed);
            }
            Command::RemovePreset(name) => {
                let changed = self.file.remove_preset(&name);
                self.settings_changed(changed);
            }
            Command::CreateOrGet(job, draft) => {
                self.start_making(job, async move |desk| desk.create_or_get(*draft).await);
            }
            Command::Resume(job, request, as_whom) => {
                self.start_making(job, async move |desk| desk.resume(request, as_whom).await);
            }
            Command::ReadSheet(job, path) => self.jobs.start(job, sheets::read(path)),
            Command::ReadRows(job, sheet, how, reading) => {
                self.jobs.start(job, sheets::rows(sheet, how, reading));
            }
            Command::CreateMany(job, new) => self.start_many(job, async move |many| many.create(*new).await),
            Command::ResumeMany(job, batch, as_whom) => {
                self.start_many(job, async move |many| many.resume(batch, as_whom).await);
            }
            Command::PauseMany(job, pause) => {
                self.wish(job, if pause { Wish::Pause } else { Wish::GoOn });
            }
            Command::DiscardMany(batch) => self.records.discard_batch(batch),
            Command::Discard(request) => self.records.write_later(move |ledger| ledger.discard(request)),
            Command::SendWhenOnline(request, send_when_online) => self.send_when_online(request, send_when_online),
            Command::Check(job, draft) => self.start_at_desk(job, async move |desk| desk.check(&draft).await),
            Command::ChangeMeeting(job, id, draft) => {
                self.start_at_desk(job, async move |desk| desk.change(&id, &draft).await);
            }
            Command::DeleteMeeting(job, id, key) => {
                self.start_at_desk(job, async move |desk| desk.delete(&id, key).await);
            }
            Command::AddToCalendar(job, event) => {
                self.start_at_desk(job, async move |desk| desk.add_to_calendar(&event).await);
            }
            Command::Refresh(job, keys) => self.start_at_desk(job, async move |desk| desk.refresh(keys).await),
            Command::ShowMeeting(job, key) => {
                let (records, date_order) = (self.records.clone(), self.date_order());
                self.jobs
                    .start(job, async move { meetings::show(&records, key, date_order).await });
            }
            Command::RemoveMeeting(key) => self.records.write_later(move |ledger| ledger.remove(&key)),
            Command::ListMeetings(number, query, places) => self.records.list(number, query, places),
            Command::SaveForm(draft) => self.records.save_form(*draft),
            Command::ExportMeetings(job, path, query) => {
                let records = self.records.clone();
                self.jobs
                    .start(job, async move { meetings::export(&records, path, query).await });
            }
            Command::ImportMeetings(job, path) => {
                let records = self.records.clone();
                self.jobs
                    .start(job, async move { meetings::import(&records, path).await });
            }
            Command::SaveFile(job, path, text) => self.jobs.start(job, save_file(path, text)),
            Command::OpenLink(job, link, with) => self.open_link(job, &link, with),
            Command::SearchPeople(number, typed) => self.search_people(number, typed),
            Command::ResolvePeople(texts) => self.resolve_people(texts),
            Command::ListTeams => self.list_teams(),
            Command::RereadTeams => self.reread_teams(),
            Command::ListChannels(team) => self.list_channels(team),
            Command::ListRecentChannels => self.list_recent_channels(),
            Command::Cancel(job) => self.cancel(job),
            Command::ForgetMeetings(job) => self.forget_meetings(job),
            Command::KeepWindow(place) => {
                // A window that opens elsewhere the next time is no trouble to tell anybody of.
                place.write(&self.options.profile.window_file()).ok();
            }
            Command::Errand(job, errand) => self.jobs.start(job, self.runner.clone().run(errand)),
            Command::CrashReportsKnown => self.options.crash_reports.iter().for_each(CrashReports::all_known),
            Command::Prepare(job, draft) => self.start_at_desk(job, async move |desk| desk.prepare(*draft).await),
        }
    }

    fn take_note(&mut self, note: Note) {
        match note {
            Note::Opened(number, _) if number != self.openings => {}
            Note::Opened(_, Ok(session)) => {
                let session = Arc::new(*session);
                // First what is so, then that it is told.
                self.session = Some(Arc::clone(&session));
                self.outbox
                    .send(Event::Account(AccountState::Ready(Box::new(session.account.clone()))));
                // Also when it is not known yet what waits: the ledger may still be opening.
                self.begin_sending(session);
            }
            Note::Opened(_, Err(state)) => {
                self.unreachable = matches!(
                    state.as_ref(),
                    AccountState::Failed { failure, .. } if matches!(failure.kind, FailureKind::Unreachable { .. })
                );
                if let AccountState::NeedsToken {
                    connection,
                    refused: true,
                } = state.as_ref()
                {
                    self.tokens.drop_refused(connection);
                }
                self.outbox.send(Event::Account(*state));
            }
            Note::Accounts(accounts, notices) => {
                for Notice::SetAside { path, .. } in notices {
                    self.outbox.send(Event::SetAside { path });
                }
                self.outbox.send(Event::Keeping(accounts.keeping()));
            }
            Note::Kept => self.tell_keeping(),
            Note::Lost(state) => {
                if self.wanted_name() == state.connection() {
                    if let AccountState::NeedsToken { connection, .. } = state.as_ref() {
                        self.tokens.drop_refused(connection);
                    }
                    self.session = None;
                    self.outbox.send(Event::Account(*state));
                }
            }
            Note::Trouble(key, error) => {
                if let Some(session) = &self.session
                    && session.account.key.as_ref() == Some(&key)
                {
                    let mut account = session.account.clone();
                    account.attention = Some(Box::new(error.into()));
                    self.outbox.send(Event::Account(AccountState::Ready(Box::new(account))));
                }
            }
            Note::SignedIn(connection) => {
                self.tell_keeping();
                if self.wanted_name() == Some(connection.as_str())
                    && let Some(connection) = self.wanted.clone()
                {
                    self.begin_opening(connection);
                }
            }
            Note::OtherAccount {
                expected,
                got,
                unconfirmed,
            } => {
                self.unconfirmed = Some(unconfirmed);
                self.outbox.send(Event::OtherAccount { expected, got });
            }
            Note::Issued(link) => {
                self.issued.push_back(link);
                if self.issued.len() > ISSUED_LINKS {
                    self.issued.pop_front();
                }
            }
            Note::LookedUp(opening, event) => self.looked_up(opening, *event),
            Note::JobEnded(job) => self.jobs.ended(job),
        }
    }

    fn send_when_online(&self, request: RequestId, send_when_online: bool) {
        let now = (self.options.now)();
        self.records.write_later(move |ledger| {
            let found = ledger.request(request)?;
            match found.map(|found| found.state) {
                Some(RequestState::Waiting { .. }) => {
                    ledger.set_state(request, &RequestState::Waiting { send_when_online }, now)
                }
                _ => Ok(()),
            }
        });
    }

    /// Begins a job that calls Graph.
    fn start_at_desk<F>(&mut self, job: JobId, work: impl FnOnce(Arc<Desk>) -> F + Send + 'static)
    where
        F: Future<Output = Outcome> + Send,
    {
        let Some(session) = self.session_for(job) else { return };
        let desk = Arc::new(self.desk(session, Some(Reporter::new(job, self.outbox.clone()))));
        self.jobs.start(job, async move { work(desk).await });
    }

    /// As [`Self::start_at_desk`], for a job that may make a meeting: one at a time.
    fn start_making<F>(&mut self, job: JobId, work: impl FnOnce(Arc<Desk>) -> F + Send + 'static)
    where
        F: Future<Output = Outcome> + Send,
    {
        if self.is_making() {
            return self.jobs.refuse(job, FailureKind::Busy);
        }
        self.creating = Some(job);
        self.start_at_desk(job, work);
    }

    /// As [`Self::start_making`], for many meetings.
    fn start_many<F>(&mut self, job: JobId, work: impl FnOnce(Many) -> F + Send + 'static)
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        if self.is_making() {
            return self.jobs.refuse(job, FailureKind::Busy);
        }
        let Some(session) = self.session_for(job) else { return };
        self.creating = Some(job);
        let (wishes, wish) = watch::channel(Wish::GoOn);
        self.many = Some((job, wishes));
        let pace = Arc::<Pace>::default();
        let desk = self.desk(session, None);
        let many = Many {
            desk: Desk {
                client: desk.client.in_step(Arc::clone(&pace)),
                patience: PATIENCE_OF_MANY,
                ..desk
            },
            reporter: Reporter::new(job, self.outbox.clone()),
            pace,
            wish,
        };
        self.jobs.start(job, work(many));
    }

    /// Tells the job that makes many meetings; to another it means nothing. Returns whether it is that one.
    fn wish(&self, job: JobId, wish: Wish) -> bool {
        match &self.many {
            Some((many, wishes)) if *many == job && self.jobs.is_running(job) => wishes.send(wish).is_ok(),
            _ => false,
        }
    }

    /// Stops a job. Many meetings are told, so that they say what became of each.
    fn cancel(&self, job: JobId) {
        if !self.wish(job, Wish::Cancel) {
            self.jobs.cancel(job);
        }
    }

    fn is_making(&self) -> bool {
        self.creating.is_some_and(|other| self.jobs.is_running(other))
    }

    /// Hands over a link if it is one that may be.
    fn open_link(&mut self, job: JobId, link: &str, with: OpenWith) {
        let demo_root = self.session.as_ref().and_then(|session| session.demo_root.clone());
        let safe = match with {
            OpenWith::Browser if self.issued.iter().any(|issued| issued == link) => SafeLink::of_sign_in(link),
            OpenWith::Browser => SafeLink::check(link, demo_root.as_deref()),
            OpenWith::TeamsApp => SafeLink::in_teams_app(link),
        };
        let browser = match with {
            OpenWith::Browser => self.options.browser.clone(),
            OpenWith::TeamsApp => None,
        };
        self.jobs
            .start(job, async move { links::open(safe.as_ref(), browser.as_deref()) });
    }

    fn desk(&self, session: Arc<Session>, reporter: Option<Reporter>) -> Desk {
        Desk {
            client: session.client.clone(),
            session,
            records: self.records.clone(),
            reporter,
            notes: self.notes.clone(),
            date_order: self.date_order(),
            patience: PATIENCE,
            told_loss: OnceLock::new(),
        }
    }

    /// Sends what waits for the service to be there, if the person wished that.
    fn send_waiting(&mut self) {
        if !self.options.sends_waiting || !self.records.waits_to_be_online() {
            return;
        }
        if let Some(session) = self.session.clone() {
            self.begin_sending(session);
        } else if self.unreachable
            && let Some(connection) = self.wanted.clone()
        {
            self.begin_opening(connection);
        }
    }

    fn begin_sending(&mut self, session: Arc<Session>) {
        if self.sending.as_ref().is_none_or(JoinHandle::is_finished) {
            let desk = self.desk(session, None);
            let outbox = self.outbox.clone();
            self.sending = Some(tokio::spawn(async move { desk.send_waiting(&outbox).await }));
        }
    }

    /// How the person writes dates.
    fn date_order(&self) -> DateOrder {
        self.file.settings().date_order(self.options.date_order)
    }

    /// What the person's window speaks.
    fn language(&self) -> Language {
        let system = self.options.accept_language.as_deref().unwrap_or_default();
        let set = self.file.settings().language;
        set.unwrap_or_else(|| Language::of_locale(system))
    }

    /// Forgets what is kept of meetings, unless one is being made: its answer would have nowhere to go.
    fn forget_meetings(&mut self, job: JobId) {
        let sends = self.sending.as_ref().is_some_and(|sending| !sending.is_finished());
        if sends || self.is_making() {
            return self.jobs.refuse(job, FailureKind::Busy);
        }
        let records = self.records.clone();
        self.jobs.start(job, async move {
            match records.forget_everything().await {
                Ok(meetings) => Outcome::Forgotten { meetings },
                Err(error) => Outcome::Failed(error.into()),
            }
        });
    }

    fn wanted_name(&self) -> Option<&str> {
        self.wanted.as_ref().map(|connection| connection.name.as_str())
    }

    /// The session for a job, which is ended here when there is none.
    fn session_for(&self, job: JobId) -> Option<Arc<Session>> {
        if self.session.is_none() {
            self.jobs.refuse(job, FailureKind::NotConnected);
        }
        self.session.clone()
    }

    /// Tells the face what became of a change; `true` when it is in the file.
    fn settings_changed(&mut self, changed: Result<(), WriteError>) -> bool {
        match changed {
            Ok(()) => {
                self.unread = None;
                self.tell_settings();
                true
            }
            Err(WriteError::Unreadable(error)) => {
                self.outbox
                    .send(Event::Refused(FailureKind::SettingsUnreadable(error).into()));
                false
            }
            Err(WriteError::Administrator(connection)) => {
                self.outbox
                    .send(Event::Refused(FailureKind::SetByAdministrator { connection }.into()));
                false
            }
            Err(WriteError::File(error)) => {
                let kind = FailureKind::File {
                    path: self.file.path().to_owned(),
                };
                self.outbox.send(Event::Refused(Failure::saying(kind, &error)));
                false
            }
        }
    }

    fn tell_settings(&self) {
        self.outbox.send(Event::Settings(Box::new(SettingsView {
            settings: self.file.settings().clone(),
            path: self.file.path().to_owned(),
            data_dir: self.options.profile.data_dir().to_owned(),
            unread: self.unread.clone(),
            system: self.file.system().clone(),
        })));
    }

    /// What an earlier run left behind.
    fn tell_crash(&self) {
        if let Some(report) = self.options.crash_reports.as_ref().and_then(CrashReports::unknown) {
            self.outbox.send(Event::Crashed(Box::new(report)));
        }
    }

    async fn say_goodbye(mut self) {
        self.jobs.cancel_all();
        self.lookups.shutdown().await;
        if let Some(sending) = self.sending.take() {
            sending.abort();
            sending.await.ok();
        }
        let rest = async {
            while !self.jobs.is_idle() {
                if let Some(note) = self.note_queue.recv().await {
                    self.take_note(note);
                }
            }
            if let Some(demo) = self.demo.take() {
                demo.shutdown().await;
            }
        };
        // What has not ended by then ends with the process.
        if tokio::time::timeout(GOODBYE, rest).await.is_err() {
            return;
        }
        // What is to be kept is on the disk before the program ends. Its queue ends with the last who could ask.
        let Self {
            records, ledger_thread, ..
        } = self;
        drop(records);
        ledger_thread.join().ok();
    }
}

/// Does something to its end or to its panic, which has been reported when this returns.
async fn outliving_panics(work: impl Future<Output = ()>) {
    let mut work = std::pin::pin!(work);
    let polled = std::future::poll_fn(|context| {
        let poll = AssertUnwindSafe(|| work.as_mut().poll(context));
        catch_unwind(poll).unwrap_or(Poll::Ready(()))
    });
    polled.await;
}

/// Writes a file that is not there yet.
async fn save_file(path: std::path::PathBuf, text: String) -> Outcome {
    use std::io::Write as _;

    let target = path.clone();
    let written = tokio::task::spawn_blocking(move || {
        let mut file = std::fs::File::create_new(&target)?;
        file.write_all(text.as_bytes())
    });
    match written.await {
        Ok(Ok(())) => Outcome::Saved(path),
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Outcome::Failed(FailureKind::FileExists { path }.into())
        }
        Ok(Err(error)) => Outcome::Failed(Failure::saying(FailureKind::File { path }, &error)),
        Err(_) => Outcome::Failed(FailureKind::Panic.into()),
    }
}
