//! The engine with its ledger: nothing is lost and nothing is doubled, whatever happens to the program, the network, the
//! service or the disk.

mod accounts;
mod cancelling;
mod changing;
mod checking;
mod faults;
mod files;
mod follow_up;
mod kills;
mod offline;
mod trouble;

use std::cell::{Cell, RefCell};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use convene::demo::{DemoOptions, DemoServer, Exchange, Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::engine::{
    AccountState, AsWhom, Command, Engine, EngineOptions, Event, Failure, FailureKind, FollowUp, How, JobId,
    ListNumber, MeetingAnswer, Outcome, Refreshed,
};
use convene::graph::{AccessToken, EntityId, RetryPolicy};
use convene::ledger::{
    self, Key, Ledger, LedgerError, LedgerNotice, MeetingRow, Query, Request, RequestId, RequestState,
};
use convene::meeting::{Draft, DraftAttendee, DraftMoment, Role};
use convene::profile::Profile;
use serde_json::Value;

const DONE: Option<RequestState> = Some(RequestState::Done(ledger::Outcome::Created));

/// The demo organization, with its meetings where a test can look at them.
pub struct Service {
    pub demo: DemoServer,
    dir: tempfile::TempDir,
}

impl Service {
    pub async fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let demo = Self::listen(dir.path(), 0).await;
        Self { demo, dir }
    }

    async fn listen(dir: &Path, port: u16) -> DemoServer {
        let options = DemoOptions {
            port,
            state_dir: Some(dir.to_owned()),
            ..DemoOptions::default()
        };
        DemoServer::start(options).await.unwrap()
    }

    /// Every meeting that is there, as it is stored.
    pub fn meetings(&self) -> Vec<Value> {
        let state = std::fs::read(self.dir.path().join("demo.json")).unwrap();
        let state: Value = serde_json::from_slice(&state).unwrap();
        let meetings = state["meetings"].as_array().unwrap().clone();
        meetings
            .into_iter()
            .filter(|meeting| meeting["deleted"] != true)
            .collect()
    }

    /// The meetings with this external ID, whoever holds them.
    fn with_external_id(&self, external_id: &str) -> Vec<Value> {
        let mut meetings = self.meetings();
        meetings.retain(|meeting| meeting["external_id"] == external_id);
        meetings
    }

    /// The calls for meetings since the first `skipped` exchanges.
    pub fn calls_since(&self, skipped: usize) -> Vec<Exchange> {
        let mut calls = self.demo.exchanges().split_off(skipped);
        calls.retain(|call| call.path.contains("/onlineMeetings"));
        calls
    }

    /// As whom the service takes somebody: what is sent of an attendee who was looked up.
    pub async fn known(&self, name: &str) -> Value {
        let upn = format!("{name}@larkfield-demo.example");
        let url = format!("{}/v1.0/users/{upn}", self.demo.graph_url());
        let request = reqwest::Client::new().get(url).bearer_auth(self.demo.token());
        let user: Value = request.send().await.unwrap().json().await.unwrap();
        serde_json::json!({ "identity": { "user": { "id": user["id"] } }, "upn": upn })
    }

    /// Their methods.
    pub fn methods_since(&self, skipped: usize) -> Vec<String> {
        self.calls_since(skipped).into_iter().map(|call| call.method).collect()
    }

    pub fn exchanged(&self) -> usize {
        self.demo.exchanges().len()
    }

    pub fn fail(&self, method: &str, fault: Fault) {
        self.demo
            .faults()
            .next(FaultSpec::new(fault).method(method).path("/onlineMeetings"));
    }

    pub fn always_fail(&self, method: &str, fault: Fault) {
        self.demo
            .faults()
            .always(FaultSpec::new(fault).method(method).path("/onlineMeetings"));
    }

    /// Calls as another program would, for the account with this token.
    async fn call(&self, method: &str, path: &str, body: Option<Value>) {
        let client = reqwest::Client::new();
        let url = format!("{}/v1.0/me/onlineMeetings{path}", self.demo.graph_url());
        let mut request = client
            .request(method.parse().unwrap(), url)
            .bearer_auth(self.demo.token());
        if let Some(body) = body {
            request = request.json(&body);
        }
        let status = request.send().await.unwrap().status();
        assert!(status.is_success(), "{method} {path}: {status}");
    }
}

