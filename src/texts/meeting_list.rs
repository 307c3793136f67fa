//! The list of meetings: what is in it, what did not finish, what is coming, and what can be done with each.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use super::clock::time;
use super::{EXTERNAL_ID, failure_sentence};
use crate::engine::{Account, Refreshed};
use crate::ledger::{self, ImportProblem, ImportReport, MeetingRow, Outcome, Request, RequestState, RowProblem, Sort};
use crate::meeting::ExternalIdProblem;
use crate::meeting::text::{shortened, visible};

pub const MEETINGS: &str = "Meetings";
pub const SEARCH_MEETINGS: &str = "Search meetings";
pub const SEARCH_HINT: &str = "Subject, external ID, people or link";
pub const LIST_OF_MEETINGS: &str = "List of meetings";
pub const ONLY_ALL: &str = "All";
pub const ONLY_UPCOMING: &str = "Upcoming";
pub const ONLY_PAST: &str = "Past";
pub const ONLY_FAILED: &str = "Failed";
pub const WHICH_MEETINGS: &str = "Which meetings";
pub const EVERY_CONNECTION: &str = "Every connection";
pub const EVERY_ORGANIZER: &str = "Every organizer";
pub const CONNECTION_COLUMN: &str = "Connection";
pub const START_COLUMN: &str = "Start";
pub const STATE_COLUMN: &str = "State";
pub const SORT_BY: &str = "Sort by";
pub const ASCENDING: &str = "ascending";
pub const DESCENDING: &str = "descending";

pub const LOADING: &str = "Reading the list…";
pub const NO_MEETINGS: &str = "No meetings yet";
pub const NO_MEETINGS_EXPLAINED: &str =
    "Every meeting that is made or found here is kept in this list, on this computer.";
pub const NO_MATCH: &str = "No meeting matches";
pub const CLEAR_FILTERS: &str = "Clear filters";

pub const REFRESH: &str = "Refresh";
pub const REFRESH_ALL: &str = "Refresh all shown";
pub const DELETE_MEETING: &str = "Delete…";
pub const USE_AS_TEMPLATE: &str = "Use as template";
pub const REMOVE_FROM_LIST: &str = "Remove from this list";
pub const EXPORT: &str = "Export…";
pub const EXPORT_MEETINGS: &str = "Export meetings…";
pub const IMPORT: &str = "Import…";
pub const SELECT_FIRST: &str = "Select a meeting first";
pub const CLOSE_MEETING: &str = "Close meeting";
pub const ONE_MEETING: &str = "meeting";

pub const COMING: &str = "Coming up";
pub const JOIN: &str = "Join";

pub const UNFINISHED: &str = "Requests that did not finish";
pub const RESUME: &str = "Resume";
pub const DISCARD: &str = "Discard";

pub const DELETE_TITLE: &str = "Delete meeting";
pub const DELETE_EXPLAINED: &str = "The service deletes the meeting for everybody, and tells nobody. Its join link may still open, and whoever opens it \
    brings the meeting back. Its chat stays with those who are in it.";
pub const DELETE_ACCEPT: &str = "Delete meeting";
pub const REMOVE_TITLE: &str = "Remove from this list";
pub const REMOVE_EXPLAINED: &str = "Convene forgets what it knows of the meeting. The service is not told: the meeting stays there, and its link works.";
pub const REMOVE_ACCEPT: &str = "Remove";
pub const DISCARD_TITLE: &str = "Discard request";
pub const DISCARD_ACCEPT: &str = "Discard request";
pub const DISCARD_EXPLAINED: &str = "It was sent and no answer was seen, so the meeting may exist at the service. Discarding does not delete it. \
    Resume gets it instead, and makes no second one.";

pub const EXPORT_TITLE: &str = "Export meetings";
pub const EXPORT_EXPLAINED: &str =
    "Writes the meetings of the present search and filters. A file that exists is not replaced.";
pub const EXPORT_FILE: &str = "meetings.csv";
pub const EXPORT_ACCEPT: &str = "Export";
pub const IMPORT_TITLE: &str = "Import meetings";
pub const IMPORT_EXPLAINED: &str =
    "Takes in a list that was exported here. What is known already stays unless the file has later news of it.";
pub const IMPORT_ACCEPT: &str = "Import";
pub const IMPORTED_TITLE: &str = "Meetings imported";
pub const LIST_FILE_NEEDED: &str = "Type where the file is, ending in .csv or .json";

