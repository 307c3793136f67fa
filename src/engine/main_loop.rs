//! The loop on the engine's thread: takes commands one after another, and never waits for a service itself.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::connecting::{self, Session};
use super::jobs::Jobs;
use super::{
    AccountState, BeginWith, Command, EngineOptions, Event, Failure, FailureKind, JobId, NewConnection, OpenWith,
    Outbox, Outcome, Remember, SettingsView, links::SafeLink, meetings,
};
use crate::demo::{DemoOptions, DemoServer};
use crate::graph::AccessToken;
use crate::identity::Tokens;
use crate::meeting::Reading;
use crate::settings::{Connection, ReadError, SettingsFile, SignIn, WriteError};

/// The name of the demo organisation's connection.
const DEMO_NAME: &str = "Demo organisation";

/// How long the end of the program waits for jobs and the demo organisation.
const GOODBYE: Duration = Duration::from_secs(2);

/// What background work tells the loop.
pub enum Note {
    /// A connection was opened, or not. The number tells whether it is still wanted.
    Opened(u64, Result<Box<Session>, Box<AccountState>>),
    /// The service refused the token of this connection.
    TokenRefused(String),
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
        let (file, unread) = match SettingsFile::read(path) {
            Ok(file) => (file, None),
            Err(error) => (SettingsFile::unread(path), Some(error)),
        };
        Self {
            file,
            unread,
            tokens: Tokens::new(options.token.take()),
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
        loop {
            tokio::select! {
                // What has happened comes before what is wished.
                biased;
                Some(note) = self.note_queue.recv() => self.take_note(note),
                command = commands.recv() => match command {
                    Some(command) => self.carry_out(command).await,
                    None => break,
                },
            }
        }
        self.say_goodbye().await;
    }

    async fn carry_out(&mut self, command: Command) {
        match command {
            Command::UseConnection(name) => self.use_connection(&name).await,
            Command::UseDemo(remember) => self.use_demo(remember).await,
            Command::AddConnection(new, token) => self.add_connection(new, token).await,
            Command::GiveToken(token) => self.give_token(token).await,
            Command::ForgetToken => self.forget_token().await,
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
                self.jobs
                    .start(job, async move { open_link(&link, with, demo_root.as_deref()) });
            }
            Command::Cancel(job) => self.jobs.cancel(job),
        }
    }

    fn take_note(&mut self, note: Note) {
        match note {
            Note::Opened(number, _) if number != self.openings => {}
            Note::Opened(_, Ok(session)) => {
                self.outbox
                    .send(Event::Account(AccountState::Ready(session.account.clone())));
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
            Note::TokenRefused(connection) => {
                self.tokens.drop_refused(&connection);
                if self.wanted_name() == Some(connection.as_str()) {
                    self.session = None;
                    self.outbox.send(Event::Account(AccountState::NeedsToken {
                        connection,
                        refused: true,
                    }));
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

    async fn add_connection(&mut self, new: NewConnection, token: AccessToken) {
        let NewConnection {
            name,
            cloud,
            graph_url,
            user_id,
        } = new;
        let api_version = crate::graph::ApiVersion::default();
        let connection = Connection {
            name,
            cloud,
            sign_in: SignIn::Token,
            api_version,
            user_id,
            graph_url,
        };
        self.tokens.give(&connection.name, token);
        let changed = self.file.put_connection(&connection);
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

    async fn forget_token(&mut self) {
        if let Some(connection) = self.wanted.clone() {
            self.tokens.forget(&connection.name);
            self.open(connection).await;
        }
    }

    fn remove_connection(&mut self, name: &str) {
        self.tokens.forget(name);
        let changed = self.file.remove_connection(name);
        if self.settings_changed(changed) && self.wanted_name() == Some(name) {
            self.openings += 1;
            self.session = None;
            self.wanted = None;
            self.outbox.send(Event::Account(AccountState::None));
        }
    }

    /// Opens a connection in the background; whatever was in use is so no longer.
    async fn open(&mut self, connection: Connection) {
        self.openings += 1;
        self.session = None;
        self.wanted = Some(connection.clone());
        let name = connection.name.clone();
        self.outbox.send(Event::Account(AccountState::Connecting {
            connection: name.clone(),
        }));
        let way = match connection.sign_in {
            SignIn::Demo => match self.start_demo().await {
                Ok(demo) => connecting::Way::to_demo(demo),
                Err(error) => {
                    let failure = Failure::saying(FailureKind::DemoFailed, &error);
                    self.outbox.send(Event::Account(AccountState::Failed {
                        connection: name,
                        failure,
                    }));
                    return;
                }
            },
            SignIn::Token => {
                let Some(token) = self.tokens.token(&name) else {
                    let state = AccountState::NeedsToken {
                        connection: name,
                        refused: false,
                    };
                    self.outbox.send(Event::Account(state));
                    return;
                };
                connecting::Way::to_service(&connection, token.clone())
            }
        };
        let number = self.openings;
        let notes = self.notes.clone();
        let retry = self.options.retry.clone();
        let accept_language = self.options.accept_language.clone();
        tokio::spawn(async move {
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
fn open_link(link: &str, with: OpenWith, demo_root: Option<&str>) -> Outcome {
    let safe = match with {
        OpenWith::Browser => SafeLink::check(link, demo_root),
        OpenWith::TeamsApp => SafeLink::in_teams_app(link),
    };
    match safe.map(|link| link.open()) {
        None => Outcome::Failed(FailureKind::LinkNotAllowed.into()),
        Some(Ok(())) => Outcome::Opened,
        Some(Err(kind)) => Outcome::Failed(Failure::saying(FailureKind::LinkNotOpened, &kind)),
    }
}
