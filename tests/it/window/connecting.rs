//! Connecting to an organization, and changing a connection.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Window;
use super::sign_in::{SIZE, signed_in, work};
use crate::engine_sign_in::{ANA, Organization};

impl Window {
    /// Fills in the page that connects, for the organization.
    fn fill_connect_page(&mut self, organization: &Organization, way: &str) {
        let server = &organization.demo.server;
        self.press("Connect to Microsoft 365…");
        self.choose("Cloud: Microsoft 365 (global)", "Another Graph address");
        if way != "Browser (recommended)" {
            self.choose("How to sign in: Browser (recommended)", way);
        }
        self.set("Graph address", &server.graph_url());
        self.set("Sign-in address", &server.authority_url());
        self.set("Organisation", server.tenant());
        self.set("Client ID", server.client_id());
    }
}

#[test]
fn an_administrator_copies_the_steps_and_the_command_that_register_the_app() {
    let mut window = Window::fresh();
    window.press("Connect to Microsoft 365…");
    assert!(
        !window.shows("Copy registration steps"),
        "the help is folded away at first"
    );
    window.check("How to register Convene");
    assert!(window.shows_part("Mobile and desktop applications"));
    window.press("Copy registration steps");
    let steps = window.last_copied();
    assert!(
        steps.contains("http://localhost") && steps.contains("Delegated: OnlineMeetings.ReadWrite"),
        "{steps}"
    );
    window.press("Copy command");
    let command = window.last_copied();
    assert!(
        command.starts_with("az ad app create ") && !command.contains('\n'),
        "{command}"
    );

    window.choose("How to sign in: Browser (recommended)", "App with certificate");
    window.press("Copy registration steps");
    let steps = window.last_copied();
    assert!(
        steps.contains("OnlineMeetings.ReadWrite.All") && steps.contains("Grant-CsApplicationAccessPolicy"),
        "{steps}"
    );
}

#[test]
fn what_is_wrong_with_a_connection_stands_beside_its_field_and_nothing_is_sent() {
    let mut window = Window::fresh();
    window.press("Connect to Microsoft 365…");
    assert!(
        !window.shows_part("Type the client ID"),
        "nothing is wrong before it was tried"
    );
    window.set("Organisation", "common");
    window.press("Connect");
    assert!(window.shows_part("“common” lets personal accounts in"));
    assert!(window.shows_part("Type the client ID of your registration"));
    assert!(window.is_focused("Organisation"), "the topmost problem has the focus");

    window.set("Organisation", "contoso.com");
    window.set("Client ID", "04b07795-8ddb-461a-bbee-02f9e1bf7b46");
    assert!(window.shows_part("belongs to an app of Microsoft"));
    window.set("Client ID", "my-app");
    assert!(window.shows_part("A client ID of Microsoft looks like"));

    window.choose("How to sign in: Browser (recommended)", "App with secret");
    window.set("Organisation", "");
    assert!(window.shows_part("needs one organisation"));
    assert!(window.shows("Type the organizer’s object ID or address"));
    assert!(window.shows("Paste the secret’s value"));
    assert!(!window.profile.path().join("settings.toml").exists());
    assert!(window.shows("Account: Not connected"));
}

#[test]
fn a_cloud_without_create_or_get_says_so_before_anyone_signs_in() {
    let mut window = Window::fresh();
    window.press("Connect to Microsoft 365…");
    window.choose("Cloud: Microsoft 365 (global)", "China (21Vianet)");
    assert!(window.shows_part("has no createOrGet in this cloud"));
    window.choose("Cloud: China (21Vianet)", "US Government (GCC High)");
    assert!(window.shows_part("no beta version of Graph"));
}

