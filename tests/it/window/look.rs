//! How the window looks and what a person may set: themes, zoom, motion, dates and times, and where the window was.

use std::path::Path;

use convene::engine::{BeginWith, EngineOptions};
use convene::gui::APP_ID;
use convene::profile::Profile;
use convene::settings::{LastScreen, WindowPlace};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Window;

impl Window {
    fn settings(settings: &str) -> Self {
        let mut window = Self::open(settings, None, BeginWith::Demo, [1100.0, 900.0]);
        window.wait_for("Ready in the demo organisation: no meeting here is real");
        window
    }

    fn show_settings(&mut self) {
        self.press("Settings");
        self.wait_for("Appearance");
    }

    fn file(&self) -> String {
        std::fs::read_to_string(self.profile.path().join("settings.toml")).unwrap_or_default()
    }

    /// Waits until the settings file has this line. The window hears of it only after that.
    fn wait_for_line(&mut self, line: &str) {
        let path = self.profile.path().join("settings.toml");
        self.until(line, |_| {
            std::fs::read_to_string(&path).is_ok_and(|text| text.lines().any(|other| other == line))
        });
    }

    fn ground(&self) -> egui::Color32 {
        self.harness.ctx.global_style().visuals.panel_fill
    }

    fn is_checked(&self, label: &str) -> bool {
        self.harness.get_by_label(label).accesskit_node().toggled() == Some(Toggled::True)
    }

    /// The program ended and started again, in the demo organisation.
    fn restarted(self) -> Self {
        let Self { harness, profile, .. } = self;
        drop(harness);
        let mut window = Self::open_in(profile, [1100.0, 900.0], |engine| engine.begin_with = BeginWith::Demo);
        window.wait_for("Ready in the demo organisation: no meeting here is real");
        window
    }
}

#[test]
fn every_appearance_is_chosen_by_name_and_kept() {
    let mut window = Window::settings("");
    window.show_settings();
    assert!(window.is_checked("System"));
    let mut grounds = Vec::new();
    for (name, line) in [
        ("Light", "appearance = \"light\""),
        ("Dark", "appearance = \"dark\""),
        ("High contrast, light", "appearance = \"high-contrast-light\""),
        ("High contrast, dark", "appearance = \"high-contrast-dark\""),
        ("High contrast", "appearance = \"high-contrast\""),
    ] {
        window.check(name);
        window.wait_for_line(line);
        window.until(name, |harness| {
            harness.get_by_label(name).accesskit_node().toggled() == Some(Toggled::True)
        });
        grounds.push(window.ground());
    }
    let [light, dark, high_light, high_dark, high] = grounds[..] else {
        unreachable!()
    };
    assert_eq!(high_light, egui::Color32::WHITE);
    assert_eq!(high_dark, egui::Color32::BLACK);
    assert!([high_light, high_dark].contains(&high), "as the system has it");
    assert!(light != dark && light != high_light && dark != high_dark);

    let mut window = window.restarted();
    window.until("the theme as it was", |harness| {
        harness.ctx.global_style().visuals.panel_fill == high
    });
}

#[test]
fn the_zoom_keys_work_everywhere_and_are_in_the_list_of_keys() {
    let mut window = Window::settings("");
    window.keys(Modifiers::COMMAND, Key::Plus);
    assert!((window.harness.ctx.zoom_factor() - 1.1).abs() < 0.001);
    window.wait_for_line("zoom = 110");
    // Where the plus is above the equals sign, nobody has to press Shift.
    window.keys(Modifiers::COMMAND, Key::Equals);
    window.wait_for_line("zoom = 125");
    window.keys(Modifiers::COMMAND, Key::Minus);
    window.wait_for_line("zoom = 110");

    window.keys(Modifiers::NONE, Key::F1);
    for (keys, what) in [("Ctrl++", "Zoom in"), ("Ctrl+-", "Zoom out"), ("Ctrl+0", "Actual size")] {
        assert!(window.shows(keys) && window.shows(what), "{keys}");
    }
    // A dialog does not stand in their way.
    window.keys(Modifiers::COMMAND, Key::Num0);
    window.wait_for_line("zoom = 100");
    assert!((window.harness.ctx.zoom_factor() - 1.0).abs() < 0.001);
}

