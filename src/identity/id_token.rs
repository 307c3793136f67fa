//! Who signed in, as the ID token says (<https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference>).
//!
//! It came over TLS from where it was asked for, so that its signature proves nothing more
//! (<https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation>, 6).

use serde_json::{Map, Value};

use super::{Problem, Registration, SignInError, What, authority::PERSONAL_ACCOUNTS};

/// Who signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The organization: its tenant ID, else the issuer.
    pub tenant: String,
    /// The person: the object ID, else the subject. With the organization it is the account's key.
    pub object: String,
    /// The name they sign in with, usually an address; for showing and as a hint, never for deciding.
    pub username: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Whether they belong to another organization than the one they signed in to.
    pub is_guest: bool,
}

/// What an ID token has to say.
pub(super) struct Asked<'a> {
    pub registration: &'a Registration,
    /// Of which issuer, as the discovery document has it.
    pub issuer: Option<&'a str>,
    /// In answer to which question.
    pub nonce: Option<&'a str>,
}

impl Who {
    /// Reads an ID token, and checks that it is the answer to our question.
    pub(super) fn read(id_token: &str, asked: &Asked<'_>) -> Result<Self, SignInError> {
        let claims: Map<String, Value> =
            jsonwebtoken::dangerous::insecure_decode_claims(id_token).map_err(|_unreadable| What::IdToken)?;
        let claim = |name: &str| {
            let text = claims.get(name).and_then(Value::as_str);
            text.filter(|text| !text.is_empty())
        };
        let Registration {
            authority, client_id, ..
        } = asked.registration;

        let is_ours = |audience: &Value| audience.as_str().is_some_and(|audience| audience == client_id.as_str());
        let audience = claims.get("aud").unwrap_or(&Value::Null);
        if !(is_ours(audience) || audience.as_array().is_some_and(|several| several.iter().any(is_ours))) {
            return Err(What::Audience.into());
        }
        if asked.nonce.is_some() && claim("nonce") != asked.nonce {
            return Err(What::Nonce.into());
        }
        let tid = claim("tid");
        if tid.is_some_and(|tid| tid.eq_ignore_ascii_case(PERSONAL_ACCOUNTS)) {
            return Err(Problem::PersonalAccount.into());
        }
        if let Some(tenant) = authority.tenant.as_ref().filter(|tenant| tenant.is_guid())
            && (tid.is_some() || authority.entra)
            && !tid.is_some_and(|tid| tid.eq_ignore_ascii_case(tenant.as_str()))
        {
            return Err(What::Tenant.into());
        }
        if let Some(issuer) = asked.issuer {
            // The document of `organizations` leaves a blank to fill in.
            let issuer = issuer.replace("{tenantid}", tid.unwrap_or_default());
            if claim("iss") != Some(&issuer) {
                return Err(What::Issuer.into());
            }
        }

        let text = |name: &str| claim(name).map(str::to_owned);
        let acct = claims.get("acct");
        Ok(Self {
            tenant: text("tid").or_else(|| text("iss")).ok_or(What::IdToken)?,
            object: text("oid").or_else(|| text("sub")).ok_or(What::IdToken)?,
            username: text("preferred_username").or_else(|| text("email")),
            name: text("name"),
            is_guest: claim("idp").is_some_and(|idp| claim("iss") != Some(idp))
                || acct.is_some_and(|acct| acct == 1 || acct == "1"),
        })
    }
}
