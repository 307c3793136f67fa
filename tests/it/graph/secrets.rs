//! The token goes to its host, and into no text.

use std::time::Duration;

use convene::graph::{Client, GraphError};

use super::{
    RESPONSE_1, client, meeting_id, options, request,
    stub::{Reply, Stub, nobody},
    token,
};

const CANARY: &str = "canary";

async fn every_kind_of_failure() -> Vec<GraphError> {
    let mut errors = Vec::new();
    let mut call = async |client: Client| {
        errors.push(client.create_or_get(&token(), &request(), None, &()).await.unwrap_err());
        errors.push(
            client
                .find_by_join_web_url(&token(), "https://x", &())
                .await
                .unwrap_err(),
        );
        errors.push(client.delete_meeting(&token(), &meeting_id(), &()).await.unwrap_err());
    };
    call(Client::new(options(&nobody().await)).unwrap()).await;
    for reply in [
        Reply::Closed,
        Reply::Silence,
        Reply::broken_off(201, RESPONSE_1),
        Reply::new(302, "").header("Location", "https://elsewhere.example"),
        Reply::new(401, "").header("WWW-Authenticate", "Bearer"),
        Reply::new(503, "<html>"),
    ] {
        let stub = Stub::start(vec![reply; 9]).await;
        let mut options = options(&stub.url());
        options.retry.try_timeout = Duration::from_millis(50);
        call(Client::new(options).unwrap()).await;
    }
    for body in ["{", &"a".repeat(5 * 1024 * 1024)] {
        let stub = Stub::start(vec![Reply::new(201, body); 2]).await;
        let client = client(&stub);
        errors.push(client.create_or_get(&token(), &request(), None, &()).await.unwrap_err());
        errors.push(client.me(&token(), &()).await.unwrap_err());
    }
    errors
}

#[tokio::test]
async fn no_error_and_no_client_prints_the_token() {
    let errors = every_kind_of_failure().await;
    assert_eq!(errors.len(), 25);
    for error in errors {
        let texts = format!(
            "{error} {error:?} {error:#?} {} {:?}",
            error.diagnostics(),
            error.failure
        );
        assert!(!texts.contains(CANARY), "{texts}");
    }
    let stub = Stub::start([Reply::new(201, RESPONSE_1)]).await;
    let client = client(&stub);
    let answer = client.create_or_get(&token(), &request(), None, &()).await.unwrap();
    assert!(
        stub.only().header("authorization").unwrap().contains(CANARY),
        "the canary must be alive"
    );
    assert!(!format!("{client:?} {answer:?} {} {} {:?}", answer.diagnostics, token(), token()).contains(CANARY));
}
