//! `GET /me/onlineMeetings/{id}`, `GET /users/{id}/onlineMeetings/{id}`
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-get>

use reqwest::Method;

use super::Found;
use crate::graph::{AccessToken, Client, EntityId, GraphError, Watch, client::Call};

impl Client {
    /// Gives the meeting with Graph's own ID of it; 404 when there is none.
    pub async fn get_meeting(
        &self,
        token: &AccessToken,
        id: &EntityId,
        watch: &dyn Watch,
    ) -> Result<Found, GraphError> {
        let path = ["onlineMeetings", id.as_str()];
        self.send(token, &Call::new(Method::GET, &path), watch)
            .await?
            .into_found()
    }
}
