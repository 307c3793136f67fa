//! What one frame of each screen costs, with much in it: 10,000 meetings, 100 attendees, long texts, and a pointer that
//! moves and scrolls. Measured is all that the program does for a frame on the CPU: its logic, its layout, and the triangles
//! for the graphics card.

use std::path::Path;
use std::time::{Duration, Instant};

use convene::demo::{DemoOptions, DemoServer};
use convene::engine::EngineOptions;
use convene::graph::AccessToken;
use convene::gui::{App, AppOptions};
use convene::identity::KeyStore;
use convene::meeting::{Draft, DraftAttendee, DraftMoment};
use convene::profile::Profile;
use egui::accesskit::{Action, ActionRequest, Node, NodeId, Role, TreeId};
use egui::{Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2, pos2, vec2};

use super::{FRAME, median, report, stock};

const MEETINGS: usize = 10_000;
const ATTENDEES: usize = 100;
const FRAMES: u16 = 200;
const SIZE: Vec2 = vec2(1280.0, 900.0);

pub fn measure(folder: &Path) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let demo = runtime
        .block_on(DemoServer::start(DemoOptions::default()))
        .expect("a server");
    let mut window = Window::open(&folder.join("empty"), "", demo.token());
    window.wait_for("Connect to Microsoft 365…");
    window.report("Welcome");
    window.press("Connect to Microsoft 365…");
    window.report("Connect");

    let profile = folder.join("full");
    let long = format!(" {}", "and all that goes with it ".repeat(8));
    stock::fill(&profile, MEETINGS, &long);
    stock::open(&profile)
        .save_form(&draft(&long), stock::now())
        .expect("a form");
    let settings = format!(
        "[[connection]]\nname = \"Clinic\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
        demo.graph_url()
    );
    let mut window = Window::open(&profile, &settings, demo.token());
    window.wait_for("Ready on Clinic");
    window.report("Schedule, 100 attendees");
    window.press("Create or get meeting");
    window.wait_for("Meeting created");
    window.report("Schedule, 100 attendees, with the meeting");
    window.key(Key::Num2);
    window.wait_for("Search meetings");
    let row = window.until("a row", |node| node.role() == Role::ListBoxOption);
    window.report("Meetings, 10,000 rows");
    window.click(row);
    window.report("Meetings, 10,000 rows, one opened");
    window.key(Key::Num3);
    window.report("Settings");
}

fn draft(long: &str) -> Draft {
    let attendee = |number| DraftAttendee {
        name: format!("Somebody with quite a long name, number {number}"),
        address: format!("somebody-{number}@larkfield-demo.example"),
        ..DraftAttendee::default()
    };
    let at = |time: &str| DraftMoment {
        date: "1 Dec 2026".to_owned(),
        time: time.to_owned(),
        choice: None,
    };
    Draft {
        subject: format!("Steering committee{long}"),
        start: at("14:00"),
        end: at("15:00"),
        zone: "Europe/Berlin".to_owned(),
        attendees: (0..ATTENDEES).map(attendee).collect(),
        external_id: "frames".to_owned(),
        ..Draft::default()
    }
}

/// The window, without a screen; it is used through its accessibility tree.
struct Window {
    app: App,
    ctx: egui::Context,
    frame: eframe::Frame,
    time: f64,
    tree: Vec<(NodeId, Node)>,
}

impl Window {
    fn open(profile: &Path, settings: &str, token: &str) -> Self {
        std::fs::create_dir_all(profile).expect("a folder");
        std::fs::write(profile.join("settings.toml"), settings).expect("a file");
        let mut engine = EngineOptions::new(Profile::under(profile));
        engine.key_store = KeyStore::with(keyring_core::mock::Store::new().expect("a store"));
        engine.now = stock::now;
        engine.token = AccessToken::new(token.to_owned()).ok();
        let options = AppOptions {
            engine,
            instance: None,
            zone: chrono_tz::Europe::Berlin,
            documents_dir: profile.to_owned(),
        };
        let ctx = egui::Context::default();
        ctx.enable_accesskit();
        Self {
            app: App::new(&ctx, options).expect("an engine"),
            ctx,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
            tree: Vec::new(),
        }
    }

    /// A frame, and what goes to the graphics card.
    fn draw(&mut self, events: Vec<egui::Event>) {
        self.time += FRAME.as_secs_f64();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let output = self.ctx.run_ui(input, |ui| {
            eframe::App::logic(&mut self.app, ui.ctx(), &mut self.frame);
            eframe::App::ui(&mut self.app, ui, &mut self.frame);
        });
        std::hint::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        if let Some(update) = output.platform_output.accesskit_update {
            self.tree = update.nodes;
        }
    }

    fn find(&self, is_it: impl Fn(&Node) -> bool) -> Option<NodeId> {
        self.tree.iter().find(|(_, node)| is_it(node)).map(|(id, _)| *id)
    }

    fn until(&mut self, what: &str, is_true: impl Fn(&Node) -> bool + Copy) -> NodeId {
        let began = Instant::now();
        loop {
            self.draw(Vec::new());
            if let Some(found) = self.find(is_true) {
                return found;
            }
            let labels = self.tree.iter().filter_map(|(_, node)| node.label());
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "never: {what}\n{}",
                labels.collect::<Vec<_>>().join("\n")
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn wait_for(&mut self, text: &str) {
        self.until(text, |node| node.label() == Some(text) || node.value() == Some(text));
    }

    fn click(&mut self, target: NodeId) {
        let request = ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node: target,
            data: None,
        };
        self.draw(vec![egui::Event::AccessKitActionRequest(request)]);
        self.draw(Vec::new());
    }

    fn press(&mut self, button: &str) {
        let found = self.until(button, |node| {
            node.role() == Role::Button && node.label() == Some(button)
        });
        self.click(found);
    }

    fn key(&mut self, key: Key) {
        let pressed = egui::Event::Key {
            key,
            pressed: true,
            modifiers: Modifiers::COMMAND,
            repeat: false,
            physical_key: None,
        };
        self.draw(vec![pressed]);
        self.draw(Vec::new());
    }

    /// Draws as the program does when no screen reader listens.
    fn report(&mut self, screen: &str) {
        self.ctx.disable_accesskit();
        let times = (0..FRAMES).map(|number| {
            let events = moves(number);
            let began = Instant::now();
            self.draw(events);
            began.elapsed()
        });
        let time = median(times.collect());
        self.ctx.enable_accesskit();
        report(&format!("a frame of {screen}"), "a 60 Hz frame", 0.25, time, FRAME);
    }
}

/// A pointer that crosses the window and turns its wheel.
fn moves(number: u16) -> Vec<egui::Event> {
    let along = f32::from(number) / f32::from(FRAMES);
    let down = if number < FRAMES / 2 { -40.0 } else { 40.0 };
    vec![
        egui::Event::PointerMoved(pos2(SIZE.x * along, SIZE.y * (0.3 + along / 2.0))),
        egui::Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, down),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        },
    ]
}
