//! What the commands without a window say.

use std::fmt::Display;

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;

use super::{failure_sentence, failure_why};
use crate::engine::ManyProgress;
use crate::engine::{AccountState, Failure, FailureKind};
use crate::ledger::{RequestState, RowProblem};
use crate::meeting::text::visible;
use crate::meeting::{
    ColumnsProblem, ExternalIdProblem, Field, LocalTime, OCCURRENCES, Problem, RowIssue, SeriesProblem, WhenProblem,
};

pub const NO_CONNECTION: &str = "No connection is set up. Set one up in the window or in settings.toml, or use --demo.";
pub const NOT_KNOWN_HERE: &str = "Convene knows no meeting with this external ID. \
    Only create can find out whether the service has one, and makes it if not.";
pub const NOT_KEPT_HERE: &str = "Nothing is kept of a meeting with this external ID. check and create ask the service.";
pub const SEVERAL_KEPT: &str =
    "Several accounts have a meeting with this external ID. Say which one with --connection or --organizer:";
pub const GONE: &str = "The meeting was known, and the service says that it is not there any more.";
pub const MEETING_CHANGED: &str = "Meeting changed";
pub const MEETING_UNCHANGED: &str = "The meeting has all of it already";
pub const MEETING_FOUND: &str = "Meeting found; nothing was made or changed";
pub const MEETING_DELETED: &str = "Meeting deleted";
pub const OTHERS_HIDDEN: &str = "The meeting has so many attendees that the service does not show all of them, \
    and changing the list would take out those that it does not show. Change the attendees in Teams.";
pub const NOT_IN_MEETING: &str = "Nobody in the meeting has this address or user ID";
pub const NO_LINK: &str = "The service gave no join link.";
pub const NEEDS_YES: &str = "There is no terminal to ask on whether to delete it. Say --yes.";
pub const NOT_DELETED: &str = "Nothing was deleted.";
pub const CREATING: &str = "Asking Graph for the meeting…";
pub const FINDING: &str = "Asking Graph for the meeting, without making one…";
pub const CHANGING: &str = "Changing the meeting…";
pub const DELETING: &str = "Deleting the meeting…";
pub const SETTING_OPTIONS: &str = "Setting the meeting’s options…";
pub const TIMES_AND_TEAMS_CHOOSES: &str = "Teams can’t choose the times while times are given";
pub const END_AND_DURATION: &str = "Give an end or a duration, not both";
pub const NOT_A_DURATION: &str = "That’s not a duration. Give one such as 45m, 1h30m or 90.";
pub const DURATION_WITHOUT_START: &str = "A duration needs a start";
pub const STANDARD_INPUT: &str = "standard input";
pub const END_TWICE: &str = "The start says already when it ends";
pub const NOT_A_DAY: &str = "Give a day such as 2026-12-31 or 31 Dec";
pub const ONE_ONLY: &str = "This is for a single meeting";
pub const MANY_ONLY: &str = "This is for a table, a list or a series";
pub const NO_REPEAT_OF_MANY: &str = "A table or a list says all its meetings; only a single one can be repeated";
pub const DATE_ORDER_NEEDED: &str =
    "A date in the file can be read in two ways, and the others do not tell which. Add --date-order dmy, mdy or ymd.";
pub const CREATING_MANY: &str = "Asking Graph for the meetings…";
pub const MANY_PAUSED: &str = "Ending what is under way; press Ctrl+C again to stop at once…";
pub const MANY_GO_ON: &str = "The rest is kept: run the same command again to go on.";
pub const NOTHING_TO_SEND: &str = "No meeting can be asked for; nothing was sent.";
pub const NO_SUCH_COMMAND: &str = "There is no such command.";
pub const NOBODY_SIGNED_IN: &str = "Nobody is signed in";
pub const RECORD_WAITS: &str = "The request waits in the record of your meetings: \
    run the same command again, or press Resume in the window.";
pub const NOTHING_WAITS: &str = "Nothing was sent, and nothing waits: run the same command again.";
pub const ENGINE_ENDED: &str = "There is a mistake in Convene: its background ended.";
pub const IN_USE: &str = "Another Convene has this profile, such as its window, and two would get into each other’s way. \
    Close it, or give this command a profile of its own with --profile-dir DIR. Nothing was done.";
