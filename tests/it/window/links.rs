//! Links of other programs fill the form: they are looked over by a person before anything comes of them.

use convene::engine::BeginWith;
use convene::gui::App;
use convene::profile::{Claimed, Instance, Profile};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use serde_json::json;

use super::{Server, Window};

const LINK: &str = "convene:new?external-id=TICKET-42&subject=Printer%20on%20fire&start=2026-12-01T14:00&duration=45\
    &time-zone=Europe/Madrid&attendee=ana@contoso.com&presenter=bob@contoso.com";
const BANNER: &str = "Filled in by a link. Look it over before you press Create or get meeting.";
const QUESTION: &str = "Fill the form from a link?";

/// Frames for longer than the pause after which the form is kept.
const PAUSE: usize = 8;

fn ready(server: &Server) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window
}

impl Window {
    /// Another program opens a link.
    fn open_link(&mut self, link: &str) {
        self.harness.state_mut().open_link(link.to_owned());
        self.steps(3);
    }

    fn wait_for_value(&mut self, field: &str, value: &str) {
        let holds = |harness: &Harness<'static, App>| {
            let node = harness.query_by_role_and_label(Role::TextInput, field);
            node.and_then(|node| node.value()).as_deref() == Some(value)
        };
        self.until(value, holds);
    }
}

/// How often people were looked up.
fn looked_up(server: &Server) -> usize {
    server.asked_for("/users") + server.asked_for("/people")
}

#[test]
fn a_link_fills_an_untouched_form_and_does_nothing_more() {
    let server = Server::start();
    let mut window = ready(&server);
    window.press("Meetings");
    let asked = server.asked();
    window.open_link(LINK);
    window.wait_for(BANNER);
    assert!(!window.shows(QUESTION));
    assert_eq!(window.value("Subject"), "Printer on fire");
    assert_eq!(window.value("External ID"), "TICKET-42");
    assert_eq!(window.value("Time zone"), "Europe/Madrid");
    assert_eq!(
        (window.value("Start time"), window.value("End time")),
        ("14:00".into(), "14:45".into())
    );
    assert!(window.shows("Role of ana@contoso.com: Attendee"));
    assert!(window.shows("Role of bob@contoso.com: Presenter"));
    assert!(window.is_focused("Subject"));
    window.steps(PAUSE);
    assert_eq!(server.asked(), asked, "nothing is looked up or sent for a link");
}

#[test]
fn what_a_link_filled_in_is_sent_when_the_person_presses_the_button() {
    let server = Server::start();
    let mut window = ready(&server);
    window.open_link(LINK);
    window.wait_for(BANNER);
    window.create();
    window.wait_for("Meeting created");
    assert!(!window.shows(BANNER));
    let sent = server.create_or_gets();
    assert_eq!(sent.len(), 1);
    let (body, status) = &sent[0];
    assert_eq!(status, &Some(201));
    assert_eq!(
        (&body["externalId"], &body["subject"]),
        (&json!("TICKET-42"), &json!("Printer on fire"))
    );
    assert_eq!(body["startDateTime"], "2026-12-01T13:00:00.0000000Z");
    assert_eq!(body["endDateTime"], "2026-12-01T13:45:00.0000000Z");
    let attendees = body["participants"]["attendees"].as_array().unwrap();
    let people: Vec<_> = attendees.iter().map(|one| (&one["upn"], &one["role"])).collect();
    assert_eq!(
        people,
        [
            (&json!("ana@contoso.com"), &json!(null)),
            (&json!("bob@contoso.com"), &json!("presenter")),
        ]
    );
}

#[test]
fn people_of_a_link_are_looked_up_once_the_person_has_looked_it_over() {
    let server = Server::start();
    let mut window = ready(&server);
    window.open_link(LINK);
    window.wait_for("Until you hide this, nobody in it is looked up in the directory.");
    window.steps(PAUSE);
    assert_eq!(looked_up(&server), 0);
    window.press("Hide");
    assert!(!window.shows(BANNER));
    window.until("they are looked up", |_| looked_up(&server) > 0);
    assert_eq!(window.value("External ID"), "TICKET-42");
    // From now on it is what the person typed.
    window.press("Undo");
    assert_eq!(window.value("External ID"), "");
}

#[test]
fn what_is_typed_stays_unless_the_person_lets_the_link_fill_the_form() {
    let server = Server::start();
    let mut window = ready(&server);
    window.fill("My own", "MINE-1");
    window.set("Add attendee", "Zoe");
    window.open_link(LINK);
    window.wait_for(QUESTION);
    for shown in ["Printer on fire", "TICKET-42", "ana@contoso.com, bob@contoso.com"] {
        assert!(window.shows(shown), "{shown}: {:?}", window.texts());
    }
    assert_eq!(
        (window.value("Subject"), window.value("External ID")),
        ("My own".into(), "MINE-1".into())
    );
    window.press("Keep what I typed");
    assert!(!window.shows(QUESTION) && !window.shows(BANNER));
    assert_eq!(
        (window.value("Subject"), window.value("External ID")),
        ("My own".into(), "MINE-1".into())
    );

    window.open_link(LINK);
    window.press("Fill the form");
    window.wait_for(BANNER);
    assert_eq!(window.value("Subject"), "Printer on fire");
    assert_eq!(window.value("Add attendee"), "");
    window.press("Undo");
    assert!(!window.shows(BANNER));
    assert_eq!(
        (window.value("Subject"), window.value("External ID")),
        ("My own".into(), "MINE-1".into())
    );
    assert_eq!(window.value("Add attendee"), "Zoe", "what was typed and not added");
    assert_eq!(server.create_or_gets().len(), 0);
}

