//! Signing in through the engine, at the demo organization's sign-in service: commands in, events out.

mod calendar;
mod directory;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use convene::demo::{DemoOptions, SignInFailure, SignInStep};
use convene::engine::{
    AccountState, Check, Checked, Command, Engine, EngineOptions, Event, Failure, FailureKind, Found, Given, JobId,
    OpenWith, Outcome, Progress, Remember, SignInRequest, SignInWay, WhichAccount, read_pasted_error,
};
use convene::graph::{Cloud, EntityId, RetryPolicy};
use convene::identity::{AuthorityUrl, ClientId, Keeping, KeyStore, Permission, Problem, Tenant};
use convene::meeting::Draft;
use convene::profile::Profile;
use convene::settings::{Connection, Language, Preference, SignIn};

use crate::demo_kit::{Demo, send};
use crate::demo_sign_in::browser::{Form, Page, filled_in};

pub(crate) const ANA: &str = "ana.ferreira@larkfield-demo.example";
pub(crate) const ALEX: &str = crate::demo_kit::COLLEAGUE;

pub(crate) const NO_POLICY: &str = "tobias.vogt@larkfield-demo.example";
const GUEST: &str = "casey.monroe@harbor-partners.example";
const PERSONAL: &str = "robin.hale@postbox.example";

/// An organization that a test holds, with its sign-in service.
pub(crate) struct Organization {
    runtime: tokio::runtime::Runtime,
    pub demo: Demo,
    profile: tempfile::TempDir,
    keychain: Arc<keyring_core::CredentialStore>,
}

