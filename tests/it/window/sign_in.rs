//! Signing in, as a person meets it.

use convene::demo::{SignInFailure, SignInStep};
use convene::engine::EngineOptions;
use convene::identity::KeyStore;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Window;
use crate::engine_sign_in::{ALEX, ANA, NO_POLICY, Organization};

pub(super) const SIZE: [f32; 2] = [1100.0, 1000.0];

/// The entry of a connection to the organization, called `Work`.
pub(super) fn work(organization: &Organization, sign_in: &str, rest: &str) -> String {
    let server = &organization.demo.server;
    format!(
        "[[connection]]\nname = \"Work\"\nsign_in = \"{sign_in}\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n\
         authority_url = \"{}\"\ntenant = \"{}\"\nclient_id = \"{}\"\n{rest}\n",
        server.graph_url(),
        server.authority_url(),
        server.tenant(),
        server.client_id()
    )
}

/// A window with that connection, on which nobody has signed in.
pub(super) fn at(organization: &Organization, sign_in: &str) -> Window {
    Window::open_with(&work(organization, sign_in, ""), SIZE, |_| {})
}

/// A window in which Ana has signed in in the browser.
pub(super) fn signed_in(organization: &Organization) -> Window {
    signed_in_with(organization, |_| {})
}

fn signed_in_with(organization: &Organization, change: impl FnOnce(&mut EngineOptions)) -> Window {
    let mut window = Window::open_with(&work(organization, "browser", ""), SIZE, change);
    window.press("Sign in");
    window.sign_in_as(organization, ANA, "accept");
    window.wait_for("Ready on Work");
    window
}

impl Window {
    /// The link that the browser was to open.
    fn link(&mut self) -> String {
        self.press("Copy link");
        self.last_copied().to_owned()
    }

    /// Does in the browser what a person does there.
    pub(super) fn sign_in_as(&mut self, organization: &Organization, account: &str, decision: &str) {
        let link = self.link();
        organization.browse(&link, account, decision).unwrap();
    }

    /// Opens the account’s menu and presses an entry.
    pub(super) fn account_entry(&mut self, entry: &str) {
        self.open_account();
        self.press(entry);
    }

    fn open_account(&mut self) {
        let button = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("Account: "))
        };
        self.harness
            .root()
            .children_recursive()
            .find(button)
            .expect("the account has a button")
            .click_accesskit();
        self.steps(3);
    }

    pub(super) fn account(&self) -> String {
        let texts = self.texts();
        texts
            .into_iter()
            .find(|text| text.starts_with("Account: "))
            .unwrap_or_default()
    }
}

#[test]
fn leaving_the_waiting_screen_leaves_the_form_as_it_was_and_closes_the_port() {
    let organization = Organization::start();
    let mut window = at(&organization, "browser");
    window.wait_for_part("Nobody is signed in on Work yet");
    window.fill("Precious", "P-1");
    window.press("Sign in");
    let link = window.link();
    window.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(
        (window.value("Subject").as_str(), window.value("External ID").as_str()),
        ("Precious", "P-1")
    );
    let redirect = url::Url::parse(&link)
        .unwrap()
        .query_pairs()
        .find(|(name, _)| name == "redirect_uri")
        .map(|(_, value)| url::Url::parse(&value).unwrap())
        .unwrap();
    let port = redirect.port().unwrap();
    window.until("the port is closed", |_| {
        std::net::TcpStream::connect(("127.0.0.1", port)).is_err()
    });
    assert!(window.shows_part("Nobody is signed in on Work yet"));
}

#[test]
fn a_sign_in_goes_on_while_the_person_looks_at_something_else() {
    let organization = Organization::start();
    let mut window = at(&organization, "browser");
    window.press("Sign in");
    let link = window.link();
    window.press("Settings");
    window.wait_for("Waiting for you to sign in");
    window.press("Show sign-in");
    window.wait_for("Sign in with your browser");
    window.press("Settings");
    organization.browse(&link, ANA, "accept").unwrap();
    window.wait_for("Ready on Work");
    assert!(window.shows("Appearance"), "the person stays where they went");
    assert!(window.shows_part("Signed in: Ana Ferreira"));
}

#[test]
fn what_the_browser_shows_is_explained_and_not_kept() {
    let organization = Organization::start();
    let mut window = at(&organization, "browser");
    window.press("Sign in");
    window.wait_for("The browser shows an error");
    window.press("The browser shows an error");
    let shown = "Sorry, but we’re having trouble signing you in.\nAADSTS50011: The redirect URI 'http://localhost:4321' \
        specified in the request does not match.\nTrace ID: 0f3a1b7e-0000-1111-2222-333344445555\nTimestamp: 2026-11-24 09:00:00Z";
    let paste = |window: &mut Window, text: &str| {
        window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, "Error from the browser")
            .set_text_value_accesskit(text);
        window.steps(3);
        window.press("Explain the error");
    };
    paste(&mut window, shown);
    assert!(window.shows_part("does not list Convene’s return address. Add http://localhost"));
    window.press("Copy registration steps");
    assert!(window.last_copied().contains("http://localhost"));
    window.check("Diagnostics");
    window.press("Copy diagnostics");
    let diagnostics = window.last_copied();
    assert!(
        diagnostics.contains("AADSTS50011") && diagnostics.contains("0f3a1b7e-0000-1111-2222-333344445555"),
        "{diagnostics}"
    );

    paste(&mut window, "AADSTS50020: User account 'x' does not exist in tenant");
    assert!(window.shows_part("This account is not in that organisation"));
    let box_text = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Error from the browser")
        .value();
    assert_eq!(box_text.unwrap_or_default(), "", "what was pasted is not kept");
    let first = window.link();
    window.press("Use another account");
    window.wait_for("Copy link");
    window.until("another page", |harness| {
        harness.query_all_by_label("Open again").next().is_some()
    });
    assert_ne!(window.link(), first, "another sign-in with its own page has begun");
}

