//! The ledger with 100,000 meetings: searching as one types, opening, starting up beside an empty ledger in one run (the
//! ratio is what counts), and what a request waits for before it is sent.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use convene::ledger::{Key, Ledger, NewRequest, Only, Query, RequestState, Sort};
use convene::meeting::{Draft, ExternalId, MeetingRequest, RequestTimes};
use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};

const MEETINGS: usize = 100_000;

/// As many as a large window shows.
const PAGE: std::ops::Range<u64> = 0..60;

/// Pairs of starts for the ratio; each ledger is opened in turn, so that a busy machine slows both.
const PAIRS: u32 = 100;

fn ledger(criterion: &mut Criterion) {
    let (full, empty) = (tempfile::tempdir(), tempfile::tempdir());
    let (full, empty) = (full.expect("a folder"), empty.expect("a folder"));
    fill(full.path());
    let (mut opened, _) = Ledger::open(full.path()).expect("a ledger");
    let began = Instant::now();
    opened.check().expect("a sound ledger");
    report(&format!("reading the whole file for damage: {:.0?}", began.elapsed()));

    let mut group = criterion.benchmark_group("ledger, 100,000 meetings");
    group.sample_size(20);
    list(&mut group, &opened);
    drop(opened);
    group.bench_function("open to first rows", |bencher| {
        bencher.iter(|| {
            let (ledger, _) = Ledger::open(full.path()).expect("a ledger");
            ledger.list(&Query::default(), PAGE).expect("rows")
        });
    });
    let (mut full_time, mut empty_time) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..PAIRS {
        full_time += start(full.path());
        empty_time += start(empty.path());
    }
    let ratio = full_time.as_secs_f64() / empty_time.as_secs_f64();
    report(&format!(
        "start-up, 100,000 meetings / none = {ratio:.2} ({:.2?} / {:.2?})",
        full_time / PAIRS,
        empty_time / PAIRS
    ));
    // Last: it leaves requests that are under way.
    let (mut opened, _) = Ledger::open(full.path()).expect("a ledger");
    let mut number = 0;
    group.bench_function("commit before send", |bencher| {
        bencher.iter(|| {
            number += 1;
            begin(&mut opened, number);
        });
    });
    group.finish();
}

/// Texts in the default order and in every other, and lists without one.
fn list(group: &mut BenchmarkGroup<'_, WallTime>, ledger: &Ledger) {
    let searching = |text: &str| Query {
        text: text.to_owned(),
        ..Query::default()
    };
    for text in [
        "s",
        "st",
        "stand",
        "stand up 77",
        "会",
        "会议",
        "ana",
        "ana@con",
        "meeting-99",
        "19:m",
        "🎉",
        "nothing",
    ] {
        keystroke(group, ledger, &format!("keystroke to rows, {text:?}"), &searching(text));
    }
    for sort in [
        Sort::Start,
        Sort::Subject,
        Sort::ExternalId,
        Sort::Organizer,
        Sort::Connection,
        Sort::Updated,
    ] {
        for (text, descending) in [("19:m", false), ("19:m", true), ("77", false), ("77", true)] {
            let direction = if descending { ", from the end" } else { "" };
            let query = Query {
                sort,
                descending,
                ..searching(text)
            };
            let name = format!("keystroke to rows, {text:?} by {sort:?}{direction}");
            keystroke(group, ledger, &name, &query);
        }
    }
    let query = searching("19:m");
    group.bench_function("scrolling, \"19:m\", in the middle", |bencher| {
        bencher.iter(|| ledger.list(black_box(&query), 50_000..50_060).expect("rows"));
    });
    let sorted = |sort, descending| Query {
        sort,
        descending,
        ..Query::default()
    };
    let only = |only| Query {
        only,
        ..Query::default()
    };
    let upcoming = only(Only::Upcoming(now()));
    let of_contoso = Query {
        connection: Some("Contoso".to_owned()),
        ..Query::default()
    };
    let searching_upcoming = Query {
        text: "s".to_owned(),
        ..upcoming.clone()
    };
    for (name, query) in [
        ("all to rows, by start", &Query::default()),
        ("all to rows, by subject", &sorted(Sort::Subject, false)),
        (
            "all to rows, by organizer, from the end",
            &sorted(Sort::Organizer, true),
        ),
        ("all to rows, of a connection", &of_contoso),
        ("all to rows, upcoming", &upcoming),
        ("all to rows, failed", &only(Only::Failed)),
        ("keystroke to rows, \"s\", upcoming", &searching_upcoming),
    ] {
        keystroke(group, ledger, name, query);
    }
}

