//! The whole window in random use, by its accessible names, against a service in trouble.
//!
//! An ordinary run does so much that it takes some seconds. A long one goes on for so many minutes and looks at memory as
//! well, which has to be a process of its own: `CONVENE_SOAK_MINUTES=20 cargo test --locked --test it soak -- --nocapture`.
//! `CONVENE_SOAK_SEED` does again what was done with that seed, as far as threads allow.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use convene::crash::{CrashReports, Teller};
use convene::demo::{Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::ledger::Ledger;
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, TouchPhase, pos2, vec2};
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use super::*;

const MINUTES: &str = "CONVENE_SOAK_MINUTES";
const SEED: &str = "CONVENE_SOAK_SEED";

/// How much an ordinary run does.
const ACTIONS: u64 = 120;

/// Between the second third of a long run and the last, memory may grow by so much: what is made is kept in lists. It is for
/// twenty minutes: a shorter run is still filling its caches in the second third.
const MEMORY_RATIO: f64 = 1.10;

/// The frames of the last third may take so much longer than those of the second.
const FRAME_RATIO: f64 = 1.30;

/// What ends the connection to the service that the test holds, or asks another one; the last actions go on for a while.
const NOT_PRESSED: [&str; 5] = [
    "connect_now",
    "forget_token",
    "forget_secret",
    "remove_label",
    "sign_out",
];

/// What people and their clipboards may bring.
const TEXTS: [&str; 24] = [
    "",
    " ",
    "Weekly",
    "EXT-1",
    "EXT-2",
    "ext-1 ",
    "tomorrow 3pm",
    "fri 9-10:30",
    "2026-12-01",
    "31.02.2027",
    "25:99",
    "14:00",
    "ana.ferreira@larkfield-demo.example; priya.raman@larkfield-demo.example",
    "Ana Ruiz <ana@contoso.com>, \"b, c\" <bob@contoso.com>;;,",
    "19:abc@thread.tacv2",
    "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General?groupId=1",
    "\u{202E}drawkcab\u{2066}\u{200B}\u{0000}\u{0007}",
    "a\nb\r\nc\td",
    "👩‍👩‍👧‍👦 ناقش الخطة 会議 \u{0301}\u{0301}\u{0301}",
    "'; DROP TABLE meeting; -- \" \\ % _ * (",
    "{join link} {subject} {unknown {{",
    "<script>alert(1)</script>&amp;",
    "Pacific/Apia",
    "Europe/Lisbon",
];

const KEYS: [(Modifiers, Key); 24] = [
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::SHIFT, Key::Tab),
    (Modifiers::NONE, Key::Enter),
    (Modifiers::NONE, Key::Space),
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::ArrowUp),
    (Modifiers::NONE, Key::Home),
    (Modifiers::NONE, Key::PageDown),
    (Modifiers::NONE, Key::Delete),
    (Modifiers::NONE, Key::F1),
    (Modifiers::COMMAND, Key::Enter),
    (Modifiers::COMMAND, Key::K),
    (Modifiers::COMMAND, Key::N),
    (Modifiers::COMMAND, Key::F),
    (Modifiers::COMMAND, Key::Num1),
    (Modifiers::COMMAND, Key::Num2),
    (Modifiers::COMMAND, Key::Num3),
    (Modifiers::COMMAND, Key::Plus),
    (Modifiers::COMMAND, Key::Minus),
    (Modifiers::COMMAND, Key::Num0),
    (Modifiers::COMMAND, Key::Z),
    (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C),
];

/// When this began.
static EPOCH: LazyLock<Instant> = LazyLock::new(Instant::now);

