//! Who gets in, what every answer carries, and what is refused before anything is looked at.

use chrono::NaiveDateTime;
use convene::demo::{DemoOptions, DemoServer};
use serde_json::{Value, json};

use super::demo_kit::{COLLEAGUE, Demo, send};

#[tokio::test]
async fn a_token_is_required() {
    let demo = Demo::start().await;
    for request in [
        demo.bare("GET", "/v1.0/me"),
        demo.bare("GET", "/v1.0/me").bearer_auth("wrong"),
        demo.bare("GET", "/v1.0/nothing"),
    ] {
        let refused = send(request).await;
        assert_eq!(refused.error(401).0, "InvalidAuthenticationToken");
        assert!(
            refused
                .header("www-authenticate")
                .is_some_and(|value| value.starts_with("Bearer "))
        );
    }
    assert_eq!(send(demo.call("GET", "/beta/me")).await.status, 200);
}

#[tokio::test]
async fn every_account_has_its_own_token() {
    let demo = Demo::start().await;
    let server = &demo.server;
    let by_id = server.token_for(&demo.id_of(COLLEAGUE).await);
    assert_eq!(server.token_for(COLLEAGUE), by_id);
    assert_eq!(
        server.token_for("ana.ferreira@larkfield-demo.example").as_deref(),
        Some(server.token())
    );
    assert_ne!(by_id.as_deref(), Some(server.token()));
    assert_ne!(server.app_token(), server.token());
    assert_eq!(server.token_for("nobody"), None);
    assert_ne!(Demo::start().await.server.token(), server.token(), "made up at random");
    let chosen = Demo::start_with(DemoOptions {
        token: Some("chosen".into()),
        ..DemoOptions::default()
    })
    .await;
    assert_eq!(chosen.server.token(), "chosen");
    assert_eq!(send(chosen.call("GET", "/v1.0/me")).await.status, 200);
}

#[tokio::test]
async fn every_answer_can_be_found_again() {
    let demo = Demo::start().await;
    let request_id = async |client_id: Option<&str>, path: &str| {
        let request = demo.call("GET", path);
        let reply = send(if let Some(id) = client_id {
            request.header("client-request-id", id)
        } else {
            request
        })
        .await;
        let id = reply.header("request-id").expect("a request-id").to_owned();
        assert_eq!(reply.header("client-request-id"), Some(client_id.unwrap_or(&id)));
        assert!(reply.header("date").is_some());
        assert!(reply.header("access-control-allow-origin").is_none());
        assert!(uuid::Uuid::parse_str(&id).is_ok(), "{id}");
        id
    };
    assert_ne!(request_id(None, "/v1.0/me").await, request_id(None, "/v1.0/me").await);
    request_id(Some("11111111-2222-4333-8444-555555555555"), "/v1.0/me").await;

    let refused = send(
        demo.call("GET", "/v1.0/me/onlineMeetings/x")
            .header("client-request-id", "mine"),
    )
    .await;
    refused.error(404);
    let inner = refused.json()["error"]["innerError"].clone();
    assert_eq!(inner["client-request-id"], "mine");
    let date = inner["date"].as_str().expect("a date");
    assert!(
        NaiveDateTime::parse_from_str(date, "%Y-%m-%dT%H:%M:%S").is_ok(),
        "{date}"
    );
}

#[tokio::test]
async fn unknown_paths_and_methods() {
    let demo = Demo::start().await;
    send(demo.call("GET", "/v1.0/nothing")).await.error(404);
    send(demo.call("POST", "/v1.0/me/contacts").json(&json!({})))
        .await
        .error(404);
    send(demo.call("GET", "/v2.0/me")).await.error(404);
    for (method, path, allowed) in [
        ("POST", "/v1.0/me", "GET"),
        ("GET", "/v1.0/me/onlineMeetings/createOrGet", "POST"),
        ("PUT", "/v1.0/me/onlineMeetings/x", "GET, PATCH, DELETE"),
        ("OPTIONS", "/v1.0/me", "GET"),
        ("POST", "/", "GET"),
    ] {
        let refused = send(demo.call(method, path)).await;
        refused.error(405);
        assert_eq!(refused.header("allow"), Some(allowed), "{method} {path}");
    }
}