#[test]
fn the_zoom_comes_back_and_has_buttons_that_stop_at_the_ends() {
    let mut window = Window::settings("zoom = 250\n");
    window.until("the zoom of the file", |harness| {
        (harness.ctx.zoom_factor() - 2.5).abs() < 0.001
    });
    window.keys(Modifiers::COMMAND, Key::Num3);
    window.press("Zoom in");
    window.wait_for_line("zoom = 300");
    window.press("Zoom in");
    assert!(window.shows("Zoom 300 %"));
    window.press("Actual size");
    window.wait_for_line("zoom = 100");
    window.press("Zoom out");
    window.wait_for("Zoom 90 %");
}

#[test]
fn a_settings_file_that_cannot_be_read_does_not_stop_the_zoom() {
    let mut window = Window::settings("zoom = 20\n");
    window.show_settings();
    assert!(
        window.shows_part("20 is no zoom: it is in percent, from 50 to 300"),
        "{:?}",
        window.texts()
    );
    window.keys(Modifiers::COMMAND, Key::Plus);
    assert!((window.harness.ctx.zoom_factor() - 1.1).abs() < 0.001);
    assert_eq!(window.file(), "zoom = 20\n", "it is untouched");
}

#[test]
fn with_reduced_motion_nothing_moves_by_itself() {
    let mut window = Window::settings("");
    assert!(window.harness.ctx.global_style().animation_time > 0.0);
    window.show_settings();
    window.check("Reduce motion");
    window.wait_for_line("reduced_motion = true");
    window.until("no motion", |harness| harness.ctx.global_style().animation_time == 0.0);
    assert!(!window.harness.ctx.global_style().visuals.text_cursor.blink);
    window.check("Reduce motion");
    window.wait_for_line("reduced_motion = false");
}

#[test]
fn new_forms_have_the_duration_and_the_zone_that_the_settings_say() {
    let mut window = Window::settings("default_duration = 45\ndefault_zone = \"America/New_York\"\n");
    // 9:10 UTC is 4:10 there.
    assert_eq!(window.value("Time zone"), "America/New_York");
    assert_eq!(window.value("Start time"), "04:30");
    assert_eq!(window.value("End time"), "05:15");

    window.show_settings();
    window.choose("Default duration: 45 min", "2 h");
    window.wait_for_line("default_duration = 120");
    window.wait_for("Default duration: 2 h");
    window.set("Default time zone", "nowhere at all");
    leave(&mut window, "Default time zone");
    assert!(window.shows_part("That’s no time zone"), "{:?}", window.texts());
    window.set("Default time zone", "");
    leave(&mut window, "Default time zone");
    window.until("the zone is the system's again", {
        let path = window.profile.path().join("settings.toml");
        move |_| !std::fs::read_to_string(&path).unwrap().contains("default_zone")
    });

    window.press("Schedule");
    window.wait_for("Subject");
    window.until("nobody had typed into the form", |harness| {
        let zone = harness.get_by_role_and_label(Role::TextInput, "Time zone");
        zone.value().as_deref() == Some("Europe/Berlin")
    });
    assert_eq!(window.value("End time"), "12:30");
    // What is typed is not taken away by a setting.
    window.set("Subject", "Mine");
    window.show_settings();
    window.choose("Default duration: 2 h", "15 min");
    window.wait_for_line("default_duration = 15");
    window.wait_for("Default duration: 15 min");
    window.press("Schedule");
    window.wait_for("Subject");
    assert_eq!(window.value("Subject"), "Mine");
    assert_eq!(window.value("End time"), "12:30");
    window.press("Clear form");
    assert_eq!(window.value("End time"), "10:45");
}

/// Goes on from a field, as with Tab.
fn leave(window: &mut Window, field: &str) {
    window.harness.get_by_role_and_label(Role::TextInput, field).focus();
    window.steps(2);
    window.keys(Modifiers::NONE, Key::Tab);
    window.steps(2);
}

