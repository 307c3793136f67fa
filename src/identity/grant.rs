//! What a sign-in ends with, and how it is renewed.

use std::time::Duration;

use oauth2::{Scope, TokenResponse as _, basic::BasicTokenType};
use secrecy::ExposeSecret as _;

use super::{
    Claims, Http, Problem, RefreshToken, Registration, Scopes, SignInError, What, Who,
    http::Adapter,
    id_token::Asked,
    scopes,
    wire::{self, TokenAnswer},
};
use crate::graph::AccessToken;

/// How long a token is taken to work that does not say so itself.
const UNKNOWN_LIFETIME: Duration = Duration::from_mins(5);
/// The longest that a token is taken to work; Entra's longest have 28 hours.
const LONGEST_LIFETIME: Duration = Duration::from_hours(48);

/// Tokens, and what is known of them.
#[derive(Clone, Debug)]
pub struct Grant {
    /// What opens Graph.
    pub access_token: AccessToken,
    /// How long it works from now on: at least a second and at most two days; five minutes if the service did not say.
    pub lifetime: Duration,
    /// When it is time for the next one, though this one still works.
    pub refresh_in: Option<Duration>,
    /// What the next one is got with; `None` when the one that there is stays good, or there is none.
    pub refresh_token: Option<RefreshToken>,
    /// The scopes that were granted; `None` when the service did not say, which means all that was asked for.
    pub granted: Option<Vec<String>>,
    /// Who signed in; `None` for an app, or when the service did not repeat it.
    pub who: Option<Who>,
}

/// Gets the next tokens for a refresh token (<https://www.rfc-editor.org/rfc/rfc6749#section-6>). `challenge` is what a
/// refused call asked for, if one did.
pub async fn refresh(
    http: &Http,
    registration: &Registration,
    token: &RefreshToken,
    scopes: &Scopes,
    challenge: Option<&Claims>,
) -> Result<Grant, SignInError> {
    let endpoints = registration.authority.endpoints(http).await?;
    let answer = wire::oauth(registration, &endpoints)
        .exchange_refresh_token(&oauth2::RefreshToken::new(token.expose().to_owned()))
        .add_scopes(sent(scopes))
        .add_extra_param("claims", claims(challenge))
        .request_async(&Adapter(http))
        .await
        .map_err(wire::failed)?;
    let asked = Asked {
        registration,
        issuer: endpoints.issuer.as_deref(),
        nonce: None,
    };
    let who = answer.id_token.as_ref();
    let who = who.map(|token| Who::read(token.expose_secret(), &asked)).transpose()?;
    Grant::of_person(&answer, who)
}

/// The scopes as the protocol library has them.
pub(super) fn sent(scopes: &Scopes) -> impl Iterator<Item = Scope> {
    scopes.sent().map(|scope| Scope::new(scope.to_owned()))
}

/// The `claims` parameter.
pub(super) fn claims(challenge: Option<&Claims>) -> String {
    challenge.map_or_else(|| Claims::ours().to_string(), Claims::to_string)
}

impl Grant {
    /// The tokens of a person who has just signed in, and who has to be named.
    pub(super) fn of_sign_in(answer: &TokenAnswer, asked: &Asked<'_>) -> Result<Self, SignInError> {
        let id_token = answer.id_token.as_ref().ok_or(What::IdToken)?;
        let who = Who::read(id_token.expose_secret(), asked)?;
        Self::of_person(answer, Some(who))
    }

    /// The tokens of a person, who has to be allowed to make meetings.
    fn of_person(answer: &TokenAnswer, who: Option<Who>) -> Result<Self, SignInError> {
        let grant = Self::of_app(answer)?;
        if grant
            .granted
            .as_ref()
            .is_some_and(|granted| !scopes::has_meetings(granted))
        {
            return Err(What::Scope.into());
        }
        Ok(Self { who, ..grant })
    }

    /// The tokens of an app, or of anybody before more is asked for.
    pub(super) fn of_app(answer: &TokenAnswer) -> Result<Self, SignInError> {
        if *answer.token_type() != BasicTokenType::Bearer {
            return Err(What::TokenType.into());
        }
        let access_token = AccessToken::new(answer.access_token().secret().clone())
            .map_err(|problem| SignInError::because(Problem::Unreadable, &problem.to_string()))?;
        let lifetime = answer
            .expires_in()
            .map_or(UNKNOWN_LIFETIME, |given| given.min(LONGEST_LIFETIME));
        let granted = answer.scopes();
        Ok(Self {
            access_token,
            lifetime,
            refresh_in: answer.refresh_in.map(|soon| soon.min(lifetime)),
            refresh_token: answer
                .refresh_token()
                .map(|token| RefreshToken::new(token.secret().clone())),
            granted: granted.map(|scopes| scopes.iter().map(|scope| scope.as_str().to_owned()).collect()),
            who: None,
        })
    }
}
