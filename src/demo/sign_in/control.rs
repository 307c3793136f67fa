//! What tests and people who try things out can tell the sign-in service.

use std::{fmt, time::Duration};

use axum::http::StatusCode;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{
    super::{
        answer::{Answer, Refusal},
        call::Call,
        service::Service,
    },
    SignInCall, app,
    error::OAuthError,
    memory::Demand,
    pages,
};

/// The sign-in service of a running demo organization, and what can be done to it.
///
/// The tokens of [`DemoServer::token`](super::super::DemoServer::token) and its siblings were not got by signing in:
/// nothing here touches them.
#[derive(Clone, Copy)]
pub struct SignInControl<'a>(pub(in crate::demo) &'a Service);

/// An error that a request for sign-in gets instead of what it asked for. As JSON it is the body of
/// `POST /_demo/sign-in`: `{"at": "token", "error": "invalid_grant", "code": 50076}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInFailure {
    /// Which requests fail.
    pub at: SignInStep,
    /// OAuth's name of the error, such as `invalid_grant`.
    pub error: String,
    /// The number after `AADSTS`.
    pub code: u32,
    /// The sentence after the number; `None`: a sentence that says that this was asked for.
    #[serde(default)]
    pub description: Option<String>,
    /// Entra's finer name of the error, such as `bad_token`.
    #[serde(default)]
    pub suberror: Option<String>,
    /// The claims a person has to prove, as JSON in a text, as comes with `interaction_required`.
    #[serde(default)]
    pub claims: Option<String>,
    /// How many requests fail.
    #[serde(default = "once")]
    pub times: u32,
}

/// A step of a sign-in that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignInStep {
    /// `authorize`: the error goes back to the program.
    Authorize,
    /// `authorize`: the browser shows the error, and the program does not hear of it.
    Page,
    /// `token`, whatever the grant.
    Token,
    /// `devicecode`.
    DeviceCode,
}

impl SignInFailure {
    /// The next request at this step fails.
    pub fn new(at: SignInStep, error: &str, code: u32) -> Self {
        Self {
            at,
            error: error.to_owned(),
            code,
            description: None,
            suberror: None,
            claims: None,
            times: once(),
        }
    }

    /// With this sentence after the number.
    #[must_use]
    pub fn description(mut self, sentence: &str) -> Self {
        self.description = Some(sentence.to_owned());
        self
    }

    /// With this `suberror`.
    #[must_use]
    pub fn suberror(mut self, suberror: &str) -> Self {
        self.suberror = Some(suberror.to_owned());
        self
    }

    /// With these claims, as JSON.
    #[must_use]
    pub fn claims(mut self, claims: &str) -> Self {
        self.claims = Some(claims.to_owned());
        self
    }

    /// This many requests.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = times;
        self
    }
}