impl Organization {
    pub fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let demo = runtime.block_on(Demo::start_with(DemoOptions::default()));
        Self {
            runtime,
            demo,
            profile: tempfile::tempdir().unwrap(),
            keychain: keyring_core::mock::Store::new().unwrap(),
        }
    }

    fn connection(&self, name: &str, sign_in: SignIn) -> Connection {
        let server = &self.demo.server;
        let mut connection = Connection::to_service(name.to_owned(), Cloud::Custom, sign_in);
        connection.graph_url = Some(server.graph_url().parse().unwrap());
        connection.authority_url = Some(AuthorityUrl::parse(&server.authority_url()).unwrap());
        connection.tenant = Some(Tenant::parse(server.tenant()).unwrap());
        connection.client_id = Some(ClientId::parse(server.client_id()).unwrap());
        connection
    }

    fn begin(&self) -> Driven<'_> {
        self.begin_with(|_| {})
    }

    fn begin_with(&self, change: impl FnOnce(&mut EngineOptions)) -> Driven<'_> {
        let mut options = EngineOptions::new(Profile::under(self.profile.path()));
        options.key_store = KeyStore::with(Arc::clone(&self.keychain));
        // The tests do what a browser does.
        options.browser = Some("true".into());
        options.retry = RetryPolicy {
            base: Duration::from_millis(2),
            ..RetryPolicy::default()
        };
        change(&mut options);
        Driven {
            organization: self,
            engine: Engine::start(options, || {}).unwrap(),
            last_job: std::cell::Cell::new(0),
        }
    }

    /// The program with a connection, on which Ana has signed in in the browser.
    fn begin_signed_in(&self) -> Driven<'_> {
        let driven = self.begin();
        driven.add(self.connection("Work", SignIn::Browser), Given::Nothing);
        driven.account(needs_sign_in);
        assert!(matches!(driven.sign_in(WhichAccount::Same, ANA), Outcome::SignedIn));
        driven.account(ready);
        driven
    }

    /// Begins with a connection that acts as an app, for the organizer [`ANA`].
    fn begin_as_app(&self) -> Driven<'_> {
        let driven = self.begin();
        let secret = self.demo.server.sign_in().client_secret();
        let mut connection = self.connection("App", SignIn::ClientSecret);
        connection.user_id = Some(EntityId::parse(ANA).unwrap());
        driven.add(connection, Given::Secret(secret.into(), Remember::No));
        driven.account(ready);
        driven
    }

    /// The sealed file, if there is one.
    fn sealed_file(&self) -> Option<Vec<u8>> {
        std::fs::read(self.profile.path().join("data/sign-in.sealed")).ok()
    }

    /// How often a path was asked for.
    pub fn count(&self, part: &str) -> usize {
        let all = self.demo.server.exchanges();
        all.iter().filter(|exchange| exchange.path.contains(part)).count()
    }

    /// Does what a person does in the browser, and what the browser does with the answer; gives the status and
    /// the page that the program answers with, or the page on which the person is stuck.
    pub fn browse(&self, link: &str, account: &str, decision: &str) -> Result<(u16, String), String> {
        self.runtime.block_on(async {
            let path = link
                .strip_prefix(&self.demo.server.graph_url())
                .expect("the demo's own page");
            let mut page = Page::from(send(self.demo.bare("GET", path)).await);
            for (name, value) in [("account", account), ("decision", decision)] {
                if page.has_button(name, value) || page.field(name).is_some() {
                    let (action, fields) = filled_in(&page, name, value);
                    page = Page::from(send(self.demo.form(&action, &fields)).await);
                }
            }
            let to_program = |form: &&Form| form.action.starts_with("http://localhost");
            let Some(back) = page.forms.iter().find(to_program) else {
                return Err(page.reply.text);
            };
            let body = url::form_urlencoded::Serializer::new(String::new())
                .extend_pairs(&back.inputs)
                .finish();
            let answer = reqwest::Client::new()
                .post(&back.action)
                .header("content-type", "application/x-www-form-urlencoded")
                .body(body);
            let answer = answer.send().await.unwrap();
            Ok((answer.status().as_u16(), answer.text().await.unwrap()))
        })
    }

    /// Types a code at the page for codes.
    pub fn enter_code(&self, page: &str, code: &str, account: &str) {
        self.runtime.block_on(async {
            let path = page
                .strip_prefix(&self.demo.server.graph_url())
                .expect("the demo's own page");
            let mut page = Page::from(send(self.demo.bare("GET", path)).await);
            for (name, value) in [("otc", code), ("account", account), ("decision", "accept")] {
                if page.has_button(name, value) || page.field(name).is_some() {
                    let (action, fields) = filled_in(&page, name, value);
                    page = Page::from(send(self.demo.form(&action, &fields)).await);
                }
            }
        });
    }
}

struct Driven<'a> {
    organization: &'a Organization,
    engine: Engine,
    last_job: std::cell::Cell<u64>,
}

