//! createOrGet through the client alone, and through the engine with its ledger, beside a bare reqwest loop that sends and
//! reads the same bytes at the same server.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use convene::demo::{DemoOptions, DemoServer};
use convene::engine::{AccountState, Command, Engine, EngineOptions, Event, JobId, NewBatch, NewRow, Outcome};
use convene::graph::{AccessToken, Acting, ApiVersion, Client, ClientOptions, RetryPolicy};
use convene::identity::KeyStore;
use convene::meeting::{Draft, ExternalId, MeetingOptions, MeetingRequest, RequestTimes};
use convene::profile::Profile;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use super::{median, report};

/// Calls of each kind; they take turns, so that a busy machine slows all.
const CALLS: u32 = 500;

/// Rows of a batch, how many of them are under way at a time, and how many batches.
const ROWS: u32 = 2_000;
const AT_A_TIME: u32 = 16;
const ROUNDS: u32 = 5;

pub fn measure(profile: &Path) {
    let runtime = Runtime::new().expect("a runtime");
    let demo = runtime
        .block_on(DemoServer::start(DemoOptions::default()))
        .expect("a server");
    let (bare, client, engine) = (Bare::new(&demo), Alone::new(&demo), Whole::start(profile, &demo));
    let (mut of_bare, mut of_client, mut of_engine) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    for number in 0..CALLS {
        let began = Instant::now();
        runtime.block_on(bare.call(&format!("bare-{number}")));
        of_bare += began.elapsed();
        let began = Instant::now();
        runtime.block_on(client.call(&format!("client-{number}")));
        of_client += began.elapsed();
        let began = Instant::now();
        engine.call(number);
        of_engine += began.elapsed();
    }
    let (of_bare, of_client, of_engine) = (of_bare / CALLS, of_client / CALLS, of_engine / CALLS);
    let against = "bare reqwest, same bytes, same server";
    report(
        "createOrGet one after another, client only",
        against,
        1.15,
        of_client,
        of_bare,
    );
    report(
        "createOrGet one after another, with the ledger’s durable writes",
        against,
        1.5,
        of_engine,
        of_bare,
    );
    many(&runtime, Arc::new(bare), &engine);
}

/// Many at once, each way in turn.
fn many(runtime: &Runtime, bare: Arc<Bare>, engine: &Whole) {
    let (mut of_bare, mut of_engine) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let began = Instant::now();
        runtime.block_on(Arc::clone(&bare).many(round));
        of_bare.push(began.elapsed());
        let began = Instant::now();
        engine.many(round);
        of_engine.push(began.elapsed());
    }
    report(
        "many at once, 2,000 rows, 16 at a time, with the ledger’s durable writes",
        "a bare reqwest loop, 16 at a time",
        1.2,
        median(of_engine),
        median(of_bare),
    );
}

/// No more than is needed.
struct Bare {
    client: reqwest::Client,
    url: String,
    token: String,
}

impl Bare {
    fn new(demo: &DemoServer) -> Self {
        Self {
            client: reqwest::Client::builder().no_proxy().build().expect("a client"),
            url: format!("{}/v1.0/me/onlineMeetings/createOrGet", demo.graph_url()),
            token: demo.token().to_owned(),
        }
    }

    async fn call(&self, external_id: &str) {
        let call = self
            .client
            .post(&self.url)
            .bearer_auth(&self.token)
            .header("content-type", "application/json")
            .body(format!(r#"{{"externalId":"{external_id}","subject":"Bench"}}"#));
        call.send().await.expect("an answer").bytes().await.expect("a body");
    }

    async fn many(self: Arc<Self>, round: u32) {
        let next = Arc::new(AtomicU32::new(0));
        let workers = (0..AT_A_TIME).map(|_| {
            let (bare, next) = (Arc::clone(&self), Arc::clone(&next));
            async move {
                loop {
                    let row = next.fetch_add(1, Ordering::Relaxed);
                    if row >= ROWS {
                        return;
                    }
                    bare.call(&format!("bare-{round}-{row}")).await;
                }
            }
        });
        workers.collect::<JoinSet<()>>().join_all().await;
    }
}

/// The client without an engine.
struct Alone {
    client: Client,
    token: AccessToken,
}

impl Alone {
    fn new(demo: &DemoServer) -> Self {
        let options = ClientOptions {
            graph_url: demo.graph_url().parse().expect("the demo's address is one"),
            api_version: ApiVersion::V1,
            acting: Acting::Me,
            retry: RetryPolicy::default(),
            accept_language: None,
        };
        Self {
            client: Client::new(options).expect("a client"),
            token: AccessToken::new(demo.token().to_owned()).expect("a token"),
        }
    }

    async fn call(&self, external_id: &str) {
        let request = MeetingRequest {
            external_id: ExternalId::parse(external_id).expect("an ID"),
            subject: Some("Bench".to_owned()),
            times: RequestTimes::ServiceChooses,
            attendees: Vec::new(),
            channel: None,
            options: MeetingOptions::default(),
        };
        let called = self.client.create_or_get(&self.token, &request, None, &()).await;
        called.expect("a meeting");
    }
}

/// The engine with its ledger.
struct Whole(Engine);

impl Whole {
    fn start(profile: &Path, demo: &DemoServer) -> Self {
        std::fs::create_dir_all(profile).expect("a folder");
        let settings = format!(
            "[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
            demo.graph_url()
        );
        std::fs::write(profile.join("settings.toml"), settings).expect("a file");
        let mut options = EngineOptions::new(Profile::under(profile));
        options.key_store = KeyStore::with(keyring_core::mock::Store::new().expect("a store"));
        options.token = AccessToken::new(demo.token().to_owned()).ok();
        let engine = Engine::start(options, || {}).expect("an engine");
        let whole = Self(engine);
        whole.until(|event| matches!(event, Event::Account(AccountState::Ready(_))));
        whole
    }

    fn until(&self, is_it: impl Fn(&Event) -> bool) {
        while !is_it(&self.0.wait_for_event(Duration::from_secs(60)).expect("an event")) {}
    }

    fn call(&self, number: u32) {
        let job = JobId(number.into());
        let draft = draft(format!("engine-{number}"));
        self.0.send(Command::CreateOrGet(job, Box::new(draft)));
        self.until(|event| match event {
            Event::Done(of, outcome) if *of == job => {
                assert!(matches!(outcome, Outcome::Meeting(_)), "{outcome:?}");
                true
            }
            _ => false,
        });
    }

    fn many(&self, round: u32) {
        let job = JobId(u64::from(CALLS + round));
        let row = |row: u32| NewRow {
            line: u64::from(row) + 1,
            draft: draft(format!("engine-{round}-{row}")),
        };
        let batch = NewBatch {
            name: format!("round {round}"),
            rows: (0..ROWS).map(row).collect(),
            results: None,
        };
        self.0.send(Command::CreateMany(job, Box::new(batch)));
        self.until(|event| match event {
            Event::Done(of, outcome) if *of == job => {
                let is_whole = matches!(outcome, Outcome::Many(done) if done.created == u64::from(ROWS));
                assert!(is_whole, "{outcome:?}");
                true
            }
            _ => false,
        });
    }
}

fn draft(external_id: String) -> Draft {
    Draft {
        subject: "Bench".to_owned(),
        external_id,
        service_chooses_times: true,
        ..Draft::default()
    }
}
