//! What becomes of a failure: status, code and IDs are never lost.

use std::{num::NonZeroU32, time::Duration};

use convene::graph::{Client, Failure, GraphError, RefusalDetail};
use serde_json::json;

use super::{
    client, meeting_id, options, request,
    stub::{Reply, Stub, nobody},
    token,
};

async fn refused(reply: Reply) -> GraphError {
    let stub = Stub::start([reply]).await;
    client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err()
}

/// A client that tries once, and gives up soon.
fn impatient(graph_url: &str) -> Client {
    let mut options = options(graph_url);
    options.retry.tries = NonZeroU32::MIN;
    options.retry.try_timeout = Duration::from_millis(100);
    Client::new(options).unwrap()
}

#[tokio::test]
async fn an_error_keeps_all_that_the_service_said() {
    let body = json!({"error": {
        "code": "Forbidden",
        "message": "No application access policy found for this app.",
        "target": "onlineMeetings",
        "details": [{"code": "NoPolicy", "message": "None is granted.", "target": "app"}, "odd"],
        "innerError": {
            "code": "policyMissing",
            "date": "2026-12-01T14:00:00",
            "request-id": "r-1",
            "client-request-id": "c-1",
            "innerError": {"code": "policyMissingForApp"},
        },
        "extra": 1,
    }});
    let error = refused(
        Reply::new(403, body.to_string())
            .header("request-id", "r-1")
            .header("Date", "Tue, 01 Dec 2026 14:00:00 GMT")
            .header("x-ms-ags-diagnostic", "{\"ServerInfo\":{}}")
            .header("Retry-After", "7")
            .header("WWW-Authenticate", "Bearer claims=\"eyJh\"")
            .header("WWW-Authenticate", "Basic"),
    )
    .await;
    let refusal = error.refusal().unwrap();
    assert_eq!((error.status(), error.code()), (Some(403), Some("Forbidden")));
    assert_eq!(
        refusal.message.as_deref(),
        Some("No application access policy found for this app.")
    );
    assert_eq!(refusal.target.as_deref(), Some("onlineMeetings"));
    assert_eq!(
        refusal.details,
        [
            RefusalDetail {
                code: Some("NoPolicy".to_owned()),
                message: Some("None is granted.".to_owned()),
                target: Some("app".to_owned()),
            },
            RefusalDetail::default(),
        ]
    );
    assert_eq!(refusal.inner_codes, ["policyMissing", "policyMissingForApp"]);
    assert_eq!(refusal.www_authenticate, ["Bearer claims=\"eyJh\"", "Basic"]);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(refusal.body, body);
    let diagnostics = error.diagnostics();
    assert_eq!(diagnostics.request_id.as_deref(), Some("r-1"));
    assert_eq!(diagnostics.date.as_deref(), Some("Tue, 01 Dec 2026 14:00:00 GMT"));
    assert_eq!(diagnostics.ags_diagnostic.as_deref(), Some("{\"ServerInfo\":{}}"));
    assert_eq!((diagnostics.method.as_str(), diagnostics.tries), ("POST", 1));
    assert_eq!(diagnostics.path, "/v1.0/me/onlineMeetings/createOrGet");
    assert_eq!(
        error.to_string(),
        "the service answered 403 Forbidden: No application access policy found for this app."
    );
}

#[tokio::test]
async fn diagnostics_are_a_text_to_send_to_support() {
    let stub = Stub::start([Reply::new(404, "").header("request-id", "r-1")]).await;
    let error = client(&stub)
        .get_meeting(&token(), &meeting_id(), &())
        .await
        .unwrap_err();
    let sent = stub.only().header("client-request-id").unwrap().to_owned();
    assert_eq!(
        error.diagnostics().to_string(),
        format!(
            "GET /v1.0/me/onlineMeetings/{}\ntries: 1\nstatus: 404\nrequest-id: r-1\nclient-request-id: {sent}",
            meeting_id().as_str()
        )
    );
}

#[tokio::test]
async fn the_request_id_is_found_in_the_body_if_the_head_has_none() {
    for body in [
        json!({"error": {"code": "BadRequest", "innerError": {"request-id": "r-1", "date": "2026-12-01T14:00:00"}}}),
        json!({"error": {"code": "BadRequest", "innererror": {"Request-Id": "r-1", "date": "2026-12-01T14:00:00"}}}),
        json!({"error": {"code": "BadRequest", "innerError": {"innererror": {"request-id": "r-1", "date": "2026-12-01T14:00:00"}}}}),
        json!({"Error": {"Code": "BadRequest", "InnerError": {"request-id": "r-1", "date": "2026-12-01T14:00:00"}}}),
    ] {
        let error = refused(Reply::new(400, body.to_string())).await;
        assert_eq!(
            (error.status(), error.code()),
            (Some(400), Some("BadRequest")),
            "{body}"
        );
        assert_eq!(error.diagnostics().request_id.as_deref(), Some("r-1"), "{body}");
        assert_eq!(
            error.diagnostics().date.as_deref(),
            Some("2026-12-01T14:00:00"),
            "{body}"
        );
    }
}

