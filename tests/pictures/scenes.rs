//! The screens and their states, each as a person comes to it.

use convene::demo::{Fault, FaultBody, FaultSpec, When};
use convene::engine::BeginWith;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::json;

use crate::look;
use crate::sheet::{Sheets, place};
use crate::stage::{self, CONNECTION, NARROW, Opening, Server, Stage, THEMES, WIDE};
use crate::words::Language;
use crate::{CHINESE_FONT, RENDERER, is_there};

/// A state of a screen.
struct Scene {
    name: &'static str,
    /// What was done in English before the program ended; the window begins with what is left of it.
    before: Option<fn(&mut Stage, &Server)>,
    /// The connection that the window begins with; `None`: it has none.
    connection: Option<&'static str>,
    /// What the settings file has besides the look.
    settings: fn(&Server) -> String,
    /// English has the fourth theme as well.
    in_every_theme: bool,
    /// What is done in the window's language.
    act: fn(&mut Stage, &Server),
}

impl Scene {
    fn new(name: &'static str, act: fn(&mut Stage, &Server)) -> Self {
        Self {
            name,
            before: None,
            connection: Some(CONNECTION),
            settings: Server::connection,
            in_every_theme: false,
            act,
        }
    }

    fn opening(&self, profile: &str, server: &Server, language: Language, theme: &'static str) -> Opening {
        Opening {
            profile: stage::profile(profile),
            begin_with: self
                .connection
                .map_or(BeginWith::Nothing, |name| BeginWith::Connection(name.to_owned())),
            settings: (self.settings)(server),
            language,
            theme,
        }
    }

