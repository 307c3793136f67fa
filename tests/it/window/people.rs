//! People are found as one types, and every address is looked up before it is sent.

use convene::demo::{Fault, FaultBody, FaultSpec};
use convene::engine::BeginWith;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::json;

use super::sign_in::signed_in;
use super::{Server, Window};
use crate::engine_sign_in::{ANA, Organization};
use crate::graph::stub::{Reply, Stub};

const FIELD: &str = "Add attendee";
const ZOE: &str = "zoe.lefevre@larkfield-demo.example";
const IMOGEN: &str = "imogen@vale-catering.example";

impl Window {
    /// Puts the focus into a field as a person does.
    pub(super) fn go_to(&mut self, field: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, field).focus();
        self.steps(3);
        assert!(self.is_focused(field), "{field}");
    }

    /// Types where the focus is.
    pub(super) fn type_keys(&mut self, text: &str) {
        for c in text.chars() {
            self.harness.event(egui::Event::Text(c.to_string()));
            self.step();
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    /// The entries of the list that is open, and which of them Enter picks.
    pub(super) fn listed(&self, list: &str) -> (Vec<String>, Option<String>) {
        let Some(list) = self.harness.query_by_role_and_label(Role::ListBox, list) else {
            return (Vec::new(), None);
        };
        let entries: Vec<_> = list
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == Role::ListBoxOption)
            .collect();
        let chosen = entries
            .iter()
            .find(|node| node.accesskit_node().is_selected() == Some(true))
            .and_then(|node| node.accesskit_node().label());
        let names = entries.iter().filter_map(|node| node.accesskit_node().label());
        (names.collect(), chosen)
    }

    /// Waits until the list is open and complete.
    pub(super) fn wait_for_list(&mut self, list: &str) -> (Vec<String>, Option<String>) {
        self.until(list, |harness| {
            harness.query_by_role_and_label(Role::ListBox, list).is_some()
                && harness.query_all_by_label_contains(" so far").next().is_none()
        });
        self.listed(list)
    }

    fn people(&mut self) -> (Vec<String>, Option<String>) {
        self.wait_for_list("Suggested people")
    }
}

fn ready(server: &Server) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window
}

#[test]
fn three_letters_and_enter_add_somebody_with_id_and_address() {
    let server = Server::start();
    let mut window = ready(&server);
    window.go_to(FIELD);
    window.type_keys("zoé");
    let (people, chosen) = window.people();
    assert!(people[0].starts_with(&format!("Zoé Lefèvre, {ZOE}, ")), "{people:?}");
    assert_eq!(chosen.as_ref(), Some(&people[0]), "Enter picks the first");
    assert!(window.shows_part("Enter picks Zoé Lefèvre (1 of "));
    window.key(Key::Enter);
    assert_eq!(window.value(FIELD), "");
    assert!(window.is_focused(FIELD), "the next name can be typed at once");
    assert!(window.shows(&format!("Zoé Lefèvre · {ZOE}")), "{:?}", window.texts());
    assert!(window.shows("Found in the directory"));
    assert_eq!(window.listed("Suggested people").0, [""; 0], "the list is gone");

    window.set("External ID", "P-1");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    let attendee = &body["participants"]["attendees"][0];
    assert_eq!(attendee["upn"], ZOE);
    assert_eq!(attendee["identity"]["user"]["id"].as_str().unwrap().len(), 36);
}

#[test]
fn the_list_is_walked_with_arrows_and_sent_away_with_escape() {
    let server = Server::start();
    let mut window = ready(&server);
    window.go_to(FIELD);
    window.type_keys("maria");
    let (people, chosen) = window.people();
    assert!(people.len() > 1, "{people:?}");
    assert_eq!(chosen.as_ref(), Some(&people[0]));
    window.key(Key::ArrowDown);
    assert_eq!(window.listed("Suggested people").1.as_ref(), Some(&people[1]));
    window.key(Key::ArrowUp);
    window.key(Key::ArrowUp);
    assert_eq!(window.listed("Suggested people").1.as_ref(), people.last());
    window.key(Key::Escape);
    assert_eq!(window.listed("Suggested people").0, [""; 0]);
    assert!(window.is_focused(FIELD));
    assert_eq!(window.value(FIELD), "maria", "what was typed stays");
    window.key(Key::ArrowDown);
    assert_eq!(window.people().0, people, "and Down brings the list back");
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    assert!(window.shows_part("Maria Silva · maria.silva2@"), "{:?}", window.texts());
    window.type_keys("maria");
    let (people, chosen) = window.people();
    assert!(
        people.iter().any(|person| person.ends_with("already added")),
        "{people:?}"
    );
    assert!(!chosen.unwrap().ends_with("already added"));
}

