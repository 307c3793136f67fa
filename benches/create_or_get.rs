//! The client's createOrGet beside a bare reqwest loop that sends and reads the same bytes at the same server, in one
//! run: the ratio is what counts.

use std::time::{Duration, Instant};

use convene::demo::{DemoOptions, DemoServer};
use convene::graph::{AccessToken, Acting, ApiVersion, Client, ClientOptions, RetryPolicy};
use convene::meeting::{ExternalId, MeetingOptions, MeetingRequest, RequestTimes};
use criterion::{Criterion, criterion_group, criterion_main};

/// Pairs of calls for the ratio; each way is called in turn, so that a busy machine slows both.
const PAIRS: u32 = 500;

fn compare(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let demo = runtime
        .block_on(DemoServer::start(DemoOptions::default()))
        .expect("a server");
    let options = ClientOptions {
        graph_url: demo.graph_url().parse().expect("the demo's address is one"),
        api_version: ApiVersion::V1,
        acting: Acting::Me,
        retry: RetryPolicy::default(),
        accept_language: None,
    };
    let client = Client::new(options).expect("a client");
    let token = AccessToken::new(demo.token().to_owned()).expect("a token");
    let request = MeetingRequest {
        external_id: ExternalId::parse("bench").expect("an ID"),
        subject: Some("Bench".to_owned()),
        times: RequestTimes::ServiceChooses,
        attendees: Vec::new(),
        channel: None,
        options: MeetingOptions::default(),
    };
    let bare = reqwest::Client::builder().no_proxy().build().expect("a client");
    let url = format!("{}/v1.0/me/onlineMeetings/createOrGet", demo.graph_url());
    let by_client = async || {
        client
            .create_or_get(&token, &request, None, &())
            .await
            .expect("a meeting");
    };
    let by_hand = async || {
        let body = r#"{"externalId":"bench","subject":"Bench"}"#;
        let call = bare
            .post(&url)
            .bearer_auth(demo.token())
            .header("content-type", "application/json")
            .body(body);
        call.send().await.expect("an answer").bytes().await.expect("a body");
    };
    runtime.block_on(async {
        let (mut client_time, mut bare_time) = (Duration::ZERO, Duration::ZERO);
        for _ in 0..PAIRS {
            let began = Instant::now();
            by_client().await;
            client_time += began.elapsed();
            let began = Instant::now();
            by_hand().await;
            bare_time += began.elapsed();
        }
        let ratio = client_time.as_secs_f64() / bare_time.as_secs_f64();
        report(ratio);
    });
    let mut group = criterion.benchmark_group("createOrGet");
    group.bench_function("client", |bencher| bencher.to_async(&runtime).iter(by_client));
    group.bench_function("bare reqwest", |bencher| bencher.to_async(&runtime).iter(by_hand));
    group.finish();
}

#[expect(clippy::print_stdout, reason = "a benchmark's result is what it prints")]
fn report(ratio: f64) {
    println!("createOrGet, client / bare reqwest = {ratio:.2}");
}

criterion_group!(benches, compare);
criterion_main!(benches);
