//! Two organizations, an engine between them, and what must hold of them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use convene::demo::{DemoOptions, DemoServer, Fault, FaultSpec, When};
use convene::engine::{
    AccountState, AsWhom, BeginWith, Command, Engine, EngineOptions, Event, FailureKind, JobId, ListNumber, Outcome,
};
use convene::graph::{AccessToken, EntityId, RetryPolicy};
use convene::identity::KeyStore;
use convene::ledger::{Key, Ledger, MeetingRow, Query, Request, RequestState};
use convene::meeting::{Draft, DraftAttendee, Role};
use convene::profile::Profile;
use serde_json::Value;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::util::SubscriberInitExt as _;

use super::steps::{Step, Who};

const COLLEAGUE: &str = "priya.raman@larkfield-demo.example";
const ORGANIZER_OF_APP: &str = "alex.hart@larkfield-demo.example";

/// How much was tried, so that nobody takes a test that did nothing for one that found nothing.
#[derive(Debug, Default)]
pub struct Tried {
    courses: Cell<u32>,
    steps: Cell<u32>,
    jobs: Cell<u32>,
    meetings: Cell<u32>,
    unfinished: Cell<u32>,
    cancelled: Cell<u32>,
    failed: Cell<u32>,
    kills: Cell<u32>,
    restarts: Cell<u32>,
    rows_compared: Cell<u32>,
}

fn count(cell: &Cell<u32>) {
    cell.set(cell.get() + 1);
}

impl Tried {
    pub fn has_tried_everything(&self) -> bool {
        let all = [&self.jobs, &self.meetings, &self.failed, &self.rows_compared];
        all.iter().all(|cell| cell.get() > 0)
    }
}

/// An organization, and where its meetings can be looked at.
struct Service {
    demo: DemoServer,
    dir: tempfile::TempDir,
}

impl Service {
    async fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let demo = DemoServer::start(DemoOptions {
            state_dir: Some(dir.path().to_owned()),
            ..DemoOptions::default()
        });
        Self {
            demo: demo.await.unwrap(),
            dir,
        }
    }

    /// The meetings that are there, by organizer and external ID.
    fn meetings(&self) -> BTreeMap<(String, String), Vec<Value>> {
        let state = std::fs::read(self.dir.path().join("demo.json")).unwrap();
        let state: Value = serde_json::from_slice(&state).unwrap();
        let mut all: BTreeMap<_, Vec<Value>> = BTreeMap::new();
        for meeting in state["meetings"].as_array().unwrap() {
            if meeting["deleted"] != true {
                let part = |name: &str| meeting[name].as_str().unwrap().to_owned();
                let key = (part("organizer"), part("external_id"));
                all.entry(key).or_default().push(meeting.clone());
            }
        }
        all
    }
}

/// Everything that a course goes through.
pub struct World<'a> {
    runtime: tokio::runtime::Runtime,
    services: BTreeMap<&'static str, Service>,
    profile: tempfile::TempDir,
    keychain: Arc<keyring_core::CredentialStore>,
    engine: Option<Engine>,
    secrets: Vec<String>,
    log: Option<&'a LogWatch>,
    tried: &'a Tried,
    who: Who,
    account: AccountState,
    last_number: u64,
    /// The jobs of this run of the program, and how each has ended.
    jobs: BTreeMap<JobId, Option<Outcome>>,
    /// What these jobs are about to delete, as long as it is not known what became of it.
    deletions: BTreeMap<JobId, Key>,
    perhaps_deleted: BTreeSet<Key>,
    /// What the person wished to be forgotten.
    forgotten: BTreeSet<Key>,
    /// What several jobs were about at the same time: which of them the service heard last is known when it is read again.
    contested: BTreeSet<Key>,
    about: BTreeMap<JobId, Key>,
}

