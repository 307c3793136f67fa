//! What was typed and what was asked for outlast the program.

use convene::demo::{Fault, FaultSpec, When};
use convene::engine::BeginWith;
use egui::{Key, Modifiers};

use super::{Server, Window};

/// Frames for longer than the pause after which the form is kept.
const PAUSE: usize = 8;

#[test]
fn the_form_comes_back_as_it_was_typed() {
    let server = Server::start();
    let token = server.demo.token();
    let mut window = Window::connected_to(&server, token);
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    window.set("Start time", "half past");
    window.set("Add attendee", "ana@contoso.com;");
    window.set_role("ana@contoso.com", "Co-organizer");
    window.set("Add attendee", "bob@contoso.com");
    window.steps(PAUSE);

    let mut window = window.again(token);
    window.until("the form is back", |harness| {
        use egui_kittest::kittest::Queryable as _;
        let node = harness.query_by_role_and_label(egui::accesskit::Role::TextInput, "Subject");
        node.and_then(|node| node.value()).as_deref() == Some("Visit")
    });
    assert_eq!(window.value("External ID"), "VISIT-1");
    assert_eq!(window.value("Start time"), "half past");
    assert!(window.shows("Role of ana@contoso.com: Co-organizer"));
    assert!(window.shows("Role of bob@contoso.com: Attendee"), "typed and not added");

    window.keys(Modifiers::COMMAND, Key::N);
    window.steps(PAUSE);
    let mut window = window.again(token);
    window.wait_for("Ready on Clinic");
    window.steps(PAUSE);
    assert_eq!(
        (window.value("Subject").as_str(), window.value("External ID").as_str()),
        ("", ""),
        "a cleared form stays cleared"
    );
}

#[test]
fn what_a_person_types_at_once_is_not_replaced() {
    let server = Server::start();
    let token = server.demo.token();
    let mut window = Window::connected_to(&server, token);
    window.wait_for("Ready on Clinic");
    window.fill("Before", "B-1");
    window.steps(PAUSE);
    let mut window = window.again(token);
    window.set("Subject", "Typed at once");
    window.wait_for("Ready on Clinic");
    window.steps(PAUSE);
    assert_eq!(window.value("Subject"), "Typed at once");
}

#[test]
fn nothing_is_painted_after_the_form_was_kept() {
    let mut window = Window::in_the_demo();
    window.fill("Visit", "VISIT-1");
    window.steps(PAUSE);
    window.until("rest", |harness| {
        harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay > std::time::Duration::from_mins(1)
    });
}

#[test]
fn what_could_not_be_sent_waits_and_is_sent_by_itself_if_the_person_wishes() {
    let (server, start_again) = Server::lasting();
    let mut window = Window::connected_to(&server, "the-same-token");
    window.wait_for("Ready on Clinic");
    window.fill("Survivor", "S-1");
    server.stop();
    window.create();
    window.wait_for("Failed to create or get the meeting");
    assert!(window.shows("It is kept in Meetings and can be sent later."));
    window.check("Send when the network is back");
    window.steps(PAUSE);

    let server = start_again();
    let mut window = window.again("the-same-token");
    window.wait_for("S-1 that waited was sent: Meeting created");
    assert_eq!(server.create_or_gets().len(), 1);
    window.press("Close notice");
    assert!(!window.shows_part("that waited was sent"));
    window.press("Notices (1)");
    window.wait_for_part(" · S-1 that waited was sent: Meeting created");
}

#[test]
fn a_request_without_an_answer_is_sent_again_and_makes_no_second_meeting() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Once", "ONCE-1");
    let lost = Fault::Reset { when: When::AfterWork };
    server.demo.faults().always(FaultSpec::new(lost).path("createOrGet"));
    window.create();
    window.wait_for("Failed to create or get the meeting");
    assert!(window.shows_part("The service may have made the meeting; Resume is safe"));
    server.demo.faults().clear();
    window.press("Try again");
    window.wait_for("Meeting already existed");
    assert!(window.shows_part("An earlier try of this request got no answer and may have made it"));
    assert!(window.shows("The meeting has everything that you typed."));
}

#[test]
fn another_account_does_not_send_the_request_before_the_person_agrees() {
    let server = Server::start();
    let settings = Window::settings_for(&server);
    let settings = format!("{settings}{}", settings.replace("Clinic", "Ward"));
    let size = [1100.0, 900.0];
    let mut window = Window::open(&settings, Some(server.demo.token()), BeginWith::Settings, size);
    window.wait_for("Ready on Clinic");
    window.fill("Once", "ONCE-1");
    let lost = Fault::Reset { when: When::AfterWork };
    server.demo.faults().always(FaultSpec::new(lost).path("createOrGet"));
    window.create();
    window.wait_for("Failed to create or get the meeting");
    server.demo.faults().clear();
    let before = server.create_or_gets().len();

    window.press("Account: Ana Ferreira, Clinic, access token, 127.0.0.1");
    window.press("Use Ward");
    window.wait_for("Ready on Ward");
    window.press("Try again");
    window.wait_for("This request is another account’s");
    assert!(
        window.shows_part("You now work as Ana Ferreira on Ward. That is the same organizer by another connection")
    );
    window.press("Cancel");
    assert_eq!(server.create_or_gets().len(), before, "nothing is sent");
    window.press("Try again");
    window.press("Send it as this account");
    window.wait_for("Meeting already existed");
    assert_eq!(server.create_or_gets().len(), before + 1);
}

#[test]
fn a_form_that_changed_after_a_failure_is_sent_as_it_is_now() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Once", "ONCE-1");
    let lost = Fault::Reset { when: When::BeforeWork };
    server.demo.faults().always(FaultSpec::new(lost).path("createOrGet"));
    window.create();
    window.wait_for("Failed to create or get the meeting");
    server.demo.faults().clear();
    window.set("Subject", "Twice");
    window.press("Try again");
    window.wait_for("Meeting created");
    assert_eq!(server.create_or_gets().last().unwrap().0["subject"], "Twice");
}

#[test]
fn a_damaged_record_is_told_and_the_program_goes_on() {
    let profile = tempfile::tempdir().unwrap();
    let data = profile.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(
        data.join("ledger.sqlite3"),
        "no database at all, and long enough to be one".repeat(100),
    )
    .unwrap();
    let mut window = Window::open_in(profile, [1100.0, 900.0], |engine| engine.begin_with = BeginWith::Demo);
    window.wait_for_part(
        "The record of your meetings was damaged. What could be read is in a new one: no meetings and no requests.",
    );
    window.fill("Visit", "VISIT-1");
    window.create();
    window.wait_for("Meeting created");
    window.press("Hide");
    assert!(!window.shows_part("The record of your meetings was damaged"));
}

#[test]
fn a_record_that_cannot_be_used_is_told_and_meetings_are_made_all_the_same() {
    let profile = tempfile::tempdir().unwrap();
    let data = profile.path().join("data");
    std::fs::create_dir(&data).unwrap();
    drop(convene::ledger::Ledger::open(&data).unwrap());
    let later = rusqlite::Connection::open(data.join("ledger.sqlite3")).unwrap();
    later
        .execute_batch("CREATE TABLE later (x); PRAGMA user_version = 999")
        .unwrap();
    drop(later);
    let mut window = Window::open_in(profile, [1100.0, 900.0], |engine| engine.begin_with = BeginWith::Demo);
    window.wait_for_part("A newer Convene wrote the record of your meetings");
    window.fill("Visit", "VISIT-1");
    window.create();
    window.wait_for("Meeting created");
    assert!(window.shows_part("This answer is not kept in Meetings."));
}