#[tokio::test]
async fn a_body_is_json_and_not_too_large() {
    let demo = Demo::start().await;
    let path = "/v1.0/me/onlineMeetings/createOrGet";
    let json = "application/json";
    for (kind, body) in [
        (json, "{"),
        (json, "[]"),
        (json, ""),
        (json, "\u{feff}{}x"),
        ("text/plain", r#"{"externalId":"a"}"#),
    ] {
        let request = demo.call("POST", path).header("content-type", kind).body(body);
        assert_eq!(send(request).await.error(400).0, "BadRequest", "{kind} {body}");
    }
    let ok = demo
        .call("POST", path)
        .header("content-type", "application/json; charset=utf-8")
        .body(r#"{"externalId":"a"}"#);
    assert_eq!(send(ok).await.status, 201);
    let subject = "x".repeat(900 * 1024);
    assert_eq!(
        demo.create_or_get(&json!({ "externalId": "large", "subject": subject }))
            .await
            .status,
        201
    );
    let request = demo
        .call("POST", path)
        .json(&json!({ "externalId": "b", "subject": subject.repeat(2) }));
    // The server may close before it has read everything, so an answer need not arrive.
    if let Ok(answer) = request.send().await {
        assert_eq!(answer.status(), 413);
    }
}

#[tokio::test]
async fn another_host_name_is_turned_away() {
    let demo = Demo::start().await;
    let port = demo.server.graph_url().rsplit(':').next().expect("a port").to_owned();
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        "127.0.0.1:1".to_owned(),
        "127.0.0.1".to_owned(),
    ] {
        send(demo.call("GET", "/v1.0/me").header("host", &host))
            .await
            .error(421);
    }
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        assert_eq!(
            send(demo.call("GET", "/v1.0/me").header("host", &host)).await.status,
            200,
            "{host}"
        );
    }
}

#[tokio::test]
async fn exchanges_are_remembered_without_the_token() {
    let demo = Demo::start().await;
    demo.meeting(&json!({ "externalId": "a" })).await;
    send(demo.call("GET", "/v1.0/users?$top=1")).await;
    let exchanges = demo.server.exchanges();
    assert_eq!(exchanges.len(), 2);
    let [made, listed] = exchanges.as_slice() else {
        panic!("two exchanges")
    };
    assert_eq!(
        (made.method.as_str(), made.path.as_str()),
        ("POST", "/v1.0/me/onlineMeetings/createOrGet")
    );
    assert_eq!(made.request_body, r#"{"externalId":"a"}"#);
    assert_eq!(made.status, Some(201));
    assert_eq!(
        serde_json::from_str::<Value>(&made.response_body).expect("JSON")["externalId"],
        "a"
    );
    assert_eq!(listed.path, "/v1.0/users?$top=1");
    assert!(made.request_headers.iter().any(|(name, _)| name == "authorization"));
    let over_http = send(demo.call("GET", "/_demo/requests")).await;
    assert_eq!(
        over_http.json()["value"].as_array().map(Vec::len),
        Some(2),
        "the door itself is not in it"
    );
    let kept = demo.server.meetings();
    assert_eq!(
        (kept.len(), kept[0].external_id.as_str(), kept[0].deleted),
        (1, "a", false)
    );
    let told = send(demo.call("GET", "/_demo/meetings")).await.json();
    assert_eq!(told["value"], serde_json::to_value(&kept).expect("JSON"));
    assert!(!over_http.text.contains(demo.server.token()));
    assert!(!format!("{exchanges:?}").contains(demo.server.token()));
}

#[tokio::test]
async fn shutting_down_closes_the_port() {
    let server = DemoServer::start(DemoOptions::default()).await.expect("it starts");
    let address = server.graph_url().strip_prefix("http://").expect("http").to_owned();
    assert!(tokio::net::TcpStream::connect(&address).await.is_ok());
    server.shutdown().await;
    assert!(tokio::net::TcpStream::connect(&address).await.is_err());
}

#[tokio::test]
async fn a_port_that_is_taken_is_an_error() {
    let demo = Demo::start().await;
    let port = demo
        .server
        .graph_url()
        .rsplit(':')
        .next()
        .and_then(|port| port.parse().ok())
        .expect("a port");
    let second = DemoServer::start(DemoOptions {
        port,
        ..DemoOptions::default()
    })
    .await;
    assert_eq!(second.expect_err("it is taken").kind(), std::io::ErrorKind::AddrInUse);
}
