//! `GET /me/people`, `GET /users/{id}/people`
//!
//! <https://learn.microsoft.com/graph/api/user-list-people>, <https://learn.microsoft.com/graph/people-example>. Always on
//! v1.0: beta has another shape.

use reqwest::Method;

use super::{Listed, encoded, search_text};
use crate::{
    graph::{AccessToken, ApiVersion, Client, GraphError, Watch, client::Call, wire},
    meeting::KnownPerson,
};

const PROPERTIES: &str = "displayName,userPrincipalName,jobTitle,department,scoredEmailAddresses,personType";

/// Where people are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleSources {
    /// Among those whom the acting user works with.
    Mailbox,
    /// In the whole organization's directory too, which tells groups as well.
    MailboxAndDirectory,
}

impl Client {
    /// Lists the people whom the acting user works with most, or those who fit what was typed, at most `limit`. Without a
    /// letter or digit in it, what was typed counts as nothing.
    pub async fn list_people(
        &self,
        token: &AccessToken,
        typed: &str,
        sources: PeopleSources,
        limit: usize,
        watch: &dyn Watch,
    ) -> Result<Listed<KnownPerson>, GraphError> {
        let mut query = format!("$select={PROPERTIES}&$top={limit}");
        // How to write a quotation mark or a backslash in this search is not documented.
        let text = search_text(typed).replace(['"', '\\'], " ");
        if text.contains(char::is_alphanumeric) {
            query.push_str("&$search=");
            query.push_str(&encoded(&format!("\"{}\"", text.trim())));
        }
        let mut call = Call::new(Method::GET, &["people"]).on(ApiVersion::V1).query(query);
        if sources == PeopleSources::MailboxAndDirectory {
            call = call.header("x-peoplequery-querysources", "Mailbox,Directory");
        }
        self.list(token, &call, limit, wire::known_person, watch).await
    }
}
