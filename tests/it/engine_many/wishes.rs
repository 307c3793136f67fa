//! A person pauses, cancels and discards.

use super::*;

/// Slow enough that rows are under way when something is wished.
fn slow(service: &Service) {
    service.always_fail(
        "POST",
        Fault::Delay {
            ms: 50,
            when: When::BeforeWork,
        },
    );
}

fn some_done(driven: &Driven, job: JobId) {
    driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job && progress.created > 0 => Some(()),
        _ => None,
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_lets_end_what_is_under_way_and_nothing_begins_until_it_goes_on() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    slow(&service);
    let job = begin(&driven, lessons(100));
    some_done(&driven, job);
    driven.engine.send(Command::PauseMany(job, true));
    let paused = driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job && progress.paused && progress.under_way == 0 => {
            Some((**progress).clone())
        }
        _ => None,
    });
    let made = service.meetings().len();
    assert_eq!(paused.created, made as u64);
    assert!(made < 100);
    // The time that goes by is told all the while.
    driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job && progress.elapsed > paused.elapsed => Some(()),
        _ => None,
    });
    assert_eq!(service.meetings().len(), made);

    driven.engine.send(Command::PauseMany(job, false));
    let (_, outcome) = heard(&driven, job);
    assert_eq!(counts(&done(outcome)), [100, 100, 0, 0, 0]);
    assert_all_made_once(&service, 100);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_is_paused_can_be_cancelled() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    slow(&service);
    let job = begin(&driven, lessons(100));
    driven.engine.send(Command::PauseMany(job, true));
    driven.engine.send(Command::Cancel(job));
    let (_, outcome) = heard(&driven, job);
    let ended = done(outcome);
    assert_eq!(ended.open, 100 - ended.created);
    assert!(ended.open > 0 && ended.stopped.is_none(), "{ended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_is_cancelled_tells_what_became_of_each_row_and_goes_on_later() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    slow(&service);
    let job = begin(&driven, lessons(100));
    some_done(&driven, job);
    driven.engine.send(Command::Cancel(job));
    let (heard, outcome) = heard(&driven, job);
    let ended = done(outcome);
    assert_eq!(ended.created + ended.open, 100);
    assert!(ended.open > 0 && ended.stopped.is_none(), "{ended:?}");
    let open = heard
        .states(100)
        .into_iter()
        .filter(|state| *state == RowState::Open)
        .count() as u64;
    assert_eq!(open, ended.open, "none is left under way");

    service.demo.faults().clear();
    let batch = only_batch(&driven);
    assert_eq!(
        (batch.name.as_str(), batch.total, batch.done),
        ("lessons.csv", 100, ended.created)
    );
    let (heard, resumed) = resume(&driven, &batch);
    assert_eq!(
        (resumed.created + resumed.existed, resumed.open),
        (100, 0),
        "{resumed:?}"
    );
    assert_eq!(heard.rows, lessons(100).rows, "so that they can be shown");
    assert_all_made_once(&service, 100);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_rows_go_on_where_they_were_and_others_are_others() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.refuse_after(20);
    assert_eq!(counts(&create(&driven, lessons(60)).1), [60, 20, 0, 0, 40]);
    service.demo.faults().clear();

    let skipped = service.exchanged();
    let another = NewBatch {
        name: "another.csv".into(),
        ..lessons(1)
    };
    assert_eq!(counts(&create(&driven, another).1), [1, 0, 1, 0, 0]);
    assert_eq!(service.methods_since(skipped).len(), 1);
    assert_eq!(batches(&driven, 1)[0].total, 60, "the first one waits");

    let skipped = service.exchanged();
    let (heard, ended) = create(&driven, lessons(60));
    assert_eq!(counts(&ended), [60, 60, 0, 0, 0]);
    assert_eq!(service.methods_since(skipped).len(), 40, "only the rest was asked for");
    assert_eq!(heard.states.len(), 60, "also those that were done before are told");
    assert_all_made_once(&service, 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_is_discarded_is_forgotten_and_its_meetings_stay() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    slow(&service);
    let job = begin(&driven, lessons(60));
    some_done(&driven, job);
    driven.engine.send(Command::Cancel(job));
    let ended = done(heard(&driven, job).1);
    let batch = only_batch(&driven);
    driven.engine.send(Command::DiscardMany(batch.id));
    batches(&driven, 0);
    assert!(driven.list().len() as u64 >= ended.created);
    let (_, outcome) = try_resume(&driven, &batch, AsWhom::TheSame);
    assert!(
        matches!(&outcome, Outcome::Failed(failure) if failure.kind == FailureKind::NoSuchRequest),
        "{outcome:?}"
    );
}