#[test]
fn a_click_picks_too_and_nobody_but_what_was_clicked_is_added() {
    let mut window = Window::in_the_demo();
    window.go_to(FIELD);
    window.type_keys("wal");
    let (people, _) = window.people();
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &people[0])
        .click();
    window.steps(4);
    assert!(
        window.shows_part("Walter Quinn · walter.quinn@"),
        "{:?}",
        window.texts()
    );
    assert_eq!(window.value(FIELD), "");
    assert!(window.shows("Remove walter.quinn@larkfield-demo.example"));
}

#[test]
fn enter_before_the_answer_takes_the_only_one_and_guesses_among_no_others() {
    let mut window = Window::in_the_demo();
    window.go_to(FIELD);
    // They are not among the usual people, who are shown at once.
    window.type_keys("käthe");
    window.key(Key::Enter);
    window.wait_for_part("Käthe Müller · kaethe.mueller@");
    window.type_keys("be");
    window.key(Key::Enter);
    let (people, _) = window.people();
    assert!(people.len() > 1, "{people:?}");
    let added = window
        .texts()
        .into_iter()
        .filter(|name| name.starts_with("Remove "))
        .count();
    assert_eq!(added, 1, "{:?}", window.texts());
    assert!(!window.shows_part("That’s not an address"));
}

#[test]
fn one_search_is_made_for_what_is_typed_in_one_go() {
    let server = Server::start();
    let mut window = ready(&server);
    window.go_to(FIELD);
    window.until("the usual people", |_| server.asked_for("/me/people") == 1);
    // Within a frame, which is a quarter of a second here.
    window.harness.event(egui::Event::Text("lef".to_owned()));
    window.steps(3);
    window.people();
    assert_eq!(
        server.asked_for("/me/people"),
        2,
        "the usual ones, and those with the letters"
    );
    let asked = server.asked();
    window.steps(10);
    assert_eq!(server.asked(), asked, "nothing is asked twice");
}

#[test]
fn an_address_is_added_by_enter_whoever_is_suggested() {
    let server = Server::start();
    let mut window = ready(&server);
    window.go_to(FIELD);
    window.type_keys("alex.hart@larkfield-demo.example");
    window.steps(10);
    let (_, chosen) = window.listed("Suggested people");
    assert_eq!(chosen, None);
    window.key(Key::Enter);
    window.wait_for("Alex Wilbur Hart · alex.hart@larkfield-demo.example");
    assert!(window.shows("Found in the directory"));
}

#[test]
fn every_row_says_who_it_is_and_what_that_means() {
    let server = Server::start();
    let mut window = ready(&server);
    window.set(
        FIELD,
        &format!(
            "{ZOE}; casey.monroe@harbor-partners.example, {IMOGEN}; nobody@larkfield-demo.example; \
             everyone@larkfield-demo.example; ZOE.LEFEVRE@larkfield-demo.example;"
        ),
    );
    window.wait_for("Found in the directory");
    window.wait_for_part("Guest: invited into your directory");
    window.wait_for_part("External: in no directory of yours");
    window.wait_for_part("Not in the directory, though the address is your organisation’s");
    window.wait_for_part("This is a group. Graph takes people only");
    window.wait_for(&format!("The same person as {ZOE}: sent once, with the stronger role"));
    window.set_role(IMOGEN, "Presenter");
    assert!(window.shows_part("Presenter is only for people in the directory"));

    window.set("External ID", "P-2");
    window.create();
    window.steps(5);
    assert_eq!(server.create_or_gets(), [], "a group is not sent");
    window.press("Remove everyone@larkfield-demo.example");
    window.press("Edit nobody@larkfield-demo.example");
    assert_eq!(window.value(FIELD), "nobody@larkfield-demo.example");
    assert!(window.is_focused(FIELD));
    window.set(FIELD, "walter.quinn@larkfield-demo.example");
    window.key(Key::Enter);
    window.wait_for_part("Walter Quinn · ");
    window.create();
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    assert_eq!(body["participants"]["attendees"].as_array().unwrap().len(), 4);
}

