//! When: what is typed, stepped and picked.

use convene::engine::BeginWith;
use egui::accesskit::Live;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Server, Window};

const NARROW: [f32; 2] = [560.0, 900.0];

/// In the demo organisation, for a person of this locale.
fn window_of(locale: &str) -> Window {
    let mut window = Window::open_with("", [1100.0, 900.0], |engine| {
        engine.begin_with = BeginWith::Demo;
        engine.accept_language = Some(locale.to_owned());
    });
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window
}

fn window() -> Window {
    window_of("en-DE")
}

impl Window {
    /// Types over what a field holds, as with the keyboard, and stays in it.
    pub(super) fn type_into(&mut self, field: &str, text: &str) {
        self.go_to(field);
        self.keys(Modifiers::COMMAND, Key::A);
        for c in text.chars() {
            self.harness.event(Event::Text(c.to_string()));
            self.step();
        }
    }

    fn press_key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    /// Types over what a field holds and leaves it.
    fn enter(&mut self, field: &str, text: &str) {
        self.type_into(field, text);
        self.press_key(Key::Enter);
    }

    fn times(&self) -> [String; 4] {
        ["Start date", "Start time", "End date", "End time"].map(|field| self.value(field))
    }

    /// The name of what has the focus.
    pub(super) fn focused(&self) -> String {
        let nodes = self.harness.root().children_recursive();
        let focused = nodes.filter(egui_kittest::Node::is_focused).last();
        focused
            .and_then(|node| node.accesskit_node().label())
            .unwrap_or_default()
    }
}

#[test]
fn a_whole_time_in_one_field_fills_both_ends() {
    let mut window = window();
    window.enter("Start date", "fri 9-10:30");
    assert_eq!(window.times(), ["27 Nov 2026", "09:00", "27 Nov 2026", "10:30"]);
    window.enter("Start date", "tomorrow 3pm");
    assert_eq!(
        window.times(),
        ["25 Nov 2026", "15:00", "25 Nov 2026", "16:30"],
        "as long as before"
    );
    window.enter("Start time", "22-2");
    assert_eq!(window.times(), ["25 Nov 2026", "22:00", "26 Nov 2026", "02:00"]);
    window.enter("Start time", "9:15 for 45 min");
    assert_eq!(window.times(), ["25 Nov 2026", "09:15", "25 Nov 2026", "10:00"]);
    window.enter("End time", "for 2 h");
    assert_eq!(window.times(), ["25 Nov 2026", "09:15", "25 Nov 2026", "11:15"]);
    window.enter("End date", "1 Dec 17:00");
    assert_eq!(window.times(), ["25 Nov 2026", "09:15", "1 Dec 2026", "17:00"]);
}

#[test]
fn nothing_else_changes_while_a_time_is_typed_and_the_line_tells_what_it_will_be() {
    let mut window = window();
    window.type_into("Start date", "tomorrow 3pm");
    assert_eq!(window.times(), ["tomorrow 3pm", "10:30", "24 Nov 2026", "11:00"]);
    assert!(window.shows_part("Wed 25 Nov 2026, 15:00–15:30 Europe/Berlin"));
    window.press_key(Key::Tab);
    assert_eq!(window.times(), ["25 Nov 2026", "15:00", "25 Nov 2026", "15:30"]);
}