/// Problems of an import beyond these are counted only.
const PROBLEMS_SHOWN: usize = 200;

/// The subject of a meeting, or that it has none.
pub fn subject_line(subject: Option<&str>) -> String {
    match subject.map(str::trim).filter(|subject| !subject.is_empty()) {
        Some(subject) => visible(&shortened(subject, 300)).into_owned(),
        None => "(no subject)".to_owned(),
    }
}

/// When a meeting starts, as a list has it.
pub fn starts_at(start: Option<DateTime<Utc>>, zone: Tz) -> String {
    start.map_or_else(|| "No time".to_owned(), |start| super::instant(start, zone))
}

/// An organizer by the name of the account in use, if it is that one, or by the name that the service gave.
pub fn organizer_name(
    organizer: &str,
    connection: &str,
    in_use: Option<&Account>,
    known: &[ledger::Account],
) -> String {
    let is_it = |account: &&ledger::Account| account.organizer == organizer && account.connection == connection;
    let own = in_use.filter(|account| is_it(&&account.owner));
    let own = own.and_then(|account| account.who.as_ref().or(account.username.as_ref()));
    let name = own.or_else(|| known.iter().find(is_it)?.name.as_ref());
    visible(name.map_or(organizer, String::as_str)).into_owned()
}

/// How a meeting stands.
pub fn meeting_state(row: &MeetingRow) -> String {
    let settled = !matches!(
        row.state,
        Some(RequestState::Waiting { .. } | RequestState::UnderWay | RequestState::Unknown)
    );
    if settled && row.gone_at.is_some() {
        return "Gone".to_owned();
    }
    match &row.state {
        Some(RequestState::Waiting { .. }) => "Waiting".to_owned(),
        Some(RequestState::UnderWay) => "Being sent".to_owned(),
        Some(RequestState::Unknown) => "Sent, no answer".to_owned(),
        Some(RequestState::Failed { why }) if why.trim().is_empty() => ONLY_FAILED.to_owned(),
        Some(RequestState::Failed { why }) => format!("{ONLY_FAILED}: {}", visible(why.trim())),
        Some(RequestState::Done(Outcome::Created)) => "Created".to_owned(),
        Some(RequestState::Done(Outcome::Existed)) => "Already existed".to_owned(),
        None if row.seen_at.is_some() => "Seen".to_owned(),
        None => "Not seen yet".to_owned(),
    }
}

/// A row of the list for those who hear it.
pub fn row_name(row: &MeetingRow, zone: Tz) -> String {
    format!(
        "{}, {}, {EXTERNAL_ID} {}, {}",
        subject_line(row.subject.as_deref()),
        starts_at(row.start, zone),
        visible(&row.key.external_id),
        meeting_state(row)
    )
}

/// A heading that sorts.
pub fn column_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Start => START_COLUMN,
        Sort::Subject => super::SUBJECT,
        Sort::ExternalId => EXTERNAL_ID,
        Sort::Organizer => super::ORGANIZER,
        Sort::Connection => CONNECTION_COLUMN,
        Sort::Updated => "Last change",
    }
}

/// The name of a heading that sorts.
pub fn sort_by(sort: Sort) -> String {
    let column = match sort {
        Sort::ExternalId => EXTERNAL_ID.to_owned(),
        other => column_name(other).to_lowercase(),
    };
    format!("{SORT_BY} {column}")
}

/// The name of the box that chooses a connection.
pub fn connection_filter(chosen: &str) -> String {
    format!("{CONNECTION_COLUMN}: {chosen}")
}

/// The name of the box that chooses an organizer.
pub fn organizer_filter(chosen: &str) -> String {
    format!("{}: {chosen}", super::ORGANIZER)
}

/// How many there are.
pub fn count_of_meetings(count: u64) -> String {
    match count {
        1 => "1 meeting".to_owned(),
        count => format!("{} meetings", thousands(count)),
    }
}

/// With a narrow blank between thousands: 100 000.
fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{A0}');
        }
        grouped.push(digit);
    }
    grouped
}

/// A day on which something is coming.
pub fn coming_day(day: NaiveDate, today: NaiveDate) -> String {
    if day <= today {
        "Today".to_owned()
    } else if Some(day) == today.checked_add_days(Days::new(1)) {
        "Tomorrow".to_owned()
    } else {
        day.format("%A %-d %B").to_string()
    }
}

