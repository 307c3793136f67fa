//! What the sign-in service does because it was told to.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use convene::demo::{SignInFailure, SignInStep};
use serde_json::{Value, json};

use super::{ALEX, ANA, Attempt, CP1};
use crate::demo_kit::{Demo, send};

#[tokio::test]
async fn a_failure_befalls_its_step_as_often_as_it_says() {
    let demo = Demo::start().await;
    let sign_in = demo.server.sign_in();
    let attempt = Attempt::new(&demo);
    let tokens = attempt.tokens_for(ANA).await;

    sign_in.fail_next(SignInFailure::new(SignInStep::Authorize, "server_error", 90_033));
    let page = attempt.open().await;
    assert_eq!(page.field("error").as_deref(), Some("server_error"));
    assert!(page.field("error_description").unwrap().starts_with("AADSTS90033: "));

    sign_in.fail_next(SignInFailure::new(SignInStep::Page, "access_denied", 53_003));
    assert_eq!(attempt.open().await.shown_error(), 53_003);
    assert!(!attempt.open().await.buttons("account").is_empty(), "once is once");

    let claims = r#"{"access_token":{"capolids":{"essential":true,"values":["x"]}}}"#;
    let failure = SignInFailure::new(SignInStep::Token, "interaction_required", 50_076)
        .suberror("basic_action")
        .claims(claims)
        .description("Prove it.")
        .times(2);
    sign_in.fail_next(failure);
    sign_in.fail_next(SignInFailure::new(SignInStep::Token, "temporarily_unavailable", 90_055));
    for _ in 0..2 {
        let refused = demo.refresh(&tokens["refresh_token"], &[]).await;
        assert_eq!(refused.entra_error(), ("interaction_required".into(), 50_076));
        let body = refused.json();
        assert_eq!(
            (&body["suberror"], &body["claims"]),
            (&"basic_action".into(), &claims.into())
        );
        assert!(body["error_description"].as_str().unwrap().contains("Prove it."));
    }
    let busy = demo.refresh(&tokens["refresh_token"], &[]).await;
    assert_eq!((busy.status, busy.entra_error().1), (503, 90_055));
    let fine = demo.refresh(&tokens["refresh_token"], &[]).await;
    assert_eq!(fine.status, 200, "the token was not used up: {}", fine.text);
    sign_in.fail_next(SignInFailure::new(SignInStep::Token, "x", 1).times(0));
    sign_in.fail_next(SignInFailure::new(SignInStep::Token, "x", 1));
    sign_in.clear_failures();
    assert_eq!(demo.refresh(&fine.json()["refresh_token"], &[]).await.status, 200);
}

#[tokio::test]
async fn a_failure_can_be_asked_for_over_http() {
    let demo = Demo::start().await;
    let body = json!({ "at": "devicecode", "error": "invalid_grant", "code": 50_076, "suberror": null, "times": 1 });
    let asked = send(demo.call("POST", "/_demo/sign-in").json(&body)).await;
    assert_eq!(asked.status, 204, "{}", asked.text);
    let path = format!("/{}/oauth2/v2.0/devicecode", demo.server.tenant());
    let fields = [("client_id", demo.server.client_id()), ("scope", "openid")];
    let ask = async || send(demo.form(&path, &fields)).await;
    assert_eq!(ask().await.entra_error(), ("invalid_grant".into(), 50_076));
    assert_eq!(ask().await.status, 200);

    assert_eq!(send(demo.call("POST", "/_demo/sign-in").json(&body)).await.status, 204);
    assert_eq!(send(demo.call("DELETE", "/_demo/sign-in")).await.status, 204);
    assert_eq!(ask().await.status, 200);
    send(demo.bare("POST", "/_demo/sign-in").json(&body)).await.error(401);
    send(demo.call("POST", "/_demo/sign-in").json(&json!({ "at": "nowhere" })))
        .await
        .error(400);
    send(
        demo.call("POST", "/_demo/sign-in/revoke")
            .json(&json!({ "user": "nobody" })),
    )
    .await
    .error(404);
    send(demo.call("POST", "/_demo/sign-in/challenge").json(&json!({})))
        .await
        .error(400);
}

