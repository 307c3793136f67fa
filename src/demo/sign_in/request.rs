//! What a program asks for when it sends a browser to sign a person in
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code>).

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;

use super::{
    super::answer::Answer,
    error::{OAuthError, Trace},
    pages,
    params::Params,
    scopes::Scopes,
};

/// Where and how the answer goes back to the program.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct ReplyTo {
    pub redirect_uri: String,
    mode: ResponseMode,
    state: Option<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum ResponseMode {
    Query,
    Fragment,
    FormPost,
}

/// What the program wants for the person's sign-in.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Wish {
    pub scopes: Scopes,
    pub nonce: Option<String>,
    /// The base64url of the SHA-256 of the verifier (RFC 7636).
    pub code_challenge: String,
    pub claims: Option<Value>,
}

/// How much a person is to be asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Prompt {
    /// What is needed. The demo has no sessions, so somebody always has to be chosen.
    Needed,
    Consent,
    /// Nothing at all.
    Nothing,
}

impl ReplyTo {
    /// Reads the return address and how to use it. While these are wrong no answer can go back, so that a browser has
    /// to show why.
    pub fn read(params: &Params) -> Result<Self, OAuthError> {
        let redirect_uri = params
            .get("redirect_uri")
            .ok_or_else(|| OAuthError::invalid_request(900_971, "No reply address provided."))?;
        if !is_registered(redirect_uri) {
            let message = format!(
                "The redirect URI '{redirect_uri}' specified in the request does not match the redirect URIs \
                 configured for the application."
            );
            return Err(OAuthError::invalid_request(50_011, message));
        }
        let mode = match params.get("response_mode") {
            None | Some("query") => ResponseMode::Query,
            Some("fragment") => ResponseMode::Fragment,
            Some("form_post") => ResponseMode::FormPost,
            Some(other) => {
                let message = format!("'{other}' is not a supported value of 'response_mode'.");
                return Err(OAuthError::invalid_request(70_007, message));
            }
        };
        Ok(Self {
            redirect_uri: redirect_uri.to_owned(),
            mode,
            state: params.get("state").map(ToOwned::to_owned),
        })
    }

    /// The answer's fields on their way back, with `state` as it was sent. There is no `iss`, as Entra sends none.
    pub fn answer(&self, mut fields: Vec<(&str, String)>) -> Answer {
        if let Some(state) = &self.state {
            fields.push(("state", state.clone()));
        }
        let mut url = self.url();
        match self.mode {
            ResponseMode::FormPost => return pages::form_post(&url, &fields),
            ResponseMode::Query => {
                url.query_pairs_mut().extend_pairs(fields);
            }
            ResponseMode::Fragment => {
                let mut fragment = url::form_urlencoded::Serializer::new(String::new());
                url.set_fragment(Some(&fragment.extend_pairs(fields).finish()));
            }
        }
        Answer::empty(StatusCode::FOUND)
            .header("location", url.as_str())
            .header("cache-control", "no-store, no-cache")
            .header("referrer-policy", "no-referrer")
    }

    /// An error on its way back.
    pub fn error(&self, error: &OAuthError, trace: &Trace) -> Answer {
        let mut fields = vec![
            ("error", error.error.clone()),
            ("error_description", error.description(trace)),
        ];
        if let Some(claims) = &error.claims {
            fields.push(("claims", claims.clone()));
        }
        if let Some(suberror) = &error.suberror {
            fields.push(("suberror", suberror.clone()));
        }
        self.answer(fields)
    }

    /// The page that a form may lead to by way of a redirect, as a source for a content security policy.
    pub fn source(&self) -> String {
        self.url().origin().ascii_serialization()
    }

    fn url(&self) -> Url {
        Url::parse(&self.redirect_uri).expect("a registered address is an address")
    }
}

