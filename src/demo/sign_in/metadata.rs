//! What a program can find out about the sign-in service.

use axum::http::StatusCode;
use serde_json::json;

use super::{super::answer::Answer, SignInCall, error::json_answer};

impl SignInCall<'_> {
    /// `GET /{tenant}/v2.0/.well-known/openid-configuration`
    /// (<https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc>).
    pub fn metadata(&self) -> Answer {
        // At `organizations` nobody knows yet whose tokens they will be, and Entra writes just this.
        let issuer = if self.is_organizations() {
            format!("{}/{{tenantid}}/v2.0", self.origin)
        } else {
            self.issuer()
        };
        let document = json!({
            "token_endpoint": self.url("oauth2/v2.0/token"),
            "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
            "jwks_uri": self.url("discovery/v2.0/keys"),
            "response_modes_supported": ["query", "fragment", "form_post"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "response_types_supported": ["code"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
            "issuer": issuer,
            "request_uri_parameter_supported": false,
            "authorization_endpoint": self.url("oauth2/v2.0/authorize"),
            "device_authorization_endpoint": self.url("oauth2/v2.0/devicecode"),
            "end_session_endpoint": self.url("oauth2/v2.0/logout"),
            "claims_supported": [
                "sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "ver", "email", "oid",
            ],
            // Entra's document does not have this line; its programs just send S256.
            "code_challenge_methods_supported": ["S256"],
            "grant_types_supported": [
                "authorization_code",
                "refresh_token",
                "urn:ietf:params:oauth:grant-type:device_code",
                "client_credentials",
            ],
        });
        json_answer(StatusCode::OK, &document)
    }

    /// `GET /{tenant}/discovery/v2.0/keys`.
    pub fn public_keys(&self) -> Answer {
        let keys = self.service.sign_in.keys.public();
        json_answer(StatusCode::OK, &json!({ "keys": keys.keys }))
    }
}
