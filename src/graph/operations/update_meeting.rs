//! `PATCH /me/onlineMeetings/{id}`, `PATCH /users/{id}/onlineMeetings/{id}`
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-update>

use reqwest::Method;

use super::Found;
use crate::{
    graph::{AccessToken, Client, EntityId, GraphError, Watch, client::Call, wire},
    meeting::Change,
};

impl Client {
    /// Changes a meeting, and gives it as it is then.
    pub async fn update_meeting(
        &self,
        token: &AccessToken,
        id: &EntityId,
        change: &Change,
        watch: &dyn Watch,
    ) -> Result<Found, GraphError> {
        let path = ["onlineMeetings", id.as_str()];
        let call = Call::new(Method::PATCH, &path).body(wire::meeting_update_body(change));
        self.send(token, &call, watch).await?.into_found()
    }
}
