//! The body of a meeting's `PATCH` (<https://learn.microsoft.com/graph/api/onlinemeeting-update>).

use serde::Serialize;
use serde_json::{Map, Value};

use super::{date, options, participant::ParticipantsBody};
use crate::meeting::{Change, RequestTimes};

/// The properties to set. What stays as it is is absent.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MeetingUpdateBody<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participants: Option<ParticipantsBody<'a>>,
    #[serde(flatten)]
    options: Map<String, Value>,
}

/// The body that makes this change.
pub(in crate::graph) fn meeting_update_body(change: &Change) -> String {
    let Change {
        subject,
        times,
        attendees,
        options,
    } = change;
    let times = times.map_or(RequestTimes::ServiceChooses, RequestTimes::Between);
    super::text(&MeetingUpdateBody {
        subject: subject.as_deref(),
        start_date_time: times.start().map(date::write),
        end_date_time: times.end().map(date::write),
        participants: attendees.as_deref().map(Into::into),
        options: options::write(options),
    })
}
