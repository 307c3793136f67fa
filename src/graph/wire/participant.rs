//! Who is in a meeting: `meetingParticipants` and `meetingParticipantInfo`, as sent
//! (<https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo>).

use serde::Serialize;

use crate::meeting::{Attendee, Role};

/// The attendees. The organizer is never sent: it is the acting user, whatever a request says.
#[derive(Serialize)]
pub(super) struct ParticipantsBody<'a> {
    attendees: Vec<ParticipantBody<'a>>,
}

#[derive(Serialize)]
struct ParticipantBody<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    identity: Option<IdentitySetBody<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upn: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
}

#[derive(Serialize)]
struct IdentitySetBody<'a> {
    user: IdentityBody<'a>,
}

#[derive(Serialize)]
struct IdentityBody<'a> {
    id: &'a str,
}

impl<'a> From<&'a [Attendee]> for ParticipantsBody<'a> {
    fn from(attendees: &'a [Attendee]) -> Self {
        let attendees = attendees.iter().map(|Attendee { person, role }| ParticipantBody {
            identity: person.user_id().map(|id| IdentitySetBody {
                user: IdentityBody { id },
            }),
            upn: person.address(),
            role: role.map(Role::as_str),
        });
        Self {
            attendees: attendees.collect(),
        }
    }
}