/// A folder for everything that the program keeps, with one connection, `S`, to the service at this address.
pub fn profile_for(graph_url: &str) -> tempfile::TempDir {
    let profile = tempfile::tempdir().unwrap();
    let settings = format!(
        "default_connection = \"S\"\n\
         [[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{graph_url}\"\n"
    );
    std::fs::write(profile.path().join("settings.toml"), settings).unwrap();
    profile
}

fn data_dir(profile: &Path) -> PathBuf {
    Profile::under(profile).data_dir().to_owned()
}

/// The engine, and the events that nobody has looked for yet.
pub struct Driven {
    pub engine: Engine,
    pending: RefCell<Vec<Event>>,
    /// Every job that has ended, in order.
    ended: RefCell<Vec<JobId>>,
    jobs: Cell<u64>,
}

impl Driven {
    pub fn start(profile: &Path, token: &str) -> Self {
        Self::with(profile, token, |_| {})
    }

    pub fn with(profile: &Path, token: &str, change: impl FnOnce(&mut EngineOptions)) -> Self {
        let mut options = EngineOptions::new(Profile::under(profile));
        options.token = Some(AccessToken::new(token.to_owned()).unwrap());
        options.retry = RetryPolicy {
            base: Duration::from_millis(2),
            ..RetryPolicy::default()
        };
        change(&mut options);
        Self {
            engine: Engine::start(options, || {}).unwrap(),
            pending: RefCell::default(),
            ended: RefCell::default(),
            jobs: Cell::new(0),
        }
    }

    /// Ready to work for the service's main user, with a profile of its own.
    pub fn at(service: &Service) -> (Self, tempfile::TempDir) {
        let profile = profile_for(&service.demo.graph_url());
        let driven = Self::start(profile.path(), service.demo.token());
        driven.ready();
        (driven, profile)
    }

    fn next(&self) -> Event {
        let event = self.engine.wait_for_event(Duration::from_secs(30));
        let event = event.expect("an event in time");
        if let Event::Done(job, _) = &event {
            self.ended.borrow_mut().push(*job);
        }
        event
    }

    /// The first event that `pick` makes something of; the others stay for whoever looks for them.
    pub fn until<T>(&self, mut pick: impl FnMut(&Event) -> Option<T>) -> T {
        let mut pending = self.pending.borrow_mut();
        let found = pending
            .iter()
            .enumerate()
            .find_map(|(place, event)| Some((place, pick(event)?)));
        if let Some((place, picked)) = found {
            pending.remove(place);
            return picked;
        }
        loop {
            let event = self.next();
            match pick(&event) {
                Some(picked) => return picked,
                None => pending.push(event),
            }
        }
    }

    /// Whether an event came, up to now, that `is_it`.
    pub fn has_told(&self, is_it: impl Fn(&Event) -> bool) -> bool {
        self.settle();
        self.pending.borrow().iter().any(is_it)
    }

    /// Forgets the events up to now.
    fn forget(&self) {
        self.settle();
        self.pending.borrow_mut().clear();
    }

    pub fn ready(&self) {
        self.until(|event| matches!(event, Event::Account(AccountState::Ready(_))).then_some(()));
    }

    /// Works for the account with this token from now on.
    pub fn switch_to(&self, token: &str) {
        self.forget();
        self.engine
            .send(Command::GiveToken(AccessToken::new(token.to_owned()).unwrap()));
        self.ready();
    }

    pub fn begin(&self, command: impl FnOnce(JobId) -> Command) -> JobId {
        self.jobs.set(self.jobs.get() + 1);
        let job = JobId(self.jobs.get());
        self.engine.send(command(job));
        job
    }

    fn done(&self, job: JobId) -> Outcome {
        self.until(|event| match event {
            Event::Done(id, outcome) if *id == job => Some(outcome.clone()),
            _ => None,
        })
    }

    fn run(&self, command: impl FnOnce(JobId) -> Command) -> Outcome {
        self.done(self.begin(command))
    }

    pub fn create(&self, draft: Draft) -> Outcome {
        self.run(|job| Command::CreateOrGet(job, Box::new(draft)))
    }

    pub fn created(&self, draft: Draft) -> MeetingAnswer {
        answer(self.create(draft))
    }

    fn check(&self, draft: Draft) -> Outcome {
        self.run(|job| Command::Check(job, Box::new(draft)))
    }

