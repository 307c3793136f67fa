//! What arrives at the service.

use chrono::{DateTime, Utc};
use convene::{
    graph::{Acting, ApiVersion, Client, ClientError, EntityId, create_or_get_body},
    meeting::{
        AllowedPresenters, Attendee, Change, ExternalId, LobbyAdmitters, LobbyBypass, MeetingChat, MeetingOptions,
        MeetingRequest, Person, RequestTimes, Role,
    },
};
use serde_json::{Value, json};

use super::{
    RESPONSE_1, client, meeting_id, options, request,
    stub::{Received, Reply, Stub},
    token,
};

const REQUEST_1: &str = include_str!("../../fixtures/reference/request-1.json");

fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn attendee(user_id: Option<&str>, address: Option<&str>, role: Option<Role>) -> Attendee {
    Attendee {
        person: Person::new(user_id, address).unwrap(),
        role,
    }
}

/// The request with its times as instants: how one is spelled does not matter.
fn meaning(mut body: Value) -> Value {
    for property in ["startDateTime", "endDateTime"] {
        if let Some(text) = body[property].as_str() {
            body[property] = json!(time(text));
        }
    }
    body
}

async fn sent(request: &MeetingRequest) -> Received {
    let stub = Stub::start([Reply::new(201, RESPONSE_1)]).await;
    client(&stub).create_or_get(&token(), request, None, &()).await.unwrap();
    stub.only()
}

#[tokio::test]
async fn the_first_example_of_the_reference_page_arrives_as_documented() {
    let times = [
        time("2020-02-06T01:49:21.3524945Z"),
        time("2020-02-06T02:19:21.3524945Z"),
    ];
    let id = Some("1f35f2e6-9cab-44ad-8d5a-b74c14720000");
    let received = sent(&MeetingRequest {
        external_id: ExternalId::parse("7eb8263f-d0e0-4149-bb1c-1f0476083c56").unwrap(),
        subject: Some("Create a meeting with customId provided".to_owned()),
        times: RequestTimes::new(Some(times[0]), Some(times[1])).unwrap(),
        attendees: vec![attendee(id, Some("test1@contoso.com"), Some(Role::Presenter))],
        channel: None,
        options: MeetingOptions::default(),
    })
    .await;
    assert_eq!(
        (received.method.as_str(), received.target.as_str()),
        ("POST", "/v1.0/me/onlineMeetings/createOrGet")
    );
    assert_eq!(
        meaning(received.json()),
        meaning(serde_json::from_str(REQUEST_1).unwrap())
    );
}

#[tokio::test]
async fn what_is_absent_is_absent_and_not_null() {
    assert_eq!(sent(&request()).await.json(), json!({"externalId": "stand-up"}));
}

#[tokio::test]
async fn a_start_alone_is_sent_alone_in_utc_with_seven_fraction_digits() {
    let times = RequestTimes::new(Some(time("2026-12-01T14:00:00.5+02:00")), None).unwrap();
    let received = sent(&MeetingRequest { times, ..request() }).await;
    assert_eq!(
        received.json(),
        json!({"externalId": "stand-up", "startDateTime": "2026-12-01T12:00:00.5000000Z"})
    );
}

#[tokio::test]
async fn of_a_person_only_what_is_known_is_sent() {
    let attendees = vec![
        attendee(Some("id-1"), None, None),
        attendee(None, Some("ana@contoso.com"), Some(Role::Attendee)),
        attendee(Some("id-2"), Some("bo@contoso.com"), Some(Role::CoOrganizer)),
    ];
    assert_eq!(
        sent(&MeetingRequest { attendees, ..request() }).await.json()["participants"],
        json!({"attendees": [
            {"identity": {"user": {"id": "id-1"}}},
            {"upn": "ana@contoso.com", "role": "attendee"},
            {"identity": {"user": {"id": "id-2"}}, "upn": "bo@contoso.com", "role": "coorganizer"},
        ]})
    );
}

