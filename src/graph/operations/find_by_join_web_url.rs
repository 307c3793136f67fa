//! `GET /me/onlineMeetings?$filter=JoinWebUrl eq '…'`, `GET /users/{id}/onlineMeetings?$filter=…`
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-get>

use super::Lookup;
use crate::graph::{AccessToken, Client, GraphError, Watch};

impl Client {
    /// Finds the meeting that a link joins. Only its organizer may ask: others get a 403.
    pub async fn find_by_join_web_url(
        &self,
        token: &AccessToken,
        join_web_url: &str,
        watch: &dyn Watch,
    ) -> Result<Lookup, GraphError> {
        self.find_by("JoinWebUrl", join_web_url, token, watch).await
    }
}
