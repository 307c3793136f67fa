//! What is asked of the service: valid by construction.

use chrono::{DateTime, TimeDelta, Utc};
use thiserror::Error;

use super::{Attendee, ExternalId, MeetingOptions, ThreadId};

/// A meeting as it is asked for with `createOrGet`.
///
/// The rules are those of the reference page
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>); what is `None` or empty here is absent from what is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRequest {
    /// The caller's own ID.
    pub external_id: ExternalId,
    /// The subject; `None` when there is none.
    pub subject: Option<String>,
    /// When.
    pub times: RequestTimes,
    /// Who, each person once.
    pub attendees: Vec<Attendee>,
    /// The channel thread that the meeting's chat should be.
    pub channel: Option<ThreadId>,
    /// What is to be set after the call, which can't set it ([`MeetingRequest::follow_up`]).
    pub options: MeetingOptions,
}

/// The times of a request, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestTimes {
    /// Neither is sent: the service takes its present time and one hour.
    ServiceChooses,
    /// Only the start is sent: the service ends the meeting one hour later.
    From(DateTime<Utc>),
    /// Both are sent. The end is not before the start.
    Between(Span),
}

/// A start and an end that is not before it, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl Span {
    /// When it begins, UTC.
    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }

    /// When it ends, UTC.
    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }
}

/// Why two times are no times of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TimesProblem {
    /// The service refuses an end without a start.
    #[error("there is an end but no start")]
    EndWithoutStart,
    /// The service refuses an end before the start.
    #[error("the end is before the start")]
    EndBeforeStart,
}

impl RequestTimes {
    /// The times for what was given, by the rules of the reference page.
    pub fn new(start: Option<DateTime<Utc>>, end: Option<DateTime<Utc>>) -> Result<Self, TimesProblem> {
        match (start, end) {
            (None, None) => Ok(Self::ServiceChooses),
            (Some(start), None) => Ok(Self::From(start)),
            (None, Some(_)) => Err(TimesProblem::EndWithoutStart),
            (Some(start), Some(end)) if end < start => Err(TimesProblem::EndBeforeStart),
            (Some(start), Some(end)) => Ok(Self::Between(Span { start, end })),
        }
    }

    /// The start that is sent, in UTC.
    pub fn start(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::ServiceChooses => None,
            Self::From(start) => Some(*start),
            Self::Between(span) => Some(span.start),
        }
    }

    /// The end that is sent, in UTC.
    pub fn end(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::ServiceChooses | Self::From(_) => None,
            Self::Between(span) => Some(span.end),
        }
    }

    /// The times that the meeting will have, as far as they are known before the service answers: an end that is not
    /// sent is one hour after the start.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::ServiceChooses => None,
            Self::From(start) => Some(Span {
                start: *start,
                end: *start + TimeDelta::hours(1),
            }),
            Self::Between(span) => Some(*span),
        }
    }
}
