//! What is changed in a meeting that exists.

use super::{AllowedPresenters, Attendee, Difference, Meeting, MeetingOptions, MeetingRequest, Role, Span};

/// A change to a meeting; what is `None` or not chosen stays as it is
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-update>). External ID, chat and organizer can't be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The subject; an empty one takes it away.
    pub subject: Option<String>,
    /// Start and end: the service takes both or neither.
    pub times: Option<Span>,
    /// Every attendee, those that stay included: the service replaces the whole list. Never the organizer.
    pub attendees: Option<Vec<Attendee>>,
    /// The options.
    pub options: MeetingOptions,
}

impl Change {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl MeetingRequest {
    /// What has to be set in the meeting that `createOrGet` made of this request, because the call itself can't set it:
    /// the options, and who may present where a role depends on it.
    pub fn follow_up(&self) -> Option<Change> {
        let change = Change {
            options: self.wanted_options(),
            ..Change::default()
        };
        (!change.is_empty()).then(|| self.with_roles(change, || self.attendees.clone()))
    }

    /// The smallest change after which the meeting has everything of this request that can be changed
    /// ([`Difference::is_changeable`]); `None` when it has it already.
    ///
    /// An attendee whose role nobody chose keeps the one that the meeting has. When the meeting may have more attendees than
    /// it shows ([`Meeting::may_hide_attendees`]), a change of the attendees takes those that it does not show out.
    pub fn change_for(&self, meeting: &Meeting) -> Option<Change> {
        let mut change = Change::default();
        let mut attendees_differ = false;
        for difference in self.differences(meeting) {
            match difference {
                Difference::Subject { typed, .. } => change.subject = Some(typed.unwrap_or_default()),
                Difference::Times { typed, .. } => change.times = Some(typed),
                Difference::AttendeeMissing(_) | Difference::AttendeeExtra(_) | Difference::AttendeeRole { .. } => {
                    attendees_differ = true;
                }
                Difference::Option { typed, .. } => change.options.set(typed),
                Difference::ExternalId { .. } | Difference::Thread { .. } => {}
            }
        }
        let attendees = || self.attendees_to_send(meeting);
        if attendees_differ {
            change.attendees = Some(attendees());
        }
        let change = self.with_roles(change, attendees);
        (!change.is_empty()).then_some(change)
    }

    /// The options chosen, and who may present if a role depends on it and the person chose nothing else.
    pub(super) fn wanted_options(&self) -> MeetingOptions {
        let mut options = self.options;
        if self
            .attendees
            .iter()
            .any(|attendee| attendee.role > Some(Role::Attendee))
        {
            options
                .allowed_presenters
                .get_or_insert(AllowedPresenters::RoleIsPresenter);
        }
        options
    }

    /// The change with the whole list of attendees if it makes presenters of those with the role: the reference page asks for
    /// their roles then.
    fn with_roles(&self, mut change: Change, attendees: impl Fn() -> Vec<Attendee>) -> Change {
        let by_role = change.options.allowed_presenters == Some(AllowedPresenters::RoleIsPresenter);
        if by_role && !self.attendees.is_empty() {
            change.attendees.get_or_insert_with(attendees);
        }
        change
    }
}
