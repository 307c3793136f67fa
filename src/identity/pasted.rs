//! Access tokens that the person pasted or set in the environment: in memory, nowhere else.

use std::collections::HashMap;

use crate::graph::AccessToken;

/// The environment variable that holds an access token for connections with `sign_in = "token"`.
pub const TOKEN_VARIABLE: &str = "CONVENE_TOKEN";

/// The environment variable that holds an app's secret for connections with `sign_in = "client-secret"`.
pub const SECRET_VARIABLE: &str = "CONVENE_CLIENT_SECRET";

/// The access tokens of this run, by the name of the connection.
#[derive(Debug, Default)]
pub struct Tokens {
    given: HashMap<String, AccessToken>,
    from_environment: Option<AccessToken>,
}

impl Tokens {
    /// No tokens but the one of the environment, if there is one.
    pub fn new(from_environment: Option<AccessToken>) -> Self {
        Self {
            given: HashMap::new(),
            from_environment,
        }
    }

    /// Keeps a token for a connection until it is refused or the program ends.
    pub fn give(&mut self, connection: &str, token: AccessToken) {
        self.given.insert(connection.to_owned(), token);
    }

    /// The token for a connection: the one given for it, else the one of the environment.
    pub fn token(&self, connection: &str) -> Option<&AccessToken> {
        self.given.get(connection).or(self.from_environment.as_ref())
    }

    /// Drops the token that the service refused, so that it is not tried again.
    pub fn drop_refused(&mut self, connection: &str) {
        if self.given.remove(connection).is_none() {
            self.from_environment = None;
        }
    }

    /// Drops a token because the person wishes it.
    pub fn forget(&mut self, connection: &str) {
        self.given.remove(connection);
    }
}
