//! Without a network nothing is lost, and what waits is sent when it is back, if that is wished.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use convene::meeting::DateOrder;

use super::*;

impl Service {
    /// Takes the service off the network; what comes back listens on the same port.
    async fn shut_down(self) -> Away {
        let port = self.demo.graph_url().rsplit_once(':').unwrap().1.parse().unwrap();
        self.demo.shutdown().await;
        Away { port, dir: self.dir }
    }
}

struct Away {
    port: u16,
    dir: tempfile::TempDir,
}

impl Away {
    async fn come_back(self) -> Service {
        let demo = Service::listen(self.dir.path(), self.port).await;
        Service { demo, dir: self.dir }
    }
}

impl Driven {
    fn reopen(&self) {
        self.forget();
        self.engine.send(Command::UseConnection("S".to_owned()));
    }

    fn unreachable(&self) {
        self.until(|event| match event {
            Event::Account(AccountState::Failed { failure, .. }) => {
                matches!(failure.kind, FailureKind::Unreachable { .. }).then_some(())
            }
            _ => None,
        });
    }

    fn sent_by_itself(&self) -> (Key, How) {
        self.until(|event| match event {
            Event::SentByItself(key, sent) => Some((key.clone(), sent.clone().unwrap())),
            _ => None,
        })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_could_not_be_sent_waits_and_is_sent_by_itself_when_the_service_is_back() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    let away = service.shut_down().await;
    let (request, state, failure) = unanswered(driven.create(draft("waits")));
    assert_eq!(
        state,
        RequestState::Waiting {
            send_when_online: false
        }
    );
    assert!(matches!(failure.kind, FailureKind::Unreachable { .. }), "{failure:?}");
    assert_eq!(driven.row("waits").state, Some(state));
    driven.engine.send(Command::SendWhenOnline(request, true));
    driven.settle();
    driven.reopen();
    driven.unreachable();
    let [waiting] = unfinished(profile.path()).try_into().unwrap();
    assert_eq!(waiting.state, RequestState::Waiting { send_when_online: true });

    let service = away.come_back().await;
    driven.reopen();
    let (key, how) = driven.sent_by_itself();
    assert_eq!((key.external_id.as_str(), how), ("waits", How::Created));
    assert_eq!(driven.row("waits").state, DONE);
    assert_eq!((unfinished(profile.path()), service.meetings().len()), (vec![], 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_not_sent_by_itself_unless_that_is_wished() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    let away = service.shut_down().await;
    let (request, ..) = unanswered(driven.create(draft("waits")));
    driven.engine.send(Command::SendWhenOnline(request, true));
    driven.engine.send(Command::SendWhenOnline(request, false));
    let service = away.come_back().await;
    driven.reopen();
    driven.ready();
    driven.settle();
    assert_eq!(service.meetings(), Vec::<Value>::new());
    assert_eq!(unfinished(profile.path()).len(), 1);
    assert_eq!(answer(driven.resume(request)).how, How::Created);
    assert_eq!(service.meetings().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_brings_back_the_form_and_what_waits_and_sends_it_once_the_service_is_back() {
    let service = Service::start().await;
    let token = service.demo.token().to_owned();
    let (driven, profile) = Driven::at(&service);
    let away = service.shut_down().await;
    let (request, ..) = unanswered(driven.create(draft("waits")));
    driven.engine.send(Command::SendWhenOnline(request, true));
    let typed = planned("next", "Being typed", "25", "");
    driven.engine.send(Command::SaveForm(Box::new(typed.clone())));
    drop(driven);

    let driven = Driven::start(profile.path(), &token);
    let form = driven.until(|event| match event {
        Event::Form(form) => Some(form.clone()),
        _ => None,
    });
    assert_eq!(*form, typed);
    let [waiting] = driven
        .until(|event| match event {
            Event::Unfinished(requests) => Some(requests.clone()),
            _ => None,
        })
        .try_into()
        .unwrap();
    assert_eq!((waiting.id, waiting.draft), (request, Some(draft("waits"))));
    assert_eq!(waiting.state, RequestState::Waiting { send_when_online: true });
    driven.unreachable();
    let _service = away.come_back().await;
    driven.reopen();
    assert_eq!(driven.sent_by_itself().1, How::Created);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_sent_at_a_start_even_when_the_ledger_is_open_only_after_the_connection() {
    let service = Service::start().await;
    let token = service.demo.token().to_owned();
    let (driven, profile) = Driven::at(&service);
    let away = service.shut_down().await;
    let (request, ..) = unanswered(driven.create(draft("waits")));
    driven.engine.send(Command::SendWhenOnline(request, true));
    drop(driven);
    let _service = away.come_back().await;

    let file = data_dir(profile.path()).join("ledger.sqlite3");
    let mut other = rusqlite::Connection::open(file).unwrap();
    let held = other
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    let driven = Driven::start(profile.path(), &token);
    driven.ready();
    tokio::time::sleep(Duration::from_millis(300)).await;
    drop(held);
    assert_eq!(driven.sent_by_itself().1, How::Created);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_may_have_been_carried_out_stays_so_until_it_is_answered() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    let (request, state, _) = unanswered(driven.create(with_presenter("unknown")));
    assert_eq!(state, RequestState::Unknown);
    for refusal in [429, 403, 404, 500, 503] {
        service.demo.faults().clear();
        service.always_fail("POST", status(refusal));
        let (same, state, failure) = unanswered(driven.resume(request));
        assert_eq!((same, state), (request, RequestState::Unknown), "{refusal}");
        assert_eq!(failure.details.diagnostics.unwrap().status, Some(refusal));
    }
    let away = service.shut_down().await;
    let (_, state, failure) = unanswered(driven.resume(request));
    assert!(matches!(failure.kind, FailureKind::Unreachable { .. }), "{failure:?}");
    assert_eq!(state, RequestState::Unknown);
    driven.engine.send(Command::SendWhenOnline(request, true));
    assert_eq!(driven.row("unknown").state, Some(RequestState::Unknown));

    let service = away.come_back().await;
    driven.reopen();
    driven.ready();
    driven.settle();
    assert_eq!(
        unfinished(profile.path()).len(),
        1,
        "what is unknown is not sent by itself"
    );
    let resumed = answer(driven.resume(request));
    assert_eq!((resumed.how, resumed.earlier_try_unknown), (How::Existed, true));
    assert_eq!(resumed.follow_up, FollowUp::Done, "so it is known to be ours");
    assert_eq!(service.meetings().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_be_read_differently_now_is_not_sent_and_that_is_told_once() {
    let service = Service::start().await;
    let token = service.demo.token().to_owned();
    let profile = profile_for(&service.demo.graph_url());
    let start = |order| Driven::with(profile.path(), &token, move |options| options.date_order = order);
    let driven = start(DateOrder::DayMonthYear);
    driven.ready();
    let away = service.shut_down().await;
    let mut typed = planned("dates", "", "10:00", "11:00");
    typed.start.date = "05/06/2030".to_owned();
    typed.end.date = String::new();
    let (request, ..) = unanswered(driven.create(typed));
    driven.engine.send(Command::SendWhenOnline(request, true));
    drop(driven);

    let service = away.come_back().await;
    let driven = start(DateOrder::MonthDayYear);
    let failure = driven.until(|event| match event {
        Event::SentByItself(_, sent) => Some(sent.clone().unwrap_err()),
        _ => None,
    });
    assert_eq!(failure.kind, FailureKind::ReadDifferently);
    driven.reopen();
    driven.ready();
    // This comes after whatever was begun with the connection.
    answer(driven.create(draft("another")));
    assert!(!driven.has_told(|event| matches!(event, Event::SentByItself(..))));
    let [left] = unfinished(profile.path()).try_into().unwrap();
    assert_eq!(
        (left.id, left.state),
        (
            request,
            RequestState::Waiting {
                send_when_online: false
            }
        )
    );
    assert_eq!(service.meetings().len(), 1);
}

/// A clock on which every look is on another day.
fn restless() -> DateTime<Utc> {
    static LOOKS: AtomicI64 = AtomicI64::new(0);
    let start = "2030-05-06T10:00:00Z".parse::<DateTime<Utc>>().unwrap();
    start + TimeDelta::hours(25 * LOOKS.fetch_add(1, Ordering::Relaxed))
}

#[tokio::test(flavor = "multi_thread")]
async fn tomorrow_stays_the_day_that_it_was_when_it_was_asked_for() {
    let service = Service::start().await;
    let profile = profile_for(&service.demo.graph_url());
    let driven = Driven::with(profile.path(), service.demo.token(), |options| options.now = restless);
    driven.ready();
    service.always_fail("POST", Fault::Reset { when: When::BeforeWork });
    let mut typed = planned("tomorrow", "", "10:00", "11:00");
    typed.start.date = "tomorrow".to_owned();
    typed.end.date = String::new();
    let (request, ..) = unanswered(driven.create(typed));
    let [kept] = unfinished(profile.path()).try_into().unwrap();
    // Also when it is asked for in another's name by then.
    driven.switch_to(&service.demo.token_for("priya.raman@larkfield-demo.example").unwrap());
    let theirs = driven.run(|job| Command::Resume(job, request, AsWhom::WhoeverIsSignedIn));
    let (request, ..) = unanswered(theirs);
    service.demo.faults().clear();
    let before = service.exchanged();
    assert_eq!(answer(driven.resume(request)).how, How::Created);
    assert_eq!(service.calls_since(before)[0].request_body, kept.body);
}
