//! `GET /me/people`, `GET /users/{id}/people`
//!
//! <https://learn.microsoft.com/graph/api/user-list-people>

use reqwest::Method;

use crate::graph::{AccessToken, Client, Diagnostics, GraphError, Watch, client::Call};

impl Client {
    /// Asks for one person, to find out whether people may be looked up.
    pub async fn may_list_people(&self, token: &AccessToken, watch: &dyn Watch) -> Result<Diagnostics, GraphError> {
        let call = Call::new(Method::GET, &["people"]).query("$top=1".to_owned());
        Ok(self.send(token, &call, watch).await?.diagnostics)
    }
}
