//! A file of an earlier version comes along with all that is in it; one of a later version is left alone.

use super::*;

/// A file as each earlier version left it, in order. All hold the same.
const EARLIER: [&str; 2] = [
    include_str!("../../fixtures/ledger/v1.sql"),
    include_str!("../../fixtures/ledger/v2.sql"),
];

fn raw(dir: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(file(dir)).unwrap()
}

fn version(dir: &Path) -> u32 {
    raw(dir)
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap()
}

/// Every table and index, as it was made.
fn schema(dir: &Path) -> Vec<(String, Option<String>)> {
    let raw = raw(dir);
    let mut rows = raw
        .prepare("SELECT name, sql FROM sqlite_schema ORDER BY name")
        .unwrap();
    let words = |sql: String| sql.split_whitespace().collect::<Vec<_>>().join(" ");
    let rows = rows
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.map(words))))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

/// A page of a damaged file costs what was on it; one that had texts of tables would cost everything.
fn assert_texts_are_in_first_page(dir: &Path) {
    // The kind of the page after the header of the file: a leaf has all that there is.
    assert_eq!(std::fs::read(file(dir)).unwrap()[100], 0x0D);
}

#[test]
fn there_is_a_file_of_every_earlier_version_here() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(dir.path()));
    assert_eq!(version(dir.path()), u32::try_from(EARLIER.len() + 1).unwrap());
}

#[test]
fn a_file_of_every_earlier_version_comes_along_whole() {
    let new = tempfile::tempdir().unwrap();
    drop(open(new.path()));
    assert_texts_are_in_first_page(new.path());
    for (sql, number) in EARLIER.into_iter().zip(1..) {
        let dir = tempfile::tempdir().unwrap();
        raw(dir.path()).execute_batch(sql).unwrap();
        assert_eq!(version(dir.path()), number);

        let mut ledger = open(dir.path());
        let words = |text: &str| Query {
            text: text.into(),
            ..Query::default()
        };
        for text in ["reunion", "会议", "old-1", "bob@", "meetup", "19:abc", "234 567"] {
            assert_eq!(external_ids(&rows(&ledger, &words(text))), ["Old 1"], "{text}");
        }
        assert_eq!(external_ids(&rows(&ledger, &Query::default())), ["Old 1", "Old 2"]);
        let known = ledger.meeting(&key("Old 1")).unwrap().unwrap();
        assert_eq!(known.answer, Some(json!({ "id": "MSo1" })));
        assert_eq!(known.asked.unwrap().subject, "Réunion");
        assert_eq!(known.row.state, Some(RequestState::Done(Outcome::Created)));
        assert_eq!(known.row.start.unwrap().timestamp(), 1_795_000_000);
        assert_eq!(ledger.form().unwrap().unwrap().subject, "Half typed");
        assert_eq!(ledger.after_start(at(0)).unwrap(), 1);
        let [request] = ledger.unfinished().unwrap().try_into().unwrap();
        assert_eq!(
            (request.key, request.body.as_str()),
            (key("Old 2"), r#"{"externalId":"Old 2"}"#)
        );

        // It is like one that was made today, and works like one.
        assert_eq!(ledger.check().unwrap(), None);
        begin(&mut ledger, &key("new"), RequestState::UnderWay);
        drop(ledger);
        assert_eq!(schema(dir.path()), schema(new.path()));
        assert_texts_are_in_first_page(dir.path());
        assert_eq!(rows(&open(dir.path()), &Query::default()).len(), 3);
    }
}

#[test]
fn a_damaged_file_of_an_earlier_version_is_brought_over_too() {
    for sql in EARLIER {
        let dir = tempfile::tempdir().unwrap();
        raw(dir.path()).execute_batch(sql).unwrap();
        let mut bytes = std::fs::read(file(dir.path())).unwrap();
        bytes[..16].fill(0);
        std::fs::write(file(dir.path()), bytes).unwrap();
        let (ledger, notices) = Ledger::open(dir.path()).unwrap();
        assert!(
            matches!(
                notices[..],
                [LedgerNotice::Recovered {
                    meetings: 2,
                    requests: 2,
                    ..
                }]
            ),
            "{notices:?}"
        );
        assert_eq!(external_ids(&rows(&ledger, &Query::default())), ["Old 1", "Old 2"]);
    }
}

#[test]
fn a_migration_that_can_t_be_done_leaves_the_file_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    raw(dir.path()).execute_batch(EARLIER[0]).unwrap();
    let before = (version(dir.path()), schema(dir.path()));
    let holder = raw(dir.path());
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(Ledger::open(dir.path()).unwrap_err(), LedgerError::Locked);
    assert_eq!((version(dir.path()), schema(dir.path())), before);
    drop(holder);
    assert_eq!(rows(&open(dir.path()), &Query::default()).len(), 2);
}

#[test]
fn a_file_of_a_later_version_is_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path(), 2));
    let known = version(dir.path());
    raw(dir.path())
        .execute_batch(&format!("CREATE TABLE later (x); PRAGMA user_version = {}", known + 1))
        .unwrap();
    let before = std::fs::read(file(dir.path())).unwrap();
    for _ in 0..2 {
        let error = Ledger::open(dir.path()).unwrap_err();
        assert_eq!(
            error,
            LedgerError::TooNew {
                found: known + 1,
                known
            }
        );
    }
    assert_eq!(std::fs::read(file(dir.path())).unwrap(), before);
    assert_eq!(names_with(dir.path(), ".damaged-"), Vec::<String>::new());
}
