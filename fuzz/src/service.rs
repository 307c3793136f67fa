//! What Graph answers, and what the demo organization is asked.

use std::{num::NonZeroU32, sync::LazyLock};

use convene::{
    cli,
    engine::{Failure, FollowUp, MeetingAnswer},
    graph::{
        AccessToken, Acting, ApiVersion, Client, ClientOptions, EntityId, GraphError, GraphUrl, PeopleSources,
        RetryPolicy, read_meeting,
    },
    meeting::{
        ATTENDEES_RETURNED, CalendarEvent, ChannelSupport, DateOrder, Draft, ExternalId, MeetingRequest, Reading,
        RequestTimes,
    },
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{RUNTIME, assert_plain, response::response};

/// The longest of the lines that are printed of one thing, in characters: 2000 of the service's own, each spelled out,
/// and what stands around them.
const LONGEST_LINE: usize = 2000 * "[U+10FFFF]".len() + 500;

static CLIENT: LazyLock<Client> = LazyLock::new(|| {
    Client::new(ClientOptions {
        graph_url: GraphUrl::parse("https://graph.microsoft.com").expect("it is one"),
        api_version: ApiVersion::V1,
        acting: Acting::Me,
        retry: RetryPolicy {
            tries: NonZeroU32::MIN,
            ..RetryPolicy::default()
        },
        accept_language: None,
    })
    .expect("HTTP can be set up")
});

fn token() -> AccessToken {
    AccessToken::new("token".to_owned()).expect("it is one")
}

fn request() -> MeetingRequest {
    MeetingRequest {
        external_id: ExternalId::parse("stand-up").expect("it is one"),
        subject: Some("Stand-up".to_owned()),
        times: RequestTimes::ServiceChooses,
        attendees: Vec::new(),
        channel: None,
        options: convene::meeting::MeetingOptions::default(),
    }
}

/// Successes: a JSON object is a meeting, the same one when it is read again out of what is kept; lists are no longer than
/// was asked for; and nothing that is printed can steer a terminal.
pub fn graph_answer(bytes: &[u8]) {
    let (_, headers, body) = response(bytes);
    for status in [StatusCode::OK, StatusCode::CREATED] {
        let client = CLIENT.clone().answered_with(status, headers.clone(), body.clone());
        RUNTIME.block_on(meetings(&client));
    }
    let client = CLIENT.clone().answered_with(StatusCode::OK, headers, body);
    RUNTIME.block_on(collections(&client));
}

async fn meetings(client: &Client) {
    let (token, request) = (token(), request());
    match client.create_or_get(&token, &request, None, &()).await {
        Ok(made) => {
            assert_eq!(read_meeting(made.meeting.source.clone()).as_ref(), Some(&made.meeting));
            shown(MeetingAnswer {
                how: made.outcome.into(),
                earlier_try_unknown: made.earlier_try_unknown,
                meeting: made.meeting,
                key: None,
                request: Some(request),
                remarks: Vec::new(),
                follow_up: FollowUp::NotNeeded,
                since: None,
                near: Vec::new(),
                unrecorded: None,
                diagnostics: Some(made.diagnostics),
            });
        }
        Err(error) => {
            assert!(error.accepted().is_some(), "{error:?}");
            failed(error);
        }
    }
    if let Ok(found) = client
        .find_by_join_web_url(&token, "https://teams.example/x", &())
        .await
        && let Some(meeting) = found.meeting
    {
        assert!(meeting.source.is_object());
    }
}

async fn collections(client: &Client) {
    const LIMIT: usize = 7;
    let token = token();
    let id = EntityId::parse("x").expect("it is one");
    let sources = PeopleSources::MailboxAndDirectory;
    for people in [
        client.list_people(&token, "a", sources, LIMIT, &()).await,
        client.search_users(&token, "a", LIMIT, &()).await,
        client.find_users(&token, "a@b.c", &()).await,
    ] {
        let people = people.map(|people| people.entries).unwrap_or_default();
        assert!(people.len() <= 10, "{}", people.len());
        for person in people {
            assert!(!person.address.trim().is_empty(), "{person:?}");
        }
    }
    let teams = client.list_joined_teams(&token, LIMIT, &()).await;
    let channels = client.list_channels(&token, &id, LIMIT, &()).await;
    let counts = [
        teams.map_or(0, |teams| teams.entries.len()),
        channels.map_or(0, |channels| channels.entries.len()),
    ];
    assert!(counts.iter().all(|count| *count <= LIMIT), "{counts:?}");
    client.find_groups(&token, "a@b.c", &()).await.ok();
    client.organization_name(&token, &()).await.ok();
    if let Ok(me) = client.me(&token, &()).await {
        me.user.known();
    }
    if let Ok(user) = client.get_user(&token, &id, &()).await {
        assert!(
            user.user.is_guest()
                || !user
                    .user
                    .user_type
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("guest"))
        );
    }
    let event = CalendarEvent {
        meeting: "x".to_owned(),
        subject: "x".to_owned(),
        start: "2026-12-01T13:00:00Z".parse().expect("an instant"),
        end: "2026-12-01T14:00:00Z".parse().expect("an instant"),
        html: String::new(),
        location: String::new(),
        invited: Vec::new(),
    };
    client
        .create_event(&token, &event, Uuid::nil(), &())
        .await
        .expect("an answer that says that the event was made is enough");
}

