//! Signing in: what is asked of the sign-in service and of the browser, and what is made of what comes back, against
//! servers inside the test.

mod app_only;
mod authority;
mod browser;
mod challenges;
mod device;
mod errors;
mod logs;
mod network;
mod refresh;
mod token_answers;

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use convene::identity::{
    Authority, AuthorityUrl, BrowserSignIn, ClientId, Grant, Http, Prompt, RefreshToken, Registration, Scopes,
    SignInError, Tenant,
};
use convene::settings::Language;
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

use crate::graph::stub::{Received, Reply, Stub};

const TENANT: &str = "0b7e0f9c-2a2d-4e0c-9b57-7d6f1c6b1d11";
const CLIENT_ID: &str = "5f6b1a52-4c07-4a3c-8f3c-0d4c7a5a9e21";
const MEETINGS: &str = "https://graph.microsoft.com/OnlineMeetings.ReadWrite";
const SENT_SCOPES: &str = "https://graph.microsoft.com/OnlineMeetings.ReadWrite openid profile offline_access";
const CP1: &str = r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#;
/// Every secret of the tests holds this word, which nothing may print.
const CANARY: &str = "canary";

/// A registration at a service on loopback that has Entra's paths.
fn entra(root: &str) -> Registration {
    Registration {
        authority: Authority {
            root: AuthorityUrl::parse(root).unwrap(),
            tenant: Some(Tenant::parse(TENANT).unwrap()),
            entra: true,
        },
        client_id: ClientId::parse(CLIENT_ID).unwrap(),
        scopes: Scopes::meetings("https://graph.microsoft.com"),
    }
}

/// The same at a service that is first asked for its addresses.
fn custom(root: &str) -> Registration {
    let mut registration = entra(root);
    registration.authority.entra = false;
    registration
}

fn http() -> Http {
    Http::new(true).unwrap()
}

fn refresh_token() -> RefreshToken {
    RefreshToken::new("canary-refresh-token".to_owned())
}

/// A JSON answer.
fn json(status: u16, body: &Value) -> Reply {
    Reply::new(status, body.to_string()).header("content-type", "application/json; charset=utf-8")
}

/// What an ID token of the right person says, without a nonce.
fn id_claims() -> Value {
    json!({
        "aud": CLIENT_ID,
        "iss": format!("https://login.microsoftonline.com/{TENANT}/v2.0"),
        "tid": TENANT,
        "oid": "00000000-0000-0000-66f3-3332eca7ea81",
        "sub": "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
        "preferred_username": "ana@contoso.com",
        "name": "Ana Novak",
    })
}

/// An ID token. Nobody looks at its signature.
fn id_token(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let head = part(&json!({"typ": "JWT", "alg": "RS256", "kid": "1"}));
    format!("{head}.{}.canary-signature", part(claims))
}

/// A token endpoint's whole answer, without a nonce in the ID token.
fn tokens() -> Value {
    json!({
        "token_type": "Bearer",
        "access_token": "canary-access-token",
        "expires_in": 3600,
        "refresh_in": 1800,
        "refresh_token": "canary-new-refresh-token",
        "scope": format!("openid profile offline_access {MEETINGS}"),
        "id_token": id_token(&id_claims()),
    })
}

/// A form as it arrived; no field may be there twice.
fn form(received: &Received) -> BTreeMap<String, String> {
    assert_eq!(received.method, "POST");
    assert_eq!(
        received.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(received.header("accept"), Some("application/json"));
    assert_eq!(received.header("origin"), None);
    assert_eq!(received.header("authorization"), None);
    once(form_urlencoded::parse(&received.body))
}

/// The query of an address; no parameter may be there twice.
fn query(url: &Url) -> BTreeMap<String, String> {
    once(url.query_pairs())
}

fn once(pairs: form_urlencoded::Parse<'_>) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    for (name, value) in pairs {
        let before = fields.insert(name.to_string(), value.into_owned());
        assert_eq!(before, None, "{name} is there twice");
    }
    fields
}

/// What ought to be in a form.
fn fields<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

/// Begins to sign in, plays the browser that comes back with a code, and lets the service answer with what
/// `answer` makes of the nonce.
async fn sign_in(
    registration: &Registration,
    stub: &Stub,
    answer: impl FnOnce(&str) -> Reply,
) -> Result<Grant, SignInError> {
    let http = http();
    let waiting = BrowserSignIn::begin(&http, registration, Prompt::SelectAccount, None, Language::English)
        .await
        .unwrap();
    let asked = query(waiting.link());
    stub.push(answer(&asked["nonce"]));
    let fields = [("code", "canary-code"), ("state", asked["state"].as_str())];
    come_back(waiting, &fields).await
}

/// Waits for a sign-in while playing the browser that brings these fields.
async fn come_back(waiting: BrowserSignIn, fields: &[(&str, &str)]) -> Result<Grant, SignInError> {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    let posting = browser
        .post(waiting.return_address())
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .send();
    let http = http();
    let (grant, page) = tokio::join!(waiting.finish(&http), posting);
    assert_eq!(page.unwrap().status(), 200);
    grant
}

/// The same with the ID token of `claims`, which get the nonce.
async fn sign_in_as(registration: &Registration, stub: &Stub, mut claims: Value) -> Result<Grant, SignInError> {
    sign_in(registration, stub, |nonce| {
        if claims.get("nonce").is_none() {
            claims["nonce"] = json!(nonce);
        }
        let mut tokens = tokens();
        tokens["id_token"] = json!(id_token(&claims));
        json(200, &tokens)
    })
    .await
}
