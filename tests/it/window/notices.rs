//! What finishes where nobody looks is told above the status line for a while, and kept in a list.

use std::time::Duration;

use convene::demo::{Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::engine::BeginWith;
use egui::accesskit::{Live, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Server, Window};

const CREATED: &str = "Meeting created: VISIT-1";
/// More frames than a notice is in sight.
const LONG: usize = 60;

/// A meeting was asked for, the person went to the list of meetings, and there it is told that it was made.
fn told_elsewhere(server: &Server, settings: &str) -> Window {
    let settings = format!("{settings}{}", Window::settings_for(server));
    let mut window = Window::open(
        &settings,
        Some(server.demo.token()),
        BeginWith::Settings,
        [1100.0, 900.0],
    );
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    let slow = Fault::Delay {
        ms: 2000,
        when: When::BeforeWork,
    };
    server.demo.faults().next(FaultSpec::new(slow).path("createOrGet"));
    window.create();
    window.wait_for("Asking Graph for the meeting…");
    window.press("Meetings");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Search meetings")
        .focus();
    window.wait_for(CREATED);
    window
}

#[test]
fn what_finished_on_another_screen_is_told_politely_goes_after_a_while_and_is_kept() {
    let server = Server::start();
    let mut window = told_elsewhere(&server, "");
    let said = window.harness.get_by_label(CREATED);
    assert_eq!(said.accesskit_node().role(), Role::Status);
    assert_eq!(said.accesskit_node().live(), Live::Polite);
    assert!(window.is_focused("Search meetings"), "it never takes the focus");

    window.until("it goes", |harness| {
        harness.query_all_by_label(CREATED).next().is_none()
    });
    window.press("Notices (1)");
    window.wait_for("10:10 · Meeting created: VISIT-1");
    window.press("Show result");
    window.wait_for("Meeting created");
    assert!(window.shows("Create or get meeting") && !window.shows_part("10:10 ·"));

    window.press("Notices (1)");
    window.press("Clear notices");
    assert!(!window.shows_part("Notices"), "{:?}", window.texts());
}

#[test]
fn nothing_is_painted_while_a_notice_stands_there() {
    let server = Server::start();
    let mut window = told_elsewhere(&server, "");
    // The cursor of a text field blinks.
    window.harness.get_by_role_and_label(Role::Button, "Schedule").focus();
    window.until("rest until it goes", |harness| {
        let delay = harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert!(harness.query_all_by_label(CREATED).next().is_some());
        delay > Duration::from_secs(2) && delay <= Duration::from_secs(10)
    });
}

#[test]
fn a_notice_stays_while_the_pointer_is_on_it() {
    let server = Server::start();
    let mut window = told_elsewhere(&server, "");
    window.harness.get_by_label(CREATED).hover();
    window.steps(LONG);
    assert!(window.shows(CREATED));
    window.harness.remove_cursor();
    window.steps(LONG);
    assert!(!window.shows(CREATED), "{:?}", window.texts());
}

#[test]
fn a_notice_stays_while_it_has_the_focus() {
    let server = Server::start();
    let mut window = told_elsewhere(&server, "");
    window
        .harness
        .get_by_role_and_label(Role::Button, "Show result")
        .focus();
    window.steps(LONG);
    assert!(window.shows(CREATED));
    window.press("Show result");
    assert!(!window.shows(CREATED) && window.shows("Meeting created"));
}

#[test]
fn with_reduced_motion_a_notice_stays_until_it_is_closed() {
    let server = Server::start();
    let mut window = told_elsewhere(&server, "reduced_motion = true\n");
    window.steps(LONG);
    assert!(window.shows(CREATED));
    window.press("Close notice");
    assert!(!window.shows(CREATED) && window.shows("Notices (1)"));
}

#[test]
fn what_failed_on_another_screen_stays_until_it_is_closed() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    for (status, retry_after) in [(429, Some(RetryAfter::Seconds(2))), (403, None)] {
        let refused = Fault::Status {
            status,
            retry_after,
            body: FaultBody::Graph,
        };
        server.demo.faults().next(FaultSpec::new(refused).path("createOrGet"));
    }
    window.create();
    window.wait_for_part("Try 2 in ");
    window.press("Meetings");
    window.wait_for("Close notice");
    window.steps(LONG);
    window.press("Show result");
    window.wait_for("Failed to create or get the meeting");
    assert!(!window.shows("Close notice"));
}

#[test]
fn what_was_asked_for_on_this_screen_is_said_in_the_status_line() {
    let mut window = Window::in_the_demo();
    window.fill("Visit", "VISIT-1");
    window.create();
    window.wait_for("Meeting created");
    window.press("Save calendar file…");
    window.press("Save");
    window.wait_for_part("Saved ");
    assert!(
        !window.shows("Close notice") && !window.shows_part("Notices"),
        "{:?}",
        window.texts()
    );
}
