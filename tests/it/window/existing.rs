//! A meeting beside what was typed.

use convene::demo::{Fault, FaultBody, FaultSpec, When};
use reqwest::Method;
use serde_json::json;

use super::{Server, Window};

/// A window in which this meeting was made: on 1 December from 14:00 to 14:30 in Berlin.
fn with_meeting(server: &Server, attendees: &str) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    window.set("Start date", "1 Dec");
    window.set("Start time", "14:00");
    window.press("30 min");
    window.set("Add attendee", attendees);
    window.create();
    window.wait_for("Meeting created");
    window
}

#[test]
fn what_is_typed_after_a_meeting_was_made_stands_beside_it_and_can_be_applied() {
    let server = Server::start();
    let mut window = with_meeting(&server, "");
    assert!(!window.shows("What differs"));
    window.set("Start time", "15:30");
    assert!(
        window.shows(
            "Start and end. Typed: Tue 1 Dec 2026, 15:30–16:00 Europe/Berlin (UTC+01:00) · Tue 1 Dec 2026, 14:30–15:00 UTC. \
             Meeting has: Tue 1 Dec 2026, 14:00–14:30 Europe/Berlin (UTC+01:00) · Tue 1 Dec 2026, 13:00–13:30 UTC. Can be changed."
        ),
        "{:?}",
        window.texts()
    );
    window.set("Subject", "Visit of Ana");
    assert!(window.shows("Subject. Typed: Visit of Ana. Meeting has: Visit. Can be changed."));
    window.press("Apply my changes");
    window.wait_for("It was changed just now.");
    assert!(window.shows("Meeting already existed"));
    assert!(window.shows("The meeting has everything that you typed."));
    assert_eq!(
        server.updates(),
        [json!({
            "subject": "Visit of Ana",
            "startDateTime": "2026-12-01T14:30:00.0000000Z",
            "endDateTime": "2026-12-01T15:00:00.0000000Z",
        })]
    );
}

#[test]
fn an_existing_meeting_is_changed_by_nothing_but_the_button() {
    let server = Server::start();
    let mut window = with_meeting(&server, "");
    window.set("Subject", "Another");
    window.create();
    window.wait_for("Meeting already existed");
    assert!(window.shows("Subject. Typed: Another. Meeting has: Visit. Can be changed."));
    assert_eq!(server.updates(), Vec::<serde_json::Value>::new());
}

#[test]
fn the_meeting_can_be_kept_instead_and_what_was_typed_can_be_brought_back() {
    let server = Server::start();
    let mut window = with_meeting(&server, "ana@contoso.com");
    window.set("Subject", "Another");
    window.set("Start time", "09:00");
    window.press("Keep the meeting");
    assert_eq!(
        (window.value("Subject").as_str(), window.value("Start time").as_str()),
        ("Visit", "14:00")
    );
    assert!(!window.shows("What differs"), "{:?}", window.texts());
    window.press("Bring back what I typed");
    assert_eq!(
        (window.value("Subject").as_str(), window.value("Start time").as_str()),
        ("Another", "09:00")
    );
    assert!(window.shows("What differs"));
}

#[test]
fn whoever_would_be_taken_out_is_named_before() {
    let server = Server::start();
    let mut window = with_meeting(&server, "ana@contoso.com; bob@contoso.com");
    window.press("Remove bob@contoso.com");
    assert!(
        window.shows("Attendee. Typed: Not typed. Meeting has: bob@contoso.com. Can be changed."),
        "{:?}",
        window.texts()
    );
    assert!(window.shows("Applying takes bob@contoso.com out of the meeting."));
    window.set("Subject", "");
    assert!(window.shows("Applying takes the subject out of the meeting."));
    window.press("Apply my changes");
    window.wait_for("It was changed just now.");
    let updates = server.updates();
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["subject"], "");
    assert_eq!(updates[0]["participants"]["attendees"].as_array().unwrap().len(), 1);
}

#[test]
fn a_form_with_a_mistake_is_not_applied() {
    let server = Server::start();
    let mut window = with_meeting(&server, "");
    window.set("Subject", "Another");
    window.set("Start time", "soonish");
    window.press("Apply my changes");
    assert!(window.shows_part("That’s not a time"));
    assert_eq!(server.updates(), Vec::<serde_json::Value>::new());
}

#[test]
fn a_role_is_followed_up_by_itself() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    window.set("Add attendee", "ana@contoso.com;");
    window.set_role("ana@contoso.com", "Presenter");
    for part in ["createOrGet", "onlineMeetings/"] {
        let slow = Fault::Delay {
            ms: 2000,
            when: When::BeforeWork,
        };
        server.demo.faults().next(FaultSpec::new(slow).path(part));
    }
    window.create();
    window.wait_for("Step 1 of 2: Asking Graph for the meeting…");
    window.wait_for("Step 2 of 2: Setting the options and roles…");
    window.wait_for("Meeting created");
    assert!(window.shows("In a second step, the options and roles were set."));
    assert!(!window.shows("What differs"), "{:?}", window.texts());
    let updates = server.updates();
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["allowedPresenters"], "roleIsPresenter");
    assert_eq!(updates[0]["participants"]["attendees"][0]["role"], "presenter");
}

#[test]
fn a_second_step_that_failed_keeps_the_meeting_and_can_be_tried_again() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    window.check("Meeting options");
    window.choose("Chat: As the organisation has it", "Never");
    let refused = Fault::Status {
        status: 400,
        retry_after: None,
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(refused).method("PATCH"));
    window.create();
    window.wait_for("Meeting created");
    assert!(window.shows_part("The second step failed: the meeting is there"));
    assert!(window.shows("The meeting is not quite what was asked for:"));
    assert!(
        window.shows("Chat. Typed: Never. Meeting has: Before, during and after. Can be changed."),
        "{:?}",
        window.texts()
    );
    assert!(!window.shows("Apply my changes"), "it would do the same");
    window.set("Subject", "Visit of Ana");
    assert!(window.shows("Apply my changes") && !window.shows("Try the second step again"));
    window.set("Subject", "Visit");
    window.press("Try the second step again");
    window.wait_for("It was changed just now.");
    assert!(window.shows("The meeting has everything that you typed."));
    assert_eq!(server.updates(), vec![json!({ "allowMeetingChat": "disabled" }); 2]);
    assert_eq!(server.create_or_gets().len(), 1);
}

#[test]
fn a_change_that_fails_leaves_the_meeting_on_the_card() {
    let server = Server::start();
    let mut window = with_meeting(&server, "");
    window.set("Subject", "Another");
    let refused = Fault::Status {
        status: 403,
        retry_after: None,
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(refused).method("PATCH"));
    window.press("Apply my changes");
    window.wait_for("Failed to change the meeting");
    assert!(window.shows("Subject. Typed: Another. Meeting has: Visit. Can be changed."));
    window.press("Apply my changes");
    window.wait_for("It was changed just now.");
}

#[test]
fn a_meeting_deleted_meanwhile_is_gone_when_it_is_to_be_changed() {
    let server = Server::start();
    let mut window = with_meeting(&server, "");
    server.behind_the_back(Method::DELETE, &json!({}));
    window.set("Subject", "Another");
    window.press("Apply my changes");
    window.wait_for("No meeting with this external ID");
}
