//! Signing in by a code: what is shown, and how patiently the service is asked.

use std::time::{Duration, Instant};

use convene::identity::{Claims, DeviceSignIn, Pace, Problem, What};
use serde_json::json;

use super::*;

/// As the usual one, a thousand times as fast.
const QUICK: Pace = Pace {
    usual: Duration::from_millis(5),
    shortest: Duration::from_millis(1),
    longest: Duration::from_millis(60),
    slower: Duration::from_millis(5),
};

fn device_code(stub: &Stub) -> Value {
    json!({
        "user_code": "GTHK-QPMN",
        "device_code": "canary-device-code",
        "verification_uri": format!("{}/device", stub.url()),
        "expires_in": 900,
        "interval": 5,
        "message": "To sign in, use a web browser to open the page.",
    })
}

async fn begin_with(stub: &Stub, name: &str, value: Value) -> Result<DeviceSignIn, SignInError> {
    let mut answer = device_code(stub);
    answer[name] = value;
    stub.push(json(200, &answer));
    DeviceSignIn::begin(&http(), &entra(&stub.url())).await
}

async fn begin(stub: &Stub) -> DeviceSignIn {
    begin_with(stub, "interval", json!(5)).await.unwrap()
}

/// Begins, and lets the polls be answered so.
async fn polled(replies: impl IntoIterator<Item = Reply>) -> (Result<Grant, SignInError>, Stub) {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    for reply in replies {
        stub.push(reply);
    }
    // Long before the code expires, so that a loop that should have ended is noticed.
    let limit = Duration::from_mins(1);
    let http = http();
    let grant = tokio::time::timeout(limit, waiting.finish_at(QUICK, &http, None)).await;
    (grant.unwrap(), stub)
}

fn error(error: &str) -> Reply {
    json(400, &json!({"error": error}))
}

fn pending() -> Reply {
    error("authorization_pending")
}

#[tokio::test]
async fn a_code_is_asked_for_and_shown_with_its_page() {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    assert_eq!(stub.only().target, format!("/{TENANT}/oauth2/v2.0/devicecode"));
    assert_eq!(
        form(&stub.only()),
        fields([("client_id", CLIENT_ID), ("scope", SENT_SCOPES)])
    );
    assert_eq!(waiting.user_code, "GTHK-QPMN");
    assert_eq!(waiting.page.as_str(), format!("{}/device", stub.url()));
    let left = waiting.expires - Instant::now();
    assert!(
        left > Duration::from_mins(14) && left <= Duration::from_mins(15),
        "{left:?}"
    );
    assert!(!format!("{waiting:?} {waiting:#?}").contains(CANARY));
}

#[tokio::test]
async fn the_service_is_polled_until_the_code_is_entered() {
    let (grant, stub) = polled([pending(), pending(), json(200, &tokens())]).await;
    assert_eq!(grant.unwrap().who.unwrap().name.as_deref(), Some("Ana Novak"));
    let received = stub.received();
    assert_eq!(received.len(), 4);
    for poll in &received[1..] {
        assert_eq!(poll.target, format!("/{TENANT}/oauth2/v2.0/token"));
        assert_eq!(
            form(poll),
            fields([
                ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                ("client_id", CLIENT_ID),
                ("device_code", "canary-device-code"),
                ("claims", CP1),
            ])
        );
    }
}

