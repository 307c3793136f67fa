//! Many meetings at once: a sheet or a series is looked over, sent, paused, gone on with, and told of.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use convene::demo::{Fault, FaultSpec, When};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Server, Window};

const HEAD: &str = "External ID,Subject,Start,Duration,Attendees\n";

/// So many lessons, an hour apart, each with an ID of its own.
fn lessons(count: usize) -> String {
    let mut text = HEAD.to_owned();
    for number in 1..=count {
        let (day, hour) = (1 + number / 10 % 28, 8 + number % 10);
        let month = 1 + number / 280 % 12;
        writeln!(
            text,
            "LESSON-{number:04},Algebra {number},2027-{month:02}-{day:02} {hour:02}:00,45,"
        )
        .unwrap();
    }
    text
}

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

impl Window {
    /// Writes a sheet, and opens it as a person does who types where it is.
    fn import(&mut self, name: &str, text: &str) -> PathBuf {
        let path = self.profile.path().join(name);
        std::fs::write(&path, text).unwrap();
        self.press("More…");
        self.press("Import meetings…");
        self.set("File", path.to_str().unwrap());
        self.press("Read file");
        self.wait_for("Back to the form");
        path
    }

    fn drop_file(&mut self, path: &Path) {
        let file = Arc::new(Dropped(path.to_owned()));
        self.harness.input_mut().dropped_files.push(file);
        self.steps(3);
    }

    /// The names of the rows in sight, in order.
    fn lines(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.filter_map(|row| row.accesskit_node().label()).collect()
    }

    fn may_press(&self, button: &str) -> bool {
        let button = self.harness.get_by_role_and_label(Role::Button, button);
        !button.accesskit_node().is_disabled()
    }
}

fn connected(server: &Server) -> Window {
    let mut window = Window::connected_to(server, server.demo.token());
    window.wait_for("Ready on Clinic");
    window
}

/// Every answer takes a while.
fn slow(server: &Server, ms: u64) {
    let fault = Fault::Delay {
        ms,
        when: When::BeforeWork,
    };
    server.demo.faults().always(FaultSpec::new(fault).path("createOrGet"));
}

#[test]
fn rows_are_shown_with_what_is_wrong_in_them_before_anything_is_sent() {
    let server = Server::start();
    let mut window = connected(&server);
    let text = format!(
        "{HEAD}L-1,Algebra,2027-03-01 09:00,45,ana@contoso.com; bob@contoso.com\n\
         L-2,Algebra,2027-03-02 25:00,45,\n\
         L-1,Geometry,2027-03-03 09:00,soon,\n\
         L-4,Geometry,2027-03-04 09:00,1h30,ana at contoso\n\
         L-5,Geometry,2027-03-05 09:00,60,\n"
    );
    window.import("lessons.csv", &text);
    window.wait_for("Create 2 meetings");
    let lines = window.lines();
    assert_eq!(
        lines[0],
        "Row 2, External ID L-1, Algebra, Mon 1 Mar 2027, 09:00, 45 min, 2 people, Ready"
    );
    assert!(
        lines[1].contains("Row 3") && lines[1].contains("Start: "),
        "{}",
        lines[1]
    );
    assert!(lines[2].contains("Row 2 has the same external ID"), "{}", lines[2]);
    assert!(
        lines[2].ends_with("(and 1 more)"),
        "the length is wrong as well: {}",
        lines[2]
    );
    assert!(lines[3].contains("ana at contoso: "), "{}", lines[3]);
    assert_eq!(
        lines[4],
        "Row 6, External ID L-5, Geometry, Fri 5 Mar 2027, 09:00, 1 h, nobody asked, Ready"
    );
    assert!(window.shows("5 rows, 3 with problems"));
    assert!(window.shows_part("3 rows are left out"));

    window.check("Only problems");
    let lines: Vec<_> = window.lines().iter().map(|line| line[..5].to_owned()).collect();
    assert_eq!(lines, ["Row 3", "Row 4", "Row 5"]);
    let second = window.lines()[1].clone();
    window.harness.get_by_label(&second).click_accesskit();
    window.steps(3);
    assert!(window.shows("Row 4 · L-1 · Geometry"), "{:?}", window.texts());
    assert!(window.shows_part("Duration: That’s not a length"));
    assert_eq!(server.create_or_gets(), []);
}