#[test]
fn what_is_typed_counts_when_the_form_is_sent_from_within_the_field() {
    let server = Server::start();
    let mut window = Window::connected_to(&server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window.fill("Visit", "VISIT-1");
    window.type_into("Start time", "tomorrow 14:00-14:20");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Meeting created");
    let (body, _) = server.create_or_gets().remove(0);
    assert_eq!(
        (body["startDateTime"].as_str(), body["endDateTime"].as_str()),
        (
            Some("2026-11-25T13:00:00.0000000Z"),
            Some("2026-11-25T13:20:00.0000000Z")
        )
    );
}

#[test]
fn what_cannot_be_read_stays_and_is_told_and_mending_it_keeps_the_length() {
    let mut window = window();
    window.press("2 h");
    window.enter("Start time", "half past");
    assert_eq!(window.value("Start time"), "half past");
    assert!(window.shows("That’s not a time. Type one such as 14:00, 2pm or 9-10:30."));
    window.type_into("Start time", "14");
    assert!(!window.shows_part("That’s not a time."), "not while it is mended");
    window.press_key(Key::Enter);
    assert_eq!(window.times(), ["24 Nov 2026", "14:00", "24 Nov 2026", "16:00"]);
}

#[test]
fn each_thing_that_cannot_be_read_is_told_in_its_own_words() {
    let mut window = window();
    for (field, text, sentence) in [
        (
            "Start date",
            "soon",
            "That’s not a date. Type one such as 1 Dec, tomorrow or fri 9-10:30.",
        ),
        ("Start date", "31 Nov", "The calendar has no such day"),
        (
            "Start date",
            "mon 27 Nov",
            "That date is a Friday. Change the one or the other.",
        ),
        (
            "Start time",
            "9-5",
            "Morning or afternoon? Type am or pm, or times such as 09:00 and 17:00.",
        ),
        ("End time", "25:00", "The clock has no such time"),
    ] {
        window.enter(field, text);
        assert!(window.shows(sentence), "{text}: {:?}", window.texts());
        assert_eq!(window.value(field), text);
        window.enter(field, if field.ends_with("date") { "fri" } else { "18:00" });
        assert!(!window.shows(sentence), "{text}");
    }
}

#[test]
fn a_time_of_the_small_hours_can_be_had_in_the_afternoon() {
    let mut window = window();
    window.enter("Start time", "3");
    assert_eq!(window.times(), ["24 Nov 2026", "03:00", "24 Nov 2026", "03:30"]);
    assert!(window.shows("03:00 is in the early morning."));
    window.press("Make it 15:00");
    assert_eq!(window.times(), ["24 Nov 2026", "15:00", "24 Nov 2026", "15:30"]);
    assert!(!window.shows_part("in the early morning"));
    window.enter("Start time", "03:00");
    assert!(!window.shows_part("in the early morning"), "that was said");
}

#[test]
fn up_and_down_step_a_time_by_a_quarter_and_a_date_by_a_day() {
    let mut window = window();
    window.go_to("Start time");
    window.press_key(Key::ArrowUp);
    assert_eq!(window.times(), ["24 Nov 2026", "10:45", "24 Nov 2026", "11:15"]);
    assert!(window.is_focused("Start time"));
    let line = "Tue 24 Nov 2026, 10:45–11:15 Europe/Berlin (UTC+01:00) · Tue 24 Nov 2026, 09:45–10:15 UTC";
    assert_eq!(
        window.harness.get_by_label(line).accesskit_node().live(),
        Live::Polite,
        "a screen reader says it"
    );
    window.type_into("Start time", "23:55");
    window.press_key(Key::ArrowUp);
    assert_eq!(
        window.times(),
        ["25 Nov 2026", "00:00", "25 Nov 2026", "00:30"],
        "what was typed counts"
    );
    window.press_key(Key::ArrowDown);
    window.press_key(Key::ArrowDown);
    assert_eq!(window.times(), ["24 Nov 2026", "23:30", "25 Nov 2026", "00:00"]);
    window.go_to("Start date");
    window.press_key(Key::ArrowUp);
    assert_eq!(window.times(), ["25 Nov 2026", "23:30", "26 Nov 2026", "00:00"]);
    window.go_to("End time");
    window.press_key(Key::ArrowUp);
    assert_eq!(window.times(), ["25 Nov 2026", "23:30", "26 Nov 2026", "00:15"]);
    assert!(window.describes("End time", "Up and Down change it by 15 minutes"));
}

#[test]
fn a_step_and_then_typing_keeps_the_length() {
    let mut window = window();
    window.press("45 min");
    window.go_to("Start time");
    window.press_key(Key::ArrowUp);
    window.enter("Start time", "16");
    assert_eq!(window.times(), ["24 Nov 2026", "16:00", "24 Nov 2026", "16:45"]);
}

#[test]
fn coming_and_going_changes_nothing() {
    let mut window = window();
    window.enter("Start date", "25 Oct 2026");
    window.enter("Start time", "02:30");
    window.check("Sun 25 Oct 02:30 (UTC+01:00)");
    assert!(
        window.shows_part("02:30–03:00 Europe/Berlin (UTC+01:00)"),
        "{:?}",
        window.texts()
    );
    for field in ["Start date", "Start time", "End date", "End time", "Time zone"] {
        window.go_to(field);
        window.press_key(Key::Tab);
    }
    assert!(
        window.shows_part("02:30–03:00 Europe/Berlin (UTC+01:00)"),
        "the choice stays"
    );
}

#[test]
fn the_calendar_opens_on_the_day_and_is_worked_by_keys() {
    let mut window = window();
    window.press("Pick start date");
    assert_eq!(window.focused(), "Tuesday 24 November 2026, today");
    for (key, day) in [
        (Key::ArrowRight, "Wednesday 25 November 2026"),
        (Key::ArrowDown, "Wednesday 2 December 2026"),
        (Key::ArrowLeft, "Tuesday 1 December 2026"),
        (Key::ArrowUp, "Tuesday 24 November 2026, today"),
        (Key::PageDown, "Thursday 24 December 2026"),
        (Key::Home, "Monday 21 December 2026"),
        (Key::End, "Sunday 27 December 2026"),
        (Key::PageUp, "Friday 27 November 2026"),
    ] {
        window.press_key(key);
        assert_eq!(window.focused(), day, "{key:?}");
    }
    window.keys(Modifiers::SHIFT, Key::PageDown);
    assert_eq!(window.focused(), "Saturday 27 November 2027");
    window.keys(Modifiers::SHIFT, Key::PageUp);
    window.press_key(Key::Enter);
    assert_eq!(window.times(), ["27 Nov 2026", "10:30", "27 Nov 2026", "11:00"]);
    assert!(!window.shows("Previous month"), "it is closed");
    assert_eq!(window.focused(), "Pick start date");
}

#[test]
fn escape_closes_the_calendar_and_changes_nothing() {
    let mut window = window();
    let before = window.times();
    window.press("Pick end date");
    window.press_key(Key::ArrowDown);
    window.press_key(Key::Escape);
    assert!(!window.shows("Previous month"));
    assert_eq!(window.focused(), "Pick end date");
    assert_eq!(window.times(), before);
}

#[test]
fn tab_leaves_the_calendar_and_closes_it() {
    let mut window = window();
    window.press("Pick start date");
    window.press_key(Key::Tab);
    assert_eq!(window.focused(), "Go to today");
    window.press_key(Key::Tab);
    assert_eq!(window.focused(), "Start time");
    window.steps(2);
    assert!(!window.shows("Go to today"));
}

#[test]
fn the_calendar_has_six_weeks_that_begin_as_the_locale_has_it() {
    for (locale, first, last) in [
        ("en-DE", "Monday 26 October 2026", "Sunday 6 December 2026"),
        ("en-US", "Sunday 1 November 2026", "Saturday 12 December 2026"),
        ("ar-EG", "Saturday 31 October 2026", "Friday 11 December 2026"),
    ] {
        let mut window = window_of(locale);
        window.press("Pick start date");
        let days: Vec<_> = window
            .texts()
            .into_iter()
            .filter(|text| text.contains("day ") && text.contains(" 2026") && !text.contains(':'))
            .collect();
        assert_eq!(days.len(), 42, "{locale}: {days:?}");
        assert_eq!((days[0].as_str(), days[41].as_str()), (first, last), "{locale}");
    }
}

#[test]
fn a_day_is_picked_by_a_press_and_the_months_turn() {
    let mut window = window();
    window.press("Pick end date");
    window.press("Next month");
    window.press("Next month");
    assert!(window.shows("January 2027"));
    window.press("Go to today");
    assert_eq!(window.focused(), "Tuesday 24 November 2026, today");
    window.press("Thursday 26 November 2026");
    assert_eq!(window.times(), ["24 Nov 2026", "10:30", "26 Nov 2026", "11:00"]);
}

#[test]
fn the_zone_moves_the_instants_and_keeps_the_wall_clock_and_the_length() {
    let mut window = window();
    window.press("2 h");
    window.enter("Time zone", "new y");
    assert_eq!(window.value("Time zone"), "America/New_York", "the first suggestion");
    assert_eq!(window.times(), ["24 Nov 2026", "10:30", "24 Nov 2026", "12:30"]);
    assert!(window.shows_part("15:30–17:30 UTC"), "{:?}", window.texts());
    window.set("Time zone", "tokyo");
    assert_eq!(window.value("Time zone"), "Asia/Tokyo");
    assert!(window.shows_part("10:30–12:30 Asia/Tokyo"));
    window.set("Time zone", "Atlantis");
    assert!(window.shows_part("There is no time zone of this name."));
    window.set("Time zone", "berlin");
    assert_eq!(window.times(), ["24 Nov 2026", "10:30", "24 Nov 2026", "12:30"]);
}

#[test]
fn favorite_zones_are_kept_offered_first_and_shown_beside_the_times() {
    let mut window = window();
    window.press("Settings");
    for (typed, name) in [("new york", "America/New_York"), ("Tokyo", "Asia/Tokyo")] {
        window.set("Add a time zone", typed);
        window.press("Add");
        window.wait_for(&format!("Remove {name}"));
        assert_eq!(window.value("Add a time zone"), "");
    }
    let path = window.profile.path().join("settings.toml");
    let settings = std::fs::read_to_string(&path).unwrap();
    assert!(
        settings.contains(r#"favorite_zones = ["America/New_York", "Asia/Tokyo"]"#),
        "{settings}"
    );

    window.press("Schedule");
    window.enter("Start time", "18:00");
    assert!(window.shows("For others: 12:00–12:30 New York, 02:00–02:30 Tokyo (the next day)"));
    window.press("2 h");
    window.enter("Start time", "15:00");
    assert!(window.shows("For others: 09:00–11:00 New York, Tue 23:00 – Wed 01:00 Tokyo"));

    window.press("Pick time zone");
    window.press("Asia/Tokyo, UTC+09:00");
    assert_eq!(window.value("Time zone"), "Asia/Tokyo");
    assert_eq!(window.focused(), "Pick time zone");
    assert!(
        window.shows("For others: 01:00–03:00 New York"),
        "not the meeting’s own"
    );
    window.press("Pick time zone");
    window.press("Remove Asia/Tokyo from favorites");
    window.press("Pick time zone");
    window.press("Europe/Berlin, UTC+01:00");
    window.until("Tokyo is gone", |harness| {
        harness.query_by_label("For others: 09:00–11:00 New York").is_some()
    });
    let settings = std::fs::read_to_string(&path).unwrap();
    assert!(
        settings.contains(r#"favorite_zones = ["America/New_York"]"#),
        "{settings}"
    );
}

#[test]
fn the_attendees_usual_zones_are_kept_and_shown_with_their_names() {
    let settings = "favorite_zones = [\"Asia/Tokyo\"]\n\n[[connection]]\nname = \"D\"\nsign_in = \"demo\"\n";
    let mut window = Window::open(settings, None, BeginWith::Settings, [1100.0, 900.0]);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window.enter("Start date", "27 Nov 15:00-15:45");
    window.enter("Add attendee", "Ana Ruiz <ana@contoso.example>; bo@contoso.example;");
    let line = "For others: 23:00–23:45 Tokyo";
    assert!(window.shows(line), "nobody’s is known: {:?}", window.texts());

    let button = "Time zone of ana@contoso.example: not known";
    window.wait_for(button);
    window.harness.get_by_label(button).focus();
    window.step();
    window.press_key(Key::Enter);
    for _ in 0..5 {
        window.press_key(Key::ArrowDown);
    }
    assert_eq!(
        window.focused(),
        "Another time zone",
        "after what is known, favorite or one’s own"
    );
    window.type_keys("new york");
    window.press_key(Key::Enter);
    window.wait_for("For others: 23:00–23:45 Tokyo, 09:00–09:45 New York (Ana Ruiz)");
    assert_eq!(window.focused(), "Time zone of ana@contoso.example: America/New_York");
    assert!(!window.shows("Another time zone"), "the menu is closed");

    window.press("Time zone of bo@contoso.example: not known");
    window.type_into("Another time zone", "tok");
    window.steps(3);
    window.harness.get_by_label("Asia/Tokyo UTC+09:00").click();
    window.steps(3);
    window.wait_for("For others: 23:00–23:45 Tokyo (bo@contoso.example), 09:00–09:45 New York (Ana Ruiz)");
    window.enter("Start time", "16:00");
    assert!(
        window
            .shows("For others: 00:00–00:45 Tokyo (bo@contoso.example; the next day), 10:00–10:45 New York (Ana Ruiz)")
    );
    window.enter("Time zone", "America/New_York");
    assert!(
        window.shows("For others: 06:00–06:45 Tokyo (bo@contoso.example; the next day)"),
        "not the meeting’s own: {:?}",
        window.texts()
    );
    let path = window.profile.path().join("settings.toml");
    let kept = std::fs::read_to_string(&path).unwrap();
    let table =
        "[usual_zones]\n\"ana@contoso.example\" = \"America/New_York\"\n\"bo@contoso.example\" = \"Asia/Tokyo\"\n";
    assert!(kept.contains(table), "{kept}");

    window.press("Time zone of bo@contoso.example: Asia/Tokyo");
    window.press("Not known");
    window.wait_for("For others: 06:00–06:45 Tokyo (the next day)");
    assert_eq!(window.focused(), "Time zone of bo@contoso.example: not known");
}

#[test]
fn a_zone_that_is_none_is_told_in_the_attendees_menu_and_esc_leaves_it() {
    let mut window = window();
    window.enter("Add attendee", "bo@contoso.example");
    let button = "Time zone of bo@contoso.example: not known";
    window.press(button);
    window.enter("Another time zone", "Atlantis");
    let sentence = "There is no time zone of this name. Type a city and pick from the list.";
    assert!(window.shows(sentence));
    assert_eq!(window.focused(), "Another time zone");
    window.type_keys(" City");
    assert!(!window.shows(sentence), "not while it is mended");
    window.press_key(Key::Escape);
    assert!(!window.shows("Another time zone"));
    assert_eq!(window.focused(), button);
    window.press(button);
    assert_eq!(window.value("Another time zone"), "", "begun anew");
}

#[test]
fn of_the_zones_that_fit_the_favorite_ones_come_first() {
    let settings = "favorite_zones = [\"Europe/Rome\"]\n\n[[connection]]\nname = \"D\"\nsign_in = \"demo\"\n";
    let mut window = Window::open(settings, None, BeginWith::Settings, NARROW);
    window.wait_for("Ready in the demo organisation: no meeting here is real");
    window.enter("Time zone", "+1");
    assert_eq!(window.value("Time zone"), "Europe/Rome");
}

#[test]
fn a_past_start_and_a_clock_change_are_told() {
    let mut window = window();
    window.enter("Start date", "23 Nov 2026");
    assert!(window.shows_part("The start is in the past"));
    window.enter("Start date", "27 Mar 2027 23:00-4:00");
    window.enter("End date", "28 Mar 2027");
    assert!(
        window.shows_part("The clock goes forward by 1 h inside"),
        "{:?}",
        window.texts()
    );
    window.enter("Start date", "28 Mar 2027 2:30");
    assert!(window.shows("The clock is set forward over this time, so it does not exist"));
}

#[test]
fn a_length_without_a_start_says_what_is_missing() {
    let mut window = window();
    window.enter("Start time", "soon");
    window.press("1 h");
    assert!(window.shows_part("That’s not a time."));
    assert_eq!(window.value("Start time"), "soon");
}

#[test]
fn who_goes_on_with_tab_keeps_the_focus_when_a_sentence_appears() {
    let mut window = window();
    window.type_into("Start time", "soon");
    window.press_key(Key::Tab);
    assert!(window.is_focused("End date"));
    window.press_key(Key::Tab);
    assert_eq!(window.focused(), "Pick end date");
    window.type_into("End time", "9-5");
    window.press_key(Key::Tab);
    window.steps(3);
    assert!(window.shows_part("Morning or afternoon?"));
    assert_eq!(window.focused(), "15 min");
    window.press_key(Key::Tab);
    assert_eq!(window.focused(), "30 min");
}