/// The claims of the challenge with which Graph refuses a token; `None`: it takes it.
async fn challenge(demo: &Demo, tokens: &Value) -> Option<Value> {
    let answer = demo.graph(tokens, "POST", "/v1.0/me/onlineMeetings/createOrGet").await;
    if answer.status < 300 {
        return None;
    }
    assert_eq!(answer.error(401).0, "InvalidAuthenticationToken");
    let header = answer.header("www-authenticate").unwrap();
    assert!(
        header.starts_with(r#"Bearer realm="", authorization_uri="http://127.0.0.1:"#),
        "{header}"
    );
    let Some((_, claims)) = header.split_once(r#"error="insufficient_claims", claims=""#) else {
        return Some(Value::Null);
    };
    let claims = STANDARD.decode(claims.strip_suffix('"').unwrap()).unwrap();
    Some(serde_json::from_slice(&claims).unwrap())
}

#[tokio::test]
async fn a_challenge_is_met_by_a_request_with_its_claims_only() {
    let demo = Demo::start().await;
    let old = Attempt::new(&demo).with("claims", CP1).tokens_for(ANA).await;
    let other = Attempt::new(&demo).with("claims", CP1).tokens_for(ALEX).await;
    let plain = Attempt::new(&demo).tokens_for(ANA).await;
    let demanded = demo.server.sign_in().challenge(ANA).unwrap();
    let demanded: Value = serde_json::from_str(&demanded).unwrap();
    assert_eq!(challenge(&demo, &old).await, Some(demanded.clone()));
    assert_eq!(challenge(&demo, &other).await, None, "someone else");
    assert_eq!(
        challenge(&demo, &plain).await,
        Some(Value::Null),
        "who does not understand gets no claims"
    );
    assert_eq!(
        send(demo.call("GET", "/v1.0/me")).await.status,
        200,
        "a token of the demo's own"
    );

    let refreshed = demo.refresh(&old["refresh_token"], &[("claims", CP1)]).await.json();
    assert_eq!(
        challenge(&demo, &refreshed).await,
        Some(demanded.clone()),
        "not just any new token"
    );
    let mut merged = demanded.clone();
    merged["access_token"]["xms_cc"] = json!({ "values": ["cp1"] });
    let answer = [("claims", merged.to_string())];
    let answer: Vec<(&str, &str)> = answer.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let met = demo.refresh(&refreshed["refresh_token"], &answer).await.json();
    assert_eq!(challenge(&demo, &met).await, None);
    assert_eq!(
        challenge(&demo, &refreshed).await,
        Some(demanded),
        "the old ones stay refused"
    );
    let later = demo.refresh(&met["refresh_token"], &[("claims", CP1)]).await.json();
    assert_eq!(challenge(&demo, &later).await, None, "and it is not asked for again");

    // Through the browser as well, and over HTTP.
    let asked = send(
        demo.call("POST", "/_demo/sign-in/challenge")
            .json(&json!({ "user": ANA })),
    )
    .await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    assert!(challenge(&demo, &later).await.is_some());
    let by_browser = Attempt::new(&demo)
        .with("claims", &merged.to_string())
        .tokens_for(ANA)
        .await;
    assert_eq!(challenge(&demo, &by_browser).await, None);
    assert_eq!(demo.server.sign_in().challenge("nobody"), None);
}

#[tokio::test]
async fn revoking_ends_every_sign_in_of_a_person() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo).with("claims", CP1).tokens_for(ANA).await;
    let other = Attempt::new(&demo).tokens_for(ALEX).await;
    assert!(demo.server.sign_in().revoke(ANA).unwrap());
    let demanded = challenge(&demo, &tokens).await.unwrap();
    assert!(
        demanded
            .pointer("/access_token/nbf/value")
            .is_some_and(Value::is_string),
        "{demanded}"
    );
    let refused = demo.refresh(&tokens["refresh_token"], &[]).await;
    assert_eq!(refused.entra_error(), ("invalid_grant".into(), 50_173));
    assert_eq!(demo.make_meeting(&other).await, 201);
    assert_eq!(demo.refresh(&other["refresh_token"], &[]).await.status, 200);
    let anew = Attempt::new(&demo).tokens_for(ANA).await;
    assert_eq!(demo.make_meeting(&anew).await, 201);
    assert!(!demo.server.sign_in().revoke("nobody").unwrap());
}

#[tokio::test]
async fn access_tokens_expire_on_request() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo).with("claims", CP1).tokens_for(ANA).await;
    demo.server.sign_in().expire_access_tokens();
    let (_, message) = demo.graph(&tokens, "GET", "/v1.0/me").await.error(401);
    assert!(message.contains("expired"), "{message}");
    let refreshed = demo.refresh(&tokens["refresh_token"], &[]).await.json();
    assert_eq!(demo.make_meeting(&refreshed).await, 201);
    assert_eq!(send(demo.call("POST", "/_demo/sign-in/expire")).await.status, 204);
    assert_eq!(demo.make_meeting(&refreshed).await, 401);
    let sign_in = demo.server.sign_in();
    sign_in.give_tokens_for(Duration::from_mins(10), Some(Duration::from_mins(1)));
    let short = demo.refresh(&refreshed["refresh_token"], &[]).await.json();
    assert_eq!((&short["expires_in"], &short["refresh_in"]), (&600.into(), &60.into()));
}
