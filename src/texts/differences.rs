//! A meeting beside what was typed, and what became of it.

use super::catalog::texts;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{instant, option_name, option_value, person, role, span, stored_role};
use crate::engine::{How, Since};
use crate::ledger::{NearMiss, Nearness};
use crate::meeting::text::{shortened, visible};
use crate::meeting::{Attendee, Change, Difference, Meeting, Participant};

texts! {
    pub what_differs;
    pub typed;
    pub meeting_has;
    pub can_be_changed;
    pub cant_be_changed;
    pub apply_changes;
    pub keep_meeting;
    pub keep_explained;
    pub nothing_differs;
    pub not_all_taken;
    pub meeting_differs;
    pub nothing_changeable;
    pub undo_keep;
    pub follow_up_done;
    pub follow_up_failed;
    pub try_second_step;
    pub read_now;
    pub changed_now;

    not_there;
    not_typed;
    no_subject;
    no_times;
    no_thread;
    not_told;

    start_and_end;
    channels_thread;
    role_of_person(person: &str);
    difference(what: &str, typed: &str, held: &str, can: &str);
    was_and_is(what: &str, was: &str, is: &str);
}

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What differs.
    pub what: String,
    /// What was typed.
    pub typed: String,
    /// What the meeting has.
    pub held: String,
    /// Whether the service can change it.
    pub can: &'static str,
}

impl Row {
    /// The difference in words, with times in this zone.
    pub fn of(difference: &Difference, zone: Tz) -> Self {
        let (what, typed, held) = words(difference, zone);
        let can = if difference.is_changeable() {
            can_be_changed()
        } else {
            cant_be_changed()
        };
        Self { what, typed, held, can }
    }

    /// The whole row, for those who hear it.
    pub fn sentence(&self) -> String {
        let Self { what, typed, held, can } = self;
        difference(what, typed, held, can)
    }

    /// The row as something that has changed by itself.
    pub fn since(&self) -> String {
        let Self { what, typed, held, .. } = self;
        was_and_is(what, typed, held)
    }
}

fn words(difference: &Difference, zone: Tz) -> (String, String, String) {
    let shown = |text: &str| visible(&shortened(text, 200)).into_owned();
    let subject = |subject: Option<&String>| match subject.map(String::as_str) {
        None | Some("") => no_subject().to_owned(),
        Some(subject) => shown(subject),
    };
    match difference {
        Difference::Subject { typed, held } => (
            super::subject().to_owned(),
            subject(typed.as_ref()),
            subject(held.as_ref()),
        ),
        Difference::Times {
            typed,
            held_start,
            held_end,
        } => (
            start_and_end().to_owned(),
            span(typed.start(), Some(typed.end()), zone),
            held_start.map_or_else(|| no_times().to_owned(), |start| span(start, *held_end, zone)),
        ),
        Difference::AttendeeMissing(attendee) => {
            (super::attendee().to_owned(), asked(attendee), not_there().to_owned())
        }
        Difference::AttendeeExtra(participant) => (
            super::attendee().to_owned(),
            not_typed().to_owned(),
            stored(participant),
        ),
        Difference::AttendeeRole { person, typed, held } => (
            role_of_person(&shown(person.label())),
            role(*typed).to_owned(),
            role(*held).to_owned(),
        ),
        Difference::ExternalId { typed, held } => (super::external_id().to_owned(), shown(typed.as_str()), shown(held)),
        Difference::Thread { typed, held } => (
            channels_thread().to_owned(),
            shown(typed.as_str()),
            held.as_deref().map_or_else(|| no_thread().to_owned(), shown),
        ),
        Difference::Option { typed, held } => (
            option_name(*typed).to_owned(),
            option_value(*typed).to_owned(),
            held.map_or(not_told(), option_value).to_owned(),
        ),
    }
}

fn asked(attendee: &Attendee) -> String {
    let who = visible(attendee.person.label());
    match attendee.role {
        Some(chosen) => format!("{who} · {}", role(chosen)),
        None => who.into_owned(),
    }
}

/// An attendee as stored, with the role.
pub fn stored(attendee: &Participant) -> String {
    let who = person(attendee);
    let who = visible(&who);
    match &attendee.role {
        Some(role) => format!("{who} · {}", stored_role(role)),
        None => who.into_owned(),
    }
}

/// What is lost in the meeting when the change is made, a sentence each.
pub fn losses(change: &Change, differences: &[Difference], meeting: &Meeting) -> Vec<String> {
    let mut sentences = Vec::new();
    if change.subject.as_deref() == Some("") {
        sentences.push(takes_subject_out().to_owned());
    }
    let extra: Vec<_> = differences
        .iter()
        .filter_map(|difference| match difference {
            Difference::AttendeeExtra(participant) => Some(participant),
            _ => None,
        })
        .collect();
    if change.attendees.is_some() {
        if let [first, rest @ ..] = extra.as_slice() {
            sentences.push(takes_people_out(extra.len(), &visible(&person(first)), rest.len()));
        }
        if meeting.may_hide_attendees() {
            sentences.push(takes_hidden_people_out(crate::meeting::ATTENDEES_RETURNED));
        }
    }
    sentences
}

