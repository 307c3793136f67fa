//! What becomes of an answer: whatever it looks like, nothing of it is lost.

use chrono::{DateTime, Utc};
use convene::{
    graph::{Client, CreateOrGet, Failure, GraphError, Outcome, User},
    meeting::{
        AllowedPresenters, AudioConferencing, Change, ChatInfo, LobbyBypass, Meeting, MeetingOptions, Participant,
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    RESPONSE_1, client, meeting_id, options, request,
    stub::{Reply, Stub},
    token,
};

const RESPONSE_2: &str = include_str!("../../fixtures/reference/response-2.json");
const FULL: &str = include_str!("../../fixtures/graph/meeting-full.json");
const ODD: &str = include_str!("../../fixtures/graph/meeting-odd.json");

#[expect(clippy::unnecessary_wraps, reason = "the domain's properties are optional")]
fn time(text: &str) -> Option<DateTime<Utc>> {
    Some(text.parse().unwrap())
}

#[expect(clippy::unnecessary_wraps, reason = "the domain's properties are optional")]
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

async fn answered(reply: Reply) -> Result<CreateOrGet, GraphError> {
    let stub = Stub::start([reply]).await;
    client(&stub).create_or_get(&token(), &request(), None, &()).await
}

async fn meeting(body: &str) -> Meeting {
    answered(Reply::new(200, body)).await.unwrap().meeting
}

#[tokio::test]
async fn status_201_means_created_and_200_already_existed() {
    for (status, outcome) in [(201, Outcome::Created), (200, Outcome::AlreadyExisted)] {
        let answer = answered(Reply::new(status, RESPONSE_1)).await.unwrap();
        assert_eq!((answer.outcome, answer.diagnostics.status), (outcome, Some(status)));
        assert!(!answer.earlier_try_unknown);
    }
}

#[tokio::test]
async fn the_answers_of_the_reference_page_are_read() {
    for (body, message_id) in [(RESPONSE_1, "0"), (RESPONSE_2, "1599805818399")] {
        let redacted = some("(redacted)");
        let expected = Meeting {
            id: redacted.clone(),
            external_id: some("7eb8263f-d0e0-4149-bb1c-1f0476083c56"),
            subject: some("Create a meeting with customId provided"),
            start: time("2020-09-11T06:30:18.0615989Z"),
            end: time("2020-09-11T07:30:18.0615989Z"),
            created: time("2020-09-11T06:30:18.1909168Z"),
            join_web_url: redacted.clone(),
            audio: Some(AudioConferencing {
                conference_id: redacted.clone(),
                toll_numbers: vec!["+1 206-485-3005".to_owned()],
                toll_free_numbers: Vec::new(),
                dialin_url: some(
                    "https://dialin.teams.microsoft.com/0e73a853-1cc2-436c-b18c-9f53e0a97c24?id=(redacted)",
                ),
            }),
            chat: Some(ChatInfo {
                thread_id: some("19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2"),
                message_id: some(message_id),
                reply_chain_message_id: None,
            }),
            organizer: Some(Participant {
                user_id: redacted.clone(),
                upn: redacted,
                role: some("presenter"),
                display_name: None,
            }),
            attendees: vec![Participant {
                user_id: some("1f35f2e6-9cab-44ad-8d5a-b74c14720000"),
                upn: some("test1@contoso.com"),
                ..Participant::default()
            }],
            options: MeetingOptions {
                allowed_presenters: Some(AllowedPresenters::Everyone),
                lobby_bypass: Some(LobbyBypass::Organization),
                dial_in_bypasses_lobby: Some(false),
                entry_exit_announced: Some(true),
                ..MeetingOptions::default()
            },
            source: serde_json::from_str(body).unwrap(),
            ..Meeting::default()
        };
        assert_eq!(meeting(body).await, expected);
    }
}

#[tokio::test]
async fn unknown_properties_unknown_members_and_odd_cases_are_kept() {
    let meeting = meeting(FULL).await;
    let expected = Meeting {
        id: some("MSo1N2Y5ZGFjYw"),
        external_id: some("stand-up"),
        subject: some("Weekly stand-up"),
        created: time("2026-11-24T08:00:00.123456789Z"),
        start: time("2026-12-01T14:00:00Z"),
        end: time("2026-12-01T14:30:00.5Z"),
        expires: time("2027-01-30T14:30:00Z"),
        join_web_url: some("https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%7d"),
        join_information_html: some("<p>Join <a href=\"https://x\">now</a></p>"),
        join_meeting_id: some("1234567890"),
        passcode: some("aB3dE5"),
        audio: Some(AudioConferencing {
            conference_id: some("424242"),
            toll_numbers: vec!["+1 206-555-0100".to_owned(), "+49 30 55550101".to_owned()],
            toll_free_numbers: vec!["+1 800-555-0102".to_owned()],
            dialin_url: some("https://dialin.teams.microsoft.com/?id=424242"),
        }),
        chat: Some(ChatInfo {
            thread_id: some("19:meeting_a@thread.v2"),
            message_id: some("0"),
            reply_chain_message_id: None,
        }),
        organizer: Some(Participant {
            user_id: some("u-1"),
            display_name: some("林美玲"),
            upn: some("lin@contoso.com"),
            role: some("presenter"),
        }),
        attendees: vec![
            Participant {
                user_id: some("u-2"),
                upn: some("ana@contoso.com"),
                role: some("Coorganizer"),
                display_name: None,
            },
            Participant {
                display_name: some("Bo"),
                role: some("someFutureRole"),
                ..Participant::default()
            },
            Participant {
                upn: some("cy@contoso.com"),
                ..Participant::default()
            },
        ],
        options: MeetingOptions {
            allowed_presenters: Some(AllowedPresenters::RoleIsPresenter),
            lobby_bypass: Some(LobbyBypass::OrganizationExcludingGuests),
            dial_in_bypasses_lobby: Some(true),
            ..MeetingOptions::default()
        },
        meeting_type: some("someFutureType"),
        options_web_url: some("https://teams.microsoft.com/meetingOptions/?id=1"),
        source: serde_json::from_str(FULL).unwrap(),
    };
    assert_eq!(meeting, expected);
    assert_eq!(meeting.source["autoAdmittedUsers"], "EveryoneInCompany");
}

#[tokio::test]
async fn oddly_typed_properties_are_none_and_cost_nothing_else() {
    let expected = Meeting {
        id: some("MSo1N2Y5ZGFjYw"),
        join_web_url: some("https://teams.microsoft.com/l/meetup-join/a"),
        audio: Some(AudioConferencing {
            toll_numbers: vec!["+1 206-555-0100".to_owned()],
            ..AudioConferencing::default()
        }),
        attendees: vec![
            Participant {
                upn: some("bo@contoso.com"),
                ..Participant::default()
            },
            Participant::default(),
        ],
        source: serde_json::from_str(ODD).unwrap(),
        ..Meeting::default()
    };
    assert_eq!(meeting(ODD).await, expected);
}

#[tokio::test]
async fn a_meeting_of_nulls_or_of_nothing_is_a_meeting() {
    let full: Value = serde_json::from_str(FULL).unwrap();
    let nulls: Value = full
        .as_object()
        .unwrap()
        .keys()
        .map(|key| (key.clone(), Value::Null))
        .collect();
    for source in [nulls, json!({})] {
        assert_eq!(
            meeting(&source.to_string()).await,
            Meeting {
                source,
                ..Meeting::default()
            }
        );
    }
}

#[tokio::test]
async fn a_byte_order_mark_before_and_trailing_bytes_after_do_not_matter() {
    for body in [
        "\u{FEFF}{\"id\":\"a\"}",
        "{\"id\":\"a\"}\n\n\0\0",
        "{\"id\":\"a\"}<!-- proxy -->",
    ] {
        assert_eq!(meeting(body).await.id, some("a"), "{body:?}");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_fit_still_says_what_was_done() {
    for (status, outcome) in [(201, Outcome::Created), (200, Outcome::AlreadyExisted)] {
        for (body, at) in [
            ("", "."),
            ("<html>Welcome to the hotel</html>", "."),
            ("[]", "."),
            ("\"created\"", "."),
            (
                r#"{"id": "a", "participants": {"attendees": [{"upn": oops}]}}"#,
                "participants.attendees[0].upn",
            ),
        ] {
            let error = answered(Reply::new(status, body).header("request-id", "r-1"))
                .await
                .unwrap_err();
            assert_eq!(
                (error.status(), error.accepted(), error.outcome()),
                (Some(status), Some(status), Some(outcome))
            );
            assert!(!error.outcome_unknown() && !error.is_retryable());
            assert_eq!(error.diagnostics().request_id.as_deref(), Some("r-1"));
            let Failure::DidNotFit { path, .. } = &error.failure else {
                panic!("{body:?}: {error:?}")
            };
            assert_eq!(path, at, "{body:?}");
            assert!(
                error
                    .to_string()
                    .ends_with(&format!("(yet the request was carried out: {status})")),
                "{error}"
            );
        }
    }
}

#[tokio::test]
async fn another_success_than_201_and_200_is_no_outcome() {
    let error = answered(Reply::new(202, RESPONSE_1)).await.unwrap_err();
    assert!(matches!(error.failure, Failure::DidNotFit { .. }), "{error:?}");
    assert_eq!((error.accepted(), error.outcome()), (Some(202), None));
}

#[tokio::test]
async fn an_answer_longer_than_any_meeting_still_says_what_was_done() {
    let body = format!("{{\"subject\":\"{}\"}}", "a".repeat(4 * 1024 * 1024));
    let error = answered(Reply::new(201, body)).await.unwrap_err();
    assert!(matches!(error.failure, Failure::TooLarge { .. }), "{}", error.failure);
    assert_eq!(error.outcome(), Some(Outcome::Created));
}

#[tokio::test]
async fn a_lookup_gives_the_meeting_or_none() {
    let stub = Stub::start([]).await;
    let client = client(&stub);
    stub.push(Reply::new(200, format!("{{\"value\":[{RESPONSE_1}]}}")));
    let found = client.find_by_join_web_url(&token(), "https://x", &()).await.unwrap();
    assert_eq!(
        found.meeting.unwrap().external_id,
        some("7eb8263f-d0e0-4149-bb1c-1f0476083c56")
    );
    stub.push(Reply::new(200, r#"{"value":[]}"#).header("request-id", "r-1"));
    let none = client.find_by_join_meeting_id(&token(), "1", &()).await.unwrap();
    assert_eq!(
        (none.meeting, none.diagnostics.request_id.as_deref()),
        (None, Some("r-1"))
    );
    stub.push(Reply::new(200, r#"{"value":"many"}"#));
    let error = client
        .find_by_join_web_url(&token(), "https://x", &())
        .await
        .unwrap_err();
    assert!(
        matches!(&error.failure, Failure::DidNotFit { path, .. } if path == "value"),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_meeting_that_was_read_or_changed_comes_back() {
    let stub = Stub::start([Reply::new(200, FULL), Reply::new(200, FULL)]).await;
    let client = client(&stub);
    let read = client.get_meeting(&token(), &meeting_id(), &()).await.unwrap();
    let changed = client
        .update_meeting(&token(), &meeting_id(), &Change::default(), &())
        .await
        .unwrap();
    assert_eq!(read.meeting, changed.meeting);
    assert_eq!(
        (read.diagnostics.method.as_str(), changed.diagnostics.method.as_str()),
        ("GET", "PATCH")
    );
    assert_eq!(
        changed.diagnostics.path,
        format!("/v1.0/me/onlineMeetings/{}", meeting_id().as_str())
    );
}

#[tokio::test]
async fn the_acting_user_comes_back() {
    let body = json!({"id": "u-1", "displayName": "林美玲", "userPrincipalName": "lin@contoso.com", "mail": null, "jobTitle": 5});
    let stub = Stub::start([Reply::new(200, body.to_string())]).await;
    let found = client(&stub).me(&token(), &()).await.unwrap();
    let expected = User {
        id: some("u-1"),
        display_name: some("林美玲"),
        user_principal_name: some("lin@contoso.com"),
        ..User::default()
    };
    assert_eq!(found.user, expected);
}

/// Any JSON, with the names that the client looks at among its members'.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "data(:|%3A)text/html,\\PC{0,8}".prop_map(Value::from),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{0,12})?(Z|[+-][0-9]{2}:[0-9]{2})?"
            .prop_map(Value::from),
    ];
    let name = prop_oneof![
        proptest::sample::select(vec![
            "id",
            "subject",
            "startDateTime",
            "joinInformation",
            "content",
            "contentType",
            "participants",
            "organizer",
            "attendees",
            "identity",
            "user",
            "displayName",
            "upn",
            "role",
            "audioConferencing",
            "conferenceId",
            "ConferenceId",
            "tollNumbers",
            "joinMeetingIdSettings",
            "lobbyBypassSettings",
            "error",
            "code",
            "message",
            "innerError",
            "innererror",
            "details",
            "request-id",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    leaf.prop_recursive(4, 40, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((name.clone(), inner), 0..8).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// Any body at all: mostly JSON, else bytes.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => any_json().prop_map(|value| value.to_string().into_bytes()),
        1 => any::<Vec<u8>>(),
    ]
}

/// A runtime, a server and its client that many cases share.
fn bench() -> (tokio::runtime::Runtime, Stub, Client) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let stub = runtime.block_on(Stub::start([]));
    let client = Client::new(options(&stub.url())).unwrap();
    (runtime, stub, client)
}

#[test]
fn no_answer_panics_or_loses_its_status_or_request_id() {
    let (runtime, stub, client) = bench();
    let status = proptest::sample::select(vec![200_u16, 201, 202, 302, 400, 401, 403, 404, 409, 410, 501]);
    proptest!(|(status in status, body in any_body())| {
        stub.push(Reply::new(status, body.clone()).header("request-id", "r-1"));
        let result = runtime.block_on(client.create_or_get(&token(), &request(), None, &()));
        match result {
            Ok(answer) => {
                prop_assert_eq!(answer.diagnostics.status, Some(status));
                prop_assert_eq!(answer.diagnostics.request_id.as_deref(), Some("r-1"));
                prop_assert!(answer.meeting.source.is_object());
            }
            Err(error) => {
                prop_assert_eq!(error.status(), Some(status));
                prop_assert_eq!(error.diagnostics().request_id.as_deref(), Some("r-1"));
                prop_assert_eq!(error.accepted(), Some(status).filter(|status| *status < 300));
                prop_assert_eq!(error.refusal().is_some(), status >= 400);
            }
        }
    });
}

#[test]
fn whatever_else_an_answer_holds_what_fits_is_read() {
    let (runtime, stub, client) = bench();
    proptest!(|(mut source in any_json().prop_filter("a meeting is an object", Value::is_object))| {
        source["joinWebUrl"] = "https://teams.microsoft.com/l/meetup-join/a".into();
        let body = source.to_string();
        stub.push(Reply::new(201, body.clone()));
        let answer = runtime.block_on(client.create_or_get(&token(), &request(), None, &())).unwrap();
        prop_assert_eq!(answer.meeting.join_web_url.as_deref(), source["joinWebUrl"].as_str());
        // Reading a fraction back may change its last digit.
        prop_assert_eq!(answer.meeting.source, serde_json::from_str::<Value>(&body).unwrap());
    });
}
