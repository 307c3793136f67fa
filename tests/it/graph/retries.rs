//! What is tried again, how often, and how long after.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use convene::graph::{Client, Failure, Outcome, RetryReason};

use super::{
    Heard, RESPONSE_1, client, meeting_id, options, request,
    stub::{Reply, Stub, nobody},
    token,
};

const GONE: &str = r#"{"error":{"code":"NotFound","message":"gone"}}"#;

#[tokio::test]
async fn throttling_and_server_trouble_are_tried_again() {
    for (status, reason) in [
        (429, RetryReason::Throttled),
        (500, RetryReason::Trouble(500)),
        (502, RetryReason::Trouble(502)),
        (503, RetryReason::Trouble(503)),
        (504, RetryReason::Trouble(504)),
    ] {
        let stub = Stub::start([
            Reply::new(status, ""),
            Reply::new(status, ""),
            Reply::new(201, RESPONSE_1),
        ])
        .await;
        let heard = Heard::default();
        let answer = client(&stub)
            .create_or_get(&token(), &request(), None, &heard)
            .await
            .unwrap();
        assert_eq!((answer.outcome, answer.diagnostics.tries), (Outcome::Created, 3));
        assert_eq!(
            (heard.attempts(), heard.reasons()),
            (vec![1, 2, 3], vec![reason, reason])
        );
        assert_eq!(
            heard.waits().iter().map(|wait| wait.next_attempt).collect::<Vec<_>>(),
            [2, 3]
        );
    }
}

