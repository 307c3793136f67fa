//! Changes that are on the disk together.

use super::*;

#[test]
fn what_is_changed_together_is_on_the_disk_after_the_commit_and_not_before() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let other = open(dir.path());
    ledger.begin_together().unwrap();
    let first = begin(&mut ledger, &key("x"), RequestState::UnderWay);
    let second = begin(&mut ledger, &key("y"), RequestState::UnderWay);
    assert_eq!(other.unfinished().unwrap(), []);
    ledger.commit_together().unwrap();
    let ids: Vec<_> = other.unfinished().unwrap().iter().map(|request| request.id).collect();
    assert_eq!(ids, [first, second]);
    // And the next is by itself again.
    begin(&mut ledger, &key("z"), RequestState::UnderWay);
    assert_eq!(other.unfinished().unwrap().len(), 3);
}

#[test]
fn a_change_that_fails_does_not_take_the_others_with_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let discarded = begin(&mut ledger, &key("w"), RequestState::UnderWay);
    ledger.discard(discarded).unwrap();
    ledger.begin_together().unwrap();
    let first = begin(&mut ledger, &key("x"), RequestState::UnderWay);
    let refused = ledger.resume(discarded, "again", at(1));
    assert_eq!(refused, Err(LedgerError::NoSuchRequest(discarded)));
    let second = begin(&mut ledger, &key("y"), RequestState::UnderWay);
    ledger.commit_together().unwrap();
    let ids: Vec<_> = open(dir.path())
        .unfinished()
        .unwrap()
        .iter()
        .map(|request| request.id)
        .collect();
    assert_eq!(ids, [first, second]);
}

#[test]
fn a_program_that_ends_before_the_commit_leaves_nothing_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    ledger.begin_together().unwrap();
    begin(&mut ledger, &key("y"), RequestState::UnderWay);
    drop(ledger);
    let left = open(dir.path()).unfinished().unwrap();
    assert_eq!(left.iter().map(|request| &request.key).collect::<Vec<_>>(), [&key("x")]);
}
