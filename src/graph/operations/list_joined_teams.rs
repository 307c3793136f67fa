//! `GET /me/joinedTeams`, `GET /users/{id}/joinedTeams`
//!
//! <https://learn.microsoft.com/graph/api/user-list-joinedteams>

use reqwest::Method;

use super::Listed;
use crate::graph::{AccessToken, ApiVersion, Client, GraphError, Team, Watch, client::Call, wire};

impl Client {
    /// Lists the teams that the acting user is a direct member of, at most `limit`. The call takes no query.
    pub async fn list_joined_teams(
        &self,
        token: &AccessToken,
        limit: usize,
        watch: &dyn Watch,
    ) -> Result<Listed<Team>, GraphError> {
        let call = Call::new(Method::GET, &["joinedTeams"]).on(ApiVersion::V1);
        self.list(token, &call, limit, wire::team, watch).await
    }
}