#[test]
fn a_column_with_a_strange_name_is_matched_by_hand() {
    let mut window = Window::in_the_demo();
    window.import("visits.csv", "ID,Subject,Slot\nV-1,Visit,2027-03-01 09:00\n");
    window.wait_for("Column 3, Slot: Not used");
    assert!(window.shows_part("Not used: ID, Slot"));
    window.choose("Column 3, Slot: Not used", "Start");
    window.choose("Column 1, ID: Not used", "External ID");
    window.wait_for_part("External ID V-1");
    assert!(window.shows("Create 1 meeting"), "{:?}", window.texts());
    let lines = window.lines();
    assert!(
        lines[0].starts_with("Row 2, External ID V-1, Visit, Mon 1 Mar 2027, 09:00"),
        "{lines:?}"
    );
    assert!(!window.shows("Column 2, Subject: Subject"), "it needs no thought");
    window.press("Columns…");
    window.wait_for("Column 2, Subject: Subject");
    window.choose("Column 2, Subject: Subject", "Not used");
    window.until("the subject is gone", |harness| {
        harness.query_all_by_label_contains("(no subject)").next().is_some()
    });
}

#[test]
fn a_date_that_can_be_read_two_ways_is_asked_about() {
    let mut window = Window::in_the_demo();
    let text = format!("{HEAD}A,Visit,03/04/2027 09:00,30,\nB,Visit,05/06/2027 09:00,30,\n");
    window.import("visits.csv", &text);
    window.wait_for("Some dates can be read two ways. In which order are they written?");
    assert!(!window.may_press("Create meetings"), "{:?}", window.texts());
    assert!(window.lines()[0].contains("Choose the date order first"));
    window.check("Month first (12/31/2026)");
    window.wait_for("Create 2 meetings");
    assert!(window.lines()[0].contains("Thu 4 Mar 2027"), "{:?}", window.lines());
    window.check("Day first (31/12/2026)");
    window.until("the other order", |harness| {
        harness.query_all_by_label_contains("Sat 3 Apr 2027").next().is_some()
    });

    window.press("Back to the form");
    let text = format!("{HEAD}A,Visit,03/04/2027 09:00,30,\nB,Visit,31/12/2027 09:00,30,\n");
    window.import("decided.csv", &text);
    window.wait_for("Create 2 meetings");
    assert!(!window.shows("Date order"), "another row decides");
}

#[test]
fn external_ids_are_made_by_a_template_that_is_seen() {
    let mut window = Window::in_the_demo();
    window.import(
        "My visits.csv",
        "Subject,Start,Duration\nAnna,2027-03-01 09:00,30\nBob,2027-03-01 10:00,30\n",
    );
    window.wait_for("The first one is my-visits-0001");
    assert_eq!(window.value("External ID template"), "my-visits-{row}");
    window.set("External ID template", "{nobody}");
    assert!(
        window.shows_part("there is no placeholder {nobody}"),
        "{:?}",
        window.texts()
    );
    assert!(!window.may_press("Create 2 meetings"));
    window.set("External ID template", "visit-{subject}-{date}");
    window.wait_for("The first one is visit-anna-2027-03-01");
    assert!(window.lines()[1].contains("External ID visit-bob-2027-03-01"));
    window.set("External ID template", "the-same");
    window.wait_for("Create 1 meeting");
    assert!(window.lines()[1].contains("Row 2 has the same external ID"));
}

