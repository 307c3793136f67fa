//! A program that signs in on its own.

use chrono::Utc;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use rcgen::{CertificateParams, KeyPair, PKCS_RSA_SHA256};
use serde_json::{Value, json};

use super::{ALEX, ANA};
use crate::demo_kit::{Demo, Reply, send};

const DEFAULT_SCOPE: &str = "https://graph.microsoft.com/.default";
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// Someone for whom no policy lets the app act.
const TOBIAS: &str = "tobias.vogt@larkfield-demo.example";

impl Demo {
    async fn app_token_with(&self, tenant: &str, more: &[(&str, &str)]) -> Reply {
        let mut fields = vec![
            ("grant_type", "client_credentials"),
            ("client_id", self.server.client_id()),
        ];
        fields.extend(more);
        self.token(tenant, &fields).await
    }

    /// The status with which Graph makes a meeting for someone on behalf of the app.
    async fn make_meeting_for(&self, tokens: &Value, upn: &str) -> u16 {
        let path = format!("/v1.0/users/{}/onlineMeetings/createOrGet", self.id_of(upn).await);
        self.graph(tokens, "POST", &path).await.status
    }
}

#[tokio::test]
async fn a_secret_gives_the_app_a_token_of_its_own() {
    let demo = Demo::start().await;
    let secret = demo.server.sign_in().client_secret();
    let with_secret = [("scope", DEFAULT_SCOPE), ("client_secret", secret.as_str())];
    for tenant in [demo.server.tenant(), "larkfield-demo.example"] {
        let answer = demo.app_token_with(tenant, &with_secret).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let tokens = answer.json();
        assert_eq!(
            (&tokens["token_type"], &tokens["expires_in"]),
            (&"Bearer".into(), &3600.into())
        );
        for absent in ["refresh_token", "id_token", "scope"] {
            assert_eq!(tokens[absent], Value::Null, "{absent}");
        }
        assert!(matches!(demo.make_meeting_for(&tokens, ALEX).await, 200 | 201));
        assert_eq!(demo.make_meeting_for(&tokens, TOBIAS).await, 403);
        assert_eq!(demo.make_meeting(&tokens).await, 400, "there is no /me for an app");
    }
}

#[tokio::test]
async fn an_app_is_refused_without_its_own_tenant_secret_and_scope() {
    let demo = Demo::start().await;
    let secret = demo.server.sign_in().client_secret();
    let secret = ("client_secret", secret.as_str());
    let default = ("scope", DEFAULT_SCOPE);
    let tenant = demo.server.tenant();
    for (tenant, fields, status, error, code) in [
        (
            "organizations",
            vec![secret, default],
            400,
            "invalid_request",
            9_001_023,
        ),
        (tenant, vec![default], 401, "invalid_client", 7_000_218),
        (
            tenant,
            vec![("client_secret", "wrong"), default],
            401,
            "invalid_client",
            7_000_215,
        ),
        (tenant, vec![secret], 400, "invalid_request", 900_144),
        (
            tenant,
            vec![secret, ("scope", ".default")],
            400,
            "invalid_scope",
            1_002_012,
        ),
        (
            tenant,
            vec![secret, ("scope", "OnlineMeetings.ReadWrite")],
            400,
            "invalid_scope",
            1_002_012,
        ),
        (
            tenant,
            vec![secret, default, ("client_assertion", "x")],
            400,
            "invalid_request",
            90_023,
        ),
    ] {
        let refused = demo.app_token_with(tenant, &fields).await;
        assert_eq!(refused.entra_error(), (error.to_owned(), code), "{fields:?}");
        assert_eq!(refused.status, status, "{fields:?}");
        assert!(!refused.text.contains(secret.1));
    }
}

/// A certificate with its key, as a program holds them.
struct Certificate {
    pem: String,
    key: EncodingKey,
}

impl Certificate {
    fn new() -> Self {
        let pair = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
        let certificate = CertificateParams::new(vec!["convene.example".into()])
            .unwrap()
            .self_signed(&pair)
            .unwrap();
        let key = EncodingKey::from_rsa_pem(pair.serialize_pem().as_bytes()).unwrap();
        Self {
            pem: certificate.pem(),
            key,
        }
    }
}

/// What an assertion says when all is well, with `change` made to it.
fn assertion_claims(demo: &Demo, change: &Value) -> Value {
    let now = Utc::now().timestamp();
    let id = demo.server.client_id();
    let mut claims = json!({
        "aud": format!("{}/{}/oauth2/v2.0/token", demo.server.authority_url(), demo.server.tenant()),
        "iss": id, "sub": id, "jti": uuid::Uuid::new_v4().to_string(),
        "nbf": now, "iat": now, "exp": now + 300,
    });
    for (name, value) in change.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    claims
}

