//! The token address: what a program gives, and what it gets for it
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token>).

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use subtle::ConstantTimeEq as _;

use super::{
    Outcome, SignInCall, control::SignInStep, error::OAuthError, kept::RefreshToken, keys::Purpose,
    memory::AuthorizationCode, params::Params, request, scopes::Scopes,
};

impl SignInCall<'_> {
    /// `POST /{tenant}/oauth2/v2.0/token`.
    pub fn token(&self) -> Outcome {
        if self.call.header("origin").is_some() {
            return Err(OAuthError::invalid_request(
                9_002_326,
                "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
            ));
        }
        let params = Params::of(self.call)?;
        let grant_type = params.require("grant_type")?;
        Self::check_client(&params)?;
        self.fail_if_told(SignInStep::Token)?;
        match grant_type {
            "client_credentials" => self.client_credentials(&params),
            "authorization_code" => {
                refuse_credentials(&params)?;
                self.redeem_code(&params)
            }
            "refresh_token" => {
                refuse_credentials(&params)?;
                self.refresh(&params)
            }
            "urn:ietf:params:oauth:grant-type:device_code" | "device_code" => {
                refuse_credentials(&params)?;
                self.redeem_device_code(&params)
            }
            other => Err(OAuthError::new(
                "unsupported_grant_type",
                70_003,
                format!("The app requested an unsupported grant type '{other}'."),
            )),
        }
    }

    /// The grant `authorization_code`. A code that was not redeemed because of a mistake can still be; whether Entra
    /// does so is not documented.
    fn redeem_code(&self, params: &Params) -> Outcome {
        let code = params.require("code")?;
        let redirect_uri = params.require("redirect_uri")?;
        let claims = request::claims(params)?;
        let scopes = params.get("scope").map(Self::scopes).transpose()?;
        let mut memory = self.memory();
        let now = memory.now();
        let Some(held) = memory.codes.get_mut(code) else {
            return Err(OAuthError::malformed());
        };
        if held.is_redeemed {
            return Err(OAuthError::invalid_grant(
                54_005,
                "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an \
                 existing refresh token.",
            ));
        }
        if held.expires <= now {
            return Err(OAuthError::invalid_grant(
                70_008,
                "The provided authorization code or refresh token has expired due to inactivity.",
            ));
        }
        if held.tenant != self.tenant {
            return Err(OAuthError::invalid_grant(
                700_005,
                "The provided Authorization Code is intended to be used against another tenant.",
            ));
        }
        if held.redirect_uri != redirect_uri {
            let message = format!(
                "The reply address '{redirect_uri}' does not match the reply address '{}' provided when requesting \
                 Authorization code.",
                held.redirect_uri
            );
            return Err(OAuthError::invalid_grant(500_112, message));
        }
        check_verifier(params, &held.wish.code_challenge)?;
        held.is_redeemed = true;
        let AuthorizationCode { person, wish, .. } = held;
        let (person, wish) = (person.clone(), wish.clone());
        drop(memory);
        // Both requests may say what they understand and what was demanded of them.
        let claims: Vec<Value> = [wish.claims, claims].into_iter().flatten().collect();
        let scopes = self.consented(&person, scopes.unwrap_or(wish.scopes))?;
        self.first_tokens(&person, &scopes, &claims, wish.nonce.as_deref())
    }

    /// The grant `refresh_token`.
    fn refresh(&self, params: &Params) -> Outcome {
        let used = params.require("refresh_token")?;
        let claims = request::claims(params)?;
        let scopes = params.get("scope").map(Self::scopes).transpose()?;
        let used = self
            .service
            .sign_in
            .keys
            .open::<RefreshToken>(Purpose::RefreshToken, used);
        let used = used.ok_or_else(OAuthError::malformed)?;
        let now = self.now();
        // In one go, so that of two programs with the same token one is told that it was used.
        let (person, scopes, next) = self.keep(|kept| {
            let family = kept.family(used, now)?;
            let (person, scopes) = (family.person.clone(), scopes.unwrap_or_else(|| family.scopes.clone()));
            if !scopes.without(&kept.consented(&person)).is_empty() {
                return Err(OAuthError::consent_required());
            }
            let next = kept.family(used, now)?.rotate(used, now);
            Ok((person, scopes, next))
        })??;
        let next = self.service.sign_in.keys.seal(Purpose::RefreshToken, &next);
        self.tokens(&person, &scopes, claims.as_slice(), None, Some(next))
    }

    fn consented(&self, person: &str, scopes: Scopes) -> Result<Scopes, OAuthError> {
        let state = self.service.store.lock();
        if scopes.without(&state.sign_in.consented(person)).is_empty() {
            Ok(scopes)
        } else {
            Err(OAuthError::consent_required())
        }
    }
}

/// A program on someone's own computer can keep no secret, so it must not send one.
fn refuse_credentials(params: &Params) -> Result<(), OAuthError> {
    if params.get("client_secret").or(params.get("client_assertion")).is_none() {
        return Ok(());
    }
    Err(OAuthError::invalid_client(
        700_025,
        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    ))
}

/// The other half of PKCE (RFC 7636, section 4.6). That 50148 is for a verifier that is none is a guess.
fn check_verifier(params: &Params, challenge: &str) -> Result<(), OAuthError> {
    let verifier = params.get("code_verifier").filter(|v| (43..=128).contains(&v.len()));
    let Some(verifier) = verifier else {
        return Err(OAuthError::invalid_grant(
            50_148,
            "The code_verifier is missing or its size is not valid.",
        ));
    };
    let hash = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
    if bool::from(hash.as_bytes().ct_eq(challenge.as_bytes())) {
        return Ok(());
    }
    Err(OAuthError::invalid_grant(
        501_481,
        "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verifier_is_checked_as_in_the_rfc() {
        // RFC 7636, appendix B.
        let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        let code = |verifier| {
            let params = Params::from_pairs(&[("code_verifier", verifier)]);
            check_verifier(&params, challenge).err().map(|error| error.code)
        };
        assert_eq!(code("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), None);
        assert_eq!(code("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX"), Some(501_481));
        assert_eq!(code("short"), Some(50_148));
        assert_eq!(code(""), Some(50_148));
    }
}
