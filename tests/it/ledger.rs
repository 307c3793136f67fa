//! The ledger: nothing that was typed, asked for or answered is lost, whatever happens to the program or the disk.

mod batches;
mod damage;
mod disk;
mod exchange;
mod list;
mod migrations;
mod processes;
mod recent;
mod requests;
mod together;

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use convene::ledger::{
    Key, KnownMeeting, Ledger, LedgerError, LedgerNotice, MeetingRow, NewRequest, Outcome, Query, Request, RequestId,
    RequestState,
};
use convene::meeting::{
    Attendee, ChatInfo, Draft, DraftAttendee, DraftMoment, ExternalId, Meeting, MeetingRequest, Participant, Person,
    RequestTimes, Role,
};
use serde_json::json;

/// The first present time of these tests; the others are seconds after it.
fn at(seconds: i64) -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(seconds)
}

fn key(external_id: &str) -> Key {
    Key {
        connection: "Contoso".into(),
        tenant: "tenant".into(),
        organizer: "ana@contoso.com".into(),
        external_id: external_id.into(),
    }
}

/// A draft with something in every field.
fn draft(subject: &str) -> Draft {
    Draft {
        subject: subject.into(),
        start: DraftMoment {
            date: "1 Dec".into(),
            time: "14:00".into(),
            choice: None,
        },
        end: DraftMoment {
            date: String::new(),
            time: "2pm half".into(),
            choice: Some(convene::meeting::ClockChoice::Later),
        },
        zone: "Madrid".into(),
        attendees: vec![DraftAttendee {
            name: "Bob".into(),
            address: "bob@contoso.com".into(),
            role: Some(Role::CoOrganizer),
            ..DraftAttendee::default()
        }],
        external_id: "typed".into(),
        channel: "19:abc@thread.tacv2".into(),
        ..Draft::default()
    }
}

fn asked(subject: &str) -> MeetingRequest {
    MeetingRequest {
        external_id: ExternalId::parse("x").unwrap(),
        subject: Some(subject.into()),
        times: RequestTimes::From(at(3600)),
        attendees: vec![Attendee {
            person: Person::new(None, Some("bob@contoso.com")).unwrap(),
            role: None,
        }],
        channel: None,
        options: convene::meeting::MeetingOptions::default(),
    }
}

/// A meeting as the service answers with it.
fn meeting(subject: &str) -> Meeting {
    Meeting {
        id: Some("MSo1".into()),
        subject: Some(subject.into()),
        start: Some(at(7200)),
        end: Some(at(9000)),
        join_web_url: Some("https://teams.microsoft.com/l/meetup-join/19%3ameeting_Abc%40thread.v2/0".into()),
        join_meeting_id: Some("234 567 890 12".into()),
        chat: Some(ChatInfo {
            thread_id: Some("19:meeting_Abc@thread.v2".into()),
            ..ChatInfo::default()
        }),
        attendees: vec![Participant {
            display_name: Some("Bob Núñez".into()),
            upn: Some("bob@contoso.com".into()),
            ..Participant::default()
        }],
        source: json!({ "id": "MSo1", "subject": subject, "later": { "added": [1, null] } }),
        ..Meeting::default()
    }
}

/// Opens a ledger that has nothing to say.
fn open(dir: &Path) -> Ledger {
    let (ledger, notices) = Ledger::open(dir).unwrap();
    assert_eq!(notices, []);
    ledger
}

fn begin(ledger: &mut Ledger, key: &Key, state: RequestState) -> RequestId {
    try_begin(ledger, key, state).unwrap()
}

fn try_begin(ledger: &mut Ledger, key: &Key, state: RequestState) -> Result<RequestId, LedgerError> {
    ledger.begin(&NewRequest {
        key,
        draft: &draft("Planning"),
        request: &asked("Planning"),
        body: r#"{"externalId":"x","subject":"Planning"}"#,
        client_request_id: "first",
        state,
        at: at(0),
    })
}

/// A ledger with this many meetings, each with an answered request, and one request that is under way.
fn filled(dir: &Path, meetings: usize) -> Ledger {
    let mut ledger = open(dir);
    for number in 0..meetings {
        let id = begin(&mut ledger, &key(&format!("id-{number}")), RequestState::UnderWay);
        let answer = meeting(&format!("Planning {number}"));
        ledger.finish(id, Outcome::Created, &answer, at(1)).unwrap();
    }
    begin(&mut ledger, &key("under-way"), RequestState::UnderWay);
    ledger
}

fn rows(ledger: &Ledger, query: &Query) -> Vec<MeetingRow> {
    let found = ledger.list(query, 0..1_000_000).unwrap();
    assert_eq!(found.total, found.rows.len() as u64);
    found.rows
}

fn external_ids(rows: &[MeetingRow]) -> Vec<&str> {
    rows.iter().map(|row| row.key.external_id.as_str()).collect()
}

fn file(dir: &Path) -> PathBuf {
    dir.join("ledger.sqlite3")
}

/// The names in a folder that hold this text.
fn names_with(dir: &Path, part: &str) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(part))
        .collect();
    names.sort();
    names
}

/// Names the folder of the ledger to a test that is run in a process of its own.
const DIR: &str = "CONVENE_TEST_LEDGER";

fn dir_of_parent() -> PathBuf {
    std::env::var_os(DIR).unwrap().into()
}

/// This program, to run one of its ignored tests with the ledger in this folder.
fn child(test: &str, dir: &Path) -> std::process::Command {
    wrapped_child(&[], test, dir)
}

/// As [`child`], started by another program.
fn wrapped_child(wrapper: &[&str], test: &str, dir: &Path) -> std::process::Command {
    let this = std::env::current_exe().unwrap();
    let mut words: Vec<_> = wrapper.iter().map(std::ffi::OsString::from).collect();
    words.push(this.into());
    let mut command = std::process::Command::new(&words[0]);
    command.args(&words[1..]);
    command.args(["--exact", &format!("ledger::{test}"), "--ignored", "--nocapture"]);
    command.env(DIR, dir);
    command
}

/// Runs the child to its end; its test must pass.
fn assert_passes(mut child: std::process::Command) {
    let output = child.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.contains("1 passed"), "{told}\n{errors}");
}
