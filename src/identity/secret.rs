//! The refresh token, which nothing prints.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};

/// A token that buys new access tokens, for weeks. It prints as a mask and is wiped from memory when dropped.
#[derive(Clone)]
pub struct RefreshToken(SecretString);

impl RefreshToken {
    /// The token exactly as the sign-in service gave it.
    pub fn new(text: String) -> Self {
        Self(SecretString::from(text))
    }

    /// In place of a token that the service will never take again, or has not given.
    pub(crate) fn none() -> Self {
        Self::new(String::new())
    }

    /// Whether there is no token.
    pub(crate) fn is_none(&self) -> bool {
        self.expose().is_empty()
    }

    /// The token itself: for the request that uses it, and for the vault.
    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefreshToken(***)")
    }
}

impl fmt::Display for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refresh_token_prints_as_a_mask() {
        let token = RefreshToken::new("canary".to_owned());
        assert_eq!(token.expose(), "canary");
        assert!(!format!("{token} {token:?} {token:#?}").contains("canary"));
    }
}