#[test]
fn dates_and_times_are_written_as_the_person_does_and_sent_as_they_were_meant() {
    let mut window = Window::settings("");
    window.set("Start date", "1/12/2026");
    window.set("Start time", "14:00");
    window.show_settings();
    window.choose("Date order: As the system (1 Dec 2026)", "Month first (Dec 1, 2026)");
    window.wait_for_line("date_order = \"month-first\"");
    window.wait_for("Date order: Month first (Dec 1, 2026)");
    window.choose("Time format: 24-hour (14:00)", "12-hour (2:00 pm)");
    window.wait_for_line("time_format = \"12-hour\"");
    window.wait_for("Time format: 12-hour (2:00 pm)");

    window.press("Schedule");
    window.wait_for("Subject");
    assert_eq!(window.value("Start date"), "Dec 1, 2026", "the day was typed first");
    assert_eq!(window.value("Start time"), "2:00 pm");
    assert!(
        window.shows_part("Tue 1 Dec 2026, 2:00 pm–2:30 pm Europe/Berlin (UTC+01:00)"),
        "{:?}",
        window.texts()
    );
    window.fill("Written otherwise", "look-1");
    window.create();
    window.wait_for("Meeting created");
    assert!(window.shows_part("2:00 pm–2:30 pm"));

    // Another start of the program has the same, and 1/12 is the 12th of January now.
    let mut window = window.restarted();
    window.set("Start date", "1/12/2027");
    leave(&mut window, "Start date");
    assert_eq!(window.value("Start date"), "Jan 12, 2027");
}

#[test]
fn forgetting_all_meetings_says_what_is_lost_and_leaves_nothing_of_them() {
    let mut window = Window::settings("");
    window.fill("Unforgettable gathering", "look-forget-1");
    window.create();
    window.wait_for("Meeting created");
    // The form, which stays, has what was typed; only the record of meetings has a link.
    let data = window.profile.path().join("data");
    std::fs::write(
        data.join("ledger.sqlite3.damaged-20260101T000000Z"),
        "http://x.example/join/1",
    )
    .unwrap();
    assert!(any_file_holds(&data, "/join/"));

    window.show_settings();
    window.press("Forget all meetings…");
    assert!(window.shows_part("This can’t be undone"));
    assert!(window.shows_part("No meeting is deleted"));
    window.press("Cancel");
    window.press("Meetings");
    window.wait_for_part("Unforgettable gathering");

    window.show_settings();
    window.press("Forget all meetings…");
    window.press("Forget all meetings");
    window.wait_for("Forgot 1 meeting");
    window.press("Meetings");
    window.until("the list is empty", |harness| {
        harness
            .query_all_by_label_contains("Unforgettable gathering")
            .next()
            .is_none()
    });
    assert!(!any_file_holds(&data, "/join/"));
    assert!(!data.join("ledger.sqlite3.damaged-20260101T000000Z").exists());
    window.press("Schedule");
    window.wait_for("Subject");
    assert_eq!(window.value("Subject"), "Unforgettable gathering");
}

