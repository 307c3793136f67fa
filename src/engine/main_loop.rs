//! The loop on the engine's thread: takes commands one after another, and never waits for a service itself.

use std::collections::{HashMap, VecDeque};
use std::ffi::OsStr;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;
use tokio::sync::OnceCell;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::connecting::{self, Session};
use super::jobs::Jobs;
use super::signing_in::{SigningIn, Unconfirmed};
use super::{
    AccountState, BeginWith, Command, EngineOptions, Event, Failure, FailureKind, Given, JobId, OpenWith, Outbox,
    Outcome, Remember, SettingsView, SignInRequest, links::SafeLink, meetings, testing,
};
use crate::demo::{DemoOptions, DemoServer};
use crate::graph::AccessToken;
use crate::identity::{AccountKey, Accounts, Moment, Notice, Registration, SignInError, Tokens, Vault};
use crate::meeting::Reading;
use crate::settings::{Connection, ReadError, SettingsFile, SignIn, SystemSettings, WriteError};

/// The name of the demo organisation's connection.
const DEMO_NAME: &str = "Demo organisation";

/// How long the end of the program waits for jobs and the demo organisation.
const GOODBYE: Duration = Duration::from_secs(2);

/// How often it is looked whether a sign-in should be renewed.
const RENEWAL_TICK: Duration = Duration::from_mins(1);

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
    creating: Option<JobId>,
    jobs: Jobs,
    notes: UnboundedSender<Note>,
    note_queue: UnboundedReceiver<Note>,
}

impl Core {
    fn new(mut options: EngineOptions, outbox: Outbox) -> Self {
        let (notes, note_queue) = unbounded_channel();
        let path = options.profile.settings_file();
        let system = SystemSettings::read(options.system_settings.as_deref());
        let (file, unread) = match SettingsFile::read(path, system.clone()) {
            Ok(file) => (file, None),
            Err(error) => (SettingsFile::unread(path, system), Some(error)),
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
            creating: None,
            jobs: Jobs::new(outbox.clone(), notes.clone()),
            notes,
            note_queue,
            outbox,
            options,
        }
    }