impl Driven<'_> {
    fn until<T>(&self, what: &str, mut pick: impl FnMut(Event) -> Option<T>) -> T {
        let mut seen = Vec::new();
        loop {
            let Some(event) = self.engine.wait_for_event(Duration::from_mins(1)) else {
                panic!("never: {what}; but:\n{}", seen.join("\n"));
            };
            seen.push(format!("{event:?}"));
            if let Some(picked) = pick(event) {
                return picked;
            }
        }
    }

    fn account(&self, is_it: fn(&AccountState) -> bool) -> AccountState {
        self.until("the account", |event| match event {
            Event::Account(state) if is_it(&state) => Some(state),
            _ => None,
        })
    }

    fn done(&self, job: JobId) -> Outcome {
        self.until("the end of the job", |event| match event {
            Event::Done(id, outcome) if id == job => Some(outcome),
            _ => None,
        })
    }

    fn job(&self) -> JobId {
        self.last_job.set(self.last_job.get() + 1);
        JobId(self.last_job.get())
    }

    fn add(&self, connection: Connection, given: Given) {
        self.engine.send(Command::AddConnection(Box::new(connection), given));
    }

    fn begin_sign_in(&self, way: SignInWay, account: WhichAccount, allow: Vec<Permission>) -> JobId {
        let job = self.job();
        self.engine
            .send(Command::SignIn(job, SignInRequest { way, account, allow }));
        job
    }

    /// The link that a sign-in opens.
    fn link(&self) -> String {
        self.until("the link", |event| match event {
            Event::Progress(_, Progress::Browser { link, .. }) => Some(link),
            Event::Done(_, outcome) => panic!("{outcome:?}"),
            _ => None,
        })
    }

    fn sign_in(&self, which: WhichAccount, account: &str) -> Outcome {
        self.sign_in_with(which, account, "accept", Vec::new())
    }

    fn sign_in_with(&self, which: WhichAccount, account: &str, decision: &str, allow: Vec<Permission>) -> Outcome {
        let job = self.begin_sign_in(SignInWay::Browser, which, allow);
        let link = self.link();
        self.organization.browse(&link, account, decision).unwrap();
        self.done(job)
    }

    fn create(&self) -> Outcome {
        let job = self.job();
        let draft = Draft {
            external_id: "TICKET-1".to_owned(),
            service_chooses_times: true,
            ..Draft::default()
        };
        self.engine.send(Command::CreateOrGet(job, Box::new(draft)));
        self.done(job)
    }

    fn test(&self) -> Vec<Check> {
        let job = self.job();
        self.engine.send(Command::TestConnection(job));
        match self.done(job) {
            Outcome::Tested(checks) => checks,
            other => panic!("{other:?}"),
        }
    }
}

fn ready(state: &AccountState) -> bool {
    matches!(state, AccountState::Ready(_))
}

fn needs_sign_in(state: &AccountState) -> bool {
    matches!(state, AccountState::NeedsSignIn { .. })
}

fn failed(state: &AccountState) -> bool {
    matches!(state, AccountState::Failed { .. })
}