#[test]
fn a_browser_that_does_not_open_is_told_and_the_link_can_be_copied() {
    let organization = Organization::start();
    let mut window = Window::open_with(&work(&organization, "browser", ""), SIZE, |engine| {
        engine.browser = Some("/there/is/no/such/browser".into());
    });
    window.press("Sign in");
    window.wait_for_part("The browser could not be opened. Copy the link and open it yourself");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Ready on Work");
}

#[test]
fn what_usually_goes_wrong_is_listed_while_nothing_comes_back() {
    let organization = Organization::start();
    let mut window = at(&organization, "browser");
    window.press("Sign in");
    window.check("Nothing came back yet? This is what usually goes wrong");
    for code in ["AADSTS50011", "AADSTS700016", "AADSTS90002", "AADSTS50194"] {
        assert!(window.shows(code), "{code}");
    }
}

#[test]
fn a_code_is_shown_large_with_its_page_and_signs_in() {
    let organization = Organization::start();
    organization
        .demo
        .server
        .sign_in()
        .poll_every(std::time::Duration::from_secs(1));
    let mut window = at(&organization, "device-code");
    window.press("Sign in");
    window.wait_for("Sign in with a code");
    window.wait_for("Only enter this code if you started this yourself.");
    for control in ["Open page", "Copy code", "Use the browser instead", "Cancel"] {
        assert!(window.shows(control), "{control}");
    }
    let page = window.link();
    assert!(
        window.shows(&page),
        "the page’s address can be read and typed elsewhere"
    );
    window.press("Copy code");
    let code = window.last_copied().to_owned();
    assert!(window.shows(&code));
    organization.enter_code(&page, &code, ANA);
    window.wait_for("Ready on Work");
    assert!(window.account().ends_with("Work, with a code"), "{}", window.account());
}

#[test]
fn the_person_can_go_over_to_a_code_and_back() {
    let organization = Organization::start();
    let mut window = at(&organization, "browser");
    window.press("Sign in");
    window.wait_for("Open again");
    window.press("Use a code instead");
    window.wait_for("Copy code");
    window.press("Use the browser instead");
    window.wait_for("Open again");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Ready on Work");
}

#[test]
fn a_refusal_is_explained_with_what_can_be_done_about_it() {
    let organization = Organization::start();
    let mut window = at(&organization, "browser");
    window.press("Sign in");
    window.sign_in_as(&organization, ANA, "cancel");
    window.wait_for("Not signed in");
    assert!(window.shows_part("You cancelled or said no. Nothing changed."));

    let sign_in = organization.demo.server.sign_in();
    sign_in.fail_next(SignInFailure::new(SignInStep::Authorize, "invalid_client", 700_016));
    window.press("Try again");
    window.wait_for("Copy link");
    let link = window.link();
    organization.browse(&link, ANA, "accept").unwrap();
    window.wait_for("Failed to sign in");
    assert!(window.shows_part("This organisation has no app with this client ID"));
    window.press("Change connection…");
    assert_eq!(window.value("Client ID"), organization.demo.server.client_id());
    assert!(window.shows("Change the connection"));
}

#[test]
fn a_sign_in_that_has_ended_is_told_above_the_form_and_mended_there() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.fill("Visit", "V-1");
    organization.demo.server.sign_in().revoke(ANA).unwrap();
    window.create();
    window.wait_for_part("must sign in again on Work. Your form is untouched.");
    assert_eq!(window.value("Subject"), "Visit");
    assert!(window.shows("Use a code instead"));
    window.press("Sign in again");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Ready on Work");
    assert_eq!(window.value("Subject"), "Visit");
    window.create();
    window.wait_for("Meeting created");
}

#[test]
fn another_account_than_the_one_asked_for_is_taken_only_when_the_person_says_so() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.account_entry("Sign in again");
    window.sign_in_as(&organization, ALEX, "accept");
    window.wait_for("Another account signed in");
    assert!(window.shows_part(&format!("asked to sign in as {ANA}, and {ALEX} signed in")));
    window.press("Cancel");
    window.wait_for("Ready on Work");
    assert!(window.account().contains("Ana Ferreira"), "{}", window.account());

    window.account_entry("Sign in again");
    window.sign_in_as(&organization, ALEX, "accept");
    window.press("Use this account");
    window.until("Alex works", |harness| {
        harness.query_all_by_label_contains("Account: Alex").next().is_some()
    });
}

