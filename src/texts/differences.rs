//! A meeting beside what was typed, and what became of it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{instant, option_name, option_value, person, role, span, stored_role};
use crate::engine::{How, Since};
use crate::ledger::{NearMiss, Nearness};
use crate::meeting::text::{shortened, visible};
use crate::meeting::{Attendee, Change, Difference, Meeting, Participant};

pub const WHAT_DIFFERS: &str = "What differs";
pub const TYPED: &str = "Typed";
pub const MEETING_HAS: &str = "Meeting has";
pub const CAN_BE_CHANGED: &str = "Can be changed";
pub const CANT_BE_CHANGED: &str = "Can’t be changed";
pub const APPLY_CHANGES: &str = "Apply my changes";
pub const KEEP_MEETING: &str = "Keep the meeting";
pub const KEEP_EXPLAINED: &str = "Keep the meeting puts its values into the form; the meeting stays as it is.";
pub const NOTHING_DIFFERS: &str = "The meeting has everything that you typed.";
pub const NOT_ALL_TAKEN: &str = "The meeting is not quite what was asked for:";
pub const MEETING_DIFFERS: &str = "The meeting is not what you typed:";
pub const NOTHING_CHANGEABLE: &str = "The service can’t change this in a meeting that exists.";
pub const UNDO_KEEP: &str = "Bring back what I typed";
pub const FOLLOW_UP_DONE: &str = "In a second step, the options and roles were set.";
pub const FOLLOW_UP_FAILED: &str =
    "The second step failed: the meeting is there, but its options and the roles that depend on them are not set.";
pub const TRY_SECOND_STEP: &str = "Try the second step again";
pub const READ_NOW: &str = "It was read just now; nothing was made or changed.";
pub const CHANGED_NOW: &str = "It was changed just now.";
pub const NOTHING_NEW: &str = "Nothing in it has changed since it was seen here last";

const NOT_THERE: &str = "Not in the meeting";
const NOT_TYPED: &str = "Not typed";
const NO_SUBJECT: &str = "No subject";
const NO_TIMES: &str = "No times";
const NO_THREAD: &str = "No thread";
const NOT_TOLD: &str = "Not told by the service";

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
            CAN_BE_CHANGED
        } else {
            CANT_BE_CHANGED
        };
        Self { what, typed, held, can }
    }

    /// The whole row, for those who hear it.
    pub fn sentence(&self) -> String {
        let Self { what, typed, held, can } = self;
        format!("{what}. {TYPED}: {typed}. {MEETING_HAS}: {held}. {can}.")
    }

    /// The row as something that has changed by itself.
    pub fn since(&self) -> String {
        let Self { what, typed, held, .. } = self;
        format!("{what}: was {typed}, is {held}")
    }
}

