//! The client, the demo and the reference page together: both examples arrive as printed, and all of the client's
//! traffic keeps to Microsoft's description.

use convene::demo::{DemoOptions, DemoServer};
use convene::graph::{AccessToken, Acting, ApiVersion, Client, ClientOptions, EntityId, RetryPolicy};
use convene::meeting::{
    Attendee, Change, ExternalId, MeetingOption, MeetingOptions, MeetingRequest, Person, RequestTimes, Role, ThreadId,
};
use serde_json::Value;

const REQUEST_1: &str = include_str!("../fixtures/reference/request-1.json");
const REQUEST_2: &str = include_str!("../fixtures/reference/request-2.json");

fn client(demo: &DemoServer, api_version: ApiVersion) -> Client {
    let graph_url = demo.graph_url().parse().unwrap();
    let retry = RetryPolicy::default();
    Client::new(ClientOptions {
        graph_url,
        api_version,
        acting: Acting::Me,
        retry,
        accept_language: None,
    })
    .unwrap()
}

fn example(role: Option<Role>, channel: Option<&str>) -> MeetingRequest {
    let at = |text: &str| Some(text.parse().unwrap());
    let person = Person::new(Some("1f35f2e6-9cab-44ad-8d5a-b74c14720000"), Some("test1@contoso.com")).unwrap();
    MeetingRequest {
        external_id: ExternalId::parse("7eb8263f-d0e0-4149-bb1c-1f0476083c56").unwrap(),
        subject: Some("Create a meeting with customId provided".to_owned()),
        times: RequestTimes::new(at("2020-02-06T01:49:21.3524945Z"), at("2020-02-06T02:19:21.3524945Z")).unwrap(),
        attendees: vec![Attendee { person, role }],
        channel: channel.map(|id| ThreadId::find(id).unwrap()),
        options: MeetingOptions::default(),
    }
}

/// The same with times as instants, so that two spellings of one are equal.
fn meaning(body: &str) -> Value {
    let mut body: Value = serde_json::from_str(body).unwrap();
    for name in ["startDateTime", "endDateTime"] {
        let at: chrono::DateTime<chrono::Utc> = body[name].as_str().unwrap().parse().unwrap();
        body[name] = at.to_rfc3339().into();
    }
    body
}

#[tokio::test]
async fn both_examples_of_the_reference_page_arrive_as_printed() {
    let demo = DemoServer::start(DemoOptions::default()).await.unwrap();
    let token = AccessToken::new(demo.token().to_owned()).unwrap();
    let beta = client(&demo, ApiVersion::Beta);
    for (request, printed) in [
        (example(Some(Role::Presenter), None), REQUEST_1),
        (
            example(None, Some("19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2")),
            REQUEST_2,
        ),
    ] {
        beta.create_or_get(&token, &request, None, &()).await.unwrap();
        let arrived = demo.exchanges().pop().unwrap();
        assert_eq!(arrived.path, "/beta/me/onlineMeetings/createOrGet");
        assert_eq!(meaning(&arrived.request_body), meaning(printed));
    }
}

#[tokio::test]
async fn all_that_the_client_sends_keeps_to_the_description() {
    let demo = DemoServer::start(DemoOptions::default()).await.unwrap();
    let token = AccessToken::new(demo.token().to_owned()).unwrap();
    for version in [ApiVersion::V1, ApiVersion::Beta] {
        let client = client(&demo, version);
        client.me(&token, &()).await.unwrap();
        let made = client
            .create_or_get(&token, &example(Some(Role::CoOrganizer), None), None, &())
            .await
            .unwrap()
            .meeting;
        let id = EntityId::parse(made.id.as_deref().unwrap()).unwrap();
        client.get_meeting(&token, &id, &()).await.unwrap();
        let subject = Change {
            subject: Some("Changed".to_owned()),
            ..Change::default()
        };
        let options = MeetingOption::every().into_iter().map(|option| Change {
            options: [option].into_iter().collect(),
            ..Change::default()
        });
        for change in [subject].into_iter().chain(options) {
            let changed = client.update_meeting(&token, &id, &change, &()).await.unwrap().meeting;
            for option in change.options.chosen() {
                assert_eq!(changed.options.like(option), Some(option));
            }
        }
        client
            .find_by_join_web_url(&token, made.join_web_url.as_deref().unwrap(), &())
            .await
            .unwrap();
        client
            .find_by_join_meeting_id(&token, made.join_meeting_id.as_deref().unwrap(), &())
            .await
            .unwrap();
        client.delete_meeting(&token, &id, &()).await.unwrap();
    }
    crate::contract::check_exchanges(&demo.exchanges());
}
