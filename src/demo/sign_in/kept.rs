//! What the sign-in service keeps across restarts. Tokens are not in it: they are made from the demo's secret.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{error::OAuthError, scopes::Scopes};

/// Consents and refresh tokens.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::demo) struct Kept {
    /// By the person's object ID.
    consents: BTreeMap<String, Scopes>,
    /// Whether an administrator has consented for everyone.
    admin_consent: bool,
    families: BTreeMap<Uuid, Family>,
}

/// The refresh tokens that followed one another from one sign-in.
#[derive(Serialize, Deserialize)]
pub(super) struct Family {
    /// The person's object ID.
    pub person: String,
    pub scopes: Scopes,
    /// The one token that is good.
    serial: u64,
    is_revoked: bool,
    last_used: DateTime<Utc>,
}

/// What a refresh token holds, sealed.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct RefreshToken {
    family: Uuid,
    serial: u64,
}

/// How long a refresh token that nobody uses stays good
/// (<https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-lifetime>).
const IDLE: TimeDelta = TimeDelta::days(90);

impl Kept {
    /// What a person has allowed so far, or an administrator for them.
    pub fn consented(&self, person: &str) -> Scopes {
        if self.admin_consent {
            Scopes::everything()
        } else {
            self.consents.get(person).cloned().unwrap_or_default()
        }
    }

    pub fn consent(&mut self, person: &str, scopes: &Scopes) {
        self.consents.entry(person.to_owned()).or_default().add(scopes);
    }

    pub fn consent_for_everyone(&mut self) {
        self.admin_consent = true;
    }

    /// The first refresh token of a sign-in. Families that nobody will ask for again go.
    pub(super) fn begin(&mut self, person: &str, scopes: &Scopes, now: DateTime<Utc>) -> RefreshToken {
        self.families.retain(|_, family| now - family.last_used < IDLE * 2);
        let id = Uuid::new_v4();
        let family = Family {
            person: person.to_owned(),
            scopes: scopes.clone(),
            serial: 0,
            is_revoked: false,
            last_used: now,
        };
        self.families.insert(id, family);
        RefreshToken { family: id, serial: 0 }
    }

    /// The family of a refresh token that is good.
    ///
    /// A token that was used before ends its family: either it or its successor is in the wrong hands. Real Entra gives
    /// a new token at every use too, but lets the old one live on.
    pub(super) fn family(&mut self, token: RefreshToken, now: DateTime<Utc>) -> Result<&mut Family, OAuthError> {
        // That the suberror comes with each of these is a guess.
        let bad = |code, message| Err(OAuthError::invalid_grant(code, message).with_suberror("bad_token"));
        match self.families.get_mut(&token.family) {
            None => bad(
                70_000,
                "The provided value for the input parameter 'refresh_token' is not valid.",
            ),
            Some(family) if family.is_revoked => bad(
                50_173,
                "The provided grant has expired due to it being revoked, a fresh auth token is needed.",
            ),
            Some(family) if family.serial != token.serial => {
                family.is_revoked = true;
                bad(
                    70_000,
                    "The provided value for the input parameter 'refresh_token' is not valid: it has been used before.",
                )
            }
            Some(family) if now - family.last_used > IDLE => {
                bad(700_082, "The refresh token has expired due to inactivity.")
            }
            Some(family) => Ok(family),
        }
    }

    /// Ends every sign-in of a person.
    pub fn revoke(&mut self, person: &str) {
        for family in self.families.values_mut().filter(|family| family.person == person) {
            family.is_revoked = true;
        }
    }
}

impl Family {
    /// The token that takes the place of `used`.
    pub fn rotate(&mut self, used: RefreshToken, now: DateTime<Utc>) -> RefreshToken {
        self.serial += 1;
        self.last_used = now;
        RefreshToken {
            serial: self.serial,
            ..used
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_of(result: Result<&mut Family, OAuthError>) -> Option<u32> {
        result.err().map(|error| error.code)
    }

    #[test]
    fn a_used_refresh_token_ends_its_family() {
        let (mut kept, now) = (Kept::default(), Utc::now());
        let first = kept.begin("ana", &Scopes::everything(), now);
        let other = kept.begin("ana", &Scopes::everything(), now);
        let second = kept.family(first, now).expect("it is good").rotate(first, now);
        assert_eq!(code_of(kept.family(second, now)), None);
        assert_eq!(code_of(kept.family(first, now)), Some(70_000));
        assert_eq!(code_of(kept.family(second, now)), Some(50_173));
        assert_eq!(code_of(kept.family(other, now)), None, "another sign-in goes on");
    }

    #[test]
    fn an_idle_refresh_token_ends_after_ninety_days() {
        let (mut kept, now) = (Kept::default(), Utc::now());
        let token = kept.begin("ana", &Scopes::everything(), now);
        let later = now + TimeDelta::days(89);
        let token = kept.family(token, later).expect("it is good").rotate(token, later);
        assert_eq!(code_of(kept.family(token, later + TimeDelta::days(89))), None);
        assert_eq!(code_of(kept.family(token, later + TimeDelta::days(91))), Some(700_082));
    }
}