/// Lists what was not listed just before: the ledger keeps what it found last.
fn keystroke(group: &mut BenchmarkGroup<'_, WallTime>, ledger: &Ledger, name: &str, query: &Query) {
    let before = Query {
        text: "another text".to_owned(),
        ..Query::default()
    };
    group.bench_function(name, |bencher| {
        bencher.iter_batched(
            || ledger.list(&before, PAGE).expect("rows"),
            |_| ledger.list(black_box(query), PAGE).expect("rows"),
            BatchSize::PerIteration,
        );
    });
}

/// What the program does with the ledger before it shows the list.
fn start(dir: &Path) -> Duration {
    let began = Instant::now();
    let (mut ledger, _) = Ledger::open(dir).expect("a ledger");
    ledger.after_start(now()).expect("a ledger that can be written");
    black_box(ledger.unfinished().expect("requests"));
    black_box(ledger.form().expect("a form"));
    black_box(ledger.list(&Query::default(), PAGE).expect("rows"));
    began.elapsed()
}

fn begin(ledger: &mut Ledger, number: usize) {
    let key = Key {
        connection: "Contoso".to_owned(),
        tenant: "tenant".to_owned(),
        organizer: "organizer".to_owned(),
        external_id: format!("begun-{number}"),
    };
    let request = MeetingRequest {
        external_id: ExternalId::parse(&key.external_id).expect("an ID"),
        subject: Some("Weekly stand-up".to_owned()),
        times: RequestTimes::From(now()),
        attendees: Vec::new(),
        channel: None,
        options: convene::meeting::MeetingOptions::default(),
    };
    let new = NewRequest {
        key: &key,
        draft: &Draft::default(),
        request: &request,
        body: &"x".repeat(1000),
        client_request_id: "id",
        state: RequestState::UnderWay,
        at: now(),
    };
    ledger.begin(&new).expect("a ledger that can be written");
}

/// Meetings with answers of the usual size.
fn fill(dir: &Path) {
    let subjects = [
        "Weekly stand-up",
        "Planning",
        "周会议",
        "Réunion d’équipe",
        "1:1 🎉",
        "Steering committee",
    ];
    let people = [
        "Ana Ruiz <ana@contoso.com>",
        "Bob <bob@contoso.com>",
        "王芳 <wang@contoso.com>",
    ];
    let filler = "x".repeat(2000);
    let mut file = "[".to_owned();
    for number in 0..MEETINGS {
        let start = now() + TimeDelta::minutes(i64::try_from(number).expect("a small number") - 50_000);
        let (subject, person) = (subjects[number % subjects.len()], people[number % people.len()]);
        let organizer = number % 7;
        write!(
            file,
            r#"{comma}{{"connection":"Contoso","tenant":"tenant","organizer":"organizer-{organizer}",
               "external_id":"meeting-{number}","subject":"{subject} {number}","people":"{person}; team-{organizer}@contoso.com",
               "start":"{start}","end":"{end}","updated_at":"{start}","seen_at":"{start}","graph_id":"MSo1N2Y5ZGFj{number}",
               "join_web_url":"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{number:x}%40thread.v2/0",
               "join_meeting_id":"{number:015}","thread":"19:meeting_{number:x}@thread.v2",
               "asked":{{"subject":"{subject} {number}","external_id":"meeting-{number}"}},"answer":{{"filler":"{filler}"}}}}"#,
            comma = if number == 0 { "" } else { "," },
            start = start.to_rfc3339(),
            end = (start + TimeDelta::minutes(30)).to_rfc3339(),
        )
        .expect("a String takes everything");
    }
    file.push(']');
    let (mut ledger, _) = Ledger::open(dir).expect("a ledger");
    let began = Instant::now();
    let done = ledger.import_json(file.as_bytes(), now()).expect("a list");
    assert_eq!((done.added, done.problems), (MEETINGS as u64, vec![]));
    report(&format!("importing 100,000 meetings: {:.1?}", began.elapsed()));
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).expect("a time")
}

#[expect(clippy::print_stdout, reason = "a benchmark's result is what it prints")]
fn report(line: &str) {
    println!("{line}");
}

criterion_group!(benches, ledger);
criterion_main!(benches);