#[test]
fn the_account_menu_switches_between_accounts_and_signs_out() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.account_entry("Add another account");
    window.sign_in_as(&organization, ALEX, "accept");
    window.until("Alex works", |harness| {
        harness.query_all_by_label_contains("Account: Alex").next().is_some()
    });
    window.account_entry(&format!("Use {ANA}"));
    window.until("Ana works", |harness| {
        harness
            .query_all_by_label_contains("Account: Ana Ferreira")
            .next()
            .is_some()
    });
    window.wait_for("Ready on Work");
    window.account_entry("Sign out");
    window.wait_for_part("Signed out ana.ferreira@larkfield-demo.example on this computer");
    window.until("Alex works", |harness| {
        harness.query_all_by_label_contains("Account: Alex").next().is_some()
    });
    window.open_account();
    assert!(
        !window.shows(&format!("Use {ANA}")),
        "who signed out is gone from the menu"
    );
    assert!(window.shows("Use Work") && window.shows("Try the demo organisation"));
}

#[test]
fn what_is_not_allowed_yet_can_be_allowed_where_it_is_found_out() {
    let organization = Organization::start();
    let mut window = signed_in(&organization);
    window.press("Settings");
    window.press("Test connection");
    window.wait_for("Directory search");
    assert!(window.shows("Not allowed yet; everything else works without it"));
    assert!(window.shows("Allow teams and channels"));
    window.press("Allow directory search");
    window.sign_in_as(&organization, ANA, "accept");
    window.until("the directory is allowed and the channels are not", |harness| {
        harness.query_all_by_label("Allow teams and channels").next().is_some()
            && harness.query_all_by_label("Allow directory search").next().is_none()
    });
}

#[test]
fn without_a_keychain_the_person_is_told_and_can_try_again() {
    let organization = Organization::start();
    let mut window = signed_in_with(&organization, |engine| engine.key_store = KeyStore::none());
    window.wait_for("You will need to sign in again next time");
    window.press("Try again");
    window.wait_for("You will need to sign in again next time");
    window.press("Hide");
    assert!(!window.shows("You will need to sign in again next time"));
    window.press("Settings");
    assert!(window.shows_part("Sign-ins: in memory only."));
}

#[test]
fn the_demo_never_speaks_of_the_keychain() {
    let mut window = Window::open_with("", SIZE, |engine| engine.key_store = KeyStore::none());
    window.press("Try the demo organisation");
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    assert!(!window.shows("You will need to sign in again next time"));
}

#[test]
fn a_file_of_sign_ins_that_cannot_be_used_is_told() {
    let organization = Organization::start();
    let profile = tempfile::tempdir().unwrap();
    let data = profile.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("sign-in.sealed"), "not what was written").unwrap();
    let settings = work(&organization, "browser", "");
    let path = profile.path().to_owned();
    let mut window = Window::open_with(&settings, SIZE, |engine| {
        std::fs::write(path.join("settings.toml"), &settings).unwrap();
        engine.profile = convene::profile::Profile::under(&path);
    });
    window.wait_for_part("was set aside. Please sign in again.");
    window.press("Sign in");
    window.sign_in_as(&organization, ANA, "accept");
    window.wait_for("Ready on Work");
}

#[test]
fn an_app_is_given_its_secret_above_the_form_and_no_text_shows_it() {
    let organization = Organization::start();
    let organizer = "user_id = \"ana.ferreira@larkfield-demo.example\"";
    let settings = work(&organization, "client-secret", organizer);
    let mut window = Window::open_with(&settings, SIZE, |_| {});
    window.wait_for_part("Work needs the secret of its app");
    window.set_secret("Client secret", "wrong");
    window.press("Use this secret");
    window.wait_for_part("The client secret is wrong. Paste the secret’s value, not its ID.");
    let secret = organization.demo.server.sign_in().client_secret();
    window.set_secret("Client secret", &secret);
    assert!(!window.texts().join("\n").contains(&secret));
    window.press("Use this secret");
    window.wait_for("Ready on Work");
    assert!(!window.texts().join("\n").contains(&secret));
    let settings = std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap();
    assert!(!settings.contains(&secret));
    assert!(
        window.account().ends_with("Work, app with secret"),
        "{}",
        window.account()
    );
}

#[test]
fn an_app_without_an_access_policy_gets_the_lines_that_make_one() {
    let organization = Organization::start();
    let settings = work(&organization, "client-secret", &format!("user_id = \"{NO_POLICY}\""));
    let secret = organization.demo.server.sign_in().client_secret();
    let mut window = Window::open_with(&settings, SIZE, |engine| engine.client_secret = Some(secret.into()));
    window.wait_for("Ready on Work");
    window.fill("Visit", "V-1");
    window.create();
    window.wait_for_part("an application access policy is missing");
    window.press("Copy text for the administrator");
    let text = window.last_copied();
    for part in [
        "New-CsApplicationAccessPolicy",
        "Grant-CsApplicationAccessPolicy",
        organization.demo.server.client_id(),
        NO_POLICY,
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}
