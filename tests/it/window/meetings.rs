//! The list of meetings: found, opened, changed, deleted, taken elsewhere; and what did not finish.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use convene::demo::{Fault, FaultSpec, When};
use convene::engine::BeginWith;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Server, Window};

impl Window {
    fn make(&mut self, subject: &str, external_id: &str) {
        self.fill(subject, external_id);
        self.create();
        let id = external_id.to_owned();
        self.until("the meeting is made", move |harness| {
            harness.query_all_by_label("Meeting created").next().is_some()
                && harness.query_all_by_label(&id).next().is_some()
        });
    }

    fn go_to_meetings(&mut self) {
        self.keys(Modifiers::COMMAND, Key::Num2);
        self.wait_for("Search meetings");
    }

    /// The names of the rows, in order.
    fn rows(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.filter_map(|row| row.accesskit_node().label()).collect()
    }

    /// The external IDs of the rows, in order.
    fn ids(&self) -> Vec<String> {
        let id = |row: &String| {
            let (_, rest) = row.split_once("External ID ")?;
            Some(rest.split_once(',')?.0.to_owned())
        };
        self.rows().iter().filter_map(id).collect()
    }

    fn wait_for_ids(&mut self, ids: &[&str]) {
        let began = std::time::Instant::now();
        while self.ids() != ids {
            assert!(
                began.elapsed().as_secs() < 20,
                "{:?}\n{}",
                self.ids(),
                self.texts().join("\n")
            );
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.step();
        }
        self.steps(2);
    }

    fn selected(&self) -> Option<String> {
        let mut rows = self.harness.query_all_by_role(Role::ListBoxOption);
        let row = rows.find(|row| row.accesskit_node().is_selected() == Some(true))?;
        row.accesskit_node().label()
    }

    fn select(&mut self, external_id: &str) {
        let row = format!("External ID {external_id},");
        self.wait_for_part(&row);
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        for node in rows {
            if node.accesskit_node().label().unwrap_or_default().contains(&row) {
                node.click_accesskit();
            }
        }
        self.steps(3);
        assert!(self.selected().unwrap_or_default().contains(&row), "{:?}", self.rows());
    }

    fn press_in(&mut self, group: &str, button: &str) {
        self.wait_for(group);
        self.harness
            .get_by_role_and_label(Role::Group, group)
            .get_by_role_and_label(Role::Button, button)
            .click_accesskit();
        self.steps(3);
    }

    fn use_connection(&mut self, name: &str) {
        self.until("the account's button", |harness| {
            let mut buttons = harness.query_all_by_role(Role::Button);
            buttons.any(|node| node.accesskit_node().label().unwrap_or_default().starts_with("Account"))
        });
        for node in self.harness.query_all_by_role(Role::Button) {
            if node.accesskit_node().label().unwrap_or_default().starts_with("Account") {
                node.click_accesskit();
            }
        }
        self.steps(3);
        self.press(&format!("Use {name}"));
        self.wait_for(&format!("Ready on {name}"));
    }

    fn is_enabled(&self, button: &str) -> bool {
        let node = self.harness.get_by_role_and_label(Role::Button, button);
        !node.accesskit_node().is_disabled()
    }
}

impl Server {
    /// The Graph IDs of all meetings that were answered with for this external ID, whether the answer arrived or not.
    fn graph_ids(&self, external_id: &str) -> BTreeSet<String> {
        let exchanges = self.demo.exchanges();
        let answered = exchanges.iter().filter(|exchange| {
            exchange.path.ends_with("createOrGet") && exchange.request_body.contains(&format!("\"{external_id}\""))
        });
        let id = |body: &str| {
            Some(
                serde_json::from_str::<serde_json::Value>(body).ok()?["id"]
                    .as_str()?
                    .to_owned(),
            )
        };
        answered.filter_map(|exchange| id(&exchange.response_body)).collect()
    }

    /// Somebody else gives the meeting another subject.
    fn rename(&self, external_id: &str, subject: &str) {
        let id = self.graph_ids(external_id).pop_first().unwrap();
        let url = format!("{}/v1.0/me/onlineMeetings/{id}", self.demo.graph_url());
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client
            .patch(url)
            .bearer_auth(self.demo.token())
            .json(&serde_json::json!({ "subject": subject }));
        let answer = self.runtime.block_on(request.send()).unwrap();
        assert_eq!(answer.status().as_u16(), 200);
    }
}

