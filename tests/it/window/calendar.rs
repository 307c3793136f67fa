//! A meeting goes into the person's own calendar when they say so, and attendees are invited only when they say that too.

use convene::demo::{Fault, FaultBody, FaultSpec, RetryAfter};
use convene::engine::BeginWith;
use egui::accesskit::{Live, Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::{Value, json};

use super::sign_in::{SIZE, signed_in, work};
use super::{Server, Window};
use crate::engine_sign_in::{ANA, Organization};
use crate::graph::stub::{Reply, Stub};

const ADD: &str = "Add to my calendar…";

impl Server {
    /// The events that were asked for, and what came of each.
    fn events(&self) -> Vec<(Value, Value)> {
        let all = self.demo.exchanges().into_iter();
        let events = all.filter(|exchange| exchange.path == "/v1.0/me/events");
        let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
        events
            .map(|exchange| (read(&exchange.request_body), read(&exchange.response_body)))
            .collect()
    }
}

impl Window {
    /// Whether the checkbox of the dialog is ticked.
    fn invites(&self) -> bool {
        let checkbox = self
            .harness
            .get_by_role_and_label(Role::CheckBox, "Invite the attendees");
        checkbox.accesskit_node().toggled() == Some(Toggled::True)
    }

    fn is_announced(&self, label: &str) -> bool {
        let mut nodes = self.harness.query_all_by_label(label);
        nodes.any(|node| node.accesskit_node().live() == Live::Polite)
    }
}

/// A window at a service, with a new meeting on the card.
fn with_a_meeting(server: &Server, attendees: &str) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    make(&mut window, attendees);
    window
}

fn make(window: &mut Window, attendees: &str) {
    window.fill("Q&A <weekly>", "CAL-1");
    window.set("Add attendee", attendees);
    window.create();
    window.wait_for("Meeting created");
}

#[test]
fn the_meeting_is_added_with_its_link_and_nobody_is_invited_unasked() {
    let server = Server::start();
    let mut window = with_a_meeting(&server, "ana@contoso.com; bo@contoso.com;");
    assert!(window.shows_part("The meeting is in no calendar, and the service has invited nobody."));
    window.press(ADD);
    window.harness.get_by_role_and_label(Role::Dialog, "Add to my calendar");
    assert!(window.shows_part("goes into your own calendar"), "{:?}", window.texts());
    assert!(
        window.shows("Microsoft sends 2 attendees an invitation by mail at once: ana@contoso.com, bo@contoso.com."),
        "{:?}",
        window.texts()
    );
    assert!(!window.invites(), "off until the person says otherwise");
    assert_eq!(server.events(), [], "nothing is added by looking");

    window.press("Add to calendar");
    window.wait_for("Added to your calendar");
    assert!(window.is_announced("Added to your calendar"));
    assert!(
        window.shows("The meeting is in your calendar, and nobody has been invited. Send the invitation yourself.")
    );
    assert!(!window.shows_part("in no calendar"));
    let (body, _) = server.events().remove(0);
    let meeting = server.last_meeting();
    assert_eq!(body.get("attendees"), None, "{body}");
    assert_eq!(body["isOnlineMeeting"], false);
    assert_eq!(body["subject"], "Q&A <weekly>");
    assert_eq!(body["location"]["displayName"], meeting["joinWebUrl"]);
    for at in ["start", "end"] {
        let local = body[at]["dateTime"].as_str().unwrap();
        assert_eq!(body[at]["timeZone"], "UTC");
        assert!(
            meeting[format!("{at}DateTime")].as_str().unwrap().starts_with(local),
            "{at}"
        );
    }
    window.press("Copy invitation");
    window.wait_for("Copied");
    assert_eq!(
        body["body"]["content"],
        window.last_copied_rich().html,
        "as it is copied"
    );
    assert_eq!(body["body"]["contentType"], "html");
}

#[test]
fn attendees_are_invited_when_that_is_ticked() {
    let server = Server::start();
    let mut window = with_a_meeting(&server, "ana@contoso.com;");
    window.press(ADD);
    assert!(window.shows("Microsoft sends 1 attendee an invitation by mail at once: ana@contoso.com."));
    window.check("Invite the attendees");
    assert!(window.invites());
    window.press("Add to calendar");
    window.wait_for("The meeting is in your calendar, and Microsoft invites 1 attendee by mail.");
    let (body, _) = server.events().remove(0);
    assert_eq!(
        body["attendees"],
        json!([{"emailAddress": {"address": "ana@contoso.com"}, "type": "required"}])
    );
}

#[test]
fn a_meeting_without_attendees_has_nobody_to_invite_and_cancel_adds_nothing() {
    let server = Server::start();
    let mut window = with_a_meeting(&server, "");
    window.press(ADD);
    assert!(window.shows_part("nobody can be invited from here"));
    assert!(!window.shows("Invite the attendees"));
    window.press("Cancel");
    assert!(!window.shows("Add to calendar"));
    assert_eq!(server.events(), []);
    assert!(window.shows(ADD));
}