pub const SIGN_IN_ENDS: &str = "The sign-in ends with this command. Use --sign-in with the commands that need it.";

pub const HANDED_OVER: &str = "The window of Convene has the link. \
    It fills the form, or asks first if something is typed there.";

/// The window that is open did not take a link.
pub fn not_handed_over(shown: bool) -> &'static str {
    if shown {
        "The window that is open is of an earlier version of Convene, which takes no links. Close it, and try again."
    } else {
        "Another Convene has this profile and does not answer. Close it, or wait a moment, and try again."
    }
}

/// What is printed when the program has ended by a mistake of its own, or a part of it.
pub fn crashed(report: &std::path::Path) -> String {
    format!(
        "There is a mistake in Convene. A report without anything that you typed is in {}",
        visible(&report.to_string_lossy())
    )
}

/// The same, when the report could not be written.
pub fn crashed_without_report(why: &dyn Display) -> String {
    format!("There is a mistake in Convene, and the report of it could not be written: {why}")
}

/// A sentence about something that somebody wrote.
pub fn about(what: &str, sentence: &str) -> String {
    format!("{}: {sentence}", visible(what))
}

/// An instant for programs.
pub fn rfc_3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Why something did not happen and what to do now, where there is no window.
pub fn failure_without_window(failure: &Failure) -> String {
    let what_now = match &failure.kind {
        FailureKind::NotConnected => NO_CONNECTION,
        FailureKind::TokenRefused => "Give a new one in the environment variable CONVENE_TOKEN.",
        FailureKind::Refused { .. } | FailureKind::DemoFailed | FailureKind::Panic if !failure.may_be_done => {
            "--verbose prints the fine print."
        }
        FailureKind::Busy => IN_USE,
        FailureKind::NoAccessPolicy => {
            "An administrator has to make one; a new policy takes up to 30 minutes, then try again."
        }
        FailureKind::File { .. } | FailureKind::FileExists { .. } => "Name another file.",
        _ => return failure_sentence(failure),
    };
    format!("{} {what_now}", failure_why(&failure.kind))
}

/// What the account needs before a command can be carried out; `None` when it is ready.
pub fn account_without_window(state: &AccountState) -> Option<String> {
    Some(match state {
        AccountState::Ready(_) => return None,
        AccountState::None | AccountState::Connecting { .. } => NO_CONNECTION.to_owned(),
        AccountState::NeedsToken {
            connection,
            refused: false,
        } => format!(
            "{} needs a Microsoft Graph access token. Give it in the environment variable CONVENE_TOKEN.",
            visible(connection)
        ),
        AccountState::NeedsToken { connection, .. } => format!(
            "{} does not accept the access token; it may have expired. Give a new one in the environment variable CONVENE_TOKEN.",
            visible(connection)
        ),
        AccountState::NeedsSignIn { connection, who, .. } => {
            let who = who.as_deref().map_or("Nobody is signed in".into(), |who| {
                format!("{} must sign in again", visible(who))
            });
            format!(
                "{who} on {}. Run convene sign-in, or add --sign-in browser or device-code.",
                visible(connection)
            )
        }
        AccountState::NeedsSecret { connection, .. } => format!(
            "{} needs the secret of its app. Give it in the environment variable CONVENE_CLIENT_SECRET.",
            visible(connection)
        ),
        AccountState::Failed { failure, .. } => failure_without_window(failure),
    })
}

/// What is wrong with a field, and what would be right, where there is no form.
pub fn problem_without_window(problem: &Problem) -> String {
    match problem {
        Problem::ExternalId(ExternalIdProblem::Empty) => {
            "Give one with --external-id, or make one up with --generate-external-id".to_owned()
        }
        Problem::ZoneUnknown => {
            "There is no time zone of this name. Give one such as Europe/Berlin or Berlin.".to_owned()
        }
        Problem::ChoiceNeeded(local) => {
            let (why, earlier, later) = match local {
                LocalTime::Never { earlier, later } => ("The clock skips this time", earlier, later),
                LocalTime::Twice { earlier, later } => ("The clock shows this time twice", earlier, later),
                LocalTime::Once(_) => return super::problem(problem),
            };
            format!(
                "{why}. Add --clock-change earlier ({}) or later ({}).",
                super::day_and_clock(*earlier),
                super::day_and_clock(*later)
            )
        }
        Problem::ChannelNeedsBeta => {
            "Channel chats need Graph’s beta version: set api_version = \"beta\" for the connection".to_owned()
        }
        problem => super::problem(problem),
    }
}

