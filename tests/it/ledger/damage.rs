//! A damaged file is set aside, what can be read of it is brought over, and the person is told.

use proptest::prelude::*;

use super::*;

const PAGE: usize = 4096;

/// The bytes of a ledger with so many meetings that it has many pages.
fn bytes(meetings: usize) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = filled(dir.path(), meetings);
    ledger.save_form(&draft("Typed"), at(0)).unwrap();
    drop(ledger);
    assert_eq!(names_with(dir.path(), ""), ["ledger.sqlite3"]);
    std::fs::read(file(dir.path())).unwrap()
}

/// What was told of a recovery.
struct Recovered {
    copy: PathBuf,
    meetings: u64,
    requests: u64,
}

fn recovered(notices: &[LedgerNotice]) -> Recovered {
    match notices {
        [
            LedgerNotice::Recovered {
                copy,
                meetings,
                requests,
            },
        ] => Recovered {
            copy: copy.clone(),
            meetings: *meetings,
            requests: *requests,
        },
        other => panic!("{other:?}"),
    }
}

/// Opens and checks a ledger of these bytes, which must be found damaged. The ledger is then as good as any.
fn opened(damaged: &[u8]) -> (tempfile::TempDir, Ledger, Recovered) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(file(dir.path()), damaged).unwrap();
    let (mut ledger, mut notices) = Ledger::open(dir.path()).unwrap();
    notices.extend(ledger.check().unwrap());
    let told = recovered(&notices);

    let name = told.copy.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("ledger.sqlite3.damaged-20"), "{name}");
    assert_eq!(
        std::fs::read(&told.copy).unwrap(),
        damaged,
        "the copy is the damaged file"
    );
    assert_eq!(
        names_with(dir.path(), "-"),
        ["ledger.sqlite3-shm", "ledger.sqlite3-wal", name]
    );
    assert_eq!(rows(&ledger, &Query::default()).len() as u64, told.meetings);
    assert_eq!(ledger.check().unwrap(), None);
    begin(&mut ledger, &key("usable"), RequestState::UnderWay);
    drop(ledger);
    let mut ledger = open(dir.path());
    assert!(ledger.meeting(&key("usable")).unwrap().is_some());
    ledger.remove(&key("usable")).unwrap();
    (dir, ledger, told)
}

/// The request that was under way when the file was damaged is there in full.
fn assert_request_survived(ledger: &Ledger) {
    let unfinished = ledger.unfinished().unwrap();
    let request = unfinished
        .iter()
        .find(|request| request.key == key("under-way"))
        .unwrap();
    assert_eq!(
        (request.draft.clone(), request.state.clone()),
        (Some(draft("Planning")), RequestState::UnderWay)
    );
}

#[test]
fn a_header_that_is_none_costs_nothing() {
    for garbage in [&[0; 16][..], &[0xFF; 100], b"this is no header of a database"] {
        let mut damaged = bytes(50);
        damaged[..garbage.len()].copy_from_slice(garbage);
        let (_dir, ledger, told) = opened(&damaged);
        assert_eq!((told.meetings, told.requests), (51, 51), "{garbage:?}");
        assert_request_survived(&ledger);
        assert_eq!(ledger.form().unwrap(), Some(draft("Typed")));
        let planning = Query {
            text: "plan 49".into(),
            ..Query::default()
        };
        assert_eq!(external_ids(&rows(&ledger, &planning)), ["id-49"]);
    }
}

#[test]
fn a_file_that_is_no_database_at_all_is_set_aside() {
    let texts = [&b"x"[..], b"hello", &[0x5A; 3 * PAGE], &[0; 2 * PAGE]];
    for damaged in texts {
        let (_dir, _ledger, told) = opened(damaged);
        assert_eq!((told.meetings, told.requests), (0, 0));
    }
}

#[test]
fn somebody_else_s_database_is_set_aside_whole() {
    let dir = tempfile::tempdir().unwrap();
    let other = rusqlite::Connection::open(file(dir.path())).unwrap();
    other
        .execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
        .unwrap();
    drop(other);
    let theirs = std::fs::read(file(dir.path())).unwrap();
    let (_dir, _ledger, told) = opened(&theirs);
    assert_eq!(told.meetings, 0);
}

