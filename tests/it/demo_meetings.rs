//! Finding, changing and deleting meetings in the demo.

use serde_json::{Value, json};

use super::demo_kit::{COLLEAGUE, Demo, Reply, encoded, send, with_query};

fn path_of(meeting: &Value) -> String {
    format!(
        "/v1.0/me/onlineMeetings/{}",
        encoded(meeting["id"].as_str().expect("an ID"))
    )
}

async fn find(demo: &Demo, filter: &str) -> Reply {
    send(demo.call("GET", &with_query("/v1.0/me/onlineMeetings", &[("$filter", filter)]))).await
}

async fn patch(demo: &Demo, meeting: &Value, change: Value) -> Reply {
    send(demo.call("PATCH", &path_of(meeting)).json(&change)).await
}

#[tokio::test]
async fn a_meeting_is_found_by_its_id() {
    let demo = Demo::start().await;
    let meeting = demo
        .meeting(&json!({ "externalId": "a", "participants": { "attendees": [{ "upn": COLLEAGUE }] } }))
        .await;
    let got = send(demo.call("GET", &path_of(&meeting))).await;
    assert_eq!((got.status, got.json()), (200, meeting.clone()));
    let selected = send(demo.call(
        "GET",
        &with_query(&path_of(&meeting), &[("$select", "subject,externalId")]),
    ))
    .await
    .json();
    assert_eq!(
        selected
            .as_object()
            .expect("an object")
            .keys()
            .filter(|k| !k.starts_with('@'))
            .count(),
        2
    );
    send(demo.call("GET", "/v1.0/me/onlineMeetings/nothing"))
        .await
        .error(404);
    // An attendee may read it too, a stranger may not.
    assert_eq!(
        send(demo.call_as(COLLEAGUE, "GET", &path_of(&meeting))).await.status,
        200
    );
    send(demo.call_as("priya.raman@larkfield-demo.example", "GET", &path_of(&meeting)))
        .await
        .error(404);
}

#[tokio::test]
async fn a_meeting_is_found_by_its_link_and_by_its_number() {
    let demo = Demo::start().await;
    let meeting = demo.meeting(&json!({ "externalId": "it's mine" })).await;
    let link = meeting["joinWebUrl"].as_str().expect("a link");
    let number = meeting["joinMeetingIdSettings"]["joinMeetingId"]
        .as_str()
        .expect("a number");
    for filter in [
        format!("JoinWebUrl eq '{link}'"),
        format!("joinWebUrl eq '{link}'"),
        format!("joinMeetingIdSettings/joinMeetingId eq '{number}'"),
    ] {
        let found = find(&demo, &filter).await;
        assert_eq!(found.status, 200, "{}", found.text);
        let value = &found.json()["value"];
        assert_eq!(
            (value.as_array().map(Vec::len), &value[0]["id"]),
            (Some(1), &meeting["id"]),
            "{filter}"
        );
    }
    assert_eq!(
        find(&demo, "JoinWebUrl eq 'http://127.0.0.1:1/join/x/0'").await.json()["value"],
        json!([])
    );
    // Sent without encoding, the link is another one after decoding.
    let raw = format!("/v1.0/me/onlineMeetings?$filter=JoinWebUrl%20eq%20'{link}'");
    assert_eq!(send(demo.call("GET", &raw)).await.json()["value"], json!([]));
    // Only the organizer may ask.
    let path = with_query(
        "/v1.0/me/onlineMeetings",
        &[("$filter", &format!("JoinWebUrl eq '{link}'"))],
    );
    let theirs = demo.call_as(COLLEAGUE, "GET", &path);
    send(theirs).await.error(403);
}

#[tokio::test]
async fn every_other_filter_is_refused() {
    let demo = Demo::start().await;
    let expected = (
        "InvalidArgument".to_owned(),
        "Filter expression expected - /onlineMeetings?$filter={ParameterName} eq '{id}'.".to_owned(),
    );
    assert_eq!(
        send(demo.call("GET", "/v1.0/me/onlineMeetings")).await.error(400),
        expected
    );
    for filter in [
        "externalId eq 'a'",
        "subject eq 'x'",
        "startDateTime ge 'x'",
        "JoinWebUrl eq 'a' or JoinWebUrl eq 'b'",
        "x",
    ] {
        assert_eq!(find(&demo, filter).await.error(400), expected, "{filter}");
    }
}

