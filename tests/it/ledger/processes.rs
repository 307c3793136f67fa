//! Other programs, and programs that end in the middle.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;
use std::time::Duration;

use super::*;

#[test]
fn a_program_that_is_killed_between_sending_and_answer_leaves_an_unknown_request_and_the_form() {
    let dir = tempfile::tempdir().unwrap();
    let mut child = child("processes::begins_and_waits", dir.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().contains("under way")));
    child.kill().unwrap();
    child.wait().unwrap();

    let mut ledger = open(dir.path());
    assert_eq!(ledger.after_start(at(9)).unwrap(), 1);
    let [request] = ledger.unfinished().unwrap().try_into().unwrap();
    assert_eq!(
        (request.state, request.key, request.draft, request.changed_at),
        (RequestState::Unknown, key("x"), Some(draft("Planning")), at(9))
    );
    assert_eq!(request.body, r#"{"externalId":"x","subject":"Planning"}"#);
    assert_eq!(ledger.form().unwrap(), Some(draft("Being typed")));
}

#[test]
#[ignore = "started by a_program_that_is_killed_between_sending_and_answer_leaves_an_unknown_request_and_the_form"]
#[expect(clippy::print_stdout, reason = "tells the parent how far it is")]
fn begins_and_waits() {
    let mut ledger = open(&dir_of_parent());
    ledger.save_form(&draft("Being typed"), at(0)).unwrap();
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    println!("under way");
    std::thread::sleep(Duration::from_mins(1));
}

#[test]
fn whatever_the_ledger_said_is_done_is_there_after_a_kill_at_any_instant() {
    let dir = tempfile::tempdir().unwrap();
    let (mut begun, mut finished) = (0, 0);
    for round in 0.. {
        // On a slow machine it takes more rounds, which are longer each time, until anything is done within one.
        if round >= 8 && begun > 0 && finished > 0 {
            break;
        }
        assert!(round < 100, "{begun} {finished}");
        let mut child = child("processes::works_until_it_is_killed", dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("ready") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0);
        }
        std::thread::sleep(Duration::from_millis(3 + 7 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut rest = String::new();
        said.read_to_string(&mut rest).unwrap();

        let mut ledger = open(dir.path());
        ledger.after_start(at(9)).unwrap();
        // The last line may be cut off.
        let complete = rest.rsplit_once('\n').map_or("", |(complete, _)| complete);
        for word in complete.lines() {
            let (what, external_id) = word.split_once(' ').unwrap();
            let known = ledger.meeting(&key(external_id)).unwrap().unwrap();
            let state = known.row.state.unwrap();
            match what {
                "begun" => begun += 1,
                "finished" => {
                    finished += 1;
                    assert_eq!(state, RequestState::Done(Outcome::Created));
                    assert_eq!(known.answer, Some(meeting("Planning").source));
                }
                other => panic!("{other}"),
            }
            let unknown_or_done = [RequestState::Unknown, RequestState::Done(Outcome::Created)];
            assert!(unknown_or_done.contains(&state), "{state:?}");
        }
        assert_eq!(ledger.check().unwrap(), None);
    }
}

#[test]
#[ignore = "started by whatever_the_ledger_said_is_done_is_there_after_a_kill_at_any_instant"]
#[expect(clippy::print_stdout, reason = "tells the parent how far it is")]
fn works_until_it_is_killed() {
    let mut ledger = open(&dir_of_parent());
    println!("ready");
    let this = std::process::id();
    for number in 0.. {
        let external_id = format!("{this}-{number}");
        let id = begin(&mut ledger, &key(&external_id), RequestState::UnderWay);
        println!("begun {external_id}");
        ledger
            .finish(id, Outcome::Created, &meeting("Planning"), at(1))
            .unwrap();
        println!("finished {external_id}");
    }
}

#[test]
fn two_programs_that_write_at_the_same_time_lose_nothing_and_damage_nothing() {
    let dir = tempfile::tempdir().unwrap();
    // Also the file is made by whoever comes first.
    let start = || {
        child("processes::writes_a_hundred", dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let children = [start(), start()];
    let mut ids = Vec::new();
    for child in children {
        ids.push(child.id());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
    let mut ledger = open(dir.path());
    assert_eq!(ledger.check().unwrap(), None);
    assert_eq!(rows(&ledger, &Query::default()).len(), 200);
    for (id, number) in ids.into_iter().flat_map(|id| (0..100).map(move |number| (id, number))) {
        assert!(ledger.meeting(&key(&format!("{id}-{number}"))).unwrap().is_some());
    }
}

#[test]
#[ignore = "started by two_programs_that_write_at_the_same_time_lose_nothing_and_damage_nothing"]
fn writes_a_hundred() {
    let mut ledger = open(&dir_of_parent());
    for number in 0..100 {
        let key = key(&format!("{}-{number}", std::process::id()));
        let id = once_free(|| try_begin(&mut ledger, &key, RequestState::UnderWay));
        once_free(|| ledger.finish(id, Outcome::Created, &meeting("Planning"), at(1)));
    }
}

/// On a slow machine the other program may have the file for longer than the ledger waits: then nothing was written.
fn once_free<T>(mut write: impl FnMut() -> Result<T, LedgerError>) -> T {
    loop {
        match write() {
            Err(LedgerError::Locked) => {}
            done => return done.unwrap(),
        }
    }
}

#[test]
fn a_file_that_another_program_holds_is_an_error_and_all_is_well_when_it_lets_go() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = filled(dir.path(), 1);
    let mut holder = child("processes::holds_the_file", dir.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(holder.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().contains("held")));

    // Both wait for it at the same time.
    let mut other = open(dir.path());
    std::thread::scope(|scope| {
        scope.spawn(|| assert_eq!(other.save_form(&draft("Typed"), at(0)), Err(LedgerError::Locked)));
        assert_eq!(
            try_begin(&mut ledger, &key("x"), RequestState::UnderWay),
            Err(LedgerError::Locked)
        );
    });
    // What is there can still be read.
    assert_eq!(rows(&ledger, &Query::default()).len(), 2);

    drop(holder.stdin.take());
    assert!(holder.wait().unwrap().success());
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    assert_eq!(rows(&ledger, &Query::default()).len(), 3);
}

#[test]
#[ignore = "started by a_file_that_another_program_holds_is_an_error_and_all_is_well_when_it_lets_go"]
#[expect(clippy::print_stdout, reason = "tells the parent how far it is")]
fn holds_the_file() {
    let connection = rusqlite::Connection::open(file(&dir_of_parent())).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    println!("held");
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
    connection.execute_batch("ROLLBACK").unwrap();
}

#[test]
fn a_file_that_another_program_has_to_itself_can_t_be_opened_and_is_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path(), 1));
    let before = std::fs::read(file(dir.path())).unwrap();
    let other = rusqlite::Connection::open(file(dir.path())).unwrap();
    other
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE")
        .unwrap();
    assert_eq!(Ledger::open(dir.path()).unwrap_err(), LedgerError::Locked);
    assert_eq!(std::fs::read(file(dir.path())).unwrap(), before);
    drop(other);
    assert_eq!(rows(&open(dir.path()), &Query::default()).len(), 2);
}