#[test]
#[expect(clippy::print_stdout, reason = "a long run tells how it went")]
fn random_use_of_the_whole_window_breaks_nothing() {
    let minutes: Option<u64> = std::env::var(MINUTES).ok().map(|minutes| minutes.parse().unwrap());
    let seed = std::env::var(SEED).map_or_else(|_| rand::random(), |seed| seed.parse().unwrap());
    let server = Server::start();
    trouble(&server, seed);
    let mut soak = Soak::begin(&server, seed, minutes.is_some());
    let began = Instant::now();
    let whole = Duration::from_secs(60 * minutes.unwrap_or_default());
    while soak.actions < ACTIONS || began.elapsed() < whole {
        let third = began.elapsed().as_secs_f64() / whole.as_secs_f64().max(1.0) * 3.0;
        soak.act(third);
    }
    let (figures, used) = (soak.figures(), soak.used.len());
    let (actions, profile, kinds) = soak.end();
    println!("seed {seed}: {actions} actions {kinds:?}, {used} names of controls\n{figures:?}");

    let data_dir = Profile::under(profile.path()).data_dir().to_owned();
    let (mut ledger, notices) = Ledger::open(&data_dir).unwrap();
    assert_eq!(notices, []);
    assert_eq!(ledger.check().unwrap(), None);
    let crashed = CrashReports::new(&data_dir, Teller::Window).unknown();
    assert_eq!(crashed.map(|report| report.text), None);
    assert!(
        kinds.values().sum::<u64>() == actions && kinds.len() > 4 && used > 20,
        "{kinds:?} {used}"
    );
    assert_eq!(
        figures.iter().map(|third| third.frames as u64).sum::<u64>(),
        2 * actions
    );
    if minutes.is_some() {
        let [_, second, last] = figures;
        #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more")]
        let ratio = |last: u64, second: u64| last as f64 / second as f64;
        let (memory, frames) = (ratio(last.memory, second.memory), ratio(last.frame_us, second.frame_us));
        println!("memory {memory:.3}, frames {frames:.3}");
        assert!(memory < MEMORY_RATIO, "memory grows: {memory}");
        assert!(frames < FRAME_RATIO, "frames take longer: {frames}");
    }
}

/// A service on a bad day.
fn trouble(server: &Server, seed: u64) {
    let status = |status, body| Fault::Status {
        status,
        retry_after: (status == 429).then_some(RetryAfter::Seconds(0)),
        body,
    };
    for (fault, probability) in [
        (Fault::Reset { when: When::BeforeWork }, 0.03),
        (Fault::Reset { when: When::AfterWork }, 0.03),
        (Fault::Truncate, 0.02),
        (status(503, FaultBody::Graph), 0.04),
        (status(429, FaultBody::Graph), 0.04),
        (status(502, FaultBody::Html), 0.02),
        (status(200, FaultBody::Html), 0.01),
        (
            Fault::Delay {
                ms: 30,
                when: When::AfterWork,
            },
            0.2,
        ),
    ] {
        server
            .demo
            .faults()
            .always(FaultSpec::new(fault).chance(probability, seed));
    }
    // These stay until something else is asked for: of meetings only.
    for code in [400, 403, 404, 409] {
        let spec = FaultSpec::new(status(code, FaultBody::Graph)).path("/onlineMeetings");
        server.demo.faults().always(spec.chance(0.01, seed));
    }
}

/// The middle of what was seen in a third of the time.
#[derive(Clone, Copy, Debug, Default)]
struct Figures {
    /// Of the process, in pages.
    memory: u64,
    /// What a frame takes of the processor, in microseconds: whatever else the computer does is not counted.
    frame_us: u64,
    /// How many frames there were.
    frames: usize,
}

struct Soak {
    window: Window,
    dice: StdRng,
    size: egui::Vec2,
    seed: u64,
    actions: u64,
    kinds: BTreeMap<&'static str, u64>,
    /// The names of what was pressed or typed into.
    used: BTreeSet<String>,
    not_pressed: BTreeSet<String>,
    /// The last actions, for whoever looks for a mistake.
    trail: VecDeque<String>,
    seen: [(Vec<u64>, Vec<u64>); 3],
}

impl Drop for Soak {
    #[expect(clippy::print_stderr, reason = "how to get there again")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            let trail = self.trail.iter().map(String::as_str).collect::<Vec<_>>();
            eprintln!(
                "{SEED}={} after {} actions, the last of which are:\n{}",
                self.seed,
                self.actions,
                trail.join("\n")
            );
        }
    }
}