#[test]
fn rows_are_sent_and_what_became_of_them_is_told_and_written_beside_the_sheet() {
    let server = Server::start();
    let mut window = connected(&server);
    window.set("Add attendee", "ana@contoso.com;");
    let text = lessons(30)
        .replace("Algebra 7,", "Algebra 7,never,")
        .replace("never,2027", "never 2027");
    let sheet = window.import("lessons.csv", &text);
    window.wait_for("Create 29 meetings");
    window.press("Create 29 meetings");
    window.wait_for("29 created · 1 left out");
    let sent = server.create_or_gets();
    assert_eq!(sent.len(), 29);
    let ids: std::collections::BTreeSet<_> = sent.iter().map(|(body, _)| body["externalId"].to_string()).collect();
    assert_eq!(ids.len(), 29, "each is asked for once");
    assert!(!ids.contains("\"LESSON-0007\""), "what is wrong is left out");
    assert!(
        sent.iter()
            .all(|(body, _)| body["participants"]["attendees"][0]["upn"] == "ana@contoso.com"),
        "who is in the form is asked to all"
    );
    assert!(window.lines().iter().any(|line| line.ends_with("Created")));

    let results = sheet.with_file_name("lessons-results.csv");
    window.wait_for(&format!("The results are in {}", results.display()));
    let written = std::fs::read_to_string(&results).unwrap();
    assert_eq!(written.matches(",\"created\",").count(), 29, "{written}");
    window.press("Copy path");
    assert_eq!(window.last_copied(), results.to_str().unwrap());
    window.press("Copy join links");
    let links: Vec<_> = window.last_copied().lines().map(str::to_owned).collect();
    assert_eq!(links.len(), 29);
    assert!(links.iter().all(|link| link.contains("/join/")));

    window.press("Back to the form");
    window.wait_for("Create or get meeting");
    assert!(!window.shows("lessons.csv is open"), "it is done");
    assert_eq!(window.value("Subject"), "", "the form is as it was");

    window.import("lessons.csv", &text);
    window.press("Create 29 meetings");
    window.wait_for("29 already existed · 1 left out");
}

#[test]
fn sending_is_paused_and_goes_on() {
    let server = Server::start();
    slow(&server, 60);
    let mut window = connected(&server);
    window.import("lessons.csv", &lessons(120));
    window.press("Create 120 meetings");
    window.wait_for("Pause");
    window.press("Pause");
    window.wait_for("Go on");
    window.until("nothing is under way", |harness| {
        harness.query_all_by_label_contains("Being sent").next().is_none()
    });
    let asked = server.create_or_gets().len();
    assert!(asked < 120, "{asked}");
    assert!(window.shows_part("of 120 · Paused"), "{:?}", window.texts());
    window.steps(20);
    assert_eq!(server.create_or_gets().len(), asked, "nothing new begins");
    window.press("Go on");
    window.wait_for("120 created");
    assert_eq!(server.create_or_gets().len(), 120);
}

#[test]
fn what_was_cancelled_is_kept_and_makes_no_meeting_twice() {
    let server = Server::start();
    slow(&server, 60);
    let mut window = connected(&server);
    window.import("lessons.csv", &lessons(100));
    window.press("Create 100 meetings");
    window.wait_for_part(" of 100");
    assert_eq!(
        window
            .harness
            .query_all_by_role_and_label(Role::Button, "Cancel")
            .count(),
        1,
        "it stands beside the others only"
    );
    window.press("Cancel");
    window.wait_for_part("not sent");
    assert!(window.shows_part("are kept and can be sent later"));
    window.press("Back to the form");
    window.wait_for_part("lessons.csv: ");
    assert!(window.shows_part(" of 100 done."), "{:?}", window.texts());
    server.demo.faults().clear();
    window.press("Go on");
    window.wait_for("Copy join links");
    assert!(!window.shows_part("not sent"), "all are done");
    let sent = server.create_or_gets();
    let made = sent.iter().filter(|(_, status)| *status == Some(201)).count();
    assert_eq!(made, 100, "no more and no fewer meetings than rows");
    window.press("Back to the form");
    window.wait_for("Create or get meeting");
    assert!(!window.shows_part(" of 100 done."));
}

#[test]
fn a_batch_that_the_program_left_goes_on_after_a_restart() {
    let server = Server::start();
    slow(&server, 40);
    let mut window = connected(&server);
    window.import("lessons.csv", &lessons(80));
    window.press("Create 80 meetings");
    window.until("some are done", |harness| {
        harness.query_all_by_label_contains("Created").next().is_some()
    });
    let mut window = window.again(server.demo.token());
    window.wait_for("Ready on Clinic");
    window.wait_for_part("lessons.csv: ");
    window.keys(Modifiers::COMMAND, Key::Num2);
    window.wait_for("Search meetings");
    assert!(window.shows_part(" of 80 done."), "it is on both screens");
    server.demo.faults().clear();
    window.press("Go on");
    window.wait_for("Copy join links");
    assert!(!window.shows_part("not sent"), "{:?}", window.texts());
    assert!(
        window.lines()[0].starts_with("Row 2, External ID "),
        "the rows are shown as before: {:?}",
        window.lines()
    );
    let made = server.create_or_gets();
    let made = made.iter().filter(|(_, status)| *status == Some(201)).count();
    assert_eq!(made, 80);
    window.press("Copy join links");
    assert_eq!(window.last_copied().lines().count(), 80, "those from before as well");
}

