//! A window that is the same in every run, and what a person does in it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use convene::demo::{DemoOptions, DemoServer};
use convene::engine::{BeginWith, EngineOptions};
use convene::graph::{AccessToken, RetryPolicy};
use convene::gui::{App, AppOptions};
use convene::identity::KeyStore;
use convene::meeting::DateOrder;
use convene::profile::Profile;
use eframe::egui_wgpu::{RendererOptions, WgpuSetup, WgpuSetupExisting, wgpu};
use egui::accesskit::Role;
use egui::{Event, FontData, FontFamily, Modifiers, Vec2, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::wgpu::{create_render_state, default_wgpu_setup};
use egui_kittest::{Harness, Node};
use serde_json::json;

use crate::CHINESE_FONT;
use crate::words::{Language, plain};

/// The connection that is used.
pub const CONNECTION: &str = "Clinic";

/// The themes, as the settings name them.
pub const THEMES: [&str; 3] = ["light", "dark", "high-contrast-dark"];

/// How a window begins.
#[derive(Clone)]
pub struct Opening {
    /// The folder of the profile, below the package: it is seen in the settings.
    pub profile: PathBuf,
    pub begin_with: BeginWith,
    /// What the settings file has besides the look.
    pub settings: String,
    pub language: Language,
    pub theme: &'static str,
}

/// The window.
pub struct Stage {
    pub harness: Harness<'static, App>,
    pub language: Language,
}

fn clear(ui: &mut egui::Ui) {
    let ground = ui.visuals().panel_fill;
    let behind = ui.ctx().layer_painter(egui::LayerId::background());
    behind.rect_filled(ui.ctx().viewport_rect(), 0.0, ground);
}

/// A Tuesday.
fn now() -> DateTime<Utc> {
    "2026-11-24T09:10:00Z".parse().unwrap()
}

pub const WIDE: Vec2 = vec2(1120.0, 760.0);
pub const NARROW: Vec2 = vec2(560.0, 420.0);

impl Stage {
    pub fn open(opening: &Opening, server: &Server) -> Self {
        let Opening {
            profile,
            begin_with,
            settings,
            language,
            theme,
        } = opening.clone();
        std::fs::create_dir_all(&profile).unwrap();
        let settings = format!(
            "language = \"{}\"\nappearance = \"{theme}\"\nreduced_motion = true\n{settings}",
            language.code(),
        );
        std::fs::write(profile.join("settings.toml"), settings).unwrap();
        let mut engine = EngineOptions::new(Profile::under(&profile));
        engine.begin_with = begin_with;
        engine.token = Some(AccessToken::new(server.demo.token().to_owned()).unwrap());
        engine.browser = Some("true".into());
        engine.key_store = KeyStore::with(keyring_core::mock::Store::new().unwrap());
        engine.retry = RetryPolicy {
            tries: std::num::NonZeroU32::MIN,
            ..RetryPolicy::default()
        };
        engine.now = now;
        engine.date_order = DateOrder::DayMonthYear;
        engine.accept_language = Some("en-GB".to_owned());
        let harness = Harness::builder()
            .with_size(WIDE)
            .with_render_cursor(false)
            .wgpu_setup(renderer())
            .build_eframe(move |cc| {
                if language == Language::Chinese {
                    cc.egui_ctx.set_fonts(with_chinese());
                }
                // What a window is cleared with; the harness begins with nothing.
                cc.egui_ctx.on_begin_pass("clear", Arc::new(clear));
                let options = AppOptions {
                    engine,
                    instance: None,
                    zone: chrono_tz::Europe::Berlin,
                    documents_dir: "Documents".into(),
                };
                App::new(&cc.egui_ctx, options).unwrap()
            });
        let mut stage = Self { harness, language };
        // The first frame comes before the settings have been read.
        let appearance = theme;
        stage.until("the settings", |stage| {
            let is_dark = stage.harness.ctx.global_style().visuals.dark_mode;
            let is_reduced = stage.harness.ctx.global_style().animation_time == 0.0;
            is_reduced && is_dark == appearance.ends_with("dark")
        });
        stage
    }

    pub fn steps(&mut self, count: usize) {
        self.harness.run_steps(count);
    }

    pub fn until(&mut self, what: &str, is_true: impl Fn(&Self) -> bool) {
        let began = Instant::now();
        while !is_true(self) {
            assert!(
                began.elapsed() < Duration::from_secs(30),
                "never: {what}\n{}",
                self.labels().join("\n")
            );
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.steps(3);
    }

    fn labels(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// What has that English name in the window's language.
    fn find(&self, role: Option<Role>, english: &str) -> Option<Node<'_>> {
        let name = self.language.name(english);
        self.harness.root().children_recursive().find(|node| {
            let node = node.accesskit_node();
            role.is_none_or(|role| node.role() == role)
                && (node.label().is_some_and(|label| plain(&label) == name)
                    || node
                        .value()
                        .is_some_and(|value| node.role() == Role::Label && plain(&value) == name))
        })
    }

    pub fn wait_for(&mut self, english: &str) {
        self.until(english, |stage| stage.find(None, english).is_some());
    }

    pub fn press(&mut self, english: &str) {
        self.until(english, |stage| {
            let node = stage.find(Some(Role::Button), english);
            node.is_some_and(|node| !node.accesskit_node().is_disabled())
        });
        self.find(Some(Role::Button), english).unwrap().click_accesskit();
        self.steps(4);
    }

    /// Presses whatever has the name.
    pub fn check(&mut self, english: &str) {
        self.wait_for(english);
        self.find(None, english).unwrap().click_accesskit();
        self.steps(4);
    }

    pub fn set(&mut self, english: &str, text: &str) {
        self.until(english, |stage| stage.find(Some(Role::TextInput), english).is_some());
        self.find(Some(Role::TextInput), english)
            .unwrap()
            .set_text_value_accesskit(text);
        self.steps(4);
    }

    /// The field holds that.
    pub fn wait_for_value(&mut self, english: &str, value: &str) {
        self.until(english, |stage| {
            let field = stage.find(Some(Role::TextInput), english);
            field.is_some_and(|field| field.value().as_deref() == Some(value))
        });
    }

    /// In a window that speaks English.
    pub fn set_role(&mut self, person: &str, role: &str) {
        let combo = format!("Role of {person}: Attendee");
        self.until(&combo, |stage| stage.find(Some(Role::ComboBox), &combo).is_some());
        self.find(Some(Role::ComboBox), &combo).unwrap().click_accesskit();
        self.steps(4);
        self.check(role);
    }

    pub fn keys(&mut self, modifiers: Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps(4);
    }

    /// Until what runs in the background has ended: an account is there, and nothing can be cancelled.
    pub fn wait_for_rest(&mut self) {
        self.until("rest", |stage| {
            let root = stage.harness.root();
            let connected = root.children_recursive().any(|node| {
                let node = node.accesskit_node();
                node.role() == Role::Button && node.label().is_some_and(|label| label.contains(CONNECTION))
            });
            connected
                && stage
                    .find(Some(Role::Button), "Create or get meeting")
                    .is_some_and(|node| !node.accesskit_node().is_disabled())
        });
    }

    /// Makes the window another size, at another zoom.
    pub fn resize(&mut self, size: Vec2, zoom: f32) {
        for _ in 0..10 {
            let now = self.harness.ctx.zoom_factor();
            if (now - zoom).abs() < 0.01 {
                break;
            }
            let key = if now < zoom { egui::Key::Plus } else { egui::Key::Minus };
            self.keys(Modifiers::COMMAND, key);
        }
        assert!((self.harness.ctx.zoom_factor() - zoom).abs() < 0.01, "the zoom");
        // Of the harness too, or it overrides what is set.
        self.harness.set_size(size / zoom);
        self.steps(6);
    }

    /// Turns the wheel over everything, down to the end or up to the top.
    pub fn scroll(&mut self, up: bool) {
        let size = self.harness.ctx.content_rect().size();
        for part in [0.35, 0.8] {
            self.harness
                .event(Event::PointerMoved(pos2(size.x * part, size.y * 0.6)));
            self.harness.event(Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: vec2(0.0, if up { 1e5 } else { -1e5 }),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers: Modifiers::NONE,
            });
            self.steps(4);
        }
        self.harness.event(Event::PointerGone);
        self.steps(4);
    }

    /// Whether there is more than is seen.
    pub fn scrolls(&self) -> bool {
        self.harness.query_all_by_role(Role::ScrollBar).next().is_some()
    }
}

/// Mesa's software renderer; one for all windows, for it takes a while to begin.
fn renderer() -> WgpuSetup {
    static RENDERER: OnceLock<WgpuSetupExisting> = OnceLock::new();
    let existing = RENDERER.get_or_init(|| {
        let mut setup = default_wgpu_setup();
        if let WgpuSetup::CreateNew(new) = &mut setup {
            new.instance_descriptor.backends = wgpu::Backends::VULKAN;
        }
        let state = create_render_state(setup, RendererOptions::PREDICTABLE);
        let name = state.adapter.get_info().name;
        assert!(name.contains("llvmpipe"), "drawn by {name}");
        WgpuSetupExisting {
            instance: state.instance,
            adapter: state.adapter,
            device: state.device,
            queue: state.queue,
        }
    });
    WgpuSetup::Existing(existing.clone())
}

/// egui's own fonts, and one with Chinese letters behind them.
fn with_chinese() -> egui::FontDefinitions {
    static FONT: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = FONT.get_or_init(|| std::fs::read(CHINESE_FONT).unwrap());
    let mut fonts = egui::FontDefinitions::default();
    let mut font = FontData::from_static(bytes);
    // The forms that simplified Chinese has.
    font.index = 2;
    fonts.font_data.insert("chinese".to_owned(), Arc::new(font));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.entry(family).or_default().push("chinese".to_owned());
    }
    fonts
}