fn signed(algorithm: Algorithm, thumbprint: Option<&str>, claims: &Value, key: &EncodingKey) -> String {
    let header = Header {
        x5t_s256: thumbprint.map(ToOwned::to_owned),
        ..Header::new(algorithm)
    };
    encode(&header, claims, key).unwrap()
}

async fn present(demo: &Demo, assertion: &str) -> Reply {
    let fields = [
        ("scope", DEFAULT_SCOPE),
        ("client_assertion_type", ASSERTION),
        ("client_assertion", assertion),
    ];
    demo.app_token_with(demo.server.tenant(), &fields).await
}

#[tokio::test]
async fn a_certificate_does_instead_of_a_secret() {
    let demo = Demo::start().await;
    let certificate = Certificate::new();
    let claims = || assertion_claims(&demo, &json!({}));
    let thumbprint = demo.server.sign_in().add_certificate(&certificate.pem).unwrap();
    for algorithm in [Algorithm::PS256, Algorithm::RS256] {
        let assertion = signed(algorithm, Some(&thumbprint), &claims(), &certificate.key);
        let answer = present(&demo, &assertion).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert!(matches!(demo.make_meeting_for(&answer.json(), ANA).await, 200 | 201));
        let again = present(&demo, &assertion).await;
        assert_eq!(
            again.entra_error(),
            ("invalid_client".into(), 700_027),
            "an assertion is good once"
        );
    }

    let other = Certificate::new();
    let number = async |assertion: String| {
        let refused = present(&demo, &assertion).await;
        let (error, code) = refused.entra_error();
        assert_eq!((refused.status, error.as_str()), (401, "invalid_client"));
        code
    };
    let with_key = |thumbprint, key| signed(Algorithm::PS256, thumbprint, &claims(), key);
    assert_eq!(number("no.token".into()).await, 50_027);
    assert_eq!(number(with_key(None, &certificate.key)).await, 50_027);
    assert_eq!(number(with_key(Some("unknown"), &certificate.key)).await, 700_027);
    assert_eq!(number(with_key(Some(&thumbprint), &other.key)).await, 700_027);
    let with_secret = EncodingKey::from_secret(certificate.pem.as_bytes());
    let confused = signed(Algorithm::HS256, Some(&thumbprint), &claims(), &with_secret);
    assert_eq!(number(confused).await, 700_027, "the public half is no secret");
    let now = Utc::now().timestamp();
    let elsewhere = "https://login.microsoftonline.com/common/oauth2/v2.0/token";
    for (change, code) in [
        (json!({ "aud": elsewhere }), 700_023),
        (json!({ "aud": null }), 50_027),
        (json!({ "iss": "someone" }), 700_021),
        (json!({ "sub": "someone" }), 700_021),
        (json!({ "exp": now - 600 }), 700_024),
        (json!({ "exp": null }), 50_027),
        (json!({ "nbf": now + 3600 }), 700_024),
        (json!({ "jti": null }), 50_027),
        (json!({ "jti": "" }), 700_027),
    ] {
        let claims = assertion_claims(&demo, &change);
        let assertion = signed(Algorithm::PS256, Some(&thumbprint), &claims, &certificate.key);
        assert_eq!(number(assertion).await, code, "{change}");
    }
    let untyped = [("scope", DEFAULT_SCOPE), ("client_assertion", "x")];
    let refused = demo.app_token_with(demo.server.tenant(), &untyped).await;
    assert_eq!(refused.entra_error(), ("invalid_request".into(), 900_144));
}

#[tokio::test]
async fn a_certificate_can_be_uploaded_over_http() {
    let demo = Demo::start().await;
    let certificate = Certificate::new();
    let path = "/_demo/sign-in/certificates";
    let uploaded = send(demo.call("POST", path).json(&json!({ "pem": certificate.pem }))).await;
    assert_eq!(uploaded.status, 200, "{}", uploaded.text);
    let thumbprint = uploaded.json()["x5t#S256"].as_str().unwrap().to_owned();
    let claims = assertion_claims(&demo, &json!({}));
    let assertion = signed(Algorithm::PS256, Some(&thumbprint), &claims, &certificate.key);
    assert_eq!(present(&demo, &assertion).await.status, 200);
    send(demo.call("POST", path).json(&json!({ "pem": "none" })))
        .await
        .error(400);
    assert_eq!(demo.server.sign_in().add_certificate(""), None);
}