texts! {
    takes_subject_out;
    takes_people_out(count: usize, first: &str, more: usize);
    takes_hidden_people_out(shown: usize);

    /// How many more differences there are than are shown.
    pub more_rows(more: usize);

    as_of(at: &str);
    nothing_new(seen_at: &str);
    changed_since_seen(seen_at: &str);

    near_case_or_blanks(external_id: &str);
    near_other_organizer(organizer: &str);
    near_other_account(connection: &str, organizer: &str);

    gone(create_or_get: &str);
    gone_since(seen_at: &str, create_or_get: &str);
    pub gone_link;
    pub gone_kept;
    pub no_such_meeting;
}

/// How a meeting that was not just made comes to be shown; `None` when the first line says it.
pub fn how_it_comes(how: How, zone: Tz) -> Option<String> {
    match how {
        How::Created | How::Existed => None,
        How::Read => Some(read_now().to_owned()),
        How::Changed => Some(changed_now().to_owned()),
        How::Kept { seen_at } => Some(as_of(&instant(seen_at, zone))),
    }
}

/// What is said before the changes since a meeting was last seen.
pub fn changed_since(since: &Since, zone: Tz) -> String {
    let at = instant(since.seen_at, zone);
    if since.changes.is_empty() {
        nothing_new(&at)
    } else {
        changed_since_seen(&at)
    }
}

/// Another meeting that may be the one that is meant.
pub fn near_miss(near: &NearMiss) -> String {
    let organizer = visible(&near.key.organizer);
    match near.nearness {
        Nearness::CaseOrBlanks => near_case_or_blanks(&visible(&near.key.external_id)),
        Nearness::OtherOrganizer => near_other_organizer(&organizer),
        Nearness::OtherAccount => near_other_account(&visible(&near.key.connection), &organizer),
    }
}

/// What is said of a meeting that is no longer there.
pub fn gone_explained(seen_at: Option<DateTime<Utc>>, zone: Tz) -> String {
    match seen_at {
        Some(at) => gone_since(&instant(at, zone), super::create_or_get()),
        None => gone(super::create_or_get()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{ATTENDEES_RETURNED, ChatInfo, Draft, Reading};
    use crate::meeting::{ChannelSupport, DateOrder, DraftAttendee, MeetingRequest};

    /// What is typed for a meeting called `V-1`.
    fn request(change: impl FnOnce(&mut Draft)) -> MeetingRequest {
        let mut draft = Draft {
            external_id: "V-1".to_owned(),
            service_chooses_times: true,
            ..Draft::default()
        };
        change(&mut draft);
        let reading = Reading {
            now: DateTime::UNIX_EPOCH,
            date_order: DateOrder::YearMonthDay,
            channel: ChannelSupport::Supported,
        };
        draft.request(&reading).expect("it is right").request
    }

    fn people(count: usize) -> Vec<Participant> {
        let person = |number| Participant {
            upn: Some(format!("p{number}@contoso.com")),
            ..Participant::default()
        };
        (0..count).map(person).collect()
    }

    #[test]
    fn what_the_service_cannot_change_is_said() {
        let request = request(|draft| draft.channel = "19:class@thread.tacv2".to_owned());
        let meeting = Meeting {
            external_id: Some("v-1".to_owned()),
            chat: Some(ChatInfo {
                thread_id: Some("19:meeting@thread.v2".to_owned()),
                ..ChatInfo::default()
            }),
            ..Meeting::default()
        };
        let sentences: Vec<_> = request
            .differences(&meeting)
            .iter()
            .map(|difference| Row::of(difference, Tz::UTC).sentence())
            .collect();
        assert_eq!(
            sentences,
            [
                "External ID. Typed: V-1. Meeting has: v-1. Can’t be changed.",
                "Channel’s thread. Typed: 19:class@thread.tacv2. Meeting has: 19:meeting@thread.v2. Can’t be changed.",
            ]
        );
    }

    #[test]
    fn attendees_that_the_service_hides_are_a_loss_only_when_the_attendees_change() {
        let meeting = Meeting {
            subject: Some("Visit".to_owned()),
            attendees: people(ATTENDEES_RETURNED),
            ..Meeting::default()
        };
        let hides = |request: &MeetingRequest| {
            let change = request.change_for(&meeting).expect("something differs");
            let losses = losses(&change, &request.differences(&meeting), &meeting);
            losses
                .iter()
                .any(|loss| loss.contains("takes those out that are not shown"))
        };
        let attendees = |draft: &mut Draft, count: usize| {
            draft.attendees = (0..count)
                .map(|number| DraftAttendee {
                    address: format!("p{number}@contoso.com"),
                    ..DraftAttendee::default()
                })
                .collect();
        };
        assert!(hides(&request(|draft| attendees(draft, 3))));
        assert!(!hides(&request(|draft| attendees(draft, ATTENDEES_RETURNED))));
    }
}
