//! What the Graph client sends, and what it makes of what comes back, against a server inside the test.

mod answers;
mod directory;
mod errors;
mod events;
mod limits;
mod requests;
mod retries;
mod secrets;
pub mod stub;

use std::{num::NonZeroU32, sync::Mutex, time::Duration};

use convene::{
    graph::{
        AccessToken, Acting, ApiVersion, Client, ClientOptions, EntityId, GraphUrl, RetryPolicy, RetryReason, Wait,
        Watch,
    },
    meeting::{ExternalId, MeetingOptions, MeetingRequest, RequestTimes},
};
use stub::Stub;

/// The reference page's own answer to its first example.
const RESPONSE_1: &str = include_str!("../fixtures/reference/response-1.json");

fn options(graph_url: &str) -> ClientOptions {
    ClientOptions {
        graph_url: GraphUrl::parse(graph_url).unwrap(),
        api_version: ApiVersion::V1,
        acting: Acting::Me,
        retry: RetryPolicy {
            tries: NonZeroU32::new(3).unwrap(),
            base: Duration::from_millis(1),
            cap: Duration::from_millis(2),
            ..RetryPolicy::default()
        },
        accept_language: None,
    }
}

fn client(stub: &Stub) -> Client {
    Client::new(options(&stub.url())).unwrap()
}

fn token() -> AccessToken {
    AccessToken::new("canary-token".to_owned()).unwrap()
}

fn meeting_id() -> EntityId {
    EntityId::parse("MSo1N2Y5ZGFjYy03MWJmLTQ3NDMtYjQxMy01M2EdFGkdRWHJlQ").unwrap()
}

/// The smallest request there is: an external ID and nothing else.
fn request() -> MeetingRequest {
    MeetingRequest {
        external_id: ExternalId::parse("stand-up").unwrap(),
        subject: None,
        times: RequestTimes::ServiceChooses,
        attendees: Vec::new(),
        channel: None,
        options: MeetingOptions::default(),
    }
}

/// Keeps what a call tells meanwhile.
#[derive(Default)]
struct Heard {
    attempts: Mutex<Vec<u32>>,
    waits: Mutex<Vec<Wait>>,
}

impl Watch for Heard {
    fn trying(&self, attempt: u32) {
        self.attempts.lock().unwrap().push(attempt);
    }

    fn waiting(&self, wait: &Wait) {
        self.waits.lock().unwrap().push(*wait);
    }
}

impl Heard {
    fn attempts(&self) -> Vec<u32> {
        self.attempts.lock().unwrap().clone()
    }

    fn waits(&self) -> Vec<Wait> {
        self.waits.lock().unwrap().clone()
    }

    fn reasons(&self) -> Vec<RetryReason> {
        self.waits().iter().map(|wait| wait.reason).collect()
    }
}
