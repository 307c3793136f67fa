//! Rows that fail, for themselves or for all.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_row_never_stops_the_good_ones() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.fail("POST", status(400));
    let rows = [draft(""), draft("lesson-0"), draft("lesson-1"), draft("lesson-2")];
    let (heard, ended) = create(&driven, batch(rows));
    assert_eq!(counts(&ended), [4, 2, 0, 2, 0]);
    assert_eq!(ended.stopped, None);
    let states = heard.states(4);
    assert!(
        matches!(&states[0], RowState::NotSent(problems) if problems.len() == 1),
        "{states:?}"
    );
    let failed: Vec<_> = states
        .iter()
        .filter(|state| matches!(state, RowState::Failed(_)))
        .collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(failure(failed[0]).kind, FailureKind::Refused { status: 400 });
    assert_eq!(service.meetings().len(), 2);
    assert_eq!(batches(&driven, 0), [], "nothing is left to be sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_pass_is_tried_again_after_all_others() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let skipped = service.exchanged();
    // More often than the client tries by itself.
    for _ in 0..5 {
        service.fail("POST", status(500));
    }
    let (_, ended) = create(&driven, lessons(1));
    assert_eq!(counts(&ended), [1, 1, 0, 0, 0]);
    assert_eq!(service.methods_since(skipped), ["POST"; 6]);
    assert_all_made_once(&service, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_the_service_fails_at_each_time_is_said_to_have_failed() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let skipped = service.exchanged();
    service.always_fail("POST", status(500));
    let (heard, ended) = create(&driven, lessons(2));
    assert_eq!(counts(&ended), [2, 0, 0, 2, 0]);
    let failed = &heard.states(2)[0];
    assert!(matches!(
        failure(failed).kind,
        FailureKind::ServiceFailed { status: 500, .. }
    ));
    assert_eq!(
        service.methods_since(skipped).len(),
        2 * 3 * 4,
        "three rounds of four tries"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_that_is_gone_ends_the_batch_soon_and_it_goes_on_later() {
    let service = Service::start().await;
    let profile = profile_for(&service.demo.graph_url());
    let driven = Driven::with(profile.path(), service.demo.token(), |options| {
        options.retry = RetryPolicy {
            tries: NonZeroU32::MIN,
            ..RetryPolicy::default()
        };
    });
    driven.ready();
    let reset = Fault::Reset { when: When::BeforeWork };
    service.always_fail("POST", reset);
    let skipped = service.exchanged();
    let (_, ended) = create(&driven, lessons(500));
    assert_eq!(counts(&ended), [500, 0, 0, 0, 500]);
    assert_eq!(ended.stopped.unwrap().kind, FailureKind::Interrupted);
    // Those that were under way with the sixteenth end as well.
    let calls = service.methods_since(skipped).len();
    assert!((AT_ONCE..3 * AT_ONCE).contains(&calls), "{calls}");
    service.demo.faults().clear();
    assert_eq!(counts(&resume(&driven, &only_batch(&driven)).1), [500, 500, 0, 0, 0]);
    assert_all_made_once(&service, 500);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_refused_in_the_middle_ends_the_batch_and_a_new_one_goes_on() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let refused = FaultSpec::new(status(401)).method("POST").path("/onlineMeetings");
    service.demo.faults().next(
        FaultSpec::new(Fault::Delay {
            ms: 0,
            when: When::BeforeWork,
        })
        .method("POST")
        .times(50),
    );
    service.demo.faults().always(refused);
    let (heard, ended) = create(&driven, lessons(200));
    let [total, created, existed, failed, open] = counts(&ended);
    assert_eq!((total, created, existed, failed, open), (200, 50, 0, 0, 150));
    assert_eq!(ended.stopped.unwrap().kind, FailureKind::TokenRefused);
    let made = heard
        .states(200)
        .into_iter()
        .filter(|state| matches!(state, RowState::Created { .. }));
    assert_eq!(made.count(), 50);

    service.demo.faults().clear();
    let batch = only_batch(&driven);
    assert_eq!((batch.total, batch.done), (200, 50));
    driven.switch_to(service.demo.token());
    let skipped = service.exchanged();
    let (heard, ended) = resume(&driven, &batch);
    assert_eq!(counts(&ended), [200, 200, 0, 0, 0]);
    assert_eq!(heard.states(200).len(), 200);
    assert_eq!(service.methods_since(skipped).len(), 150, "only the rest was asked for");
    assert_all_made_once(&service, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_holds_for_every_row_ends_the_batch_at_once() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.always_fail("POST", status(403));
    let skipped = service.exchanged();
    let (_, ended) = create(&driven, lessons(200));
    assert_eq!(counts(&ended), [200, 0, 0, 0, 200]);
    assert!(matches!(ended.stopped.unwrap().kind, FailureKind::Forbidden { .. }));
    let calls = service.methods_since(skipped).len();
    assert!(calls <= 2 * AT_ONCE, "{calls}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_lacks_what_a_second_step_sets_is_no_success() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.always_fail("PATCH", status(400));
    let rows = [with_presenter("lesson-0"), draft("lesson-1")];
    let (heard, ended) = create(&driven, batch(rows));
    assert_eq!(counts(&ended), [2, 1, 0, 1, 0]);
    assert_eq!(failure(&heard.states(2)[0]).kind, FailureKind::Refused { status: 400 });
    assert_all_made_once(&service, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_of_many_rows_are_looked_up_once() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let skipped = service.exchanged();
    let people = ["priya.raman", "tobias.vogt"];
    let rows = (0..40).map(|number| Draft {
        attendees: people.iter().map(|name| attendee(name, Some(Role::Attendee))).collect(),
        ..draft(&lesson(number))
    });
    let (_, ended) = create(&driven, batch(rows));
    assert_eq!(counts(&ended), [40, 40, 0, 0, 0]);
    let exchanges = service.demo.exchanges().split_off(skipped);
    let asked = exchanges.iter().filter(|call| call.path.contains("/users?"));
    // Three may ask at the same time before the first is answered.
    let asked = asked.count();
    assert!(asked <= people.len() * 3, "{asked}");
    for call in service.calls_since(skipped) {
        let body: Value = serde_json::from_str(&call.request_body).unwrap();
        let attendees = body["participants"]["attendees"].as_array().unwrap();
        assert_eq!(attendees.len(), 2);
        assert!(
            attendees
                .iter()
                .all(|person| person["identity"]["user"]["id"].is_string()),
            "{body}"
        );
    }
}