    /// Shows it in every language, theme and size.
    fn play(&self) {
        let draws = is_there(RENDERER);
        let left = self.before.map(|before| {
            let server = Server::start();
            let opening = self.opening(&format!("{}-before", self.name), &server, Language::English, THEMES[0]);
            let mut stage = Stage::open(&opening, &server);
            before(&mut stage, &server);
            opening.profile
        });
        let mut sheets = Sheets::new(draws);
        let mut problems = Vec::new();
        for language in Language::ALL {
            if language == Language::Chinese && !is_there(CHINESE_FONT) {
                continue;
            }
            let more = (self.in_every_theme && language == Language::English).then_some("high-contrast-light");
            for theme in THEMES.into_iter().chain(more) {
                let is_first = theme == THEMES[0];
                let name = format!("{}.{}.{theme}", self.name, language.code());
                let server = Server::start();
                let opening = self.opening(&name, &server, language, theme);
                if let Some(left) = &left {
                    stage::copy(left, &opening.profile);
                }
                let mut stage = Stage::open(&opening, &server);
                (self.act)(&mut stage, &server);
                for (number, (size, zoom)) in (0..).zip([(WIDE, 1.0), (NARROW, 1.0), (WIDE, 2.0)]) {
                    stage.resize(size, zoom);
                    let mut look = |stage: &Stage, scrolled: &str| {
                        let found = look::problems(stage).into_iter();
                        problems.extend(found.map(|found| format!("{name}, {size}, zoom {zoom}{scrolled}: {found}")));
                    };
                    look(&stage, "");
                    sheets.draw(&mut stage, place(number, false));
                    if stage.scrolls() {
                        stage.scroll(false);
                        look(&stage, ", scrolled");
                        if is_first && language == Language::English {
                            sheets.draw(&mut stage, place(number, true));
                        }
                        stage.scroll(true);
                    }
                }
                sheets.finish(&name, !is_first);
                drop(stage);
                std::fs::remove_dir_all(&opening.profile).unwrap();
            }
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        sheets.judge();
    }
}

/// The same meeting for all that make one.
fn fill(stage: &mut Stage) {
    stage.wait_for_rest();
    stage.set("Subject", "Weekly stand-up of the launch team");
    stage.set("External ID", "STANDUP-2026-49");
    stage.set("Start date", "1 Dec");
    stage.set("Start time", "14:00");
    stage.press("45 min");
    stage.set("Add attendee", "ana.ferreira@larkfield-demo.example;");
    stage.wait_for("Remove ana.ferreira@larkfield-demo.example");
    stage.set(
        "Add attendee",
        "somebody.with.a.long.name@subsidiary.of.contoso.example;",
    );
    stage.wait_for("Remove somebody.with.a.long.name@subsidiary.of.contoso.example");
    keep(stage);
}

/// Frames for longer than the pause after which the form is kept.
fn keep(stage: &mut Stage) {
    stage.steps(12);
}

fn fill_with_roles(stage: &mut Stage, _: &Server) {
    fill(stage);
    stage.set_role("somebody.with.a.long.name@subsidiary.of.contoso.example", "Presenter");
    keep(stage);
}

fn create(stage: &mut Stage) {
    stage.wait_for_rest();
    stage.wait_for_value("External ID", "STANDUP-2026-49");
    stage.keys(Modifiers::COMMAND, Key::Enter);
}

#[test]
fn welcome() {
    Scene {
        connection: None,
        settings: |_| String::new(),
        ..Scene::new("welcome", |stage, _| stage.wait_for("Try the demo organisation"))
    }
    .play();
}

#[test]
fn schedule_empty() {
    Scene::new("schedule-empty", |stage, _| stage.wait_for_rest()).play();
}

#[test]
fn schedule_filled_with_a_mistake() {
    Scene {
        before: Some(fill_with_roles),
        ..Scene::new("schedule-filled", |stage, _| {
            stage.wait_for_rest();
            stage.wait_for_value("External ID", "STANDUP-2026-49");
            stage.set("End time", "half past");
            stage.keys(Modifiers::COMMAND, Key::Enter);
            stage.steps(4);
        })
    }
    .play();
}

#[test]
fn meeting_created() {
    Scene {
        before: Some(|stage, _| fill(stage)),
        in_every_theme: true,
        ..Scene::new("created", |stage, _| {
            create(stage);
            stage.wait_for("Meeting created");
        })
    }
    .play();
}

#[test]
fn meeting_existed_and_differs() {
    Scene {
        before: Some(|stage, server| {
            fill_with_roles(stage, server);
            stage.set("Subject", "Stand-up of the launch team, with guests");
            keep(stage);
        }),
        ..Scene::new("existed", |stage, server| {
            server.make(&json!({
                "externalId": "STANDUP-2026-49",
                "subject": "Weekly stand-up of the launch team",
                "startDateTime": "2026-12-01T09:00:00Z",
                "endDateTime": "2026-12-01T09:30:00Z",
                "participants": { "attendees": [
                    { "upn": "ana.ferreira@larkfield-demo.example", "role": "coorganizer" },
                ] },
            }));
            create(stage);
            stage.wait_for("Meeting already existed");
        })
    }
    .play();
}

// Its diagnostics stay folded: they have an ID that is new each time, and wrap by its letters.
#[test]
fn a_failure() {
    Scene {
        before: Some(|stage, _| fill(stage)),
        ..Scene::new("failed", |stage, server| {
            let refused = Fault::Status {
                status: 403,
                retry_after: None,
                body: FaultBody::Graph,
            };
            server.demo.faults().next(FaultSpec::new(refused).method("POST"));
            create(stage);
            stage.wait_for("Diagnostics");
        })
    }
    .play();
}

#[test]
fn meetings_with_one_selected_and_a_request_unfinished() {
    Scene {
        before: Some(|stage, server| {
            stage.wait_for_rest();
            for number in 1..=12 {
                let subject = [
                    "Weekly stand-up of the launch team",
                    "Board papers",
                    "Grüße aus Köln: Übergabe des Projekts und alles, was danach noch zu besprechen ist",
                    "Запуск весной",
                ][number % 4];
                let id = format!("TICKET-{}", 1000 + number * 37);
                stage.set("Subject", subject);
                stage.set("External ID", &id);
                stage.set("Start date", &format!("{number} Dec"));
                stage.set("Start time", "14:00");
                if number == 12 {
                    let lost = Fault::Reset { when: When::AfterWork };
                    server.demo.faults().next(FaultSpec::new(lost).method("POST"));
                    stage.keys(Modifiers::COMMAND, Key::Enter);
                    stage.wait_for("Failed to create or get the meeting");
                } else {
                    stage.keys(Modifiers::COMMAND, Key::Enter);
                    stage.until("the meeting is made", |stage| {
                        stage.harness.query_all_by_label("Meeting created").next().is_some()
                            && stage.harness.query_all_by_label(&id).next().is_some()
                    });
                }
            }
            keep(stage);
        }),
        in_every_theme: true,
        ..Scene::new("meetings", |stage, _| {
            stage.wait_for_rest();
            stage.keys(Modifiers::COMMAND, Key::Num2);
            let row = |stage: &Stage| {
                let mut rows = stage.harness.query_all_by_role(Role::ListBoxOption);
                rows.any(|row| {
                    row.accesskit_node()
                        .label()
                        .is_some_and(|name| name.contains("TICKET-1333"))
                })
            };
            stage.until("the rows", row);
            let rows = stage.harness.query_all_by_role(Role::ListBoxOption);
            for row in rows {
                if row
                    .accesskit_node()
                    .label()
                    .is_some_and(|name| name.contains("TICKET-1333"))
                {
                    row.click_accesskit();
                }
            }
            stage.steps(4);
            stage.wait_for("Copy join link");
        })
    }
    .play();
}

#[test]
fn meetings_empty() {
    Scene::new("meetings-empty", |stage, _| {
        stage.wait_for_rest();
        stage.keys(Modifiers::COMMAND, Key::Num2);
        stage.wait_for("No meetings yet");
    })
    .play();
}

#[test]
fn settings() {
    Scene {
        connection: None,
        settings: |_| {
            "favorite_zones = [\"America/New_York\", \"Asia/Shanghai\"]\n[[connection]]\nname = \"Contoso\"\n\
             sign_in = \"browser\"\ntenant = \"contoso.com\"\nclient_id = \"0a1b2c3d-0a1b-4c2d-8e3f-0a1b2c3d4e5f\"\n"
                .to_owned()
        },
        ..Scene::new("settings", |stage, _| {
            stage.wait_for("Try the demo organisation");
            stage.keys(Modifiers::COMMAND, Key::Num3);
            stage.wait_for("Appearance");
        })
    }
    .play();
}

#[test]
fn connect() {
    Scene {
        connection: None,
        settings: |_| String::new(),
        ..Scene::new("connect", |stage, _| {
            stage.press("Connect to Microsoft 365…");
            stage.wait_for("Connection name");
        })
    }
    .play();
}

#[test]
fn sign_in_code() {
    Scene {
        connection: Some("Work"),
        settings: Server::connection_with_code,
        ..Scene::new("code", |stage, _| {
            stage.press("Sign in");
            stage.wait_for("Copy code");
        })
    }
    .play();
}

#[test]
fn keys() {
    Scene::new("keys", |stage, _| {
        stage.wait_for_rest();
        stage.keys(Modifiers::NONE, Key::F1);
        stage.wait_for("Keys");
    })
    .play();
}

#[test]
fn qr_code() {
    Scene {
        before: Some(|stage, _| fill(stage)),
        ..Scene::new("qr", |stage, _| {
            create(stage);
            stage.wait_for("Meeting created");
            stage.press("Show QR code");
            stage.wait_for("QR code of the join link");
        })
    }
    .play();
}

#[test]
fn calendar() {
    Scene::new("calendar", |stage, _| {
        stage.wait_for_rest();
        stage.press("Pick start date");
        stage.wait_for("Next month");
    })
    .play();
}

/// The rows of a sheet, some of which can't be sent.
#[test]
fn many() {
    Scene::new("many", |stage, _| {
        stage.wait_for_rest();
        // Each language has a file of its own: they are drawn at the same time as others.
        let sheet = stage::profile("many-sheet").join("lessons.csv");
        let mut text = "External ID,Subject,Start,Duration,Attendees,Room\n".to_owned();
        for number in 1..=24 {
            let time = if number == 4 { "25:00" } else { "09:00" };
            let id = if number == 6 { 5 } else { number };
            let line = format!("LESSON-{id:03},Algebra,2027-03-{number:02} {time},45,ana@contoso.com,B{number}\n");
            text.push_str(&line);
        }
        std::fs::write(&sheet, text).unwrap();
        stage.press("More…");
        stage.press("Import meetings…");
        stage.set("File", sheet.to_str().unwrap());
        stage.press("Read file");
        stage.wait_for("Only problems");
    })
    .play();
}