#[track_caller]
fn problem(outcome: &Outcome) -> Problem {
    match outcome {
        Outcome::Failed(Failure { kind, .. }) => of_kind(kind),
        Outcome::Unfinished { failure, .. } => of_kind(&failure.kind),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn of_kind(kind: &FailureKind) -> Problem {
    match kind {
        FailureKind::SignIn(problem) => problem.clone(),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn kind(outcome: Outcome) -> FailureKind {
    match outcome {
        Outcome::Failed(failure) => failure.kind,
        other => panic!("{other:?}"),
    }
}

fn found(checks: &[Check], what: Checked) -> &Found {
    &checks.iter().find(|check| check.what == what).unwrap().found
}

#[test]
fn a_person_signs_in_once_and_is_still_signed_in_at_the_next_start() {
    let organization = Organization::start();
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    assert_eq!(
        driven.account(needs_sign_in),
        AccountState::NeedsSignIn {
            connection: "Work".to_owned(),
            sign_in: SignIn::Browser,
            who: None,
            failure: None,
        }
    );
    assert_eq!(organization.count("authorize"), 0, "no browser opens by itself");
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    let link = driven.link();
    let (status, _) = organization.browse(&link, ANA, "accept").unwrap();
    assert_eq!(status, 200);
    assert!(matches!(driven.done(job), Outcome::SignedIn));
    let state = driven.account(ready);
    let account = state.ready().unwrap();
    assert_eq!(account.who.as_deref(), Some("Ana Ferreira"));
    assert_eq!(account.username.as_deref(), Some(ANA));
    assert_eq!(account.tenant.as_deref(), Some(organization.demo.server.tenant()));
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
    drop(driven);

    let next = organization.begin();
    let state = next.account(ready);
    assert_eq!(state.ready().unwrap().username.as_deref(), Some(ANA));
    assert!(matches!(next.create(), Outcome::Meeting(_)));
    assert_eq!(
        organization.count("authorize"),
        3,
        "the page, the person, the consent: no second visit"
    );
}

#[test]
fn signing_out_takes_the_sign_in_off_the_disk_and_needs_no_network() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    assert!(organization.sealed_file().is_some());
    let asked = organization.demo.server.exchanges().len();
    driven.engine.send(Command::SignOut);
    let who = driven.until("signed out", |event| match event {
        Event::SignedOut { who, .. } => Some(who),
        _ => None,
    });
    assert_eq!(who.as_deref(), Some(ANA));
    driven.account(needs_sign_in);
    assert_eq!(organization.sealed_file(), None);
    assert_eq!(organization.demo.server.exchanges().len(), asked);
    drop(driven);
    organization.begin().account(needs_sign_in);
}

#[test]
fn a_person_who_says_no_can_try_again_and_nothing_has_changed() {
    let organization = Organization::start();
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    let declined = driven.sign_in_with(WhichAccount::Same, ANA, "cancel", Vec::new());
    assert_eq!(problem(&declined), Problem::Declined);
    assert_eq!(organization.sealed_file(), None);
    assert!(matches!(driven.sign_in(WhichAccount::Same, ANA), Outcome::SignedIn));
    driven.account(ready);
}

#[test]
fn a_sign_in_that_is_cancelled_closes_its_port_and_a_late_answer_changes_nothing() {
    let organization = Organization::start();
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    let link = url::Url::parse(&driven.link()).unwrap();
    driven.engine.send(Command::Cancel(job));
    assert!(matches!(driven.done(job), Outcome::Cancelled));
    let asked: std::collections::HashMap<_, _> = link.query_pairs().into_owned().collect();
    let back = url::Url::parse(&asked["redirect_uri"]).unwrap();
    let address = format!("127.0.0.1:{}", back.port().unwrap());
    for _ in 0..500 {
        if std::net::TcpStream::connect(&address).is_err() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("somebody still listens at {address}");
}

#[test]
fn the_page_after_a_sign_in_is_in_the_language_of_the_window() {
    let page_with = |locale: &str, language| {
        let organization = Organization::start();
        let driven = organization.begin_with(|options| options.accept_language = Some(locale.to_owned()));
        driven
            .engine
            .send(Command::SetPreference(Preference::Language(language)));
        driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
        driven.account(needs_sign_in);
        let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
        let (_, page) = organization.browse(&driven.link(), ANA, "accept").unwrap();
        assert!(matches!(driven.done(job), Outcome::SignedIn));
        page
    };
    let english = page_with("en-GB", None);
    assert!(english.contains("<html lang=\"en\">"), "{english}");
    assert!(english.contains("<p>You can go back to Convene. "), "{english}");
    // The person's word counts for more than the system's.
    let stretched = page_with("de-AT", Some(Language::Pseudo));
    assert!(stretched.contains("<html lang=\"en-XA\">"), "{stretched}");
    assert!(
        stretched.contains("<p>Yóóúú çááñ góó bááçk tóó Cóóñvééñéé. "),
        "{stretched}"
    );
    let german = page_with("de-AT", None);
    assert!(german.contains("<html lang=\"de\">"), "{german}");
}

#[test]
fn a_person_signs_in_with_a_code() {
    let organization = Organization::start();
    organization.demo.server.sign_in().poll_every(Duration::from_secs(1));
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::DeviceCode), Given::Nothing);
    driven.account(needs_sign_in);
    let job = driven.begin_sign_in(SignInWay::DeviceCode, WhichAccount::Same, Vec::new());
    let (code, page) = driven.until("the code", |event| match event {
        Event::Progress(_, Progress::DeviceCode { code, page, .. }) => Some((code, page)),
        _ => None,
    });
    organization.enter_code(&page, &code, ALEX);
    assert!(matches!(driven.done(job), Outcome::SignedIn));
    let state = driven.account(ready);
    assert_eq!(state.ready().unwrap().username.as_deref(), Some(ALEX));
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
}

#[test]
fn an_app_makes_meetings_for_an_organizer_named_by_address() {
    let organization = Organization::start();
    let driven = organization.begin();
    let mut connection = organization.connection("App", SignIn::ClientSecret);
    connection.user_id = Some(EntityId::parse(ALEX).unwrap());
    driven.add(connection, Given::Nothing);
    driven.account(|state| matches!(state, AccountState::NeedsSecret { failure: None, .. }));

    driven
        .engine
        .send(Command::GiveSecret("not the secret".into(), Remember::Yes));
    let state = driven.account(|state| matches!(state, AccountState::NeedsSecret { failure: Some(_), .. }));
    let AccountState::NeedsSecret {
        failure: Some(failure), ..
    } = state
    else {
        unreachable!()
    };
    assert_eq!(failure.kind, FailureKind::SignIn(Problem::SecretWrong));

    let secret = organization.demo.server.sign_in().client_secret();
    driven.engine.send(Command::GiveSecret(secret.into(), Remember::Yes));
    driven.account(ready);
    let Outcome::Meeting(answer) = driven.create() else {
        panic!("no meeting")
    };
    let organizer = answer.meeting.organizer.unwrap();
    let alex = organization.runtime.block_on(organization.demo.id_of(ALEX));
    assert_eq!(organizer.user_id.as_deref(), Some(alex.as_str()));
    assert!(organization.count(&format!("/users/{alex}/onlineMeetings/createOrGet")) > 0);
    drop(driven);
    // It was to be remembered.
    organization.begin().account(ready);
}

#[test]
fn an_app_without_an_access_policy_for_the_organizer_is_told_apart() {
    let organization = Organization::start();
    let driven = organization.begin();
    let mut connection = organization.connection("App", SignIn::ClientSecret);
    connection.user_id = Some(EntityId::parse(NO_POLICY).unwrap());
    let secret = organization.demo.server.sign_in().client_secret();
    driven.add(connection, Given::Secret(secret.into(), Remember::No));
    driven.account(ready);
    assert_eq!(kind(driven.create()), FailureKind::NoAccessPolicy);
    let checks = driven.test();
    assert!(
        matches!(found(&checks, Checked::CreateOrGet), Found::Failed(failure) if failure.kind == FailureKind::NoAccessPolicy),
        "{checks:?}"
    );
    assert_eq!(found(&checks, Checked::Directory), &Found::DoesNotApply);
    drop(driven);
    organization
        .begin()
        .account(|state| matches!(state, AccountState::NeedsSecret { .. }));
}

#[test]
fn an_organizer_who_is_not_there_is_told_by_address() {
    let organization = Organization::start();
    let driven = organization.begin();
    let mut connection = organization.connection("App", SignIn::ClientSecret);
    connection.user_id = Some(EntityId::parse("nobody@larkfield-demo.example").unwrap());
    let secret = organization.demo.server.sign_in().client_secret();
    driven.add(connection, Given::Secret(secret.into(), Remember::No));
    let AccountState::Failed { failure, .. } = driven.account(failed) else {
        unreachable!()
    };
    let address = "nobody@larkfield-demo.example".to_owned();
    assert_eq!(failure.kind, FailureKind::OrganizerUnknown { address });
}

#[test]
fn a_claims_challenge_is_met_silently_and_once() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    organization.demo.server.sign_in().challenge(ANA).unwrap();
    let before = organization.count("/token");
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
    assert_eq!(organization.count("/token"), before + 1);
    assert_eq!(
        organization.count("createOrGet"),
        2,
        "the refused one and its repetition"
    );
}

#[test]
fn a_challenge_that_needs_the_person_is_proved_at_the_next_sign_in() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    let claims = organization.demo.server.sign_in().challenge(ANA).unwrap();
    organization
        .demo
        .server
        .sign_in()
        .fail_next(SignInFailure::new(SignInStep::Token, "interaction_required", 50076));
    assert_eq!(problem(&driven.create()), Problem::ProofNeeded);
    organization.demo.server.sign_in().clear_failures();
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    let link = driven.link();
    let asked: std::collections::HashMap<_, _> = url::Url::parse(&link).unwrap().query_pairs().into_owned().collect();
    let (sent, demanded): (serde_json::Value, serde_json::Value) = (
        serde_json::from_str(&asked["claims"]).unwrap(),
        serde_json::from_str(&claims).unwrap(),
    );
    for (name, value) in demanded["access_token"].as_object().unwrap() {
        assert_eq!(&sent["access_token"][name], value);
    }
    assert_eq!(asked["login_hint"], ANA);
    organization.browse(&link, ANA, "accept").unwrap();
    assert!(matches!(driven.done(job), Outcome::SignedIn));
    driven.account(ready);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
}

