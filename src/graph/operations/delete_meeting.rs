//! `DELETE /me/onlineMeetings/{id}`, `DELETE /users/{id}/onlineMeetings/{id}`
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-delete>

use reqwest::Method;

use crate::graph::{AccessToken, Client, Diagnostics, EntityId, GraphError, Watch, client::Call};

impl Client {
    /// Deletes a meeting. Whoever opens its join link afterwards may bring it back, users report.
    ///
    /// A 404 after a try that may have been carried out is no error: that try deleted it.
    pub async fn delete_meeting(
        &self,
        token: &AccessToken,
        id: &EntityId,
        watch: &dyn Watch,
    ) -> Result<Diagnostics, GraphError> {
        let path = ["onlineMeetings", id.as_str()];
        match self.send(token, &Call::new(Method::DELETE, &path), watch).await {
            Ok(answer) => Ok(answer.diagnostics),
            Err(error) if error.status() == Some(404) && error.may_have_been_carried_out() => Ok(*error.diagnostics),
            Err(error) => Err(error),
        }
    }
}