impl<'a> World<'a> {
    pub fn new(log: Option<&'a LogWatch>, tried: &'a Tried) -> Self {
        count(&tried.courses);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let [here, there] = [(); 2].map(|()| runtime.block_on(Service::start()));
        let profile = tempfile::tempdir().unwrap();
        let (url, other, tenant, app) = (
            here.demo.graph_url(),
            there.demo.graph_url(),
            here.demo.tenant(),
            here.demo.client_id(),
        );
        let settings = format!(
            "default_connection = \"S\"\n\
             [[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{url}\"\n\
             [[connection]]\nname = \"T\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{other}\"\n\
             [[connection]]\nname = \"A\"\nsign_in = \"client-secret\"\ncloud = \"custom\"\ngraph_url = \"{url}\"\n\
             authority_url = \"{url}\"\ntenant = \"{tenant}\"\nclient_id = \"{app}\"\nuser_id = \"{ORGANIZER_OF_APP}\"\n"
        );
        std::fs::write(profile.path().join("settings.toml"), settings).unwrap();
        let secrets = vec![
            here.demo.token().to_owned(),
            here.demo.token_for(COLLEAGUE).unwrap(),
            there.demo.token().to_owned(),
            here.demo.sign_in().client_secret(),
        ];
        if let Some(log) = log {
            log.look_for(&secrets);
        }
        let mut world = Self {
            runtime,
            services: BTreeMap::from([("S", here), ("T", there)]),
            profile,
            keychain: keyring_core::mock::Store::new().unwrap(),
            engine: None,
            secrets,
            log,
            tried,
            who: Who::Main,
            account: AccountState::None,
            last_number: 0,
            jobs: BTreeMap::new(),
            deletions: BTreeMap::new(),
            perhaps_deleted: BTreeSet::new(),
            forgotten: BTreeSet::new(),
            contested: BTreeSet::new(),
            about: BTreeMap::new(),
        };
        world.begin();
        world
    }

    fn data_dir(&self) -> PathBuf {
        Profile::under(self.profile.path()).data_dir().to_owned()
    }

    fn begin(&mut self) {
        let mut options = EngineOptions::new(Profile::under(self.profile.path()));
        options.begin_with = BeginWith::Connection("S".to_owned());
        options.token = Some(AccessToken::new(self.token(Who::Main)).unwrap());
        options.client_secret = Some(self.secrets[3].clone().into());
        options.key_store = KeyStore::with(Arc::clone(&self.keychain));
        options.browser = Some("true".into());
        options.retry = RetryPolicy {
            tries: NonZeroU32::new(2).unwrap(),
            base: Duration::from_millis(2),
            try_timeout: Duration::from_millis(400),
            ..RetryPolicy::default()
        };
        self.engine = Some(Engine::start(options, || {}).unwrap());
        self.account = AccountState::None;
        self.who = Who::Main;
        self.settle_account("S");
    }

    fn token(&self, who: Who) -> String {
        match who {
            Who::Main => self.secrets[0].clone(),
            Who::Colleague => self.secrets[1].clone(),
            Who::Elsewhere => self.secrets[2].clone(),
            Who::App => unreachable!("it has a secret"),
        }
    }

    fn send(&self, command: Command) {
        self.engine.as_ref().unwrap().send(command);
    }

    /// Takes the next event, within so long.
    fn hear(&mut self, limit: Duration) -> Option<Event> {
        let event = self.engine.as_ref().unwrap().wait_for_event(limit)?;
        let said = format!("{event:?}");
        self.assert_tells_no_secret("an event", said.as_bytes());
        match &event {
            Event::Done(job, outcome) => self.hear_end(*job, outcome),
            Event::Account(state) => self.account = state.clone(),
            _ => {}
        }
        Some(event)
    }

    fn hear_end(&mut self, job: JobId, outcome: &Outcome) {
        let ended = self.jobs.get_mut(&job).expect("a job that was begun");
        assert!(ended.is_none(), "{job:?} ended as {ended:?}, and again as {outcome:?}");
        *ended = Some(outcome.clone());
        let tried = self.tried;
        match outcome {
            Outcome::Meeting(_) => count(&tried.meetings),
            Outcome::Unfinished { .. } => count(&tried.unfinished),
            Outcome::Cancelled => count(&tried.cancelled),
            Outcome::Failed(failure) => {
                assert_ne!(failure.kind, FailureKind::Panic, "{failure:?}");
                count(&tried.failed);
            }
            _ => {}
        }
        self.about.remove(&job);
        if let Some(key) = self.deletions.remove(&job) {
            match outcome {
                Outcome::Deleted(_) | Outcome::Gone(_) | Outcome::NoSuchMeeting => {}
                _ => drop(self.perhaps_deleted.insert(key)),
            }
        }
    }