#[test]
fn a_sign_in_that_was_revoked_is_asked_for_again_and_then_serves() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    organization.demo.server.sign_in().revoke(ANA).unwrap();
    assert_eq!(problem(&driven.create()), Problem::SignInEnded);
    drop(driven);

    let next = organization.begin();
    let state = next.account(needs_sign_in);
    let AccountState::NeedsSignIn { who, failure, .. } = state else {
        unreachable!()
    };
    assert_eq!(who.as_deref(), Some(ANA));
    assert_eq!(failure.unwrap().kind, FailureKind::SignIn(Problem::SignInEnded));
    assert!(matches!(next.sign_in(WhichAccount::Same, ANA), Outcome::SignedIn));
    next.account(ready);
    assert!(matches!(next.create(), Outcome::Meeting(_)));
}

#[test]
fn another_account_than_the_one_asked_for_is_taken_only_when_the_person_says_so() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    let other = |driven: &Driven<'_>| {
        let asked = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
        let link = driven.link();
        organization.browse(&link, ALEX, "accept").unwrap();
        let told = driven.until("the other account", |event| match event {
            Event::OtherAccount { expected, got } => Some((expected, got)),
            Event::Account(state) => panic!("{state:?}"),
            _ => None,
        });
        assert_eq!(told, (Some(ANA.to_owned()), Some(ALEX.to_owned())));
        asked
    };
    other(&driven);
    driven.engine.send(Command::TakeOtherAccount(false));
    let Outcome::Meeting(answer) = driven.create() else {
        panic!("no meeting")
    };
    let ana = organization.runtime.block_on(organization.demo.id_of(ANA));
    assert_eq!(
        answer.meeting.organizer.unwrap().user_id.as_deref(),
        Some(ana.as_str()),
        "Ana is still signed in"
    );

    other(&driven);
    driven.engine.send(Command::TakeOtherAccount(true));
    let state = driven.account(ready);
    let account = state.ready().unwrap();
    assert_eq!(account.username.as_deref(), Some(ALEX));
    assert_eq!(account.others.len(), 1);

    driven.engine.send(Command::UseAccount(account.others[0].key.clone()));
    let state = driven.account(ready);
    assert_eq!(state.ready().unwrap().username.as_deref(), Some(ANA));
    drop(driven);
    let state = organization.begin().account(ready);
    assert_eq!(
        state.ready().unwrap().username.as_deref(),
        Some(ANA),
        "the last used is used next"
    );
}

