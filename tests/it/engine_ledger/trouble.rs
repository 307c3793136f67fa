//! A ledger that can't be used costs no meeting, and is told of.

use super::*;

fn ledger_file(profile: &Path) -> PathBuf {
    data_dir(profile).join("ledger.sqlite3")
}

/// A profile whose ledger has one meeting, `kept`.
fn used(service: &Service) -> tempfile::TempDir {
    let (driven, profile) = Driven::at(service);
    driven.created(draft("kept"));
    profile
}

fn ledger_failed(event: &Event) -> Option<LedgerError> {
    match event {
        Event::LedgerFailed(failure) => match &failure.kind {
            FailureKind::Ledger(error) => Some(error.clone()),
            other => panic!("{other:?}"),
        },
        _ => None,
    }
}

/// Meetings are made and got, and that they are not kept is said of each.
fn works_without_a_ledger(driven: &Driven, expected: &LedgerError) {
    let because = |failure: &Failure| failure.kind == FailureKind::Ledger(expected.clone());
    for how in [How::Created, How::Existed] {
        let made = driven.created(with_presenter("new"));
        assert_eq!(made.how, how);
        assert!(made.meeting.join_web_url.is_some());
        assert!(made.unrecorded.as_deref().is_some_and(because), "{:?}", made.unrecorded);
    }
    let made = driven.created(draft("another"));
    let id = graph_id(&made);
    let changed = answer(driven.change(&id, planned("another", "Changed", "10:00", "11:00")));
    assert_eq!(
        (changed.how, changed.meeting.subject.as_deref()),
        (How::Changed, Some("Changed"))
    );
    assert!(matches!(driven.delete(&id, made.key.unwrap()), Outcome::Deleted(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_of_a_newer_version_is_left_alone_and_meetings_are_made_all_the_same() {
    let service = Service::start().await;
    let profile = used(&service);
    let file = ledger_file(profile.path());
    let newer = rusqlite::Connection::open(&file).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    let before = std::fs::read(&file).unwrap();
    let driven = Driven::start(profile.path(), service.demo.token());
    let error = driven.until(ledger_failed);
    assert_eq!(error, LedgerError::TooNew { found: 99, known: 3 });
    driven.ready();
    works_without_a_ledger(&driven, &error);
    assert!(matches!(driven.check(draft("kept")), Outcome::Failed(f) if f.kind == FailureKind::Ledger(error.clone())));
    drop(driven);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_ledger_is_set_aside_and_a_new_one_begun() {
    let service = Service::start().await;
    let profile = used(&service);
    let file = ledger_file(profile.path());
    std::fs::write(&file, "no ledger").unwrap();
    let driven = Driven::start(profile.path(), service.demo.token());
    let copy = driven.until(|event| match event {
        Event::Ledger(LedgerNotice::Recovered { copy, .. }) => Some(copy.clone()),
        _ => None,
    });
    assert_eq!(std::fs::read_to_string(copy).unwrap(), "no ledger");
    driven.ready();
    let got = driven.created(draft("kept"));
    assert_eq!((got.how, got.unrecorded), (How::Existed, None));
    assert_eq!(driven.list().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_that_is_damaged_while_it_is_used_is_recovered_without_a_restart() {
    let service = Service::start().await;
    let profile = used(&service);
    let driven = Driven::start(profile.path(), service.demo.token());
    driven.ready();
    driven.settle();
    damage(profile.path());
    let made = driven.created(draft("after the damage"));
    assert_eq!((made.how, made.unrecorded), (How::Created, None));
    assert!(driven.has_told(|event| matches!(event, Event::Ledger(LedgerNotice::Recovered { meetings: 1, .. }))));
    let ids: Vec<_> = driven.list().into_iter().map(|row| row.key.external_id).collect();
    assert_eq!(ids, ["kept", "after the damage"]);
    assert_eq!(driven.created(draft("kept")).unrecorded, None);
    assert_eq!(
        driven.row("kept").state,
        Some(RequestState::Done(ledger::Outcome::Existed))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn damage_that_is_found_while_only_reading_is_mended_as_well() {
    let service = Service::start().await;
    let profile = used(&service);
    let driven = Driven::start(profile.path(), service.demo.token());
    driven.ready();
    let key = driven.row("kept").key;
    let reads: [fn(&Driven, Key) -> Outcome; 2] = [
        |driven, key| driven.run(|job| Command::ShowMeeting(job, key)),
        |driven, key| {
            driven
                .refresh(vec![key])
                .failure
                .map_or(Outcome::Saved(PathBuf::new()), |failure| Outcome::Failed(*failure))
        },
    ];
    for read in reads {
        driven.forget();
        damage(profile.path());
        assert!(
            matches!(read(&driven, key.clone()), Outcome::Failed(f) if f.kind == FailureKind::Ledger(LedgerError::Damaged))
        );
        assert!(driven.has_told(|event| matches!(event, Event::Ledger(LedgerNotice::Recovered { .. }))));
        assert_eq!(driven.row("kept").key, key);
    }
}

/// Takes a table out of the file. (What is damaged elsewhere may be in memory still, and not be missed.)
fn damage(profile: &Path) {
    let other = rusqlite::Connection::open(ledger_file(profile)).unwrap();
    other.execute_batch("DROP TABLE request").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_that_another_program_holds_costs_no_meeting_and_is_used_again_afterwards() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    driven.settle();
    let mut other = rusqlite::Connection::open(ledger_file(profile.path())).unwrap();
    let held = other
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    let made = driven.created(draft("held"));
    assert_eq!(made.how, How::Created);
    assert_eq!(made.unrecorded.unwrap().kind, FailureKind::Ledger(LedgerError::Locked));
    drop(held);
    let got = driven.created(draft("held"));
    assert_eq!((got.how, got.unrecorded), (How::Existed, None));
    assert!(matches!(driven.row("held").state, Some(RequestState::Done(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_left_under_way_can_be_resumed_although_another_program_held_the_ledger_at_the_start() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    let (request, ..) = unanswered(driven.create(draft("left")));
    drop(driven);
    service.demo.faults().clear();
    // As a program leaves it that is killed.
    let left = RequestState::UnderWay;
    open(profile.path())
        .set_state(request, &left, chrono::Utc::now())
        .unwrap();
    let mut other = rusqlite::Connection::open(ledger_file(profile.path())).unwrap();
    let held = other
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    let driven = Driven::start(profile.path(), service.demo.token());
    driven.ready();
    driven.until(|event| matches!(event, Event::Unfinished(requests) if requests[0].state == left).then_some(()));
    drop(held);
    let resumed = answer(driven.resume(request));
    assert_eq!((resumed.how, resumed.earlier_try_unknown), (How::Existed, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_before_the_ledger_can_be_used_is_not_replaced_by_an_older_form() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    driven.engine.send(Command::SaveForm(Box::new(draft("older"))));
    drop(driven);
    let other = rusqlite::Connection::open(ledger_file(profile.path())).unwrap();
    other.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    other.execute_batch("BEGIN IMMEDIATE; COMMIT").unwrap();
    let driven = Driven::start(profile.path(), service.demo.token());
    assert_eq!(driven.until(ledger_failed), LedgerError::Locked);
    driven.engine.send(Command::SaveForm(Box::new(draft("newer"))));
    // The engine takes commands in order: now it has that one.
    driven.done(driven.begin(|job| Command::SaveFile(job, profile.path().join("a.txt"), String::new())));
    drop(other);
    assert!(!driven.has_told(|event| matches!(event, Event::Form(_))));
    assert_eq!(open(profile.path()).form().unwrap(), Some(draft("newer")));
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

    use super::*;

    const PROFILE: &str = "CONVENE_TEST_PROFILE";
    const TOKEN: &str = "CONVENE_TEST_TOKEN";

    #[tokio::test(flavor = "multi_thread")]
    async fn with_a_ledger_that_can_t_be_written_meetings_are_made_all_the_same() {
        let service = Service::start().await;
        let profile = used(&service);
        let dir = data_dir(profile.path());
        let set_mode = |mode| std::fs::set_permissions(&dir, std::fs::Permissions::from_mode(mode)).unwrap();
        set_mode(0o500);
        let this = std::env::current_exe().unwrap();
        // Under this wrapper permissions hold for root, too.
        let mut command = if std::fs::metadata(&dir).unwrap().uid() == 0 {
            let mut wrapper = std::process::Command::new("setpriv");
            wrapper
                .args(["--bounding-set", "-dac_override,-dac_read_search", "--"])
                .arg(this);
            wrapper
        } else {
            std::process::Command::new(this)
        };
        command.args([
            "--exact",
            "engine_ledger::trouble::on_unix::reads_only",
            "--ignored",
            "--nocapture",
        ]);
        command.env(PROFILE, profile.path()).env(TOKEN, service.demo.token());
        let output = tokio::task::spawn_blocking(move || command.output())
            .await
            .unwrap()
            .unwrap();
        set_mode(0o700);
        let (told, errors) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        assert!(output.status.success() && told.contains("1 passed"), "{told}\n{errors}");
        assert_eq!(service.with_external_id("new").len(), 1);
    }

    #[test]
    #[ignore = "started by with_a_ledger_that_can_t_be_written_meetings_are_made_all_the_same"]
    fn reads_only() {
        let profile = PathBuf::from(std::env::var_os(PROFILE).unwrap());
        let driven = Driven::start(&profile, &std::env::var(TOKEN).unwrap());
        driven.until(|event| matches!(event, Event::Ledger(LedgerNotice::ReadOnly)).then_some(()));
        driven.ready();
        works_without_a_ledger(&driven, &LedgerError::ReadOnly);
        // What is in it can be read.
        let [row] = driven.list().try_into().unwrap();
        assert_eq!(row.key.external_id, "kept");
        let found = answer(driven.check(draft("kept")));
        assert_eq!((found.how, found.meeting.id), (How::Read, row.graph_id));
        assert!(found.unrecorded.is_some());
        driven.engine.send(Command::RemoveMeeting(row.key));
        assert_eq!(driven.until(ledger_failed), LedgerError::ReadOnly);
    }
}
