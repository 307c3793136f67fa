//! Signing in as an app: with a secret, and with a certificate.

use std::{collections::HashSet, fs, io, sync::LazyLock, time::SystemTime};

use aws_lc_rs::digest;
use base64::engine::general_purpose::STANDARD;
use convene::identity::{Certificate, CertificateProblem, Credential, Problem, app_only};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Validation};
use rcgen::{CertificateParams, KeyPair, PKCS_RSA_SHA256};
use secrecy::SecretString;
use serde_json::json;

use super::*;

/// Made once, since keys of RSA take their time.
static KEY: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap());

fn certificate_of(key: &KeyPair) -> rcgen::Certificate {
    let params = CertificateParams::new(vec!["convene.contoso.example".to_owned()]).unwrap();
    params.self_signed(key).unwrap()
}

/// Reads a file that holds this.
fn read(content: impl AsRef<[u8]>) -> Result<Certificate, CertificateProblem> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("convene.pem");
    fs::write(&path, content).unwrap();
    Certificate::read(&path)
}

/// A PEM block.
fn pem(label: &str, der: &[u8]) -> String {
    let base64 = STANDARD.encode(der);
    let lines: Vec<_> = base64
        .as_bytes()
        .chunks(64)
        .map(|line| str::from_utf8(line).unwrap())
        .collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

/// The key as OpenSSL wrote it before PKCS#8.
fn pkcs1(key: &KeyPair) -> String {
    let key = EncodingKey::from_rsa_pem(key.serialize_pem().as_bytes()).unwrap();
    pem("RSA PRIVATE KEY", key.as_bytes())
}

fn token_of_an_app() -> Value {
    json!({"token_type": "Bearer", "expires_in": 3599, "access_token": "canary-access-token"})
}

async fn asked(stub: &Stub, credential: &Credential) -> Result<Grant, SignInError> {
    app_only(&http(), &entra(&stub.url()), credential).await
}

fn secret() -> Credential {
    Credential::Secret(SecretString::from("canary-secret+/="))
}

#[tokio::test]
async fn a_secret_goes_in_the_form_and_asks_for_what_the_app_was_given() {
    let stub = Stub::start([json(200, &token_of_an_app())]).await;
    let grant = asked(&stub, &secret()).await.unwrap();
    assert_eq!(stub.only().target, format!("/{TENANT}/oauth2/v2.0/token"));
    assert_eq!(
        form(&stub.only()),
        fields([
            ("grant_type", "client_credentials"),
            ("client_id", CLIENT_ID),
            ("client_secret", "canary-secret+/="),
            ("scope", "https://graph.microsoft.com/.default"),
        ])
    );
    assert!(grant.refresh_token.is_none());
    assert_eq!(grant.who, None);
    assert!(!format!("{:?} {grant:?}", secret()).contains(CANARY));
}

#[tokio::test]
async fn the_scope_is_of_the_cloud_that_the_meetings_are_in() {
    let stub = Stub::start([json(200, &token_of_an_app()), json(200, &token_of_an_app())]).await;
    let mut registration = entra(&stub.url());
    registration.scopes = Scopes::meetings("https://graph.microsoft.us");
    app_only(&http(), &registration, &secret()).await.unwrap();
    registration.scopes = Scopes::parse("OnlineMeetings.ReadWrite").unwrap();
    app_only(&http(), &registration, &secret()).await.unwrap();
    let scopes: Vec<_> = stub.received().iter().map(|sent| form(sent)["scope"].clone()).collect();
    assert_eq!(
        scopes,
        [
            "https://graph.microsoft.us/.default",
            "https://graph.microsoft.com/.default"
        ]
    );
}

#[tokio::test]
async fn a_certificate_signs_an_assertion_that_its_public_key_proves() {
    let certificate = certificate_of(&KEY);
    let text = format!("{}{}", certificate.pem(), KEY.serialize_pem());
    let credential = Credential::Certificate(read(text).unwrap());
    let stub = Stub::start([json(200, &token_of_an_app()), json(200, &token_of_an_app())]).await;
    let token_url = format!("{}/{TENANT}/oauth2/v2.0/token", stub.url());
    let mut seen = HashSet::new();
    for attempt in 0..2 {
        asked(&stub, &credential).await.unwrap();
        let mut sent = form(&stub.received()[attempt]);
        let assertion = sent.remove("client_assertion").unwrap();
        assert_eq!(
            sent,
            fields([
                ("grant_type", "client_credentials"),
                ("client_id", CLIENT_ID),
                ("scope", "https://graph.microsoft.com/.default"),
                (
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                ),
            ])
        );

        let mut validation = Validation::new(Algorithm::PS256);
        validation.set_audience(&[&token_url]);
        validation.set_issuer(&[CLIENT_ID]);
        validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
        validation.validate_nbf = true;
        let public_key = DecodingKey::from_rsa_der(KEY.public_key_raw());
        let token = jsonwebtoken::decode::<Value>(&assertion, &public_key, &validation).unwrap();
        assert_eq!(token.header.alg, Algorithm::PS256);
        assert_eq!(token.header.typ.as_deref(), Some("JWT"));
        let thumbprint = digest::digest(&digest::SHA256, certificate.der());
        assert_eq!(token.header.x5t_s256, Some(URL_SAFE_NO_PAD.encode(thumbprint)));

        let claims = token.claims;
        let names: Vec<_> = claims.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["aud", "iss", "sub", "jti", "iat", "nbf", "exp"]);
        assert_eq!(claims["sub"], CLIENT_ID);
        assert!(
            seen.insert(claims["jti"].clone()),
            "each assertion has an ID of its own"
        );
        let time = |name: &str| claims[name].as_u64().unwrap();
        assert!(time("exp") - time("nbf") <= 600, "{claims}");
        assert!(time("nbf") <= time("iat") && time("iat") < time("exp"), "{claims}");
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
        assert!(now.abs_diff(time("iat")) < 60, "{claims}");
    }
}