fn clinic(server: &Server) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window
}

/// Three meetings, made in this order.
fn with_three(server: &Server) -> Window {
    let mut window = clinic(server);
    window.set("Start date", "1 Dec");
    window.set("Start time", "09:00");
    window.make("Alpha review", "A-1");
    window.set("Start date", "2 Dec");
    window.make("Beta visit", "B-2");
    window.set("Start date", "20 Nov 2026");
    window.make("Gamma, past", "C-3");
    window.go_to_meetings();
    window.wait_for_ids(&["B-2", "A-1", "C-3"]);
    window
}

#[test]
fn before_the_first_meeting_the_list_says_what_will_be_in_it() {
    let mut window = Window::in_the_demo();
    window.go_to_meetings();
    window.wait_for("No meetings yet");
    assert!(!window.is_enabled("Delete…") && !window.is_enabled("Export…"));
    window.press("Schedule a meeting");
    window.wait_for("Create or get meeting");
}

#[test]
fn what_was_made_is_found_as_one_types() {
    let server = Server::start();
    let mut window = with_three(&server);
    assert_eq!(
        window.rows()[1],
        "Alpha review, Tue 1 Dec 2026, 09:00, External ID A-1, Created"
    );
    assert!(window.shows("3 meetings"));

    window.keys(Modifiers::COMMAND, Key::F);
    assert!(window.is_focused("Search meetings"));
    window.set("Search meetings", "bet");
    window.wait_for_ids(&["B-2"]);
    assert!(window.shows("1 meeting"));
    window.set("Search meetings", "nowhere");
    window.wait_for("No meeting matches");
    window.press("Clear filters");
    window.wait_for_ids(&["B-2", "A-1", "C-3"]);
    assert!(window.is_focused("Search meetings"));

    window.check("Upcoming");
    window.wait_for_ids(&["A-1", "B-2"]);
    window.check("Past");
    window.wait_for_ids(&["C-3"]);
    window.check("Failed");
    window.wait_for("No meeting matches");
    window.check("All");
    window.press("Sort by subject");
    window.wait_for_ids(&["A-1", "B-2", "C-3"]);
    let heading = window.harness.get_by_label("Sort by subject");
    assert_eq!(heading.value().as_deref(), Some("ascending"));
    window.press("Sort by subject");
    window.wait_for_ids(&["C-3", "B-2", "A-1"]);
}

