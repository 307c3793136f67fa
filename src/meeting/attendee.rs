//! Who is asked to a meeting, and as what.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What an attendee may do in the meeting (Graph's `onlineMeetingRole`, the part a request may use;
/// <https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo>). The stronger role is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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

    /// Graph's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Attendee => "attendee",
            Self::Presenter => "presenter",
            Self::CoOrganizer => "coorganizer",
        }
    }

    /// The role with this word of Graph's, whatever its case; `None` for words that no request may use.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str().eq_ignore_ascii_case(word))
    }
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

    /// The same person with what either of two texts gave; where they differ, what this one says.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            user_id: self.user_id.or(other.user_id),
            address: self.address.or(other.address),
        }
    }

    /// What tells them from others: two who share one of these are one person.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'static str, String)> {
        let key = |name| move |value: &str| (name, value.to_lowercase());
        let id = self.user_id().map(key("ID"));
        id.into_iter().chain(self.address().map(key("address")))
    }

    /// Whether both surely name one person: the same user ID, or the same address whatever its case.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.keys().any(|key| other.keys().any(|other| other == key))
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

/// Why a text is no address (UPN).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressProblem {
    /// There is nothing.
    #[error("the address is empty")]
    Empty,
    /// There is no `@`, or more than one.
    #[error("an address has exactly one @")]
    NotOneAt,
    /// Nothing stands before the `@`.
    #[error("nothing stands before the @")]
    NothingBeforeAt,
    /// What stands after the `@` is no domain with at least one dot, as every domain of an organization has.
    #[error("no domain stands after the @")]
    NoDomain,
    /// A character is in it that an address does not have: a blank, a control or other invisible character, or
    /// punctuation that belongs to lists of addresses.
    #[error("the address holds U+{:04X}", *.0 as u32)]
    Character(char),
}

/// Whether `text` can be somebody's address, by sense rather than by every rule of RFC 5322: one `@`, something before it, a domain with a
/// dot after it, nothing invisible. Letters of any script are allowed; so are guests' names (`ana_example.org#EXT#@contoso.com`).
pub fn check_address(text: &str) -> Result<(), AddressProblem> {
    // The replacement character stands for what could not be read.
    let foreign = |c: char| c.is_whitespace() || super::text::is_invisible(c) || "<>()[],;:\"\\\u{FFFD}".contains(c);
    if text.is_empty() {
        return Err(AddressProblem::Empty);
    }
    if let Some(c) = text.chars().find(|c| foreign(*c)) {
        return Err(AddressProblem::Character(c));
    }
    let (name, domain) = text.split_once('@').ok_or(AddressProblem::NotOneAt)?;
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    if domain.contains('@') {
        Err(AddressProblem::NotOneAt)
    } else if name.is_empty() {
        Err(AddressProblem::NothingBeforeAt)
    } else if !domain.contains('.') || !domain.split('.').all(is_label) {
        Err(AddressProblem::NoDomain)
    } else {
        Ok(())
    }
}