fn any_file_holds(dir: &Path, text: &str) -> bool {
    std::fs::read_dir(dir).unwrap().flatten().any(|entry| {
        let path = entry.path();
        path.is_file() && holds(&std::fs::read(&path).unwrap(), text)
    })
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
#[cfg(unix)]
fn the_program_says_which_it_is_and_opens_the_reference_and_its_folder() {
    use std::os::unix::fs::PermissionsExt as _;

    let profile = tempfile::tempdir().unwrap();
    let (browser, opened) = (profile.path().join("browser"), profile.path().join("opened"));
    std::fs::write(&browser, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", opened.display())).unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o700)).unwrap();
    let mut window = Window::open_in(profile, [1100.0, 900.0], |engine| {
        engine.begin_with = BeginWith::Demo;
        engine.browser = Some(browser.into());
    });
    window.show_settings();
    assert!(window.shows(concat!("Convene ", env!("CARGO_PKG_VERSION"))));
    assert!(window.shows_part("MIT license or the Apache License 2.0"));
    let has = |line: String| {
        let opened = opened.clone();
        move |_: &_| std::fs::read_to_string(&opened).is_ok_and(|text| text.lines().any(|other| other == line))
    };
    window.press("Reference of createOrGet");
    let page = "https://learn.microsoft.com/graph/api/onlinemeeting-createorget";
    window.until("the page is opened", has(page.to_owned()));
    window.press("Open folder");
    let folder = window.profile.path().join("data").display().to_string();
    window.until("the folder is opened", has(folder));
}

#[test]
fn the_last_screen_comes_back() {
    let mut window = Window::settings("");
    window.press("Meetings");
    let path = Profile::under(window.profile.path()).window_file();
    window.until("the screen is kept", |_| {
        WindowPlace::read(&path).screen == LastScreen::Meetings
    });
    let window = window.restarted();
    assert!(window.shows("Search meetings"), "{:?}", window.texts());
}

#[test]
fn a_place_that_cannot_be_read_is_none() {
    let dir = tempfile::tempdir().unwrap();
    let profile = Profile::under(dir.path());
    let place = WindowPlace {
        corner: Some([-1200, 40]),
        size: Some([900.0, 600.0]),
        maximized: true,
        screen: LastScreen::Settings,
    };
    place.write(&profile.window_file()).unwrap();
    assert_eq!(EngineOptions::new(profile.clone()).window_place(), place);
    std::fs::write(profile.window_file(), "{\"size\":").unwrap();
    assert_eq!(EngineOptions::new(profile).window_place(), WindowPlace::default());
}

/// <https://specifications.freedesktop.org/desktop-entry-spec/latest/>
#[test]
fn the_desktop_entry_is_that_of_this_window() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/convene.desktop");
    let entry = std::fs::read_to_string(path).unwrap();
    let mut lines = entry.lines();
    assert_eq!(lines.next(), Some("[Desktop Entry]"));
    let keys: Vec<_> = lines.map(|line| line.split_once('=').unwrap()).collect();
    let value = |key| keys.iter().find(|(other, _)| *other == key).map(|(_, value)| *value);
    assert!(
        path.ends_with(&format!("/{APP_ID}.desktop")),
        "its name is the id of the window"
    );
    for (key, expected) in [
        ("Type", "Application"),
        ("Name", "Convene"),
        // A link is never an argument, however it begins.
        ("Exec", concat!(env!("CARGO_PKG_NAME"), " open -- %u")),
        ("MimeType", concat!("x-scheme-handler/", env!("CARGO_PKG_NAME"), ";")),
        ("Icon", APP_ID),
        ("StartupWMClass", APP_ID),
        ("Terminal", "false"),
    ] {
        assert_eq!(value(key), Some(expected), "{key}");
    }
    for list in ["Categories", "Keywords"] {
        assert!(value(list).is_some_and(|list| list.ends_with(';')), "{list}");
    }
    // Where the system has it, its own judge has the last word.
    if let Ok(judged) = std::process::Command::new("desktop-file-validate").arg(path).output() {
        let said = String::from_utf8_lossy(&judged.stdout);
        assert!(judged.status.success() && said.is_empty(), "{said}");
    }
}

/// The sizes that desktops look for: <https://specifications.freedesktop.org/icon-theme-spec/latest/>.
#[test]
fn the_icon_is_there_in_every_size() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon");
    for side in [16_u32, 24, 32, 48, 64, 128, 256] {
        let png = std::fs::read(dir.join(format!("{APP_ID}-{side}.png"))).unwrap();
        let icon = eframe::icon_data::from_png_bytes(&png).unwrap();
        assert_eq!((icon.width, icon.height), (side, side));
    }
    let drawing = std::fs::read_to_string(dir.join(format!("{APP_ID}.svg"))).unwrap();
    assert!(drawing.contains("<svg ") && drawing.ends_with("</svg>\n"));
}

#[test]
fn what_does_not_fit_is_whole_for_a_screen_reader_and_under_the_pointer() {
    let mut window = Window::open("", None, BeginWith::Demo, [420.0, 900.0]);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    let name = "somebody.with.a.name.that.is.far.too.long@subsidiary.of.contoso.example";
    window.set("Add attendee", &format!("{name};"));
    window.wait_for(name);
    let shown = window.harness.get_by_label(name);
    assert!(shown.rect().right() < 420.0, "it is cut off: {:?}", shown.rect());
    shown.hover();
    // A tooltip comes after a moment.
    window.steps(8);
    assert!(
        window.harness.query_all_by_label(name).count() > 1,
        "no tooltip: {:?}",
        window.texts()
    );
}

#[test]
fn the_form_stays_where_it_is_when_the_result_arrives() {
    let mut window = Window::settings("");
    window.fill("Steady", "look-steady-1");
    let places = |window: &Window| {
        ["Subject", "Start date", "Time zone", "External ID", "Channel"].map(|field| {
            let field = window.harness.get_by_role_and_label(Role::TextInput, field);
            field.rect()
        })
    };
    let before = places(&window);
    window.create();
    assert_eq!(places(&window), before, "while it runs");
    window.wait_for("Meeting created");
    assert_eq!(places(&window), before, "when it is there");
}
