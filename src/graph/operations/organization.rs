//! `GET /organization`
//!
//! <https://learn.microsoft.com/graph/api/organization-list>

use reqwest::Method;

use crate::graph::{AccessToken, Client, GraphError, Watch, client::Call, wire};

impl Client {
    /// The name of the organization that the token belongs to, if the answer says one.
    pub async fn organization_name(
        &self,
        token: &AccessToken,
        watch: &dyn Watch,
    ) -> Result<Option<String>, GraphError> {
        let call = Call::of_organization(Method::GET, &["organization"]).query("$select=displayName".to_owned());
        let answer = self.send(token, &call, watch).await?;
        answer.read(|collection| wire::first_display_name(&collection))
    }
}
