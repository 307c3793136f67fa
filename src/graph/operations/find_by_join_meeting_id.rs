//! `GET /me/onlineMeetings?$filter=joinMeetingIdSettings/joinMeetingId eq '…'`,
//! `GET /users/{id}/onlineMeetings?$filter=…`
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-get>

use super::Lookup;
use crate::graph::{AccessToken, Client, GraphError, Watch};

impl Client {
    /// Finds the meeting that is joined with a numeric ID. Invitations print it in groups; the blanks are not part of it.
    pub async fn find_by_join_meeting_id(
        &self,
        token: &AccessToken,
        join_meeting_id: &str,
        watch: &dyn Watch,
    ) -> Result<Lookup, GraphError> {
        let digits: String = join_meeting_id.split_whitespace().collect();
        self.find_by("joinMeetingIdSettings/joinMeetingId", &digits, token, watch)
            .await
    }
}