#[tokio::test]
async fn start_and_end_change_together() {
    let demo = Demo::start().await;
    let meeting = demo.meeting(&json!({ "externalId": "a", "subject": "Old" })).await;
    patch(&demo, &meeting, json!({ "startDateTime": "2031-01-01T10:00:00Z" }))
        .await
        .error(400);
    patch(&demo, &meeting, json!({ "endDateTime": "2031-01-01T10:00:00Z" }))
        .await
        .error(400);
    let backwards = json!({ "startDateTime": "2031-01-01T10:00:00Z", "endDateTime": "2031-01-01T09:00:00Z" });
    patch(&demo, &meeting, backwards).await.error(400);
    let change =
        json!({ "subject": "New", "startDateTime": "2031-01-01T10:00:00Z", "endDateTime": "2031-01-01T10:00:00Z" });
    let changed = patch(&demo, &meeting, change).await;
    assert_eq!(changed.status, 200);
    assert_eq!(changed.json()["subject"], "New");
    assert_eq!(changed.json()["endDateTime"], "2031-01-01T10:00:00.0000000Z");
    assert_eq!(send(demo.call("GET", &path_of(&meeting))).await.json(), changed.json());
    // A refused change changes nothing, not even the part that could be made.
    patch(
        &demo,
        &meeting,
        json!({ "subject": "Newer", "allowMeetingChat": "maybe" }),
    )
    .await
    .error(400);
    assert_eq!(
        send(demo.call("GET", &path_of(&meeting))).await.json()["subject"],
        "New"
    );
}

#[tokio::test]
async fn the_attendee_list_is_replaced_as_a_whole() {
    let demo = Demo::start().await;
    let attendees = json!([{ "upn": "a@x.example" }, { "upn": "b@x.example" }]);
    let meeting = demo
        .meeting(&json!({ "externalId": "a", "participants": { "attendees": attendees } }))
        .await;
    let untouched = patch(&demo, &meeting, json!({ "subject": "x" })).await.json();
    assert_eq!(untouched["participants"], meeting["participants"]);
    let change = json!({ "participants": { "attendees": [{ "upn": "c@x.example" }] } });
    let left = patch(&demo, &meeting, change).await.json();
    let names: Vec<_> = left["participants"]["attendees"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|a| &a["upn"])
        .collect();
    assert_eq!(names, ["c@x.example"]);
}

#[tokio::test]
async fn presenters_are_kept_where_the_role_may_present() {
    let demo = Demo::start().await;
    let meeting = demo.meeting(&json!({ "externalId": "a" })).await;
    let participants = json!({ "attendees": [{ "upn": "a@x.example", "role": "presenter" }, { "upn": "b@x.example", "role": "coorganizer" }] });
    let without = patch(&demo, &meeting, json!({ "participants": participants }))
        .await
        .json();
    assert_eq!(without["participants"]["attendees"][0]["role"], Value::Null);
    let change = json!({ "allowedPresenters": "roleIsPresenter", "participants": participants });
    let with = patch(&demo, &meeting, change).await.json();
    assert_eq!(with["allowedPresenters"], "roleIsPresenter");
    assert_eq!(with["participants"]["attendees"][0]["role"], "presenter");
    assert_eq!(with["participants"]["attendees"][1]["role"], "unknownFutureValue");
    // Once it is so, a later change keeps the role without saying it again.
    let later = demo
        .call("PATCH", &path_of(&meeting))
        .header("prefer", "include-unknown-enum-members");
    let later = send(later.json(&json!({ "participants": participants }))).await.json();
    assert_eq!(later["participants"]["attendees"][0]["role"], "presenter");
    assert_eq!(later["participants"]["attendees"][1]["role"], "coorganizer");
}

#[tokio::test]
async fn what_is_fixed_at_creation_cannot_be_changed() {
    let demo = Demo::start().await;
    let meeting = demo.meeting(&json!({ "externalId": "a" })).await;
    for change in [
        json!({ "externalId": "b" }),
        json!({ "chatInfo": { "threadId": "19:x@thread.tacv2" } }),
        json!({ "joinMeetingIdSettings": { "isPasscodeRequired": false } }),
        json!({ "participants": { "organizer": { "upn": COLLEAGUE } } }),
    ] {
        patch(&demo, &meeting, change).await.error(400);
    }
    // And by nobody but the organizer.
    send(
        demo.call_as(COLLEAGUE, "PATCH", &path_of(&meeting))
            .json(&json!({ "subject": "Mine" })),
    )
    .await
    .error(403);
    send(demo.call_as(COLLEAGUE, "DELETE", &path_of(&meeting)))
        .await
        .error(403);
}

#[tokio::test]
async fn every_setting_is_stored_and_returned() {
    let demo = Demo::start().await;
    let meeting = demo.meeting(&json!({ "externalId": "a" })).await;
    let settings = json!({
        "allowedPresenters": "organizer",
        "allowedLobbyAdmitters": "organizerAndCoOrganizers",
        "lobbyBypassSettings": { "scope": "everyone", "isDialInBypassEnabled": true },
        "isEntryExitAnnounced": false,
        "allowMeetingChat": "limited",
        "allowTeamworkReactions": false,
        "allowAttendeeToEnableCamera": false,
        "allowAttendeeToEnableMic": false,
        "allowRecording": false,
        "allowTranscription": false,
        "recordAutomatically": true,
        "allowBreakoutRooms": false,
        "allowLiveShare": "disabled",
        "allowPowerPointSharing": false,
        "allowWhiteboard": false,
        "allowCopyingAndSharingMeetingContent": false,
        "anonymizeIdentityForRoles": ["attendee"],
        "watermarkProtection": { "isEnabledForContentSharing": true, "isEnabledForVideo": true },
    });
    for (name, value) in settings.as_object().expect("an object") {
        assert_ne!(
            &meeting[name], value,
            "{name} must differ at first for this test to mean something"
        );
        let changed = patch(&demo, &meeting, json!({ name: value })).await;
        assert_eq!((changed.status, &changed.json()[name]), (200, value), "{name}");
    }
    let stored = send(demo.call("GET", &path_of(&meeting))).await.json();
    for (name, value) in settings.as_object().expect("an object") {
        assert_eq!(&stored[name], value, "{name}");
        patch(&demo, &meeting, json!({ name: 5 })).await.error(400);
    }
    assert_eq!(stored["autoAdmittedUsers"], "Everyone");
    // Of a complex value only what is given changes.
    let partly = patch(
        &demo,
        &meeting,
        json!({ "lobbyBypassSettings": { "scope": "organizer" } }),
    )
    .await
    .json();
    assert_eq!(
        partly["lobbyBypassSettings"],
        json!({ "scope": "organizer", "isDialInBypassEnabled": true })
    );
    // Attendees cannot be named again.
    patch(&demo, &meeting, json!({ "anonymizeIdentityForRoles": [] }))
        .await
        .error(400);
}