#[test]
fn added_twice_it_is_one_event_and_other_content_is_not_added_beside_it() {
    let server = Server::start();
    let mut window = with_a_meeting(&server, "ana@contoso.com;");
    for times in 1..=2 {
        window.press(ADD);
        window.press("Add to calendar");
        window.until("added", |_| server.events().len() == times);
        window.wait_for("Added to your calendar");
    }
    let events = server.events();
    assert_eq!(events[0].1["id"], events[1].1["id"]);

    window.press(ADD);
    window.check("Invite the attendees");
    window.press("Add to calendar");
    window.wait_for("Failed to add the meeting to your calendar");
    assert!(window.shows_part("Microsoft made no second one. Change that event in Outlook."));
    assert!(window.shows("Meeting created"), "the meeting stays on the card");
}

#[test]
fn who_has_not_allowed_it_is_asked_when_they_press_and_goes_on_where_they_were() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    make(&mut window, "ana@contoso.com;");
    window.press(ADD);
    assert!(window.shows_part("The first time, Microsoft asks you"));
    window.check("Invite the attendees");
    window.press("Add to calendar");
    window.wait_for_part("You have not allowed Convene to write to your calendar.");
    assert_eq!(organization.count("/me/events"), 0);
    window.press("Allow calendar access");
    window.press("Copy link");
    assert!(
        window.last_copied().contains("Calendars.ReadWrite"),
        "{}",
        window.last_copied()
    );
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Add to calendar");
    assert!(window.invites(), "as it was left");
    assert!(!window.shows_part("write to your calendar"));
    assert_eq!(organization.count("/me/events"), 0, "nothing is added by allowing it");
    window.press("Add to calendar");
    window.wait_for("Added to your calendar");
    assert_eq!(organization.count("/me/events"), 1);
}

#[test]
fn the_calendar_is_not_asked_for_before() {
    let organization = Organization::start();
    let mut window = Window::open_with(&work(&organization, "browser", ""), SIZE, |_| {});
    window.press("Sign in");
    window.press("Copy link");
    assert!(window.last_copied().contains("OnlineMeetings.ReadWrite"));
    assert!(!window.last_copied().contains("Calendars"), "{}", window.last_copied());
}

#[test]
fn a_token_that_may_not_is_told_what_it_needs() {
    let server = Server::start();
    let mut window = with_a_meeting(&server, "");
    let refused = Fault::Status {
        status: 403,
        retry_after: None,
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(refused).path("/me/events"));
    window.press(ADD);
    window.press("Add to calendar");
    window.wait_for_part("It needs the Graph permission Calendars.ReadWrite.");
    assert!(!window.shows("Allow calendar access"), "a pasted token is as it is");
    assert!(window.shows_part("in no calendar"));
}

#[test]
fn adding_can_be_cancelled_and_tried_again() {
    let server = Server::start();
    let mut window = with_a_meeting(&server, "");
    let busy = Fault::Status {
        status: 503,
        retry_after: Some(RetryAfter::Seconds(60)),
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(busy).path("/me/events"));
    window.press(ADD);
    window.press("Add to calendar");
    window.wait_for_part("Try 2 in ");
    window.press("Cancel");
    window.wait_for_part("Cancelled. If the request had already reached Microsoft");
    window.press(ADD);
    window.press("Add to calendar");
    window.wait_for("Added to your calendar");
    let events = server.events();
    assert_eq!(events[0].0, events[1].0, "with the same transaction");
}

#[test]
fn an_app_is_told_that_it_has_no_calendar() {
    let organization = Organization::start();
    let settings = work(&organization, "client-secret", &format!("user_id = \"{ANA}\""));
    let secret = organization.demo.server.sign_in().client_secret();
    let mut window = Window::open_with(&settings, SIZE, |engine| engine.client_secret = Some(secret.into()));
    window.wait_for("Ready on Work");
    make(&mut window, "");
    assert!(
        window.shows_part("this connection acts as an app, which has none of its own"),
        "{:?}",
        window.texts()
    );
    assert!(!window.shows(ADD));
}

#[test]
fn a_meeting_without_times_is_not_offered_and_that_is_said() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let me = json!({"id": "u-me", "userPrincipalName": "me@contoso.com"});
    let meeting = json!({"id": "MSo1", "joinWebUrl": "https://teams.microsoft.com/l/meetup-join/x"});
    let replies = [Reply::new(200, me.to_string()), Reply::new(201, meeting.to_string())];
    let stub = runtime.block_on(Stub::start(replies));
    let settings = format!(
        "[[connection]]\nname = \"Clinic\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
        stub.url()
    );
    let mut window = Window::open(&settings, Some("token"), BeginWith::Settings, [1100.0, 900.0]);
    window.wait_for("Ready on Clinic");
    make(&mut window, "");
    assert!(
        window.shows("The meeting can’t be added to your calendar: the service gave it no times."),
        "{:?}",
        window.texts()
    );
    assert!(!window.shows(ADD));
}

#[cfg(unix)]
#[test]
fn the_event_is_opened_where_it_is_and_the_demo_says_that_it_sends_no_mail() {
    let (mut window, opened) = super::result::with_a_meeting_and_a_browser();
    window.press(ADD);
    window.check("Invite the attendees");
    assert!(
        window.shows_part("The demo organisation sends no mail."),
        "{:?}",
        window.texts()
    );
    window.press("Add to calendar");
    window.wait_for("Added to your calendar");
    window.press("Open the event");
    let link = opened.wait(&mut window);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let page = runtime.block_on(async { reqwest::get(&link).await.unwrap().text().await.unwrap() });
    for part in ["not Outlook", "Q&amp;A &lt;weekly&gt;", "ana@contoso.com"] {
        assert!(page.contains(part), "{part}: {page}");
    }
}
