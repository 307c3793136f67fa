//! Events in the demo organization's calendars.

use convene::demo::DemoOptions;
use serde_json::{Value, json};

use super::demo_kit::{COLLEAGUE, Demo, Reply, send};

const GUEST: &str = "casey.monroe_harbor-partners.example#EXT#@larkfield-demo.example";
const PATH: &str = "/v1.0/me/events";

fn event() -> Value {
    json!({
        "subject": "Q&A <weekly>",
        "body": { "contentType": "html", "content": "<p>Join</p>" },
        "start": { "dateTime": "2030-02-06T13:00:00", "timeZone": "UTC" },
        "end": { "dateTime": "2030-02-06T14:30:00.0000000", "timeZone": "Europe/Berlin" },
        "location": { "displayName": "https://t.example/x" },
        "attendees": [{ "emailAddress": { "address": "a@x.example", "name": "A" }, "type": "required" }],
        "isOnlineMeeting": false,
        "transactionId": "T-1",
    })
}

async fn post(demo: &Demo, body: &Value) -> Reply {
    send(demo.call("POST", PATH).json(body)).await
}

#[tokio::test]
async fn an_event_comes_back_as_it_was_given_with_a_page_to_look_at() {
    let demo = Demo::start().await;
    let reply = post(&demo, &event()).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let made = reply.json();
    for property in [
        "subject",
        "body",
        "start",
        "end",
        "location",
        "isOnlineMeeting",
        "transactionId",
    ] {
        assert_eq!(made[property], event()[property], "{property}");
    }
    assert_eq!(made["attendees"][0]["emailAddress"]["address"], "a@x.example");
    assert_eq!(made["attendees"][0]["status"]["response"], "none");
    assert_eq!(
        made["organizer"]["emailAddress"]["address"],
        "ana.ferreira@larkfield-demo.example"
    );
    let link = made["webLink"].as_str().expect("a link");
    assert!(link.starts_with(&demo.server.graph_url()), "{link}");
    let page = demo.open(link).await;
    assert_eq!(page.status, 200);
    for part in [
        "not Outlook",
        "Q&amp;A &lt;weekly&gt;",
        "a@x.example",
        "https://t.example/x",
    ] {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
    assert_eq!(demo.open(&format!("{link}x")).await.status, 404);
}

#[tokio::test]
async fn one_transaction_makes_one_event_in_one_calendar() {
    let demo = Demo::start().await;
    let first = post(&demo, &event()).await.json();
    let again = post(&demo, &event()).await;
    assert_eq!((again.status, &again.json()["id"]), (201, &first["id"]));
    let mut other = event();
    other["subject"] = "Something else".into();
    let (code, _) = post(&demo, &other).await.error(409);
    assert_eq!(code, "ErrorDuplicateTransactionId");
    let of_colleague = send(demo.call_as(COLLEAGUE, "POST", PATH).json(&event())).await;
    assert_eq!(of_colleague.status, 201);
    assert_ne!(of_colleague.json()["id"], first["id"]);
    let mut without = event();
    without.as_object_mut().unwrap().remove("transactionId");
    let ids = [post(&demo, &without).await, post(&demo, &without).await].map(|reply| reply.json()["id"].clone());
    assert_ne!(ids[0], ids[1], "without one every event is another");
}

#[tokio::test]
async fn events_outlast_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let options = || DemoOptions {
        state_dir: Some(folder.path().to_owned()),
        ..DemoOptions::default()
    };
    let demo = Demo::start_with(options()).await;
    let first = post(&demo, &event()).await.json();
    drop(demo);
    let demo = Demo::start_with(options()).await;
    let again = post(&demo, &event()).await.json();
    assert_eq!(again["id"], first["id"]);
    let page = demo.open(again["webLink"].as_str().unwrap()).await;
    assert!(page.text.contains("Q&amp;A"), "{}", page.text);
}

#[tokio::test]
async fn what_is_no_event_is_refused() {
    let demo = Demo::start().await;
    for (property, value, code) in [
        ("start", json!(null), "ErrorPropertyValidationFailure"),
        (
            "start",
            json!({ "dateTime": "tomorrow", "timeZone": "UTC" }),
            "ErrorPropertyValidationFailure",
        ),
        (
            "start",
            json!({ "dateTime": "2030-02-06T13:00:00Z", "timeZone": "UTC" }),
            "ErrorPropertyValidationFailure",
        ),
        (
            "start",
            json!({ "dateTime": "2030-02-06T13:30:01", "timeZone": "UTC" }),
            "ErrorPropertyValidationFailure",
        ),
        (
            "start",
            json!({ "dateTime": "2030-02-06T13:00:00", "timeZone": "Moon/Sea" }),
            "TimeZoneNotSupportedException",
        ),
        ("end", json!("2030-02-06T13:00:00"), "ErrorPropertyValidationFailure"),
        ("subject", json!(7), "ErrorPropertyValidationFailure"),
        (
            "body",
            json!({ "contentType": "markdown", "content": "" }),
            "ErrorPropertyValidationFailure",
        ),
        (
            "location",
            json!({ "displayName": "x".repeat(256) }),
            "ErrorPropertyValidationFailure",
        ),
        (
            "attendees",
            json!([{ "emailAddress": { "address": "nobody" } }]),
            "ErrorPropertyValidationFailure",
        ),
        (
            "attendees",
            json!([{ "emailAddress": { "address": "a@x" }, "type": "maybe" }]),
            "ErrorPropertyValidationFailure",
        ),
        ("isOnlineMeeting", json!("no"), "ErrorPropertyValidationFailure"),
        ("isOnlineMeeting", json!(true), "BadRequest"),
        ("joinUrl", json!("https://t.example/x"), "RequestBodyRead"),
    ] {
        let mut wrong = event();
        wrong[property] = value;
        let (found, _) = post(&demo, &wrong).await.error(400);
        assert_eq!(found, code, "{property}: {}", wrong[property]);
    }
    let made = post(&demo, &event()).await;
    assert_eq!(made.status, 201, "nothing of all that was kept: {}", made.text);
}

#[tokio::test]
async fn who_has_no_calendar_has_no_events() {
    let demo = Demo::start().await;
    send(demo.call_as_app("POST", PATH).json(&event())).await.error(400);
    let (code, _) = send(demo.call_as(GUEST, "POST", PATH).json(&event())).await.error(404);
    assert_eq!(code, "MailboxNotEnabledForRESTAPI");
    let reply = send(demo.call("GET", PATH)).await;
    reply.error(405);
    assert_eq!(reply.header("allow"), Some("POST"));
}
