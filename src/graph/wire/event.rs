//! The body of a new event (<https://learn.microsoft.com/graph/api/user-post-events>), and what is read of the answer.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::meeting::CalendarEvent;

/// An `event` with all that is set in it. `isOnlineMeeting` is false: true would make another Teams meeting beside ours, and
/// can't be taken back.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EventBody<'a> {
    subject: &'a str,
    body: ItemBody<'a>,
    start: DateTimeTimeZone,
    end: DateTimeTimeZone,
    location: Location<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attendees: Vec<AttendeeBody<'a>>,
    is_online_meeting: bool,
    transaction_id: Uuid,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemBody<'a> {
    content_type: &'static str,
    content: &'a str,
}

/// In UTC, which every mailbox knows: of the IANA names the service takes some only
/// (<https://learn.microsoft.com/graph/api/resources/datetimetimezone>). Calendars show an event in their own zone anyway.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DateTimeTimeZone {
    date_time: String,
    time_zone: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    display_name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AttendeeBody<'a> {
    email_address: EmailAddress<'a>,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct EmailAddress<'a> {
    address: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
}

impl From<DateTime<Utc>> for DateTimeTimeZone {
    fn from(at: DateTime<Utc>) -> Self {
        Self {
            // Calendars count in whole seconds at most.
            date_time: at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            time_zone: "UTC",
        }
    }
}

/// What is sent for this event, to the letter.
pub fn event_body(event: &CalendarEvent, transaction_id: Uuid) -> String {
    let CalendarEvent {
        meeting: _,
        subject,
        start,
        end,
        html,
        location,
        invited,
    } = event;
    let attendees = invited.iter().map(|invitee| AttendeeBody {
        email_address: EmailAddress {
            address: &invitee.address,
            name: invitee.name.as_deref(),
        },
        kind: "required",
    });
    super::text(&EventBody {
        subject,
        body: ItemBody {
            content_type: "html",
            content: html,
        },
        start: (*start).into(),
        end: (*end).into(),
        location: Location { display_name: location },
        attendees: attendees.collect(),
        is_online_meeting: false,
        transaction_id,
    })
}

/// The page that shows an event, if the answer names one.
pub fn event_web_link(event: &Value) -> Option<String> {
    let link = event.get("webLink")?.as_str()?;
    (!link.is_empty()).then(|| link.to_owned())
}
