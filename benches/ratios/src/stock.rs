//! Ledgers with many meetings.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use convene::ledger::Ledger;
use convene::profile::Profile;

const SUBJECTS: [&str; 6] = [
    "Weekly stand-up",
    "Planning",
    "周会议",
    "Réunion d’équipe",
    "1:1 🎉",
    "Steering committee",
];
const PEOPLE: [&str; 3] = [
    "Ana Ruiz <ana@contoso.com>",
    "Bob <bob@contoso.com>",
    "王芳 <wang@contoso.com>",
];

/// A time that all measurements agree on.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).expect("a time")
}

/// Fills the profile's ledger with meetings that have answers of the usual size; `long` is put after each subject.
pub fn fill(profile: &Path, meetings: usize, long: &str) {
    let filler = "x".repeat(2000);
    let mut file = "[".to_owned();
    for number in 0..meetings {
        let half = i64::try_from(meetings / 2).expect("a small number");
        let start = now() + TimeDelta::minutes(i64::try_from(number).expect("a small number") - half);
        let (subject, person) = (SUBJECTS[number % SUBJECTS.len()], PEOPLE[number % PEOPLE.len()]);
        let organizer = number % 7;
        write!(
            file,
            r#"{comma}{{"connection":"Contoso","tenant":"tenant","organizer":"organizer-{organizer}",
               "external_id":"meeting-{number}","subject":"{subject} {number}{long}",
               "people":"{person}; team-{organizer}@contoso.com",
               "start":"{start}","end":"{end}","updated_at":"{start}","seen_at":"{start}","graph_id":"MSo1N2Y5ZGFj{number}",
               "join_web_url":"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{number:x}%40thread.v2/0",
               "join_meeting_id":"{number:015}","thread":"19:meeting_{number:x}@thread.v2",
               "asked":{{"subject":"{subject} {number}","external_id":"meeting-{number}"}},
               "answer":{{"filler":"{filler}"}}}}"#,
            comma = if number == 0 { "" } else { "," },
            start = start.to_rfc3339(),
            end = (start + TimeDelta::minutes(30)).to_rfc3339(),
        )
        .expect("a String takes everything");
    }
    file.push(']');
    let done = open(profile).import_json(file.as_bytes(), now()).expect("a list");
    assert_eq!((done.added, done.problems), (meetings as u64, vec![]));
}

/// The profile's ledger.
pub fn open(profile: &Path) -> Ledger {
    let dir = Profile::under(profile).data_dir().to_owned();
    std::fs::create_dir_all(&dir).expect("a folder");
    Ledger::open(&dir).expect("a ledger").0
}