#[tokio::test]
async fn version_and_acting_user_are_in_the_path() {
    let stub = Stub::start([Reply::new(201, RESPONSE_1), Reply::new(200, "{}")]).await;
    let mut options = options(&stub.url());
    options.api_version = ApiVersion::Beta;
    options.acting = Acting::User(EntityId::parse("ana/ruiz#1").unwrap());
    let client = Client::new(options).unwrap();
    client.create_or_get(&token(), &request(), None, &()).await.unwrap();
    client.me(&token(), &()).await.unwrap();
    let targets: Vec<_> = stub.received().into_iter().map(|received| received.target).collect();
    assert_eq!(
        targets,
        [
            "/beta/users/ana%2Fruiz%231/onlineMeetings/createOrGet",
            "/beta/users/ana%2Fruiz%231"
        ]
    );
}

#[tokio::test]
async fn a_root_with_a_path_keeps_it() {
    let stub = Stub::start([Reply::new(200, "{}")]).await;
    let client = Client::new(options(&format!("{}/graph/", stub.url()))).unwrap();
    client.me(&token(), &()).await.unwrap();
    assert_eq!(stub.only().target, "/graph/v1.0/me");
}

#[tokio::test]
async fn every_call_carries_the_documented_headers() {
    let stub = Stub::start([Reply::new(201, RESPONSE_1), Reply::new(200, "{}")]).await;
    let mut options = options(&stub.url());
    options.accept_language = Some("de-CH, de;q=0.8".to_owned());
    let client = Client::new(options).unwrap();
    client.create_or_get(&token(), &request(), None, &()).await.unwrap();
    client.get_meeting(&token(), &meeting_id(), &()).await.unwrap();
    let received = stub.received();
    for call in &received {
        assert_eq!(call.header("authorization"), Some("Bearer canary-token"));
        assert_eq!(call.header("accept"), Some("application/json"));
        assert_eq!(call.header("prefer"), Some("include-unknown-enum-members"));
        assert_eq!(call.header("accept-language"), Some("de-CH, de;q=0.8"));
        assert_eq!(
            call.header("user-agent"),
            Some(concat!("convene/", env!("CARGO_PKG_VERSION")))
        );
        assert!(uuid::Uuid::parse_str(call.header("client-request-id").unwrap()).is_ok());
    }
    assert_eq!(received[0].header("content-type"), Some("application/json"));
    assert_eq!((received[1].header("content-type"), received[1].body.len()), (None, 0));
}

#[tokio::test]
async fn no_language_is_asked_for_unless_one_is_chosen() {
    assert_eq!(sent(&request()).await.header("accept-language"), None);
}

#[test]
fn a_language_that_no_header_can_carry_is_refused_before_any_call() {
    let mut options = options("http://127.0.0.1");
    options.accept_language = Some("de\r\nX-Other: 1".to_owned());
    assert_eq!(Client::new(options).unwrap_err(), ClientError::AcceptLanguage);
}

#[tokio::test]
async fn a_meeting_is_read_by_its_id_encoded_whole() {
    let stub = Stub::start([Reply::new(200, RESPONSE_1)]).await;
    let id = EntityId::parse("MSox/Mg==*0**19:meeting_1@thread.v2").unwrap();
    client(&stub).get_meeting(&token(), &id, &()).await.unwrap();
    let received = stub.only();
    assert_eq!(received.method, "GET");
    assert_eq!(
        received.target,
        "/v1.0/me/onlineMeetings/MSox%2FMg==*0**19:meeting_1@thread.v2"
    );
}