/// The demo organization with meetings that are the same every time.
pub struct Server {
    pub runtime: tokio::runtime::Runtime,
    pub demo: DemoServer,
}

impl Server {
    pub fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let options = DemoOptions {
            seed: Some("5eed5eed-5eed-4eed-8eed-5eed5eed5eed".parse().unwrap()),
            links_begin_with: Some("https://meet.larkfield-demo.example".to_owned()),
            token: Some("token-of-the-pictures".to_owned()),
            ..DemoOptions::default()
        };
        let demo = runtime.block_on(DemoServer::start(options)).unwrap();
        Self { runtime, demo }
    }

    /// Makes a meeting as another program of the same person does.
    pub fn make(&self, meeting: &serde_json::Value) {
        let url = format!("{}/v1.0/me/onlineMeetings/createOrGet", self.demo.graph_url());
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client.post(url).bearer_auth(self.demo.token()).json(meeting);
        let answer = self.runtime.block_on(request.send()).unwrap();
        assert_eq!(answer.status().as_u16(), 201);
    }

    /// The entry of the settings for it.
    pub fn connection(&self) -> String {
        format!(
            "[[connection]]\nname = \"{CONNECTION}\"\nsign_in = \"token\"\ncloud = \"custom\"\n\
             graph_url = \"{}\"\n",
            self.demo.graph_url()
        )
    }

    /// One on which people sign in with a code, which is the same every time.
    pub fn connection_with_code(&self) -> String {
        let answer = json!({
            "user_code": "F7QK-X2MD",
            "device_code": "of the pictures",
            "verification_uri": "https://microsoft.com/devicelogin",
            "expires_in": 870,
            "interval": 60,
        });
        let service = axum::Router::new().fallback(async move |request: axum::extract::Request| {
            if request.uri().path().ends_with("/devicecode") {
                (StatusCode::OK, axum::Json(answer.clone()))
            } else {
                (StatusCode::NOT_FOUND, axum::Json(json!({})))
            }
        });
        let listener = self
            .runtime
            .block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))
            .unwrap();
        let address = listener.local_addr().unwrap();
        self.runtime.spawn(axum::serve(listener, service).into_future());
        format!(
            "[[connection]]\nname = \"Work\"\nsign_in = \"device-code\"\ncloud = \"custom\"\ntenant = \"contoso.com\"\n\
             client_id = \"0a1b2c3d-0a1b-4c2d-8e3f-0a1b2c3d4e5f\"\ngraph_url = \"http://{address}\"\n\
             authority_url = \"http://{address}\"\n"
        )
    }
}

/// A profile of its own below `target`, empty.
pub fn profile(name: &str) -> PathBuf {
    let dir = Path::new("target/pictures").join(name);
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

/// Copies a profile of a program that has ended.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
