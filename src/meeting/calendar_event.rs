//! An event for the signed-in person's own calendar at the service.

use chrono::{DateTime, Utc};
use thiserror::Error;
use uuid::Uuid;

use super::invitation::title;
use super::mail::is_address;
use super::{Meeting, Participant, Words, has_external_mark};

/// What transaction IDs are derived under (a version 4 UUID of our own). It must never change.
const TRANSACTION_NAMESPACE: Uuid = Uuid::from_u128(0x2b7d_58e3_91c4_4f6a_8f0e_7c35_a1d9_4e62);

/// Why a meeting can't become an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CalendarEventProblem {
    /// The service gave no start or no end.
    #[error("the meeting has no times")]
    NoTimes,
    /// The service gave no join link.
    #[error("the meeting has no join link")]
    NoLink,
}

/// A meeting as an event of a calendar. It carries the join link of the meeting that there is; it is none of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// What names the meeting: see [`Self::name_of`].
    pub meeting: String,
    /// The subject, or the words for a meeting without one.
    pub subject: String,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// The invitation, a fragment of HTML.
    pub html: String,
    /// Where it takes place.
    pub location: String,
    /// Who is invited, by mail and at once. Nobody, unless the person said so.
    pub invited: Vec<Invitee>,
}

/// Somebody who can be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// The mail address.
    pub address: String,
    /// The name, if it is known.
    pub name: Option<String>,
}

/// What an event can't be without.
struct Parts<'a> {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    link: &'a str,
    name: &'a str,
}

impl<'a> Parts<'a> {
    fn of(meeting: &'a Meeting) -> Result<Self, CalendarEventProblem> {
        let (Some(start), Some(end)) = (meeting.start, meeting.end) else {
            return Err(CalendarEventProblem::NoTimes);
        };
        let link = meeting.join_web_url.as_deref().filter(|link| !link.trim().is_empty());
        let (Some(link), Some(name)) = (link, CalendarEvent::name_of(meeting)) else {
            return Err(CalendarEventProblem::NoLink);
        };
        Ok(Self { start, end, link, name })
    }
}

impl CalendarEvent {
    /// The longest location that Outlook's field has room for, in characters.
    pub const LOCATION_MAX: usize = 255;

    /// The event of `meeting` with this invitation, to which nobody is invited.
    ///
    /// The location is the join link, so that every calendar can open it from there; where there is no room for it, it is the
    /// words for a meeting, and the link stands in the invitation.
    pub fn new(meeting: &Meeting, html: String, words: &Words) -> Result<Self, CalendarEventProblem> {
        let Parts { start, end, link, name } = Parts::of(meeting)?;
        let has_room = link.chars().count() <= Self::LOCATION_MAX;
        Ok(Self {
            meeting: name.to_owned(),
            subject: title(meeting, words),
            start,
            end,
            html,
            location: if has_room { link } else { words.untitled }.to_owned(),
            invited: Vec::new(),
        })
    }

    /// Why a meeting can't be an event; `None`: it can.
    pub fn problem_of(meeting: &Meeting) -> Option<CalendarEventProblem> {
        Parts::of(meeting).err()
    }

    /// What names a meeting: Graph's ID, else the join link.
    pub fn name_of(meeting: &Meeting) -> Option<&str> {
        meeting.id.as_deref().or(meeting.join_web_url.as_deref())
    }

    /// What keeps the service from making the event twice in the calendar of `owner` (a user ID): the same for the same
    /// meeting, however often it is asked for and whatever else is in the event.
    ///
    /// The service documents only that the same ID makes no second event when a client tries again
    /// (<https://learn.microsoft.com/graph/api/resources/event>). Users report that the same ID with the same content is
    /// answered with 201 and the event that is there, and with other content refused with `ErrorDuplicateTransactionId`.
    /// What becomes of it when the event was deleted in between is not known.
    pub fn transaction_id(&self, owner: &str) -> Uuid {
        let key = format!("{}\n{}", owner.to_lowercase(), self.meeting);
        Uuid::new_v5(&TRANSACTION_NAMESPACE, key.as_bytes())
    }
}

