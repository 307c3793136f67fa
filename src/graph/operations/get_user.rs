//! `GET /users/{id}`
//!
//! <https://learn.microsoft.com/graph/api/user-get>

use reqwest::Method;

use super::FoundUser;
use crate::graph::{AccessToken, ApiVersion, Client, EntityId, GraphError, Watch, client::Call, wire};

impl Client {
    /// Gives the user with this object ID or UPN; 404 when there is none.
    pub async fn get_user(
        &self,
        token: &AccessToken,
        id: &EntityId,
        watch: &dyn Watch,
    ) -> Result<FoundUser, GraphError> {
        let path = ["users", id.as_str()];
        let call = Call::of_organization(Method::GET, &path)
            .on(ApiVersion::V1)
            .query(format!("$select={}", wire::USER_PROPERTIES));
        let answer = self.send(token, &call, watch).await?;
        Ok(FoundUser {
            user: answer.read(wire::user)?,
            diagnostics: answer.diagnostics,
        })
    }
}
