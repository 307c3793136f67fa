//! The canary: every secret carries a mark, goes through every flow and failure while every library logs all it can, and
//! the mark is then found in no log line, event, panic, file, name or value of the window.
//!
//! A binary of its own, because a process has one logger and one panic hook.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")]

mod service;
#[cfg(feature = "gui")]
mod window;

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use convene::engine::{
    AccountState, Command, Engine, EngineOptions, Event, Given, JobId, Outcome, Progress, Remember, SignInRequest,
    SignInWay, WhichAccount,
};
use convene::graph::{AccessToken, Cloud, RetryPolicy};
use convene::identity::{ClientId, KeyStore, RefreshToken};
use convene::meeting::Draft;
use convene::profile::Profile;
use convene::settings::{Connection, SignIn};
use service::{Mode, Service};
use tracing_subscriber::fmt::MakeWriter;

/// In every secret.
const MARK: &str = "c4n4ry";

/// What was written, by whomever.
#[derive(Clone, Default)]
struct Record(Arc<Mutex<Vec<u8>>>);

impl Record {
    fn add(&self, text: &str) {
        let mut all = self.0.lock().unwrap();
        all.extend_from_slice(text.as_bytes());
        all.push(b'\n');
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }

    /// No line with one of these in it.
    fn is_clean(&self, what: &str, secrets: &[String]) {
        for line in self.text().lines() {
            for secret in secrets {
                assert!(!line.contains(secret.as_str()), "{what} hold a secret: {line}");
            }
        }
    }
}

impl Write for Record {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Record {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

struct Driven {
    engine: Engine,
    events: Record,
    jobs: u64,
}

impl Driven {
    fn start(profile: &Path, store: &Arc<keyring_core::CredentialStore>, events: &Record) -> Self {
        let mut options = EngineOptions::new(Profile::under(profile));
        options.key_store = KeyStore::with(Arc::clone(store));
        options.browser = Some("true".into());
        options.retry = RetryPolicy {
            base: Duration::from_millis(2),
            ..RetryPolicy::default()
        };
        Self {
            engine: Engine::start(options, || {}).unwrap(),
            events: events.clone(),
            jobs: 0,
        }
    }

    fn send(&self, command: Command) {
        self.events.add(&format!("{command:?}"));
        self.engine.send(command);
    }

    fn until<T>(&self, mut pick: impl FnMut(&Event) -> Option<T>) -> T {
        loop {
            let event = self
                .engine
                .wait_for_event(Duration::from_mins(1))
                .expect("an event in time");
            self.events.add(&format!("{event:?}"));
            if let Some(picked) = pick(&event) {
                return picked;
            }
        }
    }

    fn account(&self, is_it: fn(&AccountState) -> bool) {
        self.until(|event| matches!(event, Event::Account(state) if is_it(state)).then_some(()));
    }

    fn done(&self, job: JobId) -> Outcome {
        self.until(|event| match event {
            Event::Done(id, outcome) if *id == job => Some(outcome.clone()),
            _ => None,
        })
    }

    fn job(&mut self) -> JobId {
        self.jobs += 1;
        JobId(self.jobs)
    }

    fn create(&mut self) -> Outcome {
        let job = self.job();
        let draft = Draft {
            external_id: "TICKET-1".to_owned(),
            service_chooses_times: true,
            ..Draft::default()
        };
        self.send(Command::CreateOrGet(job, Box::new(draft)));
        self.done(job)
    }

    fn sign_in(&mut self, service: &Service, way: SignInWay) -> Outcome {
        let job = self.job();
        self.send(Command::SignIn(
            job,
            SignInRequest {
                way,
                account: WhichAccount::Same,
                allow: Vec::new(),
            },
        ));
        let link = self.until(|event| match event {
            Event::Progress(_, Progress::Browser { link, .. }) => Some(Some(link.clone())),
            Event::Progress(_, Progress::DeviceCode { .. }) | Event::Done(..) => Some(None),
            _ => None,
        });
        if let Some(link) = link {
            service.answer_as_browser(&link);
        }
        self.done(job)
    }
}

fn ready(state: &AccountState) -> bool {
    matches!(state, AccountState::Ready(_))
}

fn connection(service: &Service, name: &str, sign_in: SignIn) -> Connection {
    let mut connection = Connection::to_service(name.to_owned(), Cloud::Custom, sign_in);
    connection.graph_url = Some(service.graph_url().parse().unwrap());
    if sign_in != SignIn::Token {
        connection.authority_url = Some(convene::identity::AuthorityUrl::parse(&service.root()).unwrap());
        connection.client_id = Some(ClientId::parse("convene").unwrap());
    }
    if sign_in == SignIn::ClientSecret {
        connection.user_id = Some(convene::graph::EntityId::parse("organizer").unwrap());
    }
    connection
}

fn secret(name: &str) -> String {
    format!("{MARK}-{name}")
}

/// Every way in, every way that it goes wrong.
fn go_through_everything(service: &Service, profile: &Path, events: &Record) {
    let store: Arc<keyring_core::CredentialStore> = keyring_core::mock::Store::new().unwrap();
    let mut driven = Driven::start(profile, &store, events);

    // In the browser: each answer that can't be used, then one that can.
    let browser = connection(service, "Browser", SignIn::Browser);
    driven.send(Command::AddConnection(Box::new(browser), Given::Nothing));
    driven.account(|state| matches!(state, AccountState::NeedsSignIn { .. }));
    for mode in [
        Mode::Html,
        Mode::CutOff,
        Mode::WrongTypes,
        Mode::NoScope,
        Mode::Refused,
        Mode::Fails,
    ] {
        service.set(mode);
        let outcome = driven.sign_in(service, SignInWay::Browser);
        assert!(matches!(outcome, Outcome::Failed(_)), "{mode:?}: {outcome:?}");
    }
    service.set(Mode::Good);
    assert!(matches!(driven.sign_in(service, SignInWay::Browser), Outcome::SignedIn));
    driven.account(ready);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));

