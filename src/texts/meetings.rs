//! The form and the result: names, times and people.

use super::catalog::texts;
use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::clock::{day_and_time, day_in_short, time_of_day};
use super::{chosen, listed, option_name, option_value, remark_in_times};
use crate::meeting::text::{shortened, visible};
use crate::meeting::{AllowedPresenters, DraftTimes, LobbyBypass, MeetingRequest, Participant, RequestTimes, Role};

texts! {
    pub subject;
    pub subject_hint;
    pub start_date;
    pub start_time;
    pub end_date;
    pub end_time;
    pub pick_start_date;
    pub pick_end_date;
    pub previous_month;
    pub next_month;
    pub duration;
    pub time_zone;
    pub let_teams_choose;
    pub add_attendee;
    pub add_attendee_hint;
    pub external_id;
    pub external_id_hint;
    pub external_id_explained;
    pub generate;
    pub channel;
    pub channel_hint;
    pub create_or_get;
    pub create_keys;
    pub check_external_id;
    pub check_keys;
    pub clear_form;
    pub undo_clear;

    pub create_if_missing;
    pub not_known_title;
    pub not_known_explained;
    pub what_is_sent;
    pub copy_what_is_sent;
    pub check_created;
    pub delete_again;
    pub deleted_explained;

    pub no_result_yet;
    pub meeting_created;
    pub meeting_existed;
    pub no_meeting;
    pub existed_explained;
    pub existed_by_earlier_try;
    pub nobody_invited;

    pub join_link;
    pub copy_join_link;
    pub open_join_link;
    pub open_in_teams;
    pub meeting_id;
    pub passcode;
    pub copy_meeting_id;
    pub copy_passcode;
    pub dial_in;
    pub no_dial_in;
    pub toll;
    pub toll_free;
    pub conference_id;
    pub copy_toll;
    pub copy_toll_free;
    pub copy_conference_id;
    pub copy_dial_in_link;
    pub copy_dial_in;
    pub open_dial_in;
    pub chat;
    pub thread_id;
    pub message_id;
    pub reply_chain;
    pub copy_thread_id;
    pub copy_message_id;
    pub meeting;
    pub when;
    pub organizer_label;
    pub attendees;
    pub attendee;
    pub lobby_label;
    pub presenters_label;
    pub expires;
    pub copy_external_id;
    pub whole;
    pub copy_invitation;
    pub copy_markdown;
    pub copy_json;
    pub save_calendar;
    pub options_page;
    pub copied;

    pub save_calendar_title;
    pub save_calendar_explained;
    pub file;
    pub save;

    role_attendee;
    role_presenter;
    role_co_organizer;
    role_box(person: &str, role: &str);

    length_hour_and_half;
    length_hours(hours: i64);
    length_minutes(minutes: i64);

    time_and_offset(time: &str, offset: &str);
    day_time_and_offset(day: &str, time_and_offset: &str);
    pub times_of_a_day(start: &str, end: &str);
    times_over_days(start: &str, end: &str);
    times_in_utc(times: &str);
    times_in_zone_and_utc(times: &str, zone: &str, offset: &str, utc: &str);
    times_unread;
    sentence_after(before: &str, sentence: &str);
    service_chooses;
    an_hour_from(start: &str);

    nameless;

    lobby_everyone;
    lobby_organization;
    lobby_organization_and_federated;
    lobby_organization_excluding_guests;
    lobby_organizer;
    lobby_invited;
    lobby_and_callers(who: &str);
    lobby_but_callers(who: &str);

    presenters_everyone;
    presenters_organization;
    presenters_with_role;
    presenters_organizer;

    with_attendees(count: usize);
    with_external_id(id: &str);
    in_channel(channel: &str);
    then_in_second_step(options: &str);
}

/// A role by its name.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Attendee => role_attendee(),
        Role::Presenter => role_presenter(),
        Role::CoOrganizer => role_co_organizer(),
    }
}

/// The name of the box that chooses a role.
pub fn role_of(person: &str, chosen: Role) -> String {
    role_box(person, role(chosen))
}

/// A role as the service stores it, by its name where it is a known one.
pub fn stored_role(stored: &str) -> String {
    let known = Role::from_word(stored).map(|known| role(known).to_owned());
    known.unwrap_or_else(|| stored.to_owned())
}

/// A length by its name.
pub fn length(minutes: i64) -> String {
    match minutes {
        90 => length_hour_and_half().to_owned(),
        minutes if minutes % 60 == 0 => length_hours(minutes / 60),
        minutes => length_minutes(minutes),
    }
}

/// The time of day and the offset from UTC.
pub fn clock(at: DateTime<Tz>) -> String {
    time_and_offset(&time_of_day(&at), &offset(&at))
}