#[tokio::test]
async fn an_old_form_of_the_key_and_a_chain_of_certificates_will_do() {
    let other = KeyPair::generate().unwrap();
    let text = format!(
        "Bag Attributes\n    friendlyName: convene\n{}{}{}",
        certificate_of(&other).pem(),
        pkcs1(&KEY),
        certificate_of(&KEY).pem()
    );
    let certificate = read(&text).unwrap();
    let thumbprint = digest::digest(&digest::SHA256, certificate_of(&KEY).der());
    assert_eq!(
        format!("{certificate:?}"),
        format!("Certificate({})", URL_SAFE_NO_PAD.encode(thumbprint))
    );
    let stub = Stub::start([json(200, &token_of_an_app())]).await;
    asked(&stub, &Credential::Certificate(certificate)).await.unwrap();
}

#[test]
fn a_file_that_is_of_no_use_says_why() {
    let certificate = certificate_of(&KEY).pem();
    let key = KEY.serialize_pem();
    let elliptic = KeyPair::generate().unwrap();
    let no_key = key.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
    let old_no_key = pkcs1(&KEY).replace(
        "KEY-----\nM",
        "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0\n\nM",
    );
    for (content, problem) in [
        (String::new(), CertificateProblem::NotPem),
        ("hello".to_owned(), CertificateProblem::NotPem),
        ("x".repeat(2 * 1024 * 1024), CertificateProblem::NotPem),
        (key.clone(), CertificateProblem::NoCertificate),
        (certificate.clone(), CertificateProblem::NoKey),
        (format!("{certificate}{no_key}"), CertificateProblem::EncryptedKey),
        (format!("{certificate}{old_no_key}"), CertificateProblem::EncryptedKey),
        (
            format!("{}{}", certificate_of(&elliptic).pem(), elliptic.serialize_pem()),
            CertificateProblem::NotRsa,
        ),
        (
            format!("{certificate}{}", pem("EC PRIVATE KEY", b"x")),
            CertificateProblem::NotRsa,
        ),
        (
            format!("{certificate}{}", pem("RSA PRIVATE KEY", b"0")),
            CertificateProblem::NotRsa,
        ),
        (
            format!("{}{key}", certificate_of(&elliptic).pem()),
            CertificateProblem::NotAPair,
        ),
        (
            "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n".to_owned(),
            CertificateProblem::NotPem,
        ),
    ] {
        assert_eq!(read(&content).unwrap_err(), problem, "{content:.200}");
    }
    assert_eq!(read([0x30, 0x82, 0xFF]).unwrap_err(), CertificateProblem::NotPem);

    let folder = tempfile::tempdir().unwrap();
    let missing = Certificate::read(&folder.path().join("missing.pem")).unwrap_err();
    assert_eq!(missing, CertificateProblem::Unreadable(io::ErrorKind::NotFound));
    assert!(matches!(
        Certificate::read(folder.path()).unwrap_err(),
        CertificateProblem::Unreadable(_)
    ));
}

#[tokio::test]
async fn an_app_signs_in_to_one_organization() {
    for tenant in [None, Some(Tenant::parse("organizations").unwrap())] {
        let stub = Stub::start([]).await;
        let mut registration = entra(&stub.url());
        registration.authority.tenant = tenant;
        let error = app_only(&http(), &registration, &secret()).await.unwrap_err();
        assert_eq!(error.problem, Problem::NeedsTenant);
        assert!(stub.received().is_empty());
    }
}

#[tokio::test]
async fn a_proof_that_is_not_accepted_is_told_apart() {
    let certificate = read(format!("{}{}", certificate_of(&KEY).pem(), KEY.serialize_pem())).unwrap();
    let certificate = Credential::Certificate(certificate);
    for (credential, codes, problem) in [
        (&secret(), json!([7_000_215]), Problem::SecretWrong),
        (&secret(), json!([7_000_222]), Problem::SecretExpired),
        (&secret(), json!([]), Problem::SecretWrong),
        (&certificate, json!([700_027]), Problem::CertificateRefused),
        (&certificate, json!([]), Problem::CertificateRefused),
        (&certificate, json!([90002]), Problem::NoSuchTenant),
    ] {
        let answer = json!({"error": "invalid_client", "error_codes": codes});
        let stub = Stub::start([json(401, &answer)]).await;
        let error = asked(&stub, credential).await.unwrap_err();
        assert_eq!(error.problem, problem, "{answer}");
        assert!(!format!("{error} {error:?}").contains(CANARY));
    }
}
