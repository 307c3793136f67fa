//! Signing in at the demo organization: the addresses of Microsoft Entra ID, as they are documented at
//! <https://learn.microsoft.com/entra/identity-platform/v2-protocols>.
//!
//! Nobody has a password; a page asks whom to sign in as. A plain HTTP client gets through by following the forms, all
//! of which are `application/x-www-form-urlencoded` and are posted to the address in their `action`:
//!
//! | page | fields |
//! | --- | --- |
//! | pick an account | `ctx` as it stands in the page; `account`: object ID, user principal name or address |
//! | permissions requested, permissions for your organization | `ctx`; `decision`: `accept` or `cancel` |
//! | enter code | `otc`: the user code; the two pages above follow |
//! | back to the program | `code`, `state` and `session_state`, or `error` and `error_description` |
//!
//! `decision=cancel` is understood by the first page too. The last one is for `response_mode=form_post`; its `action`
//! is the return address, and it sends itself in a browser.
//!
//! Access tokens are sealed with the demo's secret and outlive a restart, as refresh tokens, consents and revoked refresh
//! tokens do. Codes do not, nor does what was demanded of access tokens.

mod app;
mod authorize;
mod control;
mod device;
mod error;
mod kept;
mod keys;
mod memory;
mod metadata;
mod pages;
mod params;
mod request;
mod scopes;
mod token;
mod tokens;

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::{Method, StatusCode};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    answer::Answer,
    call::Call,
    organization::{CLIENT_ID, DOMAIN, TENANT},
    service::Service,
};
pub use control::{SignInControl, SignInFailure, SignInStep};
use error::{OAuthError, Trace};
pub(super) use kept::Kept;
use keys::Keys;
use memory::Memory;
use params::Params;
pub(super) use scopes::Scopes;

/// The sign-in service.
pub(super) struct SignIn {
    keys: Keys,
    memory: Mutex<Memory>,
}

/// A request to it.
struct SignInCall<'a> {
    service: &'a Service,
    call: &'a Call,
    /// As the address says it: the tenant ID, the domain, or `organizations`.
    tenant: &'static str,
    endpoint: Endpoint,
    /// The address the client knows the demo by.
    origin: String,
    trace: Trace,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Endpoint {
    Authorize,
    DevicePage,
    AdminConsent,
    Logout,
    Token,
    DeviceCode,
    Metadata,
    PublicKeys,
}

type Outcome = Result<Answer, OAuthError>;

const ORGANIZATIONS: &str = "organizations";