#[test]
fn a_batch_is_discarded_when_the_person_says_so_twice() {
    let server = Server::start();
    slow(&server, 60);
    let mut window = connected(&server);
    window.import("lessons.csv", &lessons(60));
    window.press("Create 60 meetings");
    window.wait_for_part(" of 60");
    window.press("Cancel");
    window.wait_for_part("not sent");
    window.press("Back to the form");
    window.wait_for_part(" of 60 done.");
    window.press("Discard");
    window.press("Cancel");
    assert!(window.shows_part(" of 60 done."), "it stays");
    window.press("Discard");
    window.press("Discard the rows");
    window.until("it is gone", |harness| {
        harness.query_all_by_label_contains(" of 60 done.").next().is_none()
    });
}

#[test]
fn a_series_keeps_its_local_time_over_a_clock_change() {
    let server = Server::start();
    let mut window = connected(&server);
    window.fill("Team meeting", "TEAM");
    window.set("Start date", "16 Mar 2027");
    window.set("Start time", "09:00");
    window.press("45 min");
    window.press("More…");
    window.press("Repeat…");
    window.wait_for("10 meetings, Tuesdays 09:00, 16 Mar 2027 to 18 May 2027");
    assert_eq!(window.value("External ID template"), "TEAM-{date}-{time}");
    assert!(window.shows("The first one is TEAM-2027-03-16-0900"));
    window.set("Number of meetings", "many");
    assert!(window.shows("Type a number from 1 to 1000"));
    window.press("Show the meetings");
    assert!(window.shows("Number of meetings"), "it stays open");
    window.set("Number of meetings", "3");
    window.wait_for("3 meetings, Tuesdays 09:00, 16 Mar 2027 to 30 Mar 2027");
    window.press("Show the meetings");
    window.wait_for("Series: Team meeting");
    assert_eq!(server.create_or_gets(), [], "nothing is sent from the dialog");
    assert_eq!(window.lines().len(), 3);
    window.press("Create 3 meetings");
    window.wait_for("3 created");
    let mut starts: Vec<_> = server
        .create_or_gets()
        .iter()
        .map(|(body, _)| body["startDateTime"].as_str().unwrap_or_default()[..16].to_owned())
        .collect();
    starts.sort();
    assert_eq!(starts, ["2027-03-16T08:00", "2027-03-23T08:00", "2027-03-30T07:00"]);
}

#[test]
fn a_series_ends_on_a_date_and_says_what_is_wrong_with_it() {
    let mut window = Window::in_the_demo();
    window.fill("Round", "");
    window.set("Start date", "1 Dec 2026");
    window.set("Start time", "08:30");
    window.press("More…");
    window.press("Repeat…");
    window.choose("Repeats: Weekly", "Monday to Friday");
    window.check("On a date");
    window.set("Last date", "nonsense");
    assert!(window.shows_part("That’s not a date"));
    window.set("Last date", "4 Dec 2026");
    window.wait_for("4 meetings, Monday to Friday 08:30, 1 Dec 2026 to 4 Dec 2026");
    window.set("Every how many working days", "2");
    window.wait_for("2 meetings, every 2 working days 08:30, 1 Dec 2026 to 3 Dec 2026");
    window.press("Cancel");

    window.set("Start date", "");
    window.press("More…");
    window.press("Repeat…");
    window.until("what is missing is told", |harness| {
        harness.query_all_by_label_contains("Start date: ").next().is_some()
            || harness
                .query_all_by_label_contains("a start date and time")
                .next()
                .is_some()
    });
}

