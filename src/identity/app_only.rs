//! Signing in as an app, without a person
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow>).

use std::{fmt, fs, io, path::Path, time::SystemTime};

use aws_lc_rs::{digest, rsa::KeyPair, signature::KeyPair as _};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use oauth2::{ClientSecret, Scope};
use rustls_pki_types::{CertificateDer, pem::PemObject as _};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use thiserror::Error;
use url::Url;
use uuid::Uuid;

use super::{ClientId, Grant, Http, Problem, Registration, SignInError, Tenant, http::Adapter, wire};
use crate::graph::Cloud;

/// The largest certificate file that is read, in bytes.
const FILE_LIMIT: u64 = 1024 * 1024;
/// How long an assertion is good for, in seconds; Entra takes at most ten minutes.
const ASSERTION_LIFETIME: u64 = 5 * 60;
/// How far our clock may be ahead of the service's, in seconds.
const CLOCK_SKEW: u64 = 60;

/// How an app proves that it is the one.
#[derive(Clone, Debug)]
pub enum Credential {
    /// With a text that only it knows.
    Secret(SecretString),
    /// With a key whose certificate the service knows.
    Certificate(Certificate),
}

/// A certificate and its key. It prints without the key, which is wiped from memory when dropped.
#[derive(Clone)]
pub struct Certificate {
    key: EncodingKey,
    thumbprint: String,
}

/// Why a file is no certificate to sign in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CertificateProblem {
    /// The file cannot be read.
    #[error("the certificate file cannot be read: {0}")]
    Unreadable(io::ErrorKind),
    /// It is no text in PEM form, or too long for one.
    #[error("the certificate file is not PEM")]
    NotPem,
    /// There is no certificate in it.
    #[error("there is no certificate in the file")]
    NoCertificate,
    /// There is no private key in it.
    #[error("there is no private key in the file")]
    NoKey,
    /// The private key in it is protected by a password.
    #[error("the private key in the file is encrypted")]
    EncryptedKey,
    /// The private key is not of RSA with at least 2048 bits.
    #[error("the private key in the file is not an RSA key of 2048 bits or more")]
    NotRsa,
    /// The key belongs to another certificate.
    #[error("the certificate and the private key in the file do not belong together")]
    NotAPair,
}

impl Certificate {
    /// Reads a PEM file with a certificate and its RSA key (PKCS#8 or PKCS#1), not encrypted. Of several certificates it
    /// takes the one of the key. Whether others may read the file is the caller's to say.
    pub fn read(path: &Path) -> Result<Self, CertificateProblem> {
        let unreadable = |error: io::Error| CertificateProblem::Unreadable(error.kind());
        if fs::metadata(path).map_err(unreadable)?.len() > FILE_LIMIT {
            return Err(CertificateProblem::NotPem);
        }
        let bytes = fs::read(path).map_err(unreadable)?;
        let text = String::from_utf8(bytes).map_err(|_binary| CertificateProblem::NotPem)?;
        Self::parse(&SecretString::from(text))
    }

    /// Reads the text of such a file.
    fn parse(text: &SecretString) -> Result<Self, CertificateProblem> {
        let text = text.expose_secret();
        if !text.contains("-----BEGIN ") {
            return Err(CertificateProblem::NotPem);
        }
        if text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || text.contains("Proc-Type: 4,ENCRYPTED") {
            return Err(CertificateProblem::EncryptedKey);
        }
        let certificates: Vec<CertificateDer> = CertificateDer::pem_slice_iter(text.as_bytes())
            .collect::<Result<_, _>>()
            .map_err(|_malformed| CertificateProblem::NotPem)?;
        if certificates.is_empty() {
            return Err(CertificateProblem::NoCertificate);
        }
        let key = key(text)?;
        // A certificate holds its public key just as it is.
        let pair = KeyPair::from_der(key.as_bytes()).map_err(|_rejected| CertificateProblem::NotRsa)?;
        let public = pair.public_key().as_ref();
        let certificate = certificates
            .iter()
            .find(|certificate| certificate.windows(public.len()).any(|part| part == public))
            .ok_or(CertificateProblem::NotAPair)?;
        let thumbprint = digest::digest(&digest::SHA256, certificate);
        Ok(Self {
            key,
            thumbprint: URL_SAFE_NO_PAD.encode(thumbprint),
        })
    }

