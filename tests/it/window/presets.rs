//! What a person uses often, kept under a name and picked in the form.

use convene::engine::BeginWith;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{Server, Window};

const LESSON: &str = "\
# every week
[[preset]]
name = \"Lesson\"
subject = \"Maths\"
duration = 45
attendees = [{ address = \"ana@contoso.com\", role = \"presenter\" }]
external_id = \"LESSON-{date}-{time}\"
invitation_template = \"\"\"
Lesson: {subject}
Come in: {join_link}
\"\"\"
[preset.options]
recording = true
";

fn window(settings: &str) -> Window {
    let mut window = Window::open(settings, None, BeginWith::Demo, [1100.0, 1600.0]);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window
}

fn file(window: &Window) -> String {
    std::fs::read_to_string(window.profile.path().join("settings.toml")).unwrap_or_default()
}

fn wait_for_file(window: &mut Window, what: &str, is_there: impl Fn(&str) -> bool) {
    let path = window.profile.path().join("settings.toml");
    window.until(what, |_| {
        std::fs::read_to_string(&path).is_ok_and(|text| is_there(&text))
    });
}

fn is_ticked(window: &Window, label: &str) -> bool {
    use egui_kittest::kittest::NodeT as _;
    let toggled = window.harness.get_by_label(label).accesskit_node().toggled();
    toggled == Some(egui::accesskit::Toggled::True)
}

#[test]
fn the_form_is_saved_as_a_preset_and_a_cleared_form_is_filled_with_it() {
    let mut window = window("");
    window.set("Subject", "Maths");
    window.press("45 min");
    window.set("Add attendee", "ana@contoso.com;");
    window.set_role("ana@contoso.com", "Presenter");
    window.press("Save as preset…");
    for part in [
        "Subject: Maths",
        "Duration: 45 min",
        "Attendees: ana@contoso.com (Presenter)",
    ] {
        window.wait_for(part);
        assert!(is_ticked(&window, part), "{part}");
    }
    assert!(!window.shows_part("Options:"), "nothing is set");

    window.press("Save preset");
    assert!(window.shows("Type a name for the preset"), "{:?}", window.texts());
    window.set("Preset name", " Lesson ");
    window.set("External ID template", "LESSON-{n}");
    assert!(window.shows_part("there is no placeholder {n}"), "{:?}", window.texts());
    window.press("Save preset");
    assert!(window.shows("What it fills in"), "it stays open");
    window.set("External ID template", "LESSON-{date}-{time}");
    window.check("Subject: Maths");
    window.press("Save preset");
    window.wait_for("Preset: Lesson");
    wait_for_file(&mut window, "the preset", |text| text.contains("name = \"Lesson\""));
    assert!(!file(&window).contains("subject"), "{}", file(&window));

    window.press("Clear form");
    window.wait_for("Preset: None");
    window.set("Subject", "Physics");
    let start = window.value("Start time");
    window.choose("Preset: None", "Lesson");
    assert!(window.shows("Preset: Lesson"));
    assert_eq!(window.value("Subject"), "Physics", "the preset has none");
    assert_eq!(
        (window.value("Start time"), start.as_str()),
        ("10:30".to_owned(), "10:30")
    );
    assert_eq!(window.value("End time"), "11:15");
    assert_eq!(window.value("External ID"), "LESSON-2026-11-24-1030");
    assert!(window.shows("Role of ana@contoso.com: Presenter"));
}

#[test]
fn the_external_id_follows_the_start_until_it_is_edited_by_hand() {
    let mut window = window(LESSON);
    window.choose("Preset: None", "Lesson");
    assert_eq!(window.value("External ID"), "LESSON-2026-11-24-1030");
    window.set("Start time", "14:00");
    window.keys(egui::Modifiers::NONE, egui::Key::Tab);
    window.set("Subject", "Maths 3b");
    assert_eq!(window.value("External ID"), "LESSON-2026-11-24-1400");

    window.set("External ID", "MINE");
    window.set("Start time", "15:00");
    window.set("Subject", "Maths 3c");
    assert_eq!(window.value("Start time"), "15:00");
    assert_eq!(window.value("External ID"), "MINE");
}

#[test]
fn what_is_sent_has_the_external_id_of_the_start_that_was_typed_last() {
    let server = Server::start();
    let settings = format!("{}{LESSON}", Window::settings_for(&server));
    let mut window = Window::open(
        &settings,
        Some(server.demo.token()),
        BeginWith::Settings,
        [1100.0, 1600.0],
    );
    window.wait_for("Ready on Clinic");
    window.choose("Preset: None", "Lesson");
    window.set("Start time", "16:00");
    window.keys(egui::Modifiers::COMMAND, egui::Key::Enter);
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    assert_eq!(body["externalId"], "LESSON-2026-11-24-1600");
    assert_eq!(body["subject"], "Maths");
    assert_eq!(server.updates()[0]["allowRecording"], true);

    // The invitation is the preset’s, also once the form is about something else.
    window.press("Clear form");
    window.press("Copy invitation");
    window.wait_for("Copied");
    let invitation = window.last_copied_rich().plain;
    assert!(invitation.starts_with("Lesson: Maths\nCome in: http"), "{invitation}");
}

#[test]
fn picking_a_preset_can_be_undone() {
    let mut window = window(LESSON);
    window.fill("Physics", "P-1");
    window.choose("Preset: None", "Lesson");
    assert_eq!(window.value("Subject"), "Maths");
    window.press("Undo preset");
    assert_eq!(
        (window.value("Subject"), window.value("External ID")),
        ("Physics".to_owned(), "P-1".to_owned())
    );
    assert!(window.shows("Preset: None") && !window.shows("Role of ana@contoso.com: Presenter"));
}

#[test]
fn a_name_that_is_taken_is_said_and_the_preset_can_be_replaced() {
    let mut window = window(LESSON);
    window.set("Subject", "Physics");
    window.press("Save as preset…");
    window.wait_for("Save preset");
    window.set("Preset name", "Lesson");
    assert!(
        window.shows("There is a preset “Lesson” already"),
        "{:?}",
        window.texts()
    );
    window.press("Replace");
    window.wait_for("Preset: Lesson");
    wait_for_file(&mut window, "the other subject", |text| text.contains("\"Physics\""));
    let text = file(&window);
    assert!(text.starts_with("# every week") && !text.contains("Maths"), "{text}");
    assert_eq!(text.matches("[[preset]]").count(), 1);
}

#[test]
fn presets_are_renamed_thinned_and_removed_in_the_settings() {
    let mut window = window(LESSON);
    window.press("Manage presets…");
    for line in ["Subject: Maths", "Duration: 45 min", "Options: Recording allowed: Yes"] {
        window.wait_for(line);
    }
    assert!(window.shows("External ID: LESSON-{date}-{time}") && window.shows("An invitation of its own"));
    window.press("Edit preset Lesson");
    window.wait_for("Edit preset");
    window.set("Preset name", "Hour");
    window
        .harness
        .get_by_role_and_label(Role::CheckBox, "Duration: 45 min")
        .click_accesskit();
    window.steps(3);
    window.press("Save preset");
    window.wait_for("Edit preset Hour");
    assert!(!window.shows("Duration: 45 min"), "{:?}", window.texts());
    let text = file(&window);
    assert!(text.contains("name = \"Hour\"") && !text.contains("duration"), "{text}");

    window.press("Remove preset Hour");
    window.until("it is gone", |harness| {
        harness.query_all_by_label("Edit preset Hour").next().is_none()
    });
    assert!(!file(&window).contains("Hour"));
}

#[test]
fn a_preset_that_is_changed_in_the_file_with_a_mistake_stands_in_nobodys_way() {
    let mut window = window("[[preset]]\nname = \"A\"\nduration = 0\n");
    window.press("Settings");
    window.wait_for_part("line 1, column 1: preset “A”: 0 is no duration");
}
