//! Whether there is a meeting is found out without making one.

use convene::engine::NotKnown;
use convene::ledger::{NearMiss, Nearness};
use convene::meeting::Difference;
use serde_json::json;

use super::*;

fn not_known(outcome: Outcome) -> NotKnown {
    match outcome {
        Outcome::NotKnown(not_known) => *not_known,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_made_before_a_restart_is_found_by_one_get() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    let made = driven.created(planned("known", "Planning", "10:00", "11:00"));
    drop(driven);
    let driven = Driven::start(profile.path(), service.demo.token());
    driven.ready();
    let before = service.exchanged();
    let found = answer(driven.check(draft("known")));
    let [get] = service.calls_since(before).try_into().unwrap();
    assert_eq!(get.method, "GET");
    assert!(
        get.path
            .ends_with(&format!("/onlineMeetings/{}", made.meeting.id.as_deref().unwrap()))
    );
    assert_eq!((found.how, found.key), (How::Read, made.key));
    assert_eq!(found.meeting.join_web_url, made.meeting.join_web_url);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_is_known_is_read_however_unfinished_the_rest_of_the_draft_is() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    driven.created(draft("known"));
    let unfinished = Draft {
        zone: "nowhere".to_owned(),
        ..planned(" known ", "half", "25 o'clock", "")
    };
    let found = answer(driven.check(unfinished.clone()));
    assert_eq!((found.how, found.request), (How::Read, None));
    let unknown = Draft {
        external_id: "unknown".to_owned(),
        ..unfinished
    };
    assert!(matches!(driven.check(unknown), Outcome::NotSent(problems) if !problems.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_was_deleted_elsewhere_is_gone_until_it_is_made_again() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(draft("deleted"));
    let path = format!("/{}", made.meeting.id.as_deref().unwrap());
    service.call("DELETE", &path, None).await;
    for _ in 0..2 {
        let before = service.exchanged();
        let Outcome::Gone(gone) = driven.check(draft("deleted")) else {
            panic!("it is gone")
        };
        assert_eq!(service.methods_since(before), ["GET"]);
        assert_eq!(gone.row, driven.row("deleted"));
        assert!(gone.row.gone_at.is_some());
        assert_eq!(gone.row.join_web_url, made.meeting.join_web_url, "what was known stays");
    }
    let again = driven.created(draft("deleted"));
    assert_eq!(again.how, How::Created);
    let row = driven.row("deleted");
    assert_eq!((row.gone_at, row.graph_id), (None, again.meeting.id));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_an_unknown_id_exactly_that_is_shown_which_is_sent_afterwards() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let typed = Draft {
        attendees: vec![attendee("priya.raman", Some(Role::CoOrganizer))],
        ..planned("new", "Planning", "10:00", "11:00")
    };
    let before = service.exchanged();
    let shown = not_known(driven.check(typed.clone()));
    assert!(service.calls_since(before).is_empty(), "only who is in it is asked for");
    assert_eq!(
        (shown.near, driven.list()),
        (vec![], vec![]),
        "nothing is kept of a question"
    );
    driven.created(typed);
    let post = service.calls_since(before).remove(0);
    assert_eq!(shown.prepared.outgoing.body, post.request_body);
    assert_eq!(
        shown.prepared.outgoing.url,
        format!("{}{}", service.demo.graph_url(), post.path)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_whose_answer_is_not_known_yet_makes_no_meeting_known() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    unanswered(driven.create(draft("asked")));
    let before = service.exchanged();
    assert_eq!(
        not_known(driven.check(draft("asked")))
            .prepared
            .request
            .external_id
            .as_str(),
        "asked"
    );
    assert_eq!(service.exchanged(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_join_link_and_a_meeting_id_find_the_meeting_by_a_filter() {
    let service = Service::start().await;
    let body = json!({ "externalId": "elsewhere", "subject": "Made elsewhere" });
    service.call("POST", "/createOrGet", Some(body)).await;
    let [there] = service.with_external_id("elsewhere").try_into().unwrap();
    let digits = there["join_meeting_id"].as_str().unwrap();
    let grouped = format!("{} {} {}", &digits[..3], &digits[3..6], &digits[6..]);
    let link = format!("{}{}", service.demo.graph_url(), there["join_path"].as_str().unwrap());
    for typed in [digits, &grouped, &link] {
        let (driven, _profile) = Driven::at(&service);
        let before = service.exchanged();
        let found = answer(driven.check(draft(typed)));
        let [get] = service.calls_since(before).try_into().unwrap();
        assert!(
            get.method == "GET" && get.path.contains("filter="),
            "{typed}: {}",
            get.path
        );
        assert_eq!(found.meeting.id.as_deref(), there["id"].as_str(), "{typed}");
        // It is known from now on, by its own ID.
        assert_eq!(driven.row("elsewhere").graph_id, found.meeting.id);
        assert_eq!(answer(driven.check(draft("elsewhere"))).how, How::Read);
        assert!(!service.methods_since(before).contains(&"POST".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_leads_to_no_meeting_makes_none_and_a_number_may_be_an_external_id() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0";
    assert!(matches!(driven.check(draft(link)), Outcome::NoSuchMeeting));
    let shown = not_known(driven.check(draft("123456789012")));
    assert_eq!(shown.prepared.request.external_id.as_str(), "123456789012");
    assert_eq!(service.meetings(), Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_that_differs_in_case_or_blanks_only_is_pointed_out() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(draft("Case 12"));
    let near = vec![NearMiss {
        key: made.key.unwrap(),
        nearness: Nearness::CaseOrBlanks,
    }];
    for typed in ["case 12", "Case12", "CASE  12"] {
        assert_eq!(not_known(driven.check(draft(typed))).near, near, "{typed}");
    }
    driven.created(draft("case 12"));
    assert_eq!(answer(driven.check(draft("case 12"))).near, near);
    assert_eq!(service.meetings().len(), 2, "they are two meetings");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_changed_since_is_told_once() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(planned("since", "Before", "10:00", "11:00"));
    let seen_at = driven.row("since").seen_at.unwrap();
    let path = format!("/{}", made.meeting.id.as_deref().unwrap());
    let change = json!({
        "subject": "After",
        "participants": { "attendees": [{ "upn": "tom.baker@larkfield-demo.example", "role": "attendee" }] },
        "recordAutomatically": true,
    });
    service.call("PATCH", &path, Some(change)).await;
    let since = answer(driven.check(draft("since"))).since.unwrap();
    assert_eq!(since.seen_at, seen_at);
    let [subject, attendee, option] = since.changes.try_into().unwrap();
    let (before, after) = (Some("Before".to_owned()), Some("After".to_owned()));
    assert_eq!(
        subject,
        Difference::Subject {
            typed: before,
            held: after
        }
    );
    assert!(matches!(attendee, Difference::AttendeeExtra(_)), "{attendee:?}");
    assert!(matches!(option, Difference::Option { .. }), "{option:?}");
    assert_eq!(answer(driven.check(draft("since"))).since.unwrap().changes, []);
}
