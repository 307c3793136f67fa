//! The demo goes wrong when it is told to, and only then.

use std::time::{Duration, Instant, SystemTime};

use convene::demo::{Fault, FaultBody, FaultSpec, RetryAfter, When};
use serde_json::{Value, json};

use super::demo_kit::{Demo, send};

fn status(status: u16) -> Fault {
    Fault::Status {
        status,
        retry_after: None,
        body: FaultBody::Graph,
    }
}

#[tokio::test]
async fn a_fault_befalls_what_it_names_as_often_as_it_says() {
    let demo = Demo::start().await;
    demo.server
        .faults()
        .next(FaultSpec::new(status(503)).method("POST").path("createOrGet").times(2));
    let body = json!({ "externalId": "a" });
    assert_eq!(send(demo.call("GET", "/v1.0/me")).await.status, 200);
    assert_eq!(demo.create_or_get(&body).await.error(503).0, "ServiceUnavailable");
    demo.create_or_get(&body).await.error(503);
    assert_eq!(
        demo.create_or_get(&body).await.status,
        201,
        "the work was not done before"
    );
}

#[tokio::test]
async fn faults_come_in_their_order_until_cleared() {
    let demo = Demo::start().await;
    let faults = demo.server.faults();
    faults.next(FaultSpec::new(status(500)));
    faults.next(FaultSpec::new(status(502)));
    faults.always(FaultSpec::new(status(504)));
    for expected in [500, 502, 504, 504] {
        send(demo.call("GET", "/v1.0/me")).await.error(expected);
    }
    faults.clear();
    assert_eq!(send(demo.call("GET", "/v1.0/me")).await.status, 200);
}

#[tokio::test]
async fn a_chance_is_the_same_with_the_same_seed() {
    let row = async |seed| {
        let demo = Demo::start().await;
        demo.server
            .faults()
            .always(FaultSpec::new(status(500)).chance(0.5, seed));
        let mut row = Vec::new();
        for _ in 0..40 {
            row.push(send(demo.call("GET", "/v1.0/me")).await.status == 500);
        }
        row
    };
    let first = row(7).await;
    assert_eq!(first, row(7).await);
    assert_ne!(first, row(8).await);
    assert!(first.contains(&true) && first.contains(&false));
}

#[tokio::test]
async fn throttling_says_when_to_come_back() {
    let demo = Demo::start().await;
    let throttled = |retry_after| {
        FaultSpec::new(Fault::Status {
            status: 429,
            retry_after: Some(retry_after),
            body: FaultBody::Graph,
        })
    };
    demo.server.faults().next(throttled(RetryAfter::Seconds(7)));
    let reply = send(demo.call("GET", "/v1.0/me")).await;
    assert_eq!(reply.error(429).0, "TooManyRequests");
    assert_eq!(reply.header("retry-after"), Some("7"));
    demo.server.faults().next(throttled(RetryAfter::DateInSeconds(3600)));
    let reply = send(demo.call("GET", "/v1.0/me")).await;
    let date = httpdate::parse_http_date(reply.header("retry-after").expect("a header")).expect("an HTTP date");
    let secs = date.duration_since(SystemTime::now()).expect("in the future").as_secs();
    assert!((3000..=3600).contains(&secs), "{secs}");
}

#[tokio::test]
async fn a_reset_before_the_work_leaves_nothing_behind() {
    let demo = Demo::start().await;
    demo.server
        .faults()
        .next(FaultSpec::new(Fault::Reset { when: When::BeforeWork }));
    let path = "/v1.0/me/onlineMeetings/createOrGet";
    let error = demo
        .call("POST", path)
        .json(&json!({ "externalId": "a" }))
        .send()
        .await
        .expect_err("no answer");
    assert!(error.status().is_none() && !error.is_timeout(), "{error:?}");
    assert_eq!(demo.server.exchanges()[0].status, None);
    assert_eq!(demo.create_or_get(&json!({ "externalId": "a" })).await.status, 201);
}

#[tokio::test]
async fn a_reset_after_the_work_leaves_the_work_done() {
    let demo = Demo::start().await;
    demo.server
        .faults()
        .next(FaultSpec::new(Fault::Reset { when: When::AfterWork }));
    let path = "/v1.0/me/onlineMeetings/createOrGet";
    assert!(
        demo.call("POST", path)
            .json(&json!({ "externalId": "a" }))
            .send()
            .await
            .is_err()
    );
    assert_eq!(demo.create_or_get(&json!({ "externalId": "a" })).await.status, 200);
}

