//! `GET /me`, `GET /users/{id}`
//!
//! <https://learn.microsoft.com/graph/api/user-get>

use reqwest::Method;

use crate::graph::{AccessToken, Client, Diagnostics, GraphError, User, Watch, client::Call, wire};

/// Who the calls are made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundUser {
    /// The user.
    pub user: User,
    /// What support asks for.
    pub diagnostics: Diagnostics,
}

impl Client {
    /// Gives the acting user: the one who will be the organizer.
    pub async fn me(&self, token: &AccessToken, watch: &dyn Watch) -> Result<FoundUser, GraphError> {
        let answer = self.send(token, &Call::new(Method::GET, &[]), watch).await?;
        Ok(FoundUser {
            user: answer.read(wire::user)?,
            diagnostics: answer.diagnostics,
        })
    }
}
