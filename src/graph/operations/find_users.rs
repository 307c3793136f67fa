//! `GET /users?$filter=…`
//!
//! <https://learn.microsoft.com/graph/api/user-list>

use reqwest::Method;

use super::{Listed, encoded, quoted};
use crate::{
    graph::{AccessToken, ApiVersion, Client, GraphError, Watch, client::Call, wire},
    meeting::KnownPerson,
};

/// More users than share one address.
const LIMIT: usize = 10;

impl Client {
    /// Finds the users who have this address as their UPN or mail address. There can be several: addresses are not unique.
    pub async fn find_users(
        &self,
        token: &AccessToken,
        address: &str,
        watch: &dyn Watch,
    ) -> Result<Listed<KnownPerson>, GraphError> {
        let address = quoted(address);
        let filter = format!("userPrincipalName eq {address} or mail eq {address}");
        self.users_by(token, &filter, watch).await
    }

    /// Finds the users who have this address as another of theirs
    /// (`proxyAddresses`, which a token that reads basic profiles only may not ask for).
    pub async fn find_users_by_alias(
        &self,
        token: &AccessToken,
        address: &str,
        watch: &dyn Watch,
    ) -> Result<Listed<KnownPerson>, GraphError> {
        let alias = quoted(&format!("smtp:{address}"));
        let filter = format!("proxyAddresses/any(p:p eq {alias})");
        self.users_by(token, &filter, watch).await
    }

    async fn users_by(
        &self,
        token: &AccessToken,
        filter: &str,
        watch: &dyn Watch,
    ) -> Result<Listed<KnownPerson>, GraphError> {
        let query = format!(
            "$filter={}&$select={}&$top={LIMIT}",
            encoded(filter),
            wire::USER_PROPERTIES
        );
        let call = Call::of_organization(Method::GET, &["users"])
            .on(ApiVersion::V1)
            .query(query);
        self.list(token, &call, LIMIT, wire::known_user, watch).await
    }
}
