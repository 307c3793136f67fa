//! The whole window, by its accessible names, from Welcome to `Copied`.

mod calendar;
mod channels;
mod checking;
mod connecting;
mod existing;
mod focus;
mod journeys;
mod kept;
mod languages;
mod links;
mod look;
mod many;
mod meetings;
mod notices;
mod options;
mod people;
mod presets;
mod refusals;
mod result;
mod sign_in;
mod soak;
mod times;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use convene::demo::{DemoOptions, DemoServer};
use convene::engine::{BeginWith, Clipboard, EngineOptions, RichText};
use convene::graph::{AccessToken, RetryPolicy};
use convene::gui::{App, AppOptions};
use convene::identity::KeyStore;
use convene::meeting::DateOrder;
use convene::profile::{Instance, Profile};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A Tuesday.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-24T09:10:00Z".parse().unwrap()
}

/// The window with a profile of its own, and what it put on the clipboard.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) profile: tempfile::TempDir,
    copied: Vec<String>,
    /// What was put there in two forms.
    copied_rich: Arc<Mutex<Vec<RichText>>>,
}

impl Window {
    /// As at the first start.
    fn fresh() -> Self {
        Self::open("", None, BeginWith::Settings, [1100.0, 900.0])
    }

    /// In the demo organisation.
    fn in_the_demo() -> Self {
        let mut window = Self::open("", None, BeginWith::Demo, [1100.0, 900.0]);
        window.wait_for("Ready in the demo organisation: no meeting here is real");
        window
    }

    /// With a connection to a server that the test holds.
    fn connected_to(server: &Server, token: &str) -> Self {
        Self::open(
            &Self::settings_for(server),
            Some(token),
            BeginWith::Settings,
            [1100.0, 900.0],
        )
    }

    /// The same in a window of another size, with the server's own token.
    fn connected_to_with_size(server: &Server, size: [f32; 2]) -> Self {
        let token = server.demo.token();
        Self::open(&Self::settings_for(server), Some(token), BeginWith::Settings, size)
    }

    fn settings_for(server: &Server) -> String {
        format!(
            "[[connection]]\nname = \"Clinic\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
            server.demo.graph_url()
        )
    }

    fn open(settings: &str, token: Option<&str>, begin_with: BeginWith, size: [f32; 2]) -> Self {
        Self::open_with(settings, size, |engine| {
            engine.begin_with = begin_with;
            engine.token = token.map(|token| AccessToken::new(token.to_owned()).unwrap());
        })
    }

    fn open_with(settings: &str, size: [f32; 2], change: impl FnOnce(&mut EngineOptions)) -> Self {
        let profile = tempfile::tempdir().unwrap();
        if !settings.is_empty() {
            std::fs::write(profile.path().join("settings.toml"), settings).unwrap();
        }
        Self::open_in(profile, size, change)
    }

    /// The program ended and started again, on the same profile.
    fn again(self, token: &str) -> Self {
        let Self { harness, profile, .. } = self;
        drop(harness);
        Self::open_in(profile, [1100.0, 900.0], |engine| {
            engine.token = Some(AccessToken::new(token.to_owned()).unwrap());
        })
    }

    pub(crate) fn open_in(profile: tempfile::TempDir, size: [f32; 2], change: impl FnOnce(&mut EngineOptions)) -> Self {
        Self::open_as(None, profile, size, change)
    }

    /// As the program that has the profile, which others can ask.
    fn open_as(
        instance: Option<Instance>,
        profile: tempfile::TempDir,
        size: [f32; 2],
        change: impl FnOnce(&mut EngineOptions),
    ) -> Self {
        let mut engine = EngineOptions::new(Profile::under(profile.path()));
        // No test opens a browser or asks this computer’s keychain.
        engine.browser = Some("true".into());
        engine.key_store = KeyStore::with(keyring_core::mock::Store::new().unwrap());
        engine.retry = RetryPolicy {
            base: Duration::from_millis(5),
            ..RetryPolicy::default()
        };
        engine.now = now;
        engine.date_order = DateOrder::DayMonthYear;
        let copied_rich = Arc::new(Mutex::new(Vec::new()));
        let clipboard = Arc::clone(&copied_rich);
        engine.clipboard = Clipboard::with(move |text| {
            clipboard.lock().unwrap().push(text.clone());
            Ok(())
        });
        change(&mut engine);
        let documents_dir = profile.path().to_owned();
        let harness = Harness::builder().with_size(size).build_eframe(move |cc| {
            let options = AppOptions {
                engine,
                instance,
                zone: chrono_tz::Europe::Berlin,
                documents_dir,
            };
            App::new(&cc.egui_ctx, options).unwrap()
        });
        Self {
            harness,
            profile,
            copied: Vec::new(),
            copied_rich,
        }
    }