#[test]
fn a_folder_in_the_place_of_the_file_is_set_aside() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(file(dir.path())).unwrap();
    let (_ledger, notices) = Ledger::open(dir.path()).unwrap();
    assert!(recovered(&notices).copy.is_dir());
}

#[test]
fn a_page_that_is_garbage_costs_no_more_than_what_was_on_it() {
    let whole = bytes(40);
    let pages = whole.len() / PAGE;
    let planning = Query {
        text: "planning".into(),
        ..Query::default()
    };
    let (mut damaged_pages, mut whole_lists) = (0_usize, 0_usize);
    for page in 1..pages {
        let mut damaged = whole.clone();
        damaged[page * PAGE..(page + 1) * PAGE].fill(0xA5);
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(file(dir.path()), &damaged).unwrap();
        let (mut ledger, mut notices) = Ledger::open(dir.path()).unwrap();
        notices.extend(ledger.check().unwrap());
        let left = rows(&ledger, &Query::default());
        if notices.is_empty() {
            // Nothing was on it.
            assert_eq!((left.len(), rows(&ledger, &planning).len()), (41, 41), "page {page}");
        } else {
            let told = recovered(&notices);
            damaged_pages += 1;
            whole_lists += usize::from((told.meetings, told.requests) == (41, 41));
            // A page of a table has room for some meetings, and the keys of those that were on it are elsewhere, too. Only
            // the first page of a table leads to all of it.
            assert!(
                told.meetings == 41 || told.requests > 32,
                "page {page}: {} {}",
                told.meetings,
                told.requests
            );
        }
        assert_eq!(ledger.check().unwrap(), None, "page {page}");
    }
    assert!(damaged_pages > pages * 3 / 4, "{damaged_pages} of {pages}");
    assert!(whole_lists > damaged_pages / 2, "{whole_lists} of {damaged_pages}");
}

#[test]
fn a_file_that_was_cut_off_gives_what_is_left() {
    let whole = bytes(100);
    let (_dir, _ledger, told) = opened(&whole[..whole.len() / 2]);
    assert!(told.meetings > 16, "{}", told.meetings);
    let (_dir, _ledger, _told) = opened(&whole[..whole.len() - PAGE]);
    let (_dir, _ledger, told) = opened(&whole[..PAGE - 1]);
    assert_eq!(told.meetings, 0);
}

#[test]
fn damage_that_is_met_while_the_program_runs_is_mended_by_a_check() {
    let dir = tempfile::tempdir().unwrap();
    let mut damaged = bytes(100);
    let (first, last) = (8 * PAGE, damaged.len() - 8 * PAGE);
    damaged[first..last].fill(0xA5);
    std::fs::write(file(dir.path()), &damaged).unwrap();
    let (mut ledger, notices) = Ledger::open(dir.path()).unwrap();
    assert_eq!(notices, [], "what is needed to open it is intact");
    assert_eq!(
        ledger
            .list(
                &Query {
                    text: "planning".into(),
                    ..Query::default()
                },
                0..1000
            )
            .map(drop),
        Err(LedgerError::Damaged)
    );
    assert!(ledger.check().unwrap().is_some());
    rows(
        &ledger,
        &Query {
            text: "planning".into(),
            ..Query::default()
        },
    );
    begin(&mut ledger, &key("usable"), RequestState::UnderWay);
}

#[test]
fn what_was_in_the_journal_only_is_brought_over_too() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = filled(dir.path(), 20);
    // As after a crash: the journal has not been put into the file.
    let crashed = tempfile::tempdir().unwrap();
    for name in ["ledger.sqlite3", "ledger.sqlite3-wal"] {
        std::fs::copy(dir.path().join(name), crashed.path().join(name)).unwrap();
    }
    drop(ledger);
    // One table is damaged by somebody who writes through the journal.
    let raw = rusqlite::Connection::open(file(crashed.path())).unwrap();
    raw.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    raw.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'meeting_by_start'").unwrap();
    drop(raw);
    assert!(
        std::fs::metadata(crashed.path().join("ledger.sqlite3-wal"))
            .unwrap()
            .len()
            > 0
    );

    let (mut ledger, mut notices) = Ledger::open(crashed.path()).unwrap();
    notices.extend(ledger.check().unwrap());
    let told = recovered(&notices);
    assert_eq!((told.meetings, told.requests), (21, 21));
    let mut journal = told.copy.into_os_string();
    journal.push("-wal");
    assert!(std::fs::metadata(journal).unwrap().len() > 0);
}

