//! Many meetings at once: sheets, lists and series.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use convene::demo::{DemoServer, Fault, FaultSpec, When};
use serde_json::{Value, json};

use super::{Desk, Ran, organization};

/// How often each external ID was asked for, and how many meetings the service has of it.
fn asked_and_made(demo: &DemoServer) -> BTreeMap<String, (usize, usize)> {
    let mut all: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for exchange in demo.exchanges().iter().filter(|exchange| exchange.method == "POST") {
        let body: Value = serde_json::from_str(&exchange.request_body).unwrap();
        all.entry(body["externalId"].as_str().unwrap().to_owned())
            .or_default()
            .0 += 1;
    }
    for meeting in demo.meetings() {
        all.entry(meeting.external_id).or_default().1 += 1;
    }
    all
}

fn file(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = desk.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// So many lessons, each on a day of its own.
fn lessons(count: usize) -> String {
    let mut sheet = "external_id,subject,start,duration\n".to_owned();
    for number in 0..count {
        let (month, day) = (1 + number / 28, 1 + number % 28);
        writeln!(sheet, "L-{number:03},Lesson {number},2027-{month:02}-{day:02} 9:00,45").unwrap();
    }
    sheet
}

#[track_caller]
fn counts(answer: &Value) -> [u64; 6] {
    ["total", "created", "existed", "failed", "open", "bad"].map(|name| {
        let count = &answer["many"][name];
        count.as_u64().unwrap_or_else(|| panic!("{name}: {answer}"))
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_from_a_spreadsheet_is_sent_and_its_bad_rows_are_said_by_line() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    // As a spreadsheet in German writes it: UTF-16, semicolons, its own dates.
    let mut sheet = "Externe ID;Betreff;Datum;Uhrzeit;Dauer;Teilnehmer;Raum\r\n".to_owned();
    for number in 2..=61 {
        let (mut date, mut people) = (format!("{:02}.03.2027", number % 28 + 1), "ana@contoso.com");
        match number {
            9 => date = "32.03.2027".to_owned(),
            20 => people = "ana",
            _ => {}
        }
        let id = if number == 31 { 30 } else { number };
        write!(sheet, "L-{id};\"Über;\r\nZeilen\";{date};14:00:00;45;{people};R1\r\n").unwrap();
    }
    let bytes: Vec<u8> = format!("\u{FEFF}{sheet}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let path = file(&desk, "Stunden.csv", bytes);
    let ran = desk.run(&["create", "--from", text(&path), "--zone", "Berlin", "--json"]);
    assert_eq!(ran.code, Some(12), "{ran:?}");
    // Each row is two lines long.
    for said in [
        "line 16: start_date: The calendar has no such day",
        "line 38: attendees: ana: ",
        "line 60: external_id: line 58 has the same external ID",
        "Columns that are not read: Raum",
    ] {
        assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
    }
    let answer = ran.json();
    assert_eq!(counts(&answer), [60, 57, 0, 0, 0, 3]);
    let made = asked_and_made(&demo);
    assert_eq!(made.len(), 57);
    assert!(made.values().all(|counts| *counts == (1, 1)), "{made:?}");
    let asked: Value = serde_json::from_str(
        &demo
            .exchanges()
            .iter()
            .find(|e| e.request_body.contains("\"L-2\""))
            .unwrap()
            .request_body,
    )
    .unwrap();
    assert_eq!(asked["subject"], "Über; Zeilen");
    assert_eq!(asked["startDateTime"], "2027-03-03T13:00:00.0000000Z");
    assert_eq!(asked["endDateTime"], "2027-03-03T13:45:00.0000000Z");

    // Rows stand as in the sheet, each with what became of it.
    let rows = answer["many"]["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 60);
    assert_eq!(
        (
            &rows[0]["line"],
            &rows[0]["state"],
            &rows[0]["external_id"],
            &rows[0]["start"]
        ),
        (
            &json!(2),
            &json!("created"),
            &json!("L-2"),
            &json!("2027-03-03T13:00:00Z")
        )
    );
    assert!(rows[0]["join_web_url"].as_str().unwrap().starts_with("http"));
    assert_eq!(
        (&rows[7]["state"], &rows[7]["join_web_url"]),
        (&json!("bad"), &Value::Null)
    );
    assert_eq!(rows[7]["problems"][0]["column"], "start_date");

    // The results stand beside the sheet, and the sheet is as it was.
    let results = PathBuf::from(answer["many"]["results"].as_str().unwrap());
    assert_eq!(results, desk.path().join("Stunden-results.csv"));
    let written = std::fs::read_to_string(&results).unwrap();
    for row in rows.iter().filter(|row| row["state"] == "created") {
        assert!(written.contains(row["join_web_url"].as_str().unwrap()), "{row}");
    }

    // Once more gets the same meetings, and the results of before stay.
    let ran = desk.run(&["create", "--from", text(&path), "--zone", "Berlin", "--json"]);
    let again = ran.json();
    assert_eq!((ran.code, counts(&again)), (Some(12), [60, 0, 57, 0, 0, 3]), "{ran:?}");
    assert_ne!(again["many"]["results"], answer["many"]["results"]);
    assert_eq!(std::fs::read_to_string(&results).unwrap(), written);
    let links = |answer: &Value| {
        let rows = answer["many"]["rows"].as_array().unwrap();
        rows.iter().map(|row| row["join_web_url"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(links(&again), links(&answer));
    assert!(asked_and_made(&demo).values().all(|counts| *counts == (2, 1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_that_can_be_read_in_two_ways_are_asked_about_before_anything_is_sent() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let path = file(
        &desk,
        "a.csv",
        "external_id,start\nA,1/12/2027 9:00\nB,2/12/2027 9:00\n",
    );
    let arguments = ["create", "--from", text(&path), "--zone", "UTC"];
    let ran = desk.run(&arguments);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
    assert!(ran.stderr.contains("--date-order"), "{ran:?}");
    assert_eq!(asked_and_made(&demo).len(), 0);
    let ran = desk.run(&[&arguments[..], &["--date-order", "mdy", "--json"]].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.json()["many"]["rows"][1]["start"], "2027-02-12T09:00:00Z");
}

#[test]
fn a_dry_run_shows_what_would_be_asked_for_and_sends_nothing() {
    let desk = Desk::new();
    let path = file(
        &desk,
        "a.csv",
        "subject,start\nMaths,2027-07-01 9:00\n,someday\n\u{202E}Art,2027-07-02 9:00\n",
    );
    let arguments = [
        "create",
        "--from",
        text(&path),
        "--external-id-template",
        "lesson-{row}",
        "--duration",
        "1h",
        "--attendee",
        "boss@contoso.com",
        "--zone",
        "UTC",
        "--dry-run",
    ];
    let ran = desk.run(&arguments);
    assert_eq!(ran.code, Some(12), "{ran:?}");
    assert_eq!(
        ran.stdout,
        "2\tlesson-0001\t2027-07-01 09:00 UTC\t60 min\tMaths\n\
         4\tlesson-0003\t2027-07-02 09:00 UTC\t60 min\t[U+202E]Art\n"
            .replace(
                "[U+202E]",
                ran.stdout.split('\t').nth(8).unwrap().strip_suffix("Art\n").unwrap()
            )
    );
    assert!(!ran.stdout.contains('\u{202E}'));
    assert!(
        ran.stderr.contains("line 3: start: That’s not a date and a time"),
        "{ran:?}"
    );
    let (code, answer) = desk.json(&arguments);
    assert_eq!(code, Some(12));
    assert_eq!(
        (&answer["many"]["total"], &answer["many"]["bad"]),
        (&json!(3), &json!(1))
    );
    let rows = answer["many"]["rows"].as_array().unwrap();
    assert_eq!(
        (&rows[0]["end"], &rows[0]["state"]),
        (&json!("2027-07-01T10:00:00Z"), &Value::Null)
    );
    assert!(!desk.path().join("a-results.csv").exists());
    // One meeting too, whose start says its end.
    let (code, answer) = desk.json(&[
        "create",
        "--external-id",
        "a",
        "--start",
        "2027-07-02 9-10:30",
        "--zone",
        "UTC",
        "--dry-run",
    ]);
    let row = &answer["many"]["rows"][0];
    assert_eq!(code, Some(0), "{answer}");
    assert_eq!(
        (&row["start"], &row["end"]),
        (&json!("2027-07-02T09:00:00Z"), &json!("2027-07-02T10:30:00Z"))
    );
}

#[test]
fn what_can_not_be_sent_at_all_is_2_and_says_why() {
    let desk = Desk::new();
    let sheet = file(&desk, "a.csv", "external_id,start\nA,someday\n");
    let unknown = file(&desk, "b.csv", "a,b\n1,2\n");
    let twice = file(&desk, "c.csv", "subject,title\n1,2\n");
    let list = file(&desk, "d.json", r#"[{"external_id": "A", "subjct": "x"}]"#);
    let no_id = file(&desk, "e.csv", "subject\nMaths\n");
    for (arguments, said) in [
        (&["--from", text(&sheet)][..], "nothing was sent"),
        (&["--from", text(&unknown)], "no column has a name that is known"),
        (&["--from", text(&twice)], "subject and title both mean subject"),
        (&["--from", text(&list)], "not read: subjct"),
        (
            &["--from", text(&no_id)],
            "line 2: external_id: Give one, or make them with --external-id-template",
        ),
        (
            &["--from", text(&no_id), "--external-id-template", "{uuid}"],
            "external_id_template: ",
        ),
        (
            &["--from", text(&no_id), "--external-id", "A"],
            "external_id: This is for a single meeting",
        ),
        (
            &["--external-id", "A", "--external-id-template", "{row}"],
            "This is for a table",
        ),
        (
            &["--repeat", "week", "--times", "3", "--external-id", "A"],
            "A series needs a start",
        ),
        (
            &["--repeat", "week", "--times", "3", "--start", "someday 9:00"],
            "start: ",
        ),
        (
            &["--repeat", "day", "--times", "2000", "--start", "tomorrow 9:00"],
            "times: That’s more than 1000",
        ),
        (
            &["--repeat", "day", "--until", "soon", "--start", "tomorrow 9:00"],
            "until: Give a day",
        ),
        (
            &["--repeat", "day", "--until", "2020-01-01", "--start", "tomorrow 9:00"],
            "until: No meeting is left",
        ),
        (&["--repeat", "day", "--start", "tomorrow 9:00"], "--times"),
        (
            &[
                "--repeat",
                "day",
                "--times",
                "2",
                "--until",
                "fri",
                "--start",
                "tomorrow 9:00",
            ],
            "cannot be used with",
        ),
        (
            &[
                "--repeat",
                "day",
                "--times",
                "2",
                "--interval",
                "0",
                "--start",
                "tomorrow 9:00",
            ],
            "interval: ",
        ),
        (&["--start", "fri 9-5", "--external-id", "A"], "start: "),
        (
            &["--start", "fri 9-10:30", "--duration", "5", "--external-id", "A"],
            "says already when it ends",
        ),
    ] {
        let ran = desk.run(&[&["create", "--demo"], arguments].concat());
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
    }
    let (code, answer) = desk.json(&["create", "--demo", "--from", text(&sheet)]);
    assert_eq!((code, &answer["error"]["code"]), (Some(2), &json!("bad-input")));
    assert_eq!(answer["rows"][0]["problems"][0]["column"], "start");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_in_json_and_a_table_on_standard_input_are_many_too() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let list = json!([
        { "external_id": "A", "subject": "One", "start": "2027-07-01 9:00", "duration": "45" },
        { "external_id": "B", "teams_chooses_times": true, "attendees": [{ "address": "ana@contoso.com", "role": "presenter" }] },
    ]);
    let path = file(&desk, "list.json", list.to_string());
    let ran = desk.run(&["create", "--from", text(&path), "--zone", "UTC", "--json"]);
    assert_eq!(
        (ran.code, counts(&ran.json())),
        (Some(0), [2, 2, 0, 0, 0, 0]),
        "{ran:?}"
    );
    assert_eq!(
        ran.json()["many"]["results"],
        text(&desk.path().join("list-results.json"))
    );
    let results: Value =
        serde_json::from_slice(&std::fs::read(desk.path().join("list-results.json")).unwrap()).unwrap();
    assert!(
        results
            .to_string()
            .contains(ran.json()["many"]["rows"][1]["join_web_url"].as_str().unwrap())
    );

    let results = desk.path().join("mine.csv");
    let arguments = [
        "create",
        "--from",
        "-",
        "--format",
        "csv",
        "--results",
        text(&results),
        "-q",
    ];
    let ran = desk.run_with_input(&arguments, "external_id\tsubject\nC\tThree\nA\tOne\n");
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
    assert_eq!(
        ran.stdout.lines().filter(|line| line.starts_with("http")).count(),
        2,
        "{ran:?}"
    );
    assert!(results.exists());
    let made = asked_and_made(&demo);
    assert_eq!(made.get("A"), Some(&(2, 1)));
    assert_eq!(made.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_keeps_its_local_time_across_a_clock_change() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let ran = desk.run(&[
        "create",
        "--subject",
        "Stand-up",
        "--start",
        "2027-03-19 9-9:15",
        "--zone",
        "Madrid",
        "--repeat",
        "week",
        "--until",
        "2027-04-02",
        "--json",
    ]);
    assert_eq!(
        (ran.code, counts(&ran.json())),
        (Some(0), [3, 3, 0, 0, 0, 0]),
        "{ran:?}"
    );
    let rows = ran.json()["many"]["rows"].clone();
    let times: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["start"].as_str().unwrap())
        .collect();
    assert_eq!(
        times,
        ["2027-03-19T08:00:00Z", "2027-03-26T08:00:00Z", "2027-04-02T07:00:00Z"]
    );
    let ids: Vec<_> = asked_and_made(&demo).into_keys().collect();
    assert_eq!(
        ids,
        [
            "stand-up-2027-03-19-0900",
            "stand-up-2027-03-26-0900",
            "stand-up-2027-04-02-0900"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn when_nobody_may_nothing_is_made_and_the_code_says_it() {
    let demo = organization().await;
    let mut desk = Desk::at(&demo);
    let path = file(&desk, "a.csv", lessons(3));
    let arguments = ["create", "--from", text(&path)];
    let token = desk.token.take();
    assert_eq!(desk.run(&arguments).code, Some(3));
    desk.token = token;
    demo.faults().always(
        FaultSpec::new(Fault::Status {
            status: 403,
            retry_after: None,
            body: convene::demo::FaultBody::default(),
        })
        .method("POST"),
    );
    let ran = desk.run(&[&arguments[..], &["--json"]].concat());
    assert_eq!(ran.code, Some(4), "{ran:?}");
    assert_eq!(counts(&ran.json())[1], 0);
}

/// Begins a command and waits until so many meetings were asked for.
async fn begun(desk: &Desk, demo: &DemoServer, arguments: &[&str], asked: usize) -> Child {
    let child = desk
        .command(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while asked_and_made(demo).len() < asked {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    child
}

fn slow(demo: &DemoServer) {
    let fault = Fault::Delay {
        ms: 100,
        when: When::AfterWork,
    };
    demo.faults().always(FaultSpec::new(fault).method("POST"));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_it_was_killed_the_same_command_goes_on_and_nothing_is_doubled() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let path = file(&desk, "lessons.csv", lessons(80));
    let arguments = ["create", "--from", text(&path), "--zone", "UTC", "--json"];
    slow(&demo);
    let mut child = begun(&desk, &demo, &arguments, 40).await;
    child.kill().unwrap();
    child.wait().unwrap();
    demo.faults().clear();
    let before = asked_and_made(&demo);
    assert!(before.len() < 80, "it was killed halfway");
    let ran = desk.run(&arguments);
    let answer = ran.json();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.stderr.contains("Going on: "), "{}", ran.stderr);
    let [total, created, existed, failed, open, bad] = counts(&answer);
    assert_eq!((total, created + existed, failed, open, bad), (80, 80, 0, 0, 0));
    let made = asked_and_made(&demo);
    assert_eq!(made.len(), 80);
    assert!(made.values().all(|(_, made)| *made == 1), "{made:?}");
    // What had its answer is not asked for again.
    let again = made.values().filter(|(asked, _)| *asked > 1).count();
    assert!(again <= 32, "{again} were asked for again");
    let results = std::fs::read_to_string(desk.path().join("lessons-results.csv")).unwrap();
    for row in answer["many"]["rows"].as_array().unwrap() {
        assert!(results.contains(row["join_web_url"].as_str().unwrap()), "{row}");
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn an_interrupted_command_ends_what_is_under_way_and_goes_on_later() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let path = file(&desk, "lessons.csv", lessons(80));
    let arguments = ["create", "--from", text(&path), "--zone", "UTC", "--json"];
    slow(&demo);
    let child = begun(&desk, &demo, &arguments, 20).await;
    let sent = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    let ran = Ran::of(child.wait_with_output().unwrap());
    assert_eq!(ran.code, Some(12), "{ran:?}");
    assert!(ran.stderr.contains("run the same command again"), "{ran:?}");
    let [total, created, _, failed, open, _] = counts(&ran.json());
    assert_eq!((total, created + open, failed), (80, 80, 0));
    assert!(created > 0 && open > 0);
    assert!(desk.path().join("lessons-results.csv").exists(), "the results so far");
    demo.faults().clear();
    let ran = desk.run(&arguments);
    let [_, created, existed, failed, open, _] = counts(&ran.json());
    assert_eq!(
        (ran.code, created + existed, failed, open),
        (Some(0), 80, 0, 0),
        "{ran:?}"
    );
    let made = asked_and_made(&demo);
    assert!(
        made.len() == 80 && made.values().all(|(_, made)| *made == 1),
        "{made:?}"
    );
}