/// The day, the time of day and the offset from UTC.
pub fn day_and_clock(at: DateTime<Tz>) -> String {
    day_time_and_offset(&day_in_short(at.date_naive()), &clock(at))
}

/// An instant in a zone.
pub fn instant(at: DateTime<Utc>, zone: Tz) -> String {
    day_and_time(&at.with_timezone(&zone))
}

/// From when to when, in a zone and in UTC.
pub fn span(start: DateTime<Utc>, end: Option<DateTime<Utc>>, zone: Tz) -> String {
    let utc = range(&start, end.as_ref());
    if zone.name() == "UTC" || zone.name() == "Etc/UTC" {
        return times_in_utc(&utc);
    }
    let (local, local_end) = (start.with_timezone(&zone), end.map(|end| end.with_timezone(&zone)));
    times_in_zone_and_utc(&range(&local, local_end.as_ref()), zone.name(), &offset(&local), &utc)
}

fn offset(at: &DateTime<Tz>) -> String {
    at.format("UTC%:z").to_string()
}

fn range<Z: TimeZone>(start: &DateTime<Z>, end: Option<&DateTime<Z>>) -> String {
    let first = day_and_time(start);
    match end {
        None => first,
        Some(end) if end.date_naive() == start.date_naive() => times_of_a_day(&first, &time_of_day(end)),
        Some(end) => times_over_days(&first, &day_and_time(end)),
    }
}

/// How the times will be sent, in words. `zone` is the person's own.
pub fn times_line(times: &DraftTimes, zone: Tz) -> String {
    let mut line = match (&times.request, times.start.at()) {
        (Some(RequestTimes::ServiceChooses), _) => service_chooses().to_owned(),
        (Some(RequestTimes::From(start)), _) => {
            let zone = times.start.at().map_or(zone, |at| at.timezone());
            ends_one_hour_later(*start, zone)
        }
        (Some(RequestTimes::Between(_)), Some(start)) => {
            span(start.to_utc(), times.end.at().map(|end| end.to_utc()), start.timezone())
        }
        _ => return times_unread().to_owned(),
    };
    for sentence in times.remarks.iter().filter_map(remark_in_times) {
        line = sentence_after(&line, &sentence);
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
        (None, None) => user_id.clone().unwrap_or_else(|| nameless().to_owned()),
    }
}

/// Who skips the lobby.
pub fn lobby(who: LobbyBypass, dial_in: Option<bool>) -> String {
    let who = match who {
        LobbyBypass::Everyone => lobby_everyone(),
        LobbyBypass::Organization => lobby_organization(),
        LobbyBypass::OrganizationAndFederated => lobby_organization_and_federated(),
        LobbyBypass::OrganizationExcludingGuests => lobby_organization_excluding_guests(),
        LobbyBypass::Organizer => lobby_organizer(),
        LobbyBypass::Invited => lobby_invited(),
    };
    match dial_in {
        Some(true) => lobby_and_callers(who),
        Some(false) => lobby_but_callers(who),
        None => who.to_owned(),
    }
}

/// Who may present.
pub fn presenters(who: AllowedPresenters) -> &'static str {
    match who {
        AllowedPresenters::Everyone => presenters_everyone(),
        AllowedPresenters::Organization => presenters_organization(),
        AllowedPresenters::RoleIsPresenter => presenters_with_role(),
        AllowedPresenters::Organizer => presenters_organizer(),
    }
}

/// What a check would make if there is nothing yet, a line a fact.
pub fn what_would_be_made(request: &MeetingRequest, zone: Tz) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(subject) = &request.subject {
        lines.push(visible(&shortened(subject, 200)).into_owned());
    }
    lines.push(match request.times {
        RequestTimes::ServiceChooses => service_chooses().to_owned(),
        RequestTimes::From(start) => ends_one_hour_later(start, zone),
        RequestTimes::Between(between) => span(between.start(), Some(between.end()), zone),
    });
    match request.attendees.len() {
        0 => {}
        count => lines.push(with_attendees(count)),
    }
    lines.push(with_external_id(&visible(request.external_id.as_str())));
    if let Some(channel) = &request.channel {
        lines.push(in_channel(&visible(channel.as_str())));
    }
    lines.extend(second_step(request));
    lines
}

/// What is set after the meeting is made; `None`: nothing.
pub fn second_step(request: &MeetingRequest) -> Option<String> {
    let change = request.follow_up()?;
    let options = change.options.chosen();
    let options = options.map(|option| chosen(option_name(option), option_value(option)));
    Some(then_in_second_step(&listed(&options.collect::<Vec<_>>())))
}

fn ends_one_hour_later(start: DateTime<Utc>, zone: Tz) -> String {
    an_hour_from(&span(start, None, zone))
}
