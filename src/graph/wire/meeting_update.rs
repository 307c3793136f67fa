//! The body of a meeting's `PATCH` (<https://learn.microsoft.com/graph/api/onlinemeeting-update>).

use serde::Serialize;

use super::{date, participant::ParticipantsBody};
use crate::{graph::MeetingUpdate, meeting::RequestTimes};

/// The properties to set. What stays as it is is absent.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::graph) struct MeetingUpdateBody<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participants: Option<ParticipantsBody<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed_presenters: Option<&'static str>,
}

impl<'a> From<&'a MeetingUpdate> for MeetingUpdateBody<'a> {
    fn from(update: &'a MeetingUpdate) -> Self {
        let MeetingUpdate {
            subject,
            times,
            attendees,
            allowed_presenters,
        } = update;
        let times = times.map_or(RequestTimes::ServiceChooses, RequestTimes::Between);
        Self {
            subject: subject.as_deref(),
            start_date_time: times.start().map(date::write),
            end_date_time: times.end().map(date::write),
            participants: attendees.as_deref().map(Into::into),
            allowed_presenters: allowed_presenters.map(crate::graph::AllowedPresenters::as_str),
        }
    }
}
