//! Where the keyboard is, and that it is seen there.

use convene::engine::BeginWith;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Server, Window};

impl Window {
    /// From control to control until this one has the focus.
    fn tab_to(&mut self, name: &str) {
        let mut passed = Vec::new();
        while passed.last().is_none_or(|last| last != name) {
            assert!(passed.len() < 60, "{name} is not among {passed:?}");
            self.key(Key::Tab);
            passed.push(self.focused());
        }
        // It may scroll there.
        self.steps(30);
    }
}

#[test]
fn who_chooses_the_demo_with_the_keyboard_begins_in_the_subject() {
    let mut window = Window::fresh();
    window.wait_for("Try the demo organisation");
    window.tab_to("Try the demo organisation");
    window.key(Key::Enter);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    assert!(window.is_focused("Subject"));
}

#[test]
fn a_screen_that_is_called_by_its_keys_has_the_focus_where_one_begins() {
    let mut window = Window::in_the_demo();
    window.go_to("Subject");
    for (key, name) in [
        (Key::Num2, "Search meetings"),
        (Key::Num3, "Settings"),
        (Key::Num1, "Subject"),
    ] {
        window.keys(Modifiers::COMMAND, key);
        window.steps(3);
        assert_eq!(window.focused(), name);
    }
}

#[test]
fn who_comes_with_the_keyboard_types_over_what_a_field_holds() {
    let mut window = Window::in_the_demo();
    window.go_to("Subject");
    window.key(Key::Tab);
    assert!(window.is_focused("Start date"));
    window.type_keys("tomorrow 3pm");
    assert_eq!(window.value("Start date"), "tomorrow 3pm");
    window.key(Key::Enter);
    assert!(window.is_focused("Start date"));
    window.type_keys("x");
    assert_eq!(window.value("Start date"), "25 Nov 2026x", "only who comes to it");
}

#[test]
fn what_has_the_focus_is_scrolled_to() {
    let mut window = Window::open("", None, BeginWith::Demo, [1100.0, 500.0]);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    let whole = |window: &Window, role, name| {
        let below = window.harness.get_by_label("Create or get meeting").rect().top();
        let rect = window.harness.get_by_role_and_label(role, name).rect();
        rect.top() >= 0.0 && rect.bottom() <= below
    };
    assert!(!whole(&window, Role::TextInput, "Channel"));
    window.go_to("Subject");
    window.tab_to("Channel");
    assert!(whole(&window, Role::TextInput, "Channel"));
    window.tab_to("Subject");
    assert!(whole(&window, Role::TextInput, "Subject"), "and back, past the end");
}

#[test]
fn a_dialog_has_its_name_around_what_it_says_and_gives_the_focus_back() {
    let mut window = Window::in_the_demo();
    window.fill("Visit", "NOT-MADE-YET");
    window.go_to("External ID");
    window.keys(Modifiers::COMMAND, Key::K);
    window.wait_for("Create if missing");
    {
        let dialogs = window.harness.query_all_by_role(Role::Dialog).collect::<Vec<_>>();
        let [dialog] = dialogs.as_slice() else {
            panic!("{} dialogs", dialogs.len())
        };
        assert_eq!(
            dialog.accesskit_node().label().as_deref(),
            Some("No meeting with this external ID is known here")
        );
        assert!(dialog.accesskit_node().is_modal());
        dialog.get_by_label("Create if missing");
    }
    assert_eq!(window.focused(), "Cancel");
    window.key(Key::Enter);
    window.steps(3);
    assert!(!window.shows("Create if missing"));
    assert!(window.is_focused("External ID"));
}

#[test]
fn a_time_that_is_being_typed_stands_beside_the_meeting_that_is_checked() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    window.set("Start date", "1 Dec");
    window.set("Start time", "14:00");
    window.press("30 min");
    window.create();
    window.wait_for("Meeting created");
    window.type_into("Start time", "16:15");
    window.keys(Modifiers::COMMAND, Key::K);
    window.wait_for("Meeting already existed");
    assert!(window.shows_part("Start and end. Typed: Tue 1 Dec 2026, 16:15–16:45 Europe/Berlin"));
    assert!(window.shows("Apply my changes"));
}