impl SignIn {
    /// What it gives away is sealed with `secret`.
    pub fn new(secret: Uuid) -> Self {
        Self {
            keys: Keys::new(secret),
            memory: Mutex::new(Memory::new()),
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Service {
    /// Answers a request to the sign-in service; `None`: it is for something else.
    pub fn sign_in(&self, call: &Call) -> Option<Answer> {
        let (tenant, endpoint) = match call.path().as_slice() {
            [tenant, "oauth2", "v2.0", "authorize"] => (*tenant, Endpoint::Authorize),
            [tenant, "oauth2", "v2.0", "token"] => (*tenant, Endpoint::Token),
            [tenant, "oauth2", "v2.0", "devicecode"] => (*tenant, Endpoint::DeviceCode),
            [tenant, "oauth2", "v2.0", "logout"] => (*tenant, Endpoint::Logout),
            [tenant, "oauth2", "deviceauth"] => (*tenant, Endpoint::DevicePage),
            [tenant, "adminconsent"] => (*tenant, Endpoint::AdminConsent),
            [tenant, "discovery", "v2.0", "keys"] => (*tenant, Endpoint::PublicKeys),
            [tenant, "v2.0", ".well-known", "openid-configuration"] => (*tenant, Endpoint::Metadata),
            ["oauth2", ..] | [_, "oauth2", ..] | [.., ".well-known", _] => return Some(nothing_here(call)),
            _ => return None,
        };
        let trace = Trace::of(call);
        let answer = self.sign_in_at(tenant, endpoint, call, &trace).unwrap_or_else(|error| {
            if endpoint.is_for_people() {
                pages::error(&error, &trace)
            } else {
                error.into_answer(&trace)
            }
        });
        Some(answer.header("x-ms-request-id", &trace.id.to_string()))
    }

    fn sign_in_at(&self, tenant: &str, endpoint: Endpoint, call: &Call, trace: &Trace) -> Outcome {
        let known = [TENANT, DOMAIN, ORGANIZATIONS]
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(tenant));
        let tenant = known.ok_or_else(|| {
            let error = if endpoint == Endpoint::Metadata {
                "invalid_tenant"
            } else {
                "invalid_request"
            };
            let message = format!(
                "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into \
                 the correct cloud."
            );
            OAuthError::new(error, 90_002, message)
        })?;
        endpoint.check_method(&call.method)?;
        SignInCall {
            service: self,
            call,
            tenant,
            endpoint,
            // The server has looked at it: it is one of our own.
            origin: format!(
                "http://{}",
                call.header("host").unwrap_or_default().to_ascii_lowercase()
            ),
            trace: trace.clone(),
        }
        .answer()
    }
}

impl SignInCall<'_> {
    fn answer(&self) -> Outcome {
        match self.endpoint {
            Endpoint::Authorize => self.authorize(),
            Endpoint::DevicePage => self.device_page(),
            Endpoint::AdminConsent => self.admin_consent(),
            Endpoint::Logout => self.logout(),
            Endpoint::Token => self.token(),
            Endpoint::DeviceCode => self.device_code(),
            Endpoint::Metadata => Ok(self.metadata()),
            Endpoint::PublicKeys => Ok(self.public_keys()),
        }
    }

    /// There is one registration.
    fn check_client(params: &Params) -> Result<(), OAuthError> {
        let client_id = params.require("client_id")?;
        if client_id.eq_ignore_ascii_case(CLIENT_ID) {
            Ok(())
        } else {
            Err(OAuthError::unknown_client(client_id))
        }
    }

    fn is_organizations(&self) -> bool {
        self.tenant == ORGANIZATIONS
    }

    /// Who gives the tokens.
    fn issuer(&self) -> String {
        format!("{}/{TENANT}/v2.0", self.origin)
    }

    /// An address of this tenant.
    fn url(&self, path: &str) -> String {
        format!("{}/{}/{path}", self.origin, self.tenant)
    }

    /// The token address below another name of the tenant.
    fn token_url_of(&self, tenant: &str) -> String {
        format!("{}/{tenant}/oauth2/v2.0/token", self.origin)
    }

    /// Where the forms of this request's pages go.
    fn own_path(&self) -> String {
        let path = match self.endpoint {
            Endpoint::DevicePage => "oauth2/deviceauth",
            Endpoint::AdminConsent => "adminconsent",
            _ => "oauth2/v2.0/authorize",
        };
        format!("/{}/{path}", self.tenant)
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.service.sign_in.memory()
    }

    fn now(&self) -> DateTime<Utc> {
        self.memory().now()
    }

    /// Changes what is kept, and writes it to the disk.
    fn keep<T>(&self, change: impl FnOnce(&mut Kept) -> T) -> Result<T, OAuthError> {
        let mut state = self.service.store.lock();
        let result = change(&mut state.sign_in);
        self.service
            .store
            .save(&state)
            .map_err(|refusal| OAuthError::new("temporarily_unavailable", 90_033, refusal.message))?;
        Ok(result)
    }
}

impl Endpoint {
    /// Whether a browser shows what it answers.
    fn is_for_people(self) -> bool {
        matches!(
            self,
            Self::Authorize | Self::DevicePage | Self::AdminConsent | Self::Logout
        )
    }

    fn check_method(self, method: &Method) -> Result<(), OAuthError> {
        let allowed: &[Method] = match self {
            Self::Authorize | Self::DevicePage | Self::AdminConsent => &[Method::GET, Method::POST],
            Self::Token | Self::DeviceCode => &[Method::POST],
            Self::Logout | Self::Metadata | Self::PublicKeys => &[Method::GET],
        };
        if allowed.contains(method) {
            return Ok(());
        }
        let names: Vec<&str> = allowed.iter().map(Method::as_str).collect();
        let names = names.join(", ");
        let message = format!("The endpoint only accepts {names} requests. Received a {method} request.");
        // As has been seen, the status is not 405.
        Err(OAuthError::invalid_request(900_561, message))
    }
}

/// An address that looks like one of the sign-in service's and is none.
fn nothing_here(call: &Call) -> Answer {
    let message = "The demo organization has nothing at this address.";
    OAuthError::invalid_request(90_023, message)
        .with_status(StatusCode::NOT_FOUND)
        .into_answer(&Trace::of(call))
}
