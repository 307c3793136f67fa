//! A program on its own, with its secret or its certificate
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow>).

use aws_lc_rs::digest::{SHA256, digest};
use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use rustls_pki_types::{CertificateDer, pem::PemObject as _};
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq as _;

use super::{
    super::organization::{CLIENT_ID, TENANT},
    Outcome, SignInCall,
    error::{OAuthError, json_answer},
    keys::write_pem,
    params::Params,
    request,
    scopes::{self, Scopes},
};

/// What an assertion has to say
/// (<https://learn.microsoft.com/entra/identity-platform/certificate-credentials#claims-payload>).
#[derive(Deserialize)]
struct Assertion {
    aud: String,
    iss: String,
    sub: String,
    jti: String,
    exp: i64,
    #[serde(default)]
    nbf: Option<i64>,
}

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// By how much two clocks may differ; a guess.
const LEEWAY: TimeDelta = TimeDelta::minutes(5);

impl SignInCall<'_> {
    /// The grant `client_credentials`.
    pub fn client_credentials(&self, params: &Params) -> Outcome {
        if self.is_organizations() {
            return Err(OAuthError::invalid_request(
                9_001_023,
                "The grant type is not supported over this endpoint. Please use a tenant-specific endpoint.",
            ));
        }
        let claims = request::claims(params)?;
        match (params.get("client_secret"), params.get("client_assertion")) {
            (None, None) => {
                return Err(OAuthError::invalid_client(
                    7_000_218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
                ));
            }
            (Some(secret), None) => self.check_secret(secret)?,
            (None, Some(assertion)) => self.check_assertion(params, assertion)?,
            // That both together are refused is a guess.
            (Some(_), Some(_)) => {
                return Err(OAuthError::invalid_request(
                    90_023,
                    "Only one of 'client_assertion' and 'client_secret' may be presented.",
                ));
            }
        }
        let scope = params.require("scope")?;
        if !scopes::is_graph_default(scope) {
            let message = format!(
                "The provided value for scope {scope} is not valid. Client credential flows must have a scope value \
                 with /.default suffixed to the resource identifier (application ID URI)."
            );
            return Err(OAuthError::new("invalid_scope", 1_002_012, message));
        }
        let body = self.access_token(None, &Scopes::default(), claims.as_slice());
        Ok(json_answer(StatusCode::OK, &body))
    }

    fn check_secret(&self, secret: &str) -> Result<(), OAuthError> {
        let ours = self.service.accounts.client_secret();
        if bool::from(ours.as_bytes().ct_eq(secret.as_bytes())) {
            return Ok(());
        }
        let message = format!(
            "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, \
             not the client secret ID, for a secret added to app '{CLIENT_ID}'."
        );
        Err(OAuthError::invalid_client(7_000_215, message))
    }

    /// RFC 7523, section 3. Where Entra's number is not known, the one of a bad signature stands in.
    fn check_assertion(&self, params: &Params, assertion: &str) -> Result<(), OAuthError> {
        let refuse = |code, message: &str| Err(OAuthError::invalid_client(code, message));
        let malformed = || OAuthError::invalid_client(50_027, "JWT token is invalid or malformed.");
        if params.require("client_assertion_type")? != ASSERTION_TYPE {
            return refuse(50_027, "The 'client_assertion_type' is not supported.");
        }
        let header = decode_header(assertion).map_err(|_unreadable| malformed())?;
        let thumbprint = header.x5t_s256.ok_or_else(malformed)?;
        let mut memory = self.memory();
        let Some(key) = memory.certificates.get(&thumbprint) else {
            return refuse(
                700_027,
                "The certificate with identifier used to sign the client assertion is not registered on application.",
            );
        };
        // The times are checked below, by the clock of the sign-in service.
        let mut rules = Validation::new(Algorithm::PS256);
        rules.algorithms.push(Algorithm::RS256);
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        rules.validate_aud = false;
        let signed = match decode::<Value>(assertion, key, &rules) {
            Ok(signed) => signed.claims,
            Err(_) => return refuse(700_027, "Client assertion failed signature validation."),
        };
        let claims: Assertion = serde_json::from_value(signed).map_err(|_missing| malformed())?;
        if ![self.tenant, TENANT]
            .map(|tenant| self.token_url_of(tenant))
            .contains(&claims.aud)
        {
            return refuse(700_023, "Client assertion audience claim does not match Realm issuer.");
        }
        if ![&claims.iss, &claims.sub]
            .iter()
            .all(|id| id.eq_ignore_ascii_case(CLIENT_ID))
        {
            return refuse(
                700_021,
                "Client assertion application identifier doesn't match 'client_id' parameter.",
            );
        }
        let (now, leeway) = (memory.now().timestamp(), LEEWAY.num_seconds());
        if claims.exp <= now - leeway || claims.nbf.is_some_and(|start| start > now + leeway) {
            return refuse(700_024, "Client assertion is not within its valid time range.");
        }
        // That Entra refuses an assertion it has seen is not documented; RFC 7523 allows it.
        if claims.jti.is_empty() || memory.assertions.contains_key(&claims.jti) {
            return refuse(700_027, "The client assertion has been used before.");
        }
        memory.forget_old();
        memory.assertions.insert(claims.jti, claims.exp);
        Ok(())
    }
}

/// A certificate as a registration holds it: its SHA-256 thumbprint, as `x5t#S256` writes it, and its key. `None`:
/// `pem` holds no certificate with an RSA key.
pub(super) fn read_certificate(pem: &str) -> Option<(String, DecodingKey)> {
    let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).ok()?;
    // The text may hold the private key as well, which is none of the registration's business.
    let key = DecodingKey::from_rsa_pem(write_pem("CERTIFICATE", &certificate).as_bytes()).ok()?;
    Some((URL_SAFE_NO_PAD.encode(digest(&SHA256, &certificate)), key))
}
