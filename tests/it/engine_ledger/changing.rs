//! Changing, deleting and reading again.

use serde_json::json;

use super::*;

/// The bodies of the changes since the first `skipped` exchanges.
fn patches_since(service: &Service, skipped: usize) -> Vec<Value> {
    let calls = service.calls_since(skipped).into_iter();
    let patches = calls.filter(|call| call.method == "PATCH");
    patches
        .map(|call| serde_json::from_str(&call.request_body).unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_sends_only_what_differs() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let typed = Draft {
        attendees: vec![attendee("priya.raman", None), attendee("tom.baker", None)],
        ..planned("smallest", "Planning", "10:00", "11:00")
    };
    let id = graph_id(&driven.created(typed.clone()));
    let steps = [
        (
            Draft {
                subject: "Review".to_owned(),
                ..typed.clone()
            },
            json!({ "subject": "Review" }),
        ),
        (
            Draft {
                subject: "Review".to_owned(),
                ..planned("smallest", "", "10:00", "12:30")
            },
            json!({
                "startDateTime": "2030-05-06T09:00:00.0000000Z",
                "endDateTime": "2030-05-06T11:30:00.0000000Z",
                "participants": { "attendees": [] },
            }),
        ),
        (
            Draft {
                attendees: vec![attendee("noah.whitfield", None), attendee("ana.ferreira", None)],
                ..planned("smallest", "Review", "10:00", "12:30")
            },
            json!({ "participants": { "attendees": [service.known("noah.whitfield").await] } }),
        ),
    ];
    for (draft, expected) in steps {
        let before = service.exchanged();
        let changed = answer(driven.change(&id, draft.clone()));
        assert_eq!(
            (changed.how, changed.since, changed.unrecorded),
            (How::Changed, None, None)
        );
        assert_eq!(service.methods_since(before), ["GET", "PATCH"]);
        assert_eq!(patches_since(&service, before), [expected]);
        assert_eq!(changed.request.unwrap().differences(&changed.meeting), []);
        let row = driven.row("smallest");
        assert_eq!((row.subject, row.end), (changed.meeting.subject, changed.meeting.end));

        let before = service.exchanged();
        assert_eq!(
            answer(driven.change(&id, draft)).how,
            How::Read,
            "nothing is left to change"
        );
        assert_eq!(service.methods_since(before), ["GET"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_attendees_is_sent_whole() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let typed = |names: &[&str]| Draft {
        attendees: names.iter().map(|name| attendee(name, None)).collect(),
        ..draft("people")
    };
    let id = graph_id(&driven.created(typed(&["priya.raman", "tom.baker"])));
    let before = service.exchanged();
    answer(driven.change(&id, typed(&["priya.raman", "tom.baker", "olivia.stone"])));
    let [patch] = patches_since(&service, before).try_into().unwrap();
    let sent = patch["participants"]["attendees"].as_array().unwrap();
    let names: Vec<_> = sent.iter().map(|one| one["upn"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        ["priya.raman", "tom.baker", "olivia.stone"].map(|name| format!("{name}@larkfield-demo.example"))
    );
    assert_eq!(
        patch["participants"].as_object().unwrap().len(),
        1,
        "never the organizer"
    );
    let [there] = service.with_external_id("people").try_into().unwrap();
    assert_eq!(there["attendees"].as_array().unwrap().len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_is_gone_can_t_be_changed_and_is_told_so() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(draft("gone"));
    let id = graph_id(&made);
    service.call("DELETE", &format!("/{}", id.as_str()), None).await;
    let before = service.exchanged();
    assert!(matches!(driven.change(&id, draft("gone")), Outcome::Gone(_)));
    assert_eq!(service.methods_since(before), ["GET"]);
    assert!(driven.row("gone").gone_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_meeting_stays_in_the_list_as_gone() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(draft("deleted"));
    let (id, key) = (graph_id(&made), made.key.unwrap());
    assert!(matches!(driven.delete(&id, key.clone()), Outcome::Deleted(_)));
    assert_eq!(service.meetings(), Vec::<Value>::new());
    assert!(driven.row("deleted").gone_at.is_some());
    assert!(
        matches!(driven.delete(&id, key), Outcome::Gone(_)),
        "it was there no longer"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delete_whose_answer_was_lost_is_a_delete() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(draft("deleted"));
    service.fail("DELETE", Fault::Reset { when: When::AfterWork });
    assert!(matches!(
        driven.delete(&graph_id(&made), made.key.unwrap()),
        Outcome::Deleted(_)
    ));
    assert!(driven.row("deleted").gone_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_counts_what_it_found_and_leaves_out_what_is_not_the_account_s() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made: Vec<_> = (0..6)
        .map(|number| driven.created(draft(&format!("{number}"))))
        .collect();
    let path = |number: usize| format!("/{}", made[number].meeting.id.as_deref().unwrap());
    service
        .call("PATCH", &path(1), Some(json!({ "subject": "Changed" })))
        .await;
    service.call("DELETE", &path(2), None).await;
    let mut keys: Vec<_> = made.iter().map(|made| made.key.clone().unwrap()).collect();
    keys.push(Key {
        organizer: "somebody else".to_owned(),
        ..keys[0].clone()
    });
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    unanswered(driven.create(draft("never answered")));
    keys.push(Key {
        external_id: "never answered".to_owned(),
        ..keys[0].clone()
    });

    let before = service.exchanged();
    let report = driven.refresh(keys);
    let Refreshed {
        read,
        changed,
        gone,
        left_out,
        failure,
    } = report;
    assert_eq!((read, changed, gone, left_out, failure), (5, 1, 1, 2, None));
    assert_eq!(service.methods_since(before), ["GET"; 6]);
    assert_eq!(driven.row("1").subject.as_deref(), Some("Changed"));
    assert!(driven.row("2").gone_at.is_some());
    let last = |event: &Event| {
        matches!(
            event,
            Event::Progress(_, convene::engine::Progress::Counted { done: 8, total: 8 })
        )
    };
    assert!(driven.has_told(last));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_reads_at_most_four_at_once() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let keys: Vec<_> = (0..9)
        .map(|number| driven.created(draft(&format!("{number}"))).key.unwrap())
        .collect();
    // Nine in at most fours are three rounds.
    service.always_fail(
        "GET",
        Fault::Delay {
            ms: 150,
            when: When::BeforeWork,
        },
    );
    let begun = std::time::Instant::now();
    assert_eq!(driven.refresh(keys).read, 9);
    assert!(begun.elapsed() >= Duration::from_millis(450), "{:?}", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_failure_ends_a_refresh() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let keys: Vec<_> = (0..20)
        .map(|number| driven.created(draft(&format!("{number}"))).key.unwrap())
        .collect();
    service.always_fail("GET", status(403));
    let before = service.exchanged();
    let report = driven.refresh(keys);
    assert!(matches!(report.failure.unwrap().kind, FailureKind::Forbidden { .. }));
    assert_eq!(report.read, 0);
    assert!(service.calls_since(before).len() < 20);
    assert_eq!(driven.list().iter().filter(|row| row.gone_at.is_some()).count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_throttled_refresh_waits_as_long_as_the_service_wishes() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let keys: Vec<_> = (0..3)
        .map(|number| driven.created(draft(&format!("{number}"))).key.unwrap())
        .collect();
    let patience = Fault::Status {
        status: 429,
        retry_after: Some(RetryAfter::Seconds(1)),
        body: FaultBody::default(),
    };
    service.fail("GET", patience);
    let begun = std::time::Instant::now();
    let report = driven.refresh(keys);
    assert_eq!((report.read, report.failure), (3, None));
    assert!(begun.elapsed() >= Duration::from_secs(1));
}
