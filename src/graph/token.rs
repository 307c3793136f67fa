//! The access token, which nothing prints.

use std::fmt;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret as _, SecretString};
use thiserror::Error;

/// A token that opens Graph. It prints as a mask and is wiped from memory when dropped.
#[derive(Clone)]
pub struct AccessToken(SecretString);

/// Why a text is no access token. It never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TokenProblem {
    /// There is nothing.
    #[error("the token is empty")]
    Empty,
    /// A blank, a line break or another character that no token has is in the middle of it.
    #[error("the token holds a character that no token has")]
    Unsendable,
}

impl AccessToken {
    /// The token in `text`, without blanks around it and without a `Bearer` before it that was copied along.
    pub fn new(text: String) -> Result<Self, TokenProblem> {
        let text = SecretString::from(text);
        let mut bare = text.expose_secret().trim();
        if let Some((scheme, rest)) = bare.split_once(char::is_whitespace)
            && scheme.eq_ignore_ascii_case("bearer")
        {
            bare = rest.trim_start();
        }
        if bare.is_empty() || bare.eq_ignore_ascii_case("bearer") {
            return Err(TokenProblem::Empty);
        }
        if !bare.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(TokenProblem::Unsendable);
        }
        Ok(Self(SecretString::from(bare)))
    }

    /// The value of an `Authorization` header, marked so that HTTP libraries do not print it either.
    pub(super) fn header(&self) -> HeaderValue {
        let mut value = HeaderValue::try_from(format!("Bearer {}", self.0.expose_secret()))
            .expect("visible ASCII can stand in a header");
        value.set_sensitive(true);
        value
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(***)")
    }
}

impl fmt::Display for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(text: &str) -> Result<String, TokenProblem> {
        Ok(AccessToken::new(text.to_owned())?.header().to_str().unwrap().to_owned())
    }

    #[test]
    fn what_comes_along_with_a_pasted_token_is_taken_off() {
        for text in [
            "eyJ.a-b_c",
            "  eyJ.a-b_c\r\n",
            "Bearer eyJ.a-b_c",
            "bearer   eyJ.a-b_c ",
        ] {
            assert_eq!(sent(text).as_deref(), Ok("Bearer eyJ.a-b_c"), "{text:?}");
        }
        assert_eq!(sent("Bearerish").as_deref(), Ok("Bearer Bearerish"));
    }

    #[test]
    fn a_text_that_no_header_can_carry_is_refused() {
        for text in ["", " \n", "Bearer", "Bearer  "] {
            assert_eq!(sent(text), Err(TokenProblem::Empty), "{text:?}");
        }
        for text in ["eyJ a", "eyJ\r\nX-Other: 1", "eyJ\0", "ključ", "Bearer Bearer eyJ"] {
            assert_eq!(sent(text), Err(TokenProblem::Unsendable), "{text:?}");
        }
    }

    #[test]
    fn a_token_prints_as_a_mask() {
        let token = AccessToken::new("canary".to_owned()).unwrap();
        assert!(!format!("{token} {token:?} {token:#?} {:?}", token.header()).contains("canary"));
    }
}