#[test]
fn of_five_thousand_rows_only_those_in_sight_are_in_the_window() {
    let mut window = Window::in_the_demo();
    window.import(
        "year.csv",
        &lessons(5000).replace("LESSON-4321,Algebra 4321,2027", "LESSON-4321,Algebra 4321,never 2027"),
    );
    window.wait_for("5\u{A0}000 rows, 1 with a problem");
    assert!(window.shows("Create 4\u{A0}999 meetings"));
    assert!(window.lines().len() < 60, "{}", window.lines().len());
    assert!(window.lines()[0].starts_with("Row 2, "));
    // What has the focus is told to be the row that is selected in the list.
    let is_in_list = |window: &Window| {
        window
            .harness
            .query_all_by_role(Role::ListBoxOption)
            .any(|row| row.is_focused())
    };
    for _ in 0..40 {
        if is_in_list(&window) {
            break;
        }
        window.keys(Modifiers::NONE, Key::Tab);
    }
    assert!(is_in_list(&window), "the list is one stop for the keyboard");
    window.keys(Modifiers::NONE, Key::End);
    window.until("the last row", |harness| {
        harness.query_all_by_label_contains("LESSON-5000").next().is_some()
    });
    assert!(window.lines().len() < 60);
    assert!(
        window.shows("Row 5001 · LESSON-5000 · Algebra 5000"),
        "what is selected is told in full"
    );
    window.check("Only problems");
    window.until("the one", |harness| {
        harness.query_all_by_label_contains("LESSON-4321").next().is_some()
    });
    assert_eq!(window.lines().len(), 1);
}

#[test]
fn a_file_is_dropped_on_the_window() {
    let mut window = Window::in_the_demo();
    let path = window.profile.path().join("lessons.csv");
    std::fs::write(&path, lessons(3)).unwrap();
    window.drop_file(Path::new("/nowhere/picture.png"));
    assert!(window.shows_part("files that end in .csv"), "{:?}", window.texts());
    window.drop_file(&path);
    window.wait_for("Create 3 meetings");
    window.keys(Modifiers::COMMAND, Key::Num1);
    window.wait_for("lessons.csv is open");
    window.press("Show the rows");
    window.wait_for("Create 3 meetings");
    window.keys(Modifiers::NONE, Key::Escape);
    window.wait_for("Create or get meeting");
    assert!(!window.shows("lessons.csv is open"), "Esc closes it");
}

#[test]
fn a_file_that_is_no_sheet_is_said_to_be_none_and_read_again_once_it_is() {
    let mut window = Window::in_the_demo();
    let path = window.import("lessons.csv", "");
    window.wait_for_part("There is nothing in lessons.csv.");
    std::fs::write(&path, "Colour,Taste\nred,sweet\n").unwrap();
    window.press("Read again");
    window.wait_for_part("No column has a name that Convene knows");
    assert!(!window.may_press("Create 1 meeting"), "{:?}", window.texts());
    std::fs::write(&path, lessons(2)).unwrap();
    window.press("Read again");
    window.wait_for("Create 2 meetings");
    std::fs::remove_file(&path).unwrap();
    window.press("Read again");
    window.wait_for_part("lessons.csv");
    window.press("Back to the form");
    window.wait_for("Create or get meeting");
}

#[test]
fn how_far_it_is_is_said_now_and_then_and_stands_in_the_status_line_of_other_screens() {
    let server = Server::start();
    slow(&server, 50);
    let mut window = connected(&server);
    window.import("lessons.csv", &lessons(200));
    window.press("Create 200 meetings");
    window.wait_for("Pause");
    let said = |window: &Window| {
        let bars = window.harness.query_all_by_role(Role::ProgressIndicator);
        let said = bars.filter_map(|bar| {
            let node = bar.accesskit_node();
            (node.live() != egui::accesskit::Live::Off).then(|| node.label().unwrap_or_default())
        });
        said.collect::<Vec<_>>()
    };
    let mut heard = std::collections::BTreeSet::new();
    window.until("half of them", |harness| {
        harness.query_all_by_label_contains("of 200 · ").next().is_some()
    });
    for _ in 0..30 {
        heard.extend(said(&window));
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.step();
    }
    assert!(heard.len() <= 2, "what is announced changes seldom: {heard:?}");
    window.keys(Modifiers::COMMAND, Key::Num3);
    window.wait_for_part("Creating meetings… ");
    window.press("Cancel");
    window.until("it has ended", |harness| {
        harness
            .query_all_by_label_contains("Creating meetings…")
            .next()
            .is_none()
    });
    assert!(window.shows("Show result"), "{:?}", window.texts());
    window.press("Show result");
    window.wait_for_part("are kept and can be sent later");
}
