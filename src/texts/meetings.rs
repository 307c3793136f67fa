//! The form and the result: names, times and people.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;

use super::clock::time;
use super::{option_name, option_value, remark_in_times};
use crate::meeting::text::{shortened, visible};
use crate::meeting::{AllowedPresenters, DraftTimes, LobbyBypass, MeetingRequest, Participant, RequestTimes, Role};

pub const SUBJECT: &str = "Subject";
pub const SUBJECT_HINT: &str = "What it is about; may be empty";
pub const START_DATE: &str = "Start date";
pub const START_TIME: &str = "Start time";
pub const END_DATE: &str = "End date";
pub const END_TIME: &str = "End time";
pub const PICK_START_DATE: &str = "Pick start date";
pub const PICK_END_DATE: &str = "Pick end date";
pub const PREVIOUS_MONTH: &str = "Previous month";
pub const NEXT_MONTH: &str = "Next month";
pub const DURATION: &str = "Duration";
pub const TIME_ZONE: &str = "Time zone";
pub const LET_TEAMS_CHOOSE: &str = "Let Teams choose the times";
pub const ADD_ATTENDEE: &str = "Add attendee";
pub const ADD_ATTENDEE_HINT: &str = "A name or an address, or paste a list";
pub const EXTERNAL_ID: &str = "External ID";
pub const EXTERNAL_ID_HINT: &str = "Such as a ticket number";
pub const EXTERNAL_ID_EXPLAINED: &str = "Asking twice with one ID gets one meeting. The ID is the organizer’s own: another organizer’s same ID is another meeting. \
    To check, a join link or a meeting ID will do as well.";
pub const GENERATE: &str = "Generate external ID";
pub const CHANNEL: &str = "Channel";
pub const CHANNEL_HINT: &str = "A channel’s name, or paste its link";
pub const CREATE_OR_GET: &str = "Create or get meeting";
pub const CREATE_KEYS: &str = "Ctrl+Enter";
pub const CHECK_EXTERNAL_ID: &str = "Check external ID";
pub const CHECK_KEYS: &str = "Ctrl+K";
pub const CLEAR_FORM: &str = "Clear form";
pub const UNDO_CLEAR: &str = "Undo clear";

pub const CREATE_IF_MISSING: &str = "Create if missing";
pub const NOT_KNOWN_TITLE: &str = "No meeting with this external ID is known here";
pub const NOT_KNOWN_EXPLAINED: &str = "Whether there is one, only Graph’s create-or-get can tell: \
    asking it for an external ID makes the meeting when there is none. If it is missing, this would be made:";
pub const WHAT_IS_SENT: &str = "What would be sent";
pub const COPY_WHAT_IS_SENT: &str = "Copy what would be sent";
pub const CHECK_CREATED: &str = "There was none with this external ID, so it was made now.";
pub const DELETE_AGAIN: &str = "Delete it again";
pub const DELETED_EXPLAINED: &str =
    "The meeting is deleted. Its join link may still open, and whoever opens it brings the meeting back.";

pub const NO_RESULT_YET: &str = "The meeting’s join link, dial-in and chat will be here.";
pub const MEETING_CREATED: &str = "Meeting created";
pub const MEETING_EXISTED: &str = "Meeting already existed";
pub const NO_MEETING: &str = "No meeting with this external ID";
pub const EXISTED_EXPLAINED: &str = "This is the meeting as the service holds it. What you typed did not change it.";
pub const EXISTED_BY_EARLIER_TRY: &str =
    "An earlier try of this request got no answer and may have made it, so this may well be what you asked for.";
pub const NOBODY_INVITED: &str =
    "The meeting is in no calendar, and the service has invited nobody. Send the invitation yourself.";

pub const JOIN_LINK: &str = "Join link";
pub const COPY_JOIN_LINK: &str = "Copy join link";
pub const OPEN_JOIN_LINK: &str = "Open join link";
pub const OPEN_IN_TEAMS: &str = "Open in Teams app";
pub const MEETING_ID: &str = "Meeting ID";
pub const PASSCODE: &str = "Passcode";
pub const COPY_MEETING_ID: &str = "Copy meeting ID";
pub const COPY_PASSCODE: &str = "Copy passcode";
pub const DIAL_IN: &str = "Dial-in";
pub const NO_DIAL_IN: &str =
    "The service gave no telephone numbers: the organizer most likely has no audio conferencing licence.";