/// From when to when something that is coming lasts.
pub fn coming_time(start: DateTime<Utc>, end: Option<DateTime<Utc>>, now: DateTime<Utc>, zone: Tz) -> String {
    let clock = |at: DateTime<Utc>| at.with_timezone(&zone).format(time()).to_string();
    match end {
        Some(end) if start <= now => format!("Now, until {}", clock(end)),
        Some(end) => format!("{}–{}", clock(start), clock(end)),
        None => clock(start),
    }
}

/// The name of a button that joins a meeting.
pub fn join(of: Option<&str>) -> String {
    format!("{JOIN} {}", subject_line(of))
}

/// The name of a request among those that did not finish.
pub fn unfinished(external_id: &str) -> String {
    format!("Request {}", visible(external_id))
}

/// The subject of a request.
pub fn subject_of_request(request: &Request) -> String {
    subject_line(request.draft.as_ref().map(|draft| draft.subject.as_str()))
}

/// Its external ID and when it was asked for.
pub fn asked_at(request: &Request, zone: Tz) -> String {
    format!(
        "{EXTERNAL_ID} {} · asked for {}",
        visible(&request.key.external_id),
        super::instant(request.asked_at, zone)
    )
}

/// How it stands.
pub fn unfinished_state(state: &RequestState) -> &'static str {
    match state {
        RequestState::Waiting {
            send_when_online: false,
        } => "Waits: nothing was sent yet",
        RequestState::Waiting { send_when_online: true } => {
            "Waits: nothing was sent yet; it is sent as soon as the service can be reached"
        }
        RequestState::UnderWay => "Was being sent",
        _ => "Sent without an answer: the meeting may exist. Resume gets it and makes no second one.",
    }
}

/// Shows those that are left out.
pub fn show_all_unfinished(count: usize) -> String {
    format!("Show all {count} requests")
}

/// Which meeting a question is about.
pub fn which_meeting(row: &MeetingRow, zone: Tz) -> String {
    format!(
        "{} · {} · {EXTERNAL_ID} {}",
        subject_line(row.subject.as_deref()),
        starts_at(row.start, zone),
        visible(&row.key.external_id)
    )
}

/// Why the service can’t be asked about a meeting; `None` when it can.
pub fn why_not_at_service(row: &MeetingRow, account: Option<&Account>) -> Option<&'static str> {
    let Some(account) = account else {
        return Some("The service can be asked once an account is ready: see Settings");
    };
    let ledger::Account {
        connection,
        tenant,
        organizer,
        ..
    } = &account.owner;
    if (connection, tenant, organizer) != (&row.key.connection, &row.key.tenant, &row.key.organizer) {
        Some("This is another account’s meeting: use that account to read, change or delete it")
    } else if row.graph_id.is_none() {
        Some("The service has not answered with this meeting yet, so it can’t be read, changed or deleted")
    } else {
        None
    }
}

/// Why a meeting’s card shows so little.
pub fn little_known(row: &MeetingRow) -> &'static str {
    if row.gone_at.is_some() {
        "The service says that this meeting is not there any more. Its join link may still open, and whoever opens it brings it back."
    } else if row.state.is_some() {
        "The service has not answered with this meeting yet; this is what was asked for"
    } else {
        "Only its line of an imported list is known"
    }
}

/// What reading many meetings again came to.
pub fn refreshed(report: &Refreshed) -> String {
    let Refreshed {
        read,
        changed,
        gone,
        left_out,
        failure,
    } = report;
    let mut parts = vec![format!("{} read again", count_of_meetings(*read))];
    for (count, what) in [
        (changed, "changed"),
        (gone, "no longer there"),
        (left_out, "left out: not this account’s, or never answered"),
    ] {
        if *count > 0 {
            parts.push(format!("{count} {what}"));
        }
    }
    let line = parts.join(" · ");
    match failure {
        Some(failure) => format!("{line}. Then it stopped. {}", failure_sentence(failure)),
        None => line,
    }
}

/// A list was written.
pub fn exported(path: &std::path::Path, meetings: u64) -> String {
    format!("Exported {} to {}", count_of_meetings(meetings), path.display())
}

