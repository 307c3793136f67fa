//! The list of meetings: what is in it, what did not finish, what is coming, and what can be done with each.

use super::catalog::texts;
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use super::clock::{day_in_full, time_of_day};
use super::meetings::times_of_a_day;
use super::{external_id, failure_sentence};
use crate::engine::{Account, Refreshed};
use crate::ledger::{self, ImportProblem, ImportReport, MeetingRow, Outcome, Request, RequestState, RowProblem, Sort};
use crate::meeting::ExternalIdProblem;
use crate::meeting::text::{shortened, visible};

texts! {
    pub meetings;
    pub search_meetings;
    pub search_hint;
    pub list_of_meetings;
    pub only_all;
    pub only_upcoming;
    pub only_past;
    pub only_failed;
    pub which_meetings;
    pub every_connection;
    pub every_organizer;
    pub connection_column;
    pub start_column;
    pub state_column;
    pub sort_by_label;
    pub ascending;
    pub descending;

    pub loading;
    pub no_meetings;
    pub no_meetings_explained;
    pub no_match;
    pub clear_filters;

    pub refresh;
    pub refresh_all;
    pub delete_meeting;
    pub use_as_template;
    pub remove_from_list;
    pub export;
    pub export_meetings;
    pub import;
    pub select_first;
    pub close_meeting;
    pub one_meeting;

    pub coming;
    pub join_label;

    pub unfinished_label;
    pub resume;
    pub discard;

    pub delete_title;
    pub delete_explained;
    pub delete_accept;
    pub remove_title;
    pub remove_explained;
    pub remove_accept;
    pub discard_title;
    pub discard_accept;
    pub discard_explained;

    pub export_title;
    pub export_explained;
}
pub const EXPORT_FILE: &str = "meetings.csv";
texts! {
    pub export_accept;
    pub import_title;
    pub import_explained;
    pub import_accept;
    pub imported_title;
    pub list_file_needed;

    without_subject;
    without_time;

    state_gone;
    state_waiting;
    state_under_way;
    state_unknown;
    state_failed;
    state_failed_because(why: &str);
    state_created;
    state_existed;
    state_seen;
    state_not_seen;

    row_read_aloud(subject: &str, start: &str, external_id: &str, state: &str);
    last_change;
    sort_by_column(column: &str);
    /// The name of the box that chooses a connection.
    pub connection_filter(chosen: &str);
    /// The name of the box that chooses an organizer.
    pub organizer_filter(chosen: &str);
    meeting_count(count: u64, grouped: &str);

    coming_today;
    coming_tomorrow;
    under_way_until(end: &str);
    join_meeting(subject: &str);

    request_named(external_id: &str);
    request_asked(external_id: &str, at: &str);
    request_waits;
    request_waits_for_network;
    request_under_way;
    request_unknown;
    /// Shows those that are left out.
    pub show_all_unfinished(count: usize);

    meeting_in_question(subject: &str, start: &str, external_id: &str);
    no_account_ready;
    other_accounts_meeting;
    not_answered_with;
    known_as_gone;
    known_as_asked;
    known_from_list;

    refreshed_read(count: u64, grouped: &str);
    refreshed_changed(count: u64);
    refreshed_gone(count: u64);
    refreshed_left_out(count: u64);
    refreshed_then_stopped(so_far: &str, why: &str);

    exported_to(count: u64, grouped: &str, path: &str);

    imported_added(count: u64, grouped: &str);
    imported_updated(count: u64);
    imported_unchanged(count: u64);
    imported_left_out(count: usize);
    import_line(place: u64, problem: &str);
    import_entry(place: u64, problem: &str);
    import_more(count: usize);
    import_cells(found: usize, expected: usize);
    import_not_utf8;
    import_empty(column: &str);
    import_time(column: &str);
    import_too_long(column: &str);
    import_too_large;
    import_unreadable(said: &str);
}

/// Problems of an import beyond these are counted only.
const PROBLEMS_SHOWN: usize = 200;

/// The subject of a meeting, or that it has none.
pub fn subject_line(subject: Option<&str>) -> String {
    match subject.map(str::trim).filter(|subject| !subject.is_empty()) {
        Some(subject) => visible(&shortened(subject, 300)).into_owned(),
        None => without_subject().to_owned(),
    }
}

/// When a meeting starts, as a list has it.
pub fn starts_at(start: Option<DateTime<Utc>>, zone: Tz) -> String {
    start.map_or_else(|| without_time().to_owned(), |start| super::instant(start, zone))
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
        return state_gone().to_owned();
    }
    let state = match &row.state {
        Some(RequestState::Waiting { .. }) => state_waiting(),
        Some(RequestState::UnderWay) => state_under_way(),
        Some(RequestState::Unknown) => state_unknown(),
        Some(RequestState::Failed { why }) if why.trim().is_empty() => state_failed(),
        Some(RequestState::Failed { why }) => return state_failed_because(&visible(why.trim())),
        Some(RequestState::Done(Outcome::Created)) => state_created(),
        Some(RequestState::Done(Outcome::Existed)) => state_existed(),
        None if row.seen_at.is_some() => state_seen(),
        None => state_not_seen(),
    };
    state.to_owned()
}

/// A row of the list for those who hear it.
pub fn row_name(row: &MeetingRow, zone: Tz) -> String {
    row_read_aloud(
        &subject_line(row.subject.as_deref()),
        &starts_at(row.start, zone),
        &visible(&row.key.external_id),
        &meeting_state(row),
    )
}

