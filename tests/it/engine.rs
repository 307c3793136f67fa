//! The engine without a window: commands in, events out.

pub(crate) mod calendar;
mod channels;
mod directory;

use std::fmt::Write as _;
use std::time::Duration;

use convene::demo::{DemoServer, Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::engine::{
    AccountState, Command, Engine, EngineOptions, Event, FailureKind, How, JobId, OpenWith, Outcome, Progress, Remember,
};
use convene::graph::{AccessToken, RetryPolicy};
use convene::meeting::{ChannelSupport, Draft};
use convene::profile::Profile;

struct Driven {
    engine: Engine,
    profile: tempfile::TempDir,
}

impl Driven {
    fn start(settings: &str, token: Option<&str>) -> Self {
        let profile = tempfile::tempdir().unwrap();
        if !settings.is_empty() {
            std::fs::write(profile.path().join("settings.toml"), settings).unwrap();
        }
        let mut options = EngineOptions::new(Profile::under(profile.path()));
        options.token = token.map(|token| AccessToken::new(token.to_owned()).unwrap());
        options.retry = RetryPolicy {
            base: Duration::from_millis(2),
            ..RetryPolicy::default()
        };
        Self {
            engine: Engine::start(options, || {}).unwrap(),
            profile,
        }
    }

    fn at(demo: &DemoServer, token: &str) -> Self {
        let url = demo.graph_url();
        let settings =
            format!("[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{url}\"\n");
        Self::start(&settings, Some(token))
    }

    /// The first event that `pick` makes something of.
    fn until<T>(&self, mut pick: impl FnMut(Event) -> Option<T>) -> T {
        loop {
            let event = self
                .engine
                .wait_for_event(Duration::from_mins(1))
                .expect("an event in time");
            if let Some(picked) = pick(event) {
                return picked;
            }
        }
    }

    fn account(&self, is_it: fn(&AccountState) -> bool) -> AccountState {
        self.until(|event| match event {
            Event::Account(state) if is_it(&state) => Some(state),
            _ => None,
        })
    }

    fn done(&self, job: JobId) -> Outcome {
        self.until(|event| match event {
            Event::Done(id, outcome) if id == job => Some(outcome),
            _ => None,
        })
    }

    fn create(&self, job: u64, external_id: &str) {
        self.engine
            .send(Command::CreateOrGet(JobId(job), Box::new(draft(external_id))));
    }
}

fn draft(external_id: &str) -> Draft {
    Draft {
        external_id: external_id.to_owned(),
        service_chooses_times: true,
        ..Draft::default()
    }
}

fn ready(state: &AccountState) -> bool {
    matches!(state, AccountState::Ready(_))
}

#[test]
fn without_a_connection_nothing_begins_by_itself() {
    let driven = Driven::start("", None);
    assert_eq!(driven.account(|_| true), AccountState::None);
    driven.create(1, "a");
    assert!(matches!(driven.done(JobId(1)), Outcome::Failed(f) if f.kind == FailureKind::NotConnected));
    assert!(
        !Profile::under(driven.profile.path()).demo_dir().exists(),
        "no demo was started"
    );
}

#[test]
fn the_demo_makes_a_meeting_once() {
    let driven = Driven::start("", None);
    driven.engine.send(Command::UseDemo(Remember::No));
    let state = driven.account(ready);
    assert_eq!(state.ready().unwrap().channel, ChannelSupport::NeedsBeta);
    assert!(
        !driven.profile.path().join("settings.toml").exists(),
        "not to be remembered"
    );
    let mut answers = Vec::new();
    for job in 1..=2 {
        driven.create(job, "once");
        let Outcome::Meeting(answer) = driven.done(JobId(job)) else {
            panic!("no meeting")
        };
        answers.push((answer.how, answer.meeting.id));
    }
    assert_eq!((answers[0].0, answers[1].0), (How::Created, How::Existed));
    assert_eq!(answers[0].1, answers[1].1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_not_ready_is_not_sent() {
    let demo = DemoServer::start(convene::demo::DemoOptions::default()).await.unwrap();
    let driven = Driven::at(&demo, demo.token());
    driven.account(ready);
    driven.create(1, " a ");
    assert!(matches!(driven.done(JobId(1)), Outcome::NotSent(problems) if problems.len() == 1));
    assert!(demo.exchanges().iter().all(|exchange| exchange.method != "POST"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_job_ends_once_and_a_second_one_is_refused_meanwhile() {
    let demo = DemoServer::start(convene::demo::DemoOptions::default()).await.unwrap();
    let driven = Driven::at(&demo, demo.token());
    driven.account(ready);
    let busy = Fault::Status {
        status: 503,
        retry_after: Some(RetryAfter::Seconds(60)),
        body: FaultBody::default(),
    };
    demo.faults().next(FaultSpec::new(busy).method("POST"));
    driven.create(1, "a");
    driven.until(|event| matches!(event, Event::Progress(JobId(1), Progress::Waiting { .. })).then_some(()));
    driven.create(2, "b");
    assert!(matches!(driven.done(JobId(2)), Outcome::Failed(f) if f.kind == FailureKind::Busy));
    driven.engine.send(Command::Cancel(JobId(1)));
    assert!(matches!(driven.done(JobId(1)), Outcome::Cancelled));
    driven.engine.send(Command::Cancel(JobId(1)));
    driven.create(3, "c");
    let mut ended = Vec::new();
    driven.until(|event| {
        if let Event::Done(job, _) = event {
            ended.push(job);
        }
        ended.contains(&JobId(3)).then_some(())
    });
    assert_eq!(ended, [JobId(3)], "the cancelled job ends only once");
}

#[tokio::test(flavor = "multi_thread")]
async fn work_without_an_answer_makes_one_meeting() {
    let demo = DemoServer::start(convene::demo::DemoOptions::default()).await.unwrap();
    let driven = Driven::at(&demo, demo.token());
    driven.account(ready);
    for (when, id) in [(When::BeforeWork, "once"), (When::AfterWork, "twice")] {
        demo.faults().next(FaultSpec::new(Fault::Reset { when }).method("POST"));
        driven.create(1, id);
        let Outcome::Meeting(first) = driven.done(JobId(1)) else {
            panic!("no meeting")
        };
        driven.create(2, id);
        let Outcome::Meeting(second) = driven.done(JobId(2)) else {
            panic!("no meeting")
        };
        assert_eq!(first.meeting.id, second.meeting.id, "{when:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_is_asked_for_and_a_new_one_serves() {
    let demo = DemoServer::start(convene::demo::DemoOptions::default()).await.unwrap();
    let driven = Driven::at(&demo, "wrong");
    let state = driven.account(|state| matches!(state, AccountState::NeedsToken { .. }));
    assert_eq!(
        state,
        AccountState::NeedsToken {
            connection: "S".to_owned(),
            refused: true
        }
    );
    driven
        .engine
        .send(Command::GiveToken(AccessToken::new(demo.token().to_owned()).unwrap()));
    assert!(ready(&driven.account(ready)));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_event_shows_the_token() {
    let demo = DemoServer::start(convene::demo::DemoOptions {
        token: Some("canary-token".to_owned()),
        ..convene::demo::DemoOptions::default()
    })
    .await
    .unwrap();
    let driven = Driven::at(&demo, "canary-token");
    let mut shown = String::new();
    driven.until(|event| {
        write!(shown, "{event:?}").unwrap();
        matches!(&event, Event::Account(AccountState::Ready(_))).then_some(())
    });
    driven.create(1, "a");
    driven.until(|event| {
        write!(shown, "{event:?}").unwrap();
        matches!(event, Event::Done(..)).then_some(())
    });
    assert!(!shown.contains("canary"), "{shown}");
}

#[test]
fn a_file_that_exists_is_not_replaced() {
    let driven = Driven::start("", None);
    let path = driven.profile.path().join("a.ics");
    driven
        .engine
        .send(Command::SaveFile(JobId(1), path.clone(), "first".to_owned()));
    assert!(matches!(driven.done(JobId(1)), Outcome::Saved(saved) if saved == path));
    driven
        .engine
        .send(Command::SaveFile(JobId(2), path.clone(), "second".to_owned()));
    assert!(matches!(driven.done(JobId(2)), Outcome::Failed(f) if matches!(f.kind, FailureKind::FileExists { .. })));
    assert_eq!(std::fs::read_to_string(path).unwrap(), "first");
}

#[test]
fn a_foreign_link_is_not_opened() {
    let driven = Driven::start("", None);
    let link = "https://teams.microsoft.com.evil.example/l/meetup-join/x".to_owned();
    driven.engine.send(Command::OpenLink(JobId(1), link, OpenWith::Browser));
    assert!(matches!(driven.done(JobId(1)), Outcome::Failed(f) if f.kind == FailureKind::LinkNotAllowed));
}
