//! A job that is stopped leaves nothing behind that is not known.

use super::*;

impl Service {
    /// Waits until it has this many meetings.
    async fn has(&self, meetings: usize) {
        while self.meetings().len() < meetings {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_stopped_leaves_an_unknown_request_that_gets_its_meeting() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.fail(
        "POST",
        Fault::Delay {
            ms: 20_000,
            when: When::AfterWork,
        },
    );
    let job = driven.begin(|job| Command::CreateOrGet(job, Box::new(with_presenter("stopped"))));
    service.has(1).await;
    driven.engine.send(Command::Cancel(job));
    assert!(matches!(driven.done(job), Outcome::Cancelled));
    assert_eq!(driven.row("stopped").state, Some(RequestState::Unknown));
    let [request] = driven
        .until(|event| match event {
            Event::Unfinished(requests) => {
                let unknown = requests.iter().any(|request| request.state == RequestState::Unknown);
                unknown.then(|| requests.clone())
            }
            _ => None,
        })
        .try_into()
        .unwrap();
    let resumed = answer(driven.resume(request.id));
    assert_eq!((resumed.how, resumed.earlier_try_unknown), (How::Existed, true));
    assert_eq!(resumed.follow_up, FollowUp::Done);
    assert_eq!((driven.list().len(), service.meetings().len()), (1, 1));
    assert_eq!(unfinished(profile.path()), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_being_kept_when_the_job_is_stopped_is_kept() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.fail(
        "POST",
        Fault::Delay {
            ms: 300,
            when: When::AfterWork,
        },
    );
    let before = service.exchanged();
    let job = driven.begin(|job| Command::CreateOrGet(job, Box::new(draft("stopped"))));
    service.has(1).await;
    // Another program holds the file while the answer arrives.
    let mut other = rusqlite::Connection::open(data_dir(profile.path()).join("ledger.sqlite3")).unwrap();
    let held = other
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    while service.calls_since(before).is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    driven.engine.send(Command::Cancel(job));
    assert!(matches!(driven.done(job), Outcome::Cancelled));
    drop(held);
    assert_eq!(driven.row("stopped").state, DONE);
    assert_eq!(unfinished(profile.path()), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_is_stopped_at_any_instant_doubles_nothing() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail(
        "POST",
        Fault::Delay {
            ms: 3,
            when: When::AfterWork,
        },
    );
    for number in 0..40_u64 {
        let external_id = format!("stopped-{number}");
        let job = driven.begin(|job| Command::CreateOrGet(job, Box::new(with_presenter(&external_id))));
        tokio::time::sleep(Duration::from_micros(number * 500)).await;
        driven.engine.send(Command::Cancel(job));
        let shown = match driven.done(job) {
            Outcome::Meeting(_) => true,
            Outcome::Cancelled => false,
            other => panic!("{other:?}"),
        };
        // What was cut off while it was being kept is put right just after.
        driven.settle();
        let rows = driven.list();
        let row = rows.iter().find(|row| row.key.external_id == external_id);
        let state = row.and_then(|row| row.state.clone());
        let there = service.with_external_id(&external_id).len();
        match state {
            Some(RequestState::Done(_)) => assert_eq!(there, 1),
            Some(RequestState::Unknown) => assert!(!shown && there <= 1, "{external_id}"),
            None => assert!(!shown && there == 0, "{external_id}: {row:?}"),
            other => panic!("{external_id}: {other:?}"),
        }
    }
    for request in unfinished(profile.path()) {
        answer(driven.resume(request.id));
    }
    let rows = driven.list();
    assert!(rows.iter().all(|row| matches!(row.state, Some(RequestState::Done(_)))));
    assert_eq!(rows.len(), service.meetings().len());
    for meeting in service.meetings() {
        assert_eq!(meeting["settings"]["allowedPresenters"], "roleIsPresenter");
    }
}