    async fn run(mut self, mut commands: UnboundedReceiver<Command>) {
        self.tell_settings();
        match (
            self.options.begin_with,
            self.file.settings().starting_connection().cloned(),
        ) {
            (BeginWith::Demo, _) => self.use_demo(Remember::No).await,
            (BeginWith::Settings, Some(connection)) => self.open(connection).await,
            (BeginWith::Settings, None) => self.outbox.send(Event::Account(AccountState::None)),
        }
        let mut renewal = tokio::time::interval(RENEWAL_TICK);
        renewal.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                // What has happened comes before what is wished.
                biased;
                Some(note) = self.note_queue.recv() => self.take_note(note),
                command = commands.recv() => match command {
                    Some(command) => self.carry_out(command).await,
                    None => break,
                },
                _ = renewal.tick() => self.renew(),
            }
        }
        self.say_goodbye().await;
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
            Command::SetApiVersion(name, version) => {
                let changed = self.file.set_api_version(&name, version);
                if self.settings_changed(changed) && self.wanted_name() == Some(name.as_str()) {
                    self.use_connection(&name).await;
                }
            }
            Command::SetAppearance(appearance) => {
                let changed = self.file.set_appearance(appearance);
                self.settings_changed(changed);
            }
            Command::CreateOrGet(job, draft) => {
                if self.creating.is_some_and(|other| self.jobs.is_running(other)) {
                    return self.jobs.refuse(job, FailureKind::Busy);
                }
                let Some(session) = self.session_for(job) else { return };
                let reading = Reading {
                    now: (self.options.now)(),
                    date_order: self.options.date_order,
                    channel: session.account.channel,
                };
                self.creating = Some(job);
                let watch = meetings::Reporter::new(job, self.outbox.clone());
                let notes = self.notes.clone();
                self.jobs.start(job, async move {
                    meetings::create_or_get(&session, &draft, &reading, &watch, &notes).await
                });
            }
            Command::DeleteMeeting(job, id) => {
                let Some(session) = self.session_for(job) else { return };
                let watch = meetings::Reporter::new(job, self.outbox.clone());
                let notes = self.notes.clone();
                self.jobs.start(
                    job,
                    async move { meetings::delete(&session, &id, &watch, &notes).await },
                );
            }
            Command::SaveFile(job, path, text) => {
                self.jobs.start(job, async move { save_file(path, text).await });
            }
            Command::OpenLink(job, link, with) => {
                let demo_root = self.session.as_ref().and_then(|session| session.demo_root.clone());
                let safe = match with {
                    OpenWith::Browser if self.issued.contains(&link) => SafeLink::of_sign_in(&link),
                    OpenWith::Browser => SafeLink::check(&link, demo_root.as_deref()),
                    OpenWith::TeamsApp => SafeLink::in_teams_app(&link),
                };
                let browser = match with {
                    OpenWith::Browser => self.options.browser.clone(),
                    OpenWith::TeamsApp => None,
                };
                self.jobs
                    .start(job, async move { open_link(safe.as_ref(), browser.as_deref()) });
            }
            Command::Cancel(job) => self.jobs.cancel(job),
        }
    }

    fn take_note(&mut self, note: Note) {
        match note {
            Note::Opened(number, _) if number != self.openings => {}
            Note::Opened(_, Ok(session)) => {
                self.outbox
                    .send(Event::Account(AccountState::Ready(Box::new(session.account.clone()))));
                self.session = Some(Arc::new(*session));
            }
            Note::Opened(_, Err(state)) => {
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
            Note::JobEnded(job) => self.jobs.ended(job),
        }
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

    async fn use_connection(&mut self, name: &str) {
        let Some(connection) = self.file.settings().connection(name).cloned() else {
            if name == DEMO_NAME {
                self.use_demo(Remember::No).await;
            }
            return;
        };
        if self.file.settings().default_connection.as_deref() != Some(name) {
            let changed = self.file.set_default_connection(name);
            self.settings_changed(changed);
        }
        self.open(connection).await;
    }

    async fn use_demo(&mut self, remember: Remember) {
        let known = self
            .file
            .settings()
            .connections
            .iter()
            .find(|c| c.sign_in == SignIn::Demo)
            .cloned();
        let connection = known.unwrap_or_else(|| Connection::demo(DEMO_NAME.to_owned()));
        if remember == Remember::Yes {
            let changed = self.file.put_connection(&connection);
            self.settings_changed(changed);
        }
        self.open(connection).await;
    }

    async fn add_connection(&mut self, connection: Connection, given: Given) {
        let name = connection.name.clone();
        if let Err(problem) = connection.check() {
            // The window checks before it asks; whoever does not is told.
            let kind = FailureKind::ConnectionIncomplete;
            self.outbox.send(Event::Refused(Failure::saying(kind, &problem)));
            return;
        }
        let changed = self.file.put_connection(&connection);
        if matches!(changed, Err(WriteError::Administrator(_))) {
            self.settings_changed(changed);
            return;
        }
        match given {
            Given::Nothing => {}
            Given::Token(token) => self.tokens.give(&name, token),
            Given::Secret(secret, remember) => {
                self.take_secret(&connection, secret, remember);
            }
        }
        // A connection that could not be written down still serves until the program ends.
        self.settings_changed(changed);
        self.open(connection).await;
    }

    async fn give_token(&mut self, token: AccessToken) {
        if let Some(connection) = self.wanted.clone() {
            self.tokens.give(&connection.name, token);
            self.open(connection).await;
        }
    }

    async fn give_secret(&mut self, secret: SecretString, remember: Remember) {
        if let Some(connection) = self.wanted.clone() {
            self.take_secret(&connection, secret, remember);
            self.open(connection).await;
        }
    }

    fn take_secret(&mut self, connection: &Connection, secret: SecretString, remember: Remember) {
        self.secrets.insert(connection.name.clone(), secret.clone());
        if let (Remember::Yes, Some(registration)) = (remember, connection.registration()) {
            self.with_accounts(async move |accounts| accounts.remember_secret(&registration, secret).await);
        }
    }

    async fn forget_token(&mut self) {
        let Some(connection) = self.wanted.clone() else { return };
        self.tokens.forget(&connection.name);
        self.secrets.remove(&connection.name);
        if let Some(registration) = connection.registration()
            && connection.sign_in == SignIn::ClientSecret
        {
            self.options.client_secret = None;
            let accounts = self.accounts().await;
            accounts.forget_secret(&registration).await;
            self.tell_keeping();
        }
        self.open(connection).await;
    }

    /// Has a person sign in on the connection in use.
    fn sign_in(&mut self, job: JobId, request: SignInRequest) {
        let wanted = self.wanted.as_ref();
        let Some((connection, registration)) = wanted.and_then(|wanted| Some((wanted, wanted.registration()?))) else {
            return self.jobs.refuse(job, FailureKind::NotConnected);
        };
        if !connection.cloud.has_create_or_get() {
            return self.jobs.refuse(job, FailureKind::CloudHasNoCreateOrGet);
        }
        if !self.file.system().allows(connection) {
            return self.jobs.refuse(job, FailureKind::NotAllowedHere);
        }
        self.unconfirmed = None;
        let opening = self.opening_accounts();
        let connection = connection.name.clone();
        let (outbox, notes) = (self.outbox.clone(), self.notes.clone());
        let browser = self.options.browser.clone();
        let now = self.options.now;
        self.jobs.start(job, async move {
            let signing_in = SigningIn {
                job,
                connection,
                accounts: opening.await,
                registration,
                request,
                browser,
                now,
                outbox,
                notes,
            };
            signing_in.run().await
        });
    }

    fn take_other_account(&mut self, take: bool) {
        let Some(unconfirmed) = self.unconfirmed.take().filter(|_| take) else {
            return;
        };
        let Unconfirmed {
            connection,
            accounts,
            registration,
            grant,
        } = *unconfirmed;
        let notes = self.notes.clone();
        tokio::spawn(async move {
            if accounts.sign_in(&registration, grant).await.is_ok() {
                notes.send(Note::SignedIn(connection)).ok();
            }
        });
    }

    async fn use_account(&mut self, key: AccountKey) {
        if let Some(connection) = self.wanted.clone() {
            self.accounts().await.use_account(&key).await;
            self.open(connection).await;
        }
    }

    async fn sign_out(&mut self) {
        let Some(connection) = self.wanted.clone() else { return };
        let Some(registration) = connection.registration().filter(|_| connection.sign_in.is_by_person()) else {
            return;
        };
        let accounts = self.accounts().await;
        let key = self.session.as_ref().and_then(|session| session.account.key.clone());
        let known = accounts.of(&registration);
        let Some(who) = known
            .into_iter()
            .find(|who| key.as_ref().is_none_or(|key| *key == who.key))
        else {
            return;
        };
        accounts.sign_out(&who.key).await;
        self.tell_keeping();
        let page = registration.authority.sign_out_page().map(String::from);
        if let Some(page) = &page {
            self.take_note(Note::Issued(page.clone()));
        }
        self.outbox.send(Event::SignedOut {
            who: who.username.or(who.name),
            page,
        });
        self.open(connection).await;
    }

    fn keep_sign_ins(&mut self) {
        let notes = self.notes.clone();
        self.with_accounts(async move |accounts| {
            accounts.keep_again().await;
            notes.send(Note::Kept).ok();
        });
    }

    /// Renews the sign-in in use if it is time.
    fn renew(&self) {
        if let Some(session) = self.session.clone().filter(|session| session.account.key.is_some()) {
            // A failure that matters comes as `Note::Trouble`, or with the next call.
            tokio::spawn(async move { session.tokens.keep_fresh().await });
        }
    }

    /// The accounts, which are read from the vault when this is first awaited.
    fn opening_accounts(&self) -> impl Future<Output = Accounts> + Send + 'static {
        let cell = Arc::clone(&self.accounts);
        let notes = self.notes.clone();
        let dir = self.options.profile.data_dir().to_owned();
        let store = self.options.key_store.clone();
        async move {
            let open = async || {
                let (vault, contents, notices) = Vault::open(&dir, store).await;
                let trouble_notes = notes.clone();
                let trouble = move |key: &AccountKey, error: &SignInError| {
                    trouble_notes.send(Note::Trouble(key.clone(), error.clone())).ok();
                };
                let accounts = Accounts::new(vault, contents, Moment::now, Arc::new(trouble));
                notes.send(Note::Accounts(accounts.clone(), notices)).ok();
                accounts
            };
            cell.get_or_init(open).await.clone()
        }
    }

    async fn accounts(&self) -> Accounts {
        self.opening_accounts().await
    }

    /// Does something with the accounts in the background.
    fn with_accounts<F>(&self, work: impl FnOnce(Accounts) -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send,
    {
        let opening = self.opening_accounts();
        let notes = self.notes.clone();
        tokio::spawn(async move {
            work(opening.await).await;
            notes.send(Note::Kept).ok();
        });
    }

    fn tell_keeping(&self) {
        if let Some(accounts) = self.accounts.get() {
            self.outbox.send(Event::Keeping(accounts.keeping()));
        }
    }

    fn remove_connection(&mut self, name: &str) {
        let removed = self.file.settings().connection(name).cloned();
        let changed = self.file.remove_connection(name);
        if !self.settings_changed(changed) {
            return;
        }
        self.tokens.forget(name);
        self.secrets.remove(name);
        if let Some(registration) = removed.as_ref().and_then(Connection::registration) {
            self.forget_sign_ins(registration);
        }
        if self.wanted_name() == Some(name) {
            self.openings += 1;
            self.session = None;
            self.wanted = None;
            self.outbox.send(Event::Account(AccountState::None));
        }
    }

    /// Forgets who signed in with an app that no connection uses any more, and its secret.
    fn forget_sign_ins(&self, registration: Registration) {
        let is_same = |other: &Registration| {
            other.authority == registration.authority && other.client_id == registration.client_id
        };
        let connections = &self.file.settings().connections;
        if connections
            .iter()
            .filter_map(Connection::registration)
            .any(|other| is_same(&other))
        {
            return;
        }
        self.with_accounts(async move |accounts| {
            for who in accounts.of(&registration) {
                accounts.sign_out(&who.key).await;
            }
            accounts.forget_secret(&registration).await;
        });
    }

    /// Opens a connection in the background; whatever was in use is so no longer.
    async fn open(&mut self, connection: Connection) {
        if !self.file.system().allows(&connection) {
            self.openings += 1;
            self.session = None;
            self.outbox.send(Event::Account(AccountState::Failed {
                connection: connection.name.clone(),
                failure: FailureKind::NotAllowedHere.into(),
            }));
            self.wanted = Some(connection);
            return;
        }
        if connection.sign_in == SignIn::Demo
            && let Err(error) = self.start_demo().await
        {
            self.openings += 1;
            self.session = None;
            let failure = Failure::saying(FailureKind::DemoFailed, &error);
            self.outbox.send(Event::Account(AccountState::Failed {
                connection: connection.name.clone(),
                failure,
            }));
            self.wanted = Some(connection);
            return;
        }
        self.begin_opening(connection);
    }

    fn begin_opening(&mut self, connection: Connection) {
        self.openings += 1;
        self.session = None;
        self.wanted = Some(connection.clone());
        let name = connection.name.clone();
        self.outbox.send(Event::Account(AccountState::Connecting {
            connection: name.clone(),
        }));
        let way = match connection.sign_in {
            SignIn::Demo => self.demo.as_ref().map(connecting::Way::to_demo),
            SignIn::Token => self.tokens.token(&name).cloned().map(connecting::Way::Given),
            _ => None,
        };
        if way.is_none() && connection.sign_in == SignIn::Token {
            let state = AccountState::NeedsToken {
                connection: name,
                refused: false,
            };
            self.outbox.send(Event::Account(state));
            return;
        }
        let number = self.openings;
        let notes = self.notes.clone();
        let retry = self.options.retry.clone();
        let accept_language = self.options.accept_language.clone();
        let opening = self.opening_accounts();
        let secret = self.secrets.get(&name).or(self.options.client_secret.as_ref()).cloned();
        tokio::spawn(async move {
            let way = match way {
                Some(way) => way,
                None if connection.sign_in.is_app_only() => connecting::Way::App(opening.await, secret),
                None => connecting::Way::Person(opening.await),
            };
            let opened = connecting::open(connection, way, retry, accept_language).await;
            // The loop is gone only when the program ends.
            notes
                .send(Note::Opened(number, opened.map(Box::new).map_err(Box::new)))
                .ok();
        });
    }

    async fn start_demo(&mut self) -> std::io::Result<&DemoServer> {
        let demo = if let Some(demo) = self.demo.take() {
            demo
        } else {
            let state_dir = Some(self.options.profile.demo_dir());
            DemoServer::start(DemoOptions {
                state_dir,
                ..DemoOptions::default()
            })
            .await?
        };
        Ok(self.demo.insert(demo))
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
        self.outbox.send(Event::Settings(SettingsView {
            settings: self.file.settings().clone(),
            path: self.file.path().to_owned(),
            unread: self.unread.clone(),
            system: self.file.system().clone(),
        }));
    }

    async fn say_goodbye(mut self) {
        self.jobs.cancel_all();
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
        tokio::time::timeout(GOODBYE, rest).await.ok();
    }
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

/// Hands over a link if it is one that may be.
fn open_link(link: Option<&SafeLink>, browser: Option<&OsStr>) -> Outcome {
    match link.map(|link| link.open(browser)) {
        None => Outcome::Failed(FailureKind::LinkNotAllowed.into()),
        Some(Ok(())) => Outcome::Opened,
        Some(Err(kind)) => Outcome::Failed(Failure::saying(FailureKind::LinkNotOpened, &kind)),
    }
}