#[tokio::test]
async fn a_challenge_goes_into_the_polls() {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    stub.push(json(200, &tokens()));
    let challenge = Claims::challenged(r#"{"access_token":{"a":null}}"#).unwrap();
    waiting.finish_at(QUICK, &http(), Some(&challenge)).await.unwrap();
    assert_eq!(form(&stub.received()[1])["claims"], challenge.to_string());
}

#[tokio::test]
async fn whoever_is_asked_too_often_is_asked_less_often_for_good() {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    for reply in [error("slow_down"), pending(), pending(), json(200, &tokens())] {
        stub.push(reply);
    }
    let pace = Pace {
        longest: Duration::from_millis(1),
        slower: Duration::from_millis(100),
        ..QUICK
    };
    let started = Instant::now();
    waiting.finish_at(pace, &http(), None).await.unwrap();
    // Three pauses follow the request to slow down.
    assert!(started.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn the_first_poll_waits_for_one_interval() {
    for interval in [json!(0), json!(null), json!(-1), json!("x"), json!(5), json!("5")] {
        let stub = Stub::start([]).await;
        let waiting = begin_with(&stub, "interval", interval.clone()).await.unwrap();
        stub.push(json(200, &tokens()));
        let pace = Pace {
            usual: Duration::from_millis(50),
            longest: Duration::from_millis(50),
            ..QUICK
        };
        let started = Instant::now();
        waiting.finish_at(pace, &http(), None).await.unwrap();
        assert!(started.elapsed() >= Duration::from_millis(50), "{interval}");
    }
}

#[test]
fn the_usual_pace_is_between_one_second_and_sixty() {
    assert_eq!(
        Pace::default(),
        Pace {
            usual: Duration::from_secs(5),
            shortest: Duration::from_secs(1),
            longest: Duration::from_mins(1),
            slower: Duration::from_secs(5),
        }
    );
}

#[tokio::test]
async fn no_and_too_late_end_the_attempt() {
    for (word, problem) in [
        ("authorization_declined", Problem::Declined),
        ("access_denied", Problem::Declined),
        ("expired_token", Problem::CodeExpired),
        ("bad_verification_code", Problem::CodeExpired),
        ("invalid_grant", Problem::SignInEnded),
    ] {
        let (grant, stub) = polled([pending(), error(word)]).await;
        assert_eq!(grant.unwrap_err().problem, problem, "{word}");
        assert_eq!(stub.received().len(), 3);
    }
    let policy = json!({"error": "access_denied", "error_codes": [53003]});
    let (grant, _stub) = polled([json(400, &policy)]).await;
    assert_eq!(grant.unwrap_err().problem, Problem::PolicyBlocks);
}

#[tokio::test]
async fn trouble_on_the_way_does_not_end_the_attempt() {
    let (grant, stub) = polled([
        Reply::Closed,
        Reply::new(429, ""),
        Reply::new(500, "<html>"),
        json(503, &json!({"error": "temporarily_unavailable"})),
        json(502, &json!({"error": "invalid_request"})),
        Reply::new(200, "<html>Sign in to the hotel's network</html>").header("content-type", "text/html"),
        Reply::new(400, "<html>"),
        Reply::new(302, "").header("location", "https://hotel.example"),
        Reply::new(404, "{}"),
        Reply::broken_off(503, "<html>"),
        pending(),
        json(200, &tokens()),
    ])
    .await;
    grant.unwrap();
    assert_eq!(stub.received().len(), 13);
}

#[tokio::test]
async fn pauses_grow_while_there_is_trouble() {
    let stub = Stub::start([]).await;
    let waiting = begin_with(&stub, "interval", json!(0)).await.unwrap();
    for _ in 0..3 {
        stub.push(Reply::new(500, ""));
    }
    stub.push(json(200, &tokens()));
    let pace = Pace {
        usual: Duration::from_millis(40),
        longest: Duration::from_millis(200),
        ..QUICK
    };
    let started = Instant::now();
    waiting.finish_at(pace, &http(), None).await.unwrap();
    // 40, 80, 160, and not 320.
    assert!(started.elapsed() >= Duration::from_millis(480));
}

#[tokio::test]
async fn a_busy_service_is_left_alone_for_as_long_as_it_asks() {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    stub.push(Reply::new(429, "").header("retry-after", "1"));
    stub.push(json(200, &tokens()));
    let started = Instant::now();
    waiting.finish_at(QUICK, &http(), None).await.unwrap();
    assert!(started.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn tokens_that_break_off_or_are_not_ours_end_the_attempt() {
    let mut of_another = id_claims();
    of_another["aud"] = json!("someone-else");
    let mut foreign = tokens();
    foreign["id_token"] = json!(id_token(&of_another));
    let mut nameless = tokens();
    nameless["id_token"] = json!(null);
    for (reply, problem) in [
        (Reply::broken_off(200, tokens().to_string()), Problem::Unreadable),
        (json(200, &json!({"token_type": "Bearer"})), Problem::Unreadable),
        (json(200, &foreign), Problem::WrongAnswer(What::Audience)),
        (json(200, &nameless), Problem::WrongAnswer(What::IdToken)),
    ] {
        let (grant, stub) = polled([reply]).await;
        assert_eq!(grant.unwrap_err().problem, problem);
        assert_eq!(stub.received().len(), 2);
    }
}

#[tokio::test]
async fn a_code_that_nobody_enters_expires() {
    let stub = Stub::start([]).await;
    let waiting = begin_with(&stub, "expires_in", json!("1")).await.unwrap();
    // More answers than a second has pauses.
    for _ in 0..2000 {
        stub.push(pending());
    }
    let error = waiting.finish_at(QUICK, &http(), None).await.unwrap_err();
    assert_eq!(error.problem, Problem::CodeExpired);
    assert!(stub.received().len() > 2);
}

#[tokio::test]
async fn an_odd_lifetime_of_a_code_is_the_nearest_sane_one() {
    for (given, minutes) in [
        (json!(null), 15),
        (json!(0), 15),
        (json!(-5), 15),
        (json!("x"), 15),
        (json!("600"), 10),
        (json!(u64::MAX), 60),
    ] {
        let stub = Stub::start([]).await;
        let waiting = begin_with(&stub, "expires_in", given.clone()).await.unwrap();
        let left = waiting.expires - Instant::now();
        let lifetime = Duration::from_mins(minutes);
        assert!(
            left <= lifetime && left + Duration::from_mins(1) > lifetime,
            "{given}: {left:?}"
        );
    }
}

#[tokio::test]
async fn an_attempt_that_is_dropped_asks_no_more() {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    for _ in 0..2000 {
        stub.push(pending());
    }
    let polling = tokio::spawn(async move { waiting.finish_at(QUICK, &http(), None).await.is_ok() });
    while stub.received().len() < 3 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    polling.abort();
    assert!(polling.await.unwrap_err().is_cancelled());
    // What was on its way has arrived by now; nothing comes after it.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let polls = stub.received().len();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(stub.received().len(), polls);
}

#[tokio::test]
async fn an_attempt_can_be_dropped_while_the_service_says_nothing() {
    let stub = Stub::start([]).await;
    let waiting = begin(&stub).await;
    stub.push(Reply::Silence);
    let polling = tokio::spawn(async move { waiting.finish_at(QUICK, &http(), None).await.is_ok() });
    while stub.received().len() < 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    polling.abort();
    assert!(polling.await.unwrap_err().is_cancelled());
}

#[tokio::test]
async fn a_page_that_is_not_the_services_own_is_not_shown() {
    for page in [
        "https://evil.example/device",
        "http://microsoft.com/devicelogin",
        "https://microsoft.com@evil.example/",
        "javascript:alert(1)",
    ] {
        let stub = Stub::start([]).await;
        let error = begin_with(&stub, "verification_uri", json!(page)).await.unwrap_err();
        assert_eq!(error.problem, Problem::WrongAnswer(What::Page), "{page}");
    }
    let stub = Stub::start([]).await;
    let shown = begin_with(&stub, "verification_uri", json!("https://microsoft.com/devicelogin")).await;
    assert_eq!(shown.unwrap().page.as_str(), "https://microsoft.com/devicelogin");
}

#[tokio::test]
async fn a_code_that_hides_something_is_spelled_out() {
    let stub = Stub::start([]).await;
    let waiting = begin_with(&stub, "user_code", json!("AB\u{202E}CD\nmore"))
        .await
        .unwrap();
    assert_eq!(waiting.user_code, "AB[U+202E]CD");
}

#[tokio::test]
async fn an_answer_without_a_code_cannot_be_read() {
    for name in ["user_code", "device_code", "verification_uri"] {
        for value in [json!(null), json!(""), json!(7)] {
            let stub = Stub::start([]).await;
            let error = begin_with(&stub, name, value.clone()).await.unwrap_err();
            assert_eq!(error.problem, Problem::Unreadable, "{name}: {value}");
            assert!(!format!("{error} {error:?}").contains(CANARY));
        }
    }
}

#[tokio::test]
async fn a_registration_that_allows_no_codes_is_told_so() {
    let answer = json!({"error": "invalid_client", "error_codes": [7_000_218]});
    let stub = Stub::start([json(401, &answer)]).await;
    let error = DeviceSignIn::begin(&http(), &entra(&stub.url())).await.unwrap_err();
    assert_eq!(error.problem, Problem::SecretExpected);

    let root = "https://id.example";
    let without = json!({"authorization_endpoint": root, "token_endpoint": root});
    let stub = Stub::start([json(200, &without)]).await;
    let error = DeviceSignIn::begin(&http(), &custom(&stub.url())).await.unwrap_err();
    assert_eq!(error.details.error.as_deref(), Some("unsupported_grant_type"));
}