impl Invitee {
    /// Those of the meeting's attendees who have a mail address, each once. The name that a directory makes up for a guest is
    /// none.
    pub fn of(meeting: &Meeting) -> Vec<Self> {
        let mut invitees: Vec<Self> = Vec::new();
        for invitee in meeting.attendees.iter().filter_map(Self::new) {
            let is_new = |known: &Self| !known.address.eq_ignore_ascii_case(&invitee.address);
            if invitees.iter().all(is_new) {
                invitees.push(invitee);
            }
        }
        invitees
    }

    fn new(attendee: &Participant) -> Option<Self> {
        let address = attendee.upn.as_deref().map(str::trim)?;
        if !is_address(address) || has_external_mark(address) {
            return None;
        }
        Some(Self {
            address: address.to_owned(),
            name: attendee.display_name.clone().filter(|name| !name.trim().is_empty()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting() -> Meeting {
        Meeting {
            id: Some("MSo1".to_owned()),
            subject: Some("Weekly".to_owned()),
            start: Some("2026-12-01T13:00:00Z".parse().expect("a time")),
            end: Some("2026-12-01T13:30:00Z".parse().expect("a time")),
            join_web_url: Some("https://teams.microsoft.com/l/meetup-join/x".to_owned()),
            ..Meeting::default()
        }
    }

    fn event(meeting: &Meeting) -> Result<CalendarEvent, CalendarEventProblem> {
        CalendarEvent::new(meeting, "<p>Hi</p>".to_owned(), &Words::ENGLISH)
    }

    #[test]
    fn a_meeting_without_times_or_without_a_link_is_no_event() {
        assert!(event(&meeting()).is_ok());
        for missing in ["start", "end"] {
            let mut meeting = meeting();
            *if missing == "start" {
                &mut meeting.start
            } else {
                &mut meeting.end
            } = None;
            assert_eq!(event(&meeting), Err(CalendarEventProblem::NoTimes), "{missing}");
        }
        for link in [None, Some(" ".to_owned())] {
            let meeting = Meeting {
                join_web_url: link,
                ..meeting()
            };
            assert_eq!(event(&meeting), Err(CalendarEventProblem::NoLink));
        }
    }

    #[test]
    fn the_location_is_the_link_where_there_is_room_for_it() {
        let link = |length: usize| format!("https://t.example/{}", "x".repeat(length - 18));
        for (length, is_link) in [(255, true), (256, false)] {
            let meeting = Meeting {
                join_web_url: Some(link(length)),
                ..meeting()
            };
            let location = event(&meeting).expect("an event").location;
            assert_eq!(location == link(length), is_link, "{length}");
            assert!(is_link || location == "Teams meeting");
        }
    }

    #[test]
    fn the_transaction_is_that_of_the_meeting_and_the_calendar_and_of_nothing_else() {
        let first = event(&meeting()).expect("an event");
        let renamed = Meeting {
            subject: Some("Daily".to_owned()),
            ..meeting()
        };
        let mut inviting = event(&renamed).expect("an event");
        inviting.invited.push(Invitee {
            address: "ana@contoso.com".to_owned(),
            name: None,
        });
        let id = first.transaction_id("U-1");
        assert_eq!(id.to_string(), "50bd1b67-e72d-5fa4-ac9d-8b85629cfc60");
        assert_eq!(inviting.transaction_id("u-1"), id);
        assert_ne!(first.transaction_id("u-2"), id, "another calendar");
        let other = Meeting {
            id: Some("MSo2".to_owned()),
            ..meeting()
        };
        assert_ne!(
            event(&other).expect("an event").transaction_id("U-1"),
            id,
            "another meeting"
        );
    }

    #[test]
    fn who_has_an_address_can_be_invited_once() {
        let person = |upn: Option<&str>, name: Option<&str>| Participant {
            upn: upn.map(str::to_owned),
            display_name: name.map(str::to_owned),
            ..Participant::default()
        };
        let meeting = Meeting {
            attendees: vec![
                person(Some(" ana@contoso.com "), Some("Ana")),
                person(Some("ANA@contoso.com"), None),
                person(None, Some("No address")),
                person(Some("bo@contoso.com"), Some(" ")),
                person(Some("casey_harbor.example#EXT#@contoso.com"), None),
            ],
            ..meeting()
        };
        let invitee = |address: &str, name: Option<&str>| Invitee {
            address: address.to_owned(),
            name: name.map(str::to_owned),
        };
        assert_eq!(
            Invitee::of(&meeting),
            [invitee("ana@contoso.com", Some("Ana")), invitee("bo@contoso.com", None)]
        );
    }
}
