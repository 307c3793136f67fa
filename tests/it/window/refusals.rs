//! What goes wrong, and what a person is told.

use convene::demo::{Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::engine::BeginWith;
use egui::{Key, Modifiers};

use super::{Server, Window};

#[test]
fn what_is_missing_is_said_beside_its_field_and_takes_the_focus() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.set("Subject", "No ID");
    window.set("End time", "3 o'clock-ish");
    window.create();
    assert!(window.shows("Type the external ID, or press Generate external ID"));
    assert!(window.shows_part("That’s not a time"));
    assert!(
        window.is_focused("End time"),
        "the first problem of the form has the focus"
    );
    assert_eq!(server.create_or_gets(), []);
    assert_eq!(window.value("Subject"), "No ID");
}

#[test]
fn blanks_around_the_external_id_are_refused_with_the_reason() {
    let mut window = Window::in_the_demo();
    window.fill("x", "TICKET-1 ");
    window.create();
    assert!(window.shows_part("A blank stands before or after it"));
    assert_eq!(
        window.value("External ID"),
        "TICKET-1 ",
        "nothing is trimmed behind the person’s back"
    );
}

#[test]
fn a_time_that_the_clock_skips_is_chosen_not_guessed() {
    let mut window = Window::in_the_demo();
    window.fill("Night shift", "N-1");
    window.set("Start date", "2027-03-28");
    window.set("Start time", "02:30");
    assert!(window.shows_part("does not exist"));
    window.create();
    assert!(!window.shows("Meeting created"));
    window.check("Sun 28 Mar 03:30 (UTC+02:00)");
    window.set("End date", "2027-03-28");
    window.set("End time", "04:00");
    window.create();
    window.wait_for("Meeting created");
    assert!(window.shows_part("Sun 28 Mar 2027, 03:30–04:00 Europe/Berlin"));
}

#[test]
fn hidden_characters_in_a_subject_are_made_visible() {
    let mut window = Window::in_the_demo();
    window.set("Subject", "invoice \u{202E}gpj.exe");
    assert!(window.shows_part("[U+202E]"));
}

#[test]
fn a_refused_token_is_asked_for_again_and_the_form_stays() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "V-1");
    let expired = Fault::Status {
        status: 401,
        retry_after: None,
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(expired).path("createOrGet"));
    window.create();
    window.wait_for_part("no longer accepts the access token");
    assert_eq!(window.value("Subject"), "Visit");
    let token = server.demo.token().to_owned();
    window.set_secret("Access token", &token);
    window.press("Use this token");
    window.wait_for("Ready on Clinic");
    window.create();
    window.wait_for("Meeting created");
}

#[test]
fn an_answer_that_never_came_makes_no_second_meeting() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Once", "ONCE-1");
    server
        .demo
        .faults()
        .next(FaultSpec::new(Fault::Reset { when: When::AfterWork }).path("createOrGet"));
    window.create();
    window.wait_for("Meeting already existed");
    assert!(window.shows_part("An earlier try of this request got no answer and may have made it"));
    let statuses: Vec<_> = server.create_or_gets().into_iter().map(|(_, status)| status).collect();
    assert_eq!(statuses, [None, Some(200)]);
}

#[test]
fn a_server_that_stops_is_told_and_a_later_try_succeeds() {
    let (server, start_again) = Server::lasting();
    let mut window = Window::connected_to(&server, "the-same-token");
    window.wait_for("Ready on Clinic");
    window.fill("Survivor", "S-1");
    server.stop();
    window.create();
    window.wait_for("Failed to create or get the meeting");
    assert!(window.shows_part("can’t be reached"));
    assert_eq!(
        (window.value("Subject").as_str(), window.value("External ID").as_str()),
        ("Survivor", "S-1")
    );

    let server = start_again();
    window.press("Try again");
    window.wait_for("Meeting created");
    assert_eq!(server.create_or_gets().len(), 1);
}

#[test]
fn a_wait_counts_down_and_can_be_cancelled() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Busy", "B-1");
    let busy = Fault::Status {
        status: 429,
        retry_after: Some(RetryAfter::Seconds(60)),
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(busy).path("createOrGet"));
    window.create();
    window.wait_for_part("The service asks for patience (429). Try 2 in ");
    window.keys(Modifiers::NONE, Key::Escape);
    window.wait_for("Cancelled");
    assert_eq!(window.value("Subject"), "Busy");
}

#[test]
fn a_channel_needs_beta_and_says_so() {
    let mut window = Window::in_the_demo();
    window.fill("Class", "C-1");
    window.set("Channel", "19:abc@thread.tacv2");
    window.create();
    assert!(window.shows_part("Channel chats need Graph’s beta version"));
}

#[test]
fn settings_with_a_mistake_open_the_program_and_stay_untouched() {
    let text = "[[connection]]\nname = \"A\"\nsign_in = \"tokn\"\n";
    let mut window = Window::open(text, None, BeginWith::Settings, [1100.0, 900.0]);
    window.wait_for("Try the demo organisation");
    assert!(window.shows_part("line 3, column 11"), "{:?}", window.texts());
    window.press("Try the demo organisation");
    window.wait_for("Account: Ana Ferreira, Demo organisation");
    assert!(window.shows_part("so Convene does not change it"));
    assert_eq!(
        std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap(),
        text
    );
}

#[test]
fn a_narrow_window_has_everything_in_one_column() {
    let mut window = Window::open("", None, BeginWith::Demo, [560.0, 420.0]);
    window.wait_for_part("Ready in the demo");
    window.fill("Small", "SMALL-1");
    window.create();
    window.wait_for("Meeting created");
    window.press("Copy join link");
    assert!(window.shows("Copied"));
}