pub const TOLL: &str = "Toll";
pub const TOLL_FREE: &str = "Toll-free";
pub const CONFERENCE_ID: &str = "Conference ID";
pub const COPY_TOLL: &str = "Copy toll number";
pub const COPY_TOLL_FREE: &str = "Copy toll-free number";
pub const COPY_CONFERENCE_ID: &str = "Copy conference ID";
pub const COPY_DIAL_IN_LINK: &str = "Copy dial-in link";
pub const COPY_DIAL_IN: &str = "Copy dial-in";
pub const OPEN_DIAL_IN: &str = "Open dial-in page";
pub const CHAT: &str = "Chat";
pub const THREAD_ID: &str = "Thread ID";
pub const MESSAGE_ID: &str = "Message ID";
pub const REPLY_CHAIN: &str = "Reply chain";
pub const COPY_THREAD_ID: &str = "Copy thread ID";
pub const COPY_MESSAGE_ID: &str = "Copy message ID";
pub const MEETING: &str = "Meeting";
pub const WHEN: &str = "When";
pub const ORGANIZER: &str = "Organizer";
pub const ATTENDEES: &str = "Attendees";
pub const ATTENDEE: &str = "Attendee";
pub const LOBBY: &str = "Lobby";
pub const PRESENTERS: &str = "Presenters";
pub const EXPIRES: &str = "Expires";
pub const COPY_EXTERNAL_ID: &str = "Copy external ID";
pub const WHOLE: &str = "All of it";
pub const COPY_INVITATION: &str = "Copy invitation";
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
pub const COPY_JSON: &str = "Copy as JSON";
pub const SAVE_CALENDAR: &str = "Save calendar file…";
pub const OPTIONS_PAGE: &str = "Meeting options page";
pub const COPIED: &str = "Copied";

pub const SAVE_CALENDAR_TITLE: &str = "Save calendar file";
pub const SAVE_CALENDAR_EXPLAINED: &str =
    "Opening the file puts the meeting into a calendar. A file that exists is not replaced.";
pub const FILE: &str = "File";
pub const SAVE: &str = "Save";

/// A role by its name.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Attendee => "Attendee",
        Role::Presenter => "Presenter",
        Role::CoOrganizer => "Co-organizer",
    }
}

/// The name of the box that chooses a role.
pub fn role_of(person: &str, chosen: Role) -> String {
    format!("Role of {person}: {}", role(chosen))
}

/// A role as the service stores it, by its name where it is a known one.
pub fn stored_role(stored: &str) -> String {
    let known = Role::from_word(stored).map(|known| role(known).to_owned());
    known.unwrap_or_else(|| stored.to_owned())
}

/// A length by its name.
pub fn length(minutes: i64) -> String {
    match minutes {
        90 => "1.5 h".to_owned(),
        minutes if minutes % 60 == 0 => format!("{} h", minutes / 60),
        minutes => format!("{minutes} min"),
    }
}

/// The heading of a month.
pub fn month_and_year(date: NaiveDate) -> String {
    date.format("%B %Y").to_string()
}

/// The heading of a column of days.
pub fn weekday_short(weekday: Weekday) -> String {
    weekday.to_string().chars().take(2).collect()
}

/// A day in full, for those who hear it.
pub fn long_date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// The time of day and the offset from UTC.
pub fn clock(at: DateTime<Tz>) -> String {
    format!("{} {}", at.format(time()), at.format("(UTC%:z)"))
}

/// The day, the time of day and the offset from UTC.
pub fn day_and_clock(at: DateTime<Tz>) -> String {
    format!("{} {}", at.format("%a %-d %b"), clock(at))
}

/// An instant in a zone.
pub fn instant(at: DateTime<Utc>, zone: Tz) -> String {
    day_and_time(&at.with_timezone(&zone))
}

/// From when to when, in a zone and in UTC.
pub fn span(start: DateTime<Utc>, end: Option<DateTime<Utc>>, zone: Tz) -> String {
    let (local, local_end) = (start.with_timezone(&zone), end.map(|end| end.with_timezone(&zone)));
    if zone.name() == "UTC" || zone.name() == "Etc/UTC" {
        return format!("{} UTC", range(&start, end.as_ref()));
    }
    let offset = local.format("UTC%:z");
    format!(
        "{} {} ({offset}) · {} UTC",
        range(&local, local_end.as_ref()),
        zone.name(),
        range(&start, end.as_ref())
    )
}