#[test]
fn from_connect_to_a_meeting_with_a_sign_in_in_the_browser() {
    let organization = Organization::start();
    let mut window = Window::open_with("", SIZE, |_| {});
    window.fill_connect_page(&organization, "Browser (recommended)");
    window.set("Connection name", "Work");
    window.press("Connect");
    window.wait_for("Sign in with your browser");
    window.wait_for_part("A page of 127.0.0.1 is open in your browser");
    for control in [
        "Open again",
        "Copy link",
        "Use a code instead",
        "The browser shows an error",
        "Cancel",
    ] {
        assert!(window.shows(control), "{control}");
    }
    assert!(window.shows("10:00 left"), "the clock of the tests stands still");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Connected");
    assert_eq!(
        window.account(),
        "Account: Ana Ferreira, larkfield-demo.example, Work, in the browser"
    );

    window.press("Test connection");
    window.wait_for("createOrGet permitted");
    assert!(window.shows_part("Ana Ferreira (ana.ferreira@larkfield-demo.example)"));
    window.press("Schedule a meeting");
    window.fill("Visit", "V-1");
    window.create();
    window.wait_for("Meeting created");
    let settings = std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap();
    assert!(
        settings.contains("sign_in = \"browser\"") && settings.contains("name = \"Work\""),
        "{settings}"
    );
}

#[test]
fn what_an_administrator_set_is_shown_as_theirs_and_cannot_be_changed() {
    let organization = Organization::start();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    let tenant = organization.demo.server.tenant();
    let set = format!(
        "{}\n[new_connection]\ncloud = \"us-gov\"\nclient_id = \"4f0a3f0e-1111-2222-3333-444455556666\"\n\
         sign_in = \"device-code\"\n[lock]\ntenant = \"{tenant}\"\n",
        work(&organization, "browser", "")
    );
    std::fs::write(&path, set).unwrap();
    let by_administrator = format!("Set by your administrator in {}", path.display());
    let mut window = Window::open_with("", SIZE, |engine| engine.system_settings = Some(path.clone()));
    window.wait_for_part("Nobody is signed in on Work yet");
    window.press("Settings");
    assert!(window.shows(&by_administrator));
    assert!(!window.shows("Remove Work") && !window.shows("Change Work…") && !window.shows_part("Version of Work"));

    window.press("Connect to Microsoft 365…");
    assert!(window.shows("Cloud: US Government (GCC High)"));
    assert!(window.shows("How to sign in: Code on another device"));
    assert_eq!(window.value("Client ID"), "4f0a3f0e-1111-2222-3333-444455556666");
    assert_eq!(window.value("Organisation"), tenant);
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Organisation");
    assert!(field.accesskit_node().is_disabled());
    assert!(window.shows(&by_administrator));
    window.choose("How to sign in: Code on another device", "App with secret");
    window
        .harness
        .get_by_role_and_label(Role::ComboBox, "How to sign in: App with secret")
        .click_accesskit();
    window.steps(3);
    assert!(
        !window.shows("Pasted access token"),
        "a token’s organisation can’t be known"
    );
}

#[test]
fn a_connection_is_changed_where_it_is_listed() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.press("Settings");
    window.press("Change Work…");
    assert_eq!(window.value("Connection name"), "Work");
    window.choose("How to sign in: Browser (recommended)", "Code on another device");
    window.press("Connect");
    window.wait_for("Connected");
    let settings = std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap();
    assert!(
        settings.contains("device-code") && !settings.contains("\"browser\""),
        "{settings}"
    );
}

#[test]
fn every_part_can_be_used_in_a_small_window() {
    let organization = Organization::start();
    let mut window = Window::open_with(&work(&organization, "browser", ""), [420.0, 320.0], |_| {});
    window.press("Sign in");
    window.wait_for("Open again");
    window.press("Use a code instead");
    window.wait_for("Copy code");
    window.keys(Modifiers::NONE, Key::Escape);
    window.press("Settings");
    window.press("Connect to Microsoft 365…");
    window.press("Connect");
    assert!(window.shows_part("Type the client ID of your registration"));
}

#[test]
fn a_browser_opens_for_the_press_of_connect_and_for_nothing_later() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.press("Settings");
    window.press("Change Work…");
    window.press("Connect");
    window.wait_for("Connected");
    window.account_entry("Sign out");
    window.wait_for_part("Nobody is signed in on Work yet");
    window.steps(10);
    assert!(!window.shows("Open again"), "{:?}", window.texts());
}