#[tokio::test]
async fn a_reset_is_a_reset_on_the_wire() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let demo = Demo::start().await;
    demo.server
        .faults()
        .next(FaultSpec::new(Fault::Reset { when: When::BeforeWork }));
    let host = demo.server.graph_url().replace("http://", "");
    let mut stream = tokio::net::TcpStream::connect(&host).await.expect("it listens");
    stream
        .write_all(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes())
        .await
        .expect("written");
    let error = stream
        .read(&mut [0; 64])
        .await
        .expect_err("neither an answer nor an orderly end");
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn a_truncated_answer_breaks_off() {
    let demo = Demo::start().await;
    demo.server.faults().next(FaultSpec::new(Fault::Truncate));
    let path = "/v1.0/me/onlineMeetings/createOrGet";
    let answer = demo
        .call("POST", path)
        .json(&json!({ "externalId": "a" }))
        .send()
        .await
        .expect("the head arrives");
    assert_eq!(answer.status(), 201);
    assert!(answer.text().await.is_err());
    assert_eq!(
        demo.create_or_get(&json!({ "externalId": "a" })).await.status,
        200,
        "the work was done"
    );
}

#[tokio::test]
async fn garbage_comes_in_several_kinds() {
    let demo = Demo::start().await;
    let garbage = async |status, body| {
        demo.server.faults().next(FaultSpec::new(Fault::Status {
            status,
            retry_after: None,
            body,
        }));
        send(demo.call("GET", "/v1.0/me")).await
    };
    let portal = garbage(200, FaultBody::Html).await;
    assert_eq!((portal.status, portal.header("content-type")), (200, Some("text/html")));
    let proxy = garbage(502, FaultBody::Html).await;
    assert!(proxy.status == 502 && proxy.text.contains("<html>") && proxy.header("request-id").is_none());
    assert_eq!(
        garbage(400, FaultBody::EmptyCode).await.error(400),
        (String::new(), String::new())
    );
    let nothing = garbage(500, FaultBody::Nothing).await;
    assert_eq!((nothing.status, nothing.text.as_str()), (500, ""));
}

#[tokio::test]
async fn a_delay_holds_the_answer_back() {
    let demo = Demo::start().await;
    for when in [When::BeforeWork, When::AfterWork] {
        demo.server
            .faults()
            .next(FaultSpec::new(Fault::Delay { ms: 150, when }));
        let begun = Instant::now();
        assert_eq!(send(demo.call("GET", "/v1.0/me")).await.status, 200);
        assert!(begun.elapsed() >= Duration::from_millis(150));
    }
    // A client that goes away during a wait after the work finds the work done.
    demo.server.faults().next(FaultSpec::new(Fault::Delay {
        ms: 60_000,
        when: When::AfterWork,
    }));
    let request = demo
        .call("POST", "/v1.0/me/onlineMeetings/createOrGet")
        .json(&json!({ "externalId": "a" }));
    assert!(
        request
            .timeout(Duration::from_millis(500))
            .send()
            .await
            .expect_err("too slow")
            .is_timeout()
    );
    assert_eq!(demo.create_or_get(&json!({ "externalId": "a" })).await.status, 200);
}

#[tokio::test]
async fn closing_does_not_wait_for_a_delay() {
    let demo = Demo::start().await;
    demo.server.faults().next(FaultSpec::new(Fault::Delay {
        ms: 600_000,
        when: When::BeforeWork,
    }));
    let waiting = tokio::spawn(demo.call("GET", "/v1.0/me").send());
    tokio::time::sleep(Duration::from_millis(100)).await;
    demo.server.shutdown().await;
    assert!(waiting.await.expect("no panic").is_err(), "the connection was reset");
}

#[tokio::test]
async fn faults_can_be_asked_for_over_http() {
    let demo = Demo::start().await;
    let spec: Value = json!({
        "method": "GET",
        "path": "/me",
        "times": 1,
        "fault": { "kind": "status", "status": 429, "retry_after": { "seconds": 2 }, "body": "graph" },
    });
    assert_eq!(send(demo.call("POST", "/_demo/faults").json(&spec)).await.status, 204);
    let reply = send(demo.call("GET", "/v1.0/me")).await;
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("2")));
    assert_eq!(send(demo.call("GET", "/v1.0/me")).await.status, 200);

    for fault in [
        json!({ "kind": "delay", "ms": 1, "when": "before_work" }),
        json!({ "kind": "reset", "when": "after_work" }),
        json!({ "kind": "truncate" }),
        json!({ "kind": "status", "status": 500 }),
    ] {
        let reply = send(
            demo.call("POST", "/_demo/faults")
                .json(&json!({ "times": null, "fault": fault })),
        )
        .await;
        assert_eq!(reply.status, 204, "{}", reply.text);
    }
    assert_eq!(send(demo.call("DELETE", "/_demo/faults")).await.status, 204);
    assert_eq!(send(demo.call("GET", "/v1.0/me")).await.status, 200);
    send(
        demo.call("POST", "/_demo/faults")
            .json(&json!({ "fault": { "kind": "earthquake" } })),
    )
    .await
    .error(400);
    // A page in a browser has no token.
    send(demo.bare("POST", "/_demo/faults").json(&spec)).await.error(401);
    send(demo.bare("GET", "/_demo/requests")).await.error(401);
}
