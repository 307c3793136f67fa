//! The calls, one a file.

mod create_event;
mod create_or_get;
mod delete_meeting;
mod find_by_join_meeting_id;
mod find_by_join_web_url;
mod find_groups;
mod find_users;
mod get_meeting;
mod get_user;
mod list_channels;
mod list_joined_teams;
mod list_people;
mod me;
mod organization;
mod search_users;
mod update_meeting;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;

pub use create_event::CreatedEvent;
pub use create_or_get::{CreateOrGet, Outcome};
pub use list_people::PeopleSources;
pub use me::FoundUser;

use super::{
    AccessToken, Client, Diagnostics, GraphError, Watch,
    client::{Answer, Call},
    wire,
};
use crate::meeting::Meeting;

/// A meeting that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The meeting.
    pub meeting: Meeting,
    /// What support asks for.
    pub diagnostics: Diagnostics,
}

/// What a lookup found.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookup {
    /// The meeting, if there is one.
    pub meeting: Option<Meeting>,
    /// What support asks for.
    pub diagnostics: Diagnostics,
}

/// What was read of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// The entries, in the service's order; those that could not be read are left out.
    pub entries: Vec<T>,
    /// Whether the service has more than were asked for.
    pub has_more: bool,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            has_more: false,
        }
    }
}

/// As much of what was typed is looked for, in characters.
const SEARCH_CHARS: usize = 128;

/// What was typed as one short line.
fn search_text(typed: &str) -> String {
    let words = typed.split(|c: char| c.is_whitespace() || c.is_control());
    let line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    line.chars().take(SEARCH_CHARS).collect()
}

/// A value of a query, percent-encoded.
fn encoded(value: &str) -> String {
    utf8_percent_encode(value, NON_ALPHANUMERIC).to_string()
}

/// A text in a filter: in single quotes, of which two stand for one in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

impl Answer {
    fn into_found(self) -> Result<Found, GraphError> {
        Ok(Found {
            meeting: self.read(wire::meeting)?,
            diagnostics: self.diagnostics,
        })
    }
}

impl Client {
    /// The meeting whose `property` equals `value`: the one kind of filter there is
    /// (<https://learn.microsoft.com/graph/api/onlinemeeting-get>).
    async fn find_by(
        &self,
        property: &str,
        value: &str,
        token: &AccessToken,
        watch: &dyn Watch,
    ) -> Result<Lookup, GraphError> {
        let query = format!("$filter={}", encoded(&format!("{property} eq {}", quoted(value))));
        let call = Call::new(Method::GET, &["onlineMeetings"]).query(query);
        let answer = self.send(token, &call, watch).await?;
        Ok(Lookup {
            meeting: answer.read(wire::first_meeting)?,
            diagnostics: answer.diagnostics,
        })
    }
}