#[tokio::test]
async fn an_error_without_a_readable_body_keeps_status_and_request_id() {
    for (body, kept) in [
        ("", json!("")),
        ("<html>Bad Gateway</html>", json!("<html>Bad Gateway</html>")),
        ("{\"error\":{\"code\":\"Forb", json!("{\"error\":{\"code\":\"Forb")),
        ("null", json!(null)),
        ("[]", json!([])),
        (r#"{"error":null}"#, json!({"error": null})),
        (
            r#"{"error":{"code":"","message":""}}"#,
            json!({"error": {"code": "", "message": ""}}),
        ),
        (
            r#"{"error":{"code":7,"innerError":"x"}}"#,
            json!({"error": {"code": 7, "innerError": "x"}}),
        ),
    ] {
        let error = refused(Reply::new(403, body).header("request-id", "r-1")).await;
        assert_eq!((error.status(), error.code()), (Some(403), None), "{body:?}");
        assert_eq!(error.diagnostics().request_id.as_deref(), Some("r-1"), "{body:?}");
        assert_eq!(error.refusal().unwrap().body, kept);
        assert_eq!(error.to_string(), "the service answered 403");
    }
}

#[tokio::test]
async fn an_error_as_a_sign_in_service_writes_it_is_understood() {
    let error = refused(Reply::new(
        400,
        r#"{"error":"invalid_token","error_description":"It expired."}"#,
    ))
    .await;
    assert_eq!(error.to_string(), "the service answered 400 invalid_token: It expired.");
}

#[tokio::test]
async fn an_error_whose_body_breaks_off_or_never_ends_is_still_that_error() {
    let error = refused(Reply::broken_off(403, r#"{"error":{"code":"Forbidden"}}"#)).await;
    assert_eq!(error.refusal().map(|refusal| refusal.status), Some(403));
    let error = refused(Reply::new(403, "a".repeat(5 * 1024 * 1024))).await;
    let refusal = error.refusal().unwrap();
    assert_eq!(refusal.status, 403);
    assert!(refusal.body.as_str().unwrap().len() < 10_000);
}

#[tokio::test]
async fn only_status_401_means_that_the_token_is_not_accepted() {
    let challenge = "Bearer realm=\"\", error=\"invalid_token\"";
    let body = r#"{"error":{"code":"InvalidAuthenticationToken","message":"Lifetime validation failed."}}"#;
    let error = refused(Reply::new(401, body).header("WWW-Authenticate", challenge)).await;
    assert!(error.is_unauthorized() && !error.is_retryable());
    assert_eq!(error.refusal().unwrap().www_authenticate, [challenge]);
    assert!(!refused(Reply::new(403, body)).await.is_unauthorized());
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Stub::start([]).await;
    for status in [301, 302, 303, 307, 308] {
        let location = format!("{}/login?next=1", elsewhere.url());
        let error = refused(Reply::new(status, "").header("Location", &location)).await;
        assert_eq!(
            error.failure,
            Failure::Redirected {
                to: Some("127.0.0.1".to_owned())
            }
        );
        assert_eq!(
            (error.status(), error.accepted(), error.is_retryable()),
            (Some(status), None, false)
        );
    }
    assert!(elsewhere.received().is_empty());
    let error = refused(Reply::new(302, "")).await;
    assert_eq!(error.failure, Failure::Redirected { to: None });
}

#[tokio::test]
async fn where_nobody_listens_the_host_is_named_and_nothing_was_sent() {
    let error = impatient(&nobody().await)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    let Failure::Unreachable { host, cause, proxy } = &error.failure else {
        panic!("{error:?}")
    };
    assert_eq!((host.as_str(), *proxy), ("127.0.0.1", None));
    assert!(cause.contains("refused"), "{cause}");
    assert!(error.is_retryable() && !error.outcome_unknown());
    assert_eq!((error.status(), error.diagnostics().tries), (None, 1));
}

#[tokio::test]
async fn silence_ends_in_a_time_out_with_an_unknown_outcome() {
    let stub = Stub::start([Reply::Silence]).await;
    let error = impatient(&stub.url())
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    assert_eq!(
        error.failure,
        Failure::TimedOut {
            limit: Duration::from_millis(100)
        }
    );
    assert!(error.is_retryable() && error.outcome_unknown());
    assert_eq!(
        error.diagnostics().client_request_id.as_deref(),
        stub.only().header("client-request-id")
    );
}

#[tokio::test]
async fn a_connection_that_closes_without_an_answer_leaves_the_outcome_unknown() {
    let stub = Stub::start([Reply::Closed, Reply::Closed]).await;
    let client = impatient(&stub.url());
    let error = client.create_or_get(&token(), &request(), None, &()).await.unwrap_err();
    assert!(matches!(error.failure, Failure::Interrupted { .. }), "{error:?}");
    assert!(error.is_retryable() && error.outcome_unknown());
    // Reading changes nothing, so there is nothing not to know.
    let error = client.get_meeting(&token(), &meeting_id(), &()).await.unwrap_err();
    assert!(error.is_retryable() && !error.outcome_unknown());
}