/// Holds what is promised of a meeting that came from outside: it can be printed, typed again, and handed on.
fn shown(answer: MeetingAnswer) {
    let printed = cli::printed(&answer);
    let (json, lines) = printed.split_last().expect("there is a line");
    for line in lines {
        assert_plain(line);
        assert!(line.chars().count() <= LONGEST_LINE, "{}", line.chars().count());
    }
    assert_plain(json);
    let meeting = answer.meeting;
    let reading = Reading {
        now: "2026-11-24T10:07:30Z".parse().expect("an instant"),
        date_order: DateOrder::YearMonthDay,
        channel: ChannelSupport::Supported,
    };
    let draft = Draft::of_meeting(&meeting, chrono_tz::Europe::Madrid, &reading);
    assert!(draft.attendees.len() <= meeting.attendees.len());
    draft.request(&reading).ok();
    assert_eq!(
        meeting.may_hide_attendees(),
        meeting.attendees.len() >= ATTENDEES_RETURNED
    );
    if let Some(link) = convene::meeting::chat_link(&meeting) {
        assert!(link.bytes().all(|byte| byte.is_ascii_graphic()), "{link}");
    }
    if let Some(number) = meeting
        .audio
        .as_ref()
        .and_then(convene::meeting::AudioConferencing::one_tap)
    {
        assert!(
            number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b"+,#".contains(&byte)),
            "{number}"
        );
    }
}

fn failed(error: GraphError) {
    let failure = Failure::from(error);
    for line in cli::printed_failure(&failure) {
        assert_plain(&line);
        assert!(line.chars().count() <= LONGEST_LINE, "{}", line.chars().count());
    }
}

/// Everything that is no success: it is an error, of the status that came, and what is printed of it is limited and plain.
pub fn graph_error(bytes: &[u8]) {
    let (status, headers, body) = response(bytes);
    let status = if status.is_success() || status.is_informational() {
        StatusCode::BAD_REQUEST
    } else {
        status
    };
    let client = CLIENT.clone().answered_with(status, headers, body);
    let error = RUNTIME.block_on(client.create_or_get(&token(), &request(), None, &()));
    let error = error.expect_err("it was no success");
    assert_eq!(error.status(), Some(status.as_u16()));
    assert_eq!(error.accepted(), None);
    convene::identity::challenge_of(error.www_authenticate());
    failed(error);
    let deleted = RUNTIME.block_on(client.delete_meeting(&token(), &EntityId::parse("x").expect("it is one"), &()));
    assert!(deleted.is_err());
}

/// The service's own invitation: it is text or absent, and costs nothing else of the meeting.
pub fn join_information(bytes: &[u8]) {
    let content = String::from_utf8_lossy(bytes);
    for kind in ["html", "text"] {
        let source = json!({"id": "x", "joinInformation": {"content": content, "contentType": kind}});
        let meeting = read_meeting(source).expect("an object is a meeting");
        assert_eq!(meeting.id.as_deref(), Some("x"));
        match meeting.join_information_html {
            // A byte that is no text becomes a character of three, and was one of three.
            Some(html) => assert!(kind == "html" && !html.trim().is_empty() && html.len() <= content.len()),
            None => {
                assert!(kind == "text" || content.trim().is_empty() || content.contains(':') || content.contains('%'));
            }
        }
    }
}

/// Any bytes on a connection to the demo organization: it answers in HTTP; every JSON in it is whole; and no page has
/// markup that came with the request.
pub fn demo_requests(bytes: &[u8]) {
    let seed = Uuid::from_u128(7);
    let answered = RUNTIME.block_on(convene::demo::feed(bytes, seed, "the-token"));
    let answered = answered.expect("memory can be kept in");
    let mut rest = &answered[..];
    while !rest.is_empty() {
        let (head, body) = split(rest, b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8(head.to_vec())
            .expect("a head is text")
            .to_ascii_lowercase();
        assert!(head.starts_with("http/1."), "{head}");
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.map_or(0, |length| length.trim().parse().expect("a number"));
        // The answer to HEAD has a length and no body, and one that is cut off has less than its length.
        let Some(body_alone) = body.get(..length) else { break };
        if body_alone.starts_with(b"HTTP/1.") {
            break;
        }
        if head.contains("content-type: application/json") {
            serde_json::from_slice::<Value>(body_alone).expect("JSON");
        } else if head.contains("content-type: text/html") {
            let page = std::str::from_utf8(body_alone).expect("a page is text");
            assert!(!page.contains("<canary"), "{page}");
        }
        rest = &body[length..];
    }
}

fn split<'b>(bytes: &'b [u8], at: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let found = bytes.windows(at.len()).position(|window| window == at)?;
    Some((&bytes[..found], &bytes[found + at.len()..]))
}