fn words(difference: &Difference, zone: Tz) -> (String, String, String) {
    let shown = |text: &str| visible(&shortened(text, 200)).into_owned();
    let subject = |subject: Option<&String>| match subject.map(String::as_str) {
        None | Some("") => NO_SUBJECT.to_owned(),
        Some(subject) => shown(subject),
    };
    match difference {
        Difference::Subject { typed, held } => (
            super::SUBJECT.to_owned(),
            subject(typed.as_ref()),
            subject(held.as_ref()),
        ),
        Difference::Times {
            typed,
            held_start,
            held_end,
        } => (
            "Start and end".to_owned(),
            span(typed.start(), Some(typed.end()), zone),
            held_start.map_or_else(|| NO_TIMES.to_owned(), |start| span(start, *held_end, zone)),
        ),
        Difference::AttendeeMissing(attendee) => (super::ATTENDEE.to_owned(), asked(attendee), NOT_THERE.to_owned()),
        Difference::AttendeeExtra(participant) => {
            (super::ATTENDEE.to_owned(), NOT_TYPED.to_owned(), stored(participant))
        }
        Difference::AttendeeRole { person, typed, held } => (
            format!("Role of {}", shown(person.label())),
            role(*typed).to_owned(),
            role(*held).to_owned(),
        ),
        Difference::ExternalId { typed, held } => (super::EXTERNAL_ID.to_owned(), shown(typed.as_str()), shown(held)),
        Difference::Thread { typed, held } => (
            "Channel’s thread".to_owned(),
            shown(typed.as_str()),
            held.as_deref().map_or_else(|| NO_THREAD.to_owned(), shown),
        ),
        Difference::Option { typed, held } => (
            option_name(*typed).to_owned(),
            option_value(*typed).to_owned(),
            held.map_or(NOT_TOLD, option_value).to_owned(),
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
        sentences.push("Applying takes the subject out of the meeting.".to_owned());
    }
    let extra: Vec<_> = differences
        .iter()
        .filter_map(|difference| match difference {
            Difference::AttendeeExtra(participant) => Some(participant),
            _ => None,
        })
        .collect();
    if change.attendees.is_some() {
        match extra.as_slice() {
            [] => {}
            [one] => sentences.push(format!("Applying takes {} out of the meeting.", visible(&person(one)))),
            [first, rest @ ..] => sentences.push(format!(
                "Applying takes {} people out of the meeting: {} and {} more.",
                extra.len(),
                visible(&person(first)),
                rest.len()
            )),
        }
        if meeting.may_hide_attendees() {
            sentences.push(format!(
                "The meeting may have more attendees than the {} that the service shows. \
                 Applying replaces the whole list, so it takes those out that are not shown.",
                crate::meeting::ATTENDEES_RETURNED
            ));
        }
    }
    sentences
}

/// How many more differences there are than are shown.
pub fn more_rows(more: usize) -> String {
    match more {
        1 => "One more differs.".to_owned(),
        more => format!("{more} more differ."),
    }
}

/// How a meeting that was not just made comes to be shown; `None` when the first line says it.
pub fn how_it_comes(how: How, zone: Tz) -> Option<String> {
    match how {
        How::Created | How::Existed => None,
        How::Read => Some(READ_NOW.to_owned()),
        How::Changed => Some(CHANGED_NOW.to_owned()),
        How::Kept { seen_at } => Some(format!(
            "As of {}; the service was not asked now.",
            instant(seen_at, zone)
        )),
    }
}

/// What is said before the changes since a meeting was last seen.
pub fn changed_since(since: &Since, zone: Tz) -> String {
    let at = instant(since.seen_at, zone);
    if since.changes.is_empty() {
        format!("{NOTHING_NEW}, {at}.")
    } else {
        format!("Changed since it was seen here last, {at}:")
    }
}

/// Another meeting that may be the one that is meant.
pub fn near_miss(near: &NearMiss) -> String {
    let id = visible(&near.key.external_id);
    let organizer = visible(&near.key.organizer);
    let connection = visible(&near.key.connection);
    match near.nearness {
        Nearness::CaseOrBlanks => {
            format!("There is a meeting here with the external ID {id}: it differs only in case or blanks.")
        }
        Nearness::OtherOrganizer => format!(
            "{organizer} has a meeting with this external ID. It is another meeting: the ID is the organizer’s own."
        ),
        Nearness::OtherAccount => {
            format!("There is a meeting with this external ID on {connection}, of {organizer}. It is another meeting.")
        }
    }
}

/// What is said of a meeting that is no longer there.
pub fn gone_explained(seen_at: Option<DateTime<Utc>>, zone: Tz) -> String {
    let last = seen_at.map_or_else(String::new, |at| format!(" It was there on {}.", instant(at, zone)));
    format!(
        "The service no longer has this meeting: somebody deleted it, or it lapsed.{last} \
         {} with the same external ID makes a new one, with another join link.",
        super::CREATE_OR_GET
    )
}

pub const GONE_LINK: &str = "Its old join link may still open, and whoever opens it brings the old meeting back.";
pub const GONE_KEPT: &str = "What is kept of it";
pub const NO_SUCH_MEETING: &str = "The service has no meeting of this account with this join link or meeting ID. \
    It may be another organizer’s: a meeting is found by its organizer only.";

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
