//! What a person comes for.

use egui::{Key, Modifiers};

use super::{Server, Window};

#[test]
fn from_welcome_to_copied() {
    let mut window = Window::fresh();
    window.press("Try the demo organisation");
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window.set("Subject", "Weekly stand-up");
    window.set("Start date", "tomorrow");
    window.set("Start time", "2pm");
    window.press("30 min");
    window.set("Add attendee", "Ana Ruiz <ana@contoso.com>; bob@contoso.com");
    assert!(window.shows("Wed 25 Nov 2026, 14:00–14:30 Europe/Berlin (UTC+01:00) · Wed 25 Nov 2026, 13:00–13:30 UTC"));
    window.press("Generate external ID");
    let external_id = window.value("External ID");
    assert_eq!(external_id.len(), 36);

    window.create();
    window.wait_for("Meeting created");
    window.press("Copy join link");
    assert!(window.shows("Copied"));
    let link = window.last_copied().to_owned();
    assert!(
        link.starts_with("http://127.0.0.1:") && link.contains("/join/"),
        "{link}"
    );
    window.press("Copy external ID");
    assert_eq!(window.last_copied(), external_id);

    window.create();
    window.wait_for("Meeting already existed");
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    assert_eq!(window.last_copied(), link, "the same meeting has the same link");
}

#[test]
fn the_choice_of_the_demo_is_kept_for_the_next_start() {
    let mut window = Window::fresh();
    window.press("Try the demo organisation");
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    let settings = std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap();
    assert!(settings.contains("sign_in = \"demo\""), "{settings}");
}

#[test]
fn what_is_typed_is_what_is_sent() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit 42", "VISIT-42");
    window.set("Start date", "1 Dec");
    window.set("Start time", "14h30");
    window.press("45 min");
    window.set(
        "Add attendee",
        "ana@contoso.com, 1f35f2e6-9cab-44ad-8d5a-b74c14720000 <bo@contoso.com>",
    );
    window.set_role("ana@contoso.com", "Presenter");
    window.create();
    window.wait_for("Meeting created");
    let (body, status) = server.create_or_gets().remove(0);
    assert_eq!(status, Some(201));
    assert_eq!(
        body,
        serde_json::json!({
            "externalId": "VISIT-42",
            "subject": "Visit 42",
            "startDateTime": "2026-12-01T13:30:00.0000000Z",
            "endDateTime": "2026-12-01T14:15:00.0000000Z",
            "participants": { "attendees": [
                { "upn": "ana@contoso.com", "role": "presenter" },
                { "identity": { "user": { "id": "1f35f2e6-9cab-44ad-8d5a-b74c14720000" } }, "upn": "bo@contoso.com" },
            ] },
        })
    );
}

#[test]
fn teams_can_choose_the_times() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("", "NOW-1");
    window.check("Let Teams choose the times");
    window.create();
    window.wait_for("Meeting created");
    assert_eq!(
        server.create_or_gets()[0].0,
        serde_json::json!({ "externalId": "NOW-1" })
    );
}

#[test]
fn the_end_keeps_its_distance_from_the_start() {
    let mut window = Window::in_the_demo();
    window.set("Start time", "10:00");
    window.press("2 h");
    assert_eq!(window.value("End time"), "12:00");
    window.set("Start time", "23:00");
    assert_eq!(
        (window.value("End date").as_str(), window.value("End time").as_str()),
        ("25 Nov 2026", "01:00")
    );
}

#[test]
fn a_cleared_form_comes_back() {
    let mut window = Window::in_the_demo();
    window.fill("Precious", "P-1");
    window.keys(Modifiers::COMMAND, Key::N);
    assert_eq!(window.value("Subject"), "");
    window.press("Undo clear");
    assert_eq!(
        (window.value("Subject").as_str(), window.value("External ID").as_str()),
        ("Precious", "P-1")
    );
}

#[test]
fn the_invitation_and_the_calendar_file_say_the_same() {
    let mut window = Window::in_the_demo();
    window.fill("Weekly stand-up", "W-1");
    window.create();
    window.wait_for("Meeting created");
    window.press("Copy invitation");
    window.wait_for("Copied");
    let invitation = window.last_copied_rich().plain;
    assert!(
        invitation.contains("Weekly stand-up") && invitation.contains("/join/"),
        "{invitation}"
    );
    window.press("Save calendar file…");
    let path = window.value("File");
    window.press("Save");
    window.wait_for_part("Saved ");
    let file = std::fs::read_to_string(path).unwrap();
    assert!(
        file.starts_with("BEGIN:VCALENDAR\r\n") && file.contains("Weekly stand-up"),
        "{file}"
    );
}

#[test]
fn a_connection_is_made_with_a_token_that_is_kept_nowhere() {
    let server = Server::start();
    let token = server.demo.token().to_owned();
    let mut window = Window::fresh();
    window.press("Connect to Microsoft 365…");
    window.choose("Cloud: Microsoft 365 (global)", "Another Graph address");
    window.choose("How to sign in: Browser (recommended)", "Pasted access token");
    window.set("Graph address", &server.demo.graph_url());
    window.set_secret("Access token", &token);
    window.press("Connect");
    window.wait_for("Ready on Microsoft 365");
    let settings = std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap();
    assert!(
        settings.contains("sign_in = \"token\"") && !settings.contains(&token),
        "{settings}"
    );
    assert!(!window.texts().join("\n").contains(&token));
}