#[test]
fn two_files_of_the_same_second_are_both_set_aside() {
    let dir = tempfile::tempdir().unwrap();
    for _ in 0..3 {
        std::fs::write(file(dir.path()), "damaged").unwrap();
        drop(Ledger::open(dir.path()).unwrap());
        std::fs::remove_file(file(dir.path())).unwrap();
    }
    assert_eq!(names_with(dir.path(), ".damaged-").len(), 3);
}

#[test]
fn a_recovery_that_was_interrupted_is_begun_anew_or_finished() {
    let dir = tempfile::tempdir().unwrap();
    let complete = bytes(20);
    let new = dir.path().join("ledger.sqlite3.recovering");

    // Before the damaged file was moved: what the first try left is no good.
    let mut damaged = complete.clone();
    damaged[..16].fill(0);
    std::fs::write(file(dir.path()), &damaged).unwrap();
    std::fs::write(&new, "half").unwrap();
    let (ledger, notices) = Ledger::open(dir.path()).unwrap();
    assert_eq!(recovered(&notices).meetings, 21);
    drop(ledger);

    // Afterwards: the new one is complete, and the journal that is still there is the damaged one's.
    std::fs::remove_file(file(dir.path())).unwrap();
    std::fs::write(&new, &complete).unwrap();
    std::fs::write(dir.path().join("ledger.sqlite3-wal"), "of the damaged file").unwrap();
    let ledger = open(dir.path());
    assert_eq!(rows(&ledger, &Query::default()).len(), 21);
    assert_eq!(names_with(dir.path(), ".recovering"), Vec::<String>::new());
}

#[test]
fn a_value_that_was_changed_costs_that_value_only() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path(), 1));
    let raw = rusqlite::Connection::open(file(dir.path())).unwrap();
    raw.execute_batch(
        "UPDATE request SET draft = '{', state = 'kreated', body = CAST(x'FF61' AS TEXT), asked_ms = 9223372036854775807;
         UPDATE meeting SET subject = CAST(x'61FF62' AS TEXT), start_ms = -9223372036854775808;
         UPDATE meeting_detail SET answer = '[';",
    )
    .unwrap();
    let ledger = open(dir.path());
    let requests = ledger.unfinished().unwrap();
    assert_eq!(requests.len(), 0, "a state that is none is not taken for one");
    let known = ledger.meeting(&key("id-0")).unwrap().unwrap();
    assert_eq!(known.row.state, Some(RequestState::Unknown));
    assert_eq!(
        (known.row.subject.as_deref(), known.row.start, known.answer),
        (Some("a\u{FFFD}b"), None, None)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_changed_bytes_leave_a_ledger_that_works(
        places in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..40)
    ) {
        static WHOLE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| bytes(30));
        let mut damaged = WHOLE.clone();
        for (place, flip) in places {
            let place = place.index(damaged.len());
            damaged[place] ^= flip;
        }
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(file(dir.path()), &damaged).unwrap();
        let (mut ledger, mut notices) = match Ledger::open(dir.path()) {
            Ok(opened) => opened,
            // The number that says so was among what was changed.
            Err(error) => {
                prop_assert!(matches!(error, LedgerError::TooNew { .. }), "{:?}", error);
                return Ok(());
            }
        };
        notices.extend(ledger.check().unwrap());
        prop_assert!(notices.len() <= 2);
        prop_assert_eq!(ledger.check().unwrap(), None);
        prop_assert!(rows(&ledger, &Query::default()).len() <= 31);
        ledger.unfinished().unwrap();
        ledger.form().unwrap();
        ledger.list(&Query { text: "planning".into(), ..Query::default() }, 0..100).unwrap();
        begin(&mut ledger, &key("usable"), RequestState::UnderWay);
        prop_assert!(ledger.meeting(&key("usable")).unwrap().is_some());
    }
}