impl Soak {
    fn begin(server: &Server, seed: u64, is_alone: bool) -> Self {
        let window = Window::open_with(&Window::settings_for(server), [1100.0, 900.0], |engine| {
            engine.token = Some(AccessToken::new(server.demo.token().to_owned()).unwrap());
            engine.now = Utc::now;
            let reports = CrashReports::new(engine.profile.data_dir(), Teller::Window);
            if is_alone {
                reports.install();
            }
            engine.crash_reports = Some(reports);
        });
        // As in the real window.
        let policy = egui::MissingGlyphPolicy::Tofu;
        window.harness.ctx.set_missing_glyph_policy(policy);
        Self {
            window,
            dice: StdRng::seed_from_u64(seed),
            size: vec2(1100.0, 900.0),
            seed,
            actions: 0,
            kinds: BTreeMap::new(),
            used: BTreeSet::new(),
            not_pressed: not_pressed(),
            trail: VecDeque::new(),
            seen: Default::default(),
        }
    }

    /// Does something, and draws what comes of it.
    fn act(&mut self, third: f64) {
        let kind = match self.dice.random_range(0..100) {
            0..50 => self.press(),
            50..70 => self.type_into(),
            70..85 => self.key(),
            85..90 => self.write(),
            90..95 => self.point(),
            95..98 => self.scroll(),
            98 => self.resize(),
            _ => {
                std::thread::sleep(Duration::from_millis(self.dice.random_range(0..60)));
                "wait"
            }
        };
        *self.kinds.entry(kind).or_default() += 1;
        self.actions += 1;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0, 1 or 2")]
        let third = (third as usize).min(2);
        for _ in 0..2 {
            let before = busy();
            self.window.step();
            let took = busy().saturating_sub(before);
            self.seen[third].1.push(u64::try_from(took.as_micros()).unwrap());
        }
        // Nobody empties it here.
        self.window.copied.clear();
        self.window.copied_rich.lock().unwrap().clear();
        if self.actions.is_multiple_of(64) {
            self.seen[third].0.extend(pages());
        }
    }

    fn remember(&mut self, what: String) {
        self.trail.push_back(what);
        if self.trail.len() > 40 {
            self.trail.pop_front();
        }
    }

