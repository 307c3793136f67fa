//! `GET /me/joinedTeams`, `GET /users/{id}/joinedTeams`
//!
//! <https://learn.microsoft.com/graph/api/user-list-joinedteams>

use reqwest::Method;

use crate::graph::{AccessToken, Client, Diagnostics, GraphError, Watch, client::Call};

impl Client {
    /// Asks for the teams, to find out whether they may be listed. The call takes no `$top`.
    pub async fn may_list_teams(&self, token: &AccessToken, watch: &dyn Watch) -> Result<Diagnostics, GraphError> {
        let call = Call::new(Method::GET, &["joinedTeams"]);
        Ok(self.send(token, &call, watch).await?.diagnostics)
    }
}