    /// What proves, at one token endpoint and for a few minutes, that the app has the key
    /// (<https://learn.microsoft.com/entra/identity-platform/certificate-credentials>).
    fn assertion(&self, client_id: &ClientId, token_endpoint: &Url) -> Result<SecretString, SignInError> {
        let header = Header {
            x5t_s256: Some(self.thumbprint.clone()),
            ..Header::new(Algorithm::PS256)
        };
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs();
        let claims = json!({
            "aud": token_endpoint.as_str(),
            "iss": client_id.as_str(),
            "sub": client_id.as_str(),
            "jti": Uuid::new_v4().to_string(),
            "iat": now,
            "nbf": now.saturating_sub(CLOCK_SKEW),
            "exp": now + ASSERTION_LIFETIME,
        });
        jsonwebtoken::encode(&header, &claims, &self.key)
            .map(SecretString::from)
            .map_err(|_unsigned| Problem::CertificateFile(CertificateProblem::NotRsa).into())
    }
}

/// The private key in a PEM text.
fn key(text: &str) -> Result<EncodingKey, CertificateProblem> {
    let begins = ["-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"];
    match begins.iter().find_map(|begin| text.find(begin)) {
        Some(at) => EncodingKey::from_rsa_pem(&text.as_bytes()[at..]).map_err(|_other| CertificateProblem::NotRsa),
        None if text.contains("PRIVATE KEY-----") => Err(CertificateProblem::NotRsa),
        None => Err(CertificateProblem::NoKey),
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({})", self.thumbprint)
    }
}

impl From<CertificateProblem> for SignInError {
    fn from(problem: CertificateProblem) -> Self {
        Self::new(Problem::CertificateFile(problem))
    }
}

/// Gets a token for the app itself. Of the scopes, only which Graph they are of counts: the app has what an
/// administrator gave it.
pub async fn app_only(http: &Http, registration: &Registration, credential: &Credential) -> Result<Grant, SignInError> {
    let authority = &registration.authority;
    let is_one = |tenant: &Tenant| !tenant.is_organizations();
    if authority.entra && !authority.tenant.as_ref().is_some_and(is_one) {
        return Err(Problem::NeedsTenant.into());
    }
    let endpoints = authority.endpoints(http).await?;
    let resource = registration.scopes.resource().unwrap_or(Cloud::Custom.resource());
    let scope = Scope::new(format!("{resource}/.default"));
    let mut client = wire::oauth(registration, &endpoints);
    let mut assertion = None;
    match credential {
        Credential::Secret(secret) => {
            client = client.set_client_secret(ClientSecret::new(secret.expose_secret().to_owned()));
        }
        Credential::Certificate(certificate) => {
            assertion = Some(certificate.assertion(&registration.client_id, &endpoints.token)?);
        }
    }
    let mut request = client.exchange_client_credentials().add_scope(scope);
    if let Some(assertion) = &assertion {
        request = request
            .add_extra_param(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            )
            .add_extra_param("client_assertion", assertion.expose_secret());
    }
    let answer = request.request_async(&Adapter(http)).await.map_err(|error| {
        let mut error = wire::failed(error);
        // The standard's word for a proof that did not convince, where there is no number that says more.
        if error.details.error.as_deref() == Some("invalid_client") && matches!(error.problem, Problem::Other { .. }) {
            error.problem = match credential {
                Credential::Secret(_) => Problem::SecretWrong,
                Credential::Certificate(_) => Problem::CertificateRefused,
            };
        }
        error
    })?;
    Grant::of_app(&answer)
}
