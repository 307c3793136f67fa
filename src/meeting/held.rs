//! What a service holds: a meeting as it came back.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{ATTENDEES_RETURNED, MeetingOptions, Person, Role};

/// A meeting as the service gave it. Everything the service left out is `None` or empty; nothing is made up.
///
/// Properties: <https://learn.microsoft.com/graph/api/resources/onlinemeeting>. Times are UTC; the service's
/// placeholder for an unset time (`0001-01-01T00:00:00Z`) is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// Graph's own ID, opaque.
    pub id: Option<String>,
    /// The caller's ID.
    pub external_id: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// When it starts, UTC.
    pub start: Option<DateTime<Utc>>,
    /// When it ends, UTC.
    pub end: Option<DateTime<Utc>>,
    /// When it was made, UTC.
    pub created: Option<DateTime<Utc>>,
    /// When the service lets it lapse, UTC.
    pub expires: Option<DateTime<Utc>>,
    /// The link that joins it.
    pub join_web_url: Option<String>,
    /// The service's own invitation as HTML text (decoded from its `data:` URL). Never rendered.
    pub join_information_html: Option<String>,
    /// The numeric ID to join with (`joinMeetingIdSettings.joinMeetingId`).
    pub join_meeting_id: Option<String>,
    /// The passcode that goes with it.
    pub passcode: Option<String>,
    /// Telephone access; `None` when the organizer has none.
    pub audio: Option<AudioConferencing>,
    /// The chat.
    pub chat: Option<ChatInfo>,
    /// Who holds it.
    pub organizer: Option<Participant>,
    /// Who is asked to it, as stored; at most [`ATTENDEES_RETURNED`].
    pub attendees: Vec<Participant>,
    /// The options, as far as they were told in words that are known here.
    pub options: MeetingOptions,
    /// Graph's `meetingType`.
    pub meeting_type: Option<String>,
    /// Teams' own page of options, for the organizer.
    pub options_web_url: Option<String>,
    /// The answer in full, as it came.
    pub source: Value,
}

impl Meeting {
    /// Whether there may be attendees that the service does not give back: it gives [`ATTENDEES_RETURNED`] at most.
    pub fn may_hide_attendees(&self) -> bool {
        self.attendees.len() >= ATTENDEES_RETURNED
    }
}

/// Telephone access to a meeting (Graph's `audioConferencing`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AudioConferencing {
    /// What a caller types on the telephone.
    pub conference_id: Option<String>,
    /// Numbers that cost the caller, the service's first choice first, each once.
    pub toll_numbers: Vec<String>,
    /// Numbers that do not, likewise.
    pub toll_free_numbers: Vec<String>,
    /// The page with every number.
    pub dialin_url: Option<String>,
}

impl AudioConferencing {
    /// What a telephone can dial to be in the meeting at once, such as `+12065550100,,123456789#`: the first toll number, or else the
    /// first toll-free one, two pauses, the conference ID and `#`. `None` when either part is missing or can't be dialed.
    pub fn one_tap(&self) -> Option<String> {
        let number = self
            .toll_numbers
            .iter()
            .chain(&self.toll_free_numbers)
            .find_map(|number| dialable(number))?;
        let conference = dialable(self.conference_id.as_deref()?).filter(|id| !id.starts_with('+'))?;
        Some(format!("{number},,{conference}#"))
    }
}

/// The digits of a number, after its `+` if it has one; `None` if it holds anything but digits and what groups them.
fn dialable(number: &str) -> Option<String> {
    let number = number.trim();
    let (plus, rest) = number.strip_prefix('+').map_or(("", number), |rest| ("+", rest));
    let groups = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | '(' | ')' | '/');
    let digits: String = rest.chars().filter(|c| !groups(*c)).collect();
    let only_digits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    only_digits.then(|| format!("{plus}{digits}"))
}

/// The chat of a meeting (Graph's `chatInfo`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChatInfo {
    /// The thread.
    pub thread_id: Option<String>,
    /// The message that began it; the service says `0` when there is none.
    pub message_id: Option<String>,
    /// The reply chain.
    pub reply_chain_message_id: Option<String>,
}

/// Someone in a meeting as stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// The directory's user ID.
    pub user_id: Option<String>,
    /// The name shown.
    pub display_name: Option<String>,
    /// The address (UPN).
    pub upn: Option<String>,
    /// The role in Graph's word, whatever it is; `None` when the service gave none.
    pub role: Option<String>,
}

impl Participant {
    /// Who it is, as a request would name them; `None` for someone with neither user ID nor address.
    pub fn person(&self) -> Option<Person> {
        Person::new(self.user_id.as_deref(), self.upn.as_deref()).ok()
    }

    /// The role, if it is one that a request may use.
    pub fn known_role(&self) -> Option<Role> {
        Role::from_word(self.role.as_deref()?)
    }
}
