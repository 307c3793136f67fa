//! The program ends in the middle.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn after_a_crash_the_batch_is_told_and_goes_on_without_doubles() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail(
        "POST",
        Fault::Delay {
            ms: 30,
            when: When::AfterWork,
        },
    );
    let new = NewBatch {
        results: Some(profile.path().join("results.csv")),
        ..lessons(120)
    };
    let skipped = service.exchanged();
    let job = begin(&driven, new);
    driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job && progress.created >= 30 => Some(()),
        _ => None,
    });
    drop(driven);
    let made = service.meetings().len();
    assert!((30..120).contains(&made), "{made}");
    let first = asked_for(&service.calls_since(skipped));
    assert!(!profile.path().join("results.csv").exists());

    service.demo.faults().clear();
    let driven = Driven::start(profile.path(), service.demo.token());
    let batch = only_batch(&driven);
    assert_eq!((batch.name.as_str(), batch.total), ("lessons.csv", 120));
    assert!((30..120).contains(&batch.done), "{batch:?}");
    assert!(
        !driven.has_told(|event| matches!(event, Event::Unfinished(requests) if !requests.is_empty())),
        "what the batch had under way is its business"
    );
    driven.ready();
    let skipped = service.exchanged();
    let (heard, ended) = resume(&driven, &batch);
    assert_eq!((ended.created + ended.existed, ended.failed, ended.open), (120, 0, 0));
    assert_eq!(heard.rows, lessons(120).rows);
    assert_eq!(heard.states.len(), 120);
    assert_all_made_once(&service, 120);

    // Each row was asked for, and again only if it had no answer.
    let second: BTreeSet<_> = asked_for(&service.calls_since(skipped)).into_iter().collect();
    assert_eq!(second.len() as u64, 120 - batch.done);
    let all: BTreeSet<_> = first.into_iter().chain(second).collect();
    assert_eq!(all.len(), 120);
    let results = std::fs::read_to_string(profile.path().join("results.csv")).unwrap();
    assert_eq!(results.lines().count(), 121);
    drop(driven);
    assert_eq!(unfinished(profile.path()), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_as_tomorrow_is_the_same_day_when_it_goes_on_later() {
    let service = Service::start().await;
    let profile = profile_for(&service.demo.graph_url());
    let driven = Driven::with(profile.path(), service.demo.token(), |options| {
        options.now = || "2030-05-06T10:00:00Z".parse().unwrap();
    });
    driven.ready();
    let rows = || {
        let mut row = planned("lesson-0", "Maths", "14:00", "15:00");
        row.start.date = "tomorrow".into();
        row.end.date = String::new();
        batch([row])
    };
    service.always_fail("POST", status(403));
    assert_eq!(counts(&create(&driven, rows()).1), [1, 0, 0, 0, 1]);
    service.demo.faults().clear();
    drop(driven);

    let driven = Driven::with(profile.path(), service.demo.token(), |options| {
        options.now = || "2030-06-20T10:00:00Z".parse().unwrap();
    });
    driven.ready();
    let batch = only_batch(&driven);
    let skipped = service.exchanged();
    assert_eq!(counts(&resume(&driven, &batch).1), [1, 1, 0, 0, 0]);
    let calls = service.calls_since(skipped);
    let body: Value = serde_json::from_str(&calls[0].request_body).unwrap();
    assert_eq!(body["startDateTime"], "2030-05-07T13:00:00.0000000Z");
}
