//! The code flow: the link, the exchange, and every way in which the answer may be somebody else's.

use std::time::Duration;

use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use convene::identity::{BrowserSignIn, Claims, Problem, Prompt, What, Who};
use serde_json::json;

use super::*;

async fn begin(registration: &Registration, prompt: Prompt, challenge: Option<&Claims>) -> BrowserSignIn {
    BrowserSignIn::begin(&http(), registration, prompt, challenge, Language::English)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_link_asks_for_a_code_by_form_with_a_proof_that_only_we_can_give() {
    let registration = entra("http://127.0.0.1:9");
    let waiting = begin(&registration, Prompt::SelectAccount, None).await;
    let link = waiting.link().clone();
    assert_eq!(
        link[..url::Position::AfterPath],
        format!("http://127.0.0.1:9/{TENANT}/oauth2/v2.0/authorize")
    );
    assert_eq!(waiting.site(), "127.0.0.1");

    let mut asked = query(&link);
    for secret in ["state", "nonce", "code_challenge"] {
        let value = asked.remove(secret).unwrap();
        assert_eq!(URL_SAFE_NO_PAD.decode(&value).unwrap().len(), 32, "{secret}: {value}");
    }
    assert_eq!(
        asked,
        fields([
            ("client_id", CLIENT_ID),
            ("response_type", "code"),
            ("redirect_uri", waiting.return_address()),
            ("response_mode", "form_post"),
            ("scope", SENT_SCOPES),
            ("code_challenge_method", "S256"),
            ("claims", CP1),
            ("prompt", "select_account"),
        ])
    );
    let port = waiting.return_address().strip_prefix("http://localhost:").unwrap();
    assert!(port.parse::<u16>().is_ok(), "{port}");
}

#[tokio::test]
async fn no_two_attempts_share_a_state_a_nonce_or_a_proof() {
    let registration = entra("http://127.0.0.1:9");
    let first = begin(&registration, Prompt::SelectAccount, None).await;
    let second = begin(&registration, Prompt::SelectAccount, None).await;
    let (first, second) = (query(first.link()), query(second.link()));
    for name in ["state", "nonce", "code_challenge", "redirect_uri"] {
        assert_ne!(first[name], second[name], "{name}");
    }
}

#[tokio::test]
async fn the_link_begins_with_the_account_that_is_known_or_with_consent() {
    let registration = entra("http://127.0.0.1:9");
    let asked = query(
        begin(&registration, Prompt::Hint("ana@contoso.com".to_owned()), None)
            .await
            .link(),
    );
    assert_eq!(asked["login_hint"], "ana@contoso.com");
    assert!(!asked.contains_key("prompt"), "{asked:?}");
    let asked = query(begin(&registration, Prompt::Consent, None).await.link());
    assert_eq!(asked["prompt"], "consent");
}

#[tokio::test]
async fn another_service_than_entra_is_asked_for_consent_each_time() {
    for (prompt, hint) in [
        (Prompt::SelectAccount, None),
        (Prompt::Hint("ana".to_owned()), Some("ana")),
    ] {
        let stub = Stub::start([Reply::new(404, "")]).await;
        let asked = query(begin(&custom(&stub.url()), prompt, None).await.link());
        assert_eq!(asked["prompt"], "consent");
        assert_eq!(asked.get("login_hint").map(String::as_str), hint);
    }
}

#[tokio::test]
async fn a_challenge_goes_into_the_link_and_the_exchange() {
    let stub = Stub::start([]).await;
    let challenge = Claims::challenged(r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"#).unwrap();
    let merged = r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"},"xms_cc":{"values":["cp1"]}}}"#;
    let waiting = begin(&entra(&stub.url()), Prompt::SelectAccount, Some(&challenge)).await;
    let asked = query(waiting.link());
    assert_eq!(asked["claims"], merged);
    stub.push(Reply::new(400, ""));
    let state = asked["state"].clone();
    come_back(waiting, &[("code", "c"), ("state", &state)])
        .await
        .unwrap_err();
    assert_eq!(form(&stub.only())["claims"], merged);
}

#[tokio::test]
async fn the_code_is_exchanged_once_with_the_proof_and_without_a_secret() {
    let stub = Stub::start([]).await;
    let waiting = begin(&entra(&stub.url()), Prompt::SelectAccount, None).await;
    let asked = query(waiting.link());
    let redirect_uri = waiting.return_address().to_owned();
    let mut claims = id_claims();
    claims["nonce"] = json!(asked["nonce"]);
    let mut answer = tokens();
    answer["id_token"] = json!(id_token(&claims));
    stub.push(json(200, &answer));

    let state = asked["state"].as_str();
    let grant = come_back(waiting, &[("code", "canary-code"), ("state", state)])
        .await
        .unwrap();

    let received = stub.only();
    assert_eq!(received.target, format!("/{TENANT}/oauth2/v2.0/token"));
    let mut sent = form(&received);
    let verifier = sent.remove("code_verifier").unwrap();
    let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, verifier.as_bytes()));
    assert_eq!(challenge, asked["code_challenge"]);
    assert_eq!(
        sent,
        fields([
            ("grant_type", "authorization_code"),
            ("client_id", CLIENT_ID),
            ("code", "canary-code"),
            ("redirect_uri", &redirect_uri),
            ("scope", SENT_SCOPES),
            ("claims", CP1),
        ])
    );

    assert_eq!(grant.lifetime, Duration::from_hours(1));
    assert_eq!(grant.refresh_in, Some(Duration::from_mins(30)));
    assert!(grant.refresh_token.is_some());
    assert_eq!(grant.granted.unwrap().last().unwrap(), MEETINGS);
    assert_eq!(
        grant.who.unwrap(),
        Who {
            tenant: TENANT.to_owned(),
            object: "00000000-0000-0000-66f3-3332eca7ea81".to_owned(),
            username: Some("ana@contoso.com".to_owned()),
            name: Some("Ana Novak".to_owned()),
            is_guest: false,
        }
    );
}