#[tokio::test]
async fn every_call_is_tried_again() {
    let stub = Stub::start([]).await;
    let client = client(&stub);
    let (token, id) = (token(), meeting_id());
    let next = |reply: Reply| {
        stub.push(Reply::new(503, ""));
        stub.push(reply);
    };
    next(Reply::new(201, RESPONSE_1));
    assert_eq!(
        client
            .create_or_get(&token, &request(), None, &())
            .await
            .unwrap()
            .diagnostics
            .tries,
        2
    );
    next(Reply::new(200, RESPONSE_1));
    assert_eq!(client.get_meeting(&token, &id, &()).await.unwrap().diagnostics.tries, 2);
    next(Reply::new(200, RESPONSE_1));
    assert_eq!(
        client
            .update_meeting(&token, &id, &convene::meeting::Change::default(), &())
            .await
            .unwrap()
            .diagnostics
            .tries,
        2
    );
    next(Reply::new(204, ""));
    assert_eq!(client.delete_meeting(&token, &id, &()).await.unwrap().tries, 2);
    next(Reply::new(200, r#"{"value":[]}"#));
    assert_eq!(
        client
            .find_by_join_web_url(&token, "a", &())
            .await
            .unwrap()
            .diagnostics
            .tries,
        2
    );
    next(Reply::new(200, r#"{"value":[]}"#));
    assert_eq!(
        client
            .find_by_join_meeting_id(&token, "1", &())
            .await
            .unwrap()
            .diagnostics
            .tries,
        2
    );
    next(Reply::new(200, "{}"));
    assert_eq!(client.me(&token, &()).await.unwrap().diagnostics.tries, 2);
}

#[tokio::test]
async fn every_other_error_is_final() {
    for status in [
        400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 423, 501, 505, 507, 509,
    ] {
        let stub = Stub::start([Reply::new(status, "")]).await;
        let heard = Heard::default();
        let error = client(&stub)
            .create_or_get(&token(), &request(), None, &heard)
            .await
            .unwrap_err();
        assert_eq!((error.status(), error.is_retryable()), (Some(status), false));
        assert_eq!((heard.attempts(), heard.waits().len()), (vec![1], 0), "{status}");
        stub.only();
    }
}

#[tokio::test]
async fn no_connection_is_tried_again() {
    let heard = Heard::default();
    let client = Client::new(options(&nobody().await)).unwrap();
    let error = client
        .create_or_get(&token(), &request(), None, &heard)
        .await
        .unwrap_err();
    assert!(matches!(error.failure, Failure::Unreachable { .. }), "{error:?}");
    assert_eq!(
        (heard.reasons(), error.diagnostics().tries),
        (vec![RetryReason::Unreachable; 2], 3)
    );
}

#[tokio::test]
async fn silence_and_a_broken_connection_are_tried_again() {
    let broken = Reply::broken_off(200, RESPONSE_1);
    for (reply, reason) in [
        (Reply::Silence, RetryReason::TimedOut),
        (Reply::Closed, RetryReason::Interrupted),
        (broken, RetryReason::Interrupted),
    ] {
        let stub = Stub::start([reply, Reply::new(200, RESPONSE_1)]).await;
        let mut options = options(&stub.url());
        options.retry.try_timeout = Duration::from_millis(300);
        let heard = Heard::default();
        let answer = Client::new(options)
            .unwrap()
            .create_or_get(&token(), &request(), None, &heard)
            .await
            .unwrap();
        assert_eq!((heard.reasons(), answer.diagnostics.tries), (vec![reason], 2));
    }
}

#[tokio::test]
async fn after_the_last_try_the_call_fails_with_its_error() {
    let stub = Stub::start([Reply::new(500, ""), Reply::new(502, ""), Reply::new(503, GONE)]).await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    assert_eq!(
        (error.status(), error.code(), error.diagnostics().tries),
        (Some(503), Some("NotFound"), 3)
    );
    assert_eq!(stub.received().len(), 3);
}

#[tokio::test]
async fn every_try_sends_the_same_request_with_an_id_of_its_own() {
    let stub = Stub::start([Reply::new(500, ""), Reply::Closed, Reply::new(201, RESPONSE_1)]).await;
    let answer = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap();
    let received = stub.received();
    let mut ids: Vec<_> = received
        .iter()
        .map(|try_| try_.header("client-request-id").unwrap())
        .collect();
    assert_eq!(answer.diagnostics.client_request_id.as_deref(), ids.last().copied());
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 3);
    assert!(
        received
            .iter()
            .all(|try_| try_.body == received[0].body && try_.target == received[0].target)
    );
}

/// What the client makes of a `Retry-After`: the pause that it begins, or `None` if it gives up.
async fn pause_after(retry_after: &str) -> Option<Duration> {
    let stub = Stub::start([Reply::new(429, "").header("Retry-After", retry_after)]).await;
    let mut options = options(&stub.url());
    options.retry.retry_after_limit = Duration::from_mins(1);
    let client = Client::new(options).unwrap();
    let heard = Arc::new(Heard::default());
    let watch = Arc::clone(&heard);
    let call = tokio::spawn(async move { client.create_or_get(&token(), &request(), None, &*watch).await });
    loop {
        if let Some(wait) = heard.waits().first() {
            call.abort();
            return Some(wait.delay);
        }
        if call.is_finished() {
            let error = call.await.unwrap().unwrap_err();
            assert_eq!((error.status(), error.diagnostics().tries), (Some(429), 1));
            assert!(error.retry_after().unwrap() > Duration::from_mins(1));
            return None;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn retry_after_is_obeyed_up_to_its_limit_in_seconds_and_as_a_date() {
    assert_eq!(pause_after("30").await, Some(Duration::from_secs(30)));
    assert_eq!(pause_after("60").await, Some(Duration::from_mins(1)));
    assert_eq!(pause_after("61").await, None);
    let date = |ahead: u64| httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(ahead));
    let pause = pause_after(&date(40)).await.unwrap();
    assert!(
        (Duration::from_secs(30)..=Duration::from_secs(40)).contains(&pause),
        "{pause:?}"
    );
    assert_eq!(pause_after(&date(3600)).await, None);
}

#[tokio::test]
async fn a_retry_after_that_is_none_leaves_the_pause_to_us() {
    for text in ["soon", "0", "-5"] {
        assert!(pause_after(text).await.unwrap() <= Duration::from_millis(2), "{text}");
    }
}

#[tokio::test]
async fn an_overloaded_machine_is_left_by_a_new_connection() {
    for (status, same_connection) in [(500, true), (429, true), (503, false)] {
        let stub = Stub::start([Reply::new(status, ""), Reply::new(201, RESPONSE_1)]).await;
        client(&stub)
            .create_or_get(&token(), &request(), None, &())
            .await
            .unwrap();
        let received = stub.received();
        assert_eq!(received[0].peer == received[1].peer, same_connection, "{status}");
    }
}

#[tokio::test]
async fn a_dropped_call_sends_nothing_more() {
    let stub = Stub::start([Reply::Silence]).await;
    let call = client(&stub);
    let call = tokio::spawn(async move { call.create_or_get(&token(), &request(), None, &()).await });
    while stub.received().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    tokio::time::sleep(Duration::from_millis(50)).await;
    stub.only();
}

#[tokio::test]
async fn a_meeting_that_was_made_stays_made_when_its_answer_broke_off() {
    let stub = Stub::start([Reply::broken_off(201, RESPONSE_1), Reply::new(200, RESPONSE_1)]).await;
    let answer = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap();
    assert_eq!(
        (answer.outcome, answer.diagnostics.status),
        (Outcome::Created, Some(200))
    );
    assert!(!answer.earlier_try_unknown);

    let stub = Stub::start([Reply::broken_off(201, RESPONSE_1), Reply::new(403, "")]).await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    assert_eq!(
        (error.status(), error.outcome(), error.outcome_unknown()),
        (Some(403), Some(Outcome::Created), false)
    );
}

#[tokio::test]
async fn a_meeting_found_after_an_unanswered_try_may_be_its_own() {
    for (reply, unknown) in [
        (Reply::Closed, true),
        (Reply::new(500, ""), true),
        (Reply::new(502, ""), true),
        (Reply::new(504, ""), true),
        (Reply::new(429, ""), false),
        (Reply::new(503, ""), false),
    ] {
        let stub = Stub::start([reply.clone(), Reply::new(200, RESPONSE_1)]).await;
        let answer = client(&stub)
            .create_or_get(&token(), &request(), None, &())
            .await
            .unwrap();
        assert_eq!(
            (answer.outcome, answer.earlier_try_unknown),
            (Outcome::AlreadyExisted, unknown),
            "{reply:?}"
        );
    }
}

#[tokio::test]
async fn the_outcome_stays_unknown_whatever_a_later_try_ends_with() {
    let stub = Stub::start([Reply::Closed, Reply::new(401, "")]).await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    assert!(error.is_unauthorized() && error.outcome_unknown());
    let stub = Stub::start([Reply::new(503, ""), Reply::new(401, "")]).await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    assert!(error.is_unauthorized() && !error.outcome_unknown());
}

#[tokio::test]
async fn nothing_left_to_delete_after_an_unanswered_try_counts_as_deleted() {
    for reply in [
        Reply::Closed,
        Reply::new(500, ""),
        Reply::new(504, ""),
        Reply::broken_off(200, "{}"),
    ] {
        let stub = Stub::start([reply.clone(), Reply::new(404, GONE)]).await;
        let deleted = client(&stub).delete_meeting(&token(), &meeting_id(), &()).await;
        assert_eq!(deleted.map(|diagnostics| diagnostics.tries).ok(), Some(2), "{reply:?}");
    }
}

#[tokio::test]
async fn nothing_to_delete_is_an_error_when_no_earlier_try_can_have_deleted_it() {
    for replies in [vec![], vec![Reply::new(429, "")], vec![Reply::new(503, "")]] {
        let stub = Stub::start(replies.into_iter().chain([Reply::new(404, GONE)])).await;
        let error = client(&stub)
            .delete_meeting(&token(), &meeting_id(), &())
            .await
            .unwrap_err();
        assert_eq!((error.status(), error.outcome_unknown()), (Some(404), false));
    }
}
