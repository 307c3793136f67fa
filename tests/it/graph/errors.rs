//! What an error keeps, whatever the service answered.

use convene::graph::{Failure, GraphError};

use super::{
    client, options, request,
    stub::{Reply, Stub},
    token,
};

async fn refused(reply: Reply) -> GraphError {
    let stub = Stub::start([reply]).await;
    client(&stub)
        .create_or_get(&token(), &request(), &())
        .await
        .unwrap_err()
}

#[tokio::test]
async fn an_error_keeps_everything_that_support_asks_for() {
    let body = r#"{"error":{"code":"Forbidden","message":"No application access policy found for this app.",
        "target":"userId","details":[{"code":"d","message":"more"}],
        "innerError":{"code":"inner","date":"2024-02-20T23:12:03","request-id":"r-1","client-request-id":"c-1"}}}"#;
    let reply = Reply::new(403, body)
        .header("request-id", "r-1")
        .header("date", "Tue, 20 Feb 2024 23:12:03 GMT")
        .header("x-ms-ags-diagnostic", "{\"ServerInfo\":1}");
    let error = refused(reply).await;
    assert_eq!((error.status(), error.code()), (Some(403), Some("Forbidden")));
    let refusal = error.refusal().unwrap();
    assert_eq!(
        refusal.message.as_deref(),
        Some("No application access policy found for this app.")
    );
    assert_eq!(refusal.target.as_deref(), Some("userId"));
    assert_eq!(refusal.details[0].code.as_deref(), Some("d"));
    assert_eq!(refusal.inner_codes, ["inner"]);
    let diagnostics = error.diagnostics();
    assert_eq!(diagnostics.request_id.as_deref(), Some("r-1"));
    assert_eq!(diagnostics.date.as_deref(), Some("Tue, 20 Feb 2024 23:12:03 GMT"));
    assert_eq!(diagnostics.ags_diagnostic.as_deref(), Some("{\"ServerInfo\":1}"));
    assert!(diagnostics.client_request_id.is_some());
    assert_eq!((diagnostics.method.as_str(), diagnostics.tries), ("POST", 1));
    assert!(!error.is_retryable() && !error.outcome_unknown());
}

#[tokio::test]
async fn a_body_that_says_nothing_never_loses_the_status_or_the_request_id() {
    for body in [
        "",
        "<html>Bad gateway</html>",
        "null",
        "[]",
        "42",
        r#"{"error":null}"#,
        r#"{"error":"invalid_request"}"#,
        r#"{"error":{"code":"","message":""}}"#,
        r#"{"error":{"code":7}}"#,
        r#"{"error":{"innererror":{"innererror":{}}}}"#,
        "{\"error\":",
    ] {
        let error = refused(Reply::new(400, body).header("request-id", "r-2")).await;
        assert_eq!(error.status(), Some(400), "{body:?}");
        assert_eq!(error.diagnostics().request_id.as_deref(), Some("r-2"), "{body:?}");
        assert!(error.refusal().is_some(), "{body:?}: {error:?}");
    }
}

#[tokio::test]
async fn the_inner_error_is_found_in_either_spelling_and_at_any_depth() {
    for name in ["innerError", "innererror"] {
        let body = format!(r#"{{"error":{{"code":"a","{name}":{{"code":"b","{name}":{{"code":"c"}}}}}}}}"#);
        let error = refused(Reply::new(400, body)).await;
        assert_eq!(error.refusal().unwrap().inner_codes, ["b", "c"], "{name}");
    }
}

#[tokio::test]
async fn a_refused_token_keeps_why() {
    let challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJ9\"";
    let reply = Reply::new(
        401,
        r#"{"error":{"code":"InvalidAuthenticationToken","message":"expired"}}"#,
    )
    .header("www-authenticate", challenge);
    let error = refused(reply).await;
    assert!(error.is_unauthorized());
    assert_eq!(error.refusal().unwrap().www_authenticate, [challenge]);
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_the_token_stays() {
    let elsewhere = Stub::start([Reply::new(200, "{}")]).await;
    for status in [301, 302, 303, 307, 308] {
        let location = format!("{}/v1.0/me", elsewhere.url());
        let error = refused(Reply::new(status, "").header("location", &location)).await;
        assert!(
            matches!(error.failure, Failure::Redirected { .. }),
            "{status}: {error:?}"
        );
        assert!(!error.is_retryable());
    }
    assert!(elsewhere.received().is_empty());
}

#[tokio::test]
async fn a_host_that_is_not_there_is_named() {
    let nobody = super::stub::nobody().await;
    let client = convene::graph::Client::new(options(&nobody)).unwrap();
    let error = client.create_or_get(&token(), &request(), &()).await.unwrap_err();
    let Failure::Unreachable { host, .. } = &error.failure else {
        panic!("{error:?}")
    };
    assert!(host.contains("127.0.0.1"), "{host}");
    assert_eq!((error.status(), error.diagnostics().tries), (None, 3));
    assert!(!error.outcome_unknown(), "nothing was sent");
}
