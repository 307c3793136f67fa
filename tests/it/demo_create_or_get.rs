//! The demo's createOrGet keeps the rules of the reference page.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::demo_kit::{COLLEAGUE, Demo, send};

const ME: &str = "/v1.0/me/onlineMeetings/createOrGet";
const ME_BETA: &str = "/beta/me/onlineMeetings/createOrGet";

fn fixture(name: &str) -> Value {
    let path = format!("{}/tests/fixtures/reference/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("the fixture is there")).expect("the fixture is JSON")
}

fn time(meeting: &Value, name: &str) -> DateTime<Utc> {
    meeting[name].as_str().expect(name).parse().expect(name)
}

#[tokio::test]
async fn the_first_call_creates_and_the_second_gets() {
    let demo = Demo::start().await;
    let body = json!({ "externalId": "weekly", "subject": "Weekly stand-up" });
    let first = demo.create_or_get(&body).await;
    let second = demo.create_or_get(&body).await;
    assert_eq!((first.status, second.status), (201, 200));
    assert_eq!(first.json(), second.json());
}

#[tokio::test]
async fn the_reference_examples_are_answered_as_printed() {
    for (number, message_is_zero) in [(1, true), (2, false)] {
        let demo = Demo::start().await;
        let request = fixture(&format!("request-{number}"));
        let reply = send(demo.call("POST", ME_BETA).json(&request)).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        let (meeting, printed) = (reply.json(), fixture(&format!("response-{number}")));

        // Everything that is printed is there; what does not depend on who asks and when is the same.
        for (name, value) in printed.as_object().expect("an object") {
            assert!(meeting.get(name).is_some(), "{name} is missing");
            let varies = [
                "id",
                "chatInfo",
                "joinWebUrl",
                "videoTeleconferenceId",
                "participants",
                "audioConferencing",
            ];
            if !varies.contains(&name.as_str()) && !name.ends_with("DateTime") {
                assert_eq!(&meeting[name], value, "{name}");
            }
        }
        for name in printed["audioConferencing"].as_object().expect("an object").keys() {
            assert!(
                meeting["audioConferencing"].get(name).is_some(),
                "audioConferencing.{name}"
            );
        }
        // The presenter comes back without the role.
        let (attendee, attendee_printed) = (
            &meeting["participants"]["attendees"][0],
            &printed["participants"]["attendees"][0],
        );
        assert_eq!(attendee["role"], Value::Null);
        assert_eq!(attendee["upn"], attendee_printed["upn"]);
        assert_eq!(
            attendee["identity"]["user"]["id"],
            attendee_printed["identity"]["user"]["id"]
        );
        assert_eq!(meeting["participants"]["organizer"]["role"], "presenter");
        assert_eq!(meeting["participants"]["producers"], json!([]));
        assert_eq!(meeting["chatInfo"]["messageId"] == "0", message_is_zero);
        if number == 2 {
            assert_eq!(meeting["chatInfo"]["threadId"], request["chatInfo"]["threadId"]);
        }
        assert_eq!(meeting["startDateTime"], "2020-02-06T01:49:21.3524945Z");
        assert_eq!(meeting["endDateTime"], "2020-02-06T02:19:21.3524945Z");
    }
}

#[tokio::test]
async fn the_external_id_is_required() {
    let demo = Demo::start().await;
    for body in [
        json!({ "subject": "x" }),
        json!({ "externalId": null }),
        json!({ "externalId": "" }),
        json!({ "externalId": 7 }),
    ] {
        assert_eq!(demo.create_or_get(&body).await.error(400).0, "BadRequest", "{body}");
    }
}

#[tokio::test]
async fn the_key_is_organizer_and_external_id_to_the_letter() {
    let demo = Demo::start().await;
    let mine = demo.meeting(&json!({ "externalId": "a" })).await;
    let other_case = demo.meeting(&json!({ "externalId": "A" })).await;
    let theirs = send(demo.call_as(COLLEAGUE, "POST", ME).json(&json!({ "externalId": "a" }))).await;
    assert_eq!(theirs.status, 201);
    assert_ne!(mine["id"], other_case["id"]);
    assert_ne!(mine["id"], theirs.json()["id"]);
    let own_id = demo.id_of("ana.ferreira@larkfield-demo.example").await;
    let by_id = send(
        demo.call("POST", &format!("/v1.0/users/{own_id}/onlineMeetings/createOrGet"))
            .json(&json!({ "externalId": "a" })),
    )
    .await;
    assert_eq!((by_id.status, &by_id.json()["id"]), (200, &mine["id"]));
    // v1.0 and beta show the same meetings.
    let on_beta = send(demo.call("POST", ME_BETA).json(&json!({ "externalId": "a" }))).await;
    assert_eq!((on_beta.status, &on_beta.json()["id"]), (200, &mine["id"]));
}

#[tokio::test]
async fn without_times_it_starts_now_and_lasts_an_hour() {
    let demo = Demo::start().await;
    let before = Utc::now();
    let meeting = demo.meeting(&json!({ "externalId": "a", "startDateTime": null })).await;
    let start = time(&meeting, "startDateTime");
    // Answers carry tenths of a microsecond, so the start may seem a little earlier.
    assert!(start >= before - TimeDelta::microseconds(1) && start <= Utc::now());
    assert_eq!(time(&meeting, "endDateTime") - start, TimeDelta::hours(1));
}

#[tokio::test]
async fn with_a_start_alone_it_lasts_an_hour() {
    let demo = Demo::start().await;
    let meeting = demo
        .meeting(&json!({ "externalId": "a", "startDateTime": "2030-03-01T09:30:00-07:00" }))
        .await;
    assert_eq!(meeting["startDateTime"], "2030-03-01T16:30:00.0000000Z");
    assert_eq!(meeting["endDateTime"], "2030-03-01T17:30:00.0000000Z");
    assert_eq!(
        meeting["expiryDateTime"], "2030-04-30T17:30:00.0000000Z",
        "60 days after the end"
    );
}

#[tokio::test]
async fn an_end_needs_a_start_that_is_not_later() {
    let demo = Demo::start().await;
    let end_only = json!({ "externalId": "a", "endDateTime": "2030-03-01T09:30:00Z" });
    demo.create_or_get(&end_only).await.error(400);
    let backwards = json!({ "externalId": "a", "startDateTime": "2030-03-01T09:30:00Z", "endDateTime": "2030-03-01T10:29:59+01:00" });
    demo.create_or_get(&backwards).await.error(400);
    let equal = json!({ "externalId": "a", "startDateTime": "2030-03-01T09:30:00Z", "endDateTime": "2030-03-01T10:30:00+01:00" });
    assert_eq!(demo.create_or_get(&equal).await.status, 201);
}

#[tokio::test]
async fn a_date_time_needs_an_offset() {
    let demo = Demo::start().await;
    for wrong in [
        "tomorrow",
        "2030-03-01T09:30:00",
        "2030-03-01",
        "2030-03-01T09:30:00.1234567890123Z",
    ] {
        demo.create_or_get(&json!({ "externalId": "a", "startDateTime": wrong }))
            .await
            .error(400);
    }
    demo.create_or_get(&json!({ "externalId": "a", "startDateTime": 5 }))
        .await
        .error(400);
}

#[tokio::test]
async fn on_a_hit_the_body_is_ignored() {
    let demo = Demo::start().await;
    let made = demo.meeting(&json!({ "externalId": "a", "subject": "First" })).await;
    let odd =
        json!({ "externalId": "a", "subject": 42, "endDateTime": "never", "chatInfo": {}, "participants": "nobody" });
    let hit = demo.create_or_get(&odd).await;
    assert_eq!((hit.status, hit.json()), (200, made));
    // But it must be JSON.
    let request = demo
        .call("POST", ME)
        .header("content-type", "application/json")
        .body(r#"{"externalId": "a""#);
    send(request).await.error(400);
}

#[tokio::test]
async fn chat_info_is_taken_on_beta_and_refused_on_v1() {
    let demo = Demo::start().await;
    let body = json!({ "externalId": "a", "chatInfo": { "threadId": "19:abc@thread.tacv2" } });
    let refused = demo.create_or_get(&body).await.error(400);
    assert_eq!(refused, ("BadRequest".to_owned(), "An error has occurred.".to_owned()));
    let first = send(demo.call("POST", ME_BETA).json(&body)).await.json();
    let second = send(
        demo.call("POST", ME_BETA)
            .json(&json!({ "externalId": "b", "chatInfo": body["chatInfo"] })),
    )
    .await
    .json();
    for meeting in [&first, &second] {
        assert_eq!(meeting["chatInfo"]["threadId"], "19:abc@thread.tacv2");
        assert!(
            meeting["chatInfo"]["messageId"]
                .as_str()
                .is_some_and(|id| id.len() == 13),
            "{meeting}"
        );
    }
    assert_ne!(first["joinWebUrl"], second["joinWebUrl"], "two meetings in one channel");
    // An encoded thread ID makes a meeting and loses the people.
    let encoded = json!({ "externalId": "c", "chatInfo": { "threadId": "19%3Aabc@thread.tacv2" }, "participants": { "attendees": [{ "upn": "x@y.example" }] } });
    let lost = send(demo.call("POST", ME_BETA).json(&encoded)).await.json();
    assert_eq!(lost["participants"]["attendees"], json!([]));
}

#[tokio::test]
async fn attendees_are_stored_as_given_and_the_organizer_is_ignored() {
    let demo = Demo::start().await;
    let attendees = json!([
        { "upn": "only@address.example" },
        { "identity": { "user": { "id": "not-a-guid" } }, "role": "attendee" },
        { "identity": null, "upn": null, "role": null },
    ]);
    let organizer = json!({ "upn": "someone@else.example" });
    let body = json!({ "externalId": "a", "participants": { "organizer": organizer, "attendees": attendees } });
    let participants = &demo.meeting(&body).await["participants"];
    assert_eq!(participants["organizer"]["upn"], "ana.ferreira@larkfield-demo.example");
    let stored = &participants["attendees"];
    assert_eq!(
        stored[0],
        json!({ "upn": "only@address.example", "role": null, "identity": null })
    );
    assert_eq!(
        stored[1]["identity"]["user"],
        json!({ "id": "not-a-guid", "displayName": null })
    );
    assert_eq!(stored[1]["role"], "attendee");
    for wrong in [
        json!({ "role": "boss" }),
        json!({ "role": "unknownFutureValue" }),
        json!("x"),
        json!({ "upn": 5 }),
        json!({ "identity": { "user": "x" } }),
    ] {
        let body = json!({ "externalId": "b", "participants": { "attendees": [wrong] } });
        demo.create_or_get(&body).await.error(400);
    }
}

#[tokio::test]
async fn late_roles_are_named_only_when_asked_for() {
    let demo = Demo::start().await;
    let attendees =
        json!([{ "upn": "a@x.example", "role": "coorganizer" }, { "upn": "b@x.example", "role": "producer" }]);
    let body = json!({ "externalId": "a", "participants": { "attendees": attendees } });
    let role_of = |meeting: &Value, n: usize| meeting["participants"]["attendees"][n]["role"].clone();
    let plain = demo.meeting(&body).await;
    assert_eq!(
        (role_of(&plain, 0), role_of(&plain, 1)),
        (json!("unknownFutureValue"), json!("unknownFutureValue"))
    );
    let request = demo
        .call("POST", ME)
        .header("prefer", "respond-async, include-unknown-enum-members")
        .json(&body);
    let full = send(request).await.json();
    assert_eq!(
        (role_of(&full, 0), role_of(&full, 1)),
        (json!("coorganizer"), json!("producer"))
    );
}

#[tokio::test]
async fn a_meeting_comes_with_everything_the_service_adds() {
    let demo = Demo::start().await;
    let meeting = demo
        .meeting(&json!({ "externalId": "a", "subject": "Grüße <b>" }))
        .await;
    let origin = demo.server.graph_url();
    let text = |path: &str| meeting.pointer(path).and_then(Value::as_str).expect(path).to_owned();
    assert!(text("/joinWebUrl").starts_with(&format!("{origin}/join/")));
    assert!(text("/meetingOptionsWebUrl").starts_with(&origin));
    assert!(text("/@odata.context").starts_with(&format!("{origin}/v1.0/$metadata#")));
    assert_eq!(text("/joinMeetingIdSettings/joinMeetingId").len(), 12);
    assert!(!text("/joinMeetingIdSettings/passcode").is_empty());
    assert_eq!(meeting["meetingType"], "scheduled");
    assert_eq!(
        meeting["autoAdmittedUsers"], "EveryoneInCompany",
        "a property that no list names"
    );
    assert_eq!(
        meeting["lobbyBypassSettings"],
        json!({ "scope": "organization", "isDialInBypassEnabled": false })
    );
    assert!(
        text("/audioConferencing/tollNumber").contains("555-01"),
        "a number kept for fiction"
    );
    // Another organizer has no telephone access.
    let theirs = send(demo.call_as(COLLEAGUE, "POST", ME).json(&json!({ "externalId": "a" })))
        .await
        .json();
    assert_eq!(theirs["audioConferencing"], Value::Null);
}

#[tokio::test]
async fn the_invitation_is_an_encoded_page_in_the_readers_language() {
    let demo = Demo::start().await;
    let invitation = async |language: &str| {
        let request = demo
            .call("POST", ME)
            .header("accept-language", language)
            .json(&json!({ "externalId": "a" }));
        let meeting = send(request).await.json();
        assert_eq!(meeting["joinInformation"]["contentType"], "html");
        let content = meeting["joinInformation"]["content"]
            .as_str()
            .expect("a text")
            .to_owned();
        let encoded = content.strip_prefix("data:text/html,").expect("a data URL").to_owned();
        assert!(
            encoded
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"+%*-._".contains(&b)),
            "form-encoded"
        );
        let (html, _) = url::form_urlencoded::parse(encoded.as_bytes())
            .next()
            .expect("one text");
        html.into_owned()
    };
    let english = invitation("fr-FR").await;
    assert!(english.contains("this is not a Microsoft Teams meeting"), "{english}");
    assert!(
        english.contains(&format!("{}/join/", demo.server.graph_url())),
        "{english}"
    );
    assert!(
        invitation("de;q=0.1, zh-CN")
            .await
            .contains("这不是 Microsoft Teams 会议")
    );
}

#[tokio::test]
async fn an_app_acts_for_users_a_policy_covers() {
    let demo = Demo::start().await;
    let body = json!({ "externalId": "a" });
    let post = async |id: &str| {
        send(
            demo.call_as_app("POST", &format!("/v1.0/users/{id}/onlineMeetings/createOrGet"))
                .json(&body),
        )
        .await
    };
    let made = post(&demo.id_of(COLLEAGUE).await).await;
    assert_eq!(made.status, 201);
    assert_eq!(made.json()["participants"]["organizer"]["upn"], COLLEAGUE);
    let uncovered = demo.id_of("tobias.vogt@larkfield-demo.example").await;
    assert_eq!(
        post(&uncovered).await.error(403),
        (
            "Forbidden".into(),
            "No application access policy found for this app.".into()
        )
    );
    post("00000000-0000-4000-8000-000000000000").await.error(404);
    // The path wants an object ID, not a user principal name.
    post(COLLEAGUE).await.error(404);
    let (code, message) = send(demo.call_as_app("POST", ME).json(&body)).await.error(400);
    assert_eq!(
        (code.as_str(), message.as_str()),
        (
            "BadRequest",
            "/me request is only valid with delegated authentication flow."
        )
    );
}

#[tokio::test]
async fn a_person_acts_for_themself_only() {
    let demo = Demo::start().await;
    let colleague = demo.id_of(COLLEAGUE).await;
    let path = format!("/v1.0/users/{colleague}/onlineMeetings/createOrGet");
    send(demo.call("POST", &path).json(&json!({ "externalId": "a" })))
        .await
        .error(403);
}

#[tokio::test]
async fn guests_and_personal_accounts_have_no_meetings() {
    let demo = Demo::start().await;
    let body = json!({ "externalId": "a" });
    let guest = "casey.monroe_harbor-partners.example#EXT#@larkfield-demo.example";
    let bare = send(demo.call_as(guest, "POST", ME).json(&body)).await.error(403);
    assert_eq!(bare, ("Forbidden".to_owned(), String::new()));
    let personal = send(demo.call_as("robin.hale@postbox.example", "POST", ME).json(&body))
        .await
        .error(401);
    assert_eq!(
        personal,
        (
            "AuthenticationError".to_owned(),
            "Error authenticating with resource".to_owned()
        )
    );
}