#[tokio::test]
async fn an_error_that_the_browser_brings_says_what_it_means() {
    let waiting = begin(&entra("http://127.0.0.1:9"), Prompt::SelectAccount, None).await;
    let state = query(waiting.link())["state"].clone();
    let description = "AADSTS65004: User declined to consent.\r\nTrace ID: 1\u{202E}";
    let fields = [
        ("error", "access_denied"),
        ("error_description", description),
        ("state", &state),
    ];
    let error = come_back(waiting, &fields).await.unwrap_err();
    assert_eq!(error.problem, Problem::Declined);
    assert_eq!(error.details.codes, [65004]);
    assert_eq!(error.details.error.as_deref(), Some("access_denied"));
    assert_eq!(
        error.details.description.as_deref(),
        Some("AADSTS65004: User declined to consent.")
    );
}

#[tokio::test]
async fn a_code_in_an_address_ends_the_attempt_and_is_not_used() {
    let stub = Stub::start([]).await;
    let waiting = begin(&entra(&stub.url()), Prompt::SelectAccount, None).await;
    let state = query(waiting.link())["state"].clone();
    let address = format!("{}/?code=canary-code&state={state}", waiting.return_address());
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    let http = http();
    let (grant, page) = tokio::join!(waiting.finish(&http), browser.get(address).send());
    assert_eq!(grant.unwrap_err().problem, Problem::UnsafeAnswer);
    assert_eq!(page.unwrap().status(), 400);
    assert!(stub.received().is_empty());
}

#[tokio::test]
async fn when_nobody_comes_back_the_wait_ends_and_the_port_closes() {
    let waiting = begin(&entra("http://127.0.0.1:9"), Prompt::SelectAccount, None).await;
    let address = waiting.return_address().to_owned();
    let error = waiting
        .finish_within(Duration::from_millis(10), &http())
        .await
        .unwrap_err();
    assert_eq!(error.problem, Problem::TimedOut);
    assert!(reqwest::get(address).await.unwrap_err().is_connect());
}

