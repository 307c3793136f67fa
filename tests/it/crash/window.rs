//! The window, when it goes wrong itself and when something behind it does.

use chrono::{DateTime, Utc};
use convene::engine::BeginWith;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::window::Window;

/// Once this is set, nobody can tell the window the time.
static CLOCK_IS_BROKEN: AtomicBool = AtomicBool::new(false);

fn clock() -> DateTime<Utc> {
    let is_window = !["engine", "engine-worker", "ledger"].contains(&std::thread::current().name().unwrap_or_default());
    assert!(!(is_window && CLOCK_IS_BROKEN.load(Ordering::SeqCst)), "{TYPED}");
    crate::window::now()
}

#[test]
fn a_panic_of_the_window_keeps_what_was_typed_last_and_is_told_at_the_next_start() {
    let profile = tempfile::tempdir().unwrap();
    let output = run("crash::window::ends_in_the_middle_of_typing", profile.path(), "");
    assert!(!output.status.success());
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("There is a mistake in Convene"), "{stderr}");
    assert_eq!(kept_form(profile.path()).subject, TYPED);
    let [report] = reports(profile.path()).try_into().unwrap();
    for part in [
        "\neffect: the program ended\n",
        "\nscreen: Schedule\n",
        "convene::gui::app::",
    ] {
        assert!(report.contains(part), "{part:?}: {report}");
    }

    let opened = profile.path().join("opened");
    let open = |profile| {
        let script = opener(&opened);
        Window::open_in(profile, [1100.0, 900.0], move |engine| {
            engine.begin_with = BeginWith::Demo;
            engine.browser = Some(script.into());
            engine.crash_reports = Some(CrashReports::new(engine.profile.data_dir(), Teller::Window));
        })
    };
    let mut window = open(profile);
    window.wait_for("Convene ended unexpectedly");
    window.until("the form is back", |_| true);
    window.press("Copy report");
    assert_eq!(window.last_copied(), report);
    window.press("Show file");
    let shown = |_: &_| std::fs::read_to_string(&opened).is_ok_and(|path| path.ends_with(".txt\n"));
    window.until("the file is shown", shown);
    let path = std::fs::read_to_string(&opened).unwrap();
    assert_eq!(std::fs::read_to_string(path.trim_end()).unwrap(), report);
    window.press("Settings");
    assert!(window.shows("Convene ended unexpectedly"), "on every screen");
    window.press("Dismiss");
    assert!(!window.shows("Convene ended unexpectedly"));

    let Window { harness, profile, .. } = window;
    drop(harness);
    let mut window = open(profile);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window.steps(5);
    assert!(!window.shows("Convene ended unexpectedly"));
    assert_eq!(reports(window.profile.path()), [report], "the report is kept");
}

/// A program that notes what it is to open.
fn opener(opened: &Path) -> PathBuf {
    let script = opened.with_extension("sh");
    std::fs::write(
        &script,
        format!("#!/bin/sh\nprintf '%s\\n' \"$1\" > '{}'\n", opened.display()),
    )
    .unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(&script, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    script
}

#[test]
#[ignore = "started by a_panic_of_the_window_keeps_what_was_typed_last_and_is_told_at_the_next_start"]
fn ends_in_the_middle_of_typing() {
    let profile = told_profile();
    let crash_reports = CrashReports::new(&data_dir(&profile), Teller::Window);
    crash_reports.install();
    let mut window = Window::open_in(tempfile::tempdir().unwrap(), [1100.0, 900.0], |engine| {
        engine.profile = Profile::under(&profile);
        engine.begin_with = BeginWith::Demo;
        engine.crash_reports = Some(crash_reports);
        engine.now = clock;
    });
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window.steps(20);
    // One frame, so that the pause after which it is kept does not come.
    window
        .harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Subject")
        .set_text_value_accesskit(TYPED);
    window.step();
    CLOCK_IS_BROKEN.store(true, Ordering::SeqCst);
    window.step();
}

#[test]
fn a_panic_behind_the_window_is_told_at_once() {
    let profile = tempfile::tempdir().unwrap();
    let output = run("crash::window::goes_on_when_the_clipboard_panics", profile.path(), "");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{stdout}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(reports(profile.path()).len(), 1);
}

#[test]
#[ignore = "started by a_panic_behind_the_window_is_told_at_once"]
fn goes_on_when_the_clipboard_panics() {
    let profile = told_profile();
    let crash_reports = CrashReports::new(&data_dir(&profile), Teller::Window);
    crash_reports.install();
    let mut window = Window::open_in(tempfile::tempdir().unwrap(), [1100.0, 900.0], |engine| {
        engine.profile = Profile::under(&profile);
        engine.begin_with = BeginWith::Demo;
        engine.crash_reports = Some(crash_reports);
        engine.clipboard = Clipboard::with(|_| panic!("{TYPED}"));
    });
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window.fill("Visit", "VISIT-1");
    window.create();
    window.wait_for("Meeting created");
    window.press("Copy invitation");
    window.wait_for("A part of Convene failed unexpectedly");
    window.wait_for_part("Copied");
    assert!(window.last_copied().contains("Visit"), "without its form");
    window.press("Dismiss");
    assert!(!window.shows("A part of Convene failed unexpectedly"));
    window.fill("Another", "VISIT-2");
    window.create();
    window.wait_for("Meeting created");
}