#[test]
fn nothing_of_the_meeting_before_comes_along() {
    let server = Server::start();
    let mut window = ready(&server);
    window.fill("My own", "MINE-1");
    window.set("Add attendee", "zoe@contoso.com;");
    window.open_link("convene:new?external-id=T-1");
    window.press("Fill the form");
    window.wait_for(BANNER);
    assert_eq!(
        (window.value("Subject"), window.value("External ID")),
        (String::new(), "T-1".into())
    );
    assert!(!window.shows_part("zoe@contoso.com"));
}

#[test]
fn a_check_link_fills_in_the_external_id_and_checks_nothing() {
    let server = Server::start();
    let mut window = ready(&server);
    let asked = server.asked();
    window.open_link("convene:check?external-id=TICKET-42");
    window.wait_for("Filled in by a link. Look it over before you press Check external ID.");
    assert_eq!(
        (window.value("Subject"), window.value("External ID")),
        (String::new(), "TICKET-42".into())
    );
    assert!(window.is_focused("External ID"));
    window.steps(PAUSE);
    assert_eq!(server.asked(), asked);
}

#[test]
fn a_wrong_link_fills_in_nothing_and_says_why() {
    let server = Server::start();
    let mut window = ready(&server);
    let refused = "Another program opened a link that can’t be used, and nothing was filled in.";
    for (link, why) in [
        (
            "convene:new?subject=a&subject=b",
            "In the link, subject stands twice, and it can have one value only.",
        ),
        ("convene:new?start=tomorrow", "In the link, start can’t be read."),
        (
            "mailto:ana@contoso.com",
            "That’s no link for Convene, which begins with convene:new? or convene:check?",
        ),
    ] {
        window.open_link(link);
        window.wait_for(&format!("{refused} {why}"));
        assert_eq!(window.value("Subject"), "");
        assert!(!window.shows(BANNER));
    }
}

#[test]
fn what_is_not_used_of_a_link_is_said() {
    let server = Server::start();
    let mut window = ready(&server);
    window.open_link("convene:new?subject=in%E2%80%AEvoice&send=now&attendee=Bob");
    window.wait_for(
        "Left out of the link, as it’s not known here: send Characters that can’t be seen were taken out of the link.",
    );
    assert_eq!(window.value("Subject"), "invoice");
    assert_eq!(window.value("Add attendee"), "Bob", "as if it was typed there");
}

#[test]
fn a_form_that_is_kept_from_last_time_is_asked_about_too() {
    let server = Server::start();
    let token = server.demo.token();
    let mut window = ready(&server);
    window.fill("My own", "MINE-1");
    window.steps(PAUSE);
    let mut window = window.again(token);
    // The program was started by the link.
    window.harness.state_mut().open_link(LINK.to_owned());
    window.wait_for(QUESTION);
    assert_eq!(window.value("Subject"), "My own");
    window.press("Keep what I typed");
    assert_eq!(window.value("External ID"), "MINE-1");
}

#[test]
fn what_a_link_filled_in_is_still_said_to_be_so_after_a_restart() {
    let server = Server::start();
    let mut window = ready(&server);
    window.open_link(LINK);
    window.wait_for(BANNER);
    window.steps(PAUSE);
    let mut window = window.again(server.demo.token());
    window.wait_for("Ready on Clinic");
    window.wait_for(BANNER);
    assert_eq!(window.value("External ID"), "TICKET-42");
    window.steps(PAUSE);
    assert_eq!(looked_up(&server), 0);
}

#[test]
fn a_link_waits_for_an_open_question_and_only_the_last_one_is_kept() {
    let server = Server::start();
    let mut window = ready(&server);
    window.keys(egui::Modifiers::NONE, egui::Key::F1);
    window.wait_for("Keys");
    window.open_link("convene:new?external-id=FIRST");
    window.open_link("convene:new?external-id=SECOND");
    assert_eq!(window.value("External ID"), "");
    window.press("Close");
    window.wait_for(BANNER);
    assert_eq!(window.value("External ID"), "SECOND");
}

#[test]
fn before_there_is_a_connection_a_link_says_where_the_form_is() {
    let mut window = Window::fresh();
    window.wait_for("Try the demo organisation");
    window.open_link(LINK);
    window.wait_for("A link has filled in the form. It’s there once you are connected.");
    window.press("Try the demo organisation");
    window.wait_for(BANNER);
    assert_eq!(window.value("External ID"), "TICKET-42");
}

#[test]
fn a_second_start_hands_its_link_to_this_window() {
    let profile = tempfile::tempdir().unwrap();
    let place = Profile::under(profile.path());
    let instance = Instance::claim(&place).unwrap();
    let mut window = Window::open_as(Some(instance), profile, [1100.0, 900.0], |engine| {
        engine.begin_with = BeginWith::Demo;
    });
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    assert!(matches!(
        Instance::claim_or_hand_over(&place, LINK),
        Ok(Claimed::HandedOver)
    ));
    window.wait_for(BANNER);
    window.wait_for_value("External ID", "TICKET-42");
}

#[test]
fn what_filled_the_form_is_in_sight_beside_the_button_in_a_short_window() {
    let server = Server::start();
    let size = [1100.0, 560.0];
    let mut window = Window::connected_to_with_size(&server, size);
    window.wait_for("Ready on Clinic");
    window.open_link(LINK);
    window.wait_for(BANNER);
    let banner = window.harness.get_by_label(BANNER).rect();
    let button = window
        .harness
        .get_by_role_and_label(Role::Button, "Create or get meeting");
    assert!(
        banner.top() >= 0.0 && banner.bottom() <= button.rect().top(),
        "{banner:?}"
    );
    assert!(button.rect().bottom() <= size[1], "{:?}", button.rect());
}