/// A connection was named that is not there.
pub fn no_such_connection<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<_> = known.map(visible).collect();
    if known.is_empty() {
        format!("The settings have no connection {}, nor any other.", visible(name))
    } else {
        format!(
            "The settings have no connection {}. They have: {}",
            visible(name),
            known.join(", ")
        )
    }
}

/// Nobody can sign in on a connection.
pub fn nobody_signs_in(connection: &str) -> String {
    format!("No person signs in on {}.", visible(connection))
}

/// A file can't be read.
pub fn not_read(name: &str, error: &dyn Display) -> String {
    format!("{} can’t be read: {error}", visible(name))
}

/// A file holds no meeting.
pub fn not_a_meeting(name: &str, why: &str) -> String {
    format!("{} holds no meeting: {}", visible(name), visible(why))
}

/// Where to sign in, with a code.
pub fn enter_code(code: &str, page: &str) -> String {
    format!(
        "{} {}\n{} {}",
        super::code_page_label(),
        visible(page),
        super::code_label(),
        visible(code)
    )
}

/// Somebody is signed in.
pub fn signed_in(who: &str, connection: &str) -> String {
    format!("Signed in as {} on {}", visible(who), visible(connection))
}

/// How a request that did not finish stands.
pub fn kept_to_send(state: &RequestState) -> Option<&'static str> {
    matches!(state, RequestState::Waiting { .. }).then_some(RECORD_WAITS)
}

/// A meeting is shown as it was kept.
pub fn kept_as_of(seen_at: DateTime<Utc>, zone: Tz) -> String {
    format!(
        "Meeting as it was on {}; the service was not asked",
        super::instant(seen_at, zone)
    )
}

/// Options of a new meeting were not set.
pub fn options_not_set(failure: &Failure) -> String {
    format!(
        "The meeting is there, but its options were not set; convene change tries it again. {}",
        failure_without_window(failure)
    )
}

/// A meeting is there and not recorded.
pub fn not_recorded(failure: &Failure) -> String {
    format!(
        "The meeting is there, but not in the record. {}",
        failure_why(&failure.kind)
    )
}

/// Asks whether to delete a meeting.
pub fn really_delete(subject: &str) -> String {
    format!("Delete {} for everybody? [y/N]", visible(subject))
}

/// Why a row was left out.
pub fn row_left_out(problem: &RowProblem) -> String {
    format!("{}: {}", problem.place, visible(&problem.problem.to_string()))
}

/// What was asked for beside what the meeting has.
pub fn differs(field: &str, requested: Option<&str>, held: Option<&str>) -> String {
    let shown = |text: Option<&str>| text.map_or("nothing".into(), |text| visible(text).into_owned());
    format!(
        "Differs in {field}: asked for {}, has {}",
        shown(requested),
        shown(held)
    )
}

/// How many of how many are shown.
pub fn of_total(shown: usize, total: u64) -> String {
    format!("{shown} of {total}")
}

/// Where a row of a file is, or which one of a series it is.
pub fn place_of_row(line: u64, counts_lines: bool) -> String {
    if counts_lines {
        format!("line {line}")
    } else {
        format!("meeting {line}")
    }
}