#[tokio::test]
async fn an_update_sends_what_changes_and_nothing_else() {
    let both = RequestTimes::new(Some(time("2026-12-01T14:00:00Z")), Some(time("2026-12-01T14:30:00Z"))).unwrap();
    let RequestTimes::Between(span) = both else {
        panic!("two times are a span")
    };
    let stub = Stub::start([Reply::new(200, RESPONSE_1), Reply::new(200, RESPONSE_1)]).await;
    let client = client(&stub);
    let whole = Change {
        subject: Some("Weekly".to_owned()),
        times: Some(span),
        attendees: Some(vec![attendee(
            Some("id-1"),
            Some("ana@contoso.com"),
            Some(Role::Presenter),
        )]),
        options: MeetingOptions {
            allowed_presenters: Some(AllowedPresenters::RoleIsPresenter),
            ..MeetingOptions::default()
        },
    };
    client
        .update_meeting(&token(), &meeting_id(), &whole, &())
        .await
        .unwrap();
    let nobody_else = Change {
        attendees: Some(Vec::new()),
        ..Change::default()
    };
    client
        .update_meeting(&token(), &meeting_id(), &nobody_else, &())
        .await
        .unwrap();
    let received = stub.received();
    assert_eq!(received[0].method, "PATCH");
    assert_eq!(
        received[0].target,
        format!("/v1.0/me/onlineMeetings/{}", meeting_id().as_str())
    );
    assert_eq!(
        received[0].json(),
        json!({
            "subject": "Weekly",
            "startDateTime": "2026-12-01T14:00:00.0000000Z",
            "endDateTime": "2026-12-01T14:30:00.0000000Z",
            "participants": {"attendees": [
                {"identity": {"user": {"id": "id-1"}}, "upn": "ana@contoso.com", "role": "presenter"},
            ]},
            "allowedPresenters": "roleIsPresenter",
        })
    );
    assert_eq!(received[1].json(), json!({"participants": {"attendees": []}}));
}

#[tokio::test]
async fn every_option_stands_where_the_page_has_it() {
    let stub = Stub::start([Reply::new(200, RESPONSE_1), Reply::new(200, RESPONSE_1)]).await;
    let client = client(&stub);
    for options in [
        MeetingOptions {
            allowed_presenters: Some(AllowedPresenters::Organizer),
            lobby_bypass: Some(LobbyBypass::OrganizationExcludingGuests),
            dial_in_bypasses_lobby: Some(true),
            lobby_admitters: Some(LobbyAdmitters::OrganizerAndCoOrganizers),
            entry_exit_announced: Some(false),
            chat: Some(MeetingChat::Limited),
            reactions: Some(false),
            attendee_camera: Some(false),
            attendee_microphone: Some(true),
            recording: Some(true),
            transcription: Some(false),
            record_automatically: Some(true),
            breakout_rooms: Some(false),
            live_share: Some(false),
            powerpoint_sharing: Some(true),
            whiteboard: Some(false),
            copying_and_sharing: Some(false),
            watermark_on_content: Some(true),
            watermark_on_video: Some(false),
        },
        MeetingOptions {
            dial_in_bypasses_lobby: Some(false),
            watermark_on_video: Some(true),
            ..MeetingOptions::default()
        },
    ] {
        let change = Change {
            options,
            ..Change::default()
        };
        client
            .update_meeting(&token(), &meeting_id(), &change, &())
            .await
            .unwrap();
    }
    let bodies: Vec<_> = stub.received().iter().map(Received::json).collect();
    assert_eq!(
        bodies,
        [
            json!({
                "allowedPresenters": "organizer",
                "lobbyBypassSettings": {"scope": "organizationExcludingGuests", "isDialInBypassEnabled": true},
                "allowedLobbyAdmitters": "organizerAndCoOrganizers",
                "isEntryExitAnnounced": false,
                "allowMeetingChat": "limited",
                "allowTeamworkReactions": false,
                "allowAttendeeToEnableCamera": false,
                "allowAttendeeToEnableMic": true,
                "allowRecording": true,
                "allowTranscription": false,
                "recordAutomatically": true,
                "allowBreakoutRooms": false,
                "allowLiveShare": "disabled",
                "allowPowerPointSharing": true,
                "allowWhiteboard": false,
                "allowCopyingAndSharingMeetingContent": false,
                "watermarkProtection": {"isEnabledForContentSharing": true, "isEnabledForVideo": false},
            }),
            json!({
                "lobbyBypassSettings": {"isDialInBypassEnabled": false},
                "watermarkProtection": {"isEnabledForVideo": true},
            }),
        ]
    );
}

