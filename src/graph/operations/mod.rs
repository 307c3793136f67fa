//! The calls, one a file.

mod create_or_get;
mod delete_meeting;
mod find_by_join_meeting_id;
mod find_by_join_web_url;
mod get_meeting;
mod list_joined_teams;
mod list_people;
mod me;
mod organization;
mod update_meeting;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;

pub use create_or_get::{CreateOrGet, Outcome};
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
        let filter = format!("{property} eq '{}'", value.replace('\'', "''"));
        let query = format!("$filter={}", utf8_percent_encode(&filter, NON_ALPHANUMERIC));
        let call = Call::new(Method::GET, &["onlineMeetings"]).query(query);
        let answer = self.send(token, &call, watch).await?;
        Ok(Lookup {
            meeting: answer.read(wire::first_meeting)?,
            diagnostics: answer.diagnostics,
        })
    }
}
