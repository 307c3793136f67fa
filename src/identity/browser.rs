//! Signing in in the browser: authorization code with PKCE
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow>).

use std::{fmt, time::Duration};

use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use super::{
    Claims, Endpoints, Grant, Http, Problem, Registration, SignInError, What, grant,
    http::Adapter,
    id_token::Asked,
    receiver::{BrowserAnswer, Expected, Receiver},
    wire::{self, OAuth},
};
use crate::settings::Language;

/// How long a person has to sign in.
pub const BROWSER_WAIT: Duration = Duration::from_mins(10);
/// Of how many random bytes `state` and `nonce` are.
const RANDOM_BYTES: u32 = 32;

/// What the sign-in page is to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// The list of accounts.
    SelectAccount,
    /// This account, named as [`Who::username`](super::Who::username) has it.
    Hint(String),
    /// What the app may do, once more.
    Consent,
}

/// A sign-in that waits for the browser. Dropping it closes the port that the browser's answer would come to.
pub struct BrowserSignIn {
    receiver: Receiver,
    expected: Expected,
    link: Url,
    oauth: OAuth,
    redirect_uri: RedirectUrl,
    nonce: SecretString,
    verifier: PkceCodeVerifier,
    claims: String,
    endpoints: Endpoints,
    registration: Registration,
}

impl BrowserSignIn {
    /// Opens a port for the answer and makes the link that the browser is to open. `challenge` is what a refused call
    /// asked for, if one did. The page that the browser shows at the end is in `language`.
    #[expect(clippy::missing_panics_doc, reason = "the receiver's address is a URL")]
    pub async fn begin(
        http: &Http,
        registration: &Registration,
        prompt: Prompt,
        challenge: Option<&Claims>,
        language: Language,
    ) -> Result<Self, SignInError> {
        let endpoints = registration.authority.endpoints(http).await?;
        let receiver = Receiver::bind(language).await;
        let receiver = receiver.map_err(|error| Problem::NoReceiver(error.kind()))?;
        let redirect_uri = RedirectUrl::new(receiver.redirect_uri()).expect("http://localhost:{port} is a URL");
        let (pkce, verifier) = PkceCodeChallenge::new_random_sha256();
        let nonce = CsrfToken::new_random_len(RANDOM_BYTES).into_secret();
        let claims = grant::claims(challenge);
        let oauth = wire::oauth(registration, &endpoints).set_redirect_uri(redirect_uri.clone());

        let mut request = oauth
            .authorize_url(|| CsrfToken::new_random_len(RANDOM_BYTES))
            .add_scopes(grant::sent(&registration.scopes))
            .set_pkce_challenge(pkce)
            .add_extra_param("response_mode", "form_post")
            .add_extra_param("nonce", nonce.clone())
            .add_extra_param("claims", claims.clone());
        // Others than Entra give a token to stay signed in with only after asking what the app may do
        // (<https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess>).
        let asks_again = prompt == Prompt::Consent || !registration.authority.entra;
        if asks_again {
            request = request.add_extra_param("prompt", "consent");
        } else if prompt == Prompt::SelectAccount {
            request = request.add_extra_param("prompt", "select_account");
        }
        if let Prompt::Hint(username) = prompt {
            request = request.add_extra_param("login_hint", username);
        }
        let (link, state) = request.url();

        let issuer = endpoints.issuer.clone().filter(|issuer| !issuer.contains('{'));
        Ok(Self {
            receiver,
            expected: Expected {
                state: SecretString::from(state.into_secret()),
                issuer,
            },
            link,
            oauth,
            redirect_uri,
            nonce: SecretString::from(nonce),
            verifier,
            claims,
            endpoints,
            registration: registration.clone(),
        })
    }

    /// What the browser is to open. It is good for nothing without the verifier, which stays here.
    pub fn link(&self) -> &Url {
        &self.link
    }

    /// The host that the link leads to, for people.
    pub fn site(&self) -> &str {
        self.link.host_str().unwrap_or_default()
    }

    /// Where the browser is to bring the answer.
    pub fn return_address(&self) -> &str {
        &self.redirect_uri
    }

    /// Waits for the browser's answer, for ten minutes at most, and exchanges it for tokens.
    pub async fn finish(self, http: &Http) -> Result<Grant, SignInError> {
        self.finish_within(BROWSER_WAIT, http).await
    }

    /// The same with another limit to the waiting.
    pub async fn finish_within(self, limit: Duration, http: &Http) -> Result<Grant, SignInError> {
        let Self {
            receiver,
            expected,
            oauth,
            nonce,
            verifier,
            claims,
            endpoints,
            registration,
            ..
        } = self;
        let answer = tokio::time::timeout(limit, receiver.answer(&expected)).await;
        let code = match answer.map_err(|_elapsed| Problem::TimedOut)? {
            BrowserAnswer::Code(code) => AuthorizationCode::new(code.expose_secret().to_owned()),
            BrowserAnswer::Error { error, description, .. } => {
                return Err(SignInError::answered(&error, description.as_deref()));
            }
            BrowserAnswer::Unsafe => return Err(Problem::UnsafeAnswer.into()),
            BrowserAnswer::WrongIssuer => return Err(What::Issuer.into()),
        };
        let scopes: Vec<_> = registration.scopes.sent().collect();
        let answer = oauth
            .exchange_code(code)
            .set_pkce_verifier(verifier)
            .add_extra_param("scope", scopes.join(" "))
            .add_extra_param("claims", claims)
            .request_async(&Adapter(http))
            .await
            .map_err(|error| {
                let mut error = wire::failed(error);
                // Of a code the standard's word means this, where there is no number that says more.
                if error.details.error.as_deref() == Some("invalid_grant") && error.details.codes.is_empty() {
                    error.problem = Problem::AnswerUsed;
                }
                error
            })?;
        let asked = Asked {
            registration: &registration,
            issuer: endpoints.issuer.as_deref(),
            nonce: Some(nonce.expose_secret()),
        };
        Grant::of_sign_in(&answer, &asked)
    }
}

/// Without the link, in which `state` and `nonce` are.
impl fmt::Debug for BrowserSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BrowserSignIn")
            .field("site", &self.site())
            .field("return_address", &self.return_address())
            .finish_non_exhaustive()
    }
}