    pub(crate) fn step(&mut self) {
        self.harness.step();
        for command in &self.harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                self.copied.push(text.clone());
            }
        }
    }

    pub(crate) fn steps(&mut self, count: usize) {
        for _ in 0..count {
            self.step();
        }
    }

    /// Goes on until `what` is true; the background may need a while.
    pub(crate) fn until(&mut self, what: &str, mut is_true: impl FnMut(&Harness<'static, App>) -> bool) {
        let began = Instant::now();
        while !is_true(&self.harness) {
            assert!(
                began.elapsed() < Duration::from_mins(4),
                "never: {what}\n{}",
                self.texts().join("\n")
            );
            std::thread::sleep(Duration::from_millis(5));
            self.step();
        }
        self.steps(2);
    }

    pub(crate) fn wait_for(&mut self, label: &str) {
        self.until(label, |harness| harness.query_all_by_label(label).next().is_some());
    }

    pub(crate) fn wait_for_part(&mut self, part: &str) {
        self.until(part, |harness| {
            harness.query_all_by_label_contains(part).next().is_some()
        });
    }

    pub(crate) fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn shows_part(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Presses a button as soon as it can be pressed.
    pub(crate) fn press(&mut self, button: &str) {
        self.until(button, |harness| {
            let mut buttons = harness.query_all_by_role_and_label(Role::Button, button);
            buttons.any(|node| !node.accesskit_node().is_disabled())
        });
        self.harness
            .get_by_role_and_label(Role::Button, button)
            .click_accesskit();
        self.steps(3);
    }

    fn set(&mut self, field: &str, text: &str) {
        // The first frame comes before the settings have been read.
        let is_there = |harness: &Harness<'static, App>| {
            let fields = harness.query_all_by_role_and_label(Role::TextInput, field);
            fields.count() > 0
        };
        if !is_there(&self.harness) {
            self.until(field, is_there);
        }
        self.harness
            .get_by_role_and_label(Role::TextInput, field)
            .set_text_value_accesskit(text);
        self.steps(3);
    }

    fn value(&self, field: &str) -> String {
        self.harness
            .get_by_role_and_label(Role::TextInput, field)
            .value()
            .unwrap_or_default()
    }

    fn keys(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        // One event is one frame, and only the output of the last frame can be looked at.
        self.harness.event(egui::Event::Key {
            key,
            pressed: true,
            modifiers,
            repeat: false,
            physical_key: None,
        });
        self.steps(3);
    }

    pub(crate) fn last_copied(&self) -> &str {
        self.copied.last().map(String::as_str).unwrap_or_default()
    }

    fn last_copied_rich(&self) -> RichText {
        self.copied_rich.lock().unwrap().last().cloned().unwrap()
    }

    /// Every name in the window, for a failing test to print.
    fn texts(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive().collect::<Vec<_>>();
        nodes.iter().filter_map(|node| node.accesskit_node().label()).collect()
    }

    pub(crate) fn fill(&mut self, subject: &str, external_id: &str) {
        self.set("Subject", subject);
        self.set("External ID", external_id);
    }

    pub(crate) fn create(&mut self) {
        self.press("Create or get meeting");
    }
}

/// A demo organisation that the test holds, to look into it and to disturb it.
struct Server {
    runtime: tokio::runtime::Runtime,
    demo: DemoServer,
}

impl Server {
    fn start() -> Self {
        Self::on(DemoOptions::default())
    }