#[tokio::test]
async fn a_sign_in_that_is_dropped_closes_its_port() {
    let waiting = begin(&entra("http://127.0.0.1:9"), Prompt::SelectAccount, None).await;
    let address = waiting.return_address().to_owned();
    drop(waiting);
    assert!(reqwest::get(address).await.unwrap_err().is_connect());
}

#[tokio::test]
async fn a_code_that_was_used_before_is_said_to_be() {
    for answer in [
        json!({"error": "invalid_grant", "error_codes": [54005],
            "error_description": "AADSTS54005: OAuth2 Authorization code was already redeemed."}),
        json!({"error": "invalid_grant", "error_description": "grant request is invalid"}),
    ] {
        let stub = Stub::start([]).await;
        let error = sign_in(&entra(&stub.url()), &stub, |_| json(400, &answer))
            .await
            .unwrap_err();
        assert_eq!(error.problem, Problem::AnswerUsed, "{answer}");
        assert_eq!(error.details.status, Some(400));
        assert_eq!(stub.received().len(), 1, "nothing is tried again");
    }
}

#[tokio::test]
async fn an_id_token_for_another_app_attempt_or_organization_is_refused() {
    let changed = |name: &str, value: Value| {
        let mut claims = id_claims();
        claims[name] = value;
        claims
    };
    let without = |name: &str| {
        let mut claims = id_claims();
        claims.as_object_mut().unwrap().remove(name);
        claims
    };
    for (claims, what) in [
        (changed("aud", json!("someone-else")), What::Audience),
        (changed("aud", json!(["someone-else"])), What::Audience),
        (changed("aud", json!({"a": CLIENT_ID})), What::Audience),
        (without("aud"), What::Audience),
        (changed("nonce", json!("of-another-attempt")), What::Nonce),
        (changed("nonce", json!("")), What::Nonce),
        (changed("nonce", json!(7)), What::Nonce),
        (
            changed("tid", json!("11111111-2222-3333-4444-555555555555")),
            What::Tenant,
        ),
        (changed("tid", json!(7)), What::Tenant),
        (without("tid"), What::Tenant),
    ] {
        let stub = Stub::start([]).await;
        let error = sign_in_as(&entra(&stub.url()), &stub, claims.clone())
            .await
            .unwrap_err();
        assert_eq!(error.problem, Problem::WrongAnswer(what), "{claims}");
    }
}

#[tokio::test]
async fn an_id_token_without_a_nonce_is_refused() {
    let stub = Stub::start([]).await;
    let error = sign_in(&entra(&stub.url()), &stub, |_| json(200, &tokens()))
        .await
        .unwrap_err();
    assert_eq!(error.problem, Problem::WrongAnswer(What::Nonce));
}

#[tokio::test]
async fn an_answer_that_does_not_say_who_signed_in_is_refused() {
    for broken in [
        json!(null),
        json!(""),
        json!(7),
        json!("no-dots"),
        json!("a.b.c"),
        json!("e30.bm8ganNvbg.e30"),
    ] {
        let stub = Stub::start([]).await;
        let registration = entra(&stub.url());
        let grant = sign_in(&registration, &stub, |_| {
            let mut tokens = tokens();
            tokens["id_token"] = broken.clone();
            json(200, &tokens)
        });
        let problem = grant.await.unwrap_err().problem;
        assert_eq!(problem, Problem::WrongAnswer(What::IdToken), "{broken}");
    }
}