    // Graph wants another token, gets it, and then wants one that the sign-in service does not give.
    service.refuse_tokens(1, false);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
    service.refuse_tokens(1, true);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
    for mode in [Mode::Html, Mode::CutOff, Mode::Fails, Mode::Refused] {
        service.set(mode);
        service.refuse_tokens(1, true);
        assert!(matches!(driven.create(), Outcome::Unfinished { .. }), "{mode:?}");
    }
    service.set(Mode::Good);
    assert!(matches!(driven.sign_in(service, SignInWay::Browser), Outcome::SignedIn));
    driven.account(ready);

    // The next start goes on where this one ended.
    drop(driven);
    let mut driven = Driven::start(profile, &store, events);
    driven.account(ready);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
    let job = driven.job();
    driven.send(Command::TestConnection(job));
    assert!(matches!(driven.done(job), Outcome::Tested(_)));

    // With a code.
    let device = connection(service, "Code", SignIn::DeviceCode);
    driven.send(Command::AddConnection(Box::new(device), Given::Nothing));
    driven.account(ready);
    for mode in [Mode::Refused, Mode::WrongTypes, Mode::Good] {
        service.set(mode);
        let outcome = driven.sign_in(service, SignInWay::DeviceCode);
        assert_eq!(
            matches!(outcome, Outcome::SignedIn),
            mode == Mode::Good,
            "{mode:?}: {outcome:?}"
        );
    }
    driven.account(ready);

    // As the app itself, with a wrong secret and a right one that is remembered.
    let app = connection(service, "App", SignIn::ClientSecret);
    service.set(Mode::Refused);
    let given = Given::Secret(secret("client-secret").into(), Remember::No);
    driven.send(Command::AddConnection(Box::new(app), given));
    driven.account(|state| matches!(state, AccountState::NeedsSecret { .. } | AccountState::Failed { .. }));
    service.set(Mode::Good);
    driven.send(Command::GiveSecret(secret("client-secret").into(), Remember::Yes));
    driven.account(ready);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));

    // With a pasted token that is then refused.
    let pasted = connection(service, "Pasted", SignIn::Token);
    let token = AccessToken::new(secret("pasted")).unwrap();
    driven.send(Command::AddConnection(Box::new(pasted), Given::Token(token)));
    driven.account(ready);
    service.refuse_tokens(1, false);
    assert!(matches!(driven.create(), Outcome::Failed(_)));
    driven.send(Command::UseConnection("Pasted".to_owned()));
    driven.account(|state| matches!(state, AccountState::NeedsToken { .. }));

    driven.send(Command::UseConnection("Browser".to_owned()));
    driven.account(ready);
    driven.send(Command::SignOut);
    driven.account(|state| matches!(state, AccountState::NeedsSignIn { .. }));
}

/// Every file under a folder, as bytes.
fn files(dir: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found
}

#[test]
fn no_log_event_panic_file_or_window_holds_a_secret() {
    let (logs, events, panics, seen) = <(Record, Record, Record, Record)>::default();
    {
        use tracing_subscriber::layer::SubscriberExt as _;
        use tracing_subscriber::util::SubscriberInitExt as _;

        // No filter: everything at trace level, of those that use `log` too.
        let lines = tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .with_writer(logs.clone());
        tracing_subscriber::registry().with(lines).init();
    }
    let hook = panics.clone();
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        hook.add(&info.to_string());
        usual(info);
    }));

    let profile = tempfile::tempdir().unwrap();
    let service = Service::start();
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        go_through_everything(&service, profile.path(), &events);
    }));
    assert!(done.is_ok(), "{}\n{}", panics.text(), last_lines(&events.text()));

    // A panic that prints whatever it has at hand.
    let at_hand = (
        AccessToken::new(secret("access")).unwrap(),
        RefreshToken::new(secret("refresh")),
        Command::GiveSecret(secret("client-secret").into(), Remember::Yes),
        Given::Token(AccessToken::new(secret("pasted")).unwrap()),
        convene::identity::Credential::Secret(secret("client-secret").into()),
    );
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| panic!("{at_hand:#?}"))).unwrap_err();
    assert!(panics.text().contains("GiveSecret"));

    #[cfg(feature = "gui")]
    window::show_everything(&service, &seen);

    let secrets = service.secrets();
    assert!(secrets.len() > 5, "verifiers and codes were seen: {}", secrets.len());
    let text = logs.text();
    for library in ["hyper", "reqwest"] {
        assert!(
            text.contains(library),
            "the log hears {library}:\n{}",
            last_lines(&text)
        );
    }
    logs.is_clean("logs", &secrets);
    events.is_clean("events", &secrets);
    panics.is_clean("panics", &secrets);
    seen.is_clean("the window and the clipboard", &secrets);
    let files = files(profile.path());
    assert!(
        files.iter().any(|(path, _)| path.ends_with("data/sign-in.sealed")),
        "{files:?}"
    );
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{} holds a secret", path.display());
        }
    }
}

fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}
