//! `GET /groups?$filter=mail eq '…'`
//!
//! <https://learn.microsoft.com/graph/api/group-list>. Needs `GroupMember.Read.All`, which no person is asked for here; an
//! app may have it. For a person, [`Client::list_people`] tells groups.

use reqwest::Method;

use super::{Listed, encoded, quoted};
use crate::graph::{AccessToken, ApiVersion, Client, GraphError, Group, Watch, client::Call, wire};

impl Client {
    /// Finds the groups that have this mail address.
    pub async fn find_groups(
        &self,
        token: &AccessToken,
        address: &str,
        watch: &dyn Watch,
    ) -> Result<Listed<Group>, GraphError> {
        let filter = encoded(&format!("mail eq {}", quoted(address)));
        let call = Call::of_organization(Method::GET, &["groups"])
            .on(ApiVersion::V1)
            .query(format!("$filter={filter}&$select=id,displayName&$top=1"));
        self.list(token, &call, 1, wire::group, watch).await
    }
}
