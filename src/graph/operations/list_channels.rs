//! `GET /teams/{id}/channels`
//!
//! <https://learn.microsoft.com/graph/api/channel-list>

use reqwest::Method;

use super::Listed;
use crate::graph::{AccessToken, ApiVersion, Channel, Client, EntityId, GraphError, Watch, client::Call, wire};

impl Client {
    /// Lists the channels of a team as far as the acting user sees them, at most `limit`.
    pub async fn list_channels(
        &self,
        token: &AccessToken,
        team: &EntityId,
        limit: usize,
        watch: &dyn Watch,
    ) -> Result<Listed<Channel>, GraphError> {
        let path = ["teams", team.as_str(), "channels"];
        let call = Call::of_organization(Method::GET, &path)
            .on(ApiVersion::V1)
            .query("$select=id,displayName,description,membershipType,isArchived".to_owned());
        self.list(token, &call, limit, wire::channel, watch).await
    }
}