    fn on(options: DemoOptions) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let demo = runtime.block_on(DemoServer::start(options)).unwrap();
        Self { runtime, demo }
    }

    /// A server that keeps its meetings and its token, and what starts it again at the same address.
    fn lasting() -> (Self, impl Fn() -> Self) {
        let state = tempfile::tempdir().unwrap();
        let start = move |port| {
            Self::on(DemoOptions {
                port,
                state_dir: Some(state.path().to_owned()),
                token: Some("the-same-token".to_owned()),
                ..DemoOptions::default()
            })
        };
        let server = start(0);
        let port = server.demo.graph_url().rsplit(':').next().unwrap().parse().unwrap();
        (server, move || start(port))
    }

    fn stop(self) {
        let Self { runtime, demo } = self;
        runtime.block_on(demo.shutdown());
        runtime.shutdown_timeout(Duration::from_secs(1));
    }

    /// What was asked of createOrGet: each body, and the status it got.
    fn create_or_gets(&self) -> Vec<(serde_json::Value, Option<u16>)> {
        let exchanges = self.demo.exchanges();
        let posts = exchanges
            .iter()
            .filter(|exchange| exchange.path.ends_with("createOrGet"));
        posts
            .map(|exchange| (serde_json::from_str(&exchange.request_body).unwrap(), exchange.status))
            .collect()
    }

    /// The methods of all that was asked, but for the first `before`.
    fn methods_since(&self, before: usize) -> Vec<String> {
        let exchanges = self.demo.exchanges().into_iter().skip(before);
        exchanges.map(|exchange| exchange.method).collect()
    }

    fn asked(&self) -> usize {
        self.demo.exchanges().len()
    }

    /// How many requests had this part in their address.
    fn asked_for(&self, part: &str) -> usize {
        let exchanges = self.demo.exchanges();
        exchanges.iter().filter(|exchange| exchange.path.contains(part)).count()
    }

    /// The bodies of the updates that were asked for.
    fn updates(&self) -> Vec<serde_json::Value> {
        let exchanges = self.demo.exchanges().into_iter();
        exchanges
            .filter(|exchange| exchange.method == "PATCH")
            .map(|exchange| serde_json::from_str(&exchange.request_body).unwrap())
            .collect()
    }

    /// Graph's ID of the meeting that createOrGet answered with last.
    fn last_meeting(&self) -> serde_json::Value {
        let exchanges = self.demo.exchanges();
        let last = exchanges
            .iter()
            .rfind(|exchange| exchange.path.ends_with("createOrGet"))
            .unwrap();
        serde_json::from_str(&last.response_body).unwrap()
    }

    /// Somebody else asks something of the meeting that createOrGet answered with last.
    fn behind_the_back(&self, method: reqwest::Method, body: &serde_json::Value) {
        let id = self.last_meeting()["id"].as_str().unwrap().to_owned();
        let url = format!("{}/v1.0/me/onlineMeetings/{id}", self.demo.graph_url());
        let request = reqwest::Client::new()
            .request(method, url)
            .bearer_auth(self.demo.token())
            .json(body);
        let answer = self.runtime.block_on(request.send()).unwrap();
        assert!(answer.status().is_success(), "{}", answer.status());
    }
}

impl Window {
    fn check(&mut self, label: &str) {
        self.wait_for(label);
        self.harness.get_by_label(label).click_accesskit();
        self.steps(3);
    }

    fn choose(&mut self, combo: &str, value: &str) {
        self.wait_for(combo);
        self.harness
            .get_by_role_and_label(Role::ComboBox, combo)
            .click_accesskit();
        self.steps(3);
        self.check(value);
    }

    fn set_role(&mut self, person: &str, role: &str) {
        self.choose(&format!("Role of {person}: Attendee"), role);
        assert!(self.shows(&format!("Role of {person}: {role}")), "{:?}", self.texts());
    }

    fn set_secret(&mut self, field: &str, text: &str) {
        self.wait_for(field);
        self.harness
            .get_by_role_and_label(Role::PasswordInput, field)
            .set_text_value_accesskit(text);
        self.steps(3);
    }

    /// Whether a control of that name has that description.
    fn describes(&self, label: &str, description: &str) -> bool {
        let mut nodes = self.harness.query_all_by_label(label);
        nodes.any(|node| node.accesskit_node().description().as_deref() == Some(description))
    }

    fn is_focused(&self, field: &str) -> bool {
        self.harness.get_by_role_and_label(Role::TextInput, field).is_focused()
    }
}
