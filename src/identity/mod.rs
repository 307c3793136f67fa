//! Signing in: where tokens come from and where they are kept.
//!
//! - `authority` says where people sign in and as which app, `scopes` what for.
//! - `browser`, `device` and `app_only` are the ways to sign in; each ends in a `Grant`, which `grant` renews.
//! - `accounts` has whoever is signed in, and renews their tokens; `vault` keeps them between runs.
//! - `http` sends, `wire` reads what token endpoints answer, `id_token` who signed in, `claims` what is asked for besides.
//! - `error` says what went wrong. It never holds a token, a code or a secret.

#![cfg_attr(
    test,
    expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")
)]

mod accounts;
mod app_only;
mod authority;
mod browser;
mod claims;
mod device;
mod error;
mod grant;
mod http;
mod id_token;
mod pasted;
mod receiver;
mod scopes;
mod secret;
pub mod vault;
mod wire;

pub use accounts::{AccountKey, Accounts, Moment, SignedIn, Trouble, needs_person};
pub use app_only::{Certificate, CertificateProblem, Credential, app_only};
pub use authority::{
    Authority, AuthorityUrl, ClientId, ClientIdProblem, Endpoints, Registration, Tenant, TenantProblem, page,
};
pub use browser::{BROWSER_WAIT, BrowserSignIn, Prompt};
pub use claims::{Claims, challenge_of};
pub use device::{DeviceSignIn, Pace};
pub use error::{ErrorDetails, Problem, SignInError, What, read_pasted};
pub use grant::{Grant, refresh};
pub use http::{Http, Proxy};
pub use id_token::Who;
pub use pasted::{SECRET_VARIABLE, TOKEN_VARIABLE, Tokens};
#[doc(hidden)]
pub use receiver::feed;
pub use receiver::{BrowserAnswer, Expected, Limits, Receiver};
pub use scopes::{Permission, Scopes, ScopesProblem};
pub use secret::RefreshToken;
pub use vault::{Keeping, KeyStore, Notice, Vault};