    fn resume(&self, request: RequestId) -> Outcome {
        self.run(|job| Command::Resume(job, request, AsWhom::TheSame))
    }

    fn change(&self, id: &EntityId, draft: Draft) -> Outcome {
        self.run(|job| Command::ChangeMeeting(job, id.clone(), Box::new(draft)))
    }

    fn delete(&self, id: &EntityId, key: Key) -> Outcome {
        self.run(|job| Command::DeleteMeeting(job, id.clone(), Some(key)))
    }

    fn refresh(&self, keys: Vec<Key>) -> Refreshed {
        match self.run(|job| Command::Refresh(job, keys)) {
            Outcome::Refreshed(report) => report,
            other => panic!("not refreshed: {other:?}"),
        }
    }

    /// Every meeting that is kept. Whatever the ledger was asked before has been done then.
    pub fn list(&self) -> Vec<MeetingRow> {
        self.jobs.set(self.jobs.get() + 1);
        let number = ListNumber::List(self.jobs.get());
        let rows = Query::default();
        self.engine.send(Command::ListMeetings(number, rows, 0..100_000));
        self.until(|event| match event {
            Event::Meetings(answered, rows) if *answered == number => Some(rows.clone()),
            _ => None,
        })
        .unwrap()
        .rows
    }

    /// Waits for the ledger, if it can be read.
    fn settle(&self) {
        self.jobs.set(self.jobs.get() + 1);
        let number = ListNumber::List(self.jobs.get());
        let command = Command::ListMeetings(number, Query::default(), 0..0);
        self.engine.send(command);
        self.until(|event| matches!(event, Event::Meetings(answered, _) if *answered == number).then_some(()));
    }

    /// The one meeting that is kept with this external ID.
    pub fn row(&self, external_id: &str) -> MeetingRow {
        let mut rows = self.list();
        rows.retain(|row| row.key.external_id == external_id);
        let [row] = rows.try_into().unwrap();
        row
    }
}

/// The requests that did not finish, as the file has them.
pub fn unfinished(profile: &Path) -> Vec<Request> {
    open(profile).unfinished().unwrap()
}

/// The ledger of a profile, beside the engine's.
fn open(profile: &Path) -> Ledger {
    let (ledger, notices) = Ledger::open(&data_dir(profile)).unwrap();
    assert_eq!(notices, []);
    ledger
}

fn answer(outcome: Outcome) -> MeetingAnswer {
    match outcome {
        Outcome::Meeting(answer) => *answer,
        other => panic!("no meeting: {other:?}"),
    }
}

fn unanswered(outcome: Outcome) -> (RequestId, RequestState, Failure) {
    match outcome {
        Outcome::Unfinished {
            request,
            state,
            failure,
        } => (request, state, *failure),
        other => panic!("not unfinished: {other:?}"),
    }
}

fn graph_id(answer: &MeetingAnswer) -> EntityId {
    EntityId::parse(answer.meeting.id.as_deref().unwrap()).unwrap()
}

/// A draft that names its meeting and leaves the times to the service.
pub fn draft(external_id: &str) -> Draft {
    Draft {
        external_id: external_id.to_owned(),
        service_chooses_times: true,
        ..Draft::default()
    }
}

/// A draft whose presenter has to be set in a second step.
pub fn with_presenter(external_id: &str) -> Draft {
    Draft {
        attendees: vec![attendee("priya.raman", Some(Role::Presenter))],
        ..draft(external_id)
    }
}

pub fn attendee(name: &str, role: Option<Role>) -> DraftAttendee {
    DraftAttendee {
        address: format!("{name}@larkfield-demo.example"),
        role,
        ..DraftAttendee::default()
    }
}

/// A draft with a subject, and an hour in a zone.
pub fn planned(external_id: &str, subject: &str, start: &str, end: &str) -> Draft {
    let moment = |time: &str| DraftMoment {
        date: "2030-05-06".to_owned(),
        time: time.to_owned(),
        choice: None,
    };
    Draft {
        external_id: external_id.to_owned(),
        subject: subject.to_owned(),
        start: moment(start),
        end: moment(end),
        zone: "Europe/Lisbon".to_owned(),
        ..Draft::default()
    }
}

pub fn status(status: u16) -> Fault {
    with_body(status, FaultBody::Graph)
}

fn with_body(status: u16, body: FaultBody) -> Fault {
    Fault::Status {
        status,
        retry_after: None,
        body,
    }
}