    fn until(&mut self, what: &str, mut is_it: impl FnMut(&mut Self, &Event) -> bool) {
        loop {
            let event = self.hear(Duration::from_secs(30));
            let event = event.unwrap_or_else(|| panic!("never: {what}; {:?}", self.jobs));
            if is_it(self, &event) {
                return;
            }
        }
    }

    fn start(&mut self, key: Option<Key>, command: impl FnOnce(JobId) -> Command) -> JobId {
        count(&self.tried.jobs);
        self.last_number += 1;
        let job = JobId(self.last_number);
        self.jobs.insert(job, None);
        if let Some(key) = key {
            if self.about.values().any(|other| *other == key) {
                self.contested.insert(key.clone());
            }
            self.about.insert(job, key);
        }
        self.send(command(job));
        job
    }

    /// Waits until every job has ended, and the ledger has done what it was asked to.
    fn wait(&mut self) {
        while self.jobs.values().any(Option::is_none) {
            self.until("the end of each job", |_, event| matches!(event, Event::Done(..)));
        }
        self.last_number += 1;
        let number = ListNumber::List(self.last_number);
        self.send(Command::ListMeetings(number, Query::default(), 0..0));
        self.until(
            "the ledger",
            |_, event| matches!(event, Event::Meetings(answered, _) if *answered == number),
        );
    }

    fn connect(&mut self, who: Who) {
        let connection = connection_of(who);
        self.account = AccountState::None;
        self.who = who;
        self.send(Command::UseConnection(connection.to_owned()));
        self.settle_account(connection);
        if who == Who::App {
            return;
        }
        // A token that was used there before may be somebody else's.
        self.account = AccountState::None;
        self.send(Command::GiveToken(AccessToken::new(self.token(who)).unwrap()));
        self.settle_account(connection);
    }

    /// Waits until the account is ready, or it is known why it is not.
    fn settle_account(&mut self, connection: &str) {
        while matches!(self.account, AccountState::None | AccountState::Connecting { .. })
            || self.account.connection() != Some(connection)
        {
            self.until("an account", |_, event| matches!(event, Event::Account(_)));
        }
    }

    /// The ledger's file, beside the engine's.
    fn ledger(&self) -> Ledger {
        let (ledger, notices) = Ledger::open(&self.data_dir()).unwrap();
        assert_eq!(notices, []);
        ledger
    }

    fn rows(&self) -> Vec<MeetingRow> {
        self.ledger().list(&Query::default(), 0..10_000).unwrap().rows
    }

    fn unfinished(&self) -> Vec<Request> {
        self.ledger().unfinished().unwrap()
    }

    /// What the account's meeting of that external ID is called; `None`: there is no account.
    fn key(&self, external_id: &str) -> Option<Key> {
        let owner = &self.account.ready()?.owner;
        Some(Key {
            connection: owner.connection.clone(),
            tenant: owner.tenant.clone(),
            organizer: owner.organizer.clone(),
            external_id: external_id.to_owned(),
        })
    }

