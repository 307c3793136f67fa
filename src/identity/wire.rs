//! What goes to a token endpoint and comes back from it.

use std::{fmt, time::Duration};

use oauth2::{
    AuthType, AuthUrl, EmptyExtraTokenFields, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse,
    RequestTokenError, Scope, StandardRevocableToken, StandardTokenIntrospectionResponse, TokenResponse, TokenUrl,
    basic::{BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenType},
    http::{Request, header},
};
use secrecy::SecretString;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::{Map, Value};
use url::{Url, form_urlencoded};

use super::{
    Endpoints, Problem, Registration, SignInError,
    error::{ErrorDetails, is_busy},
};
use crate::graph::retry_after;

/// The protocol library's client. What it knows of errors stays unused: an answer that is no success does not reach it.
pub(super) type OAuth = oauth2::Client<
    BasicErrorResponse,
    TokenAnswer,
    StandardTokenIntrospectionResponse<EmptyExtraTokenFields, BasicTokenType>,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// A client for a registration.
pub(super) fn oauth(registration: &Registration, endpoints: &Endpoints) -> OAuth {
    oauth2::Client::new(oauth2::ClientId::new(registration.client_id.as_str().to_owned()))
        .set_auth_type(AuthType::RequestBody)
        .set_auth_uri(AuthUrl::from_url(endpoints.authorize.clone()))
        .set_token_uri(TokenUrl::from_url(endpoints.token.clone()))
}

/// A request that posts a form, for what the protocol library does not do our way.
pub(super) fn form(url: &Url, fields: &[(&str, &str)]) -> Result<HttpRequest, SignInError> {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    Request::post(url.as_str())
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into_bytes())
        .map_err(|error| SignInError::because(Problem::NoHttp, &error.to_string()))
}

/// The answer if it is a success, else the error in it.
pub(super) fn success(response: HttpResponse) -> Result<HttpResponse, SignInError> {
    if response.status() == 200 {
        Ok(response)
    } else {
        Err(refused(&response))
    }
}

/// What an answer means that is no success.
pub(super) fn refused(response: &HttpResponse) -> SignInError {
    let status = response.status().as_u16();
    let answer: Value = serde_json::from_slice(response.body()).unwrap_or_default();
    let mut error = match ErrorDetails::read(status, &answer) {
        Some(details) => SignInError::of(details),
        None => SignInError::unreadable(status),
    };
    let is_vague = matches!(error.problem, Problem::Unreadable | Problem::Other { .. });
    if matches!(error.problem, Problem::ServiceBusy { .. }) || is_busy(status) && is_vague {
        error.problem = Problem::ServiceBusy {
            retry_after: retry_after(response.headers()),
        };
    }
    error
}

/// What the protocol library says went wrong. Its own errors may hold the whole answer, tokens included, and end here.
pub(super) fn failed(error: RequestTokenError<SignInError, BasicErrorResponse>) -> SignInError {
    match error {
        RequestTokenError::Request(error) => error,
        _ => SignInError::unreadable(200),
    }
}

/// A token endpoint's answer (<https://www.rfc-editor.org/rfc/rfc6749#section-5.1>). Only the access token has to be
/// there and be a text; whatever else does not fit counts as absent.
pub(super) struct TokenAnswer {
    access_token: oauth2::AccessToken,
    token_type: BasicTokenType,
    refresh_token: Option<oauth2::RefreshToken>,
    scopes: Option<Vec<Scope>>,
    expires_in: Option<Duration>,
    /// When to get the next token, though this one still works by then.
    pub refresh_in: Option<Duration>,
    /// Who signed in.
    pub id_token: Option<SecretString>,
}

impl<'de> Deserialize<'de> for TokenAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut answer = Map::deserialize(deserializer)?;
        let mut text = |name: &str| match answer.remove(name) {
            Some(Value::String(text)) if !text.is_empty() => Some(text),
            _ => None,
        };
        let access_token = text("access_token").ok_or_else(|| de::Error::missing_field("access_token"))?;
        let token_type = text("token_type").unwrap_or_default();
        let refresh_token = text("refresh_token").map(oauth2::RefreshToken::new);
        let id_token = text("id_token").map(SecretString::from);
        let scopes = text("scope");
        let scopes = scopes.map(|scopes| scopes.split_whitespace().map(|s| Scope::new(s.to_owned())).collect());
        Ok(Self {
            access_token: oauth2::AccessToken::new(access_token),
            token_type: if token_type.eq_ignore_ascii_case("bearer") {
                BasicTokenType::Bearer
            } else {
                BasicTokenType::Extension(token_type)
            },
            refresh_token,
            scopes,
            expires_in: seconds(answer.get("expires_in")),
            refresh_in: seconds(answer.get("refresh_in")),
            id_token,
        })
    }
}

/// A number of seconds, also one that came as a text or with a fraction; `None` unless there is at least one of them.
pub(super) fn seconds(value: Option<&Value>) -> Option<Duration> {
    let seconds = match value? {
        Value::String(text) => text.trim().parse().ok()?,
        number => number.as_f64()?,
    };
    // Nobody means more than thirty years.
    (seconds >= 1.0).then(|| Duration::from_secs_f64(seconds.trunc().min(1e9)))
}

impl TokenResponse for TokenAnswer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &oauth2::AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        self.expires_in
    }

    fn refresh_token(&self) -> Option<&oauth2::RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        self.scopes.as_ref()
    }
}

/// The protocol library wants it, but nobody is to write tokens anywhere.
impl Serialize for TokenAnswer {
    fn serialize<S: Serializer>(&self, _serializer: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom("tokens are not written"))
    }
}

impl fmt::Debug for TokenAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenAnswer(***)")
    }
}