#[test]
fn guests_and_personal_accounts_are_told_why_they_have_no_meetings() {
    let organization = Organization::start();
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    // The service shows its own page, of which the program hears nothing until the person pastes it.
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Another, Vec::new());
    let page = organization.browse(&driven.link(), PERSONAL, "accept").unwrap_err();
    assert_eq!(
        read_pasted_error(&page).kind,
        FailureKind::SignIn(Problem::WrongAccount)
    );
    driven.engine.send(Command::Cancel(job));
    assert!(matches!(driven.done(job), Outcome::Cancelled));

    assert!(matches!(
        driven.sign_in(WhichAccount::Another, GUEST),
        Outcome::SignedIn
    ));
    driven.account(ready);
    assert_eq!(kind(driven.create()), FailureKind::Guest);
}

#[test]
fn more_is_asked_for_only_when_the_person_wants_it_and_saying_no_leaves_the_rest() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    let checks = driven.test();
    assert_eq!(
        found(&checks, Checked::SignedInAs),
        &Found::Works(Some(format!("Ana Ferreira ({ANA})")))
    );
    assert_eq!(found(&checks, Checked::CreateOrGet), &Found::Works(None));
    assert_eq!(found(&checks, Checked::Directory), &Found::NotAllowedYet);
    assert_eq!(found(&checks, Checked::Channels), &Found::NotAllowedYet);
    assert_eq!(
        organization.count("/people") + organization.count("/joinedTeams"),
        0,
        "nothing is tried in vain"
    );

    let declined = driven.sign_in_with(WhichAccount::Same, ANA, "cancel", vec![Permission::Directory]);
    assert_eq!(problem(&declined), Problem::Declined);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));

    let allowed = driven.sign_in_with(WhichAccount::Same, ANA, "accept", vec![Permission::Directory]);
    assert!(matches!(allowed, Outcome::SignedIn));
    driven.account(ready);
    let checks = driven.test();
    assert_eq!(found(&checks, Checked::Directory), &Found::Works(None));
    assert_eq!(found(&checks, Checked::Channels), &Found::NotAllowedYet);
    assert!(
        organization.count("onlineMeetings/createOrGet") == 1,
        "a test makes no meeting"
    );
}