    pub fn take(&mut self, step: &Step) {
        count(&self.tried.steps);
        while self.hear(Duration::ZERO).is_some() {}
        match step {
            Step::Create {
                name,
                subject,
                presenter,
            } => {
                let draft = draft(&format!("ext-{name}"), *subject, *presenter);
                let key = self.key(&draft.external_id);
                self.start(key, |job| Command::CreateOrGet(job, Box::new(draft)));
            }
            Step::Check(name) => {
                let draft = draft(&format!("ext-{name}"), 0, false);
                let key = self.key(&draft.external_id);
                self.start(key, |job| Command::Check(job, Box::new(draft)));
            }
            Step::Resume { which, as_whoever } => self.resume(*which, *as_whoever),
            Step::Change { which, subject } => self.change(*which, *subject),
            Step::Delete(which) => self.delete(*which),
            Step::Refresh => {
                let keys: Vec<_> = self.rows().into_iter().map(|row| row.key).collect();
                self.contested.extend(
                    keys.iter()
                        .filter(|key| self.about.values().any(|other| other == *key))
                        .cloned(),
                );
                // Which of them is read when something else is asked of it is not known.
                let first = keys.first().cloned();
                self.start(first, |job| Command::Refresh(job, keys));
                self.wait();
            }
            Step::Discard(which) => {
                if let Some(request) = pick(self.unfinished(), *which) {
                    self.forgotten.insert(request.key);
                    self.send(Command::Discard(request.id));
                }
            }
            Step::Remove(which) => {
                if let Some(row) = pick(self.rows(), *which) {
                    self.forgotten.insert(row.key.clone());
                    self.send(Command::RemoveMeeting(row.key));
                }
            }
            Step::SendWhenOnline(which) => {
                if let Some(request) = pick(self.unfinished(), *which) {
                    self.send(Command::SendWhenOnline(request.id, true));
                }
            }
            Step::Cancel => self.send(Command::Cancel(JobId(self.last_number))),
            Step::Wait => {
                self.wait();
                self.compare();
            }
            Step::Pause { ms } => std::thread::sleep(Duration::from_millis(*ms)),
            Step::Use(who) => self.connect(*who),
            Step::Restart => {
                count(&self.tried.restarts);
                self.end_program();
                self.begin();
            }
            Step::Kill => self.kill(),
            Step::Fault(fault) => {
                let at = &self.services[service_of(connection_of(self.who))];
                at.demo.faults().next(fault.clone());
            }
            Step::NoFaults => self.clear_faults(),
        }
    }

    fn clear_faults(&self) {
        self.services.values().for_each(|service| service.demo.faults().clear());
    }

    fn resume(&mut self, which: u8, as_whoever: bool) {
        let Some(request) = pick(self.unfinished(), which) else {
            return;
        };
        let mut key = request.key.clone();
        let as_whom = if as_whoever {
            // If it becomes another's, the first one's is no longer known of.
            if let Some(mine) = self.key(&request.key.external_id)
                && mine != request.key
            {
                self.forgotten.insert(request.key);
                key = mine;
            }
            AsWhom::WhoeverIsSignedIn
        } else {
            AsWhom::TheSame
        };
        self.start(Some(key), |job| Command::Resume(job, request.id, as_whom));
    }

    fn change(&mut self, which: u8, subject: u8) {
        let rows = self.rows().into_iter().filter(|row| row.graph_id.is_some());
        if let Some(row) = pick(rows.collect(), which) {
            let id = EntityId::parse(row.graph_id.as_deref().unwrap()).unwrap();
            let draft = draft(&row.key.external_id, subject, false);
            self.start(Some(row.key), |job| Command::ChangeMeeting(job, id, Box::new(draft)));
        }
    }

    fn delete(&mut self, which: u8) {
        let mine =
            |row: &MeetingRow| row.graph_id.is_some() && self.key(&row.key.external_id).as_ref() == Some(&row.key);
        let rows: Vec<_> = self.rows().into_iter().filter(mine).collect();
        if let Some(row) = pick(rows, which) {
            let id = EntityId::parse(row.graph_id.as_deref().unwrap()).unwrap();
            let key = row.key.clone();
            let job = self.start(Some(row.key), |job| Command::DeleteMeeting(job, id, Some(key.clone())));
            self.deletions.insert(job, key);
        }
    }

    /// The program is gone, and with it whatever it would still have told.
    fn forget_jobs(&mut self) {
        self.jobs.clear();
        self.contested.extend(std::mem::take(&mut self.about).into_values());
        self.perhaps_deleted
            .extend(std::mem::take(&mut self.deletions).into_values());
    }

    /// The program ends in an orderly way, in the middle of whatever it does.
    fn end_program(&mut self) {
        self.engine = None;
        self.forget_jobs();
    }

    /// The program ends at once. What it had on the disk at that instant is put back after it has ended in an orderly way;
    /// what it sends to a service after that instant does not arrive.
    fn kill(&mut self) {
        count(&self.tried.kills);
        for service in self.services.values() {
            let faults = service.demo.faults();
            faults.clear();
            faults.always(FaultSpec::new(Fault::Reset { when: When::BeforeWork }));
        }
        let file = self.data_dir().join("ledger.sqlite3");
        let copy = self.profile.path().join("at-that-instant");
        let connection = rusqlite::Connection::open(&file).unwrap();
        connection.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
        drop(connection);
        self.end_program();
        for rest in ["ledger.sqlite3-wal", "ledger.sqlite3-shm"] {
            std::fs::remove_file(self.data_dir().join(rest)).ok();
        }
        std::fs::rename(copy, file).unwrap();
        self.clear_faults();
        self.begin();
    }

