//! A meeting in the person's own calendar.

use super::catalog::texts;
use crate::engine::{Failure, FailureKind};
use crate::meeting::text::visible;
use crate::meeting::{CalendarEventProblem, Invitee};

texts! {
    pub add_to_calendar;
    pub add_to_calendar_title;
    pub add_to_calendar_explained;
    pub add_to_calendar_accept;
    pub invite_attendees;
    who_is_invited(count: u64, people: String);
    who_would_be_invited(count: u64, people: String);
    pub nobody_to_invite;
    pub without_address(count: u64);
    pub nobody_told_unless_ticked;
    pub calendar_consent;
    pub added_to_calendar;
    open_in_outlook;
    open_event;
    no_times_for_calendar;
    no_link_for_calendar;
    pub app_has_no_calendar;
    pub in_no_calendar_by_itself;
    in_calendar_nobody_invited;
    in_calendar_and_invited(count: u64);
    in_calendar_of_demo;
    pub calendar_failed;
    calendar_may_be_done;
    pub calendar_cancelled;
    calendar_answer_unreadable;
    pub calendar_not_allowed;
    pub calendar_not_allowed_now;
    pub calendar_token_not_allowed;
    pub calendar_token_not_allowed_now;
    pub no_calendar;
    pub no_calendar_now;
    pub in_calendar_already;
    pub in_calendar_already_now;
    pub no_own_calendar;
    pub no_own_calendar_now;
}

/// Who gets an invitation, and when.
pub fn invited_at_once(invitees: &[Invitee], is_demo: bool) -> String {
    let people: Vec<_> = invitees.iter().map(|invitee| visible(&invitee.address)).collect();
    let (count, people) = (invitees.len() as u64, super::listed(&people));
    if is_demo {
        who_would_be_invited(count, people)
    } else {
        who_is_invited(count, people)
    }
}

/// The name of the button that opens the event's page.
pub fn open_event_page(is_demo: bool) -> &'static str {
    if is_demo { open_event() } else { open_in_outlook() }
}

/// Why a meeting can't be added.
pub fn not_for_calendar(problem: CalendarEventProblem) -> &'static str {
    match problem {
        CalendarEventProblem::NoTimes => no_times_for_calendar(),
        CalendarEventProblem::NoLink => no_link_for_calendar(),
    }
}

/// That the meeting is in the calendar, and who has been invited.
pub fn in_calendar(invited: u64, is_demo: bool) -> String {
    match invited {
        0 => in_calendar_nobody_invited().to_owned(),
        _ if is_demo => in_calendar_of_demo().to_owned(),
        count => in_calendar_and_invited(count),
    }
}

/// Why a meeting was not added, and what to do now.
pub fn calendar_failure(failure: &Failure) -> String {
    if failure.kind == FailureKind::AnswerUnreadable {
        return calendar_answer_unreadable().to_owned();
    }
    // What may be done already is another thing here than for a meeting.
    let known = Failure {
        may_be_done: false,
        ..failure.clone()
    };
    let sentence = super::failure_sentence(&known);
    if failure.may_be_done {
        super::after_each_other(&sentence, calendar_may_be_done())
    } else {
        sentence
    }
}