#[test]
fn the_service_s_errors_keep_their_meaning() {
    let organization = Organization::start();
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    for (error, code, expected) in [
        ("invalid_client", 7_000_218, Problem::SecretExpected),
        ("invalid_request", 9_002_327, Problem::SinglePagePlatform),
        ("invalid_grant", 53003, Problem::PolicyBlocks),
        ("invalid_grant", 65001, Problem::ConsentNeeded),
        ("invalid_grant", 50105, Problem::AccountBlocked),
    ] {
        let failure = SignInFailure::new(SignInStep::Token, error, code);
        organization.demo.server.sign_in().fail_next(failure);
        let outcome = driven.sign_in(WhichAccount::Same, ANA);
        assert_eq!(problem(&outcome), expected, "{code}");
        let Outcome::Failed(failure) = outcome else {
            unreachable!()
        };
        let details = failure.details.sign_in.unwrap();
        assert_eq!(details.codes, [code]);
        assert!(details.trace_id.is_some() && details.correlation_id.is_some() && details.timestamp.is_some());
    }
}

#[test]
fn a_cloud_without_create_or_get_says_so_before_anyone_signs_in() {
    let organization = Organization::start();
    let driven = organization.begin();
    let mut connection = organization.connection("China", SignIn::Browser);
    connection.cloud = Cloud::China;
    connection.graph_url = None;
    connection.authority_url = None;
    driven.add(connection, Given::Nothing);
    let AccountState::Failed { failure, .. } = driven.account(failed) else {
        unreachable!()
    };
    assert_eq!(failure.kind, FailureKind::CloudHasNoCreateOrGet);
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    assert_eq!(kind(driven.done(job)), FailureKind::CloudHasNoCreateOrGet);
}

#[test]
fn what_the_administrator_does_not_allow_is_not_signed_in_to() {
    let organization = Organization::start();
    let system = organization.profile.path().join("system.toml");
    std::fs::write(&system, "[lock]\ntenant = \"contoso.com\"\n").unwrap();
    let driven = organization.begin_with(|options| options.system_settings = Some(system));
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    let AccountState::Failed { failure, .. } = driven.account(failed) else {
        unreachable!()
    };
    assert_eq!(failure.kind, FailureKind::NotAllowedHere);
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    assert_eq!(kind(driven.done(job)), FailureKind::NotAllowedHere);
    assert!(organization.demo.server.exchanges().is_empty(), "nobody was contacted");
}