    /// What must hold when nothing runs.
    fn compare(&mut self) {
        let ledger = self.ledger();
        let rows = self.rows();
        let unknown: BTreeSet<_> = ledger
            .unfinished()
            .unwrap()
            .into_iter()
            .filter(|request| {
                !matches!(
                    request.state,
                    RequestState::Waiting {
                        send_when_online: false
                    }
                )
            })
            .map(|request| request.key)
            .collect();
        let there: BTreeMap<_, _> = self
            .services
            .iter()
            .map(|(name, service)| (*name, service.meetings()))
            .collect();
        self.assert_once_and_known(&rows, &there);
        for row in rows {
            let MeetingRow { key, graph_id, .. } = &row;
            if [&self.perhaps_deleted, &self.contested, &unknown]
                .iter()
                .any(|keys| keys.contains(key))
            {
                continue;
            }
            count(&self.tried.rows_compared);
            let held = there[service_of(&key.connection)].get(&(key.organizer.clone(), key.external_id.clone()));
            let held = held.map(|held| held[0]["id"].as_str().unwrap());
            match (&row.state, row.gone_at, row.seen_at) {
                (_, Some(_), _) => assert_eq!(held, None, "it is said to be gone: {row:?}"),
                (Some(RequestState::Done(_)) | None, ..) | (_, None, Some(_)) => {
                    assert_eq!(held, graph_id.as_deref(), "it is said to be there: {row:?}");
                }
                (Some(RequestState::Failed { .. } | RequestState::Waiting { .. }), ..) => {
                    let told = self.forgotten.contains(key);
                    assert!(told || held.is_none(), "it is said not to be there: {row:?}");
                }
                (Some(RequestState::Unknown | RequestState::UnderWay), ..) => {}
            }
        }
    }

    /// No meeting is there twice, and none was sent for before it was kept.
    fn assert_once_and_known(
        &self,
        rows: &[MeetingRow],
        there: &BTreeMap<&'static str, BTreeMap<(String, String), Vec<Value>>>,
    ) {
        for (service, meetings) in there {
            for ((organizer, external_id), held) in meetings {
                assert_eq!(held.len(), 1, "{organizer} has {external_id} twice");
                let is_it = |key: &Key| {
                    service_of(&key.connection) == *service
                        && (&key.organizer, &key.external_id) == (organizer, external_id)
                };
                let known = rows.iter().map(|row| &row.key).chain(&self.forgotten).any(is_it);
                assert!(known, "{external_id} of {organizer} was sent before it was kept");
            }
        }
    }

    /// Everything goes well again: what did not finish is resumed, all is read again, and both sides agree to the letter.
    pub fn end(mut self) {
        self.clear_faults();
        self.wait();
        self.compare();
        for who in [Who::Main, Who::Colleague, Who::Elsewhere, Who::App] {
            self.connect(who);
            assert!(self.account.ready().is_some(), "{who:?}: {:?}", self.account);
            self.resume_all();
            let keys = self.rows().into_iter().map(|row| row.key).collect();
            self.start(None, |job| Command::Refresh(job, keys));
            self.wait();
        }
        assert_eq!(self.unfinished(), []);
        // All has been read.
        self.perhaps_deleted.clear();
        self.contested.clear();
        self.compare();
        self.assert_same_words();
        for ending in ["csv", "json"] {
            let file = self.profile.path().join(format!("list.{ending}"));
            self.start(None, |job| Command::ExportMeetings(job, file, Query::default()));
        }
        self.wait();
        self.end_program();
        assert_eq!(self.ledger().check().unwrap(), None);
        self.assert_no_file_tells(self.profile.path());
        if let Some(log) = self.log {
            log.assert_clean();
        }
        let Self { runtime, services, .. } = self;
        for service in services.into_values() {
            runtime.block_on(service.demo.shutdown());
        }
    }

