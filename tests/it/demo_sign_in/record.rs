//! What is remembered of sign-ins: enough to test with, and nothing secret.

use serde_json::{Value, json};

use super::{
    ALEX, ANA, Attempt,
    browser::{Page, press},
};
use crate::demo_kit::{Demo, send};

/// Asserts that neither the record nor the door to it shows any of these.
async fn assert_hidden(demo: &Demo, secrets: &[String]) {
    let kept = format!("{:?}", demo.server.exchanges());
    let over_http = send(demo.call("GET", "/_demo/requests")).await.text;
    for secret in secrets {
        assert!(secret.len() > 5, "long enough to be found by no accident: {secret}");
        assert!(!kept.contains(secret.as_str()), "{secret}");
        assert!(!over_http.contains(secret.as_str()), "{secret}");
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn no_secret_of_the_browsers_way_is_remembered() {
    let demo = Demo::start().await;
    let mut secrets = vec!["STATE-canary".to_owned(), "NONCE-canary".to_owned()];
    let attempt = || {
        Attempt::new(&demo)
            .with("state", "STATE-canary")
            .with("nonce", "NONCE-canary")
    };
    for mode in ["query", "fragment"] {
        let page = attempt().with("response_mode", mode).sign_in_as(ANA).await;
        let (_, code) = page.reply.header("location").unwrap().split_once("code=").unwrap();
        secrets.push(code.split('&').next().unwrap().to_owned());
    }
    let attempt = attempt();
    secrets.push(attempt.open().await.field("ctx").unwrap());
    let code = attempt.code_for(ALEX).await;
    let tokens = demo.token(attempt.tenant, &attempt.redeeming(&code)).await.json();
    let refreshed = demo.refresh(&tokens["refresh_token"], &[]).await.json();
    demo.make_meeting(&refreshed).await;
    secrets.extend([code, attempt.verifier.clone()]);
    for answer in [&tokens, &refreshed] {
        secrets.extend(["access_token", "refresh_token", "id_token"].map(|name| text(&answer[name])));
    }
    assert_hidden(&demo, &secrets).await;
    assert!(!format!("{:?} {:?}", demo.server, demo.server.sign_in()).contains(demo.server.token()));
}

#[tokio::test]
async fn no_secret_of_a_device_or_an_app_is_remembered() {
    let demo = Demo::start().await;
    let path = format!("/{}/oauth2/v2.0/devicecode", demo.server.tenant());
    let fields = [("client_id", demo.server.client_id()), ("scope", "openid")];
    let device = send(demo.form(&path, &fields)).await.json();
    let entered = Page::from(demo.open(&text(&device["verification_uri"])).await);
    press(&demo, &entered, "otc", &text(&device["user_code"])).await;
    let mut secrets = vec![text(&device["user_code"]), text(&device["device_code"])];
    for secret in [demo.server.sign_in().client_secret(), "WRONG-canary".to_owned()] {
        let fields = [
            ("grant_type", "client_credentials"),
            ("client_id", demo.server.client_id()),
            ("scope", "https://graph.microsoft.com/.default"),
            ("client_secret", &secret),
        ];
        let answer = demo.token(demo.server.tenant(), &fields).await.json();
        secrets.push(secret);
        secrets.extend(answer["access_token"].as_str().map(ToOwned::to_owned));
    }
    assert_eq!(secrets.len(), 5);
    assert_hidden(&demo, &secrets).await;
}

#[tokio::test]
async fn no_secret_that_goes_astray_is_remembered() {
    let demo = Demo::start().await;
    let fields = ["code", "client_assertion", "something_else"].map(|name| (name, "LOST-canary"));
    let in_json = json!({ "refresh_token": "LOST-canary" });
    for path in [
        "/tenant/oauth2/token?code=LOST-canary",
        "/nowhere",
        "/?code=LOST-canary",
        "/x/oauth2/v2.0/token",
        "/organizations/oauth2/v2.0/token?LOST-canary",
    ] {
        send(demo.form(path, &fields)).await;
        send(demo.bare("POST", path).body("LOST-canary")).await;
        send(demo.bare("POST", path).json(&in_json)).await;
        send(
            demo.bare("GET", path)
                .header("referer", "http://localhost/?code=LOST-canary"),
        )
        .await;
    }
    assert_eq!(demo.server.exchanges().len(), 20);
    assert_hidden(&demo, &["LOST-canary".to_owned()]).await;
}

#[tokio::test]
async fn what_a_test_wants_to_know_is_remembered() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo).with("response_mode", "query");
    let page = attempt.sign_in_as(ANA).await;
    let (_, code) = page.reply.header("location").unwrap().split_once("code=").unwrap();
    let code = code.split('&').next().unwrap();
    demo.token(attempt.tenant, &attempt.redeeming(code)).await;
    let exchanges = demo.server.exchanges();
    let [authorized, chosen, allowed, redeemed] = &exchanges[..] else {
        panic!("{exchanges:?}")
    };
    for part in [
        "response_mode=query",
        "code_challenge_method=S256",
        "state=***",
        "scope=https%3A%2F%2Fgraph",
    ] {
        assert!(authorized.path.contains(part), "{}", authorized.path);
    }
    assert_eq!(authorized.response_body, "(page not kept)");
    assert_eq!(chosen.request_body, "ctx=***&account=***");
    assert_eq!(allowed.request_body, "ctx=***&decision=accept");
    let location = allowed
        .response_headers
        .iter()
        .find(|(name, _)| name == "location")
        .unwrap();
    assert_eq!(location.1, "http://localhost:49152/?***");
    assert_eq!(redeemed.path, format!("/{}/oauth2/v2.0/token", demo.server.tenant()));
    for part in [
        "grant_type=authorization_code",
        "client_id=d3a0c0de",
        "code=***",
        "code_verifier=***",
        "redirect_uri=http%3A%2F%2Flocalhost",
    ] {
        assert!(redeemed.request_body.contains(part), "{}", redeemed.request_body);
    }
    let answer: Value = serde_json::from_str(&redeemed.response_body).unwrap();
    assert_eq!(
        (&answer["token_type"], &answer["expires_in"], &answer["access_token"]),
        (&"Bearer".into(), &3600.into(), &"***".into())
    );
    let refused = demo.token(attempt.tenant, &attempt.redeeming(code)).await;
    let last = demo.server.exchanges().pop().unwrap();
    assert_eq!(
        (last.status, last.response_body),
        (Some(400), refused.text),
        "an error is kept whole"
    );
}