/// What is wrong with a row, where there is no window.
pub fn row_issue_without_window(issue: &RowIssue) -> String {
    match issue {
        RowIssue::Field(Problem::ExternalId(ExternalIdProblem::Empty)) => {
            "Give one, or make them with --external-id-template".to_owned()
        }
        RowIssue::Field(problem @ Problem::ChoiceNeeded(_)) => {
            format!(
                "{} Or give earlier or later as clock_change.",
                problem_without_window(problem)
            )
        }
        RowIssue::Field(problem) => problem_without_window(problem),
        RowIssue::Attendee { text, problem } => about(text, &problem_without_window(problem)),
        RowIssue::When(WhenProblem::Unrecognized) => {
            "That’s not a date and a time. Give one such as 2026-12-01 14:00.".to_owned()
        }
        RowIssue::When(problem) => super::when_problem(*problem, Field::StartTime),
        RowIssue::Length => NOT_A_DURATION.to_owned(),
        RowIssue::LengthDiffers => "It does not fit start and end; give an end or a duration".to_owned(),
        RowIssue::TimesAndServiceChooses => TIMES_AND_TEAMS_CHOOSES.to_owned(),
        RowIssue::StartMissing => "The start is missing".to_owned(),
        RowIssue::Option(option, word) => {
            let words: Vec<_> = crate::meeting::MeetingOption::every()
                .into_iter()
                .filter(|one| one.kind() == *option)
                .map(|one| one.word().to_owned())
                .collect();
            format!("There is no {}; give one of {}", visible(word), words.join(", "))
        }
        RowIssue::NotYesOrNo(word) => format!("{} is neither true nor false", visible(word)),
        RowIssue::ClockChange(word) => format!("{} is neither earlier nor later", visible(word)),
        RowIssue::Cells { found, expected } => {
            format!("There are {found} cells for {expected} columns; a text with a separator in it needs quotes")
        }
        RowIssue::TemplateUnfilled => "The template asks for something that is missing here".to_owned(),
        RowIssue::SameExternalId { line } => same_external_id(&place_of_row(*line, true)),
    }
}

/// A row before has the same external ID.
pub fn same_external_id(place: &str) -> String {
    format!("{place} has the same external ID, so both would get one meeting")
}

/// Why the columns of a file can't be used.
pub fn columns_without_window(problem: &ColumnsProblem) -> String {
    match problem {
        ColumnsProblem::NoneKnown => {
            "no column has a name that is known, such as external_id, subject or start".to_owned()
        }
        ColumnsProblem::Twice { column, first, second } => {
            format!("{} and {} both mean {}", visible(first), visible(second), column.name())
        }
    }
}

/// Why there is no series.
pub fn series_without_window(problem: &SeriesProblem) -> String {
    match problem {
        SeriesProblem::Start(_) => "A series needs a start with a date and a time".to_owned(),
        SeriesProblem::Interval => "Give an interval from 1 to 52".to_owned(),
        SeriesProblem::Empty => "No meeting is left".to_owned(),
        SeriesProblem::TooMany => format!("That’s more than {OCCURRENCES} meetings"),
    }
}

/// Columns that are not read.
pub fn columns_not_read(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| visible(name)).collect();
    format!("Columns that are not read: {}", names.join(", "))
}

/// How far many meetings are; `before` were done when this began.
pub fn many_progress(progress: &ManyProgress, before: u64) -> String {
    let done = progress.created + progress.existed + progress.failed;
    let mut parts = vec![format!("{done} of {}", progress.total)];
    let rate = (done.saturating_sub(before) * 60).checked_div(progress.elapsed.as_secs());
    parts.extend(rate.map(|rate| format!("{rate} a minute")));
    parts.extend(progress.left.map(|left| match left.as_secs() {
        seconds @ 0..90 => format!("about {seconds} s left"),
        seconds => format!("about {} min left", seconds.div_ceil(60)),
    }));
    if progress.waits_until.is_some() {
        parts.push("waiting as the service asks".to_owned());
    }
    parts.join(", ")
}

/// Many meetings go on that were begun before.
pub fn many_went_on(done: u64, total: u64) -> String {
    format!("Going on: {done} of {total} were done before.")
}

/// What became of many meetings.
pub fn many_counts(total: u64, counts: &[(u64, &str)]) -> String {
    let counts: Vec<_> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    format!("{total} meetings: {}", counts.join(", "))
}

/// Where the results are.
pub fn results_in(path: &std::path::Path) -> String {
    format!("Results: {}", visible(&path.to_string_lossy()))
}

/// The results are nowhere.
pub fn results_not_written(failure: &Failure) -> String {
    format!("The results were not written. {}", failure_without_window(failure))
}