fn range<Z: chrono::TimeZone>(start: &DateTime<Z>, end: Option<&DateTime<Z>>) -> String
where
    Z::Offset: std::fmt::Display,
{
    let first = day_and_time(start);
    match end {
        None => first,
        Some(end) if end.date_naive() == start.date_naive() => format!("{first}–{}", end.format(time())),
        Some(end) => format!("{first} – {}", day_and_time(end)),
    }
}

fn day_and_time<Z: chrono::TimeZone>(at: &DateTime<Z>) -> String
where
    Z::Offset: std::fmt::Display,
{
    format!("{}, {}", at.format("%a %-d %b %Y"), at.format(time()))
}

/// How the times will be sent, in words. `zone` is the person's own.
pub fn times_line(times: &DraftTimes, zone: Tz) -> String {
    let mut line = match (&times.request, times.start.at()) {
        (Some(RequestTimes::ServiceChooses), _) => SERVICE_CHOOSES.to_owned(),
        (Some(RequestTimes::From(start)), _) => {
            let zone = times.start.at().map_or(zone, |at| at.timezone());
            ends_one_hour_later(*start, zone)
        }
        (Some(RequestTimes::Between(_)), Some(start)) => {
            span(start.to_utc(), times.end.at().map(|end| end.to_utc()), start.timezone())
        }
        _ => return "The times can’t be read yet".to_owned(),
    };
    for sentence in times.remarks.iter().filter_map(remark_in_times) {
        line = format!("{line}. {sentence}");
    }
    line
}

/// Someone in a meeting: the name and the address, or what there is.
pub fn person(participant: &Participant) -> String {
    let Participant {
        user_id,
        display_name,
        upn,
        ..
    } = participant;
    match (display_name, upn) {
        (Some(name), Some(upn)) => format!("{name} ({upn})"),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => user_id.clone().unwrap_or_else(|| "Someone without a name".to_owned()),
    }
}

/// Who skips the lobby.
pub fn lobby(who: LobbyBypass, dial_in: Option<bool>) -> String {
    let who = match who {
        LobbyBypass::Everyone => "everyone gets in without waiting",
        LobbyBypass::Organization => "people in the organization get in without waiting",
        LobbyBypass::OrganizationAndFederated => "people in the organization and trusted ones get in without waiting",
        LobbyBypass::OrganizationExcludingGuests => "people in the organization, but no guests, get in without waiting",
        LobbyBypass::Organizer => "only the organizer gets in without waiting",
        LobbyBypass::Invited => "invited people get in without waiting",
    };
    match dial_in {
        Some(true) => format!("{who}; so do callers"),
        Some(false) => format!("{who}; callers wait"),
        None => who.to_owned(),
    }
}

/// Who may present.
pub fn presenters(who: AllowedPresenters) -> &'static str {
    match who {
        AllowedPresenters::Everyone => "everyone",
        AllowedPresenters::Organization => "people in the organization",
        AllowedPresenters::RoleIsPresenter => "those with the role",
        AllowedPresenters::Organizer => "only the organizer",
    }
}

/// What a check would make if there is nothing yet, a line a fact.
pub fn what_would_be_made(request: &MeetingRequest, zone: Tz) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(subject) = &request.subject {
        lines.push(visible(&shortened(subject, 200)).into_owned());
    }
    lines.push(match request.times {
        RequestTimes::ServiceChooses => SERVICE_CHOOSES.to_owned(),
        RequestTimes::From(start) => ends_one_hour_later(start, zone),
        RequestTimes::Between(between) => span(between.start(), Some(between.end()), zone),
    });
    match request.attendees.len() {
        0 => {}
        1 => lines.push("1 attendee".to_owned()),
        count => lines.push(format!("{count} attendees")),
    }
    lines.push(format!("{EXTERNAL_ID} {}", visible(request.external_id.as_str())));
    if let Some(channel) = &request.channel {
        lines.push(format!("{CHANNEL} {}", visible(channel.as_str())));
    }
    lines.extend(second_step(request));
    lines
}

/// What is set after the meeting is made; `None`: nothing.
pub fn second_step(request: &MeetingRequest) -> Option<String> {
    let change = request.follow_up()?;
    let options = change.options.chosen();
    let options = options.map(|option| format!("{}: {}", option_name(option), option_value(option)));
    Some(format!(
        "Then, in a second step: {}",
        options.collect::<Vec<_>>().join(", ")
    ))
}

const SERVICE_CHOOSES: &str = "Starts when Teams makes it, for one hour";

fn ends_one_hour_later(start: DateTime<Utc>, zone: Tz) -> String {
    format!("{}; Teams ends it one hour later", span(start, None, zone))
}
