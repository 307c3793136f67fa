//! Tokens: giving them, and telling whom one stands for.

use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    super::{
        accounts::{Caller, Rights},
        answer::Refusal,
        organization::{CLIENT_ID, ORGANIZATION, Person, Standing, TENANT},
        service::Service,
    },
    Outcome, SignInCall,
    error::{OAuthError, json_answer},
    keys::Purpose,
    scopes::Scopes,
};

/// What an access token holds, sealed. A client must not read it; Entra's are JWTs too.
#[derive(Serialize, Deserialize)]
struct AccessToken {
    aud: String,
    tid: String,
    /// The person's object ID; `None`: the app itself.
    oid: Option<String>,
    scp: Scopes,
    /// In Unix seconds.
    exp: i64,
    /// Which of two tokens was given first.
    stamp: i64,
    /// Whether the program understands claims challenges.
    xms_cc: Vec<String>,
}

/// How long an access token lives for a program that does not understand claims challenges, and for one that does
/// (<https://learn.microsoft.com/entra/identity-platform/access-tokens#token-lifetime>); a fixed one of each range.
const SHORT: TimeDelta = TimeDelta::hours(1);
const LONG: TimeDelta = TimeDelta::hours(24);

impl SignInCall<'_> {
    /// The tokens of a new sign-in.
    pub fn first_tokens(&self, person: &str, scopes: &Scopes, claims: &[Value], nonce: Option<&str>) -> Outcome {
        let refresh_token = if scopes.contains("offline_access") {
            let now = self.now();
            let token = self.keep(|kept| kept.begin(person, scopes, now))?;
            Some(self.service.sign_in.keys.seal(Purpose::RefreshToken, &token))
        } else {
            None
        };
        self.tokens(person, scopes, claims, nonce, refresh_token)
    }

    /// A token answer. The access token is good for everything the person has allowed so far, whatever was asked for
    /// now, as has been seen of Entra.
    pub fn tokens(
        &self,
        person: &str,
        scopes: &Scopes,
        claims: &[Value],
        nonce: Option<&str>,
        refresh_token: Option<String>,
    ) -> Outcome {
        let person = ORGANIZATION.by_id(person).ok_or_else(OAuthError::malformed)?;
        let granted = self.service.store.lock().sign_in.consented(&person.id);
        let mut body = self.access_token(Some(person), &granted, claims);
        body["scope"] = scopes.as_answered(&granted).into();
        if let Some(token) = refresh_token {
            body["refresh_token"] = token.into();
        }
        if scopes.contains("openid") {
            body["id_token"] = self.id_token(person, scopes, nonce).into();
        }
        Ok(json_answer(StatusCode::OK, &body))
    }

    /// The answer with an access token for a person, or for the app itself, and nothing else.
    pub fn access_token(&self, person: Option<&Person>, granted: &Scopes, claims: &[Value]) -> Value {
        let understands_challenges = claims.iter().any(names_cp1);
        let mut memory = self.memory();
        let stamp = memory.stamp();
        if let Some(demand) = person.and_then(|person| memory.demands.get_mut(&person.id))
            && claims.iter().any(|claims| includes(claims, &demand.claims))
        {
            demand.met.get_or_insert(stamp);
        }
        let (lifetime, refresh_in) = memory.lifetime.unwrap_or(if understands_challenges {
            (LONG, Some(LONG / 2))
        } else {
            (SHORT, None)
        });
        let token = AccessToken {
            aud: "https://graph.microsoft.com".to_owned(),
            tid: TENANT.to_owned(),
            oid: person.map(|person| person.id.clone()),
            scp: granted.clone(),
            exp: (memory.now() + lifetime).timestamp(),
            stamp,
            xms_cc: if understands_challenges {
                vec!["cp1".to_owned()]
            } else {
                Vec::new()
            },
        };
        drop(memory);
        let mut body = json!({
            "token_type": "Bearer",
            "expires_in": lifetime.num_seconds(),
            "ext_expires_in": lifetime.num_seconds(),
            "access_token": self.service.sign_in.keys.seal(Purpose::AccessToken, &token),
        });
        if let Some(refresh_in) = refresh_in {
            body["refresh_in"] = refresh_in.num_seconds().into();
        }
        body
    }

    /// Who signed in (<https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference>).
    fn id_token(&self, person: &Person, scopes: &Scopes, nonce: Option<&str>) -> String {
        let now = self.now();
        let mut claims = json!({
            "ver": "2.0",
            "iss": self.issuer(),
            "aud": CLIENT_ID,
            "iat": now.timestamp(),
            "nbf": now.timestamp(),
            "exp": (now + SHORT).timestamp(),
            // A name for the person that only this program gets.
            "sub": Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{CLIENT_ID} {}", person.id).as_bytes()).simple().to_string(),
            "tid": TENANT,
            "uti": Uuid::new_v4().simple().to_string(),
        });
        if scopes.contains("profile") {
            claims["name"] = person.display_name.clone().into();
            claims["preferred_username"] = person.upn.clone().into();
            claims["oid"] = person.id.clone().into();
        }
        if scopes.contains("email") {
            claims["email"] = person.mail.clone().into();
        }
        if let Some(nonce) = nonce {
            claims["nonce"] = nonce.into();
        }
        if person.standing == Standing::Guest {
            // Where a guest is at home; the tenant is made up from their domain.
            let domain = person.mail.rsplit('@').next().unwrap_or_default();
            let home = Uuid::new_v5(&Uuid::NAMESPACE_DNS, domain.as_bytes());
            claims["idp"] = format!("https://sts.windows.net/{home}/").into();
        }
        self.service.sign_in.keys.id_token(&claims)
    }
}

