//! The table of retries, row by row.

use std::time::Duration;

use convene::graph::{Client, Failure, Outcome, RetryReason};

use super::{
    Heard, RESPONSE_1, client, meeting_id, options, request,
    stub::{Reply, Stub},
    token,
};

#[tokio::test]
async fn what_passes_is_tried_again() {
    for (reply, reason) in [
        (Reply::new(429, ""), RetryReason::Throttled),
        (Reply::new(500, ""), RetryReason::Trouble(500)),
        (Reply::new(502, "<html>"), RetryReason::Trouble(502)),
        (Reply::new(503, ""), RetryReason::Trouble(503)),
        (Reply::new(504, ""), RetryReason::Trouble(504)),
        (Reply::Closed, RetryReason::Interrupted),
        (Reply::broken_off(201, RESPONSE_1), RetryReason::Interrupted),
    ] {
        let stub = Stub::start([reply.clone(), Reply::new(200, RESPONSE_1)]).await;
        let heard = Heard::default();
        let answer = client(&stub).create_or_get(&token(), &request(), &heard).await.unwrap();
        assert_eq!(answer.diagnostics.tries, 2, "{reply:?}");
        assert_eq!(heard.attempts(), [1, 2], "{reply:?}");
        assert_eq!(heard.reasons(), [reason], "{reply:?}");
    }
}

#[tokio::test]
async fn what_stays_is_not() {
    for status in [400, 401, 403, 404, 405, 409, 410, 412, 422, 501, 505] {
        let stub = Stub::start([Reply::new(status, "")]).await;
        let error = client(&stub)
            .create_or_get(&token(), &request(), &())
            .await
            .unwrap_err();
        assert_eq!((error.status(), error.diagnostics().tries), (Some(status), 1));
        assert_eq!(stub.received().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn a_try_has_its_time() {
    let stub = Stub::start([Reply::Silence, Reply::new(201, RESPONSE_1)]).await;
    let mut options = options(&stub.url());
    options.retry.try_timeout = Duration::from_millis(200);
    let heard = Heard::default();
    let client = Client::new(options).unwrap();
    let answer = client.create_or_get(&token(), &request(), &heard).await.unwrap();
    assert_eq!(heard.reasons(), [RetryReason::TimedOut]);
    assert!(answer.earlier_try_unknown, "the silent try may have made it");
}

#[tokio::test]
async fn the_tries_are_counted() {
    let stub = Stub::start([
        Reply::new(503, ""),
        Reply::new(503, ""),
        Reply::new(503, ""),
        Reply::new(201, ""),
    ])
    .await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), &())
        .await
        .unwrap_err();
    assert_eq!((error.diagnostics().tries, stub.received().len()), (3, 3));
    assert!(error.is_retryable());
}

#[tokio::test]
async fn every_try_has_an_id_of_its_own_and_the_same_body() {
    let stub = Stub::start([Reply::new(500, ""), Reply::new(201, RESPONSE_1)]).await;
    client(&stub).create_or_get(&token(), &request(), &()).await.unwrap();
    let received = stub.received();
    assert_ne!(
        received[0].header("client-request-id"),
        received[1].header("client-request-id")
    );
    assert_eq!(received[0].body, received[1].body);
}

#[tokio::test]
async fn retry_after_is_obeyed_as_seconds_and_as_a_date() {
    let date = httpdate(Duration::from_secs(3));
    for (value, at_least) in [
        ("1", Duration::from_secs(1)),
        (date.as_str(), Duration::from_millis(500)),
    ] {
        let stub = Stub::start([
            Reply::new(429, "").header("retry-after", value),
            Reply::new(201, RESPONSE_1),
        ])
        .await;
        let heard = Heard::default();
        client(&stub).create_or_get(&token(), &request(), &heard).await.unwrap();
        assert!(heard.waits()[0].delay >= at_least, "{value}: {:?}", heard.waits());
        assert_eq!(heard.waits()[0].next_attempt, 2);
    }
}

fn httpdate(from_now: Duration) -> String {
    let at = chrono::Utc::now() + from_now;
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[tokio::test]
async fn a_wait_beyond_the_limit_ends_the_call_at_once() {
    let stub = Stub::start([Reply::new(429, "").header("retry-after", "3600")]).await;
    let heard = Heard::default();
    let error = client(&stub)
        .create_or_get(&token(), &request(), &heard)
        .await
        .unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_hours(1)));
    assert_eq!((heard.waits().len(), stub.received().len()), (0, 1));
}

#[tokio::test]
async fn a_meeting_made_by_a_try_whose_answer_broke_off_is_told_as_created() {
    let stub = Stub::start([Reply::broken_off(201, RESPONSE_1), Reply::new(200, RESPONSE_1)]).await;
    let answer = client(&stub).create_or_get(&token(), &request(), &()).await.unwrap();
    assert_eq!(answer.outcome, Outcome::Created);
}

#[tokio::test]
async fn a_try_without_an_answer_is_remembered() {
    let stub = Stub::start([Reply::Closed, Reply::new(200, RESPONSE_1)]).await;
    let answer = client(&stub).create_or_get(&token(), &request(), &()).await.unwrap();
    assert!(answer.earlier_try_unknown && answer.outcome == Outcome::AlreadyExisted);

    let stub = Stub::start([Reply::Closed, Reply::Closed, Reply::Closed]).await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), &())
        .await
        .unwrap_err();
    assert!(matches!(error.failure, Failure::Interrupted { .. }));
    assert!(error.outcome_unknown());
}

#[tokio::test]
async fn a_meeting_gone_after_an_unanswered_delete_counts_as_deleted() {
    let stub = Stub::start([Reply::Closed, Reply::new(404, "")]).await;
    client(&stub)
        .delete_meeting(&token(), &meeting_id(), &())
        .await
        .unwrap();

    let stub = Stub::start([Reply::new(404, "")]).await;
    let error = client(&stub)
        .delete_meeting(&token(), &meeting_id(), &())
        .await
        .unwrap_err();
    assert_eq!(error.status(), Some(404), "one that was never there does not");
}

#[tokio::test]
async fn an_overloaded_machine_is_left_alone() {
    let stub = Stub::start([Reply::new(503, ""), Reply::new(201, RESPONSE_1)]).await;
    client(&stub).create_or_get(&token(), &request(), &()).await.unwrap();
    let received = stub.received();
    assert_ne!(
        received[0].peer, received[1].peer,
        "the next try goes over a new connection"
    );
}

#[tokio::test]
async fn dropping_a_call_ends_it() {
    let stub = Stub::start([
        Reply::new(429, "").header("retry-after", "30"),
        Reply::new(201, RESPONSE_1),
    ])
    .await;
    let client = client(&stub);
    let (token, request) = (token(), request());
    let call = client.create_or_get(&token, &request, &());
    assert!(tokio::time::timeout(Duration::from_millis(300), call).await.is_err());
    assert_eq!(stub.received().len(), 1);
}
