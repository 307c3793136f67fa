//! What is wrong with what was typed, and what is remarkable about it.

use chrono::TimeDelta;

use super::{clock, day_and_clock, role};
use crate::meeting::{
    AddressProblem, ChannelProblem, DateProblem, ExternalIdProblem, Field, LocalTime, Moment, Problem, Remark, Role,
    TimeProblem, TimesProblem, ZoneSuggestion, text,
};

pub const FILE_NEEDED: &str = "Type where the file should go";

/// What is wrong with a field, and what would be right.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::ControlCharacter(c) => {
            format!("There is a control character in it ({}). Take it out.", code_point(*c))
        }
        Problem::DateMissing => "Type a date, such as 1 Dec or tomorrow".to_owned(),
        Problem::TimeMissing => "Type a time, such as 14:00 or 2pm".to_owned(),
        Problem::Date(problem) => date_problem(*problem),
        Problem::Time(problem) => time_problem(*problem),
        Problem::ChoiceNeeded(LocalTime::Never { .. }) => {
            "The clock skips this time. Choose one of the two.".to_owned()
        }
        Problem::ChoiceNeeded(_) => "The clock shows this time twice. Choose one of the two.".to_owned(),
        Problem::Times(TimesProblem::EndWithoutStart) => {
            "Graph needs a start when there is an end. Type one.".to_owned()
        }
        Problem::Times(TimesProblem::EndBeforeStart) => "The end is before the start".to_owned(),
        Problem::ZoneMissing => "Type a time zone, such as Europe/Berlin or Berlin".to_owned(),
        Problem::ZoneUnknown => "There is no time zone of this name. Type a city and pick from the list.".to_owned(),
        Problem::Person(_) => "An attendee needs an address or a user ID".to_owned(),
        Problem::Address(problem) => attendee_problem(problem),
        Problem::UserId(c) => format!("A user ID has no {}", character(*c)),
        Problem::Group => "This is a group. Graph takes people only; add its members one by one.".to_owned(),
        Problem::ExternalId(problem) => external_id_problem(*problem),
        Problem::Channel(problem) => channel_problem(*problem).to_owned(),
        Problem::ChannelNeedsBeta => {
            "Channel chats need Graph’s beta version, and this connection uses v1.0. Use beta, or leave this empty."
                .to_owned()
        }
        Problem::ChannelNotInThisCloud => {
            "This connection’s cloud can’t make meetings in channels. Leave this empty.".to_owned()
        }
    }
}

pub(super) fn date_problem(problem: DateProblem) -> String {
    match problem {
        DateProblem::Unrecognized => {
            "That’s not a date. Type one such as 2026-12-01, 1 Dec, tomorrow or fri.".to_owned()
        }
        DateProblem::NoSuchDay => "The calendar has no such day".to_owned(),
        DateProblem::Ambiguous => {
            "The day and the month could be either way round. Type the month as a word.".to_owned()
        }
        DateProblem::YearOutOfRange(year) => format!("The year {year} is too far away"),
    }
}

pub(super) fn time_problem(problem: TimeProblem) -> String {
    match problem {
        TimeProblem::Unrecognized => "That’s not a time. Type one such as 14:00, 2pm or 1430.",
        TimeProblem::NoSuchTime => "The clock has no such time",
        TimeProblem::EndOfDay => "Type 00:00 of the next day instead of 24:00",
    }
    .to_owned()
}

fn external_id_problem(problem: ExternalIdProblem) -> String {
    match problem {
        ExternalIdProblem::Empty => "Type the external ID, or press Generate external ID".to_owned(),
        ExternalIdProblem::SurroundingBlank => {
            "A blank stands before or after it. With the blank it would be another meeting’s ID; take it out."
                .to_owned()
        }
        ExternalIdProblem::Unprintable(c) => {
            format!(
                "There is an invisible character in it ({}). Take it out.",
                code_point(c)
            )
        }
    }
}

/// Why a piece of text is no attendee.
pub fn attendee_problem(problem: &AddressProblem) -> String {
    match problem {
        AddressProblem::Empty => "Type an address".to_owned(),
        AddressProblem::NotOneAt => "That’s not an address: it has one @, as in ana@contoso.com".to_owned(),
        AddressProblem::NothingBeforeAt => "Something is missing before the @".to_owned(),
        AddressProblem::NoDomain => "Something is missing after the @, as in ana@contoso.com".to_owned(),
        AddressProblem::Character(c) => format!("An address has no {}", character(*c)),
    }
}

fn channel_problem(problem: ChannelProblem) -> &'static str {
    match problem {
        ChannelProblem::NoThread => {
            "There is no channel in it. Pick one from the list, or paste what Get link to channel gives in Teams."
        }
        ChannelProblem::Chat => "That’s a chat. A meeting can belong to a channel only.",
        ChannelProblem::Several => "There is more than one channel in it. Paste one link.",
    }
}