impl Service {
    /// Whom an access token stands for and what it allows, or Graph's refusal.
    pub fn admit(&self, token: &str) -> Result<(Caller, Rights), Refusal> {
        let refuse = |message| Refusal::new(StatusCode::UNAUTHORIZED, "InvalidAuthenticationToken", message);
        let token = self.sign_in.keys.open::<AccessToken>(Purpose::AccessToken, token);
        let Some(token) = token else {
            return Err(refuse("Access token validation failure.").with_header("www-authenticate", self.challenge()));
        };
        let memory = self.sign_in.memory();
        if token.exp <= memory.now().timestamp() || token.stamp < memory.expired_before {
            let expired = "Lifetime validation failed, the token is expired.";
            return Err(refuse(expired).with_header("www-authenticate", self.challenge()));
        }
        let Some(oid) = token.oid else {
            return Ok((Caller::App, Rights::All));
        };
        let demand = memory.demands.get(&oid);
        if let Some(demand) = demand.filter(|demand| demand.met.is_none_or(|met| token.stamp < met)) {
            // A program that does not understand challenges gets none; what it gets instead is a guess.
            let challenge = if token.xms_cc.is_empty() {
                self.challenge()
            } else {
                self.claims_challenge(&demand.claims)
            };
            let message = "Continuous access evaluation resulted in a claims challenge.";
            return Err(refuse(message).with_header("www-authenticate", challenge));
        }
        drop(memory);
        match ORGANIZATION.by_id(&oid) {
            Some(person) => Ok((Caller::Person(person), Rights::Only(token.scp))),
            None => Err(refuse("Access token validation failure.")),
        }
    }

    /// The header of a claims challenge (<https://learn.microsoft.com/entra/identity-platform/claims-challenge>).
    fn claims_challenge(&self, claims: &Value) -> String {
        let claims = STANDARD.encode(claims.to_string());
        format!(
            r#"Bearer realm="", authorization_uri="{}/{TENANT}/oauth2/v2.0/authorize", error="insufficient_claims", claims="{claims}""#,
            self.origin
        )
    }
}

/// Whether a `claims` parameter says that the program understands challenges.
fn names_cp1(claims: &Value) -> bool {
    let is_cp1 = |value: &Value| value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("cp1"));
    match claims.pointer("/access_token/xms_cc/values") {
        Some(Value::Array(values)) => values.iter().any(is_cp1),
        Some(value) => is_cp1(value),
        None => false,
    }
}

/// Whether everything in `part` is in `whole` too.
fn includes(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => part
            .iter()
            .all(|(name, part)| whole.get(name).is_some_and(|whole| includes(whole, part))),
        _ => whole == part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demand_is_met_by_claims_that_include_it() {
        let demanded = json!({ "access_token": { "acrs": { "essential": true, "value": "c1" } } });
        let merged = json!({ "access_token": {
            "xms_cc": { "values": ["CP1"] }, "acrs": { "essential": true, "value": "c1" }
        } });
        assert!(includes(&merged, &demanded) && names_cp1(&merged));
        for other in [
            json!({}),
            json!({ "access_token": { "xms_cc": { "values": ["x"] } } }),
            json!({ "access_token": { "acrs": { "essential": true, "value": "c2" } } }),
            json!({ "id_token": { "acrs": { "essential": true, "value": "c1" } } }),
        ] {
            assert!(!includes(&other, &demanded) && !names_cp1(&other), "{other}");
        }
    }
}