#[tokio::test]
async fn a_personal_account_is_refused() {
    let stub = Stub::start([]).await;
    let mut registration = entra(&stub.url());
    registration.authority.tenant = None;
    let mut claims = id_claims();
    claims["tid"] = json!("9188040d-6c67-4c5b-b112-36a304b66dad");
    let error = sign_in_as(&registration, &stub, claims).await.unwrap_err();
    assert_eq!(error.problem, Problem::PersonalAccount);
    assert_eq!(stub.only().target, "/organizations/oauth2/v2.0/token");
}

#[tokio::test]
async fn a_guest_is_told_from_a_member() {
    for (name, value, is_guest) in [
        (
            "idp",
            json!("https://sts.windows.net/11111111-2222-3333-4444-555555555555/"),
            true,
        ),
        ("idp", id_claims()["iss"].clone(), false),
        ("acct", json!(1), true),
        ("acct", json!("1"), true),
        ("acct", json!(0), false),
    ] {
        let stub = Stub::start([]).await;
        let mut claims = id_claims();
        claims[name] = value.clone();
        let grant = sign_in_as(&entra(&stub.url()), &stub, claims).await.unwrap();
        assert_eq!(grant.who.unwrap().is_guest, is_guest, "{name}: {value}");
    }
}

#[tokio::test]
async fn an_account_of_another_service_is_known_by_issuer_and_subject() {
    let stub = Stub::start([]).await;
    let root = stub.url();
    let discovery = json!({
        "issuer": root,
        "authorization_endpoint": format!("{root}/auth"),
        "token_endpoint": format!("{root}/token"),
    });
    let claims = json!({"aud": [CLIENT_ID], "iss": root, "sub": "ana", "email": "ana@example.org"});

    stub.push(json(200, &discovery));
    let grant = sign_in_as(&custom(&root), &stub, claims.clone()).await.unwrap();
    let who = grant.who.unwrap();
    assert_eq!((who.tenant, who.object), (root.clone(), "ana".to_owned()));
    assert_eq!(who.username.as_deref(), Some("ana@example.org"));

    for other in [json!("https://elsewhere.example"), json!(null)] {
        let mut claims = claims.clone();
        claims["iss"] = other;
        stub.push(json(200, &discovery));
        let error = sign_in_as(&custom(&root), &stub, claims).await.unwrap_err();
        assert_eq!(error.problem, Problem::WrongAnswer(What::Issuer));
    }
}

#[tokio::test]
async fn an_issuer_with_a_blank_for_the_tenant_is_filled_in() {
    let stub = Stub::start([]).await;
    let root = stub.url();
    let discovery = json!({
        "issuer": format!("{root}/{{tenantid}}/v2.0"),
        "authorization_endpoint": format!("{root}/auth"),
        "token_endpoint": format!("{root}/token"),
    });
    for (issuer, fits) in [
        (format!("{root}/{TENANT}/v2.0"), true),
        (format!("{root}/{{tenantid}}/v2.0"), false),
        (format!("{root}/11111111-2222-3333-4444-555555555555/v2.0"), false),
    ] {
        stub.push(json(200, &discovery));
        let mut claims = id_claims();
        claims["iss"] = json!(issuer);
        let grant = sign_in_as(&custom(&root), &stub, claims).await;
        assert_eq!(grant.is_ok(), fits, "{issuer}");
    }
}

#[tokio::test]
async fn nothing_of_a_sign_in_prints_a_secret() {
    let stub = Stub::start([]).await;
    let waiting = begin(&entra(&stub.url()), Prompt::SelectAccount, None).await;
    let asked = query(waiting.link());
    let printed = format!("{waiting:?} {waiting:#?}");
    for secret in ["state", "nonce", "code_challenge"] {
        assert!(!printed.contains(&asked[secret]), "{secret}: {printed}");
    }
    drop(waiting);
    let grant = sign_in_as(&entra(&stub.url()), &stub, id_claims()).await.unwrap();
    let token = refresh_token();
    let printed = format!("{grant:?} {grant:#?} {token} {token:?}");
    assert!(!printed.contains(CANARY), "{printed}");
}