impl SignInControl<'_> {
    /// Adds a failure after those already waiting.
    pub fn fail_next(&self, failure: SignInFailure) {
        if failure.times > 0 {
            self.0.sign_in.memory().failures.push(failure);
        }
    }

    /// Forgets every failure.
    pub fn clear_failures(&self) {
        self.0.sign_in.memory().failures.clear();
    }

    /// From now on Graph answers a person's access tokens with a claims challenge, until a token is given for a request
    /// whose `claims` hold what the challenge demands; that one and later ones are good.
    ///
    /// Gives the demanded claims, as JSON. `None`: there is no such account.
    pub fn challenge(&self, user_id_or_upn: &str) -> Option<String> {
        let person = pages::account(user_id_or_upn)?;
        let demand = Demand::step_up();
        let claims = demand.claims.to_string();
        self.0.sign_in.memory().demands.insert(person.id.clone(), demand);
        Some(claims)
    }

    /// Ends every sign-in of a person, as an administrator can: refresh tokens are revoked (which outlives the demo),
    /// and Graph answers access tokens with a claims challenge that any new sign-in meets.
    ///
    /// `false`: there is no such account. Fails when the demo's file cannot be written.
    pub fn revoke(&self, user_id_or_upn: &str) -> std::io::Result<bool> {
        let Some(person) = pages::account(user_id_or_upn) else {
            return Ok(false);
        };
        let mut memory = self.0.sign_in.memory();
        let demand = Demand::newer_than_now(&mut memory);
        memory.demands.insert(person.id.clone(), demand);
        drop(memory);
        let mut state = self.0.store.lock();
        state.sign_in.revoke(&person.id);
        self.0
            .store
            .save(&state)
            .map_err(|refusal| std::io::Error::other(refusal.message))?;
        Ok(true)
    }

    /// Graph takes every access token given until now as expired. Refresh tokens stay good.
    pub fn expire_access_tokens(&self) {
        let mut memory = self.0.sign_in.memory();
        // A token that is given next has a greater stamp.
        memory.expired_before = memory.stamp();
    }

    /// Puts the clock of the sign-in service forward, by a century at most: codes and tokens grow older by this much.
    pub fn pass_time(&self, time: Duration) {
        let mut memory = self.0.sign_in.memory();
        memory.ahead = (memory.ahead + whole_seconds(time)).min(CENTURY);
    }

    /// Access tokens given from now on live this long, and want to be refreshed after `refresh_in` (whole seconds).
    pub fn give_tokens_for(&self, lifetime: Duration, refresh_in: Option<Duration>) {
        self.0.sign_in.memory().lifetime = Some((whole_seconds(lifetime), refresh_in.map(whole_seconds)));
    }

    /// Programs that ask for a device code from now on are told to wait this long between questions (whole seconds).
    pub fn poll_every(&self, interval: Duration) {
        self.0.sign_in.memory().poll_interval = whole_seconds(interval);
    }

    /// The secret with which the application signs in on its own.
    pub fn client_secret(&self) -> String {
        self.0.accounts.client_secret()
    }

    /// Uploads a certificate, with which the application can sign in on its own until the demo ends. Gives its
    /// thumbprint as `x5t#S256` writes it.
    ///
    /// `None`: the text is no PEM with an RSA certificate.
    pub fn add_certificate(&self, pem: &str) -> Option<String> {
        let (thumbprint, key) = app::read_certificate(pem)?;
        self.0.sign_in.memory().certificates.insert(thumbprint.clone(), key);
        Some(thumbprint)
    }

    /// The same over HTTP, below `/_demo/sign-in`.
    pub(in crate::demo) fn own_door(self, call: &Call, path: &[&str]) -> Result<Answer, Refusal> {
        let user = |body: &Map<String, Value>| match body.get("user") {
            Some(Value::String(user)) => Ok(user.clone()),
            _ => Err(Refusal::bad_request("\"user\" is missing.")),
        };
        let no_user = || Refusal::not_found("There is no such account.");
        let done = Ok(Answer::empty(StatusCode::NO_CONTENT));
        match (call.method.as_str(), path) {
            ("POST", []) => {
                let failure = serde_json::from_value(Value::Object(call.json_object()?));
                self.fail_next(failure.map_err(|error| Refusal::bad_request(error.to_string()))?);
                done
            }
            ("DELETE", []) => {
                self.clear_failures();
                done
            }
            ("POST", ["challenge"]) => {
                let claims = self.challenge(&user(&call.json_object()?)?).ok_or_else(no_user)?;
                Ok(Answer::json(StatusCode::OK, &json!({ "claims": claims })))
            }
            ("POST", ["revoke"]) => match self.revoke(&user(&call.json_object()?)?) {
                Ok(true) => done,
                Ok(false) => Err(no_user()),
                Err(error) => Err(Refusal::new(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "InternalServerError",
                    error.to_string(),
                )),
            },
            ("POST", ["expire"]) => {
                self.expire_access_tokens();
                done
            }
            ("POST", ["certificates"]) => {
                let body = call.json_object()?;
                let pem = body.get("pem").and_then(Value::as_str).unwrap_or_default();
                let thumbprint = self.add_certificate(pem);
                let thumbprint = thumbprint.ok_or_else(|| Refusal::bad_request("\"pem\" is no RSA certificate."))?;
                Ok(Answer::json(StatusCode::OK, &json!({ "x5t#S256": thumbprint })))
            }
            _ => Err(Refusal::of_status(StatusCode::NOT_FOUND)),
        }
    }
}

impl SignInCall<'_> {
    /// Fails if a failure waits for this step; it is then used up by one.
    pub fn fail_if_told(&self, step: SignInStep) -> Result<(), OAuthError> {
        let failures = &mut self.memory().failures;
        let Some(place) = failures.iter().position(|failure| failure.at == step) else {
            return Ok(());
        };
        let failure = &mut failures[place];
        let message = failure
            .description
            .as_deref()
            .unwrap_or("The demo organization was told to fail here.");
        let mut error = OAuthError::new(&failure.error, failure.code, message);
        error.suberror.clone_from(&failure.suberror);
        error.claims.clone_from(&failure.claims);
        failure.times -= 1;
        if failure.times == 0 {
            failures.remove(place);
        }
        Err(error)
    }
}

impl fmt::Debug for SignInControl<'_> {
    // The secret stays out of it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInControl").finish_non_exhaustive()
    }
}

const CENTURY: TimeDelta = TimeDelta::days(36_500);

/// No more than a century, so that a time can always be told.
fn whole_seconds(time: Duration) -> TimeDelta {
    i64::try_from(time.as_secs()).map_or(CENTURY, |secs| {
        TimeDelta::try_seconds(secs).unwrap_or(CENTURY).min(CENTURY)
    })
}

fn once() -> u32 {
    1
}