impl Wish {
    /// Reads everything else. What is wrong here can be told to the program.
    pub fn read(params: &Params) -> Result<Self, OAuthError> {
        match params.require("response_type")? {
            "code" => {}
            other => {
                let message = format!("The response type '{other}' is not enabled for the application.");
                return Err(OAuthError::new("unsupported_response_type", 70_005, message));
            }
        }
        let scopes = Scopes::parse(params.require("scope")?).map_err(|unknown| {
            let message = format!("The application asked for scope '{unknown}' that doesn't exist on the resource.");
            OAuthError::new("invalid_client", 650_053, message).with_status(StatusCode::BAD_REQUEST)
        })?;
        Ok(Self {
            scopes,
            nonce: params.get("nonce").map(ToOwned::to_owned),
            code_challenge: code_challenge(params)?.to_owned(),
            claims: claims(params)?,
        })
    }
}

impl Prompt {
    pub fn read(params: &Params) -> Result<Self, OAuthError> {
        match params.get("prompt") {
            None | Some("login" | "select_account") => Ok(Self::Needed),
            Some("consent") => Ok(Self::Consent),
            Some("none") => Ok(Self::Nothing),
            Some(other) => {
                let message = format!("Unsupported 'prompt' value '{other}'.");
                Err(OAuthError::invalid_request(90_023, message))
            }
        }
    }
}

/// The challenge of PKCE. Entra demands one of single-page apps only and takes `plain` too; the demo demands S256 of
/// everyone, because a program that forgets it should learn so here. The numbers are our guess.
fn code_challenge(params: &Params) -> Result<&str, OAuthError> {
    let challenge = params.get("code_challenge").ok_or_else(|| {
        OAuthError::invalid_request(
            50_147,
            "Proof Key for Code Exchange is required: the code_challenge is missing.",
        )
    })?;
    if params.get("code_challenge_method") != Some("S256") {
        return Err(OAuthError::invalid_request(
            50_147,
            "Proof Key for Code Exchange is required with the code_challenge_method S256.",
        ));
    }
    let is_base64url = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
    if challenge.len() != 43 || !challenge.bytes().all(is_base64url) {
        return Err(OAuthError::invalid_request(
            501_491,
            "Invalid size of Code_Challenge parameter.",
        ));
    }
    Ok(challenge)
}

/// The `claims` parameter (<https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter>).
pub(super) fn claims(params: &Params) -> Result<Option<Value>, OAuthError> {
    let Some(text) = params.get("claims") else {
        return Ok(None);
    };
    match serde_json::from_str(text) {
        Ok(claims @ Value::Object(_)) => Ok(Some(claims)),
        _ => Err(OAuthError::invalid_request(
            90_100,
            "The 'claims' parameter is not valid.",
        )),
    }
}

/// Whether an address is one that the registration lists: `http://localhost` or `http://127.0.0.1`, with any port,
/// for a program on the same computer (<https://learn.microsoft.com/entra/identity-platform/reply-url>).
fn is_registered(address: &str) -> bool {
    let rest = ["http://localhost", "http://127.0.0.1"]
        .iter()
        .find_map(|host| address.strip_prefix(host));
    let Some(rest) = rest else { return false };
    match rest.strip_suffix('/').unwrap_or(rest) {
        "" => true,
        port => port.strip_prefix(':').is_some_and(|port| {
            port.bytes().all(|digit| digit.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::is_registered;

    #[test]
    fn only_this_computer_is_registered() {
        for good in [
            "http://localhost",
            "http://localhost/",
            "http://localhost:1",
            "http://localhost:65535/",
            "http://127.0.0.1:8080",
        ] {
            assert!(is_registered(good), "{good}");
        }
        for wrong in [
            "",
            "http://",
            "https://localhost",
            "http://localhost:0",
            "http://localhost:65536",
            "http://localhost:+80",
            "http://localhost:",
            "http://localhost//",
            "http://localhost/path",
            "http://localhost?x",
            "http://localhost#x",
            "http://localhost.evil.example",
            "http://localhost@evil.example",
            "http://localhost:80@evil.example",
            "http://user@localhost",
            "http://LOCALHOST",
            "http://[::1]:80",
            "http://127.0.0.1.evil.example",
            "javascript:alert(1)",
            "http://localhost:80\r\nx",
        ] {
            assert!(!is_registered(wrong), "{wrong}");
        }
    }
}