#[tokio::test]
async fn late_lobby_scopes_are_named_only_when_asked_for() {
    let demo = Demo::start().await;
    let meeting = demo.meeting(&json!({ "externalId": "a" })).await;
    let change = json!({ "lobbyBypassSettings": { "scope": "invited" } });
    let plain = patch(&demo, &meeting, change).await.json();
    assert_eq!(plain["lobbyBypassSettings"]["scope"], "unknownFutureValue");
    let full = send(
        demo.call("GET", &path_of(&meeting))
            .header("prefer", "include-unknown-enum-members"),
    )
    .await
    .json();
    assert_eq!(full["lobbyBypassSettings"]["scope"], "invited");
    patch(
        &demo,
        &meeting,
        json!({ "lobbyBypassSettings": { "scope": "unknownFutureValue" } }),
    )
    .await
    .error(400);
}

#[tokio::test]
async fn a_deleted_meeting_is_gone_until_its_link_is_opened() {
    let demo = Demo::start().await;
    let meeting = demo
        .meeting(&json!({ "externalId": "a", "subject": "<script>alert(1)</script>" }))
        .await;
    let link = meeting["joinWebUrl"].as_str().expect("a link");
    let deleted = send(demo.call("DELETE", &path_of(&meeting))).await;
    assert_eq!((deleted.status, deleted.text.as_str()), (204, ""));
    send(demo.call("GET", &path_of(&meeting))).await.error(404);
    send(demo.call("DELETE", &path_of(&meeting))).await.error(404);
    patch(&demo, &meeting, json!({ "subject": "x" })).await.error(404);
    assert_eq!(
        find(&demo, &format!("JoinWebUrl eq '{link}'")).await.json()["value"],
        json!([])
    );

    let page = demo.open(link).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text
            .contains("Demo meeting: this is not a Microsoft Teams meeting."),
        "{}",
        page.text
    );
    assert!(
        page.text.contains("&lt;script&gt;") && !page.text.contains("<script>"),
        "{}",
        page.text
    );
    assert!(
        page.header("content-security-policy")
            .is_some_and(|policy| policy.starts_with("default-src 'none'"))
    );
    assert_eq!(send(demo.call("GET", &path_of(&meeting))).await.json(), meeting);
}

#[tokio::test]
async fn after_a_delete_the_external_id_makes_a_new_meeting() {
    let demo = Demo::start().await;
    let body = json!({ "externalId": "a" });
    let old = demo.meeting(&body).await;
    send(demo.call("DELETE", &path_of(&old))).await;
    let new = demo.meeting(&body).await;
    assert_ne!(old["id"], new["id"]);
    // Also when the old one comes back, the external ID means the new one.
    demo.open(old["joinWebUrl"].as_str().expect("a link")).await;
    assert_eq!(send(demo.call("GET", &path_of(&old))).await.status, 200);
    assert_eq!(demo.create_or_get(&body).await.json()["id"], new["id"]);
}

#[tokio::test]
async fn every_page_says_that_it_is_a_demo() {
    let demo = Demo::start().await;
    let meeting = demo
        .meeting(&json!({ "externalId": "a", "subject": "Tea & <i>biscuits</i>" }))
        .await;
    let link = |path: &str| meeting.pointer(path).and_then(Value::as_str).expect(path).to_owned();
    let root = demo.server.graph_url();
    for (url, status) in [
        (root.clone(), 200),
        (link("/joinWebUrl"), 200),
        (link("/meetingOptionsWebUrl"), 200),
        (link("/audioConferencing/dialinUrl"), 200),
        (format!("{root}/join/nothing/0"), 404),
    ] {
        let page = demo.open(&url).await;
        assert_eq!(page.status, status, "{url}");
        assert!(page.text.contains("demo"), "{url}: {}", page.text);
        assert!(!page.text.contains("<i>"), "{url}");
        assert!(
            page.header("content-security-policy")
                .is_some_and(|p| p.starts_with("default-src 'none'")),
            "{url}"
        );
    }
}
