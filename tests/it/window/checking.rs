//! `Check external ID` makes nothing that the person has not agreed to.

use egui::{Key, Modifiers};
use reqwest::Method;
use serde_json::json;

use super::{Server, Window};

fn window(server: &Server) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window
}

/// The same, after a meeting was made in it.
fn with_meeting(server: &Server, subject: &str, external_id: &str) -> Window {
    let mut window = window(server);
    window.fill(subject, external_id);
    window.create();
    window.wait_for("Meeting created");
    window
}

#[test]
fn a_meeting_that_is_known_is_read_and_nothing_else_is_asked() {
    let server = Server::start();
    let mut window = with_meeting(&server, "Visit", "VISIT-1").again(server.demo.token());
    window.wait_for("Ready on Clinic");
    window.set("External ID", "VISIT-1");
    let before = server.asked();
    window.keys(Modifiers::COMMAND, Key::K);
    window.wait_for("Meeting already existed");
    assert!(window.shows("It was read just now; nothing was made or changed."));
    assert!(window.shows_part("Nothing in it has changed since it was seen here last"));
    assert_eq!(server.methods_since(before), ["GET"]);
}

#[test]
fn what_changed_since_is_said() {
    let server = Server::start();
    let mut window = with_meeting(&server, "Visit", "VISIT-1");
    server.behind_the_back(Method::PATCH, &json!({ "subject": "Visit of Tuesday" }));
    window.press("Check external ID");
    window.wait_for("– Subject: was Visit, is Visit of Tuesday");
    assert!(window.shows_part("Changed since it was seen here last"));
}

#[test]
fn a_meeting_that_was_deleted_is_gone_and_the_same_id_makes_a_new_one() {
    let server = Server::start();
    let mut window = with_meeting(&server, "Visit", "VISIT-1");
    server.behind_the_back(Method::DELETE, &json!({}));
    window.press("Check external ID");
    window.wait_for("No meeting with this external ID");
    assert!(window.shows_part("with the same external ID makes a new one, with another join link"));
    assert!(window.shows("What is kept of it") && window.shows("Visit"));
    assert!(window.shows_part("Its old join link may still open"));
    window.create();
    window.wait_for("Meeting created");
}

#[test]
fn an_unknown_id_is_asked_of_the_service_only_when_the_person_agrees_and_as_was_shown() {
    let server = Server::start();
    let mut window = window(&server);
    window.fill("Maybe", "MAYBE-1");
    window.set("Start date", "1 Dec");
    window.set("Start time", "14:00");
    window.press("30 min");
    window.press("Check external ID");
    window.wait_for("No meeting with this external ID is known here");
    assert!(window.shows_part("asking it for an external ID makes the meeting when there is none"));
    assert!(window.shows("Maybe") && window.shows("External ID MAYBE-1"));
    assert!(window.shows_part("Tue 1 Dec 2026, 14:00–14:30 Europe/Berlin"));
    window.check("What would be sent");
    window.press("Copy what would be sent");
    let shown = window.last_copied().to_owned();
    window.keys(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Create if missing"));
    assert!(!server.demo.exchanges().iter().any(|exchange| exchange.method == "POST"));

    window.keys(Modifiers::COMMAND, Key::K);
    window.press("Create if missing");
    window.wait_for("Meeting created");
    assert!(window.shows("There was none with this external ID, so it was made now."));
    let exchanges = server.demo.exchanges();
    let [sent] = exchanges
        .iter()
        .filter(|exchange| exchange.method == "POST")
        .collect::<Vec<_>>()[..]
    else {
        panic!("not one POST")
    };
    let url = format!("{}{}", server.demo.graph_url(), sent.path);
    assert_eq!(shown, format!("POST {url}\n\n{}", sent.request_body));

    window.press("Delete it again");
    window.wait_for("No meeting with this external ID");
    assert!(window.shows_part("Its join link may still open"));
}

#[test]
fn an_id_that_differs_only_in_case_is_pointed_out_before_anything_is_made() {
    let server = Server::start();
    let mut window = with_meeting(&server, "Visit", "Visit-1");
    window.set("External ID", "VISIT-1");
    window.press("Check external ID");
    window.wait_for("Create if missing");
    assert!(
        window.shows_part("There is a meeting here with the external ID Visit-1: it differs only in case or blanks")
    );
}

#[test]
fn a_join_link_or_a_meeting_id_finds_the_meeting_and_brings_it_into_the_form() {
    let server = Server::start();
    let mut window = with_meeting(&server, "Visit", "VISIT-1");
    window.press("Copy join link");
    let link = window.last_copied().to_owned();
    window.press("Copy meeting ID");
    let meeting_id = window.last_copied().to_owned();
    for named in [link, meeting_id] {
        window.press("Clear form");
        window.set("External ID", &named);
        let before = server.asked();
        window.press("Check external ID");
        window.wait_for("Ready on Clinic");
        assert!(window.shows("It was read just now; nothing was made or changed."));
        assert_eq!(server.methods_since(before), ["GET"]);
        assert!(!window.shows("What differs"), "nothing was typed to put beside it");
        window.press("Keep the meeting");
        assert_eq!(
            (window.value("Subject").as_str(), window.value("External ID").as_str()),
            ("Visit", "VISIT-1")
        );
    }
    assert_eq!(server.create_or_gets().len(), 1);

    window.set(
        "External ID",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_none%40thread.v2/0",
    );
    window.press("Check external ID");
    window.wait_for("No meeting with this external ID");
    assert!(window.shows_part("no meeting of this account with this join link or meeting ID"));
}

#[test]
fn a_known_meeting_is_found_whatever_else_stands_in_the_form() {
    let server = Server::start();
    let mut window = with_meeting(&server, "Visit", "VISIT-1");
    window.set("Start time", "soonish");
    window.press("Check external ID");
    window.wait_for("It was read just now; nothing was made or changed.");

    window.set("External ID", "VISIT-2");
    window.press("Check external ID");
    window.wait_for("Failed to check the external ID");
    assert!(window.shows_part("Only Graph’s create-or-get could tell, and for that the form must be complete"));
    assert!(window.shows_part("That’s not a time"));
    assert!(window.is_focused("Start time"));
    assert_eq!(server.create_or_gets().len(), 1);
}

#[test]
fn a_check_needs_an_id_and_says_only_that() {
    let server = Server::start();
    let mut window = window(&server);
    window.set("Start time", "");
    window.press("Check external ID");
    assert!(window.shows("Type the external ID, or press Generate external ID"));
    assert!(window.is_focused("External ID"));
    assert!(!window.shows_part("Type a time"));
    window.set("External ID", "V");
    assert!(!window.shows("Type the external ID, or press Generate external ID"));
}