fn character(c: char) -> String {
    match c {
        ' ' => "blank".to_owned(),
        c if text::is_invisible(c) || c.is_whitespace() => format!("invisible character ({})", code_point(c)),
        c => format!("“{c}”"),
    }
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The subject with what can’t be seen in it made visible; `None` when there is nothing of the kind.
pub fn with_hidden_characters(subject: &str) -> Option<String> {
    let visible = text::visible(subject);
    (visible != subject).then(|| format!("There are invisible characters in it: {visible}"))
}

/// The label of a field, which is its name.
pub fn field_label(field: Field) -> &'static str {
    match field {
        Field::Subject => super::SUBJECT,
        Field::StartDate => super::START_DATE,
        Field::StartTime => super::START_TIME,
        Field::EndDate => super::END_DATE,
        Field::EndTime => super::END_TIME,
        Field::TimeZone => super::TIME_ZONE,
        Field::Attendee(_) => super::ADD_ATTENDEE,
        Field::ExternalId => super::EXTERNAL_ID,
        Field::Channel => super::CHANNEL,
    }
}

/// A remark before sending; `None` for what the form says in another place.
pub fn remark_before(remark: &Remark) -> Option<String> {
    match remark {
        // The line of times says these, and the subject says its own.
        Remark::ServiceChoosesTimes
        | Remark::EndsOneHourAfterStart
        | Remark::StartInPast
        | Remark::ClockChangeInside(_)
        | Remark::EqualTimes
        | Remark::InvisibleCharacters { .. } => None,
        Remark::AttendeesMerged {
            person,
            entries,
            role: kept,
            ..
        } => Some(merged(person.label(), *entries, *kept)),
        Remark::MoreThan750Attendees { count } => Some(format!(
            "There are {count} attendees; the service gives back 750 at most"
        )),
        Remark::NonAsciiExternalId => Some(
            "The external ID has letters beyond ASCII; Microsoft does not say whether the service keeps them"
                .to_owned(),
        ),
        Remark::RoleNotForThem { person, role: wished } => Some(format!(
            "{} is not in the organisation’s directory, so they can’t be a {}",
            text::visible(person.label()),
            role(*wished)
        )),
        Remark::RolesWithoutEffect { allowed_presenters } => Some(format!(
            "The roles Presenter and Co-organizer have no effect while {} may present",
            super::presenters(*allowed_presenters)
        )),
    }
}

/// A remark beside the answer, on what was asked; `None` for what the answer shows by itself.
pub fn remark_after(remark: &Remark) -> Option<String> {
    match remark {
        Remark::AttendeesMerged {
            person,
            entries,
            role: kept,
            ..
        } => Some(merged(person.label(), *entries, *kept)),
        Remark::EqualTimes => Some(EQUAL_TIMES.to_owned()),
        Remark::StartInPast => Some(START_IN_PAST.to_owned()),
        _ => None,
    }
}

const EQUAL_TIMES: &str = "It ends when it starts; Graph allows that";
const START_IN_PAST: &str = "The start is in the past; Graph allows that";

fn merged(label: &str, entries: usize, kept: Option<Role>) -> String {
    let label = text::visible(label);
    let kept = kept.map(|kept| format!(" as {}", role(kept))).unwrap_or_default();
    format!("{label} stands in the list {entries} times and is sent once{kept}")
}

/// What the line of times adds about a remark.
pub fn remark_in_times(remark: &Remark) -> Option<String> {
    match remark {
        Remark::EqualTimes => Some(EQUAL_TIMES.to_owned()),
        Remark::StartInPast => Some(START_IN_PAST.to_owned()),
        Remark::ClockChangeInside(change) => {
            let way = if change.shift > TimeDelta::zero() {
                "forward"
            } else {
                "back"
            };
            let minutes = change.shift.num_minutes().abs();
            Some(format!(
                "The clock goes {way} by {} inside, at {}",
                length_of(minutes),
                clock(change.at)
            ))
        }
        _ => None,
    }
}

fn length_of(minutes: i64) -> String {
    if minutes % 60 == 0 {
        format!("{} h", minutes / 60)
    } else {
        format!("{minutes} min")
    }
}

/// The two instants that a local time may mean, and why there are two; `None` when there is nothing to choose.
pub fn clock_choice(moment: &Moment) -> Option<((String, String), &'static str)> {
    let local = match moment {
        Moment::NeedsChoice(local) | Moment::Resolved { local, .. } => local,
        Moment::Empty | Moment::Unreadable => return None,
    };
    let (earlier, later, why) = match local {
        LocalTime::Once(_) => return None,
        LocalTime::Twice { earlier, later } => (
            earlier,
            later,
            "The clock is set back that night and shows this time twice",
        ),
        LocalTime::Never { earlier, later } => (
            earlier,
            later,
            "The clock is set forward over this time, so it does not exist",
        ),
    };
    Some(((day_and_clock(*earlier), day_and_clock(*later)), why))
}

/// What stands beside a suggested zone.
pub fn zone_description(zone: &ZoneSuggestion) -> String {
    format!("UTC{}", zone.offset)
}
