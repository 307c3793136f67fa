//! The window, with marked secrets typed into it and marked tokens behind it: whatever a screen reader could read, and
//! whatever is copied, is written down.

use std::time::{Duration, Instant};

use convene::engine::EngineOptions;
use convene::gui::{App, AppOptions};
use convene::identity::KeyStore;
use convene::profile::Profile;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::service::{Mode, Service};
use crate::{Record, secret};

struct Window<'a> {
    harness: Harness<'static, App>,
    seen: &'a Record,
}

impl Window<'_> {
    fn step(&mut self) {
        self.harness.step();
        for command in &self.harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                self.seen.add(text);
            }
        }
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let texts = [
                node.label(),
                node.value(),
                node.description(),
                node.placeholder().map(str::to_owned),
            ];
            for text in texts.into_iter().flatten() {
                self.seen.add(&text);
            }
        }
    }

    fn wait_for(&mut self, label: &str) {
        let began = Instant::now();
        while self.harness.query_all_by_label_contains(label).next().is_none() {
            assert!(
                began.elapsed() < Duration::from_mins(1),
                "never: {label}\n{:?}",
                self.labels()
            );
            std::thread::sleep(Duration::from_millis(5));
            self.step();
        }
        self.step();
    }

    fn labels(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive().collect::<Vec<_>>();
        nodes.iter().filter_map(|node| node.accesskit_node().label()).collect()
    }

    fn press(&mut self, label: &str) {
        self.wait_for(label);
        self.harness
            .get_by_role_and_label(Role::Button, label)
            .click_accesskit();
        for _ in 0..3 {
            self.step();
        }
    }

    fn choose(&mut self, combo: &str, value: &str) {
        self.wait_for(combo);
        self.harness
            .get_by_role_and_label(Role::ComboBox, combo)
            .click_accesskit();
        for _ in 0..3 {
            self.step();
        }
        self.harness.get_by_label(value).click_accesskit();
        for _ in 0..3 {
            self.step();
        }
    }

    fn set(&mut self, role: Role, field: &str, text: &str) {
        self.wait_for(field);
        self.harness
            .get_by_role_and_label(role, field)
            .set_text_value_accesskit(text);
        for _ in 0..3 {
            self.step();
        }
    }

    /// Every folded part opened, every copy button pressed.
    fn unfold_and_copy(&mut self) {
        for label in self.labels() {
            let is_copy = label.starts_with("Copy") && label != "Copy link";
            if is_copy || label.starts_with("Diagnostics") || label.starts_with("Details") {
                if let Some(node) = self.harness.query_all_by_label(&label).next() {
                    node.click_accesskit();
                }
                for _ in 0..3 {
                    self.step();
                }
            }
        }
    }
}

/// Types secrets, fails and succeeds with them; all that can be seen goes into `seen`.
pub fn show_everything(service: &Service, seen: &Record) {
    let profile = tempfile::tempdir().unwrap();
    let mut engine = EngineOptions::new(Profile::under(profile.path()));
    engine.key_store = KeyStore::with(keyring_core::mock::Store::new().unwrap());
    engine.browser = Some("true".into());
    let documents_dir = profile.path().to_owned();
    let harness = Harness::builder().with_size([1100.0, 900.0]).build_eframe(move |cc| {
        let options = AppOptions {
            engine,
            instance: None,
            zone: chrono_tz::UTC,
            documents_dir,
        };
        App::new(&cc.egui_ctx, options).unwrap()
    });
    let mut window = Window { harness, seen };

    // An app's secret, wrong and then right.
    service.set(Mode::Refused);
    window.press("Connect to Microsoft 365…");
    window.choose("Cloud: Microsoft 365 (global)", "Another Graph address");
    window.choose("How to sign in: Browser (recommended)", "App with secret");
    window.set(Role::TextInput, "Graph address", &service.graph_url());
    window.set(Role::TextInput, "Sign-in address", &service.root());
    window.set(Role::TextInput, "Client ID", "convene");
    window.set(Role::TextInput, "Organizer", "organizer");
    window.set(Role::PasswordInput, "Client secret", &secret("typed-secret"));
    window.press("Connect");
    window.wait_for("Diagnostics");
    window.unfold_and_copy();
    service.set(Mode::Good);
    window.set(Role::PasswordInput, "Client secret", &secret("typed-secret"));
    window.press("Connect");
    window.wait_for("Ready on");
    window.unfold_and_copy();

    // A person, whose tokens come in every bad way and then in a good one.
    window.press("Settings");
    window.press("Connect to Microsoft 365…");
    window.choose("Cloud: Microsoft 365 (global)", "Another Graph address");
    window.set(Role::TextInput, "Graph address", &service.graph_url());
    window.set(Role::TextInput, "Sign-in address", &service.root());
    window.set(Role::TextInput, "Client ID", "convene");
    window.set(Role::TextInput, "Connection name", "Person");
    for mode in [
        Mode::Html,
        Mode::CutOff,
        Mode::WrongTypes,
        Mode::NoScope,
        Mode::Refused,
        Mode::Good,
    ] {
        service.set(mode);
        if mode == Mode::Html {
            window.press("Connect");
        } else {
            // What is offered depends on what went wrong.
            let offers = ["Try again", "Allow", "Sign in", "Sign in again"];
            let offered = window
                .labels()
                .into_iter()
                .find(|label| offers.contains(&label.as_str()));
            window.press(&offered.unwrap());
        }
        window.wait_for("Copy link");
        window.press("Copy link");
        let link = last_link(seen);
        service.answer_as_browser(&link);
        window.wait_for(if mode == Mode::Good {
            "Ready on Person"
        } else {
            "The sign-in did not succeed"
        });
        window.unfold_and_copy();
    }
}

/// The link that was copied last.
fn last_link(seen: &Record) -> String {
    let text = seen.text();
    let link = text.lines().rev().find(|line| line.contains("/authorize?")).unwrap();
    link.to_owned()
}