#[test]
fn groups_are_listed_and_said_to_be_unsupported() {
    let server = Server::start();
    let mut window = ready(&server);
    window.go_to(FIELD);
    window.type_keys("customer");
    let (people, chosen) = window.people();
    assert!(
        people
            .iter()
            .any(|entry| entry.starts_with("Customer Care") && entry.contains("group: add its members")),
        "{people:?}"
    );
    assert_eq!(chosen, None, "it can’t be picked");
    window.key(Key::Enter);
    assert!(!window.shows_part("Remove customer-care@"));
}

#[test]
fn a_list_pasted_from_anywhere_is_taken_line_by_line() {
    let mut window = Window::in_the_demo();
    window.go_to(FIELD);
    let pasted =
        "Ruiz, Ana <ana@contoso.com>\r\nbob@contoso.com\n\"Lee, Kim\" <kim@contoso.com>; mailto:eve@contoso.com\n";
    window.harness.event(egui::Event::Paste(pasted.to_owned()));
    window.steps(4);
    for address in [
        "ana@contoso.com",
        "bob@contoso.com",
        "kim@contoso.com",
        "eve@contoso.com",
    ] {
        assert!(
            window.shows(&format!("Remove {address}")),
            "{address}: {:?}",
            window.texts()
        );
    }
    assert_eq!(window.value(FIELD), "");
}

#[test]
fn who_has_an_address_that_several_have_is_chosen_by_the_person() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let me = json!({"id": "u-me", "userPrincipalName": "me@contoso.com"});
    let both = json!({"value": [
        {"id": "u-1", "displayName": "Maria One", "userPrincipalName": "maria@contoso.com", "mail": "m@contoso.com"},
        {"id": "u-2", "displayName": "Maria Two", "userPrincipalName": "m@contoso.com"},
    ]});
    let replies = [Reply::new(200, me.to_string()), Reply::new(200, both.to_string())];
    let stub = runtime.block_on(Stub::start(replies));
    let settings = format!(
        "[[connection]]\nname = \"Clinic\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
        stub.url()
    );
    let mut window = Window::open(&settings, Some("token"), BeginWith::Settings, [1100.0, 900.0]);
    window.wait_for("Ready on Clinic");
    window.set(FIELD, "m@contoso.com;");
    window.wait_for("Several people have this address. Choose one:");
    assert!(window.shows("Choose Maria Two, m@contoso.com"));
    window.press("Choose Maria One, maria@contoso.com");
    window.wait_for("Maria One · maria@contoso.com");
    assert!(!window.shows_part("Several people"));
}

#[test]
fn without_permission_it_is_said_what_is_missing_and_one_press_asks_for_it() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.set(FIELD, &format!("{ZOE};"));
    window.wait_for_part("You have not allowed Convene to search the directory");
    assert!(window.shows(&format!("Remove {ZOE}")), "addresses work all the same");
    assert!(!window.shows("Found in the directory"));
    window.press("Allow directory search");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for(&format!("Zoé Lefèvre · {ZOE}"));
    assert!(window.shows("Found in the directory"));
    assert!(!window.shows_part("You have not allowed Convene"));
}

#[test]
fn a_directory_that_fails_keeps_nobody_from_being_asked() {
    let server = Server::start();
    let broken = Fault::Status {
        status: 403,
        retry_after: None,
        body: FaultBody::default(),
    };
    server.demo.faults().always(FaultSpec::new(broken).path("/users?"));
    let mut window = ready(&server);
    window.set(FIELD, &format!("{ZOE};"));
    window.wait_for_part("This connection may not read the directory");
    window.set("External ID", "P-3");
    window.create();
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    assert_eq!(body["participants"]["attendees"], json!([{ "upn": ZOE }]));
}

#[test]
fn people_of_earlier_meetings_come_first_and_without_a_network() {
    let server = Server::start();
    let token = server.demo.token().to_owned();
    let mut window = ready(&server);
    window.fill("Tasting", "P-4");
    window.set(FIELD, &format!("Imogen Vale <{IMOGEN}>;"));
    window.create();
    window.wait_for("Meeting created");
    server.stop();
    let mut window = window.again(&token);
    window.wait_for_part("can’t be reached");
    window.press(&format!("Remove {IMOGEN}"));
    window.go_to(FIELD);
    window.type_keys("imo");
    let (people, chosen) = window.people();
    assert!(people[0].starts_with(&format!("Imogen Vale, {IMOGEN}")), "{people:?}");
    assert_eq!(chosen.as_ref(), Some(&people[0]));
}