#[tokio::test]
async fn what_is_sent_can_be_shown_to_the_letter_and_has_no_options() {
    let request = MeetingRequest {
        subject: Some("会议 \"A\"\u{1F600}".to_owned()),
        times: RequestTimes::new(Some(time("2026-12-01T14:00:00Z")), None).unwrap(),
        attendees: vec![attendee(Some("id-1"), Some("ana@contoso.com"), Some(Role::Presenter))],
        options: MeetingOptions {
            recording: Some(false),
            ..MeetingOptions::default()
        },
        ..request()
    };
    let received = sent(&request).await;
    assert_eq!(received.body, create_or_get_body(&request).as_bytes());
    let names: Vec<_> = received.json().as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["externalId", "subject", "startDateTime", "participants"]);
}

#[tokio::test]
async fn the_first_try_carries_the_id_made_before_it_and_later_ones_their_own() {
    let stub = Stub::start([Reply::new(503, ""), Reply::new(503, ""), Reply::new(201, RESPONSE_1)]).await;
    let made_before = uuid::Uuid::new_v4();
    let answer = client(&stub)
        .create_or_get(&token(), &request(), Some(made_before), &())
        .await
        .unwrap();
    let received = stub.received();
    let ids: Vec<_> = received
        .iter()
        .map(|call| call.header("client-request-id").unwrap())
        .collect();
    assert_eq!(ids[0], made_before.to_string());
    assert!(ids[1] != ids[0] && ids[2] != ids[0] && ids[1] != ids[2], "{ids:?}");
    assert_eq!(answer.diagnostics.client_request_id.as_deref(), Some(ids[2]));
}

#[tokio::test]
async fn a_meeting_is_deleted_by_its_id() {
    let stub = Stub::start([Reply::new(204, "").header("request-id", "r-1")]).await;
    let diagnostics = client(&stub)
        .delete_meeting(&token(), &meeting_id(), &())
        .await
        .unwrap();
    let received = stub.only();
    assert_eq!((received.method.as_str(), received.body.len()), ("DELETE", 0));
    assert_eq!(
        received.target,
        format!("/v1.0/me/onlineMeetings/{}", meeting_id().as_str())
    );
    assert_eq!(
        (diagnostics.status, diagnostics.request_id.as_deref()),
        (Some(204), Some("r-1"))
    );
}

#[tokio::test]
async fn lookups_filter_by_one_equality_with_the_value_escaped() {
    let empty = || Reply::new(200, r#"{"value": []}"#);
    let stub = Stub::start([empty(), empty()]).await;
    let client = client(&stub);
    let link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_a'b%40thread.v2/0?context=%7b%7d&x=1 2";
    client.find_by_join_web_url(&token(), link, &()).await.unwrap();
    client
        .find_by_join_meeting_id(&token(), "123 456 789 0", &())
        .await
        .unwrap();
    let filters: Vec<_> = stub
        .received()
        .iter()
        .map(|received| {
            let url = url::Url::parse(&format!("http://graph{}", received.target)).unwrap();
            assert_eq!(
                (received.method.as_str(), url.path()),
                ("GET", "/v1.0/me/onlineMeetings")
            );
            assert!(!received.target.contains('+'), "blanks are %20: {}", received.target);
            let pairs: Vec<_> = url.query_pairs().into_owned().collect();
            assert_eq!((pairs.len(), pairs[0].0.as_str()), (1, "$filter"));
            pairs[0].1.clone()
        })
        .collect();
    assert_eq!(filters[0], format!("JoinWebUrl eq '{}'", link.replace('\'', "''")));
    assert_eq!(filters[1], "joinMeetingIdSettings/joinMeetingId eq '1234567890'");
}
