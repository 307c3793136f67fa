//! What the service asks of one row, all rows heed.

use super::*;

/// Other rows take so long that they are on their way when one is told to wait.
const SLOW: u64 = 1_500;

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_after_for_one_row_makes_all_wait_and_is_told() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let skipped = service.exchanged();
    service.fail("POST", throttled(Some(3)));
    for _ in 1..AT_ONCE {
        service.fail(
            "POST",
            Fault::Delay {
                ms: SLOW,
                when: When::BeforeWork,
            },
        );
    }
    let job = begin(&driven, lessons(40));
    driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job => progress.waits_until,
        _ => None,
    });
    let (_, outcome) = heard(&driven, job);
    assert_eq!(counts(&done(outcome)), [40, 40, 0, 0, 0]);

    let mut calls = service.calls_since(skipped);
    calls.sort_by_key(|call| call.at);
    assert_eq!(calls.len(), 41);
    let told_to_wait = calls.iter().find(|call| call.status == Some(429)).unwrap().at;
    let (before, after) = calls.split_at(AT_ONCE);
    assert!(before.iter().any(|call| call.status == Some(429)));
    for call in after {
        let waited = call.at - told_to_wait;
        assert!(
            waited >= chrono::TimeDelta::seconds(3),
            "{waited} after it was told to wait"
        );
    }
    assert_all_made_once(&service, 40);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_throttled_row_without_a_time_makes_all_wait_too() {
    let service = Service::start().await;
    let profile = profile_for(&service.demo.graph_url());
    let driven = Driven::with(profile.path(), service.demo.token(), |options| {
        options.retry = RetryPolicy {
            base: Duration::from_hours(10),
            cap: Duration::from_hours(10),
            ..RetryPolicy::default()
        };
    });
    driven.ready();
    service.fail("POST", throttled(None));
    let job = begin(&driven, lessons(100));
    let until = driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job => progress.waits_until,
        _ => None,
    });
    // The pause is a random part of ten hours; nobody waits for it here.
    assert!(until > std::time::Instant::now());
    let calls = service.exchanged();
    driven.engine.send(Command::Cancel(job));
    let (_, outcome) = heard(&driven, job);
    let ended = done(outcome);
    assert!(ended.open > 0, "{ended:?}");
    assert!(service.exchanged() >= calls);
    assert!(service.meetings().len() < 100);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_only_asks_for_patience_ends_the_batch_and_it_goes_on_later() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.always_fail("POST", throttled(None));
    let (_, ended) = create(&driven, lessons(30));
    assert_eq!(counts(&ended), [30, 0, 0, 0, 30]);
    assert_eq!(
        ended.stopped.unwrap().kind,
        FailureKind::Throttled { retry_after: None }
    );
    assert_eq!(service.meetings(), Vec::<Value>::new());
    service.demo.faults().clear();
    let (_, ended) = resume(&driven, &only_batch(&driven));
    assert_eq!(counts(&ended), [30, 30, 0, 0, 0]);
    assert_all_made_once(&service, 30);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_that_nobody_waits_for_ends_the_batch_with_what_was_asked() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.fail("POST", throttled(Some(3_600)));
    let (_, ended) = create(&driven, lessons(3));
    assert!(ended.open > 0, "{ended:?}");
    assert_eq!(
        ended.stopped.unwrap().kind,
        FailureKind::Throttled {
            retry_after: Some(Duration::from_hours(1))
        }
    );
}
