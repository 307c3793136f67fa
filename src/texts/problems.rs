//! What is wrong with what was typed, and what is remarkable about it.

use super::catalog::texts;
use chrono::TimeDelta;

use super::{clock, day_and_clock, role};
use crate::meeting::{
    AddressProblem, ChannelProblem, DateProblem, ExternalIdProblem, Field, LocalTime, Moment, Problem, Remark, Role,
    TimeProblem, TimesProblem, ZoneSuggestion, text,
};

texts! {
    pub file_needed;

    control_character(code_point: &str);
    date_missing;
    time_missing;
    time_skipped;
    time_twice;
    end_without_start;
    problem_end_before_start;
    zone_missing;
    zone_unknown;
    attendee_missing;
    character_not_in_user_id(kind: &str, character: &str);
    group_not_taken;
    problem_channel_needs_beta;
    problem_channel_not_in_this_cloud;

    not_a_date;
    no_such_day;
    date_either_way;
    year_too_far(year: i32);

    not_a_time;
    no_such_time;
    end_of_day;

    external_id_missing;
    external_id_blank;
    external_id_unprintable(code_point: &str);

    address_missing;
    address_not_one_at;
    address_nothing_before_at;
    address_no_domain;
    character_not_in_address(kind: &str, character: &str);

    channel_no_thread;
    channel_is_chat;
    channel_several;

    hidden_characters(visible: &str);
}

/// What is wrong with a field, and what would be right.
pub fn problem(problem: &Problem) -> String {
    let sentence = match problem {
        Problem::ControlCharacter(c) => return control_character(&code_point(*c)),
        Problem::DateMissing => date_missing(),
        Problem::TimeMissing => time_missing(),
        Problem::Date(problem) => return date_problem(*problem),
        Problem::Time(problem) => return time_problem(*problem),
        Problem::ChoiceNeeded(LocalTime::Never { .. }) => time_skipped(),
        Problem::ChoiceNeeded(_) => time_twice(),
        Problem::Times(TimesProblem::EndWithoutStart) => end_without_start(),
        Problem::Times(TimesProblem::EndBeforeStart) => problem_end_before_start(),
        Problem::ZoneMissing => zone_missing(),
        Problem::ZoneUnknown => zone_unknown(),
        Problem::Person(_) => attendee_missing(),
        Problem::Address(problem) => return attendee_problem(*problem),
        Problem::UserId(c) => return character_not_in_user_id(kind(*c), &character(*c)),
        Problem::Group => group_not_taken(),
        Problem::ExternalId(problem) => return external_id_problem(*problem),
        Problem::Channel(problem) => channel_problem(*problem),
        Problem::ChannelNeedsBeta => problem_channel_needs_beta(),
        Problem::ChannelNotInThisCloud => problem_channel_not_in_this_cloud(),
    };
    sentence.to_owned()
}

pub(super) fn date_problem(problem: DateProblem) -> String {
    let sentence = match problem {
        DateProblem::Unrecognized => not_a_date(),
        DateProblem::NoSuchDay => no_such_day(),
        DateProblem::Ambiguous => date_either_way(),
        DateProblem::YearOutOfRange(year) => return year_too_far(year),
    };
    sentence.to_owned()
}

pub(super) fn time_problem(problem: TimeProblem) -> String {
    let sentence = match problem {
        TimeProblem::Unrecognized => not_a_time(),
        TimeProblem::NoSuchTime => no_such_time(),
        TimeProblem::EndOfDay => end_of_day(),
    };
    sentence.to_owned()
}

fn external_id_problem(problem: ExternalIdProblem) -> String {
    match problem {
        ExternalIdProblem::Empty => external_id_missing().to_owned(),
        ExternalIdProblem::SurroundingBlank => external_id_blank().to_owned(),
        ExternalIdProblem::Unprintable(c) => external_id_unprintable(&code_point(c)),
    }
}

/// Why a piece of text is no attendee.
pub fn attendee_problem(problem: AddressProblem) -> String {
    let sentence = match problem {
        AddressProblem::Empty => address_missing(),
        AddressProblem::NotOneAt => address_not_one_at(),
        AddressProblem::NothingBeforeAt => address_nothing_before_at(),
        AddressProblem::NoDomain => address_no_domain(),
        AddressProblem::Character(c) => return character_not_in_address(kind(c), &character(c)),
    };
    sentence.to_owned()
}

