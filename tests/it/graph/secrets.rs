//! A token is readable in one place only: the request's header.

use super::{
    client, meeting_id, request,
    stub::{Reply, Stub},
    token,
};

/// The marker inside [`token`].
const CANARY: &str = "canary";

#[tokio::test]
async fn the_token_goes_into_the_header_and_nowhere_else() {
    let stub = Stub::start([Reply::new(201, "{}")]).await;
    client(&stub).create_or_get(&token(), &request(), &()).await.unwrap();
    let received = stub.only();
    assert_eq!(received.header("authorization"), Some("Bearer canary-token"));
    assert!(!received.target.contains(CANARY) && !String::from_utf8_lossy(&received.body).contains(CANARY));
}

#[tokio::test]
async fn no_failure_shows_the_token() {
    assert!(!format!("{:?} {}", token(), token()).contains(CANARY));
    for reply in [
        Reply::new(401, ""),
        Reply::new(403, "<html>"),
        Reply::new(201, "nonsense"),
        Reply::new(302, "").header("location", "https://elsewhere.example/"),
        Reply::Closed,
        Reply::broken_off(500, "half of this"),
    ] {
        let stub = Stub::start(vec![reply; 3]).await;
        let client = client(&stub);
        let error = client.delete_meeting(&token(), &meeting_id(), &()).await.err();
        let create = client.create_or_get(&token(), &request(), &()).await.err();
        for error in [error, create].into_iter().flatten() {
            let shown = format!("{error} {error:?} {} {:?}", error.diagnostics(), error.diagnostics());
            assert!(!shown.contains(CANARY), "{shown}");
        }
    }
}
