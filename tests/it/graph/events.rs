//! An event in the person's own calendar: what arrives, and that several tries make one of it.

use std::time::Duration;

use convene::{
    graph::{Acting, ApiVersion, Client},
    meeting::{CalendarEvent, Invitee},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    client, options,
    stub::{Reply, Stub},
    token,
};

const TRANSACTION: Uuid = Uuid::from_u128(0x0123_4567_89ab_4def_8123_4567_89ab_cdef);
const LINK: &str = "https://outlook.office365.com/owa/?itemid=AAMkAG%3D&exvsurl=1&path=/calendar/item";

fn event() -> CalendarEvent {
    CalendarEvent {
        meeting: "MSo1".to_owned(),
        subject: "Q&A \"weekly\"".to_owned(),
        start: "2026-12-01T13:00:00.3524945Z".parse().unwrap(),
        end: "2026-12-01T13:30:00Z".parse().unwrap(),
        html: "<p>Join: <a href=\"https://t.example/x\">x</a></p>\n".to_owned(),
        location: "https://t.example/x".to_owned(),
        invited: Vec::new(),
    }
}

fn made() -> Reply {
    Reply::new(201, json!({"id": "AAMkAG", "webLink": LINK}).to_string())
}

#[tokio::test]
async fn an_event_that_invites_nobody_arrives_to_the_letter() {
    let stub = Stub::start([made()]).await;
    let created = client(&stub).create_event(&token(), &event(), TRANSACTION, &()).await;
    assert_eq!(created.unwrap().web_link.as_deref(), Some(LINK));
    let received = stub.only();
    assert_eq!(
        (received.method.as_str(), received.target.as_str()),
        ("POST", "/v1.0/me/events")
    );
    assert_eq!(received.header("content-type"), Some("application/json"));
    assert_eq!(received.header("authorization"), Some("Bearer canary-token"));
    assert_eq!(
        String::from_utf8(received.body).unwrap(),
        concat!(
            r#"{"subject":"Q&A \"weekly\"","#,
            r#""body":{"contentType":"html","content":"<p>Join: <a href=\"https://t.example/x\">x</a></p>\n"},"#,
            r#""start":{"dateTime":"2026-12-01T13:00:00","timeZone":"UTC"},"#,
            r#""end":{"dateTime":"2026-12-01T13:30:00","timeZone":"UTC"},"#,
            r#""location":{"displayName":"https://t.example/x"},"#,
            r#""isOnlineMeeting":false,"transactionId":"01234567-89ab-4def-8123-456789abcdef"}"#
        )
    );
}

#[tokio::test]
async fn whoever_is_invited_is_required_and_named_where_the_name_is_known() {
    let stub = Stub::start([made()]).await;
    let invitee = |address: &str, name: Option<&str>| Invitee {
        address: address.to_owned(),
        name: name.map(str::to_owned),
    };
    let event = CalendarEvent {
        invited: vec![
            invitee("ana@contoso.com", Some("Ana Ruiz")),
            invitee("bo@contoso.com", None),
        ],
        ..event()
    };
    client(&stub)
        .create_event(&token(), &event, TRANSACTION, &())
        .await
        .unwrap();
    assert_eq!(
        stub.only().json()["attendees"],
        json!([
            {"emailAddress": {"address": "ana@contoso.com", "name": "Ana Ruiz"}, "type": "required"},
            {"emailAddress": {"address": "bo@contoso.com"}, "type": "required"},
        ])
    );
}

#[tokio::test]
async fn it_is_the_token_s_own_calendar_on_v1_whatever_the_connection_is() {
    let stub = Stub::start([made()]).await;
    let mut options = options(&stub.url());
    options.api_version = ApiVersion::Beta;
    options.acting = Acting::User(super::meeting_id());
    let client = Client::new(options).unwrap();
    client.create_event(&token(), &event(), TRANSACTION, &()).await.unwrap();
    assert_eq!(stub.only().target, "/v1.0/me/events");
}

#[tokio::test]
async fn every_try_carries_the_same_transaction() {
    for first in [
        Reply::new(503, ""),
        Reply::new(429, "").header("retry-after", "0"),
        Reply::Closed,
        Reply::broken_off(201, json!({"webLink": LINK}).to_string()),
        Reply::Silence,
    ] {
        let stub = Stub::start([first.clone(), made()]).await;
        let mut options = options(&stub.url());
        options.retry.try_timeout = Duration::from_millis(300);
        let client = Client::new(options).unwrap();
        let created = client.create_event(&token(), &event(), TRANSACTION, &()).await.unwrap();
        assert_eq!(created.diagnostics.tries, 2, "{first:?}");
        let received = stub.received();
        assert_eq!(received[0].body, received[1].body, "{first:?}");
        assert_eq!(received[1].json()["transactionId"], TRANSACTION.to_string());
        let ids = [&received[0], &received[1]].map(|one| one.header("client-request-id").unwrap().to_owned());
        assert_ne!(ids[0], ids[1]);
    }
}

#[tokio::test]
async fn an_event_that_was_made_is_made_whatever_the_answer_tells_of_it() {
    for body in [
        "",
        "<html>",
        "[]",
        "{}",
        r#"{"webLink":null}"#,
        r#"{"webLink":7}"#,
        r#"{"webLink":""}"#,
    ] {
        let stub = Stub::start([Reply::new(201, body)]).await;
        let created = client(&stub).create_event(&token(), &event(), TRANSACTION, &()).await;
        assert_eq!(created.unwrap().web_link, None, "{body}");
    }
}

#[tokio::test]
async fn a_refusal_is_final_and_tells_its_code() {
    let body = json!({"error": {"code": "ErrorDuplicateTransactionId", "message": "used"}}).to_string();
    for status in [400, 409] {
        let stub = Stub::start([Reply::new(status, body.clone())]).await;
        let error = client(&stub)
            .create_event(&token(), &event(), TRANSACTION, &())
            .await
            .unwrap_err();
        assert_eq!(
            (error.status(), error.code()),
            (Some(status), Some("ErrorDuplicateTransactionId"))
        );
        stub.only();
    }
}