/// A heading that sorts.
pub fn column_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Start => start_column(),
        Sort::Subject => super::subject(),
        Sort::ExternalId => external_id(),
        Sort::Organizer => super::organizer_label(),
        Sort::Connection => connection_column(),
        Sort::Updated => last_change(),
    }
}

/// The name of a heading that sorts.
pub fn sort_by(sort: Sort) -> String {
    sort_by_column(match sort {
        Sort::Start => "start",
        Sort::Subject => "subject",
        Sort::ExternalId => "external_id",
        Sort::Organizer => "organizer",
        Sort::Connection => "connection",
        Sort::Updated => "last_change",
    })
}

/// How many there are.
pub fn count_of_meetings(count: u64) -> String {
    meeting_count(count, &thousands(count))
}

/// With a narrow blank between thousands: 100 000.
pub(super) fn thousands(count: u64) -> String {
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
        coming_today().to_owned()
    } else if Some(day) == today.checked_add_days(Days::new(1)) {
        coming_tomorrow().to_owned()
    } else {
        day_in_full(day)
    }
}

/// From when to when something that is coming lasts.
pub fn coming_time(start: DateTime<Utc>, end: Option<DateTime<Utc>>, now: DateTime<Utc>, zone: Tz) -> String {
    let clock = |at: DateTime<Utc>| time_of_day(&at.with_timezone(&zone));
    match end {
        Some(end) if start <= now => under_way_until(&clock(end)),
        Some(end) => times_of_a_day(&clock(start), &clock(end)),
        None => clock(start),
    }
}

/// The name of a button that joins a meeting.
pub fn join(of: Option<&str>) -> String {
    join_meeting(&subject_line(of))
}

/// The name of a request among those that did not finish.
pub fn unfinished(external_id: &str) -> String {
    request_named(&visible(external_id))
}

/// The subject of a request.
pub fn subject_of_request(request: &Request) -> String {
    subject_line(request.draft.as_ref().map(|draft| draft.subject.as_str()))
}

/// Its external ID and when it was asked for.
pub fn asked_at(request: &Request, zone: Tz) -> String {
    request_asked(
        &visible(&request.key.external_id),
        &super::instant(request.asked_at, zone),
    )
}

/// How it stands.
pub fn unfinished_state(state: &RequestState) -> &'static str {
    match state {
        RequestState::Waiting {
            send_when_online: false,
        } => request_waits(),
        RequestState::Waiting { send_when_online: true } => request_waits_for_network(),
        RequestState::UnderWay => request_under_way(),
        _ => request_unknown(),
    }
}

/// Which meeting a question is about.
pub fn which_meeting(row: &MeetingRow, zone: Tz) -> String {
    meeting_in_question(
        &subject_line(row.subject.as_deref()),
        &starts_at(row.start, zone),
        &visible(&row.key.external_id),
    )
}

/// Why the service can’t be asked about a meeting; `None` when it can.
pub fn why_not_at_service(row: &MeetingRow, account: Option<&Account>) -> Option<&'static str> {
    let Some(account) = account else {
        return Some(no_account_ready());
    };
    let ledger::Account {
        connection,
        tenant,
        organizer,
        ..
    } = &account.owner;
    if (connection, tenant, organizer) != (&row.key.connection, &row.key.tenant, &row.key.organizer) {
        Some(other_accounts_meeting())
    } else if row.graph_id.is_none() {
        Some(not_answered_with())
    } else {
        None
    }
}

/// Why a meeting’s card shows so little.
pub fn little_known(row: &MeetingRow) -> &'static str {
    if row.gone_at.is_some() {
        known_as_gone()
    } else if row.state.is_some() {
        known_as_asked()
    } else {
        known_from_list()
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
    let mut parts = vec![refreshed_read(*read, &thousands(*read))];
    let counts = [
        (*changed, refreshed_changed as fn(u64) -> String),
        (*gone, refreshed_gone),
        (*left_out, refreshed_left_out),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    parts.extend(counts.map(|(count, say)| say(count)));
    let line = parts.join(" · ");
    match failure {
        Some(failure) => refreshed_then_stopped(&line, &failure_sentence(failure)),
        None => line,
    }
}

/// A list was written.
pub fn exported(path: &std::path::Path, meetings: u64) -> String {
    exported_to(meetings, &thousands(meetings), &path.to_string_lossy())
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
        imported_added(*added, &thousands(*added)),
        imported_updated(*updated),
        imported_unchanged(*unchanged),
    ];
    if !problems.is_empty() {
        parts.push(imported_left_out(problems.len()));
    }
    parts.join(" · ")
}

/// The rows that were left out, a line each.
pub fn import_problems(problems: &[RowProblem], is_csv: bool) -> Vec<String> {
    let at = if is_csv { import_line } else { import_entry };
    let shown = problems.iter().take(PROBLEMS_SHOWN);
    let mut lines: Vec<_> = shown.map(|row| at(row.place, &import_problem(&row.problem))).collect();
    if problems.len() > PROBLEMS_SHOWN {
        lines.push(import_more(problems.len() - PROBLEMS_SHOWN));
    }
    lines
}

fn import_problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Cells { found, expected } => import_cells(*found, *expected),
        ImportProblem::NotUtf8 => import_not_utf8().to_owned(),
        ImportProblem::Empty(column) => import_empty(column),
        ImportProblem::ExternalId(problem) => external_id_problem(*problem),
        ImportProblem::Time(column) => import_time(column),
        ImportProblem::TooLong(column) => import_too_long(column),
        ImportProblem::TooLarge => import_too_large().to_owned(),
        ImportProblem::Json(said) => import_unreadable(&visible(&shortened(said, 200))),
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