    /// Resumes what is the account's, also what the program sends by itself at the same time.
    fn resume_all(&mut self) {
        for _ in 0..100 {
            let mine = self.unfinished();
            let mine = mine
                .into_iter()
                .find(|request| self.key(&request.key.external_id).as_ref() == Some(&request.key));
            let Some(request) = mine else { return };
            let job = self.start(None, |job| Command::Resume(job, request.id, AsWhom::TheSame));
            self.wait();
            match &self.jobs[&job] {
                Some(Outcome::Meeting(_)) => {}
                Some(Outcome::Failed(failure))
                    if matches!(failure.kind, FailureKind::Busy | FailureKind::NoSuchRequest) =>
                {
                    std::thread::sleep(Duration::from_millis(5));
                }
                other => panic!("{request:?} can't be resumed: {other:?}"),
            }
        }
        panic!("there is always something left: {:?}", self.unfinished());
    }

    fn assert_same_words(&self) {
        for row in self.rows() {
            let held = self.services[service_of(&row.key.connection)].meetings();
            if let Some(held) = held.get(&(row.key.organizer.clone(), row.key.external_id.clone()))
                && row.seen_at.is_some()
            {
                assert_eq!(
                    row.subject.as_deref().unwrap_or_default(),
                    held[0]["subject"].as_str().unwrap_or_default(),
                    "{row:?}"
                );
            }
        }
    }

    fn assert_tells_no_secret(&self, what: &str, bytes: &[u8]) {
        for secret in &self.secrets {
            let is_told = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!is_told, "{what} tells a secret: {}", String::from_utf8_lossy(bytes));
        }
    }

    fn assert_no_file_tells(&self, dir: &Path) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                self.assert_no_file_tells(&path);
            } else {
                self.assert_tells_no_secret(&path.display().to_string(), &std::fs::read(&path).unwrap());
            }
        }
    }
}

fn connection_of(who: Who) -> &'static str {
    match who {
        Who::Main | Who::Colleague => "S",
        Who::Elsewhere => "T",
        Who::App => "A",
    }
}

/// The service that a connection leads to.
fn service_of(connection: &str) -> &'static str {
    if connection == "T" { "T" } else { "S" }
}

fn pick<T>(mut of: Vec<T>, which: u8) -> Option<T> {
    let place = usize::from(which).checked_rem(of.len())?;
    Some(of.swap_remove(place))
}

fn draft(external_id: &str, subject: u8, presenter: bool) -> Draft {
    let presenter = presenter.then(|| DraftAttendee {
        address: "maya.oconnell@larkfield-demo.example".to_owned(),
        role: Some(Role::Presenter),
        ..DraftAttendee::default()
    });
    Draft {
        external_id: external_id.to_owned(),
        subject: format!("Subject {subject}"),
        service_chooses_times: true,
        attendees: presenter.into_iter().collect(),
        ..Draft::default()
    }
}

/// Reads what is logged in this process, by whatever library, and remembers lines with a secret.
#[derive(Clone, Default)]
pub struct LogWatch(Arc<Watched>);

#[derive(Default)]
struct Watched {
    lines: AtomicUsize,
    secrets: Mutex<Vec<String>>,
    told: Mutex<Vec<String>>,
}

impl LogWatch {
    pub fn start() -> Self {
        let watch = Self::default();
        tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_ansi(false)
            .with_writer(watch.clone())
            .finish()
            .init();
        watch
    }

    /// Looks for these from now on, and no longer for those before.
    fn look_for(&self, secrets: &[String]) {
        *self.0.secrets.lock().unwrap() = secrets.to_vec();
    }

    pub fn lines(&self) -> usize {
        self.0.lines.load(Ordering::Relaxed)
    }

    fn assert_clean(&self) {
        assert_eq!(*self.0.told.lock().unwrap(), [""; 0]);
    }
}

impl Write for LogWatch {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lines.fetch_add(1, Ordering::Relaxed);
        let line = String::from_utf8_lossy(bytes);
        if self
            .0
            .secrets
            .lock()
            .unwrap()
            .iter()
            .any(|secret| line.contains(secret.as_str()))
        {
            self.0.told.lock().unwrap().push(line.into_owned());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for LogWatch {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
