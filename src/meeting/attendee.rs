//! Who is asked to a meeting, and as what.

use thiserror::Error;

/// What an attendee may do in the meeting (Graph's `onlineMeetingRole`, the part a request may use;
/// <https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Takes part.
    Attendee,
    /// Presents. Takes effect only in a meeting whose allowed presenters are those with the role.
    Presenter,
    /// Helps the organizer run the meeting.
    CoOrganizer,
}

impl Role {
    /// Every role, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Attendee, Self::Presenter, Self::CoOrganizer];
}

/// A person as a request names one: by the directory's user ID, by address (UPN), or by both.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    user_id: Option<String>,
    address: Option<String>,
}

/// Neither a user ID nor an address was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a person needs a user ID or an address")]
pub struct EmptyPerson;

impl Person {
    /// A person with at least one of the two; blank texts count as absent.
    pub fn new(user_id: Option<&str>, address: Option<&str>) -> Result<Self, EmptyPerson> {
        let given = |text: Option<&str>| text.map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        let (user_id, address) = (given(user_id), given(address));
        if user_id.is_none() && address.is_none() {
            return Err(EmptyPerson);
        }
        Ok(Self { user_id, address })
    }

    /// The Entra object ID, sent as `identity.user.id`.
    pub fn user_id(&self) -> Option<&str> {
        self.user_id.as_deref()
    }

    /// The user principal name, sent as `upn`.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// How to call them where nothing better is known: the address, else the ID.
    pub fn label(&self) -> &str {
        self.address().or(self.user_id()).unwrap_or_default()
    }

    /// Whether both surely name one person: the same user ID, or the same address whatever its case.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let same =
            |a: Option<&str>, b: Option<&str>| a.zip(b).is_some_and(|(a, b)| a.to_lowercase() == b.to_lowercase());
        same(self.user_id(), other.user_id()) || same(self.address(), other.address())
    }
}

/// One attendee of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub person: Person,
    /// As what; `None` when nobody chose: nothing is sent, and the service takes them as an attendee.
    pub role: Option<Role>,
}
