//! A channel is found by its name, and what a meeting in one is, is said before it is made.

use convene::demo::{Fault, FaultBody, FaultSpec};
use convene::engine::BeginWith;
use egui::{Key, Modifiers};

use super::sign_in::signed_in;
use super::{Server, Window};
use crate::engine_sign_in::{ANA, Organization};

const FIELD: &str = "Channel";
const LIST: &str = "Suggested channels";
const NAME: &str = "Product Launch › Design reviews";

fn settings(server: &Server) -> String {
    format!("{}api_version = \"beta\"\n", Window::settings_for(server))
}

/// On a connection that calls beta.
fn ready(server: &Server) -> Window {
    let token = server.demo.token();
    let mut window = Window::open(&settings(server), Some(token), BeginWith::Settings, [1100.0, 1200.0]);
    window.wait_for("Ready on Clinic");
    window
}

impl Window {
    fn find_channel(&mut self, typed: &str) -> (Vec<String>, Option<String>) {
        self.go_to(FIELD);
        self.type_keys(typed);
        self.wait_for_list(LIST)
    }
}

/// The thread that a request names.
fn thread(body: &serde_json::Value) -> &str {
    body["chatInfo"]["threadId"].as_str().unwrap_or_default()
}

#[test]
fn three_letters_and_enter_pick_a_channel_whose_thread_is_sent() {
    let server = Server::start();
    let mut window = ready(&server);
    let (channels, chosen) = window.find_channel("des");
    assert_eq!(channels[0], format!("{NAME}, everyone in the team"));
    assert_eq!(chosen.as_ref(), Some(&channels[0]));
    window.key(Key::Enter);
    assert_eq!(window.value(FIELD), NAME, "its name, not its ID");
    assert!(
        window.shows_part(&format!("{NAME}, thread 19:")),
        "{:?}",
        window.texts()
    );
    assert_eq!(window.listed(LIST).0, [""; 0]);
    assert!(window.is_focused(FIELD));
    window.set("External ID", "C-1");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    assert!(thread(&body).ends_with("@thread.tacv2"), "{body}");
    assert_eq!(server.asked_for("joinedTeams"), 1);
    assert_eq!(server.asked_for("/channels"), 7, "each team once");
}

#[test]
fn teams_and_channels_are_one_tree_that_is_searched_by_words_of_both() {
    let server = Server::start();
    let mut window = ready(&server);
    let (channels, _) = window.find_channel("peo buro");
    assert_eq!(channels, ["People & Culture › Büro Köln, everyone in the team"]);
    window.key(Key::Escape);
    assert_eq!(window.value(FIELD), "peo buro");
    window.set(FIELD, "");
    let (channels, _) = window.find_channel("pri");
    assert_eq!(channels[0], "Product Launch › Pricing, private: some of the team");
    window.set(FIELD, "");
    let (channels, _) = window.find_channel("engineering");
    assert_eq!(channels.len(), 6, "a team’s name finds all of its channels");
}

#[test]
fn a_picked_channel_that_is_typed_over_is_no_longer_meant() {
    let server = Server::start();
    let mut window = ready(&server);
    window.find_channel("des");
    window.key(Key::Enter);
    window.set(FIELD, "something else");
    window.set("External ID", "C-2");
    window.create();
    assert!(window.shows_part("There is no channel in it. Pick one from the list"));
    assert_eq!(server.create_or_gets(), []);
    window.set(FIELD, "");
    window.create();
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    assert_eq!(body.get("chatInfo"), None);
}

#[test]
fn a_pasted_link_needs_no_list_and_gets_its_name_when_it_is_known() {
    let server = Server::start();
    let mut window = ready(&server);
    window.find_channel("des");
    window.key(Key::Enter);
    window.set("External ID", "C-3");
    window.create();
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    let encoded = thread(&body).replace(':', "%3A").replace('@', "%40");
    window.set(FIELD, "");
    window.go_to(FIELD);
    let link = format!("https://teams.microsoft.com/l/channel/{encoded}/Design%20reviews?groupId=x");
    window.harness.event(egui::Event::Paste(link.clone()));
    window.steps(4);
    assert_eq!(window.listed(LIST).0, [""; 0]);
    assert_eq!(window.value(FIELD), link);
    window.key(Key::Tab);
    assert_eq!(window.value(FIELD), NAME);
}

#[test]
fn the_channels_of_earlier_meetings_come_first_also_without_a_network() {
    let server = Server::start();
    let token = server.demo.token().to_owned();
    let mut window = ready(&server);
    window.find_channel("arch");
    window.key(Key::Enter);
    window.set("External ID", "C-4");
    window.create();
    window.wait_for("Meeting created");
    window.set(FIELD, "");
    window.press("Clear form");
    server.stop();
    let mut window = window.again(&token);
    window.wait_for_part("can’t be reached");
    window.go_to(FIELD);
    window.key(Key::ArrowDown);
    let (channels, _) = window.wait_for_list(LIST);
    assert_eq!(channels, ["Engineering › Architecture, recent"]);
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    assert_eq!(window.value(FIELD), "Engineering › Architecture");
}

#[test]
fn what_a_channel_needs_and_what_it_brings_is_said_before_sending() {
    let mut window = Window::in_the_demo();
    assert!(window.shows_part("needs Graph’s beta version, and this connection uses v1.0"));
    window.find_channel("des");
    window.key(Key::Enter);
    window.key(Key::Tab);
    assert!(window.shows_part("Use beta, or leave this empty"));
    window.press("Use Graph’s beta version");
    window.wait_for_part("Nobody in the channel is invited");
    window.wait_for_part("Ready in the demo");
    assert_eq!(window.value(FIELD), NAME);
    window.set("External ID", "C-5");
    window.create();
    window.wait_for("Meeting created");
}

#[test]
fn a_refusal_that_may_be_due_to_the_channel_offers_to_send_without_it() {
    let server = Server::start();
    let mut window = ready(&server);
    window.find_channel("des");
    window.key(Key::Enter);
    window.set("External ID", "C-6");
    let bare = Fault::Status {
        status: 400,
        retry_after: None,
        body: FaultBody::default(),
    };
    server.demo.faults().next(FaultSpec::new(bare).path("createOrGet"));
    window.create();
    window.wait_for_part("It may be because of the channel");
    window.press("Send without the channel");
    window.wait_for("Meeting created");
    assert_eq!(window.value(FIELD), "");
    let sent = server.create_or_gets();
    assert!(!thread(&sent[0].0).is_empty());
    assert_eq!(sent[1].0.get("chatInfo"), None);
}

#[test]
fn without_permission_it_is_said_what_is_missing_and_one_press_asks_for_it() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.go_to(FIELD);
    window.wait_for_part("You have not allowed Convene to list your teams and channels");
    window.press("Allow teams and channels");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Ready on Work");
    let (channels, _) = window.find_channel("des");
    assert_eq!(channels[0], format!("{NAME}, everyone in the team"));
}