/// What an import came to.
pub fn imported(report: &ImportReport) -> String {
    let ImportReport {
        added,
        updated,
        unchanged,
        problems,
    } = report;
    let mut parts = vec![
        format!("{} added", count_of_meetings(*added)),
        format!("{updated} updated"),
        format!("{unchanged} unchanged"),
    ];
    match problems.len() {
        0 => {}
        1 => parts.push("1 row left out".to_owned()),
        count => parts.push(format!("{count} rows left out")),
    }
    parts.join(" · ")
}

/// The rows that were left out, a line each.
pub fn import_problems(problems: &[RowProblem], is_csv: bool) -> Vec<String> {
    let place = if is_csv { "Line" } else { "Entry" };
    let shown = problems.iter().take(PROBLEMS_SHOWN);
    let mut lines: Vec<_> = shown
        .map(|row| format!("{place} {}: {}", row.place, import_problem(&row.problem)))
        .collect();
    if problems.len() > PROBLEMS_SHOWN {
        lines.push(format!("and {} more", problems.len() - PROBLEMS_SHOWN));
    }
    lines
}

fn import_problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Cells { found, expected } => {
            format!("it has {found} cells, and the first line has {expected}")
        }
        ImportProblem::NotUtf8 => "it is not in UTF-8".to_owned(),
        ImportProblem::Empty(column) => format!("the column {column} is empty"),
        ImportProblem::ExternalId(problem) => external_id_problem(*problem),
        ImportProblem::Time(column) => format!("the time in the column {column} can’t be read"),
        ImportProblem::TooLong(column) => format!("the text in the column {column} is too long"),
        ImportProblem::Json(said) => format!("it can’t be read ({})", visible(&shortened(said, 200))),
    }
}

fn external_id_problem(problem: ExternalIdProblem) -> String {
    super::problem(&crate::meeting::Problem::ExternalId(problem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Key;

    fn row(state: Option<RequestState>, seen: bool, gone: bool) -> MeetingRow {
        MeetingRow {
            key: Key {
                connection: "Demo".to_owned(),
                tenant: "t".to_owned(),
                organizer: "o".to_owned(),
                external_id: "TICKET-1".to_owned(),
            },
            graph_id: None,
            subject: Some("Stand-up".to_owned()),
            start: Some("2026-11-24T13:00:00Z".parse().expect("a time")),
            end: None,
            people: String::new(),
            join_web_url: None,
            join_meeting_id: None,
            thread: None,
            updated_at: DateTime::UNIX_EPOCH,
            seen_at: seen.then_some(DateTime::UNIX_EPOCH),
            gone_at: gone.then_some(DateTime::UNIX_EPOCH),
            state,
        }
    }

    #[test]
    fn every_state_has_its_words() {
        let failed = |why: &str| Some(RequestState::Failed { why: why.to_owned() });
        for (state, seen, gone, words) in [
            (Some(RequestState::Done(Outcome::Created)), true, false, "Created"),
            (
                Some(RequestState::Done(Outcome::Existed)),
                true,
                false,
                "Already existed",
            ),
            (Some(RequestState::Done(Outcome::Created)), true, true, "Gone"),
            (
                Some(RequestState::Waiting { send_when_online: true }),
                false,
                false,
                "Waiting",
            ),
            (Some(RequestState::Unknown), false, true, "Sent, no answer"),
            (failed("No licence"), false, false, "Failed: No licence"),
            (failed(" "), false, false, "Failed"),
            (None, true, false, "Seen"),
            (None, false, false, "Not seen yet"),
        ] {
            assert_eq!(meeting_state(&row(state, seen, gone)), words);
        }
    }

    #[test]
    fn a_row_says_what_it_shows() {
        assert_eq!(
            row_name(
                &row(Some(RequestState::Done(Outcome::Created)), true, false),
                chrono_tz::Europe::Berlin
            ),
            "Stand-up, Tue 24 Nov 2026, 14:00, External ID TICKET-1, Created"
        );
    }

    #[test]
    fn days_that_are_near_have_names() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let today = day("2026-11-24");
        assert_eq!(coming_day(day("2026-11-23"), today), "Today", "it runs since yesterday");
        assert_eq!(coming_day(today, today), "Today");
        assert_eq!(coming_day(day("2026-11-25"), today), "Tomorrow");
        assert_eq!(coming_day(day("2026-11-27"), today), "Friday 27 November");
    }

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(count_of_meetings(1), "1 meeting");
        assert_eq!(count_of_meetings(999), "999 meetings");
        assert_eq!(count_of_meetings(100_000), "100\u{A0}000 meetings");
    }
}
