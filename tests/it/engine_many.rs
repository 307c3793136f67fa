//! Many meetings at once: no row is lost or doubled, and none stops the others, whatever happens meanwhile.

mod account;
mod crash;
mod pace;
mod results;
mod trouble;
mod wishes;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;
use std::path::Path;
use std::time::Duration;

use convene::demo::{Exchange, Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::engine::{
    AsWhom, Command, Event, Failure, FailureKind, JobId, ManyDone, ManyProgress, NewBatch, NewRow, Outcome, Progress,
    RowState,
};
use convene::graph::RetryPolicy;
use convene::ledger::Batch;
use convene::meeting::{Draft, Role};
use serde_json::Value;

use crate::engine_ledger::{
    Driven, Service, attendee, draft, planned, profile_for, status, unfinished, with_presenter,
};

/// So many rows are under way at the same time.
const AT_ONCE: usize = 16;

impl Service {
    /// So many meetings are made, and no more are allowed (403).
    fn refuse_after(&self, made: u32) {
        let made_at_once = FaultSpec::new(Fault::Delay {
            ms: 0,
            when: When::BeforeWork,
        });
        let faults = self.demo.faults();
        faults.next(made_at_once.method("POST").path("/onlineMeetings").times(made));
        self.always_fail("POST", status(403));
    }
}

fn row(line: u64, draft: Draft) -> NewRow {
    NewRow { line, draft }
}

/// A batch of so many rows, with the external IDs `lesson-0`, `lesson-1`…
fn lessons(rows: u64) -> NewBatch {
    batch((0..rows).map(|number| draft(&lesson(number))))
}

fn lesson(number: u64) -> String {
    format!("lesson-{number}")
}

fn batch(drafts: impl IntoIterator<Item = Draft>) -> NewBatch {
    NewBatch {
        name: "lessons.csv".into(),
        rows: drafts
            .into_iter()
            .zip(2..)
            .map(|(draft, line)| row(line, draft))
            .collect(),
        results: None,
    }
}

/// What was heard of a batch, as a face puts it together.
#[derive(Debug, Default)]
struct Heard {
    states: BTreeMap<usize, RowState>,
    last: Option<ManyProgress>,
    rows: Vec<NewRow>,
}

impl Heard {
    fn hear(&mut self, progress: &Progress) {
        match progress {
            Progress::Many(progress) => {
                self.states.extend(progress.rows.iter().cloned());
                self.last = Some((**progress).clone());
            }
            Progress::ManyRows(rows) => self.rows = rows.to_vec(),
            _ => {}
        }
    }

    /// The states of the rows; nothing was told of one that is still to be sent.
    fn states(&self, rows: usize) -> Vec<RowState> {
        let state = |place| self.states.get(&place).cloned().unwrap_or(RowState::Open);
        (0..rows).map(state).collect()
    }
}

/// Waits for the end of a batch, taking in all that is told of it.
fn heard(driven: &Driven, job: JobId) -> (Heard, Outcome) {
    let mut heard = Heard::default();
    let outcome = driven.until(|event| {
        match event {
            Event::Progress(id, progress) if *id == job => heard.hear(progress),
            Event::Done(id, outcome) if *id == job => return Some(outcome.clone()),
            _ => {}
        }
        None
    });
    (heard, outcome)
}

fn done(outcome: Outcome) -> ManyDone {
    match outcome {
        Outcome::Many(done) => *done,
        other => panic!("no batch has ended: {other:?}"),
    }
}

fn begin(driven: &Driven, new: NewBatch) -> JobId {
    driven.begin(|job| Command::CreateMany(job, Box::new(new)))
}

fn create(driven: &Driven, new: NewBatch) -> (Heard, ManyDone) {
    let (heard, outcome) = heard(driven, begin(driven, new));
    (heard, done(outcome))
}

fn resume(driven: &Driven, batch: &Batch) -> (Heard, ManyDone) {
    let (heard, outcome) = try_resume(driven, batch, AsWhom::TheSame);
    (heard, done(outcome))
}

fn try_resume(driven: &Driven, batch: &Batch, as_whom: AsWhom) -> (Heard, Outcome) {
    let job = driven.begin(|job| Command::ResumeMany(job, batch.id, as_whom));
    heard(driven, job)
}

/// Total, created, existed, failed, open.
fn counts(done: &ManyDone) -> [u64; 5] {
    [done.total, done.created, done.existed, done.failed, done.open]
}

/// The batches that the engine tells of as soon as there are so many.
fn batches(driven: &Driven, count: usize) -> Vec<Batch> {
    driven.until(|event| match event {
        Event::Batches(batches) if batches.len() == count => Some(batches.clone()),
        _ => None,
    })
}

fn only_batch(driven: &Driven) -> Batch {
    batches(driven, 1).remove(0)
}

/// Every meeting is at the service once, and was asked for as its row says.
fn assert_all_made_once(service: &Service, rows: u64) {
    let mut ids: Vec<_> = service
        .meetings()
        .iter()
        .map(|meeting| meeting["external_id"].as_str().unwrap().to_owned())
        .collect();
    ids.sort();
    let mut expected: Vec<_> = (0..rows).map(lesson).collect();
    expected.sort();
    assert_eq!(ids, expected);
}

/// The external IDs that were asked for, in order.
fn asked_for(calls: &[Exchange]) -> Vec<String> {
    let posts = calls.iter().filter(|call| call.method == "POST");
    posts
        .map(|call| {
            let body: Value = serde_json::from_str(&call.request_body).unwrap();
            body["externalId"].as_str().unwrap().to_owned()
        })
        .collect()
}

fn failure(state: &RowState) -> &Failure {
    match state {
        RowState::Failed(failure) => failure,
        other => panic!("not failed: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_row_is_made_with_what_it_asks_for_and_told() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    driven.created(draft("lesson-1"));
    let skipped = service.exchanged();
    let rows = [
        planned("lesson-0", "Maths", "9:00", "10:00"),
        planned("lesson-1", "Music", "10:00", "11:00"),
        draft("lesson-2"),
        with_presenter("lesson-3"),
    ];
    let (heard, ended) = create(&driven, batch(rows));
    assert_eq!(counts(&ended), [4, 3, 1, 0, 0]);
    assert_eq!((ended.stopped, ended.results), (None, None));

    let calls = service.calls_since(skipped);
    let mut bodies: Vec<Value> = calls
        .iter()
        .filter(|call| call.method == "POST")
        .map(|call| serde_json::from_str(&call.request_body).unwrap())
        .collect();
    bodies.sort_by_key(|body| body["externalId"].as_str().unwrap().to_owned());
    let presenter = serde_json::json!({ "participants": { "attendees": [service.known("priya.raman").await] } });
    assert_eq!(bodies.len(), 4);
    assert_eq!(
        bodies[0],
        serde_json::json!({
            "externalId": "lesson-0",
            "subject": "Maths",
            "startDateTime": "2030-05-06T08:00:00.0000000Z",
            "endDateTime": "2030-05-06T09:00:00.0000000Z",
        })
    );
    assert_eq!(bodies[2], serde_json::json!({ "externalId": "lesson-2" }));
    let mut sent = bodies[3]["participants"]["attendees"][0].clone();
    sent.as_object_mut().unwrap().remove("role");
    assert_eq!(sent, presenter["participants"]["attendees"][0]);
    let changes: Vec<_> = calls.iter().filter(|call| call.method == "PATCH").collect();
    assert_eq!(changes.len(), 1, "the second step of the row with a presenter");

    let join = |external_id: &str| driven.row(external_id).join_web_url;
    assert_eq!(
        heard.states(4),
        [
            RowState::Created {
                join_web_url: join("lesson-0")
            },
            RowState::Existed {
                join_web_url: join("lesson-1"),
                differs: true
            },
            RowState::Created {
                join_web_url: join("lesson-2")
            },
            RowState::Created {
                join_web_url: join("lesson-3")
            },
        ]
    );
    let last = heard.last.unwrap();
    assert_eq!((last.total, last.created, last.existed), (4, 3, 1));
    assert_eq!((last.under_way, last.failed, last.paused), (0, 0, false));
    assert!(last.elapsed > Duration::ZERO);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_rows_with_faults_end_with_two_hundred_meetings_and_no_doubles() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    for (seed, fault) in (1..).zip([
        status(503),
        status(500),
        throttled(None),
        Fault::Reset { when: When::BeforeWork },
        Fault::Reset { when: When::AfterWork },
        Fault::Truncate,
    ]) {
        let spec = FaultSpec::new(fault).method("POST").chance(0.05, seed);
        service.demo.faults().always(spec);
    }
    let (heard, ended) = create(&driven, lessons(200));
    let [total, created, existed, failed, open] = counts(&ended);
    assert_eq!((total, created + existed, failed, open), (200, 200, 0, 0), "{ended:?}");
    assert_all_made_once(&service, 200);
    assert_eq!(heard.states.len(), 200);
    assert_eq!(driven.list().len(), 200);
    assert_eq!(batches(&driven, 0), []);
    drop(driven);
    assert_eq!(unfinished(profile.path()), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn as_many_rows_as_are_said_are_under_way_and_a_single_meeting_waits_for_none_of_them() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.always_fail(
        "POST",
        Fault::Delay {
            ms: 200,
            when: When::BeforeWork,
        },
    );
    let job = begin(&driven, lessons(40));
    let under_way = driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job && progress.under_way > 0 => {
            Some(progress.under_way)
        }
        _ => None,
    });
    assert!(under_way <= AT_ONCE as u64, "{under_way}");
    // Both would write what is told of the meeting at the same time.
    let refused = driven.create(draft("single"));
    assert!(
        matches!(&refused, Outcome::Failed(failure) if failure.kind == FailureKind::Busy),
        "{refused:?}"
    );
    let (_, outcome) = heard(&driven, job);
    assert_eq!(counts(&done(outcome)), [40, 40, 0, 0, 0]);
}

fn throttled(retry_after: Option<u64>) -> Fault {
    Fault::Status {
        status: 429,
        retry_after: retry_after.map(RetryAfter::Seconds),
        body: FaultBody::Graph,
    }
}