    /// Presses whatever can be pressed.
    fn press(&mut self) -> &'static str {
        let pressable = [
            Role::Button,
            Role::CheckBox,
            Role::RadioButton,
            Role::ComboBox,
            Role::Link,
            Role::ListBoxOption,
            Role::Row,
            Role::Cell,
            Role::ColumnHeader,
            Role::MenuItem,
            Role::DisclosureTriangle,
            Role::Tab,
        ];
        let root = self.window.harness.root();
        let nodes: Vec<_> = root.children_recursive().collect();
        let can_be = nodes.into_iter().filter(|node| {
            let node = node.accesskit_node();
            let name = node.label().unwrap_or_default();
            pressable.contains(&node.role()) && !node.is_disabled() && !self.not_pressed.contains(&name)
        });
        let can_be: Vec<_> = can_be.collect();
        let Some(node) = can_be.choose(&mut self.dice) else {
            return "nothing to press";
        };
        let what = format!(
            "press {:?} {:?}",
            node.accesskit_node().role(),
            node.accesskit_node().label()
        );
        self.used.extend(node.accesskit_node().label());
        node.click_accesskit();
        drop(can_be);
        self.remember(what);
        "press"
    }

    /// A random text; now and then a very long one.
    fn text(&mut self) -> String {
        match self.dice.random_range(0..20) {
            0 => TEXTS.choose(&mut self.dice).unwrap().repeat(200),
            1 => (0..40).map(|_| self.dice.random::<char>()).collect(),
            2..5 => format!("EXT-{}", self.dice.random_range(0..30)),
            _ => (*TEXTS.choose(&mut self.dice).unwrap()).to_owned(),
        }
    }

    fn type_into(&mut self) -> &'static str {
        let text = self.text();
        let fields = [
            Role::TextInput,
            Role::MultilineTextInput,
            Role::SearchInput,
            Role::PasswordInput,
        ];
        let root = self.window.harness.root();
        let nodes: Vec<_> = root.children_recursive().collect();
        let can_be = nodes.into_iter().filter(|node| {
            let is_path = node.value().is_some_and(|value| value.starts_with('/'));
            let node = node.accesskit_node();
            // No file is written elsewhere than where the window proposes.
            fields.contains(&node.role()) && !node.is_disabled() && !is_path
        });
        let can_be: Vec<_> = can_be.collect();
        let Some(node) = can_be.choose(&mut self.dice) else {
            return "nothing to type into";
        };
        let what = format!("type {text:?} into {:?}", node.accesskit_node().label());
        self.used.extend(node.accesskit_node().label());
        node.focus();
        node.set_text_value_accesskit(&text);
        drop(can_be);
        self.remember(what);
        "type"
    }

    fn key(&mut self) -> &'static str {
        let (modifiers, key) = *KEYS.choose(&mut self.dice).unwrap();
        let root = self.window.harness.root();
        let focused = root.children_recursive().find(egui_kittest::Node::is_focused);
        let name = focused
            .and_then(|node| node.accesskit_node().label())
            .unwrap_or_default();
        if matches!(key, Key::Enter | Key::Space) && self.not_pressed.contains(&name) {
            return "no key";
        }
        self.window.harness.key_press_modifiers(modifiers, key);
        self.remember(format!("key {modifiers:?} {key:?}"));
        "key"
    }

    /// As keys bring it, to whatever has the focus.
    fn write(&mut self) -> &'static str {
        let is_path = |node: &egui_kittest::Node<'_>| node.value().is_some_and(|value| value.starts_with('/'));
        let root = self.window.harness.root();
        if root
            .children_recursive()
            .any(|node| node.is_focused() && is_path(&node))
        {
            return "nothing to write into";
        }
        let text = self.text();
        let event = if self.dice.random() {
            Event::Paste(text.clone())
        } else {
            Event::Text(text.clone())
        };
        self.window.harness.event(event);
        self.remember(format!("write {text:?}"));
        "write"
    }

    /// Points somewhere, and perhaps presses the second button there: the first may hit what is not to be pressed.
    fn point(&mut self) -> &'static str {
        let size = self.size;
        let at = pos2(self.dice.random_range(0.0..size.x), self.dice.random_range(0.0..size.y));
        self.window.harness.hover_at(at);
        if self.dice.random() {
            for pressed in [true, false] {
                self.window.harness.event(Event::PointerButton {
                    pos: at,
                    button: PointerButton::Secondary,
                    pressed,
                    modifiers: Modifiers::NONE,
                });
            }
        }
        self.remember(format!("point {at:?}"));
        "point"
    }

    fn scroll(&mut self) -> &'static str {
        let delta = vec2(0.0, self.dice.random_range(-2000.0..2000.0));
        self.window.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        self.remember(format!("scroll {delta:?}"));
        "scroll"
    }

    fn resize(&mut self) -> &'static str {
        let size = vec2(
            self.dice.random_range(320.0..1920.0),
            self.dice.random_range(240.0..1200.0),
        );
        self.size = size;
        self.window.harness.set_size(size);
        self.remember(format!("resize {size:?}"));
        "resize"
    }

    fn figures(&self) -> [Figures; 3] {
        self.seen.each_ref().map(|(memory, frames)| Figures {
            memory: middle(memory),
            frame_us: middle(frames),
            frames: frames.len(),
        })
    }

    fn end(mut self) -> (u64, tempfile::TempDir, BTreeMap<&'static str, u64>) {
        let other = tempfile::tempdir().unwrap();
        let profile = std::mem::replace(&mut self.window.profile, other);
        (self.actions, profile, std::mem::take(&mut self.kinds))
    }
}

fn middle(of: &[u64]) -> u64 {
    let mut of = of.to_vec();
    of.sort_unstable();
    of.get(of.len() / 2).copied().unwrap_or_default()
}

/// How many pages of memory the process has, where the system tells.
fn pages() -> Option<u64> {
    let statm = std::fs::read_to_string("/proc/self/statm").ok()?;
    statm.split(' ').nth(1)?.parse().ok()
}

/// For how long this thread has been at work, where the system tells; else the time that has gone by.
fn busy() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = stat.and_then(|stat| stat.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| EPOCH.elapsed(), Duration::from_nanos)
}

/// What is not pressed, in every language.
fn not_pressed() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for language in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/texts")).unwrap() {
        for file in std::fs::read_dir(language.unwrap().path()).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let sentences = text.lines().filter_map(|line| line.split_once(" = "));
            names.extend(
                sentences
                    .filter(|(id, _)| NOT_PRESSED.contains(id))
                    .map(|(_, name)| name.to_owned()),
            );
        }
    }
    assert!(names.len() >= NOT_PRESSED.len(), "{names:?}");
    names
}