#[test]
fn the_list_is_walked_and_a_meeting_opened_with_the_keyboard() {
    let server = Server::start();
    let mut window = with_three(&server);
    window.keys(Modifiers::COMMAND, Key::F);
    window.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(window.selected().unwrap().contains("B-2"));
    window.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(window.selected().unwrap().contains("A-1"));
    window.keys(Modifiers::NONE, Key::End);
    assert!(window.selected().unwrap().contains("C-3"));
    window.keys(Modifiers::NONE, Key::PageUp);
    window.keys(Modifiers::NONE, Key::Home);
    assert!(window.selected().unwrap().contains("B-2"));
    let list = window.harness.get_by_role_and_label(Role::ListBox, "List of meetings");
    let row = list.accesskit_node().data().active_descendant();
    assert!(row.is_some(), "a screen reader hears the row, not the list");

    window.keys(Modifiers::NONE, Key::Enter);
    window.wait_for("Meeting already existed");
    window.press("Copy external ID");
    assert_eq!(window.last_copied(), "B-2");
    window
        .harness
        .get_by_role_and_label(Role::ListBox, "List of meetings")
        .focus();
    window.keys(Modifiers::NONE, Key::ArrowDown);
    window.wait_for_part("Alpha review");
    window.until("the card is that of what is selected", |harness| {
        harness
            .query_all_by_label(
                "Tue 1 Dec 2026, 09:00–09:30 Europe/Berlin (UTC+01:00) · Tue 1 Dec 2026, 08:00–08:30 UTC",
            )
            .next()
            .is_some()
    });
    let posts = server.create_or_gets().len();
    assert_eq!(posts, 3, "looking at meetings asks the service nothing");

    window.keys(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Close meeting") && window.shows("Search meetings"));
    window.keys(Modifiers::NONE, Key::Escape);
    window.wait_for("Create or get meeting");
}

#[test]
fn deleting_says_what_it_means_and_removing_tells_nobody() {
    let server = Server::start();
    let mut window = with_three(&server);
    window.select("A-1");
    window.keys(Modifiers::NONE, Key::Delete);
    window.wait_for("Cancel");
    assert!(window.shows_part("Its join link may still open") && window.shows_part("Its chat stays"));
    window.press("Cancel");
    window.press("Delete…");
    window.press("Delete meeting");
    window.wait_for("No meeting with this external ID");
    window.wait_for("Alpha review, Tue 1 Dec 2026, 09:00, External ID A-1, Gone");
    assert!(!window.is_enabled("Delete…") && !window.is_enabled("Change…"));

    window.press("Remove from this list");
    assert!(window.shows_part("The service is not told"));
    window.press("Remove");
    window.wait_for_ids(&["B-2", "C-3"]);
    assert!(
        window.selected().unwrap().contains("C-3"),
        "the next one takes its place"
    );
    let deletes: Vec<_> = server
        .demo
        .exchanges()
        .into_iter()
        .filter(|exchange| exchange.method == "DELETE")
        .collect();
    assert_eq!(deletes.len(), 1);
}

#[test]
fn a_meeting_that_changed_elsewhere_is_read_again() {
    let server = Server::start();
    let mut window = with_three(&server);
    server.rename("A-1", "Alpha, moved");
    window.select("A-1");
    window.press("Refresh");
    window.wait_for_part("Alpha, moved, Tue 1 Dec");
    window.wait_for_part("Alpha review");

    server.rename("B-2", "Beta, moved");
    window.press("Refresh all shown");
    window.wait_for("3 meetings read again · 1 changed");
    window.wait_for_part("Beta, moved, Wed 2 Dec");
    assert_eq!(server.create_or_gets().len(), 3);
}

#[test]
fn a_meeting_is_changed_in_the_form() {
    let server = Server::start();
    let mut window = with_three(&server);
    window.select("A-1");
    window.press("Change…");
    window.wait_for("Create or get meeting");
    assert_eq!(
        (window.value("Subject").as_str(), window.value("External ID").as_str()),
        ("Alpha review", "A-1")
    );
    window.set("Subject", "Alpha, better");
    window.press("Apply my changes");
    window.go_to_meetings();
    window.wait_for_part("Alpha, better, Tue 1 Dec 2026, 09:00, External ID A-1");
    assert_eq!(server.create_or_gets().len(), 3);
}

#[test]
fn a_template_has_everything_but_the_external_id() {
    let server = Server::start();
    let mut window = with_three(&server);
    window.select("C-3");
    window.press("Use as template");
    window.wait_for("Create or get meeting");
    assert_eq!(window.value("Subject"), "Gamma, past");
    assert!(window.is_focused("External ID"));
    assert_eq!(window.value("External ID"), "");
    assert_eq!(
        window.value("Start date"),
        "24 Nov 2026",
        "a meeting in the past is no use"
    );
    assert_eq!(
        (window.value("Start time").as_str(), window.value("End time").as_str()),
        ("10:30", "11:00")
    );
}

#[test]
fn a_list_goes_into_a_file_and_comes_back() {
    for (name, place) in [("list.csv", "Line 5"), ("list.json", "Entry 4")] {
        let server = Server::start();
        let mut window = with_three(&server);
        let path = window.profile.path().join(name).display().to_string();
        window.press("Export…");
        window.set("File", "list.txt");
        window.press("Export");
        assert!(window.shows("Type where the file is, ending in .csv or .json"));
        window.set("File", &path);
        window.press("Export");
        window.wait_for(&format!("Exported 3 meetings to {path}"));

        window.select("A-1");
        window.press("Remove from this list");
        window.press("Remove");
        window.wait_for_ids(&["B-2", "C-3"]);
        let text = std::fs::read_to_string(&path).unwrap();
        let with_mistake = if name == "list.csv" {
            let columns = text.lines().next().unwrap().split(',').count();
            format!("{text}{}\r\n", ",".repeat(columns - 1))
        } else {
            let mut list: serde_json::Value = serde_json::from_str(&text).unwrap();
            list.as_array_mut().unwrap().push(serde_json::json!({}));
            list.to_string()
        };
        std::fs::write(&path, with_mistake).unwrap();
        window.press("Import…");
        window.set("File", &path);
        window.press("Import");
        window.wait_for("1 meeting added · 0 updated · 2 unchanged · 1 row left out");
        let problem = window.harness.get_by_label_contains(place).value();
        assert!(problem.is_some_and(|problem| problem.contains("empty")));
        window.press("Close");
        window.wait_for_ids(&["B-2", "A-1", "C-3"]);
    }
}

#[test]
fn what_is_coming_is_there_by_day_with_its_link() {
    let server = Server::start();
    let mut window = clinic(&server);
    window.set("Start date", "today");
    window.set("Start time", "15:00");
    window.make("Soon", "S-1");
    window.set("Start date", "tomorrow");
    window.make("Next day", "S-2");
    window.go_to_meetings();
    window.wait_for("Join Soon");
    for name in ["Today", "Tomorrow", "Join Next day"] {
        assert!(window.shows(name), "{name}");
    }
    assert!(!window.shows_part("can’t be opened"));
    window.press("Join Soon");
    window.select("S-1");
    window.press("Delete…");
    window.press("Delete meeting");
    window.until("what is gone is not coming", |harness| {
        harness.query_all_by_label("Join Soon").next().is_none()
    });
    assert!(window.shows("Join Next day"));
}

#[test]
fn requests_that_were_sent_without_an_answer_are_resumed_and_make_no_second_meeting() {
    let server = Server::start();
    let mut window = clinic(&server);
    for id in ["LOST-1", "LOST-2"] {
        let reset = FaultSpec::new(Fault::Reset { when: When::AfterWork })
            .path("createOrGet")
            .times(10);
        server.demo.faults().next(reset);
        window.fill("Lost", id);
        window.create();
        window.wait_for("Ready on Clinic");
        assert!(window.shows("Failed to create or get the meeting"));
        server.demo.faults().clear();
    }
    window.go_to_meetings();
    window.wait_for("Requests that did not finish");
    assert!(window.shows_part("Sent without an answer"));
    window.press_in("Request LOST-2", "Discard");
    assert!(window.shows_part("the meeting may exist at the service"));
    window.press("Cancel");
    window.press_in("Request LOST-1", "Resume");
    window.wait_for("Meeting already existed");
    window.until("it has finished", |harness| {
        harness.query_all_by_label("Request LOST-1").next().is_none()
    });
    assert!(
        window.selected().unwrap_or_default().contains("LOST-1"),
        "{:?}",
        window.rows()
    );

    window.press("Discard");
    window.press("Discard request");
    window.until("nothing is left", |harness| {
        harness
            .query_all_by_label("Requests that did not finish")
            .next()
            .is_none()
    });
    assert_eq!(server.graph_ids("LOST-1").len(), 1, "there is one meeting");
}

#[test]
fn a_request_waits_while_the_service_is_away_and_is_sent_later() {
    let (server, start_again) = Server::lasting();
    let mut window = Window::connected_to(&server, "the-same-token");
    window.wait_for("Ready on Clinic");
    window.fill("Patient", "WAIT-1");
    server.stop();
    window.create();
    window.wait_for("Failed to create or get the meeting");
    window.go_to_meetings();
    window.wait_for("Waits: nothing was sent yet");
    window.press("Resume");
    window.wait_for("Failed to finish the request");
    assert!(window.shows("Waits: nothing was sent yet"));

    let server = start_again();
    window.press("Resume");
    window.wait_for("Meeting created");
    assert_eq!(server.create_or_gets().len(), 1);
    window.until("nothing waits", |harness| {
        harness
            .query_all_by_label("Requests that did not finish")
            .next()
            .is_none()
    });
    window.wait_for_part("External ID WAIT-1, Created");
}

#[test]
fn a_narrow_window_has_the_card_below_the_list() {
    let server = Server::start();
    let mut window = Window::connected_to_with_size(&server, [560.0, 420.0]);
    window.wait_for("Ready on Clinic");
    window.make("Small", "SMALL-1");
    window.go_to_meetings();
    window.select("SMALL-1");
    window.wait_for("Meeting already existed");
    window.press("Copy join link");
    assert!(window.last_copied().contains("/join/"));
    window.press("Close meeting");
    assert!(!window.shows("Copy join link"));
}

#[test]
fn what_is_selected_stays_in_sight_in_a_long_list_that_came_from_elsewhere() {
    let mut window = Window::in_the_demo();
    let path = window.profile.path().join("long.csv");
    let mut text = "connection,tenant,organizer,external_id,subject,start\n".to_owned();
    for number in 0..1000 {
        writeln!(
            text,
            "Elsewhere,t,somebody,N-{number:04},Meeting {number},2026-11-24T09:00:00Z"
        )
        .unwrap();
    }
    std::fs::write(&path, text).unwrap();
    window.go_to_meetings();
    window.press("Import…");
    window.set("File", &path.display().to_string());
    window.press("Import");
    window.wait_for_part("1\u{A0}000 meetings added");
    window.press("Close");
    window.press("Sort by External ID");
    window.wait_for_part("External ID N-0000");
    assert!(window.rows().len() < 50, "only rows in sight are drawn");
    window
        .harness
        .get_by_role_and_label(Role::ListBox, "List of meetings")
        .focus();
    window.steps(3);
    for (key, id) in [
        (Key::End, "N-0999"),
        (Key::ArrowUp, "N-0998"),
        (Key::Home, "N-0000"),
        (Key::ArrowDown, "N-0001"),
    ] {
        window.keys(Modifiers::NONE, key);
        let part = format!("External ID {id},");
        window.wait_for_part(&part);
        window.steps(5);
        let list = window
            .harness
            .get_by_role_and_label(Role::ListBox, "List of meetings")
            .rect();
        let row = window.harness.get_by_label_contains(&part).rect();
        assert!(list.expand(0.5).contains_rect(row), "{id}: {row} in {list}");
        assert!(window.selected().unwrap().contains(&part));
    }
    assert!(window.shows_part("another account’s meeting"));
    assert!(!window.is_enabled("Delete…"));
}

#[test]
fn a_request_of_another_account_is_sent_as_this_one_only_when_told_to() {
    let server = Server::start();
    let one = Window::settings_for(&server);
    let other = one.replace("Clinic", "Ward");
    let token = server.demo.token();
    let mut window = Window::open(
        &format!("{one}{other}"),
        Some(token),
        BeginWith::Settings,
        [1100.0, 900.0],
    );
    window.wait_for("Ready on Clinic");
    window.fill("Whose", "WHOSE-1");
    let reset = FaultSpec::new(Fault::Reset { when: When::BeforeWork })
        .path("createOrGet")
        .times(10);
    server.demo.faults().next(reset);
    window.create();
    window.wait_for("Failed to create or get the meeting");
    server.demo.faults().clear();
    let sent = server.create_or_gets().len();
    window.go_to_meetings();
    window.wait_for("Request WHOSE-1");
    window.use_connection("Ward");
    window.press("Resume");
    window.wait_for("This request is another account’s");
    assert!(window.shows_part("the same organizer by another connection"));
    window.press("Cancel");
    assert_eq!(
        server.create_or_gets().len(),
        sent,
        "nothing is sent before the person agrees"
    );
    window.press("Resume");
    window.press("Send it as this account");
    window.wait_for("Meeting created");
    window.until("it has finished", |harness| {
        harness.query_all_by_label("Request WHOSE-1").next().is_none()
    });
    window.wait_for_part("External ID WHOSE-1, Created");
}

#[test]
fn a_request_that_may_is_sent_by_itself_as_soon_as_the_connection_is_open_again() {
    let (server, start_again) = Server::lasting();
    let mut window = Window::connected_to(&server, "the-same-token");
    window.wait_for("Ready on Clinic");
    server.stop();
    window.fill("Patient", "WAIT-2");
    window.create();
    window.wait_for("Ready on Clinic");
    window.go_to_meetings();
    window.check("Send when the network is back");
    window.wait_for_part("it is sent as soon as the service can be reached");
    let server = start_again();
    window.use_connection("Clinic");
    window.until("it was sent", |harness| {
        harness.query_all_by_label("Request WAIT-2").next().is_none()
    });
    window.wait_for_part("External ID WAIT-2, Created");
    assert_eq!(server.create_or_gets().len(), 1);
}
