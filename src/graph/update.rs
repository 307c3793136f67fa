//! What is changed in a meeting that exists.

use crate::meeting::{Attendee, Span};

/// A change to a meeting; what is `None` stays as it is
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-update>). External ID, chat and organizer can't be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingUpdate {
    /// The subject.
    pub subject: Option<String>,
    /// Start and end: the service takes both or neither.
    pub times: Option<Span>,
    /// Every attendee, those that stay included: the service replaces the whole list. Never the organizer.
    pub attendees: Option<Vec<Attendee>>,
    /// Who may present.
    pub allowed_presenters: Option<AllowedPresenters>,
}

/// Who may present (Graph's `onlineMeetingPresenters`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AllowedPresenters {
    /// Everyone.
    Everyone,
    /// Everyone of the organizer's organization.
    Organization,
    /// Those whose role is presenter. Without it the role has no effect.
    RoleIsPresenter,
    /// The organizer alone.
    Organizer,
}

impl AllowedPresenters {
    /// Graph's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Organization => "organization",
            Self::RoleIsPresenter => "roleIsPresenter",
            Self::Organizer => "organizer",
        }
    }
}