#[test]
fn only_links_that_the_program_made_are_opened() {
    let organization = Organization::start();
    let driven = organization.begin();
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    let link = driven.link();
    let open = |link: String| {
        let job = driven.job();
        driven.engine.send(Command::OpenLink(job, link, OpenWith::Browser));
        driven.done(job)
    };
    assert!(matches!(open(link.clone()), Outcome::Opened));
    assert_eq!(kind(open(format!("{link}&x=y"))), FailureKind::LinkNotAllowed);
}

#[test]
fn a_browser_that_can_not_be_opened_is_told_and_the_link_still_serves() {
    let organization = Organization::start();
    let driven = organization.begin_with(|options| options.browser = Some("/no/such/browser".into()));
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    let job = driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    let (link, not_opened) = driven.until("the link", |event| match event {
        Event::Progress(_, Progress::Browser { link, not_opened, .. }) => Some((link, not_opened)),
        _ => None,
    });
    let failure = not_opened.unwrap();
    assert_eq!(failure.kind, FailureKind::LinkNotOpened);
    assert!(!format!("{failure:?}").contains("state="), "{failure:?}");
    organization.browse(&link, ANA, "accept").unwrap();
    assert!(matches!(driven.done(job), Outcome::SignedIn));
}

#[cfg(unix)]
#[test]
fn the_browser_is_given_the_link_and_no_secret_of_the_environment() {
    use std::os::unix::fs::PermissionsExt as _;

    let organization = Organization::start();
    let script = organization.profile.path().join("browser");
    let seen = organization.profile.path().join("seen");
    std::fs::write(
        &script,
        format!("#!/bin/sh\necho \"$1\" > {0}.new && mv {0}.new {0}\n", seen.display()),
    )
    .unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o700)).unwrap();
    let driven = organization.begin_with(|options| options.browser = Some(script.into()));
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.account(needs_sign_in);
    driven.begin_sign_in(SignInWay::Browser, WhichAccount::Same, Vec::new());
    let link = driven.link();
    let given = wait_for_file(&seen);
    assert_eq!(given.trim(), link);
}

fn wait_for_file(path: &Path) -> String {
    for _ in 0..500 {
        if let Ok(text) = std::fs::read_to_string(path) {
            return text;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{} never came", path.display());
}

#[test]
fn without_a_keychain_the_person_is_told_and_signs_in_again_next_time() {
    let organization = Organization::start();
    let without = |options: &mut EngineOptions| options.key_store = KeyStore::none();
    let driven = organization.begin_with(without);
    driven.add(organization.connection("Work", SignIn::Browser), Given::Nothing);
    driven.until("being told", |event| {
        matches!(event, Event::Keeping(Keeping::MemoryOnly(_))).then_some(())
    });
    assert!(matches!(driven.sign_in(WhichAccount::Same, ANA), Outcome::SignedIn));
    driven.account(ready);
    assert!(matches!(driven.create(), Outcome::Meeting(_)));
    assert_eq!(organization.sealed_file(), None);
    drop(driven);
    organization.begin_with(without).account(needs_sign_in);
}

#[test]
fn a_damaged_file_of_sign_ins_is_set_aside_and_told() {
    let organization = Organization::start();
    drop(organization.begin_signed_in());
    let path = organization.profile.path().join("data/sign-in.sealed");
    let mut bytes = std::fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let driven = organization.begin();
    let aside = driven.until("being told", |event| match event {
        Event::SetAside { path } => Some(path),
        _ => None,
    });
    assert!(aside.exists() && aside != path);
    driven.account(needs_sign_in);
}

#[test]
fn a_connection_that_is_removed_takes_its_sign_ins_along() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    assert!(organization.sealed_file().is_some());
    driven.engine.send(Command::RemoveConnection("Work".to_owned()));
    driven.account(|state| *state == AccountState::None);
    for _ in 0..500 {
        if organization.sealed_file().is_none() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it is still on the disk");
}
