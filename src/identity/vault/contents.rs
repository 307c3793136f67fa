//! What is kept between runs, and its form inside the sealed file.

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use crate::identity::RefreshToken;

/// Everything that is kept between runs. Its `Debug` masks the secrets.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// The accounts that are signed in.
    pub accounts: Vec<KeptAccount>,
    /// The app secrets that the person wants remembered.
    pub secrets: Vec<KeptSecret>,
}

/// An account that is signed in. One account is the authority, client ID, tenant and object together.
#[derive(Clone, Debug)]
pub struct KeptAccount {
    /// Whom the refresh token is for: the authority's key.
    pub authority: String,
    /// The client ID that it was issued to.
    pub client_id: String,
    /// The tenant ID (`tid`), or the issuer of another provider.
    pub tenant: String,
    /// The person's ID there (`oid`, or `sub`).
    pub object: String,
    /// The name to sign in with.
    pub username: Option<String>,
    /// The name to show.
    pub name: Option<String>,
    /// Buys access tokens.
    pub refresh_token: RefreshToken,
    /// The scopes that were granted.
    pub granted: Vec<String>,
    /// When it was used last, in seconds since 1970-01-01 UTC.
    pub last_used: i64,
}

/// A remembered secret of an app that acts without a person. One is the authority and client ID together.
#[derive(Clone, Debug)]
pub struct KeptSecret {
    /// Whom the secret is for: the authority's key.
    pub authority: String,
    /// The client ID that it belongs to.
    pub client_id: String,
    /// The secret.
    pub secret: SecretString,
}

impl Contents {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty() && self.secrets.is_empty()
    }

    /// Whether an account or a secret of `self` is missing in `next`: somebody signed out.
    pub(super) fn loses_something_in(&self, next: &Self) -> bool {
        self.accounts.iter().any(|account| !next.has_account(account))
            || self.secrets.iter().any(|secret| !next.has_secret(secret))
    }

    /// Adds what only `older` has.
    pub(super) fn adopt(&mut self, older: Self) {
        for account in older.accounts {
            if !self.has_account(&account) {
                self.accounts.push(account);
            }
        }
        for secret in older.secrets {
            if !self.has_secret(&secret) {
                self.secrets.push(secret);
            }
        }
    }

    fn has_account(&self, wanted: &KeptAccount) -> bool {
        let key = |account: &KeptAccount| {
            [
                account.authority.clone(),
                account.client_id.clone(),
                account.tenant.clone(),
                account.object.clone(),
            ]
        };
        let wanted = key(wanted);
        self.accounts.iter().any(|account| key(account) == wanted)
    }

    fn has_secret(&self, wanted: &KeptSecret) -> bool {
        self.secrets
            .iter()
            .any(|secret| secret.authority == wanted.authority && secret.client_id == wanted.client_id)
    }

    /// The text that goes into the sealed file, in a buffer that is wiped.
    pub(super) fn to_json(&self) -> serde_json::Result<Zeroizing<Vec<u8>>> {
        let wire = Wire {
            accounts: self.accounts.iter().map(WireAccount::of).collect(),
            secrets: self.secrets.iter().map(WireSecret::of).collect(),
        };
        // Room for some twenty accounts: a buffer that grows leaves copies behind.
        let mut json = Zeroizing::new(Vec::with_capacity(64 * 1024));
        serde_json::to_writer(&mut *json, &wire)?;
        Ok(json)
    }

    pub(super) fn from_json(json: &[u8]) -> serde_json::Result<Self> {
        let wire: Wire<String> = serde_json::from_slice(json)?;
        Ok(Self {
            accounts: wire.accounts.into_iter().map(WireAccount::keep).collect(),
            secrets: wire.secrets.into_iter().map(WireSecret::keep).collect(),
        })
    }
}

/// `T` is `&str` on the way out, so that no copy of a token is left behind, and `String` on the way in.
#[derive(Deserialize, Serialize)]
struct Wire<T> {
    accounts: Vec<WireAccount<T>>,
    secrets: Vec<WireSecret<T>>,
}

#[derive(Deserialize, Serialize)]
struct WireAccount<T> {
    authority: T,
    client_id: T,
    tenant: T,
    object: T,
    username: Option<T>,
    name: Option<T>,
    refresh_token: T,
    granted: Vec<T>,
    last_used: i64,
}

#[derive(Deserialize, Serialize)]
struct WireSecret<T> {
    authority: T,
    client_id: T,
    secret: T,
}

impl<'a> WireAccount<&'a str> {
    fn of(account: &'a KeptAccount) -> Self {
        Self {
            authority: &account.authority,
            client_id: &account.client_id,
            tenant: &account.tenant,
            object: &account.object,
            username: account.username.as_deref(),
            name: account.name.as_deref(),
            refresh_token: account.refresh_token.expose(),
            granted: account.granted.iter().map(String::as_str).collect(),
            last_used: account.last_used,
        }
    }
}

impl WireAccount<String> {
    fn keep(self) -> KeptAccount {
        KeptAccount {
            authority: self.authority,
            client_id: self.client_id,
            tenant: self.tenant,
            object: self.object,
            username: self.username,
            name: self.name,
            refresh_token: RefreshToken::new(self.refresh_token),
            granted: self.granted,
            last_used: self.last_used,
        }
    }
}

impl<'a> WireSecret<&'a str> {
    fn of(secret: &'a KeptSecret) -> Self {
        Self {
            authority: &secret.authority,
            client_id: &secret.client_id,
            secret: secret.secret.expose_secret(),
        }
    }
}

impl WireSecret<String> {
    fn keep(self) -> KeptSecret {
        KeptSecret {
            authority: self.authority,
            client_id: self.client_id,
            secret: SecretString::from(self.secret),
        }
    }
}