fn channel_problem(problem: ChannelProblem) -> &'static str {
    match problem {
        ChannelProblem::NoThread => channel_no_thread(),
        ChannelProblem::Chat => channel_is_chat(),
        ChannelProblem::Several => channel_several(),
    }
}

/// How a sentence is to speak of a character.
fn kind(c: char) -> &'static str {
    match c {
        ' ' => "blank",
        c if is_unseen(c) => "invisible",
        _ => "visible",
    }
}

/// A character as it is shown.
fn character(c: char) -> String {
    if is_unseen(c) { code_point(c) } else { c.to_string() }
}

fn is_unseen(c: char) -> bool {
    text::is_invisible(c) || c.is_whitespace()
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The subject with what can’t be seen in it made visible; `None` when there is nothing of the kind.
pub fn with_hidden_characters(subject: &str) -> Option<String> {
    let visible = text::visible(subject);
    (visible != subject).then(|| hidden_characters(&visible))
}

/// The label of a field, which is its name.
pub fn field_label(field: Field) -> &'static str {
    match field {
        Field::Subject => super::subject(),
        Field::StartDate => super::start_date(),
        Field::StartTime => super::start_time(),
        Field::EndDate => super::end_date(),
        Field::EndTime => super::end_time(),
        Field::TimeZone => super::time_zone(),
        Field::Attendee(_) => super::add_attendee(),
        Field::ExternalId => super::external_id(),
        Field::Channel => super::channel(),
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
        Remark::MoreThan750Attendees { count } => Some(more_than_750_attendees(*count)),
        Remark::NonAsciiExternalId => Some(external_id_beyond_ascii().to_owned()),
        Remark::RoleNotForThem { person, role: wished } => Some(problem_role_only_in_directory(
            &text::visible(person.label()),
            role(*wished),
        )),
        Remark::RolesWithoutEffect { allowed_presenters } => Some(roles_without_effect(allowed_presenters.as_str())),
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
        Remark::EqualTimes => Some(equal_times().to_owned()),
        Remark::StartInPast => Some(start_in_past().to_owned()),
        _ => None,
    }
}

texts! {
    merged_entries(person: &str, entries: usize);
    merged_entries_as(person: &str, entries: usize, role: &str);
    more_than_750_attendees(count: usize);
    external_id_beyond_ascii;
    problem_role_only_in_directory(person: &str, role: &str);
    roles_without_effect(presenters: &str);

    equal_times;
    start_in_past;
    clock_changes(way: &str, length: &str, at: &str);
    clock_change_hours(hours: i64);
    clock_change_minutes(minutes: i64);
    clock_set_back;
    clock_set_forward;
}

fn merged(label: &str, entries: usize, kept: Option<Role>) -> String {
    let label = text::visible(label);
    match kept {
        Some(kept) => merged_entries_as(&label, entries, role(kept)),
        None => merged_entries(&label, entries),
    }
}

/// What the line of times adds about a remark.
pub fn remark_in_times(remark: &Remark) -> Option<String> {
    match remark {
        Remark::EqualTimes => Some(equal_times().to_owned()),
        Remark::StartInPast => Some(start_in_past().to_owned()),
        Remark::ClockChangeInside(change) => {
            let way = if change.shift > TimeDelta::zero() {
                "forward"
            } else {
                "back"
            };
            let minutes = change.shift.num_minutes().abs();
            Some(clock_changes(way, &length_of(minutes), &clock(change.at)))
        }
        _ => None,
    }
}

fn length_of(minutes: i64) -> String {
    if minutes % 60 == 0 {
        clock_change_hours(minutes / 60)
    } else {
        clock_change_minutes(minutes)
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
        LocalTime::Twice { earlier, later } => (earlier, later, clock_set_back()),
        LocalTime::Never { earlier, later } => (earlier, later, clock_set_forward()),
    };
    Some(((day_and_clock(*earlier), day_and_clock(*later)), why))
}

/// What stands beside a suggested zone.
pub fn zone_description(zone: &ZoneSuggestion) -> String {
    format!("UTC{}", zone.offset)
}
